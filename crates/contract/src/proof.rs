//! What a printed sheet proves: files with its square code, and what the code turns out to be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ExpectationLevel, Grade, Id, PeriodCode, PersonRef};

term! { /// What a sheet turns out to be.
SheetVerdict { /// Signed by this office, and what its records say today.
    Genuine, /// Signed by this office; another sheet is in force.
    Superseded, /// Not what the office signed.
    Altered, /// Signed by this office; its record is not here, or not for this account to see.
    NotHere, /// Not signed with the key of this office.
    UnknownOffice, /// No code that can be read.
    NoCode } }

/// Asks whether the sheets in some files are genuine and current.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VerifySheetsRequest {
    /// Tokens of the files: PDF, JPEG or PNG.
    pub files: Vec<u32>,
    /// Whether genuine and current sheets are noted as returned.
    #[serde(default)]
    pub book: bool,
}

/// What the sheets in some files turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetVerdictsView {
    /// File by file and page by page; at least one a file.
    pub verdicts: Vec<SheetVerdictView>,
}

/// What one sheet turned out to be. What an altered code says is not told: nobody stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetVerdictView {
    /// Token of the file.
    pub file: u32,
    /// Its name.
    pub name: String,
    /// Page in the file, from 1.
    pub page: u32,
    /// What it is.
    pub verdict: SheetVerdict,
    /// Six characters of the bundle; empty without a code.
    pub code: String,
    /// The evaluation, where it is here.
    pub evaluation: Option<Id>,
    /// Whose sheet it is, where the record is here.
    pub person: Option<PersonRef>,
    /// Period of the evaluation.
    pub period: Option<PeriodCode>,
    /// Code of the form; empty where it is not known.
    pub form: String,
    /// Rating of the results.
    pub results: Option<ExpectationLevel>,
    /// Rating of the conduct.
    pub conduct: Option<ExpectationLevel>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Which copy it is; 0 where it is not known.
    pub copy: u32,
    /// The verdict in a sentence, with what to do about it.
    pub words: String,
    /// Whether its return was noted now.
    pub booked: bool,
}
