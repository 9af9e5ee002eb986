//! The workbook people fill in: read, compared, shown, and applied as one act.

use std::collections::HashMap;
use std::path::PathBuf;

use contract::{
    ApplyPlanWorkbookRequest, ChangedPlansView, Failure, ImportRemarkView, Language, Outcome,
    PlanRefusedView, PlanWorkbookView, ReadPlanWorkbookRequest, WorkbookPersonView,
};
use domain::CoreValue;
use interop::plan::{PersonPlan, PlanSheets, Remark, read_workbook_file};
use store::records::{Employee, PlanRecord, Reader, Term};
use store::schema::plans as plan_column;
use store::{Act, NewAct, RowId, Scope, Undoing};

use super::library::count;
use super::lines::Others;
use super::merge::{MOST_RESULTS, Rows, is_same};
use super::owners::{Found, Owners, shown_name};
use super::people::{Target, closed, done, target};
use super::planned;
use super::rejections::Rejection;
use crate::convert::id;
use crate::failure::Halt;
use crate::files::file_name;
use crate::planning::making;
use crate::planning::writer::NewLine;
use crate::plans::ANNEX_LISTS;
use crate::{App, Moment, imports, shared_lists};

/// Progress is told every so many people.
const PROGRESS_STEP: usize = 25;

/// A workbook that was read, waiting to be applied.
pub(crate) struct Preview {
    token: u32,
    path: PathBuf,
    sheets: PlanSheets,
    year: i32,
}

impl Preview {
    /// A workbook that waits under a token.
    pub(super) fn waiting(token: u32, path: PathBuf, sheets: PlanSheets, year: i32) -> Self {
        Self { token, path, sheets, year }
    }
}

/// A person of the workbook beside the plan the office has.
pub(super) struct Compared {
    /// Place in [`PlanSheets::people`].
    pub(super) at: usize,
    pub(super) person: Option<Employee>,
    /// The version the rows are meant for, where there is one.
    pub(super) plan: Option<PlanRecord>,
    pub(super) verdict: Result<Taken, Rejection>,
    /// Whether the row's name is quite another one.
    pub(super) is_named_otherwise: bool,
}

/// What is taken of a person.
pub(super) struct Taken {
    target: Target,
    pub(super) outcome: Outcome,
}

impl App {
    /// Reads a workbook and says what applying it would do. Nothing is changed.
    pub(crate) fn read_plan_workbook(
        &mut self,
        request: ReadPlanWorkbookRequest,
    ) -> Result<PlanWorkbookView, Halt> {
        let path = self.path(request.file)?;
        let (reader, moment) = (self.read()?, self.moment());
        let sheets =
            read_workbook_file(&path).map_err(|fault| imports::unreadable(&path, &fault, moment.language))?;
        let rows = compare(reader, &sheets, request.year, moment)?;
        self.previews_made += 1;
        let view = view(&sheets, &rows, (self.previews_made, file_name(&path)), moment.language);
        self.plan_preview = Some(Preview { token: self.previews_made, path, sheets, year: request.year });
        Ok(view)
    }

