//! Reading and writing rows of any replicated table, by its description.

use crate::error::{Result, StoreError, inconsistent};
use crate::home::Replicas;
use crate::schema::{Column, Kind, TABLES, Table};
use ledger::Value;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, ToSql, params};
use std::sync::LazyLock;

/// A row as its table has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct StoredRow {
    pub(crate) id: i64,
    pub(crate) scope: i64,
    pub(crate) born_n: Option<u32>,
    pub(crate) gone: bool,
    /// One value for each column, in order.
    pub(crate) values: Vec<Value>,
}

/// Where a row lives and since when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub(crate) scope: i64,
    pub(crate) born_n: Option<u32>,
    pub(crate) gone: bool,
}

struct Statements {
    insert: String,
    bear: String,
    read: String,
    stand: String,
}

static STATEMENTS: LazyLock<Vec<(Table, Statements)>> =
    LazyLock::new(|| TABLES.iter().map(|table| (*table, Statements::of(*table))).collect());

impl Statements {
    fn of(table: Table) -> Self {
        let names: Vec<&str> = table.columns().iter().map(|column| column.name).collect();
        let names = names.join(", ");
        let marks = vec!["?"; 4 + table.columns().len()].join(", ");
        let row = format!("into {table} (id, scope, born_n, gone, {names}) values ({marks})");
        Self {
            insert: format!("insert {row}"),
            // A row that was only just minted stands nowhere yet, so its triggers collide with nothing; and an act
            // whose statement fails is dropped whole. Without this SQLite copies every page the statement touches,
            // to be able to take back the statement alone: a third of the time an import takes to write people.
            bear: format!("insert or fail {row}"),
            read: format!("select id, scope, born_n, gone, {names} from {table}"),
            stand: format!("select scope, born_n, gone from {table} where id = ?"),
        }
    }

    fn for_table(table: Table) -> Result<&'static Self> {
        let found = STATEMENTS.iter().find(|(other, _)| *other == table);
        found
            .map(|(_, statements)| statements)
            .ok_or_else(|| inconsistent(format!("no statements for {table}")))
    }
}

/// A value bound to a statement.
pub(crate) struct Bound<'v>(pub(crate) &'v Value, pub(crate) &'v Replicas);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Value::Row(row) => match self.1.sql_id(*row) {
                Some(id) => ToSqlOutput::Borrowed(ValueRef::Integer(id)),
                None => {
                    return Err(rusqlite::Error::ToSqlConversionFailure(
                        "a row of an unknown replica".into(),
                    ));
                }
            },
        })
    }
}

/// Writes a new row; `values` are those of its columns that are not empty.
pub(crate) fn insert(
    connection: &Connection,
    replicas: &Replicas,
    table: Table,
    standing: (i64, i64, Option<u32>),
    values: &[(Column, Value)],
) -> Result<()> {
    let mut statement = connection.prepare_cached(&Statements::for_table(table)?.insert)?;
    write(&mut statement, replicas, standing, values)
}

/// A statement that writes rows which were only just minted; kept while an act makes many.
pub(crate) fn bearing(connection: &Connection, table: Table) -> Result<CachedStatement<'_>> {
    Ok(connection.prepare_cached(&Statements::for_table(table)?.bear)?)
}

/// Writes a row by a statement for its table.
pub(crate) fn write(
    statement: &mut CachedStatement<'_>,
    replicas: &Replicas,
    (id, scope, born_n): (i64, i64, Option<u32>),
    values: &[(Column, Value)],
) -> Result<()> {
    // What is not given is empty, whatever the row before held.
    statement.clear_bindings();
    statement.raw_bind_parameter(1, id)?;
    statement.raw_bind_parameter(2, scope)?;
    statement.raw_bind_parameter(3, born_n)?;
    statement.raw_bind_parameter(4, false)?;
    for (column, value) in values {
        statement.raw_bind_parameter(4 + usize::from(column.number), Bound(value, replicas))?;
    }
    statement.raw_execute()?;
    Ok(())
}

