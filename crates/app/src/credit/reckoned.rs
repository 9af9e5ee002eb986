//! What the grades of a person yield, read from the records.

use super::decimals;
use crate::App;
use crate::failure::Halt;
use chrono::NaiveDate;
use domain::credit::{Graded, Level, LevelSince, Segment, segments};
use domain::rank::Rank;
use domain::{Grade, Period, PeriodKind};
use std::collections::BTreeMap;
use store::RowId;
use store::records::{CreditLevel, CreditProfile, Employee, EvaluationRecord, PlanRecord, Reader};

/// What is known of the credit of a person up to the end of a period.
pub(super) struct Reckoned {
    pub(super) employee: Employee,
    pub(super) profile: Option<CreditProfile>,
    pub(super) levels: Vec<CreditLevel>,
    /// What every year yielded, oldest first.
    pub(super) earned: Vec<Segment>,
    /// Signed annual grades by year.
    pub(super) annual: Vec<(i32, Grade)>,
    /// The newest evaluation among those that count; it names who signs.
    pub(super) newest: Option<EvaluationRecord>,
}

impl Reckoned {
    /// The levels without their records.
    pub(super) fn since(&self) -> Vec<LevelSince> {
        self.levels.iter().map(|level| level.since).collect()
    }

    /// The present rank, where it is one of the list.
    pub(super) fn rank(&self) -> Option<Rank> {
        Rank::parse(&self.employee.rank_code).ok()
    }
}

impl App {
    /// Reads what counts up to the end of a period. What the account may not know yet is left out.
    pub(super) fn reckoned(&self, person: RowId, until: Period) -> Result<Reckoned, Halt> {
        let reader = self.read()?;
        let employee = self.employee(person)?;
        let signed_only = self.sight()?.hides_unsigned(person);
        let levels = reader.list_credit_levels(person)?;
        let mut reckoned = Reckoned {
            profile: reader.find_credit_profile(person)?,
            levels,
            earned: Vec::new(),
            annual: Vec::new(),
            newest: None,
            employee,
        };
        let mut years: BTreeMap<i32, Vec<Graded>> = BTreeMap::new();
        for record in reader.list_evaluations_of(person)? {
            let (period, is_signed) = (record.period, record.state.is_sealed());
            let Some(grade) = record.grade() else { continue };
            if period.ends_on() > until.ends_on() || (signed_only && !is_signed) {
                continue;
            }
            // The work as Plt. is evaluated apart from that of the functional position.
            let Some(plan) = reader.find_plan(record.plan)?.filter(|plan| plan.appointment.is_none()) else {
                continue;
            };
            if period.kind() == PeriodKind::Annual && is_signed {
                reckoned.annual.push((period.year(), grade));
            }
            let graded = graded(reader, (&record, grade), &plan, &reckoned.employee)?;
            years.entry(period.year()).or_default().push(graded);
            reckoned.newest.get_or_insert(record);
        }
        let (since, decimals) = (reckoned.since(), decimals(reader)?);
        for (year, graded) in years {
            reckoned.earned.extend(segments(year, &graded, &since, decimals));
        }
        Ok(reckoned)
    }
}

fn graded(
    reader: Reader<'_>,
    (record, grade): (&EvaluationRecord, Grade),
    plan: &PlanRecord,
    employee: &Employee,
) -> Result<Graded, Halt> {
    let (first, last) = in_service(reader, record.employee, record.period.year())?;
    let position = plan.employee_position.as_deref().unwrap_or(&employee.position);
    Ok(Graded {
        period: record.period,
        starts_on: record.period.starts_on().max(first),
        ends_on: record.period.ends_on().min(last),
        grade,
        level: Level::of_position(position),
        is_final: record.state.is_sealed(),
    })
}

/// From the first day of the first plan of a year to the last day of the last one: after a move the later unit
/// grades the whole year.
fn in_service(reader: Reader<'_>, person: RowId, year: i32) -> Result<(NaiveDate, NaiveDate), Halt> {
    let whole = Period::annual(year);
    let plans = reader.list_plans(person, year)?;
    let of_post = || plans.iter().filter(|plan| plan.appointment.is_none());
    let first = of_post().map(|plan| plan.starts_on.unwrap_or(whole.starts_on())).min();
    let last = of_post().map(|plan| {
        let ends_on = plan.ends_on.unwrap_or(whole.ends_on());
        plan.closed_on.map_or(ends_on, |closed| closed.min(ends_on))
    });
    Ok((first.unwrap_or(whole.starts_on()), last.max().unwrap_or(whole.ends_on())))
}
