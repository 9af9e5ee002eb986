use crate::fleet::*;
use ledger::{Cell, Context, Dot, EXISTENCE, Op, Value};

const TEN: Cell = Cell { table: EVALUATIONS, row: ROW_10, column: RATING };
const ROW_10: ledger::RowId = ledger::RowId { replica: ledger::ReplicaId(77), counter: 10 };
const SEALED: Cell = Cell { column: HASH, ..TEN };

/// Two stores with an evaluation rated "sesuai".
fn two() -> (Desk, Desk) {
    let (mut a, mut b) = (Desk::new(1), Desk::new(2));
    a.begin_evaluation(10, 20, 30);
    a.put(TEN, "sesuai");
    b.fetch(&mut a);
    (a, b)
}

fn late(desk: &Desk) -> Vec<(Dot, Cell)> {
    desk.settled().late.iter().map(|late| (late.dot, late.cell)).collect()
}

#[test]
fn an_edit_made_without_knowing_of_the_seal_is_listed_and_not_shown() {
    let (mut a, mut b) = two();
    let seal = a.seal(10);
    let edit = b.put(TEN, "di atas");
    exchange(&mut a, &mut b);
    for desk in [&a, &b] {
        assert_eq!(desk.shown(TEN), Value::from("sesuai"));
        let settled = desk.settled();
        assert!(!settled.state.cells[&TEN].is_in_conflict());
        assert_eq!(settled.late.len(), 1);
        let late = settled.late[0];
        assert_eq!((late.dot, late.cell, late.seal, late.row), (edit, TEN, seal, ROW_10));
    }
}

#[test]
fn it_makes_no_difference_whether_the_seal_or_the_late_edit_came_first() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(TEN, "di atas");
    let (sealed, edited) = (a.delta(&Context::new()).unwrap(), b.delta(&Context::new()).unwrap());
    let (mut c, mut d) = (Desk::new(3), Desk::new(4));
    c.take(&sealed);
    c.take(&edited);
    d.take(&edited);
    assert_eq!(d.shown(TEN), Value::from("di atas"), "until the seal is known");
    d.take(&sealed);
    assert_eq!(c.settled(), d.settled());
}

#[test]
fn once_reopened_with_a_reason_the_late_edit_counts() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(TEN, "di atas");
    exchange(&mut a, &mut b);
    a.reopen(10, "bukti baru");
    exchange(&mut a, &mut b);
    for desk in [&a, &b] {
        assert_eq!(desk.shown(TEN), Value::from("di atas"));
        assert_eq!(late(desk), []);
    }
    a.put(TEN, "di bawah");
    a.seal(10);
    exchange(&mut a, &mut b);
    assert_eq!(b.shown(TEN), Value::from("di bawah"), "what the new seal covers");
}

#[test]
fn a_reopening_without_a_reason_opens_nothing() {
    let (mut a, mut b) = two();
    let seal = a.seal(10);
    b.fetch(&mut a);
    b.reopen(10, "  ");
    b.put(TEN, "di atas");
    exchange(&mut a, &mut b);
    for desk in [&a, &b] {
        assert_eq!(desk.shown(TEN), Value::from("sesuai"));
        assert!(desk.is_sealed(10));
        assert!(late(desk).iter().any(|(_, cell)| *cell == SEALED), "it is listed among the late edits");
        assert!(desk.settled().late.iter().all(|late| late.seal == seal));
    }
    a.reopen(10, "disetujui atasan");
    exchange(&mut a, &mut b);
    assert!(!b.is_sealed(10));
    assert_eq!(b.shown(TEN), Value::from("di atas"));
}

#[test]
fn whoever_seals_over_a_seal_has_not_sealed() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.fetch(&mut a);
    let theirs = a.shown(SEALED);
    b.write(&[(SEALED, "lain".into()), (TEN, "di atas".into())]);
    exchange(&mut a, &mut b);
    assert_eq!(a.shown(SEALED), theirs);
    assert_eq!(b.shown(TEN), Value::from("sesuai"));
}

#[test]
fn two_who_seal_apart_keep_both_seals_and_both_contents() {
    let (mut a, mut b) = two();
    a.put(TEN, "di atas");
    let first = a.seal(10);
    b.put(TEN, "di bawah");
    let second = b.seal(10);
    exchange(&mut a, &mut b);
    for desk in [&a, &b] {
        let state = desk.settled().state;
        let seals: Vec<Dot> = state.cells[&SEALED].siblings().keys().copied().collect();
        assert_eq!(seals, [first, second]);
        assert!(state.cells[&SEALED].is_in_conflict());
        assert_eq!(state.cells[&TEN].siblings().len(), 2, "a person decides");
        assert_eq!(late(desk), []);
    }
}

