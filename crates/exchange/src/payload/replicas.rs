//! The replicas of a package, listed once and named by position afterwards.

use ledger::ReplicaId;
use std::collections::HashMap;

/// The replicas that a package names, in the order in which it first names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplicaTable {
    replicas: Vec<ReplicaId>,
    positions: HashMap<ReplicaId, u32>,
}

impl ReplicaTable {
    /// No replica.
    pub fn new() -> Self {
        Self::default()
    }

    /// The position of a replica, which is listed where it is new.
    pub fn index(&mut self, replica: ReplicaId) -> u32 {
        let next = u32::try_from(self.replicas.len()).unwrap_or(u32::MAX);
        let at = *self.positions.entry(replica).or_insert(next);
        if at == next {
            self.replicas.push(replica);
        }
        at
    }

    /// The replica at a position.
    pub fn get(&self, position: u32) -> Option<ReplicaId> {
        usize::try_from(position).ok().and_then(|at| self.replicas.get(at).copied())
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = ReplicaId> + '_ {
        self.replicas.iter().copied()
    }
}

impl FromIterator<ReplicaId> for ReplicaTable {
    fn from_iter<I: IntoIterator<Item = ReplicaId>>(replicas: I) -> Self {
        let mut table = Self::new();
        for replica in replicas {
            table.index(replica);
        }
        table
    }
}
