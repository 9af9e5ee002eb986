//! What credit sheets say of a person beside the plan and the ratings: cards and days, amounts entered by hand,
//! levels, and the numbers of sheets that were issued.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::credit::{Balances, Conclusion, Level, LevelSince, Opening, Thousandths};
use ledger::RowId;
use rusqlite::named_params;
use std::collections::HashMap;

/// What is known of a person for credit sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditProfile {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// Number of the civil servant's card (*Karpeg*).
    pub karpeg: String,
    /// Place of birth.
    pub birth_place: String,
    /// Day the rank is held since (*TMT*).
    pub rank_since: Option<NaiveDate>,
    /// Day the position is held since.
    pub position_since: Option<NaiveDate>,
    /// Amounts entered by hand.
    pub balances: Balances,
    /// What the other amount is of.
    pub other_label: String,
    /// What was gathered before.
    pub opening: Option<Opening>,
}

/// A level from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditLevel {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// The level with its first day.
    pub since: LevelSince,
}

/// Kind of a credit sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CreditPaperKind {
    /// *Konversi predikat kinerja*.
    Conversion,
    /// *Akumulasi*.
    Accumulation,
    /// *Penetapan*.
    Determination,
}

impl CreditPaperKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Conversion, Self::Accumulation, Self::Determination];

    /// The permanent word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Conversion => "conversion",
            Self::Accumulation => "accumulation",
            Self::Determination => "determination",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Number and day of a credit sheet, and what was concluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditPaper {
    /// Row.
    pub id: RowId,
    /// The person.
    pub employee: RowId,
    /// Which sheet.
    pub kind: CreditPaperKind,
    /// Of which period.
    pub period: String,
    /// Its number.
    pub number: String,
    /// The day it was issued.
    pub issued_on: Option<NaiveDate>,
    /// What was concluded of a determination.
    pub conclusion: Option<Conclusion>,
    /// The position or rank it is concluded for.
    pub target: String,
}

impl Reader<'_> {
    /// What is known of a person for credit sheets; where two devices each began a record, the same one on both.
    pub fn find_credit_profile(self, employee: RowId) -> Result<Option<CreditProfile>> {
        let sql = "select * from credit_profiles where employee = :employee and gone = 0";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_profile)?;
        // Keys of rows differ from store to store, their names do not.
        Ok(found.into_iter().flatten().min_by_key(|profile| profile.id))
    }

    /// What is known of these people for credit sheets. Of many as [`Reader::find_credit_profile`] of one.
    pub fn list_credit_profiles_of(self, people: &[RowId]) -> Result<HashMap<RowId, CreditProfile>> {
        let sql = "select * from credit_profiles
                   where employee in (select value from json_each(:rows)) and gone = 0";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(people) }, read_profile)?;
        let mut found: Vec<CreditProfile> = found.into_iter().flatten().collect();
        found.sort_by_key(|profile| profile.id);
        let mut all = HashMap::new();
        for profile in found {
            all.entry(profile.employee).or_insert(profile);
        }
        Ok(all)
    }

    /// The levels of these people, of each the oldest first. Of many as [`Reader::list_credit_levels`] of one.
    pub fn list_credit_levels_of(self, people: &[RowId]) -> Result<HashMap<RowId, Vec<CreditLevel>>> {
        let sql = "select * from credit_levels
                   where employee in (select value from json_each(:rows)) and gone = 0";
        let found = self.many(sql, named_params! { ":rows": self.keys_as_json(people) }, read_level)?;
        let mut all: HashMap<RowId, Vec<CreditLevel>> = HashMap::new();
        for level in in_order(found) {
            all.entry(level.employee).or_default().push(level);
        }
        Ok(all)
    }

    /// The levels of a person, oldest first.
    pub fn list_credit_levels(self, employee: RowId) -> Result<Vec<CreditLevel>> {
        let sql = "select * from credit_levels where employee = :employee and gone = 0";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_level)?;
        Ok(in_order(found))
    }

    /// A level of a person.
    pub fn find_credit_level(self, id: RowId) -> Result<Option<CreditLevel>> {
        let sql = "select * from credit_levels where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_level)?.flatten())
    }

    /// The credit sheets of a person that have a number, a day or a conclusion.
    pub fn list_credit_papers(self, employee: RowId) -> Result<Vec<CreditPaper>> {
        let sql = "select * from credit_papers where employee = :employee and gone = 0";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_paper)?;
        let mut found: Vec<CreditPaper> = found.into_iter().flatten().collect();
        found.sort_by(|one, other| {
            (&one.period, one.kind.word(), one.id).cmp(&(&other.period, other.kind.word(), other.id))
        });
        Ok(found)
    }
}

/// Levels from the first day on; of two that two devices noted for one day the same comes last on both.
fn in_order(found: Vec<Option<CreditLevel>>) -> Vec<CreditLevel> {
    let mut levels: Vec<CreditLevel> = found.into_iter().flatten().collect();
    levels.sort_by_key(|level| (level.since.from_on, level.id));
    levels
}

/// Nothing where it has not wholly arrived.
fn read_profile(fields: &Fields<'_>) -> Result<Option<CreditProfile>> {
    let Some(employee) = fields.row_named("employee")? else { return Ok(None) };
    let amount =
        |name| Ok::<_, crate::StoreError>(Thousandths(fields.get::<Option<i64>>(name)?.unwrap_or(0)));
    let opening = match fields.get::<Option<i32>>("opening_year")? {
        Some(year) => Some(Opening { year, amount: amount("opening")? }),
        None => None,
    };
    Ok(Some(CreditProfile {
        id: fields.id()?,
        employee,
        karpeg: fields.text("karpeg")?,
        birth_place: fields.text("birth_place")?,
        rank_since: fields.date("rank_since")?,
        position_since: fields.date("position_since")?,
        balances: Balances {
            base: amount("base")?,
            old: amount("old")?,
            adjustment: amount("adjustment")?,
            education: amount("education")?,
            other: amount("other")?,
        },
        other_label: fields.text("other_label")?,
        opening,
    }))
}

/// Nothing where it has not wholly arrived, or names a level this program does not know.
fn read_level(fields: &Fields<'_>) -> Result<Option<CreditLevel>> {
    let level = Level::from_code(&fields.text("level")?);
    let (Some(employee), Some(level), Some(from_on)) =
        (fields.row_named("employee")?, level, fields.date("from_on")?)
    else {
        return Ok(None);
    };
    Ok(Some(CreditLevel { id: fields.id()?, employee, since: LevelSince { level, from_on } }))
}

fn read_paper(fields: &Fields<'_>) -> Result<Option<CreditPaper>> {
    let kind = CreditPaperKind::from_word(&fields.text("kind")?);
    let (Some(employee), Some(kind)) = (fields.row_named("employee")?, kind) else { return Ok(None) };
    Ok(Some(CreditPaper {
        id: fields.id()?,
        employee,
        kind,
        period: fields.text("period")?,
        number: fields.text("number")?,
        issued_on: fields.date("issued_on")?,
        conclusion: Conclusion::from_word(&fields.text("conclusion")?),
        target: fields.text("target")?,
    }))
}
