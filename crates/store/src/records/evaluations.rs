//! Evaluations with realisation and feedback, and notes of progress.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::deadlines::{DocumentDates, ObjectionDates, Signer};
use domain::objection::ObjectionState;
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
    /// State as it is now. The column holds it up to the signature, which closes it; what becomes of the
    /// document afterwards follows from its days and from the objection.
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
    /// Why it was opened again, the last time that was done; empty where it never was.
    pub reopen_reason: String,
    /// The superior who signed in the evaluator's place.
    pub signed_by: Option<RowId>,
    /// The days of the document. An amended one counts as not yet reported.
    pub papers: DocumentDates,
    /// What the witness noted of a refusal to sign.
    pub witness_note: String,
    /// Rule of a term that had passed when something was done; empty where all was in time.
    pub late_mark: String,
    /// Year of the achievement that was used in place of one not issued in time.
    pub fallback_year: Option<i32>,
    /// What the employee wrote of the period before it was rated.
    pub self_review: String,
    /// What the employee replied to the document.
    pub employee_reply: String,
    /// Whether the employee did not graduate.
    pub not_graduated: bool,
    /// The objection that is open, was decided or was taken back.
    pub objection: Option<Objected>,
}

/// An objection as far as it bears on the evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objected {
    /// Row.
    pub id: RowId,
    /// State.
    pub state: ObjectionState,
    /// Day the superior received it.
    pub received_on: Option<NaiveDate>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Day it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// The new rating of results, where the decision changed it.
    pub results_rating: Option<ExpectationLevel>,
    /// The new rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
}

impl Objected {
    /// Whether the decision changed the result.
    pub fn is_changed(&self) -> bool {
        self.state == ObjectionState::Changed
    }

    /// The days that terms are counted from.
    pub fn dates(&self) -> Option<ObjectionDates> {
        Some(ObjectionDates {
            received_on: self.received_on?,
            decided_on: self.decided_on,
            withdrawn_on: self.withdrawn_on,
            is_changed: self.is_changed(),
        })
    }
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
    /// The grade in force, of the ratings in force.
    pub fn grade(&self) -> Option<Grade> {
        let (results, conduct) = self.ratings_in_force();
        Some(graded((results?, conduct?), self.not_graduated))
    }

    /// The ratings that count: those of the decision where an objection changed the result, else
    /// those that were signed or chosen. First the results, then conduct.
    pub fn ratings_in_force(&self) -> (Option<ExpectationLevel>, Option<ExpectationLevel>) {
        let changed = self.objection.filter(Objected::is_changed);
        (
            changed.and_then(|objection| objection.results_rating).or(self.results_rating),
            changed.and_then(|objection| objection.conduct_rating).or(self.conduct_rating),
        )
    }
}

/// The grade of two ratings: the quadrant, or what is left to somebody who did not graduate.
pub(super) fn graded((results, conduct): (ExpectationLevel, ExpectationLevel), not_graduated: bool) -> Grade {
    if not_graduated { Grade::of_not_graduated(conduct) } else { Grade::from_quadrant(results, conduct) }
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
    /// Whom it is about.
    pub employee: Option<RowId>,
    /// Who gave it, where that is somebody of the store.
    pub given_by: Option<RowId>,
    /// Whether it is the scheduled one of the leader's, and no incidental one.
    pub is_scheduled: bool,
    /// The request it answers.
    pub request: Option<RowId>,
    /// The piece of a period it was taken over from, in an annual evaluation.
    pub taken_from: Option<RowId>,
    /// Its place among those of its evaluation.
    pub ordinal: i64,
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
    /// Whose it is.
    pub employee: Option<RowId>,
    /// The plan version it was noted on.
    pub plan: Option<RowId>,
    /// The indicator.
    pub indicator: Option<RowId>,
    /// The value reached, as typed.
    pub value: String,
    /// The period it is of, where it was noted for one.
    pub period: Option<Period>,
}

/// The objection of alias `o` that bears on an evaluation of alias `v`: one to the document as it is signed
/// now, rather not one that was taken back, else the newest.
pub(super) const OBJECTION: &str = "left join objections o on o.id = (
    select n.id from objections n
    where n.evaluation = v.id and n.gone = 0
      and n.state in ('filed', 'examining', 'upheld', 'changed', 'withdrawn')
      and (n.document_hash is null or n.document_hash is v.seal_hash)
    order by n.state = 'withdrawn', n.received_on desc, n.id desc limit 1)";

