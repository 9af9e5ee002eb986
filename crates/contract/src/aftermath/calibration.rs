//! The room of a calibration: everybody rated on one quadrant, and what is proposed to evaluators.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, DistributionView, EvaluationState, ExpectationLevel, Grade, Id, MeetingRefView, PeriodCode,
    PeriodView, PersonRef, UnitRef,
};

term! { /// How far a proposal to an evaluator has come.
ProposalState { /// *Menunggu pejabat penilai*.
    Waiting, /// *Diterima pejabat penilai*.
    Accepted, /// *Tidak diterima pejabat penilai*.
    Declined, /// *Ditarik kembali*.
    Withdrawn } }

/// Asks for the room of a calibration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalibrationRequest {
    /// Period.
    pub period: PeriodCode,
    /// The unit whose evaluators, and those of the units below, are looked at; the topmost one in reach
    /// unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
}

/// The room of a calibration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalibrationView {
    /// Period.
    pub period: PeriodView,
    /// Units that can be chosen, in tree order.
    pub units: Vec<UnitRef>,
    /// The unit looked at.
    pub unit: Option<UnitRef>,
    /// Everybody with both ratings, by name.
    pub cards: Vec<CalibrationCardView>,
    /// Evaluators with their pattern, by name.
    pub evaluators: Vec<EvaluatorPatternView>,
    /// The distribution as it is.
    pub now: DistributionView,
    /// The distribution if every waiting proposal were taken over.
    pub proposed: DistributionView,
    /// The meeting that marks and proposals belong to.
    pub meeting: Option<MeetingRefView>,
    /// Why no meeting can be begun or written in, in words; nothing where it can.
    pub why_no_meeting: Option<String>,
}

/// The card of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalibrationCardView {
    /// The evaluation.
    pub evaluation: Id,
    /// Version to send back with a proposal.
    pub version: u32,
    /// The person.
    pub employee: PersonRef,
    /// The evaluator.
    pub evaluator: PersonRef,
    /// Rating of results.
    pub results: ExpectationLevel,
    /// Rating of conduct.
    pub conduct: ExpectationLevel,
    /// Grade.
    pub grade: Option<Grade>,
    /// State of the evaluation.
    pub state: EvaluationState,
    /// Whether the evidence was opened before rating.
    pub evidence_seen: bool,
    /// Whether the person was discussed in the meeting.
    pub is_discussed: bool,
    /// The newest proposal that was not taken back.
    pub proposal: Option<ProposalView>,
    /// Why nothing can be proposed, in words; nothing where it can.
    pub why_not: Option<String>,
}

/// How an evaluator rates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatorPatternView {
    /// The evaluator.
    pub evaluator: PersonRef,
    /// The unit the evaluator leads.
    pub unit: Option<UnitRef>,
    /// People by grade beside the guide of that unit.
    pub distribution: DistributionView,
    /// People rated without opening their evidence.
    pub n_unopened: u32,
}

/// Ratings proposed to an evaluator, who stays the one who sets them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalView {
    /// Record.
    pub id: Id,
    /// The evaluation.
    pub evaluation: Id,
    /// Version to send back with an answer.
    pub version: u32,
    /// The person.
    pub employee: PersonRef,
    /// The evaluator.
    pub evaluator: Option<PersonRef>,
    /// Period.
    pub period: PeriodCode,
    /// Period in words.
    pub period_words: String,
    /// State.
    pub state: ProposalState,
    /// State in words.
    pub words: String,
    /// Rating of results when it was proposed.
    pub results_before: Option<ExpectationLevel>,
    /// Rating of conduct when it was proposed.
    pub conduct_before: Option<ExpectationLevel>,
    /// Rating of results proposed.
    pub results: ExpectationLevel,
    /// Rating of conduct proposed.
    pub conduct: ExpectationLevel,
    /// The grade of the ratings proposed.
    pub grade: Grade,
    /// Why.
    pub reason: String,
    /// Who proposes.
    pub proposed_by: Option<PersonRef>,
    /// The day.
    pub proposed_on: Option<Day>,
    /// What the evaluator says to it.
    pub answer: String,
    /// Day of the answer.
    pub answered_on: Option<Day>,
    /// Why the account cannot answer, in words; nothing where it can.
    pub why_not_answer: Option<String>,
    /// Why the account cannot take it back, in words; nothing where it can.
    pub why_not_withdraw: Option<String>,
}

/// Proposals that wait for an evaluator, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalsView {
    /// Proposals.
    pub rows: Vec<ProposalView>,
}

/// Proposes other ratings to the evaluator; one that waits is replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProposeRatingRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Rating of results.
    pub results: ExpectationLevel,
    /// Rating of conduct.
    pub conduct: ExpectationLevel,
    /// Why.
    pub reason: String,
    /// The meeting it is proposed in; the person counts as discussed there.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meeting: Option<Id>,
}

/// The evaluator takes a proposal over, or keeps the rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerProposalRequest {
    /// The proposal.
    pub id: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Whether the ratings become those proposed.
    pub accept: bool,
    /// A word with it; whoever keeps the rating says why.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub word: String,
}

/// Marks somebody as discussed in a calibration, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkDiscussedRequest {
    /// The meeting.
    pub meeting: Id,
    /// The person.
    pub employee: Id,
    /// Whether the person was discussed.
    pub discussed: bool,
}
