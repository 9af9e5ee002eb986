//! Workblocks A.1.4 of a unit.

use crate::App;
use crate::failure::Halt;
use contract::{ById, Failure, SaveWorkblockRequest, UnitYearRequest, WorkblocksView};

impl App {
    pub(crate) fn list_workblocks(&mut self, _: UnitYearRequest) -> Result<WorkblocksView, Halt> {
        Err(Failure::UnknownCommand { name: "list_workblocks".into() }.into())
    }

    pub(crate) fn save_workblock(&mut self, _: SaveWorkblockRequest) -> Result<WorkblocksView, Halt> {
        Err(Failure::UnknownCommand { name: "save_workblock".into() }.into())
    }

    pub(crate) fn remove_workblock(&mut self, _: ById) -> Result<WorkblocksView, Halt> {
        Err(Failure::UnknownCommand { name: "remove_workblock".into() }.into())
    }
}
