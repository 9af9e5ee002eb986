//! The diary of incidents: what happened, good or bad, on its day, for the evaluation to remember.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PersonRef};

/// Asks for the diary of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListIncidentsRequest {
    /// The person.
    pub employee: Id,
    /// Incidents of this year only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// The diary of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentsView {
    /// The person.
    pub employee: PersonRef,
    /// Newest first.
    pub incidents: Vec<IncidentView>,
}

/// An incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IncidentView {
    /// Record.
    pub id: Id,
    /// Day it happened.
    pub on: Day,
    /// The core value it shows, 1 to 7.
    pub value: Option<u32>,
    /// The same in words.
    pub value_words: String,
    /// Number of the work result it is about; 0 where it is about none.
    pub result: u32,
    /// What happened.
    pub text: String,
    /// Whether it speaks for the person.
    pub is_positive: bool,
    /// Who noted it.
    pub noted_by: Option<PersonRef>,
}

/// Notes an incident of one or several people in one act, or changes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteIncidentRequest {
    /// The incident that is changed; a new one unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Whom it is about; one person where an incident is changed.
    pub employees: Vec<Id>,
    /// What happened; `{nama}` becomes the name of each.
    pub text: String,
    /// Whether it speaks for the person.
    pub is_positive: bool,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// The core value it shows, 1 to 7.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub value: Option<u32>,
    /// The work result it is about, for one person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
}
