//! The distribution of grades beside its guide, in whole persons.
//!
//! A guide is a consideration of the evaluator; nothing here ever refuses anything.

use crate::grade::{Grade, OrgAchievement};

/// Which text the guide is read from; a setting of the office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DistributionRule {
    /// SE MenPANRB 3/2023: shares.
    #[default]
    Circular3Of2023,
    /// PermenPANRB 6/2022 alone: only which grade most people ideally have.
    RegulationOnly,
}

/// How a share of a group becomes whole persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShareRounding {
    /// A least share up, a largest down.
    #[default]
    Outward,
    /// Both to the nearest person, half up.
    Nearest,
}

impl ShareRounding {
    /// People of a share that is not to be exceeded; one person always has a place.
    fn most(self, total: usize, percent: usize) -> usize {
        let half = if self == Self::Nearest { 50 } else { 0 };
        ((total * percent + half) / 100).max(1)
    }

    /// People of a share that is to be reached.
    fn least(self, total: usize, percent: usize) -> usize {
        match self {
            Self::Outward => (total * percent).div_ceil(100),
            Self::Nearest => (total * percent + 50) / 100,
        }
    }
}

/// How an office reads the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The text.
    pub rule: DistributionRule,
    /// Groups of fewer people get no shares, only the hint about the majority.
    pub smallest_group: usize,
    /// How shares become persons.
    pub rounding: ShareRounding,
}

impl Default for Reading {
    fn default() -> Self {
        Self::from(DistributionRule::default())
    }
}

impl From<DistributionRule> for Reading {
    fn from(rule: DistributionRule) -> Self {
        Self { rule, smallest_group: 5, rounding: ShareRounding::default() }
    }
}

/// People by grade in a counted group: all who are evaluated by one evaluator in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    counts: [usize; 5],
    /// People not yet rated.
    pub unrated: usize,
}

impl Distribution {
    /// Counts a group; `None` is a person not yet rated.
    pub fn count(grades: impl IntoIterator<Item = Option<Grade>>) -> Self {
        let mut distribution = Self::default();
        for grade in grades {
            match grade {
                Some(grade) => *distribution.slot(grade) += 1,
                None => distribution.unrated += 1,
            }
        }
        distribution
    }

    /// People with a grade.
    pub fn of(&self, grade: Grade) -> usize {
        self.counts.get(grade as usize).copied().unwrap_or(0)
    }

    /// People in the group.
    pub fn total(&self) -> usize {
        self.counts.iter().sum::<usize>() + self.unrated
    }

    fn slot(&mut self, grade: Grade) -> &mut usize {
        let [very_poor, poor, needs_improvement, good, very_good] = &mut self.counts;
        match grade {
            Grade::VeryPoor => very_poor,
            Grade::Poor => poor,
            Grade::NeedsImprovement => needs_improvement,
            Grade::Good => good,
            Grade::VeryGood => very_good,
        }
    }
}

/// What the guide says about a group of a given size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// The grade most people ideally have.
    pub majority: Grade,
    /// Largest number of people by grade.
    at_most: Vec<(Grade, usize)>,
    /// Smallest number of people over some grades together.
    at_least: Vec<(Vec<Grade>, usize)>,
    rule: &'static str,
}

/// Something in a distribution that is not as the guide would have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deviation {
    /// More people than the guide has places.
    TooMany {
        /// The grade.
        grade: Grade,
        /// People too many.
        by: usize,
    },
    /// Fewer people than the guide asks for, however the unrated ones turn out.
    TooFew {
        /// The grade or grades counted together.
        grades: Vec<Grade>,
        /// People missing.
        by: usize,
    },
    /// Another grade has more people than the one that should have most.
    NotMost {
        /// The grade that should have most.
        grade: Grade,
    },
}

impl Guide {
    /// The guide for an achievement and a group of `total` people.
    pub fn of(achievement: OrgAchievement, reading: Reading, total: usize) -> Self {
        let majority = match achievement {
            OrgAchievement::Outstanding => Grade::VeryGood,
            OrgAchievement::Good => Grade::Good,
            OrgAchievement::NeedsImprovement => Grade::NeedsImprovement,
            OrgAchievement::Poor => Grade::Poor,
            OrgAchievement::VeryPoor => Grade::VeryPoor,
        };
        let mut guide =
            Self { majority, at_most: Vec::new(), at_least: Vec::new(), rule: regulation_rule(achievement) };
        if reading.rule == DistributionRule::Circular3Of2023 && total >= reading.smallest_group {
            guide.add_shares(achievement, total, reading.rounding);
        }
        guide
    }

    /// Number of the rule the guide follows.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// Places the guide has for a grade.
    pub fn at_most(&self, grade: Grade) -> Option<usize> {
        self.at_most.iter().find(|(limited, _)| *limited == grade).map(|(_, most)| *most)
    }

