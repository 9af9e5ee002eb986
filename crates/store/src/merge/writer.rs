//! The tables of a scope, brought to what its history amounts to.

use super::history::Loaded;
use super::image::{Image, RowKey, Settlement};
use super::incoming::Change;
use super::late::{self, LateEdit};
use crate::error::Result;
use crate::home::Home;
use crate::rows::{self, StoredRow};
use crate::schema::{self, CellRef, Column, TABLES, Table, erasures};
use ledger::{Dot, EXISTENCE, RowId, Value};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// Which rows may have to be shown otherwise than before.
#[derive(Clone, Debug)]
pub(crate) enum Touched {
    /// All of the scope.
    Everything,
    /// These.
    Rows(BTreeSet<RowKey>),
}

impl Default for Touched {
    fn default() -> Self {
        Self::Rows(BTreeSet::new())
    }
}

/// What became of the tables.
#[derive(Default)]
pub(super) struct Written {
    pub(super) new_rows: u32,
    /// The same by table.
    pub(super) new_by_table: BTreeMap<Table, u32>,
    /// Cells of rows that were here, which show something else now.
    pub(super) changes: Vec<Change>,
    /// Cells in which edits stand against one another only now.
    pub(super) conflicts: Vec<CellRef>,
    pub(super) late: Vec<LateEdit>,
    /// People whose records were erased for good, as it is told only now.
    pub(super) erased: Vec<RowId>,
}

