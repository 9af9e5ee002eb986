//! One life of one device: what it holds, how it writes, sends, takes in and lets go.

use crate::network::{Book, Package, digest, without};
use crate::world::{Clock, Device, Version, cell, column, existence, of_device, table};
use ledger::{
    Act, ActId, Cell, Commit, Context, Dot, History, Op, ReplicaId, RowId, Scope, ScopeKind, ScopePart,
    Settled, Value, Withholding,
};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A mistake built in on purpose, to see whether the oracle finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// Some edits arrive without the names of those they replaced.
    ForgetsReplaced,
    /// Of several live edits only the one with the latest order is kept.
    LastWriterWins,
    /// Some commits of a package are counted as known without being taken in.
    SkipsCommits,
    /// A scope is erased before anybody has acknowledged what was written in it.
    ErasesEarly,
    /// A copied store goes on under its old identity, and nobody compares.
    ReusesNumbers,
}

/// One scope as a life holds it.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) history: History,
    /// What is shown, where it was worked out since the last change.
    shown: Option<Settled>,
    /// Own numbers that have left this machine.
    sent: u32,
}

#[derive(Clone)]
pub(crate) struct Life {
    pub(crate) device: Device,
    pub(crate) is_hub: bool,
    pub(crate) has_fellow_hubs: bool,
    pub(crate) id: ReplicaId,
    pub(crate) past: BTreeSet<ReplicaId>,
    pub(crate) version: Version,
    pub(crate) clock: Clock,
    pub(crate) fault: Fault,
    pub(crate) office: RowId,
    pub(crate) scopes: BTreeMap<Scope, Held>,
    /// Own numbers by scope; kept even when a scope is let go, or they would be given out twice.
    reached: BTreeMap<Scope, u32>,
    lamport: u64,
    rows: u32,
    acts: u32,
    pub(crate) books: BTreeMap<Device, Book>,
    /// Scopes to let go of once everything written in them is acknowledged, and which hub said so.
    leaving: BTreeMap<Scope, Device>,
    /// Scopes let go of, to be told to each hub.
    let_go: BTreeMap<Device, BTreeSet<Scope>>,
    /// At a hub: which scopes a device was ever given.
    given: BTreeMap<Device, BTreeSet<Scope>>,
    /// At a hub: since when packages and commits of a device are refused.
    pub(crate) revoked: BTreeSet<Device>,
    /// At a hub: lives that two machines lead.
    forked: BTreeSet<ReplicaId>,
    /// Forks of own lives that were dealt with.
    mended: BTreeSet<ReplicaId>,
    /// Scopes in which two machines numbered alike, and the lives that both led: to be fetched anew once the
    /// hub has everything else that is in them.
    doubtful: BTreeMap<Scope, BTreeSet<ReplicaId>>,
    /// Own commits that travel otherwise than they were made, until the oracle has heard of them.
    pub(crate) squashed: BTreeSet<(Scope, Dot)>,
    /// Commits kept and not applied, with the reason.
    pub(crate) kept_apart: Vec<(Commit, Withholding)>,
    /// Scopes erased while the hub that acknowledged them is the only one to have them.
    pub(crate) dropped: u64,
}

/// What came of a package.
#[derive(Default)]
pub(crate) struct Took {
    pub(crate) has_news: bool,
}

impl Life {
    pub(crate) fn new(device: Device, id: ReplicaId, is_hub: bool, office: RowId) -> Self {
        Self {
            device,
            is_hub,
            has_fellow_hubs: false,
            id,
            past: BTreeSet::new(),
            version: Version::Newer,
            clock: Clock::Wild,
            fault: Fault::None,
            office,
            scopes: BTreeMap::new(),
            reached: BTreeMap::new(),
            lamport: 0,
            rows: 0,
            acts: 0,
            books: BTreeMap::new(),
            leaving: BTreeMap::new(),
            let_go: BTreeMap::new(),
            given: BTreeMap::new(),
            revoked: BTreeSet::new(),
            forked: BTreeSet::new(),
            mended: BTreeSet::new(),
            doubtful: BTreeMap::new(),
            squashed: BTreeSet::new(),
            kept_apart: Vec::new(),
            dropped: 0,
        }
    }

    pub(crate) fn new_row(&mut self) -> RowId {
        self.rows += 1;
        RowId { replica: self.id, counter: self.rows }
    }

