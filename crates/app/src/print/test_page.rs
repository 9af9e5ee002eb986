//! The page a printer is tried with.

use super::laying::imprint;
use crate::App;
use crate::failure::{Halt, incident};
use crate::files::write_whole;
use chrono::NaiveDateTime;
use contract::{ChosenFile, WriteTestPageRequest};
use sheets::{Form, Record, TestPage};

impl App {
    /// Writes the page a printer is tried with, front and back.
    pub(crate) fn write_test_page(&mut self, request: WriteTestPageRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        let how = self.how(request.paper, (false, false))?;
        let pages = how.own_pages(Form::TestPage, &Record::TestPage(&TestPage { paper: how.setup.paper }))?;
        let imprint = imprint(Form::TestPage.title(), &how, NaiveDateTime::default());
        let bytes = how.press()?.pdf(&[pages], &imprint).map_err(|_| incident("print"))?;
        write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }
}
