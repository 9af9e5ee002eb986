//! What the office chose where the rules leave it open. Settings of one machine are [`crate::Store::setting`].

use super::{Fields, Reader, Result};
use ledger::RowId;
use rusqlite::named_params;

/// Setting: the days of a week that are worked; a word of [`domain::calendar::WorkWeek`].
pub const WORK_WEEK: &str = "work_week";
/// Setting: how often progress is documented; a word of [`domain::reporting::Reporting`].
pub const DOCUMENTATION_RHYTHM: &str = "documentation_rhythm";

/// A choice of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeSetting {
    /// Row.
    pub id: RowId,
    /// What it is about; a permanent word.
    pub key: String,
    /// What was chosen.
    pub value: String,
}

impl Reader<'_> {
    /// Everything the office chose, by key.
    pub fn list_office_settings(self) -> Result<Vec<OfficeSetting>> {
        let mut found = self.many(
            "select * from settings where gone = 0 and key is not null order by key",
            [],
            read_setting,
        )?;
        // Of a choice that two offices made apart every store lets the same one count.
        found.sort_by(|a, b| (&a.key, a.id).cmp(&(&b.key, b.id)));
        found.dedup_by(|later, first| later.key == first.key);
        Ok(found)
    }

    /// A choice of the office, where it made one.
    pub fn find_office_setting(self, key: &str) -> Result<Option<OfficeSetting>> {
        let sql = "select * from settings where key = :key and gone = 0";
        let found = self.many(sql, named_params! { ":key": key }, read_setting)?;
        Ok(found.into_iter().min_by_key(|setting| setting.id))
    }
}

fn read_setting(fields: &Fields<'_>) -> Result<OfficeSetting> {
    Ok(OfficeSetting { id: fields.id()?, key: fields.text("key")?, value: fields.text("value")? })
}
