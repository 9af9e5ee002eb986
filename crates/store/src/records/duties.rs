//! Who agreed to report when, and when something was last noted.

use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;

use super::{Reader, Result, odd};

/// A schedule of the accountability scheme of a plan in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDuty {
    /// Who reports.
    pub employee: RowId,
    /// The schedule; a permanent word.
    pub schedule: String,
    /// Since when the plan holds; the start of its year where neither day is known.
    pub in_force_from: Option<NaiveDate>,
    /// Day of the newest note of progress.
    pub noted_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// The schedules of all plans in force of a year, each once for a person.
    pub fn list_report_duties(self, year: i32) -> Result<Vec<ReportDuty>> {
        let sql = "select distinct p.employee, a.schedule,
                 coalesce(p.approved_on, p.starts_on) as in_force_from,
                 (select max(n.noted_on) from progress n
                  where n.employee = p.employee and n.gone = 0) as noted_on
             from plans p join annex_lines a on a.plan = p.id and a.gone = 0
             where p.year = :year and p.gone = 0 and p.state = 'approved'
               and a.list = 'accountability_scheme' and coalesce(a.schedule, '') <> ''
             order by p.employee, a.schedule";
        self.many(sql, named_params! { ":year": year }, |fields| {
            Ok(ReportDuty {
                employee: fields.row_named("employee")?.ok_or_else(|| odd("employee"))?,
                schedule: fields.text("schedule")?,
                in_force_from: fields.date("in_force_from")?,
                noted_on: fields.date("noted_on")?,
            })
        })
    }
}
