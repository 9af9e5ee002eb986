//! Who owes the report agreed in the accountability scheme.

use crate::App;
use crate::failure::Halt;
use chrono::{Datelike, NaiveDate};
use contract::ReportSchedule;
use domain::reporting::Reporting;
use std::collections::HashSet;
use store::RowId;

impl App {
    /// The people who noted nothing in the span of their schedule that ended last.
    pub(crate) fn reports_due(&self) -> Result<HashSet<RowId>, Halt> {
        let today = self.moment().today();
        let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        let duties = self.read()?.list_report_duties(today.year())?;
        let owed = duties.into_iter().filter(|duty| {
            let schedule = ReportSchedule::from_code(&duty.schedule).and_then(reporting);
            let from = duty.in_force_from.unwrap_or(new_year);
            schedule.is_some_and(|schedule| schedule.is_due(today, from, duty.noted_on))
        });
        Ok(owed.map(|duty| duty.employee).collect())
    }
}

/// Times agreed one by one have no span.
pub(crate) fn reporting(schedule: ReportSchedule) -> Option<Reporting> {
    match schedule {
        ReportSchedule::Daily => Some(Reporting::Daily),
        ReportSchedule::Weekly => Some(Reporting::Weekly),
        ReportSchedule::Monthly => Some(Reporting::Monthly),
        ReportSchedule::Quarterly => Some(Reporting::Quarterly),
        ReportSchedule::HalfYearly => Some(Reporting::HalfYearly),
        ReportSchedule::Yearly => Some(Reporting::Yearly),
        ReportSchedule::Agreed => None,
    }
}
