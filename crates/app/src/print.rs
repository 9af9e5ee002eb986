//! Printing: who is ready and why not, the preview, and the run.

mod pages;
mod planning;
mod records;
mod year;
mod year_feedback;
mod year_support;

use crate::convert::{finding_about, row};
use crate::cycles::{parse_day, parse_period};
use crate::failure::Halt;
use crate::files::{file_name, write_whole};
use crate::units;
use crate::{App, convert};
use chrono::NaiveDateTime;
use contract::{
    Failure, FindingView, FormCountView, Language, PreviewSheetRequest, PreviewView, PrintPersonView,
    PrintPlanView, PrintRequest, PrintWhat, PrintWho, PrintedView, ProgressView,
};
use domain::{Paper, Period, Severity};
use records::{Choice, PersonSheets, Sheet};
use sheets::{Form, Imprint, Leaf, Page, Press};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use store::records::{EmployeeFilter, Office, RecapLine};
use store::{PastOf, RowId};

/// What stands for the document of an evaluation, whichever of [`DOCUMENTS`] applies.
const DOCUMENT: &str = "D.1";
/// The documents of an evaluation: signed by the evaluator, by his superior, changed by a decision.
const DOCUMENTS: [Form; 3] = [Form::D11, Form::D12, Form::D13];
/// Everybody fits into one page of the list.
const EVERYBODY: (u32, u32) = (0, u32::MAX >> 1);

impl App {
    /// Who has something to print, who has not and why. Nothing is written.
    pub(crate) fn plan_print_run(&mut self, request: PrintWhat) -> Result<PrintPlanView, Halt> {
        let asked = forms(&request.forms)?;
        let period = parse_period(&request.period)?;
        let mut view = PrintPlanView {
            ready: Vec::new(),
            not_ready: Vec::new(),
            warnings: Vec::new(),
            forms: Vec::new(),
        };
        let mut counts: BTreeMap<Form, u32> = BTreeMap::new();
        let mut read = Vec::new();
        let office = self.office()?;
        let only = request.record.as_deref().map(row).transpose()?;
        let choice = asked.choice(only, office.is_practice);
        self.commit_drafts()?;
        for line in self.people_of(&request.who, period)? {
            let person = self.sheets_of(&line, period, choice)?;
            for sheet in &person.sheets {
                *counts.entry(sheet.form).or_default() += 1;
            }
            let odd = self.oddities(&person);
            let shown = |findings| PrintPersonView {
                person: person.person.clone(),
                forms: person.sheets.iter().map(|sheet| sheet.form.to_string()).collect(),
                findings,
            };
            if person.sheets.is_empty() {
                let why = self.why_no_planning(asked.forms.as_deref(), period);
                let why = why.unwrap_or_else(|| self.why_nothing(&line, period));
                view.not_ready.push(shown(vec![why]));
                continue;
            }
            read.push(line.employee.id);
            if !odd.is_empty() {
                view.warnings.push(shown(odd.clone()));
            }
            view.ready.push(shown(odd));
        }
        self.note_people_read(read);
        view.forms = counts
            .into_iter()
            .map(|(form, people)| FormCountView {
                form: form.to_string(),
                title: form.title().to_owned(),
                people,
            })
            .collect();
        Ok(view)
    }

    /// The pages of one person as they will print.
    pub(crate) fn preview_sheet(&mut self, request: PreviewSheetRequest) -> Result<PreviewView, Halt> {
        let asked = forms(&request.forms)?;
        let period = parse_period(&request.period)?;
        let laid = Laid { paper: self.paper(request.paper)?, is_turned: request.landscape };
        let office = self.office()?;
        self.commit_drafts()?;
        let employee = row(&request.employee)?;
        let who = PrintWho::People { ids: vec![convert::id(employee)] };
        let line = self.people_of(&who, period)?.pop().ok_or(Failure::NothingToPrint)?;
        let only = request.record.as_deref().map(row).transpose()?;
        let choice = asked.choice(only, office.is_practice);
        let person = self.sheets_of(&line, period, choice)?;
        let mut pages = Vec::new();
        for sheet in &person.sheets {
            pages.extend(self.pages(&office, sheet, laid)?.iter().map(|page| pages::view(page, sheet.form)));
        }
        let emblem = office.emblem;
        Ok(PreviewView {
            person: person.person,
            pages,
            images: vec![pages::emblem_address(emblem.as_deref())],
        })
    }

