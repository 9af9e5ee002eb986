//! Indicator manuals A.1.3.

use crate::App;
use crate::failure::Halt;
use contract::{ById, Failure, ManualsView, SaveManualRequest};

impl App {
    pub(crate) fn list_manuals(&mut self, _: ById) -> Result<ManualsView, Halt> {
        Err(Failure::UnknownCommand { name: "list_manuals".into() }.into())
    }

    pub(crate) fn save_manual(&mut self, _: SaveManualRequest) -> Result<ManualsView, Halt> {
        Err(Failure::UnknownCommand { name: "save_manual".into() }.into())
    }
}
