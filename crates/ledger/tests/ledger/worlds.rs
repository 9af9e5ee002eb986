//! Random but well-formed pieces of history.

use ledger::{Act, ActId, Cell, Commit, Dot, Op, ReplicaId, RowId, Scope, ScopeKind, Value};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

pub(crate) fn replica() -> impl Strategy<Value = ReplicaId> {
    prop_oneof![(1..4_u64).prop_map(ReplicaId), any::<u64>().prop_map(ReplicaId)]
}

pub(crate) fn row() -> impl Strategy<Value = RowId> {
    (replica(), any::<u32>()).prop_map(|(replica, counter)| RowId { replica, counter })
}

pub(crate) fn dot() -> impl Strategy<Value = Dot> {
    (replica(), 1..50_u32).prop_map(|(replica, n)| Dot { replica, n })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::Integer),
        ".*".prop_map(Value::Text),
        vec(any::<u8>(), 0..40).prop_map(Value::Blob),
        row().prop_map(Value::Row),
    ]
}

fn scope() -> impl Strategy<Value = Scope> {
    let kind =
        prop::sample::select(vec![ScopeKind::Dossier, ScopeKind::Unit, ScopeKind::Ref, ScopeKind::Roster]);
    (kind, row()).prop_map(|(kind, row)| Scope { kind, row })
}

fn act() -> impl Strategy<Value = Act> {
    (replica(), any::<u32>(), "[a-z_]{0,20}", row(), option::of(row()), any::<i64>()).prop_map(
        |(replica, counter, kind, author, acted_for, at)| Act {
            id: ActId { replica, counter },
            kind,
            author,
            acted_for,
            at,
        },
    )
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let cell = (any::<u16>(), row(), 0..20_u16).prop_map(|(table, row, column)| Cell { table, row, column });
    btree_map(cell, (value(), vec(dot(), 0..3)), 0..12).prop_map(|edits| {
        edits.into_iter().map(|(cell, (value, replaced))| Op { cell, value, replaced }).collect()
    })
}

pub(crate) fn commit() -> impl Strategy<Value = Commit> {
    (scope(), dot(), any::<u64>(), act(), ops()).prop_map(|(scope, dot, lamport, act, ops)| Commit {
        scope,
        dot,
        lamport,
        act,
        ops,
    })
}
