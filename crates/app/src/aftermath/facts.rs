//! An evaluation with everything the rules of its life ask about it (13.2 to 13.4).

use super::around::Around;
use crate::failure::Halt;
use crate::{App, Moment};
use chrono::NaiveDate;
use contract::Failure;
use domain::deadlines::{DeadlineFacts, Signer};
use domain::evaluation_lifecycle::{EvaluationFacts, as_of};
use domain::lifecycle::Actor;
use domain::objection::{Finality, ObjectionState};
use domain::period::PeriodKind;
use domain::{Calendar, EvaluationState};
use store::RowId;
use store::records::{EvaluationRecord, Reader};

/// An evaluation, the people around it, and its window.
pub(super) struct Case {
    pub(super) record: EvaluationRecord,
    /// The evaluator's superior as of today.
    pub(super) superior: Option<RowId>,
    /// Why the result is final, where it is.
    pub(super) finality: Option<Finality>,
    pub(super) window: (NaiveDate, NaiveDate),
}

impl App {
    /// One evaluation as the rules see it.
    pub(super) fn case(&self, evaluation: RowId) -> Result<Case, Halt> {
        let missing = || Failure::NotFound { what: "Penilaian".into() };
        let reader = self.read()?;
        let record = reader.find_evaluation(evaluation)?.ok_or_else(missing)?;
        Case::of(reader, record, self.moment())
    }
}

impl Case {
    /// Reads what stands around a record.
    pub(super) fn of(reader: Reader<'_>, record: EvaluationRecord, moment: Moment) -> Result<Self, Halt> {
        Around::of(reader, std::iter::once(&record), moment)?.case(reader, record)
    }

    /// What the guards of 13.2 ask; days and reasons of an act are added by whoever does one.
    pub(super) fn facts<'c>(&self, today: NaiveDate, calendar: &'c Calendar) -> EvaluationFacts<'c> {
        let record = &self.record;
        EvaluationFacts {
            is_annual: record.period.kind() == PeriodKind::Annual,
            recorded_late: record.recorded_late,
            is_reopened: is_reopened(record),
            evidence_seen: record.evidence_seen,
            grade: record.grade(),
            not_graduated: record.not_graduated,
            is_exempt: record.state == EvaluationState::NotRequired,
            papers: record.papers,
            finality: self.finality,
            was_objected: record.objection.is_some_and(|objection| {
                matches!(objection.state, ObjectionState::Upheld | ObjectionState::Changed)
            }),
            objection: record.objection.map(|objection| objection.state),
            ..EvaluationFacts::new(today, self.window, calendar)
        }
    }

    /// State with what time alone did to it.
    pub(super) fn state(&self, today: NaiveDate, calendar: &Calendar) -> EvaluationState {
        as_of(self.record.state, &self.facts(today, calendar))
    }

    /// What terms are counted from.
    pub(super) fn terms(&self, today: NaiveDate) -> DeadlineFacts {
        terms_of(&self.record, (self.window.1, self.finality), today)
    }

    /// Whoever signed, or is to sign: the evaluator, or the superior in his place.
    pub(super) fn signer(&self) -> Actor {
        match self.record.papers.signed {
            Some((Signer::Superior, _)) => Actor::Superior,
            Some((Signer::Evaluator, _)) | None => Actor::Evaluator,
        }
    }

    /// Whoever reports: the signer, after a changed result the superior.
    pub(super) fn reporter(&self) -> Actor {
        let is_amended = self.record.state == EvaluationState::Amended;
        if is_amended { Actor::Superior } else { self.signer() }
    }

    /// The person an act is done for.
    pub(super) fn person_of(&self, actor: Actor) -> Option<RowId> {
        match actor {
            Actor::Employee => Some(self.record.employee),
            Actor::Evaluator => self.record.evaluator,
            Actor::Superior => self.record.signed_by.or(self.superior),
            Actor::Leader | Actor::HrOfficer | Actor::Time => None,
        }
    }
}

/// What the terms of a record are counted from: the last day of its window, and why it is final.
pub(super) fn terms_of(
    record: &EvaluationRecord,
    (closes_on, finality): (NaiveDate, Option<Finality>),
    today: NaiveDate,
) -> DeadlineFacts {
    DeadlineFacts {
        today,
        closes_on,
        recorded_late: record.recorded_late,
        is_reopened: is_reopened(record),
        papers: record.papers,
        finality,
        objection: record.objection.and_then(|objection| objection.dates()),
    }
}

fn is_reopened(record: &EvaluationRecord) -> bool {
    !record.reopen_reason.is_empty() && !record.state.is_sealed()
}
