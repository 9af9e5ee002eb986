//! Whether the tables that screens read are what the ledger says, cell by cell.
//!
//! Every scope is rebuilt from its commits alone and compared with its rows; a row lives in one scope
//! only, so one scope at a time is in memory.

use crate::error::{Result, StoreError};
use crate::home::Home;
use crate::merge::history::{Loaded, Present, Raw};
use crate::merge::image::{Image, Settlement};
use crate::merge::{late, writer};
use crate::open::Store;
use crate::rows::{self, StoredRow};
use crate::schema::{CellRef, TABLES, Table};
use crate::{chains, erase, segments};
use ledger::{Cell, Dot, EXISTENCE, RowId, Scope, Value};
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
        let checking = Checking {
            connection: &self.connection,
            home: &self.home,
            present: Present::of(&self.connection)?,
        };
        for place in segments::scopes(&self.connection, &self.home)? {
            verified.difference = checking.scope(place, &mut cursors, &mut verified)?;
            if verified.difference.is_some() {
                return Ok(verified);
            }
        }
        let left_over = cursors.iter().find_map(|cursor| Some((cursor.table, cursor.next.as_ref()?.id)));
        verified.difference = left_over.map(|(table, id)| foreign(&self.home, table, id)).transpose()?;
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

struct Checking<'s> {
    connection: &'s Connection,
    home: &'s Home,
    present: Present,
}

impl Checking<'_> {
    fn scope(
        &self,
        (index, scope): (i64, Scope),
        cursors: &mut [Cursor<'_>],
        verified: &mut Verified,
    ) -> Result<Option<Difference>> {
        verified.scopes += 1;
        let (loaded, fault) = if erase::is_erased(self.connection, index)? {
            verified.erased += 1;
            (None, erase::link_fault(self.connection, index)?)
        } else {
            match self.history((index, scope), verified) {
                Ok(read) => read,
                Err(StoreError::Inconsistent(what)) => (None, Some(what)),
                Err(StoreError::Commit(error)) => (None, Some(error.to_string())),
                Err(error) => return Err(error),
            }
        };
        if let Some(fault) = fault {
            return Ok(Some(Difference::Chain(scope, fault)));
        }
        let settlement = loaded.as_ref().map(Settlement::of);
        let mut expected = settlement.as_ref().map(|settled| settled.images(scope)).unwrap_or_default();
        for cursor in cursors {
            for stored in cursor.up_to(index, self.home)? {
                verified.rows += 1;
                let row = self.home.replicas.known_row(stored.id)?;
                let image = expected.remove(&(cursor.table, row));
                let Some(image) = image.filter(|_| stored.scope == index) else {
                    return foreign(self.home, cursor.table, stored.id).map(Some);
                };
                if let Some(difference) = self.difference((cursor.table, row), &stored, &image)? {
                    return Ok(Some(difference));
                }
            }
        }
        if let Some(missing) = self.missing(expected.keys())? {
            return Ok(Some(missing));
        }
        match &settlement {
            Some(settled) => self.late_difference(index, settled),
            None => Ok(None),
        }
    }

    /// The history of a scope, or what is wrong with its chains.
    fn history(
        &self,
        (index, scope): (i64, Scope),
        verified: &mut Verified,
    ) -> Result<(Option<Loaded>, Option<String>)> {
        let raw = Raw::read(self.connection, self.home, index, self.present)?;
        verified.commits += raw.commits.len() as u64;
        let fault = chains::fault(self.home, scope, (&raw.kept, &raw.commits), &raw.chains, &raw.listed);
        if fault.is_some() {
            return Ok((None, fault));
        }
        Ok((Some(Loaded::from_raw(self.connection, self.home, (index, scope), (raw, self.present))?), None))
    }

    /// A row that the ledger has and no table; where another scope had it first it counts as that one's.
    fn missing<'k>(&self, mut keys: impl Iterator<Item = &'k (Table, RowId)>) -> Result<Option<Difference>> {
        keys.find_map(|(table, row)| {
            let standing = self.home.replicas.sql_id(*row);
            let standing = standing.map(|id| rows::standing(self.connection, *table, id)).transpose();
            match standing {
                Ok(standing) if standing.flatten().is_some() => None,
                Ok(_) => Some(Ok(Difference::MissingRow(*table, *row))),
                Err(error) => Some(Err(error)),
            }
        })
        .transpose()
    }

    fn difference(
        &self,
        (table, row): (Table, RowId),
        stored: &StoredRow,
        image: &Image<'_>,
    ) -> Result<Option<Difference>> {
        let existence = (None, Value::from(!stored.gone), Value::from(image.is_shown));
        let columns = table.columns().iter().zip(&stored.values);
        let columns = columns.map(|(column, held)| (Some(*column), held.clone(), image.value(*column)));
        for (column, in_table, in_ledger) in std::iter::once(existence).chain(columns) {
            if in_ledger != in_table {
                let cell = CellRef { table, row, column };
                return Ok(Some(Difference::Cell { cell, in_ledger, in_table }));
            }
        }
        let heads = writer::recorded_heads(self.connection, self.home, table, stored.id)?;
        let conflicts = writer::recorded_conflicts(self.connection, table, stored.id)?;
        let is_as_born = stored.born_n == image.born_n;
        let column = other_column(&image.heads(table), &heads)
            .or_else(|| image.conflicts(table).symmetric_difference(&conflicts).next().copied())
            .or_else(|| (!is_as_born).then_some(EXISTENCE));
        Ok(column.map(|number| Difference::Heads(CellRef { table, row, column: table.column(number) })))
    }

    fn late_difference(&self, index: i64, settled: &Settlement) -> Result<Option<Difference>> {
        let wanted: BTreeSet<(Dot, Cell)> = settled.late.iter().map(|late| (late.dot, late.cell)).collect();
        let recorded = late::recorded(self.connection, self.home, index)?;
        let mut others = wanted.symmetric_difference(&recorded);
        Ok(others.find_map(|(_, cell)| CellRef::named(*cell)).map(Difference::Heads))
    }
}

/// The first column whose live edits are not those listed.
fn other_column(
    wanted: &BTreeMap<u16, BTreeMap<Dot, u64>>,
    listed: &BTreeMap<u16, BTreeMap<Dot, u64>>,
) -> Option<u16> {
    let columns = wanted.keys().chain(listed.keys());
    columns.copied().find(|column| wanted.get(column) != listed.get(column))
}
