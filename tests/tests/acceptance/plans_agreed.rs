//! How a plan is agreed, signed, set and changed (13.1), one act at a time.

mod changes;

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

fn request(plan: &str, event: &str, mut with: Value) -> Value {
    with["plans"] = json!([plan]);
    with["event"] = json!(event);
    with
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
fn r_010_where_the_evaluator_is_gone_his_superior_sets_the_plan_in_january_too() {
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
    for event in ["submit", "agree", "sign"] {
        step_with(&mut world, &plan, event, json!({ "on": "2026-01-10" }));
    }
    world.now("2026-01-20T09:00:00+08:00");
    assert_eq!(rule(&mut world, &plan, "approve_by_superior", json!({})), "R-094");
    world.ask("retire_employee", json!({ "id": chief, "on": "2026-01-15" }));
    step(&mut world, &plan, "approve_by_superior");
    let trail = world.ask("show_plan_trail", json!({ "plan": plan }));
    let reason = text_of(&list_of(&trail, "items")[0], "reason");
    assert!(reason.contains("berhalangan tetap"), "{reason}");
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
