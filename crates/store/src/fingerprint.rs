//! One digest over what is known, equal on replicas that have seen the same edits of the same scopes.

use crate::error::Result;
use crate::open::Store;
use crate::schema::{Column, checkpoints, evaluations, personal_keys};
use crate::segments;
use ledger::ScopeState;
use std::fmt;

/// A digest of the merged logical state; local numbers and the order of arrival do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint([u8; 32]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Cells that the generator of the system had a hand in: the same work gives others each time, and what
/// they stand for, that there is a key or a seal, is counted by their rows and neighbours.
const DRAWN: [Column; 5] = [
    personal_keys::PUBLIC_KEY,
    evaluations::SEAL_SIGNATURE,
    checkpoints::ROOT,
    checkpoints::HEADS,
    checkpoints::SIGNATURE,
];

fn is_drawn(table: u16, number: u16) -> bool {
    DRAWN.iter().any(|column| column.table.number() == table && column.number == number)
}

impl Store {
    /// Digests the state that the ledger gives.
    pub fn fingerprint(&self) -> Result<Fingerprint> {
        let mut digests = Vec::new();
        segments::each_scope(&self.connection, &self.home, |history| {
            let mut state = ScopeState::default();
            history.commits.iter().for_each(|commit| state.apply(commit));
            state.cells.retain(|cell, _| !is_drawn(cell.table, cell.column));
            digests.push(state.digest(history.scope));
            Ok(())
        })?;
        digests.sort_unstable();
        let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 store state v1");
        for digest in &digests {
            hasher.update(digest);
        }
        Ok(Fingerprint(*hasher.finalize().as_bytes()))
    }
}
