//! What follows a grade: candidates for reward, improvement plans, training needs.
//!
//! Everything here is a list to decide from; decisions are made outside and recorded. A sanction is
//! recorded too and never proposed, and no allowance is computed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};

use crate::calendar::Calendar;
use crate::grade::Grade;
use crate::text::normal_form;

/// A kind of entry in the register of follow-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowUpKind {
    /// A reward (*penghargaan*).
    Reward,
    /// An innovation to remember.
    Innovation,
    /// A plan to improve.
    Improvement,
    /// A sanction under other rules.
    Sanction,
    /// A training.
    Training,
    /// Another development of competence.
    Competency,
}

impl FollowUpKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Reward, Self::Innovation, Self::Improvement, Self::Sanction, Self::Training, Self::Competency];

    /// Whether the program may put it on a list by itself; sanctions are only recorded.
    pub fn may_be_proposed(self) -> bool {
        match self {
            Self::Reward | Self::Improvement | Self::Training => true,
            Self::Innovation | Self::Sanction | Self::Competency => false,
        }
    }
}

/// What an annual grade proposes by itself, for people to decide.
///
/// \[D\] A plan to improve from *Butuh Perbaikan* downwards: the regulation asks to follow up noted
/// problems and names no grade.
pub fn proposed(annual: Grade) -> Option<FollowUpKind> {
    match annual {
        Grade::VeryGood => Some(FollowUpKind::Reward),
        Grade::Good => None,
        Grade::NeedsImprovement | Grade::Poor | Grade::VeryPoor => Some(FollowUpKind::Improvement),
    }
}

/// \[D\] Years before the year of the grade that the reasons for a reward look at.
pub const YEARS_BEFORE: i32 = 3;

/// What a candidate for reward is judged by.
#[derive(Clone, Copy, Debug)]
pub struct RewardFacts<'a> {
    /// Grade of the annual evaluation.
    pub annual: Option<Grade>,
    /// Whether the document is signed and no objection to it is open.
    pub is_settled: bool,
    /// Signed annual grades of the years right before, the last year first; a year without one ends them.
    pub before: &'a [Grade],
    /// Innovations recorded in the year.
    pub n_innovations: usize,
    /// Good incidents noted in the diary of the year.
    pub n_good_incidents: usize,
}

/// Why somebody is a candidate; the first reason makes him one, the others are his dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RewardReason {
    /// *Sangat Baik* in the annual evaluation.
    VeryGood,
    /// The same grade this many years in a row, this one included.
    InARow(usize),
    /// Better than the year before.
    Improved,
    /// Innovations of the year.
    Innovations(usize),
    /// Good incidents of the year.
    GoodIncidents(usize),
}

/// The reasons for a reward, empty for who is no candidate.
pub fn reward_reasons(facts: &RewardFacts<'_>) -> Vec<RewardReason> {
    if facts.annual.and_then(proposed) != Some(FollowUpKind::Reward) || !facts.is_settled {
        return Vec::new();
    }
    let in_a_row = 1 + facts.before.iter().take_while(|grade| **grade == Grade::VeryGood).count();
    let is_better = facts.before.first().is_some_and(|grade| *grade < Grade::VeryGood);
    let reasons = [
        Some(RewardReason::VeryGood),
        (in_a_row > 1).then_some(RewardReason::InARow(in_a_row)),
        is_better.then_some(RewardReason::Improved),
        (facts.n_innovations > 0).then_some(RewardReason::Innovations(facts.n_innovations)),
        (facts.n_good_incidents > 0).then_some(RewardReason::GoodIncidents(facts.n_good_incidents)),
    ];
    reasons.into_iter().flatten().collect()
}

/// \[D\] Days to look at a plan to improve: every month from its start, on a working day, and its end.
pub fn check_days(starts_on: NaiveDate, ends_on: NaiveDate, calendar: &Calendar) -> Vec<NaiveDate> {
    let months = (1..).map_while(|month| starts_on.checked_add_months(Months::new(month)));
    let days = months.take_while(|day| *day < ends_on).chain([ends_on]);
    let mut days: Vec<_> = days
        .map(|day| if calendar.is_working(day) { day } else { calendar.add(day, 1) })
        .filter(|day| *day > starts_on)
        .collect();
    days.dedup();
    days
}

/// What the next evaluation says about a plan to improve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImprovementOutcome {
    /// The grade is better and no plan is needed any more.
    Achieved,
    /// The grade is better, and still asks for a plan.
    Improved,
    /// The grade is the same.
    Unchanged,
    /// The grade is worse.
    Worsened,
}

/// The outcome of a plan to improve in the evaluation after it.
pub fn outcome(before: Grade, after: Grade) -> ImprovementOutcome {
    let needs_plan = proposed(after) == Some(FollowUpKind::Improvement);
    match after.cmp(&before) {
        std::cmp::Ordering::Greater if !needs_plan => ImprovementOutcome::Achieved,
        std::cmp::Ordering::Greater => ImprovementOutcome::Improved,
        std::cmp::Ordering::Equal => ImprovementOutcome::Unchanged,
        std::cmp::Ordering::Less => ImprovementOutcome::Worsened,
    }
}

/// One person's need of training.
#[derive(Clone, Copy, Debug)]
pub struct TrainingNeed<'a, Unit, Person> {
    /// The unit.
    pub unit: Unit,
    /// The topic as typed.
    pub topic: &'a str,
    /// The person.
    pub person: Person,
}

/// A topic of a unit with everybody who needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicNeed<Unit> {
    /// The topic in the spelling that came first.
    pub topic: String,
    /// The unit.
    pub unit: Unit,
    /// People, each counted once.
    pub n_people: usize,
}

