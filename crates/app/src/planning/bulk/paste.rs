//! Blocks copied from spreadsheets, into a plan.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, PastePlanRequest, PastedPlanView};

impl App {
    pub(crate) fn paste_plan(&mut self, _: PastePlanRequest) -> Result<PastedPlanView, Halt> {
        Err(Failure::UnknownCommand { name: "paste_plan".into() }.into())
    }
}
