//! Finds the row of headings, one or two lines deep, among the first 30 rows of a sheet.

use std::collections::BTreeMap;

use super::Layout;
use super::field::{Field, named};

/// Headings are looked for down to this row.
pub const LAST_HEADING_ROW: u32 = 30;
/// Stands between a title and the title above it.
const UNDER: &str = " › ";

/// The headings of a sheet.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// Row of the last heading line; people stand below.
    pub(super) row: u32,
    /// Headings as they read.
    pub(super) titles: Vec<String>,
    columns: BTreeMap<Field, usize>,
}

/// The first rows of a sheet as text.
pub(super) type Top = Vec<(u32, Vec<String>)>;

/// Whether a row is still worth gathering for [`find`].
pub(super) fn may_hold_headings(row: u32) -> bool {
    row <= LAST_HEADING_ROW + 1
}

/// The line or pair of lines that names most fields, the upper one where two are as good.
pub(super) fn find(top: &Top) -> Option<Header> {
    let mut best: Option<Header> = None;
    let mut consider = |header: Header| {
        if header.is_useful() && best.as_ref().is_none_or(|best| best.columns.len() < header.columns.len()) {
            best = Some(header);
        }
    };
    for (at, (row, line)) in top.iter().enumerate().filter(|(_, (row, _))| *row <= LAST_HEADING_ROW) {
        consider(Header::of(*row, &[], line));
        if let Some((next, below)) = top.get(at + 1)
            && *next == row + 1
            && !looks_like_a_person(below)
        {
            consider(Header::of(*next, line, below));
        }
    }
    best
}

/// The headings in a row, with those of the row above where both together name more fields.
pub(super) fn at(top: &Top, row: u32) -> Option<Header> {
    let place = top.iter().position(|(line, _)| *line == row)?;
    let (_, own) = top.get(place)?;
    let single = Header::of(row, &[], own);
    let above = place.checked_sub(1).and_then(|at| top.get(at)).filter(|(line, _)| line + 1 == row);
    let pair = above.map(|(_, above)| Header::of(row, above, own));
    Some(pair.filter(|pair| pair.n_fields() > single.n_fields()).unwrap_or(single))
}

/// Headings never hold numbers of people.
fn looks_like_a_person(line: &[String]) -> bool {
    line.iter().any(|cell| cell.chars().filter(char::is_ascii_digit).count() >= 8)
}

impl Header {
    fn of(row: u32, above: &[String], own: &[String]) -> Self {
        let mut fits: BTreeMap<Field, (usize, usize)> = BTreeMap::new();
        let mut titles = Vec::new();
        let mut spread = "";
        for column in 0..above.len().max(own.len()) {
            let own = own.get(column).map_or("", String::as_str);
            let mine = above.get(column).map_or("", String::as_str);
            // A merged title fills its first cell only; it holds for the titles below its other cells.
            if !mine.is_empty() {
                spread = mine;
            }
            let above = if own.is_empty() { mine } else { spread };
            let (above, own) = if own.is_empty() { ("", mine) } else { (above, own) };
            let (above, own) = own.split_once(UNDER).unwrap_or((above, own));
            if let Some((field, fit)) = named(above, own)
                && fits.get(&field).is_none_or(|(best, _)| fit < *best)
            {
                fits.insert(field, (fit, column));
            }
            titles.push(if above.is_empty() { own.to_owned() } else { format!("{above}{UNDER}{own}") });
        }
        let columns = fits.into_iter().map(|(field, (_, column))| (field, column)).collect();
        Self { row, titles, columns }
    }

    /// Of a list that has no headings: people begin in its first row.
    pub(super) fn none() -> Self {
        Self { row: 0, titles: Vec::new(), columns: BTreeMap::new() }
    }

    /// The same headings, but with the columns somebody said.
    pub(super) fn with_columns(self, columns: BTreeMap<Field, usize>) -> Self {
        Self { columns, ..self }
    }

    /// Every field it names with its column.
    pub(super) fn columns(&self) -> &BTreeMap<Field, usize> {
        &self.columns
    }

    /// The column of a field.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// How many fields it names.
    pub(super) fn n_fields(&self) -> usize {
        self.columns.len()
    }

    /// A report of e-Kinerja, of ratings or of plans, or an agency's own list.
    pub(super) fn layout(&self) -> Layout {
        let of_ratings = [Field::PeriodEnd, Field::Grade, Field::EvaluatorNumber];
        let of_plans = [Field::PeriodEnd, Field::PlanStatus];
        let has_all = |fields: &[Field]| fields.iter().all(|field| self.columns.contains_key(field));
        if has_all(&of_ratings) || has_all(&of_plans) { Layout::SkpReport } else { Layout::StaffList }
    }

    /// The column without which nobody can be taken, where it is missing.
    pub(super) fn missing(&self) -> Option<&'static str> {
        let has = |field| self.columns.contains_key(&field);
        match (has(Field::Nip), has(Field::Name), has(Field::NameAndNip)) {
            (true, true, _) | (_, _, true) => None,
            (false, _, _) => Some("NIP"),
            (true, false, _) => Some("Nama"),
        }
    }

    /// A line with one known word is rather a title or a person.
    fn is_useful(&self) -> bool {
        self.n_fields() >= 2
    }
}
