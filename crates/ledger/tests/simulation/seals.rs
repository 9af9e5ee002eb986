//! What seals close in this world, and the oracle's own account of what a scope has to show: slow, obvious,
//! over the commits as they were made.

use crate::oracle::Live;
use crate::world::{cell, column, table};
use ledger::{Bond, Cell, Commit, Context, Dot, EXISTENCE, Op, RowId, ScopeState, SealRule, Settled, Value};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const RULE: SealRule = SealRule {
    table: table::EVALUATIONS,
    hash: column::SEAL_HASH,
    seen: column::SEAL_SEEN,
    reason: column::REOPEN_REASON,
    closed: is_closed,
    bonds: &[
        Bond::Names { table: table::CONDUCT, column: column::PARENT },
        Bond::NamedBy { table: table::EVALUATIONS, column: column::PLAN },
        Bond::Names { table: table::WORK_RESULTS, column: column::PARENT },
        Bond::Names { table: table::INDICATORS, column: column::PARENT },
    ],
};

pub(crate) fn is_closed(table: u16, column: u16) -> bool {
    match table {
        table::EVALUATIONS => column != column::REMARK,
        table::PLANS | table::WORK_RESULTS | table::INDICATORS | table::CONDUCT => true,
        _ => false,
    }
}

/// Whether a column of an evaluation decides about its being sealed.
pub(crate) fn steers(column: u16) -> bool {
    [column::SEAL_HASH, column::SEAL_SEEN, column::REOPEN_REASON].contains(&column)
}

pub(crate) fn is_barrier(commit: &Commit) -> bool {
    RULE.is_barrier(commit)
}

/// Whether a further commit can change what else is shown: then it is worked out anew.
pub(crate) fn may_matter(shown: &Settled, commit: &Commit) -> bool {
    let is_seal = |cell: &Cell| cell.table == table::EVALUATIONS && cell.column == column::SEAL_HASH;
    is_barrier(commit) || !shown.late.is_empty() || shown.state.cells.keys().any(is_seal)
}

/// The rows that a person sees as sealed.
pub(crate) fn sealed_rows(state: &ScopeState) -> BTreeSet<(u16, RowId)> {
    let evaluations = state.cells.keys().filter(|cell| cell.table == table::EVALUATIONS);
    let sealed =
        evaluations.filter(|cell| cell.column == column::SEAL_HASH && !state.value(**cell).is_null());
    sealed.flat_map(|cell| family(state, cell.row)).collect()
}

fn family(state: &ScopeState, evaluation: RowId) -> BTreeSet<(u16, RowId)> {
    let mut rows = BTreeSet::from([(table::EVALUATIONS, evaluation)]);
    let plan = state.value(cell(table::EVALUATIONS, evaluation, column::PLAN)).as_row();
    rows.extend(plan.map(|plan| (table::PLANS, plan)));
    for below in [table::CONDUCT, table::WORK_RESULTS, table::INDICATORS] {
        let parents: Vec<RowId> = rows.iter().map(|(_, row)| *row).collect();
        let names = state.cells.keys().filter(|cell| cell.table == below && cell.column == column::PARENT);
        let children =
            names.filter(|cell| state.value(**cell).as_row().is_some_and(|row| parents.contains(&row)));
        rows.extend(children.map(|cell| (below, cell.row)).collect::<Vec<_>>());
    }
    rows
}

/// What a sealer had seen, where the edit says so.
pub(crate) fn seen_by(op: &Op) -> Option<Context> {
    let is_seen = op.cell.table == table::EVALUATIONS && op.cell.column == column::SEAL_SEEN;
    let Value::Blob(bytes) = &op.value else { return None };
    is_seen.then(|| Context::decode(bytes).ok()).flatten()
}

#[derive(Clone, Copy)]
struct Edit<'a> {
    dot: Dot,
    lamport: u64,
    op: &'a Op,
    commit: &'a Commit,
}

/// A seal that nobody has opened with a reason.
struct Seal {
    evaluation: RowId,
    dot: Dot,
    lamport: u64,
    seen: Option<Context>,
}

impl Seal {
    fn has_seen(&self, edit: &Edit<'_>) -> bool {
        let before = edit.lamport < self.lamport;
        edit.dot == self.dot || self.seen.as_ref().map_or(before, |seen| seen.contains(edit.dot))
    }
}

/// The live edits that follow from the commits.
pub(crate) fn settle(commits: &[&Commit]) -> Live {
    let edits: Vec<Edit<'_>> = commits
        .iter()
        .flat_map(|commit| {
            commit.ops.iter().map(|op| Edit { dot: commit.dot, lamport: commit.lamport, op, commit })
        })
        .collect();
    let late = late(&edits);
    let counts: Vec<&Edit<'_>> =
        edits.iter().filter(|edit| !late.contains(&(edit.dot, edit.op.cell))).collect();
    let replaced: BTreeSet<(Dot, Cell)> =
        counts.iter().flat_map(|edit| edit.op.replaced.iter().map(|dot| (*dot, edit.op.cell))).collect();
    let mut live = Live::new();
    for edit in counts.into_iter().filter(|edit| !replaced.contains(&(edit.dot, edit.op.cell))) {
        live.entry(edit.op.cell).or_default().insert(edit.dot, (edit.lamport, edit.op.value.clone()));
    }
    live
}

