//! What the edits of a cell amount to, in whatever order they arrive.

use crate::commit::{Cell, Commit, Dot, EXISTENCE, Op};
use crate::id::RowId;
use crate::scope::Scope;
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// An edit that nobody has replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Order of the edit's commit.
    pub lamport: u64,
    /// What it wrote.
    pub value: Value,
}

/// One cell: the edits that nobody has replaced, and the names of those that somebody has.
///
/// One live edit is the value, several are a conflict. Joining two states is commutative,
/// associative and idempotent, because an edit once named as replaced stays replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellState {
    live: BTreeMap<Dot, Entry>,
    replaced: BTreeSet<Dot>,
}

impl CellState {
    /// Takes in one edit, known by the dot of its commit.
    pub fn apply(&mut self, dot: Dot, lamport: u64, op: &Op) {
        for old in &op.replaced {
            self.live.remove(old);
            self.replaced.insert(*old);
        }
        if !self.replaced.contains(&dot) {
            self.live.insert(dot, Entry { lamport, value: op.value.clone() });
        }
    }

    /// The state that knows what both know.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        let replaced: BTreeSet<Dot> = self.replaced.union(&other.replaced).copied().collect();
        let live = self
            .live
            .iter()
            .chain(&other.live)
            .filter(|(dot, _)| !replaced.contains(dot))
            .map(|(dot, entry)| (*dot, entry.clone()))
            .collect();
        Self { live, replaced }
    }

    /// The live edits.
    pub fn siblings(&self) -> &BTreeMap<Dot, Entry> {
        &self.live
    }

    /// Whether two or more live edits differ in value.
    pub fn is_in_conflict(&self) -> bool {
        let mut values = self.live.values().map(|entry| &entry.value);
        values.next().is_some_and(|first| values.any(|other| other != first))
    }

    /// The value to show: the live edit with the highest (lamport, replica), never the latest clock.
    pub fn provisional(&self) -> &Value {
        const NOTHING: &Value = &Value::Null;
        self.live
            .iter()
            .max_by_key(|(dot, entry)| (entry.lamport, dot.replica, dot.n))
            .map_or(NOTHING, |(_, entry)| &entry.value)
    }
}

/// All cells of one scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeState {
    /// The cells that were ever written, by table, row and column.
    pub cells: BTreeMap<Cell, CellState>,
}

impl ScopeState {
    /// Takes in one commit of the scope.
    pub fn apply(&mut self, commit: &Commit) {
        for op in &commit.ops {
            self.cells.entry(op.cell).or_default().apply(commit.dot, commit.lamport, op);
        }
    }

    /// The value to show for a cell.
    pub fn value(&self, cell: Cell) -> &Value {
        const NOTHING: &Value = &Value::Null;
        self.cells.get(&cell).map_or(NOTHING, CellState::provisional)
    }

    /// A digest of the live edits, equal wherever the same edits are known; [`crate::Scope`] included.
    pub fn digest(&self, scope: Scope) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 scope state v1");
        hasher.update(&[scope.kind.number()]);
        hash_row(&mut hasher, scope.row);
        for (cell, state) in &self.cells {
            for (dot, entry) in &state.live {
                hasher.update(&cell.table.to_be_bytes()).update(&cell.column.to_be_bytes());
                hash_row(&mut hasher, cell.row);
                hasher.update(&dot.replica.0.to_be_bytes()).update(&dot.n.to_be_bytes());
                hash_value(&mut hasher, &entry.value);
            }
        }
        *hasher.finalize().as_bytes()
    }

    /// Whether the row of the cell exists and was not deleted.
    pub fn exists(&self, cell: Cell) -> bool {
        *self.value(Cell { column: EXISTENCE, ..cell }) == Value::Integer(1)
    }
}

fn hash_row(hasher: &mut blake3::Hasher, row: RowId) {
    hasher.update(&row.replica.0.to_be_bytes()).update(&row.counter.to_be_bytes());
}

/// Every value begins with its kind and, where it can vary, its length.
fn hash_value(hasher: &mut blake3::Hasher, value: &Value) {
    let mut sized = |kind: u8, bytes: &[u8]| {
        hasher.update(&[kind]).update(&(bytes.len() as u64).to_be_bytes()).update(bytes);
    };
    match value {
        Value::Null => sized(0, &[]),
        Value::Integer(number) => sized(1, &number.to_be_bytes()),
        Value::Text(text) => sized(2, text.as_bytes()),
        Value::Blob(bytes) => sized(3, bytes),
        Value::Row(row) => {
            hasher.update(&[4]);
            hash_row(hasher, *row);
        }
    }
}
