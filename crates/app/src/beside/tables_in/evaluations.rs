//! A table of evaluations: each row beside the evaluation it is about, and what of it is written.

use super::words::{Fault, only_compared, reopen_first};
use super::{Looked, count, differing, left, period_of};
use crate::App;
use crate::beside::ekinerja::{evaluations_by_person, people_by_number};
use crate::beside::rows::{Units, evaluation_row};
use crate::beside::workbooks::{Told, not_permitted, of_refusal};
use crate::evaluations::{check_open, set_rating};
use crate::failure::Halt;
use crate::people::People;
use crate::permissions::{Deed, Sight};
use crate::planning::edit_fields::checked_text;
use contract::{FieldChangeView, Language, RatingKind, TableRowView, TableVerdict};
use domain::{ExpectationLevel, Grade, Nip, Period};
use interop::tables::evaluations::{COLUMNS, at, grade, rating};
use interop::tables::{Cell, Row, Table};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::records::{Employee, EvaluationRecord, Reader, Term};
use store::schema::evaluations as column;
use store::{Act, RowId, Scope};

/// What says which evaluation a row is about.
const KEYS: [usize; 3] = [at::PERIOD, at::NIP, at::CODE];

/// What a cell writes.
enum Write {
    Rating(RatingKind, ExpectationLevel),
    Notes(String),
    GradeAsGiven(Grade),
}

/// An evaluation that is written in.
struct Change {
    record: EvaluationRecord,
    writes: Vec<Write>,
}

/// What a table comes to.
#[derive(Default)]
struct Compared {
    rows: Vec<TableRowView>,
    same: u32,
    changes: Vec<Change>,
    /// Everybody whose evaluation was looked at.
    people: BTreeSet<RowId>,
}

/// The evaluations of a period, read once.
struct InPeriod {
    of_person: HashMap<RowId, Vec<EvaluationRecord>>,
    by_code: HashMap<String, EvaluationRecord>,
    evaluators: People,
}

struct Comparing<'a> {
    app: &'a App,
    language: Language,
    sight: Sight,
    units: Units,
    numbers: HashMap<String, RowId>,
    people: HashMap<RowId, Employee>,
    periods: BTreeMap<Period, InPeriod>,
    /// The evaluations that a row was about, each with that row.
    seen: HashMap<RowId, u32>,
    out: Compared,
}

impl App {
    /// A table of evaluations beside those of the office.
    pub(super) fn look_at_evaluations(&mut self, table: &Table) -> Result<Looked, Halt> {
        let compared = compare(self, table)?;
        self.note_people_read(compared.people.iter().copied());
        self.previews_made += 1;
        Ok(Looked::at(self.previews_made, (compared.rows, compared.same), Vec::new()))
    }

    /// Writes what a table says otherwise than evaluations that are open; answers in how many.
    pub(super) fn take_evaluations(&mut self, table: &Table) -> Result<u32, Halt> {
        self.commit_drafts()?;
        // Somebody may have rated or signed since the table was looked at.
        let compared = compare(self, table)?;
        if compared.changes.is_empty() {
            return Ok(0);
        }
        self.backup_before_change()?;
        // Whoever acts in the own name acts for nobody else.
        let own = self.opened()?.account.employee;
        let mut due = Vec::with_capacity(compared.changes.len());
        for change in compared.changes {
            let seen = self.has_seen(change.record.id)?;
            let evaluator = change.record.evaluator.filter(|evaluator| own != Some(*evaluator));
            due.push((change, seen, evaluator));
        }
        let written = count(due.len());
        self.act("import_table", None, |act| {
            act.label(format!("{{\"changed\":{written}}}"));
            due.into_iter().try_for_each(|(change, seen, evaluator)| {
                if let Some(evaluator) = evaluator {
                    act.in_name_of(Scope::dossier(change.record.employee), evaluator);
                }
                write(act, change, seen)
            })
        })?;
        Ok(written)
    }
}

fn compare(app: &App, table: &Table) -> Result<Compared, Halt> {
    let reader = app.read()?;
    let people = reader.list_all_employees()?.into_iter().map(|person| (person.id, person)).collect();
    let mut comparing = Comparing {
        app,
        language: app.moment().language,
        sight: app.sight()?,
        units: Units::of(app)?,
        numbers: people_by_number(reader)?,
        people,
        periods: BTreeMap::new(),
        seen: HashMap::new(),
        out: Compared::default(),
    };
    for row in &table.rows {
        comparing.take(row)?;
    }
    Ok(comparing.out)
}

