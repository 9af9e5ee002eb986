//! The tables of plans: the columns of the workbook that people fill in, so that the import of plans reads them.

use domain::{Annex, Nip};

use super::{Cell, Column, Format, TableError, Writer, read_table};
use crate::plan::sections::{AnnexList, priority_word};
use crate::plan::template::{ANNEX, EXPECTATIONS, OWNER, PLAN, approach_word, measure_cells};
use crate::plan::{PersonPlan, PlanOwner, PlannedIndicator, PlannedResult};
use crate::source::ReadError;

/// Cells that say whose a row is.
type Owner = [Cell; 5];

/// Writes plans: three tables in a workbook, one with all columns where a file holds one only.
pub fn write(writer: &mut Writer<'_>, format: Format, people: &[PersonPlan]) -> Result<(), TableError> {
    if format == Format::Csv {
        return write_one(writer, people);
    }
    writer.table("SKP", &columns(&[&PLAN]))?;
    for person in people {
        for cells in results(person) {
            writer.row(&joined(&person.owner, cells))?;
        }
    }
    writer.table("Ekspektasi", &columns(&[&EXPECTATIONS]))?;
    for person in people {
        for cells in expectations(person) {
            writer.row(&joined(&person.owner, cells))?;
        }
    }
    writer.table("Lampiran", &columns(&[&ANNEX]))?;
    for person in people {
        for cells in annex_lines(&person.annex) {
            writer.row(&joined(&person.owner, cells))?;
        }
    }
    Ok(())
}

fn write_one(writer: &mut Writer<'_>, people: &[PersonPlan]) -> Result<(), TableError> {
    writer.table("SKP", &all_columns())?;
    for person in people {
        for cells in all_rows(person) {
            writer.row(&cells)?;
        }
    }
    Ok(())
}

/// The columns of the one table that says everything.
pub fn all_columns() -> Vec<Column> {
    columns(&[&PLAN, &EXPECTATIONS, &ANNEX])
}

/// The columns of each of the tables of a workbook.
pub(super) fn sheet_columns() -> Vec<Vec<Column>> {
    vec![columns(&[&PLAN]), columns(&[&EXPECTATIONS]), columns(&[&ANNEX])]
}

/// The rows of the tables of plans in the bytes of a file, each as wide as the one table that says everything.
pub fn read(bytes: &[u8]) -> Result<Vec<Vec<Cell>>, ReadError> {
    if let Ok(table) = read_table(bytes, &all_columns()) {
        return Ok(table.rows.into_iter().map(|row| row.cells).collect());
    }
    let (mut rows, mut n_before) = (Vec::new(), 0);
    for columns in sheet_columns() {
        match read_table(bytes, &columns) {
            Ok(table) => rows.extend(table.rows.into_iter().map(|row| widened(row.cells, n_before))),
            Err(ReadError::NoHeader { .. }) => {}
            Err(fault) => return Err(fault),
        }
        n_before += columns.len().saturating_sub(N_OWNER);
    }
    Ok(rows)
}

/// A row of one of the tables in the place that the one table has for it.
fn widened(mut cells: Vec<Cell>, n_before: usize) -> Vec<Cell> {
    let said = cells.split_off(N_OWNER.min(cells.len()));
    cells.extend(std::iter::repeat_n(Cell::Empty, n_before));
    cells.extend(said);
    cells.resize(all_columns().len(), Cell::Empty);
    cells
}

/// How many columns at the left say whose a row is.
pub const N_OWNER: usize = OWNER.len();

/// The rows of a person in the one table that says everything.
pub fn all_rows(person: &PersonPlan) -> Vec<Vec<Cell>> {
    let behind = |n: usize, cells: Vec<Cell>| [vec![Cell::Empty; n], cells].concat();
    let of_results = results(person).into_iter();
    let of_conduct = expectations(person).into_iter().map(|cells| behind(PLAN.len(), cells));
    let before_annex = PLAN.len() + EXPECTATIONS.len();
    let of_annex = annex_lines(&person.annex).into_iter().map(|cells| behind(before_annex, cells));
    of_results.chain(of_conduct).chain(of_annex).map(|cells| joined(&person.owner, cells)).collect()
}

fn columns(groups: &[&[(&'static str, f64)]]) -> Vec<Column> {
    let all = OWNER.iter().chain(groups.iter().copied().flatten());
    all.map(|&(head, width)| Column::text(head, width)).collect()
}

fn joined(owner: &PlanOwner, cells: Vec<Cell>) -> Vec<Cell> {
    let nip = owner.nip.as_ref().map(Nip::as_str);
    let [code, name, position, unit] =
        [&owner.code, &owner.name, &owner.position, &owner.unit].map(Option::as_deref);
    let owner: Owner = [code, nip, name, position, unit].map(|part| Cell::text(part.unwrap_or_default()));
    owner.into_iter().chain(cells).collect()
}

/// A row for each indicator; what belongs to the result stands in the first of them.
fn results(person: &PersonPlan) -> Vec<Vec<Cell>> {
    let approach = person.approach.map(approach_word).unwrap_or_default();
    let mut rows = Vec::new();
    for (number, result) in (1_u32..).zip(&person.results) {
        let number = number.to_string();
        let none = PlannedIndicator::default();
        let first = result.indicators.first().unwrap_or(&none);
        rows.push(texts(&[head(result, approach, &number).as_slice(), &measure_cells(first)].concat()));
        for indicator in result.indicators.iter().skip(1) {
            let head = [approach, &number, "", "", "", "", ""];
            rows.push(texts(&[head.as_slice(), &measure_cells(indicator)].concat()));
        }
    }
    rows
}

fn head<'r>(result: &'r PlannedResult, approach: &'r str, number: &'r str) -> [&'r str; 7] {
    let supported = result.supported.as_ref();
    [
        approach,
        number,
        supported.map(|it| it.text.as_str()).unwrap_or_default(),
        supported.and_then(|it| it.indicator.as_deref()).unwrap_or_default(),
        result.priority.map(priority_word).unwrap_or_default(),
        &result.text,
        result.assigned_by.as_deref().unwrap_or_default(),
    ]
}

fn expectations(person: &PersonPlan) -> Vec<Vec<Cell>> {
    person.expectations.iter().map(|it| texts(&[it.value.label(), &it.text])).collect()
}

fn annex_lines(annex: &Annex) -> Vec<Vec<Cell>> {
    let of_list = |(list, name): (AnnexList, &'static str)| {
        list.of(annex).iter().map(move |text| texts(&[name, text])).collect::<Vec<_>>()
    };
    AnnexList::ALL.into_iter().flat_map(of_list).collect()
}

fn texts(cells: &[&str]) -> Vec<Cell> {
    cells.iter().map(|text| Cell::text(text)).collect()
}
