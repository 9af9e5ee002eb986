//! Rows of the year before, kept, changed or dropped.

use crate::App;
use crate::failure::Halt;
use contract::{CarryOverPlanRequest, CarryOverRequest, CarryOverView, Failure, PlanDeskView};

impl App {
    pub(crate) fn show_carry_over(&mut self, _: CarryOverRequest) -> Result<CarryOverView, Halt> {
        Err(Failure::UnknownCommand { name: "show_carry_over".into() }.into())
    }

    pub(crate) fn carry_over_plan(&mut self, _: CarryOverPlanRequest) -> Result<PlanDeskView, Halt> {
        Err(Failure::UnknownCommand { name: "carry_over_plan".into() }.into())
    }
}
