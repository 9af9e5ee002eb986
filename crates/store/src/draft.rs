//! Text that was typed but not yet left: kept at every key, replicated never. A draft belongs to the
//! account that typed it; nobody else reads it, writes it down or ends it.

use crate::account::AccountId;
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
    /// Keeps what an account has typed into a cell so far, in a transaction of its own.
    pub fn keep_draft(&mut self, account: AccountId, cell: CellRef, text: &str, at: i64) -> Result<()> {
        let replicas = &self.home.replicas;
        let (Some(account), Some(id)) = (replicas.sql_id(account.0), replicas.sql_id(cell.row)) else {
            return Err(crate::StoreError::NoSuchRow { table: cell.table, row: cell.row });
        };
        self.connection
            .prepare_cached(
                "insert into drafts (account, tbl, row, col, text, at)
                 values (:account, :tbl, :row, :col, :text, :at)
                 on conflict do update set text = :text, at = :at",
            )?
            .execute(named_params! {
                ":account": account, ":tbl": cell.table.number(), ":row": id, ":col": cell.cell().column,
                ":text": text, ":at": at,
            })?;
        Ok(())
    }

    /// The drafts of an account that have not become commits yet, oldest first.
    pub fn drafts(&self, account: AccountId) -> Result<Vec<Draft>> {
        list(&self.connection, &self.home.replicas, account)
    }

    /// Forgets what an account typed into a cell, because the person took the typing back.
    pub fn drop_draft(&mut self, account: AccountId, cell: CellRef) -> Result<()> {
        let replicas = &self.home.replicas;
        if let (Some(account), Some(id)) = (replicas.sql_id(account.0), replicas.sql_id(cell.row)) {
            let cell = cell.cell();
            forget(&self.connection, account, CellKey { table: cell.table, id, column: cell.column })?;
        }
        Ok(())
    }
}

impl Act<'_> {
    /// Takes the drafts of its author out, to be written as ordinary edits of this act; a rollback keeps
    /// them.
    pub fn take_drafts(&mut self) -> Result<Vec<Draft>> {
        let author = self.author();
        let drafts = list(self.connection(), self.replicas(), author)?;
        forget_all(self.connection(), self.replicas().sql_id(author.0))?;
        Ok(drafts)
    }
}

fn list(connection: &Connection, replicas: &Replicas, account: AccountId) -> Result<Vec<Draft>> {
    let sql = "select tbl, row, col, text, at from drafts where account = ? order by at";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([replicas.sql_id(account.0)])?;
    let mut drafts = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(table) = Table::from_number(row.get(0)?) else { continue };
        let cell =
            CellRef { table, row: replicas.known_row(row.get(1)?)?, column: table.column(row.get(2)?) };
        drafts.push(Draft { cell, text: row.get(3)?, at: row.get(4)? });
    }
    Ok(drafts)
}

/// Forgets what an account had typed into a cell that has been written.
pub(crate) fn forget(connection: &Connection, account: i64, key: CellKey) -> Result<()> {
    connection
        .prepare_cached("delete from drafts where account = ? and tbl = ? and row = ? and col = ?")?
        .execute(params![account, key.table, key.id, key.column])?;
    Ok(())
}

/// Forgets everything an account had typed and not left.
pub(crate) fn forget_all(connection: &Connection, account: Option<i64>) -> Result<()> {
    connection.execute("delete from drafts where account = ?", [account])?;
    Ok(())
}

/// The number of an account that has drafts; bulk writing of others need not look for each cell then.
pub(crate) fn typist(
    connection: &Connection,
    replicas: &Replicas,
    account: AccountId,
) -> Result<Option<i64>> {
    let Some(account) = replicas.sql_id(account.0) else { return Ok(None) };
    let sql = "select exists (select 1 from drafts where account = ?)";
    let has_some: bool = connection.prepare_cached(sql)?.query_row([account], |row| row.get(0))?;
    Ok(has_some.then_some(account))
}
