//! How far the office and a report of e-Kinerja agree, and what is to be corrected there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, PeriodCode};

term! { /// In what the office and e-Kinerja differ about somebody.
ReadinessKind { /// Known here, not in the report.
    MissingThere, /// In the report, not known here.
    MissingHere, /// Rated here, not there.
    NotRatedThere, /// Rated there, not here.
    NotRatedHere, /// Other ratings, another grade, or another state of the plan.
    Different, /// Several rows in the report.
    Doubled, /// Another evaluator.
    OtherEvaluator, /// The grade there does not follow from its ratings.
    GradeDoesNotFollow, /// A row that cannot be read.
    Unreadable } }

/// Compares a report of e-Kinerja with the office; nothing is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareEkinerjaRequest {
    /// The file.
    pub file: u32,
    /// The period, where the title of the report does not name it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub period: Option<PeriodCode>,
}

/// In what a report and the office differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessView {
    /// Token of this comparison, handed back to write the list of corrections.
    pub compared: u32,
    /// File name.
    pub file: String,
    /// The period.
    pub period: PeriodCode,
    /// The period in words.
    pub period_words: String,
    /// The agency the title of the report names, where that is not the one of the office; else empty.
    pub other_agency: String,
    /// People in the report, each once.
    pub people: u32,
    /// People about whom both say the same.
    pub agree: u32,
    /// Rows that are about nobody.
    pub skipped: u32,
    /// How many lines there are of each kind that occurs.
    pub counts: Vec<ReadinessCount>,
    /// The differences, by kind and name; the first 2,000 of each kind.
    pub lines: Vec<ReadinessLineView>,
}

/// How many lines there are of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessCount {
    /// The kind.
    pub kind: ReadinessKind,
    /// How many.
    pub count: u32,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadinessLineView {
    /// Its kind.
    pub kind: ReadinessKind,
    /// Row in the report.
    pub row: Option<u32>,
    /// The person here.
    pub id: Option<Id>,
    /// NIP.
    pub nip: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// What of it differs, in words; may be empty.
    pub field: String,
    /// What is here, in words.
    pub ours: String,
    /// What is there, in words.
    pub theirs: String,
    /// Why, in a sentence.
    pub why: String,
    /// What to do; empty where nothing is to be corrected.
    pub fix: String,
}

/// Writes the list of what is to be corrected, for whoever keeps SIASN and e-Kinerja.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteCorrectionsRequest {
    /// Token of the comparison.
    pub compared: u32,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}
