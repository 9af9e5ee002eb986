//! The refused lines as a workbook: what is wrong, what to do, and the line itself to be repaired there.

use chrono::NaiveDateTime;
use rust_xlsxwriter::XlsxError;

use super::{RejectedRow, StaffList};
use crate::xlsx::{Formats, fit_row, print_lying, workbook};

/// Columns before those of the list.
const OWN: [(&str, f64); 4] = [("Baris", 7.0), ("Sel", 7.0), ("Alasan", 48.0), ("Perbaikan", 40.0)];
/// Width of the columns of the list.
const WIDTH: f64 = 20.0;

/// Why an error workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("error workbook: {0}")]
pub struct ErrorWorkbookError(#[from] XlsxError);

/// Writes the refused lines with their reasons. The lines keep their headings, so that the workbook can be
/// repaired and imported itself. Equal lists and times give equal bytes.
pub fn write_errors(list: &StaffList, created: NaiveDateTime) -> Result<Vec<u8>, ErrorWorkbookError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook("Baris yang ditolak", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Perbaikan")?;
    let theirs = list.header.iter().map(|title| (title.as_str(), WIDTH));
    let columns: Vec<(&str, f64)> = OWN.into_iter().chain(theirs).collect();
    fit_row(sheet, 0, columns.iter().copied())?;
    for (column, (title, width)) in (0..).zip(columns) {
        sheet.set_column_width(column, width)?;
        formats.write_heading(sheet, (0, column), title)?;
    }
    sheet.set_freeze_panes(1, 2)?;
    print_lying(sheet, 0, 0)?;
    for (row, rejected) in (1..).zip(&list.rejected) {
        let texts: Vec<String> = cells(rejected).collect();
        let widths = OWN.iter().map(|(_, width)| *width).chain(std::iter::repeat(WIDTH));
        fit_row(sheet, row, texts.iter().map(String::as_str).zip(widths))?;
        for (column, text) in (0..).zip(&texts) {
            if column == 0 {
                formats.write_count(sheet, (row, column), text)?;
            } else {
                formats.write(sheet, row, column, text)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn cells(rejected: &RejectedRow) -> impl Iterator<Item = String> {
    let place = &rejected.place;
    let own = [place.row.to_string(), place.cell.clone(), rejected.reason_id(), rejected.fix_id()];
    own.into_iter().chain(rejected.cells.iter().cloned())
}
