//! Who has a plan in a year, and new plans for several people.

use crate::App;
use crate::failure::Halt;
use contract::{ChangedPlansView, CreatePlansRequest, Failure, PlanSeasonRequest, PlanSeasonView};

impl App {
    pub(crate) fn list_plan_season(&mut self, _: PlanSeasonRequest) -> Result<PlanSeasonView, Halt> {
        Err(Failure::UnknownCommand { name: "list_plan_season".into() }.into())
    }

    pub(crate) fn create_plans(&mut self, _: CreatePlansRequest) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "create_plans".into() }.into())
    }
}
