//! The sheet *Progress Harian* that helpers of browsers type into e-Kinerja: notes of one person's progress.

use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::XlsxError;

use crate::xlsx::{Formats, workbook};

/// Headings and widths, in the order of the sheet. Hours and the source of the figures are not kept here and
/// stay empty.
const COLUMNS: [(&str, f64); 9] = [
    ("Rencana Aksi", 40.0),
    ("Tanggal", 12.0),
    ("Jam Mulai", 10.0),
    ("Jam Selesai", 10.0),
    ("Kegiatan", 50.0),
    ("Sumber Data", 20.0),
    ("Realisasi", 10.0),
    ("Satuan", 16.0),
    ("Bukti Dukung", 40.0),
];

/// One note of progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DailyProgress {
    /// What it is progress of.
    pub action: String,
    /// Day.
    pub on: Option<NaiveDate>,
    /// What was done.
    pub activity: String,
    /// The value reached as it was noted, `12 daftar`.
    pub value: String,
    /// What proves it.
    pub evidence: String,
}

/// Why the sheet cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("daily progress: {0}")]
pub struct DailyProgressError(#[from] XlsxError);

/// Writes the sheet; equal notes and times give equal bytes.
///
/// # Errors
/// More rows than a sheet holds, or a text longer than a cell.
pub fn write_daily_progress(
    notes: &[DailyProgress],
    created: NaiveDateTime,
) -> Result<Vec<u8>, DailyProgressError> {
    let formats = Formats::new();
    let mut workbook = workbook("Progress Harian", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Progress Harian")?;
    for (column, (_, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
    }
    for (column, (heading, _)) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, heading, &formats.heading)?;
    }
    for (row, note) in (1..).zip(notes) {
        let (number, unit) = whole_number(&note.value);
        formats.write(sheet, row, 0, &note.action)?;
        formats.write(sheet, row, 1, &note.on.map(|day| day.to_string()).unwrap_or_default())?;
        formats.write(sheet, row, 4, &note.activity)?;
        if let Some(number) = number {
            sheet.write_number(row, 6, f64::from(number))?;
        }
        formats.write(sheet, row, 7, unit)?;
        formats.write(sheet, row, 8, &note.evidence)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// A whole number with what is counted. What is no whole number, as `2,5 km` or `90-95%`, has none: the column
/// holds nothing else, and a number cut off would be another.
fn whole_number(value: &str) -> (Option<u32>, &str) {
    let value = value.trim();
    let end = value.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(value.len());
    let (digits, rest) = value.split_at(end);
    let is_whole = !rest.starts_with(['.', ',', '-', '–', '/']);
    match digits.parse().ok().filter(|_| is_whole) {
        Some(number) => (Some(number), rest.trim()),
        None => (None, value),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    #[test]
    fn whole_numbers_are_numbers_and_everything_else_stays_as_it_was_noted() {
        for (value, expected) in [
            ("12 daftar", (Some(12), "daftar")),
            ("40", (Some(40), "")),
            ("2,5 km", (None, "2,5 km")),
            ("90-95%", (None, "90-95%")),
            ("95%", (Some(95), "%")),
            ("selesai", (None, "selesai")),
        ] {
            assert_eq!(whole_number(value), expected, "{value}");
        }
    }

    #[test]
    fn a_note_stands_in_the_columns_that_helpers_read() {
        let note = DailyProgress {
            action: "Arsip terlayani".into(),
            on: NaiveDate::from_ymd_opt(2026, 7, 3),
            activity: "-Melayani permintaan".into(),
            value: "12 daftar".into(),
            evidence: "https://arsip.example/12".into(),
        };
        let at = NaiveDate::from_ymd_opt(2026, 10, 2).unwrap().and_hms_opt(8, 0, 0).unwrap();
        let bytes = write_daily_progress(&[note], at).unwrap();
        let range = Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range("Progress Harian").unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        let heads: Vec<_> = (0..9).map(|column| cell(0, column).to_string()).collect();
        assert_eq!(heads, COLUMNS.map(|(heading, _)| heading));
        assert_eq!(cell(1, 1), Data::String("2026-07-03".into()));
        assert_eq!(cell(1, 4), Data::String("-Melayani permintaan".into()), "no formula");
        assert_eq!((cell(1, 6), cell(1, 7)), (Data::Float(12.0), Data::String("daftar".into())));
    }
}
