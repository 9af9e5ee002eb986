//! What graded periods yield month by month, what they add up to, and what a determination compares.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Decimals, Level, Thousandths, YEAR, part_year, percent_words};
use crate::grade::Grade;
use crate::period::{Period, PeriodKind, month_name};
use crate::rank::Rank;

/// A grade of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The period.
    pub period: Period,
    /// First day of it that the person was in service by a plan.
    pub starts_on: NaiveDate,
    /// Last such day.
    pub ends_on: NaiveDate,
    /// The grade.
    pub grade: Grade,
    /// The level its plan names; counts where no level was noted.
    pub level: Option<Level>,
    /// Whether it was signed.
    pub is_final: bool,
}

/// A level from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelSince {
    /// The level.
    pub level: Level,
    /// First day.
    pub from_on: NaiveDate,
}

/// On which of its days a month looks for the level it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelOfMonth {
    /// The first: a change within a month counts from the next one.
    #[default]
    FirstDay,
    /// The last: a change within a month counts for all of it.
    LastDay,
}

impl LevelOfMonth {
    /// The day of a month that decides.
    fn day(self, in_month: NaiveDate) -> NaiveDate {
        let first = in_month.with_day(1).unwrap_or(in_month);
        match self {
            Self::FirstDay => first,
            Self::LastDay => first + Months::new(1) - Days::new(1),
        }
    }
}

/// How an office counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// To how many decimals rows are rounded.
    pub decimals: Decimals,
    /// Which level a month belongs to.
    pub month: LevelOfMonth,
}

/// Months of a year on end with one grade and one level: a row of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The period that was graded.
    pub period: Period,
    /// First month, 1 to 12.
    pub first_month: u32,
    /// Last month, counted.
    pub last_month: u32,
    /// The level.
    pub level: Level,
    /// The grade.
    pub grade: Grade,
    /// What it yields, rounded.
    pub amount: Thousandths,
    /// Whether the grade was signed.
    pub is_final: bool,
}

impl Segment {
    /// The year.
    pub fn year(&self) -> i32 {
        self.period.year()
    }

    /// How many months it holds.
    pub fn n_months(&self) -> u32 {
        (self.last_month + 1).saturating_sub(self.first_month)
    }

    /// `Januari - Juni`, or the one month.
    pub fn months_words(&self) -> String {
        let name = |month: u32| month_name(u8::try_from(month).unwrap_or(0));
        let (first, last) = (name(self.first_month), name(self.last_month));
        if self.first_month == self.last_month { first.to_owned() } else { format!("{first} - {last}") }
    }

    /// `150%` or `6/12 x 100%`.
    pub fn percent_words(&self) -> String {
        percent_words(self.grade, self.n_months())
    }
}

/// What the graded periods of a year yield, in the order of its months.
///
/// \[D\] Only whole calendar months count; which level a month of a change belongs to is chosen. Months with an annual grade are left out of the periodic ones
///
pub fn segments(year: i32, graded: &[Graded], levels: &[LevelSince], counting: Counting) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    for month in 1..=YEAR {
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else { continue };
        let Some(grade) = grade_of(first, graded) else { continue };
        let noted = if levels.is_empty() { grade.level } else { level_on(levels, counting.month.day(first)) };
        let Some(level) = noted else { continue };
        let goes_on = |last: &Segment| {
            (last.period, last.level, last.grade) == (grade.period, level, grade.grade)
                && last.last_month + 1 == month
        };
        match found.last_mut().filter(|last| goes_on(last)) {
            Some(last) => {
                last.last_month = month;
                last.is_final &= grade.is_final;
            }
            None => found.push(Segment {
                period: grade.period,
                first_month: month,
                last_month: month,
                level,
                grade: grade.grade,
                amount: Thousandths::default(),
                is_final: grade.is_final,
            }),
        }
    }
    for segment in &mut found {
        segment.amount = part_year(segment.grade, segment.level, segment.n_months(), counting.decimals);
    }
    found
}

