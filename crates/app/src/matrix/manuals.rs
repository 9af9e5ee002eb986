//! Indicator manuals A.1.3.

use super::{invalid, text_cell, trimmed};
use crate::App;
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use contract::{
    ById, Failure, FieldFault, Language, ManualView, ManualsView, ReportSchedule, SaveManualRequest,
};
use domain::{Approach, ControlLevel};
use std::collections::HashMap;
use store::records::{IndicatorEntry, IndicatorManual, PlanRecord, ResultEntry, Term};
use store::schema::indicator_manuals as column;
use store::{Act, Column, RowId, Scope, Table, Value};

impl App {
    /// The manuals of a plan, one per indicator, with those that are still empty.
    pub(crate) fn list_manuals(&mut self, request: ById) -> Result<ManualsView, Halt> {
        self.manuals_view(row(&request.id)?)
    }

    fn manuals_view(&self, plan: RowId) -> Result<ManualsView, Halt> {
        let reader = self.read()?;
        let plan = reader.find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
        let manuals: HashMap<RowId, IndicatorManual> =
            reader.list_manuals(plan.id)?.into_iter().map(|manual| (manual.indicator, manual)).collect();
        let content = reader.plan_content(plan.id)?;
        let numbered = (1..).zip(&content.results);
        let items = numbered.flat_map(|(no, result)| {
            let indicators = result.indicators.iter().filter(|indicator| !indicator.text.trim().is_empty());
            indicators.map(move |indicator| (no, result, indicator))
        });
        let items = items.map(|(no, result, indicator)| {
            manual_view(&plan, (no, result, indicator), manuals.get(&indicator.id))
        });
        Ok(ManualsView {
            plan: id(plan.id),
            is_required: self.office()?.manual_required,
            items: items.collect(),
        })
    }

    /// Sets the manual of an indicator.
    pub(crate) fn save_manual(&mut self, request: SaveManualRequest) -> Result<ManualsView, Halt> {
        let indicator = row(&request.indicator)?;
        let reader = self.read()?;
        let plan = reader.find_plan_of_indicator(indicator)?;
        let plan = plan.map(|plan| reader.find_plan(plan)).transpose()?.flatten();
        let plan = plan.ok_or_else(|| Failure::NotFound { what: "Indikator".into() })?;
        if plan.state.is_over() {
            return Err(left_behind(self.moment().language).into());
        }
        let values = values(&request)?;
        self.act("save_manual", Some(plan.employee), |act| save(act, &plan, indicator, values))?;
        self.manuals_view(plan.id)
    }
}

/// Writes the manual of an indicator.
pub(crate) fn save(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    indicator: RowId,
    values: Vec<(Column, Value)>,
) -> Result<(), Halt> {
    let known = act.read().list_manuals(plan.id)?.into_iter().find(|manual| manual.indicator == indicator);
    if let Some(known) = known {
        for (column, value) in values {
            act.set(known.id, column, value)?;
        }
        return Ok(());
    }
    let mut values = values;
    values.push((column::PLAN, plan.id.into()));
    values.push((column::INDICATOR, indicator.into()));
    act.insert(Table::IndicatorManuals, Scope::dossier(plan.employee), &crate::imports::filled(values))?;
    Ok(())
}

fn values(request: &SaveManualRequest) -> Result<Vec<(Column, Value)>, Failure> {
    // An A.1.3 is kept for a period; one agreed from case to case would say nothing.
    let reporting = request.reporting.filter(|schedule| *schedule != ReportSchedule::Agreed);
    if request.reporting.is_some() && reporting.is_none() {
        return Err(invalid("reporting", FieldFault::OutOfRange));
    }
    let level: Option<ControlLevel> = request.control_level.map(from_wire);
    let mut values = vec![
        (column::CONTROL_LEVEL, level.map(Term::word).into()),
        (column::REPORTING, reporting.map(ReportSchedule::code).into()),
    ];
    let texts = [
        (column::PURPOSE, "purpose", &request.purpose),
        (column::DEFINITION, "definition", &request.definition),
        (column::FORMULA, "formula", &request.formula),
        (column::MEASURE_UNIT, "measureUnit", &request.measure_unit),
        (column::SOURCE, "source", &request.source),
    ];
    for (column, field, text) in texts {
        values.push((column, text_cell(trimmed(field, text)?)));
    }
    Ok(values)
}

fn left_behind(language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => {
            ("Versi SKP ini sudah tidak dipakai.", "Buka versi yang berlaku, lalu isi manualnya di sana.")
        }
        Language::En => (
            "This version of the SKP is no longer in use.",
            "Open the version in use and fill in its manual.",
        ),
    };
    Failure::RuleSays { rule: "R-040".into(), why: why.into(), next: next.into() }
}

fn manual_view(
    plan: &PlanRecord,
    (no, result, indicator): (u32, &ResultEntry, &IndicatorEntry),
    manual: Option<&IndicatorManual>,
) -> ManualView {
    let text = |part: fn(&IndicatorManual) -> &String| manual.map(part).cloned().unwrap_or_default();
    ManualView {
        indicator: id(indicator.id),
        no,
        result_text: result.text.clone(),
        indicator_text: indicator.text.clone(),
        target: indicator.target.clone().unwrap_or_default(),
        purpose: text(|manual| &manual.purpose),
        definition: text(|manual| &manual.definition),
        formula: text(|manual| &manual.formula),
        measure_unit: text(|manual| &manual.measure_unit),
        control_level: manual.and_then(|manual| manual.control_level).map(to_wire),
        source: text(|manual| &manual.source),
        reporting: manual.and_then(|manual| ReportSchedule::from_code(&manual.reporting)),
        is_complete: manual.is_some_and(|manual| is_complete(manual, plan.approach)),
    }
}

/// Formula and unit are optional for qualitative plans (p38).
fn is_complete(manual: &IndicatorManual, approach: Approach) -> bool {
    let needed = [&manual.purpose, &manual.definition, &manual.source, &manual.reporting];
    let quantitative = [&manual.formula, &manual.measure_unit];
    needed.iter().all(|text| !text.is_empty())
        && manual.control_level.is_some()
        && (approach == Approach::Qualitative || quantitative.iter().all(|text| !text.is_empty()))
}
