//! Moves of employees and evaluators.

use super::{plans, problem, puskesmas, team_in_force, team_names};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

#[test]
fn r_096_and_r_230_one_screen_tells_what_a_move_in_august_closes_opens_and_leaves_open() {
    let mut world = team_in_force();
    let (unit, head) = puskesmas(&mut world);
    let (nurse, chief) = (world.person(TEAM[0].nip), world.person(CHIEF.nip));
    world.now("2026-08-10T09:00:00+08:00");
    let asked =
        json!({ "employee": nurse, "on": "2026-08-10", "toUnit": unit, "position": "Perawat Terampil" });
    let preview = world.ask("preview_move", asked);
    assert_eq!(preview["evaluatorBefore"]["id"], json!(chief));
    assert_eq!(preview["evaluatorAfter"]["id"], json!(head), "the head of the unit, without asking");
    assert_eq!(preview["closes"], json!(["SKP 2026 ditutup; hari terakhir berlaku 9 Agustus 2026."]));
    assert!(text_of(&preview, "opens").contains("10 Agustus 2026"), "{preview}");
    let decided: Vec<_> = list_of(&preview, "periods")
        .iter()
        .map(|row| (text_of(row, "period"), text_of(row, "who"), text_of(row, "rule")))
        .collect();
    let told = |period: &str, who: &str, rule: &str| (period.to_owned(), who.to_owned(), rule.to_owned());
    assert_eq!(
        decided,
        [told("2026-Q3", "either", "R-230"), told("2026-Q4", "new", "R-230"), told("2026", "new", "R-231")]
    );
    let asks: Vec<_> = list_of(&preview, "asks").iter().map(|ask| text_of(ask, "code")).collect();
    assert_eq!(asks, ["periodic_choice"], "only what the law leaves open");
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)], "looking changes nothing");
}

#[test]
fn r_096_a_nurse_who_moves_to_the_puskesmas_closes_here_and_opens_there_in_one_act() {
    let mut world = team_in_force();
    let (unit, head) = puskesmas(&mut world);
    let (nurse, chief) = (world.person(TEAM[0].nip), world.person(CHIEF.nip));
    world.now("2026-08-10T09:00:00+08:00");
    let moved = world.ask(
        "move_employee",
        json!({
            "employee": nurse, "on": "2026-08-10", "toUnit": unit, "position": "Perawat Terampil",
            "basis": "SK 824/2026", "periodicChoice": "new_evaluator", "carryResults": true,
        }),
    );
    assert_eq!(list_of(&moved, "closed").len(), 1);
    let card = world.ask("show_employee", json!({ "id": nurse }));
    assert_eq!(
        (text_of(&card["unit"], "name"), text_of(&card, "position")),
        ("Puskesmas Waimana".into(), "Perawat Terampil".into())
    );
    let draft = world.ask("show_plan", json!({ "id": moved["opened"] }));
    assert_eq!(
        (text_of(&draft, "state"), text_of(&draft, "startsOn"), text_of(&draft, "endsOn")),
        ("draft".into(), "2026-08-10".into(), "2026-12-31".into())
    );
    assert_eq!(list_of(&draft, "results").len(), 3, "the results were taken over to be changed");
    assert_eq!(draft["evaluatorIdentity"]["name"], "Maria Ximenes");
    let desk = world.ask("open_plan", json!({ "id": moved["opened"] }));
    let marks: Vec<_> = list_of(&desk, "results").iter().map(|result| result["toChange"].clone()).collect();
    assert_eq!(marks, [json!(true), json!(true), json!(true)]);
    let closed = world.ask("show_plan", json!({ "id": moved["closed"][0] }));
    assert_eq!(
        (text_of(&closed, "state"), text_of(&closed["employeeIdentity"], "position")),
        ("closed".into(), TEAM[0].position.into()),
        "the plan that was left still names the old place"
    );
    let standing = world.ask("show_standing", json!({ "id": nurse }));
    assert_eq!(
        (text_of(&standing["moves"][0], "toUnit"), text_of(&standing["moves"][0], "basis")),
        ("Puskesmas Waimana".into(), "SK 824/2026".into())
    );
    world.ask("undo", json!({}));
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)], "one act, one undo");
    assert_eq!(world.ask("show_employee", json!({ "id": nurse }))["unit"]["name"], "BIDANG ARSIP");
    world.ask("redo", json!({}));
    world.now("2026-09-24T09:00:00+08:00");
    assert_eq!(team_names(&mut world, &head, "2026-Q3"), [TEAM[0].name], "R-230: the new evaluator");
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 5);
    world.assert_sound();
}

