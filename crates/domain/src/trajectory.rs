//! Progress beside the trajectory target of a period (B.1.1), as far as both texts hold a figure that
//! can be compared. It warns early and decides nothing: no rating follows from a number.

/// Whether a value lags behind a target, `None` where the two texts cannot be compared.
///
/// A target is a floor unless its words make it a ceiling (*maksimal*, *paling lama*, `≤`). Of a range
/// the end that is reached first counts. Dates, names with numbers and differing units are not compared.
pub fn is_behind(target: &str, value: &str) -> Option<bool> {
    let (wanted, reached) = (figures(target)?, figures(value)?);
    if matches!((&wanted.unit, &reached.unit), (Some(one), Some(other)) if one != other) {
        return None;
    }
    Some(if is_ceiling(target) { reached.first > wanted.last } else { reached.first < wanted.first })
}

/// Words and signs that make a target a ceiling.
const CEILINGS: [&str; 13] = [
    "≤",
    "<",
    "maksimal",
    "maksimum",
    "paling banyak",
    "paling lama",
    "paling lambat",
    "paling tinggi",
    "kurang dari",
    "tidak lebih",
    "tidak melebihi",
    "di bawah",
    "setinggi-tinggi",
];

fn is_ceiling(target: &str) -> bool {
    let lower = target.to_lowercase();
    CEILINGS.iter().any(|sign| lower.contains(sign))
}

/// Words after a number that make it a day, and words before it that make it a name.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
];
const NAMED: [&str; 6] = ["tahun", "nomor", "no", "pasal", "triwulan", "tw"];

/// The one figure or range of a text, in thousandths.
struct Figures {
    first: i64,
    last: i64,
    unit: Option<String>,
}

fn figures(text: &str) -> Option<Figures> {
    let lower = text.to_lowercase();
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let mut found: Option<Figures> = None;
    let mut rest = lower.as_str();
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (gap, from) = rest.split_at(start);
        let end = from.find(|letter| !is_part(letter)).unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        let named = last_word(gap).is_some_and(|word| NAMED.contains(&word));
        let unit = unit(after);
        if named || unit.as_deref().is_some_and(|unit| MONTHS.contains(&unit)) {
            return None;
        }
        let amount = thousandths(digits.trim_end_matches(['.', ',']))?;
        match &mut found {
            None => found = Some(Figures { first: amount, last: amount, unit }),
            Some(open) if is_joint(gap) => {
                open.last = amount;
                open.unit = unit.or(open.unit.take());
            }
            // A second figure of its own, as in `3 dari 5`: no single amount is meant.
            Some(_) => return None,
        }
        rest = after;
    }
    found
}

fn last_word(gap: &str) -> Option<&str> {
    gap.split(|letter: char| !letter.is_alphanumeric()).rfind(|word| !word.is_empty())
}

fn unit(after: &str) -> Option<String> {
    let after = after.trim_start();
    if after.starts_with('%') {
        return Some("%".into());
    }
    let word: String = after.chars().take_while(|letter| letter.is_alphabetic()).collect();
    let word = if word == "persen" { "%".into() } else { word };
    (!word.is_empty() && word != "sampai" && word != "s").then_some(word)
}

/// What makes one range of two figures: `80 – 90`, `80% s.d. 90%`.
fn is_joint(gap: &str) -> bool {
    let gap: String = gap.chars().filter(|letter| !letter.is_whitespace() && *letter != '%').collect();
    matches!(gap.as_str(), "-" | "–" | "—" | "s.d." | "s/d" | "sd" | "sampai" | "sampaidengan")
}

/// `1.250` and `1.250,5` in Indonesian writing, `3.5` as people type it.
fn thousandths(digits: &str) -> Option<i64> {
    let (whole, decimals) = match digits.split_once(',') {
        Some((whole, decimals)) => (whole.replace('.', ""), decimals.to_owned()),
        None => match digits.rsplit_once('.') {
            Some((whole, last)) if last.len() != 3 && !whole.contains('.') => (whole.into(), last.into()),
            _ => (digits.replace('.', ""), String::new()),
        },
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let padded: String = decimals.chars().chain("000".chars()).take(3).collect();
    (whole + &padded).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_110_a_value_below_its_trajectory_target_lags_and_one_at_it_does_not() {
        for (target, value, expected) in [
            ("50%", "40%", Some(true)),
            ("50%", "50 persen", Some(false)),
            ("1.250 dokumen", "1.249 dokumen", Some(true)),
            ("Rp1.500.000", "1.500.000", Some(false)),
            ("3,51", "3.5", Some(true)),
            ("≥ 3 laporan", "4", Some(false)),
            ("80 – 90%", "79,9%", Some(true)),
            ("80% s.d. 90%", "85%", Some(false)),
        ] {
            assert_eq!(is_behind(target, value), expected, "{target} | {value}");
        }
    }

    #[test]
    fn r_110_a_ceiling_is_missed_from_above() {
        for (target, value, expected) in [
            ("maksimal 3 keluhan", "4 keluhan", Some(true)),
            ("≤ 5 hari", "5 hari", Some(false)),
            ("paling lama 3-5 hari", "5", Some(false)),
            ("kurang dari 2%", "3%", Some(true)),
        ] {
            assert_eq!(is_behind(target, value), expected, "{target} | {value}");
        }
    }

    #[test]
    fn r_117_what_cannot_be_compared_is_not_guessed_at() {
        for (target, value) in [
            ("", "3"),
            ("selesai", "selesai"),
            ("31 Maret 2026", "2"),
            ("3 dokumen", "3%"),
            ("3 dari 5 desa", "2"),
            ("draf tahun 2026", "1"),
            ("1,2,3", "1"),
        ] {
            assert_eq!(is_behind(target, value), None, "{target} | {value}");
        }
    }
}
