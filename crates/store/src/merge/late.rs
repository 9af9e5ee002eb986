//! Edits that came after a seal and did not know of it.

use super::history::Loaded;
use super::image::RowKey;
use crate::error::{Result, inconsistent};
use crate::home::Home;
use crate::open::Store;
use crate::schema::CellRef;
use crate::segments;
use ledger::{Cell, Commit, Dot, EXISTENCE, Late, RowId, Scope, Value};
use rusqlite::{Connection, named_params, params};
use std::collections::BTreeSet;

/// An edit of a sealed record whose author did not know of the seal: kept, and not shown in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateEdit {
    /// The cell.
    pub cell: CellRef,
    /// Where the cell lives.
    pub scope: Scope,
    /// The commit.
    pub dot: Dot,
    /// What was written.
    pub value: Value,
    /// The account that wrote it.
    pub author: RowId,
    /// The person in whose name it was written, where that is another.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC, by the clock of that machine.
    pub at: i64,
}

impl LateEdit {
    fn of(commit: &Commit, cell: Cell) -> Option<Self> {
        let op = commit.ops.iter().find(|op| op.cell == cell)?;
        Some(Self {
            cell: CellRef::named(cell)?,
            scope: commit.scope,
            dot: commit.dot,
            value: op.value.clone(),
            author: commit.act.author,
            acted_for: commit.act.acted_for,
            at: commit.act.at,
        })
    }
}

/// What changed about which edits are late.
#[derive(Default)]
pub(super) struct Moved {
    /// Rows that show otherwise because an edit became late or counts again.
    pub(super) moved: BTreeSet<RowKey>,
    /// Edits that are late only now.
    pub(super) news: Vec<LateEdit>,
}

/// Writes down which edits of a scope are late.
pub(super) fn record(
    connection: &Connection,
    home: &mut Home,
    loaded: &Loaded,
    late: &[Late],
) -> Result<Moved> {
    let recorded = recorded(connection, home, loaded.index)?;
    let wanted: BTreeSet<(Dot, Cell)> = late.iter().map(|late| (late.dot, late.cell)).collect();
    if recorded == wanted {
        return Ok(Moved::default());
    }
    let mut moved = Moved::default();
    for (dot, cell) in recorded.difference(&wanted) {
        forget(connection, home, (*dot, *cell))?;
        moved.moved.insert((cell.table, cell.row));
    }
    for (dot, cell) in wanted.difference(&recorded) {
        keep(connection, home, loaded.index, (*dot, *cell))?;
        moved.moved.insert((cell.table, cell.row));
        let mut commits = loaded.every_commit().filter(|commit| commit.dot == *dot);
        moved.news.extend(commits.find_map(|commit| LateEdit::of(commit, *cell)));
    }
    Ok(moved)
}

/// Which edits of a scope are written down as late.
pub(crate) fn recorded(connection: &Connection, home: &Home, scope: i64) -> Result<BTreeSet<(Dot, Cell)>> {
    let mut statement =
        connection.prepare_cached("select tbl, row, col, replica, n from late_edits where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let mut late = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let cell =
            Cell { table: row.get(0)?, row: home.replicas.known_row(row.get(1)?)?, column: row.get(2)? };
        let replica = home.replicas.id(row.get(3)?);
        let replica = replica.ok_or_else(|| inconsistent("a late edit of an unknown replica"))?;
        late.insert((Dot { replica, n: row.get(4)? }, cell));
    }
    Ok(late)
}

fn keep(connection: &Connection, home: &mut Home, scope: i64, (dot, cell): (Dot, Cell)) -> Result<()> {
    let replica = home.replicas.index_or_add(connection, dot.replica)?;
    let row = home.replicas.sql_id_or_add(connection, cell.row)?;
    connection
        .prepare_cached(
            "insert into late_edits (tbl, row, col, replica, n, scope)
             values (:table, :row, :column, :replica, :n, :scope)",
        )?
        .execute(named_params! {
            ":table": cell.table, ":row": row, ":column": cell.column, ":replica": replica, ":n": dot.n,
            ":scope": scope,
        })?;
    Ok(())
}

fn forget(connection: &Connection, home: &Home, (dot, cell): (Dot, Cell)) -> Result<()> {
    let replicas = &home.replicas;
    let sql = "delete from late_edits where tbl = ? and row = ? and col = ? and replica = ? and n = ?";
    connection.prepare_cached(sql)?.execute(params![
        cell.table,
        replicas.sql_id(cell.row),
        cell.column,
        replicas.index(dot.replica),
        dot.n
    ])?;
    Ok(())
}

impl Store {
    /// Late edits that nobody has put away, oldest first.
    pub fn late_edits(&self) -> Result<Vec<LateEdit>> {
        let mut statement = self.connection.prepare_cached(
            "select tbl, row, col, replica, n, scope from late_edits where settled_at is null",
        )?;
        let mut rows = statement.query([])?;
        let mut late = Vec::new();
        while let Some(row) = rows.next()? {
            let owner = self.home.replicas.known_row(row.get(1)?)?;
            let cell = Cell { table: row.get(0)?, row: owner, column: row.get(2)? };
            let at = (row.get(5)?, row.get(3)?, row.get(4)?);
            let commit = segments::commit_at(&self.connection, at)?;
            late.extend(commit.and_then(|commit| LateEdit::of(&commit, cell)));
        }
        late.sort_by_key(|edit| (edit.at, edit.dot, edit.cell.cell()));
        Ok(late)
    }

    /// Takes a late edit off the list of what has to be looked at. It stays in the history, and counts again
    /// if the record is reopened.
    pub fn put_away_late(&mut self, cell: CellRef, dot: Dot, at: i64) -> Result<()> {
        let replicas = &self.home.replicas;
        self.connection
            .prepare_cached(
                "update late_edits set settled_at = :at
                 where tbl = :table and row = :row and col = :column and replica = :replica and n = :n",
            )?
            .execute(named_params! {
                ":at": at, ":table": cell.table.number(), ":row": replicas.sql_id(cell.row),
                ":column": cell.column.map_or(EXISTENCE, |column| column.number),
                ":replica": replicas.index(dot.replica), ":n": dot.n,
            })?;
        Ok(())
    }
}
