//! The one description of the replicated tables, with their permanent numbers.
//!
//! Numbers are never reused and never change meaning: they stand in every commit. Writing, replaying
//! and comparing all work from this description; no table has code of its own.

mod parts;
mod tables;

pub use tables::*;

use ledger::{Cell, EXISTENCE, RowId, ScopeKind, Value};
use std::fmt;
use std::fmt::Write as _;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text, dates and permanent names of choices.
    Text,
    /// Whole numbers; truth values are 0 and 1.
    Integer,
    /// Bytes.
    Blob,
    /// A row of the named table, which need not have arrived yet.
    Row(Table),
}

impl Kind {
    /// Whether a column of this kind can hold the value; every column can be empty.
    pub fn takes(self, value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::Text(_) => self == Self::Text,
            Value::Integer(_) => self == Self::Integer,
            Value::Blob(_) => self == Self::Blob,
            Value::Row(_) => matches!(self, Self::Row(_)),
        }
    }

    fn describe(self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Integer => "integer".to_owned(),
            Self::Blob => "bytes".to_owned(),
            Self::Row(table) => format!("row of `{table}`"),
        }
    }
}

/// A column of a replicated table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// Its table.
    pub table: Table,
    /// Permanent number within the table.
    pub number: u16,
    /// Name in SQL.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
}

impl Column {
    /// The cell of this column in a row.
    pub fn of(self, row: RowId) -> CellRef {
        CellRef { table: self.table, row, column: Some(self) }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table, self.name)
    }
}

/// One cell by name: a column of a row, or the existence of the row itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellRef {
    /// The table.
    pub table: Table,
    /// The row.
    pub row: RowId,
    /// The column; nothing means the existence of the row.
    pub column: Option<Column>,
}

impl CellRef {
    /// The same cell by permanent numbers.
    pub fn cell(self) -> Cell {
        let column = self.column.map_or(EXISTENCE, |column| column.number);
        Cell { table: self.table.number(), row: self.row, column }
    }

    /// The named cell of permanent numbers, where this version knows them.
    pub fn named(cell: Cell) -> Option<Self> {
        let table = Table::from_number(cell.table)?;
        let column = table.column(cell.column);
        (cell.column == EXISTENCE || column.is_some()).then_some(Self { table, row: cell.row, column })
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = self.column.map_or("_row", |column| column.name);
        write!(f, "{}.{column} of {}", self.table, self.row)
    }
}

impl Table {
    /// Permanent number.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// The table of a permanent number, where this version knows it.
    pub fn from_number(number: u16) -> Option<Self> {
        TABLES.iter().copied().find(|table| table.number() == number)
    }

    /// The column of a permanent number, where this version knows it.
    pub fn column(self, number: u16) -> Option<Column> {
        self.columns().iter().copied().find(|column| column.number == number)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sql_name())
    }
}

/// How much this version knows: it grows with every table and column.
pub fn tables_known() -> u32 {
    let columns = TABLES.iter().map(|table| table.columns().len() + 1);
    u32::try_from(columns.sum::<usize>()).unwrap_or(u32::MAX)
}

fn scope_word(kind: ScopeKind) -> &'static str {
    match kind {
        ScopeKind::Dossier => "dossier",
        ScopeKind::Unit => "unit",
        ScopeKind::Ref => "ref",
        ScopeKind::Roster => "roster",
    }
}

/// The page `docs/formats/tables.md`: every permanent number, as this description has it.
pub fn document() -> String {
    let mut page = String::from(INTRODUCTION);
    for table in TABLES {
        let scope = scope_word(table.scope_kind());
        let _ = write!(page, "\n## {} `{table}` (scope {scope})\n\n", table.number());
        page.push_str("| number | column | holds |\n|--:|---|---|\n");
        for column in table.columns() {
            let _ = writeln!(page, "| {} | `{}` | {} |", column.number, column.name, column.kind.describe());
        }
    }
    page
}

const INTRODUCTION: &str = "\
# Permanent numbers of tables and columns

Written from `store::schema` (a test compares). Numbers stand in every commit: they are never
reused and never change meaning. Column 0 of every table is `_row`, the existence of the row: 1, or
0 once it was deleted. A cell that no commit wrote is empty. Scope kinds: 1 dossier, 2 unit, 3 ref,
4 roster. How a commit is written down: `commit.md`.
";
