//! The next version of a plan in force: begun as a copy, and put in its place once it is set.

use crate::failure::Halt;
use crate::planning::making;
use chrono::NaiveDate;
use contract::{ChangeKind, Failure};
use domain::{EvaluationState, SkpState};
use std::collections::HashMap;
use store::records::{EvaluationRecord, PlanRecord, Term};
use store::schema::{
    action_plans, actuals, annex_lines, evaluations, feedback, indicator_manuals, indicators,
    plans as column, special_expectations, trajectory_targets, work_results,
};
use store::{Act, Column, RowId, Scope, Table, Value};

/// Why a next version begins.
pub(crate) struct Beginning {
    /// What gave the occasion.
    pub kind: ChangeKind,
    /// The same in words.
    pub reason: String,
    /// Day of the change.
    pub on: NaiveDate,
    /// The new evaluator.
    pub evaluator: Option<RowId>,
}

/// What a version says of its own life; the next one begins without it.
const OWN_LIFE: [Column; 15] = [
    column::LINEAGE,
    column::VERSION,
    column::STATE,
    column::SIGNED_ON,
    column::APPROVED_ON,
    column::SUBMITTED_ON,
    column::AGREED_ON,
    column::RETURN_REASON,
    column::APPROVED_BY,
    column::APPROVAL_BASIS,
    column::CLOSED_ON,
    column::CLOSE_REASON,
    column::CHANGE_KIND,
    column::CHANGE_REASON,
    column::CHANGED_ON,
];

/// What a version says of its evaluator.
const OF_EVALUATOR: [Column; 5] = [
    column::EVALUATOR,
    column::EVALUATOR_POSITION,
    column::EVALUATOR_UNIT,
    column::EVALUATOR_UNIT_LABEL,
    column::EVALUATOR_NIP_OPTIONAL,
];

/// Tables with rows of a plan, results first: others name them.
const PARTS: [Column; 6] = [
    work_results::PLAN,
    special_expectations::PLAN,
    annex_lines::PLAN,
    indicator_manuals::PLAN,
    action_plans::PLAN,
    trajectory_targets::PLAN,
];

/// Begins the next version with everything that stands on the one in force: text, annex, manuals and
/// action plan. Each row remembers the one it was copied from.
pub(crate) fn begin(act: &mut Act<'_>, before: &PlanRecord, new: &Beginning) -> Result<RowId, Halt> {
    let missing = || Failure::NotFound { what: "SKP".into() };
    let mut values = act.read().find_values(Table::Plans, before.id)?.ok_or_else(missing)?;
    values.retain(|(column, _)| !OWN_LIFE.contains(column));
    if let Some(evaluator) = new.evaluator {
        values.retain(|(column, _)| !OF_EVALUATOR.contains(column));
        values.push((column::EVALUATOR, evaluator.into()));
    }
    let versions = act.read().list_plan_versions(before.employee)?;
    let of_plan = versions.iter().filter(|other| other.lineage == before.lineage);
    let newest = of_plan.map(|other| other.version).max().unwrap_or(before.version);
    values.extend([
        (column::LINEAGE, before.lineage.into()),
        (column::VERSION, (newest + 1).into()),
        (column::STATE, SkpState::Revising.word().into()),
        (column::CHANGE_KIND, new.kind.code().into()),
        (column::CHANGED_ON, new.on.to_string().into()),
    ]);
    if !new.reason.is_empty() {
        values.push((column::CHANGE_REASON, new.reason.clone().into()));
    }
    let scope = Scope::dossier(before.employee);
    let row = act.insert(Table::Plans, scope, &values)?;
    let mut copying = Copying { act, scope, moved: HashMap::from([(before.id, row)]) };
    for part in PARTS {
        let copied = copying.copy(part, before.id)?;
        if part == work_results::PLAN {
            for result in copied {
                copying.copy(indicators::WORK_RESULT, result)?;
            }
        }
    }
    if new.evaluator.is_some() {
        making::ask_consent(act, row, |_| true)?;
    }
    Ok(row)
}

/// Rows on their way into the next version.
struct Copying<'a, 's> {
    act: &'a mut Act<'s>,
    scope: Scope,
    /// Where each row went; whoever names it names the copy.
    moved: HashMap<RowId, RowId>,
}

