//! Which backups are kept: the 5 newest, so that the one before an import outlives the session, and the
//! newest of each of the last 7 days, 5 weeks and 12 months that have one.

use chrono::{DateTime, Datelike, NaiveDate};
use std::collections::{BTreeSet, HashSet};
use std::hash::Hash;

pub(crate) const NEWEST: usize = 5;
const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;

/// Of the instants at which backups were taken, those whose backup may go.
pub fn expired(taken: &[i64]) -> Vec<i64> {
    let newest_first: Vec<(i64, NaiveDate)> = taken
        .iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .rev()
        .filter_map(|at| Some((*at, DateTime::from_timestamp_millis(*at)?.date_naive())))
        .collect();
    let mut kept: HashSet<i64> = newest_first.iter().take(NEWEST).map(|(at, _)| *at).collect();
    keep_newest_of(&newest_first, DAYS, |day| day, &mut kept);
    keep_newest_of(&newest_first, WEEKS, |day| (day.iso_week().year(), day.iso_week().week()), &mut kept);
    keep_newest_of(&newest_first, MONTHS, |day| (day.year(), day.month()), &mut kept);
    newest_first.into_iter().map(|(at, _)| at).filter(|at| !kept.contains(at)).collect()
}

/// Keeps the newest backup of each of the newest `spans` spans.
fn keep_newest_of<S: Eq + Hash>(
    newest_first: &[(i64, NaiveDate)],
    spans: usize,
    span_of: impl Fn(NaiveDate) -> S,
    kept: &mut HashSet<i64>,
) {
    let mut seen = HashSet::new();
    for (at, day) in newest_first {
        if seen.len() == spans {
            return;
        }
        if seen.insert(span_of(*day)) {
            kept.insert(*at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    fn every_day(n: i64) -> Vec<i64> {
        (0..n).map(|day| 1_774_929_600_000 + day * DAY).collect()
    }

    #[test]
    fn a_few_backups_are_all_kept() {
        assert!(expired(&every_day(7)).is_empty());
        assert!(expired(&[]).is_empty());
    }

    #[test]
    fn of_several_backups_on_one_day_the_newest_five_stay_and_later_the_newest_alone() {
        let noon = 1_774_929_600_000;
        let of_a_day: Vec<i64> = (0..8).map(|minute| noon + minute * 60_000).collect();
        assert_eq!(expired(&of_a_day), [noon + 120_000, noon + 60_000, noon]);
        let later: Vec<i64> = (1..=5).map(|day| noon + day * DAY).collect();
        let gone = expired(&[of_a_day.clone(), later].concat());
        assert_eq!(gone.len(), 7);
        assert!(!gone.contains(&of_a_day[7]));
    }

    #[test]
    fn after_two_years_of_daily_backups_about_two_dozen_remain_and_the_newest_is_among_them() {
        let taken = every_day(730);
        let gone = expired(&taken);
        assert_eq!(taken.len() - gone.len(), 7 + 3 + 11, "7 days, 3 more weeks, 11 more months");
        assert!(!gone.contains(taken.last().unwrap()));
    }

    #[test]
    fn keeping_again_what_was_kept_lets_nothing_more_go() {
        let taken = every_day(730);
        let gone = expired(&taken);
        let kept: Vec<i64> = taken.into_iter().filter(|at| !gone.contains(at)).collect();
        assert!(expired(&kept).is_empty());
    }
}
