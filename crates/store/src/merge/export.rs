//! What another store lacks, in the form in which it travels.

use super::history::{Loaded, Present};
use super::incoming::vouched;
use super::rule::RULE;
use crate::chains::Chain;
use crate::error::{Result, inconsistent};
use crate::home::Home;
use crate::open::Store;
use crate::{erase, segments};
use ledger::{Bundle, ChainHead, Context, Dot, ReplicaId, Scope, ScopePart};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

/// A scope for somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The scope.
    pub scope: Scope,
    /// What he knows of it; nothing where he never had it, and gets it without its history.
    pub peer: Option<Context>,
}

/// The ends of chains, as the root of a bundle is computed over them.
type Ends = Vec<(Scope, ReplicaId, u32, ChainHead)>;

impl Store {
    /// What somebody lacks of some scopes. From a number of commits on the rest is left for another bundle,
    /// at the end of a scope. Who the authors are is not filled in.
    ///
    /// How own commits travel is settled by the first export, or by a backup before it, and kept.
    pub fn export(&mut self, wanted: &[Wanted], limit: Option<u64>) -> Result<Bundle> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let present = Present::of(&transaction)?;
        let (mut bundle, mut ends, mut commits) = (Bundle::default(), Ends::new(), 0_u64);
        for one in wanted {
            if limit.is_some_and(|limit| commits >= limit) {
                break;
            }
            let part = part_for(&transaction, &self.home, (one, present), &mut ends)?;
            commits += part.as_ref().map_or(0, |part| part.commits.len() as u64);
            bundle.parts.extend(part);
        }
        bundle.chain_root = ledger::chain_root(ends.into_iter());
        transaction.commit()?;
        Ok(bundle)
    }

    /// The root over the chains of a bundle that was exported here, for one that was split since.
    pub fn chain_root(&self, bundle: &Bundle) -> Result<[u8; 32]> {
        let present = Present::of(&self.connection)?;
        let mut ends = Ends::new();
        for part in &bundle.parts {
            let index = segments::find_scope(&self.connection, &self.home.replicas, part.scope)?;
            let index = index.ok_or_else(|| inconsistent("a bundle with a scope that is not here"))?;
            let loaded = Loaded::read(&self.connection, &self.home, (index, part.scope), present)?;
            ends.extend(ends_of(&loaded, &self.home, part));
        }
        Ok(ledger::chain_root(ends.into_iter()))
    }
}

/// Settles how everything travels that was never sent, before a backup is written of it.
///
/// Whoever goes on from the backup shows the edits in it, and may seal what he sees; were they squashed here
/// later on, nobody else would have them any more. Of a store that is no device nobody has anything.
pub(crate) fn settle_unsent(connection: &Connection, home: &Home) -> Result<()> {
    let unsent = unsent(connection, home)?;
    if unsent.is_empty() {
        return Ok(());
    }
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let present = Present::of(&transaction)?;
    for place in unsent {
        // What cannot be read cannot be sent either; a damaged store is backed up all the same.
        let Ok(mut loaded) = Loaded::read(&transaction, home, place, present) else { continue };
        fix_wire(&transaction, home, &mut loaded)?;
    }
    transaction.commit()?;
    Ok(())
}

/// The scopes with commits of this replica that were never exported.
fn unsent(connection: &Connection, home: &Home) -> Result<Vec<(i64, Scope)>> {
    let mut statement = connection.prepare_cached(
        "select s.ix, s.kind, s.row from chain_heads c join scopes s on s.ix = c.scope
         left join wire_heads w on w.scope = c.scope and w.replica = c.replica
         where c.replica = ? and c.n > coalesce(w.n, c.base_n) and exists (select 1 from own_device)
           and not exists (select 1 from erased_scopes e where e.scope = c.scope) order by s.ix",
    )?;
    let mut rows = statement.query([home.index])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        places.push((row.get(0)?, segments::scope_of(home, row.get(1)?, row.get(2)?)?));
    }
    Ok(places)
}

fn ends_of(loaded: &Loaded, home: &Home, part: &ScopePart) -> Ends {
    let vouched = vouched(part).into_iter();
    vouched
        .filter_map(|(replica, n)| Some((part.scope, replica, n, loaded.head_at(home, replica, n)?)))
        .collect()
}

