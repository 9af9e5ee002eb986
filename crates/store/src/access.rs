//! Whose records rows are, and the log of this machine: who looked at whom, and what was refused.

use crate::account::AccountId;
use crate::error::{Result, inconsistent};
use crate::open::Store;
use crate::schema::{TABLES, Table};
use crate::segments;
use ledger::{RowId, Scope};
use rusqlite::{OptionalExtension, named_params};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A line of the log that only this machine keeps; never what a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessLine {
    /// Permanent word of the kind: `reads` or `refusals`.
    pub kind: String,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// The account that worked.
    pub account: AccountId,
    /// Name of the command.
    pub command: String,
    /// The employee it was about, where it was about one.
    pub person: Option<RowId>,
    /// Permanent word of the reason of a refusal; empty for reads.
    pub why: String,
}

/// Finds the table and scope of any row in one statement.
static WHERE_IT_LIVES: LazyLock<String> = LazyLock::new(|| {
    let mut sql = String::new();
    for table in TABLES {
        let before = if sql.is_empty() { "" } else { " union all " };
        let number = table.number();
        let _ = write!(sql, "{before}select {number} as tbl, scope from {table} where id = ?1");
    }
    format!("select f.tbl, s.kind, s.row from ({sql}) f join scopes s on s.ix = f.scope limit 1")
});

impl Store {
    /// The table of a row and the scope it lives in, also of a deleted one; nothing where no replicated
    /// table has it.
    pub fn scope_of(&self, row: RowId) -> Result<Option<(Table, Scope)>> {
        let Some(id) = self.home.replicas.sql_id(row) else { return Ok(None) };
        let mut statement = self.connection.prepare_cached(&WHERE_IT_LIVES)?;
        let found = statement
            .query_row([id], |row| Ok((row.get::<_, u16>(0)?, row.get::<_, u8>(1)?, row.get::<_, i64>(2)?)))
            .optional()?;
        let Some((table, kind, of)) = found else { return Ok(None) };
        let table = Table::from_number(table).ok_or_else(|| inconsistent(format!("no table {table}")))?;
        Ok(Some((table, segments::scope_of(&self.home, kind, of)?)))
    }

    /// Writes lines into the log of this machine, all at once.
    pub fn log_access(&mut self, lines: &[AccessLine]) -> Result<()> {
        let replicas = &self.home.replicas;
        let sql = "insert into access_log (kind, at, account, command, person, why)
                   values (:kind, :at, :account, :command, :person, :why)";
        let transaction = self.connection.transaction()?;
        for line in lines {
            transaction.prepare_cached(sql)?.execute(named_params! {
                ":kind": line.kind, ":at": line.at, ":account": replicas.sql_id(line.account.0),
                ":command": line.command, ":person": line.person.and_then(|row| replicas.sql_id(row)),
                ":why": line.why,
            })?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// A page of the log, newest first, and how many lines there are; `kind` as in [`AccessLine`].
    pub fn access_lines(
        &self,
        kind: &str,
        person: Option<RowId>,
        (offset, limit): (u32, u32),
    ) -> Result<(Vec<AccessLine>, u32)> {
        let replicas = &self.home.replicas;
        let person = person.map(|row| replicas.sql_id(row).unwrap_or(-1));
        let condition = "kind = :kind and (:person is null or person = :person)";
        let total = self
            .connection
            .prepare_cached(&format!("select count(*) from access_log where {condition}"))?
            .query_row(named_params! { ":kind": kind, ":person": person }, |row| row.get(0))?;
        let sql = format!(
            "select kind, at, account, command, person, why from access_log where {condition}
             order by id desc limit {limit} offset {offset}"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(named_params! { ":kind": kind, ":person": person })?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let person: Option<i64> = row.get(4)?;
            lines.push(AccessLine {
                kind: row.get(0)?,
                at: row.get(1)?,
                account: AccountId(replicas.known_row(row.get(2)?)?),
                command: row.get(3)?,
                person: person.map(|id| replicas.known_row(id)).transpose()?,
                why: row.get(5)?,
            });
        }
        Ok((lines, total))
    }
}
