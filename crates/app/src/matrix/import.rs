//! Trees, manuals, workblocks and matrices of a case file. People are known by their positions there.

use super::alike::{is_same, nearest, words};
use super::columns::{self, SourceColumn, leader_plan};
use super::tree::{self, Place, Words};
use super::{cells, manuals, sheet, text_cell, workblocks};
use crate::failure::Halt;
use chrono::NaiveDate;
use contract::{NodeKind, ReportSchedule, WorkblockList};
use domain::Period;
use interop::CaseFile;
use interop::case_file::{CaseManual, CaseMatrix, CaseNode, CaseReporting, CaseRole, CaseWorkblock};
use std::collections::{BTreeMap, HashMap};
use store::records::{Employee, Matrix, MatrixRow, Term};
use store::schema::{
    employees, indicator_manuals as manual, matrix_columns, matrix_rows, work_results, workblocks as block,
};
use store::{Act, Column, RowId, Scope, Table, Value};

/// Likeness, in percent of words, from which a position or statement is taken for the same.
const SAME_POSITION: usize = 75;
const SAME_STATEMENT: usize = 70;
const SAME_COLUMN: usize = 60;
const SAME_INDICATOR: usize = 20;

/// Brings in what a case says beside its plans; the same once more changes nothing.
pub(crate) fn bring_in(
    act: &mut Act<'_>,
    case: &CaseFile,
    people: Vec<Employee>,
    (year, today): (i32, NaiveDate),
) -> Result<(), Halt> {
    let whole = Period::annual(year);
    let mut bringing = Bringing { people, year, on: today.clamp(whole.starts_on(), whole.ends_on()) };
    bringing.tree(act, &case.tree)?;
    for manual in &case.manuals {
        bringing.manual(act, manual)?;
    }
    for workblock in &case.workblocks {
        bringing.workblock(act, workblock)?;
    }
    for matrix in &case.matrices {
        bringing.matrix(act, matrix)?;
    }
    Ok(())
}

struct Bringing {
    people: Vec<Employee>,
    year: i32,
    on: NaiveDate,
}

impl Bringing {
    fn person(&self, position: &str) -> Option<&Employee> {
        let positions: Vec<String> = self.people.iter().map(|person| spelt_out(&person.position)).collect();
        let at = nearest(&spelt_out(position), positions.iter().map(String::as_str), SAME_POSITION)?;
        self.people.get(at)
    }

    /// The unit a person heads, else the one the person is placed in.
    fn unit(act: &Act<'_>, person: &Employee) -> Result<Option<RowId>, Halt> {
        let headed = act.read().find_unit_headed_by(person.id)?.map(|unit| unit.id);
        Ok(headed.or(person.unit))
    }

    /// The unit that somebody with a position heads, else the one such a person is placed in.
    fn unit_of_owner(&self, act: &Act<'_>, position: &str) -> Result<Option<RowId>, Halt> {
        let Some(owner) = self.person(position) else { return Ok(None) };
        for same in self.people.iter().filter(|person| person.position == owner.position) {
            if let Some(unit) = act.read().find_unit_headed_by(same.id)? {
                return Ok(Some(unit.id));
            }
        }
        Ok(owner.unit)
    }

    /// The tree hangs at the unit of the highest official of the case, who comes first.
    fn tree(&self, act: &mut Act<'_>, nodes: &[CaseNode]) -> Result<(), Halt> {
        let Some(unit) = self.people.first().map(|top| Self::unit(act, top)).transpose()?.flatten() else {
            return Ok(());
        };
        let place = Place { unit, year: self.year };
        let mut rows: HashMap<&str, RowId> = HashMap::new();
        for (ordinal, node) in (1_i64..).zip(nodes) {
            let parent = node.parent.as_deref().and_then(|parent| rows.get(parent).copied());
            let single = if let [only] = node.indicators.as_slice() { only.as_str() } else { "" };
            let kind = kind_of_level(node.level);
            let row = Self::node(act, place, (parent, ordinal), (kind, &node.outcome, single))?;
            rows.insert(&node.id, row);
            for (ordinal, indicator) in (1_i64..).zip(&node.indicators).filter(|_| single.is_empty()) {
                let words = (NodeKind::KeyIndicator, indicator.as_str(), "");
                Self::node(act, place, (Some(row), ordinal), words)?;
            }
        }
        Ok(())
    }

