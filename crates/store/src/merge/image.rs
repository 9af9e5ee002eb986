//! The rows that a scope amounts to: what its tables have to show, given its settled state.

use super::history::Loaded;
use super::rule::RULE;
use crate::schema::{CellRef, Column, Table};
use ledger::{Cell, CellState, Commit, Dot, EXISTENCE, Late, RowId, Scope, ScopeState, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A row by the permanent number of its table.
pub(crate) type RowKey = (u16, RowId);

/// What a scope amounts to.
pub(crate) struct Settlement {
    /// The live edits; late ones are left out.
    pub(crate) state: ScopeState,
    /// Edits that came after a seal and did not know of it.
    pub(crate) late: Vec<Late>,
    /// Number of the commit that made each row, as far as it is known here.
    births: BTreeMap<RowKey, u32>,
    /// What each live deletion of a row saw of it.
    deletions: BTreeMap<RowKey, Vec<Deletion>>,
}

struct Deletion {
    dot: Dot,
    seen: BTreeSet<Dot>,
}

impl Deletion {
    /// Whether who deleted the row knew an edit of it; nobody can fail to know what he did himself.
    fn knows(&self, dot: Dot) -> bool {
        self.seen.contains(&dot) || (dot.replica == self.dot.replica && dot.n <= self.dot.n)
    }
}

/// A row as its table has to show it.
pub(crate) struct Image<'s> {
    /// Whether it is shown; it is also where one deleted what another wrote and nobody has decided yet.
    pub(crate) is_shown: bool,
    /// Whether one deleted what another wrote.
    pub(crate) is_contested: bool,
    pub(crate) born_n: Option<u32>,
    row: RowId,
    cells: BTreeMap<u16, &'s CellState>,
}

impl Settlement {
    /// Settles a history: the one function from which merged tables are made and with which they are compared.
    pub(crate) fn of(loaded: &Loaded) -> Self {
        let settled = loaded.history.settle(&RULE);
        let mut settlement = Self {
            state: settled.state,
            late: settled.late,
            births: BTreeMap::new(),
            deletions: BTreeMap::new(),
        };
        for commit in loaded.every_commit() {
            settlement.look_at(commit);
        }
        settlement
    }

    fn look_at(&mut self, commit: &Commit) {
        for op in &commit.ops {
            let key = (op.cell.table, op.cell.row);
            if commit.dot.replica == op.cell.row.replica {
                let born = self.births.entry(key).or_insert(commit.dot.n);
                *born = commit.dot.n.min(*born);
            }
            if op.cell.column == EXISTENCE
                && op.value != Value::from(true)
                && self.is_live(op.cell, commit.dot)
            {
                let seen = op.replaced.iter().copied().collect();
                self.deletions.entry(key).or_default().push(Deletion { dot: commit.dot, seen });
            }
        }
    }

    fn is_live(&self, cell: Cell, dot: Dot) -> bool {
        self.state.cells.get(&cell).is_some_and(|state| state.siblings().contains_key(&dot))
    }

