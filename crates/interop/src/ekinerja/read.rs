//! Reads a report from its file to the end.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::Path;

use super::columns::Columns;
use super::row::ReportRow;
use super::{Report, period};
use crate::source::{self, ReadError, Source, Value};
use crate::staff;

/// Reads the report in a file.
pub fn read_file(path: &Path) -> Result<Report, ReadError> {
    read(&source::load(path)?)
}

/// Reads the report in the bytes of a file: a workbook or delimited text, recognised by content.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    let people = staff::read(bytes)?;
    let mut source = Source::open(bytes)?;
    let columns = Columns::of(&people.header);
    let kind = columns.kind().ok_or(ReadError::NoReport)?;
    let refused: HashSet<u32> = people.rejected.iter().map(|rejected| rejected.place.row).collect();
    let mut titles = Vec::new();
    let mut rows = Rows::default();
    source.visit(&people.sheet, &mut |row, cells| {
        if row < people.header_row {
            titles.extend(cells.iter().filter(|cell| !cell.is_empty()).map(Value::shown));
        } else if row > people.header_row && !refused.contains(&row) {
            rows.take(ReportRow::read(row, cells, &columns));
        }
        ControlFlow::Continue(())
    })?;
    let rows = rows.rows;
    let period = period::named(&titles, rows.iter().find_map(ReportRow::year));
    Ok(Report { kind, period, titles, people, rows })
}

/// The rows read so far, and where those with the same cells may stand: by a digest, so that a file in which
/// everybody has one number takes no longer than any other.
#[derive(Default)]
struct Rows {
    rows: Vec<ReportRow>,
    places: HashMap<u64, Vec<usize>>,
}

impl Rows {
    fn take(&mut self, read: Option<ReportRow>) {
        let Some(mut row) = read else { return };
        let places = self.places.entry(row.digest()).or_default();
        let mut earlier = places.iter().filter_map(|place| self.rows.get(*place));
        row.repeats = earlier.find(|earlier| earlier.says_the_same_as(&row)).map(|earlier| earlier.row);
        places.push(self.rows.len());
        self.rows.push(row);
    }
}
