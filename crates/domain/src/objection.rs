//! Objections (*keberatan*): who may object to what and until when,
//! and the way of an objection to its decision, `rules.md` 13.4.

use chrono::NaiveDate;

use crate::agency::AgencyLevel;
use crate::approval::EvaluatorStanding;
use crate::calendar::Calendar;
use crate::evaluation::EvaluationState;
use crate::finding::{Finding, Severity};
use crate::grade::Grade;
use crate::lifecycle::{Actor, Refusal};
use crate::person::PositionKind;

/// Working days to object after receiving the document.
pub const TERM_TO_OBJECT: u32 = 14;

/// Working days to decide after receiving the objection.
pub const TERM_TO_DECIDE: u32 = 7;

/// Why a result is final (*bersifat final*): no objection to it is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finality {
    /// The evaluator's superior evaluated in his place.
    TakenOver,
    /// (a) *JPT utama*, by the coordinating minister.
    ExecutiveUtama,
    /// (b) *JPT madya* of a central agency, by its head.
    CentralMadya,
    /// (c) *JPT madya* or *pratama* of a region, by the *Kepala Daerah*.
    RegionalExecutive,
    /// (d) Head of an independent unit of a central agency, by the minister.
    CentralUnitHead,
    /// (e) Head of an independent unit of a region, by the *Kepala Daerah*.
    RegionalUnitHead,
}

impl Finality {
    /// The rule that makes the result final.
    pub fn rule(self) -> &'static str {
        match self {
            Self::TakenOver => "R-233",
            Self::ExecutiveUtama
            | Self::CentralMadya
            | Self::RegionalExecutive
            | Self::CentralUnitHead
            | Self::RegionalUnitHead => "R-234",
        }
    }

    /// Stable code of the reason, shown where objecting is not offered.
    pub fn code(self) -> &'static str {
        match self {
            Self::TakenOver => "final_taken_over",
            Self::ExecutiveUtama => "final_executive_utama",
            Self::CentralMadya => "final_central_madya",
            Self::RegionalExecutive => "final_regional_executive",
            Self::CentralUnitHead => "final_central_unit_head",
            Self::RegionalUnitHead => "final_regional_unit_head",
        }
    }
}

/// Whether the result of somebody in a position of this kind is final because of who evaluates him:
/// the five cases of R-234. Everybody else can object.
///
/// An evaluator of unknown title takes no right away: only a title that the rule names does.
pub fn final_by_evaluator(
    level: AgencyLevel,
    kind: PositionKind,
    evaluator: EvaluatorStanding,
) -> Option<Finality> {
    use AgencyLevel::{Central, Regional};
    use EvaluatorStanding::{AgencyHead, Holder, Minister, RegionalHead};
    match (level, kind, evaluator) {
        (Central, PositionKind::ExecutiveUtama, Minister) => Some(Finality::ExecutiveUtama),
        // A JPT utama heads a non-ministerial agency.
        (
            Central,
            PositionKind::ExecutiveMadya,
            Minister | AgencyHead | Holder(PositionKind::ExecutiveUtama),
        ) => Some(Finality::CentralMadya),
        (Regional, PositionKind::ExecutiveMadya | PositionKind::ExecutivePratama, RegionalHead) => {
            Some(Finality::RegionalExecutive)
        }
        (Central, PositionKind::IndependentUnitHead, Minister) => Some(Finality::CentralUnitHead),
        (Regional, PositionKind::IndependentUnitHead, RegionalHead) => Some(Finality::RegionalUnitHead),
        _ => None,
    }
}

/// What the right to object depends on.
#[derive(Clone, Copy, Debug)]
pub struct ObjectionFacts<'a> {
    /// State of the evaluation.
    pub evaluation: EvaluationState,
    /// Day the superior receives the objection; today while nobody has objected.
    pub filed_on: NaiveDate,
    /// Day the employee received the document.
    pub received_on: Option<NaiveDate>,
    /// Why the result is final, where it is.
    pub finality: Option<Finality>,
    /// Whether this result was objected to before.
    pub was_decided: bool,
    /// \[D\] Whether the superior accepts a late objection, with a reason.
    pub late_is_accepted: bool,
    /// The working days of the office.
    pub calendar: &'a Calendar,
}

impl ObjectionFacts<'_> {
    /// Last day of the term, once the document is received.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.received_on.map(|received| self.calendar.add(received, TERM_TO_OBJECT))
    }
}

