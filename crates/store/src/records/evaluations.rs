//! Evaluations with realisation and feedback, and notes of progress.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::{
    CoreValue, EvaluationState, ExpectationLevel, FeedbackSource, FeedbackSymbol, Grade, OrgAchievement,
    Period,
};
use ledger::RowId;
use rusqlite::named_params;

/// An evaluation without the plan it was rated on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluationRecord {
    /// Row.
    pub id: RowId,
    /// The employee.
    pub employee: RowId,
    /// Plan version rated on.
    pub plan: RowId,
    /// Period.
    pub period: Period,
    /// The evaluator.
    pub evaluator: Option<RowId>,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// *Catatan/rekomendasi*.
    pub notes: String,
    /// State.
    pub state: EvaluationState,
    /// Whether evidence was opened before rating.
    pub evidence_seen: bool,
    /// Held back.
    pub held: bool,
    /// Day of the evaluator's signature.
    pub signed_on: Option<NaiveDate>,
    /// Hash of what was signed.
    pub seal_hash: Option<String>,
    /// The personal key that signed it; nothing in seals from before there were any.
    pub seal_key: Option<RowId>,
    /// The signature over [`SealedContent::message`](super::SealedContent::message).
    pub seal_signature: Option<Vec<u8>>,
    /// Whether the window had ended before the cycle was made here.
    pub recorded_late: bool,
    /// A grade an imported file carried.
    pub grade_as_given: Option<Grade>,
    /// How many were rated in one act; 0 or 1 = alone.
    pub batch_size: u32,
    /// Reason for a soft warning.
    pub warning_reason: String,
    /// What a signed sheet prints of others, frozen when it was signed; nothing before.
    pub as_signed: Option<AsSigned>,
    /// The earlier evaluation whose result this period uses by agreement.
    pub reused_from: Option<RowId>,
}

/// What a sheet prints beside the evaluation itself, as it stood when it was signed. Identities are
/// kept as the text that the front of the program makes of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsSigned {
    /// Achievement of the unit the evaluator led.
    pub achievement: Option<OrgAchievement>,
    /// The employee.
    pub employee: String,
    /// The evaluator.
    pub evaluator: String,
    /// The evaluator's superior.
    pub superior: String,
}

impl EvaluationRecord {
    /// The grade of the quadrant.
    pub fn grade(&self) -> Option<Grade> {
        Some(Grade::from_quadrant(self.results_rating?, self.conduct_rating?))
    }
}

/// Realisation of a work result or an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActualEntry {
    /// Row.
    pub id: RowId,
    /// The work result, in qualitative evaluations.
    pub work_result: Option<RowId>,
    /// The indicator, in quantitative evaluations.
    pub indicator: Option<RowId>,
    /// One bullet a line.
    pub text: String,
}

/// A piece of feedback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackEntry {
    /// Row.
    pub id: RowId,
    /// The evaluation it belongs to.
    pub evaluation: Option<RowId>,
    /// About a work result.
    pub work_result: Option<RowId>,
    /// About an indicator.
    pub indicator: Option<RowId>,
    /// About a core value.
    pub value: Option<CoreValue>,
    /// Who gave it.
    pub source: FeedbackSource,
    /// Source as printed.
    pub source_label: String,
    /// Words.
    pub text: String,
    /// Symbol.
    pub symbol: Option<FeedbackSymbol>,
    /// Day given.
    pub given_on: Option<NaiveDate>,
}

/// A note of progress (B.1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Row.
    pub id: RowId,
    /// The work result.
    pub work_result: Option<RowId>,
    /// Day.
    pub noted_on: Option<NaiveDate>,
    /// What was reached.
    pub text: String,
    /// What proves it.
    pub evidence: String,
}

