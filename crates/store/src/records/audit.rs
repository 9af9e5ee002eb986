//! Checkpoints, retention, and everything a scope holds.

use super::{Fields, Reader, Result};
use crate::schema::{Column, TABLES, Table};
use crate::{rows, segments};
use ledger::{RowId, Scope, Value};

/// A checkpoint as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckpointRecord {
    /// Row.
    pub id: RowId,
    /// The digest.
    pub root: Vec<u8>,
    /// The chains it covers, packed.
    pub heads: Vec<u8>,
    /// Chains covered.
    pub n_chains: u32,
    /// Commits covered.
    pub n_commits: u32,
    /// The key that signed it.
    pub personal_key: Option<RowId>,
    /// The signature.
    pub signature: Option<Vec<u8>>,
}

/// A row of a scope, deleted ones too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeRow {
    /// Its table.
    pub table: Table,
    /// The row.
    pub row: RowId,
    /// Whether it was deleted.
    pub is_deleted: bool,
    /// Its columns that are not empty.
    pub values: Vec<(Column, Value)>,
}

impl Reader<'_> {
    /// Checkpoints, newest first.
    pub fn list_checkpoints(self) -> Result<Vec<CheckpointRecord>> {
        self.many("select * from checkpoints where gone = 0 order by id desc", [], read_checkpoint)
    }

    /// People who left before a day, outsiders and merged records aside.
    pub fn list_people_who_left(self, before: chrono::NaiveDate) -> Result<Vec<RowId>> {
        self.many(
            "select id from employees where gone = 0 and merged_into is null and coalesce(is_external, 0) = 0
             and retired_on < ? order by name, id",
            [before.to_string()],
            super::id_of,
        )
    }

    /// The last year in which a person has a plan or an evaluation.
    pub fn find_last_year(self, employee: RowId) -> Result<Option<i32>> {
        let sql = "select max(year) year from (
                       select year from plans where employee = ?1 and gone = 0
                       union all
                       select cast(substr(period, 1, 4) as integer) from evaluations where employee = ?1 and gone = 0)";
        Ok(self.one(sql, [self.key(employee)], |fields| fields.get("year"))?.flatten())
    }

    /// Every row of a scope, table by table, in the order they were made.
    pub fn list_scope(self, scope: Scope) -> Result<Vec<ScopeRow>> {
        let index = segments::find_scope(self.connection, self.replicas, scope)?;
        let Some(index) = index else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for table in TABLES.iter().filter(|table| table.scope_kind() == scope.kind) {
            for stored in rows::of_scope(self.connection, self.replicas, *table, index)? {
                let columns = table.columns().iter().copied().zip(stored.values);
                all.push(ScopeRow {
                    table: *table,
                    row: self.replicas.known_row(stored.id)?,
                    is_deleted: stored.gone,
                    values: columns.filter(|(_, value)| !value.is_null()).collect(),
                });
            }
        }
        Ok(all)
    }
}

fn read_checkpoint(fields: &Fields<'_>) -> Result<CheckpointRecord> {
    Ok(CheckpointRecord {
        id: fields.id()?,
        root: fields.get::<Option<Vec<u8>>>("root")?.unwrap_or_default(),
        heads: fields.get::<Option<Vec<u8>>>("heads")?.unwrap_or_default(),
        n_chains: fields.get::<Option<u32>>("n_chains")?.unwrap_or_default(),
        n_commits: fields.get::<Option<u32>>("n_commits")?.unwrap_or_default(),
        personal_key: fields.row_named("personal_key")?,
        signature: fields.get("signature")?,
    })
}
