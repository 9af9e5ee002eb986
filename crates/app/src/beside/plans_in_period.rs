//! Which plans of a person a period is about, each with its evaluation.

use crate::failure::Halt;
use domain::Period;
use store::RowId;
use store::records::{EvaluationRecord, PlanRecord, Reader};

/// A plan, and the evaluation of it in the period, where there is one.
pub(super) type PlanInPeriod = (PlanRecord, Option<EvaluationRecord>);

/// The plan versions that the evaluations of the period were rated on, and after them the plans that count,
/// reach into the period, and were not evaluated in it.
pub(super) fn plans_in(
    reader: Reader<'_>,
    (employee, period): (RowId, Period),
    evaluations: Vec<EvaluationRecord>,
) -> Result<Vec<PlanInPeriod>, Halt> {
    let mut found: Vec<PlanInPeriod> = Vec::new();
    for evaluation in evaluations {
        if let Some(plan) = reader.find_plan(evaluation.plan)? {
            found.push((plan, Some(evaluation)));
        }
    }
    for plan in reader.list_plans(employee, period.year())? {
        let has_begun = plan.starts_on.is_none_or(|from| from <= period.ends_on());
        let is_over = plan.ends_on.is_some_and(|until| until < period.starts_on());
        let is_told = found.iter().any(|(told, _)| told.lineage == plan.lineage);
        if has_begun && !is_over && !is_told {
            found.push((plan, None));
        }
    }
    Ok(found)
}
