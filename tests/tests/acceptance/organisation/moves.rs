//! Moves of employees and evaluators.

use super::{plans, puskesmas, team_in_force, team_names};
use serde_json::json;
use tests::{CHIEF, TEAM, list_of, number_of, text_of};

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
    world.ask("move_employee", json!({ "employee": nurse, "on": "2026-09-25", "toUnit": unit }));
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
    world.ask("move_employee", json!({ "employee": first, "on": "2026-12-15", "toUnit": unit }));
    world.now("2027-01-20T09:00:00+08:00");
    world.ask("move_employee", json!({ "employee": second, "on": "2027-01-10", "toUnit": unit }));
    assert_eq!(team_names(&mut world, &head, "2026"), [TEAM[0].name]);
    assert!(
        team_names(&mut world, &chief, "2026").contains(&TEAM[1].name.to_owned()),
        "it ended before the move"
    );
}

#[test]
fn r_230_using_the_previous_result_needs_the_words_of_the_agreement() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    let nurse = world.person(TEAM[0].nip);
    world.now("2026-08-10T09:00:00+08:00");
    let mut wish =
        json!({ "employee": nurse, "on": "2026-08-10", "toUnit": unit, "periodicChoice": "reuse_previous" });
    assert_eq!(world.refused("move_employee", wish.clone()), "invalid");
    assert_eq!(plans(&mut world, &nurse), [("approved".into(), 1)], "a refusal changes nothing");
    wish["agreementNote"] = json!("Disepakati 10 Agustus, memakai hasil triwulan II.");
    world.ask("move_employee", wish);
    let states: Vec<_> = plans(&mut world, &nurse).into_iter().map(|(state, _)| state).collect();
    assert!(states.contains(&"closed".into()) && states.contains(&"draft".into()), "{states:?}");
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
