//! Copies of a plan to others of the same position.

use crate::App;
use crate::failure::Halt;
use contract::{ChangedPlansView, CopyPlanRequest, Failure, PeersRequest, PeersView};

impl App {
    pub(crate) fn list_peers(&mut self, _: PeersRequest) -> Result<PeersView, Halt> {
        Err(Failure::UnknownCommand { name: "list_peers".into() }.into())
    }

    pub(crate) fn copy_plan(&mut self, _: CopyPlanRequest) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "copy_plan".into() }.into())
    }
}
