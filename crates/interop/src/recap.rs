//! The recap of a unit as a workbook: who has what, in which state.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::xlsx::{Formats, print_lying, workbook};

/// One person of the recap; every text stands in the workbook as it is here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecapRow {
    /// Unit.
    pub unit: String,
    /// Name with degrees.
    pub name: String,
    /// NIP, NI PPPK or another number; always written as text.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Name of the evaluator.
    pub evaluator: String,
    /// State of the SKP in words.
    pub skp_state: String,
    /// State of the evaluation in words.
    pub evaluation_state: String,
    /// Rating of results in words.
    pub results_rating: String,
    /// Rating of conduct in words.
    pub conduct_rating: String,
    /// Grade in words.
    pub grade: String,
}

/// What stands above the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecapTitle {
    /// Name of the agency or office.
    pub office: String,
    /// What the recap covers, for example `Triwulan III 2026, Dinas Kesehatan`.
    pub scope: String,
}

/// Why a recap cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("recap workbook: {0}")]
pub struct RecapError(#[from] XlsxError);

/// Headings and widths, in the order of [`RecapRow`].
const COLUMNS: [(&str, f64); 11] = [
    ("No.", 6.0),
    ("Unit kerja", 32.0),
    ("Nama", 34.0),
    ("NIP", 22.0),
    ("Jabatan", 36.0),
    ("Pejabat penilai kinerja", 34.0),
    ("Status SKP", 18.0),
    ("Status evaluasi", 18.0),
    ("Rating hasil kerja", 20.0),
    ("Rating perilaku kerja", 20.0),
    ("Predikat kinerja", 20.0),
];
/// Says beside every table that leaves the program what it is not.
pub const BESIDE: &str = "Dibuat dengan alat bantu kerja di samping e-Kinerja BKN, bukan penggantinya.";
/// Row of the headings, counted from 0.
const HEAD: u32 = 3;

/// Writes the recap. `created` stands in the workbook's properties; equal rows and times give equal bytes.
pub fn write_xlsx(
    title: &RecapTitle,
    rows: &[RecapRow],
    created: NaiveDateTime,
) -> Result<Vec<u8>, RecapError> {
    let formats = Formats::new();
    let mut workbook = workbook("Rekap pengelolaan kinerja", created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Rekap")?;
    write_head(sheet, title, &formats)?;
    for (at, person) in (0..).zip(rows) {
        write_person(sheet, at, person, &formats)?;
    }
    let last = HEAD + u32::try_from(rows.len()).unwrap_or(u32::MAX - HEAD);
    sheet.autofilter(HEAD, 0, last, 10)?;
    print_lying(sheet, HEAD, HEAD)?;
    Ok(workbook.save_to_buffer()?)
}

fn write_head(sheet: &mut Worksheet, title: &RecapTitle, formats: &Formats) -> Result<(), XlsxError> {
    formats.write_title(sheet, &title.office)?;
    formats.write(sheet, 1, 0, &title.scope)?;
    formats.write(sheet, 2, 0, BESIDE)?;
    formats.write_headings(sheet, HEAD, &COLUMNS)?;
    sheet.set_freeze_panes(HEAD + 1, 3)?;
    Ok(())
}

fn write_person(
    sheet: &mut Worksheet,
    at: u32,
    person: &RecapRow,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let row = HEAD + 1 + at;
    sheet.write_number(row, 0, f64::from(at + 1))?;
    let texts = [
        &person.unit,
        &person.name,
        &person.nip,
        &person.position,
        &person.evaluator,
        &person.skp_state,
        &person.evaluation_state,
        &person.results_rating,
        &person.conduct_rating,
        &person.grade,
    ];
    for (column, text) in (1..).zip(texts) {
        formats.write(sheet, row, column, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};
    use chrono::NaiveDate;

    use super::*;

    fn recap() -> Vec<u8> {
        let title = RecapTitle { office: "Dinas Kearsipan".into(), scope: "Triwulan III 2026".into() };
        let person = RecapRow {
            unit: "Bidang Arsip".into(),
            name: "=Maria Seran".into(),
            nip: "199003032022211003".into(),
            skp_state: "Ditetapkan".into(),
            grade: "Baik".into(),
            ..RecapRow::default()
        };
        let made = NaiveDate::from_ymd_opt(2026, 10, 2).unwrap().and_hms_opt(10, 42, 0).unwrap();
        write_xlsx(&title, &[person.clone(), person], made).unwrap()
    }

    #[test]
    fn a_recap_opens_again_with_its_numbers_as_text() {
        let mut book = Xlsx::new(Cursor::new(recap())).unwrap();
        let range = book.worksheet_range("Rekap").unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(0, 0), Data::String("Dinas Kearsipan".into()));
        assert_eq!(cell(3, 10), Data::String("Predikat kinerja".into()));
        assert_eq!(cell(4, 3), Data::String("199003032022211003".into()), "a NIP is text");
        assert_eq!(cell(4, 2), Data::String("=Maria Seran".into()), "no formula");
        assert_eq!((cell(5, 0), cell(5, 10)), (Data::Float(2.0), Data::String("Baik".into())));
    }

    #[test]
    fn r_264_a_recap_says_that_it_comes_from_a_workbench_beside_the_official_application() {
        let mut book = Xlsx::new(Cursor::new(recap())).unwrap();
        let range = book.worksheet_range("Rekap").unwrap();
        let said = range.get_value((2, 0)).cloned().unwrap_or_default().to_string();
        assert!(said.contains("di samping e-Kinerja BKN"), "{said}");
    }

    #[test]
    fn the_same_recap_gives_the_same_bytes() {
        assert_eq!(recap(), recap());
    }
}
