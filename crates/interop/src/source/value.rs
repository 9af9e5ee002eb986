//! A cell as it was read, before anybody decides what it means.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::NaiveDate;

use crate::marks::unmarked;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'a> {
    /// Nothing, or nothing but blanks.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A number, also a date without a date format.
    Number(f64),
    /// A date, its time of day dropped.
    Date(NaiveDate),
    /// An error value such as `#N/A`.
    Error(String),
}

/// Error values as they stand in ODS files, CSV and copied text.
const ERRORS: [&str; 7] = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"];

impl<'a> Value<'a> {
    /// Text; nothing where there are only blanks, and an error where a spreadsheet wrote one out as text.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.chars().all(is_blank) {
            Self::Empty
        } else if ERRORS.contains(&text.as_ref()) {
            Self::Error(text.into_owned())
        } else {
            Self::Text(text)
        }
    }

    /// The same content, kept beyond the file it was read from.
    pub(crate) fn kept(&self) -> Value<'static> {
        match self {
            Self::Empty => Value::Empty,
            Self::Text(text) => Value::Text(Cow::Owned(text.clone().into_owned())),
            Self::Number(number) => Value::Number(*number),
            Self::Date(date) => Value::Date(*date),
            Self::Error(error) => Value::Error(error.clone()),
        }
    }

    /// Bytes of its text.
    pub(super) fn n_bytes(&self) -> u64 {
        match self {
            Self::Text(text) => text.len() as u64,
            Self::Error(text) => text.len() as u64,
            Self::Empty | Self::Number(_) | Self::Date(_) => 0,
        }
    }

    /// Whether its text has more characters than that.
    pub(super) fn is_longer_than(&self, most: usize) -> bool {
        match self {
            Self::Text(text) => text.len() > most && text.chars().nth(most).is_some(),
            Self::Empty | Self::Number(_) | Self::Date(_) | Self::Error(_) => false,
        }
    }

    /// Whether the cell holds nothing.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::Empty
    }

    /// The cell as a spreadsheet shows it, tidied: one space where there were several or odd ones.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => clean(text),
            Self::Number(number) => shown_number(*number),
            Self::Date(date) => date.format("%d-%m-%Y").to_string(),
            Self::Error(error) => error.clone(),
        }
    }

    /// Whether it is a number so large that a spreadsheet keeps only its first 15 digits.
    pub(crate) fn is_broken_number(&self) -> bool {
        matches!(self, Self::Number(number) if (1e16..1e19).contains(number))
    }
}

/// Blanks, and marks that take no room.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

/// Trims, drops the apostrophe that programs put before what would not stay a text, and makes every run of blanks,
/// NBSP and line breaks a single space.
pub(crate) fn clean(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let bare = unmarked(text.trim_matches(is_blank));
    let mut tidy = String::with_capacity(bare.len());
    for word in bare.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.extend(word.chars().filter(|c| !is_blank(*c)));
    }
    tidy
}

/// Whether plain letters and single spaces are all there is, as in nearly every cell.
fn is_tidy(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        if !(b' '..=b'~').contains(&byte) || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' && !text.starts_with('\'')
}

/// Whole numbers in full, larger ones as spreadsheets show them here: `1,98001E+17`.
fn shown_number(number: f64) -> String {
    if number.abs() >= 1e15 {
        let shown = format!("{number:.5e}").replace('.', ",");
        return match shown.split_once('e') {
            Some((digits, power)) => {
                format!("{}E+{power}", digits.trim_end_matches('0').trim_end_matches(','))
            }
            None => shown,
        };
    }
    // Sums such as 0,1 + 0,2 carry digits that no spreadsheet shows.
    let shown = format!("{number:.10}");
    shown.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// A fraction in a cell with the format of a percentage, as it is shown: `0.9` is `90%`.
pub(super) fn percentage<'a>(part: f64) -> Value<'a> {
    Value::text(format!("{}%", shown_number(part * 100.0)))
}

impl<'a> From<&'a DataRef<'_>> for Value<'a> {
    fn from(cell: &'a DataRef<'_>) -> Self {
        match cell {
            DataRef::Empty => Self::Empty,
            DataRef::Int(number) => whole(*number),
            DataRef::Float(number) => Self::Number(*number),
            DataRef::String(text) | DataRef::DurationIso(text) => Self::text(text.as_str()),
            DataRef::SharedString(text) => Self::text(*text),
            DataRef::Bool(answer) => Self::text(spoken(*answer)),
            DataRef::DateTime(at) => dated(at),
            DataRef::DateTimeIso(text) => iso(text).map_or_else(|| Self::text(text.as_str()), Self::Date),
            DataRef::Error(error) => Self::Error(error.to_string()),
        }
    }
}

impl<'a> From<&'a Data> for Value<'a> {
    fn from(cell: &'a Data) -> Self {
        match cell {
            Data::Empty => Self::Empty,
            Data::Int(number) => whole(*number),
            Data::Float(number) => Self::Number(*number),
            Data::String(text) | Data::DurationIso(text) => Self::text(text.as_str()),
            Data::Bool(answer) => Self::text(spoken(*answer)),
            Data::DateTime(at) => dated(at),
            Data::DateTimeIso(text) => iso(text).map_or_else(|| Self::text(text.as_str()), Self::Date),
            Data::Error(error) => Self::Error(error.to_string()),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "whole numbers beyond 2^53 are refused as broken anyway")]
fn whole<'a>(number: i64) -> Value<'a> {
    Value::Number(number as f64)
}

fn spoken(answer: bool) -> &'static str {
    if answer { "TRUE" } else { "FALSE" }
}

/// A number with a date format; one far beyond all dates is a number after all, for example a NIP.
fn dated<'a>(at: &ExcelDateTime) -> Value<'a> {
    if !(0.0..3e6).contains(&at.as_f64()) {
        return Value::Number(at.as_f64());
    }
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .map_or(Value::Number(at.as_f64()), Value::Date)
}

fn iso(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}
