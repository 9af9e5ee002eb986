//! One page about a unit: its achievement beside the ratings, lateness, plans to improve, training needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, DeadlineGroupView, DistributionView, Grade, Id, PeriodCode, PeriodView, PersonRef, TrainingNeedView,
    UnitRef,
};

/// Asks for the page of a unit with the units below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnitPageRequest {
    /// The unit.
    pub unit: Id,
    /// Period.
    pub period: PeriodCode,
}

/// Writes the page of a unit as one sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteUnitPageRequest {
    /// The unit.
    pub unit: Id,
    /// Period.
    pub period: PeriodCode,
    /// The file chosen.
    pub file: u32,
}

/// The page of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitPageView {
    /// The unit.
    pub unit: UnitRef,
    /// Period.
    pub period: PeriodView,
    /// Everybody whose evaluator leads the unit or one below it, beside the guide of its achievement.
    pub distribution: DistributionView,
    /// The same, unit by unit, of those whose evaluator leads it.
    pub units: Vec<UnitSpreadView>,
    /// What was not done in time and still waits.
    pub late: Vec<DeadlineGroupView>,
    /// Plans to improve that are not ended, the first to end first.
    pub improvements: Vec<OpenImprovementView>,
    /// Training needs of the people counted, most people first.
    pub needs: Vec<TrainingNeedView>,
}

/// Achievement of a unit beside the ratings of its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnitSpreadView {
    /// The unit.
    pub unit: UnitRef,
    /// Achievement and people by grade.
    pub distribution: DistributionView,
}

/// A plan to improve that is not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenImprovementView {
    /// Record.
    pub id: Id,
    /// The person.
    pub employee: PersonRef,
    /// Grade it follows from.
    pub grade: Option<Grade>,
    /// What is done.
    pub text: String,
    /// Last day.
    pub ends_on: Option<Day>,
    /// Next day of looking at it.
    pub check_on: Option<Day>,
    /// *9 hari kerja lagi*, of that day.
    pub left: String,
}
