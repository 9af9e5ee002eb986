//! What of leaders a plan is tied to: their results to support, and cells of their matrices.

use crate::convert::{id, row};
use crate::failure::Halt;
use crate::planning::facts::Situation;
use crate::plans::plain;
use crate::units;
use contract::{CellLinkView, Failure, LeaderResultView};
use domain::PositionGroup;
use std::collections::{BTreeSet, HashMap};
use store::RowId;
use store::records::{IndicatorEntry, PlanRecord, Reader, ResultEntry};

/// Results of the evaluator's plan of the year, then of other leaders whose matrix names the person.
pub(crate) fn results(reader: Reader<'_>, situation: &Situation) -> Result<Vec<LeaderResultView>, Halt> {
    let plan = &situation.plan;
    let own = situation.evaluator.as_ref().map(|person| person.id);
    let mut views = Vec::new();
    for leader in of_plan(reader, plan, own)? {
        let person = units::person_ref(reader, leader)?;
        for newest in reader.list_plans(leader, plan.year)?.iter().rev() {
            let bare = LeaderResultView {
                result: String::new(),
                indicator: None,
                leader: person.clone(),
                text: String::new(),
                indicator_text: String::new(),
                is_own_evaluator: Some(leader) == own,
                prints_indicator: newest.group == PositionGroup::Executive,
            };
            for result in reader.plan_content(newest.id)?.results {
                append(&mut views, &result, &bare);
            }
        }
    }
    Ok(views)
}

/// The leaders a plan may be tied to: the evaluator, then others whose matrix names the person.
pub(crate) fn of_plan(
    reader: Reader<'_>,
    plan: &PlanRecord,
    evaluator: Option<RowId>,
) -> Result<Vec<RowId>, Halt> {
    let others: BTreeSet<RowId> =
        reader.list_matrices_with(plan.employee, plan.year)?.iter().map(|matrix| matrix.leader).collect();
    let others = others.into_iter().filter(|leader| Some(*leader) != evaluator && *leader != plan.employee);
    Ok(evaluator.into_iter().chain(others).collect())
}

fn append(views: &mut Vec<LeaderResultView>, result: &ResultEntry, bare: &LeaderResultView) {
    let view = |indicator: Option<&IndicatorEntry>| LeaderResultView {
        result: id(result.id),
        indicator: indicator.map(|indicator| id(indicator.id)),
        text: result.text.clone(),
        indicator_text: indicator.map(with_target).unwrap_or_default(),
        ..bare.clone()
    };
    if result.indicators.is_empty() {
        views.push(view(None));
    }
    views.extend(result.indicators.iter().map(|indicator| view(Some(indicator))));
}

fn with_target(indicator: &IndicatorEntry) -> String {
    match indicator.target.as_deref().map(str::trim).filter(|target| !target.is_empty()) {
        Some(target) => format!("{}: {target}", indicator.text),
        None => indicator.text.clone(),
    }
}

/// A leader's result to tie a result to.
pub(crate) struct LeaderResult {
    /// Row.
    pub result: RowId,
    /// Whose plan it stands on.
    pub leader: RowId,
    /// Text.
    pub text: String,
    /// Indicator, where the form prints it: of an executive's result, or one that was chosen.
    pub indicator: Option<String>,
}

/// The leader's result of an id; `RESULT/INDICATOR` chooses one of its indicators.
pub(crate) fn find_result(reader: Reader<'_>, text: &str) -> Result<LeaderResult, Halt> {
    let (result, indicator) = match text.split_once('/') {
        Some((result, indicator)) => (row(result)?, Some(row(indicator)?)),
        None => (row(text)?, None),
    };
    let plan = reader.find_plan_of_result(result)?.ok_or_else(missing)?;
    let results = reader.plan_content(plan.id)?.results;
    let entry = results.into_iter().find(|entry| entry.id == result).ok_or_else(missing)?;
    let mut indicators = entry.indicators.into_iter();
    let chosen = match indicator {
        Some(wanted) => Some(indicators.find(|other| other.id == wanted).ok_or_else(missing)?),
        None => indicators.next().filter(|_| plan.group == PositionGroup::Executive),
    };
    let indicator = chosen.map(|indicator| indicator.text);
    Ok(LeaderResult { result, leader: plan.employee, text: entry.text, indicator })
}

/// Said of a leader's result that is not there, or not to be read from here.
pub(crate) fn missing() -> Failure {
    Failure::NotFound { what: "Rencana hasil kerja pimpinan".into() }
}

/// The matrix cells that results came from, by result.
pub(crate) fn cells(reader: Reader<'_>, situation: &Situation) -> Result<HashMap<RowId, CellLinkView>, Halt> {
    let texts: HashMap<RowId, &str> =
        situation.content.results.iter().map(|result| (result.id, result.text.as_str())).collect();
    let cells = reader.list_cells_of_plan(situation.plan.id)?.into_iter().map(|cell| {
        let text = texts.get(&cell.result).copied().unwrap_or_default();
        let column =
            if cell.column_indicator.is_empty() { cell.column_result } else { cell.column_indicator };
        let view = CellLinkView {
            entry: id(cell.entry),
            leader: id(cell.leader),
            column,
            is_drifted: !is_same(text, &cell.text),
            text: cell.text,
        };
        (cell.result, view)
    });
    Ok(cells.collect())
}

/// Whether two texts say the same; capitals and spaces do not count.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}
