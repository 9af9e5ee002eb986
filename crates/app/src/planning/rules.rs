//! Rules in words, for *Mengapa?*.

use crate::App;
use crate::failure::Halt;
use contract::{Failure, RuleRequest, RuleView};

impl App {
    pub(crate) fn explain_rule(&mut self, _: RuleRequest) -> Result<RuleView, Halt> {
        Err(Failure::UnknownCommand { name: "explain_rule".into() }.into())
    }
}
