//! What is typed is kept at every key, and becomes a commit once.

use crate::worlds::{NOON, office, open};
use store::Value;
use store::schema::employees;

#[test]
fn typing_survives_without_a_commit_and_becomes_one_when_the_cell_is_left() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let cell = employees::NAME.of(budi);
    for (typed, at) in [("B", NOON), ("Bu", NOON + 1), ("Budiman", NOON + 2)] {
        office.store.keep_draft(office.author, cell, typed, at).unwrap();
    }
    let path = office.path();
    drop(office.store);
    office.store = open(&path);

    let drafts = office.store.drafts(office.author).unwrap();
    assert_eq!(drafts.len(), 1);
    assert_eq!((drafts[0].cell, drafts[0].text.as_str(), drafts[0].at), (cell, "Budiman", NOON + 2));
    assert_eq!(office.text(budi, employees::NAME).as_deref(), Some("Budi Santoso"), "not a change yet");

    office.does("edit_employee", |act| {
        for draft in act.take_drafts().unwrap() {
            act.set(draft.cell.row, draft.cell.column.unwrap(), Value::from(draft.text)).unwrap();
        }
    });
    assert!(office.store.drafts(office.author).unwrap().is_empty());
    assert_eq!(office.text(budi, employees::NAME).as_deref(), Some("Budiman"));
}

#[test]
fn writing_a_cell_ends_its_draft_and_a_dropped_act_keeps_it() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    office.store.keep_draft(office.author, employees::NAME.of(budi), "Budiman", NOON).unwrap();
    let new = office.act("edit_employee");
    let mut act = office.store.begin(new).unwrap();
    act.set(budi, employees::NAME, "Budiman").unwrap();
    drop(act);
    assert_eq!(office.store.drafts(office.author).unwrap().len(), 1);
    office.does("edit_employee", |act| act.set(budi, employees::NAME, "Budiman").unwrap());
    assert!(office.store.drafts(office.author).unwrap().is_empty());
}

#[test]
fn typing_that_was_taken_back_leaves_no_draft() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    office.store.keep_draft(office.author, employees::NAME.of(budi), "Budiman", NOON).unwrap();
    office.store.drop_draft(office.author, employees::NAME.of(budi)).unwrap();
    assert!(office.store.drafts(office.author).unwrap().is_empty());
}
