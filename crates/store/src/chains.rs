//! The chains over the commits of a scope, one for each replica.
//!
//! A chain goes from where it begins here (its very beginning, or where a snapshot cut it) to the first
//! number that is missing, withheld or pruned. Numbers that carry nothing are passed over.

use crate::erase;
use crate::error::{Result, inconsistent};
use crate::home::Home;
use crate::segments::{self, Kept};
use ledger::{ChainHead, ChainSalt, Commit, Context, Dot, ReplicaId, Scope};
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

/// Where a chain stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    /// The number it has reached.
    pub(crate) n: u32,
    pub(crate) salt: ChainSalt,
    /// The hash up to there.
    pub(crate) head: ChainHead,
    /// The number after which it begins here.
    pub(crate) base_n: u32,
    /// The hash up to that.
    pub(crate) base_head: ChainHead,
}

impl Chain {
    /// A chain of which nothing is here yet.
    pub(crate) fn new(salt: ChainSalt) -> Self {
        Self { n: 0, salt, head: ChainHead::START, base_n: 0, base_head: ChainHead::START }
    }

    /// Begins again where a snapshot cut the chain of another store.
    pub(crate) fn cut_at(&mut self, n: u32, head: ChainHead) {
        (self.n, self.head, self.base_n, self.base_head) = (n, head, n, head);
    }

    /// Every number of it with the hash up to there, computed anew from what is kept; first where a snapshot
    /// cut it.
    fn all_links(&self, bodies: &BTreeMap<u32, &[u8]>) -> impl Iterator<Item = (u32, ChainHead)> {
        let base = (self.base_n > 0).then_some((self.base_n, self.base_head));
        base.into_iter().chain(self.links(bodies))
    }

    fn links(&self, bodies: &BTreeMap<u32, &[u8]>) -> impl Iterator<Item = (u32, ChainHead)> {
        let mut reached = self.base_head;
        (self.base_n.saturating_add(1)..=self.n).map(move |n| {
            if let Some(bytes) = bodies.get(&n) {
                reached = reached.extended(&self.salt, bytes);
            }
            (n, reached)
        })
    }
}

/// The chains of a scope, by the local number of their replica.
pub(crate) fn stored(connection: &Connection, scope: i64) -> Result<BTreeMap<i64, Chain>> {
    let mut statement = connection.prepare_cached(
        "select replica, n, salt, head, base_n, base_head from chain_heads where scope = ?",
    )?;
    let mut rows = statement.query([scope])?;
    let mut chains = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let chain = Chain {
            n: row.get(1)?,
            salt: row.get(2)?,
            head: ChainHead(row.get(3)?),
            base_n: row.get(4)?,
            base_head: ChainHead(row.get(5)?),
        };
        chains.insert(row.get(0)?, chain);
    }
    Ok(chains)
}

/// Writes down where a chain stands.
pub(crate) fn store(connection: &Connection, (scope, replica): (i64, i64), chain: &Chain) -> Result<()> {
    connection
        .prepare_cached(
            "insert into chain_heads (scope, replica, n, salt, head, base_n, base_head)
             values (:scope, :replica, :n, :salt, :head, :base_n, :base_head)
             on conflict do update set n = :n, salt = :salt, head = :head, base_n = :base_n,
                                       base_head = :base_head",
        )?
        .execute(named_params! {
            ":scope": scope, ":replica": replica, ":n": chain.n, ":salt": chain.salt, ":head": chain.head.0,
            ":base_n": chain.base_n, ":base_head": chain.base_head.0,
        })?;
    Ok(())
}

/// The bytes of the whole commits, by replica and number.
fn bodies(kept: &[Kept]) -> BTreeMap<i64, BTreeMap<u32, &[u8]>> {
    let mut bodies: BTreeMap<i64, BTreeMap<u32, &[u8]>> = BTreeMap::new();
    for whole in kept.iter().filter(|kept| kept.snapshot.is_none()) {
        bodies.entry(whole.replica).or_default().insert(whole.n, &whole.bytes);
    }
    bodies
}

