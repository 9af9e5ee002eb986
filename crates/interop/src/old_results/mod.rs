//! Results of 2014 to 2021 from a workbook, as numbers and words just as they are written.

mod columns;
mod read;
mod reason;

#[cfg(test)]
mod tests;

use domain::Nip;
use domain::outside::Half;

pub use crate::reason::Place;
pub use read::{read, read_file};
pub use reason::OldReason;

/// Everything such a workbook says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldResults {
    /// Name of the sheet that was read; empty for CSV.
    pub sheet: String,
    /// Row of the headings, as the spreadsheet numbers it.
    pub header_row: u32,
    /// The results, in the order of the file.
    pub rows: Vec<OldResult>,
    /// Lines that name a person but cannot be taken.
    pub rejected: Vec<RejectedResult>,
    /// Lines that are about nobody.
    pub skipped: usize,
}

/// One result of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldResult {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// NIP or NI PPPK.
    pub nip: Nip,
    /// Name, where the workbook has it.
    pub name: String,
    /// Year.
    pub year: i32,
    /// Half of the year 2021.
    pub half: Option<Half>,
    /// *Nilai SKP*, as written.
    pub results: String,
    /// *Perilaku kerja*, as written.
    pub conduct: String,
    /// The number of the whole, as written.
    pub total: String,
    /// The grade, as written.
    pub grade: String,
}

/// A line that names a person but cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedResult {
    /// Where the fault stands.
    pub place: Place,
    /// The cell at fault as a spreadsheet shows it.
    pub value: String,
    /// Why.
    pub reason: OldReason,
}
