//! How long 100,000 cells of 2,500 people take to merge: to be taken in, and to be settled.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ledger::{
    Act, ActId, Bond, Cell, Commit, Context, Dot, EXISTENCE, History, Op, ReplicaId, RowId, Scope, ScopePart,
    SealRule, Value,
};

const PEOPLE: u32 = 2_500;
const CELLS: u16 = 40;
const HASH: u16 = 12;

const RULE: SealRule = SealRule {
    table: 13,
    hash: HASH,
    seen: 25,
    reason: 13,
    closed: |_, _| true,
    bonds: &[Bond::Names { table: 14, column: 1 }],
};

fn row(counter: u32) -> RowId {
    RowId { replica: ReplicaId(1), counter }
}

fn commit(scope: Scope, dot: Dot, lamport: u64, ops: Vec<Op>) -> Commit {
    let id = ActId { replica: dot.replica, counter: dot.n };
    let act = Act { id, kind: "rate_results".into(), author: row(1), acted_for: None, at: 0 };
    Commit { scope, dot, lamport, act, ops }
}

/// What an office has of one person, and what the evaluator sends: all cells again, and the seal.
fn dossier(person: u32) -> (History, ScopePart) {
    let (scope, record) = (Scope::dossier(row(person)), row(1_000_000 + person));
    let (office, laptop) = (Dot { replica: ReplicaId(1), n: 1 }, ReplicaId(2));
    let op = |column, text: String, replaced| Op {
        cell: Cell { table: 13, row: record, column },
        value: text.into(),
        replaced,
    };
    let written = (100..100 + CELLS).map(|column| op(column, format!("nilai {column}"), Vec::new()));
    let mut history = History::new(scope);
    history.append(commit(scope, office, 1, written.collect()));
    let mut part = ScopePart::new(scope);
    for (n, columns) in (1..).zip((100..100 + CELLS).collect::<Vec<_>>().chunks(8)) {
        let ops = columns.iter().map(|column| op(*column, format!("sesuai {person}"), vec![office]));
        part.commits.push(commit(scope, Dot { replica: laptop, n }, 1 + u64::from(n), ops.collect()));
    }
    let seen = Value::Blob(history.known().encode());
    let exists = Cell { table: 13, row: record, column: EXISTENCE };
    let mut seal = vec![Op { cell: exists, value: true.into(), replaced: Vec::new() }];
    seal.push(op(HASH, "00".repeat(32), Vec::new()));
    seal.push(Op { cell: Cell { column: 25, ..exists }, value: seen, replaced: Vec::new() });
    part.commits.push(commit(scope, Dot { replica: laptop, n: 6 }, 9, seal));
    part.covers.insert_span(laptop, 1, 6);
    (history, part)
}

fn merge(criterion: &mut Criterion) {
    let dossiers: Vec<_> = (1..=PEOPLE).map(dossier).collect();
    let merged = |(history, part): &(History, ScopePart)| {
        let mut history = history.clone();
        history.take_in(part, &|_| None);
        history
    };
    criterion.bench_function("take in 100,000 cells of 2,500 scopes", |bencher| {
        let clones = || dossiers.clone();
        let take_in = |dossiers: Vec<(History, ScopePart)>| {
            for (mut history, part) in dossiers {
                black_box(history.take_in(&part, &|_| None));
            }
        };
        bencher.iter_batched(clones, take_in, BatchSize::PerIteration);
    });
    let histories: Vec<History> = dossiers.iter().map(merged).collect();
    criterion.bench_function("settle 100,000 cells of 2,500 scopes", |bencher| {
        bencher.iter(|| histories.iter().map(|history| history.settle(&RULE).late.len()).sum::<usize>());
    });
    criterion.bench_function("what a newcomer lacks of 2,500 scopes", |bencher| {
        let lacking =
            |history: &History| history.delta_for(&Context::new()).map_or(0, |part| part.commits.len());
        bencher.iter(|| histories.iter().map(lacking).sum::<usize>());
    });
}

/// One scope with a long history: 5,000 commits of 40 cells each, every cell written twice.
fn long_history(criterion: &mut Criterion) {
    let scope = Scope::reference(row(1));
    let mut history = History::new(scope);
    for n in 1..=5_000 {
        let cell = |column| Cell { table: 11, row: row(n % 2_500), column };
        let before = n.checked_sub(2_500).filter(|before| *before > 0);
        let replaced: Vec<Dot> = before.map(|n| Dot { replica: ReplicaId(1), n }).into_iter().collect();
        let op = |column| Op { cell: cell(column), value: i64::from(n).into(), replaced: replaced.clone() };
        let dot = Dot { replica: ReplicaId(1), n };
        history.append(commit(scope, dot, u64::from(n), (0..40).map(op).collect()));
    }
    criterion.bench_function("settle one scope of 5,000 commits", |bencher| {
        bencher.iter(|| black_box(history.settle(&RULE)));
    });
    criterion.bench_function("snapshot of one scope of 5,000 commits", |bencher| {
        bencher.iter(|| black_box(history.snapshot(&RULE)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = merge, long_history
}
criterion_main!(benches);
