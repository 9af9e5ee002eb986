//! Who changed what, when: read from the ledger itself.

use crate::error::{Result, inconsistent};
use crate::merge::late;
use crate::open::Store;
use crate::schema::{CellRef, Column, Table};
use crate::{rows, segments};
use ledger::{ActId, Commit, RowId, Scope, ScopeState, Value};

/// Whose history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryOf {
    /// Everything in a scope, for example all about one employee.
    Scope(Scope),
    /// One row.
    Row(Table, RowId),
}

/// Which part of a history.
#[derive(Clone, Copy, Debug)]
pub struct HistoryQuery {
    /// Whose.
    pub of: HistoryOf,
    /// One column only.
    pub column: Option<Column>,
    /// What had been done up to this instant, in milliseconds since 1970 UTC.
    pub as_of: Option<i64>,
}

impl HistoryQuery {
    /// All that was ever done to a scope.
    pub fn scope(scope: Scope) -> Self {
        Self { of: HistoryOf::Scope(scope), column: None, as_of: None }
    }

    /// All that was ever done to a row.
    pub fn row(table: Table, row: RowId) -> Self {
        Self { of: HistoryOf::Row(table, row), column: None, as_of: None }
    }
}

/// One change of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Milliseconds since 1970 UTC, by the clock of the machine where it was done.
    pub at: i64,
    /// The account that did it.
    pub author: RowId,
    /// The name of that account, where it is one of this store.
    pub author_name: Option<String>,
    /// The person in whose name it was done.
    pub acted_for: Option<RowId>,
    /// The act it was part of.
    pub act: ActId,
    /// What kind of act.
    pub act_kind: String,
    /// The cell.
    pub cell: CellRef,
    /// What it held before.
    pub from: Value,
    /// What it held afterwards.
    pub to: Value,
}

/// One act of this machine, for the list of what can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActEntry {
    /// Its id.
    pub id: ActId,
    /// What kind of act.
    pub kind: String,
    /// The account that did it.
    pub author: RowId,
    /// The name of that account.
    pub author_name: Option<String>,
    /// The person in whose name it was done.
    pub acted_for: Option<RowId>,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// Whether it can be undone at all.
    pub is_undoable: bool,
    /// Whether a later act took it back.
    pub is_undone: bool,
    /// In how many scopes it changed something.
    pub commits: i64,
    /// Words about it as JSON, as the act gave them.
    pub label: Option<String>,
}

impl Store {
    /// The changes of a scope, a row or a cell, oldest first.
    ///
    /// Replaying the entries gives the state as of that instant: the last `to` of each cell. Edits that came
    /// after a seal and did not know of it are not among them while they do not count.
    pub fn history(&self, query: &HistoryQuery) -> Result<Vec<HistoryEntry>> {
        let Some(scope) = self.scope_index(query.of)? else { return Ok(Vec::new()) };
        let mut commits = segments::commits_of(&self.connection, scope)?;
        commits.sort_by_key(|commit| (commit.lamport, commit.dot));
        let late = late::recorded(&self.connection, &self.home, scope)?;
        let mut state = ScopeState::default();
        let mut entries = Vec::new();
        for commit in &mut commits {
            if query.as_of.is_none_or(|instant| commit.act.at <= instant) {
                commit.ops.retain(|op| !late.contains(&(commit.dot, op.cell)));
                self.entries_of(commit, &state, query, &mut entries)?;
                state.apply(commit);
            }
        }
        Ok(entries)
    }

    /// Every scope with a history, in the order in which they were first written.
    pub fn scopes(&self) -> Result<Vec<Scope>> {
        let scopes = segments::scopes(&self.connection, &self.home)?;
        Ok(scopes.into_iter().map(|(_, scope)| scope).collect())
    }

    fn entries_of(
        &self,
        commit: &Commit,
        before: &ScopeState,
        query: &HistoryQuery,
        entries: &mut Vec<HistoryEntry>,
    ) -> Result<()> {
        let author_name = self.account_name(commit.act.author)?;
        for op in &commit.ops {
            let Some(cell) = CellRef::named(op.cell).filter(|cell| query.covers(*cell)) else { continue };
            entries.push(HistoryEntry {
                at: commit.act.at,
                author: commit.act.author,
                author_name: author_name.clone(),
                acted_for: commit.act.acted_for,
                act: commit.act.id,
                act_kind: commit.act.kind.clone(),
                cell,
                from: before.value(op.cell).clone(),
                to: op.value.clone(),
            });
        }
        Ok(())
    }

    /// The newest acts of this machine, newest first.
    pub fn acts(&self, limit: u32) -> Result<Vec<ActEntry>> {
        let mut statement = self.connection.prepare_cached(
            "select a.replica, a.counter, a.kind, a.author, a.acted_for, a.at, a.undoable = 1,
                    a.undone_by is not null, a.n_commits, a.label, n.name
             from acts a left join accounts n on n.id = a.author order by a.id desc limit ?",
        )?;
        let mut rows = statement.query([limit])?;
        let mut acts = Vec::new();
        let replicas = &self.home.replicas;
        while let Some(row) = rows.next()? {
            let replica =
                replicas.id(row.get(0)?).ok_or_else(|| inconsistent("an act of an unknown replica"))?;
            let acted_for: Option<i64> = row.get(4)?;
            acts.push(ActEntry {
                id: ActId { replica, counter: row.get(1)? },
                kind: row.get(2)?,
                author: replicas.known_row(row.get(3)?)?,
                author_name: row.get(10)?,
                acted_for: acted_for.map(|id| replicas.known_row(id)).transpose()?,
                at: row.get(5)?,
                is_undoable: row.get(6)?,
                is_undone: row.get(7)?,
                commits: row.get(8)?,
                label: row.get(9)?,
            });
        }
        Ok(acts)
    }

    fn scope_index(&self, of: HistoryOf) -> Result<Option<i64>> {
        match of {
            HistoryOf::Scope(scope) => segments::find_scope(&self.connection, &self.home.replicas, scope),
            HistoryOf::Row(table, row) => {
                let Some(id) = self.home.replicas.sql_id(row) else { return Ok(None) };
                Ok(rows::standing(&self.connection, table, id)?.map(|standing| standing.scope))
            }
        }
    }
}

impl HistoryQuery {
    fn covers(&self, cell: CellRef) -> bool {
        let row_fits = match self.of {
            HistoryOf::Scope(_) => true,
            HistoryOf::Row(table, row) => cell.table == table && cell.row == row,
        };
        row_fits && self.column.is_none_or(|column| cell.column == Some(column))
    }
}
