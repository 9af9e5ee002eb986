//! Carries out what the rules decide of a change of place, evaluator or legal position: plans close,
//! next versions begin, drafts go to the new evaluator, evaluations nobody began are let go.

use crate::failure::Halt;
use crate::planning::facts::{is_being_revised, is_revision};
use crate::planning::making;
use crate::planning::next_version::{self, Beginning};
use chrono::NaiveDate;
use contract::{ChangeKind, ClosingReason};
use domain::lifecycle::{Closing, PlanEvent};
use domain::moves::{MoveCause, MovePlan, PlanAct, PlanOnHand};
use domain::{EvaluationState, Period, SkpState};
use store::records::{EvaluationRecord, PlanRecord, Reader, Term};
use store::schema::{evaluations, plans as column};
use store::{Act, RowId, Table, Value};

/// A change and the versions it may touch, as the domain judges them.
pub(crate) struct Change {
    /// What happened.
    pub cause: MoveCause,
    /// The new evaluator, where the change brings one.
    pub evaluator: Option<RowId>,
    /// Why, in the words that versions and returned plans carry.
    pub reason: String,
    /// Versions of the place that changes; the domain refers to them by their place here.
    pub plans: Vec<PlanRecord>,
    /// What the domain sees of them.
    pub on_hand: Vec<PlanOnHand>,
}

/// What was done.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Plans that ended.
    pub closed: Vec<RowId>,
    /// Next versions that began.
    pub begun: Vec<RowId>,
}

impl Change {
    /// A change that touches the versions of a person which a condition picks.
    pub(crate) fn of(
        reader: Reader<'_>,
        employee: RowId,
        cause: MoveCause,
        touches: impl Fn(&PlanRecord) -> bool,
    ) -> Result<Self, Halt> {
        let all = reader.list_plan_versions(employee)?;
        let plans: Vec<PlanRecord> =
            all.iter().filter(|plan| !plan.state.is_over() && touches(plan)).cloned().collect();
        let on_hand = plans.iter().map(|plan| on_hand(plan, &all)).collect();
        Ok(Self { cause, evaluator: None, reason: String::new(), plans, on_hand })
    }

    /// The same with the new evaluator.
    pub(crate) fn with_evaluator(self, evaluator: RowId) -> Self {
        Self { evaluator: Some(evaluator), ..self }
    }

    /// The same with plans that lasted until this day at least: one that was made for the time of a post
    /// ends with it and still has to be closed.
    pub(crate) fn reaching(mut self, day: NaiveDate) -> Self {
        self.on_hand.iter_mut().for_each(|plan| plan.ends_on = plan.ends_on.max(day));
        self
    }

    /// The same with the reason.
    pub(crate) fn because(self, reason: String) -> Self {
        Self { reason, ..self }
    }

    /// Carries out what was decided of the versions.
    pub(crate) fn carry_out(&self, act: &mut Act<'_>, decided: &MovePlan) -> Result<Outcome, Halt> {
        let mut outcome = Outcome::default();
        for closing in &decided.closes {
            if let Some(plan) = self.plans.get(closing.plan) {
                self.end(act, plan, closing)?;
                outcome.closed.push(plan.id);
            }
        }
        for place in &decided.readdresses {
            if let Some(plan) = self.plans.get(*place) {
                self.readdress(act, plan)?;
            }
        }
        for revising in &decided.revises {
            if let Some(plan) = self.plans.get(revising.plan) {
                outcome.begun.extend(self.revise(act, plan, revising)?);
            }
        }
        Ok(outcome)
    }

    fn end(&self, act: &mut Act<'_>, plan: &PlanRecord, closing: &PlanAct) -> Result<(), Halt> {
        act.set(plan.id, column::CLOSED_ON, closing.on.to_string())?;
        if let PlanEvent::Close(why) = closing.event {
            act.set(plan.id, column::STATE, SkpState::Closed.word())?;
            act.set(plan.id, column::CLOSE_REASON, closing_reason(why).code())?;
            return Ok(());
        }
        act.set(plan.id, column::STATE, SkpState::Cancelled.word())?;
        act.set(plan.id, column::CLOSE_REASON, self.reason.as_str())?;
        Ok(())
    }

