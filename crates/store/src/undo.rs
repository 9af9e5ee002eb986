//! Taking whole acts back, and doing them again.
//!
//! Both are acts themselves: they write back what every commit of the act replaced. A cell that
//! somebody changed since is left and named, and so is a row that others have come to refer to. Where
//! an act that cannot be undone followed in a scope (a seal, say), that scope is left altogether.

use crate::account::AccountId;
use crate::act::{Act, NewAct};
use crate::error::Result;
use crate::heads::{self, CellKey};
use crate::open::Store;
use crate::schema::{CellRef, Column, Kind, TABLES, Table};
use crate::{rows, segments};
use ledger::{ActId, Commit, Dot, EXISTENCE, Op, RowId, Value};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, HashSet};

const UNDO: &str = "undo";
const REDO: &str = "redo";

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

/// A row as SQL knows it.
type Place = (Table, i64);

impl Store {
    /// Takes back the newest act that can be; nothing where there is none.
    pub fn undo(&mut self, author: AccountId, at: i64) -> Result<Option<Undone>> {
        let target = newest(&self.connection, "a.undoable = 1 and a.undone_by is null and a.kind <> 'undo'")?;
        target.map(|target| self.take_back(&target, UNDO, author, at)).transpose()
    }

    /// Does again what was undone last, unless something else was done since.
    pub fn redo(&mut self, author: AccountId, at: i64) -> Result<Option<Undone>> {
        let target = newest(
            &self.connection,
            "a.kind = 'undo' and a.undone_by is null
             and not exists (select 1 from acts o where o.id > a.id and o.kind not in ('undo', 'redo'))",
        )?;
        target.map(|target| self.take_back(&target, REDO, author, at)).transpose()
    }

    fn take_back(&mut self, target: &Listed, kind: &str, author: AccountId, at: i64) -> Result<Undone> {
        let closed = closed_scopes(&self.connection, target.id)?;
        let commits = segments::commits_of_act(&self.connection, target.first_segment, target.n_commits)?;
        let mut act = self.begin(NewAct { kind, author, acted_for: None, at, undoable: true })?;
        act.takes_back(target.id);
        let doomed = Doomed::find(&act, &commits, &closed)?;
        let mut left = Vec::new();
        for (scope, commit) in &commits {
            let is_closed = closed.contains(scope);
            let past = if is_closed { BTreeMap::new() } else { past_values(&act, *scope, commit)? };
            for op in &commit.ops {
                let Some(cell) = CellRef::named(op.cell) else { continue };
                if is_closed || !write_back(&mut act, commit, op, &past, &doomed)? {
                    left.push(cell);
                }
            }
        }
        let summary = act.commit()?;
        if summary.id.is_none() {
            // Nothing could be taken back: without this the same act would be offered for ever.
            let sql = "update acts set undoable = 0 where id = ?";
            self.connection.execute(sql, [target.id])?;
        }
        let (kind, label) = (target.kind.clone(), target.label.clone());
        Ok(Undone { kind, label, by: summary.id, changed_cells: summary.changed_cells, left })
    }
}

