//! The workbook the program writes for people to fill in.

use std::collections::HashSet;

use contract::{ChosenFile, Failure, Language, PlanSource, WritePlanWorkbookRequest};
use domain::{Annex, Nip, Priority, SupportedResult};
use interop::plan::{PersonPlan, PlanOwner, PlanWorkbook, PlannedExpectation, PlannedResult, write_workbook};
use store::RowId;
use store::records::{Employee, LibraryEntry, MatrixColumn, PlanContent, PlanRecord, Reader, RoleResult};

use super::library::template_for;
use super::owners::{Owners, code};
use super::people::{Target, target};
use super::planned;
use crate::App;
use crate::convert::row;
use crate::failure::{Halt, incident};
use crate::files::write_whole;
use crate::planning::making;
use crate::plans::ANNEX_LISTS;

/// Rows to be filled in that each person gets below what is there.
const BLANK_ROWS: usize = 3;

impl App {
    /// Writes the workbook with everybody chosen whose plan can still be filled in.
    pub(crate) fn write_plan_workbook(
        &mut self,
        request: WritePlanWorkbookRequest,
    ) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password.clone())?;
        self.commit_drafts()?;
        let (reader, moment) = (self.read()?, self.moment());
        let owners = Owners::read(reader, request.year, moment)?;
        let filling = Filling { reader, library: reader.list_library()?, year: request.year };
        let mut people = Vec::new();
        let mut chosen = self.chosen(&request)?;
        chosen.sort_by_cached_key(|person| (owners.unit_of(person), person.name.clone()));
        let read: Vec<RowId> = chosen.iter().map(|person| person.id).collect();
        for person in chosen {
            let plans = owners.plans_of(person.id);
            let plan = match target(reader, &person, plans, (request.year, None), moment)? {
                Ok(Target::Draft(plan)) => Some(*plan),
                Ok(Target::New(_)) => None,
                // Unit or evaluator can still be filled in before the workbook comes back.
                Err(obstacle) if obstacle.rule == "R-009" => None,
                Err(_) => continue,
            };
            people.push(filling.person(&person, owners.unit_of(&person), plan, request.source)?);
        }
        if people.is_empty() {
            return Err(nobody(moment.language).into());
        }
        let unit = request.unit.as_deref().map(row).transpose()?;
        let unit = unit.map(|unit| reader.find_unit(unit)).transpose()?.flatten().map(|unit| unit.name);
        let title = format!("SKP {}, {}", request.year, unit.unwrap_or(self.office()?.unit_name));
        let content = PlanWorkbook { title, people, n_blank_rows: BLANK_ROWS };
        let bytes = write_workbook(&content, moment.now.naive_local()).map_err(|_| incident("workbook"))?;
        write_whole(&path, &bytes)?;
        if request.employees.is_empty() {
            self.note_office_read();
        } else {
            self.note_people_read(read);
        }
        Ok(self.written(path))
    }

    /// The people named, else everybody in service of the unit and those below it.
    fn chosen(&self, request: &WritePlanWorkbookRequest) -> Result<Vec<Employee>, Halt> {
        if !request.employees.is_empty() {
            return request.employees.iter().map(|person| self.employee(row(person)?)).collect();
        }
        let (reader, today) = (self.read()?, self.moment().today());
        let within = request.unit.as_deref().map(row).transpose()?.map(|unit| below(reader, unit));
        let within = within.transpose()?;
        let is_in = |person: &Employee| match &within {
            Some(units) => person.unit.is_some_and(|unit| units.contains(&unit)),
            None => true,
        };
        let mut people = reader.list_all_employees()?;
        people.retain(|person| !person.is_external && !person.is_inactive(today) && is_in(person));
        Ok(people)
    }
}

/// A unit and all those below it.
fn below(reader: Reader<'_>, unit: RowId) -> Result<HashSet<RowId>, Halt> {
    let units = reader.list_units()?;
    let mut within = HashSet::from([unit]);
    loop {
        let is_new = |parent: Option<RowId>| parent.is_some_and(|parent| within.contains(&parent));
        let next: Vec<RowId> = units
            .iter()
            .filter(|unit| is_new(unit.parent) && !within.contains(&unit.id))
            .map(|unit| unit.id)
            .collect();
        if next.is_empty() {
            return Ok(within);
        }
        within.extend(next);
    }
}

/// What rows are filled in with.
struct Filling<'a> {
    reader: Reader<'a>,
    library: Vec<LibraryEntry>,
    year: i32,
}

