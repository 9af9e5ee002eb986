//! The season of plans: who has one, the desk a plan is written and agreed at.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AnnexKind, AnnexList, Approach, AssignmentMode, Cascading, ChangeKind, Consent, ControlLevel, Day, Id,
    LegalStatus, PersonRef, PlanActor, PlanEvent, PlanSource, PlanView, ReportSchedule, ResourceStatus,
    ResultKind, ResultOrigin, SeasonFilter, Severity, SkpState,
};

/// Asks who has a plan in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanSeasonRequest {
    /// The year.
    pub year: i32,
    /// Only this unit and those below.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Only people of this evaluator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Parts of names, NIP, position or unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub search: Option<String>,
    /// Only people in this condition.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub only: Option<SeasonFilter>,
    /// Rows to skip.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub offset: Option<u32>,
    /// Rows wanted; 200 unless told, 2,000 at most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Who has a plan in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanSeasonView {
    /// The year.
    pub year: i32,
    /// The page, by unit and name.
    pub people: Vec<SeasonRowView>,
    /// How many match.
    pub total: u32,
    /// Everybody of the unit or evaluator, by condition.
    pub counts: SeasonCountsView,
    /// Last day to set plans.
    pub due_on: Day,
    /// Working days to that day, negative afterwards.
    pub working_days_left: i32,
    /// In whose names each step can be recorded, whoever usually takes it first.
    pub actors: Vec<StepActorsView>,
}

/// In whose names a step of a plan can be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepActorsView {
    /// What.
    pub event: PlanEvent,
    /// Whose act it may be, whoever usually takes it first.
    pub actors: Vec<PlanActor>,
}

/// People by condition of their plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeasonCountsView {
    /// No plan.
    pub missing: u32,
    /// *Draf*.
    pub draft: u32,
    /// *Diajukan*.
    pub submitted: u32,
    /// *Dikembalikan*.
    pub returned: u32,
    /// *Ditandatangani*.
    pub signed: u32,
    /// *Ditetapkan*.
    pub approved: u32,
    /// Approved with a change being written.
    pub revising: u32,
    /// Drafts that a rule blocks.
    pub blocked: u32,
    /// No plan demanded.
    pub exempt: u32,
}

/// A person and the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeasonRowView {
    /// Person.
    pub employee: Id,
    /// Name with degrees.
    pub name: String,
    /// NIP.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Evaluator today.
    pub evaluator: Option<PersonRef>,
    /// The version people work on: a revision where there is one, else the plan.
    pub plan: Option<Id>,
    /// Its version, 0 without a plan.
    pub version: u32,
    /// Its state.
    pub state: Option<SkpState>,
    /// Whether the evaluator marked the text as agreed.
    pub is_agreed: bool,
    /// Whether an approved version stands behind it.
    pub is_revision: bool,
    /// Plans of the year.
    pub n_plans: u32,
    /// Main results.
    pub n_main: u32,
    /// Additional results.
    pub n_additional: u32,
    /// Blocking findings.
    pub blocks: u32,
    /// Warnings, wording included.
    pub warnings: u32,
    /// Status that frees from planning.
    pub exempt: Option<LegalStatus>,
    /// Not approved after the last day.
    pub is_overdue: bool,
    /// The post as Plt. or Plh. that still lacks an SKP of its own; empty where none does.
    pub missing_post: String,
    /// Whether setting it asks for a reason, because another official usually would.
    pub approval_needs_reason: bool,
}

/// Makes plans for several people; those who have one are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreatePlansRequest {
    /// The people.
    pub employees: Vec<Id>,
    /// The year.
    pub year: i32,
    /// What they start from.
    pub source: PlanSource,
    /// Approach; that of the source, else quantitative.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub approach: Option<Approach>,
    /// First day; 1 January unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<Day>,
    /// Last day; 31 December unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<Day>,
    /// The Plt. post it is for, one person only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub appointment: Option<Id>,
    /// Make a further plan for a person who has one.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_second: bool,
}

/// What an act on several plans did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedPlansView {
    /// Plans made or changed.
    pub done: Vec<PlanDoneView>,
    /// People left as they were, with the reason.
    pub refused: Vec<PlanRefusedView>,
}

