//! Taking whole acts back, and doing them again.
//!
//! Both are acts themselves: they write back what every commit of the act replaced. A cell that
//! somebody changed since is left and named, and so is a row that others have come to refer to. Where
//! an act that cannot be undone followed in a scope (a seal, say), that scope is left altogether.

mod created;
mod since;

use crate::account::AccountId;
use crate::act::{Act, NewAct, Undoing};
use crate::error::Result;
use crate::open::Store;
use crate::schema::CellRef;
use crate::segments;
use created::Created;
use ledger::{ActId, Commit, EXISTENCE, Op, Scope, Value};
use rusqlite::{Connection, OptionalExtension};
use since::Since;
use std::collections::HashSet;

const UNDO: &str = "undo";
const REDO: &str = "redo";

/// What undo may take back.
const UNDOABLE: &str = "a.undoable = 1 and a.undone_by is null and a.kind <> 'undo'";
/// What redo may do again: what was undone last, unless something else was done since.
const REDOABLE: &str = "a.kind = 'undo' and a.undone_by is null
     and not exists (select 1 from acts o where o.id > a.id and o.author = a.author and o.undoable <> 2
                     and o.kind not in ('undo', 'redo'))";

/// The act that undo or redo of an account would come to next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Kind of the act that is taken back, or done again.
    pub kind: String,
    /// Where it wrote.
    pub scopes: Vec<Scope>,
}

/// What taking an act back amounted to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// Kind of the act that was taken back, or done again.
    pub kind: String,
    /// Words about it, as it gave them.
    pub label: Option<String>,
    /// The act that took it back; nothing where every cell had to be left.
    pub by: Option<ActId>,
    /// Cells that hold again what they held.
    pub changed_cells: usize,
    /// Cells left as they are, because they were changed since or others rely on them.
    pub left: Vec<CellRef>,
}

/// An act in the list of acts.
struct Listed {
    id: i64,
    /// What the person called it: for an undo or redo, the act at the bottom.
    kind: String,
    label: Option<String>,
    first_segment: i64,
    n_commits: i64,
}

impl Store {
    /// Takes back the newest act of the account that can be; nothing where there is none.
    ///
    /// Nobody takes back what somebody else did: what he changed since is left and named.
    pub fn undo(&mut self, author: AccountId, at: i64) -> Result<Option<Undone>> {
        let target = newest(&self.connection, self.home.replicas.sql_id(author.0), UNDOABLE)?;
        target.map(|target| self.take_back(&target, UNDO, author, at)).transpose()
    }

    /// Does again what the account undid last, unless it did something else since.
    pub fn redo(&mut self, author: AccountId, at: i64) -> Result<Option<Undone>> {
        let target = newest(&self.connection, self.home.replicas.sql_id(author.0), REDOABLE)?;
        target.map(|target| self.take_back(&target, REDO, author, at)).transpose()
    }

    /// What undo would come to next.
    pub fn next_undo(&self, author: AccountId) -> Result<Option<NextStep>> {
        self.next_step(author, UNDOABLE)
    }

    /// What redo would come to next.
    pub fn next_redo(&self, author: AccountId) -> Result<Option<NextStep>> {
        self.next_step(author, REDOABLE)
    }

    fn next_step(&self, author: AccountId, condition: &str) -> Result<Option<NextStep>> {
        let author = self.home.replicas.sql_id(author.0);
        let Some(target) = newest(&self.connection, author, condition)? else { return Ok(None) };
        let mut statement = self.connection.prepare_cached(
            "select distinct c.kind, c.row from segments s join scopes c on c.ix = s.scope
             where s.id >= ? and s.id < ?",
        )?;
        let mut rows = statement.query([target.first_segment, target.first_segment + target.n_commits])?;
        let mut scopes = Vec::new();
        while let Some(row) = rows.next()? {
            scopes.push(segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?);
        }
        Ok(Some(NextStep { kind: target.kind, scopes }))
    }

