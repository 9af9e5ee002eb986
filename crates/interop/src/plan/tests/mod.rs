//! Plans as tables. `tests/files/make_plans.py` makes the files with other programs.

mod blocks;
mod files;
mod template;

use super::*;

/// A plan in short: `U Izin terbit <Layanan prima> [Kepala]: Waktu Persentase = 90% (Budget); …`.
fn short(results: &[PlannedResult]) -> Vec<String> {
    results.iter().map(shortened).collect()
}

fn shortened(result: &PlannedResult) -> String {
    let mut text = match result.priority {
        Some(Priority::Main) => "U ".to_owned(),
        Some(Priority::Additional) => "T ".to_owned(),
        None => String::new(),
    };
    text += &result.text;
    if let Some(supported) = &result.supported {
        let indicator = supported.indicator.as_ref().map(|text| format!(" / {text}")).unwrap_or_default();
        text = format!("{text} <{}{indicator}>", supported.text);
    }
    if let Some(by) = &result.assigned_by {
        text = format!("{text} [{by}]");
    }
    let measures: Vec<String> = result.indicators.iter().map(measured).collect();
    if measures.is_empty() { text } else { format!("{text}: {}", measures.join("; ")) }
}

fn measured(indicator: &PlannedIndicator) -> String {
    let aspect = indicator.aspect.map(|aspect| format!("{aspect:?} ")).unwrap_or_default();
    let target = indicator.target.as_ref().map(|target| format!(" = {target}")).unwrap_or_default();
    let perspective = indicator.perspective.map(|it| format!(" ({it:?})")).unwrap_or_default();
    format!("{aspect}{}{target}{perspective}", indicator.text)
}

/// Place and code of every remark.
fn said(remarks: &[Remark]) -> Vec<(String, &'static str)> {
    let at = |place: &Place| {
        if place.cell.is_empty() { format!("{} {}", place.row, place.column) } else { place.cell.clone() }
    };
    remarks.iter().map(|remark| (at(&remark.place), remark.reason.code())).collect()
}
