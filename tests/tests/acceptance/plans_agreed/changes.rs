//! The next version of a plan in force, and what follows it.

use serde_json::json;
use tests::{CHIEF, TEAM, World, list_of, team_case, text_of};

use super::{approve, in_use, plan_of, refused, request, rule, state, step, step_with, version};

#[test]
fn r_095_a_plan_stays_in_force_and_alone_in_use_while_its_next_version_is_agreed() {
    let mut world = World::with_team();
    let nip = TEAM[0].nip;
    let first = plan_of(&mut world, nip);
    approve(&mut world, &first);
    assert_eq!(rule(&mut world, &first, "revise", json!({})), "R-095", "a change has a reason");
    let why = json!({ "reason": "Hasil bimbingan semester I", "changeKind": "coaching" });
    let begun = step_with(&mut world, &first, "revise", why);
    let second = text_of(&begun, "plan");
    assert_eq!([&begun["state"], &begun["nResults"]], [&json!("revising"), &json!(3)]);
    assert_eq!(rule(&mut world, &first, "revise", json!({ "reason": "lagi" })), "R-095");
    let alone = vec![(first.clone(), "approved".to_owned())];
    let reason = json!({ "reason": "Target kurang" });
    let way = [
        ("submit", json!({})),
        ("return", reason),
        ("submit", json!({})),
        ("agree", json!({})),
        ("sign", json!({})),
    ];
    for (event, with) in way {
        step_with(&mut world, &second, event, with);
        assert_eq!(in_use(&mut world, nip), alone, "after {event}");
    }
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    assert_eq!(list_of(&team, "rows").len(), TEAM.len(), "one evaluation for each person");
    step(&mut world, &second, "approve");
    assert_eq!(in_use(&mut world, nip), [(second.clone(), "approved".to_owned())]);
    assert_eq!(state(&mut world, &first), "superseded");
    let now = version(&mut world, nip);
    assert_eq!(
        [&now["version"], &now["changeKind"], &now["changeReason"]],
        [&json!(2), &json!("coaching"), &json!("Hasil bimbingan semester I")]
    );
    world.assert_sound();
}

#[test]
fn r_095_a_dropped_change_leaves_the_plan_in_force_as_the_only_one() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    assert_eq!(rule(&mut world, &first, "drop_revision", json!({})), "R-095");
    approve(&mut world, &first);
    let second = text_of(&step_with(&mut world, &first, "revise", json!({ "reason": "Tugas baru" })), "plan");
    step(&mut world, &second, "submit");
    assert_eq!(rule(&mut world, &second, "cancel", json!({ "reason": "keliru" })), "R-090", "it is dropped");
    assert_eq!(step(&mut world, &second, "drop_revision")["state"], "cancelled");
    assert_eq!(plan_of(&mut world, TEAM[0].nip), first);
    let third = step_with(&mut world, &first, "revise", json!({ "reason": "Tugas baru" }));
    let third = world.ask("show_plan", json!({ "id": third["plan"] }));
    assert_eq!(third["version"], 3, "a number is not used twice");
}

#[test]
fn r_095_versions_are_compared_by_where_each_row_came_from_and_only_differences_are_told() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &first);
    let second =
        text_of(&step_with(&mut world, &first, "revise", json!({ "reason": "Umpan balik" })), "plan");
    let same = world.ask("compare_plans", json!({ "plan": second }));
    assert_eq!(same["items"], json!([]));
    assert_eq!(same["same"], 10, "three results, three indicators, an expectation and the annex");
    let results = world.ask("show_plan", json!({ "id": second }));
    let [result, indicator] = [&results["results"][0]["id"], &results["results"][1]["indicators"][0]["id"]];
    world.ask(
        "edit_plan",
        json!({ "plan": second, "edits": [
            { "edit": "set_result", "id": result, "field": "text", "value": "Pemustaka puas atas layanan arsip" },
            { "edit": "set_indicator", "id": indicator, "field": "target", "value": "14 daftar" },
            { "edit": "remove_result", "id": results["results"][2]["id"] },
        ] }),
    );
    let diff = world.ask("compare_plans", json!({ "plan": second }));
    let item = |at: usize| {
        let item = &diff["items"][at];
        ["part", "before", "after"].map(|field| text_of(item, field))
    };
    assert_eq!(
        item(0),
        ["Hasil kerja 1", "Arsip statis terlayani tepat waktu", "Pemustaka puas atas layanan arsip"]
    );
    assert_eq!(item(1), ["Hasil kerja 2 · Indikator 1 · Target", "12 daftar", "14 daftar"]);
    assert_eq!(item(2)[0], "Hasil kerja 3");
    assert!(item(2)[1].starts_with("Notula rapat bidang tersedia\n• ") && item(2)[2].is_empty());
    assert_eq!(list_of(&diff, "items").len(), 3);
}

