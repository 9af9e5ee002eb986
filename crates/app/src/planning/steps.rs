//! Steps of a plan's life, `rules.md` 13.1.

use crate::App;
use crate::failure::Halt;
use contract::{ChangedPlansView, Failure, MovePlansRequest};

impl App {
    pub(crate) fn move_plans(&mut self, _: MovePlansRequest) -> Result<ChangedPlansView, Halt> {
        Err(Failure::UnknownCommand { name: "move_plans".into() }.into())
    }
}
