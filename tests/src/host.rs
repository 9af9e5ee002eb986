//! The machine as a test wants it: a clock that is moved by hand, numbers that repeat, dialogs
//! answered beforehand, and a person who may press stop.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::Host;
use chrono::{DateTime, FixedOffset};
use contract::{ChooseFileRequest, ProgressView};

/// What tests lay out for the host.
pub(crate) struct Desk {
    on: Mutex<Things>,
    /// Machines of different numbers draw different numbers.
    number: u64,
}

#[derive(Default)]
struct Things {
    now: DateTime<FixedOffset>,
    answers: VecDeque<PathBuf>,
    progress: Vec<(u32, u32)>,
    pages: Vec<u32>,
    stop_after: Option<usize>,
    crashes: bool,
    free: Option<u64>,
    most_objects: Option<usize>,
}

impl Desk {
    pub(crate) fn at(instant: &str, number: u32) -> Arc<Self> {
        let things = Things { now: parse(instant), ..Things::default() };
        Arc::new(Self { on: Mutex::new(things), number: u64::from(number) })
    }

    fn on(&self) -> MutexGuard<'_, Things> {
        self.on.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_clock(&self, instant: &str) {
        self.on().now = parse(instant);
    }

    pub(crate) fn answer(&self, path: PathBuf) {
        self.on().answers.push_back(path);
    }

    pub(crate) fn stop_after(&self, steps: usize) {
        self.on().stop_after = Some(steps);
    }

    pub(crate) fn leave_free(&self, bytes: u64) {
        self.on().free = Some(bytes);
    }

    pub(crate) fn bound_files(&self, most_objects: usize) {
        self.on().most_objects = Some(most_objects);
    }

    pub(crate) fn crash(&self) {
        self.on().crashes = true;
    }

    pub(crate) fn take_progress(&self) -> Vec<(u32, u32)> {
        std::mem::take(&mut self.on().progress)
    }

    pub(crate) fn take_pages(&self) -> Vec<u32> {
        std::mem::take(&mut self.on().pages)
    }
}

/// The host behind a world.
pub(crate) struct TestHost {
    desk: Arc<Desk>,
    machine: PathBuf,
    drawn: u64,
}

impl TestHost {
    pub(crate) fn new(desk: Arc<Desk>, machine: PathBuf) -> Self {
        Self { desk, machine, drawn: 0 }
    }
}

impl Host for TestHost {
    fn now(&self) -> DateTime<FixedOffset> {
        self.desk.on().now
    }

    fn random(&mut self) -> u64 {
        self.drawn += 1;
        0x9E37_79B9_7F4A_7C15_u64.wrapping_mul((self.desk.number << 32) + self.drawn)
    }

    fn machine_folder(&self) -> PathBuf {
        self.machine.clone()
    }

    fn choose(&mut self, _: &ChooseFileRequest) -> Option<PathBuf> {
        self.desk.on().answers.pop_front()
    }

    fn progress(&self, progress: ProgressView) {
        let mut things = self.desk.on();
        things.progress.push((progress.done, progress.total));
        things.pages.push(progress.pages);
        things.stop_after = things.stop_after.map(|steps| steps.saturating_sub(1));
        let crashes = std::mem::take(&mut things.crashes);
        drop(things);
        assert!(!crashes, "{}", crate::CRASH);
    }

    fn is_cancelled(&self) -> bool {
        let mut things = self.desk.on();
        let stops = things.stop_after == Some(0);
        if stops {
            things.stop_after = None;
        }
        stops
    }

    fn free_space(&self, _: &Path) -> Option<u64> {
        self.desk.on().free
    }

    fn most_objects(&self) -> usize {
        self.desk.on().most_objects.unwrap_or(usize::MAX)
    }
}

fn parse(instant: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(instant).expect("an instant")
}
