//! Records that belong to one evaluator, and people who have an account of their own.

use super::matrix::Deed;
use super::reason::Reason;
use super::role_of;
use super::sight::Sight;
use super::subjects::{Subject, kept};
use crate::App;
use crate::cycles::parse_period;
use crate::failure::Halt;
use contract::Role;
use serde_json::Value;
use std::collections::BTreeSet;
use store::{Account, AccountId, RowId};

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
            return self.refuse_in_name_of(evaluator, RATING_ROLES);
        }
        let Some(evaluator) = evaluator else { return Ok(None) };
        // What the superior signed he hands over himself.
        let is_of_both = matches!(deed, Deed::Reopen | Deed::HandOver);
        let is_below = is_of_both && sight.evaluates(evaluator);
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
            return self.refuse_in_name_of(superior, &[Role::HrOfficer, Role::EvaluatorSuperior]);
        }
        Ok((superior != sight.own()).then_some(Reason::OnlyDirect))
    }

    /// A request for feedback is answered by whoever was asked, or by the HR officer for somebody without an
    /// account here.
    pub(super) fn refuse_other_answer(
        &self,
        subject: &Subject,
        sight: &Sight,
    ) -> Result<Option<Reason>, Halt> {
        if role_of(&self.opened()?.account) == Role::HrOfficer {
            return self.refuse_in_name_of(subject.entrusted_to, Role::ALL);
        }
        let is_asked = subject.entrusted_to.is_some() && subject.entrusted_to == sight.own();
        Ok((!is_asked).then_some(Reason::AskedOfOther))
    }

    /// The HR officer enters for anybody but those who have an account with such a role.
    pub(super) fn refuse_in_name_of(
        &self,
        person: Option<RowId>,
        roles: &[Role],
    ) -> Result<Option<Reason>, Halt> {
        let own = &self.opened()?.account;
        let Some(person) = person.filter(|_| role_of(own) == Role::HrOfficer) else { return Ok(None) };
        let others = self.accounts_of(person, Some(own.id))?;
        let has_one = others.iter().any(|account| roles.contains(&role_of(account)));
        Ok(has_one.then_some(Reason::HasOwnAccount))
    }

    /// Accounts of a person here, without one of them.
    pub(crate) fn accounts_of(
        &self,
        person: RowId,
        without: Option<AccountId>,
    ) -> Result<Vec<Account>, Halt> {
        let reader = self.read()?;
        let person = kept(reader, person)?;
        // An account may be of any record of the person. Asked from the person, the office may have as many
        // accounts as it likes.
        let doubles: Vec<RowId> =
            reader.list_merged_into(person)?.into_iter().map(|double| double.id).collect();
        let is_his = |employee: RowId| employee == person || doubles.contains(&employee);
        let mut found = self.store()?.accounts()?;
        found.retain(|account| {
            let is_other = !account.is_removed && Some(account.id) != without;
            is_other && account.employee.is_some_and(is_his)
        });
        Ok(found)
    }

    /// Everybody who has an account here, but for the account that works; by the records that were kept.
    pub(crate) fn people_with_account(&self) -> Result<BTreeSet<RowId>, Halt> {
        let (reader, own) = (self.read()?, self.opened()?.account.id);
        let mut accounts = self.store()?.accounts()?;
        accounts.retain(|account| !account.is_removed && account.id != own);
        accounts.iter().filter_map(|account| account.employee).map(|person| kept(reader, person)).collect()
    }

    /// Why an import leaves an evaluation as it is: it is that of whoever imports, or one of its evaluators
    /// has an account here and rates there.
    pub(crate) fn refuse_imported_rating(
        &self,
        person: Option<RowId>,
        evaluators: &[RowId],
    ) -> Result<Option<Reason>, Halt> {
        let person = person.map(|person| kept(self.read()?, person)).transpose()?;
        if person.is_some() && person == self.sight()?.own() {
            return Ok(Some(Reason::NotOneself));
        }
        self.refuse_in_name_of_any(evaluators)
    }

    /// Why an import makes no next version of a plan: employee or evaluator has an account here.
    pub(crate) fn refuse_imported_plan(
        &self,
        employee: RowId,
        evaluators: &[RowId],
    ) -> Result<Option<Reason>, Halt> {
        match self.refuse_in_name_of(Some(employee), Role::ALL)? {
            None => self.refuse_in_name_of_any(evaluators),
            refused => Ok(refused),
        }
    }

    fn refuse_in_name_of_any(&self, evaluators: &[RowId]) -> Result<Option<Reason>, Halt> {
        for evaluator in evaluators {
            let refused = self.refuse_in_name_of(Some(*evaluator), RATING_ROLES)?;
            if refused.is_some() {
                return Ok(refused);
            }
        }
        Ok(None)
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
