//! Tables of plans that come back: what each person's rows say otherwise than the plan here, cell by cell. They are
//! read, waiting and applied as the workbook of plans they are.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono::Datelike;
use contract::{FieldChangeView, ImportRemarkView, Outcome, TableRowView, TableVerdict};
use domain::Annex;
use interop::plan::{PersonPlan, PlanSheets, read_workbook};
use interop::tables::Cell;
use interop::tables::plans::{self, N_OWNER, all_columns, all_rows};
use store::records::{Employee, PlanRecord, Reader};

use super::owners::{code, shown_name};
use super::rejections::{NOT_OPEN, Rejection};
use super::templates::of_content;
use super::workbooks::{Compared, Preview, compare, view};
use crate::App;
use crate::beside::tables_in::{Looked, rejected};
use crate::failure::Halt;
use crate::imports;

/// Differences told of one plan.
const CHANGES_SHOWN: usize = 60;
/// Places of columns behind those that say whose a row is: the approach, the number of the result, its priority.
const APPROACH: usize = 0;
const NUMBER: usize = 1;
const PRIORITY: usize = 4;

impl App {
    /// What a table of plans would do, waiting as the workbook it is. Its year is that of the plans whose codes
    /// are known, else the one told, else the running one.
    pub(crate) fn look_at_plans(
        &mut self,
        path: &Path,
        bytes: &[u8],
        year: Option<i32>,
    ) -> Result<Looked, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let told = |fault: interop::ReadError| imports::unreadable(path, &fault, moment.language);
        let mut sheets = read_workbook(bytes).map_err(told)?;
        let said = plans::read(bytes).map_err(told)?;
        let known = plans_by_code(reader)?;
        let first = sheets.people.iter().find_map(|person| known.get(&code_of(person)?));
        let year = first.map(|plan| plan.year).or(year).unwrap_or_else(|| moment.today().year());
        let n_unchanged = take_out_unchanged(reader, &mut sheets, said, &known)?;
        let rows = compare(reader, &sheets, year, moment)?;
        let n_same = n_unchanged + rows.iter().filter(|row| is_same(row)).count();
        let mut told = Vec::new();
        for row in rows.iter().filter(|row| !is_same(row)) {
            let Some(person) = sheets.people.get(row.at) else { continue };
            told.push(told_of(reader, row, person, year)?);
        }
        let token = self.previews_made + 1;
        let named = view(&sheets, &rows, (token, crate::files::file_name(path)), moment.language);
        // What belongs to nobody is a row of its own; what a person's rows have is told beside them.
        let about_people = |remark: &ImportRemarkView| is_about_people(&sheets, remark);
        let (of_people, stray): (Vec<_>, Vec<_>) = named.rejected.into_iter().partition(about_people);
        told.extend(stray.into_iter().map(rejected));
        let cells = of_people.into_iter().filter(|remark| !remark.cell.is_empty());
        let warnings = cells.chain(named.warnings).collect();
        self.previews_made = token;
        self.plan_preview = Some(Preview::waiting(token, path.to_owned(), sheets, year));
        Ok(Looked::at(token, (told, super::library::count(n_same)), warnings))
    }
}

/// The plans that count, of all years, by code.
fn plans_by_code(reader: Reader<'_>) -> Result<HashMap<String, PlanRecord>, Halt> {
    let mut known = HashMap::new();
    for cycle in reader.list_cycles()? {
        let plans = reader.list_plans_of_year(cycle.year)?;
        known.extend(plans.into_iter().map(|plan| (code(plan.id), plan)));
    }
    Ok(known)
}

/// The code in the rows of a person, as codes are compared.
fn code_of(person: &PersonPlan) -> Option<String> {
    person.owner.code.as_ref().map(|code| code.trim().to_uppercase())
}

/// Takes out the people whose rows are, cell by cell, what the program writes of the plan they name: they ask for
/// nothing, also where filled-in rows of the same words would be read otherwise. Answers how many they are.
fn take_out_unchanged(
    reader: Reader<'_>,
    sheets: &mut PlanSheets,
    said: Vec<Vec<Cell>>,
    known: &HashMap<String, PlanRecord>,
) -> Result<usize, Halt> {
    let mut by_code: HashMap<String, Vec<Vec<Cell>>> = HashMap::new();
    for row in said {
        let code = row.first().map(Cell::shown).unwrap_or_default();
        by_code.entry(code.trim().to_uppercase()).or_default().push(row);
    }
    let mut unchanged = HashSet::new();
    for (code, rows) in by_code {
        let Some(plan) = known.get(&code) else { continue };
        let here = of_content(Some(plan), &reader.plan_content(plan.id)?);
        if is_written(&rows, &all_rows(&here)) {
            unchanged.insert(code);
        }
    }
    let before = sheets.people.len();
    sheets.people.retain(|person| code_of(person).is_none_or(|code| !unchanged.contains(&code)));
    Ok(before - sheets.people.len())
}