    /// People the guide asks for in a grade alone.
    pub fn at_least(&self, grade: Grade) -> Option<usize> {
        self.at_least.iter().find(|(grades, _)| grades.as_slice() == [grade]).map(|(_, least)| *least)
    }

    /// Everything in a distribution that is not as the guide would have it.
    ///
    /// People not yet rated count for the group: what they may still make good is not reported.
    pub fn deviations(&self, distribution: &Distribution) -> Vec<Deviation> {
        let mut found = Vec::new();
        for (grade, most) in &self.at_most {
            if let Some(by) = distribution.of(*grade).checked_sub(*most).filter(|by| *by > 0) {
                found.push(Deviation::TooMany { grade: *grade, by });
            }
        }
        for (grades, least) in &self.at_least {
            let reachable =
                grades.iter().map(|grade| distribution.of(*grade)).sum::<usize>() + distribution.unrated;
            if let Some(by) = least.checked_sub(reachable).filter(|by| *by > 0) {
                found.push(Deviation::TooFew { grades: grades.clone(), by });
            }
        }
        let reachable = distribution.of(self.majority) + distribution.unrated;
        if Grade::ALL.into_iter().any(|grade| grade != self.majority && distribution.of(grade) > reachable) {
            found.push(Deviation::NotMost { grade: self.majority });
        }
        found
    }

    fn add_shares(&mut self, achievement: OrgAchievement, total: usize, rounding: ShareRounding) {
        let most = |percent: usize| rounding.most(total, percent);
        let least = |percent: usize| rounding.least(total, percent);
        self.rule = circular_rule(achievement);
        match achievement {
            OrgAchievement::Outstanding => self.at_most.push((Grade::VeryGood, most(70))),
            OrgAchievement::Good => {
                self.at_most.push((Grade::Good, most(70)));
                self.at_least.push((vec![Grade::NeedsImprovement, Grade::Poor], 1));
            }
            OrgAchievement::NeedsImprovement => {
                self.at_least.push((vec![Grade::NeedsImprovement], least(60)));
                self.at_most.push((Grade::VeryGood, most(10)));
            }
            OrgAchievement::Poor => {
                self.at_least.push((vec![Grade::Poor], least(60)));
                self.at_least.push((vec![Grade::NeedsImprovement], least(10)));
                self.at_most.push((Grade::VeryGood, most(10)));
            }
            OrgAchievement::VeryPoor => {
                self.at_least.push((vec![Grade::VeryPoor], least(60)));
                self.at_least.push((vec![Grade::Poor, Grade::NeedsImprovement], least(10)));
                self.at_most.push((Grade::VeryGood, 0));
            }
        }
    }
}

fn regulation_rule(achievement: OrgAchievement) -> &'static str {
    match achievement {
        OrgAchievement::Outstanding => "R-220",
        OrgAchievement::Good => "R-221",
        OrgAchievement::NeedsImprovement => "R-222",
        OrgAchievement::Poor => "R-223",
        OrgAchievement::VeryPoor => "R-224",
    }
}

