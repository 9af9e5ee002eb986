//! What a change of place, evaluator or legal position means: which plans end or change, which one
//! begins, who evaluates which period and by which rule (R-096 to
//! to ).
//!
//! Everything here is a proposal; the only question the law leaves to people is
//! [`EvaluationDuty::Either`].

use chrono::{Datelike, NaiveDate};

use crate::exemption::{StatusSpan, is_exempt_throughout};
use crate::lifecycle::{Closing, PlanEvent};
use crate::period::{Period, PeriodKind, Rhythm};
use crate::person::LegalStatus;
use crate::skp::SkpState;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveCause {
    /// The employee goes to another position or unit.
    NewPosition,
    /// The evaluator leaves and another takes his place.
    EvaluatorMoved,
    /// The employee becomes Plt. or Plh. beside his position.
    ActingStarts,
    /// He ceases to be.
    ActingEnds,
    /// A time without planning begins.
    ExemptionStarts {
        /// Its last day, where known.
        until: Option<NaiveDate>,
    },
    /// It is over; the employee is back.
    ExemptionEnds,
    /// *Tugas belajar* begins.
    StudyStarts,
    /// It ends.
    StudyEnds,
    /// *Diperbantukan/dipekerjakan* outside begins.
    Seconded,
}

/// A plan version the change may touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanOnHand {
    /// State of this version.
    pub state: SkpState,
    /// Whether an earlier version is in force.
    pub is_revision: bool,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// The window of a period where the office set one other than the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The period.
    pub period: Period,
    /// First day.
    pub opens_on: NaiveDate,
    /// Last day.
    pub closes_on: NaiveDate,
}

/// A change to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Move<'a> {
    /// What happened.
    pub cause: MoveCause,
    /// First day of the new circumstances.
    pub on: NaiveDate,
    /// Whether the evaluator is the same person before and after.
    pub keeps_evaluator: bool,
    /// Versions of the place that changes: of the position left, of the acting assignment that ends,
    /// or with the evaluator who leaves.
    pub plans: &'a [PlanOnHand],
    /// Rhythm of the place before.
    pub old_rhythm: Rhythm,
    /// Rhythm of the place after.
    pub new_rhythm: Rhythm,
    /// Windows of the place before, where they differ from the default.
    pub windows: &'a [Window],
    /// \[D\] Whether acting work gets a plan of its own.
    pub acting_as_separate_plan: bool,
    /// \[D\] Whether periods exempt throughout are not evaluated.
    pub exempts_from_evaluation: bool,
    /// \[D\] Whether an evaluator who moves inside the window of a year still evaluates it.
    pub annual_like_periodic: bool,
    /// \[D\] Whether the fourth quarter is evaluated with the year.
    pub merges_last_quarter: bool,
}

/// What follows from a [`Move`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovePlan {
    /// Versions that end.
    pub closes: Vec<PlanAct>,
    /// Versions that are changed: a next version begins, or a signature falls.
    pub revises: Vec<PlanAct>,
    /// Places in [`Move::plans`] of versions not in force that take the new evaluator as they stand;
    /// an agreement with the old one is void.
    pub readdresses: Vec<usize>,
    /// The plan that begins.
    pub opens: Option<NewPlan>,
    /// Who evaluates the periods concerned, in order of time, the annual evaluation last.
    pub evaluations: Vec<PeriodDecision>,
}

/// An act on one of the [`Move::plans`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanAct {
    /// Place in [`Move::plans`].
    pub plan: usize,
    /// The act.
    pub event: PlanEvent,
    /// Its day; where a plan ends, its last day in force.
    pub on: NaiveDate,
    /// The rule.
    pub rule: &'static str,
}

/// A plan that begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewPlan {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day: the end of the year.
    pub ends_on: NaiveDate,
    /// Whether it is for acting work beside a definitive plan.
    pub is_acting: bool,
    /// The rule.
    pub rule: &'static str,
}

/// Who evaluates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvaluationDuty {
    /// The evaluator before.
    Old,
    /// The evaluator after.
    New,
    /// The new evaluator, or by agreement the previous result of the old place is used.
    Either,
    /// No evaluation is demanded.
    Nobody,
}

/// Who evaluates one period, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodDecision {
    /// The period, in the rhythm of the place that evaluates it.
    pub period: Period,
    /// Who.
    pub duty: EvaluationDuty,
    /// The rule.
    pub rule: &'static str,
    /// Stable code of the reason.
    pub code: &'static str,
}

