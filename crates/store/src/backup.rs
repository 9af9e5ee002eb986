//! Backups: one file with the encrypted database and its key slots, tested before it counts.
//!
//! The file is a plain tar, described in `docs/formats/backup.md`. Nothing in it is readable without a
//! password or the recovery code of its day.

mod archive;
mod aside;
mod found;
mod glimpse;

pub use found::FoundBackup;
pub use glimpse::Glimpse;

use crate::error::{OnPath, Result, StoreError};
use crate::key::StoreKey;
use crate::merge;
use crate::open::{Store, connect, with_suffix};
use crate::rotation::{NEWEST, expired};
use crate::slots::{Slots, sync_folder};
use rusqlite::backup::Backup as Copying;
use rusqlite::{Connection, OpenFlags, named_params};
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

const PAGES_AT_ONCE: i32 = 4096;
/// What SQLite may have put beside a file.
const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A backup that was taken and passed its test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// A line of the log of backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupEntry {
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// The file, or the folder where none came about.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// Why it does not count; nothing where it passed its test.
    pub problem: Option<String>,
}

impl BackupEntry {
    /// Whether it was written, or should have been, into a folder.
    pub fn is_in(&self, folder: &Path) -> bool {
        self.path == folder || self.path.parent() == Some(folder)
    }
}

impl Store {
    /// Takes a backup into a folder, tests it, and lets old ones of this store go.
    ///
    /// The test unpacks the file, opens it with the key, checks every page and counts the rows. The
    /// outcome is logged either way.
    pub fn backup_to(&mut self, folder: &Path, at: i64) -> Result<Backup> {
        let outcome = self.write_backup(folder, at);
        self.log_backup(folder, at, &outcome)?;
        outcome
    }

    /// Brings a backup just taken to a second folder, tests what arrived there, and lets old ones go.
    ///
    /// The folder is never made: a stick that is not plugged in must not become a folder of this disk.
    pub fn copy_backup_to(&mut self, backup: &Backup, folder: &Path, at: i64) -> Result<Backup> {
        let outcome = self.write_copy(backup, folder);
        self.log_backup(folder, at, &outcome)?;
        outcome
    }

    fn log_backup(&self, folder: &Path, at: i64, outcome: &Result<Backup>) -> Result<()> {
        let (path, bytes, problem) = match outcome {
            Ok(backup) => (backup.path.as_path(), backup.bytes, None),
            Err(error) => (folder, 0, Some(error.to_string())),
        };
        self.connection
            .prepare_cached(
                "insert into backup_log (at, path, bytes, problem) values (:at, :path, :bytes, :problem)",
            )?
            .execute(named_params! {
                ":at": at, ":path": path.to_string_lossy(), ":bytes": bytes, ":problem": problem,
            })?;
        Ok(())
    }

    fn write_backup(&self, folder: &Path, at: i64) -> Result<Backup> {
        fs::create_dir_all(folder).on("create the folder of backups", folder)?;
        // On a medium that takes nothing any more a backup is worth more than a short form of what is unsent.
        let _ = merge::settle_unsent(&self.connection, &self.home);
        let work = self.work_in(folder)?;
        let copy = work.path().join("store.kantor");
        copy_database(&self.connection, &self.key, &copy)?;
        let packed = work.path().join("packed");
        archive::pack(&packed, &copy, &self.slots()?, self.next_number(folder)?)?;
        fs::remove_file(&copy).on("clear the copy", &copy)?;
        self.test_backup(&packed, &work.path().join("test.kantor"))?;
        self.keep_backup(&packed, &self.free_name(folder, at)?)
    }

    fn write_copy(&self, backup: &Backup, folder: &Path) -> Result<Backup> {
        let work = self.work_in(folder)?;
        let packed = work.path().join("packed");
        fs::copy(&backup.path, &packed).on("copy the backup", &packed)?;
        let written = fs::OpenOptions::new().write(true).open(&packed).and_then(|file| file.sync_all());
        written.on("copy the backup", &packed)?;
        // Unpacked on this disk, which is faster than most sticks and has the room.
        let beside = self.work_in(backup.path.parent().unwrap_or(folder))?;
        self.test_backup(&packed, &beside.path().join("test.kantor"))?;
        let name = backup.path.file_name().unwrap_or_default();
        self.keep_backup(&packed, &folder.join(name))
    }

    /// Gives a tested backup its name and lets old ones go.
    fn keep_backup(&self, packed: &Path, path: &Path) -> Result<Backup> {
        let folder = path.parent().unwrap_or(path);
        fs::rename(packed, path).on("put the backup in place", path)?;
        sync_folder(folder);
        let bytes = fs::metadata(path).on("read the backup", path)?.len();
        self.let_old_backups_go(folder, path)?;
        Ok(Backup { path: path.to_owned(), bytes })
    }

