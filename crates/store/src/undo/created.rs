//! Rows that exist because of an act, and which of them can go with it.

use super::since::Since;
use crate::act::Act;
use crate::error::Result;
use crate::rows;
use crate::schema::{CellRef, Column, Kind, TABLES, Table};
use ledger::{Op, Value};
use std::collections::HashSet;

/// A row as SQL knows it.
type Place = (Table, i64);

/// The rows that an act created or brought back.
#[derive(Default)]
pub(super) struct Created {
    rows: Vec<(CellRef, Place)>,
    /// Those that nobody edited since.
    leaving: HashSet<Place>,
}

impl Created {
    pub(super) fn take_in(&mut self, act: &Act<'_>, since: &mut Since<'_>, op: &Op) -> Result<()> {
        let Some(cell) = CellRef::named(op.cell) else { return Ok(()) };
        let Some(id) = act.replicas().sql_id(cell.row) else { return Ok(()) };
        self.rows.push((cell, (cell.table, id)));
        if since.row_stands(act, op.cell)? {
            self.leaving.insert((cell.table, id));
        }
        Ok(())
    }

    /// Deletes what nobody edited and nothing that stays refers to; returns what had to be left.
    pub(super) fn delete(mut self, act: &mut Act<'_>) -> Result<Vec<CellRef>> {
        let mut staying = Vec::new();
        for (_, place) in &self.rows {
            if !self.leaving.contains(place) || is_needed_by_others(act, *place, &self.leaving)? {
                staying.push(*place);
            }
        }
        // What stays keeps what it refers to.
        while let Some(place) = staying.pop() {
            self.leaving.remove(&place);
            let referred = references_of(act, place)?;
            staying.extend(referred.into_iter().filter(|referred| self.leaving.contains(referred)));
        }
        let mut left = Vec::new();
        for (cell, place) in &self.rows {
            if self.leaving.contains(place) {
                act.delete(cell.table, cell.row)?;
            } else {
                left.push(*cell);
            }
        }
        Ok(left)
    }
}

/// Whether a row that exists and does not leave refers to this one.
fn is_needed_by_others(act: &Act<'_>, (table, id): Place, leaving: &HashSet<Place>) -> Result<bool> {
    for column in columns_referring_to(table) {
        let sql = format!("select id from {} where {} = ? and gone = 0", column.table, column.name);
        let mut statement = act.connection().prepare_cached(&sql)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            if !leaving.contains(&(column.table, row.get(0)?)) {
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
