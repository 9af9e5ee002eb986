//! The workbook that an evaluator without the program fills in (*buku kerja penilai*): written, and read back.
//!
//! What is found in it is told as it stands there; whether a row is one the office wrote, and what a cell
//! changes, is decided where the records are.

mod read;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;

use domain::{CoreValue, ExpectationLevel};

use crate::source::clean;
use crate::{ReadError, reason::Place, words};

pub(crate) use read::has_manifest;
pub use read::{read, read_file};
pub use write::{WriteError, write};

/// First cells of the hidden sheet, by which it is found whatever it is called.
const MARK: [&str; 3] = ["Kinerja Luring", "buku kerja penilai", "1"];

/// A sheet with rows to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A row a person: ratings, notes, feedback on conduct.
    People,
    /// A row a work result or indicator: realisation and feedback.
    Results,
}

/// A column of these sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Binds the row to its record.
    Code,
    /// NIP.
    Nip,
    /// Name with degrees.
    Name,
    /// Position.
    Position,
    /// Unit.
    Unit,
    /// Rating of results.
    ResultsRating,
    /// Rating of conduct.
    ConductRating,
    /// What follows from both ratings; computed by the spreadsheet.
    Grade,
    /// *Catatan/rekomendasi*.
    Notes,
    /// The core value that feedback on conduct is about.
    CoreValue,
    /// New feedback of the leader.
    Feedback,
    /// Number of the result.
    Number,
    /// Work result.
    Result,
    /// Indicator, or all of a result.
    Indicator,
    /// Target.
    Target,
    /// Feedback that is there already.
    Known,
    /// Realisation.
    Actual,
}

impl Part {
    /// Both, in the order of their sheets.
    pub const ALL: [Self; 2] = [Self::People, Self::Results];

    /// Name of its sheet.
    pub fn sheet(self) -> &'static str {
        match self {
            Self::People => "Penilaian",
            Self::Results => "Hasil kerja",
        }
    }

    /// How the hidden sheet names it.
    fn word(self) -> &'static str {
        match self {
            Self::People => "pegawai",
            Self::Results => "hasil",
        }
    }

    /// Its columns in their order.
    pub fn columns(self) -> &'static [Field] {
        use Field::{
            Actual, Code, ConductRating, CoreValue, Feedback, Grade, Indicator, Known, Name, Nip, Notes,
            Number, Position, Result, ResultsRating, Target, Unit,
        };
        match self {
            Self::People => &[
                Code,
                Nip,
                Name,
                Position,
                Unit,
                ResultsRating,
                ConductRating,
                Grade,
                Notes,
                CoreValue,
                Feedback,
            ],
            Self::Results => &[Code, Nip, Name, Number, Result, Indicator, Target, Known, Actual, Feedback],
        }
    }

    /// Columns that say what a row is about and stay as they were written.
    pub fn bound(self) -> &'static [Field] {
        match self {
            Self::People => &[Field::Nip, Field::Name, Field::Position, Field::Unit],
            Self::Results => &[Field::Nip, Field::Name, Field::Result, Field::Indicator, Field::Target],
        }
    }

    /// Columns to fill in that begin with what the office has.
    pub fn begun(self) -> &'static [Field] {
        match self {
            Self::People => &[Field::ResultsRating, Field::ConductRating, Field::Notes],
            Self::Results => &[Field::Actual],
        }
    }

    /// The columns that [`ManifestLine::checks`] stand for, in their order.
    pub fn checked(self) -> impl Iterator<Item = Field> {
        self.bound().iter().chain(self.begun()).copied()
    }

    /// The column by which its row of headings is known.
    fn telling(self) -> Field {
        match self {
            Self::People => Field::ResultsRating,
            Self::Results => Field::Actual,
        }
    }
}

impl Field {
    /// Its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Code => "Kode",
            Self::Nip => "NIP",
            Self::Name => "Nama",
            Self::Position => "Jabatan",
            Self::Unit => "Unit kerja",
            Self::ResultsRating => "Rating hasil kerja",
            Self::ConductRating => "Rating perilaku kerja",
            Self::Grade => "Predikat kinerja",
            Self::Notes => "Catatan/rekomendasi",
            Self::CoreValue => "Nilai dasar",
            Self::Feedback => "Umpan balik",
            Self::Number => "No.",
            Self::Result => "Rencana hasil kerja",
            Self::Indicator => "Indikator",
            Self::Target => "Target",
            Self::Known => "Umpan balik yang sudah ada",
            Self::Actual => "Realisasi",
        }
    }

    /// Whether the evaluator fills it in.
    pub fn is_to_fill(self) -> bool {
        match self {
            Self::ResultsRating
            | Self::ConductRating
            | Self::Notes
            | Self::CoreValue
            | Self::Feedback
            | Self::Actual => true,
            Self::Code
            | Self::Nip
            | Self::Name
            | Self::Position
            | Self::Unit
            | Self::Grade
            | Self::Number
            | Self::Result
            | Self::Indicator
            | Self::Target
            | Self::Known => false,
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Number => 6.0,
            Self::Target | Self::Grade => 20.0,
            Self::Nip | Self::ResultsRating | Self::ConductRating | Self::CoreValue | Self::Unit => 22.0,
            Self::Code | Self::Name | Self::Position | Self::Indicator | Self::Known => 30.0,
            Self::Result => 38.0,
            Self::Notes | Self::Feedback | Self::Actual => 44.0,
        }
    }
}

