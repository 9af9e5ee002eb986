//! The working days of the office as the year counts them.

use crate::App;
use crate::failure::Halt;
use chrono::Datelike;
use domain::{Calendar, WorkWeek};
use store::records::{Term, WORK_WEEK};

impl App {
    /// The working days of last year, this and the next: the table, and what the office says about days.
    pub(crate) fn year_calendar(&self) -> Result<Calendar, Halt> {
        let (reader, year) = (self.read()?, self.moment().today().year());
        let week = reader.find_office_setting(WORK_WEEK)?;
        let week = week.and_then(|setting| WorkWeek::from_word(&setting.value)).unwrap_or_default();
        let days = reader.list_holidays()?.into_iter().map(|holiday| (holiday.day, holiday.kind));
        Ok(Calendar::of_office(year - 1..=year + 1, days, week))
    }
}
