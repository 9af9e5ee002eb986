//! What this store tells another device of what it knows, and what it learns of that device from a package.
//!
//! Every package carries, for each shared scope, what the sender knows, until the other side has told that a
//! package with exactly that arrived. A digest over all of it shows whether the two still agree; where they do
//! not, the one who notices forgets what it believed, asks, and sends everything again, which changes nothing
//! where it was known.

use crate::App;
use crate::devices::{Admitted, Sender};
use crate::failure::Halt;
use exchange::{Manifest, Package};
use std::collections::{BTreeMap, BTreeSet};
use store::{Book, Context, PeerScope, Ranges, ReplicaId, RowId, Scope, digest_of_known};

/// What a package for a device tells of this store.
#[derive(Debug, Default)]
pub(super) struct Telling {
    pub(super) acks: Vec<(Scope, Context)>,
    /// The package from which on each of them is told.
    pub(super) told_in: Vec<u32>,
    pub(super) digest: [u8; 16],
    pub(super) requests: Vec<(Scope, Context)>,
    pub(super) seen: Vec<(ReplicaId, Ranges)>,
}

/// What a package from a device tells of it, to be written in the book.
#[derive(Debug)]
pub(super) struct Heard {
    device: RowId,
    replica: ReplicaId,
    at: i64,
    /// Numbers of packages of this life that arrived there.
    arrived: Ranges,
    known: BTreeMap<Scope, Context>,
    /// What has to be told to it again.
    asked: Vec<Scope>,
    /// Scopes that travelled, and those it has.
    held: BTreeSet<Scope>,
    released: Vec<Scope>,
    leave: Vec<Scope>,
    /// Scopes the hub does not want back any more, and those of them that are gone from here.
    stay: Vec<Scope>,
    gone: Vec<Scope>,
}

impl App {
    /// What the next package for a device, of this number, has to tell: of the scopes that are sent with it, of
    /// those the device had before, and of those it has told of and may have by now.
    pub(super) fn telling(
        &self,
        device: RowId,
        (sent, entitled): (&BTreeSet<Scope>, &BTreeSet<Scope>),
        number: u32,
    ) -> Result<Telling, Halt> {
        let store = self.store()?;
        let peers = store.peer_scopes(device)?;
        let seen = store.merged_numbers(device)?;
        let had = self.scopes_with(device)?;
        let told_of =
            peers.iter().filter(|(scope, peer)| entitled.contains(*scope) && !peer.known.is_empty());
        let mut shared: BTreeSet<Scope> = sent.union(&had).copied().collect();
        shared.extend(told_of.map(|(scope, _)| *scope));
        let applied = if self.is_hub()? { None } else { Some(store.applied_scopes()?) };
        let mut telling = Telling::default();
        let mut all = BTreeMap::new();
        for scope in &shared {
            // What the hub withholds a device knows from the hub alone, which may judge anew.
            let known = match &applied {
                Some(applied) => applied.get(scope).cloned().unwrap_or_default(),
                None => store.scope_known(*scope)?,
            };
            let peer = peers.get(scope);
            if known.is_empty() {
                continue;
            }
            let holes = holes_of(&known);
            let never_heard = peer.is_none_or(|peer| peer.known.is_empty());
            if !holes.is_empty() || (never_heard && !seen.is_empty() && had.contains(scope)) {
                telling.requests.push((*scope, holes));
            }
            if let Some(told_in) = to_tell(peer, &known, number) {
                telling.acks.push((*scope, known.clone()));
                telling.told_in.push(told_in);
            }
            all.insert(*scope, known);
        }
        telling.digest = digest_of_known(&all);
        telling.seen = seen.into_iter().collect();
        Ok(telling)
    }

    /// The scopes a device has, as far as is known here.
    pub(super) fn scopes_with(&self, device: RowId) -> Result<BTreeSet<Scope>, Halt> {
        let had = self.store()?.device_scopes(device)?.into_iter();
        Ok(had.filter(|had| had.released_at.is_none()).map(|had| had.scope).collect())
    }

