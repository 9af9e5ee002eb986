//! Merge rules with a mistake in them: the oracle that does not notice them proves nothing.

use crate::life::Fault;
use ledger::{Act, ActId, Commit, Dot, Op, Scope, ScopePart, ScopeState};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The part as a faulty program reads it.
pub(crate) fn spoilt(fault: Fault, part: &ScopePart) -> Cow<'_, ScopePart> {
    let mut part = Cow::Borrowed(part);
    match fault {
        Fault::ForgetsReplaced => {
            for commit in part.to_mut().commits.iter_mut().filter(|commit| commit.dot.n % 5 == 3) {
                commit.ops.iter_mut().for_each(|op| op.replaced.clear());
            }
        }
        Fault::SkipsCommits => part.to_mut().commits.retain(|commit| commit.dot.n % 5 != 3),
        Fault::None | Fault::LastWriterWins | Fault::ErasesEarly | Fault::ReusesNumbers => {}
    }
    part
}

/// Keeps of every cell only the edit that is shown.
pub(crate) fn keep_last_writer(scope: Scope, state: &mut ScopeState) {
    let mut kept: BTreeMap<Dot, Commit> = BTreeMap::new();
    for (cell, edits) in &state.cells {
        let last = edits.siblings().iter().max_by_key(|(dot, entry)| (entry.lamport, **dot));
        if let Some((dot, entry)) = last {
            let commit = kept.entry(*dot).or_insert_with(|| bare(scope, *dot, entry.lamport));
            commit.ops.push(Op { cell: *cell, value: entry.value.clone(), replaced: Vec::new() });
        }
    }
    let mut left = ScopeState::default();
    for commit in kept.values() {
        left.apply(commit);
    }
    left.know(&state.context);
    *state = left;
}

fn bare(scope: Scope, dot: Dot, lamport: u64) -> Commit {
    let id = ActId { replica: dot.replica, counter: dot.n };
    let act = Act { id, kind: String::new(), author: scope.row, acted_for: None, at: 0 };
    Commit { scope, dot, lamport, act, ops: Vec::new() }
}
