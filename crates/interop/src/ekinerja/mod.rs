//! The reports of e-Kinerja, *Laporan Penilaian SKP* and *Laporan SKP*: their people as a staff list reads them,
//! and every row with all its cells, for ratings, plans and the ids of the other system.
//!
//! Columns are known by their names, never by their places (`reference.md` 10).

mod agency;
mod columns;
mod corrections;
mod period;
mod read;
mod row;

#[cfg(test)]
mod tests;

use crate::staff::StaffList;
use domain::Period;

pub use columns::Field;
pub use corrections::{Correction, CorrectionsError, CorrectionsTitle, write_corrections};
pub use read::{read, read_file};
pub use row::{Ratings, ReportRow, Stated, row_at};

/// Which of the two reports a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportKind {
    /// *Laporan Penilaian SKP*: ratings of one period.
    Evaluations,
    /// *Laporan SKP*: how far the plans are.
    Plans,
}

/// Everything a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which report it is.
    pub kind: ReportKind,
    /// The period its title names.
    pub period: Option<Period>,
    /// What stands above the headings, one text a cell.
    pub titles: Vec<String>,
    /// People, units and evaluators, and what could not be taken. The row of a person is the one that speaks for
    /// him where he has several.
    pub people: StaffList,
    /// Every row about somebody whose NIP and name can be read, in the order of the file.
    pub rows: Vec<ReportRow>,
}

impl Report {
    /// The agency its title names, where that is another than this one; nothing where none is named.
    pub fn other_agency(&self, own: &str) -> Option<String> {
        agency::named(&self.titles).filter(|named| !agency::is_same(named, own))
    }

    /// The rows that speak for one person each.
    pub fn deciding_rows(&self) -> impl Iterator<Item = &ReportRow> {
        self.people.people.iter().filter_map(|person| row_at(&self.rows, person.row))
    }
}
