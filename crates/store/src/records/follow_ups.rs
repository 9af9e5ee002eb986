//! The register of what follows a grade.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::follow_up::{FollowUpKind, ImprovementOutcome};
use ledger::RowId;
use rusqlite::named_params;
use std::collections::HashMap;

/// How far a follow-up has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FollowUpState {
    /// On a list to decide from.
    Proposed,
    /// Decided by whom it is for.
    #[default]
    Decided,
    /// Under way.
    Running,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// A follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// The evaluation it follows.
    pub evaluation: Option<RowId>,
    /// Kind.
    pub kind: FollowUpKind,
    /// State.
    pub state: FollowUpState,
    /// Day of the decision, or the day it was noted.
    pub decided_on: Option<NaiveDate>,
    /// What it rests on: rule, decree, note of the evaluation.
    pub basis: String,
    /// What is done.
    pub text: String,
    /// Topic of a training.
    pub topic: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// What the next evaluation says about a plan to improve.
    pub outcome: Option<ImprovementOutcome>,
    /// That evaluation.
    pub outcome_evaluation: Option<RowId>,
    /// What came of it, in words.
    pub outcome_text: String,
}

/// A day on which a plan to improve is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpCheck {
    /// Row.
    pub id: RowId,
    /// The plan to improve.
    pub follow_up: RowId,
    /// The day.
    pub due_on: Option<NaiveDate>,
    /// When it was looked at.
    pub done_on: Option<NaiveDate>,
    /// What was found.
    pub text: String,
    /// What that means; a permanent word.
    pub result: String,
}

/// A check that waits, with whom it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCheck {
    /// The person.
    pub employee: RowId,
    /// The check.
    pub check: FollowUpCheck,
}

/// A training somebody needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedOfTraining {
    /// The unit the person is placed in.
    pub unit: Option<RowId>,
    /// Topic as typed.
    pub topic: String,
    /// The person.
    pub employee: RowId,
}

impl Reader<'_> {
    /// A follow-up.
    pub fn find_follow_up(self, id: RowId) -> Result<Option<FollowUp>> {
        let sql = "select * from follow_ups where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_follow_up)?.flatten())
    }

    /// Follow-ups of a person, newest first.
    pub fn list_follow_ups_of(self, employee: RowId) -> Result<Vec<FollowUp>> {
        let sql = "select * from follow_ups where employee = :employee and gone = 0
                   order by decided_on is null desc, decided_on desc, id desc";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_follow_up)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// The register of everybody, of one kind or of all, newest first.
    pub fn list_follow_ups(self, kind: Option<FollowUpKind>) -> Result<Vec<FollowUp>> {
        let sql = "select * from follow_ups where gone = 0 and (:kind is null or kind = :kind)
                   order by decided_on is null desc, decided_on desc, id desc";
        let word = kind.map(super::Term::word);
        let found = self.many(sql, named_params! { ":kind": word }, read_follow_up)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// How many innovations each person has noted between two days, both counted.
    pub fn count_innovations(self, (from, until): (NaiveDate, NaiveDate)) -> Result<HashMap<RowId, u32>> {
        let sql = "select employee, count(*) as n from follow_ups where gone = 0 and kind = 'innovation'
                     and employee is not null and decided_on between :from and :until
                     and coalesce(state, '') <> 'dropped' group by employee";
        self.tally(sql, named_params! { ":from": from.to_string(), ":until": until.to_string() })
    }

    /// The checks of a plan to improve, in the order of their days.
    pub fn list_checks(self, follow_up: RowId) -> Result<Vec<FollowUpCheck>> {
        let sql =
            "select * from follow_up_checks where follow_up = :follow_up and gone = 0 order by due_on, id";
        self.many(sql, named_params! { ":follow_up": self.key(follow_up) }, read_check)
    }

    /// A check.
    pub fn find_check(self, id: RowId) -> Result<Option<FollowUpCheck>> {
        let sql = "select * from follow_up_checks where id = :id and gone = 0 and follow_up is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_check)
    }

    /// Checks of everybody that nobody has done, of plans that were not given up, the first due first.
    pub fn list_waiting_checks(self) -> Result<Vec<WaitingCheck>> {
        let sql = "select c.*, f.employee from follow_up_checks c
                   join follow_ups f on f.id = c.follow_up and f.gone = 0 and f.employee is not null
                   where c.gone = 0 and c.done_on is null and c.due_on is not null
                     and coalesce(f.state, '') not in ('done', 'dropped')
                   order by c.due_on, c.id";
        self.many(sql, [], |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            Ok(WaitingCheck { employee, check: read_check(fields)? })
        })
    }

    /// Trainings people need that were not held or given up.
    pub fn list_needs_of_training(self) -> Result<Vec<NeedOfTraining>> {
        let sql = "select e.unit, f.topic, f.employee from follow_ups f
                   join employees e on e.id = f.employee and e.gone = 0
                   where f.gone = 0 and f.kind in ('training', 'competency') and trim(coalesce(f.topic, '')) <> ''
                     and coalesce(f.state, '') not in ('done', 'dropped')
                   order by f.id";
        self.many(sql, [], |fields| {
            Ok(NeedOfTraining {
                unit: fields.row_named("unit")?,
                topic: fields.text("topic")?,
                employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
            })
        })
    }
}

/// Nothing where it is about nobody, or of a kind that this version does not know.
fn read_follow_up(fields: &Fields<'_>) -> Result<Option<FollowUp>> {
    let (Some(employee), Some(kind)) = (fields.row_named("employee")?, fields.term("kind")?) else {
        return Ok(None);
    };
    Ok(Some(FollowUp {
        id: fields.id()?,
        employee,
        evaluation: fields.row_named("evaluation")?,
        kind,
        state: fields.term("state")?.unwrap_or_default(),
        decided_on: fields.date("decided_on")?,
        basis: fields.text("basis")?,
        text: fields.text("text")?,
        topic: fields.text("topic")?,
        starts_on: fields.date("starts_on")?,
        ends_on: fields.date("ends_on")?,
        outcome: fields.term("outcome")?,
        outcome_evaluation: fields.row_named("outcome_evaluation")?,
        outcome_text: fields.text("outcome_text")?,
    }))
}

pub(super) fn read_check(fields: &Fields<'_>) -> Result<FollowUpCheck> {
    Ok(FollowUpCheck {
        id: fields.id()?,
        follow_up: fields.row_named("follow_up")?.ok_or_else(|| super::odd("follow_up"))?,
        due_on: fields.date("due_on")?,
        done_on: fields.date("done_on")?,
        text: fields.text("text")?,
        result: fields.text("result")?,
    })
}