impl Comparing<'_> {
    fn take(&mut self, row: &Row) -> Result<(), Halt> {
        let record = match self.find(row)? {
            Ok(record) => record,
            Err(fault) => {
                self.leave(row, &fault);
                return Ok(());
            }
        };
        if let Some(first) = self.seen.get(&record.id).copied() {
            self.leave(row, &Fault::Twice(first));
            return Ok(());
        }
        self.seen.insert(record.id, row.number);
        self.beside(row, record)
    }

    /// The evaluation a row is about: by its code, else by NIP and period.
    fn find(&mut self, row: &Row) -> Result<Result<EvaluationRecord, Fault>, Halt> {
        let Some(period) = period_of(&text(row, at::PERIOD)) else { return Ok(Err(Fault::NoPeriod)) };
        let written = text(row, at::NIP);
        let number = Nip::strip(&written);
        let person = self.numbers.get(&number).or_else(|| self.numbers.get(written.trim())).copied();
        let person = person.filter(|_| !number.is_empty());
        if let Entry::Vacant(unread) = self.periods.entry(period) {
            unread.insert(InPeriod::read(self.app.read()?, period)?);
        }
        let Some(known) = self.periods.get(&period) else { return Ok(Err(Fault::NoEvaluation)) };
        if let Some(record) = known.by_code.get(&text(row, at::CODE).trim().to_uppercase()) {
            let is_meant = number.is_empty() || person == Some(record.employee);
            return Ok(if is_meant { Ok(record.clone()) } else { Err(Fault::CodeOfOther) });
        }
        let Some(person) = person else { return Ok(Err(Fault::NobodyHere)) };
        Ok(match known.of_person.get(&person).map(Vec::as_slice).unwrap_or_default() {
            [] => Err(Fault::NoEvaluation),
            [only] => Ok(only.clone()),
            [_, _, ..] => Err(Fault::Several),
        })
    }

    /// A row beside its evaluation, column by column. An empty cell takes nothing out.
    fn beside(&mut self, row: &Row, record: EvaluationRecord) -> Result<(), Halt> {
        let Some(person) = self.people.get(&record.employee) else {
            self.leave(row, &Fault::NobodyHere);
            return Ok(());
        };
        let evaluators = self.periods.get(&record.period).map(|known| &known.evaluators);
        let evaluator = record.evaluator.and_then(|evaluator| evaluators?.find(evaluator));
        let here = evaluation_row(person, &record, evaluator, &self.units).cells();
        self.out.people.insert(record.employee);
        let (mut said, mut followed, mut writes) = (Vec::new(), Vec::new(), Vec::new());
        for (column, change) in differing(COLUMNS, &row.cells, &here) {
            if KEYS.contains(&column) || change.to.is_empty() {
                continue;
            }
            match what(column, &change, &record) {
                Ok(Said::Write(write)) => {
                    writes.push(write);
                    said.push(change);
                }
                Ok(Said::Follows) => followed.push(change),
                Ok(Said::Same) => {}
                Err(fault) => {
                    self.leave(row, &fault);
                    return Ok(());
                }
            }
        }
        let about = crate::cycles::period_words(record.period, self.app.moment());
        let named = TableRowView {
            nip: person.nip.clone(),
            name: person.shown_name(),
            about,
            changes: said,
            ..left((row.number, TableVerdict::Changed), &nothing())
        };
        if !writes.is_empty() {
            return self.weigh(named, record, writes);
        }
        if followed.is_empty() {
            self.out.same += 1;
            return Ok(());
        }
        let told = only_compared(self.language);
        let verdict = TableVerdict::Compared;
        let (why, fix) = (told.reason, told.fix);
        self.out.rows.push(TableRowView { verdict, changes: followed, why, fix, ..named });
        Ok(())
    }

    /// Takes what a row writes, unless rules or rights keep what is here.
    fn weigh(
        &mut self,
        named: TableRowView,
        record: EvaluationRecord,
        writes: Vec<Write>,
    ) -> Result<(), Halt> {
        if let Some(told) = self.why_it_stays(&record, &writes)? {
            let verdict = TableVerdict::Refused;
            self.out.rows.push(TableRowView { verdict, why: told.reason, fix: told.fix, ..named });
        } else {
            self.out.rows.push(named);
            self.out.changes.push(Change { record, writes });
        }
        Ok(())
    }

    fn why_it_stays(&self, record: &EvaluationRecord, writes: &[Write]) -> Result<Option<Told>, Halt> {
        // What is signed is told as that, whoever asks.
        if let Some(told) = of_refusal("evaluation_closed", check_open(record), self.language)? {
            let fix = if record.state.is_sealed() { reopen_first(self.language) } else { told.fix };
            return Ok(Some(Told { fix, ..told }));
        }
        if let Some(why) = self.app.why_not_do(Deed::Rate, record.id, &self.sight)? {
            return Ok(Some(not_permitted(why, self.language)));
        }
        let is_rating = |write: &Write| match write {
            Write::Rating(..) => true,
            Write::Notes(_) | Write::GradeAsGiven(_) => false,
        };
        if !writes.iter().any(is_rating) {
            return Ok(None);
        }
        of_refusal("not_rated_now", self.app.check_can_rate(record), self.language)
    }

    /// A row of which nothing is taken.
    fn leave(&mut self, row: &Row, fault: &Fault) {
        let left = left((row.number, fault.verdict()), &fault.told(self.language));
        let (nip, name, about) = (text(row, at::NIP), text(row, at::NAME), text(row, at::PERIOD));
        self.out.rows.push(TableRowView { nip, name, about, ..left });
    }
}

