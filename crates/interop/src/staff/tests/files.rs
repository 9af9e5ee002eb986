//! Files that are damaged, protected, too large or something else.

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{file, list, names};
use crate::ReadError;
use crate::staff::*;

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).map_or_else(|error| error.code(), |_| "read")
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_spreadsheet_is_recognised_by_its_content() {
    assert_eq!(code(b""), "file_empty");
    assert_eq!(code(b"  \r\n"), "file_empty");
    assert_eq!(code(b"%PDF-1.7 ..."), "not_a_spreadsheet");
    assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0\0"), "not_a_spreadsheet");
    assert_eq!(code(&zipped(&[("word/document.xml", b"<w/>")])), "not_a_spreadsheet");
    assert_eq!(code(&zipped(&[("foto.jpg", b"...")])), "not_a_spreadsheet");
    let page = read_file(&file("web-page.xls")).unwrap_err();
    assert_eq!(page.reason_id(), "Berkas ini halaman web yang diberi nama lembar kerja.");
    assert_eq!(page.fix_id(), "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu impor lagi.");
}

#[test]
fn a_missing_file_is_named() {
    let error = read_file(&file("tidak-ada.xlsx")).unwrap_err();
    assert!(matches!(error, ReadError::File { operation: "read", .. }));
    assert!(error.reason_id().contains("tidak-ada.xlsx"));
}

#[test]
fn a_list_without_headings_or_without_nip_says_what_is_missing() {
    let error = read_file(&file("no-head.xlsx")).unwrap_err();
    assert_eq!(
        error.reason_id(),
        "Baris judul dengan kolom NIP dan Nama tidak ditemukan di 30 baris pertama."
    );
    let error = read_file(&file("no-nip.xlsx")).unwrap_err();
    assert_eq!(error.reason_id(), "Kolom NIP tidak ditemukan di baris judul.");
}

#[test]
fn a_protected_workbook_is_said_to_be_protected() {
    for name in ["protected.xlsx", "protected.ods", "protected.xls"] {
        let error = read_file(&file(name)).unwrap_err();
        assert_eq!(error.reason_id(), "Buku kerja ini dilindungi kata sandi.", "{name}");
    }
}

#[test]
fn a_workbook_cut_off_or_flipped_anywhere_gives_a_sentence_or_a_list_and_never_a_panic() {
    for name in ["plain.xlsx", "plain.ods", "plain.xls", "unicode-text.txt"] {
        let whole = std::fs::read(file(name)).unwrap();
        for at in (0..whole.len()).step_by(whole.len() / 60) {
            code(&whole[..at]);
            let mut flipped = whole.clone();
            flipped[at] ^= 0x55;
            code(&flipped);
        }
    }
    let whole = std::fs::read(file("plain.xlsx")).unwrap();
    assert_eq!(code(&whole[..whole.len() / 2]), "file_damaged");
}

#[test]
fn a_file_that_unpacks_into_a_mountain_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 64 << 20];
    let bomb = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    let error = read(&bomb).unwrap_err();
    assert_eq!(
        (error.code(), error.reason_id().as_str()),
        ("file_too_large", "Isi berkas lebih dari 1024 MB.")
    );
}

#[test]
fn a_file_that_lies_about_its_size_is_refused_while_it_is_unpacked() {
    let blanks = " ".repeat(12 << 20);
    let honest = plain_with(&blanks);
    assert_eq!(code(&honest), "read");
    let size = u32::try_from(plain_sheet().len() + blanks.len()).unwrap();
    let (size, claimed) = (size.to_le_bytes(), 5000u32.to_le_bytes());
    let mut lying = honest;
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&claimed);
        }
    }
    assert_eq!(code(&lying), "file_damaged");
}

#[test]
fn a_million_empty_formatted_rows_are_passed_over() {
    assert_eq!(list("styled-empty.xlsx").people.len(), 4, "one person stands below 396 empty formatted rows");
    let empty = (5..1_000_005).fold(String::new(), |mut rows, row| {
        rows.extend(["<row r=\"", &row.to_string(), "\"><c r=\"A", &row.to_string(), "\" s=\"0\"/></row>"]);
        rows
    });
    assert_eq!(read(&plain_with(&empty)).unwrap().people.len(), 3);
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn plain_sheet() -> String {
    let bytes = std::fs::read(file("plain.xlsx")).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(SHEET).unwrap()).unwrap()
}

/// The plain list with more XML below its last row.
fn plain_with(more: &str) -> Vec<u8> {
    let sheet = plain_sheet().replace("</sheetData>", &format!("{more}</sheetData>"));
    let bytes = std::fs::read(file("plain.xlsx")).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut text = |name: &str| std::io::read_to_string(archive.by_name(name).unwrap()).unwrap();
    let parts: Vec<(&str, String)> = names
        .iter()
        .map(|name| (name.as_str(), if name == SHEET { sheet.clone() } else { text(name) }))
        .collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    zipped(&parts)
}

#[test]
fn more_rows_than_any_agency_has_people_are_refused() {
    let mut text = String::from("NIP;NAMA\n");
    text.extend((0..400_001).map(|_| "198001012005011001;Sama\n"));
    let error = read(text.as_bytes()).unwrap_err();
    assert_eq!(error.reason_id(), "Lembar ini berisi lebih dari 400.000 baris.");
}

#[test]
fn the_error_workbook_holds_line_reason_and_repair_and_can_be_repaired_and_imported() {
    let list = list("broken-nip.xlsx");
    let made = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let bytes = write_errors(&list, made).unwrap();
    assert_eq!(bytes, write_errors(&list, made).unwrap(), "same list, same time, same bytes");

    let again = read(&bytes).unwrap();
    assert_eq!(again.header[..4], ["Baris", "Sel", "Alasan", "Perbaikan"]);
    assert_eq!(again.rejected.len(), list.rejected.len(), "nothing was repaired yet");
    let line = &again.rejected[3].cells;
    assert_eq!((line[0].as_str(), line[1].as_str(), line[5].as_str()), ("8", "B8", "19800101200501100"));
    assert!(line[2].contains("berisi 17 angka") && line[3].starts_with("Cocokkan dengan SK"));
}

#[test]
fn headings_of_two_lines_and_cells_like_formulas_survive_the_error_workbook() {
    let text = "NIP;NAMA;JABATAN\n1,98E+17;=1+1;-\n198001012005011001;Baik;+62\n";
    let list = read(text.as_bytes()).unwrap();
    let made = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let again = read(&write_errors(&list, made).unwrap()).unwrap();
    assert_eq!(again.rejected[0].cells[5], "=1+1", "text, not a formula");
    assert_eq!(names(&list), ["Baik"]);

    let mut two_lines = super::list("merged-head.xlsx");
    two_lines.rejected.clone_from(&list.rejected);
    let again = read(&write_errors(&two_lines, made).unwrap()).unwrap();
    assert_eq!(again.header[6], "PEGAWAI › NIP");
}

#[test]
fn a_heading_like_a_formula_is_marked_as_text_in_the_error_workbook() {
    let made = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let is_marked = |heading: &str| {
        let list = read(format!("NIP;NAMA;{heading}\n1,98E+17;Budi;x\n").as_bytes()).unwrap();
        let bytes = write_errors(&list, made).unwrap();
        let mut parts = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let styles = std::io::read_to_string(parts.by_name("xl/styles.xml").unwrap()).unwrap();
        styles.contains("quotePrefix=\"1\"")
    };
    assert_eq!((is_marked("JUMLAH"), is_marked("=JUMLAH")), (false, true));
}
