//! The life of an evaluation, `rules.md` 13.2, and what the annual one does otherwise, 13.3: which act
//! moves which state, whose act it is, and what must be true before.
//!
//! Three acts stand here that 13.2 does not tell: a refusal to sign, an objection taken back
//! (13.4), and an objection to what was reported before the term to object was over, for no right of
//! the employee is shortened. What time alone does, [`as_of`] applies before anybody acts. A state
//! that no act leads to stands here too: closing a period recorded late is an act on the period, and what was
//! not signed until then is read off its window.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::deadlines::{DocumentDates, report_due, take_over_due};
use crate::evaluation::EvaluationState;
use crate::finding::{Finding, Severity};
use crate::grade::Grade;
use crate::lifecycle::{Actor, Refusal};
use crate::objection::{Finality, ObjectionFacts, ObjectionState, check_graduation, may_object};

/// An act on an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvaluationEvent {
    /// The first day of the window is reached.
    OpenWindow,
    /// Choose both ratings.
    Rate,
    /// Choose others.
    ChangeRatings,
    /// The evaluator signs D.1.1 and its result sheet.
    Sign,
    /// The last day of the window has passed.
    EndWindow,
    /// The superior rates and signs D.1.2.
    SignBySuperior,
    /// Use the previous result by agreement.
    Reuse,
    /// Another evaluator takes the place.
    ChangeEvaluator,
    /// No evaluation is demanded.
    Exempt,
    /// Hand the document to the employee.
    Deliver,
    /// The employee signs and gives it back.
    Return,
    /// \[D\] The employee refuses to sign, before a witness; the state stays.
    RefuseReturn,
    /// The employee objects.
    Object,
    /// The objection is decided: the result stands.
    Uphold,
    /// The objection is decided: the result changes, D.1.3 is written.
    Amend,
    /// \[D\] The employee takes the objection back.
    WithdrawObjection,
    /// Report to PyB.
    Report,
    /// \[D\] Open a signed evaluation again, with a reason.
    Reopen,
}

impl EvaluationEvent {
    /// Every act, in the order of an evaluation's life.
    pub const ALL: [Self; 18] = [
        Self::OpenWindow,
        Self::Rate,
        Self::ChangeRatings,
        Self::Sign,
        Self::EndWindow,
        Self::SignBySuperior,
        Self::Reuse,
        Self::ChangeEvaluator,
        Self::Exempt,
        Self::Deliver,
        Self::Return,
        Self::RefuseReturn,
        Self::Object,
        Self::Uphold,
        Self::Amend,
        Self::WithdrawObjection,
        Self::Report,
        Self::Reopen,
    ];

    /// The rule an act rests on; it is named when the act is refused for its state or its actor.
    pub fn rule(self) -> &'static str {
        match self {
            Self::OpenWindow => "R-027",
            Self::Rate | Self::ChangeRatings => "R-205",
            Self::Sign | Self::Reopen => "R-240",
            Self::EndWindow => "R-233",
            Self::SignBySuperior => "R-244",
            Self::Reuse => "R-230",
            Self::ChangeEvaluator => "R-232",
            Self::Exempt => "R-015",
            Self::Deliver => "R-241",
            Self::Return => "R-242",
            Self::RefuseReturn => "R-249",
            Self::Object | Self::WithdrawObjection => "R-250",
            Self::Uphold | Self::Amend => "R-253",
            Self::Report => "R-243",
        }
    }

    /// Whether the act is done in this person's name; delivering is the act of whoever signed, and
    /// D.1.3 is reported by the superior.
    pub fn is_of(self, actor: Actor, state: EvaluationState) -> bool {
        use Actor::{Employee, Evaluator, HrOfficer, Superior, Time};
        match self {
            Self::OpenWindow | Self::EndWindow => actor == Time,
            Self::Deliver if state == EvaluationState::SignedBySuperior => actor == Superior,
            Self::Rate | Self::ChangeRatings | Self::Sign | Self::Deliver => actor == Evaluator,
            Self::SignBySuperior | Self::Uphold | Self::Amend => actor == Superior,
            Self::Reuse => matches!(actor, Evaluator | Employee),
            Self::ChangeEvaluator => matches!(actor, Time | HrOfficer),
            Self::Exempt | Self::Reopen => actor == HrOfficer,
            Self::Return | Self::Object | Self::WithdrawObjection => actor == Employee,
            Self::Report if state == EvaluationState::Amended => actor == Superior,
            Self::RefuseReturn | Self::Report => matches!(actor, Evaluator | Superior),
        }
    }
}

