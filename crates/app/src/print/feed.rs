//! The people of a run on their way: their records are gathered on this thread, their sheets laid out on
//! others, and they come out in the order they went in.

use super::gathering::{Gathering, Steps};
use super::laying::{How, ReadySheet, imprint};
use crate::failure::{Halt, incident};
use crate::files::{Became, write_bytes};
use crate::paper::Printed;
use chrono::NaiveDateTime;
use contract::Failure;
use sheets::{Page, Press};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use store::RowId;
use store::records::RecapLine;

/// People that may be on their way for each worker: enough to keep it busy, few enough to keep memory flat.
pub(super) const ON_THE_WAY: usize = 4;

/// What is to be known of a person once the sheets are laid out.
pub(super) struct Person {
    pub(super) evaluator: Option<RowId>,
    pub(super) name: String,
    pub(super) nip: String,
    /// By what the bundle is known on paper; empty where nothing of it is followed.
    pub(super) code: String,
    pub(super) forms: Vec<String>,
    /// The day the records came about.
    pub(super) created: NaiveDateTime,
    pub(super) notes: Vec<Printed>,
    /// Whether a sheet says something else than it did when it was printed before.
    pub(super) is_reprint: bool,
    /// Where the person has a file of the own.
    pub(super) file: Option<OwnFile>,
}

/// The file of one person.
pub(super) struct OwnFile {
    pub(super) path: PathBuf,
    pub(super) title: String,
    /// Whether it stays when it is there with the same bytes.
    pub(super) keeps_same: bool,
}

/// A person with what is to be laid out.
pub(super) struct Task {
    pub(super) person: Person,
    pub(super) sheets: Vec<ReadySheet>,
}

/// What became of the sheets of a person.
pub(super) struct LaidOut {
    /// Sheet by sheet; empty where they were written to a file of their own.
    pub(super) sheets: Vec<Vec<Page>>,
    pub(super) n_pages: u32,
    pub(super) is_kept: bool,
}

/// A person who comes back from a worker.
pub(super) struct Done {
    at: usize,
    person: Person,
    /// `None` where the run was stopped before it was begun.
    outcome: Result<Option<LaidOut>, Failure>,
}

/// How many came out, and what became of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Counts {
    pub(super) people: u32,
    pub(super) pages: u32,
    /// Who had nothing to print.
    pub(super) skipped: u32,
    pub(super) reprinted: u32,
    pub(super) kept: u32,
}

/// The people of a batch.
pub(super) struct Feed<'f> {
    pub(super) lines: std::slice::Iter<'f, RecapLine>,
    pub(super) gathering: Gathering<'f>,
    pub(super) steps: Steps<'f>,
    pub(super) tasks: Sender<(usize, Task)>,
    pub(super) done: Receiver<Done>,
    /// How many may be on their way.
    pub(super) most: usize,
    pub(super) order: Order,
    pub(super) counts: Counts,
}

/// Who went in, who came out, and who waits for somebody before.
#[derive(Default)]
pub(super) struct Order {
    n_sent: usize,
    n_taken: usize,
    waiting: BTreeMap<usize, Done>,
}

impl Feed<'_> {
    /// The next person with something to print; `None` after the last, or once the run was stopped and
    /// everybody who was begun has come out.
    pub(super) fn next(&mut self) -> Result<Option<(Person, LaidOut)>, Halt> {
        loop {
            self.fill()?;
            if self.order.n_taken == self.order.n_sent {
                return Ok(None);
            }
            let done = self.take()?;
            self.order.n_taken += 1;
            let Some(laid_out) = done.outcome? else { continue };
            self.count(&done.person, &laid_out);
            return Ok(Some((done.person, laid_out)));
        }
    }

    fn count(&mut self, person: &Person, laid_out: &LaidOut) {
        self.counts.people += 1;
        self.counts.pages += laid_out.n_pages;
        self.counts.reprinted += u32::from(person.is_reprint);
        self.counts.kept += u32::from(laid_out.is_kept);
        self.steps.tell(person.name.clone(), laid_out.n_pages);
    }

    fn fill(&mut self) -> Result<(), Halt> {
        while self.order.n_sent - self.order.n_taken < self.most && !self.steps.is_stopped() {
            let Some(line) = self.lines.next() else { return Ok(()) };
            if let Some(task) = self.gathering.gather(line)? {
                self.tasks.send((self.order.n_sent, task)).map_err(|_| incident("print"))?;
                self.order.n_sent += 1;
            } else {
                self.counts.skipped += 1;
                self.steps.tell(line.employee.shown_name(), 0);
            }
        }
        Ok(())
    }

    fn take(&mut self) -> Result<Done, Halt> {
        loop {
            if let Some(done) = self.order.waiting.remove(&self.order.n_taken) {
                return Ok(done);
            }
            let done = self.done.recv().map_err(|_| incident("print"))?;
            self.order.waiting.insert(done.at, done);
        }
    }
}

/// Lays out one person after the other until no more come; with a press, writes each to the own file.
pub(super) fn work(
    how: &How,
    mut press: Option<&mut Press>,
    tasks: &Mutex<Receiver<(usize, Task)>>,
    done: &Sender<Done>,
    stop: &AtomicBool,
) {
    loop {
        let next = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((at, Task { person, sheets })) = next else { return };
        let outcome = if stop.load(Ordering::Relaxed) {
            Ok(None)
        } else {
            // Whoever waits for this person must not wait for ever.
            let laid = || lay_out(how, press.as_deref_mut(), &person, &sheets);
            catch_unwind(AssertUnwindSafe(laid)).unwrap_or_else(|_| Err(incident("print"))).map(Some)
        };
        if done.send(Done { at, person, outcome }).is_err() {
            return;
        }
    }
}

fn lay_out(
    how: &How,
    press: Option<&mut Press>,
    person: &Person,
    ready: &[ReadySheet],
) -> Result<LaidOut, Failure> {
    let sheets: Vec<Vec<Page>> = ready.iter().map(|ready| how.pages(ready)).collect::<Result<_, _>>()?;
    let n_pages = u32::try_from(sheets.iter().map(Vec::len).sum::<usize>()).unwrap_or(u32::MAX);
    let (Some(press), Some(file)) = (press, &person.file) else {
        return Ok(LaidOut { sheets, n_pages, is_kept: false });
    };
    let bytes = press.pdf(&sheets, &imprint(&file.title, how, person.created));
    let bytes = bytes.map_err(|_| incident("print"))?;
    let became = write_bytes(&file.path, &bytes, file.keeps_same)?;
    Ok(LaidOut { sheets: Vec::new(), n_pages, is_kept: became == Became::Kept })
}
