//! The check on rows of workbooks that leave the office and come back.
//!
//! Its key follows from the secret of the office's first chain, which every device of the office holds and no
//! file for people shows. It finds slips, rows of other files and cells that were typed over; it is no signature.

use crate::error::{Result, inconsistent};
use crate::open::Store;
use crate::segments;
use ledger::{ChainSalt, RowId, Scope, crockford};
use rusqlite::{OptionalExtension, named_params};
use zeroize::Zeroizing;

/// Separates this use of the hash from every other one.
const CONTEXT: &str = "Kinerja Luring 2026 evaluation workbook v1";
/// Characters of a check, five bits each.
const LENGTH: usize = 8;

/// What makes and compares checks.
pub struct WorkbookKey(Zeroizing<[u8; 32]>);

impl WorkbookKey {
    /// Eight characters that nobody without the office file finds for these words.
    pub fn check(&self, parts: &[&str]) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in parts {
            hasher.update(&(part.len() as u64).to_be_bytes()).update(part.as_bytes());
        }
        let mut word = [0; 8];
        hasher.finalize_xof().fill(&mut word);
        crockford::number(u64::from_be_bytes(word) >> 24, LENGTH)
    }
}

impl Store {
    /// The key of an office, the same on every device that holds its lists.
    pub fn workbook_key(&self, office: RowId) -> Result<WorkbookKey> {
        let replicas = &self.home.replicas;
        let scope = segments::find_scope(&self.connection, replicas, Scope::reference(office))?;
        let sql = "select salt from chain_heads where scope = :scope and replica = :replica";
        let salt: Option<ChainSalt> = self
            .connection
            .prepare_cached(sql)?
            .query_row(named_params! { ":scope": scope, ":replica": replicas.index(office.replica) }, |row| {
                row.get(0)
            })
            .optional()?;
        let salt = salt.ok_or_else(|| inconsistent(format!("no history of office {office}")))?;
        Ok(WorkbookKey(Zeroizing::new(blake3::derive_key(CONTEXT, &salt))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_follows_from_every_word_and_from_where_one_ends() {
        let key = |byte| WorkbookKey(Zeroizing::new([byte; 32]));
        let check = key(1).check(&["row", "ab", "c"]);
        assert_eq!(check.len(), LENGTH);
        assert_eq!(key(1).check(&["row", "ab", "c"]), check, "two devices make the same");
        for other in [["row", "a", "bc"], ["row", "abc", ""], ["cell", "ab", "c"]] {
            assert_ne!(key(1).check(&other), check, "{other:?}");
        }
        assert_ne!(key(2).check(&["row", "ab", "c"]), check, "another office makes another");
    }
}
