//! The phrase bank: a beginning for notes, to be written further before it counts as one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ExpectationLevel, Id};

/// Asks for phrases, and for what a note may cite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PhrasesRequest {
    /// The evaluation a note is written in.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluation: Option<Id>,
}

/// The bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhrasesView {
    /// By value, then level.
    pub phrases: Vec<PhraseView>,
    /// Realisation, feedback and incidents of the evaluation as a note would cite them.
    pub citations: Vec<String>,
}

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhraseView {
    /// The office's own; nothing for one of the program.
    pub id: Option<Id>,
    /// Core value, 1 to 7; nothing where it is about results.
    pub value: Option<u32>,
    /// Level.
    pub level: ExpectationLevel,
    /// The phrase; dots are to be filled in.
    pub text: String,
}

/// Makes or changes a phrase of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePhraseRequest {
    /// Record; left out for a new phrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Core value, 1 to 7; left out where it is about results.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub value: Option<u32>,
    /// Level.
    pub level: ExpectationLevel,
    /// The phrase.
    pub text: String,
}