#[test]
fn r_095_a_changed_sheet_says_the_number_of_the_change_and_its_reason() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &first);
    let reason = json!({ "reason": "Penugasan pada tim digitalisasi", "changeKind": "assignment" });
    let second = text_of(&step_with(&mut world, &first, "revise", reason), "plan");
    let view = world.ask("show_plan", json!({ "id": second }));
    let edit = json!({ "edit": "set_result", "id": view["results"][0]["id"], "field": "text", "value": "Arsip statis terlayani sebelum tenggat" });
    world.ask("edit_plan", json!({ "plan": second, "edits": [edit] }));
    approve(&mut world, &second);
    let person = world.person(TEAM[0].nip);
    let out = world.path("cetak.pdf");
    let file = world.file(&out);
    world.ask(
        "print",
        json!({ "what": { "forms": ["A.1.7"], "who": { "kind": "people", "ids": [person] }, "period": "2026" }, "file": file, "merge": true }),
    );
    let words = crate::words_drawn(&out).split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in
        ["Perubahan ke-1", "Penugasan pada tim digitalisasi", "Arsip statis terlayani sebelum tenggat"]
    {
        assert!(words.contains(expected), "{expected} in {words}");
    }
}

#[test]
fn r_095_manuals_actions_and_targets_of_the_year_stay_with_the_rows_of_the_next_version() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &first);
    let actions = world.ask("show_action_plan", json!({ "id": first }));
    let result = &actions["results"][0];
    let indicator = &result["indicators"][0];
    let targets: Vec<String> =
        list_of(&actions, "periods").iter().map(|period| text_of(period, "code")).collect();
    world.ask("save_manual", json!({ "indicator": indicator["id"], "purpose": "Layanan arsip yang cepat" }));
    world.ask(
        "save_action_plan",
        json!({
            "plan": first,
            "results": [{ "result": result["id"], "lines": [{ "text": "Menata ruang baca", "due": "Maret" }] }],
            "indicators": [{ "indicator": indicator["id"], "targets": targets }],
        }),
    );
    let next = text_of(&step_with(&mut world, &first, "revise", json!({ "reason": "Umpan balik" })), "plan");
    approve(&mut world, &next);
    let carried = world.ask("show_action_plan", json!({ "id": next }));
    assert_eq!(carried["results"][0]["lines"][0]["text"], "Menata ruang baca");
    assert_eq!(carried["results"][0]["indicators"][0]["targets"], json!(targets));
    assert_ne!(carried["results"][0]["id"], result["id"], "the row of the new version");
    let manuals = world.ask("list_manuals", json!({ "id": next }));
    assert!(manuals.to_string().contains("Layanan arsip yang cepat"), "{manuals}");
}

#[test]
fn r_095_an_offered_change_is_printed_as_a_draft_behind_the_plan_in_force() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &first);
    let next = text_of(&step_with(&mut world, &first, "revise", json!({ "reason": "Umpan balik" })), "plan");
    let person = world.person(TEAM[0].nip);
    let pages = |world: &mut World| {
        let request = json!({ "employee": person, "forms": ["A.1.7"], "period": "2026" });
        list_of(&world.ask("preview_sheet", request), "pages").len()
    };
    let in_force = pages(&mut world);
    step(&mut world, &next, "submit");
    assert_eq!(pages(&mut world), 2 * in_force);
    step(&mut world, &next, "drop_revision");
    assert_eq!(pages(&mut world), in_force);
}