    fn node(
        act: &mut Act<'_>,
        place: Place,
        (parent, ordinal): (Option<RowId>, i64),
        (kind, text, indicator): (NodeKind, &str, &str),
    ) -> Result<RowId, Halt> {
        let there = act.read().list_tree(place.unit, place.year)?;
        let same = there.iter().find(|node| {
            node.parent == parent && is_same(&node.text, text) && is_same(&node.indicator, indicator)
        });
        if let Some(same) = same {
            return Ok(same.id);
        }
        let words = Words {
            kind,
            text: text.to_owned(),
            indicator: indicator.to_owned(),
            target: String::new(),
            is_agreement: false,
        };
        tree::insert(act, place, (parent, ordinal), &words)
    }

    fn manual(&self, act: &mut Act<'_>, case: &CaseManual) -> Result<(), Halt> {
        let Some(owner) = self.person(&case.owner) else { return Ok(()) };
        let Some(plan) = leader_plan(act.read(), owner.id, self.year)? else { return Ok(()) };
        let content = act.read().plan_content(plan.id)?;
        let results = content.results.iter().map(|result| result.text.as_str());
        let result = nearest(&case.result, results, SAME_STATEMENT).and_then(|at| content.results.get(at));
        let Some(result) = result else { return Ok(()) };
        let indicators = result.indicators.iter().map(|indicator| indicator.text.as_str());
        let at = nearest(&case.indicator, indicators, SAME_INDICATOR);
        let Some(indicator) = at.and_then(|at| result.indicators.get(at)) else { return Ok(()) };
        let values = vec![
            (manual::PURPOSE, text_cell(case.purpose.clone())),
            (manual::DEFINITION, text_cell(case.definition.join("\n"))),
            (manual::FORMULA, text_cell(case.formula.join("\n"))),
            (manual::MEASURE_UNIT, text_cell(case.measure_unit.clone())),
            (manual::CONTROL_LEVEL, case.control_level.map(Term::word).into()),
            (manual::SOURCE, text_cell(case.source.clone())),
            (manual::REPORTING, case.reporting.map(schedule).map(ReportSchedule::code).into()),
        ];
        manuals::save(act, &plan, indicator.id, values)
    }

    fn workblock(&self, act: &mut Act<'_>, case: &CaseWorkblock) -> Result<(), Halt> {
        let Some(unit) = self.unit_of_owner(act, &case.owner)? else { return Ok(()) };
        let all = act.read().list_workblocks(unit, self.year)?;
        let existing = all.iter().find(|block| is_same(&block.title, &case.title));
        let values: Vec<(Column, Value)> = vec![
            (block::TITLE, case.title.clone().into()),
            (block::SUPPORTED, text_cell(case.supported.clone())),
            (block::OWNER, text_cell(case.owner.clone())),
            (block::PARTIES, text_cell(case.parties.clone())),
            (block::DUE, text_cell(case.due.clone())),
            (block::BENEFICIARIES, text_cell(case.beneficiaries.clone())),
            (block::PURPOSE, text_cell(case.purpose.clone())),
            (block::BUDGET, text_cell(case.budget.clone())),
        ];
        let lists = [
            (WorkblockList::ActivityRoutine, &case.activities.routine),
            (WorkblockList::ActivityTransformative, &case.activities.transformative),
            (WorkblockList::MilestoneRoutine, &case.milestones.routine),
            (WorkblockList::MilestoneTransformative, &case.milestones.transformative),
        ];
        let lines: Vec<workblocks::Line> = lists
            .into_iter()
            .flat_map(|(list, texts)| texts.iter().map(move |text| (list, text.clone())))
            .collect();
        let ordinal = i64::try_from(all.len()).unwrap_or(i64::MAX - 1) + 1;
        workblocks::save(act, (unit, self.year, ordinal), existing, (values, &lines))
    }

    fn matrix(&mut self, act: &mut Act<'_>, case: &CaseMatrix) -> Result<(), Halt> {
        let leader = match self.leader(act, case)? {
            Some(leader) => leader,
            None => match self.unknown_leader(act, &case.leader_position)? {
                Some(leader) => leader,
                None => return Ok(()),
            },
        };
        let Some(matrix) = self.matrix_of(act, &leader, case.level)? else { return Ok(()) };
        let columns = self.columns(act, &matrix, case)?;
        for (ordinal, role) in (1_i64..).zip(&case.rows) {
            let row = self.row(act, &matrix, (ordinal, role))?;
            for (column, texts) in columns.iter().zip(&role.cells) {
                let content = act.read().matrix_content(matrix.id)?;
                cells::set(act, &matrix, &content, (row.id, *column), texts)?;
            }
            if let Some(employee) = row.employee {
                self.tie(act, &matrix, (row.id, employee))?;
            }
        }
        Ok(())
    }

