//! Taking in what came from elsewhere: in any order, with gaps, and as often as it comes.

use crate::bundle::ScopePart;
use crate::commit::{Commit, Dot};
use crate::context::Context;
use crate::history::{History, Snapshot};
use crate::id::ReplicaId;
use std::collections::BTreeMap;

/// Why a commit is known and yet not applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withholding {
    /// Its author had no right to the scope.
    NoRight,
    /// The device had been revoked.
    Revoked,
    /// The same number was given twice, or an earlier number of that replica was.
    Forked,
}

/// Whether a commit may be applied.
pub type Judge<'j> = &'j dyn Fn(&Commit) -> Option<Withholding>;

/// What was new in a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// New commits, applied.
    pub commits: Vec<Commit>,
    /// A snapshot that told anything new, without what is withheld here.
    pub snapshot: Option<Snapshot>,
    /// All numbers that are known only now.
    pub learnt: Context,
    /// Commits that are kept and not applied.
    pub withheld: Vec<(Commit, Withholding)>,
    /// Numbers that the sender withholds, newly so here, whether or not their commits are here.
    pub told: Context,
    /// Commits that were applied until now and no longer are.
    pub retracted: Vec<(Commit, Withholding)>,
    /// Numbers that were withheld until now and no longer are.
    pub admitted: Context,
    /// How many commits of the part were known already.
    pub already: u64,
    /// Numbers that were given twice.
    pub forked: Vec<Dot>,
}

/// How a commit of a part stands to what is here.
enum Standing {
    New,
    Known,
    Forked,
}

impl History {
    /// Takes in what somebody sent; a part taken in twice changes nothing.
    ///
    /// A number that was given twice stays as it is here; the other commit and all later numbers of that
    /// replica are withheld. Numbers that the sender withholds are withheld here too: where the sender is
    /// not believed in this, [`ScopePart::told_by`] comes first.
    pub fn take_in(&mut self, part: &ScopePart, judge: Judge<'_>) -> TakenIn {
        let mut taken = TakenIn::default();
        if part.scope == self.scope {
            let forked = self.find_forks(part, &mut taken);
            self.take(part, &|commit| forked_before(&forked, commit).or_else(|| judge(commit)), &mut taken);
        }
        taken
    }

    /// The same for what the hub sends to a device: where a number was given twice, the commit of the hub
    /// counts, and what was here from there on of that replica is taken out. What is withheld here and by the
    /// hub no longer counts again: a hub that went on from a backup may have judged anew.
    ///
    /// The hub must send all it has of the replica, not only what the device seemed to lack.
    pub fn take_over(&mut self, part: &ScopePart, judge: Judge<'_>) -> TakenIn {
        let mut taken = TakenIn::default();
        if part.scope == self.scope {
            self.give_way(part, &mut taken);
            self.admit_again(part, &mut taken);
            self.take(part, judge, &mut taken);
        }
        taken
    }

    /// From which number on each replica's commits are not to be trusted.
    fn find_forks(&self, part: &ScopePart, taken: &mut TakenIn) -> BTreeMap<ReplicaId, u32> {
        let mut forked = BTreeMap::new();
        let parked = self.parked.iter().filter(|(_, reason)| *reason == Withholding::Forked);
        let mut note = |dot: Dot| {
            let first = forked.entry(dot.replica).or_insert(dot.n);
            *first = dot.n.min(*first);
        };
        parked.for_each(|(commit, _)| note(commit.dot));
        for commit in &part.commits {
            if matches!(self.standing(commit), Standing::Forked) {
                note(commit.dot);
                taken.forked.push(commit.dot);
            }
        }
        forked
    }

    fn standing(&self, commit: &Commit) -> Standing {
        if !self.known.contains(commit.dot) {
            return Standing::New;
        }
        let in_snapshots = self.snapshots.iter().filter_map(|snapshot| snapshot.find(commit.dot));
        let applied = self.commits.get(&commit.dot).into_iter().chain(in_snapshots);
        let parked = self.parked.iter().map(|(held, _)| held).filter(|held| held.dot == commit.dot);
        let mut copies = applied.chain(parked).peekable();
        let is_here = copies.peek().is_some();
        if is_here && !copies.any(|held| is_same(held, commit)) { Standing::Forked } else { Standing::Known }
    }

    fn take(&mut self, part: &ScopePart, judge: Judge<'_>, taken: &mut TakenIn) {
        self.hear_withheld(part, taken);
        let mut left = Vec::new();
        for commit in part.commits.iter().filter(|commit| commit.dot.n > 0) {
            self.take_commit(commit, part.is_snapshot.then_some(&mut left), judge, taken);
        }
        let mut told = part.covers.clone();
        for commit in &part.commits {
            told.insert(commit.dot);
        }
        let news = told.minus(&self.known);
        if part.is_snapshot && !news.is_empty() {
            // Whoever replaced something without having the right to has pruned it all the same.
            let is_whole = taken.withheld.is_empty();
            let covers = if is_whole { part.covers.clone() } else { part.covers.meet(&news) };
            // Nothing of what is withheld was looked at: should it be admitted one day, it was not replaced.
            let covers = covers.minus(&part.withheld);
            let snapshot = Snapshot::new(covers, left);
            self.snapshots.push(snapshot.clone());
            taken.snapshot = Some(snapshot);
        }
        self.known.add(&news);
        taken.learnt.add(&news);
    }

