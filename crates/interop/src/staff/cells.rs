//! Cells that say who somebody is, and lines that say nothing about anybody.

use domain::Nip;
use domain::nip::NipFault;

use super::Reason;
use crate::source::Value;

/// The NIP of an employee, or why there is none (`reference.md` 5).
pub(crate) fn nip(cell: &Value<'_>) -> Result<Nip, Reason> {
    match cell {
        Value::Empty => return Err(Reason::NipMissing),
        Value::Error(_) => return Err(Reason::CellError),
        Value::Number(_) if cell.is_broken_number() => return Err(Reason::NipBrokenBySpreadsheet),
        Value::Number(_) | Value::Text(_) | Value::Date(_) => {}
    }
    let text = cell.shown();
    Nip::parse(&text).map_err(|fault| match fault {
        NipFault::BrokenBySpreadsheet => Reason::NipBrokenBySpreadsheet,
        NipFault::NoBirthDate => Reason::NipNoBirthDate,
        NipFault::NotEighteenDigits => {
            Reason::NipNotEighteenDigits(text.chars().filter(char::is_ascii_digit).count())
        }
    })
}

/// A number nobody can be found by.
pub(crate) struct Unusable;

/// NIP, old NIP (9 digits) or NRP of an evaluator; nothing where nothing is written.
pub(crate) fn evaluator_number(cell: &Value<'_>, text: &str) -> Result<Option<String>, Unusable> {
    if cell.is_broken_number() || matches!(cell, Value::Error(_)) {
        return Err(Unusable);
    }
    let bare = Nip::strip(text);
    match bare.len() {
        _ if bare.is_empty() => Ok(None),
        5..=14 if bare.chars().filter(char::is_ascii_digit).count() >= 5 => Ok(Some(bare)),
        18 => Nip::parse(&bare).map(|nip| Some(nip.to_string())).map_err(|_| Unusable),
        _ => Err(Unusable),
    }
}

/// Takes `Budi Santoso, S.Sos NIP. 19800101 200501 1 001` apart, also with the number in front.
pub(crate) fn name_and_number(text: &str) -> (String, String) {
    let Some(first) = text.find(|c: char| c.is_ascii_digit()) else {
        return (text.to_owned(), String::new());
    };
    let (before, after) = text.split_at(first);
    let before = before.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let name = ["NI PPPK", "NIP", "NRP"].iter().find_map(|label| {
        let bare = before.trim_end_matches(['.', ':', ' ']);
        let at = bare.len().checked_sub(label.len())?;
        bare.get(at..)?.eq_ignore_ascii_case(label).then(|| bare.get(..at).unwrap_or_default())
    });
    let name = name.unwrap_or(before).trim_end_matches([' ', '/', '-', ':', ',', ';']);
    if !name.is_empty() {
        return (name.to_owned(), after.to_owned());
    }
    let end = after.find(|c: char| c.is_alphabetic()).unwrap_or(after.len());
    let (number, rest) = after.split_at(end);
    (rest.trim().to_owned(), number.trim_end_matches(|c: char| !c.is_ascii_digit()).to_owned())
}

/// A line with a title alone, or with a letter or Roman number before it: `II. BIDANG ARSIP`.
pub(super) fn is_group_line(cells: &[Value<'_>]) -> bool {
    let filled: Vec<String> = cells.iter().filter(|cell| !cell.is_empty()).map(Value::shown).collect();
    match filled.as_slice() {
        [_] => true,
        [mark, _] => mark.chars().count() <= 5 && !mark.contains(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// A line that counts the columns: `1 2 3 …` or `(1) (2) (3) …`.
pub(crate) fn numbers_columns(cells: &[Value<'_>]) -> bool {
    let number = |cell: &Value<'_>| {
        let shown = cell.shown();
        shown.trim_matches(['(', ')', '.']).parse::<u16>().ok().filter(|_| shown.len() <= 4)
    };
    let (mut last, mut n_counted) = (None, 0);
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let counted = number(cell);
        if counted <= last {
            return false;
        }
        last = counted;
        n_counted += 1;
    }
    n_counted >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_name_and_number_is_taken_apart() {
        for text in [
            "Budi Santoso, S.Sos. NIP. 198001012005011001",
            "Budi Santoso, S.Sos. / 198001012005011001",
            "Budi Santoso, S.Sos. NIP 198001012005011001",
            "198001012005011001 / Budi Santoso, S.Sos.",
        ] {
            let (name, number) = name_and_number(text);
            assert_eq!(
                (name.as_str(), number.as_str()),
                ("Budi Santoso, S.Sos.", "198001012005011001"),
                "{text}"
            );
        }
        assert_eq!(name_and_number("Kepala Dinas"), ("Kepala Dinas".into(), String::new()));
        assert_eq!(name_and_number("Rudi Philip"), ("Rudi Philip".into(), String::new()));
    }
}
