//! Workbooks for evaluators without the program: written, looked at when they come back, and taken in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, ImportRemarkView, Instant, PeriodCode, PersonRef};

/// Writes workbooks for evaluators, one each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteWorkbooksRequest {
    /// Period.
    pub period: PeriodCode,
    /// The evaluators; all who have somebody to rate where empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub evaluators: Vec<Id>,
    /// The file of one evaluator, or the folder for a file each.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Workbooks that were written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkbooksWrittenView {
    /// By name of the evaluator.
    pub files: Vec<WrittenWorkbookView>,
    /// Evaluators who have nobody to rate now, and got none.
    pub nobody: Vec<PersonRef>,
}

/// A workbook that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrittenWorkbookView {
    /// Whom it is for.
    pub evaluator: PersonRef,
    /// Name of the file.
    pub file: String,
    /// People in it.
    pub n_people: u32,
}

term! { /// What a cell of a workbook does to the office's record.
WorkbookChange { /// Fills in what is empty.
    New, /// Replaces what the workbook began with.
    Changed, /// Replaces what the office wrote after the workbook was made.
    Conflict } }

/// What a workbook would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatorWorkbookView {
    /// To apply it.
    pub preview: u32,
    /// File name.
    pub file: String,
    /// Whose it is.
    pub evaluator: PersonRef,
    /// Period.
    pub period: PeriodCode,
    /// The same in words.
    pub period_words: String,
    /// When it was written.
    pub written_at: Instant,
    /// Cells that say something new, in the order of the workbook.
    pub changes: Vec<WorkbookChangeView>,
    /// How many fill in what is empty.
    pub new: u32,
    /// How many replace what was there.
    pub changed: u32,
    /// How many meet what the office wrote meanwhile; left as it is unless chosen.
    pub conflicts: u32,
    /// Cells that say what the office has.
    pub same: u32,
    /// Cells and rows that are not taken.
    pub rejected: Vec<ImportRemarkView>,
    /// Odd things that keep nothing from being taken.
    pub warnings: Vec<ImportRemarkView>,
}

/// A cell of a workbook beside the office's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkbookChangeView {
    /// Names it in [`ApplyWorkbookRequest::overwrite`]: sheet and cell, `Penilaian!F4`.
    pub key: String,
    /// Column as its heading reads.
    pub column: String,
    /// Whom it is about.
    pub employee: PersonRef,
    /// The work result, indicator or value; empty where it is about the whole.
    pub about: String,
    /// What the office has.
    pub from: String,
    /// What the workbook says.
    pub to: String,
    /// What it does.
    pub kind: WorkbookChange,
    /// Of a conflict, what happened meanwhile; else empty.
    pub why: String,
}

/// Takes a workbook in as one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyWorkbookRequest {
    /// Which one.
    pub preview: u32,
    /// Keys of the conflicts that are decided for the workbook.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub overwrite: Vec<String>,
}

/// What taking in a workbook did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkbookAppliedView {
    /// Cells written.
    pub written: u32,
    /// People they are about.
    pub n_people: u32,
    /// Conflicts left as the office has them.
    pub kept: u32,
    /// Cells and rows that were not taken.
    pub rejected: Vec<ImportRemarkView>,
}
