//! The leader takes a result over that the employee could not finish.

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use contract::{ById, Failure, TakeOverResultRequest, YearProgressView};
use store::schema::work_results as column;
use store::{RowId, Value};

impl App {
    /// Marks a result as taken over, with the note that the evaluation considers.
    pub(crate) fn take_over_result(
        &mut self,
        request: TakeOverResultRequest,
    ) -> Result<YearProgressView, Halt> {
        let note = checked_text("note", &request.note)?.ok_or(Failure::ReasonMissing)?;
        let on = self.day_or_today("on", request.on.as_ref())?;
        self.mark_taken_over("take_over_result", row(&request.result)?, Some((on.to_string(), note)))
    }

    /// Gives a result back to the employee.
    pub(crate) fn give_back_result(&mut self, request: ById) -> Result<YearProgressView, Halt> {
        self.mark_taken_over("give_back_result", row(&request.id)?, None)
    }

    fn mark_taken_over(
        &mut self,
        kind: &'static str,
        result: RowId,
        mark: Option<(String, String)>,
    ) -> Result<YearProgressView, Halt> {
        let found = self.read()?.find_plan_of_result(result)?;
        let found = found.ok_or_else(|| super::missing("Rencana hasil kerja"))?;
        let plan = self.plan_in_use(found.id)?;
        let evaluator = crate::plans::evaluator_of(self.read()?, &plan)?;
        let (on, note) = mark.unzip();
        self.act(kind, evaluator, |act| {
            act.set(result, column::TAKEN_OVER_ON, Value::from(on))?;
            act.set(result, column::TAKEN_OVER_NOTE, Value::from(note))?;
            Ok(())
        })?;
        self.year_progress(&plan)
    }
}
