//! A workbook beside the records: what each cell would do, and what is not taken and why.

use super::binding::{Code, lined};
use super::known::{Known, Records};
use super::rows::{Subject, begun};
use super::words::{CellFault, Oddity, RowFault, Told, meanwhile, remark};
use crate::App;
use crate::convert::row;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use crate::sheet::About;
use contract::{ImportRemarkView, Language, PersonRef, RatingKind, WorkbookChange};
use domain::{CoreValue, ExpectationLevel, FeedbackSource};
use interop::workbook::{
    Field, FilledLine, FilledWorkbook, ManifestLine, core_value, rating, rating_word, tidy,
};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use store::{Column, RowId};

/// What a cell would write.
#[derive(Clone, Debug)]
pub(super) enum What {
    Rating(RatingKind, ExpectationLevel),
    Notes,
    /// A realisation: what it is of, the column that ties it to that, and its row where there is one.
    Actual(RowId, Column, Option<RowId>),
    Feedback(About),
}

/// A cell that says something new.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// Sheet and cell.
    pub(super) key: String,
    pub(super) field: Field,
    pub(super) evaluation: RowId,
    pub(super) employee: RowId,
    pub(super) person: PersonRef,
    pub(super) about: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) kind: WorkbookChange,
    pub(super) why: String,
    pub(super) what: What,
}

/// What a workbook comes to.
#[derive(Default)]
pub(super) struct Compared {
    pub(super) changes: Vec<Change>,
    pub(super) same: u32,
    pub(super) rejected: Vec<ImportRemarkView>,
    pub(super) warnings: Vec<ImportRemarkView>,
    /// Everybody whose record was looked at.
    pub(super) people: BTreeSet<RowId>,
}

/// A row of the workbook with the record it is bound to.
struct Row<'b> {
    line: &'b FilledLine,
    written: &'b ManifestLine,
    known: Rc<Known>,
    subject: Option<Subject>,
}

/// A cell beside the office's.
enum Weighed {
    Same,
    Says(WorkbookChange),
}

struct Comparing<'a, 'b> {
    app: &'a App,
    records: Records<'a>,
    book: &'b FilledWorkbook,
    evaluator: RowId,
    language: Language,
    /// The rows that were written, by their codes.
    written: HashMap<&'b str, &'b ManifestLine>,
    /// The rows that came back and are what they say they are, by their codes, each with where.
    seen: HashMap<&'b str, u32>,
    /// Whose records moved on, each told once.
    newer: BTreeSet<RowId>,
    out: Compared,
}

/// Compares a workbook of this office with its records.
pub(super) fn compare(app: &App, book: &FilledWorkbook) -> Result<Compared, Halt> {
    let written = book.manifest.lines.iter().map(|line| (line.code.as_str(), line)).collect();
    let mut comparing = Comparing {
        app,
        records: Records::of(app)?,
        book,
        evaluator: row(&book.manifest.evaluator)?,
        language: app.moment().language,
        written,
        seen: HashMap::new(),
        newer: BTreeSet::new(),
        out: Compared::default(),
    };
    for line in &book.lines {
        comparing.take(line)?;
    }
    comparing.tell_missing()?;
    Ok(comparing.out)
}