/// A row that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its sheet.
    pub part: Part,
    /// What its cells say; those left out are blank.
    pub cells: BTreeMap<Field, String>,
    /// Whether the person did not graduate, which leaves another grade.
    pub not_graduated: bool,
}

impl Line {
    /// The words of a cell.
    pub fn text(&self, field: Field) -> &str {
        self.cells.get(&field).map(String::as_str).unwrap_or_default()
    }
}

/// What the hidden sheet says of the workbook and of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Id of the office.
    pub office: String,
    /// Its name.
    pub office_name: String,
    /// Code of the period.
    pub period: String,
    /// Id of the evaluator.
    pub evaluator: String,
    /// Name of the evaluator.
    pub evaluator_name: String,
    /// When it was written.
    pub written_at: String,
    /// The check over all of this.
    pub seal: String,
    /// A line for each row.
    pub lines: Vec<ManifestLine>,
}

/// A row of the workbook as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManifestLine {
    /// Its sheet.
    pub part: Part,
    /// Its code.
    pub code: String,
    /// The version of the evaluation it was written from.
    pub version: String,
    /// Checks of the cells of [`Part::checked`].
    pub checks: Vec<String>,
}

impl Manifest {
    /// Everything the seal is made over, in a fixed order.
    pub fn sealed(&self) -> Vec<&str> {
        let head = [
            self.office.as_str(),
            &self.office_name,
            &self.period,
            &self.evaluator,
            &self.evaluator_name,
            &self.written_at,
        ];
        let mut words: Vec<&str> = MARK.into_iter().chain(head).collect();
        for line in &self.lines {
            words.extend([line.part.word(), &line.code, &line.version]);
            words.extend(line.checks.iter().map(String::as_str));
        }
        words
    }
}

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluatorWorkbook {
    /// What it is, for example `Penilaian Triwulan III 2026`.
    pub title: String,
    /// The last day it can be taken in, in words; empty where there is none.
    pub until: String,
    /// The hidden sheet.
    pub manifest: Manifest,
    /// The rows, those of a sheet in their order.
    pub lines: Vec<Line>,
}

/// A workbook that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledWorkbook {
    /// The hidden sheet.
    pub manifest: Manifest,
    /// Its rows with anything in them.
    pub lines: Vec<FilledLine>,
}

/// A row that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledLine {
    /// What its sheet holds.
    pub part: Part,
    /// Name of the sheet.
    pub sheet: String,
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    cells: BTreeMap<Field, FilledCell>,
}

/// A cell that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FilledCell {
    /// Address such as `C16`.
    address: String,
    text: String,
    is_error: bool,
}

impl FilledLine {
    /// What stands in a column, each line tidied; nothing where the column is gone.
    pub fn text(&self, field: Field) -> &str {
        self.cells.get(&field).map(|cell| cell.text.as_str()).unwrap_or_default()
    }

    /// Whether a cell holds an error value such as `#N/A`.
    pub fn is_error(&self, field: Field) -> bool {
        self.cells.get(&field).is_some_and(|cell| cell.is_error)
    }

    /// Where a cell stands.
    pub fn place(&self, field: Field) -> Place {
        Place {
            sheet: self.sheet.clone(),
            row: self.row,
            column: field.heading().to_owned(),
            cell: self.cells.get(&field).map(|cell| cell.address.clone()).unwrap_or_default(),
        }
    }

    /// Whether the evaluator wrote anything in it.
    pub fn is_filled_in(&self) -> bool {
        self.cells.iter().any(|(field, cell)| field.is_to_fill() && !cell.text.is_empty())
    }
}

/// Why a file is no workbook of an evaluator.
#[derive(Debug, thiserror::Error)]
pub enum FilledError {
    /// It cannot be read at all.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// The hidden sheet is not in it.
    #[error("no hidden sheet")]
    NoManifest,
}

/// The words of two cells that mean the same: spacing and line breaks differ between programs.
pub fn tidy(text: &str) -> String {
    clean(text)
}

/// A rating in the words of the regulation.
pub fn rating_word(level: ExpectationLevel) -> &'static str {
    words::rating_word(level)
}

/// A rating however it is spelled, also by its first letter as on the form for handwriting.
pub fn rating(text: &str) -> Option<ExpectationLevel> {
    match words::compact(text).as_str() {
        "A" => Some(ExpectationLevel::Above),
        "S" => Some(ExpectationLevel::Meets),
        "B" => Some(ExpectationLevel::Below),
        _ => words::rating(text),
    }
}

/// A core value by its name.
pub fn core_value(text: &str) -> Option<CoreValue> {
    words::core_value(text)
}
