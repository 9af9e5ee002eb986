//! The role-result matrix A.1.5 as a sheet: the list of leaders, and opening one.

use super::columns::{self, SourceColumn};
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::units;
use chrono::NaiveDate;
use contract::{
    Failure, Language, MatricesView, MatrixLeaderView, MatrixView, OpenMatrixRequest, YearRequest,
};
use domain::{Period, PositionGroup};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::records::{Employee, Matrix, MatrixContent, MatrixCounts, Reader, Unit};
use store::schema::{matrices as column, matrix_columns, matrix_rows};
use store::{Act, RowId, Scope, Table, Undoing};

impl App {
    /// Everybody who evaluates or leads a team, by unit, with the matrix where there is one.
    pub(crate) fn list_matrices(&mut self, request: YearRequest) -> Result<MatricesView, Halt> {
        let only = request.unit.as_deref().map(row).transpose()?;
        let (reader, day) = (self.read()?, self.day_of(request.year));
        let mut teams: BTreeMap<RowId, u32> = BTreeMap::new();
        for line in reader.list_recap(day, Period::annual(request.year))? {
            if let Some(evaluator) = line.evaluator.filter(|_| line.employee.legal_status.needs_plan()) {
                *teams.entry(evaluator).or_default() += 1;
            }
            if line.employee.is_team_leader {
                teams.entry(line.employee.id).or_default();
            }
        }
        let matrices: HashMap<RowId, MatrixCounts> =
            reader.list_matrix_counts(request.year)?.into_iter().map(|found| (found.leader, found)).collect();
        for leader in matrices.keys() {
            teams.entry(*leader).or_default();
        }
        let units: HashMap<RowId, Unit> =
            reader.list_units()?.into_iter().map(|unit| (unit.id, unit)).collect();
        let mut leaders = Vec::new();
        let sight = self.sight()?;
        for (leader, n_people) in teams.into_iter().filter(|(leader, _)| sight.sees(*leader)) {
            let Some(person) = reader.find_employee(leader)? else { continue };
            let unit = units.values().find(|unit| unit.head == Some(leader));
            let unit = unit.or_else(|| person.unit.and_then(|unit| units.get(&unit)));
            if only.is_some() && unit.map(|unit| unit.id) != only {
                continue;
            }
            let matrix = matrices.get(&leader);
            let level = level(reader, &person, (request.year, matrix.and_then(|found| found.parent)))?;
            leaders.push(leader_view(&person, unit, (n_people, level), matrix));
        }
        leaders.sort_by(|a, b| (&a.unit, a.level, &a.leader.name).cmp(&(&b.unit, b.level, &b.leader.name)));
        Ok(MatricesView { leaders })
    }

    /// Opens the matrix of a leader. One that is not there yet is made; people who came since get a row.
    pub(crate) fn open_matrix(&mut self, request: OpenMatrixRequest) -> Result<MatrixView, Halt> {
        self.commit_drafts()?;
        let matrix = self.opened_matrix(row(&request.leader)?, request.year)?;
        self.matrix_view(&matrix)
    }

