//! What travels from one store to another: commits scope by scope, and what they amount to.

use crate::chain::{ChainHead, ChainSalt};
use crate::commit::Commit;
use crate::context::Context;
use crate::id::{ReplicaId, RowId};
use crate::scope::Scope;

/// What a bundle holds of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopePart {
    /// Which scope.
    pub scope: Scope,
    /// Whether the commits carry only what is live, as for somebody who never had the scope.
    pub is_snapshot: bool,
    /// Which numbers the part accounts for: those of its commits, and those that carry nothing here because
    /// they were squashed, pruned or withheld.
    pub covers: Context,
    /// The commits, by replica and number.
    pub commits: Vec<Commit>,
    /// Which of the numbers are withheld: known where the part comes from, and forwarded to nobody.
    pub withheld: Context,
    /// The salts of chains that the recipient has nothing of.
    pub salts: Vec<(ReplicaId, ChainSalt)>,
    /// Where a snapshot cut the chains: the number and the hash up to there.
    pub heads: Vec<(ReplicaId, u32, ChainHead)>,
}

impl ScopePart {
    /// Nothing of a scope.
    pub fn new(scope: Scope) -> Self {
        Self {
            scope,
            is_snapshot: false,
            covers: Context::new(),
            commits: Vec::new(),
            withheld: Context::new(),
            salts: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// What counts of the part when its sender is believed only about some replicas: of the others just the
    /// commits that are there, and nothing is withheld on its word. Otherwise a device could make numbers of
    /// somebody else pass for known that nobody here has seen.
    ///
    /// Nothing counts of a snapshot that tells of others: half believed, it would make edits pass for known
    /// without showing what they replaced, and two hubs could differ for good.
    #[must_use]
    pub fn told_by(mut self, is_believed: &dyn Fn(ReplicaId) -> bool) -> Option<Self> {
        let of_commits = self.commits.iter().map(|commit| commit.dot.replica);
        let is_whole = self.covers.replicas().map(|(replica, _)| replica).chain(of_commits).all(is_believed);
        if self.is_snapshot && !is_whole {
            return None;
        }
        let mut covers = Context::new();
        for (replica, ranges) in self.covers.replicas().filter(|(replica, _)| is_believed(*replica)) {
            covers.add_ranges(replica, ranges);
        }
        self.covers = covers.minus(&self.withheld);
        self.withheld = Context::new();
        Some(self)
    }
}

/// Who an account is, for stores that do not have it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Author {
    /// The account, as acts name it.
    pub account: RowId,
    /// The name it had.
    pub name: String,
    /// The employee it belongs to.
    pub employee: Option<RowId>,
}

/// Everything that travels in one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// What of each scope.
    pub parts: Vec<ScopePart>,
    /// The accounts that the commits name.
    pub authors: Vec<Author>,
    /// A hash over the ends of all chains in it, so that the reader can compare what it computed.
    pub chain_root: [u8; 32],
}

/// A hash over the ends of chains, whatever the order in which they are given.
pub fn chain_root(heads: impl Iterator<Item = (Scope, ReplicaId, u32, ChainHead)>) -> [u8; 32] {
    let mut heads: Vec<_> = heads.map(|(scope, replica, n, head)| (scope, replica, n, head.0)).collect();
    heads.sort_unstable();
    let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 chain root v1");
    for (scope, replica, n, head) in heads {
        hasher.update(&[scope.kind.number()]);
        hasher.update(&scope.row.replica.0.to_be_bytes()).update(&scope.row.counter.to_be_bytes());
        hasher.update(&replica.0.to_be_bytes()).update(&n.to_be_bytes()).update(&head);
    }
    *hasher.finalize().as_bytes()
}
