//! Backups: one file with the encrypted database and its key slots, tested before it counts.
//!
//! The file is a plain tar, described in `docs/formats/backup.md`. Nothing in it is readable without a
//! password or the recovery code of its day.

mod archive;

use crate::error::{OnPath, Result, StoreError};
use crate::key::StoreKey;
use crate::open::{Store, connect, with_suffix};
use crate::rotation::expired;
use crate::schema::TABLES;
use crate::slots::{Slots, sync_folder};
use chrono::{DateTime, NaiveDateTime};
use rusqlite::backup::Backup as Copying;
use rusqlite::{Connection, OpenFlags, named_params};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const PAGES_AT_ONCE: i32 = 4096;
const ENDING: &str = ".cadangan";
const STAMP: &str = "%Y%m%d-%H%M%S";

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

impl Store {
    /// Takes a backup into a folder, tests it, and lets old ones of this store go.
    ///
    /// The test unpacks the file, opens it with the key, checks every page and counts the rows. The
    /// outcome is logged either way.
    pub fn backup_to(&mut self, folder: &Path, at: i64) -> Result<Backup> {
        let outcome = self.write_backup(folder, at);
        let (path, bytes, problem) = match &outcome {
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
        outcome
    }

    fn write_backup(&self, folder: &Path, at: i64) -> Result<Backup> {
        fs::create_dir_all(folder).on("create the folder of backups", folder)?;
        let work = tempfile::tempdir_in(folder).on("write into the folder of backups", folder)?;
        let copy = work.path().join("store.kantor");
        copy_database(&self.connection, &self.key, &copy)?;
        let packed = work.path().join("packed");
        archive::pack(&packed, &copy, &self.slots()?)?;
        fs::remove_file(&copy).on("clear the copy", &copy)?;
        self.test_backup(&packed, &work.path().join("test.kantor"))?;
        let path = self.free_name(folder, at)?;
        fs::rename(&packed, &path).on("put the backup in place", &path)?;
        sync_folder(folder);
        let bytes = fs::metadata(&path).on("read the backup", &path)?.len();
        self.let_old_backups_go(folder)?;
        Ok(Backup { path, bytes })
    }

    /// Opens what was packed as a restore would and compares it with the store.
    fn test_backup(&self, packed: &Path, to: &Path) -> Result<()> {
        let bad = |why: String| StoreError::BadBackup { path: packed.to_owned(), why };
        archive::unpack(packed, to, &Slots::folder_of(to))?;
        let copy = connect(to, &self.key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if let Some(fault) = faults(&copy, "pragma quick_check")?.into_iter().next() {
            return Err(bad(fault));
        }
        let names = TABLES.iter().map(|table| table.sql_name()).chain(["segments", "acts", "accounts"]);
        for name in names {
            let (here, there) = (count(&self.connection, name)?, count(&copy, name)?);
            if here != there {
                return Err(bad(format!("{name} has {there} rows instead of {here}")));
            }
        }
        Ok(())
    }

    /// `NAME-20260331-080000.cadangan`, with a number where that second has one already.
    fn free_name(&self, folder: &Path, at: i64) -> Result<PathBuf> {
        let stamp = DateTime::from_timestamp_millis(at).unwrap_or_default().format(STAMP);
        let candidates = (1..1000).map(|number| {
            let suffix = if number == 1 { String::new() } else { format!("-{number}") };
            folder.join(format!("{}-{stamp}{suffix}{ENDING}", self.name()))
        });
        let mut free = candidates.filter(|candidate| !candidate.exists());
        free.next().ok_or_else(|| StoreError::AlreadyExists(folder.to_owned()))
    }

    fn let_old_backups_go(&self, folder: &Path) -> Result<()> {
        let mut taken = Vec::new();
        for entry in fs::read_dir(folder).on("read the folder of backups", folder)? {
            let path = entry.on("read the folder of backups", folder)?.path();
            taken.extend(self.taken_at(&path).map(|at| (at, path)));
        }
        let instants: Vec<i64> = taken.iter().map(|(at, _)| *at).collect();
        let gone = expired(&instants);
        for (_, path) in taken.iter().filter(|(at, _)| gone.contains(at)) {
            fs::remove_file(path).on("let an old backup go", path)?;
        }
        Ok(())
    }

    /// When a backup of this store was taken, by its name; nothing for any other file.
    fn taken_at(&self, path: &Path) -> Option<i64> {
        let name = path.file_name()?.to_str()?;
        let stamp = name.strip_prefix(&self.name())?.strip_prefix('-')?.strip_suffix(ENDING)?;
        Some(NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc().timestamp_millis())
    }

    fn name(&self) -> String {
        self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
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
        let fresh = with_suffix(to, ".baru");
        let unpacked = archive::unpack(backup, &fresh, &slots)
            .and_then(|()| fs::rename(&fresh, to).on("put the restored store in place", to));
        if unpacked.is_err() {
            let _ = fs::remove_file(&fresh);
            let _ = fs::remove_dir_all(&slots);
        }
        to.parent().into_iter().for_each(sync_folder);
        unpacked
    }

    /// What is wrong with the file itself: every page is checked against its seal, then every table and
    /// index; an empty list means that all is well.
    pub fn check(&self) -> Result<Vec<String>> {
        faults(&self.connection, "pragma integrity_check")
    }
}

/// Copies the database as it is now into a new file under a key.
pub(crate) fn copy_database(from: &Connection, key: &StoreKey, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut destination = connect(to, key, flags)?;
    Copying::new(from, &mut destination)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    destination.close().map_err(|(_, error)| StoreError::from(error))
}

/// Checks every page against its seal, then what the pages hold as thoroughly as `check` does.
fn faults(connection: &Connection, check: &str) -> Result<Vec<String>> {
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

fn report(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

fn count(connection: &Connection, table: &str) -> Result<i64> {
    Ok(connection.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0))?)
}