/// What follows from a change, as far as the rules decide it.
pub fn decide(change: &Move<'_>) -> MovePlan {
    let mut plan = MovePlan { opens: opened(change), ..MovePlan::default() };
    for (at, version) in change.plans.iter().enumerate().filter(|(_, plan)| plan.ends_on >= change.on) {
        touch(&mut plan, change, at, *version);
    }
    plan.evaluations = evaluations(change);
    plan
}

fn touch(plan: &mut MovePlan, change: &Move<'_>, at: usize, version: PlanOnHand) {
    let last_day = change.on.pred_opt().unwrap_or(change.on).max(version.starts_on);
    let act = |event, on, rule| PlanAct { plan: at, event, on, rule };
    match change.cause {
        MoveCause::NewPosition => {
            plan.closes.extend(ending(version, Closing::Moved).map(|event| act(event, last_day, "R-096")));
        }
        MoveCause::ActingEnds => {
            plan.closes.extend(ending(version, Closing::Moved).map(|event| act(event, last_day, "R-011")));
        }
        MoveCause::ExemptionStarts { .. } => {
            plan.closes.extend(ending(version, Closing::Exempt).map(|event| act(event, last_day, "R-014")));
        }
        MoveCause::EvaluatorMoved => match version.state {
            SkpState::Approved => plan.revises.push(act(PlanEvent::ChangeEvaluator, change.on, "R-097")),
            SkpState::Signed => plan.revises.push(act(PlanEvent::Reopen, change.on, "R-097")),
            SkpState::Draft | SkpState::Submitted | SkpState::Returned | SkpState::Revising => {
                plan.readdresses.push(at);
            }
            SkpState::Superseded | SkpState::Closed | SkpState::Cancelled => {}
        },
        MoveCause::ActingStarts if !change.acting_as_separate_plan => {
            plan.revises.extend(revising(version).map(|event| act(event, change.on, "R-012")));
        }
        MoveCause::StudyStarts | MoveCause::StudyEnds => {
            plan.revises.extend(revising(version).map(|event| act(event, change.on, "R-104")));
        }
        MoveCause::ActingStarts | MoveCause::ExemptionEnds | MoveCause::Seconded => {}
    }
}

/// A plan in force is closed; what never was in force is withdrawn.
fn ending(version: PlanOnHand, closing: Closing) -> Option<PlanEvent> {
    match version.state {
        SkpState::Approved => Some(PlanEvent::Close(closing)),
        SkpState::Revising => Some(PlanEvent::DropRevision),
        SkpState::Draft => Some(PlanEvent::Cancel),
        SkpState::Submitted | SkpState::Returned | SkpState::Signed => {
            Some(if version.is_revision { PlanEvent::DropRevision } else { PlanEvent::Cancel })
        }
        SkpState::Superseded | SkpState::Closed | SkpState::Cancelled => None,
    }
}

/// A draft is simply written on; only a plan in force needs a next version.
fn revising(version: PlanOnHand) -> Option<PlanEvent> {
    (version.state == SkpState::Approved).then_some(PlanEvent::Revise)
}

fn opened(change: &Move<'_>) -> Option<NewPlan> {
    let ends_on = NaiveDate::from_ymd_opt(change.on.year(), 12, 31).unwrap_or(change.on);
    let plan = |is_acting, rule| NewPlan { starts_on: change.on, ends_on, is_acting, rule };
    let is_in_force = |plan: &PlanOnHand| plan.state == SkpState::Approved && plan.ends_on >= change.on;
    match change.cause {
        MoveCause::NewPosition => Some(plan(false, "R-096")),
        MoveCause::ActingStarts if change.acting_as_separate_plan => Some(plan(true, "R-099")),
        MoveCause::ExemptionEnds if !change.plans.iter().any(is_in_force) => Some(plan(false, "R-014")),
        MoveCause::EvaluatorMoved
        | MoveCause::ActingStarts
        | MoveCause::ActingEnds
        | MoveCause::ExemptionStarts { .. }
        | MoveCause::ExemptionEnds
        | MoveCause::StudyStarts
        | MoveCause::StudyEnds
        | MoveCause::Seconded => None,
    }
}

/// Where a period lies, seen from the day of the change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Ended before, its window still open.
    Before,
    /// The first periodic one that ends on the day or later.
    First,
    /// A later periodic one.
    Later,
    /// The annual evaluation of the year of the change.
    Year,
}

fn evaluations(change: &Move<'_>) -> Vec<PeriodDecision> {
    let year = change.on.year();
    let mut placed: Vec<(Period, Place)> = [year - 1, year]
        .into_iter()
        .flat_map(|year| periods(change, (year, change.old_rhythm)))
        .filter(|period| period.ends_on() < change.on && window(change, *period).1 >= change.on)
        .map(|period| (period, Place::Before))
        .collect();
    let coming = periods(change, (year, change.new_rhythm)).filter(|period| period.ends_on() >= change.on);
    placed.extend(coming.enumerate().map(|(at, period)| match (period.kind(), at) {
        (PeriodKind::Annual, _) => (period, Place::Year),
        (_, 0) => (period, Place::First),
        _ => (period, Place::Later),
    }));
    placed.into_iter().filter_map(|(period, place)| decide_period(change, period, place)).collect()
}

