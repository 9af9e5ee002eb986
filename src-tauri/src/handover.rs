//! A file that is opened while a window stands: the second start hands its path over and ends, so that the plan
//! is shown where the person works. Both know a folder of this person on this machine; nothing listens on a
//! network.

use std::fs::{self, File};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tauri::{AppHandle, Manager as _};

use crate::calls::Core;
use crate::host;

/// Below the folder of this person.
const FOLDER: &str = "opened";
/// Held while a window stands; the system lets go of it however the program ends.
const HELD: &str = "held";
/// How what was left for the window ends.
const ENDING: &str = "json";
/// Between two looks of either side.
const EVERY: Duration = Duration::from_millis(500);
/// So often the second start looks whether what it left was taken, before it opens a window of its own.
const LOOKS: u32 = 20;

/// Where files are handed over.
pub(crate) struct Tray {
    folder: PathBuf,
    /// The hold of this start on it; nothing where another has it.
    held: Option<File>,
}

impl Tray {
    /// The tray, held where no other start holds it. Where there can be none, every start opens a window.
    pub(crate) fn open() -> Self {
        let folder = host::machine_folder().join(FOLDER);
        let held = fs::create_dir_all(&folder).and_then(|()| hold(&folder.join(HELD))).ok();
        Self { folder, held }
    }

    /// Leaves files to the window that stands; `false` where none does, or where it does not take them.
    pub(crate) fn give(&self, paths: &[PathBuf]) -> bool {
        if self.held.is_some() || paths.is_empty() {
            return false;
        }
        let Ok(left) = self.leave(paths) else { return false };
        for _ in 0..LOOKS {
            std::thread::sleep(EVERY);
            if !left.exists() {
                return true;
            }
        }
        // Whoever removes it has it.
        fs::remove_file(&left).is_err()
    }

    /// Written under a passing name, so that nobody reads half of it.
    fn leave(&self, paths: &[PathBuf]) -> std::io::Result<PathBuf> {
        let name = format!("{:016x}", host::draw());
        let (passing, left) = (self.folder.join(&name), self.folder.join(format!("{name}.{ENDING}")));
        fs::write(&passing, serde_json::to_vec(paths)?)?;
        fs::rename(&passing, &left)?;
        Ok(left)
    }

    /// Takes what later starts leave for as long as the program runs, where this one holds the tray.
    pub(crate) fn watch(self, handle: AppHandle, core: Core) {
        if self.held.is_none() {
            return;
        }
        let look = move || {
            loop {
                std::thread::sleep(EVERY);
                let paths = self.take();
                if !paths.is_empty() {
                    core.offer(paths);
                    show(&handle);
                }
            }
        };
        // A system that starts no thread any more cannot go on in any other way either.
        let _ = std::thread::Builder::new().name("handover".to_owned()).spawn(look);
    }

    fn take(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let left = entries.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
        left.flat_map(|path| taken(&path)).collect()
    }
}

fn hold(path: &Path) -> std::io::Result<File> {
    let file = File::options().write(true).create(true).truncate(false).open(path)?;
    file.try_lock().map_err(|_| Error::from(ErrorKind::WouldBlock))?;
    Ok(file)
}

/// The paths of one start; none where it took them back.
fn taken(left: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(left).unwrap_or_default();
    let is_ours = fs::remove_file(left).is_ok();
    if is_ours { serde_json::from_str(&text).unwrap_or_default() } else { Vec::new() }
}

/// Brings the window before the person.
fn show(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        // Refused by a window that is being closed.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}
