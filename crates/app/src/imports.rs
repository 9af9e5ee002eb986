//! Import of a staff list: read, compare, show, and apply as one act.

mod applying;
mod differing;
mod loops;

use crate::beside::mapping::{self, Shown};
use crate::failure::Halt;
use crate::{App, shared_lists};
use applying::Applying;
use chrono::NaiveDate;
use contract::{
    ApplyImportRequest, ChosenFile, Failure, FieldChangeView, ImportLayout, ImportPreviewView,
    ImportRemarkView, ImportRowView, ImportedView, Language, Outcome, ProgressView, SaveRejectedRequest,
    WithFile,
};
use domain::NameParts;
use interop::staff::{self, EvaluatorRef, Layout, Place, StaffList, StaffRow};
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use store::records::Employee;
use store::schema::employees as column;
use store::{Act, Column, RowId, StoreMark, Value};

/// Rows of a preview that are shown; the counts cover all.
const ROWS_SHOWN: usize = 2000;

/// A staff list that was read and compared, waiting to be applied.
pub(crate) struct Preview {
    /// What hands it back.
    pub(crate) token: u32,
    path: PathBuf,
    /// The people.
    pub(crate) list: StaffList,
    rows: Vec<Compared>,
    /// What it was compared with.
    compared: ComparedWith,
    /// What a person showed the program to read it by.
    shown: Option<Shown>,
}

/// The records a comparison holds for, and the day, for who evaluates whom depends on it.
type ComparedWith = (StoreMark, NaiveDate);

/// A person of the list beside the person the office knows.
pub(crate) struct Compared {
    /// Place in [`StaffList::people`].
    at: usize,
    known: Option<RowId>,
    /// The unit and the evaluator of today.
    unit_now: Option<RowId>,
    evaluator_now: Option<RowId>,
    outcome: Outcome,
    changes: Vec<(Column, Value)>,
    shown: Vec<FieldChangeView>,
    /// Whether the evaluator is left out because the two would evaluate one another.
    is_looped: bool,
}

