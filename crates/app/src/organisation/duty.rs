//! Who evaluates whom in a period: dated evaluators, moves inside the period or its window (R-230 to
//! R-232), work as Plt., times without evaluation.

use crate::App;
use crate::aftermath::settings;
use crate::cycles::window_of;
use crate::failure::Halt;
use chrono::NaiveDate;
use contract::ClosingReason;
use domain::period::PeriodKind;
use domain::{EvaluationState, Period};
use std::collections::HashMap;
use store::RowId;
use store::records::{Employee, PlanRecord, Reader, RecapLine};

impl App {
    /// The day that decides who evaluates somebody who did not move, or today while it has not come.
    ///
    /// For a periodic evaluation the last before the window: whoever leaves inside it, on its first day too,
    /// still evaluates, and whoever leaves before it does not (R-232, p91). For the annual one the last of
    /// the window (13.3, default), or as of a periodic one where the office chose that.
    pub(crate) fn evaluator_day(&self, period: Period) -> Result<NaiveDate, Halt> {
        let reader = self.read()?;
        let (opens_on, closes_on) = window_of(reader, period)?;
        let before = opens_on.pred_opt().unwrap_or(opens_on);
        let decisive = if is_by_last_day(reader, period)? { closes_on } else { before };
        Ok(decisive.min(self.moment().today()))
    }

    /// Who evaluates a person in a period.
    pub(crate) fn evaluator_in(&self, person: RowId, period: Period) -> Result<Option<RowId>, Halt> {
        let day = match self.days_of_movers(period)?.get(&person) {
            Some(day) => *day,
            None => self.evaluator_day(period)?,
        };
        Ok(self.read()?.find_evaluator(person, day)?)
    }

    /// The same of several people at once; those whom nobody evaluates are left out.
    pub(crate) fn evaluators_in_all(
        &self,
        people: &[RowId],
        period: Period,
    ) -> Result<HashMap<RowId, RowId>, Halt> {
        let (reader, movers) = (self.read()?, self.days_of_movers(period)?);
        let mut evaluators = reader.list_evaluators(people, self.evaluator_day(period)?)?;
        for person in people {
            let Some(day) = movers.get(person) else { continue };
            evaluators.remove(person);
            evaluators.extend(reader.find_evaluator(*person, *day)?.map(|evaluator| (*person, evaluator)));
        }
        Ok(evaluators)
    }

    /// The people somebody evaluates in a period, with the legal position they had in it.
    pub(crate) fn team_in(&self, evaluator: RowId, period: Period) -> Result<Vec<Employee>, Halt> {
        let (reader, day) = (self.read()?, self.evaluator_day(period)?);
        let mut team = reader.list_team(evaluator, day)?;
        for (person, day) in self.days_of_movers(period)? {
            let is_his = reader.find_evaluator(person, day)? == Some(evaluator);
            let at = team.iter().position(|member| member.id == person);
            match (is_his, at) {
                (true, None) => team.extend(reader.find_employee(person)?),
                (false, Some(at)) => drop(team.remove(at)),
                (true, Some(_)) | (false, None) => {}
            }
        }
        team.sort_by(|a, b| {
            (a.name.is_empty(), &a.name, &a.position).cmp(&(b.name.is_empty(), &b.name, &b.position))
        });
        let exempt = self.exempt_in(period)?;
        for member in &mut team {
            with_standing(member, &exempt);
        }
        Ok(team)
    }

    /// Everybody in service with whoever evaluates him in a period, and how far that is; of people whom
    /// the account may see, and of the own line what was signed.
    pub(crate) fn recap_in(&self, period: Period) -> Result<Vec<RecapLine>, Halt> {
        let (reader, day) = (self.read()?, self.evaluator_day(period)?);
        let (movers, exempt) = (self.days_of_movers(period)?, self.exempt_in(period)?);
        let (sight, mut lines) = (self.sight()?, reader.list_recap(day, period)?);
        lines.retain(|line| sight.sees(line.employee.id));
        let closed = is_closed(reader, period)?;
        for line in &mut lines {
            with_standing(&mut line.employee, &exempt);
            with_closing(line, closed);
            sight.veil(line);
            if let Some(day) = movers.get(&line.employee.id) {
                line.evaluator = reader.find_evaluator(line.employee.id, *day)?;
            }
        }
        Ok(lines)
    }

    /// People exempt in all of a period, unless the office evaluates them all the same.
    pub(crate) fn exempt_in(&self, period: Period) -> Result<HashMap<RowId, domain::LegalStatus>, Halt> {
        if self.office()?.exempt_from_evaluation {
            Ok(self.read()?.list_exempt(period)?)
        } else {
            Ok(HashMap::new())
        }
    }

