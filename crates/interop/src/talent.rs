//! The lists of the nine boxes as a workbook: one line a person, with the reason for the name.

use chrono::NaiveDateTime;
use rust_xlsxwriter::XlsxError;

use crate::xlsx::{Formats, fit_row, print_lying, workbook, write_line};

/// A person of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TalentRow {
    /// The box; nothing where grade or potential is missing.
    pub number: Option<u8>,
    /// NIP.
    pub nip: String,
    /// Name with degrees.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Potential in words.
    pub potential: String,
    /// Why the name is on the list.
    pub reasons: Vec<String>,
    /// What may be considered.
    pub recommendations: Vec<String>,
}

/// Why the lists cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("talent lists: {0}")]
pub struct TalentError(#[from] XlsxError);

const COLUMNS: [(&str, f64); 8] = [
    ("Kotak", 8.0),
    ("NIP", 20.0),
    ("Nama", 28.0),
    ("Jabatan", 28.0),
    ("Unit kerja", 26.0),
    ("Potensial", 12.0),
    ("Alasan", 46.0),
    ("Rekomendasi", 46.0),
];
/// Row of the headings, counted from 0.
const HEAD: u32 = 3;
const NOTE: &str =
    "Bahan pertimbangan; keputusan diambil di luar program ini, di samping e-Kinerja dan SIASN.";

/// Writes the workbook. `created` stands in its properties; equal rows and times give equal bytes.
pub fn write_xlsx(
    office: &str,
    year: i32,
    rows: &[TalentRow],
    created: NaiveDateTime,
) -> Result<Vec<u8>, TalentError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook("Kotak talenta", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Kotak talenta")?;
    sheet.write_string_with_format(0, 0, format!("Kotak talenta {year} · {office}"), &formats.title)?;
    write_line(sheet, 1, NOTE)?;
    formats.write_headings(sheet, HEAD, &COLUMNS)?;
    sheet.set_freeze_panes(HEAD + 1, 3)?;
    for (at, row) in (HEAD + 1..).zip(rows) {
        let cells = [
            row.nip.clone(),
            row.name.clone(),
            row.position.clone(),
            row.unit.clone(),
            row.potential.clone(),
            row.reasons.join("\n"),
            row.recommendations.join("; "),
        ];
        let widths = COLUMNS.iter().skip(1).map(|(_, width)| *width);
        fit_row(sheet, at, cells.iter().map(String::as_str).zip(widths))?;
        if let Some(number) = row.number {
            sheet.write_number_with_format(at, 0, f64::from(number), &formats.number)?;
        }
        for (column, text) in (1..).zip(&cells) {
            formats.write(sheet, at, column, text)?;
        }
    }
    let last = HEAD + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEAD);
    sheet.autofilter(HEAD, 0, last, 7)?;
    print_lying(sheet, HEAD, HEAD)?;
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn r_351_a_list_opens_again_with_the_nip_as_text_and_a_reason_for_every_name() {
        let made = NaiveDate::from_ymd_opt(2026, 10, 2).unwrap().and_hms_opt(10, 42, 0).unwrap();
        let row = TalentRow {
            number: Some(9),
            nip: "198001012005011001".into(),
            name: "=cmd".into(),
            reasons: vec!["Predikat tahunan 2025 Sangat Baik".into(), "Potensial tinggi".into()],
            ..TalentRow::default()
        };
        let bytes = write_xlsx("Dinas Kearsipan", 2026, &[row], made).unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("Kotak talenta").unwrap();
        let cell = |column| range.get_value((4, column)).cloned().unwrap_or_default();
        assert_eq!((cell(0), cell(1)), (Data::Float(9.0), Data::String("198001012005011001".into())));
        assert_eq!(cell(2), Data::String("=cmd".into()), "a text, no formula");
        assert!(matches!(cell(6), Data::String(text) if text.contains("Sangat Baik\nPotensial tinggi")));
    }
}