    /// A copy or a restored backup goes on under an identity of its own.
    pub(crate) fn begin_life(&mut self, id: ReplicaId) {
        self.past.insert(self.id);
        self.id = id;
        self.rows = 0;
        self.acts = 0;
        self.reached.clear();
        for held in self.scopes.values_mut() {
            held.sent = 0;
        }
        for book in self.books.values_mut() {
            book.begin_life();
        }
    }

    fn is_own(&self, life: ReplicaId) -> bool {
        life == self.id || self.past.contains(&life)
    }

    /// What the program shows of a scope.
    pub(crate) fn shown(&mut self, scope: Scope) -> Option<&Settled> {
        let fault = self.fault;
        let held = self.scopes.get_mut(&scope)?;
        if held.shown.is_none() {
            let mut settled = held.history.settle(&crate::seals::RULE);
            if fault == Fault::LastWriterWins {
                crate::faults::keep_last_writer(scope, &mut settled.state);
            }
            held.shown = Some(settled);
        }
        held.shown.as_ref()
    }

    /// Whether nobody but this life has ever written in the scope or received it.
    pub(crate) fn is_private(&self, scope: Scope) -> bool {
        let held = self.scopes.get(&scope);
        held.is_some_and(|held| {
            held.sent == 0 && held.history.known().replicas().all(|(life, _)| life == self.id)
        })
    }

    pub(crate) fn value(&mut self, scope: Scope, of: Cell) -> Value {
        self.shown(scope).map(|shown| shown.state.value(of).clone()).unwrap_or_default()
    }

    /// Whether people may still write in the scope here.
    pub(crate) fn may_write(&self, scope: Scope) -> bool {
        self.scopes.contains_key(&scope) && !self.leaving.contains_key(&scope)
    }

    /// One act of a person: a commit in every scope that it touches, replacing what is shown there.
    pub(crate) fn write(&mut self, kind: &str, edits: Vec<(Scope, Cell, Value)>, events: u64) -> Vec<Commit> {
        self.acts += 1;
        let mut by_scope: BTreeMap<Scope, BTreeMap<Cell, Value>> = BTreeMap::new();
        for (scope, cell, value) in edits {
            by_scope.entry(scope).or_default().insert(cell, value);
        }
        let author = RowId { replica: self.device.replica, counter: 1_000 + self.device.counter };
        let act = Act {
            id: ActId { replica: self.id, counter: self.acts },
            kind: kind.to_owned(),
            author,
            acted_for: None,
            at: self.clock.reads(self.id, events),
        };
        by_scope.into_iter().map(|(scope, edits)| self.commit(scope, &act, edits)).collect()
    }

    fn commit(&mut self, scope: Scope, act: &Act, edits: BTreeMap<Cell, Value>) -> Commit {
        let shown = self.shown(scope);
        let replaced = |cell: &Cell| {
            let state = shown.and_then(|shown| shown.state.cells.get(cell));
            state.map(|state| state.siblings().keys().copied().collect()).unwrap_or_default()
        };
        let ops =
            edits.into_iter().map(|(cell, value)| Op { replaced: replaced(&cell), cell, value }).collect();
        self.lamport += 1;
        let n = self.reached.get(&scope).map_or(1, |n| n + 1);
        self.reached.insert(scope, n);
        let commit =
            Commit { scope, dot: Dot { replica: self.id, n }, lamport: self.lamport, act: act.clone(), ops };
        let held = self.scopes.entry(scope).or_insert_with(|| Held::new(scope, 0));
        held.append(commit.clone());
        commit
    }

    /// Everything that the life has of a scope is taken off its disk.
    fn erase(&mut self, scope: Scope) {
        self.scopes.remove(&scope);
        self.dropped += 1;
    }
}

impl Held {
    fn new(scope: Scope, sent: u32) -> Self {
        Self { history: History::new(scope), shown: None, sent }
    }

    /// Takes an own commit; what is shown follows at once where no seal can have a say in it.
    fn append(&mut self, commit: Commit) {
        if let Some(shown) = &mut self.shown {
            if crate::seals::may_matter(shown, &commit) {
                self.shown = None;
            } else {
                shown.state.apply(&commit);
            }
        }
        self.history.append(commit);
    }
}

