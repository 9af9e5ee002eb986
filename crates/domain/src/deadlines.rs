//! The legal clock behind an evaluation: every term of with its last day, whose duty it
//! is and what is left of it.
//!
//! Terms may collide: the report can be due before the employee's term to object is over. Each is
//! counted from its own event and none is shortened for another.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::lifecycle::Actor;
use crate::objection::{Finality, TERM_TO_DECIDE, TERM_TO_OBJECT};

/// Working days to deliver and to return D.1.1.
const TERM_OF_EVALUATOR: u32 = 14;
/// Working days to deliver and to return D.1.2.
const TERM_OF_SUPERIOR: u32 = 7;
/// Working days after the window in which the superior signs D.1.2.
const TERM_TO_TAKE_OVER: u32 = 14;
/// Working days after the window in which the document is reported.
const TERM_TO_REPORT: u32 = 30;

/// Who signed the evaluation document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Signer {
    /// The evaluator: D.1.1.
    Evaluator,
    /// His superior, after the window: D.1.2.
    Superior,
}

/// The days of an evaluation document, each `None` until it happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocumentDates {
    /// Who signed, and when.
    pub signed: Option<(Signer, NaiveDate)>,
    /// Day it left the signer.
    pub delivered_on: Option<NaiveDate>,
    /// Day the employee had it.
    pub received_on: Option<NaiveDate>,
    /// Day he gave it back signed.
    pub returned_on: Option<NaiveDate>,
    /// Day he refused to sign, noted by a witness.
    pub return_refused_on: Option<NaiveDate>,
    /// Day it was reported to PyB.
    pub reported_on: Option<NaiveDate>,
}

impl DocumentDates {
    /// Day the document counts as received: \[D\] a refusal to sign is a receipt too.
    pub fn received(&self) -> Option<NaiveDate> {
        self.received_on.or(self.return_refused_on)
    }

    /// Day the employee was done with it, by signing or by refusing.
    pub fn settled(&self) -> Option<NaiveDate> {
        self.returned_on.or(self.return_refused_on)
    }

    /// Whether the superior signed in the evaluator's place.
    pub fn is_taken_over(&self) -> bool {
        matches!(self.signed, Some((Signer::Superior, _)))
    }

    /// Last day to deliver, once signed, and its rule.
    pub fn delivery_due(&self, calendar: &Calendar) -> Option<(NaiveDate, &'static str)> {
        self.signed.map(|(signer, on)| match signer {
            Signer::Evaluator => (calendar.add(on, TERM_OF_EVALUATOR), "R-241"),
            Signer::Superior => (calendar.add(on, TERM_OF_SUPERIOR), "R-245"),
        })
    }

    /// Last day to sign and return, once received, and its rule.
    pub fn return_due(&self, calendar: &Calendar) -> Option<(NaiveDate, &'static str)> {
        let received = self.received()?;
        Some(match self.signed?.0 {
            Signer::Evaluator => (calendar.add(received, TERM_OF_EVALUATOR), "R-242"),
            Signer::Superior => (calendar.add(received, TERM_OF_SUPERIOR), "R-246"),
        })
    }
}

/// Last day for the superior to rate and sign after the window.
pub fn take_over_due(closes_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.add(closes_on, TERM_TO_TAKE_OVER)
}

/// Last day to report after the window.
pub fn report_due(closes_on: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.add(closes_on, TERM_TO_REPORT)
}

/// The days of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectionDates {
    /// Day the superior received it.
    pub received_on: NaiveDate,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// Whether the decision changed the result, so that D.1.3 is reported.
    pub is_changed: bool,
}

/// What the terms of an evaluation are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadlineFacts {
    /// Today.
    pub today: NaiveDate,
    /// Last day of the evaluation window.
    pub closes_on: NaiveDate,
    /// \[D\] Whether the period was recorded after its window: no take-over and no late marks (13.2).
    pub recorded_late: bool,
    /// Whether it was signed before and opened again: the signature has no term any more.
    pub is_reopened: bool,
    /// The days of the document.
    pub papers: DocumentDates,
    /// Why the result is final, where it is.
    pub finality: Option<Finality>,
    /// The objection, where there is one.
    pub objection: Option<ObjectionDates>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// Rate and sign within the window.
    Evaluate,
    /// Rate and sign in the evaluator's place.
    TakeOver,
    /// Hand the document to the employee.
    Deliver,
    /// Sign and give it back.
    Return,
    /// Object, which is a right and no duty.
    Object,
    /// Decide on the objection.
    Decide,
    /// Report to PyB.
    Report,
}