fn newest(connection: &Connection, condition: &str) -> Result<Option<Listed>> {
    // An undo or redo is called by the act at the bottom of what it takes back.
    let sql = format!(
        "with recursive target as (
             select a.id, a.first_segment, a.n_commits from acts a where {condition} order by a.id desc limit 1),
         bottom (id, undoes, kind, label) as (
             select b.id, b.undoes, b.kind, b.label from acts b where b.id = (select id from target)
             union all
             select b.id, b.undoes, b.kind, b.label from acts b join bottom on b.id = bottom.undoes)
         select t.id, o.kind, o.label, t.first_segment, t.n_commits from target t, bottom o where o.undoes is null"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let listed = statement.query_row([], |row| {
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

/// What the cells of a commit held before it: the values of the edits it replaced.
fn past_values(act: &Act<'_>, scope: i64, commit: &Commit) -> Result<BTreeMap<Dot, Commit>> {
    if commit.ops.iter().all(|op| op.replaced.is_empty()) {
        return Ok(BTreeMap::new());
    }
    let commits = segments::commits_of(act.connection(), scope)?;
    Ok(commits.into_iter().map(|commit| (commit.dot, commit)).collect())
}

fn value_before(op: &Op, past: &BTreeMap<Dot, Commit>) -> Value {
    let replaced = op.replaced.iter().filter_map(|dot| past.get(dot));
    let last = replaced.max_by_key(|commit| (commit.lamport, commit.dot.replica));
    let written = last.and_then(|commit| commit.ops.iter().find(|other| other.cell == op.cell));
    written.map(|other| other.value.clone()).unwrap_or_default()
}

/// Puts back what a cell held before an edit; false where it had to be left.
fn write_back(
    act: &mut Act<'_>,
    commit: &Commit,
    op: &Op,
    past: &BTreeMap<Dot, Commit>,
    doomed: &Doomed,
) -> Result<bool> {
    let Some(cell) = CellRef::named(op.cell) else { return Ok(false) };
    let Some(id) = act.replicas().sql_id(op.cell.row) else { return Ok(false) };
    let is_birth = doomed.born.contains(&(cell.table, id));
    let Some(column) = cell.column else {
        if op.value == Value::from(true) {
            return if doomed.rows.contains(&(cell.table, id)) {
                act.delete(cell.table, cell.row)
            } else {
                Ok(false)
            };
        }
        return if is_last_edit(act, commit, op, id)? { act.revive(cell.table, cell.row) } else { Ok(false) };
    };
    if is_birth {
        // The row goes as a whole or stays as a whole; its cells keep what they hold.
        return Ok(true);
    }
    if !is_last_edit(act, commit, op, id)? {
        return Ok(false);
    }
    act.set(cell.row, column, value_before(op, past))?;
    Ok(true)
}

/// Whether nobody has edited the cell since.
fn is_last_edit(act: &Act<'_>, commit: &Commit, op: &Op, id: i64) -> Result<bool> {
    let Some(table) = Table::from_number(op.cell.table) else { return Ok(false) };
    let Some(standing) = rows::standing(act.connection(), table, id)? else { return Ok(false) };
    let is_empty = match table.column(op.cell.column) {
        Some(column) => rows::cell(act.connection(), act.replicas(), column, id)?.is_null(),
        None => false,
    };
    let key = CellKey { table: op.cell.table, id, column: op.cell.column };
    let heads = heads::of(act.connection(), act.replicas(), key, standing, is_empty)?;
    Ok(heads == [commit.dot])
}

/// Rows that exist because of an act and can go with it.
struct Doomed {
    /// Created by the act.
    born: HashSet<Place>,
    /// Created or brought back by the act, unchanged since and referred to by nothing that stays.
    rows: HashSet<Place>,
}

impl Doomed {
    fn find(act: &Act<'_>, commits: &[(i64, Commit)], closed: &HashSet<i64>) -> Result<Self> {
        let (mut born, mut rows) = (HashSet::new(), HashSet::new());
        let mut staying = Vec::new();
        for (scope, commit) in commits {
            for op in
                commit.ops.iter().filter(|op| op.cell.column == EXISTENCE && op.value == Value::from(true))
            {
                let Some(place) = place(act, op.cell.table, op.cell.row) else { continue };
                if op.replaced.is_empty() {
                    born.insert(place);
                }
                if closed.contains(scope) || was_touched_since(act, commit, place)? {
                    staying.push(place);
                } else {
                    rows.insert(place);
                }
            }
        }
        for place in &rows {
            if is_needed_by_others(act, *place, &rows)? {
                staying.push(*place);
            }
        }
        // What stays keeps what it refers to.
        while let Some(place) = staying.pop() {
            rows.remove(&place);
            staying.extend(references_of(act, place)?.into_iter().filter(|referred| rows.contains(referred)));
        }
        Ok(Self { born, rows })
    }
}

fn place(act: &Act<'_>, table: u16, row: RowId) -> Option<Place> {
    Some((Table::from_number(table)?, act.replicas().sql_id(row)?))
}

/// Whether any cell of the row was edited after the commit.
fn was_touched_since(act: &Act<'_>, commit: &Commit, (table, id): Place) -> Result<bool> {
    let sql = "select exists (select 1 from cell_heads where tbl = ? and row = ? and lamport > ?)";
    let mut statement = act.connection().prepare_cached(sql)?;
    Ok(statement.query_row(params![table.number(), id, commit.lamport], |row| row.get(0))?)
}

/// Whether a row that exists and is not itself doomed refers to this one.
fn is_needed_by_others(act: &Act<'_>, (table, id): Place, doomed: &HashSet<Place>) -> Result<bool> {
    for column in columns_referring_to(table) {
        let sql = format!("select id from {} where {} = ? and gone = 0", column.table, column.name);
        let mut statement = act.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            if !doomed.contains(&(column.table, row.get(0)?)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn references_of(act: &Act<'_>, (table, id): Place) -> Result<Vec<Place>> {
    let Some(stored) = rows::read(act.connection(), act.replicas(), table, id)? else {
        return Ok(Vec::new());
    };
    let columns = table.columns().iter().zip(stored.values);
    let referred = columns.filter_map(|(column, value)| match (column.kind, value) {
        (Kind::Row(to), Value::Row(row)) => Some((to, act.replicas().sql_id(row)?)),
        _ => None,
    });
    Ok(referred.collect())
}

fn columns_referring_to(table: Table) -> impl Iterator<Item = Column> {
    let all = TABLES.iter().flat_map(|table| table.columns()).copied();
    all.filter(move |column| column.kind == Kind::Row(table))
}
