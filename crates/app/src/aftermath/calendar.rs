//! The working days of the office.

use super::settings;
use crate::Moment;
use crate::failure::Halt;
use chrono::{Datelike, NaiveDate, Weekday};
use contract::Language;
use domain::Calendar;
use domain::holidays::KNOWN_YEARS;
use domain::period::date_words;
use store::records::Reader;

/// The table of national holidays, what the office says about single days, and its week.
pub(crate) fn of_office(reader: Reader<'_>) -> Result<Calendar, Halt> {
    let entries = reader.list_holidays()?.into_iter().map(|holiday| (holiday.day, holiday.kind));
    Ok(Calendar::of_office(KNOWN_YEARS, entries, settings::work_week(reader)?))
}

/// A day as people read it.
pub(super) fn day_words(day: NaiveDate, language: Language) -> String {
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
    match (language, due_on.cmp(&today)) {
        (Language::Id, std::cmp::Ordering::Equal) => "hari terakhir".to_owned(),
        (Language::En, std::cmp::Ordering::Equal) => "last day".to_owned(),
        (Language::Id, std::cmp::Ordering::Greater) => format!("{days_left} hari kerja lagi"),
        (Language::En, std::cmp::Ordering::Greater) => format!("{days_left} working days left"),
        (Language::Id, std::cmp::Ordering::Less) => format!("lewat {} hari kerja", days_left.unsigned_abs()),
        (Language::En, std::cmp::Ordering::Less) => {
            format!("{} working days late", days_left.unsigned_abs())
        }
    }
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
