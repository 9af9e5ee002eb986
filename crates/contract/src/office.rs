//! The office, its units, cycles and the organisation's achievement.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    AgencyLevel, Day, DistributionRule, Id, OrgAchievement, Paper, PeriodCode, PeriodView, PersonRef, Rhythm,
};

/// Office data printed on every sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeView {
    /// Version to send back with a change.
    pub version: u32,
    /// Agency as printed.
    pub agency: String,
    /// Unit this office manages.
    pub unit: String,
    /// Central or regional.
    pub level: AgencyLevel,
    /// Place above signatures.
    pub place: String,
    /// Paper.
    pub paper: Paper,
    /// Whether the office handed in its own emblem.
    pub has_emblem: bool,
    /// Whether `FORMAT A.1.x` is printed.
    pub print_form_code: bool,
    /// Whether PPPK get labels of their own.
    pub pppk_labels: bool,
    /// Which text the distribution findings follow.
    pub distribution_rule: DistributionRule,
    /// Practice office.
    pub is_practice: bool,
    /// Whether work as Plt. gets an SKP of its own.
    pub acting_as_separate_plan: bool,
    /// Whether executives' indicators must have their manual before submitting.
    pub manual_required: bool,
    /// Whether an exempt time frees from evaluation too.
    pub exempt_from_evaluation: bool,
}

/// Changes office data; fields left out stay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChangeOfficeRequest {
    /// Version looked at.
    #[serde(default)]
    pub seen_version: Option<u32>,
    /// Agency.
    #[serde(default)]
    pub agency: Option<String>,
    /// Unit.
    #[serde(default)]
    pub unit: Option<String>,
    /// Level.
    #[serde(default)]
    pub level: Option<AgencyLevel>,
    /// Place.
    #[serde(default)]
    pub place: Option<String>,
    /// Paper.
    #[serde(default)]
    pub paper: Option<Paper>,
    /// Form codes.
    #[serde(default)]
    pub print_form_code: Option<bool>,
    /// PPPK labels.
    #[serde(default)]
    pub pppk_labels: Option<bool>,
    /// Distribution rule.
    #[serde(default)]
    pub distribution_rule: Option<DistributionRule>,
    /// SKP of its own for a Plt..
    #[serde(default)]
    pub acting_as_separate_plan: Option<bool>,
    /// Manual before submitting.
    #[serde(default)]
    pub manual_required: Option<bool>,
    /// Exempt from evaluation too.
    #[serde(default)]
    pub exempt_from_evaluation: Option<bool>,
}

/// All units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitsView {
    /// Units in tree order.
    pub units: Vec<UnitView>,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitView {
    /// Record.
    pub id: Id,
    /// Short id.
    pub short_id: String,
    /// Version to send back with a change.
    pub version: u32,
    /// Name.
    pub name: String,
    /// Code, may be empty.
    pub code: String,
    /// Unit above.
    pub parent: Option<Id>,
    /// How deep in the tree, 0 at the top.
    pub depth: u32,
    /// Head.
    pub head: Option<PersonRef>,
    /// Whether it is a *unit kerja mandiri*.
    pub is_independent: bool,
    /// First day, where the unit is newer than the office.
    pub starts_on: Option<Day>,
    /// Last day, where it was dissolved.
    pub ends_on: Option<Day>,
    /// People placed here.
    pub n_people: u32,
}

/// Makes or changes a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveUnitRequest {
    /// Record; left out for a new unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Name.
    pub name: String,
    /// Code.
    #[serde(default)]
    pub code: String,
    /// Unit above.
    #[serde(default)]
    pub parent: Option<Id>,
    /// Head.
    #[serde(default)]
    pub head: Option<Id>,
    /// *Unit kerja mandiri*.
    #[serde(default)]
    pub is_independent: bool,
    /// First day, where the unit is newer than the office.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<Day>,
    /// Last day, where it was dissolved.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<Day>,
}

/// All cycles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CyclesView {
    /// Cycles, newest first.
    pub cycles: Vec<CycleView>,
}

/// A year of plans and evaluations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CycleView {
    /// Year.
    pub year: i32,
    /// Rhythm.
    pub rhythm: Rhythm,
    /// Its periods.
    pub periods: Vec<PeriodView>,
}

/// Makes the cycle of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateCycleRequest {
    /// Year.
    pub year: i32,
    /// Rhythm.
    pub rhythm: Rhythm,
}

/// Moves the window of a period (13.2), with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeWindowRequest {
    /// Period.
    pub period: PeriodCode,
    /// First day.
    pub opens_on: Day,
    /// Last day.
    pub closes_on: Day,
    /// Why.
    pub reason: String,
}

/// Closes a period that was recorded late (13.2), with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClosePeriodRequest {
    /// Period.
    pub period: PeriodCode,
    /// Why.
    pub reason: String,
}

/// A request about one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ByPeriod {
    /// Period.
    pub period: PeriodCode,
}

/// Achievement of every unit in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AchievementsView {
    /// Period.
    pub period: PeriodCode,
    /// Units in tree order.
    pub units: Vec<AchievementView>,
}

/// Achievement of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AchievementView {
    /// Unit.
    pub unit: Id,
    /// Its name.
    pub name: String,
    /// Depth in the tree.
    pub depth: u32,
    /// Value, where set.
    pub value: Option<OrgAchievement>,
    /// What it rests on.
    pub basis: String,
    /// Day it was issued, where that was told.
    pub issued_on: Option<Day>,
    /// People whose evaluator leads this unit.
    pub n_rated_by_head: u32,
}

/// Sets the achievement of a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAchievementRequest {
    /// Unit.
    pub unit: Id,
    /// Period.
    pub period: PeriodCode,
    /// Value; `null` takes it back.
    pub value: Option<OrgAchievement>,
    /// What it rests on.
    #[serde(default)]
    pub basis: String,
    /// Day it was issued; an annual value issued after January comes too late for its year.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub issued_on: Option<Day>,
}
