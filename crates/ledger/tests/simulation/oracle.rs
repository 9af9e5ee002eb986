//! Accounts for every edit that was ever made.
//!
//! It keeps all commits as they were made and works out by itself, the slow and obvious way, what a life that
//! knows certain numbers has to show. At the end every edit is live, replaced by name, late, withheld, refused
//! with its revoked device, or gone with the only machine that had it; anything else is lost.

use crate::acts::shown_by;
use crate::life::Life;
use crate::seals;
use crate::world::{Device, Plan};
use ledger::{Cell, Commit, Context, Dot, Op, Scope, ScopeState, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What went wrong, and how to see it again.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    pub(crate) fn new(plan: &Plan, what: String) -> Self {
        let repeat = format!("KINERJA_SEED={} KINERJA_ACTS={}", plan.seed, plan.acts);
        let how = format!(
            "\n  {plan:?}\n  repeat: {repeat} cargo test -p ledger --test simulation -- --ignored --nocapture one_seed"
        );
        Self(what + &how)
    }
}

/// Where the edits are at the end of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fates {
    pub(crate) live: u64,
    pub(crate) replaced: u64,
    pub(crate) late: u64,
    pub(crate) withheld: u64,
    pub(crate) refused: u64,
    pub(crate) gone: u64,
    /// Numbers that two machines gave under one identity, because nothing stopped the copy: erased where they
    /// were made before anybody noticed.
    pub(crate) doubled: u64,
}

impl Fates {
    pub(crate) fn total(&self) -> u64 {
        self.live + self.replaced + self.late + self.withheld + self.refused + self.gone + self.doubled
    }

    fn count(&mut self, fate: Fate) {
        let count = match fate {
            Fate::Live => &mut self.live,
            Fate::Replaced => &mut self.replaced,
            Fate::Late => &mut self.late,
            Fate::Withheld => &mut self.withheld,
            Fate::Refused => &mut self.refused,
            Fate::Gone => &mut self.gone,
            Fate::Doubled => &mut self.doubled,
        };
        *count += 1;
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.live += other.live;
        self.replaced += other.replaced;
        self.late += other.late;
        self.withheld += other.withheld;
        self.refused += other.refused;
        self.gone += other.gone;
        self.doubled += other.doubled;
    }
}

/// Where one edit is.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Live,
    Replaced,
    Late,
    Withheld,
    Refused,
    Gone,
    Doubled,
}

/// Edits that another names as replaced.
type Named = BTreeSet<(Cell, Dot)>;

/// What the hub has of a scope.
struct Hub {
    live: Live,
    late: BTreeSet<(Dot, Cell)>,
    replaced: Named,
}

impl Hub {
    fn fate(&self, dot: Dot, cell: Cell) -> Option<Fate> {
        if self.live.get(&cell).is_some_and(|live| live.contains_key(&dot)) {
            Some(Fate::Live)
        } else if self.replaced.contains(&(cell, dot)) {
            Some(Fate::Replaced)
        } else {
            self.late.contains(&(dot, cell)).then_some(Fate::Late)
        }
    }
}

/// Which commit it is, even where two machines gave the same number twice.
type Mark = (Scope, Dot, ledger::ActId, u64, i64);

fn mark(commit: &Commit) -> Mark {
    (commit.scope, commit.dot, commit.act.id, commit.lamport, commit.act.at)
}

fn late(settled: &ledger::Settled) -> BTreeSet<(Dot, Cell)> {
    settled.late.iter().map(|late| (late.dot, late.cell)).collect()
}

/// The live edits of every cell: what both the oracle and the ledger have to arrive at.
pub(crate) type Live = BTreeMap<Cell, BTreeMap<Dot, (u64, Value)>>;

#[derive(Default)]
pub(crate) struct Oracle {
    made: BTreeMap<Scope, BTreeMap<Dot, Vec<Commit>>>,
    /// Commits that only a machine had whose disk was lost.
    gone: BTreeSet<(Scope, Dot)>,
    /// Commits that travel otherwise than they were made.
    pub(crate) squashed: BTreeSet<(Scope, Dot)>,
    pub(crate) revoked: BTreeSet<Device>,
}

