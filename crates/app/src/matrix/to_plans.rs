//! From cells to plans and back.

use crate::App;
use crate::failure::Halt;
use contract::{ChangedPlansView, Failure, MatrixPlansRequest, MatrixView, SettleDriftRequest};

impl App {
    pub(crate) fn make_plans_from_matrix(&mut self, _: MatrixPlansRequest) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "make_plans_from_matrix".into() }.into())
    }

    pub(crate) fn settle_drift(&mut self, _: SettleDriftRequest) -> Result<MatrixView, Halt> {
        Err(Failure::UnknownCommand { name: "settle_drift".into() }.into())
    }
}
