//! The four commands of the window. Long work runs beside the window, never in its thread.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use app::App;
use contract::{ChosenFile, Failure, FailureView};
use serde_json::Value;
use tauri::ipc::{Channel, JavaScriptChannelId};
use tauri::{AppHandle, State, Webview};

use crate::host::{self, Desk, WindowHost};

/// Between two parts of work that nobody waits for.
const BETWEEN_PARTS: Duration = Duration::from_millis(20);

/// The core behind its lock, and what the window and the core tell each other beside a call.
#[derive(Clone)]
pub(crate) struct Core {
    app: Arc<Mutex<App>>,
    desk: Arc<Desk>,
    drops: Arc<Mutex<Option<Channel<ChosenFile>>>>,
    locks: Arc<Mutex<Option<Channel<()>>>>,
}

impl Core {
    pub(crate) fn new(handle: &AppHandle) -> Self {
        let desk = Arc::new(Desk::default());
        let app = App::new(Box::new(WindowHost::new(handle.clone(), Arc::clone(&desk))));
        Self { app: Arc::new(Mutex::new(app)), desk, drops: Arc::default(), locks: Arc::default() }
    }

    /// The language the window speaks at present.
    pub(crate) fn language(&self) -> contract::Language {
        self.desk.language()
    }

    /// Stops long work and ends the session; returns when the office file is closed.
    pub(crate) fn close(&self) {
        self.desk.cancel();
        locked(&self.app).close();
    }

    /// Tells the window of files dropped on it, as if they had been picked in a dialog, one after the other.
    pub(crate) fn offer(&self, paths: Vec<PathBuf>) {
        let core = self.clone();
        tauri::async_runtime::spawn_blocking(move || {
            for path in paths {
                core.offer_one(path);
            }
        });
    }

    /// Before anybody came in nobody listens: the file waits like one that the program was opened with.
    fn offer_one(&self, path: PathBuf) {
        let Some(channel) = locked(&self.drops).clone() else { return self.hand_over([path]) };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = path.metadata().map_or(0, |metadata| if metadata.is_file() { metadata.len() } else { 0 });
        let token = locked(&self.app).offer_file(path);
        // A window that is being closed no longer listens.
        let _ = channel.send(ChosenFile { token, name, size: u32::try_from(bytes).unwrap_or(u32::MAX) });
    }

    /// Keeps files that the program was opened with until the window asks for them: most often it has to be
    /// unlocked first.
    pub(crate) fn hand_over(&self, paths: impl IntoIterator<Item = PathBuf>) {
        let mut app = locked(&self.app);
        for path in paths {
            app.hand_over(path);
        }
    }

    /// Locks where nobody was there for long enough, or at once where the machine slept. While work is
    /// running it does nothing and answers `false`: the next look will come.
    pub(crate) fn lock_unless_busy(&self, at_once: bool) -> bool {
        let was_locked = {
            let mut app = match self.app.try_lock() {
                Ok(app) => app,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => return false,
            };
            if at_once { app.lock_now() } else { app.lock_when_idle() }
        };
        if was_locked {
            self.tell_of_lock();
        }
        true
    }

    /// Does what was left for when nobody waits, in parts, until somebody asks for something.
    pub(crate) fn tend_unless_busy(&self) {
        while self.app.try_lock().is_ok_and(|mut app| app.tend()) {
            // Whoever waits comes first.
            std::thread::sleep(BETWEEN_PARTS);
        }
    }

    fn tell_of_lock(&self) {
        if let Some(channel) = locked(&self.locks).as_ref() {
            // A window that is being closed no longer listens.
            let _ = channel.send(());
        }
    }

    fn carry_out(
        &self,
        name: &str,
        request: Value,
        progress: Option<Channel<contract::ProgressView>>,
    ) -> Result<Value, FailureView> {
        let mut app = locked(&self.app);
        self.desk.begin(progress);
        let answer = app.dispatch(name, request);
        self.desk.end();
        if let Ok(view) = &answer {
            self.desk.learn_language(view);
        }
        answer
    }
}

/// The core survives a panic of one command: each command is one transaction, which was rolled back.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Carries out a command of the contract.
#[tauri::command(async)]
pub(crate) async fn call(
    webview: Webview,
    core: State<'_, Core>,
    name: String,
    request: Option<Value>,
    on_progress: Option<JavaScriptChannelId>,
) -> Result<Value, FailureView> {
    let core = core.inner().clone();
    let language = core.language();
    let progress = on_progress.map(|channel| channel.channel_on(webview));
    let request = request.unwrap_or_else(|| Value::Object(serde_json::Map::new()));
    let work = tauri::async_runtime::spawn_blocking(move || core.carry_out(&name, request, progress));
    work.await.unwrap_or_else(|_panic| {
        let incident = format!("{:08X}", host::draw() >> 32);
        Err(Failure::Unexpected { incident }.view(language))
    })
}

/// Asks the running command to stop.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "tauri hands its state over so")]
pub(crate) fn cancel(core: State<'_, Core>) {
    core.desk.cancel();
}

/// From now on files dropped on the window are told through this channel.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "tauri hands its state over so")]
pub(crate) fn watch_drops(core: State<'_, Core>, on_drop: Channel<ChosenFile>) {
    *locked(&core.drops) = Some(on_drop);
}

/// From now on the window is told through this channel when the office locks by itself.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "tauri hands its state over so")]
pub(crate) fn watch_lock(core: State<'_, Core>, on_lock: Channel<()>) {
    *locked(&core.locks) = Some(on_lock);
}
