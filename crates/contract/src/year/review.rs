//! What the employee says of the own evaluation: the review before it, the reply after it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, PeriodCode};

/// Asks for the words of an employee about a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OwnWordsRequest {
    /// The employee.
    pub employee: Id,
    /// The period.
    pub period: PeriodCode,
}

/// The words of an employee about a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnWordsView {
    /// The evaluation; nothing where it was not opened yet.
    pub evaluation: Option<Id>,
    /// Period in words.
    pub period_words: String,
    /// The review before it is signed.
    pub self_review: String,
    /// The reply after it is signed.
    pub reply: String,
    /// Whether the review may be written: until it is signed.
    pub can_review: bool,
    /// Whether a reply may be written: once it is signed.
    pub can_reply: bool,
}

/// Writes the words of an employee about a period; empty takes them away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOwnWordsRequest {
    /// The employee.
    pub employee: Id,
    /// The period.
    pub period: PeriodCode,
    /// Words.
    pub text: String,
}