impl App {
    /// Reads a staff list and says what applying it would do. Nothing is changed.
    pub(crate) fn preview_import(&mut self, request: WithFile) -> Result<ImportPreviewView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        let language = self.moment().language;
        let known = mapping::known(self.read()?)?;
        let list = staff::load(&path).and_then(|bytes| staff::read_known(&bytes, &known));
        let list = list.map_err(|fault| unreadable(&path, &fault, language))?;
        self.preview_of(path, list, None)
    }

    /// Compares a list that was read with who is there, and keeps it to be applied.
    pub(crate) fn preview_of(
        &mut self,
        path: PathBuf,
        list: StaffList,
        shown: Option<Shown>,
    ) -> Result<ImportPreviewView, Halt> {
        let compared = self.compared_with()?;
        let rows = self.compare(&list)?;
        self.previews_made += 1;
        let preview = Preview { token: self.previews_made, path, list, rows, compared, shown };
        let view = self.preview_view(&preview)?;
        self.preview = Some(preview);
        Ok(view)
    }

    /// Applies a preview as one act, after a tested backup.
    pub(crate) fn apply_import(&mut self, request: ApplyImportRequest) -> Result<ImportedView, Halt> {
        let is_shown = self.preview.as_ref().is_some_and(|preview| preview.token == request.preview);
        let preview = self.preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.apply(&preview);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.preview = Some(preview);
        }
        applied
    }

    fn apply(&mut self, preview: &Preview) -> Result<ImportedView, Halt> {
        self.commit_drafts()?;
        // Somebody may have changed people since the preview was made.
        let has_changed = self.compared_with()? != preview.compared;
        let anew = has_changed.then(|| self.compare(&preview.list)).transpose()?;
        let rows = anew.as_deref().unwrap_or(&preview.rows);
        self.backup_before_change()?;
        let today = self.moment().today();
        let language = self.moment().language;
        let view = imported(&preview.list, rows, language);
        let lists = shared_lists(&self.office()?);
        // The lists of an office come from its hub; what another device wrote there would be kept apart.
        let shown = if self.is_below_hub()? { None } else { preview.shown.as_ref() };
        let at = self.host.now().timestamp_millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let new = store::NewAct {
            kind: "import_employees",
            author: open.account.id,
            acted_for: None,
            at,
            undoing: store::Undoing::TakesBack,
        };
        let mut act = open.store.begin(new)?;
        act.label(format!("{{\"new\":{},\"changed\":{}}}", view.new, view.changed));
        bring_in(&mut act, (&preview.list, rows), today, self.host.as_ref())?;
        if let Some(shown) = shown {
            mapping::remember(&mut act, lists, shown)?;
        }
        act.commit()?;
        Ok(view)
    }

    /// Writes the rejected rows with a column that says how to repair each.
    pub(crate) fn save_rejected(&mut self, request: SaveRejectedRequest) -> Result<ChosenFile, Halt> {
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        let created = self.moment().now.naive_local();
        let preview = self.preview.as_ref().filter(|preview| preview.token == request.preview);
        let preview = preview.ok_or(Failure::PreviewForgotten)?;
        let bytes =
            staff::write_errors(&preview.list, created).map_err(|_| crate::failure::incident("rejected"))?;
        crate::files::write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }

    fn compared_with(&self) -> Result<ComparedWith, Halt> {
        Ok((self.store()?.mark(), self.moment().today()))
    }

    /// Every person of a list beside the one the office knows.
    pub(crate) fn compare(&self, list: &StaffList) -> Result<Vec<Compared>, Halt> {
        let reader = self.read()?;
        let known = reader.list_all_employees()?;
        let merged = reader.list_merged_numbers()?;
        let by_id: HashMap<RowId, &Employee> = known.iter().map(|person| (person.id, person)).collect();
        // A number that stands on a record found to double another leads to the one that was kept.
        let doubled = merged.iter().filter_map(|(nip, kept)| Some((nip.as_str(), *by_id.get(kept)?)));
        let by_nip: HashMap<&str, &Employee> =
            doubled.chain(known.iter().map(|person| (person.nip.as_str(), person))).collect();
        let units: HashMap<RowId, String> =
            reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let today = self.moment().today();
        let language = self.moment().language;
        // Asked once for all: a list has hundreds of thousands of lines.
        let listed: Vec<RowId> =
            list.people.iter().filter_map(|row| Some(by_nip.get(row.nip.as_str())?.id)).collect();
        let evaluators = reader.list_evaluators(&listed, today)?;
        let office = loops::Office { reader, today, by_nip: &by_nip, by_id: &by_id, evaluators: &evaluators };
        let looped = loops::find(list, &office)?;
        let people = list.people.iter().map(|person| (person.nip.as_str(), person.name.as_str()));
        let outside =
            list.evaluators.iter().filter_map(|other| Some((other.number.as_deref()?, other.name.as_str())));
        // Of a list of people who are all new nobody asks for it.
        let names = LazyCell::new(|| outside.chain(people).collect::<HashMap<&str, &str>>());
        let rows = list.people.iter().enumerate().map(|(at, row)| {
            let is_looped = looped.contains(&at);
            let Some(person) = by_nip.get(row.nip.as_str()) else {
                return Ok(Compared {
                    at,
                    known: None,
                    unit_now: None,
                    evaluator_now: None,
                    outcome: Outcome::New,
                    changes: Vec::new(),
                    shown: Vec::new(),
                    is_looped,
                });
            };
            let (mut changes, mut shown) = differing::differences((row, list.layout), person, language);
            if person.is_external {
                // Known so far only as somebody's evaluator; the office's own list says otherwise.
                changes.extend([(column::IS_EXTERNAL, Value::Null), (column::UNIT_AS_PRINTED, Value::Null)]);
                let (from, to) = match language {
                    Language::Id => ("hanya sebagai penilai", "pegawai kantor ini"),
                    Language::En => ("evaluator only", "employee of this office"),
                };
                shown.push(shown_change("is_external", language, from.to_owned(), to.to_owned()));
            }
            let unit_now = person.unit.and_then(|unit| units.get(&unit)).cloned().unwrap_or_default();
            if let Some(unit) = row.unit.as_ref().filter(|unit| !same_words(unit, &unit_now)) {
                shown.push(shown_change("unit", language, unit_now, unit.clone()));
            }
            let evaluator_now = evaluators.get(&person.id).copied();
            let evaluator = evaluator_now.map(|row| office.person(row)).transpose()?.flatten();
            if !is_looped {
                shown.extend(evaluator_change((list, &names), row, evaluator.as_deref(), language));
            }
            let outcome = if shown.is_empty() { Outcome::Same } else { Outcome::Changed };
            let (known, unit_now) = (Some(person.id), person.unit);
            Ok(Compared { at, known, unit_now, evaluator_now, outcome, changes, shown, is_looped })
        });
        rows.collect()
    }

    fn preview_view(&self, preview: &Preview) -> Result<ImportPreviewView, Halt> {
        let language = self.moment().language;
        let list = &preview.list;
        let known: HashSet<String> =
            self.read()?.list_units()?.into_iter().map(|unit| folded(&unit.name)).collect();
        let is_new = |name: &&str| !known.contains(&folded(name));
        let count = |outcome| {
            u32::try_from(preview.rows.iter().filter(|row| row.outcome == outcome).count()).unwrap_or(0)
        };
        let order = |outcome| match outcome {
            Outcome::Changed => 0,
            Outcome::New => 1,
            Outcome::Same => 2,
        };
        let mut rows: Vec<&Compared> = preview.rows.iter().collect();
        rows.sort_by_key(|row| (order(row.outcome), row.at));
        Ok(ImportPreviewView {
            preview: preview.token,
            file: crate::files::file_name(&preview.path),
            layout: match list.layout {
                Layout::StaffList => ImportLayout::StaffList,
                Layout::SkpReport => ImportLayout::EkinerjaReport,
            },
            sheet: list.sheet.clone(),
            header_row: list.header_row,
            known_as: list.known_as.clone(),
            new: count(Outcome::New),
            changed: count(Outcome::Changed),
            same: count(Outcome::Same),
            skipped: u32::try_from(list.skipped).unwrap_or(0),
            new_units: list
                .units
                .iter()
                .map(|unit| unit.name.as_str())
                .filter(is_new)
                .map(str::to_owned)
                .collect(),
            rows: rows.into_iter().take(ROWS_SHOWN).filter_map(|row| row_view(list, row)).collect(),
            rejected: rejected(list, language),
            warnings: warnings(list, &preview.rows, language),
        })
    }
}

