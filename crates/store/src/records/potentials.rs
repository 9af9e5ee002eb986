//! Potentials as an agency measured them.

use super::{Fields, Reader, Result, Term};
use chrono::NaiveDate;
use domain::talent::Potential;
use ledger::RowId;
use rusqlite::named_params;
use std::cmp::Reverse;

/// The potential of a person in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PotentialRecord {
    /// Row.
    pub id: RowId,
    /// Whose it is.
    pub employee: RowId,
    /// Year it is measured for.
    pub year: i32,
    /// What was measured.
    pub level: Potential,
    /// What it rests on: an assessment, minutes of a talent committee.
    pub basis: String,
    /// When it was measured.
    pub measured_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// The potentials of everybody up to a year, of each person the one that counts first: of the latest year, and
    /// where two devices entered one for that year the one measured last.
    pub fn list_potentials(self, year: i32) -> Result<Vec<PotentialRecord>> {
        let sql = "select * from potentials where gone = 0 and year <= :year";
        let found = self.many(sql, named_params! { ":year": year }, read_potential)?;
        let mut found: Vec<PotentialRecord> = found.into_iter().flatten().collect();
        // Keys of rows differ from store to store; their names decide, so that every device says the same.
        found.sort_by_key(|one| (one.employee, Reverse((one.year, one.measured_on, one.id))));
        Ok(found)
    }
}

/// Nothing where it has not wholly arrived, or names a level this program does not know.
fn read_potential(fields: &Fields<'_>) -> Result<Option<PotentialRecord>> {
    let level = Potential::from_word(&fields.text("level")?);
    let (Some(employee), Some(year), Some(level)) =
        (fields.row_named("employee")?, fields.get::<Option<i32>>("year")?, level)
    else {
        return Ok(None);
    };
    Ok(Some(PotentialRecord {
        id: fields.id()?,
        employee,
        year,
        level,
        basis: fields.text("basis")?,
        measured_on: fields.date("measured_on")?,
    }))
}
