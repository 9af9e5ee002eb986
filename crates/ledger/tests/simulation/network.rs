//! What travels between devices, and what one device remembers about another.
//!
//! The bookkeeping is the one of the program, told as simply as it goes: commits are sent until they are
//! acknowledged; acknowledgements are sent until the other side has named a package that carried them; a
//! digest over everything shared tells when one side's idea of the other is wrong, and then that idea is
//! dropped and everything is sent again.

use crate::world::Device;
use ledger::{Context, Ranges, ReplicaId, Scope, ScopePart};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody says it knows, scope by scope.
pub(crate) type Acks = Vec<(Scope, Context)>;

/// One file, from one life of a device to another device.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    pub(crate) from: Device,
    pub(crate) from_hub: bool,
    pub(crate) life: ReplicaId,
    /// The lives that the machine has led before.
    pub(crate) past: BTreeSet<ReplicaId>,
    pub(crate) to: Device,
    /// 1, 2, 3 … for each life and recipient.
    pub(crate) number: u32,
    /// Different for every package ever made.
    pub(crate) id: u64,
    /// The package before it to the same recipient.
    pub(crate) previous: u64,
    pub(crate) parts: Vec<ScopePart>,
    /// Which packages of the recipient were merged, for each of its lives.
    pub(crate) seen: Vec<(ReplicaId, Ranges)>,
    /// What the sender knows, where the recipient may not know that it does.
    pub(crate) acks: Acks,
    /// Over what the sender knows of everything that it shares with the recipient.
    pub(crate) digest: [u8; 32],
    /// The sender's idea of the recipient is wrong: it asks to be told everything.
    pub(crate) asks: bool,
    /// Scopes that the recipient shall let go of.
    pub(crate) releases: BTreeSet<Scope>,
    /// Scopes that the sender has let go of.
    pub(crate) released: BTreeSet<Scope>,
    /// Lives that two machines lead at the same time.
    pub(crate) forked: BTreeSet<ReplicaId>,
}

impl Package {
    /// Whether it says anything about knowing or letting go that the recipient may not know.
    pub(crate) fn says_something(&self) -> bool {
        self.asks || self.acks.len() + self.releases.len() + self.released.len() > 0
    }

    /// What it says, for messages.
    pub(crate) fn told(&self) -> String {
        let Self { from, life, to, asks, acks, releases, released, .. } = self;
        let (from, to) = (from.counter, to.counter);
        format!(
            "{from} {life:?} to {to}: asks {asks}, knows {acks:?}, releases {releases:?}, released {released:?}"
        )
    }
}

/// What a life of a device knows about another device.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    /// Every life that it is known to have led.
    pub(crate) lives: BTreeSet<ReplicaId>,
    /// Packages merged, for each life.
    pub(crate) heard: BTreeMap<ReplicaId, Ranges>,
    /// Which package that was, for each life and number.
    ids: BTreeMap<(ReplicaId, u32), u64>,
    /// What the other has said it knows.
    pub(crate) known: BTreeMap<Scope, Context>,
    /// What the other was told, since which package, and whether it has confirmed that.
    told: BTreeMap<Scope, Told>,
    /// Lives about which the other is not believed until it has merged the package of that number.
    doubted: Option<(BTreeSet<ReplicaId>, u32)>,
    /// Whether the other is to be asked for all that it knows.
    pub(crate) asks: bool,
    /// Packages sent by the present life.
    pub(crate) sent: u32,
    pub(crate) last_sent: u64,
}

#[derive(Clone, Debug)]
struct Told {
    known: Context,
    since: u32,
    is_confirmed: bool,
}

impl Book {
    /// The acknowledgements that a package needs to carry.
    pub(crate) fn tell(&mut self, known: &BTreeMap<Scope, Cow<'_, Context>>, number: u32) -> Acks {
        self.told.retain(|scope, _| known.contains_key(scope));
        let mut acks = Vec::new();
        for (scope, context) in known {
            let told = self.told.get(scope).filter(|told| told.known == *context.as_ref());
            if told.is_some_and(|told| told.is_confirmed) {
                continue;
            }
            if told.is_none() {
                let known = context.as_ref().clone();
                self.told.insert(*scope, Told { known, since: number, is_confirmed: false });
            }
            acks.push((*scope, context.as_ref().clone()));
        }
        acks
    }

    /// The other side has merged these packages of the present life.
    fn confirm(&mut self, merged: &Ranges) {
        for told in self.told.values_mut() {
            told.is_confirmed |= merged.last() >= told.since;
        }
        self.doubted = self.doubted.take().filter(|(_, until)| merged.last() < *until);
    }

    fn believed(&self, known: &Context) -> Context {
        self.doubted.as_ref().map_or_else(|| known.clone(), |(lives, _)| without(known, lives))
    }

