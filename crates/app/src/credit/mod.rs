//! Credit points (*angka kredit*) of functional positions: what the grades of a person yield, what is entered by
//! hand beside them, the three sheets, and the list of everybody. The rules are in `domain::credit`.

mod everybody;
mod on_paper;
mod outgoing;
mod reckoned;
mod saving;
pub(crate) mod words;

pub(crate) use on_paper::CreditSheet;
pub(crate) use outgoing::FinalCredit;

use crate::App;
use crate::aftermath::settings;
use crate::convert::{finding_about, id, row, to_wire};
use crate::failure::Halt;
use crate::permissions::Deed;
use crate::planning::edits::invalid;
use crate::units;
use chrono::Datelike;
use contract::{
    CreditLevelView, CreditOutlookView, CreditPaperView, CreditProfileView, CreditRequest, CreditRowView,
    CreditSegmentView, CreditView, FieldFault, FindingView, Language,
};
use domain::credit::{
    Counting, Decimals, Determination, Level, LevelOfMonth, Opening, Outlook, Segment, Thousandths,
    grades_for_promotion, has_own_regime, outlook,
};
use domain::{Period, PositionKind, Severity};
use reckoned::Reckoned;
use std::ops::RangeInclusive;
use store::RowId;
use store::records::{CreditLevel, CreditPaper, CreditProfile, Employee, Reader};

/// Years that credit is counted for, and of a balance brought along.
const YEARS: RangeInclusive<i32> = 1990..=2100;

/// How the office rounds rows and counts the month of a new level.
fn counting(reader: Reader<'_>) -> Result<Counting, Halt> {
    let is_two = settings::number(reader, settings::AK_DECIMALS)? == 2;
    let is_last = settings::word(reader, settings::CREDIT_MONTHS)? == "last_day";
    Ok(Counting {
        decimals: if is_two { Decimals::Two } else { Decimals::Three },
        month: if is_last { LevelOfMonth::LastDay } else { LevelOfMonth::FirstDay },
    })
}

/// Why no credit is counted for a person, in Indonesian and English; nothing where it is.
fn why_not(reader: Reader<'_>, person: &Employee, has_level: bool) -> Result<Option<words::Pair>, Halt> {
    if !is_functional(person, has_level) {
        return Ok(Some(words::NOT_FUNCTIONAL));
    }
    let is_left_out = has_own_regime(&person.position) && !counts_own_regimes(reader)?;
    Ok(is_left_out.then_some(words::OWN_REGIME))
}

/// Whether credit is a matter of a person's position.
fn is_functional(person: &Employee, has_level: bool) -> bool {
    person.position_kind == Some(PositionKind::Functional) || has_level
}

/// Whether the office counts credit also of those who have rules of their own.
fn counts_own_regimes(reader: Reader<'_>) -> Result<bool, Halt> {
    settings::is_on(reader, settings::CREDIT_OF_OWN_REGIMES)
}

impl App {
    /// What the grades of a person yield up to the end of a year, and what that is compared with.
    pub(crate) fn show_credit(&mut self, request: CreditRequest) -> Result<CreditView, Halt> {
        let year = request.year.unwrap_or(self.moment().today().year());
        self.credit_view(row(&request.employee)?, checked(year)?)
    }

    fn credit_view(&self, person: RowId, year: i32) -> Result<CreditView, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let mut reckoned = self.reckoned(person, Period::annual(year))?;
        let why_not = why_not(reader, &reckoned.employee, !reckoned.levels.is_empty())?;
        if why_not.is_some() {
            reckoned.earned.clear();
        }
        let accumulation = reckoned.accumulation();
        let found = reckoned.determination(&accumulation, year);
        let level = accumulation.level.filter(|_| why_not.is_none());
        let base = accumulation.level.zip(reckoned.rank()).and_then(|(level, rank)| level.base_credit(rank));
        let hints = if why_not.is_some() { Vec::new() } else { hints(&reckoned, level, (year, language)) };
        let decimals = counting(reader)?.decimals;
        let outlook = level.map(|level| outlook(&found, level, decimals)).into_iter().flatten();
        let papers = reader.list_credit_papers(person)?;
        Ok(CreditView {
            employee: units::person_ref(reader, person)?,
            year,
            why_not: why_not.map(|why| words::say(language, why).to_owned()).unwrap_or_default(),
            profile: profile_view(reckoned.profile.as_ref(), base),
            levels: reckoned.levels.iter().map(level_view).collect(),
            level_by_position: Level::of_position(&reckoned.employee.position).map(to_wire),
            segments: reckoned.of_year(year).map(|segment| segment_view(segment, language)).collect(),
            year_sum: sum_of_year(&reckoned, year).to_string(),
            sum: accumulation.sum().to_string(),
            determination: rows_view(&found, reckoned.profile.as_ref()),
            rank_need: said(found.rank_need),
            level_need: said(found.level_need),
            beyond_rank: said(found.beyond_rank()),
            beyond_level: said(found.beyond_level()),
            outlook: outlook.map(|one| outlook_view(&one, language)).collect(),
            outlook_note: words::outlook_note(year, language),
            papers: papers.into_iter().map(paper_view).collect(),
            hints,
            can_write: self.may_do(Deed::WriteCredit, person, &self.sight()?)?,
        })
    }
}

/// A year that credit is counted for.
fn checked(year: i32) -> Result<i32, Halt> {
    if YEARS.contains(&year) { Ok(year) } else { Err(invalid("year", FieldFault::OutOfRange)) }
}

