//! Staff lists of unknown layout: which column holds what, proposed and corrected.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

term! { /// What a column of a staff list holds.
StaffField { /// NIP or NI PPPK.
    Nip, /// Name, with or without degrees.
    Name, /// Name and NIP in one cell.
    NameAndNip, /// Degrees before the name.
    FrontDegree, /// Degrees after the name.
    BackDegree, /// Golongan, with or without the title.
    Rank, /// Title of the rank alone.
    RankTitle, /// Position.
    Position, /// Kind of position.
    PositionKind, /// Echelon.
    Echelon, /// Unit.
    Unit, /// The unit above.
    ParentUnit, /// NIP, old NIP or NRP of the superior.
    EvaluatorNumber, /// Name of the superior, or their post in words.
    EvaluatorName, /// Position of the superior.
    EvaluatorPosition, /// Unit of the superior.
    EvaluatorUnit, /// Rank of the superior.
    EvaluatorRank, /// PNS, CPNS or PPPK.
    EmployeeType, /// *Kedudukan hukum*.
    LegalStatus, /// Date of birth, compared with the NIP.
    BirthDate, /// First appointment, compared with the NIP.
    Appointment, /// First day of the plan a report line is about.
    PeriodStart, /// Last day of it.
    PeriodEnd, /// Rating of the results, in a report.
    ResultsRating, /// Rating of the conduct, in a report.
    ConductRating, /// Grade, in a report.
    Grade, /// State of the plan, in a report.
    PlanStatus, /// What SIASN calls the person.
    SiasnId, /// Last day in the office.
    LeftOn } }
term! { /// By what a column was recognised.
MappingClue { /// Somebody said so of a file with the same headings.
    Remembered, /// Its heading.
    Heading, /// A heading much like a known one.
    SimilarHeading, /// What stands in its cells.
    Content } }

/// Asks which column of a staff list holds what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ProposeMappingRequest {
    /// Token of the file.
    pub file: u32,
    /// Sheet; the one that tells most unless told.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Row of the headings, 0 for none; the likeliest unless told.
    #[serde(default)]
    pub header_row: Option<u32>,
}

/// What the columns of a staff list seem to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MappingView {
    /// File name.
    pub file: String,
    /// Names of all sheets; of CSV one without a name.
    pub sheets: Vec<String>,
    /// The sheet this is about.
    pub sheet: String,
    /// Row of the headings as the spreadsheet numbers it; 0 where there seems to be none.
    pub header_row: u32,
    /// The last row in which headings are looked for.
    pub last_header_row: u32,
    /// Name of the layout it was taken from, where these headings are known.
    pub known_as: Option<String>,
    /// Every column.
    pub columns: Vec<MappingColumnView>,
    /// What a column may hold, in the order in which it is offered.
    pub fields: Vec<StaffFieldView>,
    /// Without all fields of one of these lists nobody can be taken.
    pub needed: Vec<Vec<StaffField>>,
}

/// A column and what it seems to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MappingColumnView {
    /// Its letters, `C`.
    pub column: String,
    /// Its heading.
    pub heading: String,
    /// The first different cells below it, at most three.
    pub samples: Vec<String>,
    /// What it seems to hold.
    pub field: Option<StaffField>,
    /// By what one can tell.
    pub clue: Option<MappingClue>,
}

/// A field with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffFieldView {
    /// The field.
    pub field: StaffField,
    /// Its name in the language of the account.
    pub words: String,
}

/// Reads a staff list by the columns somebody said and previews its import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewMappedRequest {
    /// Token of the file.
    pub file: u32,
    /// Which column holds what.
    pub mapping: MappingRequest,
}

/// Which column holds what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MappingRequest {
    /// Sheet; empty for CSV.
    pub sheet: String,
    /// Row of the headings; 0 where people begin in the first row.
    pub header_row: u32,
    /// The columns that hold something the import reads, each field once.
    pub columns: Vec<MappedColumn>,
}

/// A column and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MappedColumn {
    /// Its letters, `C`.
    pub column: String,
    /// What it holds.
    pub field: StaffField,
}
