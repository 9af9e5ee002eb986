//! The action plan (B.1.1) with the targets on the way.

use super::model::{Band, Block, Cell, Grid, Paragraph, Side, Table};
use super::{agency, identity, title, words};
use crate::form::{Form, Office};
use crate::planning::{ActionPlan, PlannedActions};
use crate::text::plain;

/// Rows to write into where the plan has no results.
pub(super) const BY_HAND: usize = 5;

pub(super) fn blocks<'a>(plan: &'a ActionPlan, office: &Office<'a>) -> Vec<Block<'a>> {
    let signature = words::signature(
        &plan.employee,
        office,
        Side::Right,
        words::EMPLOYEE,
        Some(words::place_and_date(office, plan.agreed_on)),
    );
    vec![
        Block::Title(title(Form::B11, office, "RENCANA AKSI")),
        agency(Form::B11, (plan.starts_on, plan.ends_on), office),
        identity::side_by_side(Form::B11, (&plan.employee, &plan.evaluator), office, false),
        Block::Table(Table {
            grid: Grid::ActionPlan,
            head: vec![Band::row(vec![Cell::at(0).over(3).head().says("HASIL KERJA")])],
            body: results(&plan.results),
        }),
        Block::Signatures(vec![signature]),
    ]
}

fn results(results: &[PlannedActions]) -> Vec<Band<'_>> {
    if results.is_empty() {
        let blank = |number: usize| {
            let cells = [numbered(number), Cell::at(1), lines_to_write(caption())];
            Band::row(cells.into()).by_hand(4)
        };
        return (1..=BY_HAND).map(blank).collect();
    }
    let band = |(at, result)| Band::row(row(at, result));
    results.iter().enumerate().map(band).collect()
}

fn row(at: usize, planned: &PlannedActions) -> Vec<Cell<'_>> {
    let mut actions = if planned.actions.is_empty() {
        lines_to_write(caption())
    } else {
        caption().with_all(words::numbered(&planned.actions))
    };
    if !planned.targets.is_empty() {
        actions = actions.with(Paragraph::plain("Target per periode:").leading());
        actions = actions.with_all(planned.targets.iter().enumerate().map(|(at, target)| {
            let text = format!("{}: {}", plain(&target.period), plain(&target.target));
            Paragraph::plain(text).behind(format!("{}.", at + 1))
        }));
    }
    vec![numbered(at + 1), Cell::at(1).with_all(words::paragraphs(&planned.result)), actions]
}

pub(super) fn numbered<'a>(number: usize) -> Cell<'a> {
    Cell::at(0).centred().says(number.to_string())
}

fn caption<'a>() -> Cell<'a> {
    Cell::at(2).with(Paragraph::plain("Rencana Aksi:").leading())
}

/// The numbers the form prints for actions still to be written.
pub(super) fn lines_to_write(cell: Cell<'_>) -> Cell<'_> {
    cell.says("1.").says("2.")
}
