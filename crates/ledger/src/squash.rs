//! How commits travel that nobody has seen yet: what was written over on the spot stays at home.

use crate::commit::{Cell, Commit, Dot};
use std::collections::{BTreeMap, BTreeSet};

/// The form in which each of the given commits travels; nothing where nothing is left of it.
///
/// They are consecutive commits of one replica, in their order, of which nobody else has any. An edit that a
/// later one of them names as replaced is left out, and the later one names all that it named. Nothing is
/// moved across a barrier, and a barrier travels as it is: somebody may have to see what was there before.
pub fn squash(run: &[Commit], is_barrier: &dyn Fn(&Commit) -> bool) -> Vec<(u32, Option<Commit>)> {
    let pieces = run.chunk_by(|a, b| !is_barrier(a) && !is_barrier(b));
    pieces.flat_map(squash_piece).collect()
}

/// The edits that stay, each with all that it names as replaced.
#[derive(Default)]
struct Staying {
    names: BTreeMap<(Dot, Cell), BTreeSet<Dot>>,
    latest: BTreeMap<Cell, Dot>,
}

fn squash_piece(piece: &[Commit]) -> Vec<(u32, Option<Commit>)> {
    let mut staying = Staying::default();
    for commit in piece.iter().rev() {
        staying.look_at(commit);
    }
    piece.iter().map(|commit| (commit.dot.n, staying.form_of(commit))).collect()
}

impl Staying {
    /// Looks at the commit before those that were looked at.
    fn look_at(&mut self, commit: &Commit) {
        for op in &commit.ops {
            let later = self.latest.get(&op.cell).map(|later| (*later, op.cell));
            let later = later.and_then(|edit| self.names.get_mut(&edit));
            if let Some(names) = later.filter(|names| names.contains(&commit.dot)) {
                names.extend(&op.replaced);
            } else {
                self.latest.insert(op.cell, commit.dot);
                self.names.insert((commit.dot, op.cell), op.replaced.iter().copied().collect());
            }
        }
    }

    fn form_of(&self, commit: &Commit) -> Option<Commit> {
        if commit.ops.is_empty() {
            return Some(commit.clone());
        }
        let mut form = commit.clone();
        form.ops.retain_mut(|op| {
            let Some(names) = self.names.get(&(commit.dot, op.cell)) else { return false };
            if names.iter().any(|dot| !op.replaced.contains(dot)) {
                op.replaced = names.iter().copied().collect();
            }
            true
        });
        (!form.ops.is_empty()).then_some(form)
    }
}
