//! Plans of many people at once: blocks from spreadsheets, workbooks, copies, last year's rows, the library.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AnnexLineView, AnnexList, Aspect, CarryOver, Id, ImportRemarkView, NewAnnexLine, Outcome, Perspective,
    PlanDeskView, PlanSource, Priority,
};

/// A block copied from a spreadsheet, into a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PastePlanRequest {
    /// Version.
    pub plan: Id,
    /// The block: columns by tabs, rows by lines.
    pub text: String,
    /// Result that takes the indicators above the first result of the block.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
    /// Take out what stands there first.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub replace: bool,
    /// Only look.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub dry_run: bool,
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastedPlanView {
    /// Results read.
    pub results: Vec<PastedResultView>,
    /// Indicators above the first result, for the result that was named.
    pub leading: Vec<PastedIndicatorView>,
    /// Special expectations read.
    pub n_expectations: u32,
    /// What could not be read, with its place.
    pub remarks: Vec<ImportRemarkView>,
    /// The plan afterwards; nothing after a look.
    pub desk: Option<PlanDeskView>,
}

/// A result of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastedResultView {
    /// Priority.
    pub priority: Priority,
    /// Text.
    pub text: String,
    /// Indicators.
    pub indicators: Vec<PastedIndicatorView>,
}

/// An indicator of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastedIndicatorView {
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// Text.
    pub text: String,
    /// Target.
    pub target: String,
    /// Perspective.
    pub perspective: Option<Perspective>,
}

/// Writes the workbook that people fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WritePlanWorkbookRequest {
    /// File to write.
    pub file: u32,
    /// Year.
    pub year: i32,
    /// The people; everybody of the unit where empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub employees: Vec<Id>,
    /// The unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// What rows are filled in already.
    pub source: PlanSource,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Reads a workbook with plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadPlanWorkbookRequest {
    /// File.
    pub file: u32,
    /// Year.
    pub year: i32,
}

/// What a workbook with plans would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanWorkbookView {
    /// Token to apply it.
    pub preview: u32,
    /// File name.
    pub file: String,
    /// People found, rejected ones first.
    pub people: Vec<WorkbookPersonView>,
    /// Plans that would be made.
    pub new: u32,
    /// Plans that would change.
    pub changed: u32,
    /// Plans already so.
    pub same: u32,
    /// Rows that cannot be taken.
    pub rejected: Vec<ImportRemarkView>,
    /// Odd things taken all the same.
    pub warnings: Vec<ImportRemarkView>,
}

/// A person of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkbookPersonView {
    /// Person, where found.
    pub employee: Option<Id>,
    /// Name.
    pub name: String,
    /// NIP.
    pub nip: String,
    /// Position.
    pub position: String,
    /// What happens; nothing where rejected.
    pub outcome: Option<Outcome>,
    /// Results.
    pub n_results: u32,
    /// Indicators.
    pub n_indicators: u32,
    /// Why rejected.
    pub why: String,
}

/// Applies a looked-at workbook as one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyPlanWorkbookRequest {
    /// Token.
    pub preview: u32,
}

/// Copies a plan to other people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyPlanRequest {
    /// Version to copy.
    pub plan: Id,
    /// People.
    pub to: Vec<Id>,
    /// Results and indicators.
    pub results: bool,
    /// Special expectations.
    pub expectations: bool,
    /// Annex.
    pub annex: bool,
    /// Replace what a draft of theirs holds.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub replace: bool,
}

/// Asks for people of the same position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeersRequest {
    /// Person.
    pub employee: Id,
    /// Year.
    pub year: i32,
}

/// People of the same position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeersView {
    /// Same unit first.
    pub people: Vec<PeerView>,
}

/// A person of the same position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeerView {
    /// Person.
    pub employee: Id,
    /// Name.
    pub name: String,
    /// Unit.
    pub unit: String,
    /// Whether there is a plan.
    pub has_plan: bool,
    /// Whether a copy could go in.
    pub is_editable: bool,
}

/// Asks for the rows of the year before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CarryOverRequest {
    /// Person.
    pub employee: Id,
    /// Year to plan.
    pub year: i32,
}

/// Rows of the year before, to keep, change or drop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarryOverView {
    /// Person.
    pub employee: Id,
    /// Year to plan.
    pub year: i32,
    /// Results.
    pub rows: Vec<CarryRowView>,
    /// How the year ended, where known.
    pub grade_words: String,
}