    /// Applies a workbook that was read as one act, after a tested backup.
    pub(crate) fn apply_plan_workbook(
        &mut self,
        request: ApplyPlanWorkbookRequest,
    ) -> Result<ChangedPlansView, Halt> {
        let is_shown = self.plan_preview.as_ref().is_some_and(|preview| preview.token == request.preview);
        let preview = self.plan_preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.apply_plans(&preview);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.plan_preview = Some(preview);
        }
        applied
    }

    fn apply_plans(&mut self, preview: &Preview) -> Result<ChangedPlansView, Halt> {
        self.backup_before_change()?;
        let moment = self.moment();
        let lists = shared_lists(&self.office()?);
        let at = moment.millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let new = NewAct {
            kind: "import_plan_workbook",
            author: open.account.id,
            acted_for: None,
            at,
            undoing: Undoing::TakesBack,
        };
        let mut act = open.store.begin(new)?;
        // Somebody may have changed plans since the workbook was looked at.
        let rows = compare(act.read(), &preview.sheets, preview.year, moment)?;
        let mut view = ChangedPlansView { done: Vec::new(), refused: Vec::new() };
        let total = rows.len();
        for (done_so_far, row) in rows.into_iter().enumerate() {
            if done_so_far % PROGRESS_STEP == 0 {
                imports::tell(self.host.as_ref(), done_so_far, total)?;
            }
            let Some(person) = preview.sheets.people.get(row.at) else { continue };
            match row.verdict {
                Ok(Taken { outcome: Outcome::Same, .. }) => {}
                Ok(taken) => {
                    let plan = write(&mut act, person, taken.target, lists)?;
                    view.done.extend(done(act.read(), plan)?);
                }
                Err(rejection) => view.refused.push(refused(row.person.as_ref(), person, rejection)),
            }
        }
        imports::tell(self.host.as_ref(), total, total)?;
        act.label(format!("{{\"plans\":{},\"file\":{:?}}}", view.done.len(), file_name(&preview.path)));
        act.commit()?;
        Ok(view)
    }
}

pub(super) fn compare(
    reader: Reader<'_>,
    sheets: &PlanSheets,
    year: i32,
    moment: Moment,
) -> Result<Vec<Compared>, Halt> {
    let owners = Owners::read(reader, year, moment)?;
    let mut seen: HashMap<RowId, u32> = HashMap::new();
    let mut rows = Vec::with_capacity(sheets.people.len());
    for (at, person) in sheets.people.iter().enumerate() {
        let row = match owners.find(reader, &person.owner)? {
            Err(missing) => {
                let verdict = Err(Rejection::missing(missing, moment.language));
                Compared { at, person: None, plan: None, verdict, is_named_otherwise: false }
            }
            Ok(found) => {
                let meant = found.settled.or(found.plans.first());
                let key = meant.map_or(found.person.id, |plan| plan.id);
                let verdict = match seen.insert(key, person.row) {
                    Some(first) => Err(Rejection::twice(first, moment.language)),
                    None => verdict(reader, person, &found, year, moment)?,
                };
                let (person, plan) = (Some(found.person.clone()), meant.cloned());
                Compared { at, person, plan, verdict, is_named_otherwise: found.is_named_otherwise }
            }
        };
        rows.push(row);
    }
    Ok(rows)
}

fn verdict(
    reader: Reader<'_>,
    person: &PersonPlan,
    found: &Found<'_>,
    year: i32,
    moment: Moment,
) -> Result<Result<Taken, Rejection>, Halt> {
    if person.results.len() > MOST_RESULTS {
        return Ok(Err(Rejection::too_many(moment.language)));
    }
    if person.has_gaps {
        return Ok(Err(Rejection::gaps(person, moment.language)));
    }
    let says_nothing = person.results.is_empty() && person.expectations.is_empty() && person.annex.is_empty();
    // What says what is there asks for nothing, in whatever state that is.
    for plan in found.settled.into_iter().chain(&found.plans) {
        if says_the_same(reader, plan, person)? {
            let target = Target::Draft(Box::new(plan.clone()));
            return Ok(Ok(Taken { target, outcome: Outcome::Same }));
        }
    }
    if let Some(plan) = found.settled.filter(|_| found.plans.is_empty()) {
        return Ok(Err(Rejection::obstacle(closed(plan, moment.language), moment.language)));
    }
    let target = match target(reader, found.person, &found.plans, (year, person.approach), moment)? {
        Ok(target) => target,
        Err(obstacle) => return Ok(Err(Rejection::obstacle(obstacle, moment.language))),
    };
    let outcome = match &target {
        Target::New(_) if says_nothing => Outcome::Same,
        Target::New(_) => Outcome::New,
        Target::Draft(plan) if says_the_same(reader, plan, person)? => Outcome::Same,
        Target::Draft(_) => Outcome::Changed,
    };
    Ok(Ok(Taken { target, outcome }))
}