    /// The person with the leader's position. Where units printed apart made two of one, the one who evaluates
    /// somebody of the matrix.
    fn leader(&self, act: &Act<'_>, case: &CaseMatrix) -> Result<Option<Employee>, Halt> {
        let Some(first) = self.person(&case.leader_position) else { return Ok(None) };
        for role in &case.rows {
            let Some(person) = self.person(&role.position) else { continue };
            let evaluator = act.read().find_evaluator(person.id, self.on)?;
            let evaluator = self.people.iter().find(|person| Some(person.id) == evaluator);
            if let Some(same) = evaluator.filter(|evaluator| evaluator.position == first.position) {
                return Ok(Some(same.clone()));
            }
        }
        Ok(Some(first.clone()))
    }

    /// What the plan of the leader divides, or of whoever has the leader's position.
    fn source(&self, act: &Act<'_>, matrix: &Matrix, level: usize) -> Result<Vec<SourceColumn>, Halt> {
        let leader = self.people.iter().find(|person| person.id == matrix.leader);
        let same = self.people.iter().filter(|person| {
            leader.is_some_and(|leader| leader.id != person.id && leader.position == person.position)
        });
        for leader in leader.into_iter().chain(same) {
            let source = columns::of_plan(act.read(), leader.id, self.year, level == 1)?;
            if !source.is_empty() {
                return Ok(source);
            }
        }
        Ok(Vec::new())
    }

    /// A team leader the case knows only from a row of the matrix above: kept as somebody who leads.
    fn unknown_leader(&mut self, act: &mut Act<'_>, position: &str) -> Result<Option<Employee>, Halt> {
        for leader in self.people.clone() {
            let Some(matrix) = act.read().find_matrix_of(leader.id, self.year)? else { continue };
            let content = act.read().matrix_content(matrix.id)?;
            let Some(row) = content.rows.iter().find(|row| is_same(&row.position, position)) else {
                continue;
            };
            let person = if let Some(known) = row.employee {
                known
            } else {
                let values = [
                    (employees::POSITION, row.position.clone().into()),
                    (employees::UNIT, matrix.unit.into()),
                    (employees::IS_EXTERNAL, true.into()),
                    (employees::IS_TEAM_LEADER, true.into()),
                ];
                let person = act.insert_root(Table::Employees, &values)?;
                act.set(row.id, matrix_rows::EMPLOYEE, person)?;
                person
            };
            let found = act.read().find_employee(person)?;
            self.people.extend(found.clone());
            return Ok(found);
        }
        Ok(None)
    }

    fn matrix_of(&self, act: &mut Act<'_>, leader: &Employee, level: usize) -> Result<Option<Matrix>, Halt> {
        if let Some(known) = act.read().find_matrix_of(leader.id, self.year)? {
            return Ok(Some(known));
        }
        let Some(unit) = Self::unit(act, leader)? else { return Ok(None) };
        let parent = if level > 1 { sheet::parent_of(act.read(), leader, self.year)? } else { None };
        let made = sheet::insert_matrix(act, (unit, self.year), leader.id, parent)?;
        Ok(act.read().find_matrix(made)?)
    }

    /// The columns as the leader's plan has them where it has them, else as the case writes them.
    fn columns(&self, act: &mut Act<'_>, matrix: &Matrix, case: &CaseMatrix) -> Result<Vec<RowId>, Halt> {
        let source = self.source(act, matrix, case.level)?;
        let mut rows = Vec::new();
        for (ordinal, text) in (1_i64..).zip(&case.columns) {
            let found = nearest(text, source.iter().map(SourceColumn::words), SAME_COLUMN);
            let values = match found.and_then(|at| source.get(at)) {
                Some(found) => found.values(),
                None if case.level == 1 => vec![(matrix_columns::INDICATOR_TEXT, text.as_str().into())],
                None => vec![(matrix_columns::RESULT_TEXT, text.as_str().into())],
            };
            let is_there = |column: &&store::records::MatrixColumn| {
                let own = [
                    (matrix_columns::RESULT_TEXT, &column.result_text),
                    (matrix_columns::INDICATOR_TEXT, &column.indicator_text),
                ];
                own.into_iter().all(|(name, text)| {
                    let given = values.iter().find(|(column, value)| *column == name && !value.is_null());
                    given.map_or(text.is_empty(), |(_, value)| *value == Value::from(text.as_str()))
                })
            };
            let content = act.read().matrix_content(matrix.id)?;
            let known = content.columns.iter().find(is_there).map(|column| column.id);
            rows.push(match known {
                Some(known) => known,
                None => columns::insert(act, matrix, ordinal, values)?,
            });
        }
        Ok(rows)
    }

