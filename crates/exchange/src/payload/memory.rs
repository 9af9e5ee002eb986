//! What both sides remember of the numbers so far, so that repetition is named instead of repeated.

use super::coder::{ColumnId, folded};
use ledger::{Cell, Dot, ReplicaId, RowId, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// How many rows a list of recent ones holds.
const N_RECENT: usize = 64;
/// How many values of a column are remembered.
const N_VALUES: usize = 4096;
/// Longer texts are not remembered: the packing of texts finds them again.
const LONGEST_VALUE: usize = 255;

/// Rows by when they were last named.
#[derive(Debug, Default)]
pub(crate) struct Recent(Vec<RowId>);

impl Recent {
    /// How many others were named since; nothing where it is forgotten.
    pub(crate) fn rank(&self, row: RowId) -> Option<u64> {
        self.0.iter().rev().position(|known| *known == row).map(|rank| rank as u64)
    }

    pub(crate) fn at(&self, rank: u64) -> Option<RowId> {
        usize::try_from(rank).ok().and_then(|rank| self.0.iter().rev().nth(rank).copied())
    }

    pub(crate) fn note(&mut self, row: RowId) {
        if self.0.last() == Some(&row) {
            return;
        }
        if let Some(at) = self.0.iter().rposition(|known| *known == row) {
            self.0.remove(at);
        } else if self.0.len() == N_RECENT {
            self.0.remove(0);
        }
        self.0.push(row);
    }
}

/// What is remembered of one column over all scopes.
#[derive(Debug, Default)]
pub(crate) struct ColumnMemory {
    values: Vec<Value>,
    positions: HashMap<Value, u64>,
    pub(crate) recent: Recent,
    /// Whether it stands for the rows of a table that are edited, not for what they refer to.
    pub(crate) holds_rows: bool,
    /// The last counter of each replica that had to be written out.
    pub(crate) counters: HashMap<ReplicaId, u32>,
    /// In which part it last held a row.
    pub(crate) part: u64,
}

impl ColumnMemory {
    /// Of the rows of a table that are edited.
    pub(crate) fn of_rows() -> Self {
        Self { holds_rows: true, ..Self::default() }
    }

    /// Where among the remembered values this one is.
    pub(crate) fn position(&self, value: &Value) -> Option<u64> {
        self.positions.get(value).copied()
    }

    pub(crate) fn value(&self, position: u64) -> Option<&Value> {
        usize::try_from(position).ok().and_then(|at| self.values.get(at))
    }

    /// Remembers a value that was written out.
    pub(crate) fn note(&mut self, value: &Value) {
        let is_short = value.as_text().is_none_or(|text| text.len() <= LONGEST_VALUE);
        if is_short && self.values.len() < N_VALUES && !self.positions.contains_key(value) {
            self.positions.insert(value.clone(), self.values.len() as u64);
            self.values.push(value.clone());
        }
    }
}

/// The table of a row, and the columns that a commit edits there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Shape {
    pub(crate) table: u16,
    pub(crate) columns: Vec<u16>,
}

/// A shape with what is remembered of its columns.
#[derive(Debug)]
pub(crate) struct ListedShape {
    pub(crate) table: u16,
    /// Where its rows are remembered.
    pub(crate) rows: ColumnId,
    pub(crate) columns: Vec<(u16, ColumnId)>,
}

/// The shapes met so far.
#[derive(Debug, Default)]
pub(crate) struct Shapes {
    list: Vec<Rc<ListedShape>>,
    positions: HashMap<Shape, u64>,
}

impl Shapes {
    pub(crate) fn position(&self, shape: &Shape) -> Option<u64> {
        self.positions.get(shape).copied()
    }

    pub(crate) fn at(&self, position: u64) -> Option<Rc<ListedShape>> {
        usize::try_from(position).ok().and_then(|at| self.list.get(at)).map(Rc::clone)
    }

    pub(crate) fn note(&mut self, shape: Shape, listed: ListedShape) -> u64 {
        let position = self.list.len() as u64;
        self.positions.insert(shape, position);
        self.list.push(Rc::new(listed));
        position
    }
}

/// What is remembered within the part of one scope.
#[derive(Debug, Default)]
pub(crate) struct PartMemory {
    /// Which part, counted from 1; 0 outside of all.
    pub(crate) number: u64,
    /// The row that the scope is about.
    pub(crate) root: Option<RowId>,
    pub(crate) recent: Recent,
    /// The last edit of each cell.
    pub(crate) writers: HashMap<Cell, Dot>,
    /// How far the root lies from that of the part before, as a hint for what else moved on.
    pub(crate) step: u64,
}

impl PartMemory {
    /// Forgets everything of the part before.
    pub(crate) fn begin(&mut self) {
        self.number += 1;
        self.root = None;
        self.recent.0.clear();
        self.writers.clear();
        self.step = 0;
    }
}

/// How far a number lies from where it was expected.
pub(crate) fn distance(from: u32, to: u32) -> u64 {
    folded(i64::from(to) - i64::from(from))
}
