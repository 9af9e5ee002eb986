//! Which achievement of an organisation an annual evaluation rests on.

use chrono::NaiveDate;

use crate::grade::OrgAchievement;
use crate::period::Period;

/// An annual achievement with the day it was issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssuedAchievement {
    /// The value.
    pub value: OrgAchievement,
    /// When it was issued, not when somebody typed it.
    pub issued_on: NaiveDate,
}

/// The achievement an annual evaluation is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsedAchievement {
    /// The value.
    pub value: OrgAchievement,
    /// The year it is of; where it is not the evaluated one, the record says so in print.
    pub of_year: i32,
    /// Whether it stands in for a value that was not issued in time.
    pub is_fallback: bool,
}

/// The achievement of a unit for the annual evaluation of `year`, as seen on `today`.
///
/// A value issued by the end of the annual window is used. From 1 February a value that is missing, or
/// was issued later, gives way to that of the year before. `None`: there is nothing to use yet, and no
/// grade can be set. Where no value of the year before is known either, the late one is used:
/// the text leaves no other.
pub fn achievement_fallback(
    year: i32,
    today: NaiveDate,
    own: Option<IssuedAchievement>,
    previous: Option<OrgAchievement>,
) -> Option<UsedAchievement> {
    let (_, last_day) = Period::annual(year).default_window();
    let of_own = own.map(|own| UsedAchievement { value: own.value, of_year: year, is_fallback: false });
    if own.is_some_and(|own| own.issued_on <= last_day) {
        return of_own;
    }
    let fallback = previous.filter(|_| today > last_day).map(|value| UsedAchievement {
        value,
        of_year: year - 1,
        is_fallback: true,
    });
    fallback.or(of_own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrgAchievement::{Good, NeedsImprovement, Outstanding};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn issued(value: OrgAchievement, on: &str) -> IssuedAchievement {
        IssuedAchievement { value, issued_on: day(on) }
    }

    fn used(
        today: &str,
        own: Option<IssuedAchievement>,
        previous: Option<OrgAchievement>,
    ) -> Option<(OrgAchievement, i32, bool)> {
        achievement_fallback(2026, day(today), own, previous)
            .map(|used| (used.value, used.of_year, used.is_fallback))
    }

    #[test]
    fn r_203_until_the_end_of_january_an_evaluation_waits_for_the_value_of_its_own_year() {
        assert_eq!(used("2027-01-31", None, Some(Good)), None);
        let own = Some(issued(Outstanding, "2027-01-31"));
        assert_eq!(used("2027-01-31", own, Some(Good)), Some((Outstanding, 2026, false)));
    }

    #[test]
    fn r_203_from_1_february_the_value_of_the_year_before_is_used_and_says_so() {
        assert_eq!(used("2027-02-01", None, Some(Good)), Some((Good, 2025, true)));
        let in_time = Some(issued(NeedsImprovement, "2027-01-20"));
        assert_eq!(used("2027-02-01", in_time, Some(Good)), Some((NeedsImprovement, 2026, false)));
    }

    #[test]
    fn r_203_a_value_issued_in_february_comes_too_late_for_its_year() {
        let late = Some(issued(Outstanding, "2027-02-01"));
        assert_eq!(used("2027-02-01", late, Some(Good)), Some((Good, 2025, true)));
        assert_eq!(used("2027-02-01", late, None), Some((Outstanding, 2026, false)), "nothing else is known");
        assert_eq!(used("2027-02-01", None, None), None, "R-200: no grade without an achievement");
    }
}
