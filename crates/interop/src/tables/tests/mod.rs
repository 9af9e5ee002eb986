//! Tables that leave and come back: as they were written, through the imports, and after LibreOffice.

mod imports;
mod office;

use std::io::Cursor;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::source::ReadError;

const COLUMNS: [Column; 4] =
    [Column::text("NIP", 20.0), Column::text("Isi", 40.0), Column::number("Jumlah"), Column::date("Hari")];

fn about() -> About {
    About {
        title: "Uji & coba".into(),
        notes: vec!["Baris <satu>".into()],
        created: day(2026, 1, 2).and_hms_opt(8, 0, 0).unwrap(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A table as a file.
fn written(format: Format, columns: &[Column], rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = Writer::begin(format, &mut bytes, &about()).unwrap();
    writer.table("Tabel", columns).unwrap();
    for row in rows {
        writer.row(row).unwrap();
    }
    writer.finish().unwrap();
    bytes.into_inner()
}

#[test]
fn an_ods_prints_lying_as_wide_as_its_paper_and_keeps_its_headings_in_sight() {
    let mut archive = zip::ZipArchive::new(Cursor::new(written(Format::Ods, &COLUMNS, &[]))).unwrap();
    for (part, said) in [
        ("styles.xml", "style:scale-to-X=\"1\""),
        ("content.xml", "table:style-name=\"lying\" table:name=\"Tabel\""),
        ("settings.xml", "<config:config-item-map-entry config:name=\"Tabel\">"),
        ("META-INF/manifest.xml", "settings.xml"),
    ] {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(part).unwrap(), &mut text).unwrap();
        assert!(text.contains(said), "{part}: {text}");
    }
}

/// Texts that spreadsheets like to change.
const NASTY: [&str; 26] = [
    "=HYPERLINK(\"http://x\";\"klik\")",
    "+62 811-000",
    "-",
    "- satu",
    "@x",
    "198506172009042909",
    "'198506172009042909",
    "''=1",
    "'Aisyah",
    "007",
    "1-2",
    "90%",
    "1,5",
    "Mei 2026",
    "2026-01-31",
    "Rp5.000.000",
    "satu;dua, \"tiga\"",
    "baris satu\nbaris, dua, tiga, empat, lima, enam\n\nempat",
    "  depan dan belakang  ",
    "dua  spasi",
    "<b>&amp;</b>",
    "_x0041_ dan _x000D_",
    "TRUE",
    " =1+1",
    "  007",
    "#N/A",
];

fn texts() -> impl Strategy<Value = String> {
    let letters = "[ -~\\n\\té’“😀\u{a0}\u{200b}\u{7}]{0,12}";
    let nasty = prop::sample::select(NASTY.to_vec());
    prop_oneof![nasty.prop_map(str::to_owned), letters, ("['=+@-]{0,3}", letters).prop_map(|(a, b)| a + &b)]
}

fn rows() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    let number = prop_oneof![Just(Cell::Empty), (-9_000_000_000_i64..9_000_000_000).prop_map(Cell::Number)];
    let after = |days| day(1901, 1, 1).checked_add_days(Days::new(days)).unwrap();
    let date = prop_oneof![Just(Cell::Empty), (0_u64..60_000).prop_map(move |days| Cell::Date(after(days)))];
    let row = (texts(), texts(), number, date)
        .prop_map(|(one, other, number, date)| vec![Cell::text(&one), Cell::text(&other), number, date]);
    prop::collection::vec(
        row.prop_filter("says something", |row| row.iter().any(|cell| *cell != Cell::Empty)),
        1..8,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_in_any_format_is_read_back_as_it_was(rows in rows()) {
        for format in Format::ALL {
            let bytes = written(format, &COLUMNS, &rows);
            prop_assert_eq!(&read(&bytes, &COLUMNS).unwrap(), &rows, "{:?}", format);
        }
    }
}

#[test]
fn every_nasty_text_comes_back_from_every_format() {
    let rows: Vec<Vec<Cell>> = NASTY
        .iter()
        .zip([-1_i64, 1, 88_500, 12_345, 1_000].into_iter().cycle())
        .map(|(text, number)| {
            let held = Cell::Date(day(2026, 2, 1));
            vec![Cell::text("198506172009042909"), Cell::text(text), Cell::Number(number), held]
        })
        .collect();
    for format in Format::ALL {
        let bytes = written(format, &COLUMNS, &rows);
        assert_eq!(bytes, written(format, &COLUMNS, &rows), "{format:?}: equal content gives equal bytes");
        assert_eq!(read(&bytes, &COLUMNS).unwrap(), rows, "{format:?}");
    }
}

#[test]
fn lines_carry_a_mark_semicolons_and_no_cell_that_a_spreadsheet_changes() {
    let rows = [vec![
        Cell::text("198506172009042909"),
        Cell::text("=1+1"),
        Cell::Number(12_340),
        Cell::date(Some(day(2026, 1, 31))),
    ]];
    let lines = String::from_utf8(written(Format::Csv, &COLUMNS, &rows)).unwrap();
    assert_eq!(
        lines,
        "\u{feff}\"NIP\";\"Isi\";\"Jumlah\";\"Hari\"\n\"'198506172009042909\";\"'=1+1\";\"12,34\";\"2026-01-31\"\n"
    );
}

#[test]
fn a_row_that_ends_early_has_all_fields_in_lines_and_is_read_back_in_every_format() {
    let rows = [vec![Cell::text("a")]];
    let lines = String::from_utf8(written(Format::Csv, &COLUMNS, &rows)).unwrap();
    assert!(lines.ends_with("\n\"a\";\"\";\"\";\"\"\n"), "{lines}");
    for format in Format::ALL {
        let back = read(&written(format, &COLUMNS, &rows), &COLUMNS).unwrap();
        assert_eq!(back, [vec![Cell::text("a"), Cell::Empty, Cell::Empty, Cell::Empty]], "{format:?}");
    }
}

#[test]
fn a_file_of_lines_holds_one_table_and_a_file_without_the_columns_is_refused() {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = Writer::begin(Format::Csv, &mut bytes, &about()).unwrap();
    writer.table("Satu", &COLUMNS).unwrap();
    assert!(matches!(writer.table("Dua", &COLUMNS), Err(TableError::OneTableOnly)));
    for format in Format::ALL {
        let other = written(format, &COLUMNS[..2], &[vec![Cell::text("a"), Cell::text("b")]]);
        assert!(matches!(read(&other, &COLUMNS), Err(ReadError::NoHeader { missing: Some("NIP") })));
    }
}

#[test]
fn no_part_of_an_ods_file_is_marked_as_larger_than_libreoffice_reads() {
    let bytes = written(Format::Ods, &COLUMNS, &[vec![Cell::text("a")]]);
    let mut parts = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for at in 0..parts.len() {
        let start = usize::try_from(parts.by_index_raw(at).unwrap().header_start()).unwrap();
        let [low, high] = [bytes[start + 4], bytes[start + 5]];
        assert!(u16::from_le_bytes([low, high]) < 45, "part {at} wants a reader of ZIP64");
    }
}

#[test]
fn a_workbook_holds_several_tables_and_says_where_it_comes_from() {
    for format in [Format::Xlsx, Format::Ods] {
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = Writer::begin(format, &mut bytes, &about()).unwrap();
        for (name, text) in [("Satu", "a"), ("Dua", "b")] {
            writer.table(name, &COLUMNS).unwrap();
            writer.row(&[Cell::text(text)]).unwrap();
            writer.row(&[Cell::Empty]).unwrap();
        }
        writer.finish().unwrap();
        let bytes = bytes.into_inner();
        let mut source = crate::source::Source::open(&bytes).unwrap();
        assert_eq!(source.sheets(), ["Satu", "Dua", "Keterangan"], "{format:?}");
        let mut said = Vec::new();
        for sheet in ["Dua", "Keterangan"] {
            let each = &mut |_, cells: &[crate::source::Value<'_>]| {
                said.push(cells[0].shown());
                std::ops::ControlFlow::Continue(())
            };
            source.visit(sheet, each).unwrap();
        }
        assert_eq!(said, ["NIP", "b", "Uji & coba", "Baris <satu>"], "{format:?}");
    }
}
