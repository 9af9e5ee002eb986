//! Opens spreadsheets of any kind by their content and hands out their rows, one at a time.

mod claims;
mod compound;
mod delimited;
mod fault;
mod recognise;
mod tags;
mod value;
mod workbook;

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

pub use fault::{Disguise, ReadError};
pub(crate) use value::{Value, clean, is_blank};

use delimited::Delimited;
use recognise::Kind;
use workbook::Workbook;

/// Rows with content a list may have; twice the largest agency we know of.
pub(crate) const MAX_ROWS: u32 = 400_000;
/// Columns that are looked at; what stands further right is no staff list.
pub(crate) const MAX_COLUMNS: usize = 256;
/// Largest file, and largest sum of its unpacked parts, in bytes.
pub(crate) const MAX_FILE: usize = 512 << 20;
pub(crate) const MAX_UNPACKED: u64 = 1 << 30;
/// Characters of a cell that is kept as it is: what Excel keeps. More would stand in the records for good, and no
/// workbook could be written of them any more.
pub(crate) const MAX_TEXT: usize = 32_767;

/// What is done with each row: its number as the spreadsheet shows it, and its cells from column A on.
pub(crate) type Visit<'v> = dyn FnMut(u32, &[Value<'_>]) -> ControlFlow<()> + 'v;

/// The bytes of a file, unless it is too large for what is read here.
pub(crate) fn load(path: &Path) -> Result<Vec<u8>, ReadError> {
    let refused = |source| ReadError::File { path: path.to_owned(), operation: "read", source };
    let limit = MAX_FILE as u64;
    let file = File::open(path).map_err(refused)?;
    let length = file.metadata().map_err(refused)?.len();
    let mut bytes = Vec::new();
    if length <= limit {
        // One that has no length, or grows while it is read, stops at the limit too.
        file.take(limit + 1).read_to_end(&mut bytes).map_err(refused)?;
    }
    let length = length.max(bytes.len() as u64);
    if length > limit { Err(ReadError::TooLarge { bytes: length, limit }) } else { Ok(bytes) }
}

/// An opened file.
pub(crate) struct Source<'b> {
    opened: Opened<'b>,
    /// Bytes of text handed out so far.
    n_bytes: u64,
}

enum Opened<'b> {
    Workbook(Box<Workbook<'b>>),
    Delimited(Delimited<'b>),
}

impl<'b> Source<'b> {
    /// Recognises a file by its content, never by its name, and opens it.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, ReadError> {
        let opened = match recognise::kind(bytes)? {
            Kind::Text => Opened::Delimited(Delimited::open(bytes)?),
            Kind::Workbook(kind) => Opened::Workbook(Box::new(guarded(|| Workbook::open(bytes, kind))?)),
        };
        Ok(Self { opened, n_bytes: 0 })
    }

    /// Names of the sheets, in order; text has one without a name.
    pub(crate) fn sheets(&self) -> Vec<String> {
        match &self.opened {
            Opened::Workbook(book) => book.sheets(),
            Opened::Delimited(_) => vec![String::new()],
        }
    }

    /// Visits the rows of a sheet that hold anything, from the top, until told to stop. A text that many cells share
    /// stands in a file once and counts for each of them here: whoever keeps them has a copy of each.
    pub(crate) fn visit(&mut self, sheet: &str, each: &mut Visit<'_>) -> Result<(), ReadError> {
        let mut n_rows = 0;
        let n_bytes = &mut self.n_bytes;
        let mut counted = |row: u32, cells: &[Value<'_>]| {
            n_rows += 1;
            *n_bytes += cells.iter().map(Value::n_bytes).sum::<u64>();
            if n_rows > MAX_ROWS || *n_bytes > MAX_UNPACKED {
                ControlFlow::Break(())
            } else {
                each(row, cells)
            }
        };
        match &mut self.opened {
            Opened::Workbook(book) => guarded(|| book.visit(sheet, &mut counted))?,
            Opened::Delimited(text) => text.visit(&mut counted)?,
        }
        if n_rows > MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
        if self.n_bytes > MAX_UNPACKED {
            return Err(ReadError::TooLarge { bytes: self.n_bytes, limit: MAX_UNPACKED });
        }
        Ok(())
    }
}

/// The fault of a row with a longer cell than is kept; for readers that say so of no single cell.
pub(crate) fn long_text(row: u32, cells: &[Value<'_>]) -> Option<ReadError> {
    let is_long = cells.iter().any(|cell| cell.is_longer_than(MAX_TEXT));
    is_long.then_some(ReadError::LongText { row, limit: MAX_TEXT })
}

/// Runs the foreign parsers. They are meant to return errors, but a damaged file can still trip one of
/// them; that is a fault of the file and must not take the program down.
fn guarded<T>(work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(ReadError::Damaged { detail: "parser stopped".to_owned() }))
}
