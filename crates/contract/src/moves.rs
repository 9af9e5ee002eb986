//! Moves, posts, times without planning, problems of the organisation, people entered twice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AppointmentKind, Day, EarlierView, EvaluationDuty, FindingView, Id, LegalStatus, PeriodCode,
    PeriodicChoice, PersonRef, PositionKind, ProblemCode, UnitRef,
};

/// Posts, times and moves of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandingView {
    /// Person.
    pub employee: Id,
    /// Newest first.
    pub appointments: Vec<AppointmentView>,
    /// Newest first.
    pub status_periods: Vec<StatusPeriodView>,
    /// Newest first.
    pub moves: Vec<MoveView>,
    /// Person this one was merged into.
    pub duplicate_of: Option<PersonRef>,
    /// People merged into this one.
    pub merged: Vec<PersonRef>,
}

/// A post beside the definitive one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentView {
    /// Record.
    pub id: Id,
    /// Kind.
    pub kind: AppointmentKind,
    /// Unit.
    pub unit: Option<UnitRef>,
    /// Position.
    pub position: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Option<Day>,
    /// Letter it rests on.
    pub basis: String,
    /// Place of work outside, for seconded people.
    pub place: String,
    /// Who evaluates that work.
    pub evaluator: Option<PersonRef>,
    /// Kind of position.
    pub position_kind: Option<PositionKind>,
    /// Whether the person leads the unit for that time.
    pub leads_unit: bool,
    /// Whether it ended.
    pub is_over: bool,
    /// The plan of this year for it.
    pub plan: Option<Id>,
    /// Whether it needs a plan of its own this year and has none.
    pub needs_plan: bool,
}

/// A time in which no plan is demanded, or a study lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusPeriodView {
    /// Record.
    pub id: Id,
    /// Status.
    pub status: LegalStatus,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Option<Day>,
    /// Letter.
    pub basis: String,
    /// Whether it was recorded before its first day and has changed nothing yet.
    pub is_pending: bool,
}

/// A move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveView {
    /// Record.
    pub id: Id,
    /// Day.
    pub on: Day,
    /// Unit before.
    pub from_unit: String,
    /// Unit after.
    pub to_unit: String,
    /// Position before.
    pub from_position: String,
    /// Position after.
    pub to_position: String,
    /// Evaluator before.
    pub from_evaluator: String,
    /// Evaluator after.
    pub to_evaluator: String,
    /// Letter.
    pub basis: String,
    /// Whether it was recorded before its day and has changed nothing yet.
    pub is_pending: bool,
    /// Why it was not carried out though its day has come; empty otherwise.
    pub obstacle: String,
    /// Answer where R-230 left it open.
    pub periodic_choice: Option<PeriodicChoice>,
    /// Agreement it rests on.
    pub agreement_note: String,
    /// The period that uses an earlier result, and which, in words; empty where none does.
    pub reused: String,
}

/// Makes or changes a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveAppointmentRequest {
    /// Record; left out for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Person.
    pub employee: Id,
    /// Kind.
    pub kind: AppointmentKind,
    /// Unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Position.
    pub position: String,
    /// Kind of position.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position_kind: Option<PositionKind>,
    /// First day.
    pub from: Day,
    /// Last day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<Day>,
    /// Letter.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
    /// Place outside.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub place: String,
    /// Who evaluates that work; the head of the unit above unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Make the person head of the unit for that time.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub leads_unit: bool,
}

/// Makes or changes a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveStatusPeriodRequest {
    /// Record; left out for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Person.
    pub employee: Id,
    /// Status.
    pub status: LegalStatus,
    /// First day.
    pub from: Day,
    /// Last day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<Day>,
    /// Letter.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// Asks what a move would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewMoveRequest {
    /// Person.
    pub employee: Id,
    /// First day in the new place.
    pub on: Day,
    /// Unit.
    pub to_unit: Id,
    /// Position; as now where empty.
    pub position: String,
    /// Kind of position.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position_kind: Option<PositionKind>,
    /// Evaluator; the head of the unit unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
}

/// What a move would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovePreviewView {
    /// Person.
    pub employee: PersonRef,
    /// Unit before.
    pub from_unit: String,
    /// Unit after.
    pub to_unit: String,
    /// Evaluator before.
    pub evaluator_before: Option<PersonRef>,
    /// Evaluator after.
    pub evaluator_after: Option<PersonRef>,
    /// Plans that end, in words.
    pub closes: Vec<String>,
    /// Plan that begins, in words; empty where none.
    pub opens: String,
    /// Who evaluates which period, by which rule.
    pub periods: Vec<MovePeriodView>,
    /// Only what the law leaves open.
    pub asks: Vec<MoveQuestionView>,
    /// The earlier result that may be used instead of a new one.
    pub reusable: Option<EarlierView>,
    /// Whether the day is to come: the move is recorded and carried out on that day.
    pub is_ahead: bool,
    /// Warnings.
    pub findings: Vec<FindingView>,
}

