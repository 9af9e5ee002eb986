//! People entered twice, merged and taken apart again.

use crate::App;
use crate::failure::Halt;
use contract::{ById, DuplicatesView, Failure, MergePeopleRequest, Nothing, StandingView};

impl App {
    pub(crate) fn find_duplicates(&mut self, _: Nothing) -> Result<DuplicatesView, Halt> {
        Err(Failure::UnknownCommand { name: "find_duplicates".into() }.into())
    }

    pub(crate) fn merge_people(&mut self, _: MergePeopleRequest) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "merge_people".into() }.into())
    }

    pub(crate) fn split_person(&mut self, _: ById) -> Result<StandingView, Halt> {
        Err(Failure::UnknownCommand { name: "split_person".into() }.into())
    }
}
