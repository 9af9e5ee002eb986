//! What was deleted, and bringing it back where its place is still free.

use super::evaluation;
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, text_of};

fn plan_of(world: &mut World, person: &str) -> String {
    let plans = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
    text_of(&plans["plans"][0], "id")
}

fn results(world: &mut World, plan: &str) -> Vec<(String, usize)> {
    let view = world.ask("show_plan", json!({ "id": plan }));
    list_of(&view, "results")
        .iter()
        .map(|result| (text_of(result, "text"), list_of(result, "indicators").len()))
        .collect()
}

fn deleted(world: &mut World, of: Option<&str>) -> Vec<Value> {
    list_of(&world.ask("list_deleted", json!({ "id": of })), "rows").to_vec()
}

fn remove_second_result(world: &mut World, plan: &str) {
    let view = world.ask("show_plan", json!({ "id": plan }));
    let second = view["results"][1]["id"].clone();
    world.ask("edit_plan", json!({ "plan": plan, "edits": [{ "edit": "remove_result", "id": second }] }));
}

#[test]
fn a_deleted_result_comes_back_with_its_indicators_in_one_act_that_undo_takes_back() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let plan = plan_of(&mut world, &person);
    let before = results(&mut world, &plan);
    remove_second_result(&mut world, &plan);
    assert_eq!(results(&mut world, &plan).len(), before.len() - 1);

    let gone = deleted(&mut world, Some(&person));
    let told: Vec<_> = gone
        .iter()
        .map(|row| ["record", "title", "of", "by", "act"].map(|field| text_of(row, field)))
        .collect();
    let title = "Daftar arsip inaktif tersusun lengkap";
    assert_eq!(
        told,
        [["Rencana hasil kerja", title, TEAM[0].name, USER, "Isi SKP diubah"].map(str::to_owned)],
        "its indicator comes with it and is no line of its own"
    );
    let left = world.ask("bring_back", json!({ "rows": [gone[0]["id"]] }));
    assert_eq!(list_of(&left, "rows"), [] as [Value; 0]);
    assert_eq!(results(&mut world, &plan), before);
    assert_eq!(world.ask("undo", json!({}))["words"], "Catatan dikembalikan");
    assert_eq!(results(&mut world, &plan).len(), before.len() - 1);
    assert_eq!(world.ask("redo", json!({}))["words"], "Catatan dikembalikan");
    assert_eq!(results(&mut world, &plan), before);
    world.assert_sound();
}

#[test]
fn r_090_a_result_does_not_come_back_into_a_plan_that_was_set_meanwhile() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let plan = plan_of(&mut world, &person);
    remove_second_result(&mut world, &plan);
    super::sign_the_plan(&mut world, &person);
    let gone = deleted(&mut world, Some(&person));
    let acts = |world: &mut World| world.ask("read_store", json!({}))["acts"].clone();
    let before = acts(&mut world);
    assert_eq!(world.refused("bring_back", json!({ "rows": [gone[0]["id"]] })), "rule_says");
    assert_eq!(acts(&mut world), before);
}

#[test]
fn feedback_does_not_come_back_into_a_signed_evaluation() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let evaluation = evaluation(&mut world, &person);
    let about = json!({ "kind": "conduct", "value": 1 });
    let request =
        json!({ "evaluation": evaluation, "about": about, "source": "leader", "text": "Cepat tanggap" });
    let view = world.ask("add_feedback", request);
    let feedback = view["conduct"][0]["feedback"][0]["id"].clone();
    world.ask("remove_feedback", json!({ "id": feedback }));
    super::rate(&mut world, &evaluation, "meets");
    world.now("2026-10-02T11:00:00+08:00");
    world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    assert_eq!(text_of(&deleted(&mut world, Some(&person))[0], "title"), "Cepat tanggap");
    assert_eq!(world.refused("bring_back", json!({ "rows": [feedback] })), "sealed");

    world.ask("reopen", json!({ "evaluation": evaluation, "reason": "Salah hapus", "password": PASSWORD }));
    world.ask("bring_back", json!({ "rows": [feedback] }));
    let view = world.ask("show_evaluation", json!({ "id": evaluation }));
    assert_eq!(text_of(&view["conduct"][0]["feedback"][0], "text"), "Cepat tanggap");
    world.assert_sound();
}

#[test]
fn a_record_whose_place_was_taken_stays_away() {
    let mut world = World::with_team();
    let new = json!({ "nip": "199703032022031003", "name": "Gregorius Mau", "position": "Arsiparis" });
    let first = text_of(&world.ask("save_employee", new.clone()), "id");
    world.ask("undo", json!({}));
    world.ask("save_employee", new);
    let gone = deleted(&mut world, None);
    assert_eq!(
        ["id", "title", "of"].map(|field| text_of(&gone[0], field)),
        [first.clone(), "Gregorius Mau".into(), String::new()]
    );
    assert_eq!(world.refused("bring_back", json!({ "rows": [first] })), "nip_taken");
    assert_eq!(world.refused("bring_back", json!({ "rows": ["0000000000000001-99"] })), "not_found");
}

#[test]
fn a_removed_unit_comes_back_by_itself_long_after_undo_has_moved_on() {
    let mut world = World::with_team();
    world.ask("save_unit", json!({ "name": "Puskesmas Waimana", "code": "11.4" }));
    let unit = world.unit("11.4");
    world.ask("remove_unit", json!({ "id": unit }));
    world.now("2026-10-12T09:00:00+08:00");
    let chief = world.person(CHIEF.nip);
    world.ask("save_employee", json!({ "id": chief, "position": "KEPALA BIDANG" }));
    let gone = deleted(&mut world, None);
    let unit_row = gone.iter().find(|row| row["id"] == json!(unit)).expect("the unit");
    assert_eq!(
        ["record", "title"].map(|field| text_of(unit_row, field)),
        ["Unit kerja", "Puskesmas Waimana"].map(str::to_owned)
    );
    world.ask("bring_back", json!({ "rows": [unit] }));
    assert_eq!(world.unit("Puskesmas Waimana"), unit);
    let card = world.ask("show_employee", json!({ "id": chief }));
    assert_eq!(card["position"], "KEPALA BIDANG", "what was done since stays");
}
