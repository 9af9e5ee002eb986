//! Role–result matrices (A.1.5, R-047): cells from the clipboard, and the matrix as a workbook.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::pasted;
use crate::xlsx::{Formats, fit_row, print_lying, workbook};

/// Takes a copied rectangle of cells apart: rows of cells, all equally long. A cell of several lines keeps
/// its line breaks, since each line may be a result of its own.
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    let mut rows = pasted::rows(text);
    rows.truncate(pasted::MAX_ROWS);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    rows
}

/// A matrix as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixTable {
    /// What stands above it, for example `Bidang Arsip, 2026`.
    pub title: String,
    /// The leader: name and position.
    pub leader: (String, String),
    /// The leader's indicators, or the team leader's results.
    pub columns: Vec<String>,
    /// The employees.
    pub rows: Vec<MatrixRow>,
}

/// One employee of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// Name.
    pub name: String,
    /// Position.
    pub position: String,
    /// The results under each column, in order; an empty list is no role.
    pub cells: Vec<Vec<String>>,
}

/// Why a matrix cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("matrix workbook: {0}")]
pub struct MatrixError(#[from] XlsxError);

/// Rows above the employees, counted from 0: title, a blank, headings, the leader.
const HEAD: u32 = 2;
const LEADER: u32 = HEAD + 1;
/// Widths of the columns that say who somebody is, and of the others.
const OWN: f64 = 29.0;
const CELL: f64 = 40.0;

/// Writes matrices one below another in a sheet each. Equal matrices and times give equal bytes.
pub fn write_xlsx(tables: &[MatrixTable], created: NaiveDateTime) -> Result<Vec<u8>, MatrixError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook("Matriks pembagian peran dan hasil", created)?;
    for (number, table) in (1..).zip(tables) {
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(format!("Matriks {number}"))?;
        write_table(sheet, table, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_table(sheet: &mut Worksheet, table: &MatrixTable, formats: &Formats) -> Result<(), XlsxError> {
    for column in 0..u16::try_from(table.columns.len() + 2).unwrap_or(u16::MAX) {
        sheet.set_column_width(column, if column < 2 { OWN } else { CELL })?;
    }
    formats.write_title(sheet, &table.title)?;
    let heads = ["PEGAWAI", "JABATAN", "OUTCOME ANTARA/ OUTPUT/ LAYANAN"];
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(HEAD, column, head, &formats.heading)?;
    }
    let leader = [&table.leader.0, &table.leader.1].into_iter().chain(&table.columns);
    fit_row(sheet, LEADER, table.columns.iter().map(|text| (text.as_str(), CELL)))?;
    for (column, text) in (0..).zip(leader) {
        formats.write_heading(sheet, (LEADER, column), text)?;
    }
    for (row, employee) in (LEADER + 1..).zip(&table.rows) {
        let cells: Vec<String> = employee.cells.iter().map(|results| results.join("\n")).collect();
        fit_row(sheet, row, cells.iter().map(|cell| (cell.as_str(), CELL)))?;
        formats.write(sheet, row, 0, &employee.name)?;
        formats.write(sheet, row, 1, &employee.position)?;
        for (column, cell) in (2..).zip(&cells) {
            formats.write(sheet, row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(LEADER + 1, 2)?;
    print_lying(sheet, HEAD, LEADER)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn a_copied_rectangle_comes_apart_in_equal_rows_with_the_lines_of_each_cell() {
        let text = "Ana\t\"Arsip tertata\nArsip terdaftar\"\t\r\nBudi\t\tTamu terlayani\r\nCici\r\n";
        let rows = read_block(text);
        assert_eq!(rows[0], ["Ana", "Arsip tertata\nArsip terdaftar", ""]);
        assert_eq!(rows[1], ["Budi", "", "Tamu terlayani"]);
        assert_eq!(rows[2], ["Cici", "", ""]);
    }

    #[test]
    fn a_matrix_opens_again_with_its_results_as_text_one_to_a_line() {
        let table = MatrixTable {
            title: "Bidang Arsip, 2026".into(),
            leader: ("Rosa Amtaran".into(), "Kepala Bidang Arsip".into()),
            columns: vec!["Indeks kearsipan".into(), "=Nilai arsip".into()],
            rows: vec![MatrixRow {
                name: "Yohanis Tefa".into(),
                position: "Arsiparis".into(),
                cells: vec![vec!["Arsip tertata".into(), "Arsip terdaftar".into()], vec![]],
            }],
        };
        let made = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().and_hms_opt(8, 0, 0).unwrap();
        let bytes = write_xlsx(std::slice::from_ref(&table), made).unwrap();
        assert_eq!(bytes, write_xlsx(&[table], made).unwrap(), "same matrix, same time, same bytes");
        let mut parts = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let styles = std::io::read_to_string(parts.by_name("xl/styles.xml").unwrap()).unwrap();
        assert!(styles.contains("quotePrefix=\"1\""), "the heading stays a text when it is saved as lines");
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = book.worksheet_range("Matriks 1").unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(3, 3), Data::String("=Nilai arsip".into()), "text, not a formula");
        assert_eq!(cell(4, 2), Data::String("Arsip tertata\nArsip terdaftar".into()));
        assert_eq!(cell(4, 3), Data::Empty, "no role");
    }
}
