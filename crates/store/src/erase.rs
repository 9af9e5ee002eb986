//! Erasing a person's records by law: their content goes for good, the hashes of their commits stay.
//!
//! The salt of a chain goes with its commits, so that nobody can guess a value out of five from its
//! hash; what remains is enough for earlier checkpoints to be checked.

use crate::act::Act;
use crate::error::Result;
use crate::open::Store;
use crate::records::Reader;
use crate::schema::TABLES;
use crate::{chains, evidence, scans, segments};
use ledger::{ChainHead, RowId, Scope};
use rusqlite::{Connection, params};

/// What was erased.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Rows of all tables.
    pub rows: u64,
    /// Commits of which only the hash is kept.
    pub commits: u64,
}

impl Act<'_> {
    /// Erases the content of a scope: rows, commits, drafts, private marks and what the search knows.
    ///
    /// Undo stops at every act that had touched the scope. The text is gone from the file once
    /// [`Store::sweep`] has run after the commit.
    pub fn erase(&mut self, scope: Scope) -> Result<Erased> {
        let connection = self.shared_connection();
        let index = segments::find_scope(connection, self.replicas(), scope)?;
        let Some(index) = index else { return Ok(Erased::default()) };
        erase_scope(connection, index, self.at())
    }
}

/// Erases what is here of a scope by its local number; nothing where that was done before.
pub(crate) fn erase_scope(connection: &Connection, index: i64, at: i64) -> Result<Erased> {
    if is_erased(connection, index)? {
        return Ok(Erased::default());
    }
    let commits = keep_links(connection, index)?;
    close_acts(connection, index)?;
    connection.execute("update chain_heads set salt = zeroblob(16) where scope = ?", [index])?;
    let rows = erase_rows(connection, index)?;
    erase_history(connection, index)?;
    connection.execute("insert into erased_scopes (scope, at) values (?, ?)", params![index, at])?;
    Ok(Erased { rows, commits })
}

/// Takes away every commit of a scope, in whatever form it is kept, and what was noted about them.
pub(crate) fn erase_history(connection: &Connection, scope: i64) -> Result<()> {
    for table in ["segments", "snapshots", "wire", "withheld", "late_edits", "conflicts", "unread_scopes"] {
        connection.execute(&format!("delete from {table} where scope = ?"), [scope])?;
    }
    Ok(())
}

impl Store {
    /// Writes the file anew so that no free page keeps what was erased.
    pub fn sweep(&mut self) -> Result<()> {
        self.connection.execute_batch("vacuum")?;
        self.connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        Ok(())
    }
}

impl Reader<'_> {
    /// Whether the records of this row's scope were erased.
    pub fn is_erased(self, row: RowId) -> Result<bool> {
        let sql =
            "select exists (select 1 from erased_scopes e join scopes s on s.ix = e.scope where s.row = ?)";
        Ok(self.connection().prepare_cached(sql)?.query_row([self.key(row)], |found| found.get(0))?)
    }
}

/// Keeps the hash of every commit of a scope; returns how many there are.
fn keep_links(connection: &Connection, scope: i64) -> Result<u64> {
    let links = chains::links_of(connection, scope)?;
    let mut insert = connection
        .prepare_cached("insert into erased_links (scope, replica, n, head) values (?, ?, ?, ?)")?;
    for (replica, n, head) in &links {
        insert.execute(params![scope, replica, n, head.0])?;
    }
    Ok(links.len() as u64)
}

/// Acts that touched the scope are not taken back any more, and no longer say what they were about.
fn close_acts(connection: &Connection, scope: i64) -> Result<()> {
    connection.execute(
        "update acts set undoable = 0, label = null where id in (
             select a.id from segments s join acts a
               on s.id >= a.first_segment and s.id < a.first_segment + a.n_commits where s.scope = ?)",
        [scope],
    )?;
    Ok(())
}

/// Takes away the rows of a scope, and what only this machine keeps about them.
pub(crate) fn erase_rows(connection: &Connection, scope: i64) -> Result<u64> {
    for index in ["people_by_prefix", "people_by_part"] {
        let sql = format!("delete from {index} where rowid in (select id from employees where scope = ?)");
        connection.execute(&sql, [scope])?;
    }
    evidence::forget_files_of(connection, scope)?;
    scans::forget_scans_of(connection, scope)?;
    let mut rows = 0;
    for table in TABLES {
        let ids = format!("select id from {table} where scope = {scope}");
        let number = table.number();
        connection.execute(&format!("delete from cell_heads where tbl = {number} and row in ({ids})"), [])?;
        // Ids are unique over all tables: what was typed of a row yet to be made lies under another's row.
        for local in ["drafts", "private_marks"] {
            connection.execute(&format!("delete from {local} where row in ({ids})"), [])?;
        }
        rows += connection.execute(&format!("delete from {table} where scope = ?"), [scope])? as u64;
    }
    Ok(rows)
}

pub(crate) fn is_erased(connection: &Connection, scope: i64) -> Result<bool> {
    let sql = "select exists (select 1 from erased_scopes where scope = ?)";
    Ok(connection.prepare_cached(sql)?.query_row([scope], |found| found.get(0))?)
}

/// The kept links of an erased scope, each with the local number of its replica.
pub(crate) fn kept_links(connection: &Connection, scope: i64) -> Result<Vec<(i64, u32, ChainHead)>> {
    let sql = "select replica, n, head from erased_links where scope = ? order by replica, n";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([scope])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push((row.get(0)?, row.get(1)?, ChainHead(row.get(2)?)));
    }
    Ok(links)
}

/// What is wrong with what was kept of an erased scope, if anything.
pub(crate) fn link_fault(connection: &Connection, scope: i64) -> Result<Option<String>> {
    let links = kept_links(connection, scope)?;
    for (replica, chain) in chains::stored(connection, scope)? {
        let own: Vec<_> = links.iter().filter(|(of, ..)| *of == replica).collect();
        let numbers = chain.base_n.max(1)..=chain.n;
        let is_whole = numbers.eq(own.iter().map(|(_, n, _)| *n));
        let end = own.last().map_or(chain.base_head, |(.., head)| *head);
        if !is_whole || end != chain.head {
            return Ok(Some("the hashes kept of an erased scope do not end as recorded".to_owned()));
        }
    }
    let leftover: i64 = connection
        .prepare_cached("select count(*) from segments where scope = ?")?
        .query_row([scope], |found| found.get(0))?;
    if leftover > 0 {
        return Ok(Some("an erased scope has commits".to_owned()));
    }
    Ok(None)
}
