//! The distribution of a group beside its guide, in whole persons and in words.

use crate::aftermath::settings;
use crate::convert::{finding_about, row, to_wire};
use crate::cycles::parse_period;
use crate::failure::Halt;
use crate::{App, achievements, units, words};
use contract::{DistributionRequest, DistributionView, Failure, FindingView, GradeCountView, Language};
use domain::distribution::{Deviation, Distribution, Guide, Reading};
use domain::{Grade, OrgAchievement, Period, Severity};
use std::collections::HashSet;
use store::RowId;
use store::records::RecapLine;

impl App {
    /// Counts the people whose evaluator leads a unit, and those of the units below when asked.
    pub(crate) fn show_distribution(
        &mut self,
        request: DistributionRequest,
    ) -> Result<DistributionView, Halt> {
        let (unit, period) = (row(&request.unit)?, parse_period(&request.period)?);
        let lines = self.counted_with(unit, period, request.roll_up)?;
        self.distribution_of(unit, period, lines.iter().map(RecapLine::grade))
    }

    /// Grades beside the guide of a unit's achievement.
    pub(crate) fn distribution_of(
        &self,
        unit: RowId,
        period: Period,
        grades: impl IntoIterator<Item = Option<Grade>>,
    ) -> Result<DistributionView, Halt> {
        self.distribution_in(unit, period, grades, self.moment().language)
    }

    /// The same in a language: sheets are Indonesian.
    pub(crate) fn distribution_in(
        &self,
        unit: RowId,
        period: Period,
        grades: impl IntoIterator<Item = Option<Grade>>,
        language: Language,
    ) -> Result<DistributionView, Halt> {
        let used = achievements::used(self.read()?, unit, period, Some(self.moment().today()))?;
        Ok(view(used.map(|used| used.value), self.reading_of_guide()?, grades, language))
    }

    /// How the office reads the guide.
    pub(crate) fn reading_of_guide(&self) -> Result<Reading, Halt> {
        settings::reading_of_guide(self.read()?, self.office()?.distribution_rule)
    }

    /// The people counted with a unit: those whose evaluator leads it, and with units below when that is
    /// asked or usual here.
    pub(crate) fn counted_with(
        &self,
        unit: RowId,
        period: Period,
        roll_up: bool,
    ) -> Result<Vec<RecapLine>, Halt> {
        self.cycle_of(period)?;
        let reader = self.read()?;
        let roll_up = roll_up || settings::is_on(reader, settings::ROLL_UP)?;
        let tree = units::in_tree_order(reader.list_units()?);
        let at = tree.iter().position(|(found, _)| found.id == unit);
        let Some((start, depth)) = at.and_then(|at| tree.get(at).map(|(_, depth)| (at, *depth))) else {
            return Err(Failure::NotFound { what: "Unit".into() }.into());
        };
        let below = tree.iter().skip(start + 1).take_while(|(_, other)| roll_up && *other > depth);
        let heads: HashSet<RowId> =
            tree.iter().skip(start).take(1).chain(below).filter_map(|(unit, _)| unit.head).collect();
        let mut lines = self.recap_in(period)?;
        lines.retain(|line| {
            line.employee.legal_status.needs_plan()
                && line.evaluator.is_some_and(|head| heads.contains(&head))
        });
        Ok(lines)
    }
}

/// A distribution beside the guide of an achievement.
pub(crate) fn view(
    achievement: Option<OrgAchievement>,
    reading: Reading,
    grades: impl IntoIterator<Item = Option<Grade>>,
    language: Language,
) -> DistributionView {
    let distribution = Distribution::count(grades);
    let guide = achievement.map(|achievement| Guide::of(achievement, reading, distribution.total()));
    let deviations = guide.as_ref().map(|guide| guide.deviations(&distribution)).unwrap_or_default();
    let rule_number = guide.as_ref().map_or("R-220", Guide::rule);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let grade_view = |grade| GradeCountView {
        grade: to_wire(grade),
        count: count(distribution.of(grade)),
        at_most: guide.as_ref().and_then(|guide| guide.at_most(grade)).map(count),
        at_least: guide.as_ref().and_then(|guide| guide.at_least(grade)).map(count),
    };
    let findings: Vec<FindingView> =
        deviations.iter().map(|found| deviation(found, rule_number, language)).collect();
    DistributionView {
        achievement: achievement.map(to_wire),
        total: count(distribution.total()),
        unrated: count(distribution.unrated),
        grades: Grade::ALL.into_iter().map(grade_view).collect(),
        sentence: sentence(guide.as_ref(), &distribution, &findings, language),
        within_guide: findings.is_empty(),
        findings,
    }
}

fn deviation(found: &Deviation, rule: &'static str, language: Language) -> FindingView {
    let name = |grade: &Grade| words::grade(*grade, language);
    let either = |grades: &[Grade]| {
        let or = if language == Language::Id { " atau " } else { " or " };
        grades.iter().map(name).collect::<Vec<_>>().join(or)
    };
    let (code, text) = match (found, language) {
        (Deviation::TooMany { grade, by }, Language::Id) => {
            ("too_many", format!("{by} orang melebihi panduan pada {}.", name(grade)))
        }
        (Deviation::TooMany { grade, by }, Language::En) => {
            ("too_many", format!("{by} above the guide in {}.", name(grade)))
        }
        (Deviation::TooFew { grades, by }, Language::Id) => {
            ("too_few", format!("Panduan menghendaki {by} orang lagi pada {}.", either(grades)))
        }
        (Deviation::TooFew { grades, by }, Language::En) => {
            ("too_few", format!("The guide asks for {by} more in {}.", either(grades)))
        }
        (Deviation::NotMost { grade }, Language::Id) => {
            ("not_most", format!("Menurut panduan, sebagian besar idealnya {}.", name(grade)))
        }
        (Deviation::NotMost { grade }, Language::En) => {
            ("not_most", format!("By the guide, most are ideally {}.", name(grade)))
        }
    };
    finding_about(rule, Severity::Warn, code, text)
}

/// One sentence: the verdict, then what is still free.
fn sentence(
    guide: Option<&Guide>,
    distribution: &Distribution,
    findings: &[FindingView],
    language: Language,
) -> String {
    let Some(guide) = guide else {
        return match language {
            Language::Id => "Capaian unit belum ditetapkan, jadi panduan belum ada.".into(),
            Language::En => "The unit's achievement is not set, so there is no guide yet.".into(),
        };
    };
    if let Some(first) = findings.first() {
        return match language {
            Language::Id => format!("{} Anda tetap dapat melanjutkan.", first.text),
            Language::En => format!("{} You can still go on.", first.text),
        };
    }
    let free = Grade::ALL.into_iter().find_map(|grade| {
        let left = guide.at_most(grade)?.checked_sub(distribution.of(grade)).filter(|left| *left > 0)?;
        Some((words::grade(grade, language), left))
    });
    match (language, free) {
        (Language::Id, Some((grade, left))) => format!("Sesuai panduan. {grade} masih muat {left} orang."),
        (Language::Id, None) => "Sesuai panduan.".into(),
        (Language::En, Some((grade, left))) => format!("Within the guide. Room for {left} more in {grade}."),
        (Language::En, None) => "Within the guide.".into(),
    }
}