impl Filling<'_> {
    fn person(
        &self,
        person: &Employee,
        unit: Option<String>,
        plan: Option<PlanRecord>,
        source: PlanSource,
    ) -> Result<PersonPlan, Halt> {
        let content = match &plan {
            Some(plan) => self.reader.plan_content(plan.id)?,
            None => PlanContent::default(),
        };
        let mut filled = of_content(plan.as_ref(), &content);
        filled.owner = owner(person, plan.as_ref(), unit);
        if filled.results.is_empty() {
            self.begin(&mut filled, person, source)?;
        }
        Ok(filled)
    }

    /// What a person without results starts from.
    fn begin(&self, filled: &mut PersonPlan, person: &Employee, source: PlanSource) -> Result<(), Halt> {
        match source {
            PlanSource::Blank => {}
            PlanSource::Template => filled.results = template_for(&self.library, &person.position),
            PlanSource::Matrix => filled.results = self.roles(person)?,
            PlanSource::LastYear => {
                let Some(before) = making::plan_before(self.reader, person, self.year)? else {
                    return Ok(());
                };
                let content = self.reader.plan_content(before.id)?;
                let last = of_content(Some(&before), &content);
                filled.results = last.results;
                filled.approach = filled.approach.or(last.approach);
                if filled.expectations.is_empty() {
                    filled.expectations = last.expectations;
                }
                if filled.annex.is_empty() {
                    filled.annex = last.annex;
                }
            }
        }
        Ok(())
    }

    /// Cells of the role-result matrices as results to be measured.
    fn roles(&self, person: &Employee) -> Result<Vec<PlannedResult>, Halt> {
        let mut results = Vec::new();
        for matrix in self.reader.list_matrices_with(person.id, self.year)? {
            let content = self.reader.matrix_content(matrix.id)?;
            let leader = self.reader.find_employee(matrix.leader)?.map(|leader| leader.position);
            let is_own = |entry: &RoleResult| {
                content.rows.iter().any(|row| row.id == entry.row && row.employee == Some(person.id))
            };
            for entry in content.entries.iter().filter(|entry| is_own(entry)) {
                let column = content.columns.iter().find(|column| column.id == entry.column);
                results.push(PlannedResult {
                    priority: Some(Priority::Main),
                    text: entry.text.clone(),
                    assigned_by: leader.clone().filter(|position| !position.is_empty()),
                    supported: column.map(supported),
                    ..PlannedResult::default()
                });
            }
        }
        Ok(results)
    }
}

/// A plan with whose it is, as the workbook and the tables write it.
pub(crate) fn plan_in_rows(
    reader: Reader<'_>,
    person: &Employee,
    plan: &PlanRecord,
    unit: Option<String>,
) -> Result<PersonPlan, Halt> {
    let mut filled = of_content(Some(plan), &reader.plan_content(plan.id)?);
    filled.owner = owner(person, Some(plan), unit);
    Ok(filled)
}

/// What a plan holds, as the workbook writes it.
pub(super) fn of_content(plan: Option<&PlanRecord>, content: &PlanContent) -> PersonPlan {
    let lines = |list: &str| {
        let of_list = content.annex_lines.iter().filter(|(other, _)| other == list);
        of_list.map(|(_, text)| text.clone()).collect()
    };
    let [resource_support, accountability_scheme, consequences] = ANNEX_LISTS.map(lines);
    PersonPlan {
        approach: plan.map(|plan| plan.approach),
        results: content.results.iter().map(planned::of_entry).collect(),
        expectations: content
            .special_expectations
            .iter()
            .map(|(value, text)| PlannedExpectation { row: 0, value: *value, text: text.clone() })
            .collect(),
        annex: Annex { resource_support, accountability_scheme, consequences },
        ..PersonPlan::default()
    }
}

fn supported(column: &MatrixColumn) -> SupportedResult {
    let indicator = Some(column.indicator_text.clone()).filter(|text| !text.is_empty());
    SupportedResult { text: column.result_text.clone(), indicator }
}

fn owner(person: &Employee, plan: Option<&PlanRecord>, unit: Option<String>) -> PlanOwner {
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    PlanOwner {
        code: Some(code(plan.map_or(person.id, |plan| plan.id))),
        nip: Nip::parse(&person.nip).ok(),
        name: said(person.full_name()),
        position: said(person.position.clone()),
        unit,
    }
}

fn nobody(language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            "Tidak ada pegawai pilihan ini yang SKP-nya masih dapat diisi.",
            "Pilih pegawai yang belum punya SKP atau yang SKP-nya masih draf.",
        ),
        Language::En => (
            "None of these employees has an SKP that can still be filled in.",
            "Choose people without an SKP, or with one that is still a draft.",
        ),
    };
    Failure::RuleSays { rule: "R-090".into(), why: why.into(), next: next.into() }
}
