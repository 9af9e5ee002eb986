//! What packed workbooks claim, before a parser sets memory aside for it.

use std::error::Error;
use std::io::{BufReader, Cursor};

use zip::ZipArchive;

use super::fault::ReadError;
use super::tags::{self, Tag};
use super::{MAX_ROWS, MAX_UNPACKED};

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Shared texts that a list of people can have at most.
const MAX_STRINGS: u64 = MAX_ROWS as u64 * 64;
/// What an empty cell takes in memory: the cell, and the formula it might have.
const CELL: u64 = 56;
/// The most rows and columns any spreadsheet has.
const LAST_ROW: u64 = 1 << 20;
const LAST_COLUMN: u64 = 1 << 14;

/// The parser of XLSX sets memory aside for as many shared texts as their part says it has.
pub(super) fn of_xlsx(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let is_texts = |name: &String| name.to_lowercase().ends_with("sharedstrings.xml");
    let names: Vec<String> =
        archive.file_names().flatten().map(std::borrow::Cow::into_owned).filter(is_texts).collect();
    for name in names {
        let part = archive.by_name(&name).map_err(damaged)?;
        let mut part = BufReader::new(part);
        while let Some(tag) = tags::next(&mut part).map_err(damaged)? {
            if local(tag.name()) == b"sst" {
                let claimed = tag.number(b"uniqueCount").unwrap_or(0);
                if claimed > MAX_STRINGS {
                    return Err(damaged(format!("{claimed} shared texts")));
                }
                break;
            }
        }
    }
    Ok(())
}

/// An ODS file says how often a cell or a row is repeated, and the parser writes all of them out.
pub(super) fn of_ods(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let part = archive.by_name("content.xml").map_err(damaged)?;
    let mut part = BufReader::new(part);
    let mut written = Written::default();
    while let Some(tag) = tags::next(&mut part).map_err(damaged)? {
        written.see(&tag);
        if written.bytes() > MAX_UNPACKED {
            return Err(ReadError::TooLarge { bytes: written.bytes(), limit: MAX_UNPACKED });
        }
    }
    Ok(())
}

fn damaged(why: impl Into<Box<dyn Error>>) -> ReadError {
    let why: Box<dyn Error> = why.into();
    ReadError::Damaged { detail: format!("zip: {why}") }
}

fn local(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| *byte == b':').next().unwrap_or(name)
}

/// What the tables of an ODS file amount to, written out.
#[derive(Default)]
struct Written {
    /// Tables that are complete, and the cells with content of the one being read.
    filled: u64,
    /// Rows of this table down to the last one with content, and further empty ones.
    rows: u64,
    empty_rows: u64,
    /// Its widest row.
    width: u64,
    row: RowSoFar,
    cell: Option<CellSoFar>,
}

#[derive(Default)]
struct RowSoFar {
    repeats: u64,
    /// Columns up to the last one with content, and further empty ones.
    columns: u64,
    empty_columns: u64,
    bytes: u64,
}

struct CellSoFar {
    repeats: u64,
    bytes: u64,
    is_filled: bool,
}

impl Written {
    fn bytes(&self) -> u64 {
        self.filled.saturating_add(self.rows.saturating_mul(self.width).saturating_mul(CELL))
    }

    fn see(&mut self, tag: &Tag) {
        if let Some(cell) = &mut self.cell {
            cell.bytes += tag.text_before;
            cell.is_filled |= tag.text_before > 0;
        }
        match tag.name() {
            b"table:table" => {
                self.filled = self.bytes();
                (self.rows, self.empty_rows, self.width) = (0, 0, 0);
            }
            b"table:table-row" => {
                let repeats = tag.number(b"table:number-rows-repeated").unwrap_or(1).min(LAST_ROW);
                self.row = RowSoFar { repeats, ..RowSoFar::default() };
                if tag.is_closed() {
                    self.end_row();
                }
            }
            b"/table:table-row" => self.end_row(),
            b"table:table-cell" | b"table:covered-table-cell" => {
                let has_formula = tag.mentions(b"formula");
                self.cell = Some(CellSoFar {
                    repeats: tag.number(b"table:number-columns-repeated").unwrap_or(1).min(LAST_COLUMN),
                    bytes: if has_formula { tag.length } else { 0 },
                    is_filled: has_formula || tag.mentions(b"value-type"),
                });
                if tag.is_closed() {
                    self.end_cell();
                }
            }
            b"/table:table-cell" | b"/table:covered-table-cell" => self.end_cell(),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let row = &mut self.row;
        if cell.is_filled {
            row.columns = row.columns.saturating_add(row.empty_columns + cell.repeats).min(LAST_COLUMN);
            row.empty_columns = 0;
            row.bytes = row.bytes.saturating_add(cell.repeats.saturating_mul(cell.bytes));
        } else {
            row.empty_columns = row.empty_columns.saturating_add(cell.repeats).min(LAST_COLUMN);
        }
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if row.columns == 0 {
            self.empty_rows = self.empty_rows.saturating_add(row.repeats).min(LAST_ROW);
            return;
        }
        self.rows = self.rows.saturating_add(self.empty_rows + row.repeats).min(LAST_ROW);
        self.empty_rows = 0;
        self.width = self.width.max(row.columns);
        self.filled = self.filled.saturating_add(row.repeats.saturating_mul(row.bytes));
    }
}
