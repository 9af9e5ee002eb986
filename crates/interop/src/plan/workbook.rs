//! Reads workbooks of plans: our own, other tables with a row for each indicator, and forms filled in.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use super::cell::{items, lines};
use super::columns::{Columns, Row, is_number};
use super::field::Field;
use super::form;
use super::gather::{Gatherer, Spot, Table, remark};
use super::sections::AnnexList;
use super::template::GUIDE_SHEET;
use super::{PersonPlan, PlanLayout, PlanOwner, PlanReason, PlanSheets, PlannedExpectation, Remark};
use crate::source::{self, ReadError, Source, Value};
use crate::staff::Reason;
use crate::staff::cells::{name_and_number, nip};
use crate::tables::NOTES_SHEET;
use crate::words::{self, plain};
use crate::workbook;

/// Rows with content a sheet of plans may have.
const MAX_ROWS: u32 = 100_000;

/// Reads the workbook of plans in a file.
pub fn read_workbook_file(path: &Path) -> Result<PlanSheets, ReadError> {
    read_workbook(&source::load(path)?)
}

/// Reads a workbook of plans: XLSX, XLSB, XLS, ODS or delimited text, recognised by content.
pub fn read_workbook(bytes: &[u8]) -> Result<PlanSheets, ReadError> {
    let mut source = Source::open(bytes)?;
    if workbook::has_manifest(&mut source)? {
        return Err(ReadError::EvaluatorWorkbook);
    }
    let mut sheets = Vec::new();
    for sheet in source.sheets() {
        let rows = rows_of(&mut source, &sheet)?;
        if !rows.is_empty() && sheet != GUIDE_SHEET && sheet != NOTES_SHEET {
            sheets.push(Sheet::of(sheet, rows));
        }
    }
    let has_rows = sheets.iter().any(|sheet| matches!(sheet.kind, Kind::Rows | Kind::Everything));
    let has_forms = sheets.iter().any(|sheet| sheet.kind == Kind::Form);
    match (has_rows, has_forms) {
        (true, _) => Ok(read_rows(&sheets)),
        (false, true) => Ok(read_forms(&sheets)),
        (false, false) => Err(ReadError::NoPlan),
    }
}

/// The rows of a sheet that hold anything.
pub(crate) fn rows_of(source: &mut Source<'_>, sheet: &str) -> Result<Vec<Row<'static>>, ReadError> {
    let (mut rows, mut n_rows) = (Vec::new(), 0);
    source.visit(sheet, &mut |number, cells| {
        n_rows += 1;
        if n_rows > MAX_ROWS {
            return ControlFlow::Break(());
        }
        rows.push(Row { number, cells: cells.iter().map(Value::kept).collect() });
        ControlFlow::Continue(())
    })?;
    if n_rows > MAX_ROWS { Err(ReadError::TooManyRows { limit: MAX_ROWS }) } else { Ok(rows) }
}

/// What a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A row for each indicator, with columns that say whose it is.
    Rows,
    /// A row for each expectation.
    Expectations,
    /// A row for each line of an annex.
    Annex,
    /// Rows of all three, each told by what is filled in.
    Everything,
    /// One form or several.
    Form,
    /// Something else.
    Other,
}

impl Kind {
    /// What a table holds whose columns say whose each row is.
    fn of(columns: &Columns) -> Self {
        let has_conduct = columns.has(Field::Expectation) && columns.has(Field::CoreValue);
        let has_annex = columns.has(Field::AnnexText) && columns.has(Field::AnnexList);
        let has_results = columns.has(Field::Result) || columns.has(Field::Indicator);
        match (has_results, has_conduct, has_annex) {
            (true, true, true) => Self::Everything,
            (_, true, _) => Self::Expectations,
            (_, false, true) => Self::Annex,
            (true, false, false) => Self::Rows,
            (false, false, false) => Self::Other,
        }
    }

    /// What a row of such a table says.
    fn of_row(self, spot: Spot<'_>) -> Self {
        let says = |field| {
            let column = spot.table.columns.column(field);
            column.and_then(|column| spot.row.cells.get(column)).is_some_and(|cell| !cell.is_empty())
        };
        match self {
            Self::Everything if says(Field::Expectation) => Self::Expectations,
            Self::Everything if says(Field::AnnexText) => Self::Annex,
            Self::Everything => Self::Rows,
            Self::Rows | Self::Expectations | Self::Annex | Self::Form | Self::Other => self,
        }
    }
}

struct Sheet {
    name: String,
    rows: Vec<Row<'static>>,
    columns: Option<Columns>,
    kind: Kind,
}

impl Sheet {
    fn of(name: String, rows: Vec<Row<'static>>) -> Self {
        let columns = Columns::find(&rows);
        let kind = match &columns {
            Some(columns) if columns.name_owners() => Kind::of(columns),
            Some(_) => Kind::Form,
            None if form::is_form(&rows) => Kind::Form,
            None => Kind::Other,
        };
        Self { name, rows, columns, kind }
    }
}

