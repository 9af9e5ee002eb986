//! Scans of signed sheets, as far as they are on this machine.
//!
//! They belong to this machine alone: no package carries them, and the way of the bundle tells their name
//! and hash without them.

use crate::error::{Result, inconsistent};
use crate::open::Store;
use rusqlite::{Connection, OptionalExtension, named_params};

/// Scans of this condition are named by no way of a bundle.
const NOWHERE_NAMED: &str = "not exists (select 1 from paper_ways w where w.scan_hash = sheet_scans.hash)";

impl Store {
    /// Keeps a scan, once however often it is put here; returns the hash by which the way of its bundle
    /// names it.
    pub fn put_sheet_scan(&mut self, bytes: &[u8], at: i64) -> Result<String> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        let sql = "insert into sheet_scans (hash, bytes, at) values (:hash, :bytes, :at)
                   on conflict do nothing";
        self.connection
            .prepare_cached(sql)?
            .execute(named_params! { ":hash": hash, ":bytes": bytes, ":at": at })?;
        Ok(hash)
    }

    /// A scan, where it is here; refused where its bytes are not those of the hash.
    pub fn find_sheet_scan(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let sql = "select bytes from sheet_scans where hash = ?";
        let found: Option<Vec<u8>> =
            self.connection.prepare_cached(sql)?.query_row([hash], |row| row.get(0)).optional()?;
        match found {
            Some(bytes) if blake3::hash(&bytes).to_hex().as_str() != hash => {
                Err(inconsistent(format!("the scan {hash} holds something else")))
            }
            found => Ok(found),
        }
    }

    /// Takes away a scan that no way of a bundle names; false where one does, or where it was not here.
    ///
    /// The bytes are gone from the store's file once [`Store::sweep`] has run.
    pub fn forget_unnamed_scan(&mut self, hash: &str) -> Result<bool> {
        let sql = format!("delete from sheet_scans where hash = ? and {NOWHERE_NAMED}");
        Ok(self.connection.prepare_cached(&sql)?.execute([hash])? > 0)
    }
}

/// Takes away the scans that only the bundles of a scope name, by the local number of the scope. With them go
/// those that nothing names any more: an act taken back may have left one of the same person.
pub(crate) fn forget_scans_of(connection: &Connection, scope: i64) -> Result<()> {
    connection
        .prepare_cached(
            "delete from sheet_scans where not exists (
                 select 1 from paper_ways w where w.scan_hash = sheet_scans.hash and w.scope <> ?)",
        )?
        .execute([scope])?;
    Ok(())
}
