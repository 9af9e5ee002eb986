//! The rows of tables that leave the program, from the records.

use crate::App;
use crate::failure::Halt;
use crate::people::{People, unit_words};
use crate::planning::bulk::plan_in_rows;
use crate::words;
use contract::{ByPeriod, Language};
use domain::{Nip, Period};
use interop::plan::PersonPlan;
use interop::tables::evaluations::EvaluationRow;
use interop::tables::people::{EvaluatorCells, PersonRow};
use interop::tables::units::UnitLine;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use store::RowId;
use store::records::{Employee, EvaluationRecord, Unit};

/// Units by their row, with their names.
pub(super) struct Units {
    by_row: HashMap<RowId, Unit>,
    names: HashMap<RowId, String>,
}

impl Units {
    pub(super) fn of(app: &App) -> Result<Self, Halt> {
        let units = app.read()?.list_units()?;
        let names = units.iter().map(|unit| (unit.id, unit.name.clone())).collect();
        Ok(Self { by_row: units.into_iter().map(|unit| (unit.id, unit)).collect(), names })
    }

    /// The unit of a person in words.
    pub(super) fn words(&self, person: &Employee) -> String {
        unit_words(person, &self.names)
    }

    /// The unit above that of a person; nothing where the person's is printed otherwise.
    fn parent(&self, person: &Employee) -> String {
        let unit = person.unit.filter(|_| person.unit_as_printed.is_empty());
        let parent = unit.and_then(|unit| self.by_row.get(&unit)).and_then(|unit| unit.parent);
        parent.and_then(|parent| self.names.get(&parent)).cloned().unwrap_or_default()
    }
}

impl App {
    /// Everybody on the office's own list, those who left too, unit by unit.
    pub(super) fn own_people(&self, units: &Units) -> Result<Vec<Employee>, Halt> {
        let mut people = self.read()?.list_all_employees()?;
        people.retain(|person| !person.is_external);
        people.sort_by_cached_key(|person| (units.words(person), person.shown_name(), person.id));
        Ok(people)
    }

    /// People as the import of staff lists reads them.
    pub(super) fn people_rows(&self) -> Result<Vec<PersonRow>, Halt> {
        let (reader, today, units) = (self.read()?, self.moment().today(), Units::of(self)?);
        let mut evaluators: HashMap<RowId, Option<RowId>> = HashMap::new();
        for line in reader.list_recap(today, Period::annual(chrono::Datelike::year(&today)))? {
            evaluators.insert(line.employee.id, line.evaluator);
        }
        let people = self.own_people(&units)?;
        for person in &people {
            // Who left is not among those in service.
            if let Entry::Vacant(evaluator) = evaluators.entry(person.id) {
                evaluator.insert(reader.find_evaluator(person.id, today)?);
            }
        }
        let named = People::of(reader, evaluators.values().copied().flatten())?;
        let evaluator_of = |person: &Employee| {
            let evaluator = evaluators.get(&person.id).copied().flatten();
            evaluator.and_then(|evaluator| named.find(evaluator))
        };
        Ok(people.iter().map(|person| person_row(person, evaluator_of(person), &units)).collect())
    }

    /// The plans of a year that count, person by person.
    pub(super) fn plan_rows(&self, year: i32) -> Result<Vec<PersonPlan>, Halt> {
        let (reader, units) = (self.read()?, Units::of(self)?);
        let mut rows = Vec::new();
        for person in self.own_people(&units)? {
            let unit = Some(units.words(&person)).filter(|unit| !unit.is_empty());
            for plan in reader.list_plans(person.id, year)? {
                rows.push(plan_in_rows(reader, &person, &plan, unit.clone())?);
            }
        }
        Ok(rows)
    }

    /// The evaluations of a period, of all its periods where it is a year's, or all there are.
    pub(super) fn evaluation_rows(&self, period: Option<Period>) -> Result<Vec<EvaluationRow>, Halt> {
        let (reader, units) = (self.read()?, Units::of(self)?);
        let mut rows = Vec::new();
        for person in self.own_people(&units)? {
            let mut records = reader.list_evaluations_of(person.id)?;
            records.retain(|record| period.is_none_or(|period| is_within(record.period, period)));
            records.reverse();
            let evaluators = People::of(reader, records.iter().filter_map(|record| record.evaluator))?;
            for record in records {
                let evaluator = record.evaluator.and_then(|evaluator| evaluators.find(evaluator));
                rows.push(evaluation_row(&person, &record, evaluator, &units));
            }
        }
        Ok(rows)
    }

    /// One row a unit with what it has in a period.
    pub(super) fn unit_rows(&mut self, period: Period) -> Result<Vec<UnitLine>, Halt> {
        let view = self.show_recap(ByPeriod { period: period.to_string() })?;
        let line = |unit: contract::RecapUnitView| UnitLine {
            unit: unit.name,
            total: unit.total,
            plans: unit.plans,
            approved: unit.plans_approved,
            rated: unit.rated,
            signed: unit.signed,
            grades: unit.grades,
            period: period.to_string(),
        };
        Ok(view.units.into_iter().map(line).collect())
    }
}

/// Whether a period is the one asked for, or in the year asked for.
pub(super) fn is_within(period: Period, asked: Period) -> bool {
    period == asked || (asked == Period::annual(asked.year()) && period.year() == asked.year())
}

fn person_row(person: &Employee, evaluator: Option<&Employee>, units: &Units) -> PersonRow {
    PersonRow {
        nip: person.nip.clone(),
        name: person.full_name(),
        employee_type: person.employee_type,
        legal_status: person.legal_status,
        rank: person.rank(),
        position: person.position.clone(),
        position_kind: person.position_kind,
        unit: units.words(person),
        parent_unit: units.parent(person),
        evaluator: evaluator.map(|evaluator| evaluator_cells(evaluator, units)).unwrap_or_default(),
        born_on: Nip::parse(&person.nip).ok().and_then(|nip| nip.born_on()),
        left_on: person.retired_on,
        code: person.id.to_string(),
        siasn_id: person.siasn_id.clone(),
    }
}

fn evaluator_cells(evaluator: &Employee, units: &Units) -> EvaluatorCells {
    EvaluatorCells {
        number: evaluator.nip.clone(),
        name: evaluator.shown_name(),
        position: evaluator.position.clone(),
        unit: units.words(evaluator),
        rank: evaluator.rank(),
    }
}

pub(super) fn evaluation_row(
    person: &Employee,
    record: &EvaluationRecord,
    evaluator: Option<&Employee>,
    units: &Units,
) -> EvaluationRow {
    let (results, conduct) = record.ratings_in_force();
    EvaluationRow {
        period: record.period.to_string(),
        nip: person.nip.clone(),
        name: person.shown_name(),
        position: person.position.clone(),
        unit: units.words(person),
        evaluator_number: evaluator.map(|found| found.nip.clone()).unwrap_or_default(),
        evaluator_name: evaluator.map(Employee::shown_name).unwrap_or_default(),
        results,
        conduct,
        grade: record.grade(),
        notes: record.notes.clone(),
        state: words::evaluation_state(record.state, Language::Id).to_owned(),
        signed_on: record.signed_on,
        grade_as_given: record.grade_as_given,
        code: record.id.to_string(),
    }
}