/// What the guards of 13.2 ask about an evaluation.
#[derive(Clone, Copy, Debug)]
pub struct EvaluationFacts<'a> {
    /// Today.
    pub today: NaiveDate,
    /// First day of the window.
    pub opens_on: NaiveDate,
    /// Last day of the window.
    pub closes_on: NaiveDate,
    /// The working days of the office.
    pub calendar: &'a Calendar,
    /// Whether it is the annual evaluation (13.3).
    pub is_annual: bool,
    /// \[D\] Whether the period was recorded after its window: the evaluator rates as usual.
    pub recorded_late: bool,
    /// Whether it was signed before and opened again; the window no longer binds the correction.
    pub is_reopened: bool,
    /// Whether the achievement of the evaluator's unit is set.
    pub achievement_known: bool,
    /// Whether realisation and feedback were looked at.
    pub evidence_seen: bool,
    /// The grade of the two ratings, once both are chosen.
    pub grade: Option<Grade>,
    /// Whether the employee did not graduate.
    pub not_graduated: bool,
    /// Whether the employee moved in the period.
    pub has_moved: bool,
    /// Whether evaluator and employee agree to use the previous result.
    pub both_agree: bool,
    /// Whether no evaluation is demanded.
    pub is_exempt: bool,
    /// Day given with the act.
    pub acted_on: Option<NaiveDate>,
    /// Whether a reason is given with the act; to object and to decide it is the text itself.
    pub has_reason: bool,
    /// Whether a witness noted the refusal to sign.
    pub has_witness_note: bool,
    /// Whether the superior agrees to open it again.
    pub superior_agrees: bool,
    /// Whether an error is recorded, for which it is opened again.
    pub has_recorded_error: bool,
    /// The days of the document.
    pub papers: DocumentDates,
    /// Why the result is final, where it is.
    pub finality: Option<Finality>,
    /// Whether the result was objected to before.
    pub was_objected: bool,
    /// State of the objection that is open or was decided.
    pub objection: Option<ObjectionState>,
    /// \[D\] Whether the superior accepts a late objection.
    pub late_is_accepted: bool,
}

impl<'a> EvaluationFacts<'a> {
    /// The facts of an evaluation nothing has happened to yet.
    pub fn new(
        today: NaiveDate,
        (opens_on, closes_on): (NaiveDate, NaiveDate),
        calendar: &'a Calendar,
    ) -> Self {
        Self {
            today,
            opens_on,
            closes_on,
            calendar,
            is_annual: false,
            recorded_late: false,
            is_reopened: false,
            achievement_known: false,
            evidence_seen: false,
            grade: None,
            not_graduated: false,
            has_moved: false,
            both_agree: false,
            is_exempt: false,
            acted_on: None,
            has_reason: false,
            has_witness_note: false,
            superior_agrees: false,
            has_recorded_error: false,
            papers: DocumentDates::default(),
            finality: None,
            was_objected: false,
            objection: None,
            late_is_accepted: false,
        }
    }

    /// The part of the facts the right to object depends on.
    pub fn to_object(&self, state: EvaluationState) -> ObjectionFacts<'a> {
        let taken_over = self.papers.is_taken_over().then_some(Finality::TakenOver);
        ObjectionFacts {
            evaluation: state,
            filed_on: self.acted_on.unwrap_or(self.today),
            received_on: self.papers.received(),
            finality: taken_over.or(self.finality),
            was_decided: self.was_objected,
            late_is_accepted: self.late_is_accepted,
            calendar: self.calendar,
        }
    }

    /// Whether the window is over for the evaluator.
    fn is_past_window(&self) -> bool {
        self.today > self.closes_on && !self.recorded_late && !self.is_reopened
    }

    fn day(&self) -> NaiveDate {
        self.acted_on.unwrap_or(self.today)
    }
}

/// How an evaluation comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beginning {
    /// The cycle of the year opens the period.
    Period,
    /// It comes rated out of a case file or report; its guards become findings.
    Import,
    /// \[D\] The office begins in mid-year and records a period whose window is over.
    RecordedLate,
}