/// Training needs summed topic by unit, the topic most people need first. Capitals, spaces and
/// punctuation do not make another topic.
pub fn sum_needs<Unit, Person>(needs: &[TrainingNeed<'_, Unit, Person>]) -> Vec<TopicNeed<Unit>>
where
    Unit: Ord + Clone,
    Person: Ord + Clone,
{
    let mut groups: BTreeMap<String, (&str, BTreeMap<Unit, BTreeSet<Person>>)> = BTreeMap::new();
    for need in needs.iter().filter(|need| !need.topic.trim().is_empty()) {
        let (_, units) =
            groups.entry(normal_form(need.topic)).or_insert((need.topic.trim(), BTreeMap::new()));
        units.entry(need.unit.clone()).or_default().insert(need.person.clone());
    }
    let mut topics: Vec<_> = groups.into_values().collect();
    let n_of = |units: &BTreeMap<Unit, BTreeSet<Person>>| units.values().map(BTreeSet::len).sum::<usize>();
    topics.sort_by_key(|(_, units)| std::cmp::Reverse(n_of(units)));
    let lines = topics.into_iter().flat_map(|(topic, units)| {
        units.into_iter().map(move |(unit, people)| TopicNeed {
            topic: topic.to_owned(),
            unit,
            n_people: people.len(),
        })
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn very_good() -> RewardFacts<'static> {
        RewardFacts {
            annual: Some(Grade::VeryGood),
            is_settled: true,
            before: &[],
            n_innovations: 0,
            n_good_incidents: 0,
        }
    }

    #[test]
    fn r_261_only_a_settled_sangat_baik_of_the_year_makes_a_candidate() {
        for grade in Grade::ALL {
            let facts = RewardFacts { annual: Some(grade), n_innovations: 3, ..very_good() };
            assert_eq!(reward_reasons(&facts).is_empty(), grade != Grade::VeryGood, "{grade:?}");
        }
        assert!(reward_reasons(&RewardFacts { is_settled: false, ..very_good() }).is_empty());
        assert!(reward_reasons(&RewardFacts { annual: None, ..very_good() }).is_empty());
    }

    #[test]
    fn r_261_the_dossier_of_a_candidate_lists_everything_that_speaks_for_him() {
        let before = [Grade::VeryGood, Grade::VeryGood, Grade::Good];
        let facts = RewardFacts { before: &before, n_innovations: 2, n_good_incidents: 1, ..very_good() };
        assert_eq!(
            reward_reasons(&facts),
            [
                RewardReason::VeryGood,
                RewardReason::InARow(3),
                RewardReason::Innovations(2),
                RewardReason::GoodIncidents(1)
            ]
        );
        let before = [Grade::Good];
        let facts = RewardFacts { before: &before, ..very_good() };
        assert_eq!(reward_reasons(&facts), [RewardReason::VeryGood, RewardReason::Improved]);
    }

    #[test]
    fn r_260_a_plan_to_improve_is_proposed_from_butuh_perbaikan_downwards() {
        let plans: Vec<_> = Grade::ALL
            .into_iter()
            .filter(|grade| proposed(*grade) == Some(FollowUpKind::Improvement))
            .collect();
        assert_eq!(plans, [Grade::NeedsImprovement, Grade::Poor, Grade::VeryPoor]);
    }

    #[test]
    fn r_263_no_grade_proposes_a_sanction() {
        assert!(!FollowUpKind::Sanction.may_be_proposed());
        for grade in Grade::ALL {
            assert!(proposed(grade).is_none_or(FollowUpKind::may_be_proposed), "{grade:?}");
        }
    }

    #[test]
    fn r_260_a_plan_to_improve_is_looked_at_every_month_on_a_working_day_and_at_its_end() {
        let days = check_days(day("2027-03-01"), day("2027-05-31"), &Calendar::default());
        let days: Vec<_> = days.into_iter().map(|day| day.to_string()).collect();
        assert_eq!(days, ["2027-04-01", "2027-05-03", "2027-05-31"], "1 May 2027 is a Saturday");
        let short = check_days(day("2027-03-01"), day("2027-03-12"), &Calendar::default());
        assert_eq!(short, [day("2027-03-12")]);
        assert!(check_days(day("2027-03-01"), day("2027-03-01"), &Calendar::default()).is_empty());
    }

    #[test]
    fn r_260_the_next_evaluation_tells_what_came_of_a_plan_to_improve() {
        use Grade::{Good, NeedsImprovement, Poor, VeryPoor};
        assert_eq!(outcome(NeedsImprovement, Good), ImprovementOutcome::Achieved);
        assert_eq!(outcome(VeryPoor, NeedsImprovement), ImprovementOutcome::Improved);
        assert_eq!(outcome(Poor, Poor), ImprovementOutcome::Unchanged);
        assert_eq!(outcome(NeedsImprovement, Poor), ImprovementOutcome::Worsened);
    }

    #[test]
    fn r_260_training_needs_are_summed_by_topic_and_unit_and_each_person_counts_once() {
        let need = |unit, topic, person| TrainingNeed { unit, topic, person };
        let needs = [
            need("Puskesmas", "Analisis data", 1),
            need("Puskesmas", "Pelayanan prima", 1),
            need("Puskesmas", "pelayanan  prima.", 2),
            need("Puskesmas", "Pelayanan Prima", 2),
            need("Dinas", "Pelayanan prima", 3),
            need("Dinas", " ", 3),
        ];
        let sums: Vec<_> =
            sum_needs(&needs).into_iter().map(|sum| (sum.topic, sum.unit, sum.n_people)).collect();
        assert_eq!(
            sums,
            [
                ("Pelayanan prima".to_owned(), "Dinas", 1),
                ("Pelayanan prima".to_owned(), "Puskesmas", 2),
                ("Analisis data".to_owned(), "Puskesmas", 1),
            ]
        );
    }
}
