//! Everything a store knows of one scope: what it amounts to, and what others lack of it.

use crate::bundle::ScopePart;
use crate::cell::{Edits, ScopeState};
use crate::commit::{Cell, Commit, Dot, Op};
use crate::context::Context;
use crate::id::ReplicaId;
use crate::scope::Scope;
use crate::seal::{self, Late, SealRule};
use crate::squash::squash;
use crate::table::EditTable;
use crate::taking_in::Withholding;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody knew of a scope, with the edits that were left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Which commits were known: of these, what is not here was replaced.
    pub covers: Context,
    /// Those of which anything was left, with just that.
    pub commits: Vec<Commit>,
}

impl Snapshot {
    pub(crate) fn new(covers: Context, mut commits: Vec<Commit>) -> Self {
        commits.sort_by_key(|commit| commit.dot);
        Self { covers, commits }
    }

    fn known(&self) -> Context {
        let mut known = self.covers.clone();
        for commit in &self.commits {
            known.insert(commit.dot);
        }
        known
    }

    /// What was left of a commit.
    pub(crate) fn find(&self, dot: Dot) -> Option<&Commit> {
        let at = self.commits.binary_search_by_key(&dot, |commit| commit.dot).ok()?;
        self.commits.get(at)
    }
}

/// What a store keeps of one scope, to begin again from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The commits, whole as far as they ever came here.
    pub commits: Vec<Commit>,
    /// The snapshots, as they came.
    pub snapshots: Vec<Snapshot>,
    /// Numbers that are known; those of commits and snapshots need not be repeated.
    pub known: Context,
    /// Numbers that are withheld, here or where they were learnt of.
    pub withheld: Context,
    /// Commits that are withheld, as far as they came here.
    pub parked: Vec<(Commit, Withholding)>,
    /// How own commits travel where that is not how they were made.
    pub wire: BTreeMap<Dot, Option<Commit>>,
}

/// The history of one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// Which scope.
    pub scope: Scope,
    pub(crate) commits: BTreeMap<Dot, Commit>,
    pub(crate) snapshots: Vec<Snapshot>,
    pub(crate) known: Context,
    pub(crate) withheld: Context,
    pub(crate) parked: Vec<(Commit, Withholding)>,
    wire: BTreeMap<Dot, Option<Commit>>,
}

/// What a history amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The state without late edits. Its context has them all the same; it is what a seal keeps as seen.
    pub state: ScopeState,
    /// The late edits that nobody has replaced since, by cell and commit.
    pub late: Vec<Late>,
}

impl History {
    /// A scope of which nothing is known.
    pub fn new(scope: Scope) -> Self {
        Self::restore(scope, Kept::default())
    }

    /// The history that was kept.
    pub fn restore(scope: Scope, kept: Kept) -> Self {
        let Kept { commits, snapshots, mut known, withheld, parked, wire } = kept;
        for commit in &commits {
            known.insert(commit.dot);
        }
        let sorted = snapshots.into_iter().map(|snapshot| Snapshot::new(snapshot.covers, snapshot.commits));
        let snapshots: Vec<Snapshot> = sorted.collect();
        for snapshot in &snapshots {
            known.add(&snapshot.known());
        }
        known.add(&withheld);
        let commits = commits.into_iter().map(|commit| (commit.dot, commit)).collect();
        Self { scope, commits, snapshots, known, withheld, parked, wire }
    }

    /// Adds a commit made here.
    pub fn append(&mut self, commit: Commit) {
        self.known.insert(commit.dot);
        self.commits.insert(commit.dot, commit);
    }

    /// Which numbers are known, withheld ones too.
    pub fn known(&self) -> &Context {
        &self.known
    }

    /// Which of them are withheld: neither applied nor forwarded.
    pub fn withheld(&self) -> &Context {
        &self.withheld
    }