/// The state an evaluation begins in (13.2).
pub fn begin(
    beginning: Beginning,
    actor: Actor,
    facts: &EvaluationFacts<'_>,
) -> Result<EvaluationState, Refusal> {
    let refused = |code| Err(Refusal { rule: "R-020", code });
    let (owner, state) = match beginning {
        Beginning::Period => (Actor::Time, EvaluationState::Planned),
        Beginning::Import => (Actor::HrOfficer, EvaluationState::Rated),
        Beginning::RecordedLate => (Actor::HrOfficer, EvaluationState::Open),
    };
    if actor != owner {
        return refused("not_his_act");
    }
    if beginning == Beginning::RecordedLate && !facts.recorded_late {
        return refused("window_not_over");
    }
    Ok(state)
}

/// The state with everything that time alone does to it by today (13.2, R-027, R-233).
pub fn as_of(state: EvaluationState, facts: &EvaluationFacts<'_>) -> EvaluationState {
    [EvaluationEvent::OpenWindow, EvaluationEvent::EndWindow]
        .into_iter()
        .fold(state, |state, event| step(state, event, Actor::Time, facts).unwrap_or(state))
}

/// What happens to an evaluation in `state` when `actor` does `event`, `rules.md` 13.2 and 13.3.
pub fn step(
    state: EvaluationState,
    event: EvaluationEvent,
    actor: Actor,
    facts: &EvaluationFacts<'_>,
) -> Result<EvaluationState, Refusal> {
    let refused = |code| Refusal { rule: event.rule(), code };
    let next = next_state(state, event, facts).ok_or_else(|| refused(wrong_state(event)))?;
    if !event.is_of(actor, state) {
        return Err(refused("not_his_act"));
    }
    guard(state, event, actor, facts)?;
    Ok(next)
}

/// What can be done to an evaluation in `state`, by whom, and what keeps it from being done now.
///
/// Acts that do not belong to the state are left out; those a guard refuses carry its rule.
pub fn allowed(
    state: EvaluationState,
    facts: &EvaluationFacts<'_>,
) -> Vec<(EvaluationEvent, Actor, Result<EvaluationState, Refusal>)> {
    EvaluationEvent::ALL
        .into_iter()
        .filter(|event| next_state(state, *event, facts).is_some())
        .flat_map(|event| Actor::ALL.into_iter().map(move |actor| (event, actor)))
        .filter(|(event, actor)| event.is_of(*actor, state))
        .map(|(event, actor)| (event, actor, step(state, event, actor, facts)))
        .collect()
}

fn next_state(
    state: EvaluationState,
    event: EvaluationEvent,
    facts: &EvaluationFacts<'_>,
) -> Option<EvaluationState> {
    use EvaluationState::{
        Amended, Delivered, LeftUnsigned, NotRequired, Objected, Open, Overdue, Planned, Rated, Reported,
        Returned, Reused, Signed, SignedBySuperior,
    };
    match (event, state) {
        (EvaluationEvent::OpenWindow, Planned) | (EvaluationEvent::ChangeEvaluator, Planned | Open) => {
            Some(Open)
        }
        (EvaluationEvent::Rate, Open) | (EvaluationEvent::ChangeRatings, Rated) => Some(Rated),
        (EvaluationEvent::Sign, Rated) => Some(Signed),
        (EvaluationEvent::EndWindow, Open | Rated) => Some(Overdue),
        (EvaluationEvent::SignBySuperior, Overdue) => Some(SignedBySuperior),
        (EvaluationEvent::Reuse, Open) => Some(Reused),
        (EvaluationEvent::Exempt, Planned | Open | Rated | Overdue | LeftUnsigned) => Some(NotRequired),
        (EvaluationEvent::Deliver, Signed | SignedBySuperior)
        | (EvaluationEvent::RefuseReturn, Delivered) => Some(Delivered),
        (EvaluationEvent::Return, Delivered) | (EvaluationEvent::Uphold, Objected) => Some(Returned),
        (EvaluationEvent::Object, Delivered | Returned | Reported) => Some(Objected),
        (EvaluationEvent::Amend, Objected) => Some(Amended),
        (EvaluationEvent::WithdrawObjection, Objected) => Some(before_objection(facts)),
        (EvaluationEvent::Report, Delivered | Returned | Amended) => Some(Reported),
        (EvaluationEvent::Reopen, state) if state.is_sealed() => Some(Rated),
        _ => None,
    }
}

/// Where an objection came from, read off the days of the document.
fn before_objection(facts: &EvaluationFacts<'_>) -> EvaluationState {
    if facts.papers.reported_on.is_some() {
        EvaluationState::Reported
    } else if facts.papers.returned_on.is_some() {
        EvaluationState::Returned
    } else {
        EvaluationState::Delivered
    }
}

