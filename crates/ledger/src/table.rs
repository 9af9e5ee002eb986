//! All edits that a history holds, cell by cell.

use crate::cell::{Edits, Entry, ScopeState};
use crate::commit::{Cell, Commit, Dot, Op};
use crate::context::Context;
use std::collections::BTreeMap;

/// One edit, with what its commit says of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edit<'h> {
    pub(crate) cell: Cell,
    pub(crate) dot: Dot,
    pub(crate) lamport: u64,
    pub(crate) op: &'h Op,
    /// Whether a snapshot knows its commit and does not hold it any more: it was replaced there.
    pub(crate) is_pruned: bool,
}

/// The edits by cell, of each cell by commit; the same edit may come from a commit and from snapshots.
pub(crate) struct EditTable<'h>(Vec<Edit<'h>>);

impl<'h> EditTable<'h> {
    pub(crate) fn of(commits: impl Iterator<Item = &'h Commit>) -> Self {
        let mut edits: Vec<Edit<'h>> = commits.flat_map(edits_of).collect();
        edits.sort_unstable_by_key(|edit| (edit.cell, edit.dot));
        Self(edits)
    }

    /// Marks what somebody found replaced, given what he knew and what was left.
    pub(crate) fn prune(&mut self, covers: &Context, left: &Edits) {
        for edit in &mut self.0 {
            edit.is_pruned |= covers.contains(edit.dot) && !left.contains(&(edit.dot, edit.cell));
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Edit<'h>> {
        self.0.iter()
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &[Edit<'h>]> {
        self.0.chunk_by(|a, b| a.cell == b.cell)
    }

    pub(crate) fn of_cell(&self, cell: Cell) -> &[Edit<'h>] {
        let from = self.0.partition_point(|edit| edit.cell < cell);
        let behind = self.0.partition_point(|edit| edit.cell <= cell);
        self.0.get(from..behind).unwrap_or_default()
    }

    pub(crate) fn at(&self, cell: Cell, dot: Dot) -> Option<&Edit<'h>> {
        self.of_cell(cell).iter().find(|edit| edit.dot == dot)
    }

    /// The edits of a column in all rows, by row.
    pub(crate) fn of_column(&self, table: u16, column: u16) -> Vec<Edit<'h>> {
        let from = self.0.partition_point(|edit| edit.cell.table < table);
        let behind = self.0.partition_point(|edit| edit.cell.table <= table);
        let of_table = self.0.get(from..behind).unwrap_or_default();
        of_table.iter().filter(|edit| edit.cell.column == column).copied().collect()
    }

    /// What the edits amount to without some of them.
    pub(crate) fn state(&self, known: &Context, late: &Edits) -> ScopeState {
        let mut cells = Vec::new();
        let mut ahead = Edits::new();
        for edits in self.cells() {
            let in_time = || edits.iter().filter(|edit| !late.contains(&(edit.dot, edit.cell)));
            let mut named: Vec<Dot> = in_time().flat_map(Edit::names).collect();
            named.sort_unstable();
            named.dedup();
            let live = in_time().filter(|edit| !edit.is_pruned && named.binary_search(&edit.dot).is_err());
            let live: BTreeMap<Dot, Entry> = live.map(|edit| (edit.dot, edit.entry())).collect();
            let unknown = named.into_iter().filter(|dot| !known.contains(*dot));
            ahead.extend(unknown.filter_map(|dot| Some((dot, edits.first()?.cell))));
            cells.extend(edits.first().map(|edit| (edit.cell, live)));
        }
        ScopeState::gathered(cells, ahead, known.clone())
    }
}

fn edits_of(commit: &Commit) -> impl Iterator<Item = Edit<'_>> {
    commit.ops.iter().map(|op| Edit {
        cell: op.cell,
        dot: commit.dot,
        lamport: commit.lamport,
        op,
        is_pruned: false,
    })
}

impl Edit<'_> {
    /// What it replaced; that an edit would replace itself counts for nothing.
    pub(crate) fn names(&self) -> impl Iterator<Item = Dot> {
        self.op.replaced.iter().copied().filter(|dot| *dot != self.dot)
    }

    fn entry(&self) -> Entry {
        Entry { lamport: self.lamport, value: self.op.value.clone() }
    }
}