    /// An agreement with the evaluator before is void.
    fn readdress(&self, act: &mut Act<'_>, plan: &PlanRecord) -> Result<(), Halt> {
        act.set(plan.id, column::EVALUATOR, self.evaluator)?;
        let of_the_one_before = [
            column::EVALUATOR_POSITION,
            column::EVALUATOR_UNIT,
            column::EVALUATOR_UNIT_LABEL,
            column::EVALUATOR_NIP_OPTIONAL,
            column::AGREED_ON,
        ];
        for cell in of_the_one_before {
            act.set(plan.id, cell, Value::Null)?;
        }
        making::ask_consent(act, plan.id, |_| true)
    }

    fn revise(
        &self,
        act: &mut Act<'_>,
        plan: &PlanRecord,
        revising: &PlanAct,
    ) -> Result<Option<RowId>, Halt> {
        if revising.event == PlanEvent::Reopen {
            self.readdress(act, plan)?;
            act.set(plan.id, column::STATE, SkpState::Returned.word())?;
            act.set(plan.id, column::SIGNED_ON, Value::Null)?;
            act.set(plan.id, column::RETURN_REASON, self.reason.as_str())?;
            return Ok(None);
        }
        // A next version that is being written already takes the change up.
        if is_being_revised(plan, &act.read().list_plan_versions(plan.employee)?) {
            return Ok(None);
        }
        let evaluator = self.evaluator.filter(|_| revising.event == PlanEvent::ChangeEvaluator);
        let new = Beginning {
            kind: change_kind(self.cause),
            reason: self.reason.clone(),
            on: revising.on,
            evaluator,
        };
        Ok(Some(next_version::begin(act, plan, &new)?))
    }
}

/// A version as the rules of moves see it.
fn on_hand(plan: &PlanRecord, versions: &[PlanRecord]) -> PlanOnHand {
    let year = Period::annual(plan.year);
    PlanOnHand {
        state: plan.state,
        is_revision: is_revision(plan, versions),
        starts_on: plan.starts_on.unwrap_or(year.starts_on()),
        ends_on: plan.closed_on.or(plan.ends_on).unwrap_or(year.ends_on()),
    }
}

fn closing_reason(closing: Closing) -> ClosingReason {
    match closing {
        Closing::Moved => ClosingReason::Moved,
        Closing::Exempt => ClosingReason::Exempt,
        Closing::YearClosed => ClosingReason::YearClosed,
    }
}

fn change_kind(cause: MoveCause) -> ChangeKind {
    match cause {
        MoveCause::EvaluatorMoved => ChangeKind::EvaluatorChanged,
        MoveCause::StudyStarts => ChangeKind::StudyStart,
        MoveCause::StudyEnds => ChangeKind::StudyEnd,
        MoveCause::NewPosition
        | MoveCause::ActingStarts
        | MoveCause::ActingEnds
        | MoveCause::ExemptionStarts { .. }
        | MoveCause::ExemptionEnds
        | MoveCause::Seconded => ChangeKind::Assignment,
    }
}

/// Lets evaluations go that somebody else does now, or nobody: those that hold nothing are deleted,
/// those with realisation or feedback stay as not required (13.2). What was rated stays.
pub(crate) fn release(
    act: &mut Act<'_>,
    employee: RowId,
    is_released: impl Fn(&EvaluationRecord) -> bool,
) -> Result<(), Halt> {
    for record in act.read().list_evaluations_of(employee)? {
        let is_begun = record.results_rating.is_some() || record.conduct_rating.is_some();
        let is_open = matches!(
            record.state,
            EvaluationState::Planned | EvaluationState::Open | EvaluationState::LeftUnsigned
        );
        if is_begun || !is_open || !is_released(&record) {
            continue;
        }
        let reader = act.read();
        if reader.list_actuals(record.id)?.is_empty() && reader.list_feedback(record.id)?.is_empty() {
            act.delete(Table::Evaluations, record.id)?;
        } else {
            act.set(record.id, evaluations::STATE, EvaluationState::NotRequired.word())?;
        }
    }
    Ok(())
}

/// Whether an evaluation of one of these plans falls away because the plan ends before the period does.
pub(crate) fn outlives(record: &EvaluationRecord, closed: &[RowId], last_day: NaiveDate) -> bool {
    closed.contains(&record.plan) && record.period.ends_on() > last_day
}
