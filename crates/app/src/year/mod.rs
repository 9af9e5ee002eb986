//! What happens between plan and grade: progress, evidence, feedback, incidents, early warnings, support and
//! meetings. Nothing here enters a rating by itself.

mod asking;
mod colleagues;
mod column;
pub(crate) mod confidential;
mod evidence;
mod feedback;
mod from_periods;
mod giving;
mod incidents;
pub(crate) mod lineage;
mod media;
mod meeting_making;
mod meetings;
mod own_words;
mod progress;
mod progress_save;
mod support_fields;
mod support_save;
mod support_steps;
mod supports;
mod taking_over;
pub(crate) mod typing;
mod warning_words;
mod warnings;
pub(crate) mod words;

pub(crate) use giving::adopt_feedback;
pub(crate) use support_fields::{Lines, forms_of, lines_of, sheet};

use crate::convert::row;
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::{App, units};
use chrono::{Datelike, NaiveDate};
use contract::{Day, Failure, Id, PersonRef};
use domain::Period;
use store::RowId;
use store::records::{Progress, Reader};

/// What stands for the name of each person in a text for several.
const NAME_MARK: &str = "{nama}";

/// A text for one of several people.
fn named(text: &str, name: &str) -> String {
    text.trim().replace(NAME_MARK, name)
}

/// A row of a request that may be left out or empty.
fn row_or_none(id: Option<&Id>) -> Result<Option<RowId>, Halt> {
    id.map(String::as_str).filter(|id| !id.is_empty()).map(row).transpose()
}

/// A day of a request that may be left out or empty.
fn day_or_none(field: &str, day: Option<&Day>) -> Result<Option<NaiveDate>, Halt> {
    day.map(String::as_str).filter(|day| !day.is_empty()).map(|day| parse_day(field, day)).transpose()
}

/// A day of a view.
fn day_words(day: Option<NaiveDate>) -> Day {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn person_or_none(reader: Reader<'_>, person: Option<RowId>) -> Result<Option<PersonRef>, Halt> {
    person.map(|person| units::person_ref(reader, person)).transpose()
}

/// Whether a note belongs to a period: by the period it was noted for, else by its day. A year has the notes
/// of all of its periods.
pub(crate) fn is_note_of(note: &Progress, period: Period) -> bool {
    let (first, last) = (period.starts_on(), period.ends_on());
    match note.period {
        Some(other) => first <= other.starts_on() && other.ends_on() <= last,
        None => note.noted_on.is_some_and(|day| first <= day && day <= last),
    }
}

/// A record that is not there.
fn missing(what: &str) -> Halt {
    Failure::NotFound { what: what.to_owned() }.into()
}

impl App {
    /// The periodic period a day falls in; the year where its rhythm has none.
    pub(crate) fn period_of_day(&self, day: NaiveDate) -> Result<Period, Halt> {
        let periods = self.short_periods(day.year())?;
        let found = periods.into_iter().find(|period| period.starts_on() <= day && day <= period.ends_on());
        Ok(found.unwrap_or_else(|| Period::annual(day.year())))
    }

    /// The day of a request, today unless told.
    fn day_or_today(&self, field: &str, day: Option<&Day>) -> Result<NaiveDate, Halt> {
        Ok(day_or_none(field, day)?.unwrap_or_else(|| self.moment().today()))
    }
}