/// Writes the rows of one scope.
pub(super) struct Writer<'a> {
    connection: &'a Connection,
    home: &'a mut Home,
    loaded: &'a Loaded,
    package: Option<i64>,
    at: i64,
    written: Written,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        connection: &'a Connection,
        home: &'a mut Home,
        loaded: &'a Loaded,
        (package, at): (Option<i64>, i64),
    ) -> Self {
        Self { connection, home, loaded, package, at, written: Written::default() }
    }

    /// Makes the tables show what the scope amounts to.
    pub(super) fn show(mut self, settlement: &Settlement, touched: Touched) -> Result<Written> {
        let late = late::record(self.connection, self.home, self.loaded, &settlement.late)?;
        self.written.late = late.news;
        let images = settlement.images(self.loaded.scope);
        match touched {
            Touched::Everything => self.show_everything(&images)?,
            Touched::Rows(mut rows) => {
                rows.extend(late.moved);
                for (number, row) in rows {
                    let table = Table::from_number(number);
                    if let Some(table) = table.filter(|table| table.scope_kind() == self.loaded.scope.kind) {
                        self.show_row((table, row), images.get(&(table, row)))?;
                    }
                }
            }
        }
        self.note_unread(settlement.has_unread())?;
        Ok(self.written)
    }

    fn show_everything(&mut self, images: &BTreeMap<(Table, RowId), Image<'_>>) -> Result<()> {
        for (key, image) in images {
            self.show_row(*key, Some(image))?;
        }
        if self.loaded.is_new {
            return Ok(());
        }
        for table in TABLES.iter().filter(|table| table.scope_kind() == self.loaded.scope.kind) {
            for id in self.ids_in(*table)? {
                let row = self.home.replicas.known_row(id)?;
                if !images.contains_key(&(*table, row)) {
                    self.remove(*table, id)?;
                }
            }
        }
        Ok(())
    }

    fn ids_in(&self, table: Table) -> Result<Vec<i64>> {
        let sql = format!("select id from {table} where scope = ?");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement.query_map([self.loaded.index], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn show_row(&mut self, (table, row): (Table, RowId), image: Option<&Image<'_>>) -> Result<()> {
        let id = self.home.replicas.sql_id_or_add(self.connection, row)?;
        let stored = rows::read(self.connection, &self.home.replicas, table, id)?;
        // Whichever scope had a row first keeps it: no honest program writes into another's.
        if stored.as_ref().is_some_and(|stored| stored.scope != self.loaded.index) {
            return Ok(());
        }
        match (image, stored) {
            (None, None) => Ok(()),
            (None, Some(_)) => self.remove(table, id),
            (Some(image), None) => self.insert((table, id), image),
            (Some(image), Some(stored)) => self.update((table, row), &stored, image),
        }
    }

    fn remove(&mut self, table: Table, id: i64) -> Result<()> {
        for kept in ["cell_heads", "conflicts"] {
            let sql = format!("delete from {kept} where tbl = ? and row = ?");
            self.connection.prepare_cached(&sql)?.execute(params![table.number(), id])?;
        }
        let sql = format!("delete from {table} where id = ?");
        self.connection.prepare_cached(&sql)?.execute([id])?;
        Ok(())
    }

    fn insert(&mut self, (table, id): (Table, i64), image: &Image<'_>) -> Result<()> {
        let columns = table.columns().iter().map(|column| (*column, image.value(*column)));
        let values: Vec<(Column, Value)> = columns.filter(|(_, value)| !value.is_null()).collect();
        let standing = (id, self.loaded.index, image.born_n);
        rows::insert(self.connection, &self.home.replicas, table, standing, &values)?;
        if !image.is_shown {
            rows::set_gone(self.connection, table, id, true)?;
        }
        for (column, edits) in image.heads(table) {
            self.list_heads((table, id), column, &edits)?;
        }
        if image.is_shown {
            self.written.new_rows += 1;
            *self.written.new_by_table.entry(table).or_default() += 1;
        }
        self.note_erasure(table, image);
        self.note_conflicts((table, id), image)
    }

    fn update(&mut self, (table, row): (Table, RowId), stored: &StoredRow, image: &Image<'_>) -> Result<()> {
        let id = stored.id;
        for (column, before) in table.columns().iter().zip(&stored.values) {
            let after = image.value(*column);
            if after != *before {
                rows::set_cell(self.connection, &self.home.replicas, *column, id, &after)?;
                let cell = column.of(row);
                self.written.changes.push(Change { cell, before: before.clone(), after });
                if *column == erasures::EMPLOYEE {
                    self.note_erasure(table, image);
                }
            }
        }
        if stored.gone == image.is_shown {
            rows::set_gone(self.connection, table, id, !image.is_shown)?;
            let [before, after] = [!stored.gone, image.is_shown].map(Value::from);
            let cell = CellRef { table, row, column: None };
            self.written.changes.push(Change { cell, before, after });
        }
        if stored.born_n != image.born_n {
            let sql = format!("update {table} set born_n = ? where id = ?");
            self.connection.prepare_cached(&sql)?.execute(params![image.born_n, id])?;
        }
        self.renew_heads((table, id), image)?;
        self.note_conflicts((table, id), image)
    }

    fn renew_heads(&mut self, (table, id): (Table, i64), image: &Image<'_>) -> Result<()> {
        let wanted = image.heads(table);
        let recorded = recorded_heads(self.connection, self.home, table, id)?;
        for column in recorded.keys().filter(|column| wanted.get(*column) != recorded.get(*column)) {
            let sql = "delete from cell_heads where tbl = ? and row = ? and col = ?";
            self.connection.prepare_cached(sql)?.execute(params![table.number(), id, column])?;
        }
        for (column, edits) in wanted.iter().filter(|(column, edits)| recorded.get(*column) != Some(*edits)) {
            self.list_heads((table, id), *column, edits)?;
        }
        Ok(())
    }

    fn list_heads(
        &mut self,
        (table, id): (Table, i64),
        column: u16,
        edits: &BTreeMap<Dot, u64>,
    ) -> Result<()> {
        for (dot, lamport) in edits {
            let replica = self.home.replicas.index_or_add(self.connection, dot.replica)?;
            self.connection
                .prepare_cached(
                    "insert into cell_heads (tbl, row, col, replica, n, lamport) values (?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![table.number(), id, column, replica, dot.n, lamport])?;
        }
        Ok(())
    }

    fn note_conflicts(&mut self, (table, id): (Table, i64), image: &Image<'_>) -> Result<()> {
        let wanted = image.conflicts(table);
        let recorded = recorded_conflicts(self.connection, table, id)?;
        for column in recorded.difference(&wanted) {
            let sql = "delete from conflicts where tbl = ? and row = ? and col = ?";
            self.connection.prepare_cached(sql)?.execute(params![table.number(), id, column])?;
        }
        let row = self.home.replicas.known_row(id)?;
        for column in wanted.difference(&recorded) {
            let sql = "insert into conflicts (tbl, row, col, scope, package, at) values (?, ?, ?, ?, ?, ?)";
            self.connection.prepare_cached(sql)?.execute(params![
                table.number(),
                id,
                column,
                self.loaded.index,
                self.package,
                self.at
            ])?;
            let column = if *column == EXISTENCE { None } else { table.column(*column) };
            self.written.conflicts.push(CellRef { table, row, column });
        }
        Ok(())
    }

    fn note_erasure(&mut self, table: Table, image: &Image<'_>) {
        if table == Table::Erasures && image.is_shown {
            self.written.erased.extend(image.value(erasures::EMPLOYEE).as_row());
        }
    }

    /// Remembers that a newer version of the program can show more of the scope.
    fn note_unread(&self, has_unread: bool) -> Result<()> {
        if has_unread {
            let sql = "insert or replace into unread_scopes (scope, tables_known) values (?, ?)";
            let known = schema::tables_known();
            self.connection.prepare_cached(sql)?.execute(params![self.loaded.index, known])?;
        } else {
            let sql = "delete from unread_scopes where scope = ?";
            self.connection.prepare_cached(sql)?.execute([self.loaded.index])?;
        }
        Ok(())
    }
}

/// The columns of a row whose live edits are listed, with those.
pub(crate) fn recorded_heads(
    connection: &Connection,
    home: &Home,
    table: Table,
    id: i64,
) -> Result<BTreeMap<u16, BTreeMap<Dot, u64>>> {
    let mut statement = connection
        .prepare_cached("select col, replica, n, lamport from cell_heads where tbl = ? and row = ?")?;
    let mut rows = statement.query(params![table.number(), id])?;
    let mut heads: BTreeMap<u16, BTreeMap<Dot, u64>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let replica = home.replicas.id(row.get(1)?);
        let replica =
            replica.ok_or_else(|| crate::error::inconsistent("a cell head of an unknown replica"))?;
        heads.entry(row.get(0)?).or_default().insert(Dot { replica, n: row.get(2)? }, row.get(3)?);
    }
    Ok(heads)
}

/// The columns of a row that are noted as conflicts.
pub(crate) fn recorded_conflicts(connection: &Connection, table: Table, id: i64) -> Result<BTreeSet<u16>> {
    let sql = "select col from conflicts where tbl = ? and row = ?";
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.query_map(params![table.number(), id], |row| row.get(0))?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}
