//! When results are reported: the span that ended last and whether its report is still owed.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// How often somebody reports, as agreed in the accountability scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reporting {
    /// *Harian*, on working days.
    Daily,
    /// *Mingguan*, Monday to Sunday.
    Weekly,
    /// *Bulanan*.
    Monthly,
    /// *Triwulanan*.
    Quarterly,
    /// *Semesteran*.
    HalfYearly,
    /// *Tahunan*.
    Yearly,
}

impl Reporting {
    /// First and last day of the span that ended last before `today`.
    pub fn last_span(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let before = |day: NaiveDate, n: u64| day.checked_sub_days(Days::new(n)).unwrap_or(day);
        let months = match self {
            Self::Daily => {
                let yesterday = match today.weekday() {
                    Weekday::Mon => before(today, 3),
                    Weekday::Sun => before(today, 2),
                    Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri | Weekday::Sat => {
                        before(today, 1)
                    }
                };
                return (yesterday, yesterday);
            }
            Self::Weekly => {
                let monday = before(today, today.weekday().num_days_from_monday().into());
                return (before(monday, 7), before(monday, 1));
            }
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        };
        let first_of = |day: NaiveDate| {
            let month = day.month0() / months * months + 1;
            NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
        };
        let last = before(first_of(today), 1);
        (first_of(last), last)
    }

    /// Whether the report of the last span is owed: the plan was in force in it, and nothing was noted
    /// since it began.
    pub fn is_due(self, today: NaiveDate, in_force_from: NaiveDate, noted_on: Option<NaiveDate>) -> bool {
        let (first, last) = self.last_span(today);
        in_force_from <= last && noted_on.is_none_or(|noted| noted < first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn r_083_each_schedule_has_the_span_that_ended_last() {
        for (schedule, today, first, last) in [
            (Reporting::Daily, "2026-09-24", "2026-09-23", "2026-09-23"),
            (Reporting::Daily, "2026-09-21", "2026-09-18", "2026-09-18"),
            (Reporting::Daily, "2026-09-20", "2026-09-18", "2026-09-18"),
            (Reporting::Weekly, "2026-09-24", "2026-09-14", "2026-09-20"),
            (Reporting::Weekly, "2026-09-21", "2026-09-14", "2026-09-20"),
            (Reporting::Monthly, "2026-03-01", "2026-02-01", "2026-02-28"),
            (Reporting::Quarterly, "2026-09-24", "2026-04-01", "2026-06-30"),
            (Reporting::HalfYearly, "2026-09-24", "2026-01-01", "2026-06-30"),
            (Reporting::Yearly, "2026-09-24", "2025-01-01", "2025-12-31"),
        ] {
            assert_eq!(schedule.last_span(day(today)), (day(first), day(last)), "{schedule:?} {today}");
        }
    }

    #[test]
    fn r_083_a_report_is_owed_for_a_span_in_force_until_something_is_noted() {
        let due = |from: &str, noted: Option<&str>| {
            Reporting::Monthly.is_due(day("2026-09-24"), day(from), noted.map(day))
        };
        assert!(due("2026-01-14", None) && due("2026-08-31", None));
        assert!(!due("2026-09-01", None), "the plan was not in force in August");
        assert!(due("2026-01-14", Some("2026-07-31")));
        assert!(!due("2026-01-14", Some("2026-08-01")) && !due("2026-01-14", Some("2026-09-02")));
    }
}