    /// The matrix of a leader and year as it should be today.
    pub(crate) fn opened_matrix(&mut self, leader: RowId, year: i32) -> Result<Matrix, Halt> {
        let leader = self.employee(leader)?;
        let existing = self.read()?.find_matrix_of(leader.id, year)?;
        let team = self.team_in_order(leader.id, year)?;
        let reader = self.read()?;
        let content = match &existing {
            Some(matrix) => reader.matrix_content(matrix.id)?,
            None => MatrixContent::default(),
        };
        // The matrix above may have been made later than the one of a team leader.
        let parent = match &existing {
            Some(matrix) if matrix.parent.is_some() => matrix.parent,
            Some(_) if !leader.is_team_leader && !content.columns.is_empty() => None,
            _ => parent_of(reader, &leader, year)?,
        };
        let known_parent = existing.as_ref().and_then(|matrix| matrix.parent);
        let changes = Changes {
            parent: parent.filter(|_| existing.is_some() && known_parent.is_none()),
            newcomers: newcomers(&content, &team),
            gone: gone(&content, &team),
            columns: if content.columns.is_empty() {
                columns::of_plan(reader, leader.id, year, level(reader, &leader, (year, parent))? == 1)?
            } else {
                Vec::new()
            },
        };
        let may_write = self.may_make_for(leader.id)?;
        if let Some(matrix) = existing.as_ref().filter(|_| changes.is_empty() || !may_write) {
            return Ok(matrix.clone());
        }
        if !may_write {
            return Err(Failure::NotFound { what: "Matriks".into() }.into());
        }
        let unit = match &existing {
            Some(matrix) => matrix.unit,
            None => self.unit_of_leader(&leader)?,
        };
        let made = self.act_that("open_matrix", Some(leader.id), Undoing::PassesOver, |act| {
            let matrix = match &existing {
                Some(matrix) => matrix.id,
                None => insert_matrix(act, (unit, year), leader.id, parent)?,
            };
            let after = content.rows.iter().map(|row| row.ordinal).max().unwrap_or(0) + 1;
            changes.write(act, (matrix, Scope::unit(unit)), after)?;
            Ok(matrix)
        })?;
        self.matrix(made)
    }

    pub(crate) fn matrix(&self, matrix: RowId) -> Result<Matrix, Halt> {
        let found = self.read()?.find_matrix(matrix)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Matriks".into() })?)
    }

    /// The people a leader evaluates and who need a plan, by unit and name.
    fn team_in_order(&self, leader: RowId, year: i32) -> Result<Vec<Employee>, Halt> {
        let reader = self.read()?;
        let order: HashMap<RowId, usize> = units::in_tree_order(reader.list_units()?)
            .into_iter()
            .enumerate()
            .map(|(at, (unit, _))| (unit.id, at))
            .collect();
        let mut team = reader.list_team(leader, self.day_of(year))?;
        team.retain(|person| {
            person.id != leader && person.legal_status.needs_plan() && person.merged_into.is_none()
        });
        team.sort_by_cached_key(|person| {
            let unit = person.unit.and_then(|unit| order.get(&unit).copied()).unwrap_or(usize::MAX);
            (unit, person.shown_name(), person.id)
        });
        Ok(team)
    }

    /// Today, as far as it lies in the year.
    pub(crate) fn day_of(&self, year: i32) -> NaiveDate {
        let whole = Period::annual(year);
        self.moment().today().clamp(whole.starts_on(), whole.ends_on())
    }

    /// The unit a leader heads, else the one the leader is placed in.
    fn unit_of_leader(&self, leader: &Employee) -> Result<RowId, Halt> {
        let headed = self.read()?.find_unit_headed_by(leader.id)?.map(|unit| unit.id);
        let (why, next) = match self.moment().language {
            Language::Id => (
                format!("Unit kerja {} belum diketahui.", leader.shown_name()),
                "Isi unit kerjanya pada kartu pegawai, lalu buka matriksnya lagi.",
            ),
            Language::En => (
                format!("The unit of {} is not known.", leader.shown_name()),
                "Fill in the unit on the person's card, then open the matrix again.",
            ),
        };
        let refusal = || Failure::RuleSays { rule: "R-009".into(), why, next: next.into() };
        Ok(headed.or(leader.unit).ok_or_else(refusal)?)
    }
}

/// 1 for a leader who divides indicators, 2 for a team leader below one who divides results.
pub(crate) fn level(
    reader: Reader<'_>,
    leader: &Employee,
    (year, parent): (i32, Option<RowId>),
) -> Result<u32, Halt> {
    let may_be_second = parent.is_some() || leader.is_team_leader;
    Ok(if may_be_second && !is_executive(reader, leader, year)? { 2 } else { 1 })
}

/// Whether a leader is an executive or the head of an independent unit, by post or by plan.
pub(crate) fn is_executive(reader: Reader<'_>, leader: &Employee, year: i32) -> Result<bool, Halt> {
    if leader.group() == PositionGroup::Executive {
        return Ok(true);
    }
    let plan = columns::leader_plan(reader, leader.id, year)?;
    Ok(plan.is_some_and(|plan| plan.group == PositionGroup::Executive))
}

