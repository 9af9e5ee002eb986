//! Results as tables hold them beside results as plans hold them.

use contract::{ImportRemarkView, Language, PastedIndicatorView, PastedResultView};
use domain::{AssignmentMode, Consent, Indicator, Planning, Priority, SupportedResult, WorkResult};
use interop::plan::{PlannedIndicator, PlannedResult, Remark};
use store::records::{IndicatorEntry, PlanRecord, Reader, ResultEntry};

use crate::convert::to_wire;
use crate::failure::Halt;
use crate::plans::evaluator_of;

/// A result of a plan as a table holds it.
pub(super) fn of_entry(entry: &ResultEntry) -> PlannedResult {
    let supported = entry.supported_text.clone();
    PlannedResult {
        row: 0,
        priority: Some(entry.priority),
        text: entry.text.clone(),
        assigned_by: entry.assigned_by.clone(),
        supported: supported
            .map(|text| SupportedResult { text, indicator: entry.supported_indicator.clone() }),
        indicators: entry.indicators.iter().map(of_indicator_entry).collect(),
    }
}

/// An indicator of a plan as a table holds it.
pub(super) fn of_indicator_entry(entry: &IndicatorEntry) -> PlannedIndicator {
    PlannedIndicator {
        row: 0,
        aspect: entry.aspect,
        text: entry.text.clone(),
        target: entry.target.clone(),
        perspective: entry.perspective,
    }
}

/// A result of a table as a plan holds it; what others assign waits for consent.
pub(super) fn work_result(planned: &PlannedResult, evaluator_position: Option<&str>) -> WorkResult {
    let mode = AssignmentMode::default();
    let consent = Consent::at_first(mode, planned.assigned_by.as_deref(), evaluator_position);
    WorkResult {
        priority: planned.priority.unwrap_or(Priority::Main),
        text: planned.text.clone(),
        assigned_by: planned.assigned_by.clone(),
        supported: planned.supported.clone(),
        indicators: planned.indicators.iter().map(indicator).collect(),
        planning: Planning { mode, consent, ..Planning::default() },
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}

/// An indicator of a table as a plan holds it.
pub(super) fn indicator(planned: &PlannedIndicator) -> Indicator {
    Indicator {
        aspect: planned.aspect,
        text: planned.text.clone(),
        target: planned.target.clone(),
        perspective: planned.perspective,
        baseline: None,
        actual: Vec::new(),
        feedback: Vec::new(),
    }
}

/// The position of the evaluator a plan is, or is to be, agreed with.
pub(super) fn evaluator_position(reader: Reader<'_>, plan: &PlanRecord) -> Result<Option<String>, Halt> {
    if plan.evaluator_position.is_some() {
        return Ok(plan.evaluator_position.clone());
    }
    let evaluator = evaluator_of(reader, plan)?.map(|row| reader.find_employee(row)).transpose()?.flatten();
    Ok(evaluator.map(|person| person.position))
}

/// A result as previews show it.
pub(super) fn view(planned: &PlannedResult) -> PastedResultView {
    PastedResultView {
        priority: to_wire(planned.priority.unwrap_or(Priority::Main)),
        text: planned.text.clone(),
        indicators: planned.indicators.iter().map(indicator_view).collect(),
    }
}

/// An indicator as previews show it.
pub(super) fn indicator_view(planned: &PlannedIndicator) -> PastedIndicatorView {
    PastedIndicatorView {
        aspect: planned.aspect.map(to_wire),
        text: planned.text.clone(),
        target: planned.target.clone().unwrap_or_default(),
        perspective: planned.perspective.map(to_wire),
    }
}

/// What a table says wrongly or oddly, with its place.
pub(super) fn remark_view(remark: &Remark, language: Language) -> ImportRemarkView {
    let (reason, fix) = match language {
        Language::Id => (remark.reason_id(), remark.fix_id()),
        Language::En => (remark.reason_en(), remark.fix_en()),
    };
    ImportRemarkView {
        sheet: remark.place.sheet.clone(),
        row: remark.place.row,
        column: remark.place.column.clone(),
        cell: remark.place.cell.clone(),
        value: remark.value.clone(),
        code: remark.reason.code().to_owned(),
        reason,
        fix,
    }
}
