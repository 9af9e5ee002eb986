//! What an employee sees of the own record: one small view for the four tiles.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, EvaluationState, Grade, Id, PeriodCode, PeriodView, PersonRef, ProgressDraftView, SkpState,
    WaitingKind,
};

/// The own record of whoever works, as the four tiles show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnView {
    /// Today.
    pub today: Day,
    /// The person.
    pub person: PersonRef,
    /// The running or nearest period.
    pub current_period: Option<PeriodView>,
    /// The own plan of the year, newest version.
    pub plan: Option<OwnPlanView>,
    /// Day of the newest note of progress.
    pub last_progress_on: Option<Day>,
    /// A note of progress the account had begun to write.
    pub progress_draft: Option<ProgressDraftView>,
    /// Pieces of feedback that may be read.
    pub n_feedback: u32,
    /// Of these, in evaluations the person has not opened yet.
    pub n_feedback_new: u32,
    /// What waits for the person, where something does.
    pub waiting: Option<OwnWaitingView>,
    /// Own evaluations that may be read, newest first.
    pub evaluations: Vec<OwnEvaluationView>,
}

/// The own plan in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnPlanView {
    /// The version.
    pub id: Id,
    /// State.
    pub state: SkpState,
    /// State in words.
    pub words: String,
    /// Main results.
    pub n_main: u32,
}

/// What waits for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnWaitingView {
    /// What it is.
    pub kind: WaitingKind,
    /// What waits, in short.
    pub title: String,
    /// What to know about it.
    pub words: String,
    /// The evaluation it is about.
    pub evaluation: Option<Id>,
    /// The plan it is about.
    pub plan: Option<Id>,
}

/// An own evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnEvaluationView {
    /// The evaluation.
    pub id: Id,
    /// Period.
    pub period: PeriodCode,
    /// Period in words.
    pub words: String,
    /// Grade, once signed.
    pub grade: Option<Grade>,
    /// State.
    pub state: EvaluationState,
}
