//! What is wrong in the organisation, and its repair.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, FixProblemsRequest, Nothing, ProblemsView};

impl App {
    pub(crate) fn list_problems(&mut self, _: Nothing) -> Result<ProblemsView, Halt> {
        Err(Failure::UnknownCommand { name: "list_problems".into() }.into())
    }

    pub(crate) fn fix_problems(&mut self, _: FixProblemsRequest) -> Result<ProblemsView, Halt> {
        Err(Failure::UnknownCommand { name: "fix_problems".into() }.into())
    }
}
