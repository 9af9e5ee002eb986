//! The life of a plan, `rules.md` 13.1: which act moves which version into which state, whose act it
//! is, and what must be true before.
//!
//! A revision is a version of its own. While it is written, submitted, returned and signed, the
//! version before it stays `Approved`; whoever approves the revision supersedes the one before.

use chrono::NaiveDate;

use crate::approval::superior_may_set;
use crate::exemption::{StatusSpan, is_exempt_throughout};
use crate::finding::{Finding, Severity};
use crate::person::PositionGroup;
use crate::skp::{Approach, SkpState};

/// An act on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanEvent {
    /// Offer it to the evaluator.
    Submit,
    /// Ask for changes, with a reason.
    Return,
    /// Mark the offered text as agreed; the state stays.
    Agree,
    /// The employee signs the agreed text.
    Sign,
    /// The evaluator sets it (*menetapkan*).
    Approve,
    /// The evaluator's superior sets it.
    ApproveBySuperior,
    /// Void the employee's signature, with a reason.
    Reopen,
    /// Begin the next version of a plan in force.
    Revise,
    /// Withdraw the version being written; the one in force goes on alone.
    DropRevision,
    /// Begin the next version with the new evaluator.
    ChangeEvaluator,
    /// End a plan in force.
    Close(Closing),
    /// Withdraw a plan that never was in force.
    Cancel,
}

/// Why a plan in force ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Closing {
    /// The employee moved.
    Moved,
    /// An exempt period began.
    Exempt,
    /// The year is evaluated.
    YearClosed,
}

impl PlanEvent {
    /// Every act, in the order of a plan's life.
    pub const ALL: [Self; 14] = [
        Self::Submit,
        Self::Return,
        Self::Agree,
        Self::Sign,
        Self::Approve,
        Self::ApproveBySuperior,
        Self::Reopen,
        Self::Revise,
        Self::DropRevision,
        Self::ChangeEvaluator,
        Self::Close(Closing::Moved),
        Self::Close(Closing::Exempt),
        Self::Close(Closing::YearClosed),
        Self::Cancel,
    ];

    /// The rule an act rests on; it is named when the act is refused for its state or its actor.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Submit => "R-031",
            Self::Return | Self::Agree => "R-057",
            Self::Sign | Self::Approve | Self::Reopen | Self::Cancel => "R-090",
            Self::ApproveBySuperior => "R-094",
            Self::Revise | Self::DropRevision => "R-095",
            Self::ChangeEvaluator => "R-097",
            Self::Close(Closing::Moved) => "R-096",
            Self::Close(Closing::Exempt) => "R-014",
            Self::Close(Closing::YearClosed) => "R-021",
        }
    }

    /// Whether somebody may do this act in somebody's name at all, whatever the state.
    pub fn is_of(self, actor: Actor) -> bool {
        use Actor::{Employee, Evaluator, HrOfficer, Leader, Superior, Time};
        match self {
            Self::Submit | Self::Sign => actor == Employee,
            Self::Return | Self::Agree => matches!(actor, Evaluator | Superior),
            Self::Approve | Self::Reopen => actor == Evaluator,
            Self::ApproveBySuperior => actor == Superior,
            Self::Revise => matches!(actor, Employee | Evaluator | Leader),
            Self::DropRevision => matches!(actor, Employee | Evaluator),
            Self::ChangeEvaluator | Self::Close(Closing::Moved | Closing::Exempt) => {
                matches!(actor, Time | HrOfficer)
            }
            Self::Close(Closing::YearClosed) => actor == HrOfficer,
            Self::Cancel => matches!(actor, Employee | HrOfficer),
        }
    }
}

/// In whose name an act is done; who typed it is recorded beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// The employee.
    Employee,
    /// His evaluator.
    Evaluator,
    /// The evaluator's superior.
    Superior,
    /// Another leader.
    Leader,
    /// The HR officer.
    HrOfficer,
    /// Nobody: a date was reached.
    Time,
}

impl Actor {
    /// All actors.
    pub const ALL: [Self; 6] =
        [Self::Employee, Self::Evaluator, Self::Superior, Self::Leader, Self::HrOfficer, Self::Time];
}