fn late(edits: &[Edit<'_>]) -> BTreeSet<(Dot, Cell)> {
    let mut by_evaluation: BTreeMap<RowId, Vec<Seal>> = BTreeMap::new();
    for seal in standing(edits) {
        by_evaluation.entry(seal.evaluation).or_default().push(seal);
    }
    let mut late = BTreeSet::new();
    for (evaluation, seals) in &by_evaluation {
        let rows = belonging(*evaluation, seals, edits);
        for edit in edits {
            let Cell { table, row, column } = edit.op.cell;
            let is_unseen = !seals.iter().any(|seal| seal.has_seen(edit));
            if is_unseen && rows.contains(&row) && is_closed(table, column) {
                late.insert((edit.dot, edit.op.cell));
            }
        }
    }
    late
}

fn reason_of(commit: &Commit, evaluation: RowId) -> Option<&str> {
    let reason = cell(table::EVALUATIONS, evaluation, column::REOPEN_REASON);
    let op = commit.ops.iter().find(|op| op.cell == reason)?;
    op.value.as_text().filter(|text| !text.trim().is_empty())
}

/// The seals that stand: written where none stood in their author's sight, or with a reason, and not opened
/// with a reason since.
fn standing(edits: &[Edit<'_>]) -> Vec<Seal> {
    let is_hash = |edit: &&Edit<'_>| {
        edit.op.cell.table == table::EVALUATIONS && edit.op.cell.column == column::SEAL_HASH
    };
    let mut hashes: Vec<&Edit<'_>> = edits.iter().filter(is_hash).collect();
    hashes.sort_by_key(|edit| (edit.lamport, edit.dot));
    let has_reason = |edit: &Edit<'_>| reason_of(edit.commit, edit.op.cell.row).is_some();
    let opened: BTreeSet<(Dot, Cell)> = hashes
        .iter()
        .filter(|edit| has_reason(edit))
        .flat_map(|edit| edit.op.replaced.iter().map(|dot| (*dot, edit.op.cell)))
        .collect();
    let mut seals: Vec<Seal> = Vec::new();
    for edit in hashes.into_iter().filter(|edit| !edit.op.value.is_null()) {
        let evaluation = edit.op.cell.row;
        let over = |seal: &Seal| seal.evaluation == evaluation && edit.op.replaced.contains(&seal.dot);
        let is_over_another = seals.iter().any(over);
        if !opened.contains(&(edit.dot, edit.op.cell)) && (!is_over_another || has_reason(edit)) {
            let seen = edit
                .commit
                .ops
                .iter()
                .find(|op| op.cell == cell(table::EVALUATIONS, evaluation, column::SEAL_SEEN));
            let seen = seen.and_then(seen_by);
            seals.push(Seal { evaluation, dot: edit.dot, lamport: edit.lamport, seen });
        }
    }
    seals
}

/// The rows of an evaluation as its sealers saw it, and those that others have put below it since.
fn belonging(evaluation: RowId, seals: &[Seal], edits: &[Edit<'_>]) -> BTreeSet<RowId> {
    let mut rows = BTreeSet::from([evaluation]);
    loop {
        let more: Vec<RowId> = edits
            .iter()
            .filter_map(|edit| tied(edit, &rows, seals, edits))
            .filter(|row| !rows.contains(row))
            .collect();
        if more.is_empty() {
            return rows;
        }
        rows.extend(more);
    }
}

fn tied(edit: &Edit<'_>, rows: &BTreeSet<RowId>, seals: &[Seal], edits: &[Edit<'_>]) -> Option<RowId> {
    let Cell { table, row, column } = edit.op.cell;
    let named = edit.op.value.as_row()?;
    let is_below = [table::CONDUCT, table::WORK_RESULTS, table::INDICATORS].contains(&table);
    if is_below && column == column::PARENT && rows.contains(&named) {
        let is_unseen = !seals.iter().any(|seal| seal.has_seen(edit));
        return (is_unseen || is_shown_to(edit, seals, edits)).then_some(row);
    }
    let is_plan = table == table::EVALUATIONS && column == column::PLAN && rows.contains(&row);
    (is_plan && is_shown_to(edit, seals, edits)).then_some(named)
}

/// Whether one of the sealers saw the edit as the value of its cell.
fn is_shown_to(edit: &Edit<'_>, seals: &[Seal], edits: &[Edit<'_>]) -> bool {
    seals.iter().filter(|seal| seal.has_seen(edit)).any(|seal| {
        let over = |other: &Edit<'_>| {
            other.op.cell == edit.op.cell && seal.has_seen(other) && other.op.replaced.contains(&edit.dot)
        };
        !edits.iter().any(over)
    })
}

/// The column of existence is closed like any other.
const _: () = assert!(EXISTENCE == 0, "the world's columns begin at 1");
