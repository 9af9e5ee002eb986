//! Moves of people.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, MoveEmployeeRequest, MovePreviewView, MovedView, PreviewMoveRequest};

impl App {
    pub(crate) fn preview_move(&mut self, _: PreviewMoveRequest) -> Result<MovePreviewView, Halt> {
        Err(Failure::UnknownCommand { name: "preview_move".into() }.into())
    }

    pub(crate) fn move_employee(&mut self, _: MoveEmployeeRequest) -> Result<MovedView, Halt> {
        Err(Failure::UnknownCommand { name: "move_employee".into() }.into())
    }
}
