//! Reads one line of a staff list: a person, a fault, or no person at all.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::nip::NipOddity;
use domain::rank::{Rank, RankFault};
use domain::{EmployeeType, ExpectationLevel, Grade, LegalStatus, Nip, PositionKind};

use super::cells::{Unusable, evaluator_number, is_group_line, name_and_number, nip, numbers_columns};
use super::field::Field;
use super::header::Header;
use super::links::Named;
use super::{Layout, Place, Reason, RejectedRow, StaffRow, Warning, position};
use crate::reason::letters;
use crate::source::Value;
use crate::words;

/// Headings of the flag for work as Plt. or Plh. in the reports of e-Kinerja.
const ACTING: [&str; 3] = ["ISSKPPLTPLHPJB", "ISPLTPLH", "ISPLTPLHPJB"];

/// A line that names a person, before anybody looks at the other lines.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) person: StaffRow,
    /// Whom it names as evaluator, as written.
    pub(super) evaluator: Option<Named>,
    pub(super) parent_unit: Option<String>,
    pub(super) starts_on: Option<NaiveDate>,
    pub(super) ends_on: Option<NaiveDate>,
    /// Whether a report is about work as Plt. or Plh. here.
    is_acting: bool,
    ratings: (Option<ExpectationLevel>, Option<ExpectationLevel>, Option<Grade>),
}

impl Line {
    /// What of a person's lines is greatest where one speaks for the person: the own post before work as Plt. or
    /// Plh., then the later period.
    pub(super) fn weight(&self) -> (bool, Option<NaiveDate>) {
        (!self.is_acting, self.ends_on)
    }

    /// Whether both say the same, wherever they stand.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        let mut other = other.clone();
        other.person.row = self.person.row;
        other.person.earlier.clone_from(&self.person.earlier);
        *self == other
    }
}

/// What a line turned out to be.
pub(super) enum Outcome {
    /// A group line, column numbers, headings again.
    NoPerson,
    /// It holds little and may be a signature; whether it is decides what follows.
    Doubtful(RejectedRow),
    Rejected(RejectedRow),
    Person(Box<Line>, Vec<Warning>),
}

/// Reads the lines below a header.
pub(super) struct LineReader<'h> {
    header: &'h Header,
    sheet: &'h str,
    layout: Layout,
    /// Where a report says that a line is about work as Plt. or Plh.
    acting_column: Option<usize>,
    /// Long lists repeat a few ranks and positions; each is made out once.
    ranks: RefCell<HashMap<String, Result<Rank, RankFault>>>,
    kinds: RefCell<HashMap<[String; 3], Option<PositionKind>>>,
}

/// One line being read.
struct Reading<'r> {
    reader: &'r LineReader<'r>,
    row: u32,
    cells: &'r [Value<'r>],
    warnings: Vec<Warning>,
}

impl<'h> LineReader<'h> {
    pub(super) fn new(header: &'h Header, sheet: &'h str) -> Self {
        let is_it = |title: &String| ACTING.contains(&words::compact(title).as_str());
        Self {
            header,
            sheet,
            layout: header.layout(),
            acting_column: header.titles.iter().position(is_it),
            ranks: RefCell::default(),
            kinds: RefCell::default(),
        }
    }

    pub(super) fn read(&self, row: u32, cells: &[Value<'_>]) -> Outcome {
        let mut reading = Reading { reader: self, row, cells, warnings: Vec::new() };
        let key = reading.key();
        if key.number.is_empty() && key.name.is_empty() {
            return Outcome::NoPerson;
        }
        let n_filled = || cells.iter().filter(|cell| !cell.is_empty()).count();
        match reading.person(&key) {
            Ok(line) => Outcome::Person(Box::new(line), reading.warnings),
            Err(_) if reading.is_no_person(&key) => Outcome::NoPerson,
            Err(rejected) if n_filled() <= 2 => Outcome::Doubtful(*rejected),
            Err(rejected) => Outcome::Rejected(*rejected),
        }
    }

    /// A refusal of a whole line for what stands in one of its columns.
    pub(super) fn reject(&self, row: u32, cells: &[Value<'_>], column: usize, reason: Reason) -> RejectedRow {
        let value = cells.get(column).map(Value::shown).unwrap_or_default();
        let width = cells.len().max(self.header.titles.len());
        let shown = |column| cells.get(column).map(Value::shown).unwrap_or_default();
        RejectedRow { place: self.place(row, column), value, reason, cells: (0..width).map(shown).collect() }
    }

    /// The column that says who a line is about.
    pub(super) fn key_column(&self) -> usize {
        self.header.column(Field::Nip).or_else(|| self.header.column(Field::NameAndNip)).unwrap_or(0)
    }

    pub(super) fn place(&self, row: u32, column: usize) -> Place {
        Place {
            sheet: self.sheet.to_owned(),
            row,
            column: self.header.titles.get(column).cloned().unwrap_or_default(),
            cell: format!("{}{row}", letters(column)),
        }
    }
}

/// What says who a line is about.
struct Key<'r> {
    /// The NIP as a cell of its own, or as part of one.
    number: Value<'r>,
    number_column: usize,
    name: Value<'r>,
    name_column: usize,
}

impl<'r> Reading<'r> {
    fn cell(&self, field: Field) -> &'r Value<'r> {
        let column = self.reader.header.column(field);
        column.and_then(|column| self.cells.get(column)).unwrap_or(&Value::Empty)
    }