/// Whether an evaluation of alias `v` was not signed when the office closed its period (13.2). Only a period
/// recorded late is closed by hand, and what was opened again to be corrected outlasts that.
pub(super) const LEFT_UNSIGNED: &str =
    "(coalesce(v.recorded_late, 0) = 1 and coalesce(v.reopen_reason, '') = ''
    and coalesce(v.state, 'open') in ('planned', 'open', 'rated')
    and (select w.ended_on from period_windows w where w.period = v.period and w.gone = 0
         order by w.id desc limit 1) is not null)";

/// The state of an evaluation of alias `v` with its [`OBJECTION`] (13.2): what was changed is reported anew.
pub(super) fn state_now() -> String {
    format!(
        "case when {LEFT_UNSIGNED} then 'left_unsigned'
              when v.state not in ('signed', 'signed_by_superior') then v.state
              when o.state in ('filed', 'examining') then 'objected'
              when o.state = 'changed' and (v.reported_on is null or v.reported_on < o.decided_on)
                  then 'amended'
              when v.reported_on is not null then 'reported'
              when o.state = 'upheld' or v.returned_on is not null then 'returned'
              when coalesce(v.delivered_on, v.received_on, v.return_refused_on) is not null then 'delivered'
              else v.state end"
    )
}

/// A query for evaluations as [`read_evaluation`] reads them; the condition is about alias `v`.
pub(super) fn select_evaluations(condition: &str) -> String {
    format!(
        "select v.*, {} as state_now, o.id as objection, o.state as objection_state,
                o.received_on as objected_on, o.decided_on as objection_decided_on,
                o.withdrawn_on as objection_withdrawn_on, o.results_rating as amended_results,
                o.conduct_rating as amended_conduct
         from evaluations v {OBJECTION} where v.gone = 0 and {condition}",
        state_now()
    )
}

impl Reader<'_> {
    /// An evaluation.
    pub fn find_evaluation(self, id: RowId) -> Result<Option<EvaluationRecord>> {
        let sql = select_evaluations("v.id = :id");
        self.one(&sql, named_params! { ":id": self.key(id) }, read_evaluation)
    }

    /// Evaluations of a person, newest period first.
    pub fn list_evaluations_of(self, employee: RowId) -> Result<Vec<EvaluationRecord>> {
        let sql = select_evaluations("v.employee = :employee order by v.id");
        let mut found =
            self.many(&sql, named_params! { ":employee": self.key(employee) }, read_evaluation)?;
        found.sort_by_key(|evaluation| std::cmp::Reverse((evaluation.period.ends_on(), evaluation.period)));
        Ok(found)
    }

    /// Evaluations of a period, all or of one evaluator.
    pub fn list_evaluations(self, period: Period, evaluator: Option<RowId>) -> Result<Vec<EvaluationRecord>> {
        let sql = select_evaluations(
            "v.period = :period and (:evaluator is null or v.evaluator = :evaluator) order by v.id",
        );
        let evaluator = evaluator.map(|row| self.key(row));
        let params = named_params! { ":period": period.to_string(), ":evaluator": evaluator };
        self.many(&sql, params, read_evaluation)
    }

    /// Evaluations of all periods of a year, all or of one evaluator, person by person; those that nobody
    /// makes are left out: results used again, and what is not demanded.
    pub fn list_evaluations_of_year(
        self,
        year: i32,
        evaluator: Option<RowId>,
    ) -> Result<Vec<EvaluationRecord>> {
        let sql = select_evaluations(
            "v.period >= :from and v.period < :before and coalesce(v.state, '') not in ('reused', 'not_required')
               and (:evaluator is null or v.evaluator = :evaluator) order by v.employee, v.period, v.id",
        );
        let evaluator = evaluator.map(|row| self.key(row));
        let (from, before) = (format!("{year:04}"), format!("{:04}", year.saturating_add(1)));
        let params = named_params! { ":from": from, ":before": before, ":evaluator": evaluator };
        self.many(&sql, params, read_evaluation)
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

    /// Feedback on a person between two days, both counted, whether or not an evaluation has it by now,
    /// newest first.
    pub fn list_feedback_between(
        self,
        employee: RowId,
        (from, until): (NaiveDate, NaiveDate),
    ) -> Result<Vec<FeedbackEntry>> {
        let sql = "select * from feedback where employee = :employee and gone = 0
                     and given_on between :from and :until order by given_on desc, id desc";
        let params = named_params! {
            ":employee": self.key(employee), ":from": from.to_string(), ":until": until.to_string(),
        };
        self.many(sql, params, read_feedback)
    }

    /// Feedback that the periodic evaluations of a person in a year have, each with the period, in the order of
    /// the periods and of the sheets.
    pub fn list_feedback_of_periods(
        self,
        employee: RowId,
        year: i32,
    ) -> Result<Vec<(Period, FeedbackEntry)>> {
        // The code of the year alone is the annual evaluation.
        let sql = "select f.*, v.period as said_in from feedback f
                   join evaluations v on v.id = f.evaluation and v.gone = 0
                   where v.employee = :employee and v.period > :year and v.period < :next and f.gone = 0
                   order by v.period, f.ordinal, f.id";
        let (year, next) = (format!("{year:04}"), format!("{:04}", year.saturating_add(1)));
        let params = named_params! { ":employee": self.key(employee), ":year": year, ":next": next };
        self.many(sql, params, |fields| {
            let period: Period = fields.text("said_in")?.parse().map_err(|_| super::odd("period"))?;
            Ok((period, read_feedback(fields)?))
        })
    }

    /// Feedback on a person that no evaluation has yet, in the order it was given.
    pub fn list_loose_feedback(self, employee: RowId) -> Result<Vec<FeedbackEntry>> {
        let sql = "select * from feedback where employee = :employee and evaluation is null and gone = 0
                   order by given_on, id";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_feedback)
    }

    /// Notes of progress of a person, newest first.
    pub fn list_progress(self, employee: RowId) -> Result<Vec<Progress>> {
        let sql =
            "select * from progress where employee = :employee and gone = 0 order by noted_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_progress)
    }

    /// A note of progress.
    pub fn find_progress(self, id: RowId) -> Result<Option<Progress>> {
        let sql = "select * from progress where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_progress)
    }
}