/// The periods of a year that are evaluated.
fn periods(change: &Move<'_>, (year, rhythm): (i32, Rhythm)) -> impl Iterator<Item = Period> + use<> {
    let merged = Period::quarter(year, 4).filter(|_| change.merges_last_quarter);
    Period::of_year(year, rhythm).into_iter().filter(move |period| Some(*period) != merged)
}

fn window(change: &Move<'_>, period: Period) -> (NaiveDate, NaiveDate) {
    change
        .windows
        .iter()
        .find(|window| window.period == period)
        .map_or_else(|| period.default_window(), |window| (window.opens_on, window.closes_on))
}

fn decide_period(change: &Move<'_>, period: Period, place: Place) -> Option<PeriodDecision> {
    use EvaluationDuty::{Either, New, Old};
    let decided = |duty, rule, code| PeriodDecision { period, duty, rule, code };
    Some(match (change.cause, place) {
        (MoveCause::EvaluatorMoved, _) => evaluator_moved(change, period, place),
        (MoveCause::ExemptionStarts { until }, _) => exemption(change, period, place, until),
        (MoveCause::ExemptionEnds, Place::Before) => return None,
        (MoveCause::ExemptionEnds, _) => decided(New, "R-015", "served_in_part"),
        (MoveCause::StudyStarts | MoveCause::StudyEnds, _) => decided(Old, "R-105", "home_evaluator"),
        (MoveCause::Seconded, _) => decided(Old, "R-013", "home_evaluator"),
        (MoveCause::ActingStarts | MoveCause::ActingEnds, Place::Before) => {
            decided(Old, "R-011", "ended_before_move")
        }
        (MoveCause::ActingStarts, _) if change.acting_as_separate_plan => {
            decided(New, "R-011", "acting_unit_head")
        }
        (MoveCause::ActingStarts, _) => decided(Old, "R-099", "acting_inside_definitive_plan"),
        (MoveCause::ActingEnds, _) => decided(New, "R-011", "acting_is_over"),
        // [D] The text does not part periods that ended before the move; the old unit knows them.
        (MoveCause::NewPosition, Place::Before) => decided(Old, "R-230", "ended_before_move"),
        (MoveCause::NewPosition, Place::Year) => decided(New, "R-231", "annual_by_new_evaluator"),
        (MoveCause::NewPosition, Place::First) if !change.keeps_evaluator => {
            decided(Either, "R-230", "first_after_move")
        }
        (MoveCause::NewPosition, Place::First) => decided(New, "R-230", "same_evaluator"),
        (MoveCause::NewPosition, Place::Later) => decided(New, "R-230", "after_move"),
    })
}

/// R-232 speaks of periodic windows; \[D\] the annual evaluation is done by whoever is in office on
/// the day of evaluation (13.3), unless it is treated alike.
fn evaluator_moved(change: &Move<'_>, period: Period, place: Place) -> PeriodDecision {
    let (opens_on, closes_on) = window(change, period);
    let (duty, code) = if period.kind() == PeriodKind::Annual && !change.annual_like_periodic {
        (EvaluationDuty::New, "annual_by_evaluator_in_office")
    } else if (opens_on..=closes_on).contains(&change.on) {
        (EvaluationDuty::Old, "moved_inside_window")
    } else if place == Place::Later {
        (EvaluationDuty::New, "after_move")
    } else {
        (EvaluationDuty::New, "moved_outside_window")
    };
    PeriodDecision { period, duty, rule: "R-232", code }
}

fn exemption(change: &Move<'_>, period: Period, place: Place, until: Option<NaiveDate>) -> PeriodDecision {
    let span = StatusSpan { status: LegalStatus::UnpaidLeave, from: change.on, until };
    let (duty, code) = if place == Place::Before {
        (EvaluationDuty::Old, "ended_before_move")
    } else if !change.exempts_from_evaluation {
        (EvaluationDuty::Old, "only_planning_exempt")
    } else if is_exempt_throughout(period.starts_on(), period.ends_on(), &[span]) {
        (EvaluationDuty::Nobody, "exempt_throughout")
    } else {
        (EvaluationDuty::Old, "served_in_part")
    };
    PeriodDecision { period, duty, rule: "R-015", code }
}

#[cfg(test)]
mod tests;
