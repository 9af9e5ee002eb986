//! Tables as a workbook of Excel.

use std::io::Write;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook};

use super::{About, Cell, Column, NOTES_SHEET, NOTES_WIDTH, Sink, TableError};
use crate::marks::kept;
use crate::xlsx::{Formats, fit_row, print_lying, print_standing, workbook};

/// A workbook being written.
pub(super) struct Sheets<W: Write + Send> {
    to: W,
    workbook: Workbook,
    formats: Formats,
    day: Format,
    notes: Vec<String>,
    /// How many tables were begun.
    n_begun: usize,
    widths: Vec<f64>,
    next_row: u32,
}

impl<W: Write + Send> Sheets<W> {
    pub(super) fn begin(to: W, about: &About) -> Result<Self, TableError> {
        Ok(Self {
            to,
            workbook: workbook(&about.title, about.created)?,
            formats: Formats::wrapping(),
            day: Format::new().set_align(FormatAlign::Top).set_num_format("dd-mm-yyyy"),
            notes: [std::slice::from_ref(&about.title), about.notes.as_slice()].concat(),
            n_begun: 0,
            widths: Vec::new(),
            next_row: 1,
        })
    }
}

impl<W: Write + Send> Sink for Sheets<W> {
    fn table(&mut self, name: &str, columns: &[Column]) -> Result<(), TableError> {
        self.n_begun += 1;
        let sheet = self.workbook.add_worksheet_with_constant_memory()?.set_name(name)?;
        let heads: Vec<(&str, f64)> = columns.iter().map(|column| (column.head, column.width)).collect();
        self.formats.write_headings(sheet, 0, &heads)?;
        sheet.set_freeze_panes(1, 2)?;
        print_lying(sheet, 0, 0)?;
        self.widths = columns.iter().map(|column| column.width).collect();
        self.next_row = 1;
        Ok(())
    }

    fn row(&mut self, cells: &[Cell]) -> Result<(), TableError> {
        let (row, Some(at)) = (self.next_row, self.n_begun.checked_sub(1)) else { return Ok(()) };
        let sheet = self.workbook.worksheet_from_index(at)?;
        let texts = cells.iter().zip(&self.widths).filter_map(|(cell, width)| Some((text_of(cell)?, *width)));
        fit_row(sheet, row, texts)?;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => self.formats.write(sheet, row, column, &kept(text))?,
                Cell::Number(thousandths) => {
                    sheet.write_number_with_format(
                        row,
                        column,
                        as_number(*thousandths),
                        &self.formats.number,
                    )?;
                }
                Cell::Date(day) => match excel_day(*day) {
                    Some(day) => {
                        sheet.write_datetime_with_format(row, column, &day, &self.day)?;
                    }
                    None => self.formats.write(sheet, row, column, &day.to_string())?,
                },
            }
        }
        self.next_row = row.saturating_add(1);
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<(), TableError> {
        let notes = std::mem::take(&mut self.notes);
        let title = self.formats.title.clone();
        let sheet = self.workbook.add_worksheet_with_constant_memory()?.set_name(NOTES_SHEET)?;
        sheet.set_column_width(0, NOTES_WIDTH)?;
        print_standing(sheet);
        for (row, note) in (0..).zip(&notes) {
            if row == 0 {
                sheet.write_string_with_format(row, 0, note, &title)?;
            } else {
                sheet.write_string(row, 0, note)?;
            }
        }
        let this = *self;
        let mut workbook = this.workbook;
        Ok(workbook.save_to_writer(this.to)?)
    }
}

fn text_of(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "thousandths of what offices count are far below 2^53")]
fn as_number(thousandths: i64) -> f64 {
    thousandths as f64 / 1000.0
}

/// Excel knows no day before 1900 and counts those of its first months wrongly; such a one stands as text.
fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}
