//! Case files of schema `pk-case/1`: plans, evaluations and the way to them, transcribed from the
//! regulation's examples.

mod parse;
mod strategy;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use domain::{
    Annex, Approach, ConductItem, Evaluation, EvaluationState, ExpectationLevel, Grade, Identity,
    OrgAchievement, Period, PeriodKind, PositionGroup, Skp, SkpState, WorkResult,
};

pub use crate::json::JsonFault as CaseError;
pub use parse::parse;
pub use strategy::{CaseLines, CaseManual, CaseMatrix, CaseNode, CaseReporting, CaseRole, CaseWorkblock};

/// Everything a case file brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// Name of the case.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The plans.
    pub skps: Vec<CaseSkp>,
    /// The evaluations.
    pub evaluations: Vec<CaseEvaluation>,
    /// The performance tree.
    pub tree: Vec<CaseNode>,
    /// Indicator manuals.
    pub manuals: Vec<CaseManual>,
    /// Workblocks.
    pub workblocks: Vec<CaseWorkblock>,
    /// Role–result matrices.
    pub matrices: Vec<CaseMatrix>,
}

/// A plan of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSkp {
    /// Outside name of the plan.
    pub id: String,
    /// Its content.
    pub plan: CasePlan,
}

/// An evaluation of a case, with the text of the plan it was rated on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseEvaluation {
    /// Outside name of the evaluation.
    pub id: String,
    /// Outside name of its plan.
    pub skp_ref: Option<String>,
    /// What it covers.
    pub period: PeriodKind,
    /// The plan as printed on the evaluation, with actuals and feedback.
    pub plan: CasePlan,
    /// Achievement of the evaluator's unit.
    pub org_achievement: Option<OrgAchievement>,
    /// Rating of the work results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// The grade as printed; the grade that counts is the quadrant's.
    pub grade_as_printed: Option<Grade>,
}

/// The common content of a plan and an evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePlan {
    /// Year of the assessment period, where the case gives one.
    pub year: Option<i32>,
    /// First day of the assessment period, where given.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the assessment period, where given.
    pub ends_on: Option<NaiveDate>,
    /// Name of the agency, where given.
    pub agency_name: Option<String>,
    /// Qualitative or quantitative.
    pub approach: Approach,
    /// Group of the employee's position.
    pub group: PositionGroup,
    /// The employee.
    pub employee: CasePerson,
    /// The evaluator.
    pub evaluator: CasePerson,
    /// Results in print order.
    pub results: Vec<WorkResult>,
    /// The values of conduct in print order.
    pub conduct: Vec<ConductItem>,
    /// The annex, where there is one.
    pub annex: Option<Annex>,
}

/// A person of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasePerson {
    /// The person as printed; blank parts are `None`.
    pub identity: Identity,
    /// Whether the form leaves the NIP to choice.
    pub nip_optional: bool,
}

impl CasePlan {
    /// The plan as the rules see it; a case without a year is taken for the whole of `year`.
    pub fn skp(&self, year: i32, state: SkpState) -> Skp {
        let whole = Period::annual(self.year.unwrap_or(year));
        Skp {
            approach: self.approach,
            group: self.group,
            starts_on: self.starts_on.unwrap_or(whole.starts_on()),
            ends_on: self.ends_on.unwrap_or(whole.ends_on()),
            employee: self.employee.identity.clone(),
            evaluator: self.evaluator.identity.clone(),
            results: self.results.clone(),
            conduct: self.conduct.clone(),
            annex: self.annex.clone(),
            state,
            approved_on: None,
        }
    }
}

impl CaseEvaluation {
    /// The evaluated period; a case without a year means `year`.
    pub fn period(&self, year: i32) -> Period {
        let year = self.plan.year.unwrap_or(year);
        let short = match self.period {
            PeriodKind::Annual => None,
            PeriodKind::Quarter(number) => Period::quarter(year, number),
            PeriodKind::Month(number) => Period::month(year, number),
        };
        short.unwrap_or(Period::annual(year))
    }

    /// The evaluation as the rules see it: its plan approved, itself rated as far as ratings are there.
    /// The evaluator's superior is not part of a case and stays blank.
    pub fn evaluation(&self, year: i32) -> Evaluation {
        let rated = self.results_rating.is_some() && self.conduct_rating.is_some();
        Evaluation {
            plan: self.plan.skp(year, SkpState::Approved),
            period: self.period(year),
            superior: Identity::default(),
            org_achievement: self.org_achievement,
            results_rating: self.results_rating,
            conduct_rating: self.conduct_rating,
            not_graduated: false,
            notes: String::new(),
            state: if rated { EvaluationState::Rated } else { EvaluationState::Open },
            signed_on: None,
        }
    }

    /// The grade by the quadrant, where both ratings are there.
    pub fn grade(&self) -> Option<Grade> {
        Some(Grade::from_quadrant(self.results_rating?, self.conduct_rating?))
    }

    /// Whether the printed grade differs from the quadrant's.
    pub fn grade_contradicts_quadrant(&self) -> bool {
        self.grade_as_printed.is_some() && self.grade().is_some() && self.grade_as_printed != self.grade()
    }
}
