//! Rows as they are, whatever their table, to be written again elsewhere.

use super::{Fields, Reader, Result};
use crate::rows;
use crate::schema::{Column, Table};
use ledger::{RowId, Value};

/// What a row holds: its columns that are not empty.
pub type RowValues = Vec<(Column, Value)>;

impl Reader<'_> {
    /// What a row holds; nothing where it is not there or was deleted.
    pub fn find_values(self, table: Table, row: RowId) -> Result<Option<RowValues>> {
        let stored = rows::read(self.connection, self.replicas, table, self.key(row))?;
        Ok(stored.filter(|stored| !stored.gone).map(|stored| {
            let all = table.columns().iter().copied().zip(stored.values);
            all.filter(|(_, value)| !value.is_null()).collect()
        }))
    }

    /// The rows that name another one in a column, with what they hold, in the order they were made.
    pub fn list_values(self, column: Column, target: RowId) -> Result<Vec<(RowId, RowValues)>> {
        let sql =
            format!("select id from {} where {} = ? and gone = 0 order by id", column.table, column.name);
        let ids = self.many(&sql, [self.key(target)], read_id)?;
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.extend(self.find_values(column.table, id)?.map(|values| (id, values)));
        }
        Ok(found)
    }
}

pub(super) fn read_id(fields: &Fields<'_>) -> Result<RowId> {
    fields.id()
}
