//! Tables of this program that come back: compared with what is here row by row, then taken in.

use crate::{FieldChangeView, ImportRemarkView, TableKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

term! { /// What becomes of a row of a table that came back.
TableVerdict { /// What it says was not here.
    New, /// What is here becomes what it says.
    Changed, /// It says what is here.
    Same, /// It differs, and rules or rights keep what is here.
    Refused, /// It differs in what is never written by an import: what is here follows from other records.
    Compared, /// Whom or what it is about is not here.
    NotHere, /// It cannot be read.
    Invalid } }

/// Reads a table that came back and says what taking it in would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewTableRequest {
    /// The file.
    pub file: u32,
    /// Year of plans whose codes are not known here; the running one unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// What taking a table in would do, before anything changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TablePreviewView {
    /// Token of this preview, handed back to apply it.
    pub preview: u32,
    /// File name.
    pub file: String,
    /// What the file was recognised as by its headings.
    pub kind: TableKind,
    /// How many rows come to what.
    pub counts: TableCountsView,
    /// How many rows applying it writes.
    pub writes: u32,
    /// The rows that are not the same, those that are left first; the first 2,000.
    pub rows: Vec<TableRowView>,
    /// Odd things that keep nothing from being taken.
    pub warnings: Vec<ImportRemarkView>,
    /// What of it is never written, in words.
    pub note: String,
}

/// How many rows of a table come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableCountsView {
    /// Were not here.
    pub new: u32,
    /// Change what is here.
    pub changed: u32,
    /// Say what is here.
    pub same: u32,
    /// Differ, and rules or rights keep what is here.
    pub refused: u32,
    /// Differ in what follows from other records.
    pub compared: u32,
    /// Are about somebody or something that is not here.
    pub not_here: u32,
    /// Cannot be read.
    pub invalid: u32,
}

/// A row of a table that came back; of plans all rows of one, of which the first is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableRowView {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// What becomes of it.
    pub verdict: TableVerdict,
    /// NIP; empty where it is about nobody.
    pub nip: String,
    /// Name of the person or unit.
    pub name: String,
    /// The period or plan it is about; empty where it is about the person.
    pub about: String,
    /// Where it differs: column, what is here, what the file says.
    pub changes: Vec<FieldChangeView>,
    /// Why it is left; empty where it is taken.
    pub why: String,
    /// How to repair it; empty where it is taken.
    pub fix: String,
}

/// What taking a table in did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableAppliedView {
    /// What it was.
    pub kind: TableKind,
    /// Rows written.
    pub written: u32,
    /// Rows left as they are here although they differ, or that cannot be read.
    pub left: u32,
}