impl Oracle {
    pub(crate) fn note(&mut self, commit: Commit) {
        let made = self.made.entry(commit.scope).or_default().entry(commit.dot).or_default();
        made.push(commit);
    }

    /// What a lost disk had and no other machine has.
    pub(crate) fn machine_lost(&mut self, lost: &Life, lives: &[Life]) {
        self.gone.extend(lost.kept_apart.iter().map(|(commit, _)| (commit.scope, commit.dot)));
        for (scope, held) in &lost.scopes {
            for dot in held.history.known().dots() {
                let has = |life: &Life| knows(life, *scope, dot);
                if !lives.iter().any(has) {
                    self.gone.insert((*scope, dot));
                }
            }
        }
    }

    /// Whether a life shows exactly what follows from the commits that it knows.
    pub(crate) fn check(&self, plan: &Plan, life: &mut Life) -> Result<(), Failure> {
        let scopes: Vec<Scope> = life.scopes.keys().copied().collect();
        for scope in scopes {
            let history = &life.scopes[&scope].history;
            let Some(commits) = self.applied(scope, history.known(), history.withheld()) else { continue };
            let open = self.open_cells(scope, &commits, life);
            if open.iter().any(|cell| seals::is_closed(cell.table, cell.column)) {
                continue;
            }
            let Some(shown) = life.shown(scope) else { continue };
            let (mut expected, mut actual) = (seals::settle(&commits), live(&shown.state));
            for cell in open {
                expected.remove(&cell);
                actual.remove(&cell);
            }
            if actual != expected {
                let who = (life.device.counter, life.id);
                let difference = self.difference(scope, &expected, &actual, life);
                let what = format!("{who:?} shows something else in {scope:?} than it knows: {difference}");
                return Err(Failure::new(plan, what));
            }
        }
        Ok(())
    }

    /// Cells of which something that was replaced is still on its way, or is withheld: what was squashed at
    /// home is gone from the wire, so the commits as they were made do not tell what is live there.
    fn open_cells(&self, scope: Scope, commits: &[&Commit], life: &Life) -> BTreeSet<Cell> {
        let history = &life.scopes[&scope].history;
        let is_here = |dot: Dot| history.known().contains(dot) && !history.withheld().contains(dot);
        let ops = commits.iter().flat_map(|commit| &commit.ops);
        let open = ops.clone().filter(|op| !op.replaced.iter().all(|dot| is_here(*dot))).map(|op| op.cell);
        // A sealer, too, may have seen what was squashed without the numbers that it replaced.
        let seen: Vec<Context> = ops.clone().filter_map(seals::seen_by).collect();
        let is_half_seen = |commit: &Commit, op: &Op| {
            let saw = |seen: &&Context| seen.contains(commit.dot);
            seen.iter().filter(saw).any(|seen| !op.replaced.iter().all(|dot| seen.contains(*dot)))
        };
        let half = commits.iter().flat_map(|commit| commit.ops.iter().map(move |op| (commit, op)));
        let half = half.filter(|(commit, op)| is_half_seen(commit, op)).map(|(_, op)| op.cell);
        let withheld = history.withheld().dots().filter_map(|dot| self.made.get(&scope)?.get(&dot));
        let half = half.chain(self.squashed_elsewhere(scope, commits));
        open.chain(half).chain(withheld.flatten().flat_map(|commit| &commit.ops).map(|op| op.cell)).collect()
    }

    /// Cells of which an edit travelled within a later one of its author that does not count here: a copy
    /// without guard was found out between the two.
    fn squashed_elsewhere(&self, scope: Scope, commits: &[&Commit]) -> BTreeSet<Cell> {
        let counts = |dot: Dot| commits.iter().any(|commit| commit.dot == dot);
        let squashed = commits.iter().map(|commit| commit.dot);
        let squashed = squashed.filter(|dot| self.squashed.contains(&(scope, *dot)));
        let later = |dot: Dot| {
            let from = Dot { n: dot.n + 1, ..dot };
            let made = self.made[&scope].range(from..=Dot { n: u32::MAX, ..dot });
            let ops = made.filter(|(later, _)| !counts(**later)).flat_map(|(_, made)| made);
            ops.flat_map(|made| &made.ops).filter(move |op| op.replaced.contains(&dot)).map(|op| op.cell)
        };
        squashed.flat_map(later).collect()
    }

