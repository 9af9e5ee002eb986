//! What a matrix divides: the indicators or results of the leader's plan, and columns of one's own.

use super::alike::is_same;
use super::edits::Desk;
use super::{needed, text_cell, trimmed};
use crate::convert::row;
use crate::failure::Halt;
use contract::Failure;
use std::collections::HashMap;
use store::records::{Matrix, MatrixColumn, MatrixContent, PlanRecord, Reader};
use store::schema::{matrices, matrix_columns as column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// A column as the leader's plan has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceColumn {
    result_text: String,
    indicator_text: String,
    result: RowId,
    indicator: Option<RowId>,
    /// The same indicator or result in the version before.
    before: Option<RowId>,
}

impl SourceColumn {
    /// The cells of the column.
    pub(crate) fn values(&self) -> Vec<(Column, Value)> {
        vec![
            (column::RESULT_TEXT, text_cell(self.result_text.clone())),
            (column::INDICATOR_TEXT, text_cell(self.indicator_text.clone())),
            (column::RESULT, self.result.into()),
            (column::INDICATOR, self.indicator.into()),
        ]
    }

    /// What is divided: the indicator, else the result.
    pub(crate) fn words(&self) -> &str {
        if self.indicator_text.is_empty() { &self.result_text } else { &self.indicator_text }
    }

    fn has_words_of(&self, column: &MatrixColumn) -> bool {
        is_same(&self.result_text, &column.result_text)
            && is_same(&self.indicator_text, &column.indicator_text)
    }

    fn is_of(&self, column: &MatrixColumn) -> bool {
        let own = self.indicator.unwrap_or(self.result);
        let other = column.indicator.or(column.result);
        other == Some(own) || (other.is_some() && other == self.before) || self.has_words_of(column)
    }
}

/// The plan of a leader that people go by: the one beside no Plt. post, the latest where there are several.
pub(crate) fn leader_plan(reader: Reader<'_>, leader: RowId, year: i32) -> Result<Option<PlanRecord>, Halt> {
    let mut plans = reader.list_plans(leader, year)?;
    plans.sort_by_key(|plan| plan.appointment.is_none());
    Ok(plans.pop())
}

/// The columns of the leader's plan: one per indicator (level 1), else one per result.
pub(crate) fn of_plan(
    reader: Reader<'_>,
    leader: RowId,
    year: i32,
    by_indicator: bool,
) -> Result<Vec<SourceColumn>, Halt> {
    let Some(plan) = leader_plan(reader, leader, year)? else { return Ok(Vec::new()) };
    let mut columns = Vec::new();
    for result in reader.plan_content(plan.id)?.results {
        let whole = SourceColumn {
            result_text: result.text.clone(),
            indicator_text: String::new(),
            result: result.id,
            indicator: None,
            before: result.copied_from,
        };
        let of_indicators = result.indicators.iter().filter(|_| by_indicator).map(|indicator| SourceColumn {
            indicator_text: indicator.text.clone(),
            indicator: Some(indicator.id),
            before: indicator.copied_from,
            ..whole.clone()
        });
        let before = columns.len();
        columns.extend(of_indicators.filter(|column| !column.indicator_text.trim().is_empty()));
        if columns.len() == before && !whole.result_text.trim().is_empty() {
            columns.push(whole);
        }
    }
    Ok(columns)
}

/// Whether the columns that came from the plan no longer are what it says.
pub(crate) fn is_source_changed(content: &MatrixContent, source: &[SourceColumn]) -> bool {
    if source.is_empty() || content.columns.iter().all(|column| column.result.is_none()) {
        return false;
    }
    let from_plan = content.columns.iter().filter(|column| column.result.is_some());
    let is_stale = |column: &MatrixColumn| !source.iter().any(|found| found.has_words_of(column));
    let is_missing = |found: &SourceColumn| !content.columns.iter().any(|column| found.has_words_of(column));
    from_plan.clone().any(is_stale) || source.iter().any(is_missing)
}

/// Columns as the plan has them now, in its order; those of one's own follow. A column the plan no longer
/// has stays while something stands in it.
pub(crate) fn take_from_plan(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    source: &[SourceColumn],
) -> Result<(), Halt> {
    let mut left: Vec<&MatrixColumn> = content.columns.iter().collect();
    let mut order = Vec::new();
    for found in source {
        let known = left.iter().position(|column| found.is_of(column)).map(|at| left.remove(at));
        let id = match known {
            Some(known) => {
                for (cell, value) in found.values() {
                    act.set(known.id, cell, value)?;
                }
                known.id
            }
            None => insert(act, matrix, 0, found.values())?,
        };
        order.push(id);
    }
    for column in left {
        let is_used = content.entries.iter().any(|entry| entry.column == column.id)
            || content.strategies.iter().any(|strategy| strategy.column == column.id);
        if column.result.is_some() && !is_used {
            act.delete(Table::MatrixColumns, column.id)?;
        } else {
            order.push(column.id);
        }
    }
    reorder(act, column::ORDINAL, &order)
}

/// Makes a column.
pub(crate) fn insert(
    act: &mut Act<'_>,
    matrix: &Matrix,
    ordinal: i64,
    mut values: Vec<(Column, Value)>,
) -> Result<RowId, Halt> {
    values.push((column::MATRIX, matrix.id.into()));
    values.push((column::ORDINAL, ordinal.into()));
    Ok(act.insert(Table::MatrixColumns, Scope::unit(matrix.unit), &crate::imports::filled(values))?)
}

