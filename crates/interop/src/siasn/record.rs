//! The records of SIASN as far as they matter here.

use chrono::NaiveDate;
use domain::credit::{Level, Thousandths};
use domain::rank::Rank;
use domain::{EmployeeType, ExpectationLevel, Grade, LegalStatus, NameParts, PositionKind};

/// The endpoint a record came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    /// `data-utama`: a person.
    DataUtama,
    /// `rw-skp22`: the result of a year.
    RwSkp22,
    /// `rw-kinerjaperiodik`: the result of some months.
    RwKinerjaPeriodik,
    /// `rw-angkakredit`: credit points.
    RwAngkaKredit,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiasnFile {
    /// People.
    pub people: Vec<SiasnPerson>,
    /// Results of years and of months.
    pub results: Vec<SiasnResult>,
    /// Credit points.
    pub credits: Vec<SiasnCredit>,
}

/// A value as SIASN states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<T> {
    /// What it means; nothing where it is empty, or none of the tables.
    pub known: Option<T>,
    /// As it is written; empty where nothing is.
    pub written: String,
}

impl<T> Default for Stated<T> {
    fn default() -> Self {
        Self { known: None, written: String::new() }
    }
}

impl<T> Stated<T> {
    /// Whether something is written that no table explains.
    pub fn is_odd(&self) -> bool {
        self.known.is_none() && !self.written.is_empty()
    }
}

/// A person of `data-utama`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiasnPerson {
    /// Which record of the file, from 1.
    pub record: u32,
    /// What SIASN calls the person.
    pub id: String,
    /// What SIASN calls the entry of the present position, where the file names it.
    pub position_id: String,
    /// NIP as written.
    pub nip: String,
    /// Name and degrees.
    pub name: NameParts,
    /// How employed, where told.
    pub employee_type: Option<EmployeeType>,
    /// *Kedudukan hukum*.
    pub legal_status: Stated<LegalStatus>,
    /// Rank.
    pub rank: Stated<Rank>,
    /// Position; empty where not told.
    pub position: String,
    /// Kind of position, where the tables tell.
    pub position_kind: Option<PositionKind>,
    /// What SIASN calls the unit.
    pub unit_id: String,
    /// Unit.
    pub unit: String,
}

/// A result of `rw-skp22` or `rw-kinerjaperiodik`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiasnResult {
    /// Which record of the file, from 1.
    pub record: u32,
    /// Which of the two.
    pub endpoint: Endpoint,
    /// What SIASN calls the result.
    pub id: String,
    /// What SIASN calls the person.
    pub person_id: String,
    /// NIP of the person, where the file names it.
    pub nip: String,
    /// Year.
    pub year: i32,
    /// The period, `2025`, `2026-Q1`, `2026-07` or `2021-H1`; nothing where its months are none of these.
    pub period: Option<String>,
    /// Rating of the results.
    pub results: Stated<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct: Stated<ExpectationLevel>,
    /// The grade as stated, whatever the ratings are.
    pub grade: Stated<Grade>,
    /// NIP or NRP of the evaluator.
    pub evaluator_number: String,
    /// Name of the evaluator.
    pub evaluator_name: String,
    /// Position of the evaluator.
    pub evaluator_position: String,
    /// Unit of the evaluator.
    pub evaluator_unit: String,
}

/// An entry of `rw-angkakredit`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiasnCredit {
    /// Which record of the file, from 1.
    pub record: u32,
    /// What SIASN calls the entry.
    pub id: String,
    /// What SIASN calls the person.
    pub person_id: String,
    /// NIP of the person, where the file names it.
    pub nip: String,
    /// Year and month it begins with.
    pub from: Option<(i32, u32)>,
    /// Year and month it ends with.
    pub until: Option<(i32, u32)>,
    /// Number of the decision.
    pub number: String,
    /// Day of the decision.
    pub issued_on: Option<NaiveDate>,
    /// All of its credit.
    pub total: Stated<Thousandths>,
    /// What SIASN calls the entry of the position (`rwJabatanId`).
    pub position_id: String,
    /// The level its position names.
    pub level: Option<Level>,
    /// Whether a grade was converted; what was not carries over what was gathered before.
    pub is_conversion: bool,
}
