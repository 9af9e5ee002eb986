//! Staff lists (*daftar nominatif*, the e-Kinerja report): people, units and who evaluates whom.

pub(crate) mod cells;
mod error_workbook;
mod field;
mod header;
mod links;
mod mapping;
mod phrases;
mod position;
mod read;
mod reason;
mod row;

#[cfg(test)]
mod tests;

use domain::rank::Rank;
use domain::{EmployeeType, LegalStatus, Nip, PositionKind};

pub use crate::reason::Place;
pub use error_workbook::{ErrorWorkbookError, write_errors};
pub use field::Field as StaffField;
pub use header::LAST_HEADING_ROW;
pub use mapping::{
    Clue, KnownLayout, Mapping, Proposal, ProposedColumn, column_at, column_name, heads, propose,
};
pub use read::{load, read, read_file, read_known, read_mapped};
pub use reason::Reason;

/// What kind of list a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// An agency's own list, its columns recognised by their names.
    StaffList,
    /// An e-Kinerja report, *Laporan Penilaian SKP* or *Laporan SKP*.
    SkpReport,
}

/// Everything a staff list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffList {
    /// The kind of list.
    pub layout: Layout,
    /// Name of the sheet that was read; empty for CSV.
    pub sheet: String,
    /// Row of the (last) header line, as the spreadsheet numbers it.
    pub header_row: u32,
    /// Column headings as they read, in order; a column without one has an empty text.
    pub header: Vec<String>,
    /// The people, in the order of the file, each once.
    pub people: Vec<StaffRow>,
    /// People who are not in the list themselves but are named as evaluators.
    pub evaluators: Vec<EvaluatorPerson>,
    /// The units named, in the order of their first mention.
    pub units: Vec<UnitRow>,
    /// Lines that name a person but cannot be taken.
    pub rejected: Vec<RejectedRow>,
    /// What was taken but should be looked at.
    pub warnings: Vec<Warning>,
    /// Lines that are no person: group lines, column numbers, notes and signatures.
    pub skipped: usize,
    /// Lines that say again exactly what an earlier one said.
    pub doubled: usize,
    /// Name of the layout it was read by, where somebody had shown how files with these headings are read.
    pub known_as: Option<String>,
}

/// One person of a staff list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffRow {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// NIP or NI PPPK.
    pub nip: Nip,
    /// Name with degrees, as it is to be printed.
    pub name: String,
    /// PNS, CPNS or PPPK: from a column, else read off the NIP.
    pub employee_type: EmployeeType,
    /// *Kedudukan hukum*, where the list says one that is known.
    pub legal_status: Option<LegalStatus>,
    /// Rank, where the list gives one that is known.
    pub rank: Option<Rank>,
    /// Position as the list writes it.
    pub position: Option<String>,
    /// Kind of position, where a column or the title says it beyond doubt.
    pub position_kind: Option<PositionKind>,
    /// Name of the unit.
    pub unit: Option<String>,
    /// The evaluator, where the list names one.
    pub evaluator: Option<EvaluatorRef>,
    /// Last day in the office, where the list gives one.
    pub left_on: Option<chrono::NaiveDate>,
    /// What SIASN calls the person, where the list says so.
    pub siasn_id: Option<String>,
    /// Earlier periods of the same person in an e-Kinerja report, oldest first.
    pub earlier: Vec<EarlierPeriod>,
}

/// Whom a list names as somebody's evaluator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EvaluatorRef {
    /// By NIP, old NIP or NRP, digits only: a person of [`StaffList::people`], of
    /// [`StaffList::evaluators`], or one the office may know already.
    Number(String),
    /// By a name that belongs to a person without a number in [`StaffList::evaluators`], or to nobody
    /// in the list; the latter comes with [`Reason::EvaluatorNotFound`].
    Name(String),
}

/// A person who is in the list only as an evaluator of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluatorPerson {
    /// Row of the first mention.
    pub row: u32,
    /// NIP, old NIP or NRP, digits only; a minister or governor has none.
    pub number: Option<String>,
    /// Name with degrees.
    pub name: String,
    /// PNS or PPPK where the number is a NIP, military where it is an NRP.
    pub employee_type: EmployeeType,
    /// Rank, where given and known.
    pub rank: Option<Rank>,
    /// Position.
    pub position: Option<String>,
    /// Name of the unit.
    pub unit: Option<String>,
}

/// A unit that people of the list belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// Name as first written.
    pub name: String,
    /// Name of the unit above, where the list has a column for it.
    pub parent: Option<String>,
    /// The head: the one person, in the list or named as an evaluator, whose position is that of this
    /// unit's head. Nobody where no position says so, or where two do.
    pub head: Option<EvaluatorRef>,
}

/// An earlier plan of a person, from a report line that a later one overrules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierPeriod {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// First day of the plan, where given.
    pub starts_on: Option<chrono::NaiveDate>,
    /// Last day of the plan, where given.
    pub ends_on: Option<chrono::NaiveDate>,
    /// Unit of that time.
    pub unit: Option<String>,
    /// Position of that time.
    pub position: Option<String>,
}

/// A line that names a person but cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedRow {
    /// Where the fault stands.
    pub place: Place,
    /// The cell at fault as a spreadsheet shows it.
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// All cells of the line as text, in column order, for the error workbook.
    pub cells: Vec<String>,
}

/// Something that was taken but should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it stands; the first place where several lines say the same.
    pub place: Place,
    /// The cell as a spreadsheet shows it.
    pub value: String,
    /// What is odd.
    pub reason: Reason,
    /// How many lines say the same, this one included.
    pub lines: u32,
}
