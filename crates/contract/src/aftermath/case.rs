//! The way of an evaluation document after its signature: delivery, return, report, take-over.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, EvaluationState, ExpectationLevel, FindingView, Grade, Id, LegalDeadlineView, ObjectionView,
    PeriodCode, PeriodView, PersonRef, PlanActor,
};

term! { /// An act on an evaluation document.
DocumentAct { /// The superior rates and signs in the evaluator's place.
    TakeOver, /// Hand it to the employee.
    Deliver, /// The employee gives it back signed.
    Return, /// The employee refuses to sign, before a witness.
    RefuseReturn, /// Report it to PyB.
    Report, /// Object.
    Object, /// Open it again, with a reason.
    Reopen } }

/// Asks for the way of the documents of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListDocumentsRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only people of this unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Only people of this evaluator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
}

/// Where the documents of a period are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentsView {
    /// Period.
    pub period: PeriodView,
    /// By evaluator, then name.
    pub rows: Vec<DocumentRowView>,
}

/// The document of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRowView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
    /// State as of today.
    pub state: EvaluationState,
    /// State in words.
    pub words: String,
    /// Grade in force.
    pub grade: Option<Grade>,
    /// The next thing to be done, with its last day.
    pub next: Option<LegalDeadlineView>,
}

/// One document with everything that happened to it and may happen next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentCaseView {
    /// The evaluation.
    pub evaluation: Id,
    /// Version of the dossier.
    pub version: u32,
    /// The person.
    pub employee: PersonRef,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
    /// Evaluator's superior.
    pub superior: Option<PersonRef>,
    /// Period.
    pub period: PeriodView,
    /// State as of today.
    pub state: EvaluationState,
    /// State in words.
    pub words: String,
    /// Official form: `D.1.1`, `D.1.2` or `D.1.3`.
    pub form: String,
    /// Ratings in force: results.
    pub results_rating: Option<ExpectationLevel>,
    /// Conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade in force.
    pub grade: Option<Grade>,
    /// Day signed.
    pub signed_on: Option<Day>,
    /// Who signed in the evaluator's place.
    pub signed_by: Option<PersonRef>,
    /// Day it left the signer.
    pub delivered_on: Option<Day>,
    /// Day the employee had it.
    pub received_on: Option<Day>,
    /// Day it came back signed.
    pub returned_on: Option<Day>,
    /// Day the employee refused to sign.
    pub return_refused_on: Option<Day>,
    /// What the witness noted of it.
    pub witness_note: String,
    /// Day it was reported.
    pub reported_on: Option<Day>,
    /// What was done too late, in words.
    pub late: String,
    /// Why nobody can object, in words; nothing where one can.
    pub final_because: Option<String>,
    /// Last day to object, once received.
    pub object_until: Option<Day>,
    /// What becomes of an objection that comes after that day, in words; nothing while the term runs, and
    /// where nobody can object (13.4).
    pub late_objection: Option<String>,
    /// Every term, the earliest first.
    pub deadlines: Vec<LegalDeadlineView>,
    /// Objections, oldest first.
    pub objections: Vec<ObjectionView>,
    /// What may be done now, and what keeps the rest from being done.
    pub acts: Vec<DocumentActView>,
}

/// Something that can be done with a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentActView {
    /// What.
    pub act: DocumentAct,
    /// In whose name.
    pub actor: PlanActor,
    /// Why not now, in words; nothing where it can be done.
    pub why_not: Option<String>,
}

/// Does the same with several documents in one act, "all but these" among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DocumentsStepRequest {
    /// The evaluations.
    pub evaluations: Vec<Id>,
    /// Day of the act; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Day the employee had it, where that is later than its delivery.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub received_on: Option<Day>,
    /// Whether several may be left out for what keeps them from it; else one refusal stops all.
    #[serde(default)]
    pub skip_refused: bool,
}

/// Records that an employee refused to sign, before a witness.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RefuseReturnRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Who witnessed it and what was said.
    pub witness_note: String,
}

/// The superior rates and signs in the place of an evaluator who did not within the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeOverRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Rating of results.
    pub results: ExpectationLevel,
    /// Rating of conduct.
    pub conduct: ExpectationLevel,
    /// Note or recommendation; the evaluator's stays unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notes: Option<String>,
    /// Day of signature; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// What a step did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedDocumentsView {
    /// Documents as they are now.
    pub done: Vec<DocumentRowView>,
    /// Documents left as they were.
    pub refused: Vec<DocumentRefusedView>,
    /// Late marks and what the act passed over.
    pub findings: Vec<FindingView>,
}

/// A document left as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRefusedView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// Number of the rule.
    pub rule: String,
    /// Why.
    pub why: String,
}
