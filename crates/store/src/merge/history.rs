//! The history of a scope between the file and the ledger: read whole, written back where it grew.

use crate::chains::{self, Chain, Reach, Step};
use crate::error::{Result, inconsistent};
use crate::home::Home;
use crate::segments::{self, Kept};
use ledger::{ChainHead, ChainSalt, Commit, Context, Dot, History, ReplicaId, Scope, Snapshot, Withholding};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// Which of the rarer things there are in the file at all: where there are none, no scope is asked for them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Present {
    pub(super) snapshots: bool,
    pub(super) withheld: bool,
    pub(super) known: bool,
    pub(super) wire: bool,
}

impl Present {
    pub(crate) fn of(connection: &Connection) -> Result<Self> {
        let any = |table: &str| -> Result<bool> {
            let sql = format!("select exists (select 1 from {table})");
            Ok(connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
        };
        Ok(Self {
            snapshots: any("snapshots")?,
            withheld: any("withheld")?,
            known: any("known")?,
            wire: any("wire")? || any("wire_heads")?,
        })
    }
}

/// What the file keeps of a scope, before it is a history.
pub(crate) struct Raw {
    pub(crate) kept: Vec<Kept>,
    /// The same, read.
    pub(crate) commits: Vec<Commit>,
    pub(crate) chains: BTreeMap<i64, Chain>,
    /// Numbers that are known beyond this replica's own.
    pub(crate) listed: Context,
}

impl Raw {
    pub(crate) fn read(connection: &Connection, home: &Home, scope: i64, present: Present) -> Result<Self> {
        let kept = segments::kept(connection, scope)?;
        let commits =
            kept.iter().map(|kept| Ok(Commit::decode(&kept.bytes)?)).collect::<Result<Vec<Commit>>>()?;
        let listed = if present.known { listed(connection, home, scope)? } else { Context::new() };
        Ok(Self { kept, commits, chains: chains::stored(connection, scope)?, listed })
    }
}

/// A scope with its history and its chains.
pub(crate) struct Loaded {
    pub(crate) index: i64,
    pub(crate) scope: Scope,
    /// Whether nothing of it was here.
    pub(super) is_new: bool,
    pub(crate) history: History,
    /// What snapshots hold of commits.
    pub(super) pruned: Vec<Commit>,
    pub(super) chains: BTreeMap<i64, Chain>,
    /// How own commits travel where that is not how they were made.
    pub(super) wire: BTreeMap<Dot, Option<Commit>>,
    /// Where the chains over own commits as they travel end.
    pub(super) wire_ends: BTreeMap<i64, (u32, ChainHead)>,
}

impl Loaded {
    /// A scope that was not here.
    pub(super) fn new(index: i64, scope: Scope) -> Self {
        Self {
            index,
            scope,
            is_new: true,
            history: History::new(scope),
            pruned: Vec::new(),
            chains: BTreeMap::new(),
            wire: BTreeMap::new(),
            wire_ends: BTreeMap::new(),
        }
    }

    /// The scope as it is kept.
    pub(crate) fn read(
        connection: &Connection,
        home: &Home,
        place: (i64, Scope),
        present: Present,
    ) -> Result<Self> {
        let raw = Raw::read(connection, home, place.0, present)?;
        Self::from_raw(connection, home, place, (raw, present))
    }

    pub(crate) fn from_raw(
        connection: &Connection,
        home: &Home,
        (index, scope): (i64, Scope),
        (raw, present): (Raw, Present),
    ) -> Result<Self> {
        let mut whole = Vec::new();
        let mut by_snapshot: BTreeMap<i64, Vec<Commit>> = BTreeMap::new();
        for (kept, commit) in raw.kept.iter().zip(raw.commits) {
            match kept.snapshot {
                Some(snapshot) => by_snapshot.entry(snapshot).or_default().push(commit),
                None => whole.push(commit),
            }
        }
        let pruned: Vec<Commit> = by_snapshot.values().flatten().cloned().collect();
        let snapshots =
            if present.snapshots { snapshots(connection, index, by_snapshot)? } else { Vec::new() };
        let mut kept = ledger::Kept { commits: whole, snapshots, ..ledger::Kept::default() };
        if present.withheld {
            withheld(connection, home, index, (&mut kept, &pruned, &raw.listed))?;
        }
        kept.known = raw.listed;
        if let Some(own) = raw.chains.get(&home.index) {
            kept.known.insert_span(home.replica, own.base_n.saturating_add(1), own.n);
        }
        let (wire, wire_ends) = if present.wire {
            (wire(connection, home, index)?, wire_ends(connection, index)?)
        } else {
            (BTreeMap::new(), BTreeMap::new())
        };
        kept.wire.clone_from(&wire);
        let history = History::restore(scope, kept);
        Ok(Self { index, scope, is_new: false, history, pruned, chains: raw.chains, wire, wire_ends })
    }

