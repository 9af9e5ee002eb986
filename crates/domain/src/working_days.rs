//! Working days of an office without a calendar of its own: Monday to Friday minus the days given.

use chrono::NaiveDate;

use crate::calendar::{Calendar, WorkWeek};

/// [`Calendar::left`] for a list of holidays.
pub fn working_days_left(event: NaiveDate, deadline: NaiveDate, holidays: &[NaiveDate]) -> i32 {
    five_days(holidays).left(event, deadline)
}

/// [`Calendar::add`] for a list of holidays.
pub fn add_working_days(event: NaiveDate, days: u32, holidays: &[NaiveDate]) -> NaiveDate {
    five_days(holidays).add(event, days)
}

fn five_days(holidays: &[NaiveDate]) -> Calendar {
    Calendar { holidays: holidays.iter().copied().collect(), week: WorkWeek::Five }
}