fn part_for(
    connection: &Connection,
    home: &Home,
    (wanted, present): (&Wanted, Present),
    ends: &mut Ends,
) -> Result<Option<ScopePart>> {
    let Some(index) = segments::find_scope(connection, &home.replicas, wanted.scope)? else {
        return Ok(None);
    };
    if erase::is_erased(connection, index)? {
        return Ok(None);
    }
    let mut loaded = Loaded::read(connection, home, (index, wanted.scope), present)?;
    fix_wire(connection, home, &mut loaded)?;
    let part = match &wanted.peer {
        Some(peer) => loaded.history.delta_for(peer),
        None => (!loaded.history.known().is_empty()).then(|| loaded.history.snapshot(&RULE)),
    };
    let Some(mut part) = part else { return Ok(None) };
    add_chains(&loaded, home, wanted.peer.as_ref(), &mut part);
    ends.extend(ends_of(&loaded, home, &part));
    Ok(Some(part))
}

/// Adds the salts that the recipient lacks, and where chains are cut or broken.
fn add_chains(loaded: &Loaded, home: &Home, peer: Option<&Context>, part: &mut ScopePart) {
    let covered: Vec<(ReplicaId, u32)> =
        part.covers.replicas().map(|(replica, ranges)| (replica, ranges.last())).collect();
    for (replica, last) in covered {
        let Some((at, chain)) = chain_of(loaded, home, replica) else { continue };
        let is_known = peer.is_some_and(|peer| peer.of(replica).is_some());
        if part.is_snapshot || !is_known {
            part.salts.push((replica, chain.salt));
        }
        let (n, head) = loaded.wire_ends.get(&at).copied().unwrap_or((chain.n, chain.head));
        if part.is_snapshot && n > 0 {
            part.heads.push((replica, n, head));
        } else if loaded.head_at(home, replica, last).is_none() {
            part.heads.push((replica, last, ChainHead::START));
        }
    }
}

fn chain_of<'l>(loaded: &'l Loaded, home: &Home, replica: ReplicaId) -> Option<(i64, &'l Chain)> {
    let at = home.replicas.index(replica)?;
    Some((at, loaded.chains.get(&at)?))
}

/// Settles how own commits travel that nobody has been sent yet. Those of an earlier life travel as they were
/// made: another copy of the store may have sent them.
fn fix_wire(connection: &Connection, home: &Home, loaded: &mut Loaded) -> Result<()> {
    let Some(chain) = loaded.chains.get(&home.index).cloned() else { return Ok(()) };
    let sent = loaded.wire_ends.get(&home.index).copied().unwrap_or((chain.base_n, chain.base_head));
    if sent.0 >= chain.n {
        return Ok(());
    }
    let place = (loaded.index, home.index);
    for (dot, form) in loaded.history.fix_wire(home.replica, sent.0, &|commit| RULE.is_barrier(commit)) {
        let body = form.as_ref().map(ledger::Commit::encode);
        keep_form(connection, place, dot, body.as_deref())?;
        loaded.wire.insert(dot, form);
    }
    // A chain that is broken by something withheld is broken for everybody.
    let head = loaded.walk(home.replica, (&chain, sent), chain.n).unwrap_or(ChainHead::START);
    keep_end(connection, place, (chain.n, head))?;
    loaded.wire_ends.insert(home.index, (chain.n, head));
    Ok(())
}

fn keep_form(
    connection: &Connection,
    (scope, replica): (i64, i64),
    dot: Dot,
    body: Option<&[u8]>,
) -> Result<()> {
    let sql = "insert or replace into wire (scope, replica, n, body) values (?, ?, ?, ?)";
    connection.prepare_cached(sql)?.execute(params![scope, replica, dot.n, body])?;
    Ok(())
}

fn keep_end(
    connection: &Connection,
    (scope, replica): (i64, i64),
    (n, head): (u32, ChainHead),
) -> Result<()> {
    let sql = "insert into wire_heads (scope, replica, n, head) values (?1, ?2, ?3, ?4)
               on conflict do update set n = ?3, head = ?4";
    connection.prepare_cached(sql)?.execute(params![scope, replica, n, head.0])?;
    Ok(())
}
