//! A table of people: the import of staff lists reads and writes it; here it is only told row by row.

use super::{Looked, count, rejected};
use crate::App;
use crate::beside::mapping;
use crate::failure::Halt;
use crate::imports::unreadable;
use contract::{ImportRowView, Outcome, TableCountsView, TableRowView, TableVerdict};
use interop::staff::{self, EvaluatorPerson, EvaluatorRef, StaffList};
use interop::tables::people::{COLUMNS, PersonRow, at};
use interop::tables::{self, Cell};
use std::collections::{HashMap, HashSet};
use std::path::Path;

impl App {
    /// What a table of people would do, waiting as the staff list it is.
    pub(super) fn look_at_people(&mut self, path: &Path, bytes: &[u8]) -> Result<Looked, Halt> {
        let language = self.moment().language;
        let known = mapping::known(self.read()?)?;
        let told = |fault: interop::ReadError| unreadable(path, &fault, language);
        let mut list = staff::read_known(bytes, &known).map_err(told)?;
        let table = tables::read_table(bytes, COLUMNS).map_err(told)?;
        let here = self.people_rows()?;
        settle(&mut list, &table, &here);
        let n_unchanged = drop_unchanged(&mut list, &table, &here);
        let view = self.preview_of(path.to_owned(), list, None)?;
        let counts = TableCountsView {
            new: view.new,
            changed: view.changed,
            same: view.same + n_unchanged,
            invalid: count(view.rejected.len()),
            ..TableCountsView::default()
        };
        let rejected = view.rejected.into_iter().map(rejected);
        let rows = rejected.chain(view.rows.into_iter().filter_map(taken)).collect();
        Ok(Looked { token: view.preview, counts, rows, warnings: view.warnings })
    }
}

/// A cell that says what the office would write there says nothing new, whatever a list of unknown origin would be
/// read to say by it. A blank kind of position is not made out from the title.
fn settle(list: &mut StaffList, table: &tables::Table, here: &[PersonRow]) {
    let here: HashMap<&str, &PersonRow> = here.iter().map(|person| (person.nip.as_str(), person)).collect();
    let said: HashMap<u32, &[Cell]> =
        table.rows.iter().map(|row| (row.number, row.cells.as_slice())).collect();
    for person in &mut list.people {
        let (Some(said), Some(known)) = (said.get(&person.row), here.get(person.nip.as_str())) else {
            continue;
        };
        let written = known.cells();
        let is_same = |column: usize| said.get(column) == written.get(column);
        if is_same(at::NAME) {
            person.name.clone_from(&known.name);
        }
        if is_same(at::EMPLOYEE_TYPE) {
            person.employee_type = known.employee_type;
        }
        if is_same(at::LEGAL_STATUS) {
            person.legal_status = None;
        }
        person.rank = person.rank.filter(|_| !is_same(at::RANK));
        person.position = person.position.take().filter(|_| !is_same(at::POSITION));
        let is_blank = said.get(at::POSITION_KIND) == Some(&Cell::Empty);
        person.position_kind = person.position_kind.filter(|_| !is_blank && !is_same(at::POSITION_KIND));
        person.unit = person.unit.take().filter(|_| !is_same(at::UNIT));
        let has_same_evaluator = is_same(at::EVALUATOR_NUMBER) && is_same(at::EVALUATOR_NAME);
        person.evaluator = person.evaluator.take().filter(|_| !has_same_evaluator);
    }
    keep_named(list);
}

/// Somebody without a usable NIP is found by nothing else; where nothing was changed that is no fault of the row.
/// Answers how many such rows there are.
fn drop_unchanged(list: &mut StaffList, table: &tables::Table, here: &[PersonRow]) -> u32 {
    let here: HashMap<&str, &PersonRow> = here.iter().map(|person| (person.code.as_str(), person)).collect();
    let is_unchanged = |row: &tables::Row| {
        let code = row.cells.get(at::CODE).map(Cell::shown).unwrap_or_default();
        here.get(code.as_str()).is_some_and(|known| known.cells() == row.cells)
    };
    let unchanged: HashSet<u32> =
        table.rows.iter().filter(|row| is_unchanged(row)).map(|row| row.number).collect();
    let before = list.rejected.len();
    list.rejected.retain(|rejected| !unchanged.contains(&rejected.place.row));
    count(before - list.rejected.len())
}

/// Whom nobody of the list names any more as evaluator is not made a person here.
fn keep_named(list: &mut StaffList) {
    let named: HashSet<EvaluatorRef> =
        list.people.iter().filter_map(|person| person.evaluator.clone()).collect();
    let is_named = |evaluator: &EvaluatorPerson| match &evaluator.number {
        Some(number) => named.contains(&EvaluatorRef::Number(number.clone())),
        None => named.contains(&EvaluatorRef::Name(evaluator.name.clone())),
    };
    list.evaluators.retain(is_named);
}

fn taken(row: ImportRowView) -> Option<TableRowView> {
    let verdict = match row.outcome? {
        Outcome::New => TableVerdict::New,
        Outcome::Changed => TableVerdict::Changed,
        Outcome::Same => return None,
    };
    Some(TableRowView {
        row: row.row,
        verdict,
        nip: row.nip,
        name: row.name,
        about: row.position,
        changes: row.changes,
        why: String::new(),
        fix: String::new(),
    })
}
