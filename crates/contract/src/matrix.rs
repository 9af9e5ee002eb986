//! Role-result matrix (A.1.5), strategies, workblock (A.1.4), performance tree, indicator manual (A.1.3).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Approach, Cascading, ControlLevel, FindingView, Id, NodeKind, PersonRef, RemarkView, ReportSchedule,
    ResultKind, SkpState, WorkblockList,
};

/// Asks about a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearRequest {
    /// Year.
    pub year: i32,
    /// Only this unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
}

/// Leaders and their matrices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatricesView {
    /// Everybody who evaluates or leads a team, by unit.
    pub leaders: Vec<MatrixLeaderView>,
}

/// A leader and the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatrixLeaderView {
    /// Leader.
    pub leader: PersonRef,
    /// Unit.
    pub unit: String,
    /// Matrix, where one was made.
    pub matrix: Option<Id>,
    /// 1 for a leader, 2 for a team leader under one.
    pub level: u32,
    /// People.
    pub n_people: u32,
    /// Columns.
    pub n_columns: u32,
    /// People with a role.
    pub n_with_role: u32,
}

/// Opens the matrix of a leader; made where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenMatrixRequest {
    /// Leader.
    pub leader: Id,
    /// Year.
    pub year: i32,
}

/// A matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatrixView {
    /// Matrix.
    pub id: Id,
    /// Version to send back.
    pub seen_version: u32,
    /// Year.
    pub year: i32,
    /// Leader.
    pub leader: PersonRef,
    /// Unit.
    pub unit: String,
    /// 1 or 2.
    pub level: u32,
    /// Leader of the matrix above, for level 2.
    pub parent: Option<PersonRef>,
    /// Team leaders with matrices below.
    pub teams: Vec<PersonRef>,
    /// Columns.
    pub columns: Vec<MatrixColumnView>,
    /// People, guests last.
    pub rows: Vec<MatrixRowView>,
    /// Whether the leader's plan says something else than the columns.
    pub is_source_changed: bool,
    /// What the rules say.
    pub findings: Vec<FindingView>,
    /// People with roles whose plan lacks at least one.
    pub ready_for_plans: u32,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatrixColumnView {
    /// Column.
    pub id: Id,
    /// Leader's result.
    pub result_text: String,
    /// Its indicator; empty at level 2.
    pub indicator_text: String,
    /// Whether it comes from the leader's plan.
    pub is_from_plan: bool,
    /// People with a role.
    pub n_people: u32,
    /// Strategies.
    pub strategies: Vec<StrategyView>,
}

/// A strategy of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StrategyView {
    /// Strategy.
    pub id: Id,
    /// Text.
    pub text: String,
    /// What it is.
    pub kind: Option<ResultKind>,
    /// How it is handed down.
    pub cascading: Option<Cascading>,
    /// Whether a cell of the column says so.
    pub is_taken: bool,
}

/// A person of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MatrixRowView {
    /// Row.
    pub id: Id,
    /// Person, where in the store.
    pub employee: Option<Id>,
    /// Name.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit, for guests.
    pub unit: String,
    /// From another unit.
    pub is_guest: bool,
    /// Leads a team.
    pub is_team_leader: bool,
    /// Plan of the year.
    pub plan: Option<Id>,
    /// Its state.
    pub plan_state: Option<SkpState>,
    /// Entries.
    pub n_roles: u32,
    /// Entries per column.
    pub cells: Vec<Vec<CellEntryView>>,
}

/// An entry of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellEntryView {
    /// Entry.
    pub id: Id,
    /// Text.
    pub text: String,
    /// The first remark of the wording check.
    pub remark: Option<RemarkView>,
    /// Result of the plan made from it.
    pub result: Option<Id>,
    /// What the plan says, where something else.
    pub drift: Option<String>,
}

/// Changes a matrix, all edits in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditMatrixRequest {
    /// Matrix.
    pub matrix: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// In order.
    pub edits: Vec<MatrixEdit>,
}

/// Keeps what is being typed into a cell of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypeInMatrixRequest {
    /// Matrix.
    pub matrix: Id,
    /// Row.
    pub row: Id,
    /// Column.
    pub column: Id,
    /// Entries so far; without any, what was typed is taken back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub texts: Option<Vec<String>>,
}

