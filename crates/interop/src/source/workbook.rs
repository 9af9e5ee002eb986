//! Workbooks of Excel and `OpenDocument`. XLSX and XLSB are streamed; XLS and ODS come whole.

use std::io::Cursor;
use std::mem;
use std::ops::{ControlFlow, Range};
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use calamine::{
    Data, DataRef, Ods, OdsError, Reader, Sheet, SheetType, SheetVisible, Style, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxError,
};
use chrono::NaiveDate;

use super::fault::ReadError;
use super::recognise::BookKind;
use super::value::{Value, percentage};
use super::{MAX_COLUMNS, Visit};

type Bytes<'b> = Cursor<&'b [u8]>;

/// Cells that are handed from thread to thread at once, about, and how often without waiting.
const CELLS_AT_ONCE: usize = 4096;
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
                stream(each, |batch| {
                    let Some((cell, style)) = cells.next_cell_with_style_id()? else { return Ok(false) };
                    let as_percentage = is_percentage.get(style).is_some_and(|is| *is);
                    batch.put(cell.get_position(), &shown_as(cell.get_value(), as_percentage));
                    Ok(true)
                })
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(sheet)?;
                stream(each, |batch| {
                    let Some(cell) = cells.next_cell()? else { return Ok(false) };
                    batch.put(cell.get_position(), &cell.get_value().into());
                    Ok(true)
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

fn shown_as<'a>(cell: &'a DataRef<'_>, as_percentage: bool) -> Value<'a> {
    match Value::from(cell) {
        Value::Number(part) if as_percentage => percentage(part),
        value @ (Value::Empty | Value::Text(_) | Value::Number(_) | Value::Date(_) | Value::Error(_)) => {
            value
        }
    }
}

/// Cells on their way from the thread that reads to the one that looks, in whole rows. Their texts lie in one piece, so
/// that the two do not wait for one another over every text that one makes and the other gives up.
#[derive(Default)]
struct Batch {
    texts: String,
    cells: Vec<Packed>,
}

struct Packed {
    line: u32,
    column: usize,
    content: Content,
}

/// What a cell holds; of texts, where they begin and end in [`Batch::texts`].
enum Content {
    Text(Range<usize>),
    Error(Range<usize>),
    Number(f64),
    Date(NaiveDate),
}

impl Batch {
    /// Puts in a cell, unless it holds nothing or stands further right than anybody looks.
    fn put(&mut self, (line, column): (u32, u32), value: &Value<'_>) {
        let column = column as usize;
        if column >= MAX_COLUMNS {
            return;
        }
        let content = match value {
            Value::Empty => return,
            Value::Text(text) => Content::Text(self.put_text(text)),
            Value::Error(text) => Content::Error(self.put_text(text)),
            Value::Number(number) => Content::Number(*number),
            Value::Date(date) => Content::Date(*date),
        };
        self.cells.push(Packed { line, column, content });
    }

    fn put_text(&mut self, text: &str) -> Range<usize> {
        let from = self.texts.len();
        self.texts.push_str(text);
        from..self.texts.len()
    }

    /// The rows that are whole for sure, once there are enough of them; the row that comes next stays.
    fn take_rows(&mut self) -> Option<Self> {
        let [.., before, last] = self.cells.as_slice() else { return None };
        if self.cells.len() <= CELLS_AT_ONCE || before.line == last.line {
            return None;
        }
        let last = self.cells.pop()?;
        let mut next = Self::default();
        next.put((last.line, u32::try_from(last.column).ok()?), &self.value(&last.content));
        Some(mem::replace(self, next))
    }

    /// Of the last row nobody knows whether it was whole.
    fn drop_last_row(&mut self) {
        if let Some(line) = self.cells.last().map(|cell| cell.line) {
            let end = self.cells.iter().rposition(|cell| cell.line != line).map_or(0, |at| at + 1);
            self.cells.truncate(end);
        }
    }

    fn value(&self, content: &Content) -> Value<'_> {
        let text = |range: &Range<usize>| self.texts.get(range.clone()).unwrap_or_default();
        match content {
            Content::Text(range) => Value::Text(text(range).into()),
            Content::Error(range) => Value::Error(text(range).to_owned()),
            Content::Number(number) => Value::Number(*number),
            Content::Date(date) => Value::Date(*date),
        }
    }

    fn hand_out(&self, each: &mut Visit<'_>) -> ControlFlow<()> {
        let mut row: Vec<Value<'_>> = Vec::new();
        for cells in self.cells.chunk_by(|a, b| a.line == b.line) {
            for Packed { line: _, column, content } in cells {
                if row.len() <= *column {
                    row.resize(column + 1, Value::Empty);
                }
                if let Some(place) = row.get_mut(*column) {
                    *place = self.value(content);
                }
            }
            hand_out(cells.first().map_or(0, |cell| cell.line), &mut row, each)?;
        }
        ControlFlow::Continue(())
    }
}

/// Gathers cells that come one by one into rows. The file is unpacked and taken apart on a thread of its own while
/// the rows before are looked at: the two take about as long. What was read before a fault is handed out before the
/// fault is told. `next` puts in one cell; false where there is none any more.
fn stream(
    each: &mut Visit<'_>,
    next: impl FnMut(&mut Batch) -> Result<bool, ReadError> + Send,
) -> Result<(), ReadError> {
    let (give, given) = mpsc::sync_channel(AHEAD);
    thread::scope(|scope| {
        let reading = scope.spawn(move || read_ahead(&give, next));
        let wants_no_more = given.iter().any(|batch: Batch| batch.hand_out(each).is_break());
        // Whoever waits to give more is told so.
        drop(given);
        match reading.join() {
            Ok(read) if !wants_no_more => read,
            Ok(_) => Ok(()),
            Err(_) => Err(ReadError::Damaged { detail: "parser stopped".to_owned() }),
        }
    })
}

fn read_ahead(
    give: &SyncSender<Batch>,
    mut next: impl FnMut(&mut Batch) -> Result<bool, ReadError>,
) -> Result<(), ReadError> {
    let mut batch = Batch::default();
    let read = loop {
        match next(&mut batch) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(fault) => {
                batch.drop_last_row();
                break Err(fault);
            }
        }
        if batch.take_rows().is_some_and(|rows| give.send(rows).is_err()) {
            // Nobody wants more.
            return Ok(());
        }
    };
    let _ = give.send(batch);
    read
}

