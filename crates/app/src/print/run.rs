//! The run: batches of people, the files they go into, and what is noted of them once they are written.

use super::asked::Job;
use super::book::{Binding, Extras, bind, bundle};
use super::estimate::{bytes_there, n_workers};
use super::extras::Parcel;
use super::feed::{Counts, Feed, ON_THE_WAY, Order, work};
use super::gathering::{Gathering, Steps};
use super::laying::{How, imprint};
use super::names::{Facts, Names, Pattern};
use crate::App;
use crate::failure::{Halt, cannot_write, incident};
use crate::files::{Became, file_name, write_bytes};
use crate::identity::unit_words;
use crate::paper::Printed;
use chrono::NaiveDateTime;
use contract::{Failure, PrintOutput, PrintedView};
use sheets::{Bundle, Press};
use std::collections::HashMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use store::RowId;
use store::records::RecapLine;

/// People of a run between two notes of what was printed.
const CHUNK: usize = 200;

/// A print run in progress.
pub(super) struct Run<'j, 'r> {
    job: &'j Job<'r>,
    how: How,
    lines: Vec<RecapLine>,
    /// Binds files of several people.
    binder: Press,
    /// A worker each; with a press where everybody gets a file of the own.
    workers: Vec<Option<Press>>,
    names: Names,
    /// What evaluators are called.
    evaluators: HashMap<RowId, String>,
    printed: PrintedView,
    n_done: u32,
    n_parcels: u32,
    stop: AtomicBool,
    /// Whose sheets were laid out.
    pub(super) read: Vec<RowId>,
}

/// What a batch printed.
#[derive(Default)]
struct Batch {
    counts: Counts,
    files: Vec<String>,
    notes: Vec<Printed>,
    /// Of people with files of their own, what goes to their evaluator.
    bundles: Vec<Bundle>,
    newest: NaiveDateTime,
    left_over: Vec<String>,
}

impl<'j, 'r> Run<'j, 'r> {
    /// Looks whose sheets are meant and whether there is room for them; nothing is written.
    pub(super) fn begin(app: &App, job: &'j Job<'r>) -> Result<Self, Halt> {
        let lines = app.people_of(&job.what.who, job.period, job.order())?;
        let how = app.how(job.what.paper, (job.what.landscape, job.saves_ink))?;
        let has_own_files = job.output == PrintOutput::PerPerson;
        let n_workers = n_workers().min(lines.len().max(1));
        let workers = (0..n_workers).map(|_| has_own_files.then(|| how.press()).transpose());
        let run = Self {
            workers: workers.collect::<Result<_, _>>()?,
            binder: how.press()?,
            job,
            how,
            lines,
            names: Names::default(),
            evaluators: HashMap::new(),
            printed: PrintedView::default(),
            n_done: 0,
            n_parcels: 0,
            stop: AtomicBool::new(false),
            read: Vec::new(),
        };
        run.check_room(app)?;
        Ok(run)
    }

    /// Asks for room before the first file.
    fn check_room(&self, app: &App) -> Result<(), Halt> {
        let (job, target) = (self.job, &self.job.target);
        let lines: Vec<&RecapLine> = self.lines.iter().collect();
        let choice = job.choice(self.how.office.is_practice)?;
        let is_one_file = job.output == PrintOutput::One;
        app.check_room(target, || {
            let judged = app.estimate(&self.how, &lines, (job.period, choice), is_one_file)?;
            let there = if job.goes_on && !is_one_file { bytes_there(target) } else { 0 };
            Ok(judged.bytes.saturating_sub(there))
        })
    }

    /// People who are printed before what was printed is noted: those of a file, or some of those with files of
    /// their own.
    pub(super) fn batches(&self) -> Vec<Range<usize>> {
        let n = self.lines.len();
        match (self.job.output, self.job.extras.is_empty()) {
            (PrintOutput::One, _) => std::iter::once(0..n).collect(),
            (PrintOutput::PerPerson, true) => {
                (0..n).step_by(CHUNK).map(|at| at..(at + CHUNK).min(n)).collect()
            }
            (PrintOutput::PerEvaluator, _) | (PrintOutput::PerPerson, false) => {
                let groups = self.lines.chunk_by(|one, other| one.evaluator == other.evaluator);
                let mut at = 0;
                let ranges = groups.map(|group| {
                    at += group.len();
                    at - group.len()..at
                });
                ranges.collect()
            }
        }
    }

