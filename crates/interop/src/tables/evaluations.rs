//! The table of evaluations: ratings, grade, notes, state and evaluator of each.

use chrono::NaiveDate;
use domain::{ExpectationLevel, Grade};

use super::{Cell, Column};
use crate::words;

/// The columns, in the order of [`EvaluationRow::cells`].
pub const COLUMNS: &[Column] = &[
    Column::text("Periode", 12.0),
    Column::text("NIP", 20.0),
    Column::text("Nama", 28.0),
    Column::text("Jabatan", 28.0),
    Column::text("Unit kerja", 26.0),
    Column::text("NIP pejabat penilai kinerja", 20.0),
    Column::text("Nama pejabat penilai kinerja", 28.0),
    Column::text("Rating hasil kerja", 20.0),
    Column::text("Rating perilaku kerja", 20.0),
    Column::text("Predikat kinerja", 18.0),
    Column::text("Catatan/rekomendasi", 44.0),
    Column::text("Status evaluasi", 18.0),
    Column::date("Ditandatangani pada"),
    Column::text("Predikat menurut berkas asal", 18.0),
    Column::text("Kode", 14.0),
];

/// Where the columns stand that are read when the table comes back.
pub mod at {
    /// Code of the period.
    pub const PERIOD: usize = 0;
    /// NIP of the employee.
    pub const NIP: usize = 1;
    /// Name of the employee.
    pub const NAME: usize = 2;
    /// Rating of results.
    pub const RESULTS: usize = 7;
    /// Rating of conduct.
    pub const CONDUCT: usize = 8;
    /// Notes.
    pub const NOTES: usize = 10;
    /// Another grade that an imported file carried.
    pub const GRADE_AS_GIVEN: usize = 13;
    /// Short id of the evaluation.
    pub const CODE: usize = 14;
}

/// A rating as a cell words it.
pub fn rating(text: &str) -> Option<ExpectationLevel> {
    words::rating(text)
}

/// A grade as a cell words it.
pub fn grade(text: &str) -> Option<Grade> {
    words::grade(text)
}

/// An evaluation of the table; texts that are not known are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvaluationRow {
    /// Code of the period, `2026` or `2026-Q3`.
    pub period: String,
    /// NIP of the employee.
    pub nip: String,
    /// Name with degrees.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// NIP of the evaluator.
    pub evaluator_number: String,
    /// Name of the evaluator.
    pub evaluator_name: String,
    /// Rating of results in force.
    pub results: Option<ExpectationLevel>,
    /// Rating of conduct in force.
    pub conduct: Option<ExpectationLevel>,
    /// Grade in force.
    pub grade: Option<Grade>,
    /// Notes.
    pub notes: String,
    /// State in words.
    pub state: String,
    /// Day of the signature.
    pub signed_on: Option<NaiveDate>,
    /// Another grade that an imported file carried.
    pub grade_as_given: Option<Grade>,
    /// Short id of the evaluation in this store.
    pub code: String,
}

impl EvaluationRow {
    /// The row of the table.
    pub fn cells(&self) -> Vec<Cell> {
        let grade = |grade: Option<Grade>| grade.map(words::grade_word).unwrap_or_default();
        let rating = |level: Option<ExpectationLevel>| level.map(words::rating_word).unwrap_or_default();
        let texts: [&str; 12] = [
            &self.period,
            &self.nip,
            &self.name,
            &self.position,
            &self.unit,
            &self.evaluator_number,
            &self.evaluator_name,
            rating(self.results),
            rating(self.conduct),
            grade(self.grade),
            &self.notes,
            &self.state,
        ];
        let mut cells: Vec<Cell> = texts.into_iter().map(Cell::text).collect();
        cells.extend([
            Cell::date(self.signed_on),
            Cell::text(grade(self.grade_as_given)),
            Cell::text(&self.code),
        ]);
        cells
    }
}
