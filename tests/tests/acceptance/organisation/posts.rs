//! Posts as Plt. and Plh., work outside, times without planning, studies.

use super::{plans, problem, puskesmas, team_in_force, team_names};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, text_of};

/// A Puskesmas below an office with a head, a nurse in it, and one of the team who acts as its head from
/// April to June.
struct Acting {
    boss: String,
    nurse: String,
    holder: String,
    post: Value,
}

fn acting_for_three_months(world: &mut World) -> Acting {
    let (unit, old_head) = puskesmas(world);
    let office = json!({ "name": "Dinas Arsip dan Kesehatan", "code": "01" });
    world.ask("save_unit", office.clone());
    let top = world.unit("01");
    let person = |world: &mut World, nip: &str, name: &str, unit: &str| {
        text_of(&world.ask("save_employee", json!({ "nip": nip, "name": name, "unit": unit })), "id")
    };
    let boss = person(world, "196901011995031001", "Silvester Tnunay", &top);
    let nurse = person(world, "199404042019032004", "Yuliana Seran", &unit);
    world.ask("save_unit", json!({ "id": top, "name": office["name"], "code": "01", "head": boss }));
    let below =
        json!({ "id": unit, "name": "Puskesmas Waimana", "code": "11.4", "head": old_head, "parent": top });
    world.ask("save_unit", below);
    let own = json!({ "employees": [nurse], "evaluator": old_head, "from": "2026-01-01" });
    world.ask("assign_evaluator", own);
    let acting = world.person(TEAM[1].nip);
    world.now("2026-04-01T09:00:00+08:00");
    let standing = world.ask(
        "save_appointment",
        json!({
            "employee": acting, "kind": "plt", "unit": unit, "position": "Plt. Kepala Puskesmas Waimana",
            "from": "2026-04-01", "until": "2026-06-30", "basis": "SP 12/2026", "leadsUnit": true,
        }),
    );
    Acting { boss, nurse, holder: acting, post: standing["appointments"][0].clone() }
}

fn evaluator_today(world: &mut World, nip: &str) -> String {
    let list = world.ask("list_employees", json!({ "search": nip }));
    text_of(&list["employees"][0]["evaluator"], "name")
}

#[test]
fn r_010_and_r_011_three_months_as_plt_and_back_leave_the_definitive_line_as_it_was() {
    let mut world = team_in_force();
    let found = acting_for_three_months(&mut world);
    assert_eq!(found.post["evaluator"]["id"], json!(found.boss), "the head of the unit the Plt. reports to");
    let nurse = text_of(&world.ask("show_employee", json!({ "id": found.nurse })), "nip");
    assert_eq!(evaluator_today(&mut world, &nurse), TEAM[1].name, "evaluates the unit for that time");
    world.now("2026-07-01T09:00:00+08:00");
    assert_eq!(evaluator_today(&mut world, &nurse), "Maria Ximenes", "back to the definitive line");
    assert_eq!(evaluator_today(&mut world, TEAM[1].nip), CHIEF.name, "his own never changed");
}

#[test]
fn r_098_and_r_099_acting_work_has_a_plan_of_its_own_which_the_unit_above_evaluates() {
    let mut world = team_in_force();
    let found = acting_for_three_months(&mut world);
    let (acting, chief) = (found.holder, world.person(CHIEF.nip));
    assert!(found.post["plan"].is_string(), "the draft came with the post: {}", found.post);
    assert_eq!(found.post["needsPlan"], false);
    world.now("2026-06-25T09:00:00+08:00");
    let name = TEAM[1].name.to_owned();
    assert!(team_names(&mut world, &found.boss, "2026-Q2").contains(&name), "R-011: the acting work");
    assert!(team_names(&mut world, &chief, "2026-Q2").contains(&name), "the definitive work");
    world.now("2026-07-01T09:00:00+08:00");
    assert_eq!(plans(&mut world, &acting).len(), 2);
    let expired = problem(&mut world, "acting_expired");
    assert_eq!((expired.len(), text_of(&expired[0]["fix"], "code")), (1, "end_appointment".into()));
    world.ask("fix_problems", json!({ "fixes": [{ "code": "end_appointment", "employee": acting }] }));
    assert_eq!(problem(&mut world, "acting_expired").len(), 0);
    let states: Vec<_> = plans(&mut world, &acting).into_iter().map(|(state, _)| state).collect();
    assert!(states.contains(&"approved".into()), "the definitive plan goes on: {states:?}");
    world.now("2026-09-24T09:00:00+08:00");
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 6);
    assert_eq!(team_names(&mut world, &found.boss, "2026-Q3"), [] as [&str; 0], "the acting work is over");
    world.assert_sound();
}

