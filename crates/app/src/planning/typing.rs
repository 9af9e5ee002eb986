//! Text of a plan that is still being typed: kept at every key, shown over what stands there, written
//! like any other edit once the field is left or the session ends.

use crate::convert::{id, row};
use crate::failure::Halt;
use contract::{IndicatorField, PlanEdit, PlanField, ResultField};
use std::collections::BTreeMap;
use store::records::{PlanContent, PlanRecord, Reader};
use store::schema::{
    annex_lines as annex_column, indicators as indicator_column, plans as plan_column,
    special_expectations as expectation_column, work_results as result_column,
};
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

/// Where an edit is kept that writes a list as a whole, or a row that is not there yet: under the plan or
/// result it belongs to, in the column that ties such rows to it. Nobody types into that column itself.
const WHOLE: [Column; 3] = [indicator_column::WORK_RESULT, expectation_column::PLAN, annex_column::PLAN];

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
        PlanEdit::AddIndicator { result, .. } => Some(cell(indicator_column::WORK_RESULT, result)),
        PlanEdit::SetExpectations { .. } => Some(Ok(expectation_column::PLAN.of(plan))),
        PlanEdit::SetAnnex { .. } => Some(Ok(annex_column::PLAN.of(plan))),
        PlanEdit::AddResult { .. }
        | PlanEdit::MoveResult { .. }
        | PlanEdit::RemoveResult { .. }
        | PlanEdit::MoveIndicator { .. }
        | PlanEdit::RemoveIndicator { .. } => None,
    }
}

/// The texts an edit sets.
pub(crate) fn texts_of(edit: &PlanEdit) -> Vec<&str> {
    match edit {
        PlanEdit::SetPlan { value, .. }
        | PlanEdit::SetResult { value, .. }
        | PlanEdit::SetIndicator { value, .. } => vec![value.as_str()],
        PlanEdit::AddIndicator { indicator, .. } => vec![indicator.text.as_str()],
        PlanEdit::SetExpectations { texts, .. } => texts.iter().map(String::as_str).collect(),
        PlanEdit::SetAnnex { lines, .. } => lines.iter().map(|line| line.text.as_str()).collect(),
        PlanEdit::AddResult { .. }
        | PlanEdit::MoveResult { .. }
        | PlanEdit::RemoveResult { .. }
        | PlanEdit::MoveIndicator { .. }
        | PlanEdit::RemoveIndicator { .. } => Vec::new(),
    }
}

/// What is kept of an edit: its text, or all of it where a text alone does not say what to write. Nothing
/// where an indicator that is not there yet lost its words again.
pub(crate) fn draft_of(edit: &PlanEdit) -> Option<String> {
    match edit {
        PlanEdit::SetPlan { value, .. }
        | PlanEdit::SetResult { value, .. }
        | PlanEdit::SetIndicator { value, .. } => Some(value.clone()),
        PlanEdit::AddIndicator { indicator, .. } if indicator.text.trim().is_empty() => None,
        PlanEdit::AddResult { .. }
        | PlanEdit::MoveResult { .. }
        | PlanEdit::RemoveResult { .. }
        | PlanEdit::AddIndicator { .. }
        | PlanEdit::MoveIndicator { .. }
        | PlanEdit::RemoveIndicator { .. }
        | PlanEdit::SetExpectations { .. }
        | PlanEdit::SetAnnex { .. } => serde_json::to_string(edit).ok(),
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
    let tables = [Table::Plans, Table::WorkResults, Table::Indicators];
    tables.contains(&draft.cell.table) || is_whole(draft)
}

/// Whether a draft holds an edit as a whole.
pub(crate) fn is_whole(draft: &Draft) -> bool {
    draft.cell.column.is_some_and(|column| WHOLE.contains(&column))
}

/// Drafts typed into plans as edits, plan by plan; those whose row is gone are left out.
pub(crate) fn drafts_by_plan(
    reader: Reader<'_>,
    drafts: &[Draft],
) -> Result<Vec<(PlanRecord, Vec<PlanEdit>)>, Halt> {
    let mut by_plan: BTreeMap<RowId, (PlanRecord, Vec<PlanEdit>)> = BTreeMap::new();
    for draft in drafts.iter().filter(|draft| is_of_plan(draft)) {
        let at = draft.cell.row;
        let is_of_result = draft.cell.column == Some(indicator_column::WORK_RESULT);
        let plan = if draft.cell.table == Table::WorkResults || is_of_result {
            reader.find_plan_of_result(at)?
        } else if draft.cell.table == Table::Indicators {
            reader.find_plan_with_indicator(at)?
        } else {
            reader.find_plan(at)?
        };
        if let (Some(plan), Some(edit)) = (plan, edit_of(draft)) {
            by_plan.entry(plan.id).or_insert_with(|| (plan, Vec::new())).1.push(edit);
        }
    }
    Ok(by_plan.into_values().collect())
}

fn edit_of(draft: &Draft) -> Option<PlanEdit> {
    if is_whole(draft) {
        return serde_json::from_str(&draft.text).ok();
    }
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