    fn take_commit(
        &mut self,
        commit: &Commit,
        snapshot: Option<&mut Vec<Commit>>,
        judge: Judge<'_>,
        taken: &mut TakenIn,
    ) {
        match self.standing(commit) {
            Standing::Known => {
                taken.already += 1;
                if let Some(left) = snapshot.filter(|_| !self.withheld.contains(commit.dot)) {
                    left.push(commit.clone());
                }
            }
            Standing::Forked => {
                self.park(commit, Withholding::Forked, taken);
                if !taken.forked.contains(&commit.dot) {
                    taken.forked.push(commit.dot);
                }
            }
            Standing::New => match (judge(commit), snapshot) {
                (Some(reason), _) => {
                    self.learn(commit.dot, taken);
                    self.withheld.insert(commit.dot);
                    self.park(commit, reason, taken);
                }
                (None, Some(left)) => left.push(commit.clone()),
                (None, None) => {
                    self.learn(commit.dot, taken);
                    self.commits.insert(commit.dot, commit.clone());
                    taken.commits.push(commit.clone());
                }
            },
        }
    }

    fn learn(&mut self, dot: Dot, taken: &mut TakenIn) {
        self.known.insert(dot);
        taken.learnt.insert(dot);
    }

    fn park(&mut self, commit: &Commit, reason: Withholding, taken: &mut TakenIn) {
        self.parked.push((commit.clone(), reason));
        taken.withheld.push((commit.clone(), reason));
    }

    /// Withholds what the sender withholds.
    fn hear_withheld(&mut self, part: &ScopePart, taken: &mut TakenIn) {
        taken.told = part.withheld.minus(&self.withheld);
        if taken.told.is_empty() {
            return;
        }
        let told = taken.told.clone();
        self.retract(&|dot| told.contains(dot), Withholding::NoRight, taken);
        taken.learnt.add(&told.minus(&self.known));
        self.withheld.add(&told);
        self.known.add(&told);
    }

    /// Takes commits out of what is applied; they stay known as withheld ones.
    fn retract(&mut self, is_out: &dyn Fn(Dot) -> bool, reason: Withholding, taken: &mut TakenIn) {
        let out: Vec<Dot> = self.commits.keys().copied().filter(|dot| is_out(*dot)).collect();
        for dot in out {
            let Some(commit) = self.commits.remove(&dot) else { continue };
            self.forget_wire(dot);
            self.parked.push((commit.clone(), reason));
            taken.retracted.push((commit, reason));
        }
    }

    /// Takes out what contradicts a part, and forgets that its numbers were known.
    fn give_way(&mut self, part: &ScopePart, taken: &mut TakenIn) {
        let forked: Vec<Dot> = part
            .commits
            .iter()
            .map(|commit| (commit, self.standing(commit)))
            .filter_map(|(commit, standing)| matches!(standing, Standing::Forked).then_some(commit.dot))
            .collect();
        let mut first = BTreeMap::new();
        for dot in &forked {
            let lowest = first.entry(dot.replica).or_insert(dot.n);
            *lowest = dot.n.min(*lowest);
        }
        let is_out = |dot: Dot| first.get(&dot.replica).is_some_and(|from| *from <= dot.n);
        self.retract(&is_out, Withholding::Forked, taken);
        let mut numbers = Context::new();
        for (replica, from) in &first {
            numbers.insert_span(*replica, *from, u32::MAX);
        }
        self.known = self.known.minus(&numbers);
        self.known.add(&self.withheld);
        taken.forked = forked;
    }

    /// Forgets that numbers of a part were withheld, also of those that carry nothing any more, unless their
    /// commits are kept here. Every part tells all that its sender withholds.
    fn admit_again(&mut self, part: &ScopePart, taken: &mut TakenIn) {
        for commit in part.commits.iter().filter(|commit| self.withheld.contains(commit.dot)) {
            if !part.withheld.contains(commit.dot) {
                taken.admitted.insert(commit.dot);
                self.parked.retain(|(held, _)| held.dot != commit.dot || !is_same(held, commit));
            }
        }
        let mut kept = Context::new();
        self.parked.iter().for_each(|(held, _)| kept.insert(held.dot));
        let bare = self.withheld.meet(&part.covers).minus(&part.withheld).minus(&kept);
        taken.admitted.add(&bare);
        self.withheld = self.withheld.minus(&taken.admitted);
        self.known = self.known.minus(&taken.admitted);
    }
}

fn forked_before(forked: &BTreeMap<ReplicaId, u32>, commit: &Commit) -> Option<Withholding> {
    let from = forked.get(&commit.dot.replica)?;
    (*from <= commit.dot.n).then_some(Withholding::Forked)
}

/// Whether two commits of one number are the same one, in whatever form each of them travelled.
fn is_same(a: &Commit, b: &Commit) -> bool {
    a.act == b.act && a.lamport == b.lamport
}
