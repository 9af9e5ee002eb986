//! The list for whoever keeps SIASN: whose record is to be corrected, where, from what to what, and why.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::recap::BESIDE;
use crate::xlsx::{Formats, fit_row, print_lying, workbook, write_line};

/// One thing to correct; every text stands in the workbook as it is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// NIP or NI PPPK; always written as text.
    pub nip: String,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// What kind of thing it is.
    pub matter: String,
    /// Where it is corrected.
    pub place: String,
    /// What of it differs.
    pub field: String,
    /// What stands there now.
    pub from: String,
    /// What is to stand there.
    pub to: String,
    /// Why it differs.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Row of the report, as the spreadsheet numbers it; empty where the report has none.
    pub row: String,
}

/// What stands above the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorrectionsTitle {
    /// Name of the office.
    pub office: String,
    /// The report and its period.
    pub scope: String,
}

/// Why a list cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("list of corrections: {0}")]
pub struct CorrectionsError(#[from] XlsxError);

/// Headings and widths, in the order of [`Correction`].
const COLUMNS: [(&str, f64); 12] = [
    ("No.", 6.0),
    ("NIP", 20.0),
    ("Nama", 28.0),
    ("Unit kerja", 24.0),
    ("Yang perlu diperbaiki", 20.0),
    ("Di mana", 18.0),
    ("Isian", 14.0),
    ("Tertulis", 20.0),
    ("Menjadi", 20.0),
    ("Sebab", 40.0),
    ("Perbaikan", 36.0),
    ("Baris laporan", 10.0),
];
/// Row of the headings, counted from 0.
const HEAD: u32 = 3;

/// Writes the list. `created` stands in the workbook's properties; equal rows and times give equal bytes.
pub fn write_corrections(
    title: &CorrectionsTitle,
    rows: &[Correction],
    created: NaiveDateTime,
) -> Result<Vec<u8>, CorrectionsError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook("Daftar perbaikan data e-Kinerja", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Perbaikan")?;
    sheet.set_freeze_panes(HEAD + 1, 3)?;
    let last = HEAD + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEAD);
    sheet.autofilter(HEAD, 0, last, 11)?;
    print_lying(sheet, HEAD, HEAD)?;
    formats.write_title(sheet, &title.office)?;
    write_line(sheet, 1, &title.scope)?;
    write_line(sheet, 2, BESIDE)?;
    formats.write_headings(sheet, HEAD, &COLUMNS)?;
    for (at, row) in (0..).zip(rows) {
        write_row(sheet, at, row, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_row(sheet: &mut Worksheet, at: u32, of: &Correction, formats: &Formats) -> Result<(), XlsxError> {
    let texts =
        [&of.nip, &of.name, &of.unit, &of.matter, &of.place, &of.field, &of.from, &of.to, &of.why, &of.fix];
    let row = HEAD + 1 + at;
    let widths = COLUMNS.iter().skip(1).map(|(_, width)| *width);
    fit_row(sheet, row, texts.iter().map(|text| text.as_str()).zip(widths))?;
    sheet.write_number_with_format(row, 0, f64::from(at + 1), &formats.number)?;
    for (column, text) in (1..).zip(texts) {
        formats.write(sheet, row, column, text)?;
    }
    formats.write_count(sheet, (row, 11), &of.row)
}
