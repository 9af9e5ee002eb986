//! What the core is told by a terminal: time, randomness, no dialogs, progress on standard error.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use app::Host;
use chrono::{DateTime, FixedOffset, Local};
use contract::{ChooseFileRequest, ProgressView};

/// A terminal or a script.
pub(crate) struct Terminal {
    fixed_now: Option<DateTime<FixedOffset>>,
    /// With `--seed`, numbers count up from the seed instead of being drawn.
    seed: Option<u64>,
    quiet: bool,
    last_told: Mutex<u32>,
}

impl Terminal {
    pub(crate) fn new(fixed_now: Option<DateTime<FixedOffset>>, seed: Option<u64>, quiet: bool) -> Self {
        Self { fixed_now, seed, quiet, last_told: Mutex::new(0) }
    }
}

impl Host for Terminal {
    #[expect(clippy::disallowed_methods, reason = "the host is where the clock is read")]
    fn now(&self) -> DateTime<FixedOffset> {
        self.fixed_now.unwrap_or_else(|| Local::now().fixed_offset())
    }

    fn random(&mut self) -> u64 {
        if let Some(seed) = &mut self.seed {
            // Spread neighbouring seeds over all bits, so that short ids of two seeded stores differ.
            *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            return mixed ^ (mixed >> 27);
        }
        getrandom::u64().unwrap_or_default()
    }

    fn machine_folder(&self) -> PathBuf {
        let base = directories::BaseDirs::new();
        base.map_or_else(|| PathBuf::from("."), |base| base.data_local_dir().to_owned())
            .join("kinerja-luring")
    }

    fn choose(&mut self, _: &ChooseFileRequest) -> Option<PathBuf> {
        None
    }

    fn progress(&self, progress: ProgressView) {
        if self.quiet || progress.total == 0 {
            return;
        }
        let percent = progress.done.saturating_mul(100).checked_div(progress.total).unwrap_or(100);
        let Ok(mut last) = self.last_told.lock() else { return };
        if percent == *last {
            return;
        }
        *last = percent;
        let mut out = std::io::stderr();
        let end = if out.is_terminal() { '\r' } else { '\n' };
        // A closed terminal must not stop the work.
        let _ = write!(out, "{:>3} % {}/{}{end}", percent, progress.done, progress.total);
    }

    fn is_cancelled(&self) -> bool {
        false
    }

    fn free_space(&self, folder: &Path) -> Option<u64> {
        fs4::available_space(folder).ok()
    }
}
