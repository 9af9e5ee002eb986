//! What the office says about single days, beside the table of national holidays.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::holidays::HolidayKind;
use ledger::RowId;
use rusqlite::named_params;

/// A day the office says something about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Row.
    pub id: RowId,
    /// The day.
    pub day: NaiveDate,
    /// What it is called.
    pub name: String,
    /// Whether it is free, and why, or worked after all.
    pub kind: HolidayKind,
}

impl Reader<'_> {
    /// All days the office says something about, in order.
    pub fn list_holidays(self) -> Result<Vec<Holiday>> {
        let found = self.many("select * from holidays where gone = 0 order by day", [], read_holiday)?;
        let mut found: Vec<Holiday> = found.into_iter().flatten().collect();
        // Of two rows about one day every store lets the same one have the last word.
        found.sort_by_key(|holiday| (holiday.day, holiday.id));
        Ok(found)
    }

    /// What the office says about a day.
    pub fn find_holiday(self, id: RowId) -> Result<Option<Holiday>> {
        let sql = "select * from holidays where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_holiday)?.flatten())
    }
}

/// Nothing where the day or the kind is not one that this version reads.
fn read_holiday(fields: &Fields<'_>) -> Result<Option<Holiday>> {
    let (Some(day), Some(kind)) = (fields.date("day")?, fields.term("kind")?) else { return Ok(None) };
    Ok(Some(Holiday { id: fields.id()?, day, name: fields.text("name")?, kind }))
}
