use ledger::{Act, ActId, Cell, Commit, Dot, EXISTENCE, Op, ReplicaId, RowId, Scope, ScopeState, Value};

const ROW: RowId = RowId { replica: ReplicaId(1), counter: 1 };
const CELL: Cell = Cell { table: 3, row: ROW, column: 1 };

fn dot(replica: u64, n: u32) -> Dot {
    Dot { replica: ReplicaId(replica), n }
}

fn edit(dot: Dot, lamport: u64, value: &str, replaced: &[Dot]) -> Commit {
    write(CELL, dot, lamport, (value.into(), replaced))
}

fn write(cell: Cell, dot: Dot, lamport: u64, (value, replaced): (Value, &[Dot])) -> Commit {
    let id = ActId { replica: dot.replica, counter: dot.n };
    let act = Act { id, kind: "edit".to_owned(), author: ROW, acted_for: None, at: 0 };
    let ops = vec![Op { cell, value, replaced: replaced.to_vec() }];
    Commit { scope: Scope::dossier(ROW), dot, lamport, act, ops }
}

fn state(commits: &[Commit]) -> ScopeState {
    let mut state = ScopeState::default();
    for commit in commits {
        state.apply(commit);
    }
    state
}

#[test]
fn two_people_who_edit_the_same_cell_apart_are_both_kept_until_somebody_decides() {
    let mut scope = state(&[
        edit(dot(1, 1), 1, "Analis", &[]),
        edit(dot(1, 2), 2, "Analis Muda", &[dot(1, 1)]),
        edit(dot(2, 1), 2, "Arsiparis", &[dot(1, 1)]),
    ]);
    let cell = &scope.cells[&CELL];
    assert!(cell.is_in_conflict());
    assert_eq!(cell.siblings().len(), 2);
    assert_eq!(cell.provisional(), &Value::from("Arsiparis"), "same lamport: the higher replica shows");

    scope.apply(&edit(dot(1, 3), 3, "Analis Muda", &[dot(1, 2), dot(2, 1)]));
    assert!(!scope.cells[&CELL].is_in_conflict());
    assert_eq!(scope.value(CELL), &Value::from("Analis Muda"));
}

#[test]
fn two_people_who_write_the_same_are_no_conflict() {
    let scope = state(&[edit(dot(1, 1), 1, "Analis", &[]), edit(dot(2, 1), 1, "Analis", &[])]);
    assert!(!scope.cells[&CELL].is_in_conflict());
    assert_eq!(scope.cells[&CELL].siblings().len(), 2, "both stay in the history");
}

#[test]
fn an_edit_that_arrives_after_the_one_that_replaced_it_stays_replaced() {
    let scope = state(&[edit(dot(2, 1), 2, "baru", &[dot(1, 1)]), edit(dot(1, 1), 1, "lama", &[])]);
    assert_eq!(scope.value(CELL), &Value::from("baru"));
    assert!(!scope.cells[&CELL].is_in_conflict());
}

#[test]
fn a_row_exists_from_its_existence_cell_on_until_that_is_cleared() {
    let existence = Cell { column: EXISTENCE, ..CELL };
    let mut scope = ScopeState::default();
    assert!(!scope.exists(CELL));
    scope.apply(&write(existence, dot(1, 1), 1, (true.into(), &[])));
    assert!(scope.exists(CELL));
    scope.apply(&write(existence, dot(1, 2), 2, (false.into(), &[dot(1, 1)])));
    assert!(!scope.exists(CELL));
    assert_eq!(scope.value(CELL), &Value::Null, "a cell never written is empty");
}

#[test]
fn the_digest_counts_live_edits_and_nothing_of_how_they_came() {
    let (old, new) = (edit(dot(1, 1), 1, "lama", &[]), edit(dot(2, 1), 2, "baru", &[dot(1, 1)]));
    let digest = |commits: &[Commit]| state(commits).digest(Scope::dossier(ROW));
    assert_eq!(digest(&[old.clone(), new.clone()]), digest(&[new.clone(), old.clone()]));
    assert_eq!(digest(&[old.clone(), new.clone()]), digest(std::slice::from_ref(&new)));
    assert_ne!(digest(&[old]), digest(&[new]));
}
