//! Texts and bytes beside the numbers: each column in one piece, in the order in which columns come up.

use super::Malformed;
use super::coder::ColumnId;
use std::collections::HashMap;

/// A column of texts or of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Shelf {
    /// Texts can be packed, bytes (hashes, signatures, pictures) cannot.
    pub(crate) is_text: bool,
    pub(crate) column: ColumnId,
}

/// Where the content of columns goes to or comes from.
pub(crate) trait Shelves {
    /// Whether the column came up before.
    fn is_open(&self, shelf: Shelf) -> bool;
    /// How long the column will become, as far as the writer knows.
    fn total(&self, shelf: Shelf) -> u64;
    /// Begins a column of a length.
    fn open(&mut self, shelf: Shelf, total: u64) -> Result<(), Malformed>;
    /// Passes the next bytes of a column.
    fn pass(&mut self, shelf: Shelf, given: Option<&[u8]>, length: usize) -> Result<Vec<u8>, Malformed>;
}

/// Collects the content of columns.
#[derive(Debug, Default)]
pub(crate) struct ShelfWriter {
    totals: HashMap<Shelf, u64>,
    order: Vec<Shelf>,
    content: HashMap<Shelf, Vec<u8>>,
}

impl ShelfWriter {
    /// With the lengths that a first run found.
    pub(crate) fn knowing(totals: HashMap<Shelf, u64>) -> Self {
        Self { totals, ..Self::default() }
    }

    /// The lengths found.
    pub(crate) fn totals(self) -> HashMap<Shelf, u64> {
        self.content.into_iter().map(|(shelf, bytes)| (shelf, bytes.len() as u64)).collect()
    }

    /// All texts, or all bytes, column by column.
    pub(crate) fn joined(&self, is_text: bool) -> Vec<u8> {
        let wanted = self.order.iter().filter(|shelf| shelf.is_text == is_text);
        wanted.filter_map(|shelf| self.content.get(shelf).map(Vec::as_slice)).collect::<Vec<_>>().concat()
    }
}

impl Shelves for ShelfWriter {
    fn is_open(&self, shelf: Shelf) -> bool {
        self.content.contains_key(&shelf)
    }

    fn total(&self, shelf: Shelf) -> u64 {
        self.totals.get(&shelf).copied().unwrap_or_default()
    }

    fn open(&mut self, shelf: Shelf, _: u64) -> Result<(), Malformed> {
        self.order.push(shelf);
        self.content.insert(shelf, Vec::new());
        Ok(())
    }

    fn pass(&mut self, shelf: Shelf, given: Option<&[u8]>, _: usize) -> Result<Vec<u8>, Malformed> {
        let given = given.unwrap_or_default();
        self.content.entry(shelf).or_default().extend_from_slice(given);
        Ok(given.to_vec())
    }
}

/// Hands out the content of columns.
#[derive(Debug)]
pub(crate) struct ShelfReader<'b> {
    texts: &'b [u8],
    bytes: &'b [u8],
    open: HashMap<Shelf, &'b [u8]>,
}

impl<'b> ShelfReader<'b> {
    pub(crate) fn new(bytes: &'b [u8], texts: &'b [u8]) -> Self {
        Self { texts, bytes, open: HashMap::new() }
    }

    /// What no column has taken, once every column is used up; texts may be followed by padding.
    pub(crate) fn leftover(&self) -> Option<&'b [u8]> {
        (self.bytes.is_empty() && self.open.values().all(|rest| rest.is_empty())).then_some(self.texts)
    }
}

impl Shelves for ShelfReader<'_> {
    fn is_open(&self, shelf: Shelf) -> bool {
        self.open.contains_key(&shelf)
    }

    fn total(&self, _: Shelf) -> u64 {
        0
    }

    fn open(&mut self, shelf: Shelf, total: u64) -> Result<(), Malformed> {
        let source = if shelf.is_text { &mut self.texts } else { &mut self.bytes };
        let total = usize::try_from(total).map_err(|_| Malformed("a column longer than the payload"))?;
        let (column, rest) =
            source.split_at_checked(total).ok_or(Malformed("a column longer than the payload"))?;
        *source = rest;
        self.open.insert(shelf, column);
        Ok(())
    }

    fn pass(&mut self, shelf: Shelf, _: Option<&[u8]>, length: usize) -> Result<Vec<u8>, Malformed> {
        let column = self.open.get_mut(&shelf).ok_or(Malformed("a column that was not begun"))?;
        let (piece, rest) =
            column.split_at_checked(length).ok_or(Malformed("a value longer than its column"))?;
        *column = rest;
        Ok(piece.to_vec())
    }
}
