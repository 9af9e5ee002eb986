//! Objections and their decisions.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::ExpectationLevel;
use domain::objection::ObjectionState;
use ledger::RowId;
use rusqlite::named_params;

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Row.
    pub id: RowId,
    /// The evaluation objected to.
    pub evaluation: RowId,
    /// Who objects.
    pub employee: RowId,
    /// State.
    pub state: ObjectionState,
    /// Day it was written.
    pub filed_on: Option<NaiveDate>,
    /// Day the superior received it.
    pub received_on: Option<NaiveDate>,
    /// The employee's reasons.
    pub reasons: String,
    /// What the evaluator says to it.
    pub evaluator_says: String,
    /// What the employee says when heard.
    pub employee_says: String,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Who decided.
    pub decided_by: Option<RowId>,
    /// The decision in words.
    pub decision: String,
    /// The new recommendation.
    pub recommendation: String,
    /// The new rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// The new rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Why a late one was accepted.
    pub late_reason: String,
    /// Why it was rejected before it was examined; the code of a refusal.
    pub reject_reason: String,
    /// Day it was taken back.
    pub withdrawn_on: Option<NaiveDate>,
    /// The seal hash of the document objected to; another document has nothing to do with it.
    pub document_hash: Option<String>,
    /// Hash of the decision as it was signed.
    pub seal_hash: Option<String>,
    /// The personal key that signed the decision.
    pub seal_key: Option<RowId>,
    /// The signature of the decision.
    pub seal_signature: Option<Vec<u8>>,
}

impl Reader<'_> {
    /// An objection.
    pub fn find_objection(self, id: RowId) -> Result<Option<Objection>> {
        let sql = "select * from objections where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_objection)?.flatten())
    }

    /// Objections to an evaluation, oldest first; rejected ones and those taken back too.
    pub fn list_objections_to(self, evaluation: RowId) -> Result<Vec<Objection>> {
        let sql =
            "select * from objections where evaluation = :evaluation and gone = 0 order by received_on, id";
        let found = self.many(sql, named_params! { ":evaluation": self.key(evaluation) }, read_objection)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Objections of a person, newest first.
    pub fn list_objections_of(self, employee: RowId) -> Result<Vec<Objection>> {
        let sql = "select * from objections where employee = :employee and gone = 0
                   order by received_on desc, id desc";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_objection)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Objections that were decided, and what else carries the signature of a decision, by row.
    pub fn list_decided_objections(self) -> Result<Vec<Objection>> {
        let sql = "select * from objections
                   where (state in ('upheld', 'changed') or coalesce(seal_hash, seal_key, seal_signature) is not null)
                     and gone = 0
                   order by id";
        Ok(self.many(sql, [], read_objection)?.into_iter().flatten().collect())
    }

    /// Objections of everybody that wait for a decision, the first received first.
    pub fn list_open_objections(self) -> Result<Vec<Objection>> {
        let sql = "select * from objections where state in ('filed', 'examining') and gone = 0
                   order by received_on, id";
        Ok(self.many(sql, [], read_objection)?.into_iter().flatten().collect())
    }
}

/// Nothing where it has not wholly arrived, or is in a state that this version does not know.
fn read_objection(fields: &Fields<'_>) -> Result<Option<Objection>> {
    let about = fields.row_named("evaluation")?.zip(fields.row_named("employee")?);
    let (Some((evaluation, employee)), Some(state)) = (about, fields.term("state")?) else { return Ok(None) };
    Ok(Some(Objection {
        id: fields.id()?,
        evaluation,
        employee,
        state,
        filed_on: fields.date("filed_on")?,
        received_on: fields.date("received_on")?,
        reasons: fields.text("reasons")?,
        evaluator_says: fields.text("evaluator_says")?,
        employee_says: fields.text("employee_says")?,
        decided_on: fields.date("decided_on")?,
        decided_by: fields.row_named("decided_by")?,
        decision: fields.text("decision")?,
        recommendation: fields.text("recommendation")?,
        results_rating: fields.term("results_rating")?,
        conduct_rating: fields.term("conduct_rating")?,
        late_reason: fields.text("late_reason")?,
        reject_reason: fields.text("reject_reason")?,
        withdrawn_on: fields.date("withdrawn_on")?,
        document_hash: fields.get("document_hash")?,
        seal_hash: fields.get("seal_hash")?,
        seal_key: fields.row_named("seal_key")?,
        seal_signature: fields.get("seal_signature")?,
    }))
}
