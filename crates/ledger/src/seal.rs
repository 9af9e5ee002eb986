//! Sealed records: an edit whose author did not know of the seal comes late, and stays out of the record
//! until the record is reopened.

use crate::cell::Edits;
use crate::commit::{Cell, Commit, Dot};
use crate::context::Context;
use crate::id::RowId;
use crate::table::{Edit, EditTable};
use crate::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Which tables and columns seals are about, by their permanent numbers.
#[derive(Clone, Copy, Debug)]
pub struct SealRule {
    /// The table whose rows are sealed.
    pub table: u16,
    /// The column that holds the hash of a seal; empty where the row is open.
    pub hash: u16,
    /// The column that holds what the sealer knew of the scope, an encoded [`Context`].
    pub seen: u16,
    /// The column with the reason of a reopening.
    pub reason: u16,
    /// Whether a seal closes a column, given the table and the column.
    ///
    /// Say yes for columns that this version does not know: a snapshot keeps the edits of what may be
    /// closed, and later versions may close them.
    pub closed: fn(u16, u16) -> bool,
    /// Which other rows belong to a sealed row.
    pub bonds: &'static [Bond],
}

/// How rows belong to a sealed row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// Rows of the table that name a row of the record in the column.
    Names {
        /// The table of those rows.
        table: u16,
        /// Their column.
        column: u16,
    },
    /// The row that a row of the record names in the column.
    NamedBy {
        /// The table of the naming row.
        table: u16,
        /// Its column.
        column: u16,
    },
}

/// An edit of a sealed record that the seal does not cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Late {
    /// The commit of the edit.
    pub dot: Dot,
    /// The cell it edits.
    pub cell: Cell,
    /// The commit of the seal; of several the one that is shown.
    pub seal: Dot,
    /// The sealed row.
    pub row: RowId,
}

impl Bond {
    fn column(self) -> (u16, u16) {
        let (Self::Names { table, column } | Self::NamedBy { table, column }) = self;
        (table, column)
    }
}

impl SealRule {
    /// Whether a commit seals or reopens: it must travel as it was made.
    pub fn is_barrier(&self, commit: &Commit) -> bool {
        commit.ops.iter().any(|op| op.cell.table == self.table && op.cell.column == self.hash)
    }

    /// Whether edits of a cell can come late.
    fn may_close(&self, cell: Cell) -> bool {
        let own = [self.hash, self.seen, self.reason];
        (self.closed)(cell.table, cell.column) || cell.table == self.table && own.contains(&cell.column)
    }

    /// Whether edits of a cell that were written over may be shown again, or tell what belongs together.
    pub(crate) fn may_return(&self, cell: Cell) -> bool {
        let of_cell = |bond: &Bond| bond.column() == (cell.table, cell.column);
        self.may_close(cell) || self.bonds.iter().any(of_cell)
    }

    /// All late edits, by cell and commit.
    pub(crate) fn late(&self, edits: &EditTable<'_>) -> Vec<Late> {
        let records = self.sealed_records(edits);
        if records.is_empty() {
            return Vec::new();
        }
        let mut records_of: BTreeMap<RowId, Vec<&Record>> = BTreeMap::new();
        for record in &records {
            for row in self.rows_of(record, edits) {
                records_of.entry(row).or_default().push(record);
            }
        }
        let mut late: Vec<Late> = Vec::new();
        for edit in edits.iter().filter(|edit| self.may_close(edit.cell)) {
            let mut of_row = records_of.get(&edit.cell.row).into_iter().flatten();
            late.extend(of_row.find_map(|record| record.late(edit)));
        }
        late.dedup();
        late
    }

    /// The rows that stand sealed.
    fn sealed_records(&self, edits: &EditTable<'_>) -> Vec<Record> {
        let hashes = edits.of_column(self.table, self.hash);
        let by_row = hashes.chunk_by(|a, b| a.cell == b.cell);
        by_row.filter_map(|hashes| self.sealed_record(hashes, edits)).collect()
    }

