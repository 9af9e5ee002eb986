//! What is recorded between plan and evaluation (B.1.2, B.1.3 to B.1.5): plain records without rules.

use chrono::NaiveDate;
use domain::evaluation::EvaluationForm;
use domain::{Identity, Period, Skp};

/// The documentation of performance (*pendokumentasian kinerja*, B.1.2), R-111, p68.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documentation {
    /// First day of the plan's assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the plan's assessment period.
    pub ends_on: NaiveDate,
    /// Whose performance it is.
    pub employee: Identity,
    /// The evaluator.
    pub evaluator: Identity,
    /// The results in their order; where there are none, rows to be filled in by hand are printed.
    pub results: Vec<DocumentedResult>,
    /// The day it was signed; dots where unknown.
    pub signed_on: Option<NaiveDate>,
}

/// What was planned and reached for one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentedResult {
    /// The work result.
    pub result: String,
    /// The planned actions in order.
    pub actions: Vec<String>,
    /// What was reached, oldest first.
    pub progress: Vec<DocumentedProgress>,
}

/// An entry of progress; evidence of what was reached and not of activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentedProgress {
    /// When, as written: `Triwulan II`, `3 Juli 2026`; may be blank.
    pub when: String,
    /// What was reached.
    pub text: String,
    /// The evidence, each by its name or place in the register.
    pub evidence: Vec<String>,
}

/// The record of continuous feedback (*rekaman informasi umpan balik berkelanjutan*), R-115, p71–77.
///
/// The sheet of an evaluation without achievement, ratings and grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackRecord {
    /// The plan, with realisation and feedback of the period.
    pub plan: Skp,
    /// The period.
    pub period: Period,
    /// The day it was signed; dots where unknown.
    pub signed_on: Option<NaiveDate>,
}

impl FeedbackRecord {
    /// The sheet of an evaluation that has the same columns.
    pub(crate) fn kin(&self) -> EvaluationForm {
        EvaluationForm::of(self.plan.group, self.plan.approach)
    }
}
