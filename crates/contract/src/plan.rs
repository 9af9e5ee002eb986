//! A plan as read and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Approach, Aspect, Day, FeedbackSource, FeedbackSymbol, FindingView, Id, Perspective, PositionGroup,
    Priority, SkpState,
};

/// A plan version with everything on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Record of this version.
    pub id: Id,
    /// Employee.
    pub employee: Id,
    /// Year.
    pub year: i32,
    /// Version, from 1.
    pub version: u32,
    /// State.
    pub state: SkpState,
    /// Official form, `A.1.7`.
    pub form: String,
    /// Approach.
    pub approach: Approach,
    /// Group.
    pub position_group: PositionGroup,
    /// First day of the assessment period.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// The employee as printed.
    pub employee_identity: IdentityView,
    /// The evaluator as printed.
    pub evaluator_identity: IdentityView,
    /// Results in print order.
    pub results: Vec<WorkResultView>,
    /// The seven values.
    pub conduct: Vec<ConductView>,
    /// Annex lists.
    pub annex: AnnexView,
    /// What the rules say.
    pub findings: Vec<FindingView>,
}

/// An identity block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IdentityView {
    /// Name; empty where unknown.
    pub name: String,
    /// NIP.
    pub nip: String,
    /// Rank as printed.
    pub rank: String,
    /// Position.
    pub position: String,
    /// Unit or agency.
    pub unit: String,
}

/// A work result with what an evaluation adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkResultView {
    /// Record.
    pub id: Id,
    /// Number in print.
    pub no: u32,
    /// Priority.
    pub priority: Priority,
    /// Text.
    pub text: String,
    /// Who gave the assignment.
    pub assigned_by: Option<String>,
    /// Supported leader result.
    pub supported_text: Option<String>,
    /// Its indicator.
    pub supported_indicator: Option<String>,
    /// Indicators.
    pub indicators: Vec<IndicatorView>,
    /// Realisation, one bullet a line; qualitative evaluations only.
    pub actual: String,
    /// Feedback on the whole result; qualitative evaluations only.
    pub feedback: Vec<FeedbackView>,
    /// The evaluator's private mark, kept on this machine only.
    pub mark: Option<crate::ExpectationLevel>,
}

/// An indicator with what an evaluation adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorView {
    /// Record.
    pub id: Id,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// Text.
    pub text: String,
    /// Target.
    pub target: Option<String>,
    /// Perspective.
    pub perspective: Option<Perspective>,
    /// Realisation, one bullet a line; quantitative evaluations only.
    pub actual: String,
    /// Feedback; quantitative evaluations only.
    pub feedback: Vec<FeedbackView>,
}

/// Feedback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackView {
    /// Record.
    pub id: Id,
    /// Source.
    pub source: FeedbackSource,
    /// Source as printed.
    pub source_label: String,
    /// Words.
    pub text: String,
    /// Symbol.
    pub symbol: Option<FeedbackSymbol>,
    /// Day it was given, where known.
    pub given_on: Option<Day>,
}

/// A core value with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConductView {
    /// Number, 1 to 7.
    pub value: u32,
    /// Label.
    pub label: String,
    /// Guide sentences.
    pub guides: Vec<String>,
    /// Special expectations.
    pub special_expectations: Vec<String>,
    /// Feedback.
    pub feedback: Vec<FeedbackView>,
}

/// Annex lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnnexView {
    /// Resources.
    pub resource_support: Vec<String>,
    /// Accountability scheme.
    pub accountability_scheme: Vec<String>,
    /// Consequences.
    pub consequences: Vec<String>,
}

/// Asks for the plans of a person in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPlansRequest {
    /// The person.
    pub employee: Id,
    /// The year.
    pub year: i32,
}

/// Plans of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlansView {
    /// Newest version of each plan.
    pub plans: Vec<PlanView>,
}

/// Notes progress on an indicator or result (B.1.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddProgressRequest {
    /// The employee.
    pub employee: Id,
    /// Number of the work result in print.
    pub result: u32,
    /// What was reached.
    pub text: String,
    /// What proves it.
    #[serde(default)]
    pub evidence: String,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Still being written: kept for the account alone, and no note until it is sent without this.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub draft: bool,
}

/// A note of progress that is still being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressDraftView {
    /// Number of the work result in print; 0 where none was chosen yet.
    pub result: u32,
    /// What was reached, so far.
    pub text: String,
    /// What proves it, so far.
    pub evidence: String,
}

/// Progress of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressListView {
    /// Newest first.
    pub items: Vec<ProgressNoteView>,
}

/// A note of progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressNoteView {
    /// Record.
    pub id: Id,
    /// Number of the work result.
    pub result: u32,
    /// Day.
    pub on: Day,
    /// What was reached.
    pub text: String,
    /// What proves it.
    pub evidence: String,
}