fn wrong_state(event: EvaluationEvent) -> &'static str {
    match event {
        EvaluationEvent::OpenWindow => "window_is_open",
        EvaluationEvent::Rate
        | EvaluationEvent::EndWindow
        | EvaluationEvent::Reuse
        | EvaluationEvent::ChangeEvaluator => "evaluation_not_open",
        EvaluationEvent::ChangeRatings | EvaluationEvent::Sign => "evaluation_not_rated",
        EvaluationEvent::SignBySuperior => "evaluation_not_overdue",
        EvaluationEvent::Exempt => "evaluation_is_settled",
        EvaluationEvent::Deliver | EvaluationEvent::Reopen => "evaluation_not_signed",
        EvaluationEvent::Return | EvaluationEvent::RefuseReturn => "evaluation_not_delivered",
        EvaluationEvent::Object => "not_received",
        EvaluationEvent::Uphold | EvaluationEvent::Amend | EvaluationEvent::WithdrawObjection => {
            "no_objection"
        }
        EvaluationEvent::Report => "evaluation_not_returned",
    }
}

fn guard(
    state: EvaluationState,
    event: EvaluationEvent,
    actor: Actor,
    facts: &EvaluationFacts<'_>,
) -> Result<(), Refusal> {
    let refused = |code| Refusal { rule: event.rule(), code };
    let demand = |met: bool, code| if met { Ok(()) } else { Err(refused(code)) };
    match event {
        EvaluationEvent::OpenWindow => demand(facts.today >= facts.opens_on, "window_not_open"),
        EvaluationEvent::EndWindow => demand(facts.is_past_window(), "window_runs"),
        EvaluationEvent::Rate | EvaluationEvent::ChangeRatings | EvaluationEvent::Sign => {
            check_window(facts).and_then(|()| check_ratings(facts))
        }
        EvaluationEvent::SignBySuperior => check_ratings(facts),
        EvaluationEvent::Reuse => check_reuse(facts),
        EvaluationEvent::ChangeEvaluator => demand(facts.acted_on.is_some(), "date_missing"),
        EvaluationEvent::Exempt => demand(facts.is_exempt, "not_exempt"),
        EvaluationEvent::Deliver | EvaluationEvent::Return => check_day(state, event, facts),
        EvaluationEvent::RefuseReturn => {
            check_day(state, event, facts).and_then(|()| demand(facts.has_witness_note, "witness_missing"))
        }
        EvaluationEvent::Object => {
            demand(facts.has_reason, "reason_missing").and_then(|()| may_object(&facts.to_object(state)))
        }
        EvaluationEvent::Uphold => {
            demand(facts.objection == Some(ObjectionState::Upheld), "objection_undecided")
        }
        EvaluationEvent::Amend => {
            demand(facts.objection == Some(ObjectionState::Changed), "objection_undecided")
                .and_then(|()| check_grade(facts))
        }
        EvaluationEvent::WithdrawObjection => {
            demand(facts.objection == Some(ObjectionState::Withdrawn), "objection_stands")
        }
        EvaluationEvent::Report => check_report(state, actor, facts),
        EvaluationEvent::Reopen => check_reopening(state, facts),
    }
}

/// The evaluator acts inside the window; after it his superior does.
fn check_window(facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    if facts.today < facts.opens_on {
        Err(Refusal { rule: "R-027", code: "window_not_open" })
    } else if facts.is_past_window() {
        Err(Refusal { rule: "R-233", code: "window_over" })
    } else {
        Ok(())
    }
}

fn check_ratings(facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    if facts.achievement_known {
        check_grade(facts)
    } else {
        Err(Refusal { rule: "R-200", code: "achievement_missing" })
    }
}

fn check_grade(facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    if facts.grade.is_none() {
        return Err(Refusal { rule: "R-205", code: "rating_missing" });
    }
    check_graduation(facts.grade, facts.not_graduated)
}

/// The annual grade is set anew; a periodic result is used again after a move by agreement.
fn check_reuse(facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    if facts.is_annual {
        Err(Refusal { rule: "R-231", code: "annual_is_set_anew" })
    } else if !facts.has_moved {
        Err(Refusal { rule: "R-230", code: "employee_did_not_move" })
    } else if !facts.both_agree {
        Err(Refusal { rule: "R-230", code: "agreement_missing" })
    } else {
        Ok(())
    }
}

