//! Credit points (*angka kredit*) of functional positions: what grades yield, what they add up to, and what is
//! entered by hand. Amounts are written as they print: `18,75`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, FindingView, Grade, Id, PeriodCode, PersonRef};

term! { /// Level of a functional position, by its code in SIASN.
CreditLevel { /// *Ahli Utama*.
    Ut, /// *Ahli Madya*.
    Ma, /// *Ahli Muda*.
    Mu, /// *Ahli Pertama*.
    Pt, /// *Penyelia*.
    Py, /// *Mahir*.
    Mh, /// *Terampil*.
    Tr, /// *Pemula*.
    Pm } }
term! { /// A credit sheet.
CreditPaperKind { /// *Konversi predikat kinerja ke angka kredit*.
    Conversion, /// *Akumulasi angka kredit*.
    Accumulation, /// *Penetapan angka kredit*.
    Determination } }
term! { /// What was concluded of a determination.
CreditConclusion { /// The next rank may be considered.
    Rank, /// The next level may be considered.
    Level, /// Both may be considered.
    Both, /// Neither may be considered.
    Neither } }

/// Asks for the credit of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditRequest {
    /// The person.
    pub employee: Id,
    /// Up to the end of this year; the present one unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// The credit of a person at the end of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditView {
    /// The person.
    pub employee: PersonRef,
    /// The year.
    pub year: i32,
    /// Why credit is not counted for this person; empty where it is.
    pub why_not: String,
    /// What was entered by hand.
    pub profile: CreditProfileView,
    /// Levels, oldest first.
    pub levels: Vec<CreditLevelView>,
    /// The level the present position names.
    pub level_by_position: Option<CreditLevel>,
    /// What the grades of the year yield.
    pub segments: Vec<CreditSegmentView>,
    /// The sum of these.
    pub year_sum: String,
    /// What was gathered in the present level, with the balance brought along.
    pub sum: String,
    /// The rows of a determination.
    pub determination: Vec<CreditRowView>,
    /// What the next rank demands; empty where there is none.
    pub rank_need: String,
    /// What the next level demands; empty where there is none.
    pub level_need: String,
    /// What is there beyond that of the rank; lacking with a minus, empty where nothing is demanded.
    pub beyond_rank: String,
    /// What is there beyond that of the level.
    pub beyond_level: String,
    /// What each grade kept on end would bring, the best first; empty where no level is known.
    pub outlook: Vec<CreditOutlookView>,
    /// What these figures are, and are not.
    pub outlook_note: String,
    /// Numbers and days of its sheets.
    pub papers: Vec<CreditPaperView>,
    /// What is missing on the sheets, and what a promotion needs beside credit.
    pub hints: Vec<FindingView>,
    /// Whether this account may change it.
    pub can_write: bool,
}

/// What was entered by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditProfileView {
    /// Number of the civil servant's card.
    pub karpeg: String,
    /// Place of birth.
    pub birth_place: String,
    /// The rank is held since.
    pub rank_since: Option<Day>,
    /// The position is held since.
    pub position_since: Option<Day>,
    /// *AK Dasar*; empty where none was entered.
    pub base: String,
    /// What the table gives for level and rank; empty where it has no row.
    pub base_by_table: String,
    /// *AK JF lama*.
    pub old: String,
    /// *AK Penyesuaian/Penyetaraan*.
    pub adjustment: String,
    /// Of a higher diploma.
    pub education: String,
    /// Of other work.
    pub other: String,
    /// What that is.
    pub other_label: String,
    /// Year at the end of which the balance stood.
    pub opening_year: Option<i32>,
    /// The balance.
    pub opening: String,
}

/// A level from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditLevelView {
    /// Record.
    pub id: Id,
    /// The level.
    pub level: CreditLevel,
    /// As it prints.
    pub words: String,
    /// First day.
    pub from: Day,
}

/// Months on end with one grade and one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditSegmentView {
    /// The period that was graded.
    pub period: PeriodCode,
    /// Its months.
    pub months: String,
    /// The level as it prints.
    pub level: String,
    /// The grade in words.
    pub grade: String,
    /// `150%`, or `6/12 x 100%`.
    pub percent: String,
    /// Credit of a year of *Baik*.
    pub coefficient: String,
    /// What it yields.
    pub amount: String,
    /// Whether the grade was signed.
    pub is_final: bool,
}

