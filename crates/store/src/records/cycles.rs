//! Cycles, the windows of their periods, and the achievement of units.

use super::{Reader, Result};
use chrono::NaiveDate;
use domain::{OrgAchievement, Period, Rhythm};
use ledger::RowId;
use rusqlite::named_params;

/// A year of plans and evaluations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// Row.
    pub id: RowId,
    /// Year.
    pub year: i32,
    /// Rhythm.
    pub rhythm: Rhythm,
    /// When the cycle was made here, milliseconds since 1970 UTC.
    pub made_at: i64,
}

/// A window that differs from the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Row.
    pub id: RowId,
    /// First day.
    pub opens_on: NaiveDate,
    /// Last day.
    pub closes_on: NaiveDate,
    /// Why it differs.
    pub reason: String,
    /// Day the office closed a period that was recorded late (13.2).
    pub ended_on: Option<NaiveDate>,
    /// Why it was closed.
    pub end_reason: String,
}

/// Achievement of a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Achievement {
    /// Row.
    pub id: RowId,
    /// Value, where set.
    pub value: Option<OrgAchievement>,
    /// What it rests on.
    pub basis: String,
    /// When it was issued, where that was told.
    pub issued_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// All cycles, newest first.
    pub fn list_cycles(self) -> Result<Vec<Cycle>> {
        // The act is the last that begins no later than the commit; looked for from the first act on, a cycle
        // made late would be slow to read for good.
        let sql = "select c.id, c.year, c.rhythm, coalesce((
                     select a.at from segments s join acts a on a.first_segment = (
                         select max(b.first_segment) from acts b where b.first_segment <= s.id)
                     where s.scope = c.scope and s.replica = c.id >> 32 and c.born_n between s.n_from and s.n_to
                       and s.id < a.first_segment + a.n_commits
                     limit 1), 0) as made_at
                   from cycles c where c.gone = 0 order by c.year desc, c.id";
        self.many(sql, [], |fields| {
            Ok(Cycle {
                id: fields.id()?,
                year: fields.get("year")?,
                rhythm: fields.term("rhythm")?.unwrap_or_default(),
                made_at: fields.get("made_at")?,
            })
        })
    }

    /// The cycle of a year.
    pub fn find_cycle(self, year: i32) -> Result<Option<Cycle>> {
        Ok(self.list_cycles()?.into_iter().find(|cycle| cycle.year == year))
    }

    /// The window of a period, where it differs from the default.
    pub fn find_window(self, period: Period) -> Result<Option<Window>> {
        let sql = "select * from period_windows where period = :period and gone = 0 order by id desc limit 1";
        self.one(sql, named_params! { ":period": period.to_string() }, |fields| {
            let (opens, closes) = period.default_window();
            Ok(Window {
                id: fields.id()?,
                opens_on: fields.date("opens_on")?.unwrap_or(opens),
                closes_on: fields.date("closes_on")?.unwrap_or(closes),
                reason: fields.text("reason")?,
                ended_on: fields.date("ended_on")?,
                end_reason: fields.text("end_reason")?,
            })
        })
    }

    /// The achievement of a unit in a period.
    pub fn find_achievement(self, unit: RowId, period: Period) -> Result<Option<Achievement>> {
        let sql = "select * from org_achievements where unit = :unit and period = :period and gone = 0
                   order by id desc limit 1";
        self.one(sql, named_params! { ":unit": self.key(unit), ":period": period.to_string() }, |fields| {
            Ok(Achievement {
                id: fields.id()?,
                value: fields.term("value")?,
                basis: fields.text("basis")?,
                issued_on: fields.date("issued_on")?,
            })
        })
    }
}
