//! Shares of a quantitative target (*pembagian beban target kuantitatif*, R-043): do the parts sum to
//! the whole?

use std::fmt;

use crate::finding::{Finding, Severity};

/// A quantity with its unit, read from a target such as `1.234,5 ton`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    micros: u128,
    unit: String,
}

const ONE: u128 = 1_000_000;

impl Amount {
    /// Reads a target with exactly one number as Indonesians write it; `None` for a range, two numbers,
    /// a percentage (shares of a percentage do not add up) or no number at all.
    pub fn parse(target: &str) -> Option<Self> {
        let target = without_parentheses(target);
        let is_of_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
        let mut numbers = target
            .split(|letter: char| !is_of_number(letter))
            .filter(|piece| piece.bytes().any(|byte| byte.is_ascii_digit()));
        let number = numbers.next()?;
        if numbers.next().is_some() || target.contains('%') || target.to_lowercase().contains("persen") {
            return None;
        }
        let micros = micros(number.trim_end_matches(['.', ',']))?;
        let (before, after) = target.split_once(number)?;
        Some(Self { micros, unit: crate::text::normal_form(&format!("{before} {after}")) })
    }
}

/// `5 (lima) ton` says the number twice.
fn without_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(letter),
            _ => {}
        }
    }
    kept
}

/// Dots part thousands and a comma decimals; a lone dot that parts no thousands is a decimal point.
fn micros(number: &str) -> Option<u128> {
    let (whole, decimals) = match number.split_once(',') {
        Some(parts) => parts,
        None => match number.split_once('.') {
            Some((whole, rest)) if rest.len() != 3 && !rest.contains('.') => (whole, rest),
            _ => (number, ""),
        },
    };
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
    let whole: String = whole.split('.').collect();
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_grouped || !is_number(&whole) || !is_number(decimals) || whole.len() > 18 || decimals.len() > 6 {
        return None;
    }
    let padded = format!("{decimals:0<6}");
    Some(whole.parse::<u128>().ok()? * ONE + padded.parse::<u128>().ok()?)
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (self.micros / ONE).to_string();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        let decimals = format!("{:06}", self.micros % ONE);
        let decimals = decimals.trim_end_matches('0');
        if !decimals.is_empty() {
            write!(f, ",{decimals}")?;
        }
        if self.unit.is_empty() { Ok(()) } else { write!(f, " {}", self.unit) }
    }
}

/// A leader's target and the different sum of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The leader's target.
    pub leader: Amount,
    /// What the parts sum to.
    pub sum: Amount,
}

impl Mismatch {
    /// The warning.
    pub fn finding(&self) -> Finding {
        Finding::new("R-043", Severity::Warn, "load_mismatch")
    }
}

/// \[D\] Whether the parts of a split target miss the leader's.
///
/// Silent where anything is not a single quantity of the same unit: nothing is guessed.
pub fn load_mismatch(leader_target: &str, parts: &[&str]) -> Option<Mismatch> {
    let leader = Amount::parse(leader_target)?;
    let parts: Vec<Amount> = parts.iter().map(|part| Amount::parse(part)).collect::<Option<_>>()?;
    if parts.is_empty() || parts.iter().any(|part| part.unit != leader.unit) {
        return None;
    }
    let micros = parts.iter().map(|part| part.micros).sum();
    (micros != leader.micros).then(|| Mismatch { sum: Amount { micros, unit: leader.unit.clone() }, leader })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(leader: &str, parts: &[&str]) -> Option<(String, String)> {
        load_mismatch(leader, parts).map(|miss| (miss.leader.to_string(), miss.sum.to_string()))
    }

    #[test]
    fn r_043_the_example_of_the_regulation_adds_up_and_a_missing_ton_is_warned_of() {
        assert_eq!(load_mismatch("10 ton", &["5 ton", "5 ton"]), None);
        let miss = load_mismatch("10 ton", &["5 ton", "4 ton"]).unwrap();
        assert_eq!((miss.leader.to_string(), miss.sum.to_string()), ("10 ton".into(), "9 ton".into()));
        assert_eq!((miss.finding().rule, miss.finding().severity), ("R-043", Severity::Warn));
    }

    #[test]
    fn r_043_numbers_are_read_as_indonesians_write_them() {
        assert_eq!(said("2.469 berkas", &["1.234,5 berkas", "1.234,5 berkas"]), None);
        assert_eq!(said("3.5 km", &["1,75 km", "1,75 km"]), None);
        assert_eq!(
            said("Rp1.250.000.000", &["Rp1.000.000.000", "Rp250.000.000,50"]),
            Some(("1.250.000.000 rp".into(), "1.250.000.000,5 rp".into()))
        );
        assert_eq!(said("10 (sepuluh) Dokumen.", &["4 dokumen", "6 (enam) dokumen"]), None);
    }

    #[test]
    fn r_043_what_cannot_be_added_is_not_compared() {
        for (leader, parts) in [
            ("10 ton", vec!["5 kuintal", "5 ton"]),
            ("80 – 90 berkas", vec!["40 berkas"]),
            ("90%", vec!["90%", "90%"]),
            ("90 persen", vec!["50 persen"]),
            ("tepat waktu", vec!["1 hari"]),
            ("10 ton", vec![]),
            ("1.23.4 ton", vec!["1 ton"]),
            ("9999999999999999999999 ton", vec!["1 ton"]),
            ("", vec![""]),
            (".,", vec!["1"]),
        ] {
            assert_eq!(said(leader, &parts), None, "{leader} {parts:?}");
        }
    }
}
