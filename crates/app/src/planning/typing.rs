//! Text of a plan that is still being typed: kept at every key, shown over what stands there, written
//! like any other edit once the field is left or the session ends.

use crate::convert::{id, row};
use crate::failure::Halt;
use contract::{IndicatorField, PlanEdit, PlanField, ResultField};
use std::collections::BTreeMap;
use store::records::{PlanContent, PlanRecord, Reader};
use store::schema::{indicators as indicator_column, plans as plan_column, work_results as result_column};
use store::{CellRef, Column, Draft, RowId, Table};

/// Fields of a plan that are typed.
const OF_PLAN: [(PlanField, Column); 3] = [
    (PlanField::EmployeeComment, plan_column::EMPLOYEE_COMMENT),
    (PlanField::DialogNotes, plan_column::DIALOG_NOTES),
    (PlanField::Inputs, plan_column::INPUTS),
];

/// Fields of a result that are typed.
const OF_RESULT: [(ResultField, Column); 6] = [
    (ResultField::Text, result_column::TEXT),
    (ResultField::AssignedBy, result_column::ASSIGNED_BY),
    (ResultField::SupportedText, result_column::SUPPORTED_TEXT),
    (ResultField::SupportedIndicator, result_column::SUPPORTED_INDICATOR),
    (ResultField::ClarifiedWith, result_column::CLARIFIED_WITH),
    (ResultField::AbsoluteBecause, result_column::ABSOLUTE_BECAUSE),
];

/// Fields of an indicator that are typed.
const OF_INDICATOR: [(IndicatorField, Column); 3] = [
    (IndicatorField::Text, indicator_column::TEXT),
    (IndicatorField::Target, indicator_column::TARGET),
    (IndicatorField::Baseline, indicator_column::BASELINE),
];

/// The cell an edit types into; nothing where it does more than that.
pub(crate) fn cell_of(plan: RowId, edit: &PlanEdit) -> Option<Result<CellRef, Halt>> {
    let cell = |column: Column, id: &str| row(id).map(|row| column.of(row));
    match edit {
        PlanEdit::SetPlan { field, .. } => {
            let (_, column) = OF_PLAN.iter().find(|(other, _)| other == field)?;
            Some(Ok(column.of(plan)))
        }
        PlanEdit::SetResult { id, field, .. } => {
            let (_, column) = OF_RESULT.iter().find(|(other, _)| other == field)?;
            Some(cell(*column, id))
        }
        PlanEdit::SetIndicator { id, field, .. } => {
            let (_, column) = OF_INDICATOR.iter().find(|(other, _)| other == field)?;
            Some(cell(*column, id))
        }
        PlanEdit::AddResult { .. }
        | PlanEdit::MoveResult { .. }
        | PlanEdit::RemoveResult { .. }
        | PlanEdit::AddIndicator { .. }
        | PlanEdit::MoveIndicator { .. }
        | PlanEdit::RemoveIndicator { .. }
        | PlanEdit::SetExpectations { .. }
        | PlanEdit::SetAnnex { .. } => None,
    }
}

/// The text an edit sets.
pub(crate) fn text_of(edit: &PlanEdit) -> &str {
    match edit {
        PlanEdit::SetPlan { value, .. }
        | PlanEdit::SetResult { value, .. }
        | PlanEdit::SetIndicator { value, .. } => value,
        PlanEdit::AddResult { .. }
        | PlanEdit::MoveResult { .. }
        | PlanEdit::RemoveResult { .. }
        | PlanEdit::AddIndicator { .. }
        | PlanEdit::MoveIndicator { .. }
        | PlanEdit::RemoveIndicator { .. }
        | PlanEdit::SetExpectations { .. }
        | PlanEdit::SetAnnex { .. } => "",
    }
}

/// Whether a row is the plan or stands on it.
pub(crate) fn stands_on(reader: Reader<'_>, plan: RowId, wanted: RowId) -> Result<bool, Halt> {
    let content = reader.plan_content(plan)?;
    let is_there = content.results.iter().any(|result| {
        result.id == wanted || result.indicators.iter().any(|indicator| indicator.id == wanted)
    });
    Ok(wanted == plan || is_there)
}

/// Whether a draft was typed into a plan.
pub(crate) fn is_of_plan(draft: &Draft) -> bool {
    matches!(draft.cell.table, Table::Plans | Table::WorkResults | Table::Indicators)
}

/// Drafts typed into plans as edits, plan by plan; those whose row is gone are left out.
pub(crate) fn drafts_by_plan(
    reader: Reader<'_>,
    drafts: &[Draft],
) -> Result<Vec<(PlanRecord, Vec<PlanEdit>)>, Halt> {
    let mut by_plan: BTreeMap<RowId, (PlanRecord, Vec<PlanEdit>)> = BTreeMap::new();
    for draft in drafts.iter().filter(|draft| is_of_plan(draft)) {
        let at = draft.cell.row;
        let plan = if draft.cell.table == Table::Plans {
            reader.find_plan(at)?
        } else if draft.cell.table == Table::WorkResults {
            reader.find_plan_of_result(at)?
        } else {
            reader.find_plan_with_indicator(at)?
        };
        if let (Some(plan), Some(edit)) = (plan, edit_of(draft)) {
            by_plan.entry(plan.id).or_insert_with(|| (plan, Vec::new())).1.push(edit);
        }
    }
    Ok(by_plan.into_values().collect())
}

fn edit_of(draft: &Draft) -> Option<PlanEdit> {
    let (at, value) = (id(draft.cell.row), draft.text.clone());
    let column = draft.cell.column?;
    if let Some((field, _)) = OF_PLAN.iter().find(|(_, other)| *other == column) {
        return Some(PlanEdit::SetPlan { field: *field, value });
    }
    if let Some((field, _)) = OF_RESULT.iter().find(|(_, other)| *other == column) {
        return Some(PlanEdit::SetResult { id: at, field: *field, value });
    }
    let (field, _) = OF_INDICATOR.iter().find(|(_, other)| *other == column)?;
    Some(PlanEdit::SetIndicator { id: at, field: *field, value })
}

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