fn sum_of_year(reckoned: &Reckoned, year: i32) -> Thousandths {
    reckoned.of_year(year).map(|segment| segment.amount).sum()
}

/// What is missing on the sheets, and what a promotion needs beside credit.
fn hints(reckoned: &Reckoned, level: Option<Level>, (year, language): (i32, Language)) -> Vec<FindingView> {
    let mut hints = Vec::new();
    let mut hint = |rule, severity, code, text| hints.push(finding_about(rule, severity, code, text));
    if reckoned.levels.is_empty() {
        let words = if level.is_some() { words::LEVEL_BY_POSITION } else { words::NO_LEVEL };
        let severity = if level.is_some() { Severity::Hint } else { Severity::Warn };
        hint("R-324", severity, "credit_level_missing", words::say(language, words).to_owned());
    }
    let blank = words::blank_parts(reckoned.profile.as_ref(), language);
    if !blank.is_empty() {
        hint("R-327", Severity::Hint, "credit_parts_missing", words::missing(&blank, language));
    }
    let rank = reckoned.rank();
    if let (Some(level), Some(rank)) = (level, rank)
        && level.base_credit(rank).is_none()
    {
        let text = words::other_rank(rank.code(), level, language);
        hint("R-328", Severity::Warn, "credit_rank_of_other_level", text);
    }
    if reckoned.has_balances_of_other_level(level) {
        let text = words::say(language, words::BALANCES_OF_OTHER_LEVEL).to_owned();
        hint("R-329", Severity::Warn, "credit_balances_of_other_level", text);
    }
    let (last, both) = grades_for_promotion(&reckoned.annual, year);
    hint("R-330", Severity::Hint, "credit_level_needs", words::level_needs(last, language));
    hint("R-330", Severity::Hint, "credit_rank_needs", words::rank_needs(both, language));
    hints
}

fn said(amount: Option<Thousandths>) -> String {
    amount.map(|amount| amount.to_string()).unwrap_or_default()
}

/// An amount entered by hand, nothing where none was.
fn entered(amount: Thousandths) -> String {
    said(Some(amount).filter(|amount| *amount != Thousandths::default()))
}

fn profile_view(profile: Option<&CreditProfile>, base: Option<Thousandths>) -> CreditProfileView {
    let base_by_table = said(base);
    let Some(profile) = profile else {
        return CreditProfileView { base_by_table, ..CreditProfileView::default() };
    };
    let balances = profile.balances;
    CreditProfileView {
        karpeg: profile.karpeg.clone(),
        birth_place: profile.birth_place.clone(),
        rank_since: profile.rank_since.map(|day| day.to_string()),
        position_since: profile.position_since.map(|day| day.to_string()),
        base: entered(balances.base),
        base_by_table,
        old: entered(balances.old),
        adjustment: entered(balances.adjustment),
        education: entered(balances.education),
        other: entered(balances.other),
        other_label: profile.other_label.clone(),
        opening_year: profile.opening.map(|opening: Opening| opening.year),
        opening: said(profile.opening.map(|opening| opening.amount)),
    }
}

fn level_view(level: &CreditLevel) -> CreditLevelView {
    CreditLevelView {
        id: id(level.id),
        level: to_wire(level.since.level),
        words: level.since.level.label().to_owned(),
        from: level.since.from_on.to_string(),
    }
}

fn outlook_view(one: &Outlook, language: Language) -> CreditOutlookView {
    CreditOutlookView {
        grade: to_wire(one.grade),
        words: crate::words::grade(one.grade, language).to_owned(),
        annual: one.annual.to_string(),
        to_rank: one.to_rank.map(months),
        to_level: one.to_level.map(months),
        allows_promotion: one.allows_promotion(),
    }
}

/// Months as they are told; more than anybody lives are not told apart.
fn months(months: u64) -> u32 {
    u32::try_from(months).unwrap_or(u32::MAX)
}

fn segment_view(segment: &Segment, language: Language) -> CreditSegmentView {
    CreditSegmentView {
        period: segment.period.to_string(),
        months: segment.months_words(),
        level: segment.level.label().to_owned(),
        grade: crate::words::grade(segment.grade, language).to_owned(),
        percent: segment.percent_words(),
        coefficient: segment.level.coefficient().short(),
        amount: segment.amount.to_string(),
        is_final: segment.is_final,
    }
}

fn rows_view(found: &Determination, profile: Option<&CreditProfile>) -> Vec<CreditRowView> {
    let other = profile.map(|profile| profile.other_label.clone()).filter(|label| !label.is_empty());
    let labels = sheets::credit::ROWS.map(str::to_owned).into_iter();
    let labels = labels.chain([other.unwrap_or_else(|| words::OTHER_ROW.to_owned())]);
    let rows = labels.zip(found.rows).chain([(words::TOTAL_ROW.to_owned(), found.total())]);
    rows.map(|(words, row)| CreditRowView {
        words,
        before: row.before.to_string(),
        new: row.new.to_string(),
        sum: row.sum().to_string(),
    })
    .collect()
}

fn paper_view(paper: CreditPaper) -> CreditPaperView {
    CreditPaperView {
        kind: to_wire(paper.kind),
        period: paper.period,
        number: paper.number,
        issued_on: paper.issued_on.map(|day| day.to_string()),
        conclusion: paper.conclusion.map(to_wire),
        target: paper.target,
    }
}
