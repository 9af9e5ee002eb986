//! What SIASN calls the conversions it has. They are kept beside what others state, under a source of their own: no
//! results, and nothing that looks for results finds them. A line that goes out with its id changes that entry; one
//! without makes a second entry of the same months.

use super::compare::change;
use crate::failure::Halt;
use contract::{FieldChangeView, Language};
use domain::Period;
use interop::siasn::SiasnCredit;
use std::collections::HashMap;
use store::records::{OutsideResult, Reader};
use store::schema::outside_results as column;
use store::{Column, RowId};

/// Who states them, in `outside_results`.
const SOURCE: &str = "siasn_credit";

/// A cell with the name of its field and its text.
pub(super) type Cell = (Column, &'static str, String);

/// The conversions that are kept, by person.
pub(super) fn kept(reader: Reader<'_>) -> Result<HashMap<RowId, Vec<OutsideResult>>, Halt> {
    let mut kept: HashMap<RowId, Vec<OutsideResult>> = HashMap::new();
    for one in reader.list_all_outside_results()?.into_iter().filter(|one| one.source == SOURCE) {
        kept.entry(one.employee).or_default().push(one);
    }
    Ok(kept)
}

/// What is kept of an entry; nothing of one that no line of ours would meet again.
pub(super) fn cells(entry: &SiasnCredit) -> Option<Vec<Cell>> {
    let ((year, first), (until, last)) = (entry.from?, entry.until?);
    if entry.id.is_empty() || !entry.is_conversion || year != until {
        return None;
    }
    Some(vec![
        (column::SOURCE, "outside_results.source", SOURCE.to_owned()),
        (column::PERIOD, "outside_results.period", months(year, first, last)),
        (column::TOTAL, "outside_results.total", entry.total.written.clone()),
        (column::OUTSIDE_ID, "outside_results.outside_id", entry.id.clone()),
    ])
}

/// What an entry says otherwise than it was kept.
pub(super) fn changes(cells: &[Cell], kept: &OutsideResult, language: Language) -> Vec<FieldChangeView> {
    let before = [&kept.source, &kept.period, &kept.total, &kept.outside_id];
    let differing = cells.iter().zip(before).filter(|((_, _, now), before)| now != *before);
    differing.map(|((_, field, now), before)| change(field, language, before, now)).collect()
}

/// The id SIASN gave to the conversion of these months, of what it stated about a person.
pub(super) fn id_of(stated: &[OutsideResult], (year, first, last): (i32, u32, u32)) -> String {
    let months = months(year, first, last);
    let found = stated.iter().rev().find(|one| one.source == SOURCE && one.period == months);
    found.map(|one| one.outside_id.clone()).unwrap_or_default()
}

/// Months as they are kept: `2026`, `2026-Q3`, `2026-07`; what is no period of ours `2026-03..2026-08`, as after a rise
/// of level within the year.
fn months(year: i32, first: u32, last: u32) -> String {
    let period = Period::of_months(year, first, last).map(|period| period.to_string());
    period.unwrap_or_else(|| format!("{year}-{first:02}..{year}-{last:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_told_by_their_period_and_else_from_the_first_to_the_last() {
        let told = [(1, 12), (4, 6), (7, 7), (3, 8)].map(|(first, last)| months(2026, first, last));
        assert_eq!(told, ["2026", "2026-Q2", "2026-07", "2026-03..2026-08"]);
    }
}