    /// A passing folder for work on backups of this store.
    fn work_in(&self, folder: &Path) -> Result<TempDir> {
        passing_folder(folder, &format!("{}{:016x}-", work_of(&self.path), self.replica().0))
    }

    /// The number of the next backup: above all of the log and all in the folder, which may know more than
    /// a store that was restored.
    fn next_number(&self, folder: &Path) -> Result<u32> {
        let known = Self::find_backups(&self.path, folder).into_iter().map(|backup| backup.number).max();
        Ok(logged(&self.connection)?.max(known.unwrap_or_default()).saturating_add(1))
    }

    /// Opens what was packed as a restore would and compares it with the store.
    fn test_backup(&self, packed: &Path, to: &Path) -> Result<()> {
        archive::unpack(packed, to, &Slots::folder_of(to))?;
        compare_copy(&self.connection, &self.key, to).map_err(|error| {
            let StoreError::BadBackup { why, .. } = error else { return error };
            StoreError::BadBackup { path: packed.to_owned(), why }
        })
    }

    /// `NAME-20260331-080000.cadangan`, with a number where that second has one already.
    fn free_name(&self, folder: &Path, at: i64) -> Result<PathBuf> {
        let name = found::name_of(&self.path);
        let free = found::free_name(at, |stamp| folder.join(format!("{name}-{stamp}{}", found::ENDING)));
        free.ok_or_else(|| StoreError::AlreadyExists(folder.to_owned()))
    }

    /// Lets old backups go: neither the one just written nor the newest by number, and none that a clock
    /// dated after it. Such a clock was wrong then or is wrong now, and nothing can be said of its age.
    fn let_old_backups_go(&self, folder: &Path, written: &Path) -> Result<()> {
        let taken = Self::find_backups(&self.path, folder);
        let now = taken.iter().find(|backup| backup.path == written).map_or(i64::MAX, |backup| backup.at);
        let instants: Vec<i64> = taken.iter().map(|backup| backup.at).filter(|at| *at <= now).collect();
        let gone = expired(&instants);
        let older = taken.iter().skip(NEWEST).filter(|backup| backup.path != written);
        for backup in older.filter(|backup| gone.contains(&backup.at)) {
            fs::remove_file(&backup.path).on("let an old backup go", &backup.path)?;
        }
        Ok(())
    }

    /// What a backup would hold now, in short; equal where nothing was changed in between.
    pub fn backup_state(&self) -> Result<String> {
        let counted: String = self.connection.query_row(
            "select (select coalesce(max(id), 0) from acts) || '/'
                 || (select count(*) || ',' || coalesce(max(removed_at), 0) from accounts) || '/'
                 || (select count(*) || ',' || coalesce(max(at), 0) from private_marks)",
            [],
            |row| row.get(0),
        )?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(counted.as_bytes());
        for slot in self.slots()?.files()? {
            hasher.update(&fs::read(&slot).on("read the key slot", &slot)?);
        }
        Ok(hasher.finalize().to_hex().to_string())
    }

    /// The log of backups, newest first.
    pub fn backups(&self) -> Result<Vec<BackupEntry>> {
        let mut statement = self
            .connection
            .prepare_cached("select at, path, bytes, problem from backup_log order by id desc")?;
        let entries = statement.query_map([], |row| {
            let path: String = row.get(1)?;
            Ok(BackupEntry { at: row.get(0)?, path: path.into(), bytes: row.get(2)?, problem: row.get(3)? })
        })?;
        Ok(entries.collect::<rusqlite::Result<_>>()?)
    }

    /// Unpacks a backup to a place where nothing is yet; it opens with the passwords of its day.
    pub fn restore(backup: &Path, to: &Path) -> Result<()> {
        let slots = Slots::folder_of(to);
        for taken in [to, &slots] {
            if taken.exists() {
                return Err(StoreError::AlreadyExists(taken.to_owned()));
            }
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).on("create the folder", folder)?;
        }
        let fresh = clear_fresh(to);
        let unpacked = archive::unpack(backup, &fresh, &Slots::folder_of(&fresh))
            .and_then(|()| put_in_place(&fresh, to));
        if unpacked.is_err() {
            clear_fresh(to);
        }
        unpacked
    }

    /// What is wrong with the file itself: every page is checked against its seal, then every table and
    /// index; an empty list means that all is well.
    pub fn check(&self) -> Result<Vec<String>> {
        faults(&self.connection, "pragma integrity_check")
    }
}