/// What the workbook is silent about is not compared: blank rows take nothing out.
fn says_the_same(reader: Reader<'_>, plan: &PlanRecord, person: &PersonPlan) -> Result<bool, Halt> {
    let content = reader.plan_content(plan.id)?;
    let same_results = person.results.is_empty() || is_same(&content.results, &person.results);
    let same_approach = person.approach.is_none_or(|approach| approach == plan.approach);
    let wanted = expectations(person);
    let same_expectations = wanted.is_empty() || same_items(&content.special_expectations, &wanted);
    let lines: Vec<_> = annex_lines(person).into_iter().map(|line| (line.list, line.text)).collect();
    let lists = lists_of(person);
    let of_lists: Vec<_> =
        content.annex_lines.into_iter().filter(|(list, _)| lists.contains(&list.as_str())).collect();
    Ok(same_results && same_approach && same_expectations && same_items(&of_lists, &lines))
}

fn same_items<T: PartialEq>(there: &[T], wanted: &[T]) -> bool {
    there.len() == wanted.len() && wanted.iter().all(|item| there.contains(item))
}

/// Writes what the workbook says of a person.
fn write(act: &mut Act<'_>, person: &PersonPlan, target: Target, lists: Scope) -> Result<RowId, Halt> {
    let plan = target.open(act, lists)?;
    let mut rows = Rows::of(act, plan.clone())?;
    if let Some(approach) = person.approach {
        rows.act.set(plan.id, plan_column::APPROACH, approach.word())?;
    }
    if !person.results.is_empty() {
        rows.set_results(&person.results)?;
    }
    let expectations = expectations(person);
    if !expectations.is_empty() {
        rows.put_expectations(&expectations, Others::Go)?;
    }
    rows.put_annex(&annex_lines(person), &lists_of(person))?;
    making::fill_annex(act, &plan)?;
    Ok(plan.id)
}

fn expectations(person: &PersonPlan) -> Vec<(CoreValue, String)> {
    person.expectations.iter().map(|it| (it.value, it.text.clone())).collect()
}

fn annex_of(person: &PersonPlan) -> [(&'static str, &Vec<String>); 3] {
    let [resources, scheme, consequences] = ANNEX_LISTS;
    let annex = &person.annex;
    [
        (resources, &annex.resource_support),
        (scheme, &annex.accountability_scheme),
        (consequences, &annex.consequences),
    ]
}

fn annex_lines(person: &PersonPlan) -> Vec<NewLine> {
    let line = |list: &str, text: &String| NewLine {
        list: list.to_owned(),
        text: text.clone(),
        ..NewLine::default()
    };
    annex_of(person).iter().flat_map(|(list, texts)| texts.iter().map(|text| line(list, text))).collect()
}

/// The lists of the annex a workbook says something about.
fn lists_of(person: &PersonPlan) -> Vec<&'static str> {
    annex_of(person).iter().filter(|(_, texts)| !texts.is_empty()).map(|(list, _)| *list).collect()
}

fn refused(known: Option<&Employee>, person: &PersonPlan, rejection: Rejection) -> PlanRefusedView {
    PlanRefusedView {
        employee: known.map(|known| id(known.id)).unwrap_or_default(),
        name: known.map_or_else(|| shown_name(person), Employee::shown_name),
        rule: rejection.rule.to_owned(),
        why: rejection.why,
    }
}

