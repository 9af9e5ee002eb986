//! What the core is told by the program around it: time, randomness, folders, dialogs.

use std::path::PathBuf;

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
}
