//! Employees: list, card, changes by hand, import of a staff list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, EmployeeType, EvaluationState, Grade, Id, Instant, LegalStatus, PeriodCode, PersonRef,
    PositionGroup, PositionKind, SkpState,
};

/// Asks for a page of employees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListEmployeesRequest {
    /// Parts of names, digits of the NIP, words of position or unit.
    #[serde(default)]
    pub search: Option<String>,
    /// Only this unit.
    #[serde(default)]
    pub unit: Option<Id>,
    /// Only those evaluated by this person.
    #[serde(default)]
    pub evaluator: Option<Id>,
    /// Only those in this condition in the current year.
    #[serde(default)]
    pub condition: Option<Condition>,
    /// Whether people who left are listed too.
    #[serde(default)]
    pub with_inactive: Option<bool>,
    /// Rows to skip.
    #[serde(default)]
    pub offset: Option<u32>,
    /// Rows wanted; 100 unless told, 1,000 at most.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// Conditions the list of employees can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// No plan this year though one is needed.
    NoPlan,
    /// No evaluator.
    NoEvaluator,
    /// Not rated in the current period.
    Unrated,
    /// Rated, not signed, in the current period.
    Rated,
    /// Signed in the current period.
    Signed,
    /// Not signed when the office closed the current period.
    LeftUnsigned,
    /// Unit, position or rank missing.
    Incomplete,
    /// Nothing noted in the last span of the agreed schedule.
    ReportDue,
}

/// A page of employees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployeesView {
    /// The page.
    pub employees: Vec<EmployeeRowView>,
    /// How many match.
    pub total: u32,
}

/// An employee as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployeeRowView {
    /// Record.
    pub id: Id,
    /// Short id, `K7QF-01A3`.
    pub short_id: String,
    /// NIP, may be empty.
    pub nip: String,
    /// Name with degrees; empty where unknown.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// Evaluator today.
    pub evaluator: Option<PersonRef>,
    /// How employed.
    pub employee_type: EmployeeType,
    /// Whether the person left.
    pub is_inactive: bool,
    /// State of this year's plan.
    pub plan_state: Option<SkpState>,
    /// State of the current period's evaluation.
    pub evaluation_state: Option<EvaluationState>,
    /// Its grade.
    pub grade: Option<Grade>,
}

/// Everything about one employee but the contents of plans and evaluations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployeeView {
    /// Record.
    pub id: Id,
    /// Short id.
    pub short_id: String,
    /// Version to send back with a change.
    pub version: u32,
    /// NIP.
    pub nip: String,
    /// Name without degrees.
    pub name: String,
    /// Degrees before the name.
    pub front_degree: String,
    /// Degrees after the name.
    pub back_degree: String,
    /// Name with degrees as printed.
    pub full_name: String,
    /// How employed.
    pub employee_type: EmployeeType,
    /// *Kedudukan hukum*.
    pub legal_status: LegalStatus,
    /// Rank code, `III/c` or `IX`; empty where unknown.
    pub rank_code: String,
    /// Rank as printed.
    pub rank: String,
    /// Position.
    pub position: String,
    /// Kind of position, where known.
    pub position_kind: Option<PositionKind>,
    /// Group that decides the forms.
    pub position_group: PositionGroup,
    /// Unit.
    pub unit: Option<UnitRef>,
    /// Day the person left.
    pub retired_on: Option<Day>,
    /// Whether the person leads a team.
    pub is_team_leader: bool,
    /// What SIASN calls the person; empty where unknown.
    pub siasn_id: String,
    /// What SIASN calls the entry of the position; empty where unknown.
    pub siasn_position_id: String,
    /// Evaluators with their first day, newest first.
    pub evaluators: Vec<EvaluatorView>,
    /// The evaluator's own evaluator today.
    pub superior: Option<PersonRef>,
    /// Plans, newest year first, newest version first.
    pub plans: Vec<PlanRowView>,
    /// Evaluations, newest period first.
    pub evaluations: Vec<EvaluationRowView>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineView>,
}

/// A unit named in passing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitRef {
    /// Record.
    pub id: Id,
    /// Name.
    pub name: String,
}

/// An evaluator from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluatorView {
    /// The evaluator.
    pub person: PersonRef,
    /// First day.
    pub from: Day,
}

/// A plan as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRowView {
    /// Record of this version.
    pub id: Id,
    /// Year.
    pub year: i32,
    /// Version, from 1.
    pub version: u32,
    /// State.
    pub state: SkpState,
    /// Official form, `A.1.7`.
    pub form: String,
    /// Position it was made for.
    pub position: String,
    /// Main results.
    pub n_main: u32,
    /// Additional results.
    pub n_additional: u32,
}

/// An evaluation as a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationRowView {
    /// Record.
    pub id: Id,
    /// Period.
    pub period: PeriodCode,
    /// Period in words.
    pub words: String,
    /// State.
    pub state: EvaluationState,
    /// Grade.
    pub grade: Option<Grade>,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
}

/// An event of the side card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineView {
    /// When.
    pub at: Instant,
    /// What kind of act, a stable code for the icon.
    pub kind: String,
    /// What happened.
    pub title: String,
    /// More about it.
    pub detail: String,
}