/// A period and who evaluates it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovePeriodView {
    /// Period.
    pub period: PeriodCode,
    /// In words.
    pub words: String,
    /// Who.
    pub who: EvaluationDuty,
    /// Evaluator, where settled.
    pub evaluator: Option<PersonRef>,
    /// Rule.
    pub rule: String,
    /// Why.
    pub why: String,
}

/// A question the law leaves open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveQuestionView {
    /// `periodic_choice`, `evaluator`, `acting_as_separate_plan`.
    pub code: String,
    /// The question.
    pub text: String,
    /// Rule.
    pub rule: String,
}

/// Moves a person, in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveEmployeeRequest {
    /// Person.
    pub employee: Id,
    /// First day in the new place.
    pub on: Day,
    /// Unit.
    pub to_unit: Id,
    /// Position; as now where empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub position: String,
    /// Kind of position.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position_kind: Option<PositionKind>,
    /// Evaluator; the head of the unit unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Letter.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
    /// Answer where R-230 leaves it open.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub periodic_choice: Option<PeriodicChoice>,
    /// Agreement the choice rests on.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub agreement_note: String,
    /// Take the results over into the new draft.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub carry_results: bool,
}

/// What a move did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MovedView {
    /// Person.
    pub employee: Id,
    /// Plans that ended.
    pub closed: Vec<Id>,
    /// The new draft.
    pub opened: Option<Id>,
    /// Whether it waits for its day.
    pub is_pending: bool,
}

/// Asks what a new evaluator would mean for people's plans and evaluations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewEvaluatorRequest {
    /// People.
    pub employees: Vec<Id>,
    /// Evaluator.
    pub evaluator: Id,
    /// First day.
    pub from: Day,
}

/// What a new evaluator would mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatorPreviewView {
    /// One per person whose evaluator changes.
    pub people: Vec<EvaluatorPreviewRowView>,
    /// People who have this evaluator on that day already.
    pub n_same: u32,
    /// Who evaluates which period, by which rule; the same for all of them.
    pub periods: Vec<MovePeriodView>,
}

/// What a new evaluator would mean for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatorPreviewRowView {
    /// Person.
    pub employee: PersonRef,
    /// Evaluator before.
    pub before: Option<PersonRef>,
    /// What happens to the plans, in words; empty where there is none.
    pub plans: Vec<String>,
}

/// What is wrong in the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemsView {
    /// The gravest first.
    pub problems: Vec<ProblemView>,
}

/// One kind of problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    /// Code.
    pub code: ProblemCode,
    /// What is wrong.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Rule.
    pub rule: String,
    /// Where.
    pub cases: Vec<ProblemCaseView>,
}

/// One case of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemCaseView {
    /// Person.
    pub employee: Option<PersonRef>,
    /// Unit.
    pub unit: Option<UnitRef>,
    /// What exactly.
    pub detail: String,
    /// What would repair it.
    pub fix: Option<FixView>,
}

/// What would repair a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FixView {
    /// What is done.
    pub code: FixCode,
    /// In words, for the button.
    pub words: String,
    /// Evaluator or head to set.
    pub evaluator: Option<PersonRef>,
    /// Unit to set, for `set_unit`; the other repairs of units are about the unit of the case.
    pub unit: Option<UnitRef>,
    /// Day.
    pub on: Option<Day>,
}

/// Repairs cases as proposed, or several the same way, in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FixProblemsRequest {
    /// One per case.
    pub fixes: Vec<NewFix>,
}

/// A repair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFix {
    /// What is done.
    pub code: FixCode,
    /// Person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub employee: Option<Id>,
    /// Unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Evaluator or head to set.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// Letter.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// People who may have been entered twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicatesView {
    /// The most likely first.
    pub pairs: Vec<DuplicatePairView>,
}

/// Two records that may be one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicatePairView {
    /// The one proposed to be kept.
    pub left: DuplicatePersonView,
    /// The other.
    pub right: DuplicatePersonView,
    /// 0 to 100.
    pub confidence: u32,
    /// Why.
    pub reasons: Vec<String>,
}

/// A record of a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuplicatePersonView {
    /// Person.
    pub id: Id,
    /// Name.
    pub name: String,
    /// NIP.
    pub nip: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Plans.
    pub n_plans: u32,
    /// Evaluations.
    pub n_evaluations: u32,
}

/// Says of two records that they are two people; they are not proposed again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DistinguishPeopleRequest {
    /// One record.
    pub one: Id,
    /// The other.
    pub other: Id,
}

/// Makes two records one; reversible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergePeopleRequest {
    /// Record that stays.
    pub keep: Id,
    /// Record whose plans and evaluations go to it.
    pub merge: Id,
}

/// What a repair does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FixCode {
    /// Sets the evaluator.
    SetEvaluator,
    /// Hands over to the evaluator's superior.
    HandToSuperior,
    /// Ends the post and gives the evaluation back to the definitive line.
    EndAppointment,
    /// Places the person in a unit.
    SetUnit,
    /// Sets the head of the unit.
    SetHead,
    /// Takes the unit out of its loop: it stands alone.
    DetachUnit,
    /// Marks the person as gone.
    Retire,
    /// Ends a time of exemption.
    EndStatus,
    /// Records what the evaluator's authority rests on.
    RecordBasis,
}
