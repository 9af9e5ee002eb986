//! A block copied from Excel, LibreOffice or Word into the plan of one person.

use domain::Approach;

use super::columns::{Columns, Row};
use super::gather::{Gatherer, Spot, Table};
use super::sections::are_narrative;
use super::{Place, PlanBlock, PlanReason, Remark};
use crate::pasted;
use crate::source::Value;
use crate::words;

/// Reads a pasted block of results, with or without headings. It never fails: what cannot be read is a
/// remark, and text that is no table is one result to a line.
pub fn read_block(text: &str) -> PlanBlock {
    let mut cells = pasted::whole_rows(text);
    let is_longer = cells.len() > pasted::MAX_ROWS;
    cells.truncate(pasted::MAX_ROWS);
    let rows: Vec<Row<'_>> = (1..)
        .zip(&cells)
        .map(|(number, cells)| Row {
            number,
            cells: cells.iter().map(|cell| Value::text(cell.as_str())).collect(),
        })
        .collect();
    let (columns, is_narrative) = told(&rows);
    let table = Table { columns: &columns, sheet: "", is_pasted: true, is_narrative };
    let mut gatherer = Gatherer::default();
    let begin = columns.heading.map_or(0, |heading| heading + 1);
    mention_above(&mut gatherer, &table, rows.get(..columns.top).unwrap_or_default());
    for row in rows.iter().skip(begin) {
        gatherer.take(Spot { table: &table, row });
    }
    let mut out = gatherer.finish();
    if is_longer {
        out.remarks.push(too_long());
    }
    PlanBlock {
        approach: out.approach.filter(|approach| *approach == Approach::Qualitative),
        results: out.results,
        leading: out.leading,
        expectations: out.expectations,
        has_gaps: out.has_gaps,
        remarks: out.remarks,
    }
}

/// The columns of a block, and whether it is a qualitative form, whose one column needs no telling.
fn told(rows: &[Row<'_>]) -> (Columns, bool) {
    match Columns::find(rows).filter(|columns| columns.n_fields() > 1 || !are_narrative(rows)) {
        Some(columns) => (columns, false),
        None => (Columns::guess(rows), are_narrative(rows)),
    }
}

/// Rows above the headings say at most which group follows; anything else is said once.
fn mention_above(gatherer: &mut Gatherer, table: &Table<'_>, above: &[Row<'_>]) {
    let mut is_said = false;
    for row in above.iter().filter(|row| row.filled().next().is_some()) {
        if words::priority(&row.joined()).is_some() {
            gatherer.take(Spot { table, row });
        } else if !gatherer.takes_section_line(row) && !is_said {
            is_said = true;
            gatherer.remark(Spot { table, row }, None, PlanReason::LineNotUnderstood);
        }
    }
}

fn too_long() -> Remark {
    let limit = u32::try_from(pasted::MAX_ROWS).unwrap_or(u32::MAX);
    let place = Place { row: limit + 1, ..Place::default() };
    Remark { place, column: None, value: String::new(), reason: PlanReason::TooManyRows(limit) }
}
