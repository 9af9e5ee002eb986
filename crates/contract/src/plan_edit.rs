//! What is done with a plan: edits, steps, consent, comparison, the wording check, the action plan.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AnnexKind, AnnexList, Approach, Aspect, ChangeKind, ClosingReason, Consent, Day, Id, Instant, LintKind,
    Perspective, PlanActor, PlanEvent, PlanVersionView, PositionGroup, Priority, RemarkView, ReportSchedule,
    ResourceStatus, ResultOrigin, WordingClass,
};

/// Changes a plan's text, all edits in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditPlanRequest {
    /// Version.
    pub plan: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Text still being typed: kept, but no act of its own until the field is left.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub typing: bool,
    /// In order.
    pub edits: Vec<PlanEdit>,
}

/// One change of a plan's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "edit", deny_unknown_fields)]
pub enum PlanEdit {
    /// A new result.
    AddResult {
        /// Behind this one; at the end of its priority unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
        /// Priority.
        priority: Priority,
        /// Text.
        text: String,
        /// Who assigned it.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        assigned_by: String,
        /// Leader's result.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        supported_text: String,
        /// Its indicator.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        supported_indicator: String,
        /// Leader's result it is tied to.
        #[serde(default)]
        #[ts(optional = nullable)]
        supported_result: Option<Id>,
        /// Where it comes from.
        #[serde(default)]
        #[ts(optional = nullable)]
        origin: Option<ResultOrigin>,
        /// Matrix entry it comes from.
        #[serde(default)]
        #[ts(optional = nullable)]
        cell: Option<Id>,
        /// Its indicators.
        #[serde(default)]
        #[ts(as = "Option<Vec<NewIndicator>>", optional)]
        indicators: Vec<NewIndicator>,
    },
    /// Sets a field of a result.
    SetResult {
        /// Result.
        id: Id,
        /// Field.
        field: ResultField,
        /// Text or code; empty takes it away.
        value: String,
    },
    /// Puts a result elsewhere.
    MoveResult {
        /// Result.
        id: Id,
        /// Priority there.
        priority: Priority,
        /// Behind this one; first unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
    },
    /// Takes a result out.
    RemoveResult {
        /// Result.
        id: Id,
    },
    /// A new indicator.
    AddIndicator {
        /// Its result.
        result: Id,
        /// Behind this one; last unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
        /// What it says.
        indicator: NewIndicator,
    },
    /// Sets a field of an indicator.
    SetIndicator {
        /// Indicator.
        id: Id,
        /// Field.
        field: IndicatorField,
        /// Text or code.
        value: String,
    },
    /// Puts an indicator elsewhere.
    MoveIndicator {
        /// Indicator.
        id: Id,
        /// Result there.
        result: Id,
        /// Behind this one; first unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
    },
    /// Takes an indicator out.
    RemoveIndicator {
        /// Indicator.
        id: Id,
    },
    /// Sets the special expectations of a value.
    SetExpectations {
        /// 1 to 7.
        value: u32,
        /// All of them.
        texts: Vec<String>,
    },
    /// Sets a list of the annex.
    SetAnnex {
        /// List.
        list: AnnexList,
        /// All of them.
        lines: Vec<NewAnnexLine>,
    },
    /// Sets a field of the plan itself.
    SetPlan {
        /// Field.
        field: PlanField,
        /// Text or code.
        value: String,
    },
}

/// An indicator to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewIndicator {
    /// Aspect.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub aspect: Option<Aspect>,
    /// Text.
    pub text: String,
    /// Target.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub target: String,
    /// Perspective.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub perspective: Option<Perspective>,
}

/// A line of the annex to set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAnnexLine {
    /// Text.
    pub text: String,
    /// What it is about.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<AnnexKind>,
    /// Whether the resource came.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub status: Option<ResourceStatus>,
    /// When to report.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub schedule: Option<ReportSchedule>,
    /// Result it is about.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub work_result: Option<Id>,
}

/// Asks which version of whose plan is meant, as on a command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindPlanRequest {
    /// The person.
    pub employee: Id,
    /// The year.
    pub year: i32,
    /// Id or short id of a version; needed where the person has several plans.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<String>,
    /// What is to be done with it; without it the newest version is meant.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub event: Option<PlanEvent>,
}

/// Does something with one plan or several; whoever cannot is left as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MovePlansRequest {
    /// Versions.
    pub plans: Vec<Id>,
    /// What.
    pub event: PlanEvent,
    /// In whose name; whoever usually does it unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub actor: Option<PlanActor>,
    /// Reason, where one is asked for.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
    /// Why a change is begun.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub change_kind: Option<ChangeKind>,
    /// Why it is closed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub closing: Option<ClosingReason>,
    /// Day of the act; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// The new evaluator.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Password, where the office asks for it at signatures.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub password: String,
}

/// The evaluator's answer to an assignment of somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentRequest {
    /// Result.
    pub result: Id,
    /// Given or refused; needed takes the answer back.
    pub answer: Consent,
    /// Words.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Says whether a resource of the annex came, of a plan in force too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetResourceStatusRequest {
    /// Version.
    pub plan: Id,
    /// Line of the annex.
    pub line: Id,
    /// Status; none takes it back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub status: Option<ResourceStatus>,
}

/// Asks what differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComparePlansRequest {
    /// Version.
    pub plan: Id,
    /// The other; the version before unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub with: Option<Id>,
}

/// Two versions side by side, only what differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanDiffView {
    /// Earlier.
    pub before: PlanVersionView,
    /// Later.
    pub after: PlanVersionView,
    /// Differences, in print order.
    pub items: Vec<DiffItemView>,
    /// How many rows are the same.
    pub same: u32,
}

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiffItemView {
    /// Where: *Hasil kerja 2 · Indikator 1 · Target*.
    pub part: String,
    /// Earlier text; empty where added.
    pub before: String,
    /// Later text; empty where removed.
    pub after: String,
}

