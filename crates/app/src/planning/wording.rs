//! The wording check on a text and on the plans of a year.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, LintPlansRequest, LintReportView, LintRequest, LintView};

impl App {
    pub(crate) fn lint_text(&mut self, _: LintRequest) -> Result<LintView, Halt> {
        Err(Failure::UnknownCommand { name: "lint_text".into() }.into())
    }

    pub(crate) fn lint_plans(&mut self, _: LintPlansRequest) -> Result<LintReportView, Halt> {
        Err(Failure::UnknownCommand { name: "lint_plans".into() }.into())
    }
}
