//! Counting working days (*hari kerja*), R-028. The regulation does not define them; \[D\] the week of
//! the office minus its holidays, day 1 is the first working day after the event, and a term is met
//! until the end of its last day.

use std::collections::BTreeSet;
use std::ops::Bound;

use chrono::{Datelike, NaiveDate, Weekday};

/// Which days of a week are worked; a setting of the office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WorkWeek {
    /// Monday to Friday.
    #[default]
    Five,
    /// Monday to Saturday, as in many schools and Puskesmas.
    Six,
}

/// The working days of an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Days that are not worked whatever the weekday: national holidays and *cuti bersama*.
    pub holidays: BTreeSet<NaiveDate>,
    /// The week.
    pub week: WorkWeek,
}

impl Calendar {
    /// Whether a day is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.is_in_week(day) && !self.holidays.contains(&day)
    }

    fn is_in_week(&self, day: NaiveDate) -> bool {
        match day.weekday() {
            Weekday::Sun => false,
            Weekday::Sat => self.week == WorkWeek::Six,
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => true,
        }
    }

    /// The last day of a term of `days` working days that starts with the day after `event`.
    pub fn add(&self, event: NaiveDate, days: u32) -> NaiveDate {
        let worked = event.iter_days().skip(1).filter(|day| self.is_working(*day));
        // A term of no days ends with the event itself.
        std::iter::once(event).chain(worked).nth(usize::try_from(days).unwrap_or(usize::MAX)).unwrap_or(event)
    }

    /// Working days after `event` up to and including `deadline`; on the last day it is 0.
    ///
    /// Negative when the deadline lies before the event: so many working days have been missed. A
    /// term that ended on Friday is missed by 0 working days on Saturday, so ask the dates and not
    /// the sign whether it is over.
    pub fn left(&self, event: NaiveDate, deadline: NaiveDate) -> i32 {
        if deadline < event {
            return -self.left(deadline, event);
        }
        // Whole weeks are counted and not walked: a list asks this of every term of an office.
        let days = usize::try_from((deadline - event).num_days()).unwrap_or_default();
        let of_week = match self.week {
            WorkWeek::Five => 5,
            WorkWeek::Six => 6,
        };
        let first = event.iter_days().skip(1).take(days % 7);
        let worked = days / 7 * of_week + first.filter(|day| self.is_in_week(*day)).count();
        let free = self.holidays.range((Bound::Excluded(event), Bound::Included(deadline)));
        let free = free.filter(|day| self.is_in_week(**day)).count();
        i32::try_from(worked.saturating_sub(free)).unwrap_or(i32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn calendar(holidays: &[NaiveDate], week: WorkWeek) -> Calendar {
        Calendar { holidays: holidays.iter().copied().collect(), week }
    }

    #[test]
    fn r_028_day_one_is_the_first_working_day_after_the_event() {
        let plain = Calendar::default();
        // Friday 2 October 2026: Monday the 5th is day 1.
        assert_eq!(plain.add(day(10, 2), 1), day(10, 5));
        assert_eq!(plain.add(day(10, 2), 0), day(10, 2), "a term of no days ends with the event");
        assert_eq!(plain.left(day(10, 2), day(10, 15)), 9);
        assert_eq!(plain.left(day(10, 15), day(10, 15)), 0, "the last day itself still meets the term");
    }

    #[test]
    fn r_028_weekends_and_holidays_do_not_count() {
        let calendar = calendar(&[day(10, 6)], WorkWeek::Five);
        assert_eq!(calendar.add(day(10, 2), 5), day(10, 12));
        assert_eq!(calendar.left(day(10, 2), day(10, 9)), 4);
        assert_eq!(calendar.left(day(10, 9), day(10, 2)), -4, "missed by four working days");
    }

    #[test]
    fn r_028_an_office_that_works_on_saturdays_counts_them() {
        let calendar = calendar(&[day(10, 10)], WorkWeek::Six);
        assert_eq!(calendar.add(day(10, 2), 1), day(10, 3), "Saturday is day 1");
        assert_eq!(calendar.add(day(10, 2), 7), day(10, 12), "Sunday and the holiday on Saturday the 10th");
        assert!(!calendar.is_working(day(10, 4)), "Sunday is free in every office");
    }

    #[test]
    fn r_028_counting_whole_weeks_counts_what_walking_day_by_day_does() {
        for week in [WorkWeek::Five, WorkWeek::Six] {
            let calendar = calendar(&[day(8, 15), day(8, 17), day(10, 4), day(12, 25)], week);
            for event in day(8, 1).iter_days().take(21) {
                for deadline in event.iter_days().take(150) {
                    let days = event.iter_days().skip(1).take_while(|day| *day <= deadline);
                    let walked = days.filter(|day| calendar.is_working(*day)).count();
                    assert_eq!(
                        usize::try_from(calendar.left(event, deadline)),
                        Ok(walked),
                        "{event} {deadline}"
                    );
                }
            }
        }
    }

    #[test]
    fn r_028_a_term_and_the_days_left_to_it_are_the_same_count() {
        for week in [WorkWeek::Five, WorkWeek::Six] {
            let calendar = calendar(&[day(8, 17), day(12, 25)], week);
            for event in day(7, 1).iter_days().take(200) {
                for days in [1, 7, 14, 30] {
                    let due = calendar.add(event, days);
                    assert!(calendar.is_working(due));
                    assert_eq!(u32::try_from(calendar.left(event, due)), Ok(days), "{event} {days}");
                }
            }
        }
    }
}
