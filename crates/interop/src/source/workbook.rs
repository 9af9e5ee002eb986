//! Workbooks of Excel and `OpenDocument`. XLSX and XLSB are streamed; XLS and ODS come whole.

use std::io::Cursor;
use std::mem;
use std::ops::ControlFlow;
use std::sync::mpsc;
use std::thread;

use calamine::{
    Data, DataRef, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Style, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxError,
};

use super::fault::ReadError;
use super::recognise::BookKind;
use super::value::{Value, percentage};
use super::{MAX_COLUMNS, Visit};

type Bytes<'b> = Cursor<&'b [u8]>;

/// Rows that are handed from thread to thread at once, and how often without waiting.
const ROWS_AT_ONCE: usize = 128;
const AHEAD: usize = 4;

/// An opened workbook.
pub(super) enum Workbook<'b> {
    Xlsx(Xlsx<Bytes<'b>>),
    Xlsb(Xlsb<Bytes<'b>>),
    Xls(Xls<Bytes<'b>>),
    Ods(Ods<Bytes<'b>>),
}

impl<'b> Workbook<'b> {
    pub(super) fn open(bytes: &'b [u8], kind: BookKind) -> Result<Self, ReadError> {
        let bytes = Cursor::new(bytes);
        Ok(match kind {
            BookKind::Xlsb => Self::Xlsb(Xlsb::new(bytes)?),
            BookKind::Xls => Self::Xls(Xls::new(bytes)?),
            BookKind::Ods => Self::Ods(Ods::new(bytes)?),
            BookKind::Xlsx => Self::Xlsx(Xlsx::new(bytes)?),
        })
    }

    /// Names of the sheets with cells, in order; hidden ones last, where nobody else would look for a list.
    pub(super) fn sheets(&self) -> Vec<String> {
        let sheets = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        let mut sheets: Vec<&Sheet> =
            sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
        sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
        sheets.into_iter().map(|sheet| sheet.name.clone()).collect()
    }

    pub(super) fn visit(&mut self, sheet: &str, each: &mut Visit<'_>) -> Result<(), ReadError> {
        match self {
            Self::Xlsx(book) => {
                let mut cells = book.worksheet_cells_reader(sheet)?;
                let is_percentage: Vec<bool> = cells.styles().iter().map(shows_percentage).collect();
                stream_ahead(each, || {
                    Ok(cells.next_cell_with_style_id()?.map(|(cell, style)| {
                        let as_percentage = is_percentage.get(style).is_some_and(|is| *is);
                        (cell.get_position(), shown_as(cell.get_value().clone(), as_percentage))
                    }))
                })
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(sheet)?;
                stream(&mut |at, row| hand_out(at, row, each), || {
                    Ok(cells.next_cell()?.map(|cell| (cell.get_position(), cell.get_value().clone().into())))
                })
            }
            Self::Xls(book) => {
                whole(&book.worksheet_range(sheet)?, each);
                Ok(())
            }
            Self::Ods(book) => {
                whole(&book.worksheet_range(sheet)?, each);
                Ok(())
            }
        }
    }
}

/// Whether cells of a style show fractions as percentages.
fn shows_percentage(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn shown_as(cell: DataRef<'_>, as_percentage: bool) -> Value<'_> {
    match Value::from(cell) {
        Value::Number(part) if as_percentage => percentage(part),
        value @ (Value::Empty | Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::Error(_)) => {
            value
        }
    }
}

/// What takes the cells of a row; what is left of them is cleared.
type Take<'t, 'a> = dyn FnMut(u32, &mut Vec<Value<'a>>) -> ControlFlow<()> + 't;

/// Gathers cells that come one by one into rows.
fn stream<'a>(
    take: &mut Take<'_, 'a>,
    mut next: impl FnMut() -> Result<Option<((u32, u32), Value<'a>)>, ReadError>,
) -> Result<(), ReadError> {
    let mut row: Vec<Value<'a>> = Vec::new();
    let mut at = 0;
    while let Some(((line, column), value)) = next()? {
        if line != at {
            if take(at, &mut row).is_break() {
                return Ok(());
            }
            row.clear();
            at = line;
        }
        let column = column as usize;
        if column < MAX_COLUMNS && !value.is_empty() {
            if row.len() <= column {
                row.resize(column + 1, Value::Empty);
            }
            if let Some(place) = row.get_mut(column) {
                *place = value;
            }
        }
    }
    let _ = take(at, &mut row);
    Ok(())
}

/// The same, with the file unpacked and taken apart on a thread of its own while the rows before are looked at:
/// the two take about as long. What was read before a fault is handed out before the fault is told.
fn stream_ahead<'a>(
    each: &mut Visit<'_>,
    next: impl FnMut() -> Result<Option<((u32, u32), Value<'a>)>, ReadError> + Send,
) -> Result<(), ReadError> {
    let (give, given) = mpsc::sync_channel::<Vec<(u32, Vec<Value<'a>>)>>(AHEAD);
    thread::scope(|scope| {
        let reading = scope.spawn(move || {
            let mut rows = Vec::new();
            let read = stream(
                &mut |at, row| {
                    if row.is_empty() {
                        return ControlFlow::Continue(());
                    }
                    rows.push((at, mem::take(row)));
                    if rows.len() < ROWS_AT_ONCE || give.send(mem::take(&mut rows)).is_ok() {
                        ControlFlow::Continue(())
                    } else {
                        // Nobody wants more.
                        ControlFlow::Break(())
                    }
                },
                next,
            );
            let _ = give.send(rows);
            read
        });
        let wants_no_more =
            given.iter().flatten().any(|(at, mut row)| hand_out(at, &mut row, each).is_break());
        // Whoever waits to give more is told so.
        drop(given);
        match reading.join() {
            Ok(read) if !wants_no_more => read,
            Ok(_) => Ok(()),
            Err(_) => Err(ReadError::Damaged { detail: "parser stopped".to_owned() }),
        }
    })
}

fn hand_out(at: u32, row: &mut Vec<Value<'_>>, each: &mut Visit<'_>) -> ControlFlow<()> {
    let flow = if row.is_empty() { ControlFlow::Continue(()) } else { each(at.saturating_add(1), row) };
    row.clear();
    flow
}

/// Rows of a sheet that was read whole; it starts at its first used cell, so places are counted from there.
fn whole(range: &Range<Data>, each: &mut Visit<'_>) {
    let Some((top, left)) = range.start() else { return };
    let mut row = Vec::new();
    for (at, cells) in (top..).zip(range.rows()) {
        if cells.iter().all(|cell| Value::from(cell).is_empty()) {
            continue;
        }
        row.resize(left as usize, Value::Empty);
        row.extend(cells.iter().map(Value::from));
        row.truncate(MAX_COLUMNS);
        if hand_out(at, &mut row, each).is_break() {
            return;
        }
    }
}

macro_rules! damaged_or_protected {
    ($($error:ident),*) => {$(
        impl From<$error> for ReadError {
            fn from(error: $error) -> Self {
                match error {
                    $error::Password => Self::PasswordProtected,
                    other => Self::Damaged { detail: other.to_string() },
                }
            }
        }
    )*};
}

damaged_or_protected!(XlsxError, XlsbError, XlsError, OdsError);

#[cfg(test)]
mod tests {
    use super::*;

    type Cell = Option<((u32, u32), Value<'static>)>;

    /// A sheet of one column that goes on until `end` has something to say.
    fn sheet(
        end: impl Fn(u32) -> Option<Result<Cell, ReadError>>,
    ) -> impl FnMut() -> Result<Cell, ReadError> {
        let mut line = 0;
        move || {
            line += 1;
            end(line).unwrap_or_else(|| Ok(Some(((line - 1, 0), Value::Number(f64::from(line))))))
        }
    }

    #[test]
    fn every_row_before_a_fault_is_handed_out_in_order() {
        let fault = || ReadError::Damaged { detail: "broken off".to_owned() };
        for n_rows in [0, 1, 127, 128, 129, 1000] {
            let mut seen = Vec::new();
            let next = sheet(|line| (line > n_rows).then(|| Err(fault())));
            let read = stream_ahead(
                &mut |row, cells| {
                    assert_eq!(cells, [Value::Number(f64::from(row))], "row {row}");
                    seen.push(row);
                    ControlFlow::Continue(())
                },
                next,
            );
            assert!(matches!(read, Err(ReadError::Damaged { .. })), "{n_rows} rows: {read:?}");
            // Of the last row nobody knows whether it was whole.
            assert_eq!(seen, (1..n_rows).collect::<Vec<_>>());
        }
    }

    #[test]
    fn who_has_seen_enough_does_not_wait_for_the_end_of_the_sheet() {
        let mut seen = 0;
        let read = stream_ahead(
            &mut |row, _| {
                seen = row;
                if row == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
            sheet(|_| None),
        );
        assert!(read.is_ok());
        assert_eq!(seen, 3, "the sheet has no end");
    }

    #[test]
    fn a_parser_that_stops_is_a_fault_of_the_file() {
        let next = sheet(|line| (line > 300).then(|| panic!("a foreign parser")));
        let read = stream_ahead(&mut |_, _| ControlFlow::Continue(()), next);
        assert!(matches!(read, Err(ReadError::Damaged { .. })), "{read:?}");
    }
}