fn leader_view(
    person: &Employee,
    unit: Option<&Unit>,
    (n_people, level): (u32, u32),
    matrix: Option<&MatrixCounts>,
) -> MatrixLeaderView {
    MatrixLeaderView {
        leader: contract::PersonRef {
            id: id(person.id),
            name: person.shown_name(),
            position: person.position.clone(),
        },
        unit: unit.map_or_else(|| person.unit_as_printed.clone(), |unit| unit.name.clone()),
        matrix: matrix.map(|found| id(found.matrix)),
        level,
        n_people: matrix.map_or(n_people, |found| found.n_rows),
        n_columns: matrix.map_or(0, |found| found.n_columns),
        n_with_role: matrix.map_or(0, |found| found.n_with_role),
    }
}

/// The matrix of somebody else in which a leader has a row. An executive's own is always the first level.
pub(crate) fn parent_of(reader: Reader<'_>, leader: &Employee, year: i32) -> Result<Option<RowId>, Halt> {
    if is_executive(reader, leader, year)? {
        return Ok(None);
    }
    let above = reader.list_matrices_with(leader.id, year)?;
    Ok(above.into_iter().find(|matrix| matrix.leader != leader.id).map(|matrix| matrix.id))
}

pub(crate) fn insert_matrix(
    act: &mut Act<'_>,
    (unit, year): (RowId, i32),
    leader: RowId,
    parent: Option<RowId>,
) -> Result<RowId, Halt> {
    let values = vec![
        (column::UNIT, unit.into()),
        (column::YEAR, year.into()),
        (column::LEADER, leader.into()),
        (column::PARENT, parent.into()),
    ];
    Ok(act.insert(Table::Matrices, Scope::unit(unit), &crate::imports::filled(values))?)
}

/// What opening a matrix brings up to date.
struct Changes {
    /// The matrix above, where it was found since.
    parent: Option<RowId>,
    newcomers: Vec<RowId>,
    gone: Vec<RowId>,
    columns: Vec<SourceColumn>,
}

impl Changes {
    fn is_empty(&self) -> bool {
        self.parent.is_none() && self.newcomers.is_empty() && self.gone.is_empty() && self.columns.is_empty()
    }

    fn write(&self, act: &mut Act<'_>, place: (RowId, Scope), after: i64) -> Result<(), Halt> {
        if let Some(parent) = self.parent {
            act.set(place.0, column::PARENT, parent)?;
        }
        for row in &self.gone {
            act.delete(Table::MatrixRows, *row)?;
        }
        for (ordinal, employee) in (after..).zip(&self.newcomers) {
            let values = [
                (matrix_rows::MATRIX, place.0.into()),
                (matrix_rows::ORDINAL, ordinal.into()),
                (matrix_rows::EMPLOYEE, (*employee).into()),
            ];
            act.insert(Table::MatrixRows, place.1, &values)?;
        }
        for (ordinal, source) in (1_i64..).zip(&self.columns) {
            let mut values = source.values();
            values.push((matrix_columns::MATRIX, place.0.into()));
            values.push((matrix_columns::ORDINAL, ordinal.into()));
            act.insert(Table::MatrixColumns, place.1, &crate::imports::filled(values))?;
        }
        Ok(())
    }
}

fn newcomers(content: &MatrixContent, team: &[Employee]) -> Vec<RowId> {
    let known: HashSet<RowId> = content.rows.iter().filter_map(|row| row.employee).collect();
    team.iter().map(|person| person.id).filter(|person| !known.contains(person)).collect()
}

/// Rows of people who are evaluated elsewhere now and have no entry; those with entries stay.
fn gone(content: &MatrixContent, team: &[Employee]) -> Vec<RowId> {
    let has_role = |row: RowId| content.entries.iter().any(|entry| entry.row == row);
    let is_here = |person: RowId| team.iter().any(|member| member.id == person);
    let left = content
        .rows
        .iter()
        .filter(|row| !row.is_guest && row.employee.is_some_and(|person| !is_here(person)));
    left.map(|row| row.id).filter(|row| !has_role(*row)).collect()
}