    /// The first cell that differs, with every edit of it that was ever made.
    fn difference(&self, scope: Scope, expected: &Live, actual: &Live, life: &Life) -> String {
        let Some(cell) =
            expected.keys().chain(actual.keys()).find(|cell| expected.get(cell) != actual.get(cell))
        else {
            return String::new();
        };
        let mut lines = vec![first_difference(expected, actual)];
        for commit in self.made[&scope].values().flatten() {
            for op in commit.ops.iter().filter(|op| op.cell == *cell) {
                let (dot, lamport, kind) = (commit.dot, commit.lamport, &commit.act.kind);
                let is_known = knows(life, scope, dot);
                let replaced = &op.replaced;
                lines.push(format!("{dot:?} {lamport} {kind} replaced {replaced:?}, known {is_known}"));
            }
        }
        lines.join("\n    ")
    }

    /// The commits behind the numbers; nothing where two of one number were made.
    fn applied(&self, scope: Scope, known: &Context, withheld: &Context) -> Option<Vec<&Commit>> {
        let mut commits = Vec::new();
        for dot in known.dots().filter(|dot| !withheld.contains(*dot)) {
            match self.made.get(&scope).and_then(|made| made.get(&dot)).map(Vec::as_slice) {
                Some([commit]) => commits.push(commit),
                _ => return None,
            }
        }
        Some(commits)
    }

    /// All machines entitled to a scope hold the same of it, and nobody holds anything else.
    ///
    /// Returns in how many cases they differ where two machines numbered alike, for nothing stopped the copy:
    /// what one of them squashed into a commit that is withheld now cannot be told from the numbers, and a
    /// snapshot does not have what an edit wrote over that is withheld since.
    pub(crate) fn compare(&self, plan: &Plan, lives: &mut [Life]) -> Result<u64, Failure> {
        let mut doubtful = 0;
        let (hub, others) = lives.split_at_mut(1);
        let hub = &mut hub[0];
        for life in others.iter_mut().filter(|life| !self.revoked.contains(&life.device)) {
            let entitled: BTreeSet<Scope> =
                if life.is_hub { hub.scopes.keys().copied().collect() } else { hub.entitled(life.device) };
            // Numbers that the hub withholds are nothing that one could let go of.
            let counts = |scope: &Scope| {
                let history = &life.scopes[scope].history;
                !history.withheld().covers(history.known())
            };
            let held: BTreeSet<Scope> = life.scopes.keys().copied().filter(counts).collect();
            if held != entitled {
                let lacks: Vec<_> = entitled.difference(&held).collect();
                let extra: Vec<_> = held.difference(&entitled).collect();
                let who = (life.device.counter, life.id);
                return Err(Failure::new(plan, format!("{who:?} lacks {lacks:?} and still has {extra:?}")));
            }
            for scope in entitled {
                let made = self.made.get(&scope).ok_or_else(|| Failure::new(plan, format!("{scope:?}?")))?;
                let named = self.named_by(scope, made, hub);
                let Err(what) = same(hub, life, scope, &named) else { continue };
                let is_doubled = made.values().any(|made| made.len() > 1);
                if is_doubled || plan.has_forks && withholds(hub, scope) {
                    doubtful += 1;
                    continue;
                }
                let (ours, theirs) = (hub.shown(scope), life.shown(scope));
                let lists = ours.zip(theirs).map(|(ours, theirs)| (live(&ours.state), live(&theirs.state)));
                let lists = lists.unwrap_or_default();
                let edits = self.difference(scope, &lists.0, &lists.1, life);
                return Err(Failure::new(plan, format!("{what}; {edits}")));
            }
        }
        Ok(doubtful)
    }