    /// What a package that is merged tells of the device it came from.
    pub(super) fn heard(&self, admitted: &Admitted<'_>, at: i64) -> Result<Heard, Halt> {
        let (store, package) = (self.store()?, admitted.package);
        let (manifest, device) = (&package.manifest, package.manifest.sender);
        let mut here: BTreeSet<Scope> = store.all_scopes()?.into_iter().collect();
        // That the device has them counts where the two compare what they believe, whoever is to have them.
        here.extend(&admitted.left_out);
        let is_here = |scope: &&Scope| here.contains(*scope);
        let peers = store.peer_scopes(device)?;
        let is_newest = self.is_newest(manifest)?;
        let had = self.scopes_with(device)?;
        let mut known = known_there(package, &here, (&peers, is_newest));
        let rights = self.rights_over(&Sender { device, replica: manifest.replica })?;
        if !rights.is_hub() {
            // A device tells of what is withheld, and does not count it as known: the hub may judge anew.
            for part in &package.bundle.parts {
                known.entry(part.scope).and_modify(|known| *known = known.minus(&part.withheld));
            }
        }
        let released = manifest.released.iter().filter(|scope| is_newest && here.contains(*scope));
        let released: Vec<Scope> = released.copied().collect();
        let sent = package.bundle.parts.iter().map(|part| &part.scope).filter(is_here);
        let mut held: BTreeSet<Scope> = sent.copied().collect();
        held.extend(known.keys().filter(|scope| !had.contains(*scope)).copied());
        // What a device merely claims to hold would count as something it was given.
        let is_its = |scope: &Scope| rights.reaches(*scope) || admitted.believed.contains(scope);
        held.retain(|scope| !released.contains(scope) && is_its(scope));
        let asked = manifest.requests.iter().map(|(scope, _)| scope).filter(is_here).copied().collect();
        let mut heard = Heard {
            device,
            replica: manifest.replica,
            at,
            arrived: arrived(manifest, store.replica()),
            known,
            asked,
            held,
            released,
            leave: Vec::new(),
            stay: Vec::new(),
            gone: Vec::new(),
        };
        if is_newest {
            self.hear_releases(manifest, &mut heard)?;
            heard.compare(manifest, &peers, package.part.1 > 1);
        }
        Ok(heard)
    }

    /// Whether a package is not older than those of the same life that were merged before. Where two machines
    /// live as one device, whichever spoke last is believed: what the other lacks comes out when it speaks.
    fn is_newest(&self, manifest: &Manifest) -> Result<bool, Halt> {
        let numbers = self.store()?.merged_numbers(manifest.sender)?;
        let highest = numbers.get(&manifest.replica).map_or(0, Ranges::last);
        Ok(manifest.number >= highest)
    }

    /// Scopes that the hub wants back, and those it does not any more.
    fn hear_releases(&self, manifest: &Manifest, heard: &mut Heard) -> Result<(), Halt> {
        if self.is_hub()? {
            return Ok(());
        }
        // Also what is gone already, so that the hub is told once more.
        let ever: BTreeSet<Scope> = self.store()?.scopes()?.into_iter().collect();
        heard.leave = manifest.releases.iter().filter(|scope| ever.contains(*scope)).copied().collect();
        let leaving = self.store()?.leaving_scopes()?.into_iter().map(|(scope, _)| scope);
        heard.stay = leaving.filter(|scope| !manifest.releases.contains(scope)).collect();
        for scope in &heard.stay {
            if self.store()?.scope_known(*scope)?.is_empty() {
                heard.gone.push(*scope);
            }
        }
        Ok(())
    }
}

impl Heard {
    /// Compares what the two believe of each other. Where they differ, as after a backup was restored there,
    /// nothing is believed but what this package says, so that everything else is sent again.
    fn compare(&mut self, manifest: &Manifest, peers: &BTreeMap<Scope, PeerScope>, is_split: bool) {
        if is_split {
            return;
        }
        let mut all: BTreeMap<Scope, Context> =
            peers.iter().map(|(scope, peer)| (*scope, peer.known.clone())).collect();
        all.extend(self.known.iter().map(|(scope, known)| (*scope, known.clone())));
        all.retain(|scope, _| !self.released.contains(scope) && !self.gone.contains(scope));
        if digest_of_known(&all) == manifest.ack_digest {
            return;
        }
        for scope in all.into_keys() {
            self.known.entry(scope).or_default();
        }
    }

    /// Writes it in the book.
    pub(super) fn write(&self, book: &mut Book<'_>, own: ReplicaId) -> Result<(), Halt> {
        let (device, at) = (self.device, self.at);
        book.note_replica(device, self.replica, at)?;
        book.acknowledge(device, own, &self.arrived, at)?;
        if !self.arrived.is_empty() {
            book.confirm_told(device, self.arrived.last())?;
        }
        for (scope, known) in &self.known {
            book.set_known(device, *scope, known)?;
        }
        for scope in &self.asked {
            book.forget_told(device, *scope)?;
        }
        for scope in &self.held {
            book.note_held(device, *scope, at)?;
        }
        for scope in &self.released {
            book.note_released(device, *scope, at)?;
        }
        for scope in &self.leave {
            book.leave(*scope, at)?;
        }
        for scope in &self.stay {
            book.stay(*scope)?;
        }
        for scope in &self.gone {
            book.note_released(device, *scope, at)?;
        }
        Ok(())
    }
}

