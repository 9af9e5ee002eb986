//! What the employee says of the own evaluation: a review before it is signed, a reply after.

use crate::App;
use crate::convert::{id, row};
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::organisation::refusal;
use crate::planning::edit_fields::checked_text;
use contract::{Failure, OwnWordsRequest, OwnWordsView, SaveOwnWordsRequest};
use domain::{EvaluationState, Period};
use store::records::EvaluationRecord;
use store::schema::evaluations as column;
use store::{RowId, Value};

impl App {
    /// What an employee said of a period.
    pub(crate) fn show_own_words(&mut self, request: OwnWordsRequest) -> Result<OwnWordsView, Halt> {
        self.own_words(row(&request.employee)?, parse_period(&request.period)?)
    }

    /// Writes the review, until the evaluation is signed.
    pub(crate) fn save_self_review(&mut self, request: SaveOwnWordsRequest) -> Result<OwnWordsView, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        self.cycle_of(period)?;
        let text = checked_text("text", &request.text)?;
        if self.evaluation_in(employee, period)?.is_none() {
            self.make_own_evaluation(employee, period)?;
        }
        let name = self.employee(employee)?.shown_name();
        let record = self.evaluation_in(employee, period)?.ok_or(Failure::NoPlan { name })?;
        if !can_review(&record) {
            return Err(refusal(
                self.moment().language,
                "R-206",
                [
                    "Tinjauan diri ditulis sebelum penilaian ditandatangani.",
                    "Tulis tanggapan atas hasilnya; keberatan diajukan tersendiri.",
                ],
                [
                    "The own review is written before the evaluation is signed.",
                    "Write a reply to the result; an objection is a step of its own.",
                ],
            ));
        }
        self.act("save_self_review", Some(employee), |act| {
            Ok(act.set(record.id, column::SELF_REVIEW, Value::from(text))?)
        })?;
        self.own_words(employee, period)
    }

    /// Writes the reply, once the evaluation is signed.
    pub(crate) fn save_reply(&mut self, request: SaveOwnWordsRequest) -> Result<OwnWordsView, Halt> {
        let (employee, period) = (row(&request.employee)?, parse_period(&request.period)?);
        let text = checked_text("text", &request.text)?;
        let record = self.evaluation_in(employee, period)?.ok_or_else(|| super::missing("Penilaian"))?;
        if !record.state.is_sealed() {
            return Err(Failure::NotSealed.into());
        }
        self.act("save_reply", Some(employee), |act| {
            Ok(act.set(record.id, column::EMPLOYEE_REPLY, Value::from(text))?)
        })?;
        self.own_words(employee, period)
    }

    fn own_words(&self, employee: RowId, period: Period) -> Result<OwnWordsView, Halt> {
        let record = self.evaluation_in(employee, period)?;
        let text = |said: fn(&EvaluationRecord) -> &String| record.as_ref().map(said).cloned();
        Ok(OwnWordsView {
            evaluation: record.as_ref().map(|record| id(record.id)),
            period_words: period_words(period, self.moment()),
            self_review: text(|record| &record.self_review).unwrap_or_default(),
            reply: text(|record| &record.employee_reply).unwrap_or_default(),
            can_review: record.as_ref().is_none_or(can_review),
            can_reply: record.as_ref().is_some_and(|record| record.state.is_sealed()),
        })
    }

    /// The evaluation of a period; of several the one that is not signed.
    fn evaluation_in(&self, employee: RowId, period: Period) -> Result<Option<EvaluationRecord>, Halt> {
        let mut records = self.read()?.list_evaluations_of(employee)?;
        records.retain(|record| record.period == period);
        records.sort_by_key(|record| record.state.is_sealed());
        Ok(records.into_iter().next())
    }
}

fn can_review(record: &EvaluationRecord) -> bool {
    !record.state.is_sealed()
        && !matches!(record.state, EvaluationState::Reused | EvaluationState::NotRequired)
}
