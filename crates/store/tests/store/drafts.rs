//! What is typed is kept at every key, and becomes a commit once.

use crate::worlds::{self, NOON, office, open};
use store::schema::{employees, progress};
use store::{AccountId, NewAccount, NewAct, Password, Scope, Value};

fn another(office: &mut worlds::Office) -> AccountId {
    let password = Password::new("empat kata milik Budi".to_owned());
    let new = NewAccount { name: "Budi", role: "evaluator", employee: None, password: &password };
    office.store.add_account(office.author, &new, NOON).unwrap().id
}

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

#[test]
fn what_somebody_typed_is_neither_read_nor_written_nor_ended_by_another() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let (own, other) = (office.author, another(&mut office));
    let cell = employees::NAME.of(budi);
    office.store.keep_draft(other, cell, "Budi S", NOON).unwrap();
    office.store.keep_draft(own, cell, "Budiman", NOON + 1).unwrap();
    let texts = |office: &worlds::Office, account| -> Vec<String> {
        office.store.drafts(account).unwrap().into_iter().map(|draft| draft.text).collect()
    };
    assert_eq!(texts(&office, own), ["Budiman"]);
    assert_eq!(texts(&office, other), ["Budi S"]);

    office.does("edit_employee", |act| act.set(budi, employees::NAME, "Budiman").unwrap());
    assert!(texts(&office, own).is_empty(), "the own writing ends the own draft");
    assert_eq!(texts(&office, other), ["Budi S"]);
    office.store.drop_draft(own, cell).unwrap();
    office.does("keep_drafts", |act| assert!(act.take_drafts().unwrap().is_empty()));
    assert_eq!(texts(&office, other), ["Budi S"]);
    let new = NewAct { author: other, ..office.act("keep_drafts") };
    let mut act = office.store.begin(new).unwrap();
    assert_eq!(act.take_drafts().unwrap().len(), 1);
    act.commit().unwrap();
    assert!(texts(&office, other).is_empty());
}

#[test]
fn what_somebody_typed_goes_with_the_account_and_with_the_person_it_is_about() {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso"])[0];
    let (own, other) = (office.author, another(&mut office));
    office.store.keep_draft(other, employees::NAME.of(budi), "Budi S", NOON).unwrap();
    office.store.remove_account(own, other, NOON).unwrap();
    assert!(office.store.drafts(other).unwrap().is_empty());

    // Of a row that is yet to be made: it lies under the person.
    office.store.keep_draft(own, progress::EMPLOYEE.of(budi), "Baru separu", NOON).unwrap();
    office.does("erase_person", |act| act.erase(Scope::dossier(budi)).unwrap());
    assert!(office.store.drafts(own).unwrap().is_empty());
}
