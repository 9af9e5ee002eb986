//! Which edits of a cell nobody has replaced yet.
//!
//! A cell that was not edited since its row was created needs no entry: its head is the commit that
//! created the row, unless the cell was left empty then.

use crate::error::{Result, inconsistent};
use crate::home::{Home, Replicas};
use crate::rows::Standing;
use ledger::{Dot, ReplicaId};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// A cell as SQL names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CellKey {
    pub(crate) table: u16,
    pub(crate) id: i64,
    pub(crate) column: u16,
}

/// The live edits of a cell of a row that stands here; `is_empty` tells whether it holds nothing now.
pub(crate) fn of(
    connection: &Connection,
    replicas: &Replicas,
    key: CellKey,
    standing: Standing,
    is_empty: bool,
) -> Result<Vec<Dot>> {
    let listed = listed(connection, replicas, key)?;
    if !listed.is_empty() || is_empty {
        return Ok(listed.into_iter().map(|(dot, _)| dot).collect());
    }
    let birth =
        standing.born_n.map(|n| replicas.known_row(key.id).map(|row| Dot { replica: row.replica, n }));
    Ok(birth.transpose()?.into_iter().collect())
}

/// The entries kept for a cell, with the lamport of each.
pub(crate) fn listed(connection: &Connection, replicas: &Replicas, key: CellKey) -> Result<Vec<(Dot, u64)>> {
    let mut statement = connection.prepare_cached(
        "select replica, n, lamport from cell_heads where tbl = ? and row = ? and col = ? order by replica, n",
    )?;
    let mut rows = statement.query(params![key.table, key.id, key.column])?;
    let mut heads = Vec::new();
    while let Some(row) = rows.next()? {
        heads.push((Dot { replica: named(replicas, row.get(0)?)?, n: row.get(1)? }, row.get(2)?));
    }
    Ok(heads)
}

/// The edits by other replicas that are live in any cell of a row: what who deletes it has seen of it.
pub(crate) fn foreign_of_row(
    connection: &Connection,
    home: &Home,
    key: CellKey,
    standing: Standing,
) -> Result<BTreeSet<Dot>> {
    let mut statement = connection.prepare_cached(
        "select distinct replica, n from cell_heads where tbl = ? and row = ? and replica <> ?",
    )?;
    let mut rows = statement.query(params![key.table, key.id, home.index])?;
    let mut heads = BTreeSet::new();
    while let Some(row) = rows.next()? {
        heads.insert(Dot { replica: named(&home.replicas, row.get(0)?)?, n: row.get(1)? });
    }
    let row = home.replicas.known_row(key.id)?;
    let birth = standing.born_n.filter(|_| row.replica != home.replica);
    heads.extend(birth.map(|n| Dot { replica: row.replica, n }));
    Ok(heads)
}

fn named(replicas: &Replicas, index: i64) -> Result<ReplicaId> {
    replicas.id(index).ok_or_else(|| inconsistent("a cell head of an unknown replica"))
}

/// Makes one edit of this replica the only live one of a cell; a conflict it was in is settled.
pub(crate) fn replace(
    connection: &Connection,
    key: CellKey,
    replica: i64,
    n: u32,
    lamport: u64,
) -> Result<()> {
    for sql in [
        "delete from cell_heads where tbl = ? and row = ? and col = ?",
        "delete from conflicts where tbl = ? and row = ? and col = ?",
    ] {
        connection.prepare_cached(sql)?.execute(params![key.table, key.id, key.column])?;
    }
    connection
        .prepare_cached(
            "insert into cell_heads (tbl, row, col, replica, n, lamport) values (?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![key.table, key.id, key.column, replica, n, lamport])?;
    Ok(())
}