fn read_progress(fields: &Fields<'_>) -> Result<Progress> {
    Ok(Progress {
        id: fields.id()?,
        work_result: fields.row_named("work_result")?,
        noted_on: fields.date("noted_on")?,
        text: fields.text("text")?,
        evidence: fields.text("evidence")?,
        employee: fields.row_named("employee")?,
        plan: fields.row_named("plan")?,
        indicator: fields.row_named("indicator")?,
        value: fields.text("value")?,
        period: fields.text("period")?.parse().ok(),
    })
}

pub(super) fn read_evaluation(fields: &Fields<'_>) -> Result<EvaluationRecord> {
    let state: EvaluationState = fields.term("state_now")?.unwrap_or_default();
    Ok(EvaluationRecord {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        plan: fields.row_named("plan")?.ok_or_else(|| super::odd("plan"))?,
        period: fields.text("period")?.parse().map_err(|_| super::odd("period"))?,
        evaluator: fields.row_named("evaluator")?,
        results_rating: fields.term("results_rating")?,
        conduct_rating: fields.term("conduct_rating")?,
        notes: fields.text("notes")?,
        state,
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
        reopen_reason: fields.text("reopen_reason")?,
        signed_by: fields.row_named("signed_by")?,
        papers: read_papers(fields, state)?,
        witness_note: fields.text("witness_note")?,
        late_mark: fields.text("late_mark")?,
        fallback_year: fields.get("fallback_year")?,
        self_review: fields.text("self_review")?,
        employee_reply: fields.text("employee_reply")?,
        not_graduated: fields.truth("not_graduated")?,
        objection: read_objected(fields)?,
    })
}

fn read_papers(fields: &Fields<'_>, state: EvaluationState) -> Result<DocumentDates> {
    let by_superior = fields.term("state")? == Some(EvaluationState::SignedBySuperior);
    let signer = if by_superior { Signer::Superior } else { Signer::Evaluator };
    let signed_on = fields.date("signed_on")?.filter(|_| state.is_sealed());
    Ok(DocumentDates {
        signed: signed_on.map(|on| (signer, on)),
        delivered_on: fields.date("delivered_on")?,
        received_on: fields.date("received_on")?,
        returned_on: fields.date("returned_on")?,
        return_refused_on: fields.date("return_refused_on")?,
        reported_on: fields.date("reported_on")?.filter(|_| state != EvaluationState::Amended),
    })
}

fn read_objected(fields: &Fields<'_>) -> Result<Option<Objected>> {
    let (Some(id), Some(state)) = (fields.row_named("objection")?, fields.term("objection_state")?) else {
        return Ok(None);
    };
    Ok(Some(Objected {
        id,
        state,
        received_on: fields.date("objected_on")?,
        decided_on: fields.date("objection_decided_on")?,
        withdrawn_on: fields.date("objection_withdrawn_on")?,
        results_rating: fields.term("amended_results")?,
        conduct_rating: fields.term("amended_conduct")?,
    }))
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
        employee: fields.row_named("employee")?,
        given_by: fields.row_named("given_by")?,
        is_scheduled: fields.truth("is_scheduled")?,
        request: fields.row_named("request")?,
        taken_from: fields.row_named("taken_from")?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
    })
}