    /// The commits that are applied, by replica and number; without those that only snapshots have.
    pub fn commits(&self) -> impl Iterator<Item = &Commit> {
        self.commits.values()
    }

    /// What it all amounts to, wherever the same is known and in whatever order it came.
    pub fn settle(&self, rule: &SealRule) -> Settled {
        let edits = self.edits();
        let mut late = rule.late(&edits);
        let state = edits.state(&self.known, &seal::edits_of(&late));
        if !late.is_empty() {
            let all = edits.state(&self.known, &Edits::new());
            late.retain(|late| all.is_live(late.dot, late.cell));
        }
        Settled { state, late }
    }

    /// Settles how own commits after a number travel; returns those that travel otherwise than they were
    /// made. To be done before they are exported for the first time, and kept from then on.
    pub fn fix_wire(
        &mut self,
        replica: ReplicaId,
        sent_up_to: u32,
        is_barrier: &dyn Fn(&Commit) -> bool,
    ) -> Vec<(Dot, Option<Commit>)> {
        let unsent = self.commits.range(Dot { replica, n: sent_up_to.saturating_add(1) }..);
        let unsent =
            unsent.take_while(|(dot, _)| dot.replica == replica).filter(|(dot, _)| dot.n > sent_up_to);
        let run: Vec<Commit> = unsent.map(|(_, commit)| commit.clone()).collect();
        let forms = squash(&run, is_barrier).into_iter().zip(&run);
        let other = forms.filter(|((_, form), made)| form.as_ref() != Some(made));
        let other: Vec<_> = other.map(|((n, form), _)| (Dot { replica, n }, form)).collect();
        self.wire.extend(other.iter().cloned());
        other
    }

    /// What a peer lacks; nothing where it lacks nothing and nothing is withheld.
    ///
    /// What is withheld is told always: the peer may have applied it. Where the peer lacks something that
    /// is here only as a snapshot left it, it gets all that is here in the way of a snapshot.
    pub fn delta_for(&self, peer: &Context) -> Option<ScopePart> {
        let lacking = self.known.minus(peer);
        if lacking.is_empty() && self.withheld.is_empty() {
            return None;
        }
        if self.has_only_pruned(&lacking) {
            return Some(self.pruned_to(&|_| true));
        }
        let mut commits = Vec::new();
        for (replica, ranges) in lacking.replicas() {
            for (from, to) in ranges.spans() {
                let span = self.commits.range(Dot { replica, n: from }..=Dot { replica, n: to });
                commits.extend(span.filter_map(|(_, commit)| self.form(commit)).cloned());
            }
        }
        let mut covers = lacking;
        covers.add(&self.withheld);
        Some(ScopePart { covers, commits, withheld: self.withheld.clone(), ..ScopePart::new(self.scope) })
    }

    /// All that anybody needs who never had the scope: what is live, and the edits of cells that a seal may
    /// close, because those written over are shown again where the later ones come late.
    pub fn snapshot(&self, rule: &SealRule) -> ScopePart {
        self.pruned_to(&|cell| rule.may_return(cell))
    }

    /// Forgets how a commit travels, which it no longer does.
    pub(crate) fn forget_wire(&mut self, dot: Dot) {
        self.wire.remove(&dot);
    }

    /// How a commit travels.
    fn form<'h>(&'h self, commit: &'h Commit) -> Option<&'h Commit> {
        self.wire.get(&commit.dot).map_or(Some(commit), Option::as_ref)
    }

    /// Whether some of the numbers are known from snapshots only.
    fn has_only_pruned(&self, numbers: &Context) -> bool {
        let mut pruned = Context::new();
        for snapshot in &self.snapshots {
            pruned.add(&snapshot.known());
        }
        let mut pruned = pruned.meet(numbers).minus(&self.withheld);
        if !pruned.is_empty() {
            let mut whole = Context::new();
            for dot in self.commits.keys() {
                whole.insert(*dot);
            }
            pruned = pruned.minus(&whole);
        }
        !pruned.is_empty()
    }