    /// People whose evaluator in a period is not that of the usual day, with the day that decides.
    ///
    /// Whoever moved to another place is evaluated by the new evaluator in a period that the move falls
    /// into, also inside the window; a period that ended before stays with the old one.
    fn days_of_movers(&self, period: Period) -> Result<HashMap<RowId, NaiveDate>, Halt> {
        let reader = self.read()?;
        let (opens_on, closes_on) = window_of(reader, period)?;
        let (first, last) = (opens_on.min(period.starts_on()), closes_on.max(period.ends_on()));
        let by_last_day = is_by_last_day(reader, period)?;
        let mut days = HashMap::new();
        for found in reader.list_moves_between(first, last.min(self.moment().today()))? {
            let is_annual = period.kind() == PeriodKind::Annual;
            if found.moved_on > period.ends_on() {
                // Only the annual window reaches so far that the usual day would find the new evaluator.
                let before = found.moved_on.pred_opt().unwrap_or(found.moved_on);
                if is_annual {
                    days.entry(found.employee).or_insert(before);
                }
            } else if found.moved_on >= opens_on && !by_last_day {
                days.insert(found.employee, found.moved_on);
            }
        }
        Ok(days)
    }
}

/// Whether whoever is evaluator on the last day of the window evaluates: the annual evaluation, unless the office
/// treats it like a periodic one.
fn is_by_last_day(reader: Reader<'_>, period: Period) -> Result<bool, Halt> {
    Ok(period.kind() == PeriodKind::Annual && !settings::is_annual_like_periodic(reader)?)
}

/// Whether the office closed a period, one recorded late (13.2).
pub(crate) fn is_closed(reader: Reader<'_>, period: Period) -> Result<bool, Halt> {
    Ok(reader.find_window(period)?.is_some_and(|window| window.ended_on.is_some()))
}

/// Whoever had no evaluation when the period was closed has none to wait for, like those who were not signed.
pub(crate) fn with_closing(line: &mut RecapLine, is_closed: bool) {
    if is_closed && line.evaluation_state.is_none() && line.employee.legal_status.needs_plan() {
        line.evaluation_state = Some(EvaluationState::LeftUnsigned);
    }
}

fn with_standing(person: &mut Employee, exempt: &HashMap<RowId, domain::LegalStatus>) {
    if let Some(status) = exempt.get(&person.id) {
        person.legal_status = *status;
    }
}

/// The plans a person is rated on in a period by the definitive evaluator: those in force, else those
/// still being agreed (13.2); after a move only the one of the new place.
pub(crate) fn plans_to_rate(
    reader: Reader<'_>,
    person: &Employee,
    period: Period,
) -> Result<Vec<PlanRecord>, Halt> {
    if !person.legal_status.needs_plan() {
        return Ok(Vec::new());
    }
    let mut plans = reader.list_plans(person.id, period.year())?;
    plans.retain(|plan| plan.appointment.is_none() && overlaps(plan, period));
    let starts: Vec<_> = plans.iter().filter_map(|plan| plan.starts_on).collect();
    plans.retain(|plan| {
        let Some(last) = plan.closed_on.filter(|last| *last < period.ends_on()) else { return true };
        let is_followed = starts.iter().any(|start| *start > last);
        plan.close_reason != ClosingReason::Moved.code() && !is_followed
    });
    Ok(plans)
}

/// The acting plans somebody rates in a period: those whose work lasted to its end.
pub(crate) fn acting_plans_to_rate(
    reader: Reader<'_>,
    evaluator: RowId,
    period: Period,
) -> Result<Vec<PlanRecord>, Halt> {
    let acting = reader.list_acting_plans(evaluator, period.year())?.into_iter().filter(|acting| {
        let ends = [acting.until_on, acting.plan.closed_on, acting.plan.ends_on];
        overlaps(&acting.plan, period) && ends.into_iter().flatten().all(|last| last >= period.ends_on())
    });
    Ok(acting.map(|acting| acting.plan).collect())
}

fn overlaps(plan: &PlanRecord, period: Period) -> bool {
    plan.starts_on.is_none_or(|day| day <= period.ends_on())
        && plan.closed_on.or(plan.ends_on).is_none_or(|day| day >= period.starts_on())
}

/// The plan of an evaluation, where it is for acting work: whoever it names rates it.
pub(crate) fn acting_plan(reader: Reader<'_>, plan: RowId) -> Result<Option<PlanRecord>, Halt> {
    Ok(reader.find_plan(plan)?.filter(|plan| plan.appointment.is_some()))
}
