//! Reads a table that this program wrote, whatever program saved it since.

use std::ops::ControlFlow;

use super::{Cell, Column, Holds};
use crate::marks::unmarked;
use crate::source::{ReadError, Source, Value};
use crate::words::{compact, date};

/// The rows of the table with these columns in the bytes of a file: XLSX, CSV or ODS, recognised by content.
/// A cell that is not what its column holds comes as the text it shows.
pub fn read(bytes: &[u8], columns: &[Column]) -> Result<Vec<Vec<Cell>>, ReadError> {
    let mut source = Source::open(bytes)?;
    for sheet in source.sheets() {
        let mut rows: Option<Vec<Vec<Cell>>> = None;
        source.visit(&sheet, &mut |_, cells| {
            match &mut rows {
                None if are_heads(cells, columns) => rows = Some(Vec::new()),
                None => return ControlFlow::Break(()),
                Some(rows) => rows.push(row(cells, columns)),
            }
            ControlFlow::Continue(())
        })?;
        if let Some(rows) = rows {
            return Ok(rows);
        }
    }
    Err(ReadError::NoHeader { missing: columns.first().map(|column| column.head) })
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