    /// Prints to one file, or to one file a person; what was written before a stop stays.
    pub(crate) fn print(&mut self, request: PrintRequest) -> Result<PrintedView, Halt> {
        let asked = forms(&request.what.forms)?;
        let period = parse_period(&request.what.period)?;
        let target = self.path(request.file)?;
        let as_of = request.as_of.as_deref().map(|day| parse_day("asOf", day)).transpose()?;
        self.commit_drafts()?;
        let job = Job { what: &request.what, asked: &asked, period, target, merge: request.merge };
        let mut read = Vec::new();
        let printed = match as_of {
            None => self.run(job, &mut read),
            Some(on) => {
                let who = people_of_the_past(&job)?;
                let of = who.as_deref().map_or(PastOf::Everybody, PastOf::People);
                self.in_the_past(of, on, |app| app.run(job, &mut read))
            }
        };
        self.note_people_read(read);
        printed
    }

    /// Prints, and adds to `read` whose sheets these are.
    fn run(&self, job: Job<'_>, read: &mut Vec<RowId>) -> Result<PrintedView, Halt> {
        let lines = self.people_of(&job.what.who, job.period)?;
        let office = self.office()?;
        let press = Press::new(office.emblem.as_deref()).map_err(|_| crate::failure::incident("print"))?;
        let laid = Laid { paper: self.paper(job.what.paper)?, is_turned: job.what.landscape };
        let (period, target, printed) = (job.period, job.target, nothing_printed());
        let only = job.what.record.as_deref().map(row).transpose()?;
        let choice = job.asked.choice(only, office.is_practice);
        let mut run = Run { app: self, office, press, laid, period, target, printed, read };
        if job.merge {
            run.merged(&lines, choice)?;
        } else {
            run.separate(&lines, choice)?;
        }
        let printed = run.printed;
        if printed.people == 0 && !printed.cancelled {
            Err(Failure::NothingToPrint.into())
        } else {
            Ok(printed)
        }
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
        let office = self.office()?;
        let who = PrintWho::People { ids: vec![convert::id(person)] };
        let Some(line) = self.people_of(&who, period)?.pop() else { return Ok(None) };
        let asked = AUTO;
        let choice = asked.choice(None, office.is_practice);
        let sheets = self.sheets_of(&line, period, choice)?.sheets;
        let Some(created) = sheets.iter().map(Sheet::dated).max() else { return Ok(None) };
        let laid = Laid { paper: office.paper, is_turned: false };
        let before: Vec<Page> = leaves.into_iter().map(Leaf::page).collect();
        let mut pages = if before.is_empty() { Vec::new() } else { vec![before] };
        for sheet in &sheets {
            pages.push(self.pages(&office, sheet, laid)?);
        }
        let title = format!("{} {}", period.words(), line.employee.shown_name());
        let imprint = Imprint { title: &title, created };
        let printed = Press::new(office.emblem.as_deref()).and_then(|mut press| press.pdf(&pages, &imprint));
        Ok(Some(printed.map_err(|_| crate::failure::incident("print"))?))
    }

    fn paper(&self, wanted: Option<contract::Paper>) -> Result<Paper, Halt> {
        let office = self.office()?.paper;
        Ok(wanted.map_or(office, convert::from_wire))
    }

    /// The people meant, in the order of signing: evaluator, unit, name.
    fn people_of(&self, who: &PrintWho, period: Period) -> Result<Vec<RecapLine>, Halt> {
        let reader = self.read()?;
        let mut filter = EmployeeFilter::default();
        match who {
            PrintWho::People { ids } => {
                filter.among = Some(ids.iter().map(|id| row(id)).collect::<Result<_, _>>()?);
                filter.with_inactive = true;
            }
            PrintWho::Unit { id } => filter.unit = Some(row(id)?),
            PrintWho::Evaluator { id } => filter.among = Some(self.rated_by(row(id)?, period)?),
            PrintWho::All => {}
        }
        filter.among = self.sight()?.among(filter.among);
        let on = self.evaluator_day(period)?;
        let mut lines = reader.page_employees(&filter, (on, Some(period)), EVERYBODY)?.rows;
        let mut names: BTreeMap<Option<RowId>, String> = BTreeMap::new();
        for line in &lines {
            if let Some(evaluator) = line.evaluator
                && let Entry::Vacant(name) = names.entry(Some(evaluator))
            {
                name.insert(units::person_ref(reader, evaluator)?.name);
            }
        }
        let evaluator = |line: &RecapLine| names.get(&line.evaluator).cloned().unwrap_or_default();
        lines.sort_by_cached_key(|line| {
            (evaluator(line), line.employee.unit, line.employee.shown_name(), line.employee.id)
        });
        Ok(lines)
    }