#[test]
fn r_011_and_r_099_the_season_asks_for_a_missing_acting_plan_and_the_usual_button_makes_it() {
    let mut world = team_in_force();
    let found = acting_for_three_months(&mut world);
    let acting = found.holder;
    let cancel = json!({ "plans": [found.post["plan"]], "event": "cancel", "reason": "Keliru" });
    world.ask("move_plans", cancel);
    let post = world.ask("show_standing", json!({ "id": acting }))["appointments"][0].clone();
    assert_eq!((post["needsPlan"].clone(), post["plan"].clone()), (json!(true), Value::Null));
    let season = json!({ "year": 2026, "only": "missing" });
    let missing = |world: &mut World| {
        let view = world.ask("list_plan_season", season.clone());
        list_of(&view, "people").iter().find(|row| text_of(row, "employee") == acting).cloned()
    };
    let row = missing(&mut world).expect("he has the definitive plan and lacks the other");
    assert_eq!(text_of(&row, "missingPost"), "Plt. Kepala Puskesmas Waimana");
    let wish = json!({ "employees": [acting], "year": 2026, "source": "last_year" });
    let made = world.ask("create_plans", wish);
    let plan = world.ask("show_plan", json!({ "id": made["done"][0]["plan"] }));
    assert_eq!(
        (text_of(&plan, "startsOn"), text_of(&plan, "endsOn"), text_of(&plan["evaluatorIdentity"], "name")),
        ("2026-04-01".into(), "2026-06-30".into(), "Silvester Tnunay".into())
    );
    assert_eq!(text_of(&plan["employeeIdentity"], "position"), "Plt. Kepala Puskesmas Waimana");
    assert!(missing(&mut world).is_none());
    let again = json!({ "employees": [acting], "year": 2026, "source": "blank" });
    assert_eq!(list_of(&world.ask("create_plans", again), "done").len(), 0, "R-098");
}

#[test]
fn r_011_a_last_day_to_come_ends_nothing_yet() {
    let mut world = team_in_force();
    let found = acting_for_three_months(&mut world);
    let mut post = json!({
        "employee": found.holder, "id": found.post["id"], "kind": "plt", "unit": found.post["unit"]["id"],
        "position": found.post["position"], "from": "2026-04-01", "until": "2026-05-31", "leadsUnit": true,
        "evaluator": found.boss,
    });
    world.ask("save_appointment", post.clone());
    let state =
        |world: &mut World| text_of(&world.ask("show_plan", json!({ "id": found.post["plan"] })), "state");
    assert_eq!(state(&mut world), "draft");
    world.now("2026-06-15T09:00:00+08:00");
    post["until"] = json!("2026-06-10");
    world.ask("save_appointment", post);
    assert_eq!(state(&mut world), "cancelled", "it is over, and nobody had set it");
}

#[test]
fn r_010_two_people_cannot_lead_one_unit_at_a_time_and_a_post_may_be_taken_back() {
    let mut world = team_in_force();
    let unit = world.unit("BIDANG ARSIP");
    let [first, second] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let post = |person: &str| {
        json!({
            "employee": person, "kind": "plh", "unit": unit, "position": "Plh. Kepala Bidang Arsip",
            "from": "2026-09-01", "until": "2026-10-31", "leadsUnit": true, "evaluator": null,
        })
    };
    let made = world.ask("save_appointment", post(&first));
    let refused = world.refusal("save_appointment", post(&second));
    assert_eq!((refused.code.as_str(), &refused.details["rule"]), ("rule_says", &json!("R-010")));
    assert_eq!(team_names(&mut world, &first, "2026-Q3").len(), 5, "everybody of the head but himself");
    world.ask("remove_appointment", json!({ "id": made["appointments"][0]["id"] }));
    let chief = world.person(CHIEF.nip);
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 6);
}

#[test]
fn r_010_a_plt_without_an_end_evaluates_until_the_end_is_known_or_a_new_evaluator_comes() {
    let mut world = team_in_force();
    let unit = world.unit("BIDANG ARSIP");
    let [acting, second, third] = [0, 1, 2].map(|at| world.person(TEAM[at].nip));
    let post = json!({
        "employee": acting, "kind": "plt", "unit": unit, "position": "Plt. Kepala Bidang Arsip",
        "from": "2026-07-01", "leadsUnit": true,
    });
    let made = world.ask("save_appointment", post.clone());
    let evaluator = |world: &mut World, person: &str| {
        let card = world.ask("show_employee", json!({ "id": person }));
        text_of(&card["evaluators"][0]["person"], "name")
    };
    let team = world.ask("open_team", json!({ "evaluator": acting, "period": "2026-Q3" }));
    assert_eq!(
        (list_of(&team, "rows").len(), text_of(&team["unit"], "name"), text_of(&team, "achievement")),
        (5, "BIDANG ARSIP".into(), "good".into()),
        "R-204: the achievement of the unit led for that time"
    );
    let rated = world.ask(
        "rate",
        json!({ "evaluation": team["rows"][4]["evaluation"], "rating": "results", "level": "meets",
                "seenVersion": team["rows"][4]["version"] }),
    );
    assert_eq!(rated["resultsRating"], "meets");
    world.ask(
        "assign_evaluator",
        json!({ "employees": [second], "evaluator": third, "from": "2026-08-01", "basis": "SK" }),
    );
    assert_eq!(evaluator(&mut world, &second), TEAM[2].name);
    let mut ended = post;
    ended["id"] = made["appointments"][0]["id"].clone();
    ended["until"] = json!("2026-08-31");
    world.ask("save_appointment", ended);
    let chief = world.person(CHIEF.nip);
    assert_eq!(
        team_names(&mut world, &chief, "2026-Q3").len(),
        4,
        "back to the head, save who has another evaluator and who was rated already"
    );
    assert_eq!(team_names(&mut world, &third, "2026-Q3"), [TEAM[1].name]);
    world.assert_sound();
}