/// One change of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "edit", deny_unknown_fields)]
pub enum MatrixEdit {
    /// Sets the entries of a cell.
    SetCell {
        /// Row.
        row: Id,
        /// Column.
        column: Id,
        /// Entries; none empties it.
        texts: Vec<String>,
    },
    /// Copies a cell to other rows.
    FillDown {
        /// Column.
        column: Id,
        /// Row to copy.
        from: Id,
        /// Rows.
        to: Vec<Id>,
    },
    /// A block copied from a spreadsheet, from a cell on.
    PasteCells {
        /// First row.
        row: Id,
        /// First column.
        column: Id,
        /// Block.
        text: String,
    },
    /// A list of results copied from a spreadsheet, as columns.
    PasteColumns {
        /// One column a line; an indicator behind a tab.
        text: String,
    },
    /// Columns as the leader's plan has them now; texts of cells stay.
    TakeColumnsFromPlan {
        /// One column per indicator, else per result.
        by_indicator: bool,
    },
    /// A new column.
    AddColumn {
        /// Behind this one; last unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
        /// Leader's result.
        result_text: String,
        /// Indicator.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        indicator_text: String,
    },
    /// Changes a column.
    SetColumn {
        /// Column.
        id: Id,
        /// Leader's result.
        result_text: String,
        /// Indicator.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        indicator_text: String,
    },
    /// Takes a column and its entries out.
    RemoveColumn {
        /// Column.
        id: Id,
    },
    /// Puts a column elsewhere.
    MoveColumn {
        /// Column.
        id: Id,
        /// Behind this one; first unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
    },
    /// A person from elsewhere.
    AddGuest {
        /// Person in the store.
        #[serde(default)]
        #[ts(optional = nullable)]
        employee: Option<Id>,
        /// Name, where not in the store.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        name: String,
        /// Position.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        position: String,
        /// Unit or agency.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        unit_name: String,
    },
    /// Takes a row and its entries out.
    RemoveRow {
        /// Row.
        id: Id,
    },
    /// Puts a row elsewhere.
    MoveRow {
        /// Row.
        id: Id,
        /// Behind this one; first unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
    },
    /// Says that the person leads a team.
    SetTeamLeader {
        /// Row.
        row: Id,
        /// Whether.
        leads: bool,
    },
    /// A new strategy.
    AddStrategy {
        /// Column.
        column: Id,
        /// Text.
        text: String,
        /// What it is.
        #[serde(default)]
        #[ts(optional = nullable)]
        kind: Option<ResultKind>,
        /// How it is handed down.
        #[serde(default)]
        #[ts(optional = nullable)]
        cascading: Option<Cascading>,
    },
    /// Changes a strategy.
    SetStrategy {
        /// Strategy.
        id: Id,
        /// Text.
        text: String,
        /// What it is.
        #[serde(default)]
        #[ts(optional = nullable)]
        kind: Option<ResultKind>,
        /// How it is handed down.
        #[serde(default)]
        #[ts(optional = nullable)]
        cascading: Option<Cascading>,
    },
    /// Takes a strategy out.
    RemoveStrategy {
        /// Strategy.
        id: Id,
    },
}

/// Makes drafts from the cells, or adds missing rows to drafts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixPlansRequest {
    /// Matrix.
    pub matrix: Id,
    /// Rows; everybody where empty.
    #[serde(default)]
    #[ts(as = "Option<Vec<Id>>", optional)]
    pub rows: Vec<Id>,
    /// Approach of new plans.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub approach: Option<Approach>,
}

/// Settles cell and plan that say different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettleDriftRequest {
    /// Entry of the cell.
    pub entry: Id,
    /// Cell's words into the plan, else the plan's into the cell.
    pub take_cell: bool,
}

/// Workblocks of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkblocksView {
    /// Unit.
    pub unit: Id,
    /// Year.
    pub year: i32,
    /// In order.
    pub items: Vec<WorkblockView>,
}

/// A workblock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkblockView {
    /// Workblock.
    pub id: Id,
    /// *Judul inisiatif strategi*.
    pub title: String,
    /// Indicator and target.
    pub supported: String,
    /// *Pemilik strategi*.
    pub owner: String,
    /// *Pihak yang terlibat*.
    pub parties: String,
    /// *Waktu penyelesaian*.
    pub due: String,
    /// *Penerima manfaat*.
    pub beneficiaries: String,
    /// *Tujuan*.
    pub purpose: String,
    /// *Anggaran*.
    pub budget: String,
    /// Activities and milestones.
    pub lines: Vec<WorkblockLineView>,
}

/// A line of a workblock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkblockLineView {
    /// List.
    pub list: WorkblockList,
    /// Text.
    pub text: String,
}

/// Asks about a unit in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitYearRequest {
    /// Unit.
    pub unit: Id,
    /// Year.
    pub year: i32,
}