/// A plan made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDoneView {
    /// Person.
    pub employee: Id,
    /// Name.
    pub name: String,
    /// The version.
    pub plan: Id,
    /// State now.
    pub state: SkpState,
    /// Results on it.
    pub n_results: u32,
}

/// A person whose plan was left as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRefusedView {
    /// Person.
    pub employee: Id,
    /// Name.
    pub name: String,
    /// Rule, where one speaks.
    pub rule: String,
    /// The reason.
    pub why: String,
}

/// Everything the editor of one plan version shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDeskView {
    /// The version.
    pub plan: PlanView,
    /// The person.
    pub employee: PersonRef,
    /// The evaluator it is agreed with.
    pub evaluator: Option<PersonRef>,
    /// Unit of the person.
    pub unit: Option<Id>,
    /// Version to send back with a change.
    pub seen_version: u32,
    /// Whether its text may be changed.
    pub is_editable: bool,
    /// Whether the evaluator marked the text as agreed.
    pub is_agreed: bool,
    /// Whether an approved version is in force behind it.
    pub is_revision: bool,
    /// What the forms do not print, per result, in the order of the plan.
    pub results: Vec<ResultDeskView>,
    /// Lines of the annex with what planning records.
    pub annex: Vec<AnnexLineView>,
    /// *Sebelum diajukan*: what stands in the way.
    pub gates: Vec<GateView>,
    /// What can be done now, also what cannot and why.
    pub steps: Vec<PlanStepView>,
    /// Versions, newest first.
    pub versions: Vec<PlanVersionView>,
    /// Other plans of the person in the year.
    pub siblings: Vec<PlanVersionView>,
    /// Results and indicators of leaders to support.
    pub leader_results: Vec<LeaderResultView>,
    /// Items of the unit's performance agreement.
    pub agreement_items: Vec<AgreementItemView>,
    /// Day it was submitted.
    pub submitted_on: Option<Day>,
    /// Day the evaluator marked it agreed.
    pub agreed_on: Option<Day>,
    /// Day the employee signed.
    pub signed_on: Option<Day>,
    /// Day it was set.
    pub approved_on: Option<Day>,
    /// Who set it, where not the evaluator.
    pub approved_by: Option<PersonRef>,
    /// Why the superior set it.
    pub approval_basis: String,
    /// Why it was sent back.
    pub return_reason: String,
    /// Why this version was begun.
    pub change_kind: Option<ChangeKind>,
    /// The reason in words.
    pub change_reason: String,
    /// What the employee clarified.
    pub employee_comment: String,
    /// Notes of the dialog.
    pub dialog_notes: String,
    /// Documents the plan rests on.
    pub inputs: String,
    /// Whether a plan of the year before exists.
    pub can_carry_over: bool,
    /// What to consider when measures are set, as sentences.
    pub checklist: Vec<String>,
}

/// A result's planning record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultDeskView {
    /// Result.
    pub id: Id,
    /// What it is.
    pub kind: Option<ResultKind>,
    /// Level of control.
    pub control_level: Option<ControlLevel>,
    /// What R-046 expects of the position.
    pub expected_control: Option<ControlLevel>,
    /// How it was handed down.
    pub cascading: Option<Cascading>,
    /// Appointed or voluntary.
    pub mode: AssignmentMode,
    /// Whether a team carries it.
    pub in_team: bool,
    /// The evaluator's consent.
    pub consent: Consent,
    /// Day of the answer.
    pub consent_on: Option<Day>,
    /// Words of the answer.
    pub consent_note: String,
    /// Where it comes from.
    pub origin: ResultOrigin,
    /// With whom a directive was clarified.
    pub clarified_with: String,
    /// Why its target may be absolute.
    pub absolute_because: String,
    /// Leader's result it is tied to.
    pub supported_result: Option<Id>,
    /// Item of the performance agreement.
    pub agreement_item: Option<Id>,
    /// Whether it was taken over from the year before to be changed, and was not yet.
    pub to_change: bool,
    /// Matrix cell it came from.
    pub cell: Option<CellLinkView>,
    /// What the wording check says of the text.
    pub remarks: Vec<RemarkView>,
    /// Per indicator.
    pub indicators: Vec<IndicatorDeskView>,
}

