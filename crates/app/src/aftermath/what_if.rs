//! Trying ratings for a group in whole persons; nothing is written.

use super::take_over::graded;
use crate::convert::{from_wire, id, row, to_wire};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::{App, units};
use contract::{
    FieldFault, ScenarioRequest, ScenarioView, TriedChangeView, TriedDistributionView, TriedPersonView,
    TriedRatingRequest, TryDistributionRequest,
};
use domain::{EvaluationState, ExpectationLevel, Grade, Period};
use std::collections::HashMap;
use store::RowId;
use store::records::RecapLine;

/// Scenarios beside what is there.
const MOST_SCENARIOS: usize = 3;

impl App {
    /// What is there, and up to three scenarios beside it.
    pub(crate) fn try_distribution(
        &mut self,
        request: TryDistributionRequest,
    ) -> Result<TriedDistributionView, Halt> {
        if request.scenarios.len() > MOST_SCENARIOS {
            return Err(super::fault("scenarios", FieldFault::OutOfRange).into());
        }
        let (unit, period) = (row(&request.unit)?, parse_period(&request.period)?);
        let lines = self.counted_with(unit, period, request.roll_up)?;
        let mut scenarios = Vec::new();
        for (number, scenario) in (1..).zip(&request.scenarios) {
            scenarios.push(self.scenario((unit, period), &lines, (number, scenario))?);
        }
        let mut people =
            lines.iter().map(|line| self.tried_person(line)).collect::<Result<Vec<_>, Halt>>()?;
        people.sort_by(|a, b| (&a.employee.name, &a.employee.id).cmp(&(&b.employee.name, &b.employee.id)));
        let now = self.distribution_of(unit, period, lines.iter().map(RecapLine::grade))?;
        self.note_people_read(lines.iter().map(|line| line.employee.id));
        Ok(TriedDistributionView { now, people, scenarios })
    }

    fn scenario(
        &self,
        (unit, period): (RowId, Period),
        lines: &[RecapLine],
        (number, scenario): (u32, &ScenarioRequest),
    ) -> Result<ScenarioView, Halt> {
        let mut tried: HashMap<RowId, &TriedRatingRequest> = HashMap::new();
        for rating in &scenario.ratings {
            let employee = row(&rating.employee)?;
            if !lines.iter().any(|line| line.employee.id == employee) {
                return Err(super::fault("scenarios.ratings.employee", FieldFault::UnknownId).into());
            }
            tried.insert(employee, rating);
        }
        let grade = |line: &RecapLine| match tried.get(&line.employee.id) {
            Some(rating) => grade_if(line, rating),
            None => line.grade(),
        };
        let mut changed = Vec::new();
        for line in lines.iter().filter(|line| grade(line) != line.grade()) {
            changed.push(TriedChangeView {
                employee: units::person_ref(self.read()?, line.employee.id)?,
                from: line.grade().map(to_wire),
                to: grade(line).map(to_wire),
            });
        }
        let name = scenario.name.trim();
        Ok(ScenarioView {
            name: if name.is_empty() { number.to_string() } else { name.to_owned() },
            distribution: self.distribution_of(unit, period, lines.iter().map(grade))?,
            changed,
        })
    }

    fn tried_person(&self, line: &RecapLine) -> Result<TriedPersonView, Halt> {
        let employee = units::person_ref(self.read()?, line.employee.id)?;
        Ok(TriedPersonView {
            employee: contract::PersonRef { id: id(line.employee.id), ..employee },
            results: line.results_rating.map(to_wire),
            conduct: line.conduct_rating.map(to_wire),
            grade: line.grade().map(to_wire),
            is_signed: line.evaluation_state.is_some_and(EvaluationState::is_sealed),
        })
    }
}

/// The grade of ratings that were tried; a rating that was not is the one that is there.
fn grade_if(line: &RecapLine, tried: &TriedRatingRequest) -> Option<Grade> {
    let results = tried.results.map(from_wire::<ExpectationLevel>).or(line.results_rating)?;
    let conduct = tried.conduct.map(from_wire::<ExpectationLevel>).or(line.conduct_rating)?;
    Some(graded(results, conduct, line.not_graduated))
}
