//! How a plan is agreed, signed, set and changed (13.1), one act at a time.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, USER, World, list_of, number_of, team_case, text_of};

/// The version of somebody's plan that people work on.
fn version(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    world.ask("find_plan", json!({ "employee": employee, "year": 2026 }))
}

fn plan_of(world: &mut World, nip: &str) -> String {
    text_of(&version(world, nip), "id")
}

fn state(world: &mut World, plan: &str) -> String {
    text_of(&world.ask("show_plan", json!({ "id": plan })), "state")
}

fn step(world: &mut World, plan: &str, event: &str) -> Value {
    step_with(world, plan, event, json!({}))
}

fn step_with(world: &mut World, plan: &str, event: &str, with: Value) -> Value {
    let view = world.ask("move_plans", request(plan, event, with));
    list_of(&view, "done")[0].clone()
}

fn request(plan: &str, event: &str, with: Value) -> Value {
    let mut request = json!({ "plans": [plan], "event": event });
    request.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    request
}

/// The rule that refuses a step, and its words.
fn refused(world: &mut World, plan: &str, event: &str, with: Value) -> (String, String) {
    let failure = world.refusal("move_plans", request(plan, event, with));
    assert_eq!(failure.code, "rule_says", "{failure:?}");
    (text_of(&failure.details, "rule"), failure.why)
}

fn rule(world: &mut World, plan: &str, event: &str, with: Value) -> String {
    refused(world, plan, event, with).0
}

fn approve(world: &mut World, plan: &str) {
    for event in ["submit", "agree", "sign", "approve"] {
        step(world, plan, event);
    }
}

/// The plans of a person that count, as printing, teams and evaluations see them.
fn in_use(world: &mut World, nip: &str) -> Vec<(String, String)> {
    let employee = world.person(nip);
    let plans = world.ask("list_plans", json!({ "employee": employee, "year": 2026 }));
    list_of(&plans, "plans").iter().map(|plan| (text_of(plan, "id"), text_of(plan, "state"))).collect()
}

fn world_with(case: &Value) -> World {
    let mut world = World::with_office();
    let file = world.written("tim.json", &case.to_string());
    world.ask("import_plans", json!({ "file": file }));
    world
}

#[test]
fn r_090_a_plan_is_submitted_agreed_signed_and_set_and_nothing_of_it_can_be_left_out() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    for early in ["agree", "sign", "approve"] {
        let rule = rule(&mut world, &plan, early, json!({}));
        assert!(["R-057", "R-090"].contains(&rule.as_str()), "{early}: {rule}");
    }
    assert_eq!(step_with(&mut world, &plan, "submit", json!({ "on": "2026-09-01" }))["state"], "submitted");
    let (of, why) = refused(&mut world, &plan, "sign", json!({}));
    assert_eq!(of, "R-090");
    assert!(why.contains("belum menandai naskah ini"), "{why}");
    step_with(&mut world, &plan, "agree", json!({ "on": "2026-09-02" }));
    assert_eq!(rule(&mut world, &plan, "approve", json!({})), "R-090", "not signed yet");
    assert_eq!(step_with(&mut world, &plan, "sign", json!({ "on": "2026-09-03" }))["state"], "signed");
    assert_eq!(step_with(&mut world, &plan, "approve", json!({ "on": "2026-09-04" }))["state"], "approved");
    let now = version(&mut world, TEAM[0].nip);
    assert_eq!([&now["signedOn"], &now["approvedOn"]], ["2026-09-03", "2026-09-04"]);
    world.assert_sound();
}

#[test]
fn r_057_a_plan_goes_back_with_a_reason_and_what_was_agreed_must_be_agreed_again() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    step(&mut world, &plan, "submit");
    step(&mut world, &plan, "agree");
    assert_eq!(rule(&mut world, &plan, "return", json!({ "reason": " " })), "R-057");
    let reason = json!({ "reason": "Target arsip inaktif belum sesuai daya" });
    assert_eq!(step_with(&mut world, &plan, "return", reason)["state"], "returned");
    step(&mut world, &plan, "submit");
    assert_eq!(rule(&mut world, &plan, "sign", json!({})), "R-090", "the new text is not agreed");
}

