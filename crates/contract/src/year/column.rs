//! The realisation of one indicator, or of one result, of everybody in a team.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, PeriodCode, PersonRef, TextField};

/// Asks for a column: one indicator, or one result in the qualitative approach, of a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RealisationColumnRequest {
    /// The evaluator.
    pub evaluator: Id,
    /// Period.
    pub period: PeriodCode,
    /// Words of the indicator or result; the one of most people unless told.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub subject: String,
}

/// A column with the others there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RealisationColumnView {
    /// Indicators and results of the team, those of most people first.
    pub subjects: Vec<ColumnSubjectView>,
    /// The one shown.
    pub subject: String,
    /// Its people, by name.
    pub rows: Vec<ColumnRowView>,
    /// Why nothing can be written here; nothing where it can.
    pub why_not: Option<String>,
}

/// An indicator or result that people have in the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnSubjectView {
    /// Its words.
    pub words: String,
    /// How many people have it.
    pub n_people: u32,
}

/// One person of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnRowView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// The field the realisation is written in.
    pub field: TextField,
    /// Target.
    pub target: String,
    /// Realisation.
    pub actual: String,
    /// Whether it is signed and stays as it is.
    pub is_closed: bool,
}

/// Fills a column in one act: with a pasted block, else with the target of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FillColumnRequest {
    /// Cells from the first one down.
    pub cells: Vec<ColumnCell>,
    /// A block of a spreadsheet, one person a line; *sama dengan target* unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// Whether to save; without it this only shows what would be written.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub save: bool,
}

/// A cell of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColumnCell {
    /// The evaluation.
    pub evaluation: Id,
    /// The indicator, or the result.
    pub about: Id,
}

/// What filling a column comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilledColumnView {
    /// Whose realisation changes.
    pub cells: Vec<FilledCellView>,
    /// What found no place, and who keeps what stands there, in sentences.
    pub left_out: Vec<String>,
}

/// A realisation that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilledCellView {
    /// The person.
    pub employee: PersonRef,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}