/// An indicator's planning record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IndicatorDeskView {
    /// Indicator.
    pub id: Id,
    /// Where the measure stood before.
    pub baseline: String,
    /// On its text.
    pub remarks: Vec<RemarkView>,
    /// On its target.
    pub target_remarks: Vec<RemarkView>,
}

/// The matrix cell a result came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellLinkView {
    /// Entry of the cell.
    pub entry: Id,
    /// Leader of the matrix.
    pub leader: Id,
    /// Head of the column.
    pub column: String,
    /// What the cell says now.
    pub text: String,
    /// Whether the plan says something else.
    pub is_drifted: bool,
}

/// A line of the annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnnexLineView {
    /// Line.
    pub id: Id,
    /// List.
    pub list: AnnexList,
    /// Text.
    pub text: String,
    /// What it is about.
    pub kind: Option<AnnexKind>,
    /// Whether a resource came.
    pub status: Option<ResourceStatus>,
    /// When to report.
    pub schedule: Option<ReportSchedule>,
    /// Result it is about.
    pub work_result: Option<Id>,
}

/// A condition of submitting or approving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateView {
    /// Stable code.
    pub code: String,
    /// What is asked.
    pub text: String,
    /// Whether it holds.
    pub is_met: bool,
    /// Block where it stops.
    pub severity: Severity,
    /// Count or what is missing, by name or number.
    pub note: String,
    /// Rule.
    pub rule: String,
    /// Codes of the findings it tells already.
    pub tells: Vec<String>,
}

/// Something that can be done with the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanStepView {
    /// What.
    pub event: PlanEvent,
    /// In whose name.
    pub actor: PlanActor,
    /// State afterwards.
    pub to: Option<SkpState>,
    /// Whether it can be done now.
    pub is_allowed: bool,
    /// Rule that refuses; empty where the account may not take the step.
    pub rule: String,
    /// Why not.
    pub why: String,
    /// Whether a reason is asked for.
    pub needs_reason: bool,
    /// Whether this is whose act it usually is; others may do it in his place.
    pub is_usual: bool,
}

/// A version of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanVersionView {
    /// Version.
    pub id: Id,
    /// Number.
    pub version: u32,
    /// State.
    pub state: SkpState,
    /// First day.
    pub starts_on: Day,
    /// Position it is for.
    pub position: String,
    /// Why it was begun.
    pub change_kind: Option<ChangeKind>,
    /// In words.
    pub change_reason: String,
    /// Signed.
    pub signed_on: Option<Day>,
    /// Set.
    pub approved_on: Option<Day>,
}

/// A leader's result to support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaderResultView {
    /// Result.
    pub result: Id,
    /// Its indicator, where it has one.
    pub indicator: Option<Id>,
    /// Leader.
    pub leader: PersonRef,
    /// Result.
    pub text: String,
    /// Indicator and target.
    pub indicator_text: String,
    /// Whether the leader is the evaluator.
    pub is_own_evaluator: bool,
    /// Whether the form prints the indicator beside the result, so that one is chosen.
    pub prints_indicator: bool,
}

/// An item of the performance agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementItemView {
    /// Node of the tree.
    pub id: Id,
    /// Objective.
    pub text: String,
    /// Indicator.
    pub indicator: String,
    /// Target.
    pub target: String,
    /// Whether a main result holds it.
    pub is_covered: bool,
}

/// What the wording check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemarkView {
    /// Rule.
    pub rule: String,
    /// How strongly.
    pub severity: Severity,
    /// Stable code.
    pub code: String,
    /// Short head, *Terdengar seperti kegiatan*.
    pub title: String,
    /// The sentence.
    pub text: String,
    /// First character of the words it is about, in UTF-16 units.
    pub start: u32,
    /// Behind the last.
    pub end: u32,
    /// Proposals.
    pub rewrites: Vec<String>,
    /// Where the regulation says so.
    pub source: String,
}