/// What applying a compared list does, in numbers and remarks.
pub(crate) fn imported(list: &StaffList, rows: &[Compared], language: Language) -> ImportedView {
    let count =
        |outcome| u32::try_from(rows.iter().filter(|row| row.outcome == outcome).count()).unwrap_or(0);
    ImportedView {
        new: count(Outcome::New),
        changed: count(Outcome::Changed),
        same: count(Outcome::Same),
        skipped: u32::try_from(list.skipped).unwrap_or(0),
        warnings: warnings(list, rows, language),
        rejected: rejected(list, language),
    }
}

/// Brings the people, units and evaluators of a compared list into the office.
pub(crate) fn bring_in(
    act: &mut Act<'_>,
    (list, rows): (&StaffList, &[Compared]),
    today: NaiveDate,
    host: &dyn crate::Host,
) -> Result<(), Halt> {
    Applying::start(act, list, today)?.people(rows, host)
}

/// Tells how far it is.
///
/// # Errors
/// [`Failure::Cancelled`] where the person pressed stop.
pub(crate) fn tell(host: &dyn crate::Host, done: usize, total: usize) -> Result<(), Halt> {
    let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
    host.progress(ProgressView { done: count(done), total: count(total), label: String::new(), pages: 0 });
    if host.is_cancelled() { Err(Failure::Cancelled.into()) } else { Ok(()) }
}

/// Name cells of a printed name.
pub(crate) fn name_values(printed: &str) -> Vec<(Column, Value)> {
    let parts = NameParts::split(printed);
    let text = |text: String| Value::from(Some(text).filter(|text| !text.is_empty()));
    vec![
        (column::NAME, text(parts.name)),
        (column::FRONT_DEGREE, text(parts.front)),
        (column::BACK_DEGREE, text(parts.back)),
    ]
}