// What goes out.
impl Life {
    pub(crate) fn export(&mut self, to: Device, is_hub: bool, id: u64) -> Package {
        let entitled = if self.is_hub && !is_hub { Some(self.entitled(to)) } else { None };
        let mut book = self.books.remove(&to).unwrap_or_default();
        // A scope that is not here must not be called back: the device may be the only one to have it.
        let is_to_go = |scope: &&Scope, entitled: &BTreeSet<Scope>| {
            !entitled.contains(scope) && self.scopes.contains_key(scope)
        };
        let releases: BTreeSet<Scope> = entitled.as_ref().map_or_else(BTreeSet::new, |entitled| {
            book.known.keys().filter(|scope| is_to_go(scope, entitled)).copied().collect()
        });
        let sent: Vec<Scope> = match &entitled {
            Some(entitled) => {
                entitled.iter().filter(|scope| self.scopes.contains_key(scope)).copied().collect()
            }
            None => self.scopes.keys().copied().collect(),
        };
        if entitled.is_some() {
            self.given.entry(to).or_default().extend(&sent);
        }
        let parts = sent.iter().filter_map(|scope| self.part(*scope, &book, entitled.is_some())).collect();
        let shared = sent.iter().chain(&releases);
        let known: BTreeMap<Scope, Cow<'_, Context>> = shared
            .filter_map(|scope| Some((*scope, self.claimed(*scope)?)))
            .filter(|(_, known)| !known.is_empty())
            .collect();
        book.sent += 1;
        let acks = book.tell(&known, book.sent);
        let digest = digest(known.iter().map(|(scope, known)| (*scope, known.as_ref())));
        let package = Package {
            from: self.device,
            from_hub: self.is_hub,
            life: self.id,
            past: self.past.clone(),
            to,
            number: book.sent,
            id,
            previous: book.last_sent,
            parts,
            seen: book.heard.iter().map(|(life, numbers)| (*life, numbers.clone())).collect(),
            acks,
            digest,
            asks: book.asks,
            releases,
            released: self.let_go.get(&to).cloned().unwrap_or_default(),
            forked: self.forked.clone(),
        };
        book.last_sent = id;
        self.books.insert(to, book);
        package
    }

    /// What it says it knows: a device leaves out what the hub withholds, which it knows from the hub alone.
    fn claimed(&self, scope: Scope) -> Option<Cow<'_, Context>> {
        let history = &self.scopes.get(&scope)?.history;
        let is_plain = self.is_hub || history.withheld().is_empty();
        let known = if is_plain {
            Cow::Borrowed(history.known())
        } else {
            Cow::Owned(history.known().minus(history.withheld()))
        };
        Some(
            self.doubtful
                .get(&scope)
                .map_or_else(|| known.clone(), |lives| Cow::Owned(without(&known, lives))),
        )
    }

    /// Settles how everything unsent travels, as a backup does: what is written over later can then not take
    /// with it what somebody who goes on from the backup has seen.
    pub(crate) fn fix_wire(&mut self) {
        for scope in self.scopes.keys().copied().collect::<Vec<_>>() {
            self.fix_wire_of(scope);
        }
    }

    fn fix_wire_of(&mut self, scope: Scope) {
        let reached = self.reached.get(&scope).copied().unwrap_or_default();
        if let Some(held) = self.scopes.get_mut(&scope) {
            let squashed = held.history.fix_wire(self.id, held.sent, &crate::seals::is_barrier);
            self.squashed.extend(squashed.into_iter().map(|(dot, _)| (scope, dot)));
            held.sent = reached;
        }
    }

    /// What the other lacks of a scope: a snapshot where a device never had it.
    fn part(&mut self, scope: Scope, book: &Book, to_device: bool) -> Option<ScopePart> {
        self.fix_wire_of(scope);
        let held = self.scopes.get(&scope)?;
        let nothing = Context::new();
        let known = book.known.get(&scope).unwrap_or(&nothing);
        if to_device && known.is_empty() {
            let part = held.history.snapshot(&crate::seals::RULE);
            return (!part.covers.is_empty()).then_some(part);
        }
        held.history.delta_for(known)
    }

    /// What a device may have, by what this hub knows of grants and units.
    pub(crate) fn entitled(&mut self, device: Device) -> BTreeSet<Scope> {
        let granted = self.granted_units(device);
        let scopes: Vec<Scope> = self.scopes.keys().copied().collect();
        scopes.into_iter().filter(|scope| self.is_entitled(device, *scope, &granted)).collect()
    }

    fn is_entitled(&mut self, device: Device, scope: Scope, granted: &BTreeSet<RowId>) -> bool {
        match scope.kind {
            ScopeKind::Unit | ScopeKind::Ref => true,
            ScopeKind::Roster => scope.row == self.office || scope.row == device,
            ScopeKind::Dossier => {
                let unit = self.value(scope, cell(table::EMPLOYEES, scope.row, column::UNIT));
                unit.as_row().is_some_and(|unit| granted.contains(&unit))
            }
        }
    }

    pub(crate) fn granted_units(&mut self, device: Device) -> BTreeSet<RowId> {
        let Some(shown) = self.shown(of_device(device)) else { return BTreeSet::new() };
        let cells = shown.state.cells.keys();
        let grants = cells.filter(|cell| cell.table == table::GRANTS && cell.column == column::UNIT);
        grants
            .filter(|grant| shown.state.exists(existence(table::GRANTS, grant.row)))
            .filter_map(|grant| shown.state.value(*grant).as_row())
            .collect()
    }
}