fn circular_rule(achievement: OrgAchievement) -> &'static str {
    match achievement {
        OrgAchievement::Outstanding => "R-300",
        OrgAchievement::Good => "R-301",
        OrgAchievement::NeedsImprovement => "R-302",
        OrgAchievement::Poor => "R-303",
        OrgAchievement::VeryPoor => "R-304",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Grade::{Good, NeedsImprovement, Poor, VeryGood, VeryPoor};

    fn group(counts: &[(Grade, usize)], unrated: usize) -> Distribution {
        let rated = counts.iter().flat_map(|(grade, count)| std::iter::repeat_n(Some(*grade), *count));
        Distribution::count(rated.chain(std::iter::repeat_n(None, unrated)))
    }

    fn deviations(achievement: OrgAchievement, counts: &[(Grade, usize)], unrated: usize) -> Vec<Deviation> {
        let distribution = group(counts, unrated);
        Guide::of(achievement, Reading::default(), distribution.total()).deviations(&distribution)
    }

    #[test]
    fn r_220_to_r_224_the_majority_grade_follows_the_organisation() {
        for (achievement, grade, rule) in [
            (OrgAchievement::Outstanding, VeryGood, "R-220"),
            (OrgAchievement::Good, Good, "R-221"),
            (OrgAchievement::NeedsImprovement, NeedsImprovement, "R-222"),
            (OrgAchievement::Poor, Poor, "R-223"),
            (OrgAchievement::VeryPoor, VeryPoor, "R-224"),
        ] {
            let guide = Guide::of(achievement, DistributionRule::RegulationOnly.into(), 30);
            assert_eq!((guide.majority, guide.rule()), (grade, rule));
            assert_eq!(guide.at_most(grade), None, "the regulation itself gives no shares");
        }
    }

    #[test]
    fn r_220_another_grade_with_more_people_is_told_and_nothing_more() {
        let distribution = group(&[(Good, 4), (VeryGood, 2)], 0);
        let guide = Guide::of(OrgAchievement::Outstanding, DistributionRule::RegulationOnly.into(), 6);
        assert_eq!(guide.deviations(&distribution), [Deviation::NotMost { grade: VeryGood }]);
    }

    #[test]
    fn r_300_an_outstanding_unit_has_at_most_seven_tenths_very_good() {
        assert_eq!(deviations(OrgAchievement::Outstanding, &[(VeryGood, 7), (Good, 3)], 0), []);
        assert_eq!(
            deviations(OrgAchievement::Outstanding, &[(VeryGood, 8), (Good, 2)], 0),
            [Deviation::TooMany { grade: VeryGood, by: 1 }]
        );
    }

    #[test]
    fn r_301_in_a_good_unit_thirty_people_leave_twenty_one_places_in_good_and_somebody_below() {
        let guide = Guide::of(OrgAchievement::Good, Reading::default(), 30);
        assert_eq!(guide.at_most(Good), Some(21));
        assert_eq!(
            deviations(OrgAchievement::Good, &[(VeryGood, 4), (Good, 19), (NeedsImprovement, 2)], 5),
            []
        );
        assert_eq!(
            deviations(OrgAchievement::Good, &[(VeryGood, 8), (Good, 22)], 0),
            [
                Deviation::TooMany { grade: Good, by: 1 },
                Deviation::TooFew { grades: vec![NeedsImprovement, Poor], by: 1 }
            ]
        );
    }

    #[test]
    fn r_302_a_unit_that_needs_improvement_has_at_least_six_tenths_there_and_few_very_good() {
        assert_eq!(
            deviations(
                OrgAchievement::NeedsImprovement,
                &[(NeedsImprovement, 5), (Good, 3), (VeryGood, 2)],
                0
            ),
            [
                Deviation::TooMany { grade: VeryGood, by: 1 },
                Deviation::TooFew { grades: vec![NeedsImprovement], by: 1 }
            ]
        );
    }

    #[test]
    fn r_303_a_poor_unit_asks_for_six_tenths_poor_and_one_tenth_that_needs_improvement() {
        assert_eq!(
            deviations(OrgAchievement::Poor, &[(Poor, 6), (Good, 4)], 0),
            [Deviation::TooFew { grades: vec![NeedsImprovement], by: 1 }]
        );
        assert_eq!(deviations(OrgAchievement::Poor, &[(Poor, 6), (NeedsImprovement, 1), (Good, 3)], 0), []);
    }

    #[test]
    fn r_304_a_very_poor_unit_has_nobody_very_good() {
        assert_eq!(
            deviations(OrgAchievement::VeryPoor, &[(VeryPoor, 6), (Poor, 1), (Good, 2), (VeryGood, 1)], 0),
            [Deviation::TooMany { grade: VeryGood, by: 1 }]
        );
    }

    #[test]
    fn r_305_shares_are_rounded_in_favour_of_people_and_small_groups_get_none() {
        let limit = |total| Guide::of(OrgAchievement::NeedsImprovement, Reading::default(), total);
        assert_eq!(limit(7).at_most(VeryGood), Some(1), "a maximum is never below one person");
        assert_eq!(limit(7).at_least(NeedsImprovement), Some(5), "4.2 people are five");
        assert_eq!(limit(4).at_most(VeryGood), None, "four people are too few for shares");
        assert_eq!(limit(4).at_least(NeedsImprovement), None);
    }

    #[test]
    fn r_305_an_office_may_round_to_the_nearest_person_and_begin_with_another_group() {
        let reading = Reading { smallest_group: 4, rounding: ShareRounding::Nearest, ..Reading::default() };
        let limit = |total| Guide::of(OrgAchievement::NeedsImprovement, reading, total);
        assert_eq!(limit(7).at_least(NeedsImprovement), Some(4), "4.2 people are four");
        assert_eq!(limit(16).at_most(VeryGood), Some(2), "1.6 people are two");
        assert_eq!(limit(4).at_most(VeryGood), Some(1), "0.4 people are still one");
        assert_eq!(limit(3).at_most(VeryGood), None);
    }

    #[test]
    fn r_226_people_not_yet_rated_count_for_the_group_and_may_still_make_good_what_is_missing() {
        assert_eq!(deviations(OrgAchievement::Good, &[(Good, 3)], 7), []);
        assert_eq!(group(&[(Good, 3)], 7).total(), 10);
    }

    #[test]
    fn r_225_every_distribution_gets_an_answer_and_none_is_refused() {
        for achievement in OrgAchievement::ALL {
            for total in 0..12 {
                let _ = deviations(achievement, &[(VeryPoor, total)], 0);
            }
        }
    }
}