/// The cells that hold something.
pub(crate) fn filled(values: Vec<(Column, Value)>) -> Vec<(Column, Value)> {
    values.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

/// `names` gives the name of every number in the list.
fn evaluator_change(
    (list, names): (&StaffList, &HashMap<&str, &str>),
    row: &StaffRow,
    now: Option<&Employee>,
    language: Language,
) -> Option<FieldChangeView> {
    let shown_name = now.map(Employee::shown_name).unwrap_or_default();
    match row.evaluator.as_ref()? {
        EvaluatorRef::Number(number) if now.is_some_and(|now| now.nip == *number) => None,
        EvaluatorRef::Number(number) => {
            let to = names.get(number.as_str()).copied().unwrap_or(number);
            Some(shown_change("evaluator", language, shown_name, to.to_owned()))
        }
        EvaluatorRef::Name(name) => {
            let known = list.evaluators.iter().any(|evaluator| evaluator.name == *name);
            let differs = !now.is_some_and(|now| same_words(&now.full_name(), name));
            (known && differs).then(|| shown_change("evaluator", language, shown_name, name.clone()))
        }
    }
}

fn shown_change(field: &str, language: Language, from: String, to: String) -> FieldChangeView {
    FieldChangeView { field: crate::words::field(&format!("employees.{field}"), language), from, to }
}

/// A name as it is compared: small letters, single spaces.
pub(crate) fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn same_words(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

fn row_view(list: &StaffList, row: &Compared) -> Option<ImportRowView> {
    let person = list.people.get(row.at)?;
    Some(ImportRowView {
        row: person.row,
        outcome: Some(row.outcome),
        nip: person.nip.to_string(),
        name: person.name.clone(),
        position: person.position.clone().unwrap_or_default(),
        unit: person.unit.clone().unwrap_or_default(),
        changes: row.shown.clone(),
    })
}

fn rejected(list: &StaffList, language: Language) -> Vec<ImportRemarkView> {
    let view = |row: &staff::RejectedRow| {
        let (reason, fix) = match language {
            Language::Id => (row.reason_id(), row.fix_id()),
            Language::En => (row.reason_en(), row.fix_en()),
        };
        remark(&row.place, &row.value, row.reason.code(), (reason, fix))
    };
    list.rejected.iter().map(view).collect()
}

fn warnings(list: &StaffList, rows: &[Compared], language: Language) -> Vec<ImportRemarkView> {
    let view = |warning: &staff::Warning| {
        let (reason, fix) = match language {
            Language::Id => (warning.reason_id(), warning.fix_id()),
            Language::En => (warning.reason_en(), warning.fix_en()),
        };
        let reason = of_lines(reason, warning.lines, language);
        remark(&warning.place, &warning.value, warning.reason.code(), (reason, fix))
    };
    let looped = rows.iter().filter(|row| row.is_looped).filter_map(|row| list.people.get(row.at));
    let looped = looped.map(|person| loops::remark(list, person, language));
    list.warnings.iter().map(view).chain(looped).collect()
}

/// What is said once of several rows, with how many more it is true of.
fn of_lines(reason: String, n_lines: u32, language: Language) -> String {
    match (n_lines.saturating_sub(1), language) {
        (0, _) => reason,
        (more, Language::Id) => format!("{reason} Begitu pula {more} baris lain."),
        (more, Language::En) => format!("{reason} The same is true of {more} more rows."),
    }
}

/// A remark about a place of a file.
pub(crate) fn remark(
    place: &Place,
    value: &str,
    code: &str,
    (reason, fix): (String, String),
) -> ImportRemarkView {
    ImportRemarkView {
        sheet: place.sheet.clone(),
        row: place.row,
        column: place.column.clone(),
        cell: place.cell.clone(),
        value: value.to_owned(),
        code: code.to_owned(),
        reason,
        fix,
    }
}

/// A spreadsheet that cannot be read, in words.
pub(crate) fn unreadable(path: &std::path::Path, fault: &interop::ReadError, language: Language) -> Failure {
    let (problem, fix) = match language {
        Language::Id => (fault.reason_id(), fault.fix_id()),
        Language::En => (fault.reason_en(), fault.fix_en()),
    };
    Failure::UnreadableFile { name: crate::files::file_name(path), problem, fix: fix.to_owned() }
}
