//! The audit chain: every commit of a replica in a scope is hashed together with those before it.

use std::fmt;

/// Secret per scope and replica, so that a hash does not betray a value out of five.
///
/// Erasing a scope by law erases the salt with the values; the hashes stay and still chain.
pub type ChainSalt = [u8; 16];

/// Hash over all commits of one replica in one scope up to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainHead(pub [u8; 32]);

const CONTEXT: &str = "Kinerja Luring 2026 commit chain v1";

impl fmt::Display for ChainHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl ChainHead {
    /// The head before the first commit.
    pub const START: Self = Self([0; 32]);

    /// The head after one more commit, given in its canonical bytes.
    #[must_use]
    pub fn extended(&self, salt: &ChainSalt, commit: &[u8]) -> Self {
        let key = blake3::derive_key(CONTEXT, salt);
        let mut hasher = blake3::Hasher::new_keyed(&key);
        hasher.update(&self.0);
        hasher.update(commit);
        Self(*hasher.finalize().as_bytes())
    }
}
