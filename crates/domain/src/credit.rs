//! Credit points (*angka kredit*) of functional positions (Peraturan BKN 3/2023, R-320 to R-332): levels, amounts and
//! what a grade yields. What periods add up to is told in [`reckoning`], how long the rest takes in [`outlook`];
//! nothing here decides about a promotion.

pub mod outlook;
pub mod reckoning;
#[cfg(test)]
mod tests;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};
use std::str::FromStr;

use crate::grade::Grade;
use crate::rank::Rank;

pub use outlook::{Outlook, months_until, outlook};
pub use reckoning::{
    Accumulation, Balances, Conclusion, Counting, Determination, DeterminationRow, Graded, LevelOfMonth,
    LevelSince, Opening, Segment, accumulate, determination, grades_for_promotion, segments,
};

/// Months of a whole year.
const YEAR: u32 = 12;

/// Credit in thousandths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Thousandths(pub i64);

/// The text is no amount of credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCredit;

/// To how many decimals a row is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Decimals {
    /// As BKN's example prints: 2,08.
    Two,
    /// To the thousandth: 2,083.
    #[default]
    Three,
}

/// Level of a functional position (*jenjang*), from the highest of each category.
#[doc(alias = "jenjang")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// *Ahli Utama*.
    Ut,
    /// *Ahli Madya*.
    Ma,
    /// *Ahli Muda*.
    Mu,
    /// *Ahli Pertama*.
    Pt,
    /// *Penyelia*.
    Py,
    /// *Mahir*.
    Mh,
    /// *Terampil*.
    Tr,
    /// *Pemula*.
    Pm,
}

impl Level {
    /// All levels: *keahlian*, then *keterampilan*, highest first.
    pub const ALL: [Self; 8] =
        [Self::Ut, Self::Ma, Self::Mu, Self::Pt, Self::Py, Self::Mh, Self::Tr, Self::Pm];

    /// Code of SIASN, which is also the permanent word of the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ut => "UT",
            Self::Ma => "MA",
            Self::Mu => "MU",
            Self::Pt => "PT",
            Self::Py => "PY",
            Self::Mh => "MH",
            Self::Tr => "TR",
            Self::Pm => "PM",
        }
    }

    /// The level of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code().eq_ignore_ascii_case(code.trim()))
    }

    /// Number of SIASN, by which it knows the coefficient too.
    #[doc(alias = "koefisienId")]
    pub fn siasn_id(self) -> &'static str {
        match self {
            Self::Ut => "42",
            Self::Ma => "32",
            Self::Mu => "22",
            Self::Pt => "12",
            Self::Py => "82",
            Self::Mh => "72",
            Self::Tr => "62",
            Self::Pm => "52",
        }
    }

    /// As sheets and screens name it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ut => "Ahli Utama",
            Self::Ma => "Ahli Madya",
            Self::Mu => "Ahli Muda",
            Self::Pt => "Ahli Pertama",
            Self::Py => "Penyelia",
            Self::Mh => "Mahir",
            Self::Tr => "Terampil",
            Self::Pm => "Pemula",
        }
    }

    /// The level a position names as one of its words, the last one where there are several.
    ///
    /// Offices write `JF Perancang Muda` as well as `Perancang Ahli Muda` and `Bidan Penyelia`.
    pub fn of_position(position: &str) -> Option<Self> {
        let is_called = |level: &Self, word: &str| {
            let label = level.label().to_lowercase();
            label.split(' ').next_back().is_some_and(|last| last == word)
        };
        let mut words = words(position).into_iter().rev();
        words.find_map(|word| Self::ALL.into_iter().find(|level| is_called(level, &word)))
    }

    /// Credit a year of *Baik* yields.
    #[doc(alias = "koefisien")]
    pub fn coefficient(self) -> Thousandths {
        Thousandths(match self {
            Self::Ut => 50_000,
            Self::Ma => 37_500,
            Self::Mu | Self::Py => 25_000,
            Self::Pt | Self::Mh => 12_500,
            Self::Tr => 5_000,
            Self::Pm => 3_750,
        })
    }

    /// Least credit for the next rank.
    pub fn rank_minimum(self) -> Thousandths {
        Thousandths(match self {
            Self::Ut => 200_000,
            Self::Ma => 150_000,
            Self::Mu | Self::Py => 100_000,
            Self::Pt | Self::Mh => 50_000,
            Self::Tr => 20_000,
            Self::Pm => 15_000,
        })
    }

    /// Least credit for the next level; the highest levels have none.
    pub fn level_minimum(self) -> Option<Thousandths> {
        match self {
            Self::Ut | Self::Py => None,
            Self::Ma => Some(Thousandths(450_000)),
            Self::Mu => Some(Thousandths(200_000)),
            Self::Pt | Self::Mh => Some(Thousandths(100_000)),
            Self::Tr => Some(Thousandths(60_000)),
            Self::Pm => Some(Thousandths(15_000)),
        }
    }

    /// Codes of the ranks of the level, lowest first.
    pub fn ranks(self) -> &'static [&'static str] {
        match self {
            Self::Ut => &["IV/d", "IV/e"],
            Self::Ma => &["IV/a", "IV/b", "IV/c"],
            Self::Mu | Self::Py => &["III/c", "III/d"],
            Self::Pt | Self::Mh => &["III/a", "III/b"],
            Self::Tr => &["II/b", "II/c", "II/d"],
            Self::Pm => &["II/a"],
        }
    }

    /// Credit given for a rank at the first appointment into the level; `None` for a rank of another level.
    ///
    /// Seen for III/b and III/d only: each rank begins with what the ranks below it demand, so that the last one
    /// and its minimum come to that of the level.
    #[doc(alias = "AK dasar")]
    pub fn base_credit(self, rank: Rank) -> Option<Thousandths> {
        let below = self.ranks().iter().position(|code| *code == rank.code())?;
        Some((0..below).map(|_| self.rank_minimum()).sum())
    }

    /// Credit the next rank demands of everything gathered in the level, that given for the rank included.
    ///
    /// \[D\] The tables name the step of one rank; the sums they are compared with include the steps before it. The
    /// last rank of a highest level has no next one. Of a rank that is none of the level the step alone is told.
    pub fn rank_need(self, rank: Option<Rank>) -> Option<Thousandths> {
        let Some(base) = rank.and_then(|rank| self.base_credit(rank)) else {
            return Some(self.rank_minimum());
        };
        let is_last = self.ranks().last().copied() == rank.map(Rank::code);
        let is_highest = self.level_minimum().is_none();
        (!(is_last && is_highest)).then(|| base + self.rank_minimum())
    }
}