    /// A scope as some of its commits alone would have it.
    pub(crate) fn of_commits(place: (i64, Scope), commits: Vec<Commit>) -> Self {
        let kept = ledger::Kept { commits, ..ledger::Kept::default() };
        Self { history: History::restore(place.1, kept), ..Self::new(place.0, place.1) }
    }

    /// Every commit that is here, whole or as snapshots left it; one may come several times.
    pub(super) fn every_commit(&self) -> impl Iterator<Item = &Commit> {
        self.history.commits().chain(&self.pruned)
    }

    /// The whole commits by their dots.
    pub(super) fn whole(&self) -> BTreeMap<Dot, &Commit> {
        self.history.commits().map(|commit| (commit.dot, commit)).collect()
    }

    /// The numbers that only snapshots account for.
    fn only_pruned(&self, connection: &Connection) -> Result<Context> {
        let mut covers = Context::new();
        let mut statement = connection.prepare_cached("select covers from snapshots where scope = ?")?;
        let mut rows = statement.query([self.index])?;
        while let Some(row) = rows.next()? {
            covers.add(&Context::decode(&row.get::<_, Vec<u8>>(0)?)?);
        }
        Ok(covers)
    }

    /// Lets the chains of some replicas go on as far as the history reaches.
    pub(super) fn extend_chains(
        &mut self,
        connection: &Connection,
        home: &Home,
        replicas: &BTreeSet<ReplicaId>,
        present: Present,
    ) -> Result<()> {
        let pruned = if present.snapshots { self.only_pruned(connection)? } else { Context::new() };
        let whole: BTreeMap<Dot, &Commit> =
            self.history.commits().map(|commit| (commit.dot, commit)).collect();
        let own = Some(home.replica);
        let numbers = Numbers { whole: &whole, history: &self.history, pruned: &pruned, wire: None, own };
        for replica in replicas {
            let at = home.replicas.index(*replica).ok_or_else(|| inconsistent("a replica never listed"))?;
            let chain = self.chains.entry(at).or_insert_with(|| Chain::new(ChainSalt::default()));
            chains::extend(chain, *replica, &numbers);
            chains::store(connection, (self.index, at), chain)?;
        }
        Ok(())
    }

    /// The hash of a replica's chain up to a number, over commits as they travel; nothing where the chain
    /// does not reach it here.
    pub(super) fn head_at(&self, home: &Home, replica: ReplicaId, n: u32) -> Option<ChainHead> {
        let at = home.replicas.index(replica)?;
        let chain = self.chains.get(&at)?;
        let end = self.wire_ends.get(&at).copied();
        let (end, is_own) = match end {
            Some(end) => (end, true),
            None => ((chain.n, chain.head), false),
        };
        if end.0 == n {
            return Some(end.1);
        }
        // The chain over commits as they travel is not kept from where a snapshot cut it.
        if is_own && chain.base_n > 0 || !(chain.base_n..end.0).contains(&n) {
            return None;
        }
        self.walk(replica, (chain, (chain.base_n, chain.base_head)), n)
    }

    /// Goes on with a chain over commits as they travel, from a number to another.
    pub(super) fn walk(
        &self,
        replica: ReplicaId,
        (chain, from): (&Chain, (u32, ChainHead)),
        to: u32,
    ) -> Option<ChainHead> {
        let (whole, pruned) = (self.whole(), Context::new());
        let wire = Some(&self.wire);
        let numbers = Numbers { whole: &whole, history: &self.history, pruned: &pruned, wire, own: None };
        let mut head = from.1;
        for n in from.0.saturating_add(1)..=to {
            match numbers.at(Dot { replica, n }) {
                Step::Commit(bytes) => head = head.extended(&chain.salt, &bytes),
                Step::Nothing => {}
                Step::Ends => return None,
            }
        }
        Some(head)
    }
}

/// Where chains look for the next number of a history.
struct Numbers<'h> {
    whole: &'h BTreeMap<Dot, &'h Commit>,
    history: &'h History,
    pruned: &'h Context,
    /// How own commits travel, where the chain is over that.
    wire: Option<&'h BTreeMap<Dot, Option<Commit>>>,
    /// Whose chain goes on over withheld numbers: the next commits made here are counted by it.
    own: Option<ReplicaId>,
}

impl Reach for Numbers<'_> {
    fn at(&self, dot: Dot) -> Step {
        if self.history.withheld().contains(dot) {
            return if self.own == Some(dot.replica) { Step::Nothing } else { Step::Ends };
        }
        match self.wire.and_then(|wire| wire.get(&dot)) {
            Some(Some(form)) => return Step::Commit(form.encode()),
            Some(None) => return Step::Nothing,
            None => {}
        }
        match self.whole.get(&dot) {
            Some(commit) => Step::Commit(commit.encode()),
            None if self.history.known().contains(dot) && !self.pruned.contains(dot) => Step::Nothing,
            None => Step::Ends,
        }
    }
}

