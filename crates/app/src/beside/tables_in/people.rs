//! A table of people: the import of staff lists reads and writes it; here it is only told row by row.

use super::{Looked, count};
use crate::App;
use crate::beside::mapping;
use crate::failure::Halt;
use crate::imports::unreadable;
use contract::{ImportRemarkView, ImportRowView, Outcome, TableCountsView, TableRowView, TableVerdict};
use interop::staff;
use std::path::Path;

impl App {
    /// What a table of people would do, waiting as the staff list it is.
    pub(super) fn look_at_people(&mut self, path: &Path, bytes: &[u8]) -> Result<Looked, Halt> {
        let language = self.moment().language;
        let known = mapping::known(self.read()?)?;
        let list = staff::read_known(bytes, &known).map_err(|fault| unreadable(path, &fault, language))?;
        let view = self.preview_of(path.to_owned(), list, None)?;
        let counts = TableCountsView {
            new: view.new,
            changed: view.changed,
            same: view.same,
            invalid: count(view.rejected.len()),
            ..TableCountsView::default()
        };
        let rejected = view.rejected.into_iter().map(rejected);
        let rows = rejected.chain(view.rows.into_iter().filter_map(taken)).collect();
        Ok(Looked { token: view.preview, counts, rows, warnings: view.warnings })
    }
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

fn rejected(remark: ImportRemarkView) -> TableRowView {
    TableRowView {
        row: remark.row,
        verdict: TableVerdict::Invalid,
        nip: String::new(),
        name: remark.value,
        about: String::new(),
        changes: Vec::new(),
        why: remark.reason,
        fix: remark.fix,
    }
}
