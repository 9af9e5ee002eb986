//! A damaged store is set aside and the newest whole backup takes its name. Nothing is deleted.
//!
//! Killed at any moment, either the damaged store is still in its place and is found damaged again, or
//! the restored one is: a copy is kept aside first, then the slots are written one by one, and the file
//! itself is exchanged last, in one step.

use super::{LOGS, archive, clear_fresh, found};
use crate::error::{OnPath, Result, StoreError};
use crate::open::{Store, with_suffix};
use crate::slots::{Slots, sync_folder};
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};

impl Store {
    /// Sets a store that cannot be read aside and restores a backup under its name; gives the place of
    /// the damaged one, `NAME.rusak-20260331-080000.kantor`.
    pub fn set_aside(store: &Path, backup: &Path, at: i64) -> Result<PathBuf> {
        let fresh = clear_fresh(store);
        let restored = archive::unpack(backup, &fresh, &Slots::folder_of(&fresh))
            .and_then(|()| keep_copy(store, at))
            .and_then(|kept| exchange(&fresh, store).map(|()| kept));
        if restored.is_err() {
            clear_fresh(store);
        }
        restored
    }
}

/// Keeps the damaged store with everything beside it under another name.
fn keep_copy(store: &Path, at: i64) -> Result<PathBuf> {
    let ending = store.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = found::name_of(store);
    let free = found::free_name(at, |stamp| store.with_file_name(format!("{name}.rusak-{stamp}{ending}")));
    let kept = free.ok_or_else(|| StoreError::AlreadyExists(store.to_owned()))?;
    for suffix in iter::once("").chain(LOGS) {
        let from = with_suffix(store, suffix);
        if from.is_file() {
            keep_file(&from, &with_suffix(&kept, suffix))?;
        }
    }
    let (slots, kept_slots) = (Slots::folder_of(store), Slots::folder_of(&kept));
    fs::create_dir_all(&kept_slots).on("create the folder", &kept_slots)?;
    if slots.is_dir() {
        copy_files(&slots, &kept_slots)?;
    }
    store.parent().into_iter().for_each(sync_folder);
    Ok(kept)
}

/// A second name for the file where the medium knows such, since a damaged store may be large.
fn keep_file(from: &Path, to: &Path) -> Result<()> {
    if fs::hard_link(from, to).is_err() {
        fs::copy(from, to).on("set the damaged store aside as", to)?;
        fs::File::open(to).and_then(|file| file.sync_all()).on("set the damaged store aside as", to)?;
    }
    Ok(())
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).on("read the folder of key slots", from)? {
        let path = entry.on("read the folder of key slots", from)?.path();
        if path.is_file() {
            let target = to.join(path.file_name().unwrap_or_default());
            fs::copy(&path, &target).on("copy a key slot to", &target)?;
        }
    }
    Ok(())
}

/// Puts slots and file of the backup in the place of the damaged ones.
fn exchange(fresh: &Path, store: &Path) -> Result<()> {
    let (made, slots) = (Slots::folder_of(fresh), Slots::folder_of(store));
    fs::create_dir_all(&slots).on("create the folder of key slots", &slots)?;
    Slots::open(&made)?.write_into(&slots)?;
    // A log of the damaged file must not be played into the restored one.
    for suffix in LOGS {
        let log = with_suffix(store, suffix);
        if log.is_file() {
            fs::remove_file(&log).on("set the log of the damaged store aside", &log)?;
        }
    }
    fs::rename(fresh, store).on("put the restored store in place", store)?;
    let _ = fs::remove_dir_all(&made);
    store.parent().into_iter().for_each(sync_folder);
    Ok(())
}
