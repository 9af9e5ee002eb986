//! Action plan B.1.1 and targets per period.

use crate::App;
use crate::failure::Halt;
use contract::{ActionPlanView, ById, Failure, SaveActionPlanRequest};

impl App {
    pub(crate) fn show_action_plan(&mut self, _: ById) -> Result<ActionPlanView, Halt> {
        Err(Failure::UnknownCommand { name: "show_action_plan".into() }.into())
    }

    pub(crate) fn save_action_plan(&mut self, _: SaveActionPlanRequest) -> Result<ActionPlanView, Halt> {
        Err(Failure::UnknownCommand { name: "save_action_plan".into() }.into())
    }
}
