//! The time machine: records as of a date, and what was deleted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, EmployeeView, EvaluationView, Id, Instant, PlanView};

/// Asks how a person's records stood at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookBackRequest {
    /// The employee.
    pub id: Id,
    /// The day.
    pub on: Day,
}

/// A person's records as of a day; nothing in it can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastView {
    /// The day.
    pub on: Day,
    /// The person; `None` before the record was made.
    pub person: Option<EmployeeView>,
    /// Plans, newest first, as they stood.
    pub plans: Vec<PlanView>,
    /// Evaluations, newest period first, as they stood.
    pub evaluations: Vec<EvaluationView>,
}

/// Asks for deleted records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeletedRequest {
    /// Only of this employee or unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
}

/// Deleted records, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletedView {
    /// One line for each record that can be brought back.
    pub rows: Vec<DeletedRowView>,
}

/// A deleted record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeletedRowView {
    /// The record.
    pub id: Id,
    /// Stable name of its table.
    pub table: String,
    /// What kind of record, in words.
    pub record: String,
    /// What it says, shortened.
    pub title: String,
    /// Whose it is, where it belongs to a person or unit.
    pub of: String,
    /// When it was deleted.
    pub at: Instant,
    /// By whom.
    pub by: String,
    /// The act in words.
    pub act: String,
}

/// Brings deleted records back in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BringBackRequest {
    /// The records.
    pub rows: Vec<Id>,
}
