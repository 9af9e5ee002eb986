//! Backups that lie in a folder: which are of a store, when they were taken, whether they are whole.

use super::archive;
use crate::error::Result;
use crate::open::{Store, with_suffix};
use crate::slots::Slots;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const ENDING: &str = ".cadangan";
const STAMP: &str = "%Y%m%d-%H%M%S";
/// `20260331-080000`.
const STAMP_LENGTH: usize = 15;

/// A backup of a store, as it lies in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundBackup {
    /// The file.
    pub path: PathBuf,
    /// When it was taken, by its name; milliseconds since 1970 UTC.
    pub at: i64,
    /// Which of the store's backups it is. It grows whatever the clock shows, so the greatest is the newest.
    pub number: u32,
    /// Its size.
    pub bytes: u64,
}

impl Store {
    /// The backups of a store that lie in a folder, newest first by their number; needs no key.
    ///
    /// Two stores may be called alike, so the salt of the slots has to be the same too. Where the slots
    /// of the store are lost, the name alone decides.
    pub fn find_backups(store: &Path, folder: &Path) -> Vec<FoundBackup> {
        let salt = Slots::open(&Slots::folder_of(store)).ok().map(|slots| slots.salt().to_vec());
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut found: Vec<FoundBackup> = entries
            .filter_map(|entry| found(store, &entry.path()))
            .filter_map(|backup| {
                let label = archive::label_of(&backup.path);
                let number = label.as_ref().map(|label| label.number).unwrap_or_default();
                let is_of_store = salt.is_none() || label.map(|label| label.salt) == salt;
                is_of_store.then_some(FoundBackup { number, ..backup })
            })
            .collect();
        found.sort_by_key(|backup| std::cmp::Reverse((backup.number, backup.at)));
        found
    }

    /// The copies that were packed before a newer program changed the store, newest first.
    pub fn find_backups_of_versions(store: &Path) -> Vec<FoundBackup> {
        let before = (1..Self::VERSION).rev().map(|version| of_version(store, version));
        before
            .filter_map(|path| {
                let meta = fs::metadata(&path).ok()?;
                let at = DateTime::<Utc>::from(meta.modified().ok()?).timestamp_millis();
                let number = archive::label_of(&path).map(|label| label.number).unwrap_or_default();
                Some(FoundBackup { path, at, number, bytes: meta.len() })
            })
            .collect()
    }

    /// Whether a backup can be read to its end and its hash holds; needs no key.
    ///
    /// # Errors
    /// `BadBackup` with what is wrong with it, `Io` where the medium gives no answer.
    pub fn prove_backup(backup: &Path) -> Result<()> {
        archive::prove(backup)
    }
}

/// A file of a folder, where its name says that it is a backup of this store.
fn found(store: &Path, path: &Path) -> Option<FoundBackup> {
    let name = path.file_name()?.to_str()?;
    let taken = name.strip_prefix(&name_of(store))?.strip_prefix('-')?.strip_suffix(ENDING)?;
    let (stamp, number) = taken.split_at_checked(STAMP_LENGTH)?;
    let number: i64 = if number.is_empty() { 1 } else { number.strip_prefix('-')?.parse().ok()? };
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc().timestamp_millis();
    let bytes = fs::metadata(path).ok()?.len();
    // Several of one second follow one another. Which of all it is stands in the file.
    Some(FoundBackup { path: path.to_owned(), at: at + number - 1, number: 0, bytes })
}

/// The first of the names of a moment that nothing has yet. `named` is given `20260331-080000`, with a
/// number where that second has one already.
pub(super) fn free_name(at: i64, named: impl Fn(&str) -> PathBuf) -> Option<PathBuf> {
    let stamp = DateTime::from_timestamp_millis(at).unwrap_or_default().format(STAMP).to_string();
    let numbered = (2..1000).map(|number| format!("{stamp}-{number}"));
    let mut candidates = std::iter::once(stamp.clone()).chain(numbered).map(|stamp| named(&stamp));
    candidates.find(|name| !name.exists())
}

/// Name of a store without its ending.
pub(super) fn name_of(store: &Path) -> String {
    store.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `NAME.kantor.versiN.cadangan`: the store before it was changed from version N.
pub(super) fn of_version(store: &Path, version: u32) -> PathBuf {
    with_suffix(store, &format!(".versi{version}{ENDING}"))
}
