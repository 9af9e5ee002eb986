//! Records that belong to one evaluator, and people who have an account of their own.

use super::matrix::Deed;
use super::reason::Reason;
use super::role_of;
use super::sight::Sight;
use super::subjects::Subject;
use crate::App;
use crate::cycles::parse_period;
use crate::failure::Halt;
use contract::Role;
use serde_json::Value;
use store::RowId;

/// Roles that rate in their own name.
const RATING_ROLES: &[Role] = &[Role::HrOfficer, Role::Evaluator, Role::EvaluatorSuperior];

impl App {
    /// Ratings, seals and steps of an evaluator are done by that evaluator, or by the HR officer where he
    /// has no account of his own here.
    pub(super) fn refuse_other_evaluator(
        &self,
        deed: Deed,
        subject: &Subject,
        sight: &Sight,
    ) -> Result<Option<Reason>, Halt> {
        let evaluator = self.evaluator_of(subject)?;
        let role = role_of(&self.opened()?.account);
        if role == Role::HrOfficer {
            return self.refuse_in_name_of(evaluator, sight, RATING_ROLES);
        }
        let Some(evaluator) = evaluator else { return Ok(None) };
        let is_below = deed == Deed::Reopen && sight.evaluates(evaluator);
        let may = sight.own() == Some(evaluator) || (role == Role::EvaluatorSuperior && is_below);
        Ok((!may).then_some(Reason::OtherEvaluator))
    }

    /// A step of the evaluator's superior is the superior's own.
    pub(super) fn refuse_other_superior(
        &self,
        subject: &Subject,
        sight: &Sight,
    ) -> Result<Option<Reason>, Halt> {
        let evaluator = self.evaluator_of(subject)?;
        let today = self.moment().today();
        let superior = evaluator.map(|who| self.read()?.find_evaluator(who, today).map_err(Halt::from));
        let superior = superior.transpose()?.flatten();
        if role_of(&self.opened()?.account) == Role::HrOfficer {
            return self.refuse_in_name_of(superior, sight, &[Role::HrOfficer, Role::EvaluatorSuperior]);
        }
        Ok((superior != sight.own()).then_some(Reason::OnlyDirect))
    }

    /// The HR officer enters for anybody but those who have an account with such a role.
    pub(super) fn refuse_in_name_of(
        &self,
        person: Option<RowId>,
        sight: &Sight,
        roles: &[Role],
    ) -> Result<Option<Reason>, Halt> {
        let is_hr = role_of(&self.opened()?.account) == Role::HrOfficer;
        let Some(person) = person.filter(|person| is_hr && sight.own() != Some(*person)) else {
            return Ok(None);
        };
        let accounts = self.store()?.accounts()?;
        let has_one = accounts.iter().any(|account| {
            !account.is_removed && account.employee == Some(person) && roles.contains(&role_of(account))
        });
        Ok(has_one.then_some(Reason::HasOwnAccount))
    }

    /// Whether the person an evaluation is about may read it: once it is signed.
    pub(super) fn is_open_to_oneself(
        &self,
        command: &str,
        request: &Value,
        subject: &Subject,
    ) -> Result<bool, Halt> {
        if command != "open_evaluation" {
            return Ok(subject.is_sealed);
        }
        let (Some(person), Some(code)) = (subject.person, request.get("period").and_then(Value::as_str))
        else {
            return Ok(false);
        };
        let Ok(period) = parse_period(code) else { return Ok(true) };
        let mut records = self.read()?.list_evaluations_of(person)?;
        records.retain(|record| record.period == period);
        Ok(!records.is_empty() && records.iter().all(|record| record.state.is_sealed()))
    }

    fn evaluator_of(&self, subject: &Subject) -> Result<Option<RowId>, Halt> {
        if subject.evaluator.is_some() {
            return Ok(subject.evaluator);
        }
        let today = self.moment().today();
        let reader = self.read()?;
        Ok(subject.person.map(|person| reader.find_evaluator(person, today)).transpose()?.flatten())
    }
}
