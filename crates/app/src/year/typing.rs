//! What is being typed into a cell of the year: kept at every key, written once the cell is left or the
//! session ends.

use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use contract::{Failure, NewProgressCell, Nothing, TypeProgressRequest};
use store::schema::progress as column;
use store::{CellRef, Draft, RowId};

/// Where what is typed on a plan is kept: one cell is open at a time. Nobody types into that column itself.
pub(super) fn cell_of(plan: RowId) -> CellRef {
    column::PLAN.of(plan)
}

/// Whether a draft was typed into a cell of the year.
pub(crate) fn is_of_year(draft: &Draft) -> bool {
    draft.cell.column == Some(column::PLAN)
}

impl App {
    /// Keeps what is typed into a cell; without a cell it is forgotten.
    pub(crate) fn type_year_progress(&mut self, request: TypeProgressRequest) -> Result<Nothing, Halt> {
        let plan = self.plan_in_use(row(&request.plan)?)?;
        let Some(cell) = request.cell else {
            self.drop_draft(cell_of(plan.id))?;
            return Ok(Nothing {});
        };
        self.check_cell(&plan, &cell)?;
        let cell =
            serde_json::to_string(&cell).map_err(|_| crate::failure::incident("type_year_progress"))?;
        self.keep_draft(cell_of(plan.id), &cell)?;
        Ok(Nothing {})
    }

    /// Turns what was typed into acts; where the plan is over or the cell gone, it is let go.
    pub(crate) fn commit_year_drafts(&mut self, drafts: &[Draft]) -> Result<(), Halt> {
        for draft in drafts.iter().filter(|draft| is_of_year(draft)) {
            if let Ok(cell) = serde_json::from_str::<NewProgressCell>(&draft.text) {
                match self.write_typed(draft.cell.row, &cell) {
                    Err(Halt::Told(
                        Failure::NotFound { .. } | Failure::Invalid { .. } | Failure::RuleSays { .. },
                    ))
                    | Ok(()) => {}
                    Err(other) => return Err(other),
                }
            }
            self.drop_draft(draft.cell)?;
        }
        Ok(())
    }

    fn write_typed(&mut self, plan: RowId, cell: &NewProgressCell) -> Result<(), Halt> {
        let plan = self.plan_in_use(plan)?;
        self.write_cells(&plan, std::slice::from_ref(cell))
    }
}