    /// Whether the person stopped it.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// What was printed; a run that found nothing is refused.
    pub(super) fn finish(mut self) -> Result<PrintedView, Halt> {
        self.printed.cancelled = self.is_stopped();
        if self.printed.people == 0 && !self.printed.cancelled {
            return Err(Failure::NothingToPrint.into());
        }
        Ok(self.printed)
    }

    /// Prints a batch and answers what is to be noted of it.
    pub(super) fn batch(&mut self, app: &App, range: Range<usize>) -> Result<Vec<Printed>, Halt> {
        let file = self.file_of(app, &range)?;
        let mut done = self.work_off(app, range.clone(), file)?;
        if !done.bundles.is_empty() && !self.job.extras.is_empty() {
            self.write_extras(app, &range, &mut done)?;
        }
        let (printed, counts) = (&mut self.printed, done.counts);
        printed.people += counts.people;
        printed.pages += counts.pages;
        printed.skipped += counts.skipped;
        printed.reprinted += counts.reprinted;
        printed.kept += counts.kept;
        printed.files.append(&mut done.files);
        printed.left_over.append(&mut done.left_over);
        Ok(done.notes)
    }

    /// The one file a batch goes into; makes the folder where there are several.
    fn file_of(&mut self, app: &App, range: &Range<usize>) -> Result<Option<(PathBuf, String)>, Halt> {
        let (target, period) = (&self.job.target, self.job.period);
        if self.job.output == PrintOutput::One {
            return Ok(Some((target.clone(), period.words())));
        }
        std::fs::create_dir_all(target).map_err(|error| cannot_write(target, &error))?;
        if self.job.output == PrintOutput::PerPerson {
            return Ok(None);
        }
        let facts = evaluator_facts(app, self.evaluator_of(range))?;
        let name = self.names.give(&self.job.pattern, period, &facts);
        Ok(Some((target.join(name), format!("{} {}", period.words(), facts.evaluator))))
    }

    fn evaluator_of(&self, range: &Range<usize>) -> Option<RowId> {
        self.lines.get(range.start).and_then(|line| line.evaluator)
    }

    /// Lets workers lay out the people of a batch while their records are gathered here.
    fn work_off(
        &mut self,
        app: &App,
        range: Range<usize>,
        file: Option<(PathBuf, String)>,
    ) -> Result<Batch, Halt> {
        let Self { how, lines, workers, stop, .. } = self;
        let (job, how, stop) = (self.job, &*how, &*stop);
        let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let ((tasks, coming), (done, back)) = (mpsc::channel(), mpsc::channel());
        let coming = Mutex::new(coming);
        let (names, evaluators, read) = (&mut self.names, &mut self.evaluators, &mut self.read);
        let gathering = Gathering { app, job, how, names, evaluators, read };
        let steps = Steps { app, total, n_done: self.n_done, n_pages: self.printed.pages, stop };
        let (binder, n_parcels) = (&mut self.binder, &mut self.n_parcels);
        let (batch, n_done) = std::thread::scope(|scope| {
            let most = workers.len() * ON_THE_WAY;
            for press in workers.iter_mut() {
                let (done, coming) = (done.clone(), &coming);
                scope.spawn(move || work(how, press.as_mut(), coming, &done, stop));
            }
            drop(done);
            let lines = lines.get(range).unwrap_or_default().iter();
            let (order, counts) = (Order::default(), Counts::default());
            let mut feed = Feed { lines, gathering, steps, tasks, done: back, most, order, counts };
            let written = match file {
                Some(file) => one_file(&mut feed, file, binder, n_parcels),
                None => own_files(&mut feed),
            };
            if written.is_err() {
                stop.store(true, Ordering::Relaxed);
            }
            (written, feed.steps.n_done)
        });
        self.n_done = n_done;
        batch
    }