#[test]
fn r_090_reopening_voids_the_signature_of_the_employee() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    for event in ["submit", "agree", "sign"] {
        step(&mut world, &plan, event);
    }
    assert_eq!(rule(&mut world, &plan, "reopen", json!({})), "R-090", "a reason is asked for");
    step_with(&mut world, &plan, "reopen", json!({ "reason": "Lampiran keliru" }));
    let now = version(&mut world, TEAM[0].nip);
    assert_eq!([&now["state"], &now["signedOn"]], [&json!("returned"), &Value::Null]);
    step(&mut world, &plan, "submit");
    assert_eq!(rule(&mut world, &plan, "sign", json!({})), "R-090");
}

#[test]
fn r_051_r_054_and_r_080_stop_a_plan_where_it_lacks_something_and_say_what() {
    let mut case = team_case();
    case["skps"][0]["work_results"][1]["indicators"] = json!([]);
    case["skps"][1]["annex"] = Value::Null;
    case["skps"][2]["work_results"] = json!([case["skps"][2]["work_results"][2].clone()]);
    let mut world = world_with(&case);
    let [bare, without_annex, without_main] = [0, 1, 2].map(|at| plan_of(&mut world, TEAM[at].nip));
    let (of, why) = refused(&mut world, &bare, "submit", json!({}));
    assert_eq!((of.as_str(), why.as_str()), ("R-054", "Hasil kerja no. 2 belum punya indikator."));
    assert_eq!(rule(&mut world, &without_main, "submit", json!({})), "R-051");
    for event in ["submit", "agree", "sign"] {
        step(&mut world, &without_annex, event);
    }
    assert_eq!(rule(&mut world, &without_annex, "approve", json!({})), "R-080");
}

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
fn r_094_the_superior_sets_a_plan_from_the_first_of_february_and_not_a_day_before() {
    let mut world = World::with_team();
    let superior = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "197001011995031001", "name": "Marthen Koli", "positionKind": "jpt_pratama" }),
        ),
        "id",
    );
    let chief = world.person(CHIEF.nip);
    let plan = plan_of(&mut world, TEAM[0].nip);
    for event in ["submit", "agree", "sign"] {
        step_with(&mut world, &plan, event, json!({ "on": "2026-01-20" }));
    }
    world.now("2026-01-31T16:00:00+08:00");
    let (of, why) = refused(&mut world, &plan, "approve_by_superior", json!({}));
    assert_eq!(of, "R-094");
    assert!(why.contains("1 Februari"), "{why}");
    world.now("2026-02-01T08:00:00+08:00");
    assert_eq!(
        rule(&mut world, &plan, "approve_by_superior", json!({})),
        "R-094",
        "nobody is his superior yet"
    );
    world.ask(
        "assign_evaluator",
        json!({ "employees": [chief], "evaluator": superior, "from": "2026-01-01" }),
    );
    let early = json!({ "on": "2026-01-31" });
    assert_eq!(rule(&mut world, &plan, "approve_by_superior", early), "R-094", "the day of the act counts");
    assert_eq!(step(&mut world, &plan, "approve_by_superior")["state"], "approved");
    let history = world.ask("show_plan_trail", json!({ "plan": plan }));
    let newest = &list_of(&history, "items")[0];
    assert_eq!(text_of(newest, "title"), format!("Marthen Koli menetapkan SKP (dicatat oleh {USER})"));
    assert!(text_of(newest, "reason").contains("akhir Januari"), "{newest}");
}

#[test]
fn r_094_from_february_the_dialog_is_held_with_the_superior_who_marks_the_text_as_agreed() {
    let mut world = World::with_team();
    let superior = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "197001011995031001", "name": "Marthen Koli", "positionKind": "jpt_pratama" }),
        ),
        "id",
    );
    let chief = world.person(CHIEF.nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [chief], "evaluator": superior, "from": "2026-01-01" }),
    );
    let plan = plan_of(&mut world, TEAM[0].nip);
    step_with(&mut world, &plan, "submit", json!({ "on": "2026-01-10" }));
    let in_january = json!({ "actor": "superior", "on": "2026-01-30" });
    assert_eq!(rule(&mut world, &plan, "agree", in_january), "R-094");
    step_with(&mut world, &plan, "agree", json!({ "actor": "superior" }));
    step(&mut world, &plan, "sign");
    assert_eq!(step(&mut world, &plan, "approve_by_superior")["state"], "approved");
}