impl InPeriod {
    fn read(reader: Reader<'_>, period: Period) -> Result<Self, Halt> {
        let of_person = evaluations_by_person(reader, period)?;
        let all = || of_person.values().flatten();
        let evaluators = People::of(reader, all().filter_map(|record| record.evaluator))?;
        let by_code = all().map(|record| (record.id.to_string().to_uppercase(), record.clone())).collect();
        Ok(Self { of_person, by_code, evaluators })
    }
}

/// What a cell that differs says.
enum Said {
    Write(Write),
    /// The same in other words.
    Same,
    /// Something that follows from other records.
    Follows,
}

fn what(column: usize, change: &FieldChangeView, record: &EvaluationRecord) -> Result<Said, Fault> {
    let unknown = || {
        let head = COLUMNS.get(column).map(|column| column.head).unwrap_or_default();
        Fault::NoWord(head, change.to.clone())
    };
    let (results, conduct) = record.ratings_in_force();
    let rated = |kind, now: Option<ExpectationLevel>| -> Result<Said, Fault> {
        let level = rating(&change.to).ok_or_else(unknown)?;
        Ok(if now == Some(level) { Said::Same } else { Said::Write(Write::Rating(kind, level)) })
    };
    match column {
        at::RESULTS => rated(RatingKind::Results, results),
        at::CONDUCT => rated(RatingKind::Conduct, conduct),
        at::NOTES if checked_text("notes", &change.to).is_err() => Err(Fault::TooLong),
        at::NOTES => Ok(Said::Write(Write::Notes(change.to.clone()))),
        at::GRADE_AS_GIVEN => {
            let given = grade(&change.to).ok_or_else(unknown)?;
            let is_same = record.grade_as_given == Some(given);
            Ok(if is_same { Said::Same } else { Said::Write(Write::GradeAsGiven(given)) })
        }
        _ => Ok(Said::Follows),
    }
}

fn write(act: &mut Act<'_>, change: Change, seen: bool) -> Result<(), Halt> {
    let Change { mut record, writes } = change;
    for write in writes {
        match write {
            Write::Rating(kind, level) => {
                set_rating(act, &record, (kind, Some(level)), seen, 1)?;
                // The other rating of the row looks at this one to know whether both are set.
                match kind {
                    RatingKind::Results => record.results_rating = Some(level),
                    RatingKind::Conduct => record.conduct_rating = Some(level),
                }
            }
            Write::Notes(text) => {
                act.set(record.id, column::NOTES, text)?;
            }
            Write::GradeAsGiven(grade) => {
                act.set(record.id, column::GRADE_AS_GIVEN, grade.word())?;
            }
        }
    }
    Ok(())
}

fn text(row: &Row, column: usize) -> String {
    row.cells.get(column).map(Cell::shown).unwrap_or_default()
}

/// Nothing is said of a row that is taken.
fn nothing() -> Told {
    Told { code: "", reason: String::new(), fix: String::new() }
}