pub(super) fn view(
    sheets: &PlanSheets,
    rows: &[Compared],
    (preview, file): (u32, String),
    language: Language,
) -> PlanWorkbookView {
    let with = |outcome| {
        let has = |row: &&Compared| row.verdict.as_ref().is_ok_and(|taken| taken.outcome == outcome);
        count(rows.iter().filter(has).count())
    };
    let mut sorted: Vec<&Compared> = rows.iter().collect();
    sorted.sort_by_key(|row| match row.verdict.as_ref().map(|taken| taken.outcome) {
        Err(_) => 0,
        Ok(Outcome::Changed) => 1,
        Ok(Outcome::New) => 2,
        Ok(Outcome::Same) => 3,
    });
    let remarks: Vec<&Remark> =
        sheets.remarks.iter().chain(sheets.people.iter().flat_map(|person| &person.remarks)).collect();
    let (refusals, oddities): (Vec<&Remark>, Vec<&Remark>) =
        remarks.into_iter().partition(|remark| remark.is_refusal());
    let of_person = |row: &Compared| {
        let person = sheets.people.get(row.at)?;
        Some(row.verdict.as_ref().err()?.remark(person))
    };
    let misnamed = rows
        .iter()
        .filter(|row| row.is_named_otherwise)
        .filter_map(|row| Some(misnamed(sheets.people.get(row.at)?, row.person.as_ref()?, language)));
    let shown = |remark: &Remark| planned::remark_view(remark, language);
    let unread = sheets.unread_sheets.iter().map(|sheet| unread_sheet(sheet, language));
    PlanWorkbookView {
        preview,
        file,
        people: sorted.into_iter().filter_map(|row| person_view(sheets, row)).collect(),
        new: with(Outcome::New),
        changed: with(Outcome::Changed),
        same: with(Outcome::Same),
        rejected: rows.iter().filter_map(of_person).chain(refusals.into_iter().map(shown)).collect(),
        warnings: misnamed.chain(oddities.into_iter().map(shown)).chain(unread).collect(),
    }
}

fn person_view(sheets: &PlanSheets, row: &Compared) -> Option<WorkbookPersonView> {
    let person = sheets.people.get(row.at)?;
    let (known, owner) = (row.person.as_ref(), &person.owner);
    let nip = owner.nip.as_ref().map(ToString::to_string).unwrap_or_default();
    Some(WorkbookPersonView {
        employee: known.map(|known| id(known.id)),
        name: known.map_or_else(|| shown_name(person), Employee::shown_name),
        nip: known.map_or(nip, |known| known.nip.clone()),
        position: known
            .map_or_else(|| owner.position.clone().unwrap_or_default(), |known| known.position.clone()),
        outcome: row.verdict.as_ref().ok().map(|taken| taken.outcome),
        n_results: count(person.results.len()),
        n_indicators: count(person.results.iter().map(|result| result.indicators.len()).sum()),
        why: row.verdict.as_ref().err().map(|rejection| rejection.why.clone()).unwrap_or_default(),
    })
}

fn misnamed(person: &PersonPlan, known: &Employee, language: Language) -> ImportRemarkView {
    let name = known.shown_name();
    let (reason, fix) = match language {
        Language::Id => (
            format!("Kode atau NIP baris ini milik {name}."),
            "Periksa apakah barisnya tertukar. Isinya dibaca untuk pemilik kode atau NIP.",
        ),
        Language::En => (
            format!("Code or NIP of this row belong to {name}."),
            "Check whether rows were mixed up. They are read for the owner of code or NIP.",
        ),
    };
    ImportRemarkView {
        sheet: person.sheet.clone(),
        row: person.row,
        column: String::new(),
        cell: String::new(),
        value: shown_name(person),
        code: "name_differs".into(),
        reason,
        fix: fix.into(),
    }
}

fn unread_sheet(sheet: &str, language: Language) -> ImportRemarkView {
    let (reason, fix) = match language {
        Language::Id => (
            format!("Lembar “{sheet}” tidak berisi SKP yang dikenali."),
            "Lembar itu dilewati. Samakan judul kolomnya dengan lembar SKP bila isinya perlu diambil.",
        ),
        Language::En => (
            format!("The sheet “{sheet}” holds no SKP that is recognised."),
            "It was passed over. Give its columns the headings of the sheet SKP where it should be read.",
        ),
    };
    ImportRemarkView {
        sheet: sheet.to_owned(),
        row: 0,
        column: String::new(),
        cell: String::new(),
        value: String::new(),
        code: "sheet_not_read".into(),
        reason,
        fix: fix.into(),
    }
}
