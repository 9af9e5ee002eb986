//! Objections (*keberatan*): filing, hearing both, deciding.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, ExpectationLevel, FindingView, Grade, Id, PersonRef, SealView, UnitRef};

term! { /// State of an objection, 13.4.
ObjectionState { /// *Diterima atasan penilai*.
    Filed, /// *Diperiksa*.
    Examining, /// *Dikuatkan*.
    Upheld, /// *Diubah*.
    Changed, /// *Tidak diterima*: late, or the result is final.
    RejectedFormal, /// *Ditarik kembali*.
    Withdrawn } }

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ObjectionView {
    /// Record.
    pub id: Id,
    /// The evaluation objected to.
    pub evaluation: Id,
    /// Who objects.
    pub employee: PersonRef,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
    /// Period in words.
    pub period: String,
    /// State.
    pub state: ObjectionState,
    /// State in words.
    pub words: String,
    /// Day it was written.
    pub filed_on: Option<Day>,
    /// Day the superior received it.
    pub received_on: Option<Day>,
    /// Reasons.
    pub reasons: String,
    /// What the evaluator says to it.
    pub evaluator_says: String,
    /// What the employee says when heard.
    pub employee_says: String,
    /// Last day to decide.
    pub decide_until: Option<Day>,
    /// Working days left to decide; negative when missed.
    pub days_left: Option<i32>,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// Who decided.
    pub decided_by: Option<PersonRef>,
    /// The decision.
    pub decision: String,
    /// The new recommendation.
    pub recommendation: String,
    /// Grade before.
    pub grade_before: Option<Grade>,
    /// Grade of the new ratings, where the result was changed.
    pub grade_after: Option<Grade>,
    /// Why a late one was accepted.
    pub late_reason: String,
    /// Why it was not examined, in words.
    pub reject_reason: String,
    /// Why a rejected one is not accepted after all, in words; nothing where it may be, with a reason.
    pub why_not_accept: Option<String>,
    /// Why the account that works does not examine and decide it; nothing where it may.
    pub why_not_decide: Option<String>,
    /// Why the account that works does not write what the evaluator says; nothing where it may.
    pub why_not_answer: Option<String>,
    /// Why the account that works does not write what the employee says; nothing where it may.
    pub why_not_add: Option<String>,
    /// Why it is not taken back: by what the office chose or by the permissions; nothing where it may be.
    pub why_not_withdraw: Option<String>,
    /// Day it was taken back.
    pub withdrawn_on: Option<Day>,
    /// The seal of the decision, where there is one or where it lacks one.
    pub seal: Option<SealView>,
    /// What is to be looked at before deciding.
    pub findings: Vec<FindingView>,
}

/// What waits for whoever stands above evaluators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ObjectionsView {
    /// Objections that wait for a decision, the first received first.
    pub open: Vec<ObjectionView>,
    /// Evaluations whose evaluator let the window pass.
    pub overdue: Vec<OverdueView>,
    /// Posts as Plt. or Plh. that last, the first to end first.
    pub delegations: Vec<DelegationView>,
}

/// Somebody who acts for another, or leads a unit for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegationView {
    /// Record of the post.
    pub id: Id,
    /// Who holds it.
    pub employee: PersonRef,
    /// *Plt. Kepala Bidang Arsip*.
    pub words: String,
    /// The unit.
    pub unit: Option<UnitRef>,
    /// Whether the holder leads the unit for that time.
    pub leads_unit: bool,
    /// Who evaluates that work.
    pub evaluator: Option<PersonRef>,
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub until_on: Option<Day>,
    /// Working days left until the last day; nothing where none is told.
    pub days_left: Option<i32>,
}

/// An evaluation to take over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverdueView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// The evaluator who let it pass.
    pub evaluator: Option<PersonRef>,
    /// Period in words.
    pub period: String,
    /// Last day to sign in his place.
    pub take_over_until: Day,
    /// Working days left; negative when missed.
    pub days_left: i32,
}

/// Files an objection; a late one, and one to a final result, is recorded and rejected with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileObjectionRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Reasons.
    pub reasons: String,
    /// Day it was written; the day of receipt unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub filed_on: Option<Day>,
    /// Day the superior received it; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received_on: Option<Day>,
}

/// A statement on an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ObjectionTextRequest {
    /// The objection.
    pub objection: Id,
    /// The text.
    pub text: String,
}

/// A step on an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ObjectionStepRequest {
    /// The objection.
    pub objection: Id,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
}

/// Decides an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DecideObjectionRequest {
    /// The objection.
    pub objection: Id,
    /// Whether the result stands; else it changes.
    pub upholds: bool,
    /// The decision in words.
    pub decision: String,
    /// The new recommendation, where the result changes.
    #[serde(default)]
    pub recommendation: String,
    /// New rating of results, where the result changes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub results: Option<ExpectationLevel>,
    /// New rating of conduct.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub conduct: Option<ExpectationLevel>,
    /// Day of the decision; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Password of the account; read once and not kept.
    pub password: String,
}