    /// Every edit, one by one.
    pub(crate) fn account(&self, plan: &Plan, lives: &mut [Life]) -> Result<Fates, Failure> {
        let apart: Vec<BTreeSet<Mark>> = lives
            .iter()
            .map(|life| life.kept_apart.iter().map(|(commit, _)| mark(commit)).collect())
            .collect();
        let mut fates = Fates::default();
        for (scope, made) in &self.made {
            let hub = Hub {
                live: lives[0].shown(*scope).map(|shown| live(&shown.state)).unwrap_or_default(),
                late: lives[0].shown(*scope).map(late).unwrap_or_default(),
                replaced: self.named_by(*scope, made, &lives[0]),
            };
            for (commit, is_only) in
                made.values().flat_map(|made| made.iter().map(|it| (it, made.len() == 1)))
            {
                let is_apart = apart.iter().any(|apart| apart.contains(&mark(commit)));
                let is_known =
                    knows(&lives[0], *scope, commit.dot) && (is_only || !apart[0].contains(&mark(commit)));
                for op in &commit.ops {
                    let fate = hub.fate(commit.dot, op.cell).filter(|_| is_known);
                    let fate = fate.or(is_apart.then_some(Fate::Withheld));
                    let is_refused = || self.is_refused(commit, lives);
                    let fate = fate.or_else(|| is_refused().then_some(Fate::Refused));
                    let is_gone = || self.gone.contains(&(*scope, commit.dot));
                    let fate = fate.or_else(|| is_gone().then_some(Fate::Gone));
                    let fate = fate.or((!is_only).then_some(Fate::Doubled));
                    let lost = || {
                        Failure::new(
                            plan,
                            format!("lost: {:?} of {commit:?}; {}", op.cell, self.about(commit, lives)),
                        )
                    };
                    fates.count(fate.ok_or_else(lost)?);
                }
            }
        }
        Ok(fates)
    }

    /// Whether it was made on a revoked device, or is left on one only.
    fn is_refused(&self, commit: &Commit, lives: &[Life]) -> bool {
        let mut knowing = lives.iter().filter(|life| knows(life, commit.scope, commit.dot)).peekable();
        let is_known = knowing.peek().is_some();
        let is_left_there = is_known && knowing.all(|life| self.revoked.contains(&life.device));
        is_left_there || self.revoked.iter().any(|device| made_on(commit, *device, lives))
    }

    /// Who knows of a commit, for messages.
    fn about(&self, commit: &Commit, lives: &[Life]) -> String {
        let made = self.made[&commit.scope][&commit.dot].len();
        let knowing = lives.iter().filter(|life| knows(life, commit.scope, commit.dot));
        let knowing: Vec<u32> = knowing.map(|life| life.device.counter).collect();
        let is_withheld =
            lives[0].scopes.get(&commit.scope).map(|held| held.history.withheld().contains(commit.dot));
        format!("made {made} times, known to {knowing:?}, withheld at the hub: {is_withheld:?}")
    }

    /// The edits of a scope that another edit names as replaced, among those that the hub has.
    fn named_by(&self, scope: Scope, made: &BTreeMap<Dot, Vec<Commit>>, hub: &Life) -> Named {
        let known = made.values().flatten().filter(|commit| knows(hub, scope, commit.dot));
        let ops = known.flat_map(|commit| &commit.ops);
        let mut named: Named = ops.flat_map(|op| op.replaced.iter().map(|dot| (op.cell, *dot))).collect();
        // Whoever took an edit into a later one names all that it named, also where its own number got lost.
        let squashed = made.iter().filter(|(dot, _)| self.squashed.contains(&(scope, **dot)));
        let squashed: Vec<_> =
            squashed.flat_map(|(dot, made)| made.iter().map(move |it| (*dot, it))).collect();
        loop {
            let taken = squashed.iter().flat_map(|(dot, made)| made.ops.iter().map(move |op| (*dot, op)));
            let taken = taken.filter(|(dot, op)| named.contains(&(op.cell, *dot)));
            let names = taken.flat_map(|(_, op)| op.replaced.iter().map(|dot| (op.cell, *dot)));
            let more: Named = names.filter(|name| !named.contains(name)).collect();
            if more.is_empty() {
                return named;
            }
            named.extend(more);
        }
    }
}

fn knows(life: &Life, scope: Scope, dot: Dot) -> bool {
    life.scopes.get(&scope).is_some_and(|held| held.history.known().contains(dot))
}

