//! Text that was typed but not yet left: kept at every key, replicated never.

use crate::act::Act;
use crate::error::Result;
use crate::heads::CellKey;
use crate::home::Replicas;
use crate::open::Store;
use crate::schema::{CellRef, Table};
use rusqlite::{Connection, named_params, params};

/// What somebody typed into a cell before leaving it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The cell.
    pub cell: CellRef,
    /// The text so far.
    pub text: String,
    /// Milliseconds since 1970 UTC of the last key.
    pub at: i64,
}

impl Store {
    /// Keeps what has been typed into a cell so far, in a transaction of its own.
    pub fn keep_draft(&mut self, cell: CellRef, text: &str, at: i64) -> Result<()> {
        let Some(id) = self.home.replicas.sql_id(cell.row) else {
            return Err(crate::StoreError::NoSuchRow { table: cell.table, row: cell.row });
        };
        self.connection
            .prepare_cached(
                "insert into drafts (tbl, row, col, text, at) values (:tbl, :row, :col, :text, :at)
                 on conflict do update set text = :text, at = :at",
            )?
            .execute(named_params! {
                ":tbl": cell.table.number(), ":row": id, ":col": cell.cell().column, ":text": text, ":at": at,
            })?;
        Ok(())
    }

    /// The drafts that have not become commits yet, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        list(&self.connection, &self.home.replicas)
    }

    /// Forgets the draft of a cell, because the person took the typing back.
    pub fn drop_draft(&mut self, cell: CellRef) -> Result<()> {
        if let Some(id) = self.home.replicas.sql_id(cell.row) {
            let cell = cell.cell();
            forget(&self.connection, CellKey { table: cell.table, id, column: cell.column })?;
        }
        Ok(())
    }
}

impl Act<'_> {
    /// Takes the drafts out, to be written as ordinary edits of this act; a rollback keeps them.
    pub fn take_drafts(&mut self) -> Result<Vec<Draft>> {
        let drafts = list(self.connection(), self.replicas())?;
        self.connection().execute("delete from drafts", [])?;
        Ok(drafts)
    }
}

fn list(connection: &Connection, replicas: &Replicas) -> Result<Vec<Draft>> {
    let mut statement =
        connection.prepare_cached("select tbl, row, col, text, at from drafts order by at")?;
    let mut rows = statement.query([])?;
    let mut drafts = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(table) = Table::from_number(row.get(0)?) else { continue };
        let cell =
            CellRef { table, row: replicas.known_row(row.get(1)?)?, column: table.column(row.get(2)?) };
        drafts.push(Draft { cell, text: row.get(3)?, at: row.get(4)? });
    }
    Ok(drafts)
}

/// Forgets the draft of a cell that has been written.
pub(crate) fn forget(connection: &Connection, key: CellKey) -> Result<()> {
    connection
        .prepare_cached("delete from drafts where tbl = ? and row = ? and col = ?")?
        .execute(params![key.table, key.id, key.column])?;
    Ok(())
}

/// Whether any draft is kept; bulk writing need not look for each cell then.
pub(crate) fn any(connection: &Connection) -> Result<bool> {
    Ok(connection.prepare_cached("select exists (select 1 from drafts)")?.query_row([], |row| row.get(0))?)
}