impl Copying<'_, '_> {
    /// Copies the rows that name another one; answers the rows that were copied.
    fn copy(&mut self, naming: Column, target: RowId) -> Result<Vec<RowId>, Halt> {
        let mut copied = Vec::new();
        for (old, mut values) in self.act.read().list_values(naming, target)? {
            for (_, value) in &mut values {
                if let Value::Row(named) = value
                    && let Some(copy) = self.moved.get(named)
                {
                    *value = Value::Row(*copy);
                }
            }
            if let Some(origin) = origin_column(naming.table) {
                values.retain(|(column, _)| *column != origin);
                values.push((origin, old.into()));
            }
            let new = self.act.insert(naming.table, self.scope, &values)?;
            self.moved.insert(old, new);
            copied.push(old);
        }
        Ok(copied)
    }
}

fn origin_column(table: Table) -> Option<Column> {
    [work_results::COPIED_FROM, indicators::COPIED_FROM].into_iter().find(|column| column.table == table)
}

/// Puts a version that was set in the place of those before it.
///
/// An evaluation of theirs that nobody rated yet goes over to it, with realisation and feedback.
pub(crate) fn supersede_earlier(act: &mut Act<'_>, plan: &PlanRecord, on: NaiveDate) -> Result<(), Halt> {
    for earlier in act.read().list_plan_versions(plan.employee)? {
        let is_replaced =
            earlier.lineage == plan.lineage && earlier.id != plan.id && earlier.state == SkpState::Approved;
        if is_replaced {
            act.set(earlier.id, column::STATE, SkpState::Superseded.word())?;
            hand_over_evaluations(act, &earlier, plan.id, on)?;
        }
    }
    Ok(())
}

fn hand_over_evaluations(act: &mut Act<'_>, from: &PlanRecord, to: RowId, on: NaiveDate) -> Result<(), Halt> {
    let successors = successors(act, to)?;
    for evaluation in act.read().list_evaluations_of(from.employee)? {
        let is_open = evaluation.plan == from.id
            && matches!(
                evaluation.state,
                EvaluationState::Planned | EvaluationState::Open | EvaluationState::LeftUnsigned
            )
            && evaluation.results_rating.is_none()
            && evaluation.conduct_rating.is_none()
            && evaluation.period.ends_on() >= on;
        if is_open {
            hand_over(act, &evaluation, to, &successors)?;
        }
    }
    Ok(())
}

/// The rows of a version by those they were copied from.
fn successors(act: &Act<'_>, plan: RowId) -> Result<HashMap<RowId, RowId>, Halt> {
    let mut found = HashMap::new();
    for result in act.read().plan_content(plan)?.results {
        found.extend(result.copied_from.map(|from| (from, result.id)));
        let indicators = result.indicators.iter();
        found.extend(indicators.filter_map(|indicator| Some((indicator.copied_from?, indicator.id))));
    }
    Ok(found)
}

/// Moves an evaluation to the next version, unless something was written about a row that is no more.
fn hand_over(
    act: &mut Act<'_>,
    evaluation: &EvaluationRecord,
    to: RowId,
    successors: &HashMap<RowId, RowId>,
) -> Result<(), Halt> {
    let mut subjects = Vec::new();
    for entry in act.read().list_actuals(evaluation.id)? {
        subjects.extend(entry.work_result.map(|about| (entry.id, actuals::WORK_RESULT, about)));
        subjects.extend(entry.indicator.map(|about| (entry.id, actuals::INDICATOR, about)));
    }
    for entry in act.read().list_feedback(evaluation.id)? {
        subjects.extend(entry.work_result.map(|about| (entry.id, feedback::WORK_RESULT, about)));
        subjects.extend(entry.indicator.map(|about| (entry.id, feedback::INDICATOR, about)));
    }
    if subjects.iter().any(|(_, _, about)| !successors.contains_key(about)) {
        return Ok(());
    }
    act.set(evaluation.id, evaluations::PLAN, to)?;
    for (row, column, about) in subjects {
        if let Some(successor) = successors.get(&about) {
            act.set(row, column, *successor)?;
        }
    }
    Ok(())
}
