//! The apostrophe before texts that a spreadsheet would take for something else: put there and taken off again
//! by one rule, so that a text which begins with one itself comes back as it was.

use std::borrow::Cow;

use crate::source::is_blank;
use crate::xlsx::begins_formula;

/// Stands before a text that is to stay a text; some programs write the other one.
const MARK: char = '\'';
const MARKS: [char; 2] = [MARK, '’'];
/// Beginnings of the names of months, in Indonesian and English.
const MONTHS: [&str; 19] = [
    "JAN", "FEB", "MAR", "APR", "MEI", "MAY", "JUN", "JUL", "AGU", "AGS", "AUG", "SEP", "OKT", "OCT", "NOV",
    "NOP", "DES", "DEC", "AGT",
];
/// What spreadsheets here take for a truth value.
const TRUTHS: [&str; 4] = ["TRUE", "FALSE", "BENAR", "SALAH"];

/// Digits that a spreadsheet keeps of a number; those of a NIP behind them become noughts.
const DIGITS_KEPT: usize = 15;

/// Whether a text, its own apostrophes left aside, would not stay a text: a formula, a number such as a NIP, a
/// day, an amount, a truth value. Spreadsheets pass over blanks before these.
pub(crate) fn needs_mark(text: &str) -> bool {
    let unquoted = text.trim_start_matches(MARKS);
    let bare = unquoted.trim_matches(is_blank);
    let is_truth = || TRUTHS.iter().any(|word| bare.eq_ignore_ascii_case(word));
    begins_formula(unquoted)
        || is_truth()
        || (has_digit(bare) && (begins_number(bare) || begins_with_word(bare)))
}

/// A text as it stands in a file without types.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    if needs_mark(text) { Cow::Owned(format!("{MARK}{text}")) } else { Cow::Borrowed(text) }
}

/// A text that is to be read by people, in a file without types: only what a spreadsheet would run or shorten has
/// a mark.
pub(crate) fn neutral(text: &str) -> Cow<'_, str> {
    let bare = text.trim_matches(is_blank);
    let is_shortened = || bare.len() > DIGITS_KEPT && bare.bytes().all(|byte| byte.is_ascii_digit());
    if begins_formula(text) || is_shortened() {
        Cow::Owned(format!("{MARK}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text as it stands in a cell that is a text already: only an apostrophe that [`unmarked`] would take off
/// needs one before it.
pub(crate) fn kept(text: &str) -> Cow<'_, str> {
    if text.starts_with(MARKS) { marked(text) } else { Cow::Borrowed(text) }
}

/// A text without the apostrophe that [`marked`] and [`kept`] put before it. Other programs put one there for
/// the same reason; one that is a letter of a name stays.
pub(crate) fn unmarked(text: &str) -> &str {
    text.strip_prefix(MARKS).filter(|rest| needs_mark(rest)).unwrap_or(text)
}

fn begins_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || ".,($%".contains(c))
}

/// `Mei 2026` becomes a day, `Rp5.000` an amount.
fn begins_with_word(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_uppercase();
    word == "RP" || word == "IDR" || MONTHS.iter().any(|month| word.starts_with(month))
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_not_stay_a_text_is_marked_and_comes_back_as_it_was() {
        for text in [
            "=HYPERLINK(\"http://x\")",
            "+62 811",
            "-",
            "@x",
            "198506172009042909",
            "1-2",
            "90%",
            "2 Januari 2026",
            "Mei 2026",
            "Rp5.000.000",
            "(12)",
            "TRUE",
            "'=1+1",
            "''-",
            "'1980",
            "’1980",
            " =1+1",
            "\n-",
            "  007",
            " true ",
        ] {
            assert_eq!(marked(text), format!("'{text}"), "{text}");
            assert_eq!(unmarked(&marked(text)), text);
            assert_eq!(unmarked(&kept(text)), text);
        }
    }

    #[test]
    fn a_text_for_people_has_a_mark_only_before_a_formula_and_a_number_that_would_lose_digits() {
        for text in ["=1", " @x", "\tx", "198506172009042909"] {
            assert_eq!(neutral(text), format!("'{text}"));
        }
        for text in ["2026-10-01 09:00", "12", "Mei 2026", "1985 0617 2009 04 2 909", "'Aisyah", ""] {
            assert_eq!(neutral(text), text);
        }
    }

    #[test]
    fn an_apostrophe_of_a_name_is_a_letter() {
        for text in ["'Aisyah", "Jum'at", "’Aisyiyah", "'", "", "Marlina", "Kepala Bidang I"] {
            assert_eq!((marked(text).as_ref(), kept(text).as_ref(), unmarked(text)), (text, text, text));
        }
        assert_eq!(
            (unmarked("’1980"), kept("=1")),
            ("1980", Cow::Borrowed("=1")),
            "as other programs write it"
        );
    }
}
