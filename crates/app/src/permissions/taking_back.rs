//! Undo and redo reach as far as the account does today, not as far as it did when the act was done.

use super::matrix::{Deed, Line, MATRIX, Whose};
use super::reason::{self, Reason};
use super::subjects::kept;
use super::{Sight, role_of, step_by};
use crate::App;
use crate::convert::to_wire;
use crate::failure::Halt;
use crate::planning::steps::{event_of_kind, usual_actor};
use contract::Role;
use store::{NextStep, RowId, Scope, ScopeKind};

impl App {
    /// Refuses to take back, or do again, what the account could not do today.
    pub(crate) fn refuse_taking_back(&self, next: &NextStep) -> Result<(), Halt> {
        match self.why_not_take_back(next)? {
            Some((reason, person)) => self.not_permitted(Deed::TakeBack, reason, person),
            None => Ok(()),
        }
    }

    /// Why an act is out of reach by now: the role does not do such things any more, or it wrote in records
    /// that the account no longer sees; with the person whose they are.
    pub(crate) fn why_not_take_back(&self, next: &NextStep) -> Result<Option<(Reason, Option<RowId>)>, Halt> {
        let role = role_of(&self.opened()?.account);
        if role == Role::HrOfficer {
            return Ok(None);
        }
        let line = line_of(&next.kind);
        if let Some(line) = line.filter(|line| line.reach(role).is_empty()) {
            return Ok(reason::refusal(line, role, Whose::Other).map(|reason| (reason, None)));
        }
        let sight = self.sight()?;
        for scope in &next.scopes {
            if let Some(reason) = self.why_out_of_sight(*scope, (role, line.is_some()), &sight)? {
                let person = matches!(scope.kind, ScopeKind::Dossier).then_some(scope.row);
                return Ok(Some((reason, person)));
            }
        }
        Ok(None)
    }

    fn why_out_of_sight(
        &self,
        scope: Scope,
        (role, is_of_the_role): (Role, bool),
        sight: &Sight,
    ) -> Result<Option<Reason>, Halt> {
        Ok(match scope.kind {
            ScopeKind::Dossier => {
                let unseen = if role == Role::Employee { Reason::OnlyOwn } else { Reason::OnlyTeam };
                (!sight.sees(kept(self.read()?, scope.row)?)).then_some(unseen)
            }
            ScopeKind::Unit => {
                let is_near = role != Role::Employee && sight.sees_unit(scope.row);
                (!is_near).then_some(Reason::OnlyOneself)
            }
            // The lists of the office: along with an act of the role, or the HR officer's business.
            ScopeKind::Ref | ScopeKind::Roster => (!is_of_the_role).then_some(Reason::OnlyHr),
        })
    }
}

/// The line of the matrix that an act falls under. Most acts are called as their command is.
fn line_of(kind: &str) -> Option<&'static Line> {
    let deed = match kind {
        "add_employee"
        | "edit_employee"
        | "return_employee"
        | "plan_move"
        | "carry_out_move"
        | "begin_status_period" => Deed::ChangePeople,
        "import_employees" | "import_table" => Deed::Import,
        "import_plan_workbook" => Deed::WritePlanWorkbooks,
        _ => match event_of_kind(kind) {
            Some(event) => step_by(to_wire(usual_actor(event))),
            None => return MATRIX.iter().find(|line| line.commands.contains(&kind)),
        },
    };
    deed.line()
}
