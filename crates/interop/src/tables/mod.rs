//! Tables that leave the program and come back: one description of the columns, written as XLSX, CSV or ODS.
//!
//! Texts stay texts, a NIP with all its digits among them; days are days; numbers are exact in thousandths. Nothing
//! is lost but what no spreadsheet can hold: control characters, and cells of nothing but blanks.

mod csv;
pub mod evaluations;
mod ods;
pub mod people;
pub mod plans;
mod read;
pub mod units;
mod xlsx;

#[cfg(test)]
mod tests;

use std::io::{Seek, Write};

use ::csv::Error as CsvError;
use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;

use crate::source::is_blank;

pub use read::{Kind, Row, Table, load, read, read_table, recognise};

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A workbook of Excel.
    Xlsx,
    /// Lines with semicolons, as spreadsheets of Indonesian offices open them.
    Csv,
    /// A workbook of LibreOffice.
    Ods,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::Ods];

    /// Ending of the names of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Ods => "ods",
        }
    }

    /// The format of an ending, in capitals or not.
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// Text, also where it looks like a number.
    Text,
    /// Numbers.
    Number,
    /// Days.
    Date,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Heading.
    pub head: &'static str,
    /// Width in letters.
    pub width: f64,
    /// What it holds.
    pub holds: Holds,
}

impl Column {
    pub(crate) const fn text(head: &'static str, width: f64) -> Self {
        Self { head, width, holds: Holds::Text }
    }

    pub(crate) const fn number(head: &'static str) -> Self {
        Self { head, width: 19.0, holds: Holds::Number }
    }

    pub(crate) const fn date(head: &'static str) -> Self {
        Self { head, width: 13.0, holds: Holds::Date }
    }
}

/// The content of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text; made with [`Cell::text`].
    Text(String),
    /// A number in thousandths.
    Number(i64),
    /// A day.
    Date(NaiveDate),
}

impl Cell {
    /// A text as a table can hold it: line breaks of one kind, no control characters; nothing where there are
    /// only blanks.
    pub fn text(text: &str) -> Self {
        let is_kept =
            |c: &char| *c == '\n' || *c == '\t' || !(c.is_control() || matches!(*c, '\u{fffe}' | '\u{ffff}'));
        let plain: String = text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(is_kept).collect();
        if plain.chars().all(is_blank) { Self::Empty } else { Self::Text(plain) }
    }

    /// A count.
    pub fn count(number: u32) -> Self {
        Self::Number(i64::from(number) * 1000)
    }

    /// The cell as people read it: days as `31-01-2026`, decimals with a comma.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(thousandths) => decimal(*thousandths, ','),
            Self::Date(day) => day.format("%d-%m-%Y").to_string(),
        }
    }

    /// A day, where there is one.
    pub fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Date)
    }
}

/// A number of thousandths with its decimals, as few as it needs.
fn decimal(thousandths: i64, point: char) -> String {
    let (sign, size) = (if thousandths < 0 { "-" } else { "" }, thousandths.unsigned_abs());
    let (whole, part) = (size / 1000, size % 1000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let part = format!("{part:03}");
    format!("{sign}{whole}{point}{}", part.trim_end_matches('0'))
}

/// What stands in a file beside its tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What it is, for example `Pegawai, Dinas Kearsipan`.
    pub title: String,
    /// Lines of the sheet that says where the file comes from. CSV has no place for them.
    pub notes: Vec<String>,
    /// When it was made; equal content and times give equal bytes.
    pub created: NaiveDateTime,
}

/// Name of the sheet with [`About::notes`].
pub(crate) const NOTES_SHEET: &str = "Keterangan";
/// Width of its one column.
const NOTES_WIDTH: f64 = 100.0;

/// Why a table cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The medium refused.
    #[error("table: {0}")]
    Io(#[from] std::io::Error),
    /// The workbook refused.
    #[error("table: {0}")]
    Xlsx(#[from] XlsxError),
    /// The archive that a workbook is refused.
    #[error("table: {0}")]
    Zip(#[from] ZipError),
    /// The lines refused.
    #[error("table: {0}")]
    Csv(#[from] CsvError),
    /// A second table for lines, which hold one.
    #[error("a file of lines holds one table")]
    OneTableOnly,
}

/// A format that tables are written to, row by row.
trait Sink {
    /// Begins a table.
    fn table(&mut self, name: &str, columns: &[Column]) -> Result<(), TableError>;
    /// Adds a row to the table begun last.
    fn row(&mut self, cells: &[Cell]) -> Result<(), TableError>;
    /// Ends the file.
    fn finish(self: Box<Self>) -> Result<(), TableError>;
}

/// A file of tables being written. Rows need no memory once they are given.
pub struct Writer<'w>(Box<dyn Sink + 'w>);

impl<'w> Writer<'w> {
    /// Begins a file.
    pub fn begin<W: Write + Seek + Send + 'w>(
        format: Format,
        to: W,
        about: &About,
    ) -> Result<Self, TableError> {
        Ok(Self(match format {
            Format::Xlsx => Box::new(xlsx::Sheets::begin(to, about)?),
            Format::Csv => Box::new(csv::Lines::begin(to)?),
            Format::Ods => Box::new(ods::Sheets::begin(to, about)?),
        }))
    }

    /// Begins a table; lines hold one only.
    pub fn table(&mut self, name: &str, columns: &[Column]) -> Result<(), TableError> {
        self.0.table(name, columns)
    }

    /// Adds a row to the table begun last; one that says nothing is left out.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), TableError> {
        if cells.iter().all(|cell| *cell == Cell::Empty) { Ok(()) } else { self.0.row(cells) }
    }

    /// Ends the file.
    pub fn finish(self) -> Result<(), TableError> {
        self.0.finish()
    }
}

/// Writes a table as lines into a place that cannot be sought in, such as a part of an archive.
pub fn write_lines<W: Write>(
    to: W,
    columns: &[Column],
    rows: impl IntoIterator<Item = Vec<Cell>>,
) -> Result<(), TableError> {
    let mut lines = csv::Lines::begin(to)?;
    lines.table("", columns)?;
    for row in rows {
        if row.iter().any(|cell| *cell != Cell::Empty) {
            lines.row(&row)?;
        }
    }
    Box::new(lines).finish()
}
