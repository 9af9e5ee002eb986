//! The desk one plan is written and agreed at.

use crate::App;
use crate::failure::Halt;
use contract::{ById, Failure, PlanDeskView};

impl App {
    pub(crate) fn open_plan(&mut self, _: ById) -> Result<PlanDeskView, Halt> {
        Err(Failure::UnknownCommand { name: "open_plan".into() }.into())
    }
}
