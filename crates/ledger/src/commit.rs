//! Commits: what one replica changed in one scope in one go.

use crate::id::{ActId, ReplicaId, RowId};
use crate::scope::Scope;
use crate::value::Value;

/// The column whose cell says whether a row exists: 1, or 0 once it was deleted.
pub const EXISTENCE: u16 = 0;

/// One cell of a replicated table, by permanent numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Permanent number of the table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// Permanent number of the column, or [`EXISTENCE`].
    pub column: u16,
}

/// A commit within a scope, by who made it and its number there.
///
/// A commit edits a cell at most once, so a dot names the edit as well once the cell is known
/// (`docs/decisions/0002-op-identity.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    /// Who made it.
    pub replica: ReplicaId,
    /// 1, 2, 3 … per scope and replica.
    pub n: u32,
}

/// One edit of one cell, with the edits it replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// The cell.
    pub cell: Cell,
    /// What it holds from now on.
    pub value: Value,
    /// The edits of this very cell that the author saw and replaced.
    pub replaced: Vec<Dot>,
}

/// What a person did in one go, as every commit of it repeats it; only in whose name may differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Which act.
    pub id: ActId,
    /// What kind of act, for example `import_employees`.
    pub kind: String,
    /// The account that did it.
    pub author: RowId,
    /// The person in whose name it was done, where that is another.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC, by the clock of that machine; for people, never for order.
    pub at: i64,
}

/// The changes of one act in one scope; never split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Where.
    pub scope: Scope,
    /// Who and which number.
    pub dot: Dot,
    /// Higher than that of every commit its author had seen.
    pub lamport: u64,
    /// The act it is part of.
    pub act: Act,
    /// The edits, at most one for a cell.
    pub ops: Vec<Op>,
}
