//! What the grades of a person yield, read from the records.

use super::counting;
use crate::App;
use crate::failure::Halt;
use chrono::NaiveDate;
use domain::credit::{
    Accumulation, Balances, Counting, Determination, Graded, Level, LevelOfMonth, LevelSince, Segment,
    accumulate, determination, segments,
};
use domain::rank::Rank;
use domain::{Grade, Period, PeriodKind};
use std::collections::{BTreeMap, HashMap};
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
    /// The last day that counts.
    until: NaiveDate,
    /// Which level a month of a change belongs to.
    month: LevelOfMonth,
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

    /// What was gathered in the present level. Where nothing was earned and none is noted, the position tells the
    /// level.
    pub(super) fn accumulation(&self) -> Accumulation {
        let opening = self.profile.as_ref().and_then(|profile| profile.opening);
        let found = accumulate(&self.earned, &self.since(), opening, (self.until, self.month));
        let level = found.level.or_else(|| Level::of_position(&self.employee.position));
        Accumulation { level, ..found }
    }

    /// What that is compared with at the end of a year.
    pub(super) fn determination(&self, accumulation: &Accumulation, year: i32) -> Determination {
        determination(self.balances(accumulation.level), accumulation, year, self.rank())
    }

    /// What was entered by hand and counts in a level.
    pub(super) fn balances(&self, level: Option<Level>) -> Balances {
        let Some(profile) = &self.profile else { return Balances::default() };
        profile.balances.counted_in(level, &self.since(), profile.position_since)
    }

    /// Whether something entered by hand was earned in another level and does not count.
    pub(super) fn has_balances_of_other_level(&self, level: Option<Level>) -> bool {
        self.profile.as_ref().is_some_and(|profile| profile.balances != self.balances(level))
    }

    /// What a year yielded.
    pub(super) fn of_year(&self, year: i32) -> impl Iterator<Item = &Segment> {
        self.earned.iter().filter(move |segment| segment.year() == year)
    }
}

/// What is read of many people at once, before it is reckoned for each.
pub(super) struct Facts {
    profiles: HashMap<RowId, CreditProfile>,
    levels: HashMap<RowId, Vec<CreditLevel>>,
    evaluations: HashMap<RowId, Vec<EvaluationRecord>>,
    /// Plans of the evaluations, by row.
    graded: HashMap<RowId, PlanRecord>,
    /// Plans that count.
    plans: HashMap<RowId, Vec<PlanRecord>>,
    /// How the office counts.
    pub(super) counting: Counting,
}

impl Facts {
    pub(super) fn read(reader: Reader<'_>, people: &[RowId]) -> Result<Self, Halt> {
        let evaluations = reader.list_evaluations_of_people(people)?;
        let graded: Vec<RowId> = evaluations.values().flatten().map(|record| record.plan).collect();
        Ok(Self {
            profiles: reader.list_credit_profiles_of(people)?,
            levels: reader.list_credit_levels_of(people)?,
            graded: reader.list_plans_by_row(&graded)?,
            plans: reader.list_plans_of_people(people)?,
            counting: counting(reader)?,
            evaluations,
        })
    }

    /// What counts of a person up to the end of a period; `signed_only` leaves out what the account may not know yet.
    pub(super) fn reckon(&mut self, employee: Employee, until: Period, signed_only: bool) -> Reckoned {
        let person = employee.id;
        let mut reckoned = Reckoned {
            profile: self.profiles.remove(&person),
            levels: self.levels.remove(&person).unwrap_or_default(),
            earned: Vec::new(),
            annual: Vec::new(),
            newest: None,
            until: until.ends_on(),
            month: self.counting.month,
            employee,
        };
        let plans = self.plans.remove(&person).unwrap_or_default();
        let mut years: BTreeMap<i32, Vec<Graded>> = BTreeMap::new();
        for record in self.evaluations.remove(&person).unwrap_or_default() {
            let (period, is_signed) = (record.period, record.state.is_sealed());
            let Some(grade) = record.grade() else { continue };
            if period.ends_on() > until.ends_on() || (signed_only && !is_signed) {
                continue;
            }
            // The work as Plt. is evaluated apart from that of the functional position.
            let Some(plan) = self.graded.get(&record.plan).filter(|plan| plan.appointment.is_none()) else {
                continue;
            };
            if period.kind() == PeriodKind::Annual && is_signed {
                reckoned.annual.push((period.year(), grade));
            }
            let position = plan.employee_position.as_deref().unwrap_or(&reckoned.employee.position);
            let graded = graded((&record, grade), position, in_service(&plans, period.year()));
            years.entry(period.year()).or_default().push(graded);
            reckoned.newest.get_or_insert(record);
        }
        let since = reckoned.since();
        for (year, graded) in years {
            reckoned.earned.extend(segments(year, &graded, &since, self.counting));
        }
        reckoned
    }
}

impl App {
    /// Reads what counts up to the end of a period.
    pub(super) fn reckoned(&self, person: RowId, until: Period) -> Result<Reckoned, Halt> {
        let employee = self.employee(person)?;
        let signed_only = self.sight()?.hides_unsigned(person);
        let mut facts = Facts::read(self.read()?, &[employee.id])?;
        Ok(facts.reckon(employee, until, signed_only))
    }
}

fn graded(
    (record, grade): (&EvaluationRecord, Grade),
    position: &str,
    (first, last): (NaiveDate, NaiveDate),
) -> Graded {
    Graded {
        period: record.period,
        starts_on: record.period.starts_on().max(first),
        ends_on: record.period.ends_on().min(last),
        grade,
        level: Level::of_position(position),
        is_final: record.state.is_sealed(),
    }
}

/// From the first day of the first plan of a year to the last day of the last one: after a move the later unit
/// grades the whole year.
fn in_service(plans: &[PlanRecord], year: i32) -> (NaiveDate, NaiveDate) {
    let whole = Period::annual(year);
    let of_post = || plans.iter().filter(|plan| plan.year == year && plan.appointment.is_none());
    let first = of_post().map(|plan| plan.starts_on.unwrap_or(whole.starts_on())).min();
    let last = of_post().map(|plan| {
        let ends_on = plan.ends_on.unwrap_or(whole.ends_on());
        plan.closed_on.map_or(ends_on, |closed| closed.min(ends_on))
    });
    (first.unwrap_or(whole.starts_on()), last.max().unwrap_or(whole.ends_on()))
}
