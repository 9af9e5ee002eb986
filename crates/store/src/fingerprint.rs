//! One digest over what is known, equal on replicas that have seen the same edits of the same scopes.

use crate::error::Result;
use crate::merge::history::{Loaded, Present};
use crate::merge::rule::RULE;
use crate::open::Store;
use crate::schema::{Column, checkpoints, evaluations, objections, personal_keys};
use crate::segments;
use ledger::Scope;
use std::collections::BTreeSet;
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
const DRAWN: [Column; 6] = [
    personal_keys::PUBLIC_KEY,
    evaluations::SEAL_SIGNATURE,
    objections::SEAL_SIGNATURE,
    checkpoints::ROOT,
    checkpoints::HEADS,
    checkpoints::SIGNATURE,
];

fn is_drawn(table: u16, number: u16) -> bool {
    DRAWN.iter().any(|column| column.table.number() == table && column.number == number)
}

impl Store {
    /// Digests what is shown of all scopes, or of some, and tells of how many; scopes of which nothing is here
    /// do not count.
    pub fn fingerprint(&self, only: Option<&BTreeSet<Scope>>) -> Result<(Fingerprint, u32)> {
        let present = Present::of(&self.connection)?;
        let mut digests = Vec::new();
        for place in segments::scopes(&self.connection, &self.home)? {
            if only.is_some_and(|only| !only.contains(&place.1)) {
                continue;
            }
            let loaded = Loaded::read(&self.connection, &self.home, place, present)?;
            let mut state = loaded.history.settle(&RULE).state;
            if !state.cells.is_empty() {
                state.cells.retain(|cell, _| !is_drawn(cell.table, cell.column));
                digests.push(state.digest(place.1));
            }
        }
        digests.sort_unstable();
        let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 store state v1");
        for digest in &digests {
            hasher.update(digest);
        }
        let n_scopes = u32::try_from(digests.len()).unwrap_or(u32::MAX);
        Ok((Fingerprint(*hasher.finalize().as_bytes()), n_scopes))
    }
}
