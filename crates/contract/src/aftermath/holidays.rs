//! The working days of the office.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Day;

term! { /// What a day is.
HolidayKind { /// National holiday, also a local one the office keeps.
    National, /// *Cuti bersama*.
    Collective, /// A day of the table that is worked here after all.
    Removed } }

/// Holidays of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolidaysView {
    /// Year.
    pub year: i32,
    /// Days in order.
    pub days: Vec<HolidayView>,
    /// Whether the table knows the year; else all holidays are entered here.
    pub is_known: bool,
    /// Whether *cuti bersama* of the year was entered.
    pub has_collective: bool,
    /// Whether Saturdays are worked.
    pub is_six_day_week: bool,
    /// Days worked in the year.
    pub n_working_days: u32,
    /// What to know: estimates, an unknown year, missing *cuti bersama*.
    pub notes: Vec<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolidayView {
    /// The day.
    pub day: Day,
    /// Weekday in words.
    pub weekday: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: HolidayKind,
    /// Whether the office entered it; else it is from the table.
    pub is_own: bool,
    /// Whether its date is only reckoned and not yet decreed.
    pub is_estimate: bool,
}

/// Enters days in one act, typed or pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveHolidaysRequest {
    /// Days.
    pub days: Vec<HolidayEntry>,
}

/// A day to enter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HolidayEntry {
    /// The day.
    pub day: Day,
    /// Name; that of the table unless told.
    #[serde(default)]
    pub name: String,
    /// What it is.
    pub kind: HolidayKind,
}

/// Takes back what the office entered: of some days, or of a whole year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreHolidaysRequest {
    /// Year.
    pub year: i32,
    /// Only these days; all of the year unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub days: Option<Vec<Day>>,
}
