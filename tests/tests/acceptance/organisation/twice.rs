//! People entered twice.

use super::{plans, team_in_force, team_names};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

/// What a person of the office would see of it: people, plans, evaluations, teams.
fn visible(world: &mut World) -> Vec<Value> {
    let list = world.ask("list_employees", json!({ "withInactive": true, "limit": 1000 }));
    let mut seen = vec![list.clone(), world.ask("list_units", json!({}))];
    for row in list_of(&list, "employees") {
        let mut card = world.ask("show_employee", json!({ "id": row["id"] }));
        // The history goes on, also when something is taken back.
        for grown in ["version", "timeline"] {
            card[grown] = Value::Null;
        }
        seen.push(card);
        seen.push(world.ask("list_plans", json!({ "employee": row["id"], "year": 2026 })));
        seen.push(world.ask("show_standing", json!({ "id": row["id"] })));
    }
    for unit in seen[1]["units"].as_array_mut().into_iter().flatten() {
        unit["version"] = Value::Null;
    }
    seen
}

#[test]
fn a_merge_is_one_act_and_one_undo_and_a_staff_list_finds_the_record_that_was_kept() {
    let mut world = team_in_force();
    let kept = world.person(TEAM[0].nip);
    let double = text_of(
        &world.ask("save_employee", json!({ "nip": "198002022005012003", "name": "Agustina Nahak" })),
        "id",
    );
    let before = visible(&mut world);
    world.ask("merge_people", json!({ "keep": kept, "merge": double }));
    let list = "NIP;NAMA;JABATAN\n198002022005012003;Agustina Nahak, A.Md.;Arsiparis Mahir\n";
    let file = world.written("pegawai.csv", list);
    let preview = world.ask("preview_import", json!({ "file": file }));
    assert_eq!((number_of(&preview, "new"), number_of(&preview, "changed")), (0, 1), "{preview}");
    world.ask("undo", json!({}));
    assert_eq!(visible(&mut world), before);
    let both = world.refused("merge_people", json!({ "keep": kept, "merge": kept }));
    assert_eq!(both, "rule_says");
}

#[test]
fn r_098_a_person_entered_twice_is_found_merged_with_all_plans_and_taken_apart_as_before() {
    let mut world = team_in_force();
    let (kept, unit) = (world.person(TEAM[0].nip), world.unit("BIDANG ARSIP"));
    let double = text_of(&world.ask("save_employee", json!({
        "nip": "198002022005012003", "name": "Agustina  NAHAK", "unit": unit, "position": TEAM[0].position, "rank": "III/b",
    })), "id");
    let chief = world.person(CHIEF.nip);
    let below = world.person(TEAM[2].nip);
    world.ask("assign_evaluator", json!({ "employees": [double], "evaluator": chief, "from": "2026-02-01" }));
    world.ask("create_plans", json!({ "employees": [double], "year": 2026, "source": "blank" }));
    world.ask(
        "assign_evaluator",
        json!({ "employees": [below], "evaluator": double, "from": "2026-08-25", "basis": "SK 3" }),
    );
    assert_eq!(team_names(&mut world, &double, "2026-Q3"), [TEAM[2].name]);
    let before = visible(&mut world);

    let pairs = world.ask("find_duplicates", json!({}));
    let pair = &pairs["pairs"][0];
    assert_eq!((&pair["left"]["id"], &pair["right"]["id"]), (&json!(kept), &json!(double)), "{pairs}");
    assert!(number_of(pair, "confidence") >= 90 && list_of(pair, "reasons").len() >= 3, "{pair}");

    let standing = world.ask("merge_people", json!({ "keep": kept, "merge": double }));
    assert_eq!(standing["merged"][0]["id"], json!(double));
    assert_eq!(plans(&mut world, &kept).len(), 2, "their plans are together");
    assert_eq!(world.person("198002022005012003"), kept, "the other number leads to the one kept");
    let list = world.ask("list_employees", json!({ "search": "nahak", "withInactive": true }));
    assert_eq!(number_of(&list, "total"), 1);
    assert_eq!(list_of(&world.ask("find_duplicates", json!({})), "pairs").len(), 0);
    assert_eq!(team_names(&mut world, &kept, "2026-Q3"), [TEAM[2].name], "whom the other evaluated");
    world.assert_sound();

    world.ask("split_person", json!({ "id": double }));
    let after = visible(&mut world);
    assert_eq!(before.len(), after.len());
    for (one, other) in before.iter().zip(&after) {
        assert_eq!(one, other, "everything is seen as before");
    }
    world.assert_sound();
}

#[test]
fn two_people_who_look_alike_are_told_apart_once_and_for_all_and_undo_takes_it_back() {
    let mut world = team_in_force();
    let own = json!({ "nip": "198002022005012003", "name": "Agustina Nahak", "position": TEAM[0].position });
    world.ask("save_employee", own);
    let pair = world.ask("find_duplicates", json!({}))["pairs"][0].clone();
    let [one, other] = ["left", "right"].map(|side| pair[side]["id"].clone());
    let rest = world.ask("distinguish_people", json!({ "one": one, "other": other }));
    assert_eq!(list_of(&rest, "pairs").len(), 0);
    let again = world.ask("distinguish_people", json!({ "one": other, "other": one }));
    assert_eq!(list_of(&again, "pairs").len(), 0);
    world.ask("lock", json!({}));
    world.unlock();
    assert_eq!(list_of(&world.ask("find_duplicates", json!({})), "pairs").len(), 0, "at the next visit too");
    world.ask("undo", json!({}));
    assert_eq!(list_of(&world.ask("find_duplicates", json!({})), "pairs").len(), 1);
    assert_eq!(world.refused("distinguish_people", json!({ "one": one, "other": one })), "invalid");
    world.assert_sound();
}

#[test]
fn the_past_of_a_plan_that_came_by_a_merge_is_still_told() {
    let mut world = team_in_force();
    let kept = world.person(TEAM[1].nip);
    let merged = world.person(TEAM[0].nip);
    let plan = world.ask("list_plans", json!({ "employee": merged, "year": 2026 }))["plans"][0]["id"].clone();
    let titles = |world: &mut World| {
        let trail = world.ask("show_plan_trail", json!({ "plan": plan }));
        list_of(&trail, "items").len()
    };
    let before = titles(&mut world);
    assert!(before >= 4, "submitted, agreed, signed, set");
    world.ask("merge_people", json!({ "keep": kept, "merge": merged }));
    assert!(titles(&mut world) >= before, "nothing is lost");
}
