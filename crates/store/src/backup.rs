//! Backups.
use crate::error::{Result, StoreError};
use crate::key::StoreKey;
use crate::open::connect;
use rusqlite::backup::Backup as Copying;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

const PAGES_AT_ONCE: i32 = 4096;

/// Copies the database as it is now into a new file under a key.
pub(crate) fn copy_database(from: &Connection, key: &StoreKey, to: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut destination = connect(to, key, flags)?;
    Copying::new(from, &mut destination)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    destination.close().map_err(|(_, error)| StoreError::from(error))
}
