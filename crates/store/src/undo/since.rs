//! What happened to the cells of a commit since.

use super::{REDO, UNDO};
use crate::act::Act;
use crate::error::Result;
use crate::heads::{self, CellKey};
use crate::rows;
use crate::schema::Table;
use crate::segments::{self, Place};
use ledger::{Cell, Commit, Dot, Op, ScopeState, Value};
use std::collections::BTreeMap;

/// A commit of the act to be taken back, and the history of its scope, read when first needed.
pub(super) struct Since<'c> {
    place: Place,
    commit: &'c Commit,
    history: Option<History>,
}

struct History {
    commits: BTreeMap<Dot, Commit>,
    /// The scope as the commit left it.
    then: ScopeState,
}

impl<'c> Since<'c> {
    pub(super) fn new(place: Place, commit: &'c Commit) -> Self {
        Self { place, commit, history: None }
    }

    fn history(&mut self, act: &Act<'_>) -> Result<&History> {
        let history = match self.history.take() {
            Some(history) => history,
            None => History::read(act, self.place.scope, self.commit)?,
        };
        Ok(self.history.insert(history))
    }

    /// Whether a cell is as the commit left it: its row is here, and the cell was not edited since, or only by
    /// undoing and redoing that came back to the same value.
    pub(super) fn stands(&mut self, act: &Act<'_>, cell: Cell) -> Result<bool> {
        let Some(id) = here(act, cell)? else { return Ok(false) };
        let key = CellKey { table: cell.table, id, column: cell.column };
        for (dot, lamport) in heads::listed(act.connection(), act.replicas(), key)? {
            if self.came_later(act, dot, lamport)? && !self.history(act)?.came_back(dot, cell) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether an edit was not here yet when the commit was made. Edits from elsewhere are told by when they
    /// arrived: who made them need not have seen the commit.
    fn came_later(&self, act: &Act<'_>, dot: Dot, lamport: u64) -> Result<bool> {
        if dot.replica == self.commit.dot.replica {
            return Ok(lamport > self.commit.lamport);
        }
        let arrived = segments::arrival(act.connection(), act.replicas(), self.place.scope, dot)?;
        Ok(arrived.is_some_and(|id| id > self.place.id))
    }

    /// Whether all cells of a row are as the commit left them.
    pub(super) fn row_stands(&mut self, act: &Act<'_>, row: Cell) -> Result<bool> {
        let Some(id) = here(act, row)? else { return Ok(false) };
        let own = act.replicas().index(self.commit.dot.replica);
        let sql = "select distinct col from cell_heads where tbl = ? and row = ?
                   and (lamport > ? or replica is not ?)";
        let mut statement = act.connection().prepare_cached(sql)?;
        let edited = statement
            .query_map(rusqlite::params![row.table, id, self.commit.lamport, own], |found| found.get(0))?
            .collect::<rusqlite::Result<Vec<u16>>>()?;
        for column in edited {
            if !self.stands(act, Cell { column, ..row })? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What the cell of an edit held before it; of several edits that it replaced, what was shown.
    pub(super) fn value_before(&mut self, act: &Act<'_>, op: &Op) -> Result<Value> {
        if op.replaced.is_empty() {
            return Ok(Value::Null);
        }
        let commits = &self.history(act)?.commits;
        let replaced = op.replaced.iter().filter_map(|dot| commits.get(dot));
        let values = replaced.filter_map(|commit| Some((commit, written(commit, op.cell)?)));
        let shown = values.max_by_key(|(commit, _)| (commit.lamport, commit.dot.replica));
        Ok(shown.map(|(_, value)| value.clone()).unwrap_or_default())
    }
}

impl History {
    fn read(act: &Act<'_>, scope: i64, commit: &Commit) -> Result<Self> {
        let mut then = ScopeState::default();
        let mut commits = BTreeMap::new();
        for other in segments::commits_of(act.connection(), scope)? {
            if other.lamport <= commit.lamport {
                then.apply(&other);
            }
            commits.insert(other.dot, other);
        }
        Ok(Self { commits, then })
    }

    /// Whether a later edit only undid or redid something and wrote what the cell held then.
    fn came_back(&self, dot: Dot, cell: Cell) -> bool {
        self.commits.get(&dot).is_some_and(|commit| {
            (commit.act.kind == UNDO || commit.act.kind == REDO)
                && written(commit, cell) == Some(self.then.value(cell))
        })
    }
}

/// The number in SQL of a row that is here, deleted or not.
fn here(act: &Act<'_>, row: Cell) -> Result<Option<i64>> {
    let id = act.replicas().sql_id(row.row).zip(Table::from_number(row.table));
    let Some((id, table)) = id else { return Ok(None) };
    Ok(rows::standing(act.connection(), table, id)?.map(|_| id))
}

fn written(commit: &Commit, cell: Cell) -> Option<&Value> {
    commit.ops.iter().find(|op| op.cell == cell).map(|op| &op.value)
}