fn withholds(hub: &Life, scope: Scope) -> bool {
    hub.scopes.get(&scope).is_some_and(|held| !held.history.withheld().is_empty())
}

fn made_on(commit: &Commit, device: Device, lives: &[Life]) -> bool {
    let mut of_device = lives.iter().filter(|life| life.device == device);
    of_device.any(|life| life.id == commit.dot.replica || life.past.contains(&commit.dot.replica))
}

/// Whether two lives hold and show the same of a scope, each as far as its program goes.
fn same(hub: &mut Life, life: &mut Life, scope: Scope, named: &Named) -> Result<(), String> {
    let who = (life.device.counter, life.id);
    // What is withheld is known here and there by number only, and of no consequence.
    let counts = |life: &Life| {
        let history = &life.scopes[&scope].history;
        history.known().minus(history.withheld())
    };
    let (known, theirs) = (counts(hub), counts(life));
    if known != theirs {
        let (more, less) = (theirs.minus(&known), known.minus(&theirs));
        return Err(format!("{who:?} knows {more:?} more and {less:?} less of {scope:?}"));
    }
    let version = life.version;
    let (Some(ours), Some(theirs)) = (hub.shown(scope), life.shown(scope)) else {
        return Err(format!("{scope:?} is not shown"));
    };
    if ours.state.digest(scope) != theirs.state.digest(scope) {
        let difference = first_difference(&live(&ours.state), &live(&theirs.state));
        return Err(format!("{who:?} differs from the hub in {scope:?}: {difference}"));
    }
    if shown_by(version, &ours.state) != shown_by(version, &theirs.state) {
        return Err(format!("{who:?} shows other values in {scope:?}"));
    }
    // Whoever wrote over a late edit of his own before anybody saw it is the only one to know of it.
    let standing = |settled| late(settled).into_iter().filter(|(dot, cell)| !named.contains(&(*cell, *dot)));
    if !standing(ours).eq(standing(theirs)) {
        return Err(format!("{who:?} has other late edits in {scope:?}"));
    }
    Ok(())
}

/// The live edits of a state.
pub(crate) fn live(state: &ScopeState) -> Live {
    let cells = state.cells.iter().map(|(cell, state)| {
        let siblings = state.siblings().iter();
        (*cell, siblings.map(|(dot, entry)| (*dot, (entry.lamport, entry.value.clone()))).collect())
    });
    cells.filter(|(_, live): &(Cell, BTreeMap<_, _>)| !live.is_empty()).collect()
}

fn first_difference(expected: &Live, actual: &Live) -> String {
    let cells: BTreeSet<&Cell> = expected.keys().chain(actual.keys()).collect();
    let differs = cells.into_iter().find(|cell| expected.get(cell) != actual.get(cell));
    differs.map_or_else(String::new, |cell| {
        format!("{cell:?} is {:?} instead of {:?}", actual.get(cell), expected.get(cell))
    })
}

/// How many cells a life shows as in conflict.
pub(crate) fn conflicts(life: &mut Life) -> u64 {
    let scopes: Vec<Scope> = life.scopes.keys().copied().collect();
    let count = |scope: Scope, life: &mut Life| {
        life.shown(scope)
            .map_or(0, |shown| shown.state.cells.values().filter(|cell| cell.is_in_conflict()).count())
    };
    scopes.into_iter().map(|scope| count(scope, life) as u64).sum()
}

/// A hash over all that all lives hold, with or without what their clocks showed.
pub(crate) fn print(lives: &mut [Life], with_clocks: bool) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for life in lives {
        hasher.update(&life.id.0.to_be_bytes());
        let scopes: Vec<Scope> = life.scopes.keys().copied().collect();
        for scope in scopes {
            let history = &life.scopes[&scope].history;
            hasher.update(&history.known().encode()).update(&history.withheld().encode());
            if let Some(part) = history.delta_for(&Context::new()).filter(|_| with_clocks) {
                for commit in &part.commits {
                    hasher.update(&commit.encode());
                }
            }
            if let Some(shown) = life.shown(scope) {
                hasher.update(&shown.state.digest(scope));
            }
        }
    }
    *hasher.finalize().as_bytes()
}
