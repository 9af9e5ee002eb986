//! Checkpoints: one digest over the ends of all chains at a moment, to be printed and signed.
//!
//! Whoever holds the printed digest can tell later whether a commit of that day was altered, dropped
//! or slipped in, without holding any record. The bytes are described in `docs/formats/checkpoint.md`.

use crate::error::{Result, inconsistent};
use crate::open::Store;
use crate::{chains, segments};
use ledger::{ChainHead, ReplicaId, RowId, Scope, ScopeKind};
use std::collections::{HashMap, HashSet};
use std::fmt;

const CONTEXT: &str = "Kinerja Luring 2026 checkpoint v1";
/// Bytes of one chain in the list kept with a checkpoint.
const CHAIN_BYTES: usize = 25;
const PACK_LEVEL: i32 = 9;

/// The digest of a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Root(pub [u8; 32]);

impl fmt::Display for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// How far one replica had come in one scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainEnd {
    /// The scope.
    pub scope: Scope,
    /// Whose commits.
    pub replica: ReplicaId,
    /// The number of the last one.
    pub n: u32,
}

/// What a checkpoint covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The digest.
    pub root: Root,
    /// Every chain with its length, in order.
    pub chains: Vec<ChainEnd>,
}

impl Checkpoint {
    /// Commits covered.
    pub fn n_commits(&self) -> u64 {
        self.chains.iter().map(|chain| u64::from(chain.n)).sum()
    }

    /// The list of chains as it is kept: the digest needs it to be computed again.
    pub fn pack(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(self.chains.len() * CHAIN_BYTES);
        self.chains.iter().for_each(|chain| bytes.extend_from_slice(&written(chain)));
        zstd::bulk::compress(&bytes, PACK_LEVEL)
            .map_err(|error| inconsistent(format!("a checkpoint: {error}")))
    }
}

/// Reads the list of so many chains that is kept with a checkpoint.
pub fn unpack_chains(packed: &[u8], n_chains: usize) -> Result<Vec<ChainEnd>> {
    let bad = || inconsistent("the list of chains of a checkpoint cannot be read");
    let length = n_chains.checked_mul(CHAIN_BYTES).ok_or_else(bad)?;
    let bytes = zstd::bulk::decompress(packed, length).map_err(|_| bad())?;
    bytes.chunks(CHAIN_BYTES).map(|chunk| read(chunk).ok_or_else(bad)).collect()
}

fn written(chain: &ChainEnd) -> [u8; CHAIN_BYTES] {
    let mut bytes = [0; CHAIN_BYTES];
    let parts: [&[u8]; 5] = [
        &[chain.scope.kind.number()],
        &chain.scope.row.replica.0.to_be_bytes(),
        &chain.scope.row.counter.to_be_bytes(),
        &chain.replica.0.to_be_bytes(),
        &chain.n.to_be_bytes(),
    ];
    for (to, from) in bytes.iter_mut().zip(parts.concat()) {
        *to = from;
    }
    bytes
}

fn read(bytes: &[u8]) -> Option<ChainEnd> {
    let long = |at: usize| Some(u64::from_be_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
    let short = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let kind = ScopeKind::from_number(*bytes.first()?)?;
    let row = RowId { replica: ReplicaId(long(1)?), counter: short(9)? };
    Some(ChainEnd { scope: Scope { kind, row }, replica: ReplicaId(long(13)?), n: short(21)? })
}

/// Digests chains with the hash at which each ended, in the order of the list.
fn digest(chains: impl Iterator<Item = (ChainEnd, ChainHead)>) -> Root {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    for (chain, head) in chains {
        hasher.update(&written(&chain));
        hasher.update(&head.0);
    }
    Root(*hasher.finalize().as_bytes())
}

impl Store {
    /// The checkpoint of this moment.
    pub fn checkpoint(&self) -> Result<Checkpoint> {
        let mut chains = self.chain_heads()?;
        chains.sort_unstable_by_key(|(chain, _)| *chain);
        let root = digest(chains.iter().copied());
        Ok(Checkpoint { root, chains: chains.into_iter().map(|(chain, _)| chain).collect() })
    }

    /// The digest that the commits of today give for the chains of an earlier checkpoint; nothing where
    /// one of them is not here, or is shorter by now.
    pub fn root_of(&self, chains: &[ChainEnd]) -> Result<Option<Root>> {
        Ok(self.roots_of(&[chains.to_vec()])?.pop().flatten())
    }

    /// The same of many checkpoints at once: the whole history is hashed for all of them together.
    pub fn roots_of(&self, checkpoints: &[Vec<ChainEnd>]) -> Result<Vec<Option<Root>>> {
        let wanted: HashSet<ChainEnd> = checkpoints.iter().flatten().copied().collect();
        let mut heads: HashMap<ChainEnd, ChainHead> = HashMap::new();
        if !wanted.is_empty() {
            chains::each_link(&self.connection, &self.home, |scope, replica, n, head| {
                let end = ChainEnd { scope, replica, n };
                if wanted.contains(&end) {
                    heads.insert(end, head);
                }
            })?;
        }
        let root = |chains: &Vec<ChainEnd>| {
            let ends = chains.iter().map(|chain| Some((*chain, *heads.get(chain)?)));
            Some(digest(ends.collect::<Option<Vec<_>>>()?.into_iter()))
        };
        Ok(checkpoints.iter().map(root).collect())
    }

    /// Where every chain ends at present.
    pub fn chain_heads(&self) -> Result<Vec<(ChainEnd, ChainHead)>> {
        let mut statement = self.connection.prepare_cached(
            "select s.kind, s.row, c.replica, c.n, c.head from chain_heads c join scopes s on s.ix = c.scope
             order by c.scope, c.replica",
        )?;
        let mut rows = statement.query([])?;
        let mut heads = Vec::new();
        while let Some(row) = rows.next()? {
            let scope = segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?;
            let replica = self.home.replicas.id(row.get(2)?);
            let replica = replica.ok_or_else(|| inconsistent("a chain of an unknown replica"))?;
            heads.push((ChainEnd { scope, replica, n: row.get(3)? }, ChainHead(row.get(4)?)));
        }
        Ok(heads)
    }
}
