//! Workbooks with plans, written and read back.

use crate::App;
use crate::failure::Halt;
use contract::{
    ApplyPlanWorkbookRequest, ChangedPlansView, ChosenFile, Failure, PlanWorkbookView,
    ReadPlanWorkbookRequest, WritePlanWorkbookRequest,
};

impl App {
    pub(crate) fn write_plan_workbook(&mut self, _: WritePlanWorkbookRequest) -> Result<ChosenFile, Halt> {
        Err(Failure::UnknownCommand { name: "write_plan_workbook".into() }.into())
    }

    pub(crate) fn read_plan_workbook(
        &mut self,
        _: ReadPlanWorkbookRequest,
    ) -> Result<PlanWorkbookView, Halt> {
        Err(Failure::UnknownCommand { name: "read_plan_workbook".into() }.into())
    }

    pub(crate) fn apply_plan_workbook(
        &mut self,
        _: ApplyPlanWorkbookRequest,
    ) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "apply_plan_workbook".into() }.into())
    }
}
