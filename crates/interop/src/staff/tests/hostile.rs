//! Files that claim more than there is: what a parser would set memory aside for, or follow for ever, is refused
//! before it is parsed.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::ops::ControlFlow;
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::file;
use crate::source::Source;
use crate::staff::*;

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).map_or_else(|error| error.code(), |_| "read")
}

/// A workbook with one of its parts changed.
pub(super) fn with_part(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut content = Vec::new();
        std::io::copy(&mut archive.by_name(&name).unwrap(), &mut content).unwrap();
        if name == part {
            content = change(String::from_utf8_lossy(&content).into_owned()).into_bytes();
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The plain list as LibreOffice writes it, its texts in a part of their own.
fn shared_texts() -> Vec<u8> {
    std::fs::read(file("shared-texts.xlsx")).unwrap()
}

fn plain(kind: &str) -> Vec<u8> {
    std::fs::read(file(&format!("plain.{kind}"))).unwrap()
}

#[test]
fn shared_texts_that_a_part_only_claims_to_have_get_no_memory() {
    let claiming = |count: &str| {
        let head = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        with_part(&shared_texts(), "xl/sharedStrings.xml", |text| {
            let rest = text.split_once("<si>").map(|(_, rest)| rest.to_owned()).unwrap();
            format!("{head} count=\"3\" uniqueCount=\"{count}\"><si>{rest}")
        })
    };
    assert_eq!(code(&claiming("1000")), "read", "a wrong count does no harm");
    for count in ["99999999999", "18446744073709551615"] {
        assert_eq!(code(&claiming(count)), "file_damaged", "{count}");
    }
}

#[test]
fn a_long_text_that_many_cells_share_is_not_handed_out_without_end() {
    let long = with_part(&shared_texts(), "xl/sharedStrings.xml", |text| {
        let (head, rest) = text.split_once("<si>").unwrap();
        let (_, rest) = rest.split_once("</si>").unwrap();
        format!("{head}<si><t>{}</t></si>{rest}", "x".repeat(8 << 20))
    });
    let sharing = |n_cells: u32| {
        let row = |at: u32| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>");
        let rows: String = (1000..1000 + n_cells).map(row).collect();
        let bytes = with_part(&long, "xl/worksheets/sheet1.xml", |text| {
            text.replace("</sheetData>", &format!("{rows}</sheetData>"))
        });
        let mut source = Source::open(&bytes).unwrap();
        let sheet = source.sheets().remove(0);
        source.visit(&sheet, &mut |_, _| ControlFlow::Continue(())).err().map(|error| error.code())
    };
    assert_eq!(sharing(20), None);
    assert_eq!(sharing(200), Some("file_too_large"));
}

#[test]
fn a_cell_longer_than_excel_keeps_is_refused_with_its_row() {
    let list = |letters: usize| format!("NIP;NAMA;JABATAN\n198002022005012002;Ina;{}\n", "é".repeat(letters));
    assert_eq!(code(list(32_767).as_bytes()), "read");
    let refused = read(list(32_768).as_bytes()).unwrap_err();
    assert_eq!(refused.reason_id(), "Baris 2: satu sel berisi lebih dari 32767 huruf.");
    let old = format!("NIP;Tahun;Nilai\n198002022005012002;2019;{}\n", "8".repeat(32_768));
    assert_eq!(crate::old_results::read(old.as_bytes()).unwrap_err().code(), "text_too_long");
}

#[test]
fn a_workbook_that_libreoffice_encrypted_whole_is_protected_and_not_damaged() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["mimetype", "META-INF/manifest.xml", "encrypted-package"] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    }
    assert_eq!(code(&zip.finish().unwrap().into_inner()), "password_protected");
}