    /// The text of a field; an error value is said and left out.
    fn text(&mut self, field: Field) -> Option<String> {
        let cell = self.cell(field);
        if matches!(cell, Value::Error(_)) {
            self.warn(field, Reason::CellError);
            return None;
        }
        Some(cell.shown()).filter(|text| !text.is_empty() && text != "-")
    }

    fn warn(&mut self, field: Field, reason: Reason) {
        let Some(column) = self.reader.header.column(field) else { return };
        let value = self.cell(field).shown();
        self.warnings.push(Warning { place: self.reader.place(self.row, column), value, reason, lines: 1 });
    }

    fn key(&self) -> Key<'r> {
        let header = self.reader.header;
        let column = |field| header.column(field).unwrap_or(0);
        if header.column(Field::Nip).is_some() && header.column(Field::Name).is_some() {
            let (number_column, name_column) = (column(Field::Nip), column(Field::Name));
            let (number, name) = (self.cell(Field::Nip).clone(), self.cell(Field::Name).clone());
            return Key { number, number_column, name, name_column };
        }
        let column = column(Field::NameAndNip);
        let (name, number) = name_and_number(&self.cell(Field::NameAndNip).shown());
        Key {
            number: Value::text(number),
            number_column: column,
            name: Value::text(name),
            name_column: column,
        }
    }

    /// Whether a line that cannot be taken was never meant to be a person.
    fn is_no_person(&self, key: &Key<'_>) -> bool {
        (key.number.is_empty() && is_group_line(self.cells))
            || self.repeats_headings()
            || numbers_columns(self.cells)
    }

    /// Long lists print their headings again on every page.
    fn repeats_headings(&self) -> bool {
        let column = self.reader.key_column();
        let title = self.reader.header.titles.get(column).map_or("", String::as_str);
        let own = title.rsplit('›').next().unwrap_or(title);
        let own = words::compact(own);
        !own.is_empty() && self.cells.get(column).is_some_and(|cell| words::compact(&cell.shown()) == own)
    }

    fn person(&mut self, key: &Key<'_>) -> Result<Line, Box<RejectedRow>> {
        let reject = |column, reason| Box::new(self.reader.reject(self.row, self.cells, column, reason));
        let nip = nip(&key.number).map_err(|reason| reject(key.number_column, reason))?;
        let name = match &key.name {
            Value::Empty => return Err(reject(key.name_column, Reason::NameMissing)),
            Value::Error(_) => return Err(reject(key.name_column, Reason::CellError)),
            Value::Text(_) | Value::Number(_) | Value::Date(_) => self.with_degrees(key.name.shown()),
        };
        self.check_nip(&nip);
        let employee_type = self.employee_type(&nip);
        let title = self.text(Field::Position);
        let person = StaffRow {
            row: self.row,
            name,
            employee_type,
            legal_status: self.legal_status(),
            rank: self.rank(employee_type),
            position_kind: self.position_kind(title.as_deref()),
            position: title,
            unit: self.text(Field::Unit),
            evaluator: None,
            left_on: self.left_on(),
            siasn_id: self.text(Field::SiasnId),
            earlier: Vec::new(),
            nip,
        };
        let ratings = self.ratings();
        let acting = self.reader.acting_column.and_then(|column| self.cells.get(column)).map(Value::shown);
        Ok(Line {
            person,
            evaluator: self.evaluator(),
            parent_unit: self.text(Field::ParentUnit),
            starts_on: words::date(self.cell(Field::PeriodStart)),
            ends_on: words::date(self.cell(Field::PeriodEnd)),
            is_acting: self.reader.layout == Layout::SkpReport
                && acting.is_some_and(|flag| words::is_yes(&flag)),
            ratings,
        })
    }

    /// Joins degrees from columns of their own, unless the name carries them already.
    fn with_degrees(&self, name: String) -> String {
        let front = self.cell(Field::FrontDegree).shown();
        let back = self.cell(Field::BackDegree).shown();
        let wanted = |degree: &str| !degree.is_empty() && degree != "-";
        let mut full = name;
        if wanted(&front) && !full.starts_with(&front) {
            full = format!("{front} {full}");
        }
        if wanted(&back) && !full.ends_with(&back) {
            full = format!("{full}, {back}");
        }
        full
    }