#[test]
fn r_091_and_r_092_a_plan_of_an_executive_set_by_somebody_else_needs_a_reason_that_is_kept() {
    let mut world = World::with_team();
    let [chief, head] = [CHIEF.nip, TEAM[0].nip].map(|nip| world.person(nip));
    world.ask("save_employee", json!({ "id": chief, "positionKind": "administrator" }));
    world.ask("save_employee", json!({ "id": head, "positionKind": "jpt_pratama" }));
    let plan = plan_of(&mut world, TEAM[0].nip);
    for event in ["submit", "agree", "sign"] {
        step(&mut world, &plan, event);
    }
    let (of, why) = refused(&mut world, &plan, "approve", json!({}));
    assert_eq!((of.as_str(), why.as_str()), ("R-092", "SKP JPT di daerah ditetapkan oleh kepala daerah."));
    let reason = "Didelegasikan, SK Bupati 12/2026";
    step_with(&mut world, &plan, "approve", json!({ "reason": reason }));
    let trail = world.ask("show_plan_trail", json!({ "plan": plan }));
    assert_eq!(list_of(&trail, "items")[0]["reason"], reason);
}

#[test]
fn r_092_and_r_093_a_regent_without_nip_sets_the_plan_of_an_executive_who_has_the_budget_perspective() {
    let mut case = team_case();
    let plan = &mut case["skps"][0];
    plan["form"] = json!("A.1.2");
    plan["position_group"] = json!("executive");
    plan["evaluator"] = json!({
        "name": "Johanis Lede", "nip": null, "rank": null, "position": "BUPATI KUPANG",
        "unit": "KABUPATEN KUPANG", "unit_label": "INSTANSI", "nip_optional": true,
    });
    for (at, perspective) in
        ["service_recipient", "business_process", "internal_strengthening"].into_iter().enumerate()
    {
        plan["work_results"][at]["indicators"][0]["perspective"] = json!(perspective);
        plan["work_results"][at]["indicators"][0]["aspect"] = Value::Null;
    }
    let mut with_budget = case.clone();
    with_budget["skps"][0]["work_results"][2]["indicators"][0]["perspective"] = json!("budget");
    let mut world = world_with(&case);
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "jpt_pratama" }));
    let plan = plan_of(&mut world, TEAM[0].nip);
    let (of, why) = refused(&mut world, &plan, "submit", json!({}));
    assert_eq!((of.as_str(), why.as_str()), ("R-038", "Perspektif Anggaran belum ada."));

    let file = world.written("lagi.json", &with_budget.to_string());
    world.ask("import_plans", json!({ "file": file }));
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    let view = world.ask("show_plan", json!({ "id": plan }));
    assert_eq!(view["state"], "approved", "nobody asks for a reason");
    let evaluator = &view["evaluatorIdentity"];
    assert_eq!([&evaluator["name"], &evaluator["nip"]], ["Johanis Lede", ""]);
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
fn r_098_a_person_with_two_plans_is_asked_which_one_is_meant() {
    let mut case = team_case();
    let mut second = case["skps"][0].clone();
    second["id"] = json!("skp-plt");
    second["employee"]["position"] = json!("PLT. KEPALA SEKSI");
    case["skps"].as_array_mut().unwrap().push(second);
    let mut world = world_with(&case);
    let employee = world.person(TEAM[0].nip);
    let failure = world.refusal("find_plan", json!({ "employee": employee, "year": 2026 }));
    assert_eq!(failure.code, "ambiguous");
    let acting = list_of(&failure.details, "candidates")
        .iter()
        .filter_map(Value::as_str)
        .find(|candidate| candidate.contains("PLT. KEPALA SEKSI"))
        .expect("both are named");
    let short = acting.split(' ').next().unwrap();
    let found = world.ask("find_plan", json!({ "employee": employee, "year": 2026, "id": short }));
    assert_eq!(found["position"], "PLT. KEPALA SEKSI");
    approve(&mut world, &text_of(&found, "id"));
    assert_eq!(in_use(&mut world, TEAM[0].nip).len(), 2, "setting one leaves the other alone");
}

