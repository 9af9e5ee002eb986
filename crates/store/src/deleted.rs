//! Records that were deleted: which, when and by whom, and what left together with them.

use crate::error::Result;
use crate::open::Store;
use crate::schema::{Column, TABLES, Table};
use crate::{rows, segments};
use ledger::{Act, ActId, Cell, EXISTENCE, RowId, Scope, Value};
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, HashSet};

/// A record that was deleted, with what it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletedRow {
    /// Its table.
    pub table: Table,
    /// The row.
    pub row: RowId,
    /// Where it lives.
    pub scope: Scope,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// The account that deleted it.
    pub author: RowId,
    /// The name of that account, where it is one of this store.
    pub author_name: Option<String>,
    /// The act that deleted it.
    pub act: ActId,
    /// What kind of act.
    pub act_kind: String,
    /// What it held: the columns that were not empty.
    pub values: Vec<(Column, Value)>,
}

impl DeletedRow {
    /// What a column held.
    pub fn value(&self, column: Column) -> Option<&Value> {
        self.values.iter().find(|(other, _)| *other == column).map(|(_, value)| value)
    }

    /// The rows it was a part of.
    pub fn parents(&self) -> impl Iterator<Item = (Table, RowId)> {
        self.table.parents().iter().filter_map(move |column| match (column.kind, self.value(*column)) {
            (crate::Kind::Row(table), Some(Value::Row(row))) => Some((table, *row)),
            _ => None,
        })
    }
}

impl Store {
    /// Deleted rows, newest first, of some scopes or of all.
    pub fn deleted(&self, scopes: Option<&[Scope]>) -> Result<Vec<DeletedRow>> {
        let mut found = Vec::new();
        for (index, gone) in self.gone_rows()? {
            let scope = self.scope_at(index)?;
            if scopes.is_none_or(|wanted| wanted.contains(&scope)) {
                self.of_scope((index, scope), &gone, &mut found)?;
            }
        }
        found.sort_by_key(|row| std::cmp::Reverse((row.at, row.act, row.table, row.row)));
        Ok(found)
    }

    /// Whether a row stands.
    pub fn exists(&self, table: Table, row: RowId) -> Result<bool> {
        let Some(id) = self.home.replicas.sql_id(row) else { return Ok(false) };
        Ok(rows::standing(&self.connection, table, id)?.is_some_and(|standing| !standing.gone))
    }

    /// A standing row that says about the same what a deleted one says; only one of them may stand.
    pub fn stand_in(&self, deleted: &DeletedRow) -> Result<Option<RowId>> {
        let mut conditions = vec!["gone = 0".to_owned()];
        let mut held = Vec::new();
        for column in deleted.table.key() {
            conditions.push(format!("{} is ?", column.name));
            held.push(deleted.value(*column).unwrap_or(&Value::Null));
        }
        // Where the first is empty the row says nothing that another could say too.
        if held.first().is_none_or(|first| first.is_null()) {
            return Ok(None);
        }
        let sql = format!("select id from {} where {}", deleted.table, conditions.join(" and "));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let held = held.into_iter().map(|value| rows::Bound(value, &self.home.replicas));
        let found: Option<i64> =
            statement.query_row(rusqlite::params_from_iter(held), |row| row.get(0)).optional()?;
        found.map(|id| self.home.replicas.known_row(id)).transpose()
    }

    /// Rows that are gone, by the local number of their scope.
    fn gone_rows(&self) -> Result<BTreeMap<i64, Vec<(Table, i64)>>> {
        let mut gone: BTreeMap<i64, Vec<(Table, i64)>> = BTreeMap::new();
        for table in TABLES {
            let sql = format!("select scope, id from {table} where gone = 1");
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                gone.entry(row.get(0)?).or_default().push((*table, row.get(1)?));
            }
        }
        Ok(gone)
    }

    fn scope_at(&self, index: i64) -> Result<Scope> {
        let mut statement = self.connection.prepare_cached("select kind, row from scopes where ix = ?")?;
        let (kind, row) = statement.query_row(params![index], |row| Ok((row.get(0)?, row.get(1)?)))?;
        segments::scope_of(&self.home, kind, row)
    }

    fn of_scope(
        &self,
        (index, scope): (i64, Scope),
        gone: &[(Table, i64)],
        found: &mut Vec<DeletedRow>,
    ) -> Result<()> {
        let deletions = self.deletions(index)?;
        for (table, id) in gone {
            let row = self.home.replicas.known_row(*id)?;
            let cell = Cell { table: table.number(), row, column: EXISTENCE };
            let Some((_, act)) = deletions.get(&cell) else { continue };
            let Some(stored) = rows::read(&self.connection, &self.home.replicas, *table, *id)? else {
                continue;
            };
            let columns = table.columns().iter().copied().zip(stored.values);
            found.push(DeletedRow {
                table: *table,
                row,
                scope,
                at: act.at,
                author: act.author,
                author_name: self.account_name(act.author)?,
                act: act.id,
                act_kind: act.kind.clone(),
                values: columns.filter(|(_, value)| !value.is_null()).collect(),
            });
        }
        Ok(())
    }

    /// The newest act that deleted each row of a scope.
    fn deletions(&self, index: i64) -> Result<BTreeMap<Cell, (u64, Act)>> {
        let mut deletions: BTreeMap<Cell, (u64, Act)> = BTreeMap::new();
        for commit in segments::commits_of(&self.connection, index)? {
            let is_deletion = |op: &&ledger::Op| op.cell.column == EXISTENCE && op.value != Value::from(true);
            for op in commit.ops.iter().filter(is_deletion) {
                let newest = deletions.entry(op.cell).or_insert_with(|| (commit.lamport, commit.act.clone()));
                if commit.lamport >= newest.0 {
                    *newest = (commit.lamport, commit.act.clone());
                }
            }
        }
        Ok(deletions)
    }
}

/// Of deleted rows a chosen one with its parts: what the same act deleted and hangs on it.
pub fn together<'r>(chosen: &'r DeletedRow, all: &'r [DeletedRow]) -> Vec<&'r DeletedRow> {
    let mut rows = HashSet::from([(chosen.table, chosen.row)]);
    let mut together = vec![chosen];
    loop {
        let before = together.len();
        for other in all.iter().filter(|other| other.act == chosen.act) {
            let is_part = other.parents().any(|parent| rows.contains(&parent));
            if is_part && rows.insert((other.table, other.row)) {
                together.push(other);
            }
        }
        if together.len() == before {
            return together;
        }
    }
}
