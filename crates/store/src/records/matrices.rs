//! Role-result matrices: who divides what among whom, and the results of plans made from the cells.

use super::{Fields, Reader, Result};
use domain::{Cascading, ResultKind, SkpState};
use ledger::RowId;
use rusqlite::named_params;

/// The matrix of a leader and year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Row.
    pub id: RowId,
    /// Unit in whose scope it lives.
    pub unit: RowId,
    /// Year.
    pub year: i32,
    /// Leader.
    pub leader: RowId,
    /// The matrix in which the leader has a row, at level 2.
    pub parent: Option<RowId>,
}

/// How far a matrix is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatrixCounts {
    /// The leader.
    pub leader: RowId,
    /// The matrix.
    pub matrix: RowId,
    /// Its parent.
    pub parent: Option<RowId>,
    /// Rows.
    pub n_rows: u32,
    /// Columns.
    pub n_columns: u32,
    /// Rows with an entry.
    pub n_with_role: u32,
}

/// Everything that stands in a matrix, each list in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixContent {
    /// Columns.
    pub columns: Vec<MatrixColumn>,
    /// People.
    pub rows: Vec<MatrixRow>,
    /// Entries of all cells.
    pub entries: Vec<RoleResult>,
    /// Strategies of all columns.
    pub strategies: Vec<Strategy>,
}

/// What is divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixColumn {
    /// Row.
    pub id: RowId,
    /// Place.
    pub ordinal: i64,
    /// Leader's result.
    pub result_text: String,
    /// Its indicator, at level 1.
    pub indicator_text: String,
    /// The result of the leader's plan.
    pub result: Option<RowId>,
    /// Its indicator.
    pub indicator: Option<RowId>,
}

/// A person of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// Row.
    pub id: RowId,
    /// Place.
    pub ordinal: i64,
    /// The person, where in the store.
    pub employee: Option<RowId>,
    /// Added by hand, not because the leader evaluates the person.
    pub is_guest: bool,
    /// Name of somebody who is not in the store.
    pub name: String,
    /// Position of somebody who is not in the store.
    pub position: String,
    /// Unit or agency of somebody who is not in the store.
    pub unit_name: String,
}

/// An entry of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleResult {
    /// Row.
    pub id: RowId,
    /// Person's row of the matrix.
    pub row: RowId,
    /// Column of the matrix.
    pub column: RowId,
    /// Place in the cell.
    pub ordinal: i64,
    /// The role in achievement language.
    pub text: String,
}

/// A strategy of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// Row.
    pub id: RowId,
    /// Column.
    pub column: RowId,
    /// Place.
    pub ordinal: i64,
    /// Text.
    pub text: String,
    /// What it is.
    pub kind: Option<ResultKind>,
    /// How it is handed down.
    pub cascading: Option<Cascading>,
}

/// A result of a plan that was made from an entry, on the version people work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLink {
    /// The entry.
    pub cell: RowId,
    /// The result.
    pub result: RowId,
    /// Its text.
    pub text: String,
    /// How it was handed down.
    pub cascading: Option<Cascading>,
    /// The plan version.
    pub plan: RowId,
    /// Its state.
    pub state: SkpState,
    /// Targets of the result's indicators, in order.
    pub targets: Vec<String>,
}

/// The plan version of a person that people work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkedPlan {
    /// The person.
    pub employee: RowId,
    /// The version.
    pub plan: RowId,
    /// Its state.
    pub state: SkpState,
}

/// Whether a version of alias `p` is not one that was left behind.
const IN_USE: &str = "p.gone = 0 and p.state not in ('superseded', 'cancelled', 'closed')";

