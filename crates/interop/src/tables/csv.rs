//! Tables as lines: UTF-8 with a mark, semicolons, days as `2026-01-31`, decimals with a comma.
//!
//! Cells are quoted, so that commas of sentences say nothing about what separates them.

use std::io::Write;

use csv::{QuoteStyle, WriterBuilder};

use super::{Cell, Column, Sink, TableError, decimal};
use crate::marks::marked;

/// A table being written.
pub(super) struct Lines<W: Write> {
    rows: csv::Writer<W>,
    /// How many columns the table has; nothing before it is begun.
    n_columns: Option<usize>,
}

impl<W: Write> Lines<W> {
    /// Begins with the mark that tells spreadsheets the encoding.
    pub(super) fn begin(mut to: W) -> Result<Self, TableError> {
        to.write_all("\u{FEFF}".as_bytes())?;
        let rows = WriterBuilder::new().delimiter(b';').quote_style(QuoteStyle::Always).from_writer(to);
        Ok(Self { rows, n_columns: None })
    }
}

impl<W: Write> Sink for Lines<W> {
    fn table(&mut self, _: &str, columns: &[Column]) -> Result<(), TableError> {
        if self.n_columns.is_some() {
            return Err(TableError::OneTableOnly);
        }
        self.n_columns = Some(columns.len());
        Ok(self.rows.write_record(columns.iter().map(|column| column.head))?)
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), TableError> {
        // Every line has all fields, also where the last ones of a row say nothing.
        let n_left = self.n_columns.unwrap_or_default().saturating_sub(cells.len());
        let blank = std::iter::repeat_n(String::new(), n_left);
        Ok(self.rows.write_record(cells.iter().map(shown).chain(blank))?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), TableError> {
        Ok(self.rows.flush()?)
    }
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => marked(text).into_owned(),
        Cell::Number(thousandths) => decimal(*thousandths, ','),
        Cell::Date(day) => day.to_string(),
    }
}
