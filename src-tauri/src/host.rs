//! What the core may ask of this machine: the time, a random number, a folder, a person.

use std::hash::{BuildHasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use app::Host;
use chrono::{DateTime, FixedOffset};
use contract::{ChooseFileRequest, Language, ProgressView};
use serde::Deserialize as _;
use serde_json::Value;
use tauri::AppHandle;
use tauri::ipc::Channel;

use crate::dialogs;

/// What passes between window and core beside requests and views.
#[derive(Default)]
pub(crate) struct Desk {
    cancelled: AtomicBool,
    is_english: AtomicBool,
    progress: Mutex<Option<Channel<ProgressView>>>,
}

impl Desk {
    pub(crate) fn begin(&self, progress: Option<Channel<ProgressView>>) {
        self.cancelled.store(false, Ordering::Relaxed);
        self.set_progress(progress);
    }

    pub(crate) fn end(&self) {
        self.set_progress(None);
    }

    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn language(&self) -> Language {
        if self.is_english.load(Ordering::Relaxed) { Language::En } else { Language::Id }
    }

    /// Dialogs speak the language of the window, which every status tells.
    pub(crate) fn learn_language(&self, view: &Value) {
        let language = view.pointer("/preferences/language").map(Language::deserialize);
        if let Some(Ok(language)) = language {
            self.is_english.store(language == Language::En, Ordering::Relaxed);
        }
    }

    fn set_progress(&self, progress: Option<Channel<ProgressView>>) {
        *self.progress.lock().unwrap_or_else(PoisonError::into_inner) = progress;
    }
}

/// The machine and the person, as the core sees them from inside a window.
pub(crate) struct WindowHost {
    handle: AppHandle,
    desk: Arc<Desk>,
}

impl WindowHost {
    pub(crate) fn new(handle: AppHandle, desk: Arc<Desk>) -> Self {
        Self { handle, desk }
    }
}

impl Host for WindowHost {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    fn now(&self) -> DateTime<FixedOffset> {
        told_time().unwrap_or_else(|| chrono::Local::now().fixed_offset())
    }

    fn random(&mut self) -> u64 {
        draw()
    }

    fn machine_folder(&self) -> PathBuf {
        machine_folder()
    }

    fn choose(&mut self, request: &ChooseFileRequest) -> Option<PathBuf> {
        dialogs::choose(&self.handle, request, self.desk.language())
    }

    fn choose_many(&mut self, request: &ChooseFileRequest) -> Vec<PathBuf> {
        dialogs::choose_many(&self.handle, request, self.desk.language())
    }

    fn progress(&self, progress: ProgressView) {
        if let Some(channel) = self.desk.progress.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            // Nobody listens any more when the window is being closed.
            let _ = channel.send(progress);
        }
    }

    fn is_cancelled(&self) -> bool {
        self.desk.cancelled.load(Ordering::Relaxed)
    }

    fn free_space(&self, folder: &Path) -> Option<u64> {
        fs4::available_space(folder).ok()
    }
}

/// Periods open and close by the calendar, tests run on any day: a development build takes the
/// instant it starts at from `KINERJA_NOW`, and goes on from there.
#[cfg(debug_assertions)]
fn told_time() -> Option<DateTime<FixedOffset>> {
    static STARTED: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    let told = DateTime::parse_from_rfc3339(&std::env::var("KINERJA_NOW").ok()?).ok()?;
    Some(told + chrono::TimeDelta::from_std(STARTED.elapsed()).ok()?)
}

#[cfg(not(debug_assertions))]
fn told_time() -> Option<DateTime<FixedOffset>> {
    None
}

/// The folder of this person on this machine. Not the roaming one: an office file does not belong
/// on the servers of a Windows domain.
pub(crate) fn machine_folder() -> PathBuf {
    directories::BaseDirs::new()
        .map_or_else(PathBuf::new, |folders| folders.data_local_dir().to_owned())
        .join("kinerja-luring")
}

/// A number nobody can foresee. Keys do not come from here.
pub(crate) fn draw() -> u64 {
    // Where the system has no generator, the one that protects hash tables is the next best.
    getrandom::u64().unwrap_or_else(|_| RandomState::new().hash_one(0))
}
