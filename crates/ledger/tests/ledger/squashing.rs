use crate::fleet::*;
use ledger::{Commit, Context, Dot, Op, ReplicaId, Value, squash};

fn dots(op: &Op) -> Vec<u32> {
    op.replaced.iter().map(|dot| dot.n).collect()
}

fn forms(desk: &Desk) -> Vec<(u32, Option<Commit>)> {
    squash(&desk.made, &|commit| RULE.is_barrier(commit))
}

#[test]
fn what_was_typed_over_before_anybody_saw_it_travels_once() {
    let mut desk = Desk::new(1);
    let note = cell(NOTES, 40, TEXT);
    for text in ["sa", "sat", "satu"] {
        desk.put(note, text);
    }
    let forms = forms(&desk);
    assert_eq!(forms[0], (1, None));
    assert_eq!(forms[1], (2, None));
    let last = forms[2].1.as_ref().unwrap();
    assert_eq!(last.ops[0].value, Value::from("satu"));
    assert_eq!(dots(&last.ops[0]), [1, 2], "it names all that it replaced");
}

#[test]
fn a_commit_keeps_what_was_not_typed_over() {
    let mut desk = Desk::new(1);
    let (note, other) = (cell(NOTES, 40, TEXT), cell(NOTES, 41, TEXT));
    desk.write(&[(note, "lama".into()), (other, "tetap".into())]);
    desk.put(note, "baru");
    let forms = forms(&desk);
    let first = forms[0].1.as_ref().unwrap();
    assert_eq!(first.ops.iter().map(|op| op.cell).collect::<Vec<_>>(), [other]);
    assert_eq!(first.act, desk.made[0].act, "who made it and when");
}

#[test]
fn an_edit_that_the_next_one_did_not_know_stays_beside_it() {
    let mut desk = Desk::new(1);
    let op = |value: &str| Op { cell: cell(NOTES, 40, TEXT), value: value.into(), replaced: Vec::new() };
    desk.commit(1, vec![op("satu")]);
    desk.commit(2, vec![op("dua")]);
    assert!(forms(&desk).iter().zip(&desk.made).all(|((_, form), made)| form.as_ref() == Some(made)));
}

#[test]
fn what_stood_there_when_somebody_sealed_travels_although_it_was_changed_afterwards() {
    let mut desk = Desk::new(1);
    let rating = cell(EVALUATIONS, 10, RATING);
    desk.begin_evaluation(10, 20, 30);
    desk.put(rating, "di bawah");
    desk.put(rating, "sesuai");
    let seal = desk.seal(10);
    let reopened = desk.reopen(10, "salah ketik");
    desk.put(rating, "di atas");
    let forms = forms(&desk);
    let form = |n: u32| forms.iter().find(|(number, _)| *number == n).unwrap().1.as_ref();
    assert_eq!(form(3), None);
    assert_eq!(form(4).unwrap().ops[0].value, Value::from("sesuai"));
    for barrier in [seal, reopened] {
        assert_eq!(form(barrier.n), desk.made.iter().find(|commit| commit.dot == barrier));
    }
}

#[test]
fn whoever_gets_the_short_form_shows_what_its_author_shows() {
    let (mut author, mut reader, mut late_reader) = (Desk::new(1), Desk::new(2), Desk::new(3));
    author.begin_evaluation(10, 20, 30);
    for text in ["a", "b", "c"] {
        author.put(cell(PLANS, 20, TEXT), text);
    }
    reader.fetch(&mut author);
    author.put(cell(PLANS, 20, TEXT), "d");
    author.put(cell(NOTES, 40, TEXT), "e");
    reader.fetch(&mut author);
    late_reader.take(&author.snapshot());
    assert_eq!(reader.settled(), author.settled());
    assert_eq!(late_reader.settled(), author.settled());
    assert_eq!(reader.history.known(), author.history.known(), "short commits are known all the same");
}

#[test]
fn how_a_commit_travels_never_changes_once_it_was_sent() {
    let mut desk = Desk::new(1);
    let note = cell(NOTES, 40, TEXT);
    desk.put(note, "satu");
    let first = desk.delta(&Context::new()).unwrap();
    desk.put(note, "dua");
    let both = desk.delta(&Context::new()).unwrap();
    assert_eq!(both.commits[0], first.commits[0]);
    assert_eq!(both.commits.len(), 2);
    let unsent = desk.history.fix_wire(ReplicaId(1), 2, &|_| false);
    assert_eq!(unsent, [], "nothing is left to settle");
    assert!(desk.history.fix_wire(ReplicaId(9), 0, &|_| false).is_empty(), "nothing of others is touched");
    assert!(desk.history.known().contains(Dot { replica: ReplicaId(1), n: 2 }));
}