/// Makes or changes a workblock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveWorkblockRequest {
    /// Workblock; left out for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Unit.
    pub unit: Id,
    /// Year.
    pub year: i32,
    /// Title.
    pub title: String,
    /// Indicator and target.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub supported: String,
    /// Owner.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub owner: String,
    /// Parties.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub parties: String,
    /// Time.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub due: String,
    /// Beneficiaries.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub beneficiaries: String,
    /// Purpose.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub purpose: String,
    /// Budget.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub budget: String,
    /// All lines.
    #[serde(default)]
    #[ts(as = "Option<Vec<WorkblockLineView>>", optional)]
    pub lines: Vec<WorkblockLineView>,
}

/// The performance tree of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TreeView {
    /// Unit.
    pub unit: Id,
    /// Year.
    pub year: i32,
    /// Version to send back.
    pub seen_version: u32,
    /// Parents before children, in order.
    pub nodes: Vec<TreeNodeView>,
    /// What the rules say.
    pub findings: Vec<FindingView>,
}

/// A node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TreeNodeView {
    /// Node.
    pub id: Id,
    /// Parent.
    pub parent: Option<Id>,
    /// 0 at the root.
    pub depth: u32,
    /// Kind.
    pub kind: NodeKind,
    /// Text.
    pub text: String,
    /// Indicator.
    pub indicator: String,
    /// Target.
    pub target: String,
    /// Item of the performance agreement.
    pub is_agreement: bool,
    /// Who answers for it.
    pub owner: Option<PersonRef>,
    /// People whose results support it.
    pub supporters: Vec<PersonRef>,
}

/// Changes the tree, all edits in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditTreeRequest {
    /// Unit.
    pub unit: Id,
    /// Year.
    pub year: i32,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// In order.
    pub edits: Vec<TreeEdit>,
}

/// One change of a tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "edit", deny_unknown_fields)]
pub enum TreeEdit {
    /// A new node.
    Add {
        /// Parent.
        #[serde(default)]
        #[ts(optional = nullable)]
        parent: Option<Id>,
        /// Behind this one; last unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
        /// Kind.
        kind: NodeKind,
        /// Text.
        text: String,
        /// Indicator.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        indicator: String,
        /// Target.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        target: String,
        /// Item of the performance agreement.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        is_agreement: bool,
    },
    /// Changes a node.
    Set {
        /// Node.
        id: Id,
        /// Kind.
        kind: NodeKind,
        /// Text.
        text: String,
        /// Indicator.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        indicator: String,
        /// Target.
        #[serde(default)]
        #[ts(as = "Option<String>", optional)]
        target: String,
        /// Item of the performance agreement.
        #[serde(default)]
        #[ts(as = "Option<bool>", optional)]
        is_agreement: bool,
        /// Who answers for it.
        #[serde(default)]
        #[ts(optional = nullable)]
        owner: Option<Id>,
    },
    /// Puts a node elsewhere.
    Move {
        /// Node.
        id: Id,
        /// Parent there.
        #[serde(default)]
        #[ts(optional = nullable)]
        parent: Option<Id>,
        /// Behind this one; first unless told.
        #[serde(default)]
        #[ts(optional = nullable)]
        after: Option<Id>,
    },
    /// Takes a node and everything under it out.
    Remove {
        /// Node.
        id: Id,
    },
    /// An outline copied from a spreadsheet: indentation or columns make the levels.
    Paste {
        /// Parent.
        #[serde(default)]
        #[ts(optional = nullable)]
        parent: Option<Id>,
        /// Outline.
        text: String,
    },
}

/// Indicator manuals of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ManualsView {
    /// Plan version.
    pub plan: Id,
    /// Whether the office asks for them.
    pub is_required: bool,
    /// One per indicator.
    pub items: Vec<ManualView>,
}

/// An indicator's manual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ManualView {
    /// Indicator.
    pub indicator: Id,
    /// Number of the result.
    pub no: u32,
    /// Result.
    pub result_text: String,
    /// Indicator.
    pub indicator_text: String,
    /// Target.
    pub target: String,
    /// *Tujuan*.
    pub purpose: String,
    /// *Definisi*, a paragraph a line.
    pub definition: String,
    /// *Formula*.
    pub formula: String,
    /// *Satuan*.
    pub measure_unit: String,
    /// Quality and level of control.
    pub control_level: Option<ControlLevel>,
    /// *Sumber data*.
    pub source: String,
    /// *Periode pelaporan*.
    pub reporting: Option<ReportSchedule>,
    /// Whether everything asked for is there.
    pub is_complete: bool,
}

/// Sets an indicator's manual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveManualRequest {
    /// Indicator.
    pub indicator: Id,
    /// Purpose.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub purpose: String,
    /// Definition.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub definition: String,
    /// Formula.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub formula: String,
    /// Unit of measure.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub measure_unit: String,
    /// Quality and level of control.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub control_level: Option<ControlLevel>,
    /// Source.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub source: String,
    /// Period of report.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reporting: Option<ReportSchedule>,
}