/// What the guards of 13.1 ask about a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Today.
    pub today: NaiveDate,
    /// First day of the plan.
    pub starts_on: NaiveDate,
    /// Whether an earlier version of the plan is in force.
    pub is_revision: bool,
    /// Whether a next version of this one is being written.
    pub is_being_revised: bool,
    /// Whether unit and evaluator are known.
    pub is_placed: bool,
    /// Whether the evaluator marked the offered text as agreed.
    pub agreed: bool,
    /// Whether a reason is given with the act.
    pub has_reason: bool,
    /// Whether a date is given with the act.
    pub has_date: bool,
    /// Whether the evaluator is permanently absent (*berhalangan tetap*, R-010).
    pub evaluator_is_absent: bool,
    /// \[D\] Whether HR checks a plan before it is set, and whoever acts is not of HR.
    pub waits_for_hr: bool,
    /// Whether the annual evaluation is reported or waived.
    pub year_is_evaluated: bool,
    /// [`crate::Skp::findings`]; only those of [`Severity::Block`] are looked at.
    pub findings: Vec<Finding>,
    /// [`crate::approval::approver_fit`]: a warning that a reason overrides.
    pub misfit: Option<Finding>,
}

/// Why an act is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The rule that says so.
    pub rule: &'static str,
    /// Stable code of the message.
    pub code: &'static str,
}

impl Refusal {
    /// The refusal as a blocking finding, so that it gets its words where findings get theirs.
    pub fn finding(self) -> Finding {
        Finding::new(self.rule, Severity::Block, self.code)
    }
}

/// What happens to a version in `state` when `actor` does `event`, `rules.md` 13.1.
///
/// The answer is the state of this version, save for [`PlanEvent::Revise`] and
/// [`PlanEvent::ChangeEvaluator`]: they begin the next version and answer its state, and this one
/// stays approved. `Revising` counts as a draft. A dropped revision ends as `Cancelled`; the plan
/// is then again only the approved version.
pub fn step(state: SkpState, event: PlanEvent, actor: Actor, facts: &Facts) -> Result<SkpState, Refusal> {
    let refused = |code| Refusal { rule: event.rule(), code };
    let next = next_state(state, event).ok_or_else(|| refused(wrong_state(event)))?;
    if !event.is_of(actor) {
        return Err(refused("not_his_act"));
    }
    guard(state, event, actor, facts)?;
    Ok(next)
}

/// What can be done to a version in `state`, by whom, and what keeps it from being done now.
///
/// Acts that do not belong to the state are left out; those a guard refuses carry its rule.
pub fn allowed(state: SkpState, facts: &Facts) -> Vec<(PlanEvent, Actor, Result<SkpState, Refusal>)> {
    PlanEvent::ALL
        .into_iter()
        .filter(|event| next_state(state, *event).is_some())
        .flat_map(|event| Actor::ALL.into_iter().map(move |actor| (event, actor)))
        .filter(|(event, actor)| event.is_of(*actor))
        .map(|(event, actor)| (event, actor, step(state, event, actor, facts)))
        .collect()
}

fn next_state(state: SkpState, event: PlanEvent) -> Option<SkpState> {
    use SkpState::{Approved, Cancelled, Closed, Draft, Returned, Revising, Signed, Submitted};
    match (event, state) {
        (PlanEvent::Submit, Draft | Returned | Revising) | (PlanEvent::Agree, Submitted) => Some(Submitted),
        (PlanEvent::Return, Submitted) | (PlanEvent::Reopen, Signed) => Some(Returned),
        (PlanEvent::Sign, Submitted) => Some(Signed),
        (PlanEvent::Approve | PlanEvent::ApproveBySuperior, Signed) => Some(Approved),
        (PlanEvent::Revise | PlanEvent::ChangeEvaluator, Approved) => Some(Revising),
        (PlanEvent::DropRevision, Revising | Submitted | Returned | Signed)
        | (PlanEvent::Cancel, Draft | Submitted | Returned | Signed) => Some(Cancelled),
        (PlanEvent::Close(_), Approved) => Some(Closed),
        _ => None,
    }
}

fn wrong_state(event: PlanEvent) -> &'static str {
    match event {
        PlanEvent::Submit => "plan_not_in_writing",
        PlanEvent::Return | PlanEvent::Agree | PlanEvent::Sign => "plan_not_submitted",
        PlanEvent::Approve | PlanEvent::ApproveBySuperior | PlanEvent::Reopen => "plan_not_signed",
        PlanEvent::DropRevision => "not_a_revision",
        PlanEvent::Revise | PlanEvent::ChangeEvaluator | PlanEvent::Close(_) => "plan_not_in_force",
        PlanEvent::Cancel => "plan_not_cancellable",
    }
}