// What comes in.
impl Life {
    /// Takes in a package; `life` is an identity that nobody has yet, should this life find itself doubled.
    pub(crate) fn take_in(&mut self, package: &Package, life: ReplicaId) -> Took {
        let mut took = Took::default();
        if self.revoked.contains(&package.from) {
            return took;
        }
        let mut book = self.books.remove(&package.from).unwrap_or_default();
        let is_stale = book.is_stale(package);
        if self.is_hub && self.fault != Fault::ReusesNumbers && book.shows_fork(package) {
            took.has_news |= self.forked.insert(package.life);
        }
        book.learn_lives(package);
        for part in &package.parts {
            let is_new = !self.scopes.contains_key(&part.scope);
            if is_new && !self.is_hub && is_stale {
                continue;
            }
            let is_taken = self.take_in_part(part, &book, package, &mut took);
            // What is withheld is told again in every package: that needs no answer.
            if is_taken && !part.covers.minus(&part.withheld).is_empty() {
                book.owe(part.scope);
            }
        }
        let (is_hub, scopes) = (self.is_hub, &self.scopes);
        let counts = |scope| is_hub || scopes.contains_key(&scope) || package.releases.contains(&scope);
        book.hear(package, self.id, &counts);
        took.has_news |= book.asks;
        self.books.insert(package.from, book);
        if package.from_hub && !self.is_hub && !is_stale {
            self.heed_releases(package);
        }
        took.has_news |= self.mend_forks(package, life);
        self.let_go_of_what_is_safe();
        took
    }

    fn take_in_part(&mut self, part: &ScopePart, from: &Book, package: &Package, took: &mut Took) -> bool {
        let from_hub = package.from_hub;
        // A hub that goes on from a backup does not know any more whom it has given what, and one that has
        // nothing of a scope cannot know either.
        let is_unsure = (!self.past.is_empty() || !self.scopes.contains_key(&part.scope))
            && matches!(part.scope.kind, ScopeKind::Dossier | ScopeKind::Unit);
        let is_welcome =
            from_hub || !self.is_hub || is_unsure || self.may_bring(package.from, from, part.scope);
        if !is_welcome && self.may_be_granted_elsewhere(part.scope) {
            return false;
        }
        let is_own = |life: ReplicaId| from.lives.contains(&life);
        // A hub that goes on from a backup has to rely on what others remember of what it has forgotten.
        let is_believed = |life: ReplicaId| is_own(life) || !self.past.is_empty();
        let mut part = crate::faults::spoilt(self.fault, part).into_owned();
        if !from_hub {
            let Some(told) = part.told_by(&is_believed) else { return false };
            part = told;
        }
        if !is_welcome && self.past.is_empty() {
            // Whoever has no right to a scope has no say in what others wrote there either.
            part.commits.retain(|commit| is_own(commit.dot.replica));
        }
        // Own commits that come back after the scope was let go of travel as they did before.
        let sent = self.reached.get(&part.scope).copied().unwrap_or_default();
        let held = self.scopes.entry(part.scope).or_insert_with(|| Held::new(part.scope, sent));
        let (is_hub, forked) = (self.is_hub, &self.forked);
        let judge = |commit: &Commit| {
            let is_forked = is_hub && forked.contains(&commit.dot.replica);
            let reason = is_forked.then_some(Withholding::Forked);
            let is_uninvited = !is_welcome && is_own(commit.dot.replica);
            reason.or(is_uninvited.then_some(Withholding::NoRight))
        };
        let taken = if from_hub && !self.is_hub {
            held.history.take_over(&part, &judge)
        } else {
            held.history.take_in(&part, &judge)
        };
        held.shown = None;
        let pruned = taken.snapshot.iter().flat_map(|snapshot| &snapshot.commits);
        let apart = taken.withheld.iter().map(|(commit, _)| commit);
        let lamport = taken.commits.iter().chain(pruned).chain(apart).map(|commit| commit.lamport).max();
        self.lamport = self.lamport.max(lamport.unwrap_or_default());
        took.has_news |= !taken.learnt.is_empty() || !taken.withheld.is_empty() || !taken.told.is_empty();
        self.forked.extend(taken.forked.iter().map(|dot| dot.replica));
        self.kept_apart.extend(taken.withheld.into_iter().chain(taken.retracted));
        true
    }