#[test]
fn r_099_and_r_012_acting_work_may_go_into_the_definitive_plan_instead() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    world.ask("change_office", json!({ "actingAsSeparatePlan": false }));
    let acting = world.person(TEAM[1].nip);
    let post = json!({
        "employee": acting, "kind": "plt", "unit": unit, "position": "Plt. Kepala Puskesmas", "from": "2026-08-01",
    });
    world.ask("save_appointment", post);
    assert_eq!(plans(&mut world, &acting), [("revising".into(), 2), ("approved".into(), 1)]);
}

#[test]
fn r_013_somebody_seconded_stays_with_the_home_evaluator_unless_another_is_appointed() {
    let mut world = team_in_force();
    let [person, other] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    let post =
        json!({ "employee": person, "kind": "seconded", "position": "Tenaga ahli", "from": "2026-02-01" });
    assert_eq!(world.refused("save_appointment", post.clone()), "invalid", "the place of work is told");
    let mut post = post;
    post["place"] = json!("Kedutaan Besar Dili");
    let standing = world.ask("save_appointment", post.clone());
    assert_eq!(standing["appointments"][0]["evaluator"]["name"], CHIEF.name);
    assert_eq!(plans(&mut world, &person), [("approved".into(), 1)]);
    post["id"] = standing["appointments"][0]["id"].clone();
    post["evaluator"] = json!(other);
    world.ask("save_appointment", post);
    assert_eq!(team_names(&mut world, &other, "2026-Q3"), [TEAM[0].name]);
}

#[test]
fn r_014_and_r_015_leave_closes_the_plan_and_frees_the_quarters_that_lie_in_it() {
    let mut world = team_in_force();
    let (person, chief) = (world.person(TEAM[0].nip), world.person(CHIEF.nip));
    world.now("2026-02-10T09:00:00+08:00");
    let saved = world.ask("save_status_period", json!({
        "employee": person, "status": "unpaid_leave", "from": "2026-02-10", "until": "2026-06-30", "basis": "SK CLTN 7/2026",
    }));
    assert_eq!(list_of(&saved, "statusPeriods").len(), 1);
    let states: Vec<_> = plans(&mut world, &person).into_iter().map(|(state, _)| state).collect();
    assert!(states.contains(&"closed".into()) && states.contains(&"draft".into()), "{states:?}");
    world.now("2026-06-25T09:00:00+08:00");
    assert!(
        !team_names(&mut world, &chief, "2026-Q2").contains(&TEAM[0].name.to_owned()),
        "exempt throughout"
    );
    assert!(team_names(&mut world, &chief, "2026-Q1").contains(&TEAM[0].name.to_owned()), "served in part");
    world.now("2026-09-24T09:00:00+08:00");
    assert!(team_names(&mut world, &chief, "2026-Q3").contains(&TEAM[0].name.to_owned()), "back");
    world.ask("change_office", json!({ "exemptFromEvaluation": false }));
    let backwards =
        json!({ "employee": person, "status": "unpaid_leave", "from": "2026-03-01", "until": "2026-02-01" });
    assert_eq!(world.refused("save_status_period", backwards), "invalid");
}

#[test]
fn r_014_leave_recorded_ahead_closes_the_plan_on_its_first_day_and_not_before() {
    let mut world = team_in_force();
    let person = world.person(TEAM[0].nip);
    let time = json!({
        "employee": person, "status": "unpaid_leave", "from": "2026-11-01", "until": "2026-11-30",
        "basis": "SK CLTN 9/2026",
    });
    let saved = world.ask("save_status_period", time);
    assert_eq!(saved["statusPeriods"][0]["isPending"], true);
    assert_eq!(plans(&mut world, &person), [("approved".into(), 1)]);
    world.now("2026-11-02T09:00:00+08:00");
    let states: Vec<_> = plans(&mut world, &person).into_iter().map(|(state, _)| state).collect();
    assert!(states.contains(&"closed".into()) && states.contains(&"draft".into()), "{states:?}");
    let standing = world.ask("show_standing", json!({ "id": person }));
    assert_eq!(standing["statusPeriods"][0]["isPending"], false);
    world.assert_sound();
}

#[test]
fn r_104_a_study_that_starts_in_the_year_begins_a_change_and_closes_nothing() {
    let mut world = team_in_force();
    let person = world.person(TEAM[0].nip);
    let saved = world.ask(
        "save_status_period",
        json!({ "employee": person, "status": "study_assignment", "from": "2026-08-01" }),
    );
    assert_eq!(plans(&mut world, &person), [("revising".into(), 2), ("approved".into(), 1)]);
    world.ask("remove_status_period", json!({ "id": saved["statusPeriods"][0]["id"] }));
    assert_eq!(list_of(&world.ask("show_standing", json!({ "id": person })), "statusPeriods").len(), 0);
}
