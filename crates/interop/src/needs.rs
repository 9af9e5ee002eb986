//! Training needs, topic by unit, as a table for spreadsheets: a workbook or lines with semicolons.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::marks::neutral;
use crate::xlsx::{Formats, print_standing, workbook};

/// A topic of a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeedRow {
    /// Topic.
    pub topic: String,
    /// Unit; empty for people without one.
    pub unit: String,
    /// People, each counted once.
    pub n_people: u32,
}

/// Why the table cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("training needs: {0}")]
pub struct NeedsError(#[from] XlsxError);

/// Headings and widths, in the order of [`NeedRow`].
const COLUMNS: [(&str, f64); 3] =
    [("Materi pelatihan", 52.0), ("Unit kerja", 40.0), ("Jumlah pegawai", 16.0)];
/// Row of the headings, counted from 0.
const HEAD: u32 = 2;

/// Writes the workbook. `created` stands in its properties; equal rows and times give equal bytes.
pub fn write_xlsx(office: &str, rows: &[NeedRow], created: NaiveDateTime) -> Result<Vec<u8>, NeedsError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook("Kebutuhan pelatihan", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Kebutuhan pelatihan")?;
    write_head(sheet, office, &formats)?;
    for (at, need) in (HEAD + 1..).zip(rows) {
        formats.write(sheet, at, 0, &need.topic)?;
        formats.write(sheet, at, 1, &need.unit)?;
        sheet.write_number(at, 2, f64::from(need.n_people))?;
    }
    let last = HEAD + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEAD);
    sheet.autofilter(HEAD, 0, last, 2)?;
    print_standing(sheet);
    sheet.set_repeat_rows(HEAD, HEAD)?;
    Ok(workbook.save_to_buffer()?)
}

fn write_head(sheet: &mut Worksheet, office: &str, formats: &Formats) -> Result<(), XlsxError> {
    for (column, (_, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
    }
    formats.write_title(sheet, office)?;
    for (column, (heading, _)) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(HEAD, column, heading, &formats.heading)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    Ok(())
}

/// The same with semicolons, as spreadsheets here open it.
pub fn write_csv(rows: &[NeedRow]) -> Vec<u8> {
    let mut lines = vec![COLUMNS.map(|(heading, _)| heading).join(";")];
    lines.extend(
        rows.iter().map(|need| format!("{};{};{}", cell(&need.topic), cell(&need.unit), need.n_people)),
    );
    // The mark tells spreadsheets that the letters are UTF-8.
    format!("\u{feff}{}\r\n", lines.join("\r\n")).into_bytes()
}

/// A cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let quoted = neutral(text).replace('"', "\"\"").replace(['\n', '\r'], " ");
    format!("\"{quoted}\"")
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};
    use chrono::NaiveDate;

    use super::*;

    fn needs() -> [NeedRow; 2] {
        [
            NeedRow { topic: "=2+3".into(), unit: "Puskesmas \"A\"".into(), n_people: 2 },
            NeedRow { topic: "Pelayanan prima".into(), unit: String::new(), n_people: 11 },
        ]
    }

    #[test]
    fn a_topic_that_looks_like_a_formula_stays_a_text_in_the_lines() {
        let written = String::from_utf8(write_csv(&needs())).unwrap();
        assert!(written.contains("\"'=2+3\";\"Puskesmas \"\"A\"\"\";2\r\n"), "{written}");
        assert!(written.starts_with("\u{feff}Materi pelatihan;Unit kerja;Jumlah pegawai\r\n"), "{written}");
    }

    #[test]
    fn a_workbook_of_needs_opens_again_with_its_numbers_as_numbers() {
        let made = NaiveDate::from_ymd_opt(2026, 10, 2).unwrap().and_hms_opt(10, 42, 0).unwrap();
        let bytes = write_xlsx("Dinas Kearsipan", &needs(), made).unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("Kebutuhan pelatihan").unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(0, 0), Data::String("Dinas Kearsipan".into()));
        assert_eq!(
            (cell(2, 0), cell(2, 2)),
            (Data::String("Materi pelatihan".into()), Data::String("Jumlah pegawai".into()))
        );
        assert_eq!((cell(3, 0), cell(3, 2)), (Data::String("=2+3".into()), Data::Float(2.0)), "no formula");
        assert_eq!(cell(4, 2), Data::Float(11.0));
    }
}