/// Every number of a scope's chains with the hash up to there, each with the local number of its replica.
/// The hashes of erased commits are those that were kept of them.
pub(crate) fn links_of(connection: &Connection, scope: i64) -> Result<Vec<(i64, u32, ChainHead)>> {
    if erase::is_erased(connection, scope)? {
        return erase::kept_links(connection, scope);
    }
    let kept = segments::kept(connection, scope)?;
    let (bodies, nothing) = (bodies(&kept), BTreeMap::new());
    let mut links = Vec::new();
    for (replica, chain) in stored(connection, scope)? {
        let of_replica = bodies.get(&replica).unwrap_or(&nothing);
        links.extend(chain.all_links(of_replica).map(|(n, head)| (replica, n, head)));
    }
    Ok(links)
}

/// Shows every number of every chain: scope, replica, number and the hash up to there.
pub(crate) fn each_link(
    connection: &Connection,
    home: &Home,
    mut visit: impl FnMut(Scope, ReplicaId, u32, ChainHead),
) -> Result<()> {
    for (index, scope) in segments::scopes(connection, home)? {
        for (replica, n, head) in links_of(connection, index)? {
            let replica = home.replicas.id(replica);
            visit(scope, replica.ok_or_else(|| inconsistent("a chain of an unknown replica"))?, n, head);
        }
    }
    Ok(())
}

/// What is wrong with the commits of a scope, their numbers or their hashes, if anything.
///
/// `listed` are the numbers that are known without being this replica's own: only those may carry nothing.
pub(crate) fn fault(
    home: &Home,
    scope: Scope,
    (kept, commits): (&[Kept], &[Commit]),
    chains: &BTreeMap<i64, Chain>,
    listed: &Context,
) -> Option<String> {
    let nowhere = kept.iter().zip(commits).find_map(|(kept, commit)| {
        let belongs = commit.scope == scope
            && commit.dot.n == kept.n
            && home.replicas.id(kept.replica) == Some(commit.dot.replica);
        (!belongs).then(|| format!("commit {} belongs elsewhere", commit.dot.n))
    });
    nowhere.or_else(|| {
        let bodies = bodies(kept);
        let chain_less = bodies.keys().find(|replica| !chains.contains_key(*replica));
        chain_less.map(|_| "commits without a chain".to_owned()).or_else(|| {
            let nothing = BTreeMap::new();
            chains.iter().find_map(|(replica, chain)| {
                chain_fault(home, *replica, (chain, bodies.get(replica).unwrap_or(&nothing)), listed)
            })
        })
    })
}

fn chain_fault(
    home: &Home,
    replica: i64,
    (chain, bodies): (&Chain, &BTreeMap<u32, &[u8]>),
    listed: &Context,
) -> Option<String> {
    let Some(id) = home.replicas.id(replica) else {
        return Some("a chain of an unknown replica".to_owned());
    };
    let known = listed.of(id);
    let is_listed = |n: u32| known.is_some_and(|known| known.contains(n));
    let gap = (chain.base_n.saturating_add(1)..=chain.n).find(|n| !bodies.contains_key(n) && !is_listed(*n));
    if let Some(n) = gap {
        return Some(format!("commit {n} is missing"));
    }
    let is_own = replica == home.index;
    let stray = bodies.keys().find(|n| !(is_listed(**n) || is_own && **n <= chain.n));
    if let Some(n) = stray {
        return Some(format!("commit {n} stands where none is known"));
    }
    let end = chain.links(bodies).last().map_or(chain.base_head, |(_, head)| head);
    (end != chain.head).then(|| "the commits do not hash to the recorded chain".to_owned())
}

/// Lets a chain go on as far as the history reaches.
pub(crate) fn extend(chain: &mut Chain, replica: ReplicaId, reach: &impl Reach) {
    while let Some(next) = chain.n.checked_add(1) {
        match reach.at(Dot { replica, n: next }) {
            Step::Commit(bytes) => chain.head = chain.head.extended(&chain.salt, &bytes),
            Step::Nothing => {}
            Step::Ends => break,
        }
        chain.n = next;
    }
}

/// What is known of a number, to a chain.
pub(crate) enum Step {
    /// A whole commit, in its canonical bytes.
    Commit(Vec<u8>),
    /// The number carries nothing.
    Nothing,
    /// The number is missing, withheld or pruned.
    Ends,
}

/// Where chains look for the next number.
pub(crate) trait Reach {
    /// What is known of a number.
    fn at(&self, dot: Dot) -> Step;
}
