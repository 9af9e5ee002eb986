//! What was typed and not left when the power went belongs to whoever typed it.

use super::office::{OTHERS, Office};
use serde_json::{Value, json};
use tests::{PASSWORD, USER, list_of, text_of};

const TYPED: &str = "Belum selesai ditu";

fn half_a_note(evaluation: &str) -> Value {
    json!({ "evaluation": evaluation, "field": { "kind": "notes" }, "text": TYPED, "draft": true })
}

fn shown(office: &mut Office, evaluation: &str) -> Value {
    office.world.ask("show_evaluation", json!({ "id": evaluation }))
}

/// Somebody types half a note, and the power goes.
fn killed_while_typing(mut office: Office, account: &str, evaluation: &str) -> Office {
    office.as_user(account);
    office.world.ask("write_text", half_a_note(evaluation));
    office.world = office.world.power_cut();
    office
}

#[test]
fn the_half_typed_note_of_a_killed_evaluator_waits_for_the_evaluator_and_gets_no_other_author() {
    let mut office = Office::new();
    let second = office.second.clone();
    let before = office.fingerprint();
    let mut office = killed_while_typing(office, "penilai", &second.evaluation);
    for account in ["pegawai", "pemeriksa", "atasan"] {
        office.as_user(account);
    }
    assert_eq!(office.fingerprint(), before, "nobody else made an act of it, the HR officer neither");
    assert_eq!(text_of(&shown(&mut office, &second.evaluation), "notes"), "");

    office.as_user("penilai");
    assert_eq!(text_of(&shown(&mut office, &second.evaluation), "notes"), TYPED);
    let history = office.world.ask("show_history", json!({ "id": second.person, "field": "notes" }));
    assert_eq!(text_of(&list_of(&history, "entries")[0], "by"), "penilai");
    office.as_user(USER);
    office.world.assert_sound();
}

#[test]
fn words_being_typed_into_a_plan_are_shown_to_whoever_types_them_only() {
    let mut office = Office::new();
    let own = office.employee.clone();
    office.as_user("pegawai");
    let edits =
        json!([{ "edit": "set_result", "id": own.result, "field": "text", "value": "Arsip statis ter" }]);
    office.world.ask("edit_plan", json!({ "plan": own.plan, "typing": true, "edits": edits }));
    office.world = office.world.power_cut();
    let first = |office: &mut Office, account: &str| {
        office.as_user(account);
        let desk = office.world.ask("open_plan", json!({ "id": own.plan }));
        text_of(&list_of(&desk["plan"], "results")[0], "text")
    };
    for account in ["pemeriksa", "penilai", USER] {
        assert_eq!(first(&mut office, account), "Arsip statis terlayani tepat waktu", "{account}");
    }
    assert_eq!(first(&mut office, "pegawai"), "Arsip statis ter");
}

#[test]
fn whoever_may_no_longer_write_it_writes_nothing_and_loses_nothing() {
    let office = Office::new();
    let second = office.second.evaluation.clone();
    let mut office = killed_while_typing(office, "penilai", &second);
    let person = office.evaluator.person.clone();
    let become_a = |office: &mut Office, role: &str| {
        office.as_user(USER);
        let users = office.world.ask("list_users", json!({}));
        let user = list_of(&users, "users").iter().find(|user| user["name"] == "penilai").cloned();
        let id = user.unwrap_or_default()["id"].clone();
        let change = json!({ "id": id, "role": role, "person": person, "password": PASSWORD });
        office.world.ask("change_user", change);
    };
    become_a(&mut office, "employee");
    office.as_user("penilai");
    office.as_user(USER);
    assert_eq!(text_of(&shown(&mut office, &second), "notes"), "", "an employee writes no note");
    become_a(&mut office, "evaluator");
    office.as_user("penilai");
    assert_eq!(text_of(&shown(&mut office, &second), "notes"), TYPED);
}

#[test]
fn half_a_note_that_was_overtaken_by_a_signature_leaves_the_signed_text_alone() {
    let mut office = Office::new();
    let outsider = office.outsider.evaluation.clone();
    let other = json!({ "name": "kedua", "role": "hr_officer", "newPassword": OTHERS, "password": PASSWORD });
    office.world.ask("add_user", other);
    let mut office = killed_while_typing(office, USER, &outsider);
    // The evaluator has no account: any HR officer signs for him.
    office.as_user("kedua");
    for rating in ["results", "conduct"] {
        office.world.ask("rate", json!({ "evaluation": outsider, "rating": rating, "level": "meets" }));
    }
    office.world.ask("seal", json!({ "evaluations": [outsider], "password": OTHERS }));
    office.as_user(USER);
    let signed = shown(&mut office, &outsider);
    assert_eq!((text_of(&signed, "state"), text_of(&signed, "notes")), ("signed".into(), String::new()));
    office.world.assert_sound();
}

#[test]
fn a_half_written_note_of_progress_is_offered_to_its_author_and_is_no_note_until_it_is_sent() {
    let mut office = Office::new();
    let own = office.employee.person.clone();
    let note = |text: &str, is_draft: bool| json!({ "employee": own, "result": 1, "text": text, "evidence": "Buku", "draft": is_draft });
    office.as_user("pegawai");
    office.world.ask("add_progress", note("31 perm", true));
    office.world = office.world.power_cut();
    office.as_user(USER);
    office.as_user("pegawai");
    let begun = json!({ "result": 1, "text": "31 perm", "evidence": "Buku" });
    assert_eq!(office.world.ask("show_own", json!({}))["progressDraft"], begun);
    let list = office.world.ask("list_progress", json!({ "id": own }));
    assert!(list_of(&list, "items").is_empty(), "{list}");

    let list = office.world.ask("add_progress", note("31 permintaan terlayani", false));
    assert_eq!(list_of(&list, "items").len(), 1);
    assert_eq!(office.world.ask("show_own", json!({}))["progressDraft"], Value::Null);
}
