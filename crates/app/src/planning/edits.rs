//! Changes of a plan's text, and the evaluator's consent to results of others.

use crate::App;
use crate::failure::Halt;
use contract::{ConsentRequest, EditPlanRequest, Failure, PlanDeskView};

impl App {
    pub(crate) fn edit_plan(&mut self, _: EditPlanRequest) -> Result<PlanDeskView, Halt> {
        Err(Failure::UnknownCommand { name: "edit_plan".into() }.into())
    }

    pub(crate) fn answer_consent(&mut self, _: ConsentRequest) -> Result<PlanDeskView, Halt> {
        Err(Failure::UnknownCommand { name: "answer_consent".into() }.into())
    }
}