    fn check_nip(&mut self, nip: &Nip) {
        let field =
            if self.reader.header.column(Field::Nip).is_some() { Field::Nip } else { Field::NameAndNip };
        for oddity in nip.oddities() {
            let reason = match oddity {
                NipOddity::Appointment => Reason::NipOddAppointment,
                NipOddity::AgeAtAppointment => Reason::NipOddAge,
                NipOddity::Sex => Reason::NipOddSex,
            };
            self.warn(field, reason);
        }
        let stamp = |date: NaiveDate| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day());
        let born = words::date(self.cell(Field::BirthDate)).map(stamp);
        if born.is_some_and(|born| !nip.as_str().starts_with(&born)) {
            self.warn(Field::BirthDate, Reason::DateDisagreesWithNip);
        }
        let appointed = words::date(self.cell(Field::Appointment)).map(stamp);
        let (month, year) = (nip.as_str().get(8..14), nip.as_str().get(8..12));
        let agrees = |on: String| if nip.is_pppk() { on.get(..4) == year } else { on.get(..6) == month };
        if appointed.is_some_and(|on| !agrees(on)) {
            self.warn(Field::Appointment, Reason::DateDisagreesWithNip);
        }
    }

    fn employee_type(&mut self, nip: &Nip) -> EmployeeType {
        let by_nip = if nip.is_pppk() { EmployeeType::Pppk } else { EmployeeType::Pns };
        let Some(text) = self.text(Field::EmployeeType) else { return by_nip };
        match words::employee_type(&text) {
            None => {
                self.warn(Field::EmployeeType, Reason::EmployeeTypeUnknown);
                by_nip
            }
            Some(stated) => {
                if stated.is_pppk() != by_nip.is_pppk() {
                    self.warn(Field::EmployeeType, Reason::TypeDisagreesWithNip);
                }
                stated
            }
        }
    }

    fn legal_status(&mut self) -> Option<LegalStatus> {
        let text = self.text(Field::LegalStatus)?;
        let known = words::legal_status(&text);
        if known.is_none() {
            self.warn(Field::LegalStatus, Reason::LegalStatusUnknown);
        }
        known
    }

    fn left_on(&mut self) -> Option<NaiveDate> {
        self.text(Field::LeftOn)?;
        let day = words::date(self.cell(Field::LeftOn));
        if day.is_none() {
            self.warn(Field::LeftOn, Reason::LastDayUnreadable);
        }
        day
    }

    /// From the golongan, else from the title of the rank; one that does not fit the employee stays blank.
    fn rank(&mut self, employee_type: EmployeeType) -> Option<Rank> {
        let field = if self.cell(Field::Rank).is_empty() { Field::RankTitle } else { Field::Rank };
        let text = self.text(field)?;
        let mut known = self.reader.ranks.borrow_mut();
        let read = *known.entry(text).or_insert_with_key(|text| Rank::parse(text));
        let reason = match read {
            Ok(rank) if rank.is_pppk() == employee_type.is_pppk() => return Some(rank),
            Ok(_) | Err(RankFault::Contradiction) => Reason::RankContradicts,
            Err(RankFault::Unknown) => Reason::RankUnknown,
        };
        self.warn(field, reason);
        None
    }

    fn position_kind(&self, title: Option<&str>) -> Option<PositionKind> {
        let group = self.cell(Field::PositionKind).shown();
        let echelon = self.cell(Field::Echelon).shown();
        let said = [group, echelon, title.unwrap_or_default().to_owned()];
        let mut known = self.reader.kinds.borrow_mut();
        *known.entry(said).or_insert_with_key(|[group, echelon, title]| position::kind(group, echelon, title))
    }

    fn evaluator(&mut self) -> Option<Named> {
        let cell = self.cell(Field::EvaluatorNumber);
        let (mut name, mut number) = (self.text(Field::EvaluatorName).unwrap_or_default(), cell.shown());
        let mut column = Field::EvaluatorNumber;
        if cell.is_empty() {
            (name, number) = name_and_number(&name);
            column = Field::EvaluatorName;
        }
        let number = evaluator_number(cell, &number).unwrap_or_else(|Unusable| {
            self.warn(column, Reason::EvaluatorNumberUnusable);
            None
        });
        if number.is_none() && name.is_empty() {
            return None;
        }
        let rank = self.text(Field::EvaluatorRank).and_then(|text| Rank::parse(&text).ok());
        let (position, unit) = (self.text(Field::EvaluatorPosition), self.text(Field::EvaluatorUnit));
        let column = if name.is_empty() { Field::EvaluatorNumber } else { Field::EvaluatorName };
        let column = self.reader.header.column(column).unwrap_or(0);
        Some(Named { number, name, position, unit, rank, column })
    }

    /// The ratings of a report, checked against its grade and otherwise left to a later import.
    fn ratings(&mut self) -> (Option<ExpectationLevel>, Option<ExpectationLevel>, Option<Grade>) {
        if self.reader.layout != Layout::SkpReport {
            return (None, None, None);
        }
        let results = words::rating(&self.cell(Field::ResultsRating).shown());
        let conduct = words::rating(&self.cell(Field::ConductRating).shown());
        let grade = words::grade(&self.cell(Field::Grade).shown());
        if let (Some(results), Some(conduct), Some(stated)) = (results, conduct, grade)
            && Grade::from_quadrant(results, conduct) != stated
        {
            self.warn(Field::Grade, Reason::GradeNotFollowing);
        }
        (results, conduct, grade)
    }
}