    fn take_back(&mut self, target: &Listed, kind: &str, author: AccountId, at: i64) -> Result<Undone> {
        let closed = closed_scopes(&self.connection, target.id)?;
        let mut act =
            self.begin(NewAct { kind, author, acted_for: None, at, undoing: Undoing::TakesBack })?;
        act.takes_back(target.id);
        let mut left = Vec::new();
        let mut created = Created::default();
        segments::each_of_act(
            act.shared_connection(),
            (target.first_segment, target.n_commits),
            |place, commit| {
                let mut since = Since::new(place, commit);
                for op in &commit.ops {
                    let Some(cell) = CellRef::named(op.cell) else { continue };
                    if closed.contains(&place.scope) {
                        left.push(cell);
                    } else if is_creation(op) {
                        created.take_in(&act, &mut since, op)?;
                    } else if !is_born_with(op, commit) && !write_back(&mut act, &mut since, op)? {
                        left.push(cell);
                    }
                }
                Ok(())
            },
        )?;
        // Rows last: what the cells just put back refer to decides which of them can go.
        left.extend(created.delete(&mut act)?);
        let summary = act.commit()?;
        if summary.id.is_none() {
            // Nothing could be taken back: without this the same act would be offered for ever.
            let sql = "update acts set undoable = 2 where id = ?";
            self.connection.execute(sql, [target.id])?;
        }
        let (kind, label) = (target.kind.clone(), target.label.clone());
        Ok(Undone { kind, label, by: summary.id, changed_cells: summary.changed_cells, left })
    }
}

fn newest(connection: &Connection, author: Option<i64>, condition: &str) -> Result<Option<Listed>> {
    // An undo or redo is called by the act at the bottom of what it takes back.
    let sql = format!(
        "with recursive target as (
             select a.id, a.first_segment, a.n_commits from acts a
             where a.author = ? and {condition} order by a.id desc limit 1),
         bottom (id, undoes, kind, label) as (
             select b.id, b.undoes, b.kind, b.label from acts b where b.id = (select id from target)
             union all
             select b.id, b.undoes, b.kind, b.label from acts b join bottom on b.id = bottom.undoes)
         select t.id, o.kind, o.label, t.first_segment, t.n_commits from target t, bottom o where o.undoes is null"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let listed = statement.query_row([author], |row| {
        Ok(Listed {
            id: row.get(0)?,
            kind: row.get(1)?,
            label: row.get(2)?,
            first_segment: row.get(3)?,
            n_commits: row.get(4)?,
        })
    });
    Ok(listed.optional()?)
}

/// Scopes in which an act that cannot be undone came later.
fn closed_scopes(connection: &Connection, since: i64) -> Result<HashSet<i64>> {
    let mut statement = connection.prepare_cached(
        "select distinct s.scope from acts a join segments s
           on s.id >= a.first_segment and s.id < a.first_segment + a.n_commits
         where a.undoable = 0 and a.id > ?",
    )?;
    let scopes = statement.query_map([since], |row| row.get(0))?;
    Ok(scopes.collect::<rusqlite::Result<_>>()?)
}

/// Whether the edit made its row exist, for the first time or again.
fn is_creation(op: &Op) -> bool {
    op.cell.column == EXISTENCE && op.value == Value::from(true)
}

/// Whether the edit belongs to a row that its commit created: the row goes as a whole or stays as a
/// whole, and its cells keep what they hold.
fn is_born_with(op: &Op, commit: &Commit) -> bool {
    let is_birth = |other: &Op| {
        is_creation(other)
            && other.replaced.is_empty()
            && (other.cell.table, other.cell.row) == (op.cell.table, op.cell.row)
    };
    op.replaced.is_empty() && commit.ops.iter().any(is_birth)
}

/// Puts back what a cell held before an edit; false where it had to be left.
fn write_back(act: &mut Act<'_>, since: &mut Since<'_>, op: &Op) -> Result<bool> {
    let Some(cell) = CellRef::named(op.cell) else { return Ok(false) };
    if !since.stands(act, op.cell)? {
        return Ok(false);
    }
    let before = since.value_before(act, op)?;
    match cell.column {
        Some(column) => act.set(cell.row, column, before)?,
        // What was deleted before as well stays so.
        None if before == Value::from(true) => act.revive(cell.table, cell.row)?,
        None => false,
    };
    Ok(true)
}
