//! What waits for a person: edits that stand against one another, and commits that are kept and not applied.

use super::history::{self, Loaded, Present};
use super::image::Settlement;
use crate::error::Result;
use crate::open::Store;
use crate::schema::{CellRef, Table};
use crate::segments;
use ledger::{Cell, CellState, Commit, Dot, EXISTENCE, RowId, Scope, Value, Withholding};
use rusqlite::named_params;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A cell in which edits stand against one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The cell; the existence of a row where one deleted what another wrote.
    pub cell: CellRef,
    /// Where it lives.
    pub scope: Scope,
    /// What stands against what, in the order in which it came here. Where one deleted a row, the edits of it
    /// count as saying that it exists.
    pub sides: Vec<Side>,
    /// When somebody set it aside for later.
    pub held: Option<i64>,
    /// The package that brought it about, by its number in the book.
    pub package: Option<i64>,
    /// When it came about here, in milliseconds since 1970 UTC.
    pub at: i64,
}

/// One of the edits of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The commit.
    pub dot: Dot,
    /// What it wrote.
    pub value: Value,
    /// The account that wrote it.
    pub author: RowId,
    /// The person in whose name it was written, where that is another.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC, by the clock of that machine.
    pub at: i64,
    /// Whether it was here first.
    pub here_first: bool,
}

/// An edit that is kept and not applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithheldEdit {
    /// The scope.
    pub scope: Scope,
    /// The commit.
    pub dot: Dot,
    /// The cell.
    pub cell: CellRef,
    /// What was written.
    pub value: Value,
    /// Why it is not applied.
    pub reason: Withholding,
    /// The account that wrote it.
    pub author: RowId,
    /// The person in whose name it was written, where that is another.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC, by the clock of that machine.
    pub at: i64,
    /// The package it came with, by its number in the book.
    pub package: Option<i64>,
}

impl Store {
    /// Cells in which edits stand against one another, oldest first.
    pub fn conflicts(&self) -> Result<Vec<Conflict>> {
        let present = Present::of(&self.connection)?;
        let mut scopes: BTreeMap<i64, (Loaded, Settlement)> = BTreeMap::new();
        let mut conflicts = Vec::new();
        let mut statement = self.connection.prepare_cached(
            "select c.tbl, c.row, c.col, c.scope, c.package, c.at, c.held_at, s.kind, s.row
             from conflicts c join scopes s on s.ix = c.scope order by c.at, c.tbl, c.row, c.col",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let owner = self.home.replicas.known_row(row.get(1)?)?;
            let cell = Cell { table: row.get(0)?, row: owner, column: row.get(2)? };
            let Some(named) = CellRef::named(cell) else { continue };
            let place = (row.get(3)?, segments::scope_of(&self.home, row.get(7)?, row.get(8)?)?);
            let scope = match scopes.entry(place.0) {
                Entry::Occupied(read) => read.into_mut(),
                Entry::Vacant(unread) => {
                    let loaded = Loaded::read(&self.connection, &self.home, place, present)?;
                    let settlement = Settlement::of(&loaded);
                    unread.insert((loaded, settlement))
                }
            };
            conflicts.push(Conflict {
                cell: named,
                scope: place.1,
                sides: self.sides(scope, cell)?,
                held: row.get(6)?,
                package: row.get(4)?,
                at: row.get(5)?,
            });
        }
        Ok(conflicts)
    }

    fn sides(&self, (loaded, settlement): &(Loaded, Settlement), cell: Cell) -> Result<Vec<Side>> {
        let mut sides = Vec::new();
        for (dot, value) in edits_of(settlement, cell) {
            let Some(commit) = loaded.every_commit().find(|commit| commit.dot == dot) else { continue };
            let arrived = segments::arrival(&self.connection, &self.home.replicas, loaded.index, dot)?
                .unwrap_or(i64::MAX);
            sides.push((arrived, side(commit, value)));
        }
        sides.sort_by_key(|(arrived, side)| (*arrived, side.dot));
        let mut sides: Vec<Side> = sides.into_iter().map(|(_, side)| side).collect();
        if let Some(first) = sides.first_mut() {
            first.here_first = true;
        }
        Ok(sides)
    }

    /// Sets a conflict aside for later, or takes it up again.
    pub fn hold_conflict(&mut self, cell: CellRef, held: bool, at: i64) -> Result<()> {
        let sql = "update conflicts set held_at = :held where tbl = :table and row = :row and col = :column";
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":held": held.then_some(at), ":table": cell.table.number(),
            ":row": self.home.replicas.sql_id(cell.row), ":column": cell.cell().column,
        })?;
        Ok(())
    }

    /// Edits that are kept and not applied, and that nobody has put away.
    pub fn withheld(&self) -> Result<Vec<WithheldEdit>> {
        let mut statement = self.connection.prepare_cached(
            "select body, reason, package from withheld where settled_at is null order by at, scope, replica, n",
        )?;
        let mut rows = statement.query([])?;
        let mut withheld = Vec::new();
        while let Some(row) = rows.next()? {
            let commit = Commit::decode(&row.get::<_, Vec<u8>>(0)?)?;
            let (reason, package) = (history::reason(&row.get::<_, String>(1)?)?, row.get(2)?);
            for op in &commit.ops {
                let Some(cell) = CellRef::named(op.cell) else { continue };
                withheld.push(WithheldEdit {
                    scope: commit.scope,
                    dot: commit.dot,
                    cell,
                    value: op.value.clone(),
                    reason,
                    author: commit.act.author,
                    acted_for: commit.act.acted_for,
                    at: commit.act.at,
                    package,
                });
            }
        }
        Ok(withheld)
    }

    /// Takes a withheld commit off the list of what has to be looked at; it stays as it is.
    pub fn put_away_withheld(&mut self, scope: Scope, dot: Dot, at: i64) -> Result<()> {
        let index = segments::find_scope(&self.connection, &self.home.replicas, scope)?;
        let sql =
            "update withheld set settled_at = :at where scope = :scope and replica = :replica and n = :n
                   and settled_at is null";
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":at": at, ":scope": index, ":replica": self.home.replicas.index(dot.replica), ":n": dot.n,
        })?;
        Ok(())
    }
}

/// The edits that stand against one another in a cell, with what each says.
fn edits_of(settlement: &Settlement, cell: Cell) -> Vec<(Dot, Value)> {
    let state = settlement.state.cells.get(&cell);
    let siblings = state.into_iter().flat_map(CellState::siblings);
    let mut edits: Vec<(Dot, Value)> = siblings.map(|(dot, entry)| (*dot, entry.value.clone())).collect();
    let says_it_exists = edits.iter().any(|(_, value)| *value == Value::from(true));
    if cell.column == EXISTENCE && Table::from_number(cell.table).is_some() && !says_it_exists {
        let (_, writing) = settlement.sides_of((cell.table, cell.row));
        edits.extend(writing.into_iter().map(|dot| (dot, Value::from(true))));
    }
    edits
}

fn side(commit: &Commit, value: Value) -> Side {
    Side {
        dot: commit.dot,
        value,
        author: commit.act.author,
        acted_for: commit.act.acted_for,
        at: commit.act.at,
        here_first: false,
    }
}