/// Reads one row.
pub(crate) fn read(
    connection: &Connection,
    replicas: &Replicas,
    table: Table,
    id: i64,
) -> Result<Option<StoredRow>> {
    let sql = format!("{} where id = ?", Statements::for_table(table)?.read);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(|row| stored_row(row, replicas, table)).transpose()
}

/// A statement that yields all rows of a table, scope by scope.
pub(crate) fn by_scope(connection: &Connection, table: Table) -> Result<CachedStatement<'_>> {
    let sql = format!("{} order by scope, id", Statements::for_table(table)?.read);
    Ok(connection.prepare_cached(&sql)?)
}

/// All rows of a table in one scope, in the order they were made.
pub(crate) fn of_scope(
    connection: &Connection,
    replicas: &Replicas,
    table: Table,
    scope: i64,
) -> Result<Vec<StoredRow>> {
    let sql = format!("{} where scope = ? order by id", Statements::for_table(table)?.read);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([scope])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(stored_row(row, replicas, table)?);
    }
    Ok(found)
}

/// The row at which such a statement stands.
pub(crate) fn stored_row(row: &Row<'_>, replicas: &Replicas, table: Table) -> Result<StoredRow> {
    let mut values = Vec::with_capacity(table.columns().len());
    for (at, column) in table.columns().iter().enumerate() {
        values.push(value(row.get_ref(4 + at)?, *column, replicas)?);
    }
    Ok(StoredRow { id: row.get(0)?, scope: row.get(1)?, born_n: row.get(2)?, gone: row.get(3)?, values })
}

/// Where a row lives, if there is one.
pub(crate) fn standing(connection: &Connection, table: Table, id: i64) -> Result<Option<Standing>> {
    let mut statement = connection.prepare_cached(&Statements::for_table(table)?.stand)?;
    let standing = statement
        .query_row([id], |row| Ok(Standing { scope: row.get(0)?, born_n: row.get(1)?, gone: row.get(2)? }))
        .optional()?;
    Ok(standing)
}

/// What a cell holds now.
pub(crate) fn cell(connection: &Connection, replicas: &Replicas, column: Column, id: i64) -> Result<Value> {
    let sql = format!("select {} from {} where id = ?", column.name, column.table);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| inconsistent(format!("{column} of row {id} is gone")))?;
    value(row.get_ref(0)?, column, replicas)
}

/// Writes a cell.
pub(crate) fn set_cell(
    connection: &Connection,
    replicas: &Replicas,
    column: Column,
    id: i64,
    value: &Value,
) -> Result<()> {
    let sql = format!("update {} set {} = ? where id = ?", column.table, column.name);
    connection.prepare_cached(&sql)?.execute(params![Bound(value, replicas), id])?;
    Ok(())
}

/// Writes whether a row exists.
pub(crate) fn set_gone(connection: &Connection, table: Table, id: i64, gone: bool) -> Result<()> {
    let sql = format!("update {table} set gone = ? where id = ?");
    connection.prepare_cached(&sql)?.execute(params![gone, id])?;
    Ok(())
}

fn value(stored: ValueRef<'_>, column: Column, replicas: &Replicas) -> Result<Value> {
    Ok(match (stored, column.kind) {
        (ValueRef::Null, _) => Value::Null,
        (ValueRef::Integer(id), Kind::Row(_)) => Value::Row(replicas.known_row(id)?),
        (ValueRef::Integer(number), Kind::Integer) => Value::Integer(number),
        (ValueRef::Text(text), Kind::Text) => {
            let text =
                std::str::from_utf8(text).map_err(|_| inconsistent(format!("{column} is not UTF-8")))?;
            Value::Text(text.to_owned())
        }
        (ValueRef::Blob(bytes), Kind::Blob) => Value::Blob(bytes.to_vec()),
        (ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_), _) => {
            return Err(StoreError::WrongKind(column));
        }
    })
}
