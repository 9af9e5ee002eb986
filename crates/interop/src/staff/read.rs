//! Reads a staff list from its file to the end.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::path::Path;

use domain::Nip;

use super::header::{self, Header, Top};
use super::mapping::{self, KnownLayout, Mapping};
use super::row::{Line, LineReader, Outcome};
use super::{EarlierPeriod, Layout, Place, Reason, RejectedRow, StaffList, Warning, links};
use crate::source::{self, ReadError, Source, Value};
use crate::workbook;

/// So many lines may disagree with their NIP one by one; beyond that it is the column.
const SAID_ONE_BY_ONE: usize = 10;

/// Reads the staff list in a file.
pub fn read_file(path: &Path) -> Result<StaffList, ReadError> {
    read(&source::load(path)?)
}

/// The bytes of a file, for those who read it more than once; refused where it is too large to be a list.
pub fn load(path: &Path) -> Result<Vec<u8>, ReadError> {
    source::load(path)
}

/// Reads the staff list in the bytes of a file: XLSX, XLSB, XLS, ODS or delimited text, recognised by content.
pub fn read(bytes: &[u8]) -> Result<StaffList, ReadError> {
    read_known(bytes, &[])
}

/// The same, where somebody has shown before how files with certain headings are read.
pub fn read_known(bytes: &[u8], known: &[KnownLayout]) -> Result<StaffList, ReadError> {
    let mut source = open(bytes)?;
    let Chosen { sheet, header, others, known_as } = best_sheet(&mut source, known)?;
    let mut list = read_sheet(&mut source, &sheet, &header)?;
    if !others.is_empty() {
        let place =
            Place { sheet: sheet.clone(), row: header.row, column: String::new(), cell: String::new() };
        let reason = Reason::OtherSheets(others.join(", "));
        list.warnings.push(Warning { place, value: String::new(), reason, lines: 1 });
        list.warnings.sort_by_key(|warning| warning.place.row);
    }
    list.known_as = known_as;
    Ok(list)
}

/// Reads the staff list of which somebody said where it stands and which column holds what.
pub fn read_mapped(bytes: &[u8], mapping: &Mapping) -> Result<StaffList, ReadError> {
    let mut source = open(bytes)?;
    let header = mapping::header(&mut source, mapping)?;
    read_sheet(&mut source, &mapping.sheet, &header)
}

/// Opens what may be a list. The workbook of an evaluator has such columns; taken in here, its rows would pass the
/// codes that guard them.
pub(super) fn open(bytes: &[u8]) -> Result<Source<'_>, ReadError> {
    let mut source = Source::open(bytes)?;
    if workbook::has_manifest(&mut source)? { Err(ReadError::EvaluatorWorkbook) } else { Ok(source) }
}

fn read_sheet(source: &mut Source<'_>, sheet: &str, header: &Header) -> Result<StaffList, ReadError> {
    let reader = LineReader::new(header, sheet);
    let (mut collected, mut long) = (Collected::new(header.layout()), None);
    source.visit(sheet, &mut |row, cells| {
        long = source::long_text(row, cells);
        if long.is_some() {
            return ControlFlow::Break(());
        }
        if row > header.row {
            collected.take(reader.read(row, cells));
        }
        ControlFlow::Continue(())
    })?;
    if let Some(fault) = long {
        return Err(fault);
    }
    collected.skipped += collected.doubtful.len();
    reject_contested(&mut collected, source, sheet, &reader)?;
    Ok(finish(collected, sheet.to_owned(), header, &reader))
}

/// The sheet that is read, and how it was found.
struct Chosen {
    sheet: String,
    header: Header,
    /// Names of other sheets that look like lists too.
    others: Vec<String>,
    /// The layout shown before that it follows.
    known_as: Option<String>,
}

/// The first sheet whose headings somebody has shown how to read; else the one whose headings name most
/// fields, the first of equal ones.
fn best_sheet(source: &mut Source<'_>, known: &[KnownLayout]) -> Result<Chosen, ReadError> {
    let mut found: Vec<(String, Header)> = Vec::new();
    let mut missing = None;
    for sheet in source.sheets() {
        let top = top_of(source, &sheet)?;
        if let Some((header, layout)) = mapping::find_known(&top, known) {
            return Ok(Chosen { sheet, header, others: Vec::new(), known_as: Some(layout.name.clone()) });
        }
        let Some(header) = header::find(&top) else { continue };
        match header.missing() {
            None => found.push((sheet, header)),
            Some(column) => missing = missing.or(Some(column)),
        }
    }
    let best = (0..found.len()).rev().max_by_key(|at| found.get(*at).map(|(_, header)| header.n_fields()));
    let Some(best) = best else { return Err(ReadError::NoHeader { missing }) };
    let (sheet, header) = found.swap_remove(best);
    let others = found.into_iter().map(|(name, _)| name).collect();
    Ok(Chosen { sheet, header, others, known_as: None })
}

/// The rows of a sheet among which headings are looked for.
pub(super) fn top_of(source: &mut Source<'_>, sheet: &str) -> Result<Top, ReadError> {
    let mut top: Top = Vec::new();
    source.visit(sheet, &mut |row, cells| {
        if !header::may_hold_headings(row) {
            return ControlFlow::Break(());
        }
        top.push((row, cells.iter().map(Value::shown).collect()));
        ControlFlow::Continue(())
    })?;
    Ok(top)
}

/// What the lines have said so far.
struct Collected {
    layout: Layout,
    lines: Vec<Line>,
    /// Where the line about a person stands in `lines`.
    places: HashMap<Nip, usize>,
    /// Rows about one person that contradict one another, by the row seen first.
    contested: BTreeMap<u32, BTreeSet<u32>>,
    rejected: Vec<RejectedRow>,
    /// Refused lines that may turn out to be signatures.
    doubtful: Vec<RejectedRow>,
    warnings: Vec<Warning>,
    skipped: usize,
    doubled: usize,
}