#[test]
fn of_two_seals_one_may_be_reopened_and_the_other_stands() {
    let (mut a, mut b) = two();
    a.seal(10);
    let other = b.seal(10);
    a.reopen(10, "keliru");
    a.put(TEN, "di atas");
    exchange(&mut a, &mut b);
    assert_eq!(a.settled(), b.settled());
    let state = a.settled().state;
    assert_eq!(state.cells[&SEALED].siblings().keys().copied().collect::<Vec<_>>(), [other]);
    assert_eq!(state.value(TEN), &Value::from("sesuai"), "what was changed after the first seal comes late");
    b.reopen(10, "keliru juga");
    exchange(&mut a, &mut b);
    assert_eq!(a.shown(TEN), Value::from("di atas"));
    assert!(!a.is_sealed(10));
}

#[test]
fn rows_of_the_record_are_closed_and_so_are_rows_that_others_add_to_it() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(cell(PLANS, 20, TEXT), "rencana lain");
    b.put(cell(ACTUALS, 30, TEXT), "realisasi lain");
    b.add_actual(31, 10);
    exchange(&mut a, &mut b);
    assert_eq!(a.shown(cell(PLANS, 20, TEXT)), Value::from("rencana"));
    assert_eq!(a.shown(cell(ACTUALS, 30, TEXT)), Value::from("realisasi"));
    assert!(!a.settled().state.exists(cell(ACTUALS, 31, EXISTENCE)), "the row is not there");
    assert_eq!(late(&a).len(), 5);
}

#[test]
fn what_no_seal_closes_and_what_belongs_to_another_record_is_never_late() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(cell(NOTES, 40, TEXT), "catatan");
    b.write(&[
        (cell(EVALUATIONS, 11, EXISTENCE), true.into()),
        (cell(EVALUATIONS, 11, RATING), "sesuai".into()),
    ]);
    exchange(&mut a, &mut b);
    assert_eq!(late(&a), []);
    assert_eq!(a.shown(cell(NOTES, 40, TEXT)), Value::from("catatan"));
    assert_eq!(a.shown(cell(EVALUATIONS, 11, RATING)), Value::from("sesuai"));
}

#[test]
fn taking_a_row_out_of_a_sealed_record_comes_late_like_any_edit() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(cell(ACTUALS, 30, TEXT), "realisasi lain");
    b.write(&[(cell(ACTUALS, 30, EVALUATION), row(11).into())]);
    exchange(&mut a, &mut b);
    assert_eq!(a.shown(cell(ACTUALS, 30, EVALUATION)), Value::from(row(10)));
    assert_eq!(a.shown(cell(ACTUALS, 30, TEXT)), Value::from("realisasi"));
}

#[test]
fn a_late_edit_that_was_changed_again_is_listed_once() {
    let (mut a, mut b) = two();
    a.seal(10);
    b.put(TEN, "di bawah");
    b.delta(&Context::new());
    let last = b.put(TEN, "di atas");
    exchange(&mut a, &mut b);
    assert_eq!(late(&a), [(last, TEN)]);
}

#[test]
fn a_seal_from_before_it_was_kept_what_was_seen_covers_all_that_came_before_it() {
    let (mut a, mut b) = two();
    b.put(TEN, "di bawah");
    b.delta(&Context::new());
    let seal = a.commit(9, vec![Op { cell: SEALED, value: "lama".into(), replaced: Vec::new() }]);
    b.commit(10, vec![Op { cell: TEN, value: "di atas".into(), replaced: vec![b.made[0].dot] }]);
    exchange(&mut a, &mut b);
    assert_eq!(a.shown(TEN), Value::from("di bawah"));
    assert_eq!(a.settled().late.iter().map(|late| late.seal).collect::<Vec<_>>(), [seal.dot]);
}

#[test]
fn whoever_joined_by_a_snapshot_learns_of_a_seal_over_what_was_changed_since_and_shows_it() {
    let (mut a, mut b) = two();
    b.put(TEN, "di atas");
    let mut newcomer = Desk::new(3);
    newcomer.take(&b.snapshot());
    assert_eq!(newcomer.shown(TEN), Value::from("di atas"));
    a.seal(10);
    newcomer.fetch(&mut a);
    assert_eq!(newcomer.shown(TEN), Value::from("sesuai"), "although it never saw that value live");
    b.fetch(&mut a);
    assert_eq!(newcomer.settled(), b.settled());
}

#[test]
fn the_digest_counts_what_is_shown() {
    let (mut a, mut b) = two();
    a.seal(10);
    let before = a.settled().state.digest(scope());
    b.put(TEN, "di atas");
    a.fetch(&mut b);
    assert_eq!(a.settled().state.digest(scope()), before, "a late edit is not part of it");
}
