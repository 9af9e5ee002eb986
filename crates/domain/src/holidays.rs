//! National holidays for the calendar of an office.
//!
//! The table holds what is holiday in all of Indonesia. *Cuti bersama* is not in it: the office enters
//! it from the ministers' decree of the year, and may add or take away any other day.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use crate::calendar::{Calendar, WorkWeek};

mod table;

/// The years the table knows; an office enters the holidays of any other year itself.
pub const KNOWN_YEARS: RangeInclusive<i32> = 2023..=2035;

/// Mark in the name of a day that is reckoned and not yet decreed.
pub const ESTIMATE_MARK: &str = "(perkiraan)";

/// The national holidays of a year with their names, in order; none outside [`KNOWN_YEARS`].
///
/// Days of the Islamic, Chinese and Buddhist calendars in years without a decree are estimates, a day
/// or two off in the worst case, and say so: see [`is_estimate`].
pub fn national(year: i32) -> Vec<(NaiveDate, &'static str)> {
    table::TABLE
        .iter()
        .filter(|(of, ..)| *of == year)
        .filter_map(|(year, month, day, name)| Some((NaiveDate::from_ymd_opt(*year, *month, *day)?, *name)))
        .collect()
}

/// Whether the name of a holiday says that its date is only reckoned.
pub fn is_estimate(name: &str) -> bool {
    name.contains(ESTIMATE_MARK)
}

/// What an office says about a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// A national holiday, also a local one the office keeps.
    National,
    /// *Cuti bersama*.
    #[doc(alias = "cuti bersama")]
    Collective,
    /// A day of the table that is worked here after all.
    Removed,
}

impl Calendar {
    /// The calendar of an office for some years: the table, and what the office says about single days.
    pub fn of_office(
        years: RangeInclusive<i32>,
        entries: impl IntoIterator<Item = (NaiveDate, HolidayKind)>,
        week: WorkWeek,
    ) -> Self {
        let mut holidays: std::collections::BTreeSet<NaiveDate> =
            years.flat_map(national).map(|(day, _)| day).collect();
        for (day, kind) in entries {
            match kind {
                HolidayKind::National | HolidayKind::Collective => holidays.insert(day),
                HolidayKind::Removed => holidays.remove(&day),
            };
        }
        Self { holidays, week }
    }

    /// Whether the calendar can be relied on in the year of a day: some holiday of it is known.
    pub fn knows_year_of(&self, day: NaiveDate) -> bool {
        self.holidays.iter().any(|holiday| holiday.year() == day.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn r_028_the_holidays_of_2026_are_those_of_the_ministers_decree() {
        let named: Vec<_> =
            national(2026).into_iter().map(|(day, _)| day.format("%d-%m").to_string()).collect();
        assert_eq!(
            named,
            [
                "01-01", "16-01", "17-02", "19-03", "21-03", "22-03", "03-04", "05-04", "01-05", "14-05",
                "27-05", "31-05", "01-06", "16-06", "17-08", "25-08", "25-12"
            ]
        );
        assert!(national(2026).iter().all(|(_, name)| !is_estimate(name)), "nothing in it is reckoned");
    }

    #[test]
    fn r_028_every_known_year_has_its_fixed_days_and_its_estimates_say_so() {
        for year in KNOWN_YEARS {
            let holidays = national(year);
            assert!(holidays.len() >= 16, "{year}");
            assert!(holidays.is_sorted());
            for (month, of_month) in [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)] {
                let fixed = NaiveDate::from_ymd_opt(year, month, of_month).unwrap();
                assert!(holidays.iter().any(|(day, _)| *day == fixed), "{fixed}");
            }
            let idul_fitri = holidays.iter().find(|(_, name)| name.starts_with("Hari Raya Idul Fitri"));
            assert_eq!(is_estimate(idul_fitri.unwrap().1), year > 2026, "{year}");
        }
        assert_eq!((national(2022), national(2036)), (vec![], vec![]));
    }

    #[test]
    fn r_028_an_office_adds_cuti_bersama_and_takes_away_a_day_it_works() {
        let calendar = Calendar::of_office(
            2026..=2026,
            [
                (day("2026-12-24"), HolidayKind::Collective),
                (day("2026-08-25"), HolidayKind::Removed),
                (day("2026-07-20"), HolidayKind::National),
            ],
            WorkWeek::Five,
        );
        assert!(!calendar.is_working(day("2026-12-24")) && !calendar.is_working(day("2026-07-20")));
        assert!(calendar.is_working(day("2026-08-25")));
        assert!(calendar.knows_year_of(day("2026-07-01")) && !calendar.knows_year_of(day("2027-07-01")));
    }
}
