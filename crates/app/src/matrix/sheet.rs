//! The role-result matrix A.1.5 as a sheet.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, MatricesView, MatrixView, OpenMatrixRequest, YearRequest};

impl App {
    pub(crate) fn list_matrices(&mut self, _: YearRequest) -> Result<MatricesView, Halt> {
        Err(Failure::UnknownCommand { name: "list_matrices".into() }.into())
    }

    pub(crate) fn open_matrix(&mut self, _: OpenMatrixRequest) -> Result<MatrixView, Halt> {
        Err(Failure::UnknownCommand { name: "open_matrix".into() }.into())
    }
}
