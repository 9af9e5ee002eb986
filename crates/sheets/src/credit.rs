//! What the credit sheets (*angka kredit*, `forms.md` 12) are printed from. Plain records; the amounts are reckoned by
//! `domain::credit`.

use chrono::NaiveDate;
use domain::Identity;
use domain::credit::{Accumulation, Conclusion, Determination, Segment};

/// The rows of a determination that have a name; the sixth is named by the office.
pub const ROWS: [&str; 5] = [
    "AK Dasar yang diberikan",
    "AK JF lama",
    "AK Penyesuaian/ Penyetaraan",
    "AK Konversi",
    "AK yang diperoleh dari peningkatan pendidikan",
];

/// Whose sheet it is, with the days and numbers the box of the person asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditPerson {
    /// The person.
    pub identity: Identity,
    /// Number of the civil servant's card.
    pub karpeg: String,
    /// Place of birth.
    pub birth_place: String,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// Whether it is a woman, where that is known.
    pub is_woman: Option<bool>,
    /// Day the rank is held since.
    pub rank_since: Option<NaiveDate>,
    /// Day the position is held since.
    pub position_since: Option<NaiveDate>,
}

/// What the three sheets have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditHead {
    /// Number of the sheet; dots where it is blank.
    pub number: String,
    /// The day it is issued; dots where there is none.
    pub issued_on: Option<NaiveDate>,
    /// Whose it is.
    pub person: CreditPerson,
    /// The evaluator, who signs.
    pub evaluator: Identity,
    /// First month covered, as its first day.
    pub from: NaiveDate,
    /// Last day covered.
    pub until: NaiveDate,
}

/// Conversion of the grade of a period (`forms.md` 12.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditConversion {
    /// Number, people and period.
    pub head: CreditHead,
    /// One row a conversion.
    pub rows: Vec<Segment>,
}

/// Accumulated conversions (`forms.md` 12.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditAccumulation {
    /// Number, people and period.
    pub head: CreditHead,
    /// What adds up.
    pub accumulation: Accumulation,
}

/// Determination of credit (`forms.md` 12.3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CreditDetermination {
    /// Number, people and period.
    pub head: CreditHead,
    /// What the sixth row is of; dots where it is blank.
    pub other_label: String,
    /// The rows and what they are compared with.
    pub determination: Determination,
    /// What was concluded; nothing is struck before.
    pub conclusion: Option<Conclusion>,
    /// The rank or position it is concluded for.
    pub target: String,
}
