//! Results of a person as other systems and older schemes state them; nothing of them is recomputed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, ImportRemarkView, Outcome, PersonRef};

/// What others state about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutsideResultsView {
    /// The person.
    pub employee: PersonRef,
    /// The results, newest period first.
    pub results: Vec<OutsideResultView>,
    /// Whether this account may change them.
    pub can_write: bool,
}

/// A result as it was stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutsideResultView {
    /// Record.
    pub id: Id,
    /// Who states it, in words.
    pub source: String,
    /// The rule set it follows, in words.
    pub scheme: String,
    /// The period in words.
    pub period: String,
    /// Year of an older scheme; `None` where it is no older one.
    pub year: Option<i32>,
    /// Half of that year.
    pub half: Option<u8>,
    /// Rating or number of the results, as stated.
    pub results: String,
    /// Rating or number of the conduct, as stated.
    pub conduct: String,
    /// The number of the whole, as stated.
    pub total: String,
    /// The grade, as stated.
    pub grade: String,
    /// What the source says of the evaluator; empty where nothing.
    pub evaluator: String,
    /// The day it was stated for.
    pub stated_on: Option<Day>,
    /// That the grade does not follow from its ratings, in words; else empty.
    pub oddity: String,
    /// Whether it was entered here and can be changed.
    pub is_own: bool,
}

/// Enters a result of an older scheme, or changes one that was entered here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOutsideResultRequest {
    /// The result that is changed; a new one unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// The person.
    pub employee: Id,
    /// The year, 2014 to 2021.
    pub year: i32,
    /// Half of the year 2021, 1 or 2.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub half: Option<u8>,
    /// *Nilai SKP*, as written.
    pub results: String,
    /// *Perilaku*, as written.
    pub conduct: String,
    /// The number of the whole, as written.
    pub total: String,
    /// The grade, as written.
    pub grade: String,
}

/// What a workbook with results of earlier years would do, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OldResultsView {
    /// Token of this preview, handed back to apply it; 0 once it was.
    pub preview: u32,
    /// File name.
    pub file: String,
    /// New results.
    pub new: u32,
    /// Results that change.
    pub changed: u32,
    /// Results already the same.
    pub same: u32,
    /// Lines about nobody.
    pub skipped: u32,
    /// Results that are new or change; the first 2,000.
    pub lines: Vec<OldResultLineView>,
    /// Rejected lines, all of them.
    pub rejected: Vec<ImportRemarkView>,
}

/// A line of such a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OldResultLineView {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// What happens to it.
    pub outcome: Outcome,
    /// NIP.
    pub nip: String,
    /// Name.
    pub name: String,
    /// The period in words.
    pub period: String,
    /// The rule set in words.
    pub scheme: String,
    /// What is stated, in words.
    pub stated: String,
}
