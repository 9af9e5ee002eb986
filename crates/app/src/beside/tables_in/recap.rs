//! A table of the recap of a period: reckoned here anew and compared, never written.

use super::words::{Fault, only_compared, unit_missing};
use super::{Looked, differing, left, period_of};
use crate::App;
use crate::failure::Halt;
use contract::{ImportRemarkView, Language, TableRowView, TableVerdict};
use domain::Period;
use interop::tables::units::{COLUMNS, UnitLine};
use interop::tables::{Cell, Row, Table};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

impl App {
    /// A recap beside the one of today.
    pub(super) fn look_at_recap(&mut self, table: &Table) -> Result<Looked, Halt> {
        let language = self.moment().language;
        let mut here: BTreeMap<Period, Vec<UnitLine>> = BTreeMap::new();
        let (mut rows, mut same) = (Vec::new(), 0);
        for row in &table.rows {
            let unit = unit_of(&row.cells);
            let period = row.cells.get(COLUMNS.len() - 1).map(Cell::shown).unwrap_or_default();
            let Some(period) = period_of(&period) else {
                rows.push(faulty((row, &unit), &Fault::NoPeriod, language));
                continue;
            };
            if let Entry::Vacant(unread) = here.entry(period) {
                unread.insert(self.recap_of(period)?);
            }
            let Some(line) = here.get_mut(&period).and_then(|lines| take(lines, &unit)) else {
                rows.push(faulty((row, &unit), &Fault::NoUnit, language));
                continue;
            };
            let changes: Vec<_> =
                differing(COLUMNS, &row.cells, &line.cells()).into_iter().map(|(_, change)| change).collect();
            if changes.is_empty() {
                same += 1;
                continue;
            }
            let named = (row.number, TableVerdict::Compared);
            let about = crate::cycles::period_words(period, self.moment());
            let row = left(named, &only_compared(language));
            rows.push(TableRowView { name: unit, about, changes, ..row });
        }
        let missing = here.values().flatten().map(|line| missing(table, line, language)).collect();
        self.previews_made += 1;
        Ok(Looked::at(self.previews_made, (rows, same), missing))
    }

    /// The recap of a period; empty of one that the office does not have.
    fn recap_of(&mut self, period: Period) -> Result<Vec<UnitLine>, Halt> {
        match self.unit_rows(period) {
            Err(Halt::Told(_)) => Ok(Vec::new()),
            lines => lines,
        }
    }
}

/// The unit as its cell reads.
fn unit_of(cells: &[Cell]) -> String {
    cells.first().map(Cell::shown).unwrap_or_default()
}

/// The line of a unit, which no other row is compared with then.
fn take(lines: &mut Vec<UnitLine>, unit: &str) -> Option<UnitLine> {
    let at = lines.iter().position(|line| unit_of(&line.cells()) == unit)?;
    Some(lines.remove(at))
}

fn faulty((row, unit): (&Row, &str), fault: &Fault, language: Language) -> TableRowView {
    let left = left((row.number, fault.verdict()), &fault.told(language));
    TableRowView { name: unit.to_owned(), ..left }
}

fn missing(table: &Table, line: &UnitLine, language: Language) -> ImportRemarkView {
    let unit = unit_of(&line.cells());
    let told = unit_missing(&unit, language);
    ImportRemarkView {
        sheet: table.sheet.clone(),
        row: 0,
        column: String::new(),
        cell: String::new(),
        value: unit,
        code: told.code.to_owned(),
        reason: told.reason,
        fix: told.fix,
    }
}