/// Whether rows hold what the program writes, whomever they name.
fn is_written(rows: &[Vec<Cell>], written: &[Vec<Cell>]) -> bool {
    let cell = |row: &[Cell], at: usize| row.get(at).cloned().unwrap_or_default();
    let is_same = |(row, written): (&Vec<Cell>, &Vec<Cell>)| {
        (N_OWNER..row.len()).all(|at| cell(row, at) == cell(written, at))
    };
    rows.len() == written.len() && rows.iter().zip(written).all(is_same)
}

fn is_same(row: &Compared) -> bool {
    row.verdict.as_ref().is_ok_and(|taken| taken.outcome == Outcome::Same)
}

/// Whether a remark is about a row that names a person.
fn is_about_people(sheets: &PlanSheets, remark: &ImportRemarkView) -> bool {
    !sheets.remarks.iter().any(|stray| stray.place.sheet == remark.sheet && stray.place.row == remark.row)
}

fn told_of(reader: Reader<'_>, row: &Compared, person: &PersonPlan, year: i32) -> Result<TableRowView, Halt> {
    let verdict = match row.verdict.as_ref().map(|taken| taken.outcome) {
        Ok(Outcome::New) => TableVerdict::New,
        Ok(Outcome::Changed) => TableVerdict::Changed,
        Ok(Outcome::Same) => TableVerdict::Same,
        Err(rejection) => verdict_of(rejection),
    };
    let changes = match &row.plan {
        Some(plan) if verdict != TableVerdict::Invalid => changes(reader, plan, person)?,
        Some(_) | None => Vec::new(),
    };
    let (known, left) = (row.person.as_ref(), row.verdict.as_ref().err());
    let nip = person.owner.nip.as_ref().map(ToString::to_string).unwrap_or_default();
    Ok(TableRowView {
        row: person.row,
        verdict,
        nip: known.map_or(nip, |known| known.nip.clone()),
        name: known.map_or_else(|| shown_name(person), Employee::shown_name),
        about: format!("SKP {year}"),
        changes,
        why: left.map(|left| left.why.clone()).unwrap_or_default(),
        fix: left.map(|left| left.fix.clone()).unwrap_or_default(),
    })
}

fn verdict_of(rejection: &Rejection) -> TableVerdict {
    match rejection.code {
        NOT_OPEN => TableVerdict::Refused,
        "person_unknown" | "person_ambiguous" => TableVerdict::NotHere,
        _ => TableVerdict::Invalid,
    }
}

/// Where rows say something else than a plan, cell by cell. What they are silent about is no difference.
fn changes(reader: Reader<'_>, plan: &PlanRecord, said: &PersonPlan) -> Result<Vec<FieldChangeView>, Halt> {
    let mut here = of_content(Some(plan), &reader.plan_content(plan.id)?);
    let silent = |said: &[String], here: &mut Vec<String>| {
        if said.is_empty() {
            here.clear();
        }
    };
    silent(&said.annex.resource_support, &mut here.annex.resource_support);
    silent(&said.annex.accountability_scheme, &mut here.annex.accountability_scheme);
    silent(&said.annex.consequences, &mut here.annex.consequences);
    let mut changes = Vec::new();
    if !said.results.is_empty() {
        changes.extend(differing(&results_of(said), &results_of(&here)));
    }
    if !said.expectations.is_empty() {
        changes.extend(differing(&expectations_of(said), &expectations_of(&here)));
    }
    changes.extend(differing(&annex_of(said), &annex_of(&here)));
    changes.truncate(CHANGES_SHOWN);
    Ok(changes)
}

fn results_of(plan: &PersonPlan) -> Vec<Vec<Cell>> {
    let (approach, results) = (plan.approach, plan.results.clone());
    all_rows(&PersonPlan { approach, results, ..PersonPlan::default() })
}

fn expectations_of(plan: &PersonPlan) -> Vec<Vec<Cell>> {
    all_rows(&PersonPlan { expectations: plan.expectations.clone(), ..PersonPlan::default() })
}

fn annex_of(plan: &PersonPlan) -> Vec<Vec<Cell>> {
    let annex: Annex = plan.annex.clone();
    all_rows(&PersonPlan { annex, ..PersonPlan::default() })
}

/// Rows beside rows, in order.
fn differing(said: &[Vec<Cell>], here: &[Vec<Cell>]) -> Vec<FieldChangeView> {
    let (columns, blank) = (all_columns(), Vec::new());
    let mut changes = Vec::new();
    for at in 0..said.len().max(here.len()) {
        let (said, here) = (said.get(at).unwrap_or(&blank), here.get(at).unwrap_or(&blank));
        let shown =
            |cells: &[Cell], place: usize| cells.get(N_OWNER + place).map(Cell::shown).unwrap_or_default();
        let number = [shown(said, NUMBER), shown(here, NUMBER), (at + 1).to_string()];
        let number = number.into_iter().find(|number| !number.is_empty()).unwrap_or_default();
        for (place, column) in columns.iter().skip(N_OWNER).enumerate() {
            let (from, to) = (shown(here, place), shown(said, place));
            // A table may leave these out, and what is here stays then.
            let is_silent = to.is_empty() && matches!(place, APPROACH | PRIORITY);
            if from != to && !is_silent {
                changes.push(FieldChangeView { field: format!("{} {number}", column.head), from, to });
            }
        }
    }
    changes
}