#[test]
fn r_230_an_employee_who_moves_inside_the_window_is_evaluated_by_the_new_evaluator_once() {
    let mut world = team_in_force();
    let (unit, head) = puskesmas(&mut world);
    let (nurse, chief) = (world.person(TEAM[0].nip), world.person(CHIEF.nip));
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 6, "opened before anybody moved");
    world.now("2026-09-25T09:00:00+08:00");
    let wish = json!({
        "employee": nurse, "on": "2026-09-25", "toUnit": unit, "periodicChoice": "new_evaluator",
    });
    world.ask("move_employee", wish);
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 5);
    assert_eq!(team_names(&mut world, &head, "2026-Q3"), [TEAM[0].name]);
    let card = world.ask("show_employee", json!({ "id": nurse }));
    let of_q3 = list_of(&card, "evaluations").iter().filter(|row| row["period"] == "2026-Q3").count();
    assert_eq!(of_q3, 1, "the empty one at the old place fell away");
    let counts = world.ask("list_teams", json!({ "period": "2026-Q3" }));
    let totals: Vec<_> = list_of(&counts, "teams")
        .iter()
        .map(|team| (text_of(&team["evaluator"], "name"), number_of(team, "total")))
        .collect();
    assert!(
        totals.contains(&("Maria Ximenes".into(), 1)) && totals.contains(&(CHIEF.name.into(), 5)),
        "{totals:?}"
    );
}

#[test]
fn r_231_after_the_year_the_old_evaluator_keeps_it_and_before_its_end_the_new_one_gets_it() {
    let mut world = team_in_force();
    let (unit, head) = puskesmas(&mut world);
    let [first, second] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let chief = world.person(CHIEF.nip);
    world.now("2026-12-15T09:00:00+08:00");
    let wish = |person: &str, on: &str| json!({ "employee": person, "on": on, "toUnit": unit, "periodicChoice": "new_evaluator" });
    world.ask("move_employee", wish(&first, "2026-12-15"));
    world.now("2027-01-20T09:00:00+08:00");
    world.ask("move_employee", wish(&second, "2027-01-10"));
    assert_eq!(team_names(&mut world, &head, "2026"), [TEAM[0].name]);
    assert!(
        team_names(&mut world, &chief, "2026").contains(&TEAM[1].name.to_owned()),
        "it ended before the move"
    );
}

/// The second quarter rated for somebody.
fn rate_second_quarter(world: &mut World, name: &str) {
    let (chief, unit) = (world.person(CHIEF.nip), world.unit("BIDANG ARSIP"));
    world.now("2026-06-25T09:00:00+08:00");
    world.ask(
        "set_achievement",
        json!({ "unit": unit, "period": "2026-Q2", "value": "good", "basis": "B.1.1" }),
    );
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q2" }));
    let row = list_of(&team, "rows").iter().find(|row| text_of(&row["employee"], "name") == name).unwrap();
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": row["evaluation"], "rating": rating, "level": "meets" }));
    }
    world.now("2026-08-10T09:00:00+08:00");
}

#[test]
fn r_230_a_question_the_law_leaves_open_is_answered_before_anybody_moves() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let nurse = world.person(TEAM[0].nip);
    world.now("2026-08-10T09:00:00+08:00");
    let mut wish = json!({ "employee": nurse, "on": "2026-08-10", "toUnit": unit });
    let refusal = world.refusal("move_employee", wish.clone());
    assert_eq!(refusal.details["fields"], json!([{ "field": "periodicChoice", "problem": "empty" }]));
    wish["periodicChoice"] = json!("reuse_previous");
    let refusal = world.refusal("move_employee", wish.clone());
    assert_eq!(refusal.details["fields"][0]["field"], "agreementNote");
    wish["agreementNote"] = json!("Disepakati 10 Agustus.");
    let refusal = world.refusal("move_employee", wish);
    assert_eq!(refusal.details["rule"], "R-230", "there is no earlier result to use");
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)], "a refusal changes nothing");
}