/// Whether the employee may object, and if not why.
pub fn may_object(facts: &ObjectionFacts<'_>) -> Result<(), Refusal> {
    let refused = |rule, code| Err(Refusal { rule, code });
    if let Some(finality) = facts.finality {
        return refused(finality.rule(), finality.code());
    }
    // \[D\] One level of objection only.
    if facts.was_decided {
        return refused("R-256", "already_objected");
    }
    // What was reported before the term was over can be objected to all the same.
    let is_open = matches!(
        facts.evaluation,
        EvaluationState::Delivered | EvaluationState::Returned | EvaluationState::Reported
    );
    let (true, Some(received), Some(last)) = (is_open, facts.received_on, facts.last_day()) else {
        return refused("R-250", "not_received");
    };
    if facts.filed_on < received {
        return refused("R-250", "before_receipt");
    }
    if facts.filed_on > last && !facts.late_is_accepted {
        return refused("R-250", "objection_late");
    }
    Ok(())
}

/// State of an objection, `rules.md` 13.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectionState {
    /// Received by the superior, with reasons.
    Filed,
    /// Explanations are asked from evaluator and employee.
    Examining,
    /// The result is confirmed (*dikuatkan*).
    Upheld,
    /// The result is changed, D.1.3 is written.
    Changed,
    /// Late, or the result is final.
    RejectedFormal,
    /// \[D\] Taken back before the decision.
    Withdrawn,
}

impl ObjectionState {
    /// All states.
    pub const ALL: [Self; 6] =
        [Self::Filed, Self::Examining, Self::Upheld, Self::Changed, Self::RejectedFormal, Self::Withdrawn];

    /// Whether nothing more is done about it.
    pub fn is_over(self) -> bool {
        !matches!(self, Self::Filed | Self::Examining)
    }
}

/// An act on an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectionEvent {
    /// \[D\] Accept a late one after all, with a reason.
    AcceptLate,
    /// Begin the examination.
    Examine,
    /// Take it back.
    Withdraw,
    /// Confirm the result.
    Uphold,
    /// Change the result.
    Change,
}

impl ObjectionEvent {
    /// All acts.
    pub const ALL: [Self; 5] = [Self::AcceptLate, Self::Examine, Self::Withdraw, Self::Uphold, Self::Change];

    /// The rule an act rests on; it is named when the act is refused for its state or its actor.
    pub fn rule(self) -> &'static str {
        match self {
            Self::AcceptLate | Self::Withdraw => "R-250",
            Self::Examine => "R-252",
            Self::Uphold | Self::Change => "R-253",
        }
    }

    /// Whether the act is done in this person's name.
    pub fn is_of(self, actor: Actor) -> bool {
        match self {
            Self::Withdraw => actor == Actor::Employee,
            Self::AcceptLate | Self::Examine | Self::Uphold | Self::Change => actor == Actor::Superior,
        }
    }
}

/// Begins an objection (13.4): `Filed`, or `RejectedFormal` with what speaks against it.
///
/// Both are recorded; only an objection that is nobody's, or gives no reasons, is refused.
pub fn file(
    actor: Actor,
    has_reasons: bool,
    facts: &ObjectionFacts<'_>,
) -> Result<(ObjectionState, Option<Refusal>), Refusal> {
    let refused = |code| Err(Refusal { rule: "R-250", code });
    if actor != Actor::Employee {
        return refused("not_his_act");
    }
    if !has_reasons {
        return refused("reason_missing");
    }
    Ok(match may_object(facts) {
        Ok(()) => (ObjectionState::Filed, None),
        Err(refusal) => (ObjectionState::RejectedFormal, Some(refusal)),
    })
}

/// What the guards of 13.4 ask once an objection is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExaminationFacts {
    /// Whether it was rejected for being late and for nothing else.
    pub was_late: bool,
    /// Whether a reason is given with the act.
    pub has_reason: bool,
    /// Whether the evaluator's explanation is recorded.
    pub evaluator_explained: bool,
    /// Whether the employee's explanation is recorded.
    pub employee_explained: bool,
    /// The grade of the new ratings, where they are set.
    pub new_grade: Option<Grade>,
    /// Whether the employee did not graduate.
    pub not_graduated: bool,
    /// Whether the new recommendation is written.
    pub has_recommendation: bool,
}

