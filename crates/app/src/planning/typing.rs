//! Text of a plan that is still being typed: kept at every key, shown over what stands there.

use store::records::{PlanContent, PlanRecord};
use store::schema::{indicators as indicator_column, plans as plan_column, work_results as result_column};
use store::{Draft, RowId};

/// Puts what is being typed over the texts of a version.
pub(crate) fn overlay(plan: &mut PlanRecord, content: &mut PlanContent, drafts: &[Draft]) {
    for draft in drafts {
        if draft.cell.row == plan.id {
            overlay_plan(plan, draft);
        }
        for result in &mut content.results {
            overlay_result(result, draft);
        }
    }
}

fn is_at(draft: &Draft, row: RowId, column: store::Column) -> bool {
    draft.cell == column.of(row)
}

fn overlay_plan(plan: &mut PlanRecord, draft: &Draft) {
    let fields = [
        (plan_column::EMPLOYEE_COMMENT, &mut plan.employee_comment),
        (plan_column::DIALOG_NOTES, &mut plan.dialog_notes),
        (plan_column::INPUTS, &mut plan.inputs),
    ];
    for (column, text) in fields {
        if is_at(draft, plan.id, column) {
            text.clone_from(&draft.text);
        }
    }
}

fn overlay_result(result: &mut store::records::ResultEntry, draft: &Draft) {
    if is_at(draft, result.id, result_column::TEXT) {
        result.text.clone_from(&draft.text);
    }
    let planning = &mut result.planning;
    let fields = [
        (result_column::ASSIGNED_BY, &mut result.assigned_by),
        (result_column::SUPPORTED_TEXT, &mut result.supported_text),
        (result_column::SUPPORTED_INDICATOR, &mut result.supported_indicator),
        (result_column::CLARIFIED_WITH, &mut planning.clarified_with),
        (result_column::ABSOLUTE_BECAUSE, &mut planning.absolute_because),
    ];
    for (column, text) in fields {
        if is_at(draft, result.id, column) {
            *text = Some(draft.text.clone());
        }
    }
    for indicator in &mut result.indicators {
        if is_at(draft, indicator.id, indicator_column::TEXT) {
            indicator.text.clone_from(&draft.text);
        }
        if is_at(draft, indicator.id, indicator_column::TARGET) {
            indicator.target = Some(draft.text.clone());
        }
        if is_at(draft, indicator.id, indicator_column::BASELINE) {
            indicator.baseline = Some(draft.text.clone());
        }
    }
}
