//! Results that other systems and older schemes state: by which rule set, and of which time.
//!
//! Nothing here reckons a result anew: what was given under an older scheme stands as it was given.

use std::ops::RangeInclusive;

/// Years whose results follow an older scheme.
pub const OLD_YEARS: RangeInclusive<i32> = 2014..=2021;

/// The year in which the schemes changed half-way.
const SPLIT_YEAR: i32 = 2021;

/// A half of the year 2021.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// January to June.
    First,
    /// July to December.
    Second,
}

/// The rule set a result was given under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// PP 46/2011: *nilai SKP*, *perilaku* and their total.
    Pp46,
    /// PP 30/2019 with PermenPANRB 8/2021: a number from 0 to 120.
    Pp30,
    /// PermenPANRB 6/2022: two ratings and a grade.
    Permenpanrb6,
}

impl Half {
    /// The half with a number, 1 or 2.
    pub fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }
}

impl Scheme {
    /// The rule set in force: until June 2021 the first, from July 2021 the second, since 2022 the third.
    /// A result of 2021 as a whole is one of the second, into which both halves were converted.
    pub fn of(year: i32, half: Option<Half>) -> Self {
        match (year, half) {
            (..SPLIT_YEAR, _) | (SPLIT_YEAR, Some(Half::First)) => Self::Pp46,
            (SPLIT_YEAR, Some(Half::Second) | None) => Self::Pp30,
            _ => Self::Permenpanrb6,
        }
    }

    /// The permanent word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pp46 => "PP46_2011",
            Self::Pp30 => "PP30_2019",
            Self::Permenpanrb6 => "PERMENPANRB_6_2022",
        }
    }

    /// The rule set with a permanent word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Pp46, Self::Pp30, Self::Permenpanrb6].into_iter().find(|scheme| scheme.word() == word)
    }
}

/// The code of the time an old result is of, `2019` or `2021-H1`; nothing where the year had no older scheme, or
/// no halves of its own.
pub fn old_period(year: i32, half: Option<Half>) -> Option<String> {
    match half {
        _ if !OLD_YEARS.contains(&year) => None,
        None => Some(format!("{year:04}")),
        Some(_) if year != SPLIT_YEAR => None,
        Some(Half::First) => Some(format!("{year:04}-H1")),
        Some(Half::Second) => Some(format!("{year:04}-H2")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_267_the_scheme_changes_in_the_middle_of_2021_and_at_the_end_of_it() {
        assert_eq!(Scheme::of(2014, None), Scheme::Pp46);
        assert_eq!(Scheme::of(2020, None), Scheme::Pp46);
        assert_eq!(Scheme::of(2021, Some(Half::First)), Scheme::Pp46);
        assert_eq!(Scheme::of(2021, Some(Half::Second)), Scheme::Pp30);
        assert_eq!(Scheme::of(2021, None), Scheme::Pp30, "both halves were converted");
        assert_eq!(Scheme::of(2022, None), Scheme::Permenpanrb6);
    }

    #[test]
    fn r_268_rule_sets_have_permanent_words() {
        for scheme in [Scheme::Pp46, Scheme::Pp30, Scheme::Permenpanrb6] {
            assert_eq!(Scheme::from_word(scheme.word()), Some(scheme));
        }
        assert_eq!(Scheme::from_word("pp46"), None);
    }

    #[test]
    fn only_2021_has_halves_and_only_2014_to_2021_old_results() {
        assert_eq!(old_period(2019, None).as_deref(), Some("2019"));
        assert_eq!(old_period(2021, Some(Half::First)).as_deref(), Some("2021-H1"));
        assert_eq!(old_period(2021, Half::from_number(2)).as_deref(), Some("2021-H2"));
        assert_eq!(old_period(2019, Some(Half::First)), None);
        assert_eq!((old_period(2013, None), old_period(2022, None)), (None, None));
    }
}