/// Numbers rows in an order, from 1.
pub(crate) fn reorder(act: &mut Act<'_>, ordinal: Column, order: &[RowId]) -> Result<(), Halt> {
    for (number, row) in (1_i64..).zip(order) {
        act.set(*row, ordinal, number)?;
    }
    Ok(())
}

/// An order with one row put behind another; first where that is none of them.
pub(crate) fn moved(order: Vec<RowId>, moved: RowId, after: Option<RowId>) -> Vec<RowId> {
    let mut order: Vec<RowId> = order.into_iter().filter(|row| *row != moved).collect();
    let at = after.and_then(|after| order.iter().position(|row| *row == after)).map_or(0, |at| at + 1);
    order.insert(at, moved);
    order
}

/// A new column behind another; last unless told.
pub(super) fn add(desk: &mut Desk<'_, '_>, after: Option<&str>, words: (&str, &str)) -> Result<(), Halt> {
    let after = after.map(|after| known(&desk.content, after)).transpose()?;
    let new = insert(desk.act, desk.matrix, 0, own_values(words.0, words.1)?)?;
    let order = order(desk);
    let after = after.or(order.last().copied());
    reorder(desk.act, column::ORDINAL, &moved(order, new, after))
}

/// Changes the words of a column.
pub(super) fn reword(desk: &mut Desk<'_, '_>, id: &str, words: (&str, &str)) -> Result<(), Halt> {
    let of = known(&desk.content, id)?;
    for (cell, value) in own_values(words.0, words.1)? {
        desk.act.set(of, cell, value)?;
    }
    Ok(())
}

/// Puts a column behind another; first unless told.
pub(super) fn put_behind(desk: &mut Desk<'_, '_>, id: &str, after: Option<&str>) -> Result<(), Halt> {
    let after = after.map(|after| known(&desk.content, after)).transpose()?;
    let order = moved(order(desk), known(&desk.content, id)?, after);
    reorder(desk.act, column::ORDINAL, &order)
}

/// Takes the columns of the leader's plan. Indicators are divided at level 1; results at level 2, below the
/// matrix in which the leader has a row.
pub(super) fn take(desk: &mut Desk<'_, '_>, by_indicator: bool) -> Result<(), Halt> {
    let reader = desk.act.read();
    let leader = reader.find_employee(desk.matrix.leader)?;
    let parent = match leader.filter(|_| !by_indicator) {
        Some(leader) => super::sheet::parent_of(reader, &leader, desk.matrix.year)?,
        None => None,
    };
    let source = of_plan(reader, desk.matrix.leader, desk.matrix.year, by_indicator)?;
    desk.act.set(desk.matrix.id, matrices::PARENT, parent)?;
    take_from_plan(desk.act, desk.matrix, &desk.content, &source)
}

fn order(desk: &Desk<'_, '_>) -> Vec<RowId> {
    desk.content.columns.iter().map(|column| column.id).collect()
}

/// The column an interface means.
///
/// # Errors
/// [`Failure::NotFound`] where the matrix has no such column.
pub(crate) fn known(content: &MatrixContent, id: &str) -> Result<RowId, Halt> {
    let wanted = row(id)?;
    let found = content.columns.iter().find(|column| column.id == wanted);
    Ok(found.map(|column| column.id).ok_or_else(|| Failure::NotFound { what: "Kolom matriks".into() })?)
}

/// A column needs a result or an indicator.
fn own_values(result: &str, indicator: &str) -> Result<Vec<(Column, Value)>, Failure> {
    let indicator = trimmed("indicatorText", indicator)?;
    let result =
        if indicator.is_empty() { needed("resultText", result)? } else { trimmed("resultText", result)? };
    Ok(vec![(column::RESULT_TEXT, text_cell(result)), (column::INDICATOR_TEXT, text_cell(indicator))])
}

/// Adds a copied list as columns: one a line, an indicator behind a tab.
pub(super) fn paste(desk: &mut Desk<'_, '_>, text: &str) -> Result<(), Halt> {
    let after = desk.content.columns.iter().map(|column| column.ordinal).max().unwrap_or(0) + 1;
    let lines = interop::matrix::read_block(text);
    let filled = lines.into_iter().filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()));
    for (ordinal, cells) in (after..).zip(filled) {
        let mut cells = cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
        let (result, indicator) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        insert(desk.act, desk.matrix, ordinal, own_values(&result, &indicator)?)?;
    }
    Ok(())
}

/// Takes a column out, its entries and strategies with it.
pub(super) fn remove(desk: &mut Desk<'_, '_>, id: &str) -> Result<(), Halt> {
    let gone = known(&desk.content, id)?;
    for entry in desk.content.entries.iter().filter(|entry| entry.column == gone) {
        desk.act.delete(Table::RoleResults, entry.id)?;
    }
    for strategy in desk.content.strategies.iter().filter(|strategy| strategy.column == gone) {
        desk.act.delete(Table::Strategies, strategy.id)?;
    }
    desk.act.delete(Table::MatrixColumns, gone)?;
    Ok(())
}

/// Targets of the leader's indicators by their rows.
pub(crate) fn targets(reader: Reader<'_>, matrix: &Matrix) -> Result<HashMap<RowId, String>, Halt> {
    let Some(plan) = leader_plan(reader, matrix.leader, matrix.year)? else { return Ok(HashMap::new()) };
    let indicators = reader.plan_content(plan.id)?.results.into_iter().flat_map(|result| result.indicators);
    Ok(indicators.filter_map(|indicator| Some((indicator.id, indicator.target?))).collect())
}
