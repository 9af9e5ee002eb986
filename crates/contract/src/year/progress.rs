//! Progress of a plan in the rhythm of the office (B.1.2), beside the targets of its periods.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PeriodCode, PersonRef, Priority};

term! { /// What a leader can do about progress, or the lack of it.
ProgressAnswer { /// Appreciate it.
    Appreciate, /// Give a new assignment.
    Assign, /// Change the plan.
    AdjustExpectation, /// Change what supports it.
    AdjustResources, /// Guide the employee.
    Coach, /// Take the result over.
    TakeOver } }

/// Asks for the year of a person: results × periods of the office's rhythm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearProgressRequest {
    /// The person.
    pub employee: Id,
    /// The year.
    pub year: i32,
    /// The plan, where the person has several; the newest in force unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub plan: Option<Id>,
}

/// The year of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct YearProgressView {
    /// The plan version.
    pub plan: Id,
    /// The person.
    pub employee: PersonRef,
    /// Year.
    pub year: i32,
    /// Version to send back.
    pub seen_version: u32,
    /// Periods of the year's rhythm, in order; cells of rows stand in this order.
    pub periods: Vec<ProgressPeriodView>,
    /// Results in print order.
    pub results: Vec<ProgressResultView>,
    /// Whether the account may note progress here.
    pub can_note: bool,
    /// Whether the account may take a result over.
    pub can_take_over: bool,
    /// The person's plans of the year that count; more than one after a move or with acting work.
    pub plans: Vec<PlanOfYearView>,
}

/// A plan of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanOfYearView {
    /// The plan version.
    pub id: Id,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
}

/// A period of the rhythm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressPeriodView {
    /// Code.
    pub code: PeriodCode,
    /// In words.
    pub words: String,
    /// Whether it is running.
    pub is_current: bool,
    /// Whether it is over.
    pub is_over: bool,
}

/// A result with its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressResultView {
    /// The result.
    pub id: Id,
    /// Number in print.
    pub no: u32,
    /// Priority.
    pub priority: Priority,
    /// Text.
    pub text: String,
    /// Planned actions (B.1.1).
    pub actions: Vec<String>,
    /// Where the leader took it over.
    pub taken_over: Option<TakenOverView>,
    /// One row an indicator; a row without one where something was noted on the result as a whole, or where
    /// it has no indicator.
    pub rows: Vec<ProgressRowView>,
}

/// That a leader took a result over, because the employee could not finish it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenOverView {
    /// Day.
    pub on: Day,
    /// What the leader noted; shown at the evaluation.
    pub note: String,
}

/// An indicator, or a result as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressRowView {
    /// The indicator; nothing for the result as a whole.
    pub indicator: Option<Id>,
    /// Text of the indicator.
    pub text: String,
    /// Target of the year.
    pub target: String,
    /// One cell a period.
    pub cells: Vec<ProgressCellView>,
}

/// What is planned and noted for a row in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressCellView {
    /// Target of the period (B.1.1); empty without one.
    pub target: String,
    /// The note shown, the newest of the cell.
    pub note: Option<Id>,
    /// Value reached, as typed.
    pub value: String,
    /// What was reached, in words.
    pub text: String,
    /// Day of the note.
    pub on: Option<Day>,
    /// Notes in the cell.
    pub n_notes: u32,
    /// Entries of the register of evidence that belong to these notes.
    pub n_evidence: u32,
    /// Whether the value lags behind the target of the period.
    pub is_behind: bool,
    /// What the account can do about it as the leader.
    pub answers: Vec<ProgressAnswer>,
}

/// Writes cells in one act. What is left out of a cell stays; a cell left without value and words loses its
/// note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveYearProgressRequest {
    /// The plan version.
    pub plan: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Cells.
    pub cells: Vec<NewProgressCell>,
}

/// A cell to write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewProgressCell {
    /// The result.
    pub result: Id,
    /// The indicator; the result as a whole unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub indicator: Option<Id>,
    /// Period.
    pub period: PeriodCode,
    /// Value.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub value: Option<String>,
    /// Words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
    /// *Sama dengan target*: takes the target of the period, else that of the year, as value.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub as_target: bool,
}

/// Keeps what is being typed into a cell of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypeProgressRequest {
    /// The plan version.
    pub plan: Id,
    /// The cell so far; without it, what was typed is taken back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub cell: Option<NewProgressCell>,
}

/// Pastes a block of a spreadsheet: rows go down the indicators, columns across the periods, from one cell on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasteProgressRequest {
    /// The plan version.
    pub plan: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// The block, cells apart by tabs.
    pub text: String,
    /// Result of the first cell.
    pub result: Id,
    /// Indicator of the first cell.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub indicator: Option<Id>,
    /// Period of the first cell.
    pub period: PeriodCode,
    /// Whether to save; without it this only shows what would be written.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub save: bool,
}

/// What a block comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastedProgressView {
    /// Cells that change.
    pub cells: Vec<PastedCellView>,
    /// What found no place, in sentences.
    pub left_out: Vec<String>,
    /// The year after it, where it was saved; else as it is.
    pub year: YearProgressView,
}

/// A cell of a pasted block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastedCellView {
    /// Number of the result.
    pub no: u32,
    /// Indicator in words.
    pub indicator: String,
    /// Period in words.
    pub period: String,
    /// Value before.
    pub from: String,
    /// Value after.
    pub to: String,
}

/// Takes a result over, because the employee could not finish it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeOverResultRequest {
    /// The result.
    pub result: Id,
    /// That the employee could not finish it, in words; asked for.
    pub note: String,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
}