    /// A seal stands until somebody who names it gives a reason; whoever writes over it without one has
    /// neither reopened nor sealed.
    fn sealed_record(&self, hashes: &[Edit<'_>], edits: &EditTable<'_>) -> Option<Record> {
        let row = hashes.first()?.cell.row;
        let (reasoned, bare): (Vec<&Edit<'_>>, Vec<&Edit<'_>>) =
            hashes.iter().partition(|edit| self.gives_reason(edit, edits));
        let reopened: BTreeSet<Dot> =
            reasoned.iter().flat_map(|edit| edit.op.replaced.iter().copied()).collect();
        let mut candidates: Vec<&Edit<'_>> = reasoned;
        candidates.extend(bare.iter());
        candidates.sort_by_key(|edit| (edit.lamport, edit.dot));
        let mut seals: Vec<Seal> = Vec::new();
        for edit in candidates.into_iter().filter(|edit| !edit.op.value.is_null()) {
            let overwrites = seals.iter().any(|seal| edit.op.replaced.contains(&seal.dot));
            let is_again = seals.last().is_some_and(|seal| seal.dot == edit.dot);
            let stands = !reopened.contains(&edit.dot);
            if stands && !is_again && (!overwrites || self.gives_reason(edit, edits)) {
                seals.push(self.seal(edit, edits));
            }
        }
        (!seals.is_empty()).then_some(Record { row, seals })
    }

    fn gives_reason(&self, edit: &Edit<'_>, edits: &EditTable<'_>) -> bool {
        let reason = edits.at(Cell { column: self.reason, ..edit.cell }, edit.dot);
        reason.and_then(|reason| reason.op.value.as_text()).is_some_and(|text| !text.trim().is_empty())
    }

    fn seal(&self, edit: &Edit<'_>, edits: &EditTable<'_>) -> Seal {
        let seen = edits.at(Cell { column: self.seen, ..edit.cell }, edit.dot);
        let seen = seen.and_then(|seen| match &seen.op.value {
            Value::Blob(bytes) => Context::decode(bytes).ok(),
            Value::Null | Value::Integer(_) | Value::Text(_) | Value::Row(_) => None,
        });
        Seal { dot: edit.dot, lamport: edit.lamport, seen }
    }

    /// The rows of a record as its sealers saw it, and those that others added to it without their knowing.
    fn rows_of(&self, record: &Record, edits: &EditTable<'_>) -> BTreeSet<RowId> {
        let mut children: BTreeMap<RowId, Vec<RowId>> = BTreeMap::new();
        let mut named: BTreeMap<RowId, Vec<RowId>> = BTreeMap::new();
        for bond in self.bonds {
            let (table, column) = bond.column();
            for edit in &edits.of_column(table, column) {
                let (Some(other), is_seen) = (edit.op.value.as_row(), record.has_seen(edit)) else {
                    continue;
                };
                let is_child = matches!(bond, Bond::Names { .. });
                if is_child && !is_seen || is_seen && record.shows(edit, edits) {
                    let (from, to) = if is_child { (other, edit.cell.row) } else { (edit.cell.row, other) };
                    let links = if is_child { &mut children } else { &mut named };
                    links.entry(from).or_default().push(to);
                }
            }
        }
        let mut rows = BTreeSet::from([record.row]);
        let mut waiting = vec![record.row];
        while let Some(row) = waiting.pop() {
            let next = [&children, &named].into_iter().filter_map(|links| links.get(&row)).flatten();
            waiting.extend(next.copied().filter(|next| rows.insert(*next)));
        }
        rows
    }
}

/// A row that stands sealed, perhaps by several who did not know of one another.
struct Record {
    row: RowId,
    seals: Vec<Seal>,
}

struct Seal {
    dot: Dot,
    lamport: u64,
    /// Nothing in seals from before this was kept: they have seen all that came before them.
    seen: Option<Context>,
}

impl Seal {
    fn has_seen(&self, edit: &Edit<'_>) -> bool {
        let is_before = || edit.lamport < self.lamport;
        self.dot == edit.dot || self.seen.as_ref().map_or_else(is_before, |seen| seen.contains(edit.dot))
    }
}

impl Record {
    fn has_seen(&self, edit: &Edit<'_>) -> bool {
        self.seals.iter().any(|seal| seal.has_seen(edit))
    }

    /// Whether a sealer saw the edit as the value of its cell.
    fn shows(&self, edit: &Edit<'_>, edits: &EditTable<'_>) -> bool {
        let in_cell = edits.of_cell(edit.cell);
        self.seals.iter().filter(|seal| seal.has_seen(edit)).any(|seal| {
            !in_cell.iter().any(|other| seal.has_seen(other) && other.op.replaced.contains(&edit.dot))
        })
    }

    fn late(&self, edit: &Edit<'_>) -> Option<Late> {
        let seal = self.seals.last().filter(|_| !self.has_seen(edit))?;
        Some(Late { dot: edit.dot, cell: edit.cell, seal: seal.dot, row: self.row })
    }
}

/// The edits that late ones are.
pub(crate) fn edits_of(late: &[Late]) -> Edits {
    late.iter().map(|late| (late.dot, late.cell)).collect()
}