/// Numbers that are known beyond this replica's own.
pub(crate) fn listed(connection: &Connection, home: &Home, scope: i64) -> Result<Context> {
    let mut statement =
        connection.prepare_cached("select replica, n_from, n_to from known where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let mut known = Context::new();
    while let Some(row) = rows.next()? {
        known.insert_span(replica(home, row.get(0)?)?, row.get(1)?, row.get(2)?);
    }
    Ok(known)
}

/// Writes down which numbers of a replica are known.
pub(super) fn list(
    connection: &Connection,
    home: &Home,
    scope: i64,
    (replica, known): (ReplicaId, &Context),
) -> Result<()> {
    let at = home.replicas.index(replica).ok_or_else(|| inconsistent("a replica never listed"))?;
    connection
        .prepare_cached("delete from known where scope = ? and replica = ?")?
        .execute(params![scope, at])?;
    let mut insert =
        connection.prepare_cached("insert into known (scope, replica, n_from, n_to) values (?, ?, ?, ?)")?;
    for (from, to) in known.of(replica).into_iter().flat_map(ledger::Ranges::spans) {
        insert.execute(params![scope, at, from, to])?;
    }
    Ok(())
}

fn replica(home: &Home, index: i64) -> Result<ReplicaId> {
    home.replicas.id(index).ok_or_else(|| inconsistent("a commit of an unknown replica"))
}

fn snapshots(
    connection: &Connection,
    scope: i64,
    mut commits: BTreeMap<i64, Vec<Commit>>,
) -> Result<Vec<Snapshot>> {
    let mut statement =
        connection.prepare_cached("select id, covers from snapshots where scope = ? order by id")?;
    let mut rows = statement.query([scope])?;
    let mut snapshots = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, covers): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let commits = commits.remove(&id).unwrap_or_default();
        snapshots.push(Snapshot { covers: Context::decode(&covers)?, commits });
    }
    Ok(snapshots)
}

/// Reads what is withheld. A number that was given twice is applied in one form and kept in the other.
fn withheld(
    connection: &Connection,
    home: &Home,
    scope: i64,
    (kept, pruned, listed): (&mut ledger::Kept, &[Commit], &Context),
) -> Result<()> {
    let mut statement =
        connection.prepare_cached("select replica, n, reason, body from withheld where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let applied: BTreeSet<Dot> = kept.commits.iter().chain(pruned).map(|commit| commit.dot).collect();
    while let Some(row) = rows.next()? {
        let dot = Dot { replica: replica(home, row.get(0)?)?, n: row.get(1)? };
        let reason = reason(&row.get::<_, String>(2)?)?;
        let body: Vec<u8> = row.get(3)?;
        let is_twin = reason == Withholding::Forked && (applied.contains(&dot) || !listed.contains(dot));
        if !is_twin {
            kept.withheld.insert(dot);
        }
        if !body.is_empty() {
            kept.parked.push((Commit::decode(&body)?, reason));
        }
    }
    Ok(())
}

/// Permanent words of the reasons.
pub(super) fn reason_word(reason: Withholding) -> &'static str {
    match reason {
        Withholding::NoRight => "no_right",
        Withholding::Revoked => "revoked",
        Withholding::Forked => "forked",
    }
}

pub(super) fn reason(word: &str) -> Result<Withholding> {
    let all = [Withholding::NoRight, Withholding::Revoked, Withholding::Forked];
    let found = all.into_iter().find(|reason| reason_word(*reason) == word);
    found.ok_or_else(|| inconsistent(format!("withheld because of {word}")))
}

fn wire(connection: &Connection, home: &Home, scope: i64) -> Result<BTreeMap<Dot, Option<Commit>>> {
    let mut statement = connection.prepare_cached("select replica, n, body from wire where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let mut forms = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let dot = Dot { replica: replica(home, row.get(0)?)?, n: row.get(1)? };
        let body: Option<Vec<u8>> = row.get(2)?;
        forms.insert(dot, body.map(|body| Commit::decode(&body)).transpose()?);
    }
    Ok(forms)
}

fn wire_ends(connection: &Connection, scope: i64) -> Result<BTreeMap<i64, (u32, ChainHead)>> {
    let mut statement =
        connection.prepare_cached("select replica, n, head from wire_heads where scope = ?")?;
    let mut rows = statement.query([scope])?;
    let mut ends = BTreeMap::new();
    while let Some(row) = rows.next()? {
        ends.insert(row.get(0)?, (row.get(1)?, ChainHead(row.get(2)?)));
    }
    Ok(ends)
}
