//! Merge rules with a mistake in them: the oracle that does not notice them proves nothing.

use crate::life::Fault;
use ledger::{CellState, Op, ScopePart, ScopeState};
use std::borrow::Cow;

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
pub(crate) fn keep_last_writer(state: &mut ScopeState) {
    for (cell, kept) in &mut state.cells {
        let last = kept.siblings().iter().max_by_key(|(dot, entry)| (entry.lamport, **dot));
        if let Some((dot, entry)) = last.map(|(dot, entry)| (*dot, entry.clone())) {
            *kept = CellState::default();
            kept.apply(dot, entry.lamport, &Op { cell: *cell, value: entry.value, replaced: Vec::new() });
        }
    }
}
