//! Printing: who is ready and why not, the preview, and the run.

mod asked;
mod blank;
mod book;
mod documents;
mod dossier;
mod estimate;
mod extras;
mod feed;
mod findings;
mod gathering;
mod laying;
mod names;
mod pages;
mod people;
mod planning;
mod records;
mod run;
mod test_page;
mod year;
mod year_feedback;
mod year_support;

pub(crate) use documents::{Document, Documents};
pub(crate) use dossier::{DossierPress, Enclosed};

use crate::aftermath::calendar;
use crate::convert::row;
use crate::cycles::{parse_day, parse_period};
use crate::failure::{Halt, incident};
use crate::paper::Printed;
use crate::{App, convert};
use asked::{AUTO, Asked, Job, Tracking, forms};
use chrono::NaiveDate;
use contract::{
    Failure, FormCountView, PreviewSheetRequest, PreviewView, PrintOrder, PrintPersonView, PrintPlanView,
    PrintRequest, PrintWhat, PrintWho, PrintedView,
};
use domain::Period;
use findings::Odd;
use laying::{imprint, is_reprint};
use records::Sheet;
use run::Run;
use sheets::{Form, Leaf, Page};
use std::collections::BTreeMap;
use store::records::RecapLine;
use store::{PastOf, RowId};

/// People in the order of signing.
const AS_SIGNED: (bool, PrintOrder) = (false, PrintOrder::Evaluator);
/// Sheets whose way is not followed.
const UNFOLLOWED: Tracking<'_> = Tracking { is_on: false, reason: None };
/// Sheets noted in one act.
const NOTED_AT_ONCE: usize = 1000;

impl App {
    /// Who has something to print, who has not and why. Nothing is written.
    pub(crate) fn plan_print_run(&mut self, request: PrintWhat) -> Result<PrintPlanView, Halt> {
        let asked = forms(&request.forms)?;
        let period = parse_period(&request.period)?;
        let only = request.record.as_deref().map(row).transpose()?;
        self.commit_drafts()?;
        let how = self.how(request.paper, (request.landscape, false))?;
        let choice = asked.choice(only, request.blank, how.office.is_practice);
        let tracking = Tracking { is_on: self.follows_sheets()?, reason: None };
        let lines = self.people_of(&request.who, period, (false, request.order))?;
        let calendar = calendar::of_office(self.read()?)?;
        let (mut view, mut counts, mut ready_lines) = (nothing_planned(), BTreeMap::new(), Vec::new());
        let mut return_by: Option<NaiveDate> = None;
        for line in &lines {
            let person = self.sheets_of(line, period, choice)?;
            let who = person.person.clone();
            let (ready, _) = self.ready_sheets(&how, person, tracking)?;
            let forms: Vec<Form> = ready.iter().map(|ready| ready.sheet.form).collect();
            let shown = |odd: &[Odd]| PrintPersonView {
                person: who.clone(),
                forms: forms.iter().map(ToString::to_string).collect(),
                findings: odd.iter().map(|odd| odd.finding.clone()).collect(),
                fix: odd.iter().find_map(|odd| odd.fix.clone()),
            };
            if forms.is_empty() {
                view.not_ready.push(shown(&[self.why_not(&asked, line, period)]));
                continue;
            }
            for form in &forms {
                *counts.entry(*form).or_default() += 1;
            }
            let odd = self.oddities(&how, line, &ready)?;
            view.warnings.extend(odd.chunks(1).map(shown));
            view.ready.push(shown(&odd));
            view.reprints += u32::from(ready.iter().any(is_reprint));
            return_by = return_by.into_iter().chain(self.return_by(&ready, &calendar)?).min();
            ready_lines.push(line);
        }
        let judged = self.estimate(&how, &ready_lines, (period, choice), false)?;
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        (view.pages, view.paper_sheets) = (count(judged.pages), count(judged.paper_sheets));
        (view.bytes, view.seconds) = (count(judged.bytes), count(judged.seconds));
        (view.forms, view.return_by) = (forms_in_words(counts), return_by.map(|day| day.to_string()));
        view.parts = judged.parts(self.host.most_objects(), ready_lines.len());
        self.note_people_read(ready_lines.iter().map(|line| line.employee.id).collect::<Vec<_>>());
        Ok(view)
    }

    /// Why a person has nothing of what was asked for.
    fn why_not(&self, asked: &Asked, line: &RecapLine, period: Period) -> Odd {
        match self.why_no_planning(asked.forms.as_deref(), period) {
            Some(finding) => Odd { finding, fix: self.why_nothing(line, period).fix },
            None => self.why_nothing(line, period),
        }
    }

    /// The pages of one person as they will print.
    pub(crate) fn preview_sheet(&mut self, request: PreviewSheetRequest) -> Result<PreviewView, Halt> {
        let asked = forms(&request.forms)?;
        let period = parse_period(&request.period)?;
        self.commit_drafts()?;
        let how = self.how(request.paper, (request.landscape, request.saves_ink))?;
        let employee = row(&request.employee)?;
        let who = PrintWho::People { ids: vec![convert::id(employee)] };
        let line = self.people_of(&who, period, AS_SIGNED)?.pop().ok_or(Failure::NothingToPrint)?;
        let only = request.record.as_deref().map(row).transpose()?;
        let choice = asked.choice(only, request.blank, how.office.is_practice);
        let found = self.sheets_of(&line, period, choice)?;
        let person = found.person.clone();
        let tracking = Tracking { is_on: self.follows_sheets()?, reason: request.reason.as_deref() };
        let mut pages = Vec::new();
        for ready in &self.ready_sheets(&how, found, tracking)?.0 {
            pages.extend(how.pages(ready)?.iter().map(|page| pages::view(page, ready.sheet.form)));
        }
        let images = vec![pages::emblem_address(how.office.emblem.as_deref())];
        Ok(PreviewView { person, pages, images })
    }