impl Reader<'_> {
    /// An evaluation.
    pub fn find_evaluation(self, id: RowId) -> Result<Option<EvaluationRecord>> {
        let sql = "select * from evaluations where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_evaluation)
    }

    /// Evaluations of a person, newest period first.
    pub fn list_evaluations_of(self, employee: RowId) -> Result<Vec<EvaluationRecord>> {
        let sql = "select * from evaluations where employee = :employee and gone = 0 order by id";
        let mut found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_evaluation)?;
        found.sort_by_key(|evaluation| std::cmp::Reverse((evaluation.period.ends_on(), evaluation.period)));
        Ok(found)
    }

    /// Evaluations of a period, all or of one evaluator.
    pub fn list_evaluations(self, period: Period, evaluator: Option<RowId>) -> Result<Vec<EvaluationRecord>> {
        let sql = "select * from evaluations where period = :period and gone = 0
                   and (:evaluator is null or evaluator = :evaluator) order by id";
        let evaluator = evaluator.map(|row| self.key(row));
        self.many(
            sql,
            named_params! { ":period": period.to_string(), ":evaluator": evaluator },
            read_evaluation,
        )
    }

    /// Realisation of an evaluation.
    pub fn list_actuals(self, evaluation: RowId) -> Result<Vec<ActualEntry>> {
        let sql = "select * from actuals where evaluation = :evaluation and gone = 0 order by id";
        self.many(sql, named_params! { ":evaluation": self.key(evaluation) }, |fields| {
            Ok(ActualEntry {
                id: fields.id()?,
                work_result: fields.row_named("work_result")?,
                indicator: fields.row_named("indicator")?,
                text: fields.text("text")?,
            })
        })
    }

    /// The evaluation that a realisation belongs to.
    pub fn find_evaluation_of_actual(self, actual: RowId) -> Result<Option<RowId>> {
        let sql = "select evaluation from actuals where id = :id and gone = 0";
        let found = self
            .one(sql, named_params! { ":id": self.key(actual) }, |fields| fields.row_named("evaluation"))?;
        Ok(found.flatten())
    }

    /// Feedback of an evaluation, in the order it is printed.
    pub fn list_feedback(self, evaluation: RowId) -> Result<Vec<FeedbackEntry>> {
        let sql = "select * from feedback where evaluation = :evaluation and gone = 0 order by ordinal, id";
        self.many(sql, named_params! { ":evaluation": self.key(evaluation) }, read_feedback)
    }

    /// A piece of feedback.
    pub fn find_feedback(self, id: ledger::RowId) -> Result<Option<FeedbackEntry>> {
        self.one(
            "select * from feedback where id = :id and gone = 0",
            named_params! { ":id": self.key(id) },
            read_feedback,
        )
    }

    /// Notes of progress of a person, newest first.
    pub fn list_progress(self, employee: RowId) -> Result<Vec<Progress>> {
        let sql =
            "select * from progress where employee = :employee and gone = 0 order by noted_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, |fields| {
            Ok(Progress {
                id: fields.id()?,
                work_result: fields.row_named("work_result")?,
                noted_on: fields.date("noted_on")?,
                text: fields.text("text")?,
                evidence: fields.text("evidence")?,
            })
        })
    }
}

fn read_evaluation(fields: &Fields<'_>) -> Result<EvaluationRecord> {
    Ok(EvaluationRecord {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        plan: fields.row_named("plan")?.ok_or_else(|| super::odd("plan"))?,
        period: fields.text("period")?.parse().map_err(|_| super::odd("period"))?,
        evaluator: fields.row_named("evaluator")?,
        results_rating: fields.term("results_rating")?,
        conduct_rating: fields.term("conduct_rating")?,
        notes: fields.text("notes")?,
        state: fields.term("state")?.unwrap_or_default(),
        evidence_seen: fields.truth("evidence_seen")?,
        held: fields.truth("held")?,
        signed_on: fields.date("signed_on")?,
        seal_hash: fields.get("seal_hash")?,
        seal_key: fields.row_named("seal_key")?,
        seal_signature: fields.get("seal_signature")?,
        recorded_late: fields.truth("recorded_late")?,
        grade_as_given: fields.term("grade_as_given")?,
        batch_size: fields.get::<Option<u32>>("batch_size")?.unwrap_or(0),
        warning_reason: fields.text("warning_reason")?,
        as_signed: read_as_signed(fields)?,
        reused_from: fields.row_named("reused_from")?,
    })
}

fn read_as_signed(fields: &Fields<'_>) -> Result<Option<AsSigned>> {
    if fields.get::<Option<String>>("employee_as_signed")?.is_none() {
        return Ok(None);
    }
    Ok(Some(AsSigned {
        achievement: fields.term("achievement_as_signed")?,
        employee: fields.text("employee_as_signed")?,
        evaluator: fields.text("evaluator_as_signed")?,
        superior: fields.text("superior_as_signed")?,
    }))
}

fn read_feedback(fields: &Fields<'_>) -> Result<FeedbackEntry> {
    let value = fields.get::<Option<u8>>("value")?.and_then(CoreValue::from_number);
    Ok(FeedbackEntry {
        id: fields.id()?,
        evaluation: fields.row_named("evaluation")?,
        work_result: fields.row_named("work_result")?,
        indicator: fields.row_named("indicator")?,
        value,
        source: fields.term("source")?.unwrap_or(FeedbackSource::Other),
        source_label: fields.text("source_label")?,
        text: fields.text("text")?,
        symbol: fields.term("symbol")?,
        given_on: fields.date("given_on")?,
    })
}