    /// Writes what goes to an evaluator with the files of the people.
    fn write_extras(&mut self, app: &App, range: &Range<usize>, done: &mut Batch) -> Result<(), Halt> {
        self.n_parcels += 1;
        let (job, how, evaluator) = (self.job, &self.how, self.evaluator_of(range));
        let (number, period, bundles) = (self.n_parcels, job.period, std::mem::take(&mut done.bundles));
        let parcel = Parcel { number, period, evaluator, bundles, return_by: job.return_by };
        let sheets = app.extra_sheets(how, job.extras, parcel)?;
        let facts = Facts { forms: vec!["PENGANTAR".to_owned()], ..evaluator_facts(app, evaluator)? };
        let pattern = Pattern::read(Some("{periode}_{penilai}_{formulir}"), job.output)?;
        let path = job.target.join(self.names.give(&pattern, period, &facts));
        let title = format!("{} {}", period.words(), facts.evaluator);
        let bytes = self.binder.pdf(&sheets, &imprint(&title, how, done.newest));
        let bytes = bytes.map_err(|_| incident("print"))?;
        if write_bytes(&path, &bytes, job.goes_on)? == Became::Written {
            done.files.push(file_name(&path));
        }
        Ok(())
    }
}

/// Everybody of a batch in one file, or in parts of it where one may not hold them all.
fn one_file(
    feed: &mut Feed<'_>,
    (path, title): (PathBuf, String),
    binder: &mut Press,
    n_parcels: &mut u32,
) -> Result<Batch, Halt> {
    let Gathering { app, job, how, .. } = feed.gathering;
    let mut extras = |evaluator, bundles| {
        *n_parcels += 1;
        let (number, period, return_by) = (*n_parcels, job.period, job.return_by);
        let parcel = Parcel { number, period, evaluator, bundles, return_by };
        app.extra_sheets(how, job.extras, parcel)
    };
    let extras: Option<&mut Extras<'_>> = if job.extras.is_empty() { None } else { Some(&mut extras) };
    let binding = Binding {
        how,
        title: &title,
        is_duplex: job.is_duplex,
        keeps_same: job.goes_on,
        most_objects: app.host.most_objects(),
        extras,
    };
    let bound = bind(&path, binder, feed, binding)?;
    let counts = Counts { skipped: feed.counts.skipped, ..bound.counts };
    let (notes, files, left_over) = (bound.notes, bound.files, bound.left_over);
    Ok(Batch { counts, files, notes, left_over, ..Batch::default() })
}

/// A file for everybody of a batch, which the workers write.
fn own_files(feed: &mut Feed<'_>) -> Result<Batch, Halt> {
    let mut batch = Batch::default();
    while let Some((mut person, laid_out)) = feed.next()? {
        batch.notes.append(&mut person.notes);
        batch.newest = batch.newest.max(person.created);
        let path = person.file.as_ref().map(|file| &file.path).filter(|_| !laid_out.is_kept);
        batch.files.extend(path.map(|path| file_name(path)));
        batch.bundles.push(bundle(person, laid_out.n_pages));
    }
    batch.counts = feed.counts;
    Ok(batch)
}

/// What stands for an evaluator in the name of a file.
fn evaluator_facts(app: &App, evaluator: Option<RowId>) -> Result<Facts, Halt> {
    let reader = app.read()?;
    let found = evaluator.map(|row| reader.find_employee(row)).transpose()?.flatten();
    let Some(person) = found else {
        let nobody = "tanpa penilai".to_owned();
        return Ok(Facts { evaluator: nobody, ..Facts::default() });
    };
    let (name, unit) = (person.shown_name(), unit_words(reader, &person)?);
    let number = if person.nip.is_empty() { person.id.to_string() } else { person.nip.clone() };
    Ok(Facts { number, name: name.clone(), forms: Vec::new(), evaluator: name, unit })
}
