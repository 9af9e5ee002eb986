//! Annex lines of several plans, and those a unit starts with.

use crate::App;
use crate::failure::Halt;
use contract::{
    AnnexDefaultsView, ById, ChangedPlansView, Failure, FillAnnexesRequest, SaveAnnexDefaultsRequest,
};

impl App {
    pub(crate) fn fill_annexes(&mut self, _: FillAnnexesRequest) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "fill_annexes".into() }.into())
    }

    pub(crate) fn show_annex_defaults(&mut self, _: ById) -> Result<AnnexDefaultsView, Halt> {
        Err(Failure::UnknownCommand { name: "show_annex_defaults".into() }.into())
    }

    pub(crate) fn save_annex_defaults(
        &mut self,
        _: SaveAnnexDefaultsRequest,
    ) -> Result<AnnexDefaultsView, Halt> {
        Err(Failure::UnknownCommand { name: "save_annex_defaults".into() }.into())
    }
}
