//! The working days of the office.

use super::settings;
use crate::Moment;
use crate::failure::Halt;
use chrono::{Datelike, NaiveDate, Weekday};
use contract::Language;
use domain::Calendar;
use domain::holidays::KNOWN_YEARS;
use domain::period::date_words;
use std::cmp::Ordering;
use store::records::Reader;

/// The table of national holidays, what the office says about single days, and its week.
pub(crate) fn of_office(reader: Reader<'_>) -> Result<Calendar, Halt> {
    let entries = reader.list_holidays()?.into_iter().map(|holiday| (holiday.day, holiday.kind));
    Ok(Calendar::of_office(KNOWN_YEARS, entries, settings::work_week(reader)?))
}

/// A day as people read it.
pub(crate) fn day_words(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Id => date_words(day),
        Language::En => day.to_string(),
    }
}

/// *9 hari kerja lagi*, *hari terakhir*, *lewat 3 hari kerja*, *selesai 4 Mei 2026*.
pub(super) fn left_words(
    (due_on, done_on): (NaiveDate, Option<NaiveDate>),
    days_left: i32,
    moment: Moment,
) -> String {
    let (today, language) = (moment.today(), moment.language);
    if let Some(done) = done_on {
        let day = day_words(done, language);
        return match language {
            Language::Id => format!("selesai {day}"),
            Language::En => format!("done on {day}"),
        };
    }
    let days = days_left.unsigned_abs();
    match (language, due_on.cmp(&today)) {
        (Language::Id, Ordering::Equal) => "hari terakhir".to_owned(),
        (Language::En, Ordering::Equal) => "last day".to_owned(),
        (Language::Id, Ordering::Greater) => format!("{days} hari kerja lagi"),
        (Language::En, Ordering::Greater) => format!("{} left", working_days(days)),
        // A term that ended on Friday is over on Saturday, and by no working day.
        (Language::Id, Ordering::Less) if days == 0 => "lewat waktu".to_owned(),
        (Language::En, Ordering::Less) if days == 0 => "overdue".to_owned(),
        (Language::Id, Ordering::Less) => format!("lewat {days} hari kerja"),
        (Language::En, Ordering::Less) => format!("{} late", working_days(days)),
    }
}

fn working_days(days: u32) -> String {
    if days == 1 { "one working day".to_owned() } else { format!("{days} working days") }
}

/// A weekday as people read it.
pub(super) fn weekday_words(day: NaiveDate, language: Language) -> &'static str {
    let words = match day.weekday() {
        Weekday::Mon => ("Senin", "Monday"),
        Weekday::Tue => ("Selasa", "Tuesday"),
        Weekday::Wed => ("Rabu", "Wednesday"),
        Weekday::Thu => ("Kamis", "Thursday"),
        Weekday::Fri => ("Jumat", "Friday"),
        Weekday::Sat => ("Sabtu", "Saturday"),
        Weekday::Sun => ("Minggu", "Sunday"),
    };
    super::say(language, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_told_in_working_days_also_on_the_weekend_after_it() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-10-10T09:00:00+08:00").unwrap();
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let say = |due, left, language| left_words((day(due), None), left, Moment { now, language });
        assert_eq!(say(19, 6, Language::Id), "6 hari kerja lagi");
        assert_eq!(say(10, 0, Language::Id), "hari terakhir");
        assert_eq!(say(9, 0, Language::Id), "lewat waktu", "Saturday, and the term ended on Friday");
        assert_eq!(say(7, -2, Language::Id), "lewat 2 hari kerja");
        assert_eq!(say(12, 1, Language::En), "one working day left");
    }
}