/// The grade that counts for a month: the annual one before those of its periods.
fn grade_of(first: NaiveDate, graded: &[Graded]) -> Option<&Graded> {
    let next = first + Months::new(1);
    let covers = |one: &&Graded| {
        one.period.year() == first.year() && one.starts_on <= first && one.ends_on.succ_opt() >= Some(next)
    };
    graded.iter().filter(covers).min_by_key(|one| match one.period.kind() {
        PeriodKind::Annual => 0_u8,
        PeriodKind::Quarter(_) => 1,
        PeriodKind::Month(_) => 2,
    })
}

/// The level held on a day.
fn level_on(levels: &[LevelSince], day: NaiveDate) -> Option<Level> {
    let held = levels.iter().filter(|one| one.from_on <= day);
    held.max_by_key(|one| one.from_on).map(|one| one.level)
}

/// Credit gathered up to the end of a year, before this program counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The year at the end of which it stood.
    pub year: i32,
    /// The amount.
    pub amount: Thousandths,
}

/// Rows that add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accumulation {
    /// The level they were earned in.
    pub level: Option<Level>,
    /// What was brought along.
    pub opening: Option<Opening>,
    /// The rows, oldest first.
    pub rows: Vec<Segment>,
}

impl Accumulation {
    /// The sum of the rounded rows.
    pub fn sum(&self) -> Thousandths {
        self.opening.map(|opening| opening.amount).unwrap_or_default()
            + self.rows.iter().map(|row| row.amount).sum()
    }

    /// What was earned in a year and what before it.
    fn parted(&self, year: i32) -> (Thousandths, Thousandths) {
        let new = self.rows.iter().filter(|row| row.year() == year).map(|row| row.amount).sum();
        (self.sum() - new, new)
    }
}

/// What was earned until a day in the level held then: on a rise of level it starts at 0, also before anything was
/// earned in the new one; a new rank leaves it as it is.
///
/// `earned` holds all years, oldest first; years the opening balance tells of are left out.
pub fn accumulate(
    earned: &[Segment],
    levels: &[LevelSince],
    opening: Option<Opening>,
    (until, month): (NaiveDate, LevelOfMonth),
) -> Accumulation {
    let counted = earned.iter().filter(|row| opening.is_none_or(|opening| row.year() > opening.year));
    let counted: Vec<Segment> = counted.copied().collect();
    // A last month in which the level changed belongs to whichever the office counts it to.
    let held_on = if counted.is_empty() { until } else { month.day(until) };
    let level = level_on(levels, held_on).or_else(|| counted.last().map(|row| row.level));
    let since = counted.iter().rposition(|row| Some(row.level) != level).map_or(0, |at| at + 1);
    let brings = |opening: &Opening| {
        let end = Period::annual(opening.year).ends_on();
        let then = level_on(levels, end);
        since == 0 && (level.is_none() || then.is_none() || then == level)
    };
    let opening = opening.filter(brings);
    let rows = counted.get(since..).unwrap_or_default().to_vec();
    Accumulation { level: level.or_else(|| latest(levels)), opening, rows }
}

fn latest(levels: &[LevelSince]) -> Option<Level> {
    levels.iter().max_by_key(|one| one.from_on).map(|one| one.level)
}

/// What is entered by hand beside the conversions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balances {
    /// *AK Dasar yang diberikan*.
    pub base: Thousandths,
    /// *AK JF lama*.
    pub old: Thousandths,
    /// *AK Penyesuaian/Penyetaraan*: also of an appointment on experience.
    pub adjustment: Thousandths,
    /// *AK yang diperoleh dari peningkatan pendidikan* (R-331).
    pub education: Thousandths,
    /// Of other work.
    pub other: Thousandths,
}

