//! A matrix as interfaces see it: coverage per column and person, drift, remarks on the wording.

use super::alike::{drifts, says};
use super::{columns, findings, sheet};
use crate::App;
use crate::convert::{id, to_wire};
use crate::failure::Halt;
use crate::identity::unit_words;
use crate::planning::writer::is_editable;
use crate::units::person_ref;
use contract::{CellEntryView, MatrixColumnView, MatrixRowView, MatrixView, PersonRef, StrategyView};
use std::collections::HashMap;
use store::RowId;
use store::records::{
    CellLink, Employee, Matrix, MatrixColumn, MatrixContent, MatrixRow, RoleResult, Strategy, WorkedPlan,
};

/// A matrix with all that its view and its findings look at.
pub(crate) struct Picture {
    pub(crate) matrix: Matrix,
    pub(crate) content: MatrixContent,
    /// People of the rows, by row of the matrix.
    pub(crate) people: HashMap<RowId, Employee>,
    /// Results made from entries, by entry.
    pub(crate) links: HashMap<RowId, CellLink>,
    /// The plan people work on, by person.
    pub(crate) plans: HashMap<RowId, WorkedPlan>,
}

impl Picture {
    pub(crate) fn n_roles(&self, row: RowId) -> usize {
        self.content.entries.iter().filter(|entry| entry.row == row).count()
    }

    /// The result of an entry's plan, where it says something else.
    pub(crate) fn drift(&self, entry: &RoleResult) -> Option<&CellLink> {
        self.links.get(&entry.id).filter(|link| drifts(&entry.text, &link.text))
    }

    /// The name to call the person of a row by.
    pub(crate) fn name(&self, row: &MatrixRow) -> String {
        let named = self.people.get(&row.id).map(Employee::shown_name);
        named.unwrap_or_else(|| if row.name.is_empty() { row.position.clone() } else { row.name.clone() })
    }

    /// Whether a person of the store has entries that no result of an open plan was made from.
    fn is_ready(&self, row: &MatrixRow) -> bool {
        let Some(person) = row.employee else { return false };
        let is_open = self.plans.get(&person).is_none_or(|plan| is_editable(plan.state));
        let mut entries = self.content.entries.iter().filter(|entry| entry.row == row.id);
        is_open && entries.any(|entry| !self.links.contains_key(&entry.id))
    }
}

/// Rows as shown: guests last.
pub(crate) fn rows_in_order(content: &MatrixContent) -> Vec<&MatrixRow> {
    let mut rows: Vec<&MatrixRow> = content.rows.iter().collect();
    rows.sort_by_key(|row| (row.is_guest, row.ordinal, row.id));
    rows
}

impl App {
    pub(crate) fn picture(&self, matrix: &Matrix) -> Result<Picture, Halt> {
        let reader = self.read()?;
        let content = reader.matrix_content(matrix.id)?;
        let mut people = HashMap::new();
        for row in &content.rows {
            if let Some(person) =
                row.employee.map(|person| reader.find_employee(person)).transpose()?.flatten()
            {
                people.insert(row.id, person);
            }
        }
        let links = reader.list_cell_links(matrix.id)?.into_iter().map(|link| (link.cell, link)).collect();
        let plans = reader.list_plans_of_rows(matrix.id, matrix.year)?;
        let plans = plans.into_iter().map(|plan| (plan.employee, plan)).collect();
        Ok(Picture { matrix: matrix.clone(), content, people, links, plans })
    }

    pub(crate) fn matrix_view(&self, matrix: &Matrix) -> Result<MatrixView, Halt> {
        let (reader, picture) = (self.read()?, self.picture(matrix)?);
        let leader = self.employee(matrix.leader)?;
        let level = sheet::level(reader, &leader, (matrix.year, matrix.parent))?;
        let source = columns::of_plan(reader, matrix.leader, matrix.year, level == 1)?;
        let parent = matrix.parent.map(|parent| reader.find_matrix(parent)).transpose()?.flatten();
        let rows = rows_in_order(&picture.content);
        let ready = rows.iter().filter(|row| picture.is_ready(row)).count();
        let rows = rows.into_iter().map(|row| self.matrix_row(&picture, row)).collect::<Result<_, Halt>>()?;
        Ok(MatrixView {
            id: id(matrix.id),
            seen_version: reader.version(matrix.unit)?,
            year: matrix.year,
            leader: person_ref(reader, matrix.leader)?,
            unit: reader.find_unit(matrix.unit)?.map(|unit| unit.name).unwrap_or_default(),
            level,
            parent: parent.map(|parent| person_ref(reader, parent.leader)).transpose()?,
            teams: self.teams_below(matrix)?,
            columns: picture.content.columns.iter().map(|column| column_view(&picture, column)).collect(),
            rows,
            is_source_changed: columns::is_source_changed(&picture.content, &source),
            findings: findings::of_matrix(reader, &picture, self.moment().language)?,
            ready_for_plans: u32::try_from(ready).unwrap_or(u32::MAX),
        })
    }

