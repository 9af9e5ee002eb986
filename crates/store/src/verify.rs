//! Whether the tables that screens read are what the ledger says, cell by cell.
//!
//! Every scope is rebuilt from its commits alone and compared with its rows; a row lives in one scope
//! only, so one scope at a time is in memory.

use crate::error::Result;
use crate::home::Home;
use crate::open::Store;
use crate::rows::{self, StoredRow};
use crate::schema::{CellRef, TABLES, Table};
use crate::segments::{self, ScopeHistory};
use ledger::{Cell, Dot, EXISTENCE, RowId, Scope, ScopeState, Value};
use rusqlite::{CachedStatement, Connection, Rows};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The outcome of a verification.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Scopes rebuilt.
    pub scopes: u64,
    /// Commits read and hashed.
    pub commits: u64,
    /// Rows compared.
    pub rows: u64,
    /// Scopes whose content was erased by law; only their hashes were checked.
    pub erased: u64,
    /// The first thing that differs; nothing where all is well.
    pub difference: Option<Difference>,
}

/// Something that is not as the ledger says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A cell holds another value than its history gives.
    Cell {
        /// Which cell.
        cell: CellRef,
        /// What the ledger says.
        in_ledger: Value,
        /// What the table has.
        in_table: Value,
    },
    /// The edits recorded as live are not those of the ledger.
    Heads(CellRef),
    /// The ledger has a row that the table lacks.
    MissingRow(Table, RowId),
    /// The table has a row that the ledger does not know.
    ForeignRow(Table, RowId),
    /// Commits are missing, out of place or altered.
    Chain(Scope, String),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { cell, .. } => write!(f, "{cell} does not hold what the ledger says"),
            Self::Heads(cell) => write!(f, "the live edits of {cell} are not those of the ledger"),
            Self::MissingRow(table, row) => write!(f, "{table} lacks row {row}"),
            Self::ForeignRow(table, row) => {
                write!(f, "{table} has row {row}, which the ledger does not know")
            }
            Self::Chain(scope, what) => write!(f, "the commits of scope {}: {what}", scope.row),
        }
    }
}

impl Store {
    /// Rebuilds every table from the ledger, recomputes the audit chains and compares.
    pub fn verify(&self) -> Result<Verified> {
        let mut statements = Vec::new();
        for table in TABLES {
            statements.push((*table, rows::by_scope(&self.connection, *table)?));
        }
        let mut cursors = Vec::new();
        for (table, statement) in &mut statements {
            cursors.push(Cursor::at_start(*table, statement, &self.home)?);
        }
        let mut verified = Verified::default();
        segments::each_scope(&self.connection, &self.home, |history| {
            if verified.difference.is_none() {
                let difference =
                    compare(&self.connection, &self.home, &history, &mut cursors, &mut verified)?;
                verified.difference = difference;
            }
            Ok(())
        })?;
        if verified.difference.is_none() {
            let left_over = cursors.iter().find_map(|cursor| Some((cursor.table, cursor.next.as_ref()?.id)));
            verified.difference = left_over.map(|(table, id)| foreign(&self.home, table, id)).transpose()?;
        }
        Ok(verified)
    }
}

/// The rows of one table, scope by scope.
struct Cursor<'s> {
    table: Table,
    rows: Rows<'s>,
    next: Option<StoredRow>,
}

impl<'s> Cursor<'s> {
    fn at_start(table: Table, statement: &'s mut CachedStatement<'_>, home: &Home) -> Result<Self> {
        let mut cursor = Self { table, rows: statement.query([])?, next: None };
        cursor.step(home)?;
        Ok(cursor)
    }

    fn step(&mut self, home: &Home) -> Result<Option<StoredRow>> {
        let next = match self.rows.next()? {
            Some(row) => Some(rows::stored_row(row, &home.replicas, self.table)?),
            None => None,
        };
        Ok(std::mem::replace(&mut self.next, next))
    }

    /// The rows up to a scope; those of scopes before it belong to none.
    fn up_to(&mut self, scope: i64, home: &Home) -> Result<Vec<StoredRow>> {
        let mut rows = Vec::new();
        while self.next.as_ref().is_some_and(|row| row.scope <= scope) {
            rows.extend(self.step(home)?);
        }
        Ok(rows)
    }
}

fn foreign(home: &Home, table: Table, id: i64) -> Result<Difference> {
    Ok(Difference::ForeignRow(table, home.replicas.known_row(id)?))
}