impl Balances {
    /// What counts of it in a level: on a rise of level credit starts at 0, also that entered by hand.
    ///
    /// \[D\] It belongs to the level held on the day since which the position is noted to be held (*TMT jabatan*);
    /// without such a day, or with one before all levels, to the first level that is noted.
    #[must_use]
    pub fn counted_in(
        self,
        level: Option<Level>,
        levels: &[LevelSince],
        position_since: Option<NaiveDate>,
    ) -> Self {
        let noted = position_since.and_then(|day| level_on(levels, day));
        let earned_in = noted.or_else(|| levels.iter().min_by_key(|one| one.from_on).map(|one| one.level));
        let is_of_other = level.zip(earned_in).is_some_and(|(level, earned_in)| level != earned_in);
        if is_of_other { Self::default() } else { self }
    }
}

/// A row of a determination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeterminationRow {
    /// *Lama*: before the year.
    pub before: Thousandths,
    /// *Baru*: of the year.
    pub new: Thousandths,
}

impl DeterminationRow {
    /// *Jumlah*.
    pub fn sum(self) -> Thousandths {
        self.before + self.new
    }
}

/// A determination of credit (*penetapan angka kredit*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Determination {
    /// The six rows of R-327 in their order.
    pub rows: [DeterminationRow; 6],
    /// What the next rank demands; nothing where there is no next one or no level is known.
    pub rank_need: Option<Thousandths>,
    /// What the next level demands.
    pub level_need: Option<Thousandths>,
}

impl Determination {
    /// The rows together.
    pub fn total(&self) -> DeterminationRow {
        DeterminationRow {
            before: self.rows.iter().map(|row| row.before).sum(),
            new: self.rows.iter().map(|row| row.new).sum(),
        }
    }

    /// How much more there is than the next rank demands; below zero what is lacking.
    pub fn beyond_rank(&self) -> Option<Thousandths> {
        self.rank_need.map(|need| self.total().sum() - need)
    }

    /// How much more there is than the next level demands; below zero what is lacking.
    pub fn beyond_level(&self) -> Option<Thousandths> {
        self.level_need.map(|need| self.total().sum() - need)
    }
}

/// The rows of a determination at the end of a year.
///
/// \[D\] What was entered by hand counts as known before; the conversions of the year are the new ones.
pub fn determination(
    balances: Balances,
    accumulation: &Accumulation,
    year: i32,
    rank: Option<Rank>,
) -> Determination {
    let known = |before: Thousandths| DeterminationRow { before, new: Thousandths::default() };
    let (before, new) = accumulation.parted(year);
    Determination {
        rows: [
            known(balances.base),
            known(balances.old),
            known(balances.adjustment),
            DeterminationRow { before, new },
            known(balances.education),
            known(balances.other),
        ],
        rank_need: accumulation.level.and_then(|level| level.rank_need(rank)),
        level_need: accumulation.level.and_then(Level::level_minimum),
    }
}

/// What whoever decides made of a determination; the program decides nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conclusion {
    /// May be considered for the next rank.
    Rank,
    /// May be considered for the next level.
    Level,
    /// May be considered for both.
    Both,
    /// May not be considered.
    Neither,
}

impl Conclusion {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Rank, Self::Level, Self::Both, Self::Neither];

    /// The permanent word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Level => "level",
            Self::Both => "both",
            Self::Neither => "neither",
        }
    }

    /// The conclusion of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it lets anything be considered, and which of rank and level.
    pub fn considers(self) -> (bool, bool) {
        match self {
            Self::Rank => (true, false),
            Self::Level => (false, true),
            Self::Both => (true, true),
            Self::Neither => (false, false),
        }
    }
}

/// Whether the annual grades allow a rise of level (at least *Baik* in the last year) and a regular promotion in rank
/// (in the last two years), by R-330; nothing where a grade is not known. Shown, not decided.
pub fn grades_for_promotion(annual: &[(i32, Grade)], year: i32) -> (Option<bool>, Option<bool>) {
    let of = |year: i32| annual.iter().find(|(of, _)| *of == year).map(|(_, grade)| *grade >= Grade::Good);
    let (last, before) = (of(year), of(year - 1));
    let both = match (last, before) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        (None, _) | (_, None) => None,
    };
    (last, both)
}