/// A result of the year before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CarryRowView {
    /// Result.
    pub result: Id,
    /// Priority.
    pub priority: Priority,
    /// Text.
    pub text: String,
    /// Indicators.
    pub indicators: Vec<PastedIndicatorView>,
    /// What the program would do.
    pub suggestion: CarryOver,
    /// Why.
    pub why: String,
}

/// Makes the plan from last year's rows, one decision per row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CarryOverPlanRequest {
    /// Person.
    pub employee: Id,
    /// Year to plan.
    pub year: i32,
    /// Decisions; rows left out are dropped.
    pub rows: Vec<NewCarryRow>,
    /// Special expectations too.
    pub with_expectations: bool,
    /// Annex too.
    pub with_annex: bool,
}

/// What happens to a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewCarryRow {
    /// Result of the year before.
    pub result: Id,
    /// Decision.
    pub decision: CarryOver,
    /// New text, where changed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub text: Option<String>,
}

/// Gives several plans the same annex lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FillAnnexesRequest {
    /// Versions.
    pub plans: Vec<Id>,
    /// Lists to set.
    pub lists: Vec<NewAnnexList>,
    /// Replace what stands there; else lines are added that are not there.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub replace: bool,
}

/// A list of annex lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewAnnexList {
    /// List.
    pub list: AnnexList,
    /// Lines.
    pub lines: Vec<NewAnnexLine>,
}

/// Annex lines that plans of a unit start with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnnexDefaultsView {
    /// Unit.
    pub unit: Id,
    /// Lines.
    pub lines: Vec<AnnexLineView>,
    /// Unit above they come from; empty where its own.
    pub inherited_from: String,
}

/// Sets them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveAnnexDefaultsRequest {
    /// Unit.
    pub unit: Id,
    /// All three lists; none takes the unit's own away.
    pub lists: Vec<NewAnnexList>,
}

/// Asks for entries of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListLibraryRequest {
    /// Words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub search: Option<String>,
    /// Only for this position; the nearest first.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position: Option<String>,
    /// Only this pack.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pack: Option<String>,
    /// Rows wanted; 200 unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Entries of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryView {
    /// The page.
    pub entries: Vec<LibraryEntryView>,
    /// How many match.
    pub total: u32,
    /// Packs.
    pub packs: Vec<PackView>,
    /// Positions that have entries.
    pub positions: Vec<String>,
}

/// A pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PackView {
    /// Name.
    pub name: String,
    /// Entries.
    pub n_entries: u32,
    /// Positions.
    pub n_positions: u32,
}

/// A result or indicator kept for reuse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryEntryView {
    /// Entry.
    pub id: Id,
    /// Pack.
    pub pack: String,
    /// Position.
    pub position: String,
    /// Priority.
    pub priority: Priority,
    /// Result; empty where only an indicator.
    pub result: String,
    /// Leader's result.
    pub supported: String,
    /// Who assigns it.
    pub assigned_by: String,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// Indicator.
    pub indicator: String,
    /// Target.
    pub target: String,
    /// Perspective.
    pub perspective: Option<Perspective>,
    /// Note.
    pub note: String,
}

/// Makes or changes an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveLibraryEntryRequest {
    /// Entry; left out for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Pack.
    pub pack: String,
    /// Position.
    pub position: String,
    /// Priority.
    pub priority: Priority,
    /// Result.
    pub result: String,
    /// Leader's result.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub supported: String,
    /// Who assigns it.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub assigned_by: String,
    /// Aspect.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub aspect: Option<Aspect>,
    /// Indicator.
    pub indicator: String,
    /// Target.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub target: String,
    /// Perspective.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub perspective: Option<Perspective>,
    /// Note.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// Takes entries out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveLibraryEntriesRequest {
    /// Entries.
    pub ids: Vec<Id>,
}

/// Keeps results of a plan in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepInLibraryRequest {
    /// Version.
    pub plan: Id,
    /// Results; all where empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub results: Vec<Id>,
    /// Pack.
    pub pack: String,
}

/// What a pack brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedPackView {
    /// Pack.
    pub name: String,
    /// New entries.
    pub new: u32,
    /// Entries that were there.
    pub same: u32,
    /// What could not be taken.
    pub remarks: Vec<ImportRemarkView>,
}

/// Writes a pack; the file's ending chooses JSON or XLSX.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportPackRequest {
    /// Pack.
    pub pack: String,
    /// File.
    pub file: u32,
}

/// Puts entries into a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InsertFromLibraryRequest {
    /// Version.
    pub plan: Id,
    /// Entries.
    pub entries: Vec<Id>,
    /// Result that takes the indicators; new results unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
}