    /// Whether another hub may have given a device the scope: then what it writes there is neither taken in
    /// nor acknowledged here, and comes again until that hub has told of the grant, or of the edits.
    fn may_be_granted_elsewhere(&self, scope: Scope) -> bool {
        self.has_fellow_hubs && matches!(scope.kind, ScopeKind::Dossier | ScopeKind::Unit)
    }

    /// Whether a device may write in a scope: it was given it, or it is entitled to it now.
    fn may_bring(&mut self, device: Device, book: &Book, scope: Scope) -> bool {
        if scope.kind == ScopeKind::Roster {
            return scope.row == device;
        }
        if scope.kind == ScopeKind::Ref {
            return false;
        }
        let was_given = self.given.get(&device).is_some_and(|given| given.contains(&scope));
        let is_creator = book.lives.contains(&scope.row.replica);
        let granted = self.granted_units(device);
        was_given || is_creator || self.is_entitled(device, scope, &granted)
    }

    fn heed_releases(&mut self, package: &Package) {
        let hub = package.from;
        self.leaving.retain(|scope, by| *by != hub || package.releases.contains(scope));
        let told = self.let_go.entry(hub).or_default();
        told.retain(|scope| package.releases.contains(scope));
        for scope in &package.releases {
            if self.scopes.contains_key(scope) {
                self.leaving.insert(*scope, hub);
            } else {
                told.insert(*scope);
            }
        }
    }

    /// Erases what is leaving or doubtful, as soon as a hub has said that it knows everything about it.
    fn let_go_of_what_is_safe(&mut self) {
        let going: BTreeSet<Scope> = self.leaving.keys().chain(self.doubtful.keys()).copied().collect();
        for scope in going {
            let Some(claimed) = self.claimed(scope) else { continue };
            let knows = |book: &Book| book.known.get(&scope).is_some_and(|theirs| theirs.covers(&claimed));
            // The hub that calls it back must have it all; another may have lost its disk meanwhile.
            let is_safe = match self.leaving.get(&scope) {
                Some(hub) => self.books.get(hub).is_some_and(knows),
                None => self.books.values().any(knows),
            };
            let is_safe = is_safe || claimed.is_empty() || self.fault == Fault::ErasesEarly;
            if !is_safe {
                continue;
            }
            self.erase(scope);
            self.doubtful.remove(&scope);
            if let Some(hub) = self.leaving.remove(&scope) {
                self.let_go.entry(hub).or_default().insert(scope);
            }
        }
    }

    /// Where another machine leads one of this device's lives as well: begins a new one, sends everything of
    /// the old one again, lays it aside here and fetches the scopes anew. Whether there was one.
    fn mend_forks(&mut self, package: &Package, life: ReplicaId) -> bool {
        if self.fault == Fault::ReusesNumbers || self.is_hub {
            return false;
        }
        let is_ahead = |scope: &Scope, held: &Held| {
            let known = held.history.known().of(self.id).map_or(0, ledger::Ranges::last);
            known > self.reached.get(scope).copied().unwrap_or_default()
        };
        let mut forked: BTreeSet<ReplicaId> = package.forked.union(&self.forked).copied().collect();
        if self.scopes.iter().any(|(scope, held)| is_ahead(scope, held)) {
            forked.insert(self.id);
        }
        forked.retain(|life| self.is_own(*life) && !self.mended.contains(life));
        if forked.is_empty() {
            return false;
        }
        for book in self.books.values_mut() {
            book.doubt(&forked);
        }
        for (scope, held) in &self.scopes {
            let doubtful = held.history.commits().filter(|commit| forked.contains(&commit.dot.replica));
            self.kept_apart.extend(doubtful.map(|commit| (commit.clone(), Withholding::Forked)));
            if forked.iter().any(|life| held.history.known().of(*life).is_some()) {
                self.doubtful.entry(*scope).or_default().extend(&forked);
            }
        }
        if forked.contains(&self.id) {
            self.begin_life(life);
        }
        self.mended.extend(forked);
        true
    }
}
