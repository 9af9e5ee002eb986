//! Rows as they are, whatever their table, to be written again elsewhere.

use super::{Fields, Reader, Result};
use crate::StoreError;
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

    /// Hands out every row of a table that was not deleted, scope by scope in the order they were made: of a whole
    /// office one row is in memory at a time.
    pub fn visit_rows<E: From<StoreError>>(
        self,
        table: Table,
        mut each: impl FnMut(RowId, RowValues) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut statement = rows::by_scope(self.connection, table)?;
        let mut found = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = found.next().map_err(StoreError::from)? {
            let stored = rows::stored_row(row, self.replicas, table)?;
            if stored.gone {
                continue;
            }
            let id = self.replicas.known_row(stored.id)?;
            let all = table.columns().iter().copied().zip(stored.values);
            each(id, all.filter(|(_, value)| !value.is_null()).collect())?;
        }
        Ok(())
    }
}

pub(super) fn read_id(fields: &Fields<'_>) -> Result<RowId> {
    fields.id()
}