impl Reader<'_> {
    /// A matrix.
    pub fn find_matrix(self, id: RowId) -> Result<Option<Matrix>> {
        let sql = "select * from matrices where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_matrix)
    }

    /// The matrix of a leader in a year.
    pub fn find_matrix_of(self, leader: RowId, year: i32) -> Result<Option<Matrix>> {
        let sql =
            "select * from matrices where leader = :leader and year = :year and gone = 0 order by id limit 1";
        self.one(sql, named_params! { ":leader": self.key(leader), ":year": year }, read_matrix)
    }

    /// Matrices of a year in which a person has a row.
    pub fn list_matrices_with(self, employee: RowId, year: i32) -> Result<Vec<Matrix>> {
        let sql = "select m.* from matrices m where m.year = :year and m.gone = 0 and m.id in (
                     select r.matrix from matrix_rows r where r.employee = :employee and r.gone = 0)
                   order by m.id";
        self.many(sql, named_params! { ":employee": self.key(employee), ":year": year }, read_matrix)
    }

    /// Matrices below one: those of team leaders who have a row in it.
    pub fn list_matrices_below(self, matrix: RowId) -> Result<Vec<Matrix>> {
        let sql = "select * from matrices where parent = :matrix and gone = 0 order by id";
        self.many(sql, named_params! { ":matrix": self.key(matrix) }, read_matrix)
    }

    /// People who have a role in a matrix below one.
    pub fn list_people_with_role_below(self, matrix: RowId) -> Result<Vec<RowId>> {
        let sql = "select distinct r.employee from matrices m
                   join matrix_rows r on r.matrix = m.id and r.gone = 0 and r.employee is not null
                   join role_results e on e.matrix_row = r.id and e.gone = 0
                   where m.parent = :matrix and m.gone = 0";
        self.many(sql, named_params! { ":matrix": self.key(matrix) }, |fields| {
            fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))
        })
    }

    /// All matrices of a year with their counts.
    pub fn list_matrix_counts(self, year: i32) -> Result<Vec<MatrixCounts>> {
        let sql = "select m.id, m.leader, m.parent,
                     (select count(*) from matrix_rows r where r.matrix = m.id and r.gone = 0) as n_rows,
                     (select count(*) from matrix_columns c where c.matrix = m.id and c.gone = 0) as n_columns,
                     (select count(*) from matrix_rows r where r.matrix = m.id and r.gone = 0 and exists (
                        select 1 from role_results e where e.matrix_row = r.id and e.gone = 0)) as n_with_role
                   from matrices m where m.year = :year and m.gone = 0 and m.leader is not null order by m.id";
        self.many(sql, named_params! { ":year": year }, |fields| {
            Ok(MatrixCounts {
                matrix: fields.id()?,
                leader: fields.row_named("leader")?.ok_or_else(|| super::odd("leader"))?,
                parent: fields.row_named("parent")?,
                n_rows: fields.get("n_rows")?,
                n_columns: fields.get("n_columns")?,
                n_with_role: fields.get("n_with_role")?,
            })
        })
    }

    /// Everything that stands in a matrix.
    pub fn matrix_content(self, matrix: RowId) -> Result<MatrixContent> {
        let key = self.key(matrix);
        let sql = "select * from matrix_columns where matrix = :matrix and gone = 0 order by ordinal, id";
        let columns = self.many(sql, named_params! { ":matrix": key }, read_column)?;
        let sql = "select * from matrix_rows where matrix = :matrix and gone = 0 order by ordinal, id";
        let rows = self.many(sql, named_params! { ":matrix": key }, read_row)?;
        let sql = "select e.* from role_results e
                   join matrix_rows r on r.id = e.matrix_row and r.gone = 0
                   join matrix_columns c on c.id = e.matrix_column and c.gone = 0
                   where r.matrix = :matrix and e.gone = 0 order by e.ordinal, e.id";
        let entries = self.many(sql, named_params! { ":matrix": key }, read_entry)?;
        let sql = "select s.* from strategies s
                   join matrix_columns c on c.id = s.matrix_column and c.gone = 0
                   where c.matrix = :matrix and s.gone = 0 order by s.ordinal, s.id";
        let strategies = self.many(sql, named_params! { ":matrix": key }, read_strategy)?;
        Ok(MatrixContent { columns, rows, entries, strategies })
    }

    /// An entry of a cell.
    pub fn find_role_result(self, id: RowId) -> Result<Option<RoleResult>> {
        let sql = "select * from role_results where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_entry)
    }

    /// The matrix an entry stands in.
    pub fn find_matrix_of_entry(self, entry: RowId) -> Result<Option<Matrix>> {
        let sql = "select m.* from matrices m
                   join matrix_rows r on r.matrix = m.id and r.gone = 0
                   join role_results e on e.matrix_row = r.id and e.gone = 0
                   where e.id = :id and m.gone = 0";
        self.one(sql, named_params! { ":id": self.key(entry) }, read_matrix)
    }

    /// Results made from the entries of a matrix. Of several versions of a plan the newest counts.
    pub fn list_cell_links(self, matrix: RowId) -> Result<Vec<CellLink>> {
        let sql = format!(
            "select w.cell, w.id as result, w.text, w.cascading, p.id as plan, p.state,
               (select group_concat(t.target, char(10)) from (
                  select coalesce(i.target, '') as target from indicators i
                  where i.work_result = w.id and i.gone = 0 order by i.ordinal, i.id) t) as targets
             from work_results w
             join plans p on p.id = w.plan and {IN_USE}
             join role_results e on e.id = w.cell and e.gone = 0
             join matrix_rows r on r.id = e.matrix_row and r.gone = 0
             where r.matrix = :matrix and w.gone = 0
               and not exists (select 1 from plans q where q.gone = 0
                 and q.state not in ('superseded', 'cancelled', 'closed')
                 and coalesce(q.lineage, q.id) = coalesce(p.lineage, p.id)
                 and q.employee = p.employee and q.version > p.version)
             order by w.id"
        );
        self.many(&sql, named_params! { ":matrix": self.key(matrix) }, |fields| {
            let row = |name| fields.row_named(name)?.ok_or_else(|| super::odd(name));
            Ok(CellLink {
                cell: row("cell")?,
                result: row("result")?,
                text: fields.text("text")?,
                cascading: fields.term("cascading")?,
                plan: row("plan")?,
                state: fields.term("state")?.unwrap_or_default(),
                targets: fields.text("targets")?.split('\n').map(str::to_owned).collect(),
            })
        })
    }

    /// Results made from entries that were taken out of a matrix since: whose plan, and the text there.
    pub fn list_results_without_cell(self, matrix: RowId) -> Result<Vec<(RowId, String)>> {
        let sql = format!(
            "select p.employee, w.text from work_results w
             join plans p on p.id = w.plan and {IN_USE}
             join role_results e on e.id = w.cell and e.gone = 1
             join matrix_rows r on r.id = e.matrix_row
             where r.matrix = :matrix and w.gone = 0 order by w.id"
        );
        self.many(&sql, named_params! { ":matrix": self.key(matrix) }, |fields| {
            let employee = fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?;
            Ok((employee, fields.text("text")?))
        })
    }

    /// The newest version in use of the plan of everybody who has a row in a matrix.
    pub fn list_plans_of_rows(self, matrix: RowId, year: i32) -> Result<Vec<WorkedPlan>> {
        let sql = format!(
            "select p.employee, p.id as plan, p.state from plans p
             where {IN_USE} and +p.year = :year and p.appointment is null and p.employee in (
               select r.employee from matrix_rows r where r.matrix = :matrix and r.gone = 0)
             order by p.starts_on, p.version, p.id"
        );
        self.many(&sql, named_params! { ":matrix": self.key(matrix), ":year": year }, |fields| {
            let row = |name| fields.row_named(name)?.ok_or_else(|| super::odd(name));
            Ok(WorkedPlan {
                employee: row("employee")?,
                plan: row("plan")?,
                state: fields.term("state")?.unwrap_or_default(),
            })
        })
    }
}