fn guard(state: SkpState, event: PlanEvent, actor: Actor, facts: &Facts) -> Result<(), Refusal> {
    let refused = |code| Refusal { rule: event.rule(), code };
    let demand = |met: bool, code| if met { Ok(()) } else { Err(refused(code)) };
    if actor == Actor::Superior {
        check_superior(facts)?;
    }
    match event {
        PlanEvent::Submit => check_submit(facts),
        PlanEvent::Return | PlanEvent::Reopen => demand(facts.has_reason, "reason_missing"),
        PlanEvent::Agree => demand(!facts.agreed, "already_agreed"),
        PlanEvent::Sign => demand(facts.agreed, "text_not_agreed"),
        PlanEvent::Approve => {
            check_hr(facts).and_then(|()| check_annex(facts)).and_then(|()| check_approver(facts))
        }
        PlanEvent::ApproveBySuperior => check_hr(facts).and_then(|()| check_annex(facts)),
        PlanEvent::Revise => demand(!facts.is_being_revised, "revision_open")
            .and_then(|()| demand(facts.has_reason, "reason_missing")),
        PlanEvent::DropRevision => demand(facts.is_revision || state == SkpState::Revising, "not_a_revision"),
        PlanEvent::ChangeEvaluator => demand(!facts.is_being_revised, "revision_open")
            .and_then(|()| demand(facts.has_date, "date_missing")),
        PlanEvent::Close(Closing::Moved | Closing::Exempt) => demand(facts.has_date, "date_missing"),
        PlanEvent::Close(Closing::YearClosed) => demand(facts.year_is_evaluated, "year_not_evaluated"),
        // A draft is nobody's revision yet: those begin as `Revising`.
        PlanEvent::Cancel => demand(state == SkpState::Draft || !facts.is_revision, "revision_is_dropped")
            .and_then(|()| demand(facts.has_reason, "reason_missing")),
    }
}

/// The superior acts in place of an absent evaluator, or of one idle after January.
fn check_superior(facts: &Facts) -> Result<(), Refusal> {
    let is_idle = superior_may_set(facts.today, facts.starts_on, facts.is_revision);
    if facts.evaluator_is_absent || is_idle {
        Ok(())
    } else {
        Err(Refusal { rule: "R-094", code: "superior_not_yet" })
    }
}

/// Where HR checks plans before they are set, HR is who records that they were.
fn check_hr(facts: &Facts) -> Result<(), Refusal> {
    if facts.waits_for_hr { Err(Refusal { rule: "R-019", code: "hr_checks_first" }) } else { Ok(()) }
}

fn check_submit(facts: &Facts) -> Result<(), Refusal> {
    if !facts.is_placed {
        return Err(Refusal { rule: "R-009", code: "placement_unknown" });
    }
    first_block(facts, |rule| rule != ANNEX)
}

fn check_annex(facts: &Facts) -> Result<(), Refusal> {
    first_block(facts, |rule| rule == ANNEX)
}

/// The annex is demanded when the plan is set, everything else when it is offered.
const ANNEX: &str = "R-080";

fn first_block(facts: &Facts, matters: fn(&str) -> bool) -> Result<(), Refusal> {
    let mut blocks = facts.findings.iter().filter(|found| found.severity == Severity::Block);
    match blocks.find(|found| matters(found.rule)) {
        Some(found) => Err(Refusal { rule: found.rule, code: found.code }),
        None => Ok(()),
    }
}

fn check_approver(facts: &Facts) -> Result<(), Refusal> {
    match &facts.misfit {
        Some(found) if !facts.has_reason => Err(Refusal { rule: found.rule, code: found.code }),
        _ => Ok(()),
    }
}

/// What is known before a plan is made.
#[derive(Clone, Copy, Debug)]
pub struct Creation<'a> {
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// The employee's legal positions over time.
    pub statuses: &'a [StatusSpan],
    /// Whether position, unit and evaluator are all known.
    pub is_placed: bool,
    /// Group of the position; with `approach` it decides the form.
    pub group: Option<PositionGroup>,
    /// Approach chosen by the leader.
    pub approach: Option<Approach>,
}

/// Whether a plan may be made, and the state it starts in (13.1, R-014, R-009, R-052).
pub fn may_create(actor: Actor, wanted: &Creation<'_>) -> Result<SkpState, Refusal> {
    let refused = |rule, code| Err(Refusal { rule, code });
    if !matches!(actor, Actor::Employee | Actor::HrOfficer) {
        return refused("R-031", "not_his_act");
    }
    if is_exempt_throughout(wanted.starts_on, wanted.ends_on, wanted.statuses) {
        return refused("R-014", "exempt_throughout");
    }
    if !wanted.is_placed {
        return refused("R-009", "placement_unknown");
    }
    if wanted.group.is_none() || wanted.approach.is_none() {
        return refused("R-052", "form_undecided");
    }
    Ok(SkpState::Draft)
}

#[cfg(test)]
mod tests;