#[test]
fn r_230_by_agreement_the_previous_result_stands_and_nobody_is_asked_for_a_rating() {
    let mut world = team_in_force();
    let (unit, head) = puskesmas(&mut world);
    let nurse = world.person(TEAM[0].nip);
    rate_second_quarter(&mut world, TEAM[0].name);
    let place = json!({ "employee": nurse, "on": "2026-08-10", "toUnit": unit, "position": "" });
    let preview = world.ask("preview_move", place.clone());
    assert_eq!(preview["reusable"], json!({ "words": "Triwulan II 2026", "grade": "good" }));
    let mut wish = place;
    wish["periodicChoice"] = json!("reuse_previous");
    wish["agreementNote"] = json!("Disepakati 10 Agustus, memakai hasil triwulan II.");
    world.ask("move_employee", wish);
    let standing = world.ask("show_standing", json!({ "id": nurse }));
    let told = text_of(&standing["moves"][0], "reused");
    assert!(told.contains("memakai hasil Triwulan II") && told.contains("Baik"), "{told}");
    world.now("2026-09-24T09:00:00+08:00");
    let team = world.ask("open_team", json!({ "evaluator": head, "period": "2026-Q3" }));
    assert_eq!(list_of(&team, "rows").len(), 0, "no rating is asked for");
    assert!(text_of(&team["leftOut"][0], "reason").contains("memakai hasil"), "{team}");
    let card = world.ask("show_employee", json!({ "id": nurse }));
    let third = list_of(&card, "evaluations").iter().find(|row| row["period"] == "2026-Q3").cloned();
    let third = third.unwrap();
    assert_eq!((text_of(&third, "state"), text_of(&third, "grade")), ("reused".into(), "good".into()));
    let rating = json!({ "evaluation": third["id"], "rating": "results", "level": "above" });
    assert_eq!(world.refused("rate", rating), "result_reused");
    assert_eq!(
        world.refused("seal", json!({ "evaluations": [third["id"]], "password": tests::PASSWORD })),
        "result_reused"
    );
    world.assert_sound();
}

#[test]
fn r_096_a_move_dated_ahead_changes_nothing_until_its_day_and_then_happens_by_itself() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let nurse = world.person(TEAM[0].nip);
    let wish = json!({
        "employee": nurse, "on": "2026-12-01", "toUnit": unit, "position": "Perawat Mahir",
        "positionKind": "functional", "basis": "SK 900/2026", "periodicChoice": "new_evaluator",
        "carryResults": true,
    });
    let moved = world.ask("move_employee", wish.clone());
    assert_eq!((moved["isPending"].clone(), moved["opened"].clone()), (json!(true), json!(null)));
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)]);
    assert_eq!(world.ask("show_employee", json!({ "id": nurse }))["unit"]["name"], "BIDANG ARSIP");
    assert_eq!(world.refused("move_employee", wish), "rule_says", "one move waits at a time");
    let standing = world.ask("show_standing", json!({ "id": nurse }));
    assert_eq!(standing["moves"][0]["isPending"], true);
    world.now("2026-12-02T08:00:00+08:00");
    let card = world.ask("show_employee", json!({ "id": nurse }));
    assert_eq!(
        (text_of(&card["unit"], "name"), text_of(&card, "position"), text_of(&card, "positionKind")),
        ("Puskesmas Waimana".into(), "Perawat Mahir".into(), "functional".into())
    );
    let closed = list_of(&card, "plans").iter().find(|plan| plan["state"] == "closed").unwrap().clone();
    let closed = world.ask("show_plan", json!({ "id": closed["id"] }));
    assert_eq!(text_of(&closed["employeeIdentity"], "position"), TEAM[0].position);
    assert_eq!(world.ask("show_standing", json!({ "id": nurse }))["moves"][0]["isPending"], false);
    world.assert_sound();
}

#[test]
fn r_096_a_move_that_came_due_while_the_office_was_closed_is_carried_out_at_unlocking() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let [nurse, clerk] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let wish = |person: &str| json!({ "employee": person, "on": "2026-12-01", "toUnit": unit, "periodicChoice": "new_evaluator" });
    world.ask("move_employee", wish(&nurse));
    world.ask("move_employee", wish(&clerk));
    let waiting = world.ask("show_standing", json!({ "id": clerk }));
    let cancelled = world.ask("cancel_move", json!({ "id": waiting["moves"][0]["id"] }));
    assert_eq!(list_of(&cancelled, "moves").len(), 0);
    world.ask("lock", json!({}));
    world.now("2027-01-04T08:00:00+08:00");
    world.unlock();
    let unit_of = |world: &mut World, person: &str| {
        text_of(&world.ask("show_employee", json!({ "id": person }))["unit"], "name")
    };
    assert_eq!(unit_of(&mut world, &nurse), "Puskesmas Waimana");
    assert_eq!(unit_of(&mut world, &clerk), "BIDANG ARSIP", "cancelled in time");
    let done = world.ask("show_standing", json!({ "id": nurse }));
    let late = json!({ "id": done["moves"][0]["id"] });
    assert_eq!(world.refused("cancel_move", late), "rule_says", "it holds");
}

