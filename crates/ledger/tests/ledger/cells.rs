use ledger::{Cell, CellState, Dot, EXISTENCE, Op, ReplicaId, RowId, ScopeState, Value};
use proptest::prelude::*;
use proptest::sample::Index;

const ROW: RowId = RowId { replica: ReplicaId(1), counter: 1 };
const CELL: Cell = Cell { table: 3, row: ROW, column: 1 };

fn edit(value: &str, replaced: &[Dot]) -> Op {
    Op { cell: CELL, value: value.into(), replaced: replaced.to_vec() }
}

fn dot(replica: u64, n: u32) -> Dot {
    Dot { replica: ReplicaId(replica), n }
}

/// What people on three machines do to one cell: each edit replaces what its author saw.
fn history(seen: &[(u64, Vec<Index>)]) -> Vec<(Dot, u64, Op)> {
    let mut edits: Vec<(Dot, u64, Op)> = Vec::new();
    for (replica, looked_at) in seen {
        let n =
            u32::try_from(edits.iter().filter(|(dot, ..)| dot.replica.0 == *replica).count()).unwrap() + 1;
        let mut replaced: Vec<Dot> = Vec::new();
        if !edits.is_empty() {
            replaced.extend(looked_at.iter().map(|index| index.get(&edits).0));
        }
        replaced.sort();
        replaced.dedup();
        let number = edits.len() as u64;
        edits.push((dot(*replica, n), number, edit(&format!("v{number}"), &replaced)));
    }
    edits
}

fn state<'e>(edits: impl IntoIterator<Item = &'e (Dot, u64, Op)>) -> CellState {
    let mut state = CellState::default();
    for (dot, lamport, op) in edits {
        state.apply(*dot, *lamport, op);
    }
    state
}

fn histories() -> impl Strategy<Value = Vec<(Dot, u64, Op)>> {
    prop::collection::vec((1..4_u64, prop::collection::vec(any::<Index>(), 0..3)), 0..14)
        .prop_map(|seen| history(&seen))
}

proptest! {
    #[test]
    fn edits_amount_to_the_same_in_every_order_and_however_often_they_arrive(
        edits in histories(), order in prop::collection::vec(any::<Index>(), 0..40)
    ) {
        let mut shuffled = edits.clone();
        if !edits.is_empty() {
            shuffled.splice(0..0, order.iter().map(|index| index.get(&edits).clone()));
            shuffled.reverse();
        }
        prop_assert_eq!(state(&shuffled), state(&edits));
    }

    #[test]
    fn join_is_commutative_associative_and_idempotent(
        edits in histories(), marks in prop::collection::vec(0..8_u8, 14)
    ) {
        let part = |bit: u8| state(edits.iter().zip(&marks).filter(|(_, mark)| *mark & bit != 0).map(|(edit, _)| edit));
        let (a, b, c) = (part(1), part(2), part(4));
        prop_assert_eq!(a.join(&b), b.join(&a));
        prop_assert_eq!(a.join(&b).join(&c), a.join(&b.join(&c)));
        prop_assert_eq!(a.join(&a), a.clone());
    }

    #[test]
    fn joining_what_two_replicas_know_is_knowing_all_their_edits(
        edits in histories(), marks in prop::collection::vec(1..4_u8, 14)
    ) {
        let part = |bit: u8| state(edits.iter().zip(&marks).filter(|(_, mark)| *mark & bit != 0).map(|(edit, _)| edit));
        prop_assert_eq!(part(1).join(&part(2)), state(&edits));
    }

    #[test]
    fn every_edit_is_live_or_was_named_as_replaced(edits in histories()) {
        let end = state(&edits);
        for (dot, ..) in &edits {
            let named = edits.iter().any(|(_, _, op)| op.replaced.contains(dot));
            prop_assert_eq!(end.siblings().contains_key(dot), !named, "{:?}", dot);
        }
    }
}

#[test]
fn two_people_who_edit_the_same_cell_apart_are_both_kept_until_somebody_decides() {
    let mut cell = CellState::default();
    cell.apply(dot(1, 1), 1, &edit("Analis", &[]));
    cell.apply(dot(1, 2), 2, &edit("Analis Muda", &[dot(1, 1)]));
    cell.apply(dot(2, 1), 2, &edit("Arsiparis", &[dot(1, 1)]));
    assert!(cell.is_in_conflict());
    assert_eq!(cell.siblings().len(), 2);
    assert_eq!(cell.provisional(), &Value::from("Arsiparis"), "same lamport: the higher replica shows");

    cell.apply(dot(1, 3), 3, &edit("Analis Muda", &[dot(1, 2), dot(2, 1)]));
    assert!(!cell.is_in_conflict());
    assert_eq!(cell.provisional(), &Value::from("Analis Muda"));
}

#[test]
fn two_people_who_write_the_same_are_no_conflict() {
    let mut cell = CellState::default();
    cell.apply(dot(1, 1), 1, &edit("Analis", &[]));
    cell.apply(dot(2, 1), 1, &edit("Analis", &[]));
    assert!(!cell.is_in_conflict());
    assert_eq!(cell.siblings().len(), 2, "both stay in the history");
}

#[test]
fn an_edit_that_arrives_after_the_one_that_replaced_it_stays_replaced() {
    let mut cell = CellState::default();
    cell.apply(dot(2, 1), 2, &edit("baru", &[dot(1, 1)]));
    cell.apply(dot(1, 1), 1, &edit("lama", &[]));
    assert_eq!(cell.provisional(), &Value::from("baru"));
    assert!(!cell.is_in_conflict());
}

#[test]
fn a_row_exists_from_its_existence_cell_on_until_that_is_cleared() {
    let mut scope = ScopeState::default();
    let existence = Cell { column: EXISTENCE, ..CELL };
    assert!(!scope.exists(CELL));
    let op = |value: i64, replaced: &[Dot]| Op {
        cell: existence,
        value: value.into(),
        replaced: replaced.to_vec(),
    };
    scope.cells.entry(existence).or_default().apply(dot(1, 1), 1, &op(1, &[]));
    assert!(scope.exists(CELL));
    scope.cells.entry(existence).or_default().apply(dot(1, 2), 2, &op(0, &[dot(1, 1)]));
    assert!(!scope.exists(CELL));
    assert_eq!(scope.value(CELL), &Value::Null, "a cell never written is empty");
}