/// What happens to an objection in `state` when `actor` does `event`, `rules.md` 13.4.
pub fn step(
    state: ObjectionState,
    event: ObjectionEvent,
    actor: Actor,
    facts: &ExaminationFacts,
) -> Result<ObjectionState, Refusal> {
    let refused = |code| Refusal { rule: event.rule(), code };
    let next = next_state(state, event).ok_or_else(|| refused(wrong_state(event)))?;
    if !event.is_of(actor) {
        return Err(refused("not_his_act"));
    }
    guard(event, facts)?;
    Ok(next)
}

/// What can be done to an objection in `state`, by whom, and what keeps it from being done now.
pub fn allowed(
    state: ObjectionState,
    facts: &ExaminationFacts,
) -> Vec<(ObjectionEvent, Actor, Result<ObjectionState, Refusal>)> {
    ObjectionEvent::ALL
        .into_iter()
        .filter(|event| next_state(state, *event).is_some())
        .flat_map(|event| Actor::ALL.into_iter().map(move |actor| (event, actor)))
        .filter(|(event, actor)| event.is_of(*actor))
        .map(|(event, actor)| (event, actor, step(state, event, actor, facts)))
        .collect()
}

fn next_state(state: ObjectionState, event: ObjectionEvent) -> Option<ObjectionState> {
    use ObjectionState::{Changed, Examining, Filed, RejectedFormal, Upheld, Withdrawn};
    match (event, state) {
        (ObjectionEvent::AcceptLate, RejectedFormal) => Some(Filed),
        (ObjectionEvent::Examine, Filed) => Some(Examining),
        (ObjectionEvent::Withdraw, Filed | Examining) => Some(Withdrawn),
        (ObjectionEvent::Uphold, Examining) => Some(Upheld),
        (ObjectionEvent::Change, Examining) => Some(Changed),
        _ => None,
    }
}

fn wrong_state(event: ObjectionEvent) -> &'static str {
    match event {
        ObjectionEvent::AcceptLate => "objection_not_rejected",
        ObjectionEvent::Examine => "objection_not_filed",
        ObjectionEvent::Withdraw => "objection_is_over",
        ObjectionEvent::Uphold | ObjectionEvent::Change => "objection_not_examined",
    }
}

fn guard(event: ObjectionEvent, facts: &ExaminationFacts) -> Result<(), Refusal> {
    let demand = |met: bool, rule, code| if met { Ok(()) } else { Err(Refusal { rule, code }) };
    match event {
        ObjectionEvent::AcceptLate => demand(facts.was_late, "R-251", "objection_is_barred")
            .and_then(|()| demand(facts.has_reason, "R-250", "reason_missing")),
        ObjectionEvent::Examine | ObjectionEvent::Withdraw => Ok(()),
        ObjectionEvent::Uphold => demand(facts.evaluator_explained, "R-252", "evaluator_not_heard"),
        ObjectionEvent::Change => demand(facts.new_grade.is_some(), "R-256", "new_ratings_missing")
            .and_then(|()| check_graduation(facts.new_grade, facts.not_graduated))
            .and_then(|()| demand(facts.has_recommendation, "R-254", "recommendation_missing")),
    }
}

/// Who did not graduate is *Kurang* or *Sangat Kurang* and nothing else.
pub(crate) fn check_graduation(grade: Option<Grade>, not_graduated: bool) -> Result<(), Refusal> {
    match grade {
        Some(grade) if not_graduated && grade > Grade::Poor => {
            Err(Refusal { rule: "R-106", code: "not_graduated" })
        }
        _ => Ok(()),
    }
}

/// What should be looked at before a decision; none of it blocks.
pub fn decision_findings(
    facts: &ExaminationFacts,
    (received_on, decided_on): (NaiveDate, NaiveDate),
    calendar: &Calendar,
) -> Vec<Finding> {
    let found = [
        (!facts.evaluator_explained, "R-252", "evaluator_not_heard"),
        (!facts.employee_explained, "R-252", "employee_not_heard"),
        (decided_on > calendar.add(received_on, TERM_TO_DECIDE), "R-253", "decided_late"),
    ];
    let found = found.into_iter().filter(|(is_so, ..)| *is_so);
    found.map(|(_, rule, code)| Finding::new(rule, Severity::Warn, code)).collect()
}

#[cfg(test)]
mod tests;