fn hand_out(at: u32, row: &mut Vec<Value<'_>>, each: &mut Visit<'_>) -> ControlFlow<()> {
    let flow = if row.is_empty() { ControlFlow::Continue(()) } else { each(at.saturating_add(1), row) };
    row.clear();
    flow
}

/// Rows of a sheet that was read whole; it starts at its first used cell, so places are counted from there.
fn whole(range: &calamine::Range<Data>, each: &mut Visit<'_>) {
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

    /// A sheet of one column that goes on until `end` has something to say.
    fn sheet(
        end: impl Fn(u32) -> Option<Result<bool, ReadError>>,
    ) -> impl FnMut(&mut Batch) -> Result<bool, ReadError> {
        let mut line = 0;
        move |batch| {
            line += 1;
            end(line).unwrap_or_else(|| {
                batch.put((line - 1, 0), &Value::text(line.to_string()));
                Ok(true)
            })
        }
    }

    #[test]
    fn every_row_before_a_fault_is_handed_out_in_order() {
        let fault = || ReadError::Damaged { detail: "broken off".to_owned() };
        for n_rows in [0, 1, 4095, 4096, 4097, 4098, 20_000] {
            let mut seen = Vec::new();
            let next = sheet(|line| (line > n_rows).then(|| Err(fault())));
            let read = stream(
                &mut |row, cells| {
                    assert_eq!(cells, [Value::text(row.to_string())], "row {row}");
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
        let read = stream(
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
        let next = sheet(|line| (line > 9000).then(|| panic!("a foreign parser")));
        let read = stream(&mut |_, _| ControlFlow::Continue(()), next);
        assert!(matches!(read, Err(ReadError::Damaged { .. })), "{read:?}");
    }
}