    /// Something of the scope came: it is acknowledged whether it was new or not.
    pub(crate) fn owe(&mut self, scope: Scope) {
        self.told.remove(&scope);
    }

    /// A new life has told nobody anything.
    pub(crate) fn begin_life(&mut self) {
        self.told.clear();
        if let Some((_, until)) = &mut self.doubted {
            *until = 1;
        }
        self.sent = 0;
        self.last_sent = 0;
    }

    pub(crate) fn learn_lives(&mut self, package: &Package) {
        self.lives.insert(package.life);
        self.lives.extend(&package.past);
    }

    /// Whether a newer package of that life was merged before.
    pub(crate) fn is_stale(&self, package: &Package) -> bool {
        self.heard.get(&package.life).is_some_and(|numbers| numbers.last() >= package.number)
    }

    /// Whether this package and those merged before cannot come from one and the same life.
    pub(crate) fn shows_fork(&self, package: &Package) -> bool {
        let differs =
            |number: u32, id: u64| self.ids.get(&(package.life, number)).is_some_and(|was| *was != id);
        differs(package.number, package.id) || differs(package.number.wrapping_sub(1), package.previous)
    }

    /// Takes in what a package says about its sender, and which of its own packages came through.
    pub(crate) fn hear(&mut self, package: &Package, own: ReplicaId, held: &dyn Fn(Scope) -> bool) {
        let is_stale = self.is_stale(package);
        self.heard.entry(package.life).or_default().insert(package.number, package.number);
        self.ids.entry((package.life, package.number)).or_insert(package.id);
        if is_stale {
            return;
        }
        if package.asks {
            self.told.clear();
        }
        for (life, merged) in &package.seen {
            if *life == own {
                self.confirm(merged);
            }
        }
        for (scope, known) in &package.acks {
            self.known.insert(*scope, self.believed(known));
        }
        let acked: BTreeSet<Scope> = package.acks.iter().map(|(scope, _)| *scope).collect();
        self.known
            .retain(|scope, _| acked.contains(scope) || (held(*scope) && !package.released.contains(scope)));
        let known = self.known.iter().map(|(scope, known)| (*scope, known));
        self.asks = digest(known) != package.digest;
        if self.asks {
            // That the other has the scopes stays in the book: whoever is not to have them is to let them go.
            let doubted = self.known.iter_mut().filter(|(scope, _)| !acked.contains(scope));
            doubted.for_each(|(_, known)| *known = Context::new());
        }
    }

    /// Forgets that the other knows anything of these lives, so that it all is sent again.
    pub(crate) fn doubt(&mut self, lives: &BTreeSet<ReplicaId>) {
        for known in self.known.values_mut() {
            *known = without(known, lives);
        }
        let before = self.doubted.take().map(|(lives, _)| lives).unwrap_or_default();
        self.doubted = Some((before.union(lives).copied().collect(), self.sent + 1));
    }
}

pub(crate) fn without(known: &Context, lives: &BTreeSet<ReplicaId>) -> Context {
    let mut left = Context::new();
    for (life, ranges) in known.replicas().filter(|(life, _)| !lives.contains(life)) {
        left.add_ranges(life, ranges);
    }
    left
}

pub(crate) fn digest<'a>(known: impl Iterator<Item = (Scope, &'a Context)>) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for (scope, known) in known.filter(|(_, known)| !known.is_empty()) {
        hasher.update(&[scope.kind.number()]);
        hasher.update(&scope.row.replica.0.to_be_bytes()).update(&scope.row.counter.to_be_bytes());
        hasher.update(&known.encode());
    }
    *hasher.finalize().as_bytes()
}

/// Files on their way, and old ones that somebody may find again.
#[derive(Default)]
pub(crate) struct Network {
    under_way: Vec<Package>,
    found_again: Vec<Package>,
}

impl Network {
    pub(crate) fn send(&mut self, package: Package) {
        self.under_way.push(package);
    }

    /// The next package to arrive, in no order; now and then it stays behind as well, or an old one turns up.
    pub(crate) fn next(&mut self, draw: &mut fastrand::Rng, duplicated: u32) -> Option<Package> {
        if !self.found_again.is_empty() && draw.u32(0..100) < 5 {
            return Some(self.found_again[draw.usize(0..self.found_again.len())].clone());
        }
        if self.under_way.is_empty() {
            return None;
        }
        let at = draw.usize(0..self.under_way.len());
        if draw.u32(0..100) < duplicated {
            return Some(self.under_way[at].clone());
        }
        let package = self.under_way.swap_remove(at);
        if self.found_again.len() < 12 {
            self.found_again.push(package.clone());
        } else if draw.u32(0..100) < 10 {
            let place = draw.usize(0..self.found_again.len());
            self.found_again[place] = package.clone();
        }
        Some(package)
    }
}
