//! The files of the register of evidence, as far as they are on this machine.
//!
//! They belong to this machine alone: no package carries them, and the register says as much without them.

use crate::error::{Result, inconsistent};
use crate::open::Store;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

/// A file that is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// BLAKE3 of its bytes, as 64 hexadecimal digits.
    pub hash: String,
    /// How long it is.
    pub n_bytes: u64,
    /// When it was put here, in milliseconds since 1970 UTC.
    pub at: i64,
}

impl Store {
    /// Keeps a file, once however often it is put here; returns the hash by which the register names it.
    pub fn put_evidence_file(&mut self, bytes: &[u8], at: i64) -> Result<String> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        let sql = "insert into evidence_files (hash, bytes, at) values (:hash, :bytes, :at)
                   on conflict do nothing";
        self.connection
            .prepare_cached(sql)?
            .execute(named_params! { ":hash": hash, ":bytes": bytes, ":at": at })?;
        Ok(hash)
    }

    /// A file, where it is here; refused where its bytes are not those of the hash.
    pub fn find_evidence_file(&self, hash: &str) -> Result<Option<Vec<u8>>> {
        let sql = "select bytes from evidence_files where hash = ?";
        let found: Option<Vec<u8>> =
            self.connection.prepare_cached(sql)?.query_row([hash], |row| row.get(0)).optional()?;
        match found {
            Some(bytes) if blake3::hash(&bytes).to_hex().as_str() != hash => {
                Err(inconsistent(format!("the file of evidence {hash} holds something else")))
            }
            found => Ok(found),
        }
    }

    /// Files that no standing entry of the register names, oldest first.
    pub fn list_unregistered_files(&self) -> Result<Vec<EvidenceFile>> {
        let mut statement = self.connection.prepare_cached(
            "select f.hash, length(f.bytes), f.at from evidence_files f
             where not exists (select 1 from evidence e where e.hash = f.hash and e.gone = 0)
             order by f.at, f.hash",
        )?;
        let files = statement.query_map([], read_file)?;
        Ok(files.collect::<rusqlite::Result<_>>()?)
    }

    /// How many files are here and how many bytes they are.
    pub fn measure_evidence_files(&self) -> Result<(u64, u64)> {
        let sql = "select count(*), coalesce(sum(length(bytes)), 0) from evidence_files";
        let (files, bytes) =
            self.connection.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((files, bytes))
    }

    /// Takes a file away; the register keeps its name and hash. False where it was not here.
    ///
    /// The bytes are gone from the store's file once [`Store::sweep`] has run.
    pub fn forget_evidence_file(&mut self, hash: &str) -> Result<bool> {
        let sql = "delete from evidence_files where hash = ?";
        Ok(self.connection.prepare_cached(sql)?.execute([hash])? > 0)
    }
}

fn read_file(row: &Row<'_>) -> rusqlite::Result<EvidenceFile> {
    Ok(EvidenceFile { hash: row.get(0)?, n_bytes: row.get(1)?, at: row.get(2)? })
}

/// Takes the files away that only the register of a scope names, by the local number of the scope.
pub(crate) fn forget_files_of(connection: &Connection, scope: i64) -> Result<()> {
    connection
        .prepare_cached(
            "delete from evidence_files where hash in (select hash from evidence where scope = ?1)
               and not exists (
                 select 1 from evidence e where e.hash = evidence_files.hash and e.scope <> ?1)",
        )?
        .execute([scope])?;
    Ok(())
}