#[test]
fn r_096_a_move_that_cannot_be_carried_out_on_its_day_waits_among_the_problems() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let nurse = world.person(TEAM[0].nip);
    let wish = json!({
        "employee": nurse, "on": "2026-12-01", "toUnit": unit, "periodicChoice": "reuse_previous",
        "agreementNote": "BA 12",
    });
    world.ask("move_employee", wish);
    world.now("2026-12-01T08:00:00+08:00");
    let waiting = problem(&mut world, "change_not_applied");
    assert_eq!(waiting.len(), 1, "no result was given that could be used");
    assert_eq!(waiting[0]["employee"]["id"], json!(nurse));
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)]);
}

#[test]
fn r_004_a_functional_official_evaluates_after_a_move_only_by_delegation_while_leading_a_unit() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let [nurse, lead, other] = [0, 1, 2].map(|at| world.person(TEAM[at].nip));
    world.ask("save_employee", json!({ "id": lead, "positionKind": "functional" }));
    world.now("2026-08-10T09:00:00+08:00");
    let mut wish = json!({
        "employee": nurse, "on": "2026-08-10", "toUnit": unit, "evaluator": lead,
        "periodicChoice": "new_evaluator",
    });
    assert_eq!(world.refused("move_employee", wish.clone()), "delegation_missing");
    let fix = json!({ "fixes": [{ "code": "set_evaluator", "employee": other, "evaluator": lead }] });
    assert_eq!(world.refused("fix_problems", fix), "delegation_missing");
    let plan = world.ask("list_plans", json!({ "employee": other, "year": 2026 }))["plans"][0]["id"].clone();
    let event = json!({
        "plans": [plan], "event": "change_evaluator", "evaluator": lead, "on": "2026-08-10", "reason": "SK 5",
    });
    assert_eq!(world.refused("move_plans", event), "rule_says");
    world.ask("save_unit", json!({ "name": "Puskesmas Waimana", "id": unit, "code": "11.4", "head": lead }));
    wish["basis"] = json!("SK delegasi 5/2026");
    world.ask("move_employee", wish);
    let fix = json!({ "fixes": [
        { "code": "set_evaluator", "employee": other, "evaluator": lead, "basis": "SK delegasi 6/2026" },
    ] });
    world.ask("fix_problems", fix);
}

#[test]
fn r_009_a_move_to_a_unit_without_head_asks_for_the_evaluator() {
    let mut world = team_in_force();
    world.ask("save_unit", json!({ "name": "Pustu Tanah Merah", "code": "11.9" }));
    let (unit, nurse) = (world.unit("11.9"), world.person(TEAM[0].nip));
    let preview = world.ask(
        "preview_move",
        json!({ "employee": nurse, "on": "2026-09-24", "toUnit": unit, "position": "" }),
    );
    let asks: Vec<_> = list_of(&preview, "asks").iter().map(|ask| text_of(ask, "code")).collect();
    assert_eq!(asks[0], "evaluator");
    assert_eq!(
        world.refused("move_employee", json!({ "employee": nurse, "on": "2026-09-24", "toUnit": unit })),
        "invalid"
    );
    let below = world.person(TEAM[1].nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [below], "evaluator": nurse, "from": "2026-01-01", "basis": "SK" }),
    );
    let loop_ = json!({ "employee": nurse, "on": "2026-09-24", "toUnit": unit, "evaluator": below });
    assert_eq!(world.refused("move_employee", loop_), "loop");
}

#[test]
fn r_097_a_new_evaluator_begins_a_version_of_the_plan_and_the_one_in_force_stays() {
    let mut world = team_in_force();
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": next, "from": "2026-08-25" }));
    assert_eq!(plans(&mut world, &person), [("revising".into(), 2), ("approved".into(), 1)]);
    assert_eq!(team_names(&mut world, &next, "2026-Q3"), [TEAM[0].name], "R-232: moved outside the window");
    world.ask("undo", json!({}));
}

#[test]
fn r_097_and_r_232_what_a_new_evaluator_means_is_told_before_anybody_confirms_it() {
    let mut world = team_in_force();
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let asked = json!({ "employees": [person], "evaluator": next, "from": "2026-08-25" });
    let preview = world.ask("preview_evaluator", asked);
    let told = list_of(&preview["people"][0], "plans")[0].as_str().unwrap_or_default();
    assert!(told.starts_with("SKP 2026 tetap berlaku; versi baru"), "{told}");
    let periods: Vec<_> = list_of(&preview, "periods")
        .iter()
        .map(|row| (text_of(row, "period"), text_of(row, "who"), text_of(row, "rule")))
        .collect();
    let new = |period: &str| (period.to_owned(), "new".to_owned(), "R-232".to_owned());
    assert_eq!(periods, [new("2026-Q3"), new("2026-Q4"), new("2026")]);
    assert_eq!(plans(&mut world, &person), [("approved".into(), 1)], "looking changes nothing");
    let chief = world.person(CHIEF.nip);
    let same = json!({ "employees": [person], "evaluator": chief, "from": "2026-08-25" });
    let preview = world.ask("preview_evaluator", same);
    assert_eq!((number_of(&preview, "nSame"), list_of(&preview, "people").len()), (1, 0));
}