/// What a device knows of scopes that are here, as its package tells: what it says it knows, what it sent, and
/// without what it asks for. A package that is older than others may tell less than is known by now.
fn known_there(
    package: &Package,
    here: &BTreeSet<Scope>,
    (peers, is_newest): (&BTreeMap<Scope, PeerScope>, bool),
) -> BTreeMap<Scope, Context> {
    let manifest = &package.manifest;
    let before = |scope: &Scope| peers.get(scope).map(|peer| peer.known.clone()).unwrap_or_default();
    let mut known: BTreeMap<Scope, Context> = BTreeMap::new();
    for (scope, told) in manifest.acks.iter().filter(|(scope, _)| here.contains(scope)) {
        let mut context = if is_newest { Context::new() } else { before(scope) };
        context.add(told);
        known.insert(*scope, context);
    }
    for part in package.bundle.parts.iter().filter(|part| here.contains(&part.scope)) {
        known.entry(part.scope).or_insert_with(|| before(&part.scope)).add(&part.covers);
    }
    for (scope, missing) in manifest.requests.iter().filter(|(scope, _)| here.contains(scope)) {
        let context = known.entry(*scope).or_insert_with(|| before(scope));
        *context = context.minus(missing);
    }
    known
}

/// Numbers of packages of this life of the store that arrived at the sender's.
fn arrived(manifest: &Manifest, own: ReplicaId) -> Ranges {
    let of_this_life = manifest.seen.iter().find(|(replica, _)| *replica == own);
    of_this_life.map(|(_, numbers)| numbers.clone()).unwrap_or_default()
}

/// The package from which on a device is told what is known; nothing where it has told that it knows.
fn to_tell(peer: Option<&PeerScope>, known: &Context, number: u32) -> Option<u32> {
    let told = peer.filter(|peer| peer.told.as_ref() == Some(known));
    told.map_or(Some(number), |peer| peer.told_in)
}

/// Numbers that are missing below the last one known.
fn holes_of(known: &Context) -> Context {
    let mut holes = Context::new();
    for (replica, ranges) in known.replicas() {
        holes.add_ranges(replica, &ranges.holes());
    }
    holes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(last: u32) -> Context {
        let mut known = Context::new();
        known.insert_span(ReplicaId(1), 1, last);
        known
    }

    #[test]
    fn what_is_known_is_told_until_a_package_with_exactly_that_arrived() {
        let told = |told, told_in| PeerScope { known: Context::new(), told, told_in };
        assert_eq!(to_tell(None, &known(3), 8), Some(8), "never told");
        assert_eq!(to_tell(Some(&told(Some(known(2)), None)), &known(3), 8), Some(8), "told something older");
        assert_eq!(
            to_tell(Some(&told(Some(known(3)), Some(7))), &known(3), 8),
            Some(7),
            "told, not confirmed"
        );
        assert_eq!(to_tell(Some(&told(Some(known(3)), None)), &known(3), 8), None, "told and confirmed");
    }

    #[test]
    fn a_hole_is_asked_for() {
        let mut context = known(3);
        context.insert_span(ReplicaId(1), 6, 7);
        let mut missing = Context::new();
        missing.insert_span(ReplicaId(1), 4, 5);
        assert_eq!(holes_of(&context), missing);
        assert!(holes_of(&known(3)).is_empty());
    }

    /// A package that asks for some numbers of a scope and tells of all up to 7.
    fn asking(scope: Scope, missing: Context) -> Package {
        let row = RowId { replica: ReplicaId(2), counter: 1 };
        let manifest = Manifest {
            acks: vec![(scope, known(7))],
            requests: vec![(scope, missing)],
            ..Manifest::new(row, ReplicaId(2))
        };
        Package {
            id: [0; 8],
            part: (1, 1),
            manifest,
            bundle: store::Bundle::default(),
            certificate: None,
            signer: [0; 32],
            office: None,
        }
    }

    #[test]
    fn what_is_asked_for_counts_as_not_known_there_so_that_it_travels_again() {
        let scope = Scope::dossier(RowId { replica: ReplicaId(1), counter: 20 });
        let mut missing = Context::new();
        missing.insert_span(ReplicaId(1), 4, 5);
        let package = asking(scope, missing.clone());
        let here: BTreeSet<Scope> = [scope].into();
        let there = known_there(&package, &here, (&BTreeMap::new(), true));
        assert_eq!(there[&scope], known(7).minus(&missing));
        assert!(!there[&scope].covers(&missing) && there[&scope].covers(&known(3)));
    }
}