/// The day of an act lies between the act before it and today; terms are counted from it.
fn check_day(
    state: EvaluationState,
    event: EvaluationEvent,
    facts: &EvaluationFacts<'_>,
) -> Result<(), Refusal> {
    let refused = |code| Err(Refusal { rule: event.rule(), code });
    let is_unsent = matches!(state, EvaluationState::Signed | EvaluationState::SignedBySuperior);
    let before = if is_unsent {
        facts.papers.signed.map(|(_, on)| on)
    } else {
        facts.papers.settled().or(facts.papers.received())
    };
    match facts.acted_on {
        None => refused("date_missing"),
        Some(day) if day > facts.today => refused("date_in_future"),
        Some(day) if before.is_some_and(|before| day < before) => refused("date_too_early"),
        Some(_) => Ok(()),
    }
}

/// The signer reports, after D.1.3 the superior. A document the employee keeps
/// is reported once his term to return it is over or he refused to sign.
fn check_report(state: EvaluationState, actor: Actor, facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    let (rule, reporter) = reporter(state, facts);
    if actor != reporter {
        return Err(Refusal { rule, code: "not_his_act" });
    }
    check_day(state, EvaluationEvent::Report, facts)?;
    if let (EvaluationState::Delivered, None, Some((due, rule))) =
        (state, facts.papers.return_refused_on, facts.papers.return_due(facts.calendar))
        && facts.day() <= due
    {
        return Err(Refusal { rule, code: "return_term_runs" });
    }
    Ok(())
}

fn reporter(state: EvaluationState, facts: &EvaluationFacts<'_>) -> (&'static str, Actor) {
    if state == EvaluationState::Amended {
        ("R-255", Actor::Superior)
    } else if facts.papers.is_taken_over() {
        ("R-247", Actor::Superior)
    } else {
        ("R-243", Actor::Evaluator)
    }
}

fn check_reopening(state: EvaluationState, facts: &EvaluationFacts<'_>) -> Result<(), Refusal> {
    let refused = |code| Err(Refusal { rule: EvaluationEvent::Reopen.rule(), code });
    let is_objected = matches!(state, EvaluationState::Objected | EvaluationState::Amended);
    if !facts.has_reason {
        refused("reason_missing")
    } else if !facts.superior_agrees {
        refused("superior_consent_missing")
    } else if !is_objected && !facts.has_recorded_error {
        refused("no_recorded_error")
    } else {
        Ok(())
    }
}

/// What should be looked at when an act is done: late marks and what the act passes
/// over. Nothing of it blocks.
pub fn findings(state: EvaluationState, event: EvaluationEvent, facts: &EvaluationFacts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut warn = |rule, code| found.push(Finding::new(rule, Severity::Warn, code));
    if matches!(event, EvaluationEvent::Rate) && !facts.evidence_seen {
        warn("R-206", "evidence_unseen");
    }
    if let Some((due, rule, code)) = term(state, event, facts)
        && facts.day() > due
    {
        warn(rule, code);
    }
    let last = facts.to_object(state).last_day();
    let may_still_object = event == EvaluationEvent::Report
        && last.is_some_and(|last| facts.day() <= last)
        && may_object(&facts.to_object(state)).is_ok();
    if may_still_object {
        warn("R-250", "objection_term_runs");
    }
    found
}

/// The last day of an act, its rule and the code of its late mark; \[D\] a period recorded late has no
/// term counted from its window.
fn term(
    state: EvaluationState,
    event: EvaluationEvent,
    facts: &EvaluationFacts<'_>,
) -> Option<(NaiveDate, &'static str, &'static str)> {
    let papers = &facts.papers;
    let coded = |(due, rule), code| (due, rule, code);
    if event == EvaluationEvent::SignBySuperior {
        Some((take_over_due(facts.closes_on, facts.calendar), "R-244", "signed_late"))
    } else if event == EvaluationEvent::Deliver {
        papers.delivery_due(facts.calendar).map(|due| coded(due, "delivered_late"))
    } else if event == EvaluationEvent::Return {
        papers.return_due(facts.calendar).map(|due| coded(due, "returned_late"))
    } else if event == EvaluationEvent::Report && !facts.recorded_late {
        let due = report_due(facts.closes_on, facts.calendar);
        Some((due, reporter(state, facts).0, "reported_late"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
