//! The workbook of an evaluator: written, filled in by other programs, and read back.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};
use domain::Grade;

use super::*;
use crate::beside::{python, runs};
use crate::words::grade_word;

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn line(part: Part, cells: &[(Field, &str)]) -> Line {
    let cells = cells.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    Line { part, cells, not_graduated: false }
}

fn content() -> EvaluatorWorkbook {
    let person = [
        (Field::Code, "K7QF2A-7-AAAA0000"),
        (Field::Nip, "199003032022211003"),
        (Field::Name, "Maria Seran, S.Sos."),
        (Field::Position, "ARSIPARIS"),
        (Field::Unit, "BIDANG ARSIP"),
        (Field::ResultsRating, "Sesuai ekspektasi"),
        (Field::ConductRating, "Di atas ekspektasi"),
    ];
    let result = [
        (Field::Code, "K7QF2A-9ZB31C-7-AAAA0001"),
        (Field::Nip, "199003032022211003"),
        (Field::Name, "Maria Seran, S.Sos."),
        (Field::Number, "1"),
        (Field::Result, "=Arsip tertata"),
        (Field::Indicator, "Jumlah berkas\nKetepatan waktu"),
        (Field::Target, "90-95%"),
        (Field::Actual, "12 berkas\n2 daftar"),
    ];
    let manifest = Manifest {
        office: "0000000000000001-1".into(),
        office_name: "Dinas Kearsipan".into(),
        period: "2026-Q3".into(),
        evaluator: "0000000000000001-9".into(),
        evaluator_name: "Yohanis Tefa".into(),
        written_at: "2026-10-01T09:00:00+08:00".into(),
        seal: "ZZZZ9999".into(),
        lines: vec![
            ManifestLine {
                part: Part::People,
                code: "K7QF2A-7-AAAA0000".into(),
                version: "7".into(),
                checks: vec!["A".into(), "B".into()],
            },
            ManifestLine {
                part: Part::Results,
                code: "K7QF2A-9ZB31C-7-AAAA0001".into(),
                version: "7".into(),
                checks: vec!["C".into()],
            },
        ],
    };
    EvaluatorWorkbook {
        title: "Penilaian Triwulan III 2026".into(),
        until: "5 Oktober 2026".into(),
        manifest,
        lines: vec![line(Part::People, &person), line(Part::Results, &result)],
    }
}

fn assert_is_content(read: &FilledWorkbook, name: &str) {
    let content = content();
    assert_eq!(read.manifest, content.manifest, "{name}");
    assert_eq!(read.lines.len(), 2, "{name}");
    for (back, line) in read.lines.iter().zip(&content.lines) {
        assert_eq!((back.part, back.row), (line.part, 4), "{name}");
        for field in line.part.columns().iter().filter(|field| **field != Field::Grade) {
            assert_eq!(tidy(back.text(*field)), tidy(line.text(*field)), "{name}: {field:?}");
        }
    }
    assert_eq!(read.lines[1].text(Field::Actual), "12 berkas\n2 daftar", "{name}: a point keeps its line");
    assert_eq!(read.lines[0].place(Field::ResultsRating).cell, "F4", "{name}");
}

#[test]
fn a_workbook_is_read_back_as_it_was_written_and_the_same_content_gives_the_same_bytes() {
    let bytes = write(&content(), made()).unwrap();
    assert_is_content(&read(&bytes).unwrap(), "as written");
    assert_eq!(bytes, write(&content(), made()).unwrap());
}

#[test]
fn the_seed_of_the_fuzzer_is_a_workbook_that_reads() {
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/evaluator_workbook/golden");
    if std::env::var_os("KINERJA_BLESS").is_some() {
        std::fs::create_dir_all(seed.parent().unwrap()).unwrap();
        std::fs::write(&seed, write(&content(), made()).unwrap()).unwrap();
    }
    assert_is_content(&read(&std::fs::read(&seed).unwrap()).unwrap(), "the seed");
}

