//! What the office has of a period, read once for all people.

use crate::App;
use crate::beside::ekinerja::{evaluation_of_row, evaluations_by_person, people_by_number, plans_by_person};
use crate::failure::Halt;
use crate::imports::folded;
use domain::{LegalStatus, Period, SkpState};
use interop::ekinerja::ReportRow;
use std::collections::HashMap;
use store::RowId;
use store::records::{Assignment, Employee, EvaluationRecord, MoveRecord, PlanRecord};

/// The office in a period.
pub(super) struct Office {
    people: HashMap<RowId, Employee>,
    numbers: HashMap<String, RowId>,
    evaluations: HashMap<RowId, Vec<EvaluationRecord>>,
    plans: HashMap<RowId, Vec<PlanRecord>>,
    /// Who evaluates in the period.
    evaluators: HashMap<RowId, RowId>,
    assignments: HashMap<RowId, Vec<Assignment>>,
    exempt: HashMap<RowId, LegalStatus>,
    /// The last move of each person in the year.
    moves: HashMap<RowId, MoveRecord>,
    units: HashMap<RowId, String>,
    period: Period,
    /// Whether the period is none of those evaluated here in that year.
    pub(super) is_of_other_rhythm: bool,
}

impl Office {
    pub(super) fn read(app: &App, period: Period) -> Result<Self, Halt> {
        let (reader, today) = (app.read()?, app.moment().today());
        let people: HashMap<RowId, Employee> =
            reader.list_all_employees()?.into_iter().map(|person| (person.id, person)).collect();
        let rows: Vec<RowId> = people.keys().copied().collect();
        let first = Period::annual(period.year()).starts_on();
        // Later moves come later in the list and replace the earlier ones.
        let moves = reader.list_moves_between(first, today.max(first))?.into_iter();
        Ok(Self {
            people,
            numbers: people_by_number(reader)?,
            evaluations: evaluations_by_person(reader, period)?,
            plans: plans_by_person(reader, period.year())?,
            evaluators: app.evaluators_in_all(&rows, period)?,
            assignments: reader.list_all_assignments()?,
            exempt: app.exempt_in(period)?,
            moves: moves.map(|moved| (moved.employee, moved)).collect(),
            units: reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect(),
            period,
            is_of_other_rhythm: app.has_other_rhythm(period)?,
        })
    }

    /// The person with a number.
    pub(super) fn numbered(&self, number: &str) -> Option<&Employee> {
        if number.is_empty() {
            return None;
        }
        self.numbers.get(number).and_then(|person| self.people.get(person))
    }

    /// People of the office's own list who were in service in the period.
    pub(super) fn in_service(&self) -> impl Iterator<Item = &Employee> {
        let first = self.period.starts_on();
        self.people.values().filter(move |person| {
            !person.is_external
                && person.legal_status != LegalStatus::Inactive
                && person.retired_on.is_none_or(|last| last >= first)
        })
    }

    /// The same by name; nobody where two have the name.
    pub(super) fn by_name(&self) -> HashMap<String, Option<&Employee>> {
        let mut names: HashMap<String, Option<&Employee>> = HashMap::new();
        for person in self.in_service() {
            let known = names.entry(folded(&person.full_name()));
            known.and_modify(|one| *one = None).or_insert(Some(person));
        }
        names
    }

    /// Whether a person has any evaluation in the period.
    pub(super) fn is_evaluated(&self, person: RowId) -> bool {
        self.evaluations.contains_key(&person)
    }

    /// The unit of a person in words.
    pub(super) fn unit(&self, person: &Employee) -> String {
        person.unit.and_then(|unit| self.units.get(&unit)).unwrap_or(&person.unit_as_printed).clone()
    }

    /// The evaluation of the period that a row is about.
    pub(super) fn evaluation(&self, person: RowId, row: &ReportRow) -> Option<&EvaluationRecord> {
        evaluation_of_row(row, self.plans(person), self.evaluations.get(&person)?)
    }

    /// The plans of a person in the year.
    pub(super) fn plans(&self, person: RowId) -> &[PlanRecord] {
        self.plans.get(&person).map(Vec::as_slice).unwrap_or_default()
    }

    /// How far the plan of the year is.
    pub(super) fn plan_state(&self, person: RowId) -> Option<SkpState> {
        let plans = self.plans(person);
        let in_force = plans.iter().find(|plan| plan.state == SkpState::Approved);
        in_force.or_else(|| plans.first()).map(|plan| plan.state)
    }

    /// Who evaluates in the period: whom the evaluation names, else who is set for it, else with whom the plan was
    /// agreed.
    pub(super) fn evaluator(&self, person: RowId, row: &ReportRow) -> Option<&Employee> {
        let named = self.evaluation(person, row).and_then(|evaluation| evaluation.evaluator);
        let agreed = || self.plans(person).iter().find_map(|plan| plan.evaluator);
        let set = || self.evaluators.get(&person).copied();
        named.or_else(set).or_else(agreed).and_then(|evaluator| self.people.get(&evaluator))
    }

    /// Evaluators of a person, newest first.
    pub(super) fn assignments(&self, person: RowId) -> &[Assignment] {
        self.assignments.get(&person).map(Vec::as_slice).unwrap_or_default()
    }

    /// The last move of a person in the year.
    pub(super) fn moved(&self, person: RowId) -> Option<&MoveRecord> {
        self.moves.get(&person)
    }

    /// The status that exempts a person from the whole period.
    pub(super) fn exempt(&self, person: &Employee) -> Option<LegalStatus> {
        let own = Some(person.legal_status).filter(|status| !status.needs_plan());
        self.exempt.get(&person.id).copied().or(own)
    }
}
