//! What the core is told by the program around it: time, randomness, folders, dialogs.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use contract::{ChooseFileRequest, ProgressView};

/// The program around the core. Only hosts read the clock, draw numbers, or ask a person for a path.
pub trait Host: Send {
    /// The present instant with the machine's offset.
    fn now(&self) -> DateTime<FixedOffset>;

    /// A number nobody can foresee; replica and row ids start from it.
    fn random(&mut self) -> u64;

    /// The folder for this person's files on this machine.
    fn machine_folder(&self) -> PathBuf;

    /// Lets a person pick a file or folder; `None` when cancelled or when there is nobody to ask.
    fn choose(&mut self, request: &ChooseFileRequest) -> Option<PathBuf>;

    /// Lets a person pick several files at once; none when cancelled or when there is nobody to ask.
    fn choose_many(&mut self, request: &ChooseFileRequest) -> Vec<PathBuf> {
        self.choose(request).into_iter().collect()
    }

    /// Tells how far long work is.
    fn progress(&self, progress: ProgressView);

    /// Whether the person asked to stop the long work.
    fn is_cancelled(&self) -> bool;

    /// Bytes that are free where a folder lies; `None` where nobody knows.
    fn free_space(&self, _folder: &Path) -> Option<u64> {
        None
    }

    /// Objects that a printed file may have before a further one is begun.
    fn most_objects(&self) -> usize {
        sheets::pdf::MOST_OBJECTS
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::{ChooseFileRequest, DateTime, FixedOffset, Host, Path, PathBuf, ProgressView};
    use crate::App;

    /// A folder, a clock that stands still, and nobody before the machine.
    struct Machine {
        folder: PathBuf,
        /// Machines of different numbers draw different numbers.
        drawn: u64,
    }

    /// The program on a machine of its own.
    pub(crate) fn program_in(folder: &Path, number: u32) -> App {
        App::new(Box::new(Machine { folder: folder.to_owned(), drawn: u64::from(number) << 32 }))
    }

    impl Host for Machine {
        fn now(&self) -> DateTime<FixedOffset> {
            DateTime::parse_from_rfc3339("2026-09-24T09:00:00+08:00").unwrap()
        }

        fn random(&mut self) -> u64 {
            self.drawn += 1;
            0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(self.drawn)
        }

        fn machine_folder(&self) -> PathBuf {
            self.folder.clone()
        }

        fn choose(&mut self, _: &ChooseFileRequest) -> Option<PathBuf> {
            None
        }

        fn progress(&self, _: ProgressView) {}

        fn is_cancelled(&self) -> bool {
            false
        }
    }
}
