//! The refused lines as a workbook: what is wrong, what to do, and the line itself to be repaired there.

use chrono::NaiveDateTime;
use rust_xlsxwriter::XlsxError;

use super::{RejectedRow, StaffList};
use crate::xlsx::{Formats, workbook};

/// Columns before those of the list.
const OWN: [(&str, f64); 4] = [("Baris", 7.0), ("Sel", 7.0), ("Alasan", 56.0), ("Perbaikan", 56.0)];
/// Width of the columns of the list.
const WIDTH: f64 = 22.0;

/// Why an error workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("error workbook: {0}")]
pub struct ErrorWorkbookError(#[from] XlsxError);

/// Writes the refused lines with their reasons. The lines keep their headings, so that the workbook can be
/// repaired and imported itself. Equal lists and times give equal bytes.
pub fn write_errors(list: &StaffList, created: NaiveDateTime) -> Result<Vec<u8>, ErrorWorkbookError> {
    let formats = Formats::new();
    let mut workbook = workbook("Baris yang ditolak", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Perbaikan")?;
    let own = OWN.iter().map(|(title, width)| (*title, *width));
    let theirs = list.header.iter().map(|title| (title.as_str(), WIDTH));
    for (column, (title, width)) in (0..).zip(own.chain(theirs)) {
        sheet.set_column_width(column, width)?;
        formats.write_heading(sheet, (0, column), title)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, rejected) in (1..).zip(&list.rejected) {
        for (column, text) in (0..).zip(cells(rejected)) {
            formats.write(sheet, row, column, &text)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn cells(rejected: &RejectedRow) -> impl Iterator<Item = String> {
    let place = &rejected.place;
    let own = [place.row.to_string(), place.cell.clone(), rejected.reason_id(), rejected.fix_id()];
    own.into_iter().chain(rejected.cells.iter().cloned())
}