impl Collected {
    fn new(layout: Layout) -> Self {
        Self {
            layout,
            lines: Vec::new(),
            places: HashMap::new(),
            contested: BTreeMap::new(),
            rejected: Vec::new(),
            doubtful: Vec::new(),
            warnings: Vec::new(),
            skipped: 0,
            doubled: 0,
        }
    }

    fn take(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::NoPerson => self.skipped += 1,
            Outcome::Doubtful(rejected) => self.doubtful.push(rejected),
            Outcome::Rejected(rejected) => {
                self.rejected.append(&mut self.doubtful);
                self.rejected.push(rejected);
            }
            Outcome::Person(line, warnings) => {
                self.rejected.append(&mut self.doubtful);
                self.take_person(*line, warnings);
            }
        }
    }

    fn take_person(&mut self, line: Line, warnings: Vec<Warning>) {
        let Some(place) = self.places.get(&line.person.nip).copied() else {
            self.places.insert(line.person.nip.clone(), self.lines.len());
            self.lines.push(line);
            self.warnings.extend(warnings);
            return;
        };
        let Some(known) = self.lines.get_mut(place) else { return };
        if line.says_the_same_as(known)
            || known.person.earlier.iter().any(|earlier| says_again(&line, earlier))
        {
            self.doubled += 1;
            return;
        }
        match self.layout {
            Layout::StaffList => {
                self.contested.entry(known.person.row).or_default().insert(line.person.row);
            }
            Layout::SkpReport => {
                self.warnings.extend(warnings);
                overrule(known, line);
            }
        }
    }
}

/// The line with the later period gives unit, post and evaluator, of the own post where there is one; the other is
/// kept as an earlier plan.
fn overrule(known: &mut Line, mut line: Line) {
    if line.weight() > known.weight() {
        std::mem::swap(known, &mut line);
        known.person.earlier = std::mem::take(&mut line.person.earlier);
    }
    known.person.earlier.push(as_earlier(&line));
    known.person.earlier.sort_by_key(|earlier| (earlier.ends_on, earlier.row));
}

fn says_again(line: &Line, earlier: &EarlierPeriod) -> bool {
    EarlierPeriod { row: earlier.row, ..as_earlier(line) } == *earlier
}

fn as_earlier(line: &Line) -> EarlierPeriod {
    EarlierPeriod {
        row: line.person.row,
        starts_on: line.starts_on,
        ends_on: line.ends_on,
        unit: line.person.unit.clone(),
        position: line.person.position.clone(),
    }
}

/// Refuses every line of people whose lines contradict one another. Their cells were not kept, so the
/// sheet is read once more; that is rare and cheaper than keeping all of them.
fn reject_contested(
    collected: &mut Collected,
    source: &mut Source<'_>,
    sheet: &str,
    reader: &LineReader<'_>,
) -> Result<(), ReadError> {
    if collected.contested.is_empty() {
        return Ok(());
    }
    let mut other_row: BTreeMap<u32, u32> = BTreeMap::new();
    for (first, rows) in &collected.contested {
        other_row.insert(*first, rows.first().copied().unwrap_or(*first));
        other_row.extend(rows.iter().map(|row| (*row, *first)));
    }
    collected.lines.retain(|line| !other_row.contains_key(&line.person.row));
    collected.warnings.retain(|warning| !other_row.contains_key(&warning.place.row));
    source.visit(sheet, &mut |row, cells| {
        if let Some(other) = other_row.get(&row) {
            collected.rejected.push(reader.reject(row, cells, reader.key_column(), Reason::NipTwice(*other)));
        }
        ControlFlow::Continue(())
    })
}

fn finish(collected: Collected, sheet: String, header: &Header, reader: &LineReader<'_>) -> StaffList {
    let Collected { layout, lines, mut rejected, mut warnings, skipped, doubled, .. } = collected;
    for line in &lines {
        for earlier in &line.person.earlier {
            let place = reader.place(earlier.row, reader.key_column());
            let reason = Reason::EarlierPeriod(line.person.row);
            warnings.push(Warning { place, value: line.person.nip.to_string(), reason, lines: 1 });
        }
    }
    let joined = links::join(lines, layout, reader);
    warnings.extend(joined.warnings);
    let mut warnings = gather_dates(warnings, joined.people.len());
    warnings.sort_by_key(|warning| warning.place.row);
    rejected.sort_by_key(|rejected| rejected.place.row);
    StaffList {
        layout,
        sheet,
        header_row: header.row,
        header: header.titles.clone(),
        people: joined.people,
        evaluators: joined.evaluators,
        units: joined.units,
        rejected,
        warnings,
        skipped,
        doubled,
        known_as: None,
    }
}

/// Where most dates of a column disagree with the NIP, the column is wrong and is said once.
fn gather_dates(warnings: Vec<Warning>, n_people: usize) -> Vec<Warning> {
    let mut by_column: BTreeMap<String, Vec<Warning>> = BTreeMap::new();
    let (dates, mut rest): (Vec<_>, Vec<_>) =
        warnings.into_iter().partition(|warning| warning.reason == Reason::DateDisagreesWithNip);
    for warning in dates {
        by_column.entry(warning.place.column.clone()).or_default().push(warning);
    }
    for column in by_column.into_values() {
        if column.len() > SAID_ONE_BY_ONE && column.len() * 2 > n_people {
            let lines = u32::try_from(column.len()).unwrap_or(u32::MAX);
            rest.extend(column.into_iter().take(1).map(|first| Warning { lines, ..first }));
        } else {
            rest.extend(column);
        }
    }
    rest
}