#[test]
fn r_210_the_workbook_computes_the_grade_and_r_106_that_of_somebody_who_did_not_graduate() {
    let grade = |content: &EvaluatorWorkbook| {
        let bytes = write(content, made()).unwrap();
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let formulas = book.worksheet_formula("Penilaian").unwrap();
        let cells = book.worksheet_range("Penilaian").unwrap();
        let shown = cells.get_value((3, 7)).cloned().unwrap_or_default();
        (formulas.get_value((3, 7)).cloned().unwrap_or_default(), shown)
    };
    let (formula, shown) = grade(&content());
    assert_eq!(shown, Data::String("Baik".into()));
    for results in ExpectationLevel::ALL {
        for conduct in ExpectationLevel::ALL {
            let expected = grade_word(Grade::from_quadrant(results, conduct));
            let (results, conduct) = (rating_word(results), rating_word(conduct));
            let case = format!("F4&\"|\"&G4=\"{results}|{conduct}\",\"{expected}\"");
            assert!(formula.contains(&case), "{case} in {formula}");
        }
    }
    let mut not_graduated = content();
    not_graduated.lines[0].not_graduated = true;
    assert_eq!(grade(&not_graduated).1, Data::String("Kurang/Misconduct".into()));
}

/// What stands in a quoted attribute of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

/// The cells of a row that stay open on a protected sheet, in the order of the columns.
fn open_cells(sheet: &str, styles: &str, row: u32) -> Vec<bool> {
    let (_, formats) = styles.split_once("<cellXfs").unwrap();
    let (formats, _) = formats.split_once("</cellXfs>").unwrap();
    let is_open: Vec<bool> = formats.split("<xf ").skip(1).map(|xf| xf.contains("locked=\"0\"")).collect();
    let (_, cells) = sheet.split_once(&format!("<row r=\"{row}\"")).unwrap();
    let (cells, _) = cells.split_once("</row>").unwrap();
    let open_by_style = |cell: &str| {
        let style = attribute(cell, "s").map_or(0, |style| style.parse().unwrap());
        is_open.get(style).copied().unwrap_or_default()
    };
    let cells = cells.split("<c ").skip(1).map(|cell| format!(" {cell}"));
    cells.map(|cell| open_by_style(cell.split_once('>').unwrap().0)).collect()
}

#[test]
fn identity_is_protected_what_is_to_fill_is_open_and_the_hidden_sheet_is_hidden() {
    let mut content = content();
    // A cell that says nothing is written only where it is to be filled in.
    for line in &mut content.lines {
        for field in line.part.columns().iter().filter(|field| !field.is_to_fill()) {
            line.cells.entry(*field).or_insert_with(|| "ada".into());
        }
    }
    let bytes = write(&content, made()).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
    let styles = part("xl/styles.xml");
    for (number, of) in (1..).zip(Part::ALL) {
        let sheet = part(&format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("<sheetProtection"), "no protection");
        assert!(!sheet.contains("password"), "it guards against slips only");
        let expected: Vec<bool> = of.columns().iter().map(|field| field.is_to_fill()).collect();
        assert_eq!(open_cells(&sheet, &styles, 4), expected, "{of:?}");
        let n_offers = if of == Part::People { 3 } else { 0 };
        assert_eq!(sheet.matches("<dataValidation ").count(), n_offers, "{of:?}");
    }
    let sheet = part("xl/worksheets/sheet1.xml");
    let ratings = sheet.matches("Di atas ekspektasi,Sesuai ekspektasi,Di bawah ekspektasi").count();
    assert_eq!(ratings, 2, "both ratings are picked from a list");
    let values = domain::CoreValue::ALL.map(domain::CoreValue::label).join(",");
    assert!(sheet.contains(&values), "the seven values are picked from a list");
    for place in ["sqref=\"F4\"", "sqref=\"G4\"", "sqref=\"J4\""] {
        assert!(sheet.contains(place), "{place}");
    }
    let book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let told: Vec<_> =
        book.sheets_metadata().iter().map(|sheet| (sheet.name.as_str(), sheet.visible)).collect();
    assert_eq!(
        told,
        [
            ("Penilaian", SheetVisible::Visible),
            ("Hasil kerja", SheetVisible::Visible),
            ("Petunjuk", SheetVisible::Visible),
            ("Pengenal", SheetVisible::Hidden),
        ]
    );
}

