//! What the forms of planning say (A.1.3, A.1.4, A.1.5, B.1.1): plain records without rules.

use chrono::NaiveDate;
use domain::{ControlLevel, Identity};

/// How often an indicator is reported (*periode pelaporan*, A.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportingPeriod {
    /// *Bulanan*.
    Monthly,
    /// *Triwulanan*.
    Quarterly,
    /// *Semesteran*.
    Semiannual,
    /// *Tahunan*.
    Annual,
}

/// An indicator manual (*manual indikator kinerja*), one sheet an indicator; R-040, p37–38.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorManual {
    /// First day of the plan's assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the plan's assessment period.
    pub ends_on: NaiveDate,
    /// The work result that is measured.
    pub result: String,
    /// The indicator.
    pub indicator: String,
    /// What it is measured for (*tujuan*).
    pub purpose: String,
    /// Paragraphs of the definition; one that begins with `1. ` hangs behind its number.
    pub definition: Vec<String>,
    /// Paragraphs of the formula; optional for qualitative plans.
    pub formula: Vec<String>,
    /// Unit of measure; optional for qualitative plans.
    pub unit_of_measure: String,
    /// Quality and level of control. The form has the three an executive may have; the others cross none.
    pub control_level: Option<ControlLevel>,
    /// Where the figures come from.
    pub data_source: String,
    /// How often it is reported.
    pub reporting: Option<ReportingPeriod>,
}

/// A strategy workblock, R-044, p43.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workblock {
    /// Title of the initiative (*judul inisiatif strategi pencapaian IKU*).
    pub initiative: String,
    /// Indicator and target it supports.
    pub supported: String,
    /// Owner of the strategy.
    pub owner: String,
    /// Who takes part.
    pub parties: String,
    /// Time until it is done.
    pub completion: String,
    /// Who benefits.
    pub beneficiaries: String,
    /// What it is for.
    pub purpose: String,
    /// Budget, as written.
    pub budget: String,
    /// Key activities (*strategi*).
    pub activities: Strategy,
    /// Key milestones (*keluaran kunci*).
    pub milestones: Strategy,
}

/// Routine and transformative entries; numbers run on from the first list to the second.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strategy {
    /// *Rutin*.
    pub routine: Vec<String>,
    /// *Transformatif*.
    pub transformative: Vec<String>,
}

/// A role–result matrix (*matriks pembagian peran dan hasil*), R-047, p46–49.
///
/// Its first table is the leader's; every row whose person leads a team adds a table of that team below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleResultMatrix {
    /// The leader's table.
    pub table: RoleTable,
}

/// One table of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleTable {
    /// Who hands out the roles; blank where only the position is known.
    pub leader_name: String,
    /// The position of that person.
    pub leader_position: String,
    /// The leader's indicators, or the team leader's work results.
    pub columns: Vec<String>,
    /// The people.
    pub rows: Vec<RoleRow>,
}

/// A person of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleRow {
    /// Name; blank where only the position is known.
    pub name: String,
    /// Position.
    pub position: String,
    /// The unit of a guest, who is recorded in the matrix of the unit he is assigned to.
    pub guest_from: Option<String>,
    /// For every column the results the person takes; none where there is no role.
    pub cells: Vec<Vec<String>>,
    /// The team the person leads.
    pub team: Option<RoleTable>,
}

/// An action plan (*rencana aksi*), R-110, p67.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionPlan {
    /// First day of the plan's assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the plan's assessment period.
    pub ends_on: NaiveDate,
    /// Whose plan it is.
    pub employee: Identity,
    /// The evaluator, with whom it was agreed.
    pub evaluator: Identity,
    /// The results in their order; where there are none, rows to be filled in by hand are printed.
    pub results: Vec<PlannedActions>,
    /// The day it was agreed; dots where unknown.
    pub agreed_on: Option<NaiveDate>,
}

/// The actions towards one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlannedActions {
    /// The work result.
    pub result: String,
    /// The actions in order.
    pub actions: Vec<String>,
    /// Targets of the periods on the way (*trajectory target*); printed below the actions.
    pub targets: Vec<TrajectoryTarget>,
}

/// What is to be reached by the end of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrajectoryTarget {
    /// The period, as written: `Triwulan II`.
    pub period: String,
    /// The target: `60%`.
    pub target: String,
}
