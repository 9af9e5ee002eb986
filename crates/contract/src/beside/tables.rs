//! Tables and the archive that leave the program.

use crate::{ChosenFile, PeriodCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

term! { /// What a table that leaves the program holds.
TableKind { /// People, as the import of staff lists reads them.
    Employees, /// Plans, as the import of plans reads them.
    Plans, /// Ratings, grades, notes and states.
    Evaluations, /// One row a unit.
    Recap } }

/// Writes a table; the ending of the file chooses XLSX, CSV or ODS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportTablesRequest {
    /// What.
    pub what: TableKind,
    /// Which period: the recap needs one, plans take its year, evaluations are all where none is given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub period: Option<PeriodCode>,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// A table that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedTablesView {
    /// The file.
    pub file: ChosenFile,
    /// People, plans, evaluations or units in it.
    pub rows: u32,
}

/// Writes everything as an archive that opens without this program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportArchiveRequest {
    /// Only plans and evaluations of this period or, where it is a year, of all its periods.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub period: Option<PeriodCode>,
    /// ZIP file to write, or a folder to write one into.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// An archive that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExportedArchiveView {
    /// The file.
    pub file: ChosenFile,
    /// People in it, outsiders too.
    pub people: u32,
    /// Versions of plans.
    pub plans: u32,
    /// Evaluations.
    pub evaluations: u32,
    /// Files with signed sheets.
    pub sheets: u32,
}
