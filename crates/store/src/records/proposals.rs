//! Ratings that a calibration proposes to the evaluator.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::ExpectationLevel;
use domain::calibration::{ProposalState, Ratings};
use ledger::RowId;
use rusqlite::named_params;

/// Ratings proposed to an evaluator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingProposal {
    /// Row.
    pub id: RowId,
    /// Whom it is about.
    pub employee: RowId,
    /// The evaluation.
    pub evaluation: RowId,
    /// The meeting it was made in.
    pub meeting: Option<RowId>,
    /// How far it has come.
    pub state: ProposalState,
    /// Rating of results when it was made.
    pub results_before: Option<ExpectationLevel>,
    /// Rating of conduct when it was made.
    pub conduct_before: Option<ExpectationLevel>,
    /// Ratings proposed: results, conduct.
    pub proposed: Ratings,
    /// Why.
    pub reason: String,
    /// Who proposes.
    pub proposed_by: Option<RowId>,
    /// The day.
    pub proposed_on: Option<NaiveDate>,
    /// What the evaluator says to it.
    pub answer: String,
    /// Who answered.
    pub answered_by: Option<RowId>,
    /// Day of the answer.
    pub answered_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// A proposal.
    pub fn find_proposal(self, id: RowId) -> Result<Option<RatingProposal>> {
        let sql = "select * from rating_proposals where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_proposal)?.flatten())
    }

    /// Proposals to an evaluation, newest first; answered ones and those taken back too.
    pub fn list_proposals_to(self, evaluation: RowId) -> Result<Vec<RatingProposal>> {
        let sql = "select * from rating_proposals where evaluation = :evaluation and gone = 0
                   order by proposed_on desc, id desc";
        let found = self.many(sql, named_params! { ":evaluation": self.key(evaluation) }, read_proposal)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Proposals made in a meeting, in the order they were made.
    pub fn list_proposals_of_meeting(self, meeting: RowId) -> Result<Vec<RatingProposal>> {
        let sql = "select * from rating_proposals where meeting = :meeting and gone = 0 order by id";
        let found = self.many(sql, named_params! { ":meeting": self.key(meeting) }, read_proposal)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// Proposals to everybody that wait for an answer, the oldest first.
    pub fn list_waiting_proposals(self) -> Result<Vec<RatingProposal>> {
        let sql = "select * from rating_proposals where state = 'waiting' and gone = 0
                   order by proposed_on, id";
        Ok(self.many(sql, [], read_proposal)?.into_iter().flatten().collect())
    }
}

/// Nothing where it has not wholly arrived, or is in a state that this version does not know.
fn read_proposal(fields: &Fields<'_>) -> Result<Option<RatingProposal>> {
    let about = fields.row_named("evaluation")?.zip(fields.row_named("employee")?);
    let proposed: Option<Ratings> = fields.term("results_rating")?.zip(fields.term("conduct_rating")?);
    let (Some((evaluation, employee)), Some(proposed), Some(state)) =
        (about, proposed, fields.term("state")?)
    else {
        return Ok(None);
    };
    Ok(Some(RatingProposal {
        id: fields.id()?,
        employee,
        evaluation,
        meeting: fields.row_named("meeting")?,
        state,
        results_before: fields.term("results_before")?,
        conduct_before: fields.term("conduct_before")?,
        proposed,
        reason: fields.text("reason")?,
        proposed_by: fields.row_named("proposed_by")?,
        proposed_on: fields.date("proposed_on")?,
        answer: fields.text("answer")?,
        answered_by: fields.row_named("answered_by")?,
        answered_on: fields.date("answered_on")?,
    }))
}