    /// People somebody evaluates in a period, and those he has an evaluation of, as of a Plt..
    fn rated_by(&self, evaluator: RowId, period: Period) -> Result<Vec<RowId>, Halt> {
        let begun = self.read()?.list_evaluations(period, Some(evaluator))?;
        let team = self.team_in(evaluator, period)?.into_iter().map(|person| person.id);
        Ok(team.chain(begun.into_iter().map(|record| record.employee)).collect())
    }

    fn pages(&self, office: &Office, sheet: &Sheet, laid: Laid) -> Result<Vec<Page>, Halt> {
        let place = Some(office.place.as_str()).filter(|place| !place.is_empty());
        let printed = sheets::Office {
            agency_name: &office.agency,
            place,
            rhythm: self.rhythm(sheet.year())?,
            pppk_labels: office.pppk_labels,
            print_form_code: office.print_form_code,
        };
        let content = sheets::content(sheet.form, &printed, &sheet.record(), sheet.mark);
        let content = content.map_err(|wrong| Failure::NoSuchForm { form: wrong.form.to_string() })?;
        let content = content.noting(sheet.basis.as_deref());
        let content = match &self.then {
            Some(then) => content.standing_on(then.on),
            None => content,
        };
        let content = if laid.is_turned { content.turned() } else { content };
        Ok(sheets::layout(&content, laid.paper))
    }

    /// Odd things that print all the same: nobody above the evaluator, letters no font has.
    fn oddities(&self, person: &PersonSheets) -> Vec<FindingView> {
        let language = self.moment().language;
        let mut found = Vec::new();
        if person.sheets.iter().any(Sheet::lacks_superior) {
            let text = match language {
                Language::Id => {
                    "Atasan pejabat penilai belum diketahui; kotak 3 pada dokumen evaluasi dicetak kosong."
                }
                Language::En => "The evaluator's superior is not known; box 3 of the document prints blank.",
            };
            found.push(finding_about("R-240", Severity::Warn, "superior_unknown", text.to_owned()));
        }
        if person.sheets.iter().any(Sheet::lacks_grade) {
            let text = match language {
                Language::Id => "Belum ada predikat; pilihan pada lembar tidak dicoret.",
                Language::En => "There is no grade yet; nothing is struck out on the sheet.",
            };
            found.push(finding_about("R-240", Severity::Warn, "grade_missing", text.to_owned()));
        }
        let mut letters: Vec<char> = person.sheets.iter().flat_map(Sheet::missing_letters).collect();
        letters.sort_unstable();
        letters.dedup();
        if !letters.is_empty() {
            let letters: String = letters.into_iter().collect();
            let text = match language {
                Language::Id => {
                    format!("Huruf {letters} tidak ada pada jenis huruf lembar dan tidak akan tercetak.")
                }
                Language::En => {
                    format!("The letters {letters} are in no font of the sheets and will not print.")
                }
            };
            found.push(finding_about("R-269", Severity::Warn, "letters_missing", text));
        }
        found
    }

    fn why_nothing(&self, line: &RecapLine, period: Period) -> FindingView {
        let words = match (line.plan_state.is_some(), self.moment().language) {
            (false, Language::Id) => format!("Belum ada SKP {}.", period.year()),
            (false, Language::En) => format!("There is no SKP {}.", period.year()),
            (true, Language::Id) => "Formulir yang dipilih tidak berlaku untuk catatan orang ini.".to_owned(),
            (true, Language::En) => "The chosen forms do not apply to this person's records.".to_owned(),
        };
        finding_about("R-215", Severity::Block, "nothing_to_print", words)
    }
}

/// How sheets lie on paper.
#[derive(Clone, Copy)]
struct Laid {
    paper: Paper,
    /// On their side, where their form may be (`forms.md` 0).
    is_turned: bool,
}

/// The sheets of a person as pages, and the day their records came about.
type LaidOut = (Vec<Vec<Page>>, NaiveDateTime);

/// What a print run was asked for.
struct Job<'r> {
    what: &'r PrintWhat,
    asked: &'r Asked,
    period: Period,
    target: PathBuf,
    merge: bool,
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

/// A print run in progress.
struct Run<'a> {
    app: &'a App,
    office: Office,
    press: Press,
    laid: Laid,
    period: Period,
    target: PathBuf,
    printed: PrintedView,
    /// Whose sheets were laid out.
    read: &'a mut Vec<RowId>,
}

