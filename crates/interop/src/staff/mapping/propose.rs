//! Proposes which column holds what: by its heading, by a heading much like a known one, by its cells.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use domain::Nip;

use super::super::StaffField;
use super::super::cells::{is_group_line, nip, numbers_columns};
use super::super::field::likeness;
use super::super::header::{self, Header, Top};
use super::super::read::open;
use super::content::{Content, is_number_of_person};
use super::{Clue, KnownLayout, Proposal, ProposedColumn, find_known};
use crate::reason::letters;
use crate::source::{ReadError, Source, Value};
use crate::words::compact;

/// Rows with content that are looked at.
const ROWS_LOOKED_AT: usize = 160;
/// Headings at least so much alike mean the same.
const ALIKE: f64 = 0.78;
/// Shorter headings are too easily alike.
const SHORTEST_ALIKE: usize = 4;
/// What cells can say by themselves, in the order in which they are asked.
const BY_CONTENT: [StaffField; 9] = [
    StaffField::Nip,
    StaffField::NameAndNip,
    StaffField::BirthDate,
    StaffField::Appointment,
    StaffField::Rank,
    StaffField::EmployeeType,
    StaffField::LegalStatus,
    StaffField::Position,
    StaffField::Unit,
];

type Rows = Vec<(u32, Vec<Value<'static>>)>;

/// Proposes how a list is read: of the sheet and the row of headings that a person chose, else of the ones
/// that tell most.
pub fn propose(
    bytes: &[u8],
    sheet: Option<&str>,
    header_row: Option<u32>,
    known: &[KnownLayout],
) -> Result<Proposal, ReadError> {
    let mut source = open(bytes)?;
    let sheets = source.sheets();
    if let Some(name) = sheet.filter(|name| !sheets.iter().any(|sheet| sheet == name)) {
        return Err(ReadError::NoSheet { name: name.to_owned() });
    }
    let mut best: Option<Proposal> = None;
    for name in sheets.iter().filter(|name| sheet.is_none_or(|wanted| wanted == *name)) {
        let rows = first_rows(&mut source, name)?;
        let (header_row, columns, known_as) = of_sheet(&rows, header_row, known);
        let n_fields = |columns: &[ProposedColumn]| columns.iter().filter(|c| c.field.is_some()).count();
        let is_better = best.as_ref().is_none_or(|best| n_fields(&best.columns) < n_fields(&columns));
        if !columns.is_empty() && is_better {
            let (sheets, sheet) = (sheets.clone(), name.clone());
            best = Some(Proposal { sheets, sheet, header_row, columns, known_as });
        }
    }
    best.ok_or(ReadError::NoHeader { missing: None })
}

fn first_rows(source: &mut Source<'_>, sheet: &str) -> Result<Rows, ReadError> {
    let mut rows: Rows = Vec::new();
    source.visit(sheet, &mut |row, cells| {
        rows.push((row, cells.iter().map(Value::kept).collect()));
        if rows.len() < ROWS_LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(rows)
}

fn of_sheet(
    rows: &Rows,
    header_row: Option<u32>,
    known: &[KnownLayout],
) -> (u32, Vec<ProposedColumn>, Option<String>) {
    let shown = |cells: &Vec<Value<'_>>| cells.iter().map(Value::shown).collect();
    let top: Top = rows
        .iter()
        .filter(|(row, _)| header::may_hold_headings(*row))
        .map(|(row, cells)| (*row, shown(cells)))
        .collect();
    let remembered =
        find_known(&top, known).filter(|(header, _)| header_row.is_none_or(|row| row == header.row));
    if let Some((header, layout)) = remembered {
        let columns = columns(&header, rows, Clue::Remembered);
        return (header.row, columns, Some(layout.name.clone()));
    }
    let row = header_row.unwrap_or_else(|| guess_row(rows, &top));
    let header = if row == 0 { Some(Header::none()) } else { header::at(&top, row) };
    let columns = header.map(|header| columns(&header, rows, Clue::Heading));
    (row, columns.unwrap_or_default(), None)
}

/// The row of headings: the one that names known ones, else the last full line above the first person.
fn guess_row(rows: &Rows, top: &Top) -> u32 {
    let first_person = rows.iter().find(|(_, cells)| cells.iter().any(is_number_of_person));
    let before = |row: u32| first_person.is_none_or(|(person, _)| row < *person);
    if let Some(header) = header::find(top).filter(|header| before(header.row)) {
        return header.row;
    }
    let is_full = |cells: &[Value<'_>]| cells.iter().filter(|cell| !cell.is_empty()).count() >= 2;
    let may_name = |(row, cells): &&(u32, Vec<Value<'_>>)| {
        before(*row)
            && header::may_hold_headings(*row)
            && is_full(cells)
            && !numbers_columns(cells)
            && !is_group_line(cells)
    };
    if first_person.is_some() {
        return rows.iter().rev().find(may_name).map_or(0, |(row, _)| *row);
    }
    rows.iter().find(may_name).map_or(0, |(row, _)| *row)
}

/// The columns below a header; what the header itself knows was told by `clue`.
fn columns(header: &Header, rows: &Rows, clue: Clue) -> Vec<ProposedColumn> {
    let below: Vec<&[Value<'_>]> = rows
        .iter()
        .filter(|(row, cells)| *row > header.row && !numbers_columns(cells))
        .map(|(_, cells)| cells.as_slice())
        .collect();
    let width = below.iter().map(|cells| cells.len()).max().unwrap_or(0).max(header.titles.len());
    let mut found: BTreeMap<usize, (StaffField, Clue)> =
        header.columns().iter().map(|(field, column)| (*column, (*field, clue))).collect();
    let plain: Vec<Content> = (0..width).map(|column| content(&below, column, None)).collect();
    if clue != Clue::Remembered {
        let titles: Vec<String> =
            (0..width).map(|at| header.titles.get(at).cloned().unwrap_or_default()).collect();
        numbers_of_people(&titles, &plain, &mut found);
        by_likeness(&titles, &plain, &mut found);
        let nip_column =
            found.iter().find(|(_, (field, _))| *field == StaffField::Nip).map(|(column, _)| *column);
        let contents: Vec<Content> = (0..width).map(|column| content(&below, column, nip_column)).collect();
        by_content(&contents, &mut found);
    }
    let column = |(at, content): (usize, Content)| ProposedColumn {
        letters: letters(at),
        heading: header.titles.get(at).cloned().unwrap_or_default(),
        samples: content.samples,
        field: found.get(&at).copied(),
    };
    plain.into_iter().enumerate().map(column).collect()
}

fn content(below: &[&[Value<'_>]], column: usize, nip_column: Option<usize>) -> Content {
    let people: Vec<Option<Nip>> = below
        .iter()
        .map(|cells| nip_column.and_then(|at| cells.get(at)).and_then(|cell| nip(cell).ok()))
        .collect();
    let cells = below.iter().map(|cells| cells.get(column).unwrap_or(&Value::Empty));
    Content::of(cells.zip(people.iter().map(Option::as_ref)))
}

fn is_taken(found: &BTreeMap<usize, (StaffField, Clue)>, field: StaffField) -> bool {
    found.values().any(|(taken, _)| *taken == field)
}

fn is_about_superior(title: &str) -> bool {
    let title = compact(title);
    title.contains("ATASAN") || title.contains("PENILAI")
}

/// Columns full of NIP: those of the people themselves differ from row to row, those of superiors repeat.
fn numbers_of_people(
    titles: &[String],
    contents: &[Content],
    found: &mut BTreeMap<usize, (StaffField, Clue)>,
) {
    let mut columns: Vec<usize> = (0..contents.len())
        .filter(|at| !found.contains_key(at))
        .filter(|at| contents.get(*at).is_some_and(|content| content.says(StaffField::Nip)))
        .collect();
    columns.sort_by_key(|at| std::cmp::Reverse(contents.get(*at).map_or(0, |content| content.n_different)));
    for at in columns {
        let of_superior = titles.get(at).is_some_and(|title| is_about_superior(title));
        let own = if of_superior { None } else { Some(StaffField::Nip) };
        let wanted = own.into_iter().chain([StaffField::EvaluatorNumber]);
        if let Some(field) = wanted.into_iter().find(|field| !is_taken(found, *field)) {
            found.insert(at, (field, Clue::Content));
        }
    }
}

/// The most alike first, so that a better fit further right is not lost to a worse one.
fn by_likeness(titles: &[String], contents: &[Content], found: &mut BTreeMap<usize, (StaffField, Clue)>) {
    let mut pairs: Vec<(f64, usize, StaffField)> = Vec::new();
    for (at, (title, content)) in titles.iter().zip(contents).enumerate() {
        if found.contains_key(&at) || compact(title).chars().count() < SHORTEST_ALIKE {
            continue;
        }
        for (field, _) in StaffField::ALL.iter().filter(|(field, _)| content.allows(*field)) {
            let own = title.rsplit('›').next().unwrap_or(title);
            let alike = likeness(title, *field).max(likeness(own, *field));
            if alike >= ALIKE {
                pairs.push((alike, at, *field));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, at, field) in pairs {
        if !found.contains_key(&at) && !is_taken(found, field) {
            found.insert(at, (field, Clue::SimilarHeading));
        }
    }
}

fn by_content(contents: &[Content], found: &mut BTreeMap<usize, (StaffField, Clue)>) {
    let says = |field: StaffField, found: &BTreeMap<usize, (StaffField, Clue)>| {
        let mut columns = contents.iter().enumerate().filter(|(at, _)| !found.contains_key(at));
        columns.find(|(_, content)| content.says(field)).map(|(at, _)| at)
    };
    for field in BY_CONTENT {
        if is_taken(found, field) || (field == StaffField::NameAndNip && is_taken(found, StaffField::Nip)) {
            continue;
        }
        if let Some(at) = says(field, found) {
            found.insert(at, (field, Clue::Content));
        }
    }
    // Last, because nearly every text could be a name.
    if !is_taken(found, StaffField::Name)
        && !is_taken(found, StaffField::NameAndNip)
        && let Some(at) = says(StaffField::Name, found)
    {
        found.insert(at, (StaffField::Name, Clue::Content));
    }
}
