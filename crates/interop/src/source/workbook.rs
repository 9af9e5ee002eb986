//! Workbooks of Excel and `OpenDocument`. XLSX and XLSB are streamed; XLS and ODS come whole.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{
    Data, DataRef, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Style, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxError,
};

use super::fault::ReadError;
use super::recognise::BookKind;
use super::value::{Value, percentage};
use super::{MAX_COLUMNS, Visit};

type Bytes<'b> = Cursor<&'b [u8]>;

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
                stream(each, || {
                    Ok(cells.next_cell_with_style_id()?.map(|(cell, style)| {
                        let as_percentage = is_percentage.get(style).is_some_and(|is| *is);
                        (cell.get_position(), shown_as(cell.get_value().clone(), as_percentage))
                    }))
                })
            }
            Self::Xlsb(book) => {
                let mut cells = book.worksheet_cells_reader(sheet)?;
                stream(each, || {
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

/// Gathers cells that come one by one into rows.
fn stream<'a>(
    each: &mut Visit<'_>,
    mut next: impl FnMut() -> Result<Option<((u32, u32), Value<'a>)>, ReadError>,
) -> Result<(), ReadError> {
    let mut row: Vec<Value<'a>> = Vec::new();
    let mut at = 0;
    while let Some(((line, column), value)) = next()? {
        if line != at {
            if hand_out(at, &mut row, each).is_break() {
                return Ok(());
            }
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
    let _ = hand_out(at, &mut row, each);
    Ok(())
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
