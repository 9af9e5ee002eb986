//! Writes what was decided: the cycle, shells of plans, evaluations, and what e-Kinerja stated.

use super::Content;
use super::deciding::{Decision, only_one_named, rhythm_of};
use crate::beside::outside::{EKINERJA, FromEkinerja};
use crate::beside::text_cell;
use crate::cycles;
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::writer::{self, NewPlan};
use crate::{Moment, cases};
use contract::Outcome;
use domain::{Approach, EvaluationState, Period, SkpState};
use interop::ekinerja::{Field, Ratings, ReportRow, row_at};
use std::collections::HashMap;
use store::records::{OutsideResult, Term};
use store::schema::{evaluations as evaluation, plans as plan_column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// A report being written.
pub(super) struct Writing<'a, 's> {
    pub(super) act: &'a mut Act<'s>,
    pub(super) moment: Moment,
    /// Where the lists of the office are kept.
    pub(super) lists: Scope,
    pub(super) content: &'a Content,
}

impl Writing<'_, '_> {
    /// Writes everything that was decided.
    pub(super) fn all(mut self, decisions: &[Decision]) -> Result<(), Halt> {
        match self.content.period {
            Some(period) => self.ratings(decisions, period),
            None => decisions.iter().try_for_each(|decision| self.plan(decision)),
        }
    }

    fn ratings(&mut self, decisions: &[Decision], period: Period) -> Result<(), Halt> {
        let is_needed = decisions.iter().any(|decision| decision.outcome == Some(Outcome::New));
        let is_late = is_needed && self.begin_year(period)?;
        let mut stated: HashMap<RowId, Vec<OutsideResult>> = HashMap::new();
        for result in self.act.read().list_all_outside_results()? {
            if result.source == EKINERJA {
                stated.entry(result.employee).or_default().push(result);
            }
        }
        let content = self.content;
        for decision in decisions {
            let (Some(row), Some(ratings)) = (row_at(&content.rows, decision.row), decision.ratings) else {
                continue;
            };
            let Some(person) = self.person(decision)? else { continue };
            if decision.outcome.is_some_and(|outcome| outcome != Outcome::Same) {
                self.rating(decision, (person, row), (ratings, period), is_late)?;
            }
            let known = stated.get(&person).map(Vec::as_slice).unwrap_or_default();
            FromEkinerja { row, ratings, period }.keep(self.act, person, known)?;
        }
        Ok(())
    }

    /// Makes the cycle of a year where there is none, and says whether the window of the period was over then.
    fn begin_year(&mut self, period: Period) -> Result<bool, Halt> {
        let is_new = cases::begin_cycle(self.act, self.lists, (period.year(), rhythm_of(period)))?;
        let reader = self.act.read();
        if is_new {
            let (_, closes_on) = cycles::window_of(reader, period)?;
            return Ok(closes_on < self.moment.today());
        }
        let cycle = reader.find_cycle(period.year())?;
        Ok(cycles::period_view(reader, self.moment, period, cycle.as_ref())?.recorded_late)
    }

    /// The person, who may have come in just before.
    fn person(&self, decision: &Decision) -> Result<Option<RowId>, Halt> {
        if decision.person.is_some() {
            return Ok(decision.person);
        }
        Ok(self.act.read().find_employee_by_nip(decision.nip.as_str())?.map(|person| person.id))
    }

    fn rating(
        &mut self,
        decision: &Decision,
        (person, row): (RowId, &ReportRow),
        (ratings, period): (Ratings, Period),
        is_late: bool,
    ) -> Result<(), Halt> {
        let evaluator = self.evaluator(row, person, period)?;
        let scope = Scope::dossier(person);
        if let Some(evaluator) = evaluator {
            self.act.in_name_of(scope, evaluator);
        }
        let mut values = vec![
            (evaluation::RESULTS_RATING, ratings.results.word().into()),
            (evaluation::CONDUCT_RATING, ratings.conduct.word().into()),
            (evaluation::STATE, EvaluationState::Rated.word().into()),
            (evaluation::GRADE_AS_GIVEN, ratings.stray_grade().map(Term::word).into()),
        ];
        if let Some(known) = &decision.evaluation {
            if known.evaluator.is_none() {
                values.push((evaluation::EVALUATOR, evaluator.into()));
            }
            for (column, value) in values {
                self.act.set(known.id, column, value)?;
            }
            return Ok(());
        }
        let plan = match &decision.plan {
            Some(plan) => plan.id,
            None => self.shell(row, (person, evaluator), (period.year(), SkpState::Approved))?,
        };
        values.push((evaluation::EMPLOYEE, person.into()));
        values.push((evaluation::PLAN, plan.into()));
        values.push((evaluation::PERIOD, period.to_string().into()));
        values.push((evaluation::EVALUATOR, evaluator.into()));
        values.push((evaluation::RECORDED_LATE, is_late.then_some(true).into()));
        self.act.insert(Table::Evaluations, scope, &filled(values))?;
        Ok(())
    }

    /// The superior a row names, else who evaluated at the end of the period; nobody evaluates himself.
    fn evaluator(&self, row: &ReportRow, person: RowId, period: Period) -> Result<Option<RowId>, Halt> {
        let reader = self.act.read();
        let named = match row.superior.as_deref() {
            Some(number) => reader.find_employee_by_nip(number)?.map(|found| found.id),
            // A minister or a governor has no number; the import of the people knows such a person by name.
            None => only_one_named(reader, row.said(Field::SuperiorName))?,
        };
        match named.filter(|found| *found != person) {
            Some(named) => Ok(Some(named)),
            None => Ok(reader.find_evaluator(person, period.ends_on())?),
        }
    }

    /// A plan of a *Laporan SKP* that the office has nothing of.
    fn plan(&mut self, decision: &Decision) -> Result<(), Halt> {
        let content = self.content;
        let (Some(Outcome::New), Some(row)) = (decision.outcome, row_at(&content.rows, decision.row)) else {
            return Ok(());
        };
        let (Some(person), Some(year)) = (self.person(decision)?, row.year()) else { return Ok(()) };
        cases::begin_cycle(self.act, self.lists, (year, None))?;
        let evaluator = self.act.read().find_evaluator(person, self.moment.today())?;
        self.shell(row, (person, evaluator), (year, decision.state))?;
        Ok(())
    }

    /// A plan without results: e-Kinerja tells that there is one, not what it says.
    fn shell(
        &mut self,
        row: &ReportRow,
        (person, evaluator): (RowId, Option<RowId>),
        (year, state): (i32, SkpState),
    ) -> Result<RowId, Halt> {
        let whole = Period::annual(year);
        let group = self.act.read().find_employee(person)?.map(|found| found.group());
        let new = NewPlan {
            employee: person,
            lineage: None,
            version: 1,
            year,
            starts_on: row.starts_on.unwrap_or(whole.starts_on()),
            ends_on: row.ends_on.unwrap_or(whole.ends_on()),
            approach: row.approach().unwrap_or(Approach::Quantitative),
            group: group.unwrap_or(domain::PositionGroup::AdministrativeFunctional),
            evaluator,
            appointment: None,
            state,
        };
        let plan = writer::insert_plan(self.act, &new)?;
        let mut values: Vec<(Column, Value)> = vec![(plan_column::OUTSIDE_ID, text(row, Field::PlanId))];
        if state == SkpState::Approved {
            // What is in force prints position and unit as they were when it was set.
            values.push((plan_column::APPROVED_ON, new.starts_on.to_string().into()));
            values.push((plan_column::EMPLOYEE_POSITION, text(row, Field::Position)));
            values.push((plan_column::EMPLOYEE_UNIT, text(row, Field::Unit)));
            values.push((plan_column::EVALUATOR_POSITION, text(row, Field::SuperiorPosition)));
            values.push((plan_column::EVALUATOR_UNIT, text(row, Field::SuperiorUnit)));
        }
        for (column, value) in filled(values) {
            self.act.set(plan, column, value)?;
        }
        Ok(plan)
    }
}

/// A cell of the report; nothing where it is empty.
fn text(row: &ReportRow, field: Field) -> Value {
    text_cell(row.said(field))
}