    /// The commits as everybody has them, those of snapshots first.
    fn forms(&self) -> impl Iterator<Item = &Commit> {
        let of_snapshots = self.snapshots.iter().flat_map(|snapshot| &snapshot.commits);
        of_snapshots.chain(self.commits.values().filter_map(|commit| self.form(commit)))
    }

    /// What was squashed counts here as it does elsewhere: not at all, also where the commit that it became
    /// part of is withheld.
    fn edits(&self) -> EditTable<'_> {
        let applied = self.forms().filter(|commit| !self.withheld.contains(commit.dot));
        let mut edits = EditTable::of(applied);
        for snapshot in &self.snapshots {
            let ops = |commit: &Commit| commit.ops.iter().map(|op| (commit.dot, op.cell)).collect::<Vec<_>>();
            edits.prune(&snapshot.covers, &snapshot.commits.iter().flat_map(ops).collect());
        }
        edits
    }

    /// All that is known, with the live edits and those of some cells.
    fn pruned_to(&self, keeps: &dyn Fn(Cell) -> bool) -> ScopePart {
        let edits = self.edits();
        let live = edits.state(&self.known, &Edits::new());
        let mut left: BTreeMap<Dot, Vec<Op>> = BTreeMap::new();
        for in_cell in edits.cells() {
            for (dot, op) in Left::of(in_cell, &live, keeps).ops(&self.known) {
                left.entry(dot).or_default().push(op);
            }
        }
        let sources: BTreeMap<Dot, &Commit> = self.forms().map(|commit| (commit.dot, commit)).collect();
        let commits = left.into_iter().filter_map(|(dot, ops)| {
            let source = sources.get(&dot)?;
            Some(Commit { ops, act: source.act.clone(), ..**source })
        });
        ScopePart {
            is_snapshot: true,
            covers: self.known.clone(),
            commits: commits.collect(),
            withheld: self.withheld.clone(),
            ..ScopePart::new(self.scope)
        }
    }
}

/// What is left of a cell: its edits, and the names that those had which are not left.
struct Left {
    ops: BTreeMap<Dot, Op>,
    shown: Option<Dot>,
    orphaned: BTreeSet<Dot>,
}

impl Left {
    fn of(in_cell: &[crate::table::Edit<'_>], live: &ScopeState, keeps: &dyn Fn(Cell) -> bool) -> Self {
        let cell = in_cell.first().map(|edit| edit.cell);
        let is_kept = cell.is_some_and(keeps);
        let mut left = Self { ops: BTreeMap::new(), shown: None, orphaned: BTreeSet::new() };
        for edit in in_cell {
            if !live.is_live(edit.dot, edit.cell) && (edit.is_pruned || !is_kept) {
                left.orphaned.extend(edit.names());
            } else if let Some(op) = left.ops.get_mut(&edit.dot) {
                let news = edit.names().filter(|dot| !op.replaced.contains(dot));
                op.replaced.extend(news.collect::<Vec<_>>());
            } else {
                left.ops.insert(edit.dot, edit.op.clone());
            }
        }
        let by_order = in_cell.iter().filter(|edit| left.ops.contains_key(&edit.dot));
        left.shown = by_order.max_by_key(|edit| (edit.lamport, edit.dot)).map(|edit| edit.dot);
        left
    }

    /// The edits; whoever gets them must learn from one of them of those that were replaced and are still
    /// on their way.
    fn ops(mut self, known: &Context) -> BTreeMap<Dot, Op> {
        let on_their_way = self.orphaned.into_iter().filter(|dot| !known.contains(*dot));
        if let Some(op) = self.shown.and_then(|dot| self.ops.get_mut(&dot)) {
            let news: Vec<Dot> = on_their_way.filter(|dot| !op.replaced.contains(dot)).collect();
            op.replaced.extend(news);
        }
        self.ops
    }
}