/// A term with its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What.
    pub kind: DeadlineKind,
    /// Last day; the term is met until its end.
    pub due_on: NaiveDate,
    /// The rule.
    pub rule: &'static str,
    /// Whose.
    pub actor: Actor,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// Working days left today; negative when so many have passed since.
    pub days_left: i32,
}

impl Deadline {
    /// Whether it is a duty not done in time. A right that lapsed is not missed.
    pub fn is_missed(&self, today: NaiveDate) -> bool {
        self.done_on.is_none() && self.due_on < today && self.kind != DeadlineKind::Object
    }

    /// Whether it was done after its last day.
    pub fn is_late(&self) -> bool {
        self.done_on.is_some_and(|done| done > self.due_on)
    }

    /// Whether there is still something to do, or a right still to use.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.done_on.is_none() && (self.kind != DeadlineKind::Object || today <= self.due_on)
    }
}

/// Every term that runs or ran, the earliest last day first.
///
/// Not asked of evaluations nobody makes: not demanded, or a result used again.
pub fn deadlines(facts: &DeadlineFacts, calendar: &Calendar) -> Vec<Deadline> {
    let term = |kind, (due_on, rule), actor, done_on| Deadline {
        kind,
        due_on,
        rule,
        actor,
        done_on,
        days_left: calendar.left(facts.today, due_on),
    };
    let papers = &facts.papers;
    let mut found = Vec::new();
    if !facts.recorded_late {
        found.extend((!facts.is_reopened).then(|| signing(facts, calendar, term)));
        let (rule, actor) = reporter(facts);
        let due = (report_due(facts.closes_on, calendar), rule);
        found.push(term(DeadlineKind::Report, due, actor, papers.reported_on));
    }
    let deliverer = if papers.is_taken_over() { Actor::Superior } else { Actor::Evaluator };
    let handed_on = papers.delivered_on.or(papers.received());
    found.extend(
        papers.delivery_due(calendar).map(|due| term(DeadlineKind::Deliver, due, deliverer, handed_on)),
    );
    found.extend(
        papers
            .return_due(calendar)
            .map(|due| term(DeadlineKind::Return, due, Actor::Employee, papers.settled())),
    );
    if let (None, false, Some(received)) = (facts.finality, papers.is_taken_over(), papers.received()) {
        let due = (calendar.add(received, TERM_TO_OBJECT), "R-250");
        let done = facts.objection.map(|objection| objection.received_on);
        found.push(term(DeadlineKind::Object, due, Actor::Employee, done));
    }
    found.extend(facts.objection.map(|objection| {
        let due = (calendar.add(objection.received_on, TERM_TO_DECIDE), "R-253");
        let done = objection.decided_on.or(objection.withdrawn_on);
        term(DeadlineKind::Decide, due, Actor::Superior, done)
    }));
    found.sort_by_key(|deadline| (deadline.due_on, deadline.kind));
    found
}

/// The evaluator signs within the window; what he did not sign then is the superior's.
fn signing(
    facts: &DeadlineFacts,
    calendar: &Calendar,
    term: impl Fn(DeadlineKind, (NaiveDate, &'static str), Actor, Option<NaiveDate>) -> Deadline,
) -> Deadline {
    let signed_on = facts.papers.signed.map(|(_, on)| on);
    if is_with_superior(facts) {
        let due = (take_over_due(facts.closes_on, calendar), "R-244");
        term(DeadlineKind::TakeOver, due, Actor::Superior, signed_on)
    } else {
        term(DeadlineKind::Evaluate, (facts.closes_on, "R-233"), Actor::Evaluator, signed_on)
    }
}

fn is_with_superior(facts: &DeadlineFacts) -> bool {
    match facts.papers.signed {
        Some((signer, _)) => signer == Signer::Superior,
        None => facts.today > facts.closes_on && !facts.is_reopened,
    }
}

fn reporter(facts: &DeadlineFacts) -> (&'static str, Actor) {
    if facts.objection.is_some_and(|objection| objection.is_changed) {
        ("R-255", Actor::Superior)
    } else if is_with_superior(facts) {
        ("R-247", Actor::Superior)
    } else {
        ("R-243", Actor::Evaluator)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked;