    /// Prints to one file, or to one a person or an evaluator; what was written before a stop stays.
    pub(crate) fn print(&mut self, request: PrintRequest) -> Result<PrintedView, Halt> {
        let job = Job::read(self, &request)?;
        let as_of = request.as_of.as_deref().map(|day| parse_day("asOf", day)).transpose()?;
        self.commit_drafts()?;
        let mut read = Vec::new();
        let printed = match as_of {
            None => self.run(&job, &mut read),
            Some(on) => {
                let who = people_of_the_past(&job)?;
                let of = who.as_deref().map_or(PastOf::Everybody, PastOf::People);
                self.in_the_past(of, on, |app| app.run_as_of(&job, &mut read))
            }
        };
        self.note_people_read(read);
        printed
    }

    /// Prints, notes what was printed, and adds to `read` whose sheets these are.
    fn run(&mut self, job: &Job<'_>, read: &mut Vec<RowId>) -> Result<PrintedView, Halt> {
        let mut run = Run::begin(self, job)?;
        for batch in run.batches() {
            let printed = run.batch(self, batch);
            read.append(&mut run.read);
            self.note_all(printed?)?;
            if run.is_stopped() {
                break;
            }
        }
        run.finish()
    }

    /// The same with the records of a day; nothing is noted of it.
    fn run_as_of(&self, job: &Job<'_>, read: &mut Vec<RowId>) -> Result<PrintedView, Halt> {
        let mut run = Run::begin(self, job)?;
        for batch in run.batches() {
            let printed = run.batch(self, batch);
            read.append(&mut run.read);
            printed?;
            if run.is_stopped() {
                break;
            }
        }
        run.finish()
    }

    /// Notes what was printed, so many sheets in an act.
    pub(crate) fn note_all(&mut self, mut printed: Vec<Printed>) -> Result<(), Halt> {
        while !printed.is_empty() {
            let rest = printed.split_off(printed.len().min(NOTED_AT_ONCE));
            self.note_printed(std::mem::replace(&mut printed, rest))?;
        }
        Ok(())
    }

    /// The sheets of one person in a period as one file; nothing where there is nothing to print.
    pub(crate) fn sheets_as_pdf(&self, person: RowId, period: Period) -> Result<Option<Vec<u8>>, Halt> {
        self.sheets_behind(person, period, Vec::new())
    }

    /// The same behind pages of plain lines.
    pub(crate) fn sheets_behind(
        &self,
        person: RowId,
        period: Period,
        leaves: Vec<Leaf>,
    ) -> Result<Option<Vec<u8>>, Halt> {
        let how = self.how(None, (false, false))?;
        let who = PrintWho::People { ids: vec![convert::id(person)] };
        let Some(line) = self.people_of(&who, period, AS_SIGNED)?.pop() else { return Ok(None) };
        let asked = AUTO;
        let found = self.sheets_of(&line, period, asked.choice(None, false, how.office.is_practice))?;
        let Some(created) = found.sheets.iter().map(Sheet::dated).max() else { return Ok(None) };
        let before: Vec<Page> = leaves.into_iter().map(Leaf::page).collect();
        let mut pages = if before.is_empty() { Vec::new() } else { vec![before] };
        for ready in &self.ready_sheets(&how, found, UNFOLLOWED)?.0 {
            pages.push(how.pages(ready)?);
        }
        let title = format!("{} {}", period.words(), line.employee.shown_name());
        let printed = how.press()?.pdf(&pages, &imprint(&title, &how, created));
        Ok(Some(printed.map_err(|_| incident("print"))?))
    }
}

/// Whose records a run of the past needs; `None` where it must look at everybody.
fn people_of_the_past(job: &Job<'_>) -> Result<Option<Vec<RowId>>, Halt> {
    // A matrix names everybody who takes part in it, minutes everybody who was invited.
    let naming = [Form::A15, Form::Minutes];
    let wanted = job.asked.forms.as_deref();
    let names_others = wanted.is_some_and(|forms| forms.iter().any(|form| naming.contains(form)));
    let PrintWho::People { ids } = &job.what.who else { return Ok(None) };
    if names_others {
        return Ok(None);
    }
    Ok(Some(ids.iter().map(|id| row(id)).collect::<Result<_, _>>()?))
}

fn nothing_planned() -> PrintPlanView {
    PrintPlanView {
        ready: Vec::new(),
        not_ready: Vec::new(),
        warnings: Vec::new(),
        forms: Vec::new(),
        pages: 0,
        paper_sheets: 0,
        seconds: 0,
        bytes: 0,
        reprints: 0,
        return_by: None,
        parts: 1,
    }
}

fn forms_in_words(counts: BTreeMap<Form, u32>) -> Vec<FormCountView> {
    let view = |(form, people): (Form, u32)| FormCountView {
        form: form.to_string(),
        title: form.title().to_owned(),
        people,
    };
    counts.into_iter().map(view).collect()
}