fn compare(
    connection: &Connection,
    home: &Home,
    history: &ScopeHistory,
    cursors: &mut [Cursor<'_>],
    verified: &mut Verified,
) -> Result<Option<Difference>> {
    verified.scopes += 1;
    verified.erased += u64::from(history.is_erased);
    verified.commits += history.commits.len() as u64;
    if let Some(fault) = &history.chain_fault {
        return Ok(Some(Difference::Chain(history.scope, fault.clone())));
    }
    let mut state = ScopeState::default();
    history.commits.iter().for_each(|commit| state.apply(commit));
    let mut expected = rows_of(&state);
    for cursor in cursors {
        for stored in cursor.up_to(history.index, home)? {
            verified.rows += 1;
            let row = home.replicas.known_row(stored.id)?;
            let cells = expected.remove(&(cursor.table.number(), row));
            let Some(cells) = cells.filter(|_| stored.scope == history.index) else {
                return foreign(home, cursor.table, stored.id).map(Some);
            };
            let compared = Compared { table: cursor.table, row, state: &state, stored: &stored };
            if let Some(difference) = compared.difference(connection, home, &cells)? {
                return Ok(Some(difference));
            }
        }
    }
    let missing = expected.keys().find_map(|(table, row)| Some((Table::from_number(*table)?, *row)));
    Ok(missing.map(|(table, row)| Difference::MissingRow(table, row)))
}

/// The written columns of every row that the ledger knows.
fn rows_of(state: &ScopeState) -> BTreeMap<(u16, RowId), Vec<u16>> {
    let mut rows: BTreeMap<(u16, RowId), Vec<u16>> = BTreeMap::new();
    for cell in state.cells.keys() {
        rows.entry((cell.table, cell.row)).or_default().push(cell.column);
    }
    rows
}

struct Compared<'a> {
    table: Table,
    row: RowId,
    state: &'a ScopeState,
    stored: &'a StoredRow,
}

impl Compared<'_> {
    fn difference(
        &self,
        connection: &Connection,
        home: &Home,
        written: &[u16],
    ) -> Result<Option<Difference>> {
        let existence = (None, Value::from(!self.stored.gone));
        let columns = self.table.columns().iter().zip(&self.stored.values);
        let held =
            std::iter::once(existence).chain(columns.map(|(column, value)| (Some(*column), value.clone())));
        for (column, in_table) in held {
            let cell = CellRef { table: self.table, row: self.row, column };
            let in_ledger = self.state.value(cell.cell());
            if *in_ledger != in_table {
                return Ok(Some(Difference::Cell { cell, in_ledger: in_ledger.clone(), in_table }));
            }
        }
        self.head_difference(connection, home, written)
    }

    fn head_difference(
        &self,
        connection: &Connection,
        home: &Home,
        written: &[u16],
    ) -> Result<Option<Difference>> {
        let mut recorded = recorded_heads(connection, home, self.table, self.stored.id)?;
        let birth = self.stored.born_n.map(|n| Dot { replica: self.row.replica, n });
        for column in written {
            let cell = Cell { table: self.table.number(), row: self.row, column: *column };
            let live: BTreeSet<Dot> = self
                .state
                .cells
                .get(&cell)
                .map(|cell| cell.siblings().keys().copied().collect())
                .unwrap_or_default();
            let heads = recorded.remove(column).unwrap_or_else(|| birth.into_iter().collect());
            if live != heads {
                return Ok(CellRef::named(cell).map(Difference::Heads));
            }
        }
        let existence = CellRef { table: self.table, row: self.row, column: None };
        Ok(recorded.keys().next().map(|column| {
            let column = if *column == EXISTENCE { None } else { self.table.column(*column) };
            Difference::Heads(CellRef { column, ..existence })
        }))
    }
}

fn recorded_heads(
    connection: &Connection,
    home: &Home,
    table: Table,
    id: i64,
) -> Result<BTreeMap<u16, BTreeSet<Dot>>> {
    let mut statement =
        connection.prepare_cached("select col, replica, n from cell_heads where tbl = ? and row = ?")?;
    let mut rows = statement.query(rusqlite::params![table.number(), id])?;
    let mut heads: BTreeMap<u16, BTreeSet<Dot>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let replica = home.replicas.id(row.get(1)?);
        let replica =
            replica.ok_or_else(|| crate::error::inconsistent("a cell head of an unknown replica"))?;
        heads.entry(row.get(0)?).or_default().insert(Dot { replica, n: row.get(2)? });
    }
    Ok(heads)
}