impl Grade {
    /// Percent of the coefficient that a year of this grade yields.
    pub fn credit_percent(self) -> u32 {
        match self {
            Self::VeryGood => 150,
            Self::Good => 100,
            Self::NeedsImprovement => 75,
            Self::Poor => 50,
            Self::VeryPoor => 25,
        }
    }
}

/// What a year yields.
pub fn annual(grade: Grade, level: Level, decimals: Decimals) -> Thousandths {
    part_year(grade, level, YEAR, decimals)
}

/// What some months of a year yield, rounded half up as one row of a sheet.
pub fn part_year(grade: Grade, level: Level, months: u32, decimals: Decimals) -> Thousandths {
    let step = match decimals {
        Decimals::Two => 10,
        Decimals::Three => 1,
    };
    let parts = level.coefficient().0 * i64::from(grade.credit_percent()) * i64::from(months.min(YEAR));
    let whole = i64::from(YEAR) * 100 * step;
    Thousandths((parts + whole / 2) / whole * step)
}

/// The cell of the percentage: `150%`, of a part year `2/12 x 100%`.
pub fn percent_words(grade: Grade, months: u32) -> String {
    let percent = grade.credit_percent();
    if months >= YEAR { format!("{percent}%") } else { format!("{months}/{YEAR} x {percent}%") }
}

/// Whether teachers', lecturers' and researchers' own regimes hold for a position, by its words.
pub fn has_own_regime(position: &str) -> bool {
    let words = words(position);
    let is_one = |word: &String| matches!(word.as_str(), "guru" | "dosen" | "lektor" | "peneliti");
    let is_assistant = words.windows(2).any(|pair| pair == ["asisten", "ahli"]);
    words.iter().any(is_one) || is_assistant
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

impl Thousandths {
    /// Without trailing zeros: `12,5`, as sheets print coefficients.
    pub fn short(self) -> String {
        let long = format!("{},{:03}", grouped(self.0 / 1000), self.0.unsigned_abs() % 1000);
        long.trim_end_matches('0').trim_end_matches(',').to_owned()
    }

    /// The same without its sign.
    #[must_use]
    pub fn unsigned(self) -> Self {
        Self(self.0.saturating_abs())
    }
}

impl fmt::Display for Thousandths {
    /// Two decimals where the third is 0, else three: `18,75`, `2,083`, `1.050,00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rest = self.0.unsigned_abs() % 1000;
        if self.0 < 0 {
            f.write_str("-")?;
        }
        f.write_str(&grouped(self.unsigned().0 / 1000))?;
        if rest.is_multiple_of(10) { write!(f, ",{:02}", rest / 10) } else { write!(f, ",{rest:03}") }
    }
}

/// A whole number with points between its thousands.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push('.');
        }
        said.push(digit);
    }
    said
}

impl FromStr for Thousandths {
    type Err = NotCredit;

    /// Reads `18,75`, `18.75`, `1.050,5` or `20`, with three decimals at most; nothing below zero.
    fn from_str(text: &str) -> Result<Self, NotCredit> {
        let text = text.trim();
        let plain = if text.contains(',') { text.replace('.', "") } else { text.replace('.', ",") };
        let (whole, decimals) = plain.split_once(',').unwrap_or((&plain, ""));
        let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty()
            || whole.len() > 6
            || decimals.len() > 3
            || !is_number(whole)
            || !is_number(decimals)
        {
            return Err(NotCredit);
        }
        format!("{whole}{decimals:0<3}").parse().map(Self).map_err(|_| NotCredit)
    }
}

impl Add for Thousandths {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Thousandths {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Thousandths {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}