/// Makes or changes an employee; on a change, fields left out stay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveEmployeeRequest {
    /// Record; left out for a new person.
    #[serde(default)]
    pub id: Option<Id>,
    /// Version looked at.
    #[serde(default)]
    pub seen_version: Option<u32>,
    /// NIP.
    #[serde(default)]
    pub nip: Option<String>,
    /// Name without degrees.
    #[serde(default)]
    pub name: Option<String>,
    /// Degrees before the name.
    #[serde(default)]
    pub front_degree: Option<String>,
    /// Degrees after the name.
    #[serde(default)]
    pub back_degree: Option<String>,
    /// How employed.
    #[serde(default)]
    pub employee_type: Option<EmployeeType>,
    /// *Kedudukan hukum*.
    #[serde(default)]
    pub legal_status: Option<LegalStatus>,
    /// Rank in any spelling; empty takes it away.
    #[serde(default)]
    pub rank: Option<String>,
    /// Position.
    #[serde(default)]
    pub position: Option<String>,
    /// Kind of position.
    #[serde(default)]
    pub position_kind: Option<PositionKind>,
    /// Unit.
    #[serde(default)]
    pub unit: Option<Id>,
    /// Whether the person leads a team.
    #[serde(default)]
    pub is_team_leader: Option<bool>,
    /// What SIASN calls the person; empty takes it away.
    #[serde(default)]
    pub siasn_id: Option<String>,
    /// What SIASN calls the entry of the position; empty takes it away.
    #[serde(default)]
    pub siasn_position_id: Option<String>,
}

/// Several people at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssignEvaluatorRequest {
    /// The people.
    pub employees: Vec<Id>,
    /// Their evaluator.
    pub evaluator: Id,
    /// From which day on.
    pub from: Day,
    /// What it rests on, for example a delegation.
    #[serde(default)]
    pub basis: String,
}

/// Places several people in a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssignUnitRequest {
    /// The people.
    pub employees: Vec<Id>,
    /// The unit.
    pub unit: Id,
}

/// A person leaves, or comes back when `on` is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetireEmployeeRequest {
    /// The person.
    pub id: Id,
    /// Last day; `null` takes it back.
    pub on: Option<Day>,
}

/// What a change of several people did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedPeopleView {
    /// How many people changed.
    pub changed: u32,
    /// Warnings, for example an evaluator below *pengawas*.
    pub findings: Vec<crate::FindingView>,
}

/// What an import would do, before anything changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreviewView {
    /// Token of this preview, handed back to apply it.
    pub preview: u32,
    /// File name.
    pub file: String,
    /// What the file was taken for.
    pub layout: ImportLayout,
    /// Sheet read; empty for CSV.
    pub sheet: String,
    /// Row of the header as the spreadsheet numbers it; 0 where the list has none.
    pub header_row: u32,
    /// Name of the layout it was read by, where somebody had shown how files with these headings are read.
    pub known_as: Option<String>,
    /// New people.
    pub new: u32,
    /// People that change.
    pub changed: u32,
    /// People already the same.
    pub same: u32,
    /// Rows that are no people.
    pub skipped: u32,
    /// Units that will be made.
    pub new_units: Vec<String>,
    /// Rows, the rejected ones first, then changed, new and same; the first 2,000.
    pub rows: Vec<ImportRowView>,
    /// Rejected rows, all of them.
    pub rejected: Vec<ImportRemarkView>,
    /// Odd things that are imported all the same.
    pub warnings: Vec<ImportRemarkView>,
}

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportLayout {
    /// An agency's own staff list.
    StaffList,
    /// e-Kinerja, *Laporan Penilaian SKP*.
    EkinerjaReport,
}

/// A row of a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRowView {
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// What happens to it; `None` = rejected.
    pub outcome: Option<crate::Outcome>,
    /// NIP.
    pub nip: String,
    /// Name.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// What changes: field label, before, after.
    pub changes: Vec<FieldChangeView>,
}

/// A field that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChangeView {
    /// Field in the reader's language.
    pub field: String,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}

/// A rejected row or a warning, with the way to repair it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRemarkView {
    /// Sheet; empty for CSV.
    pub sheet: String,
    /// Row as the spreadsheet numbers it.
    pub row: u32,
    /// Column as its header reads.
    pub column: String,
    /// Cell, `C16`.
    pub cell: String,
    /// What stands there.
    pub value: String,
    /// Stable code of the reason.
    pub code: String,
    /// What is wrong.
    pub reason: String,
    /// How to repair it.
    pub fix: String,
}

/// Applies a preview as one act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyImportRequest {
    /// Token of the preview.
    pub preview: u32,
}

/// Writes the rejected rows as a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveRejectedRequest {
    /// Token of the preview.
    pub preview: u32,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedView {
    /// New people.
    pub new: u32,
    /// Changed people.
    pub changed: u32,
    /// Unchanged people.
    pub same: u32,
    /// Rows that are no people.
    pub skipped: u32,
    /// Odd things.
    pub warnings: Vec<ImportRemarkView>,
    /// Rejected rows.
    pub rejected: Vec<ImportRemarkView>,
}

/// Looks somebody or something up by what a person would type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindRequest {
    /// NIP, short id, unit code, or a full name that is unique.
    pub text: String,
}
