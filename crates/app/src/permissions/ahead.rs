//! What the account that works may do with a record, asked before it is offered: the rule is the one that
//! the command is asked by.

use super::matrix::Deed;
use super::reason::{self, Reason};
use super::sight::Sight;
use super::subjects::{self, Subject};
use super::{role_of, step_by};
use crate::App;
use crate::failure::Halt;
use contract::PlanActor;
use std::collections::BTreeSet;
use store::RowId;
use store::records::EvaluationRecord;

impl App {
    /// Why the account may not do something with a record; nothing where it may.
    fn refusal_of(&self, deed: Deed, subject: &Subject, sight: &Sight) -> Result<Option<Reason>, Halt> {
        let Some(line) = deed.line() else { return Ok(Some(Reason::UnknownCommand)) };
        let role = role_of(&self.opened()?.account);
        match reason::refusal(line, role, sight.whose(subject)) {
            None => self.refuse_by_name(deed, subject, sight),
            by_matrix => Ok(by_matrix),
        }
    }

    /// Whether the account may do something with a record. What is gone is nobody's: whoever comes to it
    /// finds nothing.
    pub(crate) fn may_do(&self, deed: Deed, row: RowId, sight: &Sight) -> Result<bool, Halt> {
        let Some(subject) = subjects::subject(self, row)? else { return Ok(true) };
        Ok(self.refusal_of(deed, &subject, sight)?.is_none())
    }

    /// The same of what a unit keeps, where the unit is at hand.
    pub(crate) fn may_do_in(&self, deed: Deed, unit: RowId, sight: &Sight) -> Result<bool, Halt> {
        let subject = Subject { unit: Some(unit), ..Subject::default() };
        Ok(self.refusal_of(deed, &subject, sight)?.is_none())
    }

    /// The same of somebody's dossier, where the person and the evaluator it names are at hand.
    pub(crate) fn may_do_for(
        &self,
        deed: Deed,
        (person, evaluator): (RowId, Option<RowId>),
        sight: &Sight,
    ) -> Result<bool, Halt> {
        let subject = Subject { person: Some(person), evaluator, ..Subject::default() };
        Ok(self.refusal_of(deed, &subject, sight)?.is_none())
    }

    /// Whether the account may note progress of somebody. In whose name it does matters only of those who have
    /// an account here: of the thousands of a list, these alone are asked about.
    pub(crate) fn may_note_progress(
        &self,
        person: RowId,
        with_account: &BTreeSet<RowId>,
        sight: &Sight,
    ) -> Result<bool, Halt> {
        if with_account.contains(&person) {
            return self.may_do_for(Deed::NoteProgress, (person, None), sight);
        }
        let role = role_of(&self.opened()?.account);
        let subject = Subject { person: Some(person), ..Subject::default() };
        let line = Deed::NoteProgress.line();
        Ok(line.is_some_and(|line| reason::refusal(line, role, sight.whose(&subject)).is_none()))
    }

    /// Why the account may not do something with a record, in words; nothing where it may.
    pub(crate) fn why_not_do(&self, deed: Deed, row: RowId, sight: &Sight) -> Result<Option<String>, Halt> {
        let Some(subject) = subjects::subject(self, row)? else { return Ok(None) };
        let reason = self.refusal_of(deed, &subject, sight)?;
        Ok(reason.map(|reason| reason.words(self.moment().language).to_owned()))
    }

    /// Refuses something with a record to an account that may not.
    pub(crate) fn must_do(&self, deed: Deed, row: RowId, sight: &Sight) -> Result<(), Halt> {
        let Some(subject) = subjects::subject(self, row)? else { return Ok(()) };
        match self.refusal_of(deed, &subject, sight)? {
            Some(reason) => self.not_permitted(deed, reason, subject.person),
            None => Ok(()),
        }
    }

    /// In whose name the account may not take steps on a plan, each with the reason.
    pub(crate) fn refused_actors(&self, plan: RowId) -> Result<Vec<(PlanActor, &'static str)>, Halt> {
        let Some(subject) = subjects::subject(self, plan)? else { return Ok(Vec::new()) };
        let (sight, language) = (self.sight()?, self.moment().language);
        let mut refused = Vec::new();
        for actor in PlanActor::ALL {
            if let Some(reason) = self.refusal_of(step_by(*actor), &subject, &sight)? {
                refused.push((*actor, reason.words(language)));
            }
        }
        Ok(refused)
    }

    /// Why the account may rate nobody of a team; nothing where it may rate somebody.
    pub(crate) fn why_not_rate(
        &self,
        evaluator: RowId,
        records: &[EvaluationRecord],
    ) -> Result<Option<String>, Halt> {
        let (sight, reader) = (self.sight()?, self.read()?);
        let of_team = |person, evaluator| Subject { person, evaluator, ..Subject::default() };
        let mut team = Vec::new();
        for record in records {
            team.push(of_team(Some(subjects::kept(reader, record.employee)?), record.evaluator));
        }
        if team.is_empty() && sight.sees_everybody() {
            team.push(of_team(None, Some(evaluator)));
        }
        let mut why = None;
        for subject in &team {
            let Some(reason) = self.refusal_of(Deed::Rate, subject, &sight)? else { return Ok(None) };
            why = why.or(Some(reason));
        }
        Ok(why.map(|reason| reason.words(self.moment().language).to_owned()))
    }
}