fn read_matrix(fields: &Fields<'_>) -> Result<Matrix> {
    Ok(Matrix {
        id: fields.id()?,
        unit: fields.row_named("unit")?.ok_or_else(|| super::odd("unit"))?,
        year: fields.get::<Option<i32>>("year")?.unwrap_or_default(),
        leader: fields.row_named("leader")?.ok_or_else(|| super::odd("leader"))?,
        parent: fields.row_named("parent")?,
    })
}

fn read_column(fields: &Fields<'_>) -> Result<MatrixColumn> {
    Ok(MatrixColumn {
        id: fields.id()?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        result_text: fields.text("result_text")?,
        indicator_text: fields.text("indicator_text")?,
        result: fields.row_named("result")?,
        indicator: fields.row_named("indicator")?,
    })
}

fn read_row(fields: &Fields<'_>) -> Result<MatrixRow> {
    Ok(MatrixRow {
        id: fields.id()?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        employee: fields.row_named("employee")?,
        is_guest: fields.truth("is_guest")?,
        name: fields.text("name")?,
        position: fields.text("position")?,
        unit_name: fields.text("unit_name")?,
    })
}

fn read_entry(fields: &Fields<'_>) -> Result<RoleResult> {
    Ok(RoleResult {
        id: fields.id()?,
        row: fields.row_named("matrix_row")?.ok_or_else(|| super::odd("matrix_row"))?,
        column: fields.row_named("matrix_column")?.ok_or_else(|| super::odd("matrix_column"))?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        text: fields.text("text")?,
    })
}

fn read_strategy(fields: &Fields<'_>) -> Result<Strategy> {
    Ok(Strategy {
        id: fields.id()?,
        column: fields.row_named("matrix_column")?.ok_or_else(|| super::odd("matrix_column"))?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        text: fields.text("text")?,
        kind: fields.term("kind")?,
        cascading: fields.term("cascading")?,
    })
}
