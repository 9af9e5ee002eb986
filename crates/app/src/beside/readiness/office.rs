//! What the office has of a period, read once for all people.

use crate::beside::ekinerja::{people_by_number, plans_by_person};
use crate::failure::Halt;
use chrono::NaiveDate;
use domain::exemption::{StatusSpan, is_evaluation_demanded};
use domain::{LegalStatus, Period, SkpState};
use std::collections::HashMap;
use store::RowId;
use store::records::{Assignment, Employee, EvaluationRecord, MoveRecord, PlanRecord, Reader, evaluator_on};

/// The office in a period.
pub(super) struct Office {
    pub(super) people: HashMap<RowId, Employee>,
    numbers: HashMap<String, RowId>,
    evaluations: HashMap<RowId, EvaluationRecord>,
    plans: HashMap<RowId, Vec<PlanRecord>>,
    assignments: HashMap<RowId, Vec<Assignment>>,
    spans: HashMap<RowId, Vec<StatusSpan>>,
    /// The last move of each person in the year.
    moves: HashMap<RowId, MoveRecord>,
    units: HashMap<RowId, String>,
    period: Period,
}

impl Office {
    pub(super) fn read(reader: Reader<'_>, period: Period, today: NaiveDate) -> Result<Self, Halt> {
        let people = reader.list_all_employees()?.into_iter().map(|person| (person.id, person)).collect();
        let mut evaluations: HashMap<RowId, EvaluationRecord> = HashMap::new();
        for evaluation in reader.list_evaluations(period, None)? {
            let kept = evaluations.entry(evaluation.employee).or_insert_with(|| evaluation.clone());
            // Of two plans the one that was rated speaks.
            if kept.results_rating.is_none() && evaluation.results_rating.is_some() {
                *kept = evaluation;
            }
        }
        let mut spans: HashMap<RowId, Vec<StatusSpan>> = HashMap::new();
        for time in reader.list_status_periods(None)?.into_iter().filter(|time| !time.is_pending) {
            let span = StatusSpan { status: time.status, from: time.from_on, until: time.until_on };
            spans.entry(time.employee).or_default().push(span);
        }
        let first = Period::annual(period.year()).starts_on();
        // Later moves come later in the list and replace the earlier ones.
        let moves = reader.list_moves_between(first, today.max(first))?.into_iter();
        Ok(Self {
            people,
            numbers: people_by_number(reader)?,
            evaluations,
            plans: plans_by_person(reader, period.year())?,
            assignments: reader.list_all_assignments()?,
            spans,
            moves: moves.map(|moved| (moved.employee, moved)).collect(),
            units: reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect(),
            period,
        })
    }

    /// The person with a number.
    pub(super) fn numbered(&self, number: &str) -> Option<&Employee> {
        if number.is_empty() {
            return None;
        }
        self.numbers.get(number).and_then(|person| self.people.get(person))
    }

    /// People of the office's own list who were in service in the period, by name.
    pub(super) fn in_service(&self) -> Vec<&Employee> {
        let served = |person: &&Employee| {
            !person.is_external
                && person.legal_status != LegalStatus::Inactive
                && person.retired_on.is_none_or(|last| last >= self.period.starts_on())
        };
        let mut people: Vec<&Employee> = self.people.values().filter(served).collect();
        people.sort_by_key(|person| (person.shown_name(), person.id));
        people
    }

    /// The unit of a person in words.
    pub(super) fn unit(&self, person: &Employee) -> String {
        person.unit.and_then(|unit| self.units.get(&unit)).unwrap_or(&person.unit_as_printed).clone()
    }

    /// The evaluation of the period.
    pub(super) fn evaluation(&self, person: RowId) -> Option<&EvaluationRecord> {
        self.evaluations.get(&person)
    }

    /// How far the plan of the year is.
    pub(super) fn plan_state(&self, person: RowId) -> Option<SkpState> {
        let plans = self.plans.get(&person)?;
        let in_force = plans.iter().find(|plan| plan.state == SkpState::Approved);
        in_force.or_else(|| plans.first()).map(|plan| plan.state)
    }

    /// Who evaluates in the period: whom the evaluation names, else who was assigned at its end.
    pub(super) fn evaluator(&self, person: RowId) -> Option<&Employee> {
        let named = self.evaluation(person).and_then(|evaluation| evaluation.evaluator);
        let assigned = || {
            let assignments = self.assignments(person);
            evaluator_on(assignments, self.period.ends_on()).map(|assignment| assignment.evaluator)
        };
        named.or_else(assigned).and_then(|evaluator| self.people.get(&evaluator))
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
        let spans = self.spans.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        if !is_evaluation_demanded(self.period, spans) {
            let exempts = |span: &&StatusSpan| !span.status.needs_plan();
            return spans.iter().find(exempts).map(|span| span.status);
        }
        (!person.legal_status.needs_plan()).then_some(person.legal_status)
    }
}
