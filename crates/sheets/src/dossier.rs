//! What the first page of the dossier of a candidate for a reward is printed from; the regulation has no such
//! form. The documents of the evaluations follow on their own sheets.

use chrono::NaiveDate;
use domain::{ExpectationLevel, Grade};

/// A candidate for a reward with what speaks for it, for whoever decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidateDossier {
    /// First day of the year of the grade.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Name as printed.
    pub name: String,
    /// NIP, NI PPPK or NRP; may be blank.
    pub nip: String,
    /// Rank as printed; may be blank.
    pub rank: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
    /// The evaluator of the year.
    pub evaluator: String,
    /// Reasons by rule, with their numbers.
    pub reasons: Vec<String>,
    /// The years that the reasons look at, the newest first.
    pub years: Vec<CandidateYear>,
    /// Innovations of the year, as recorded.
    pub innovations: Vec<String>,
    /// Sanctions that the register holds, or that it holds none.
    pub sanctions: Vec<String>,
    /// What is recorded of a decision, or that there is none yet.
    pub decision: String,
}

/// A year that the reasons for a reward look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidateYear {
    /// The year.
    pub year: i32,
    /// Rating of the results, of a signed evaluation.
    pub results: Option<ExpectationLevel>,
    /// Rating of the conduct.
    pub conduct: Option<ExpectationLevel>,
    /// The grade.
    pub grade: Option<Grade>,
    /// Where its document stands, or why there is none.
    pub state: String,
    /// Its place among the documents behind the page, from 1.
    pub enclosure: Option<usize>,
}