impl<'b> Comparing<'_, 'b> {
    fn take(&mut self, line: &'b FilledLine) -> Result<(), Halt> {
        if line.text(Field::Code).is_empty() {
            if line.is_filled_in() {
                self.refuse(line, Field::Code, RowFault::NoCode.told(self.language));
            }
            return Ok(());
        }
        let found = match self.row_of(line)? {
            Ok(found) => found,
            Err(fault) => {
                self.refuse(line, Field::Code, fault.told(self.language));
                return Ok(());
            }
        };
        if let Some((field, fault)) = self.identity_fault(&found) {
            self.refuse(line, field, fault.told(self.language));
            return Ok(());
        }
        // Only a row that is the one it says it is makes another one a repetition.
        if let Some(first) = self.seen.get(found.written.code.as_str()).copied() {
            self.refuse(line, Field::Code, RowFault::Twice(first).told(self.language));
            return Ok(());
        }
        self.seen.insert(&found.written.code, line.row);
        self.out.people.insert(found.known.dossier.record.employee);
        let before = (self.out.changes.len(), self.out.rejected.len());
        match &found.subject {
            None => self.take_person(&found),
            Some(subject) => self.take_result(&found, subject),
        }
        self.close(&found, before);
        Ok(())
    }

    /// The record that a row is bound to, or why it is none of this workbook.
    fn row_of(&mut self, line: &'b FilledLine) -> Result<Result<Row<'b>, RowFault>, Halt> {
        let Some(code) = Code::read(line.text(Field::Code)) else { return Ok(Err(RowFault::CodeUnknown)) };
        let written =
            self.written.get(code.text().as_str()).copied().filter(|written| written.part == line.part);
        let found = self.records.find(&code)?;
        let Some(written) = written else {
            return Ok(Err(found.map_or(RowFault::CodeUnknown, |(known, _)| self.other_workbook(&known))));
        };
        let Some((known, subject)) = found else { return Ok(Err(RowFault::SubjectGone)) };
        if known.evaluator != Some(self.evaluator) {
            return Ok(Err(self.other_evaluator(&known)));
        }
        Ok(Ok(Row { line, written, known, subject }))
    }

    /// Where a row of this office that is not of this workbook comes from.
    fn other_workbook(&self, known: &Known) -> RowFault {
        let period = known.dossier.record.period;
        if parse_period(&self.book.manifest.period).is_ok_and(|own| own != period) {
            return RowFault::OtherPeriod(period_words(period, self.app.moment()));
        }
        if known.evaluator != Some(self.evaluator) {
            return self.other_evaluator(known);
        }
        RowFault::OtherWorkbook
    }

    fn other_evaluator(&self, known: &Known) -> RowFault {
        let person = known.evaluator.and_then(|evaluator| self.app.employee(evaluator).ok());
        RowFault::OtherEvaluator(person.map(|person| person.shown_name()).unwrap_or_default())
    }

    /// The first cell of a row that no longer says whose it is.
    fn identity_fault(&self, found: &Row<'_>) -> Option<(Field, RowFault)> {
        let part = found.line.part;
        let mut checks = part.bound().iter().zip(&found.written.checks);
        let (field, _) = checks.find(|(field, check)| {
            let text = found.line.text(**field);
            self.records.binding.cell(&found.written.code, (part, **field), text) != **check
        })?;
        let should = if *field == Field::Nip {
            format!("{} ({})", found.known.employee.name, found.known.nip)
        } else if *field == Field::Name {
            found.known.employee.name.clone()
        } else {
            String::new()
        };
        Some((*field, RowFault::Identity(should)))
    }

    fn take_person(&mut self, found: &Row<'b>) {
        for (field, kind) in
            [(Field::ResultsRating, RatingKind::Results), (Field::ConductRating, RatingKind::Conduct)]
        {
            let Some(text) = self.text_of(found, field) else { continue };
            let Some(level) = rating(&text) else {
                self.refuse(found.line, field, CellFault::NoRating.told(self.language));
                continue;
            };
            let Some(change) = self.change_of(found, field, rating_word(level), What::Rating(kind, level))
            else {
                continue;
            };
            match &found.known.no_rating {
                Some(told) => self.refuse(found.line, field, told.clone()),
                None => self.out.changes.push(change),
            }
        }
        if let Some(text) = self.text_of(found, Field::Notes) {
            let change = self.change_of(found, Field::Notes, &text, What::Notes);
            self.out.changes.extend(change);
        }
        let Some(text) = self.text_of(found, Field::Feedback) else { return };
        let typed = found.line.text(Field::CoreValue);
        match core_value(typed) {
            Some(value) => self.take_feedback(found, About::Conduct(value), &text),
            None if typed.is_empty() => {
                self.refuse(found.line, Field::CoreValue, CellFault::NoValue.told(self.language));
            }
            None => self.refuse(found.line, Field::CoreValue, CellFault::UnknownValue.told(self.language)),
        }
    }

    fn take_result(&mut self, found: &Row<'b>, subject: &Subject) {
        if let Some(text) = self.text_of(found, Field::Actual) {
            let row = found.known.dossier.actuals.get(&subject.row).map(|(row, _)| *row);
            let what = What::Actual(subject.row, subject.tie, row);
            let change = self.change_of(found, Field::Actual, &text, what);
            self.out.changes.extend(change);
        }
        if let Some(text) = self.text_of(found, Field::Feedback) {
            self.take_feedback(found, subject.about, &text);
        }
    }

    /// Feedback is added to what is there; the same words of the leader's are not added again.
    fn take_feedback(&mut self, found: &Row<'b>, about: About, text: &str) {
        let mut there = found.known.dossier.feedback_about(about);
        let is_there =
            there.any(|entry| entry.source == FeedbackSource::Leader && tidy(&entry.text) == tidy(text));
        if is_there {
            self.out.same += 1;
            return;
        }
        let (to, kind) = (text.to_owned(), WorkbookChange::New);
        let change = self.change(found, (Field::Feedback, String::new(), to), kind, What::Feedback(about));
        self.out.changes.push(change);
    }

    /// The text of a cell that says something that can be taken.
    fn text_of(&mut self, found: &Row<'b>, field: Field) -> Option<String> {
        if found.line.is_error(field) {
            self.refuse(found.line, field, CellFault::Error.told(self.language));
            return None;
        }
        let text = found.line.text(field);
        match checked_text("text", text) {
            Ok(text) => text,
            Err(_) => {
                self.refuse(found.line, field, CellFault::TooLong.told(self.language));
                None
            }
        }
    }

    /// What a cell does that the workbook began with; nothing where it changes nothing.
    fn change_of(&mut self, found: &Row<'b>, field: Field, to: &str, what: What) -> Option<Change> {
        let from = begun(&found.known.dossier, found.subject.as_ref(), field);
        match self.weigh(found, field, (&from, to)) {
            Weighed::Same => {
                self.out.same += 1;
                None
            }
            Weighed::Says(kind) => Some(self.change(found, (field, from, to.to_owned()), kind, what)),
        }
    }

    /// Compares three texts: what the workbook began with, what the office has, what came back. What the
    /// evaluator left as it was written changes nothing, whatever the office wrote since.
    fn weigh(&self, found: &Row<'_>, field: Field, (from, to): (&str, &str)) -> Weighed {
        if lined(from) == lined(to) {
            return Weighed::Same;
        }
        let part = found.line.part;
        let at = part.checked().position(|other| other == field);
        let began = at.and_then(|at| found.written.checks.get(at));
        let is_began =
            |text: &str| began == Some(&self.records.binding.cell(&found.written.code, (part, field), text));
        if is_began(to) {
            Weighed::Same
        } else if !is_began(from) {
            Weighed::Says(WorkbookChange::Conflict)
        } else if from.is_empty() {
            Weighed::Says(WorkbookChange::New)
        } else {
            Weighed::Says(WorkbookChange::Changed)
        }
    }

    fn change(
        &self,
        found: &Row<'_>,
        (field, from, to): (Field, String, String),
        kind: WorkbookChange,
        what: What,
    ) -> Change {
        let place = found.line.place(field);
        let record = &found.known.dossier.record;
        let about = match (&found.subject, &what) {
            (Some(subject), _) if subject.indicator.is_empty() => subject.result.clone(),
            (Some(subject), _) => format!("{}. {}", subject.number, subject.indicator),
            (None, What::Feedback(About::Conduct(value))) => CoreValue::label(*value).to_owned(),
            (None, _) => String::new(),
        };
        let why = match kind {
            WorkbookChange::Conflict => meanwhile(&from, self.language),
            WorkbookChange::New | WorkbookChange::Changed => String::new(),
        };
        Change {
            key: format!("{}!{}", place.sheet, place.cell),
            field,
            evaluation: record.id,
            employee: record.employee,
            person: found.known.employee.clone(),
            about,
            from,
            to,
            kind,
            why,
            what,
        }
    }

    /// What a row says is not taken where nothing of its evaluation may be changed; told once for the row. Where
    /// the person's records moved on, that is told too.
    fn close(&mut self, found: &Row<'b>, (n_changes, n_rejected): (usize, usize)) {
        let says_something = self.out.changes.len() > n_changes || self.out.rejected.len() > n_rejected;
        if !says_something {
            return;
        }
        if let Some(told) = &found.known.closed {
            self.out.changes.truncate(n_changes);
            self.out.rejected.truncate(n_rejected);
            self.refuse(found.line, Field::Name, told.clone());
            return;
        }
        let written = Code::read(&found.written.code).map(|code| code.version).unwrap_or_default();
        let (now, record) = (found.known.version, &found.known.dossier.record);
        if written != now && self.newer.insert(record.id) {
            let told = Oddity::Newer { written, now }.told(self.language);
            let place = found.line.place(Field::Name);
            self.out.warnings.push(remark(place, &found.known.employee.name, told));
        }
    }

    /// Rows that were written and did not come back; nothing of them changes.
    fn tell_missing(&mut self) -> Result<(), Halt> {
        let book = self.book;
        let back = book.lines.iter().filter_map(|line| Code::read(line.text(Field::Code)));
        let back: HashSet<String> = back.map(|code| code.text()).collect();
        for line in book.manifest.lines.iter().filter(|line| !back.contains(&line.code)) {
            let found = Code::read(&line.code).map(|code| self.records.find(&code)).transpose()?.flatten();
            let Some((known, _)) = found else { continue };
            let place = interop::Place { sheet: line.part.sheet().to_owned(), ..interop::Place::default() };
            let told = Oddity::Missing(known.employee.name.clone()).told(self.language);
            self.out.warnings.push(remark(place, &line.code, told));
        }
        Ok(())
    }

    fn refuse(&mut self, line: &FilledLine, field: Field, told: Told) {
        self.out.rejected.push(remark(line.place(field), line.text(field), told));
    }
}