fn read_rows(sheets: &[Sheet]) -> PlanSheets {
    let mut people = People::default();
    let mut unread_sheets = Vec::new();
    for sheet in sheets {
        let Some(columns) = sheet.columns.as_ref().filter(|_| sheet.kind != Kind::Form) else {
            unread_sheets.push(sheet.name.clone());
            continue;
        };
        let table = Table { columns, sheet: &sheet.name, is_pasted: false, is_narrative: false };
        let body = sheet.rows.iter().skip(columns.heading.map_or(0, |heading| heading + 1));
        people.last = None;
        for row in body.filter(|row| !row.numbers_columns() && !columns.repeats_headings(row)) {
            people.take(Spot { table: &table, row }, sheet.kind);
        }
    }
    let has = |kind| sheets.iter().any(|sheet| sheet.kind == kind || sheet.kind == Kind::Everything);
    PlanSheets {
        layout: PlanLayout::Rows,
        remarks: std::mem::take(&mut people.stray.out.remarks),
        people: people.finish(),
        has_expectations: has(Kind::Expectations),
        has_annex: has(Kind::Annex),
        unread_sheets,
    }
}

/// The people of a table with a row for each indicator, as they are met.
#[derive(Default)]
struct People {
    plans: Vec<(PersonPlan, Gatherer)>,
    by_key: HashMap<String, usize>,
    /// Whose row was last.
    last: Option<usize>,
    /// Remarks about nobody.
    stray: Gatherer,
}

impl People {
    fn take(&mut self, spot: Spot<'_>, kind: Kind) {
        let before = self.stray.out.remarks.len();
        let owner = self.owner(spot);
        let about_owner = self.stray.out.remarks.split_off(before);
        let says_more = spot.row.filled().any(|(column, _)| !is_about_owner(spot.table.columns, column));
        let is_unnamed = owner.code.is_none() && owner.nip.is_none() && owner.name.is_none();
        let at = if is_unnamed {
            self.last.filter(|_| about_owner.is_empty() && !begins_person(spot.table.columns, spot.row))
        } else if says_more || owner.code.is_some() || owner.nip.is_some() || owner.position.is_some() {
            Some(self.find_or_add(spot, owner))
        } else {
            // A name alone below a table is rather a signature.
            self.stray.remark(spot, None, PlanReason::LineNotUnderstood);
            return;
        };
        let Some((_, gatherer)) = at.and_then(|at| self.plans.get_mut(at)) else {
            self.stray.out.remarks.extend(about_owner);
            if says_more {
                self.stray.remark(spot, None, PlanReason::PersonMissing);
            }
            return;
        };
        self.last = at;
        gatherer.out.remarks.extend(about_owner);
        match kind.of_row(spot) {
            Kind::Rows | Kind::Everything => gatherer.take(spot),
            Kind::Expectations => take_expectation(gatherer, spot),
            Kind::Annex => take_annex_line(gatherer, spot),
            Kind::Form | Kind::Other => {}
        }
    }

    fn owner(&mut self, spot: Spot<'_>) -> PlanOwner {
        let mut text = |field| self.stray.text(spot, field);
        let (mut name, code) = (text(Field::Name), text(Field::Code));
        let (position, unit) = (text(Field::Position), text(Field::Unit));
        let column = spot.table.columns.column(Field::Nip);
        let mut number =
            column.and_then(|column| spot.row.cells.get(column)).cloned().unwrap_or(Value::Empty);
        if let Some(both) = text(Field::NameAndNip).filter(|_| number.is_empty()) {
            let (only_name, only_number) = name_and_number(&both);
            name = name.or(Some(only_name).filter(|name| !name.is_empty()));
            number = Value::text(only_number);
        }
        let (nip, fault) = checked_nip(&number);
        if let Some(reason) = fault {
            let column = column.or(spot.table.columns.column(Field::NameAndNip));
            self.stray.out.remarks.push(remark(spot, column, PlanReason::Nip(reason)));
        }
        PlanOwner { code, nip, name, position, unit }
    }

    /// By code where there is one, else by NIP, else by name and position.
    fn find_or_add(&mut self, spot: Spot<'_>, owner: PlanOwner) -> usize {
        let keys = keys(&owner);
        if let Some(known) = keys.first().and_then(|key| self.by_key.get(key)).copied() {
            return known;
        }
        let at = self.plans.len();
        for key in keys {
            self.by_key.entry(key).or_insert(at);
        }
        let person = PersonPlan {
            sheet: spot.table.sheet.to_owned(),
            row: spot.row.number,
            owner,
            ..PersonPlan::default()
        };
        self.plans.push((person, Gatherer::default()));
        at
    }

