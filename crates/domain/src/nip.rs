//! The 18-digit number of a civil servant, and what is refused or only odd about one.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A checked NIP or NI PPPK: 18 digits with a real birth date and a serial that is not 000.
///
/// Layout: `YYYYMMDD` birth, `YYYYMM` month of appointment (PPPK: year and contract `21…`),
/// `1` man or `2` woman, three digits of serial. There is no check digit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Nip(String);

/// Why a number is refused as the NIP of an employee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NipFault {
    /// A spreadsheet turned it into a number and lost its end (`1,98E+17`, `…000`).
    BrokenBySpreadsheet,
    /// It has not 18 digits.
    NotEighteenDigits,
    /// Its first eight digits are no date.
    NoBirthDate,
}

/// What is odd about an accepted number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NipOddity {
    /// Digits 13–14 are neither a month nor a PPPK contract number.
    Appointment,
    /// Appointed before 17 or after 60 years of age.
    AgeAtAppointment,
    /// Digit 15 is neither 1 nor 2.
    Sex,
}

impl Nip {
    /// Reads a number as people write it: spaces, dots, dashes, apostrophes and `NIP.` are dropped.
    pub fn parse(text: &str) -> Result<Self, NipFault> {
        let bare = Self::strip(text);
        if looks_exponential(&bare) {
            return Err(NipFault::BrokenBySpreadsheet);
        }
        if bare.len() != 18 || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NipFault::NotEighteenDigits);
        }
        if bare.ends_with("000") {
            return Err(NipFault::BrokenBySpreadsheet);
        }
        if birth_date(&bare).is_none() {
            return Err(NipFault::NoBirthDate);
        }
        Ok(Self(bare))
    }

    /// The text without the marks people put into numbers; `,` and `E` stay, so that `1,98E+17` is recognised.
    pub fn strip(text: &str) -> String {
        let upper = text.trim().to_uppercase();
        let bare =
            ["NI PPPK", "NIP", "NRP"].iter().find_map(|label| upper.strip_prefix(label)).unwrap_or(&upper);
        let bare = bare.trim_start_matches(['.', ':', ' ', '\u{a0}']);
        if looks_exponential(bare) {
            return bare.to_owned();
        }
        bare.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '\'' | '’' | '\u{ad}' | '\u{200b}'))
            .collect()
    }

    /// The 18 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether digits 13–14 hold a PPPK contract number instead of a month.
    pub fn is_pppk(&self) -> bool {
        self.0.get(12..14).and_then(|digits| digits.parse::<u8>().ok()).is_some_and(|number| number >= 21)
    }

    /// The day of birth it carries.
    pub fn born_on(&self) -> Option<NaiveDate> {
        birth_date(&self.0)
    }

    /// The year of the appointment, which both kinds of number carry in digits 9 to 12.
    pub fn appointed_in(&self) -> Option<i32> {
        self.0.get(8..12).and_then(|digits| digits.parse().ok())
    }

    /// Whether it is a woman's number; nothing where digit 15 is odd.
    pub fn is_woman(&self) -> Option<bool> {
        match self.0.get(14..15) {
            Some("1") => Some(false),
            Some("2") => Some(true),
            _ => None,
        }
    }

    /// What is odd about the number without being wrong (warned only).
    pub fn oddities(&self) -> Vec<NipOddity> {
        let digits = |from: usize, to: usize| {
            self.0.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0)
        };
        let mut odd = Vec::new();
        if !(1..=12).contains(&digits(12, 14)) && digits(12, 14) < 21 {
            odd.push(NipOddity::Appointment);
        }
        let birth_year = birth_date(&self.0).map_or(0, |date| date.year());
        let age = i64::from(digits(8, 12)) - i64::from(birth_year);
        if !(17..=60).contains(&age) {
            odd.push(NipOddity::AgeAtAppointment);
        }
        if !(1..=2).contains(&digits(14, 15)) {
            odd.push(NipOddity::Sex);
        }
        odd
    }
}

impl fmt::Display for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `1,98001E+17` and its kin: a digit, a decimal mark, digits, an exponent.
fn looks_exponential(text: &str) -> bool {
    let upper = text.to_uppercase();
    let Some((mantissa, exponent)) = upper.split_once('E') else { return false };
    let exponent = exponent.trim_start_matches('+');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(exponent)
        && mantissa.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && !mantissa.is_empty()
}

fn birth_date(digits: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(
        digits.get(..4)?.parse().ok()?,
        digits.get(4..6)?.parse().ok()?,
        digits.get(6..8)?.parse().ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_birth_and_sex_where_its_digits_do() {
        let nip = Nip::parse("199003122015032001").unwrap();
        assert_eq!((nip.born_on(), nip.is_woman()), (NaiveDate::from_ymd_opt(1990, 3, 12), Some(true)));
        assert_eq!(Nip::parse("198001012005011001").unwrap().is_woman(), Some(false));
        assert_eq!(Nip::parse("198001012005019001").unwrap().is_woman(), None);
        assert_eq!(nip.appointed_in(), Some(2015));
    }

    #[test]
    fn a_number_written_with_spaces_dashes_or_an_apostrophe_is_the_same_nip() {
        for text in [
            "198001012005011001",
            " 19800101 200501 1 001 ",
            "'198001012005011001",
            "NIP. 19800101\u{a0}200501\u{a0}1\u{a0}001",
            "19800101-200501-1-001",
        ] {
            assert_eq!(
                Nip::parse(text).map(|nip| nip.to_string()),
                Ok("198001012005011001".into()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_number_that_a_spreadsheet_broke_is_refused_and_never_guessed() {
        for text in ["198001012005011000", "1,98001E+17", "1.98001012005011E17", "1,98E+17"] {
            assert_eq!(Nip::parse(text), Err(NipFault::BrokenBySpreadsheet), "{text}");
        }
    }

    #[test]
    fn a_number_of_another_length_or_with_an_impossible_birth_date_is_refused() {
        assert_eq!(Nip::parse("19800101200501100"), Err(NipFault::NotEighteenDigits));
        assert_eq!(Nip::parse("belum ada"), Err(NipFault::NotEighteenDigits));
        assert_eq!(Nip::parse("198002302005011001"), Err(NipFault::NoBirthDate));
    }

    #[test]
    fn odd_numbers_are_accepted_with_a_warning() {
        assert_eq!(Nip::parse("198001012005011001").unwrap().oddities(), []);
        assert_eq!(Nip::parse("198001012005131001").unwrap().oddities(), [NipOddity::Appointment]);
        assert_eq!(Nip::parse("199001012000011001").unwrap().oddities(), [NipOddity::AgeAtAppointment]);
        assert_eq!(Nip::parse("198001012005013001").unwrap().oddities(), [NipOddity::Sex]);
        let pppk = Nip::parse("199001012021211001").unwrap();
        assert!(pppk.is_pppk() && pppk.oddities().is_empty());
    }
}
