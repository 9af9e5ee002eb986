//! What the edits of a cell amount to, in whatever order they arrive.

use crate::commit::{Cell, Commit, Dot, EXISTENCE, Op};
use crate::context::Context;
use crate::id::{ReplicaId, RowId};
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

/// One cell: the edits that nobody has replaced. One is the value, several are a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellState {
    live: BTreeMap<Dot, Entry>,
}

impl CellState {
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

const FIRST_CELL: Cell =
    Cell { table: 0, row: RowId { replica: ReplicaId(0), counter: 0 }, column: EXISTENCE };

/// Edits of a scope, each by its commit and its cell.
pub type Edits = BTreeSet<(Dot, Cell)>;

/// All cells of one scope, and which commits they come from.
///
/// What is known and not live was replaced: so a state needs no list of what was replaced, and a state from
/// which the replaced edits were pruned joins like any other. Joining is commutative, associative and
/// idempotent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScopeState {
    /// The cells that hold a live edit, by table, row and column.
    pub cells: BTreeMap<Cell, CellState>,
    /// The commits that are known, whether or not anything of them is live.
    pub context: Context,
    /// Edits named as replaced whose commits are not known yet.
    ahead: Edits,
}

impl ScopeState {
    /// Takes in one commit of the scope; false where it was known already.
    pub fn apply(&mut self, commit: &Commit) -> bool {
        self.apply_without(commit, &Edits::new())
    }

    /// Takes in one commit but for some edits, which neither write nor replace anything.
    pub fn apply_without(&mut self, commit: &Commit, late: &Edits) -> bool {
        if self.context.contains(commit.dot) {
            return false;
        }
        for op in commit.ops.iter().filter(|op| !late.contains(&(commit.dot, op.cell))) {
            self.edit(commit, op);
        }
        self.context.insert(commit.dot);
        while let Some(edit) = self.ahead.range((commit.dot, FIRST_CELL)..).next().copied() {
            if edit.0 != commit.dot {
                break;
            }
            self.ahead.remove(&edit);
        }
        true
    }

    fn edit(&mut self, commit: &Commit, op: &Op) {
        let live = &mut self.cells.entry(op.cell).or_default().live;
        for old in op.replaced.iter().filter(|old| **old != commit.dot) {
            live.remove(old);
            if !self.context.contains(*old) {
                self.ahead.insert((*old, op.cell));
            }
        }
        if !self.ahead.contains(&(commit.dot, op.cell)) {
            live.insert(commit.dot, Entry { lamport: commit.lamport, value: op.value.clone() });
        }
        if live.is_empty() {
            self.cells.remove(&op.cell);
        }
    }

    /// Counts commits as known that carry nothing here.
    pub fn know(&mut self, context: &Context) {
        self.context.add(context);
        self.ahead.retain(|(dot, _)| !self.context.contains(*dot));
    }

    /// Takes in all that the other knows: live is what is live in both, or live in one and unknown to the
    /// other.
    pub fn join(&mut self, other: &Self) {
        for (cell, state) in &mut self.cells {
            let theirs = other.cells.get(cell);
            state.live.retain(|dot, _| {
                theirs.is_some_and(|theirs| theirs.live.contains_key(dot)) || other.is_news(*dot, *cell)
            });
        }
        for (cell, theirs) in &other.cells {
            let news = theirs.live.iter().filter(|(dot, _)| self.is_news(**dot, *cell));
            let news: Vec<_> = news.map(|(dot, entry)| (*dot, entry.clone())).collect();
            self.cells.entry(*cell).or_default().live.extend(news);
        }
        self.cells.retain(|_, state| !state.live.is_empty());
        self.ahead.extend(&other.ahead);
        self.know(&other.context);
    }

    /// Whether an edit is neither known nor named as replaced.
    fn is_news(&self, dot: Dot, cell: Cell) -> bool {
        !self.context.contains(dot) && !self.ahead.contains(&(dot, cell))
    }

    /// A state put together elsewhere.
    pub(crate) fn gathered(
        cells: impl IntoIterator<Item = (Cell, BTreeMap<Dot, Entry>)>,
        ahead: Edits,
        context: Context,
    ) -> Self {
        let cells = cells.into_iter().filter(|(_, live)| !live.is_empty());
        Self { cells: cells.map(|(cell, live)| (cell, CellState { live })).collect(), context, ahead }
    }

    /// The value to show for a cell.
    pub fn value(&self, cell: Cell) -> &Value {
        const NOTHING: &Value = &Value::Null;
        self.cells.get(&cell).map_or(NOTHING, CellState::provisional)
    }

    /// Whether an edit is live.
    pub fn is_live(&self, dot: Dot, cell: Cell) -> bool {
        self.cells.get(&cell).is_some_and(|state| state.live.contains_key(&dot))
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