#[test]
fn r_007_consent_of_the_evaluator_before_counts_no_more_and_is_asked_of_the_new_one() {
    let mut world = team_in_force();
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let consents = |world: &mut World, plan: &Value| {
        let desk = world.ask("open_plan", json!({ "id": plan }));
        list_of(&desk, "results").iter().map(|result| text_of(result, "consent")).collect::<Vec<_>>()
    };
    let plan = |world: &mut World, at: usize| {
        world.ask("show_employee", json!({ "id": person }))["plans"][at]["id"].clone()
    };
    let first = plan(&mut world, 0);
    let begun =
        world.ask("move_plans", json!({ "plans": [first], "event": "revise", "reason": "Tugas baru" }));
    let second = begun["done"][0]["plan"].clone();
    let result = world.ask("show_plan", json!({ "id": second }))["results"][0]["id"].clone();
    let by_chief =
        json!({ "edit": "set_result", "id": result, "field": "assigned_by", "value": CHIEF.position });
    world.ask("edit_plan", json!({ "plan": second, "edits": [by_chief] }));
    assert_eq!(consents(&mut world, &second)[0], "not_needed", "the evaluator's own assignment");
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": next, "from": "2026-08-25" }));
    assert_eq!(
        consents(&mut world, &second)[0],
        "needed",
        "a draft goes to the new evaluator with the question"
    );
}

#[test]
fn r_232_the_first_day_of_the_window_lies_inside_it() {
    let mut world = team_in_force();
    let [person, other, next] = [0, 1, 2].map(|at| world.person(TEAM[at].nip));
    let chief = world.person(CHIEF.nip);
    let assign = |person: &str, from: &str| json!({ "employees": [person], "evaluator": next, "from": from });
    world.ask("assign_evaluator", assign(&person, "2026-09-20"));
    world.ask("assign_evaluator", assign(&other, "2026-09-19"));
    assert_eq!(team_names(&mut world, &next, "2026-Q3"), [TEAM[1].name], "the day before lies outside");
    assert!(team_names(&mut world, &chief, "2026-Q3").contains(&TEAM[0].name.to_owned()));
}

#[test]
fn r_232_an_evaluator_who_changes_inside_the_window_still_evaluates_and_the_next_one_comes_after() {
    let mut world = team_in_force();
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let chief = world.person(CHIEF.nip);
    world.now("2026-09-29T09:00:00+08:00");
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": next, "from": "2026-09-25" }));
    assert!(team_names(&mut world, &chief, "2026-Q3").contains(&TEAM[0].name.to_owned()));
    world.now("2026-12-22T09:00:00+08:00");
    assert_eq!(team_names(&mut world, &next, "2026-Q4"), [TEAM[0].name]);
    assert_eq!(
        team_names(&mut world, &next, "2026"),
        [TEAM[0].name],
        "the annual one by whoever is in office"
    );
}

#[test]
fn r_231_an_office_may_leave_the_year_to_an_evaluator_who_moves_inside_its_window() {
    let mut world = team_in_force();
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let chief = world.person(CHIEF.nip);
    let asked = json!({ "employees": [person], "evaluator": next, "from": "2026-12-10" });
    let of_year = |world: &mut World| {
        let preview = world.ask("preview_evaluator", asked.clone());
        let found = list_of(&preview, "periods").iter().find(|row| row["period"] == "2026").cloned();
        found.map(|row| text_of(&row, "who")).unwrap_or_default()
    };
    assert_eq!(of_year(&mut world), "new");
    world.ask("change_setting", json!({ "key": "annual_evaluator", "value": "as_periodic" }));
    assert_eq!(of_year(&mut world), "old");
    world.now("2026-12-22T09:00:00+08:00");
    world.ask("assign_evaluator", asked);
    assert!(team_names(&mut world, &chief, "2026").contains(&TEAM[0].name.to_owned()));
    world.ask("change_setting", json!({ "key": "annual_evaluator", "value": "on_day" }));
    assert_eq!(team_names(&mut world, &next, "2026"), [TEAM[0].name], "the one in office");
}