    fn finish(self) -> Vec<PersonPlan> {
        self.plans.into_iter().map(|(person, gatherer)| filled(person, gatherer)).collect()
    }
}

/// The keys a person can be found by, the strongest first.
fn keys(owner: &PlanOwner) -> Vec<String> {
    let code = owner.code.as_ref().map(|code| format!("code {code}"));
    let nip = owner.nip.as_ref().map(|nip| format!("nip {nip}"));
    let position = owner.position.as_deref().unwrap_or_default();
    let name = owner.name.as_ref().map(|name| format!("name {} / {}", plain(name), plain(position)));
    [code, nip, name].into_iter().flatten().collect()
}

/// Whether a row carries a number in a column that counts people: one left of those that name them.
fn begins_person(columns: &Columns, row: &Row<'_>) -> bool {
    let Some(number) = columns.column(Field::Number) else { return false };
    let names = [Field::Code, Field::Nip, Field::Name, Field::NameAndNip];
    let counts_people = names.into_iter().filter_map(|field| columns.column(field)).all(|name| number < name);
    counts_people && row.cells.get(number).is_some_and(|cell| is_number(&cell.shown()))
}

fn is_about_owner(columns: &Columns, column: usize) -> bool {
    let fields = [Field::Code, Field::Nip, Field::Name, Field::NameAndNip, Field::Position, Field::Unit];
    // An approach alone asks for a draft no more than a name does.
    fields
        .into_iter()
        .chain([Field::Number, Field::Approach])
        .any(|field| columns.column(field) == Some(column))
}

/// A NIP, or why it cannot be used; an empty cell is neither.
pub(super) fn checked_nip(cell: &Value<'_>) -> (Option<domain::Nip>, Option<Reason>) {
    match nip(cell) {
        Ok(nip) => (Some(nip), None),
        Err(Reason::NipMissing) => (None, None),
        Err(_) if !cell.shown().contains(|c: char| c.is_ascii_alphanumeric()) => (None, None),
        Err(reason) => (None, Some(reason)),
    }
}

/// Puts what was gathered into a person's plan.
pub(super) fn filled(person: PersonPlan, gatherer: Gatherer) -> PersonPlan {
    let out = gatherer.finish();
    PersonPlan {
        approach: out.approach.or(person.approach),
        results: out.results,
        expectations: out.expectations,
        annex: out.annex,
        // An indicator above the first result would be lost, and perhaps the result that was above it.
        has_gaps: out.has_gaps || !out.leading.is_empty(),
        remarks: out.remarks,
        ..person
    }
}

fn take_expectation(gatherer: &mut Gatherer, spot: Spot<'_>) {
    let texts = items(&gatherer.lines(spot, Field::Expectation));
    if texts.is_empty() {
        return;
    }
    let word = gatherer.text(spot, Field::CoreValue).unwrap_or_default();
    let Some(value) = words::core_value(&word) else {
        let column = spot.table.columns.column(Field::CoreValue);
        gatherer.out.has_gaps = true;
        gatherer.remark(spot, column, PlanReason::CoreValueUnknown);
        return;
    };
    let made = texts.into_iter().map(|text| PlannedExpectation { row: spot.row.number, value, text });
    gatherer.out.expectations.extend(made);
}

fn take_annex_line(gatherer: &mut Gatherer, spot: Spot<'_>) {
    let texts = items(&gatherer.lines(spot, Field::AnnexText));
    if texts.is_empty() {
        return;
    }
    let word = gatherer.text(spot, Field::AnnexList).unwrap_or_default();
    let Some(list) = AnnexList::named(&word) else {
        let column = spot.table.columns.column(Field::AnnexList);
        gatherer.out.has_gaps = true;
        gatherer.remark(spot, column, PlanReason::AnnexListUnknown);
        return;
    };
    for text in texts {
        gatherer.add_to_annex(list, text);
    }
}

fn read_forms(sheets: &[Sheet]) -> PlanSheets {
    let (mut people, mut unread_sheets) = (Vec::new(), Vec::new());
    for sheet in sheets {
        let found = if sheet.kind == Kind::Form { form::read(&sheet.name, &sheet.rows) } else { Vec::new() };
        if found.is_empty() {
            unread_sheets.push(sheet.name.clone());
        }
        people.extend(found);
    }
    let people = form::joined(people);
    PlanSheets {
        layout: PlanLayout::Forms,
        remarks: Vec::<Remark>::new(),
        has_expectations: people.iter().any(|person| !person.expectations.is_empty()),
        has_annex: people.iter().any(|person| !person.annex.is_empty()),
        people,
        unread_sheets,
    }
}

/// The first line of a cell.
pub(super) fn first_line(cell: &Value<'_>) -> String {
    lines(cell).into_iter().next().unwrap_or_default()
}
