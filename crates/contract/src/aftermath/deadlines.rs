//! Every legal term with its last day, in working days.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PersonRef, PlanActor};

term! { /// What is due.
DeadlineKind { /// The SKP is set.
    Plan, /// Rate and sign within the window.
    Evaluate, /// Rate and sign in the evaluator's place.
    TakeOver, /// Hand the document to the employee.
    Deliver, /// Sign and give it back.
    Return, /// Object, a right and no duty.
    Object, /// Decide on the objection.
    Decide, /// Report to PyB.
    Report, /// Look at a plan to improve.
    Check } }

/// Whose deadlines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum DeadlinesOf {
    /// Of everybody the account sees.
    Office,
    /// About one person.
    Person {
        /// Record.
        id: Id,
    },
    /// Of the people of an evaluator.
    Evaluator {
        /// Record.
        id: Id,
    },
}

/// Asks for deadlines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeadlinesRequest {
    /// Whose.
    pub of: DeadlinesOf,
    /// As seen on a day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Whether what is done is shown too.
    #[serde(default)]
    pub with_done: bool,
    /// At most so many; 500 unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Deadlines, the earliest legal date first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlinesView {
    /// As seen on.
    pub on: Day,
    /// How many there are.
    pub total: u32,
    /// Terms with the same last day and act together, as home shows them.
    pub groups: Vec<DeadlineGroupView>,
    /// One by one.
    pub rows: Vec<LegalDeadlineView>,
    /// What to know about the calendar they are counted by; empty where nothing is.
    pub note: String,
}

/// Terms of several people with one last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeadlineGroupView {
    /// What is due.
    pub kind: DeadlineKind,
    /// Last day.
    pub due_on: Day,
    /// People.
    pub n_people: u32,
    /// Working days left; negative when missed.
    pub days_left: i32,
    /// Whether it was missed.
    pub is_missed: bool,
    /// What is due, for how many.
    pub text: String,
    /// *9 hari kerja lagi*.
    pub left: String,
}

/// One term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LegalDeadlineView {
    /// What is due.
    pub kind: DeadlineKind,
    /// Whose act it is.
    pub actor: PlanActor,
    /// About whom.
    pub employee: PersonRef,
    /// The evaluation, where it is about one.
    pub evaluation: Option<Id>,
    /// Period in words; empty where it is about none.
    pub period: String,
    /// Last day; met until its end.
    pub due_on: Day,
    /// Day it was done.
    pub done_on: Option<Day>,
    /// Working days left; negative when so many have passed.
    pub days_left: i32,
    /// A duty not done in time.
    pub is_missed: bool,
    /// Done after its last day.
    pub is_late: bool,
    /// Number of the rule.
    pub rule: String,
    /// What is due, as a sentence.
    pub text: String,
    /// *9 hari kerja lagi*, *hari terakhir*, *lewat 3 hari kerja*, *selesai 4 Mei 2026*.
    pub left: String,
}
