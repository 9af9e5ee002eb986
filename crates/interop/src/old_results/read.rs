//! Reads results of earlier years from their file to the end.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use domain::Nip;
use domain::outside::{Half, OLD_YEARS, old_period};

use super::columns::{Column, Columns};
use super::{OldReason, OldResult, OldResults, Place, RejectedResult};
use crate::reason::letters;
use crate::source::{self, ReadError, Source, Value};
use crate::staff::cells;
use crate::words::{compact, plain};

/// Headings are looked for down to this row.
const LAST_HEADING_ROW: u32 = 30;

/// Reads the results in a file.
pub fn read_file(path: &Path) -> Result<OldResults, ReadError> {
    read(&source::load(path)?)
}

/// Reads the results in the bytes of a file: a workbook or delimited text, recognised by content.
pub fn read(bytes: &[u8]) -> Result<OldResults, ReadError> {
    let mut source = Source::open(bytes)?;
    let (sheet, columns) = headings(&mut source)?;
    let mut reader = Reader { sheet: &sheet, columns: &columns, seen: HashMap::new() };
    let (mut rows, mut rejected, mut skipped, mut long) = (Vec::new(), Vec::new(), 0, None);
    source.visit(&sheet, &mut |row, cells| {
        long = source::long_text(row, cells);
        if long.is_some() {
            return ControlFlow::Break(());
        }
        if row > columns.row {
            match reader.line(row, cells) {
                Some(Ok(result)) => rows.push(result),
                Some(Err(refused)) => rejected.push(*refused),
                None => skipped += 1,
            }
        }
        ControlFlow::Continue(())
    })?;
    if let Some(fault) = long {
        return Err(fault);
    }
    let header_row = columns.row;
    Ok(OldResults { sheet, header_row, rows, rejected, skipped })
}

/// The first line of headings of the first sheet that has one.
fn headings(source: &mut Source<'_>) -> Result<(String, Columns), ReadError> {
    for sheet in source.sheets() {
        let mut found = None;
        source.visit(&sheet, &mut |row, cells| {
            if row > LAST_HEADING_ROW || found.is_some() {
                return ControlFlow::Break(());
            }
            found = Columns::of(row, cells.iter().map(Value::shown).collect());
            ControlFlow::Continue(())
        })?;
        if let Some(columns) = found {
            return Ok((sheet, columns));
        }
    }
    Err(ReadError::NoOldResults)
}

struct Reader<'r> {
    sheet: &'r str,
    columns: &'r Columns,
    /// Rows by person and time.
    seen: HashMap<(Nip, String), u32>,
}

impl Reader<'_> {
    /// A line about somebody, or why it cannot be taken; nothing where it is about nobody.
    fn line(&mut self, row: u32, cells: &[Value<'_>]) -> Option<Result<OldResult, Box<RejectedResult>>> {
        let cell =
            |column| self.columns.place(column).and_then(|place| cells.get(place)).unwrap_or(&Value::Empty);
        let shown = |column| Some(cell(column).shown()).filter(|text| text != "-").unwrap_or_default();
        let (number, year) = (cell(Column::Nip), shown(Column::Year));
        if number.is_empty() || (year.is_empty() && shown(Column::Name).is_empty()) {
            return None;
        }
        let refuse = |column, reason| {
            let (place, value) = (self.place(row, column), cell(column).shown());
            Some(Err(Box::new(RejectedResult { place, value, reason })))
        };
        let nip = match cells::nip(number) {
            Ok(nip) => nip,
            Err(reason) => return refuse(Column::Nip, OldReason::Nip(reason)),
        };
        let (Some(year), half) = (year_of(&year), half_of(&year, &shown(Column::Half))) else {
            return refuse(Column::Year, OldReason::YearOutside);
        };
        let Some(period) = old_period(year, half) else {
            return refuse(Column::Year, OldReason::YearOutside);
        };
        let [results, conduct, total, grade] =
            [Column::Results, Column::Conduct, Column::Total, Column::Grade].map(shown);
        if results.is_empty() && total.is_empty() && grade.is_empty() {
            return refuse(Column::Nip, OldReason::NothingStated);
        }
        if let Some(other) = self.seen.get(&(nip.clone(), period.clone())) {
            return refuse(Column::Nip, OldReason::Twice(*other));
        }
        let name = shown(Column::Name);
        self.seen.insert((nip.clone(), period), row);
        Some(Ok(OldResult { row, nip, name, year, half, results, conduct, total, grade }))
    }

    fn place(&self, row: u32, column: Column) -> Place {
        let letters = self.columns.place(column).map(letters).unwrap_or_default();
        let cell = if letters.is_empty() { String::new() } else { format!("{letters}{row}") };
        Place { sheet: self.sheet.to_owned(), row, column: self.columns.title(column), cell }
    }
}

/// The year in a cell that may say more: `2021`, `2021-H1`, `2021 Semester II`.
fn year_of(text: &str) -> Option<i32> {
    let years = plain(text);
    let mut years = years.split(' ').filter_map(|word| word.parse::<i32>().ok());
    years.find(|year| OLD_YEARS.contains(year))
}

/// The half of the year: from a column of its own, or from what stands beside the year.
fn half_of(year: &str, told: &str) -> Option<Half> {
    let beside = plain(year);
    let names_year = |word: &str| word == "TAHUN" || word.parse().is_ok_and(|year| OLD_YEARS.contains(&year));
    let beside: String = beside.split(' ').filter(|word| !names_year(word)).collect();
    let told = compact(told);
    [told, beside].iter().find_map(|text| {
        let bare = text.trim_start_matches("SEMESTER").trim_start_matches("SMT").trim_start_matches('H');
        match bare {
            "1" | "I" | "JANUARIJUNI" | "JANJUN" => Half::from_number(1),
            "2" | "II" | "JULIDESEMBER" | "JULDES" => Half::from_number(2),
            _ => None,
        }
    })
}