/// Asks what the wording check says of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LintRequest {
    /// The text.
    pub text: String,
    /// What it is.
    pub what: LintKind,
    /// Target beside an indicator.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub target: String,
    /// Group.
    pub position_group: PositionGroup,
    /// Approach.
    pub approach: Approach,
    /// Whether an absolute target is excused.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_excused: bool,
}

/// What the wording check says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LintView {
    /// What a result sounds like.
    pub class: WordingClass,
    /// Remarks.
    pub remarks: Vec<RemarkView>,
}

/// Asks what the wording check says of plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LintPlansRequest {
    /// Year.
    pub year: i32,
    /// Only this person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub employee: Option<Id>,
}

/// Remarks on plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LintReportView {
    /// Texts looked at.
    pub checked: u32,
    /// Remarks, by person.
    pub items: Vec<LintItemView>,
}

/// A remark on a text of somebody's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LintItemView {
    /// Person.
    pub employee: Id,
    /// Name.
    pub name: String,
    /// Version.
    pub plan: Id,
    /// Number of the result.
    pub result: u32,
    /// What the text is.
    pub what: LintKind,
    /// The text.
    pub text: String,
    /// The remark.
    pub remark: RemarkView,
}

/// Asks what a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RuleRequest {
    /// Number, `R-038`.
    pub rule: String,
}

/// A rule in words: *Mengapa?*
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Number.
    pub rule: String,
    /// What it says.
    pub says: String,
    /// Article and page.
    pub source: String,
    /// Whether it is a choice of this program where the regulation is silent.
    pub is_default: bool,
}

/// Action plan B.1.1 with targets per period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionPlanView {
    /// Plan version.
    pub plan: Id,
    /// Version to send back.
    pub seen_version: u32,
    /// Periods of the year's rhythm.
    pub periods: Vec<PeriodRefView>,
    /// Per result.
    pub results: Vec<ActionResultView>,
}

/// A period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeriodRefView {
    /// Code.
    pub code: String,
    /// In words.
    pub words: String,
}

/// Actions of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionResultView {
    /// Result.
    pub id: Id,
    /// Number.
    pub no: u32,
    /// Text.
    pub text: String,
    /// Actions in order.
    pub lines: Vec<ActionLineView>,
    /// Indicators with targets per period.
    pub indicators: Vec<ActionIndicatorView>,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionLineView {
    /// What is done.
    pub text: String,
    /// When, in the words of the plan.
    pub due: String,
}

/// Targets of an indicator per period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionIndicatorView {
    /// Indicator.
    pub id: Id,
    /// Indicator.
    pub text: String,
    /// Target of the year.
    pub target: String,
    /// One per period, empty where none.
    pub targets: Vec<String>,
}

/// Sets the action plan; results and indicators left out stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveActionPlanRequest {
    /// Plan version.
    pub plan: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Actions per result.
    #[serde(default)]
    #[ts(as = "Option<Vec<NewActionLines>>", optional)]
    pub results: Vec<NewActionLines>,
    /// Targets per indicator.
    #[serde(default)]
    #[ts(as = "Option<Vec<NewTrajectory>>", optional)]
    pub indicators: Vec<NewTrajectory>,
}

/// All actions of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewActionLines {
    /// Result.
    pub result: Id,
    /// Actions.
    pub lines: Vec<ActionLineView>,
}

/// All targets of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewTrajectory {
    /// Indicator.
    pub indicator: Id,
    /// One per period.
    pub targets: Vec<String>,
}

/// Asks what happened to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanTrailRequest {
    /// Version.
    pub plan: Id,
}

/// What happened to a plan, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanTrailView {
    /// Acts.
    pub items: Vec<PlanTrailItemView>,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanTrailItemView {
    /// When.
    pub at: Instant,
    /// Account.
    pub who: String,
    /// In whose name.
    pub acted_for: String,
    /// What.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// Field of a result that an edit sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ResultField {
    /// The achievement.
    Text,
    /// Who assigned it.
    AssignedBy,
    /// Leader's result as text.
    SupportedText,
    /// Its indicator.
    SupportedIndicator,
    /// Leader's result it is tied to; sets both texts.
    SupportedResult,
    /// Main or additional.
    Priority,
    /// What it is.
    Kind,
    /// Level of control.
    ControlLevel,
    /// How it was handed down.
    Cascading,
    /// Appointed or voluntary.
    Mode,
    /// `true` or empty.
    InTeam,
    /// Where it comes from.
    Origin,
    /// With whom a directive was clarified.
    ClarifiedWith,
    /// Why its target may be absolute.
    AbsoluteBecause,
    /// Item of the performance agreement.
    AgreementItem,
    /// Still to be changed: `true` or empty.
    ToChange,
}

/// Field of an indicator that an edit sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorField {
    /// Aspect.
    Aspect,
    /// The measure.
    Text,
    /// The target.
    Target,
    /// Perspective.
    Perspective,
    /// Where the measure stood before.
    Baseline,
}

/// Field of a plan that an edit sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanField {
    /// Qualitative or quantitative; texts stay.
    Approach,
    /// First day.
    StartsOn,
    /// Last day.
    EndsOn,
    /// What the employee clarified.
    EmployeeComment,
    /// Notes of the dialog.
    DialogNotes,
    /// Documents it rests on.
    Inputs,
    /// Position it is for.
    EmployeePosition,
    /// Unit it is for.
    EmployeeUnit,
    /// Evaluator's position.
    EvaluatorPosition,
    /// Evaluator's unit or agency.
    EvaluatorUnit,
}
