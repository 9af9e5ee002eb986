//! The performance tree of a unit.

use crate::App;
use crate::failure::Halt;
use contract::{EditTreeRequest, Failure, TreeView, UnitYearRequest};

impl App {
    pub(crate) fn show_tree(&mut self, _: UnitYearRequest) -> Result<TreeView, Halt> {
        Err(Failure::UnknownCommand { name: "show_tree".into() }.into())
    }

    pub(crate) fn edit_tree(&mut self, _: EditTreeRequest) -> Result<TreeView, Halt> {
        Err(Failure::UnknownCommand { name: "edit_tree".into() }.into())
    }
}
