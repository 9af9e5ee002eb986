//! The machine as a test wants it: a clock that may stand still, numbers that may repeat, and
//! dialogs answered beforehand.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use app::Host;
use chrono::{DateTime, FixedOffset};
use contract::{ChooseFileRequest, ProgressView};

/// What tests lay out for the host: answers of dialogs, the wish to stop.
#[derive(Default)]
pub(crate) struct Desk {
    is_cancelled: AtomicBool,
    answers: Mutex<VecDeque<PathBuf>>,
}

impl Desk {
    pub(crate) fn shared() -> Arc<Self> {
        Arc::default()
    }

    pub(crate) fn cancel(&self, is_cancelled: bool) {
        self.is_cancelled.store(is_cancelled, Ordering::Relaxed);
    }

    pub(crate) fn answer_next_dialog(&self, path: PathBuf) {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).push_back(path);
    }
}

/// The host behind the preview.
pub(crate) struct PreviewHost {
    now: Option<DateTime<FixedOffset>>,
    seed: Option<u64>,
    machine: PathBuf,
    desk: Arc<Desk>,
}

impl PreviewHost {
    pub(crate) fn new(
        now: Option<DateTime<FixedOffset>>,
        seed: Option<u64>,
        machine: PathBuf,
        desk: Arc<Desk>,
    ) -> Self {
        Self { now, seed, machine, desk }
    }
}

impl Host for PreviewHost {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    fn now(&self) -> DateTime<FixedOffset> {
        self.now.unwrap_or_else(|| chrono::Local::now().fixed_offset())
    }

    fn random(&mut self) -> u64 {
        match &mut self.seed {
            Some(seed) => next(seed),
            None => getrandom::u64().unwrap_or_default(),
        }
    }

    fn machine_folder(&self) -> PathBuf {
        self.machine.clone()
    }

    fn choose(&mut self, _request: &ChooseFileRequest) -> Option<PathBuf> {
        self.desk.answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }

    fn progress(&self, _progress: ProgressView) {}

    fn is_cancelled(&self) -> bool {
        self.desk.is_cancelled.load(Ordering::Relaxed)
    }
}

/// The next number of a seed (`SplitMix64`).
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
