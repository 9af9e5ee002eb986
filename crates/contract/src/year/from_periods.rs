//! What was said in the periods of a year, taken over into its annual evaluation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{FeedbackAbout, FeedbackView, Id, PersonRef};

/// Takes what was said in the periods of a year into annual evaluations, in one act; what is written stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeFeedbackRequest {
    /// The annual evaluations.
    pub evaluations: Vec<Id>,
    /// Only what is about this; a result stands for its indicators too. Everything unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub about: Option<FeedbackAbout>,
    /// Also where something is written by now: behind it. Without this only what is empty is filled.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub append: bool,
    /// Whether to save; without it this only shows what would be taken.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub save: bool,
}

/// What taking feedback over comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenFeedbackView {
    /// Who gets what, by name.
    pub people: Vec<TakenByPersonView>,
    /// Who gets nothing, by name.
    pub left_out: Vec<NothingTakenView>,
}

/// What one annual evaluation gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenByPersonView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// The pieces, in the order of the sheet, the oldest first.
    pub pieces: Vec<PeriodFeedbackView>,
}

/// Somebody whose annual evaluation gets nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NothingTakenView {
    /// The person.
    pub employee: PersonRef,
    /// Why, in words.
    pub why: String,
}

/// A piece of feedback of a period that the annual evaluation does not have yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodFeedbackView {
    /// What it would stand beside on the annual sheet.
    pub about: FeedbackAbout,
    /// The same in words: `RHK 2`, `Kolaboratif`.
    pub about_words: String,
    /// The period it is of, as the sheet calls it: `Triwulan III`.
    pub period: String,
    /// What was said.
    pub feedback: FeedbackView,
}
