//! Changes of a matrix.

use crate::App;
use crate::failure::Halt;
use contract::{EditMatrixRequest, Failure, MatrixView};

impl App {
    pub(crate) fn edit_matrix(&mut self, _: EditMatrixRequest) -> Result<MatrixView, Halt> {
        Err(Failure::UnknownCommand { name: "edit_matrix".into() }.into())
    }
}