    fn teams_below(&self, matrix: &Matrix) -> Result<Vec<PersonRef>, Halt> {
        let reader = self.read()?;
        let below = reader.list_matrices_below(matrix.id)?;
        below.into_iter().map(|below| person_ref(reader, below.leader)).collect()
    }

    fn matrix_row(&self, picture: &Picture, row: &MatrixRow) -> Result<MatrixRowView, Halt> {
        let person = picture.people.get(&row.id);
        let plan = row.employee.and_then(|person| picture.plans.get(&person));
        let is_elsewhere = match person {
            Some(person) => person.unit != Some(picture.matrix.unit),
            None => !row.unit_name.is_empty(),
        };
        let unit = match person {
            Some(person) => unit_words(self.read()?, person)?,
            None => row.unit_name.clone(),
        };
        let cells = picture.content.columns.iter().map(|column| {
            let entries = picture.content.entries.iter();
            let here = entries.filter(|entry| (entry.row, entry.column) == (row.id, column.id));
            here.map(|entry| self.entry_view(picture, entry)).collect()
        });
        Ok(MatrixRowView {
            id: id(row.id),
            employee: row.employee.map(id),
            name: picture.name(row),
            position: person.map_or_else(|| row.position.clone(), |person| person.position.clone()),
            unit,
            is_guest: row.is_guest && is_elsewhere,
            is_team_leader: person.is_some_and(|person| person.is_team_leader),
            plan: plan.map(|plan| id(plan.plan)),
            plan_state: plan.map(|plan| to_wire(plan.state)),
            n_roles: u32::try_from(picture.n_roles(row.id)).unwrap_or(u32::MAX),
            cells: cells.collect(),
        })
    }

    fn entry_view(&self, picture: &Picture, entry: &RoleResult) -> CellEntryView {
        let remarks = domain::wording::lint_result(&entry.text);
        let remarks = crate::planning::wording::views(&entry.text, &remarks, self.moment().language);
        CellEntryView {
            id: id(entry.id),
            text: entry.text.clone(),
            remark: remarks.into_iter().next(),
            result: picture.links.get(&entry.id).map(|link| id(link.result)),
            drift: picture.drift(entry).map(|link| link.text.clone()),
        }
    }
}

fn column_view(picture: &Picture, column: &MatrixColumn) -> MatrixColumnView {
    let has_role = |row: &&MatrixRow| {
        picture.content.entries.iter().any(|entry| (entry.row, entry.column) == (row.id, column.id))
    };
    let strategies = picture.content.strategies.iter().filter(|strategy| strategy.column == column.id);
    MatrixColumnView {
        id: id(column.id),
        result_text: column.result_text.clone(),
        indicator_text: column.indicator_text.clone(),
        is_from_plan: column.result.is_some(),
        n_people: u32::try_from(picture.content.rows.iter().filter(has_role).count()).unwrap_or(u32::MAX),
        strategies: strategies.map(|strategy| strategy_view(picture, strategy)).collect(),
    }
}

fn strategy_view(picture: &Picture, strategy: &Strategy) -> StrategyView {
    StrategyView {
        id: id(strategy.id),
        text: strategy.text.clone(),
        kind: strategy.kind.map(to_wire),
        cascading: strategy.cascading.map(to_wire),
        is_taken: is_taken(picture, strategy),
    }
}

/// Whether a cell of the strategy's column says what it says.
pub(crate) fn is_taken(picture: &Picture, strategy: &Strategy) -> bool {
    let entries = picture.content.entries.iter().filter(|entry| entry.column == strategy.column);
    entries.into_iter().any(|entry| says(&entry.text, &strategy.text))
}
