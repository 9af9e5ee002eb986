//! Trying ratings for a group without changing anything.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{DistributionView, ExpectationLevel, Grade, Id, PeriodCode, PersonRef};

/// Tries up to three scenarios beside what is there; they live in the request and the answer alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TryDistributionRequest {
    /// Unit led by the evaluator.
    pub unit: Id,
    /// Period.
    pub period: PeriodCode,
    /// Whether units below count too.
    #[serde(default)]
    pub roll_up: bool,
    /// Scenarios, at most three.
    #[serde(default)]
    pub scenarios: Vec<ScenarioRequest>,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ScenarioRequest {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// The ratings tried; everybody else keeps what is there.
    pub ratings: Vec<TriedRatingRequest>,
}

/// Ratings tried for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TriedRatingRequest {
    /// The person.
    pub employee: Id,
    /// Rating of results; what is there unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub results: Option<ExpectationLevel>,
    /// Rating of conduct; what is there unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub conduct: Option<ExpectationLevel>,
}

/// What is there, and the scenarios beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TriedDistributionView {
    /// As it is.
    pub now: DistributionView,
    /// Everybody of the group by name.
    pub people: Vec<TriedPersonView>,
    /// The scenarios in the order asked.
    pub scenarios: Vec<ScenarioView>,
}

/// A person of the group as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TriedPersonView {
    /// The person.
    pub employee: PersonRef,
    /// Rating of results.
    pub results: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct: Option<ExpectationLevel>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Whether it is signed, so that only an objection or reopening changes it.
    pub is_signed: bool,
}

/// A scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioView {
    /// What it is called.
    pub name: String,
    /// The distribution it gives.
    pub distribution: DistributionView,
    /// Who would get another grade.
    pub changed: Vec<TriedChangeView>,
}

/// Another grade in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TriedChangeView {
    /// The person.
    pub employee: PersonRef,
    /// Grade as it is.
    pub from: Option<Grade>,
    /// Grade in the scenario.
    pub to: Option<Grade>,
}