/// Clears what an interrupted making or change of key of this store left, and gives the name to make it
/// under.
pub(crate) fn clear_fresh(path: &Path) -> PathBuf {
    let fresh = with_suffix(path, ".baru");
    let files = iter::once("").chain(LOGS).map(|ending| with_suffix(&fresh, ending));
    for left in files.filter(|left| left.exists()) {
        let _ = fs::remove_file(left);
    }
    let slots = Slots::folder_of(&fresh);
    if slots.exists() {
        let _ = fs::remove_dir_all(slots);
    }
    fresh
}

/// Clears what killed programs left beside a store. Only for whoever has it open: nobody else is at work
/// on it then.
pub(crate) fn clear_left(path: &Path) {
    clear_fresh(path);
    path.parent().into_iter().for_each(|folder| clear_work(folder, &work_of(path)));
}

/// How the passing folders of a store begin. The name with its ending, so that no other begins alike.
pub(crate) fn work_of(store: &Path) -> String {
    format!(".kerja-{}-", store.file_name().unwrap_or_default().to_string_lossy())
}

/// Gives a store made under another name its own; the slots first, so that no store is without.
pub(crate) fn put_in_place(fresh: &Path, path: &Path) -> Result<()> {
    let (slots, made) = (Slots::folder_of(path), Slots::folder_of(fresh));
    sync_folder(&made);
    fs::rename(&made, &slots).on("put the key slots in place", &slots)?;
    if let Err(error) = fs::rename(fresh, path) {
        let _ = fs::rename(&slots, &made);
        return Err(error).on("put the store in place", path);
    }
    path.parent().into_iter().for_each(sync_folder);
    Ok(())
}

/// Packs a store with its slots beside it before a newer program changes it; tested like any backup.
pub(crate) fn before_migration(
    connection: &Connection,
    key: &StoreKey,
    path: &Path,
    from: u32,
) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let work = passing_folder(folder, &format!("{}versi-", work_of(path)))?;
    let copy = work.path().join("store.kantor");
    copy_database(connection, key, &copy)?;
    compare_copy(connection, key, &copy)?;
    let packed = work.path().join("packed");
    let number = logged(connection)?.saturating_add(1);
    archive::pack(&packed, &copy, &Slots::open(&Slots::folder_of(path))?, number)?;
    archive::prove(&packed)?;
    let kept = found::of_version(path, from);
    fs::rename(&packed, &kept).on("put the backup in place", &kept)?;
    sync_folder(folder);
    Ok(())
}

/// A folder for work that goes again; what a killed program left under this prefix goes first.
fn passing_folder(within: &Path, prefix: &str) -> Result<TempDir> {
    clear_work(within, prefix);
    let made = tempfile::Builder::new().prefix(prefix).tempdir_in(within);
    made.on("write into the folder", within)
}

fn clear_work(within: &Path, prefix: &str) {
    for entry in fs::read_dir(within).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The last number of the log of backups; stores of every version have one.
fn logged(connection: &Connection) -> Result<u32> {
    let last: i64 =
        connection.query_row("select coalesce(max(id), 0) from backup_log", [], |row| row.get(0))?;
    Ok(u32::try_from(last).unwrap_or_default())
}

/// Opens a copy, checks every page, and counts the rows of every table against the original.
fn compare_copy(original: &Connection, key: &StoreKey, copy: &Path) -> Result<()> {
    let bad = |why: String| StoreError::BadBackup { path: copy.to_owned(), why };
    let copied = connect(copy, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if let Some(fault) = faults(&copied, "pragma quick_check")?.into_iter().next() {
        return Err(bad(fault));
    }
    for name in tables(original)? {
        let (here, there) = (count(original, &name)?, count(&copied, &name)?);
        if here != there {
            return Err(bad(format!("{name} has {there} rows instead of {here}")));
        }
    }
    Ok(())
}

/// The tables of a file, whatever its version; those of the search index are part of one that is counted,
/// and the log of backups grows with the backup itself.
fn tables(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare(
        "select name from sqlite_master where type = 'table' and sql not like 'create virtual%'
         and name not like 'sqlite%' and name <> 'backup_log' order by name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Copies the database as it is now into a new file under a key.
pub(crate) fn copy_database(from: &Connection, key: &StoreKey, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut destination = connect(to, key, flags)?;
    Copying::new(from, &mut destination)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    destination.close().map_err(|(_, error)| StoreError::from(error))
}

/// Checks every page against its seal, then what the pages hold as thoroughly as `check` does.
pub(crate) fn faults(connection: &Connection, check: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for sql in ["pragma cipher_integrity_check", check] {
        match report(connection, sql) {
            Ok(lines) => found.extend(lines.into_iter().filter(|line| line != "ok")),
            Err(StoreError::DamagedPage) => found.push(StoreError::DamagedPage.to_string()),
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

pub(crate) fn report(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn count(connection: &Connection, table: &str) -> Result<i64> {
    Ok(connection.query_row(&format!("select count(*) from \"{table}\""), [], |row| row.get(0))?)
}