#[test]
fn r_096_closing_a_plan_takes_the_change_of_it_along_and_says_when_and_why() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    let next = text_of(&step_with(&mut world, &plan, "revise", json!({ "reason": "Tugas baru" })), "plan");
    assert_eq!(rule(&mut world, &plan, "close", json!({ "closing": "moved" })), "R-096", "a move has a day");
    assert_eq!(rule(&mut world, &plan, "close", json!({ "closing": "year_closed" })), "R-021");
    let closed = step_with(&mut world, &plan, "close", json!({ "closing": "moved", "on": "2026-08-31" }));
    assert_eq!((closed["state"].clone(), state(&mut world, &next)), (json!("closed"), "cancelled".into()));
    world.ask("undo", json!({}));
    assert_eq!(
        [state(&mut world, &plan), state(&mut world, &next)],
        ["approved".to_owned(), "revising".to_owned()]
    );
}

#[test]
fn many_plans_move_in_one_act_whoever_cannot_is_named_with_the_rule_and_one_undo_takes_it_back() {
    let mut case = team_case();
    case["skps"][3]["work_results"][0]["indicators"] = json!([]);
    let mut world = world_with(&case);
    let plans: Vec<String> = TEAM.iter().map(|member| plan_of(&mut world, member.nip)).collect();
    let view = world.ask("move_plans", json!({ "plans": plans, "event": "submit" }));
    assert_eq!(list_of(&view, "done").len(), 5);
    let left = &list_of(&view, "refused")[0];
    assert_eq!([&left["name"], &left["rule"]], [TEAM[3].name, "R-054"]);
    assert_eq!(state(&mut world, &plans[3]), "draft");
    assert_eq!(world.ask("undo", json!({}))["words"], "SKP diajukan");
    for plan in &plans {
        assert_eq!(state(&mut world, plan), "draft");
    }
    world.assert_sound();
}

#[test]
fn what_was_signed_keeps_the_position_of_that_day() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    approve(&mut world, &plan);
    let chief = world.person(CHIEF.nip);
    world.ask("save_employee", json!({ "id": chief, "position": "KEPALA BIDANG PERPUSTAKAAN" }));
    let view = world.ask("show_plan", json!({ "id": plan }));
    assert_eq!(view["evaluatorIdentity"]["position"], CHIEF.position);
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

#[test]
fn the_trail_of_a_plan_says_who_did_what_in_whose_name_and_why() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    step(&mut world, &plan, "submit");
    step_with(&mut world, &plan, "return", json!({ "reason": "Target belum sesuai daya" }));
    let trail = world.ask("show_plan_trail", json!({ "plan": plan }));
    let items = list_of(&trail, "items");
    assert_eq!(
        text_of(&items[0], "title"),
        format!("{} mengembalikan SKP (dicatat oleh {USER})", CHIEF.name)
    );
    assert_eq!([&items[0]["reason"], &items[0]["who"]], ["Target belum sesuai daya", USER]);
    assert_eq!(text_of(&items[1], "title"), format!("{} mengajukan SKP (dicatat oleh {USER})", TEAM[0].name));
    assert_eq!(text_of(&items[2], "title"), "SKP diimpor");
    assert_eq!(items.len(), 3);
}

#[test]
fn an_act_is_not_dated_ahead_nor_before_the_step_it_follows() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    let ahead = request(&plan, "submit", json!({ "on": "2026-12-01" }));
    assert_eq!(world.refused("move_plans", ahead), "invalid");
    step_with(&mut world, &plan, "submit", json!({ "on": "2026-03-10" }));
    let (_, why) = refused(&mut world, &plan, "agree", json!({ "on": "2026-03-09" }));
    assert_eq!(why, "Tanggal ini mendahului langkah sebelumnya.");
    assert_eq!(number_of(&version(&mut world, TEAM[0].nip), "version"), 1);
}