#[test]
fn a_case_file_read_again_leaves_the_plan_in_force_and_the_change_on_its_way_as_they_are() {
    let mut world = World::with_team();
    let first = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &first);
    let next = text_of(&step_with(&mut world, &first, "revise", json!({ "reason": "Umpan balik" })), "plan");
    step(&mut world, &next, "submit");
    let file = world.written("lagi.json", &team_case().to_string());
    let again = world.ask("import_plans", json!({ "file": file }));
    assert_eq!(again["same"], 6);
    assert_eq!(
        [state(&mut world, &first), state(&mut world, &next)],
        ["approved".to_owned(), "submitted".to_owned()]
    );
    assert_eq!(in_use(&mut world, TEAM[0].nip).len(), 1);
}

#[test]
fn r_097_a_new_evaluator_begins_the_next_version_from_a_day_on_and_the_plan_is_agreed_with_him() {
    let mut world = World::with_team();
    let successor = world.person(TEAM[1].nip);
    let [plan, employee] = [plan_of(&mut world, TEAM[0].nip), world.person(TEAM[0].nip)];
    approve(&mut world, &plan);
    let undated = json!({ "evaluator": successor });
    assert_eq!(rule(&mut world, &plan, "change_evaluator", undated), "R-097");
    let nobody =
        world.refused("move_plans", request(&plan, "change_evaluator", json!({ "on": "2026-07-01" })));
    assert_eq!(nobody, "invalid");
    let [himself, same] = [&employee, &world.person(CHIEF.nip)]
        .map(|evaluator| json!({ "evaluator": evaluator, "on": "2026-07-01" }));
    assert_eq!(refused(&mut world, &plan, "change_evaluator", same).1, "Pejabat penilainya tetap.");
    assert_eq!(rule(&mut world, &plan, "change_evaluator", himself), "R-097", "nobody evaluates himself");
    let dated = json!({ "evaluator": successor, "on": "2026-07-01", "reason": "SK mutasi 5/2026" });
    let begun = step_with(&mut world, &plan, "change_evaluator", dated);
    let next = text_of(&begun, "plan");
    assert_eq!((begun["state"].clone(), state(&mut world, &plan)), (json!("revising"), "approved".into()));
    let shown = world.ask("show_employee", json!({ "id": employee }));
    assert_eq!(text_of(&shown["evaluators"][0]["person"], "name"), TEAM[1].name);
    approve(&mut world, &next);
    let now = world.ask("show_plan", json!({ "id": next }));
    assert_eq!(now["evaluatorIdentity"]["name"], TEAM[1].name);
    assert_eq!(version(&mut world, TEAM[0].nip)["changeKind"], "evaluator_changed");
    let diff = world.ask("compare_plans", json!({ "plan": next }));
    let parts: Vec<_> = list_of(&diff, "items").iter().map(|item| text_of(item, "part")).collect();
    assert!(parts.contains(&"Pejabat penilai kinerja".to_owned()), "{parts:?}");
}

#[test]
fn r_082_a_resource_that_did_not_come_is_recorded_on_the_plan_in_force_and_gives_occasion_to_change_it() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    let lines = json!([{ "text": "Dua pemindai arsip", "kind": "equipment", "status": "agreed" }]);
    let annex = json!({ "edit": "set_annex", "list": "resource_support", "lines": lines });
    world.ask("edit_plan", json!({ "plan": plan, "edits": [annex] }));
    approve(&mut world, &plan);
    let desk = world.ask("open_plan", json!({ "id": plan }));
    let line =
        list_of(&desk, "annex").iter().find(|line| line["text"] == "Dua pemindai arsip").unwrap().clone();
    let wish = json!({ "plan": plan, "line": line["id"], "status": "not_realised" });
    let desk = world.ask("set_resource_status", wish);
    let codes = desk["plan"]["findings"].to_string();
    assert!(codes.contains("R-082"), "{codes}");
    let next = step_with(
        &mut world,
        &plan,
        "revise",
        json!({ "reason": "Pemindai tidak ada", "changeKind": "resources" }),
    );
    assert_eq!(next["state"], "revising");
    assert_eq!(state(&mut world, &plan), "approved", "the text in force stands");
    let results = &world.ask("open_plan", json!({ "id": plan }))["plan"]["results"];
    let wrong = json!({ "plan": plan, "line": results[0]["id"], "status": "agreed" });
    assert_eq!(world.refused("set_resource_status", wrong), "not_found");
    world.assert_sound();
}

