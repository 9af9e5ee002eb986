//! Rows, values and what they replaced.

use super::Malformed;
use super::bits::Port;
use super::bytes::{Shelf, Shelves};
use super::coder::{ColumnId, Topic, What, folded, unfolded};
use super::memory::distance;
use super::walk::{Walk, own};
use ledger::{Cell, Dot, Op, ReplicaId, RowId, Value};

/// Where a row is named from.
const ROOT: u64 = 0;
const OF_COLUMN: u64 = 1;
const OF_PART: u64 = 2;
const WRITTEN_OUT: u64 = 3;

/// How a value stands.
const KNOWN: u64 = 0;
const ROW: u64 = 1;
const TEXT: u64 = 2;
const INTEGER: u64 = 3;
const NULL: u64 = 4;
const BLOB: u64 = 5;
const HEX: u64 = 6;

/// How the number of a replaced edit stands.
const AS_BEFORE: u64 = 0;
const COUNTED_BACK: u64 = 1;
const COUNTED: u64 = 2;

/// Texts of hexadecimal digits from this length on travel as the bytes they stand for.
const SHORTEST_HEX: usize = 16;
/// A repeated text costs as much of the budget as it has pieces of this length.
const PIECE: usize = 16;

impl<P: Port, S: Shelves> Walk<'_, P, S> {
    /// A replica, by its position.
    pub(crate) fn replica(&mut self, topic: Topic, given: Option<ReplicaId>) -> Result<ReplicaId, Malformed> {
        let position = given.map(|replica| u64::from(self.replicas.index(replica)));
        let position = self.number(topic, position);
        let found = u32::try_from(position).ok().and_then(|position| self.replicas.get(position));
        found.ok_or(Malformed("a replica that is not listed"))
    }

    /// A number that lies near another.
    pub(crate) fn near(&mut self, topic: Topic, other: u32, given: Option<u32>) -> Result<u32, Malformed> {
        let away = unfolded(self.number(topic, given.map(|given| distance(other, given))));
        let sum = i64::from(other).checked_add(away).and_then(|sum| u32::try_from(sum).ok());
        sum.ok_or(Malformed("a number out of range"))
    }

    /// A row that a column refers to.
    pub(crate) fn row(&mut self, column: ColumnId, given: Option<RowId>) -> Result<RowId, Malformed> {
        let part = self.part.number;
        let memory = self.column(column)?;
        let is_first = std::mem::replace(&mut memory.part, part) != part;
        let of_column = given.and_then(|row| memory.recent.rank(row));
        let found = given.map(|row| match (self.part.root, of_column) {
            (Some(root), _) if root == row => (ROOT, 0),
            (_, Some(rank)) => (OF_COLUMN, rank),
            (_, None) => self.part.recent.rank(row).map_or((WRITTEN_OUT, 0), |rank| (OF_PART, rank)),
        });
        let topic = Topic::of(What::RowSource).column(column).given(1 + u64::from(is_first));
        let source = self.number(topic, found.map(|(source, _)| source));
        let rank_topic = Topic::of(What::RowRank).column(column).given(source);
        let row = match source {
            ROOT => self.part.root,
            OF_COLUMN => {
                let rank = self.number(rank_topic, found.map(|(_, rank)| rank));
                self.column(column)?.recent.at(rank)
            }
            OF_PART => {
                let rank = self.number(rank_topic, found.map(|(_, rank)| rank));
                self.part.recent.at(rank)
            }
            WRITTEN_OUT => Some(self.row_in_full(column, given)?),
            _ => None,
        };
        let row = row.ok_or(Malformed("a row that was not named before"))?;
        self.column(column)?.recent.note(row);
        self.part.recent.note(row);
        Ok(row)
    }

    pub(crate) fn row_in_full(&mut self, column: ColumnId, given: Option<RowId>) -> Result<RowId, Malformed> {
        let topic = Topic::of(What::RowReplica).column(column);
        let replica = self.replica(topic, given.map(|row| row.replica))?;
        // Rows that are edited share the counter of their replica over all tables; references keep to their column.
        let is_edited = self.column(column)?.holds_rows;
        let last = if is_edited { &self.edited } else { &self.column(column)?.counters };
        let last = last.get(&replica).copied().unwrap_or_default();
        let topic = Topic::of(What::RowCounter).column(column).given(self.part.step);
        let counter = self.near(topic, last, given.map(|row| row.counter))?;
        let last = if is_edited { &mut self.edited } else { &mut self.column(column)?.counters };
        last.insert(replica, counter);
        Ok(RowId { replica, counter })
    }

    /// A row or none.
    pub(crate) fn maybe_row(
        &mut self,
        column: ColumnId,
        given: Option<&Value>,
    ) -> Result<Option<RowId>, Malformed> {
        match self.value(column, 0, given)?.0 {
            Value::Null => Ok(None),
            Value::Row(row) => Ok(Some(row)),
            Value::Integer(_) | Value::Text(_) | Value::Blob(_) => {
                Err(Malformed("something else than a row"))
            }
        }
    }

    /// A value; beside it what it may tell about the value after it.
    pub(crate) fn value(
        &mut self,
        column: ColumnId,
        hint: u64,
        given: Option<&Value>,
    ) -> Result<(Value, u64), Malformed> {
        let memory = self.column(column)?;
        let position = given.and_then(|value| memory.position(value));
        let sort = given.map(|value| if position.is_some() { KNOWN } else { sort_of(value) });
        let sort = self.number(Topic::of(What::ValueSort).column(column), sort);
        if sort == KNOWN {
            return self.known_value(column, hint, position);
        }
        let value = match sort {
            ROW => Value::Row(self.row(column, given.and_then(Value::as_row))?),
            NULL => Value::Null,
            INTEGER => {
                let number = given.and_then(Value::as_integer).map(folded);
                Value::Integer(unfolded(self.number(Topic::of(What::Integer).column(column), number)))
            }
            TEXT => Value::Text(self.text(column, given.and_then(Value::as_text))?),
            BLOB => Value::Blob(self.bytes(shelf(column), given.map(blob))?),
            HEX => Value::Text(self.hexadecimal(column, given.and_then(Value::as_text))?),
            _ => return Err(Malformed("an unknown kind of value")),
        };
        if matches!(sort, INTEGER | TEXT) {
            self.column(column)?.note(&value);
        }
        Ok((value, sort))
    }

    fn known_value(
        &mut self,
        column: ColumnId,
        hint: u64,
        position: Option<u64>,
    ) -> Result<(Value, u64), Malformed> {
        let position = self.number(Topic::of(What::Known).column(column).given(hint), position);
        let known = self.column(column)?.value(position);
        let value = known.ok_or(Malformed("a value that was not written before"))?.clone();
        self.spend_on_text(value.as_text().unwrap_or_default())?;
        Ok((value, 16 + position))
    }

    /// A text that is repeated by name takes memory again.
    pub(crate) fn spend_on_text(&mut self, text: &str) -> Result<(), Malformed> {
        self.budget.spend((text.len() / PIECE) as u64)
    }

    fn text(&mut self, column: ColumnId, given: Option<&str>) -> Result<String, Malformed> {
        let shelf = Shelf { is_text: true, column };
        let bytes = self.bytes(shelf, given.map(str::as_bytes))?;
        String::from_utf8(bytes).map_err(|_| Malformed("a text that is not UTF-8"))
    }

    fn hexadecimal(&mut self, column: ColumnId, given: Option<&str>) -> Result<String, Malformed> {
        let bytes = self.bytes(shelf(column), given.and_then(bytes_of_hex).as_deref())?;
        Ok(hex_of_bytes(&bytes))
    }

    /// Bytes with their length.
    fn bytes(&mut self, shelf: Shelf, given: Option<&[u8]>) -> Result<Vec<u8>, Malformed> {
        let topic = Topic::of(What::Length).column(shelf.column).given(1 + u64::from(shelf.is_text));
        let length = self.number(topic, given.map(|given| given.len() as u64));
        let length = usize::try_from(length).map_err(|_| Malformed("a value longer than its column"))?;
        self.open(shelf)?;
        self.shelves.pass(shelf, given, length)
    }

    fn open(&mut self, shelf: Shelf) -> Result<(), Malformed> {
        if self.shelves.is_open(shelf) {
            return Ok(());
        }
        let total = self.shelves.total(shelf);
        let total = self.number(Topic::of(What::Total).given(1 + u64::from(shelf.is_text)), Some(total));
        self.shelves.open(shelf, total)
    }

    /// Bytes of a fixed length.
    pub(crate) fn exactly<const N: usize>(
        &mut self,
        column: ColumnId,
        given: Option<&[u8; N]>,
    ) -> Result<[u8; N], Malformed> {
        let shelf = shelf(column);
        self.open(shelf)?;
        let bytes = self.shelves.pass(shelf, given.map(<[u8; N]>::as_slice), N)?;
        bytes.try_into().map_err(|_| Malformed("a hash that is cut short"))
    }

    /// The edits that one edit of a cell replaced.
    pub(crate) fn replaced(
        &mut self,
        at: Dot,
        (cell, column): (Cell, ColumnId),
        given: Option<&Op>,
    ) -> Result<Vec<Dot>, Malformed> {
        let expected = self.part.writers.insert(cell, at);
        let topic = Topic::of(What::Replaced).column(column).given(1 + u64::from(expected.is_some()));
        let listed = given.map(|op| match (op.replaced.as_slice(), expected) {
            ([], _) => 0,
            ([one], Some(expected)) if *one == expected => 1,
            (list, _) => 1 + list.len(),
        });
        match (self.count(topic, listed)?, expected) {
            (0, _) => Ok(Vec::new()),
            (1, Some(expected)) => Ok(vec![expected]),
            (1, None) => Err(Malformed("an edit that replaces what nobody wrote")),
            (more, _) => {
                let mut list = Vec::new();
                for place in 0..more - 1 {
                    let given = given.zip(usize::try_from(place).ok());
                    let dot = given.and_then(|(op, place)| op.replaced.get(place)).copied();
                    list.push(self.replaced_dot(at, column, dot)?);
                }
                Ok(list)
            }
        }
    }

    fn replaced_dot(&mut self, at: Dot, column: ColumnId, given: Option<Dot>) -> Result<Dot, Malformed> {
        let topic = Topic::of(What::ReplacedReplica).column(column);
        let replica = self.replica(topic, given.map(|dot| dot.replica))?;
        let last = self.last_replaced.get(&replica).copied().unwrap_or_default();
        let way = given.map(|dot| match at.n.checked_sub(dot.n) {
            _ if dot.n == last => AS_BEFORE,
            Some(back) if replica == at.replica && back < dot.n => COUNTED_BACK,
            _ => COUNTED,
        });
        let topic = Topic::of(What::ReplacedNumber);
        let n = match self.number(Topic::of(What::ReplacedWay).column(column), way) {
            AS_BEFORE => last,
            COUNTED_BACK => self.near(topic.column(own::REPLACED_BACK), at.n, given.map(|dot| dot.n))?,
            COUNTED => self.near(topic, 0, given.map(|dot| dot.n))?,
            _ => return Err(Malformed("an unknown way to count")),
        };
        self.last_replaced.insert(replica, n);
        Ok(Dot { replica, n })
    }
}

fn sort_of(value: &Value) -> u64 {
    match value {
        Value::Null => NULL,
        Value::Integer(_) => INTEGER,
        Value::Text(text) if bytes_of_hex(text).is_some() => HEX,
        Value::Text(_) => TEXT,
        Value::Blob(_) => BLOB,
        Value::Row(_) => ROW,
    }
}

fn shelf(column: ColumnId) -> Shelf {
    Shelf { is_text: false, column }
}

fn blob(value: &Value) -> &[u8] {
    if let Value::Blob(bytes) = value { bytes } else { &[] }
}

/// The bytes of a long text of lower-case hexadecimal digits.
fn bytes_of_hex(text: &str) -> Option<Vec<u8>> {
    if text.len() < SHORTEST_HEX || !text.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

fn hex_of_bytes(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