    fn row(
        &self,
        act: &mut Act<'_>,
        matrix: &Matrix,
        (ordinal, role): (i64, &CaseRole),
    ) -> Result<MatrixRow, Halt> {
        let person = self.person(&role.position).filter(|person| person.id != matrix.leader);
        let name = role.name.clone().unwrap_or_default();
        let is_here = |row: &&MatrixRow| match person {
            Some(person) => row.employee == Some(person.id),
            None => is_same(&row.name, &name) && is_same(&row.position, &role.position),
        };
        let content = act.read().matrix_content(matrix.id)?;
        if let Some(known) = content.rows.iter().find(is_here) {
            return Ok(known.clone());
        }
        let evaluator =
            person.map(|person| act.read().find_evaluator(person.id, self.on)).transpose()?.flatten();
        let values = vec![
            (matrix_rows::MATRIX, matrix.id.into()),
            (matrix_rows::ORDINAL, ordinal.into()),
            (matrix_rows::EMPLOYEE, person.map(|person| person.id).into()),
            (matrix_rows::IS_GUEST, (evaluator != Some(matrix.leader)).then_some(true).into()),
            (matrix_rows::NAME, text_cell(name)),
            (matrix_rows::POSITION, text_cell(role.position.clone())),
        ];
        let id = act.insert(Table::MatrixRows, Scope::unit(matrix.unit), &crate::imports::filled(values))?;
        let content = act.read().matrix_content(matrix.id)?;
        let made = content.rows.into_iter().find(|row| row.id == id);
        Ok(made.ok_or_else(|| contract::Failure::NotFound { what: "Baris matriks".into() })?)
    }

    /// Ties the results of a person's plan to the entries they repeat, small differences aside.
    fn tie(&self, act: &mut Act<'_>, matrix: &Matrix, (row, employee): (RowId, RowId)) -> Result<(), Halt> {
        let Some(plan) = leader_plan(act.read(), employee, self.year)? else { return Ok(()) };
        let results = act.read().plan_content(plan.id)?.results;
        let taken: Vec<RowId> = results.iter().filter_map(|result| result.cell).collect();
        let mut free: BTreeMap<RowId, String> = results
            .into_iter()
            .filter(|result| result.cell.is_none())
            .map(|result| (result.id, result.text))
            .collect();
        let content = act.read().matrix_content(matrix.id)?;
        for entry in content.entries.iter().filter(|entry| entry.row == row && !taken.contains(&entry.id)) {
            let at = nearest(&entry.text, free.values().map(String::as_str), SAME_STATEMENT);
            let Some(result) = at.and_then(|at| free.keys().nth(at).copied()) else { continue };
            free.remove(&result);
            act.set(result, work_results::CELL, entry.id)?;
        }
        Ok(())
    }
}

fn kind_of_level(level: usize) -> NodeKind {
    match level {
        0 => NodeKind::Goal,
        1 | 2 => NodeKind::Objective,
        3 => NodeKind::IntermediateOutcome,
        _ => NodeKind::Output,
    }
}

fn schedule(reporting: CaseReporting) -> ReportSchedule {
    match reporting {
        CaseReporting::Monthly => ReportSchedule::Monthly,
        CaseReporting::Quarterly => ReportSchedule::Quarterly,
        CaseReporting::Semiannual => ReportSchedule::HalfYearly,
        CaseReporting::Annual => ReportSchedule::Yearly,
    }
}

/// A position without its usual abbreviations, and without the words that every functional post has.
fn spelt_out(position: &str) -> String {
    let mut spelt = Vec::new();
    for word in words(position) {
        match word.as_str() {
            "jf" | "jafung" | "jabatan" | "fungsional" => {}
            "kasubdit" => spelt.extend(["kepala".to_owned(), "subdirektorat".to_owned()]),
            "kabid" => spelt.extend(["kepala".to_owned(), "bidang".to_owned()]),
            "kasubbag" => spelt.extend(["kepala".to_owned(), "subbagian".to_owned()]),
            "kasi" => spelt.extend(["kepala".to_owned(), "seksi".to_owned()]),
            "kadis" => spelt.extend(["kepala".to_owned(), "dinas".to_owned()]),
            "dirjen" => spelt.extend(["direktur".to_owned(), "jenderal".to_owned()]),
            _ => spelt.push(word),
        }
    }
    spelt.join(" ")
}