#[test]
fn r_096_closing_a_plan_takes_the_change_of_it_along_and_says_when_and_why() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    let next = text_of(&step_with(&mut world, &plan, "revise", json!({ "reason": "Tugas baru" })), "plan");
    assert_eq!(rule(&mut world, &plan, "close", json!({ "closing": "moved" })), "R-096", "a move has a day");
    assert_eq!(rule(&mut world, &plan, "close", json!({ "closing": "year_closed" })), "R-021");
    let ahead = json!({ "closing": "moved", "on": "2026-11-30" });
    assert_eq!(rule(&mut world, &plan, "close", ahead), "R-096", "in force until its last day");
    let closed = step_with(&mut world, &plan, "close", json!({ "closing": "moved", "on": "2026-08-31" }));
    assert_eq!((closed["state"].clone(), state(&mut world, &next)), (json!("closed"), "cancelled".into()));
    world.ask("undo", json!({}));
    assert_eq!(
        [state(&mut world, &plan), state(&mut world, &next)],
        ["approved".to_owned(), "revising".to_owned()]
    );
}

#[test]
fn setting_a_plan_and_beginning_a_change_are_taken_back_by_undo() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    step_with(&mut world, &plan, "revise", json!({ "reason": "Tugas baru" }));
    world.ask("undo", json!({}));
    assert_eq!(version(&mut world, TEAM[0].nip)["version"], 1, "the change is gone with all that was on it");
    world.ask("undo", json!({}));
    assert_eq!(state(&mut world, &plan), "signed");
    world.ask("redo", json!({}));
    assert_eq!(state(&mut world, &plan), "approved");
    world.assert_sound();
}

#[test]
fn what_an_evaluation_was_signed_on_cannot_be_taken_back() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let row =
        list_of(&team, "rows").iter().find(|row| text_of(&row["employee"], "name") == TEAM[0].name).unwrap();
    let evaluation = text_of(row, "evaluation");
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "meets" }));
    }
    world.ask("seal", json!({ "evaluations": [evaluation], "password": tests::PASSWORD }));
    let _ = world.try_ask("undo", json!({}));
    assert_eq!(state(&mut world, &plan), "approved");
}

#[test]
fn r_095_an_open_evaluation_goes_over_to_the_new_version_with_what_was_written_in_it() {
    let mut world = World::with_team();
    let [first, other] = [0, 1].map(|at| plan_of(&mut world, TEAM[at].nip));
    approve(&mut world, &first);
    approve(&mut world, &other);
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let evaluation_of = |name: &str| {
        let rows = list_of(&team, "rows");
        text_of(rows.iter().find(|row| text_of(&row["employee"], "name") == name).unwrap(), "evaluation")
    };
    let [open, rated] = [evaluation_of(TEAM[0].name), evaluation_of(TEAM[1].name)];
    let view = world.ask("show_evaluation", json!({ "id": open }));
    let indicator = view["results"][0]["indicators"][0]["id"].clone();
    world.ask("write_text", json!({ "evaluation": open, "field": { "kind": "indicatorActual", "id": indicator }, "text": "93%", "draft": false }));
    world.ask("rate", json!({ "evaluation": rated, "rating": "results", "level": "meets" }));
    for plan in [&first, &other] {
        let next = text_of(&step_with(&mut world, plan, "revise", json!({ "reason": "Tugas baru" })), "plan");
        approve(&mut world, &next);
    }
    let view = world.ask("show_evaluation", json!({ "id": open }));
    assert_eq!(view["results"][0]["indicators"][0]["actual"], "93%");
    assert_ne!(view["results"][0]["indicators"][0]["id"], indicator, "the row of the new version");
    let shown = world.ask("show_evaluation", json!({ "id": rated }));
    let old = world.ask("show_plan", json!({ "id": other }));
    assert_eq!(
        shown["results"][0]["id"], old["results"][0]["id"],
        "what somebody rated stays on the text he rated"
    );
    world.assert_sound();
}