    /// The rows of tables that this version knows and that live in this kind of scope.
    pub(crate) fn images(&self, scope: Scope) -> BTreeMap<(Table, RowId), Image<'_>> {
        let mut rows: BTreeMap<(Table, RowId), BTreeMap<u16, &CellState>> = BTreeMap::new();
        for (cell, state) in &self.state.cells {
            if let Some(table) =
                Table::from_number(cell.table).filter(|table| table.scope_kind() == scope.kind)
            {
                rows.entry((table, cell.row)).or_default().insert(cell.column, state);
            }
        }
        rows.into_iter().map(|(key, cells)| (key, self.image(key, cells))).collect()
    }

    fn image<'s>(&'s self, (table, row): (Table, RowId), cells: BTreeMap<u16, &'s CellState>) -> Image<'s> {
        let key = (table.number(), row);
        let exists = cells.get(&EXISTENCE).map(|state| state.siblings());
        let is = |value: bool| {
            exists.is_some_and(|edits| edits.values().any(|entry| entry.value == Value::from(value)))
        };
        let deletions = self.deletions.get(&key).map(Vec::as_slice).unwrap_or_default();
        let is_contested = is(false) && !is(true) && is_edited_beside(&cells, deletions);
        let is_shown = is_contested
            || cells.get(&EXISTENCE).is_some_and(|state| *state.provisional() == Value::from(true));
        Image { is_shown, is_contested, born_n: self.births.get(&key).copied(), row, cells }
    }

    /// Whether there are cells that this version has no column for.
    pub(crate) fn has_unread(&self) -> bool {
        self.state.cells.keys().any(|cell| CellRef::named(*cell).is_none())
    }

    /// The commits of a contested row: those that deleted it, and those that wrote what was deleted.
    pub(crate) fn sides_of(&self, key: RowKey) -> (Vec<Dot>, Vec<Dot>) {
        let deletions = self.deletions.get(&key).map(Vec::as_slice).unwrap_or_default();
        let cells = self.state.cells.iter().filter(|(cell, _)| (cell.table, cell.row) == key);
        let edits =
            cells.filter(|(cell, _)| cell.column != EXISTENCE).flat_map(|(_, state)| state.siblings().keys());
        let unknown: BTreeSet<Dot> =
            edits.copied().filter(|dot| !deletions.iter().any(|deletion| deletion.knows(*dot))).collect();
        let deleting: BTreeSet<Dot> = deletions.iter().map(|deletion| deletion.dot).collect();
        (deleting.into_iter().collect(), unknown.into_iter().collect())
    }
}

/// Whether a cell of a deleted row holds an edit that nobody who deleted it knew.
fn is_edited_beside(cells: &BTreeMap<u16, &CellState>, deletions: &[Deletion]) -> bool {
    let columns = cells.iter().filter(|(column, _)| **column != EXISTENCE);
    let mut edits = columns.flat_map(|(_, state)| state.siblings().keys());
    edits.any(|dot| !deletions.iter().any(|deletion| deletion.knows(*dot)))
}

impl Image<'_> {
    /// What a column has to show: nothing where the value is of a kind that it does not hold.
    pub(crate) fn value(&self, column: Column) -> Value {
        let value = self.cells.get(&column.number).map(|state| state.provisional());
        value.filter(|value| column.kind.takes(value)).cloned().unwrap_or_default()
    }

    /// The columns whose live edits have to be listed, with those: all but those that still hold what the
    /// row was made with.
    pub(crate) fn heads(&self, table: Table) -> BTreeMap<u16, BTreeMap<Dot, u64>> {
        let birth = self.born_n.map(|n| Dot { replica: self.row.replica, n });
        let mut heads = BTreeMap::new();
        for (column, state) in &self.cells {
            let Some(is_empty) = self.is_empty(table, *column) else { continue };
            let edits = state.siblings();
            let is_as_born = edits.len() == 1 && edits.keys().next().copied() == birth;
            if !is_as_born || is_empty {
                heads.insert(*column, edits.iter().map(|(dot, entry)| (*dot, entry.lamport)).collect());
            }
        }
        heads
    }

    /// Whether a column shows nothing; none where this version does not know it.
    fn is_empty(&self, table: Table, number: u16) -> Option<bool> {
        if number == EXISTENCE {
            return Some(false);
        }
        table.column(number).map(|column| self.value(column).is_null())
    }

    /// The columns in which edits stand against one another; [`EXISTENCE`] also where the row is contested.
    pub(crate) fn conflicts(&self, table: Table) -> BTreeSet<u16> {
        let known = |column: u16| column == EXISTENCE || table.column(column).is_some();
        let differing = self.cells.iter().filter(|(column, state)| known(**column) && state.is_in_conflict());
        let mut columns: BTreeSet<u16> = differing.map(|(column, _)| *column).collect();
        if self.is_contested {
            columns.insert(EXISTENCE);
        }
        columns
    }
}
