//! Identities minted without a network: replicas, rows and acts.

use crate::crockford;
use std::fmt;
use std::str::FromStr;

/// One life of one installation; 64 random bits drawn when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplicaId(pub u64);

impl ReplicaId {
    /// The 20 bits that short ids carry.
    fn prefix(self) -> u32 {
        u32::try_from(self.0 >> 44).unwrap_or_default()
    }
}

/// A row, named by the replica that created it and that replica's counter over all its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId {
    /// Where the row was created.
    pub replica: ReplicaId,
    /// Counts the rows created there, over all scopes.
    pub counter: u32,
}

impl RowId {
    /// The form that people see; several rows may share it.
    pub fn short(self) -> ShortRowId {
        ShortRowId { replica_prefix: self.replica.prefix(), counter: self.counter }
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.short().fmt(f)
    }
}

/// A row as people name it, `K7QF-01A3`: the first 20 bits of the replica, then the counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ShortRowId {
    replica_prefix: u32,
    counter: u32,
}

impl ShortRowId {
    /// Whether the row prints like this.
    pub fn matches(self, row: RowId) -> bool {
        row.short() == self
    }

    /// Whether rows of the replica can print like this.
    pub fn matches_replica(self, replica: ReplicaId) -> bool {
        replica.prefix() == self.replica_prefix
    }

    /// The counter part, which is exact.
    pub fn counter(self) -> u32 {
        self.counter
    }
}

impl fmt::Display for ShortRowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let replica = crockford::number(u64::from(self.replica_prefix), 4);
        let counter = crockford::number(u64::from(self.counter), 4);
        write!(f, "{replica}-{counter}")
    }
}

/// A text that is no short id: it needs four digits, a dash, and four to seven digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a short id such as K7QF-01A3")]
pub struct MalformedShortId;

impl FromStr for ShortRowId {
    type Err = MalformedShortId;

    fn from_str(typed: &str) -> Result<Self, MalformedShortId> {
        let (replica, counter) = typed.trim().split_once('-').ok_or(MalformedShortId)?;
        if replica.chars().count() != 4 || !(4..=7).contains(&counter.chars().count()) {
            return Err(MalformedShortId);
        }
        let part = |digits| crockford::parse_number(digits).and_then(|number| u32::try_from(number).ok());
        Ok(Self {
            replica_prefix: part(replica).ok_or(MalformedShortId)?,
            counter: part(counter).ok_or(MalformedShortId)?,
        })
    }
}

/// What a person did in one go; it may touch many scopes and so make many commits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId {
    /// Where it was done.
    pub replica: ReplicaId,
    /// Counts the acts done there.
    pub counter: u32,
}
