//! The rows that an act creates, with what their cells held then: so that the commits of an import are made without
//! reading every row back. Hundreds of thousands of rows wait here at once, so values wait packed.

use crate::schema::{Column, Table};
use ledger::{ReplicaId, RowId, Value};

/// The rows an act created so far, in the order of their numbers.
#[derive(Default)]
pub(crate) struct Births(Vec<Birth>);

/// A row that the act created.
pub(crate) struct Birth {
    pub(crate) scope: i64,
    pub(crate) table: Table,
    pub(crate) id: i64,
    /// Nothing where a cell was written again; then the row itself is asked.
    cells: Option<Box<[u8]>>,
}

impl Births {
    /// Takes in a row that was minted after all others here.
    pub(crate) fn add(&mut self, (scope, table, id): (i64, Table, i64), values: &[(Column, Value)]) {
        self.0.push(Birth { scope, table, id, cells: Some(pack(values)) });
    }

    /// A cell of one of the rows was written after the row was created.
    pub(crate) fn written_again(&mut self, id: i64) {
        if let Ok(at) = self.0.binary_search_by_key(&id, |birth| birth.id)
            && let Some(birth) = self.0.get_mut(at)
        {
            birth.cells = None;
        }
    }

    pub(crate) fn all(&self) -> &[Birth] {
        &self.0
    }

    pub(crate) fn at(&self, place: usize) -> Option<&Birth> {
        self.0.get(place)
    }
}

impl Birth {
    /// The numbers of the columns that are not empty with what they hold, in order; nothing where only the table
    /// knows.
    pub(crate) fn cells(&self) -> Option<Vec<(u16, Value)>> {
        let mut packed = Packed(self.cells.as_deref()?);
        let mut cells = Vec::new();
        while !packed.0.is_empty() {
            cells.push(packed.cell()?);
        }
        Some(cells)
    }
}

const INTEGER: u8 = 1;
const TEXT: u8 = 2;
const BLOB: u8 = 3;
const ROW: u8 = 4;

/// The cells that are not empty, by column; of one given twice the last counts, as it does in the table.
fn pack(values: &[(Column, Value)]) -> Box<[u8]> {
    let mut order: Vec<&(Column, Value)> = values.iter().collect();
    order.sort_by_key(|(column, _)| column.number);
    let mut packed = Vec::with_capacity(16 * order.len());
    let lasts = order.chunk_by(|(a, _), (b, _)| a.number == b.number).filter_map(<[_]>::last);
    for (column, value) in lasts {
        put(&mut packed, column.number, value);
    }
    packed.into_boxed_slice()
}

fn put(packed: &mut Vec<u8>, column: u16, value: &Value) {
    let mut append = |kind: u8, bytes: &[u8]| {
        packed.extend_from_slice(&column.to_le_bytes());
        packed.push(kind);
        packed.extend_from_slice(&bytes.len().to_le_bytes());
        packed.extend_from_slice(bytes);
    };
    match value {
        Value::Null => {}
        Value::Integer(number) => append(INTEGER, &number.to_le_bytes()),
        Value::Text(text) => append(TEXT, text.as_bytes()),
        Value::Blob(bytes) => append(BLOB, bytes),
        Value::Row(row) => append(ROW, &row_bytes(*row)),
    }
}

fn row_bytes(row: RowId) -> [u8; 12] {
    let mut bytes = [0; 12];
    let parts = row.replica.0.to_le_bytes().into_iter().chain(row.counter.to_le_bytes());
    bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    bytes
}

/// What is left to unpack.
struct Packed<'p>(&'p [u8]);

impl<'p> Packed<'p> {
    fn cell(&mut self) -> Option<(u16, Value)> {
        let column = u16::from_le_bytes(self.array()?);
        let [kind] = self.array()?;
        let length = usize::from_le_bytes(self.array()?);
        let mut content = Packed(self.take(length)?);
        let value = match kind {
            INTEGER => Value::Integer(i64::from_le_bytes(content.array()?)),
            TEXT => Value::Text(std::str::from_utf8(content.0).ok()?.to_owned()),
            BLOB => Value::Blob(content.0.to_vec()),
            ROW => Value::Row(RowId {
                replica: ReplicaId(u64::from_le_bytes(content.array()?)),
                counter: u32::from_le_bytes(content.array()?),
            }),
            _ => return None,
        };
        Some((column, value))
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn take(&mut self, length: usize) -> Option<&'p [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::{Births, Table};
    use crate::schema::employees as column;
    use ledger::{ReplicaId, RowId, Value};

    #[test]
    fn what_a_row_was_born_with_comes_back_by_column_until_it_is_written_again() {
        let unit = RowId { replica: ReplicaId(u64::MAX), counter: 7 };
        let values = [
            (column::UNIT, Value::from(unit)),
            (column::POSITION, Value::Null),
            (column::NAME, "first".into()),
            (column::IS_EXTERNAL, true.into()),
            (column::NAME, "Siti Rahayu 漢".into()),
        ];
        let mut births = Births::default();
        births.add((1, Table::Employees, 10), &[]);
        births.add((2, Table::Employees, 11), &values);
        let cells = births.at(1).and_then(super::Birth::cells);
        let mut expected = vec![
            (column::NAME.number, Value::from("Siti Rahayu 漢")),
            (column::UNIT.number, unit.into()),
            (column::IS_EXTERNAL.number, true.into()),
        ];
        expected.sort_by_key(|(number, _)| *number);
        assert_eq!(cells, Some(expected), "in order, the last of two, nothing that is empty");
        assert_eq!(births.at(0).and_then(super::Birth::cells), Some(Vec::new()), "a row without cells");
        births.written_again(11);
        assert_eq!(births.at(1).and_then(super::Birth::cells), None, "only the table knows now");
        assert!(births.at(0).and_then(super::Birth::cells).is_some(), "the others stay");
    }
}
