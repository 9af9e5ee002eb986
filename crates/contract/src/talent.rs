//! The nine boxes of talent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, ExpectationLevel, Grade, Id, PersonRef};

term! { /// *Potensial*, as the agency measured it.
Potential { /// *Rendah*.
    Low, /// *Menengah*.
    Middle, /// *Tinggi*.
    High } }

/// Enters the potential of people, or takes it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePotentialsRequest {
    /// Year it is measured for.
    pub year: i32,
    /// The people.
    pub people: Vec<Id>,
    /// What was measured; nothing takes the entry of that year away.
    pub level: Option<Potential>,
    /// What it rests on; what an earlier entry of the year rested on goes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub basis: Option<String>,
    /// When it was measured.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub measured_on: Option<Day>,
}

/// Writes the lists as a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteTalentRequest {
    /// Year.
    pub year: i32,
    /// Where to.
    pub file: u32,
    /// The own password: the lists leave the program.
    pub password: String,
}

/// The nine boxes and who stands in them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalentView {
    /// Year.
    pub year: i32,
    /// The boxes as they print: above, meets, below; in each row low, middle, high.
    pub boxes: Vec<TalentBoxView>,
    /// People with a box, the highest box first.
    pub people: Vec<TalentPersonView>,
    /// People without one, and what is missing.
    pub missing: Vec<TalentPersonView>,
    /// What the lists are, and are not.
    pub note: String,
}

/// One box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalentBoxView {
    /// 1 to 9.
    pub number: u8,
    /// Row.
    pub achievement: ExpectationLevel,
    /// Column.
    pub potential: Potential,
    /// What may be considered.
    pub recommendations: Vec<String>,
    /// People in it.
    pub count: u32,
}

/// Somebody, and why in this box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalentPersonView {
    /// The person.
    pub employee: PersonRef,
    /// Unit.
    pub unit: String,
    /// The box, where both are known.
    pub number: Option<u8>,
    /// The latest annual grade.
    pub grade: Option<Grade>,
    /// Its year.
    pub grade_year: Option<i32>,
    /// The potential.
    pub potential: Option<Potential>,
    /// What the potential rests on.
    pub basis: String,
    /// Whether the potential was entered for this very year.
    pub is_of_year: bool,
    /// Why the name stands here, each reason in words.
    pub reasons: Vec<String>,
}
