//! The apostrophe before texts that a spreadsheet would take for something else: put there and taken off again
//! by one rule, so that a text which begins with one itself comes back as it was.

use std::borrow::Cow;

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

/// Whether a text, its own apostrophes left aside, would not stay a text: a formula, a number such as a NIP, a
/// day, an amount, a truth value.
pub(crate) fn needs_mark(text: &str) -> bool {
    let bare = text.trim_start_matches(MARKS);
    let is_truth = || TRUTHS.iter().any(|word| bare.eq_ignore_ascii_case(word));
    begins_formula(bare) || is_truth() || (has_digit(bare) && (begins_number(bare) || begins_with_word(bare)))
}

/// A text as it stands in a file without types.
pub(crate) fn marked(text: &str) -> Cow<'_, str> {
    if needs_mark(text) { Cow::Owned(format!("{MARK}{text}")) } else { Cow::Borrowed(text) }
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
        ] {
            assert_eq!(marked(text), format!("'{text}"), "{text}");
            assert_eq!(unmarked(&marked(text)), text);
            assert_eq!(unmarked(&kept(text)), text);
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
