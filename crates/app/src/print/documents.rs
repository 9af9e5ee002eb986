//! Documents of single people for other systems, printed one after the other with one press.

use super::UNFOLLOWED;
use super::asked::forms;
use super::laying::{How, imprint};
use super::records::Sheet;
use crate::App;
use crate::failure::{Halt, incident};
use crate::paper::Subject;
use domain::Period;
use sheets::{Form, Page, Press};
use store::RowId;
use store::records::RecapLine;

/// What a document is made of.
#[derive(Clone, Copy)]
pub(crate) enum Document {
    /// The document of an evaluation (D.1.1 to D.1.3), whichever applies.
    Evaluation(RowId),
    /// The credit sheets of the period.
    Credit,
}

/// Prints documents as the office sets its sheets.
pub(crate) struct Documents {
    how: How,
    press: Press,
}

impl App {
    /// A press for many documents.
    pub(crate) fn documents(&self) -> Result<Documents, Halt> {
        let how = self.how(None, (false, false))?;
        let press = how.press()?;
        Ok(Documents { how, press })
    }
}

impl Documents {
    /// A document of a person as a file, of final sheets only; nothing where there is none.
    pub(crate) fn pdf(
        &mut self,
        app: &App,
        (line, period): (&RecapLine, Period),
        document: Document,
    ) -> Result<Option<Vec<u8>>, Halt> {
        let codes = match document {
            Document::Evaluation(_) => vec!["D.1".to_owned()],
            Document::Credit => {
                let all = [Form::CreditConversion, Form::CreditAccumulation, Form::CreditDetermination];
                all.map(|form| form.to_string()).to_vec()
            }
        };
        let asked = forms(&codes)?;
        let choice = asked.choice(None, false, self.how.office.is_practice);
        let mut found = app.sheets_of(line, period, choice)?;
        found.sheets.retain(|sheet| sheet.is_final() && is_of(sheet, document));
        let Some(created) = found.sheets.iter().map(Sheet::dated).max() else { return Ok(None) };
        let mut pages: Vec<Vec<Page>> = Vec::new();
        for ready in &app.ready_sheets(&self.how, found, UNFOLLOWED)?.0 {
            pages.push(self.how.pages(ready)?);
        }
        let title = format!("{} {}", period.words(), line.employee.shown_name());
        let printed = self.press.pdf(&pages, &imprint(&title, &self.how, created));
        Ok(Some(printed.map_err(|_| incident("documents"))?))
    }
}

fn is_of(sheet: &Sheet, document: Document) -> bool {
    match document {
        Document::Evaluation(record) => sheet.subject() == Some(Subject::Evaluation(record)),
        Document::Credit => true,
    }
}