impl Run<'_> {
    fn separate(&mut self, lines: &[RecapLine], choice: Choice<'_>) -> Result<(), Halt> {
        std::fs::create_dir_all(&self.target)
            .map_err(|error| crate::failure::cannot_write(&self.target, &error))?;
        for (done, line) in lines.iter().enumerate() {
            if self.is_stopped(done, lines.len(), line) {
                return Ok(());
            }
            let Some((laid_out, created)) = self.lay_out(line, choice)? else { continue };
            let title = format!("{} {}", self.period.words(), line.employee.shown_name());
            let imprint = Imprint { title: &title, created };
            let bytes = self.press.pdf(&laid_out, &imprint).map_err(|_| crate::failure::incident("print"))?;
            let number = if line.employee.nip.is_empty() {
                line.employee.id.to_string()
            } else {
                line.employee.nip.clone()
            };
            self.write(&self.target.join(format!("{}_{number}.pdf", self.period)), &bytes)?;
        }
        Ok(())
    }

    fn merged(&mut self, lines: &[RecapLine], choice: Choice<'_>) -> Result<(), Halt> {
        let mut sheets = Vec::new();
        let mut newest = NaiveDateTime::default();
        for (done, line) in lines.iter().enumerate() {
            if self.is_stopped(done, lines.len(), line) {
                self.printed = PrintedView { cancelled: true, ..nothing_printed() };
                return Ok(());
            }
            if let Some((laid_out, created)) = self.lay_out(line, choice)? {
                newest = newest.max(created);
                sheets.extend(laid_out);
            }
        }
        if sheets.is_empty() {
            return Ok(());
        }
        let title = self.period.words();
        let imprint = Imprint { title: &title, created: newest };
        let bytes = self.press.pdf(&sheets, &imprint).map_err(|_| crate::failure::incident("print"))?;
        self.write(&self.target.clone(), &bytes)
    }

    fn lay_out(&mut self, line: &RecapLine, choice: Choice<'_>) -> Result<Option<LaidOut>, Halt> {
        let person = self.app.sheets_of(line, self.period, choice)?;
        let Some(created) = person.sheets.iter().map(Sheet::dated).max() else {
            self.printed.skipped += 1;
            return Ok(None);
        };
        let laid_out: Result<Vec<_>, Halt> =
            person.sheets.iter().map(|sheet| self.app.pages(&self.office, sheet, self.laid)).collect();
        let laid_out = laid_out?;
        self.read.push(line.employee.id);
        self.printed.people += 1;
        self.printed.pages += u32::try_from(laid_out.iter().map(Vec::len).sum::<usize>()).unwrap_or(0);
        Ok(Some((laid_out, created)))
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Halt> {
        write_whole(path, bytes)?;
        self.printed.files.push(file_name(path));
        Ok(())
    }

    fn is_stopped(&mut self, done: usize, total: usize, line: &RecapLine) -> bool {
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let label = line.employee.shown_name();
        self.app.host.progress(ProgressView { done: count(done), total: count(total), label });
        self.printed.cancelled = self.app.host.is_cancelled();
        self.printed.cancelled
    }
}

fn nothing_printed() -> PrintedView {
    PrintedView { people: 0, pages: 0, files: Vec::new(), skipped: 0, cancelled: false }
}

/// The forms that a request names.
struct Asked {
    /// `None` for `auto`.
    forms: Option<Vec<Form>>,
    /// Of the documents of an evaluation only the one that applies.
    only_applying: bool,
}

/// What the record of the period calls for.
const AUTO: Asked = Asked { forms: None, only_applying: false };

impl Asked {
    fn choice(&self, only: Option<RowId>, is_practice: bool) -> Choice<'_> {
        let wanted = self.forms.as_deref();
        Choice { wanted, only_applying: self.only_applying, only, is_practice }
    }
}

/// Reads the codes of a request.
fn forms(codes: &[String]) -> Result<Asked, Halt> {
    if codes.iter().any(|code| code == "auto") {
        return Ok(AUTO);
    }
    let mut forms: Vec<Form> = Vec::new();
    let mut only_applying = false;
    for code in codes {
        if code == DOCUMENT {
            forms.extend(DOCUMENTS);
            only_applying = true;
        } else {
            forms.push(code.parse().map_err(|_| Failure::NoSuchForm { form: code.clone() })?);
        }
    }
    Ok(Asked { forms: Some(forms), only_applying })
}
