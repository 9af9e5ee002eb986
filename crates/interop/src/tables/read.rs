//! Reads a table that this program wrote, whatever program saved it since.

use std::ops::ControlFlow;

use super::{Cell, Column, Holds, evaluations, people, plans, units};
use crate::marks::unmarked;
use crate::source::{ReadError, Source, Value};
use crate::words::{compact, date};

/// Which table a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// People.
    People,
    /// Plans, in one table or in several.
    Plans,
    /// Evaluations.
    Evaluations,
    /// The recap of a period.
    Recap,
}

/// A row of a table, as it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Row as the spreadsheet numbers it.
    pub number: u32,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A table that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Name of its sheet; empty for CSV.
    pub sheet: String,
    /// Its rows, from the top; those without content are none.
    pub rows: Vec<Row>,
}

/// Which of our tables the bytes of a file hold, told by its headings; of several sheets the first that has any.
///
/// # Errors
/// [`ReadError::NoTable`] where no sheet begins with the headings of one.
pub fn recognise(bytes: &[u8]) -> Result<Kind, ReadError> {
    let known = [
        (Kind::People, people::COLUMNS.to_vec()),
        (Kind::Evaluations, evaluations::COLUMNS.to_vec()),
        (Kind::Recap, units::COLUMNS.to_vec()),
        (Kind::Plans, plans::all_columns()),
    ];
    let of_sheets = plans::sheet_columns().into_iter().map(|columns| (Kind::Plans, columns));
    let known: Vec<(Kind, Vec<Column>)> = known.into_iter().chain(of_sheets).collect();
    let mut source = Source::open(bytes)?;
    for sheet in source.sheets() {
        let mut found = None;
        source.visit(&sheet, &mut |_, cells| {
            found = known.iter().find(|(_, columns)| are_heads(cells, columns)).map(|(kind, _)| *kind);
            ControlFlow::Break(())
        })?;
        if let Some(kind) = found {
            return Ok(kind);
        }
    }
    Err(ReadError::NoTable)
}

/// The rows of the table with these columns in the bytes of a file: XLSX, CSV or ODS, recognised by content.
/// A cell that is not what its column holds comes as the text it shows.
pub fn read(bytes: &[u8], columns: &[Column]) -> Result<Vec<Vec<Cell>>, ReadError> {
    Ok(read_table(bytes, columns)?.rows.into_iter().map(|row| row.cells).collect())
}

/// The same, with where each row stands.
pub fn read_table(bytes: &[u8], columns: &[Column]) -> Result<Table, ReadError> {
    let mut source = Source::open(bytes)?;
    for sheet in source.sheets() {
        let mut rows: Option<Vec<Row>> = None;
        source.visit(&sheet, &mut |number, cells| {
            match &mut rows {
                None if are_heads(cells, columns) => rows = Some(Vec::new()),
                None => return ControlFlow::Break(()),
                Some(rows) => rows.push(Row { number, cells: row(cells, columns) }),
            }
            ControlFlow::Continue(())
        })?;
        if let Some(rows) = rows {
            return Ok(Table { sheet, rows });
        }
    }
    Err(ReadError::NoHeader { missing: columns.first().map(|column| column.head) })
}

/// The bytes of a file, refused where it is too large to be a table.
pub fn load(path: &std::path::Path) -> Result<Vec<u8>, ReadError> {
    crate::source::load(path)
}

fn are_heads(cells: &[Value<'_>], columns: &[Column]) -> bool {
    let beyond = || cells.iter().skip(columns.len());
    cells.len() >= columns.len()
        && beyond().all(Value::is_empty)
        && cells.iter().zip(columns).all(|(cell, column)| compact(&cell.shown()) == compact(column.head))
}

fn row(cells: &[Value<'_>], columns: &[Column]) -> Vec<Cell> {
    let cell = |at: usize| cells.get(at).unwrap_or(&Value::Empty);
    columns.iter().enumerate().map(|(at, column)| read_cell(cell(at), column.holds)).collect()
}

fn read_cell(cell: &Value<'_>, holds: Holds) -> Cell {
    let found = match (holds, cell) {
        (_, Value::Empty) => return Cell::Empty,
        (Holds::Text, Value::Text(text)) => return Cell::text(unmarked(text)),
        (Holds::Text, Value::Error(text)) => return Cell::text(text),
        (Holds::Number, Value::Number(number)) => thousandths(*number),
        (Holds::Number, Value::Text(text)) => {
            text.trim().replace(',', ".").parse().ok().and_then(thousandths)
        }
        (Holds::Date, _) => date(cell).map(Cell::Date),
        (Holds::Text, Value::Number(_) | Value::Date(_))
        | (Holds::Number, Value::Date(_) | Value::Error(_)) => None,
    };
    found.unwrap_or_else(|| Cell::text(&cell.shown()))
}

/// Numbers beyond what a thousandth can be told of are none of ours.
fn thousandths(number: f64) -> Option<Cell> {
    let rounded = (number * 1000.0).round();
    if !(-9e15..=9e15).contains(&rounded) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounds are checked just above")]
    let whole = rounded as i64;
    Some(Cell::Number(whole))
}
