//! The description of the tables against the file and against the documents.

use crate::worlds::office;
use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};
use store::schema::{self, TABLES};

/// Compares a document in `docs/formats` with what it is written from; `KINERJA_BLESS=1` writes it.
fn check_document(name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/formats").join(name);
    if env::var_os("KINERJA_BLESS").is_some() {
        fs::write(&path, expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "{name} is not current: run this test once with KINERJA_BLESS=1");
}

#[test]
fn the_page_of_permanent_numbers_is_current() {
    check_document("tables.md", &schema::document());
}

#[test]
fn every_table_of_the_file_has_exactly_the_described_columns() {
    let office = office();
    for table in TABLES {
        let sql = format!("select name, type from pragma_table_info('{table}')");
        let mut statement = office.store.connection().prepare(&sql).unwrap();
        let found: Vec<(String, String)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let own = [("id", "INTEGER"), ("scope", "INTEGER"), ("born_n", "INTEGER"), ("gone", "INTEGER")];
        let described = table.columns().iter().map(|column| {
            let kind = match column.kind {
                schema::Kind::Text => "TEXT",
                schema::Kind::Integer | schema::Kind::Row(_) => "INTEGER",
                schema::Kind::Blob => "BLOB",
            };
            (column.name, kind)
        });
        let expected: Vec<(String, String)> =
            own.into_iter().chain(described).map(|(name, kind)| (name.to_owned(), kind.to_owned())).collect();
        assert_eq!(found, expected, "{table}");
    }
}

#[test]
fn every_column_that_refers_to_a_row_is_indexed_so_that_undoing_an_import_stays_fast() {
    let office = office();
    for column in TABLES.iter().flat_map(|table| table.columns()) {
        if matches!(column.kind, schema::Kind::Row(_)) {
            let index = format!("{}_by_{}", column.table, column.name);
            let sql = format!("select count(*) from sqlite_master where type = 'index' and name = '{index}'");
            assert_eq!(office.count(&sql), 1, "{index}");
        }
    }
}

#[test]
fn permanent_numbers_are_unique_and_columns_count_from_one() {
    let numbers: BTreeSet<u16> = TABLES.iter().map(|table| table.number()).collect();
    assert_eq!(numbers.len(), TABLES.len());
    for table in TABLES {
        let columns: Vec<u16> = table.columns().iter().map(|column| column.number).collect();
        let expected: Vec<u16> = (1..=u16::try_from(columns.len()).unwrap()).collect();
        assert_eq!(columns, expected, "{table}");
    }
}