#[test]
fn a_cell_that_is_repeated_without_end_is_not_written_out() {
    let repeated = |row: &str, cell: &str| {
        with_part(&plain("ods"), "content.xml", |text| {
            let cell = format!(
                "<table:table-cell {cell} office:value-type=\"string\"><text:p>X</text:p></table:table-cell>"
            );
            let row = format!("<table:table-row {row}>{cell}</table:table-row>");
            text.replacen("<table:table-row", &format!("{row}<table:table-row"), 1)
        })
    };
    assert_eq!(code(&repeated("", "table:number-columns-repeated=\"200\"")), "read");
    let rows = "table:number-rows-repeated=\"1048570\"";
    assert_eq!(code(&repeated(rows, "table:number-columns-repeated=\"16000\"")), "file_too_large");
    let far = with_part(&plain("ods"), "content.xml", |text| {
        let gap = format!("<table:table-row {rows}><table:table-cell/></table:table-row>");
        let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"/>\
                    <table:table-cell office:value-type=\"string\"><text:p>X</text:p></table:table-cell></table:table-row>";
        text.replace("</table:table>", &format!("{gap}{wide}</table:table>"))
    });
    assert_eq!(code(&far), "file_too_large", "what lies between is written out too");
}

#[test]
fn an_old_workbook_that_leads_in_a_circle_or_lies_about_its_size_is_refused() {
    let whole = plain("xls");
    assert_eq!(code(&whole), "read");
    let number = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap());
    let table = 512 + number(76) as usize * 512;
    let mut circle = whole.clone();
    let directory = number(48);
    let entry = table + directory as usize * 4;
    circle[entry..entry + 4].copy_from_slice(&directory.to_le_bytes());
    assert_eq!(code(&circle), "file_damaged", "the directory is followed for ever");

    let mut huge = whole.clone();
    let dimensions = whole.windows(4).position(|four| four == [0x00, 0x02, 0x0e, 0x00]).unwrap() + 4;
    huge[dimensions + 4..dimensions + 8].copy_from_slice(&0x0fff_ffffu32.to_le_bytes());
    assert_eq!(code(&huge), "file_damaged", "rows that are only claimed");

    let mut far = whole.clone();
    let last = whole.windows(4).rposition(|four| four == [0xfd, 0x00, 0x0a, 0x00]).unwrap() + 4;
    far[last..last + 4].copy_from_slice(&[0xff; 4]);
    assert_eq!(code(&far), "file_damaged", "a cell at the end of the world");
}

#[test]
fn lists_named_or_split_oddly_are_read_by_what_is_in_them() {
    let folder = tempfile::tempdir().unwrap();
    for (from, name) in [("xlsx", "daftar.csv"), ("xls", "daftar.xlsx"), ("ods", "daftar")] {
        let path = folder.path().join(name);
        std::fs::write(&path, plain(from)).unwrap();
        assert_eq!(read_file(&path).unwrap().people.len(), 3, "{name}");
    }
    let tabs = "NIP\tNama\n198002022005012002\t\"Yohanis; Tefa, S.E.\"\n";
    assert_eq!(read(tabs.as_bytes()).unwrap().people[0].name, "Yohanis; Tefa, S.E.");
}

#[test]
fn a_file_too_large_for_a_list_is_not_even_loaded_and_a_line_of_separators_alone_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("besar.xlsx");
    std::fs::File::create(&path).unwrap().set_len(600 << 20).unwrap();
    assert_eq!(read_file(&path).unwrap_err().reason_id(), "Isi berkas lebih dari 512 MB.");
    let mut text = String::from("NIP;NAMA\n198002022005012002;Ina\n");
    let _ = write!(text, "{}", ";".repeat(1 << 20));
    assert_eq!(code(text.as_bytes()), "file_damaged");
}

#[test]
fn a_workbook_of_an_evaluator_is_no_list_of_people_whichever_way_it_is_read() {
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/evaluator_workbook/golden");
    let bytes = std::fs::read(seed).unwrap();
    let mapping = Mapping {
        sheet: "Penilaian".into(),
        header_row: 3,
        fields: [(StaffField::Nip, 1), (StaffField::Name, 2)].into(),
    };
    for refused in
        [read(&bytes).err(), read_mapped(&bytes, &mapping).err(), propose(&bytes, None, None, &[]).err()]
    {
        assert_eq!(refused.map(|error| error.code()), Some("evaluator_workbook"));
    }
}

#[test]
fn texts_that_unpack_into_a_mountain_are_refused_wherever_they_stand() {
    let blanks = " ".repeat(20 << 20);
    for part in ["xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"] {
        let bomb = with_part(&shared_texts(), part, |text| format!("{text}{blanks}"));
        assert!(bomb.len() < 1 << 20);
        assert_eq!(code(&bomb), "file_too_large", "{part}");
    }
}