#[test]
fn r_264_the_guide_says_until_when_and_what_the_workbook_stands_beside() {
    let mut book = Xlsx::new(Cursor::new(write(&content(), made()).unwrap())).unwrap();
    let range = book.worksheet_range("Petunjuk").unwrap();
    let said: String = range.rows().flatten().map(ToString::to_string).collect();
    for words in [
        "paling lambat 5 Oktober 2026",
        "di samping e-Kinerja BKN",
        "tidak menandatangani",
        "tanpa kata sandi",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
}

#[test]
fn a_rating_is_read_however_it_is_spelled() {
    use ExpectationLevel::{Above, Below, Meets};
    for (text, level) in [
        ("Di atas ekspektasi", Above),
        ("DIATAS EKSPETASI", Above),
        ("sesuai", Meets),
        (" s ", Meets),
        ("Di bawah  ekspektasi.", Below),
    ] {
        assert_eq!(rating(text), Some(level), "{text}");
    }
    assert_eq!((rating("baik"), rating("")), (None, None));
}

#[test]
fn a_file_without_the_hidden_sheet_is_none_of_these() {
    assert!(matches!(read(b"Kode;Rating hasil kerja\nA;B\n"), Err(FilledError::NoManifest)));
    assert!(matches!(read(b""), Err(FilledError::Unreadable(ReadError::Empty))));
}

#[test]
fn more_rows_than_any_unit_has_are_refused_and_not_kept() {
    let rows = "A;B\n".repeat(60_000);
    let error = read(format!("Kode;Rating hasil kerja\n{rows}").as_bytes()).unwrap_err();
    assert!(matches!(error, FilledError::Unreadable(ReadError::TooManyRows { .. })), "{error}");
}

#[test]
fn what_libreoffice_saves_as_xlsx_or_ods_is_read_like_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("penilai.xlsx"), write(&content(), made()).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    for (format, name) in [("ods", "./penilai.ods"), ("xlsx", "again/penilai.xlsx")] {
        let out = if name.contains("again") { "again" } else { "." };
        let arguments = [&profile, "--headless", "--convert-to", format, "--outdir", out, "penilai.xlsx"];
        if !runs("soffice", &arguments, folder.path()) {
            return;
        }
        let read = read_file(&folder.path().join(name)).unwrap();
        assert_is_content(&read, name);
        assert_eq!(read.lines[0].text(Field::Grade), "Baik", "{name}: computed anew");
    }
}

#[test]
fn columns_that_were_moved_and_rows_below_are_found_where_they_are() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("penilai.xlsx"), write(&content(), made()).unwrap()).unwrap();
    let script = "import openpyxl\n\
        b = openpyxl.load_workbook('penilai.xlsx'); s = b['Penilaian']; s.title = 'Nilai saya'\n\
        s.insert_cols(1); s.insert_rows(1)\n\
        s['G5'] = 'di atas'; s['J5'] = 12; s['L5'] = '#N/A'\n\
        b.save('penilai.xlsx')\n";
    if !runs(python(), &["-c", script], folder.path()) {
        return;
    }
    let read = read_file(&folder.path().join("penilai.xlsx")).unwrap();
    let person = &read.lines[0];
    assert_eq!((person.sheet.as_str(), person.row), ("Nilai saya", 5));
    assert_eq!(person.text(Field::Nip), "199003032022211003");
    assert_eq!((person.text(Field::ResultsRating), person.text(Field::Notes)), ("di atas", "12"));
    assert_eq!(person.place(Field::ResultsRating).cell, "G5");
    assert!(person.is_error(Field::Feedback) && !person.is_error(Field::Notes));
}

#[test]
fn a_row_without_both_ratings_shows_a_dash_for_its_grade_in_every_program() {
    let mut content = content();
    content.lines[0].cells.remove(&Field::ConductRating);
    let mut book = Xlsx::new(Cursor::new(write(&content, made()).unwrap())).unwrap();
    let range = book.worksheet_range("Penilaian").unwrap();
    assert_eq!(range.get_value((3, 7)), Some(&Data::String("–".into())));
}
