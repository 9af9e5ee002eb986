//! Versions of a plan side by side, and what happened to one.

use crate::App;
use crate::failure::Halt;
use contract::{ComparePlansRequest, Failure, PlanDiffView, PlanTrailRequest, PlanTrailView};

impl App {
    pub(crate) fn compare_plans(&mut self, _: ComparePlansRequest) -> Result<PlanDiffView, Halt> {
        Err(Failure::UnknownCommand { name: "compare_plans".into() }.into())
    }

    pub(crate) fn show_plan_trail(&mut self, _: PlanTrailRequest) -> Result<PlanTrailView, Halt> {
        Err(Failure::UnknownCommand { name: "show_plan_trail".into() }.into())
    }
}