/// What would follow if one grade were kept on end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditOutlookView {
    /// The grade.
    pub grade: Grade,
    /// In words.
    pub words: String,
    /// What a year of it yields.
    pub annual: String,
    /// Whole months until there is enough for the next rank, 0 where there is; nothing where none comes next.
    pub to_rank: Option<u32>,
    /// The same of the next level.
    pub to_level: Option<u32>,
    /// Whether a promotion may rest on the grade.
    pub allows_promotion: bool,
}

/// Asks for the credit of everybody in a functional position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreditListRequest {
    /// Up to the end of this year.
    pub year: i32,
}

/// Writes that list and its conversions as a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteCreditRequest {
    /// Up to the end of this year.
    pub year: i32,
    /// Where to.
    pub file: u32,
    /// The own password: the list leaves the program.
    pub password: String,
}

/// The credit of everybody in a functional position at the end of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditListView {
    /// The year.
    pub year: i32,
    /// The people, by unit and name.
    pub people: Vec<CreditLineView>,
    /// Teachers, lecturers and researchers who are left out.
    pub n_own_regime: u32,
    /// What the figures are, and are not.
    pub note: String,
}

/// The credit of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditLineView {
    /// The person.
    pub employee: PersonRef,
    /// NIP.
    pub nip: String,
    /// Unit.
    pub unit: String,
    /// `III/c`; empty where unknown.
    pub rank: String,
    /// The level as it prints; empty where none is known.
    pub level: String,
    /// What the grades of the year yield.
    pub year_sum: String,
    /// Everything that counts, with what was entered by hand.
    pub total: String,
    /// What the next rank demands; empty where there is none.
    pub rank_need: String,
    /// What is there beyond that; lacking with a minus.
    pub beyond_rank: String,
    /// Whole months to it with *Baik* on end, 0 where there is enough; nothing where none comes next.
    pub months_to_rank: Option<u32>,
    /// What the next level demands; empty where there is none.
    pub level_need: String,
    /// What is there beyond that; lacking with a minus.
    pub beyond_level: String,
    /// Whole months to it with *Baik* on end.
    pub months_to_level: Option<u32>,
    /// What to look at first; empty where nothing stands out.
    pub remarks: Vec<String>,
}

/// A row of a determination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditRowView {
    /// As it prints.
    pub words: String,
    /// Before the year.
    pub before: String,
    /// Of the year.
    pub new: String,
    /// Both.
    pub sum: String,
}

/// Number and day of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreditPaperView {
    /// Which sheet.
    pub kind: CreditPaperKind,
    /// Of which period.
    pub period: PeriodCode,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued_on: Option<Day>,
    /// What was concluded.
    pub conclusion: Option<CreditConclusion>,
    /// The rank or position it is concluded for.
    pub target: String,
}

/// Enters by hand what no grade yields. A field left out stays as it is; an empty one is emptied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCreditProfileRequest {
    /// The person.
    pub employee: Id,
    /// Number of the civil servant's card.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub karpeg: Option<String>,
    /// Place of birth.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub birth_place: Option<String>,
    /// The rank is held since.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rank_since: Option<Day>,
    /// The position is held since.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub position_since: Option<Day>,
    /// *AK Dasar*.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub base: Option<String>,
    /// *AK JF lama*.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub old: Option<String>,
    /// *AK Penyesuaian/Penyetaraan*.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub adjustment: Option<String>,
    /// Of a higher diploma.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub education: Option<String>,
    /// Of other work.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub other: Option<String>,
    /// What that is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub other_label: Option<String>,
    /// Year at the end of which the balance stood, as digits.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub opening_year: Option<String>,
    /// The balance.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub opening: Option<String>,
}

/// Notes a level, or changes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCreditLevelRequest {
    /// The level that is changed; a new one unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// The person.
    pub employee: Id,
    /// The level.
    pub level: CreditLevel,
    /// First day.
    pub from: Day,
}

/// Notes number, day and conclusion of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCreditPaperRequest {
    /// The person.
    pub employee: Id,
    /// Which sheet.
    pub kind: CreditPaperKind,
    /// Of which period.
    pub period: PeriodCode,
    /// Its number; may be empty.
    pub number: String,
    /// The day it was issued.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub issued_on: Option<Day>,
    /// What was concluded of a determination.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub conclusion: Option<CreditConclusion>,
    /// The rank or position it is concluded for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub target: Option<String>,
    /// Whether number and day are those of all three sheets of the period.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub for_all: bool,
}
