//! Counting working days (*hari kerja*), R-028.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether a day is worked: Monday to Friday and no holiday.
pub fn is_working_day(day: NaiveDate, holidays: &[NaiveDate]) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(&day)
}

/// Working days after `event` up to and including `deadline`; the day after the event is day 1.
///
/// Negative when the deadline lies before the event: so many working days have been missed.
pub fn working_days_left(event: NaiveDate, deadline: NaiveDate, holidays: &[NaiveDate]) -> i32 {
    if deadline < event {
        return -working_days_left(deadline, event, holidays);
    }
    let days = event.iter_days().skip(1).take_while(|day| *day <= deadline);
    i32::try_from(days.filter(|day| is_working_day(*day, holidays)).count()).unwrap_or(i32::MAX)
}

/// The last day of a term of `days` working days that starts with the day after `event`.
pub fn add_working_days(event: NaiveDate, days: u32, holidays: &[NaiveDate]) -> NaiveDate {
    let mut day = event;
    let mut left = days;
    while left > 0 {
        day = day + Days::new(1);
        if is_working_day(day, holidays) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    #[test]
    fn r_028_day_one_is_the_first_working_day_after_the_event() {
        // Friday 2 October 2026: Monday the 5th is day 1.
        assert_eq!(add_working_days(day(10, 2), 1, &[]), day(10, 5));
        assert_eq!(working_days_left(day(10, 2), day(10, 15), &[]), 9);
        assert_eq!(
            working_days_left(day(10, 15), day(10, 15), &[]),
            0,
            "the last day itself still meets the term"
        );
    }

    #[test]
    fn r_028_weekends_and_holidays_do_not_count() {
        assert_eq!(add_working_days(day(10, 2), 5, &[day(10, 6)]), day(10, 12));
        assert_eq!(working_days_left(day(10, 2), day(10, 9), &[day(10, 6)]), 4);
        assert_eq!(working_days_left(day(10, 9), day(10, 2), &[]), -5, "missed by five working days");
    }
}
