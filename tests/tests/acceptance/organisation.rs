//! Moves, posts, times without planning, what is wrong in the organisation, people entered twice.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

/// The team with its plans in force, agreed in January.
fn team_in_force() -> World {
    let mut world = World::with_team();
    world.now("2026-01-12T09:00:00+08:00");
    let mut all = Vec::new();
    for person in nips(&mut world) {
        let found = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
        all.push(found["plans"][0]["id"].clone());
    }
    for event in ["submit", "agree", "sign", "approve"] {
        let moved = world.ask("move_plans", json!({ "plans": all, "event": event }));
        assert_eq!(list_of(&moved, "refused"), [] as [Value; 0], "{event}");
    }
    world.now(tests::NOW);
    world
}

fn nips(world: &mut World) -> Vec<String> {
    TEAM.iter().map(|member| world.person(member.nip)).collect()
}

/// A Puskesmas beside the team's unit, with a head who evaluates in it.
fn puskesmas(world: &mut World) -> (String, String) {
    world.ask("save_unit", json!({ "name": "Puskesmas Waimana", "code": "11.4" }));
    let unit = world.unit("11.4");
    let head = world.ask(
        "save_employee",
        json!({
            "nip": "197701012002122001", "name": "Maria Ximenes", "position": "Kepala Puskesmas",
            "positionKind": "independent_unit_head", "unit": unit,
        }),
    );
    let head = text_of(&head, "id");
    world.ask("save_unit", json!({ "id": unit, "name": "Puskesmas Waimana", "code": "11.4", "head": head, "isIndependent": true }));
    (unit, head)
}

fn plans(world: &mut World, person: &str) -> Vec<(String, u64)> {
    let card = world.ask("show_employee", json!({ "id": person }));
    list_of(&card, "plans").iter().map(|plan| (text_of(plan, "state"), number_of(plan, "version"))).collect()
}

fn team_names(world: &mut World, evaluator: &str, period: &str) -> Vec<String> {
    let team = world.ask("open_team", json!({ "evaluator": evaluator, "period": period }));
    list_of(&team, "rows").iter().map(|row| text_of(&row["employee"], "name")).collect()
}

fn problem(world: &mut World, code: &str) -> Vec<Value> {
    let view = world.ask("list_problems", json!({}));
    let found = list_of(&view, "problems").iter().find(|problem| problem["code"] == code).cloned();
    found.map(|found| list_of(&found, "cases").to_vec()).unwrap_or_default()
}

#[test]
fn r_096_a_nurse_who_moves_to_the_puskesmas_closes_here_and_opens_there_on_one_screen() {
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

#[test]
fn r_011_three_months_as_plt_and_back_leave_the_definitive_line_as_it_was() {
    let mut world = team_in_force();
    let (unit, _) = puskesmas(&mut world);
    world.ask("save_unit", json!({ "name": "Dinas Arsip dan Kesehatan", "code": "01" }));
    let top = world.unit("01");
    let boss = text_of(&world.ask("save_employee", json!({
        "nip": "196901011995031001", "name": "Silvester Tnunay", "position": "Kepala Dinas", "positionKind": "jpt_pratama", "unit": top,
    })), "id");
    world.ask(
        "save_unit",
        json!({ "id": top, "name": "Dinas Arsip dan Kesehatan", "code": "01", "head": boss }),
    );
    let nurse = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "199404042019032004", "name": "Yuliana Seran", "unit": unit }),
        ),
        "id",
    );
    let old_head = world.person("197701012002122001");
    world.ask(
        "save_unit",
        json!({ "id": unit, "name": "Puskesmas Waimana", "code": "11.4", "head": old_head, "parent": top }),
    );
    world.ask(
        "assign_evaluator",
        json!({ "employees": [nurse], "evaluator": old_head, "from": "2026-01-01" }),
    );
    let acting = world.person(TEAM[1].nip);
    let chief = world.person(CHIEF.nip);
    world.now("2026-04-01T09:00:00+08:00");
    let standing = world.ask(
        "save_appointment",
        json!({
            "employee": acting, "kind": "plt", "unit": unit, "position": "Plt. Kepala Puskesmas Waimana",
            "from": "2026-04-01", "until": "2026-06-30", "basis": "SP 12/2026", "leadsUnit": true,
        }),
    );
    let post = standing["appointments"][0].clone();
    assert_eq!(post["evaluator"]["id"], json!(boss), "the head of the unit the Plt. reports to");
    let evaluator = |world: &mut World, person: &str| {
        let list = world.ask("list_employees", json!({ "search": "199404042019032004" }));
        let _ = person;
        list["employees"][0]["evaluator"]["name"].clone()
    };
    assert_eq!(
        evaluator(&mut world, &nurse),
        TEAM[1].name,
        "R-010: evaluates the people of the unit for that time"
    );
    let made = world.ask(
        "create_plans",
        json!({ "employees": [acting], "year": 2026, "source": "blank", "appointment": post["id"] }),
    );
    assert_eq!(list_of(&made, "done").len(), 1, "{made}");
    world.now("2026-06-25T09:00:00+08:00");
    assert!(
        team_names(&mut world, &boss, "2026-Q2").contains(&TEAM[1].name.to_owned()),
        "R-011: the acting work"
    );
    assert!(
        team_names(&mut world, &chief, "2026-Q2").contains(&TEAM[1].name.to_owned()),
        "the definitive work"
    );
    assert_eq!(team_names(&mut world, &acting, "2026-Q2"), [] as [&str; 0], "no plan of hers yet");
    world.now("2026-07-01T09:00:00+08:00");
    assert_eq!(evaluator(&mut world, &nurse), "Maria Ximenes", "back to the definitive line");
    assert_eq!(plans(&mut world, &acting).len(), 2, "R-098: two plans in one year");
    let expired = problem(&mut world, "acting_expired");
    assert_eq!(expired.len(), 1);
    assert_eq!(expired[0]["fix"]["code"], "end_appointment");
    world.ask("fix_problems", json!({ "fixes": [{ "code": "end_appointment", "employee": acting }] }));
    assert_eq!(problem(&mut world, "acting_expired").len(), 0);
    let states: Vec<_> = plans(&mut world, &acting).into_iter().map(|(state, _)| state).collect();
    assert!(states.contains(&"approved".into()), "the definitive plan goes on: {states:?}");
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 6);
    world.now("2026-09-24T09:00:00+08:00");
    assert_eq!(team_names(&mut world, &boss, "2026-Q3"), [] as [&str; 0], "the acting work is over");
    world.assert_sound();
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
    assert_eq!(team_names(&mut world, &acting, "2026-Q3").len(), 5);
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
    assert_eq!(team_names(&mut world, &chief, "2026-Q3").len(), 5, "back to the head, save who has another");
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

#[test]
fn r_003_a_loop_of_evaluators_is_found_and_repaired_by_the_tree() {
    let mut world = team_in_force();
    let (chief, first) = (world.person(CHIEF.nip), world.person(TEAM[0].nip));
    // A loop cannot be typed in.
    assert_eq!(
        world.refused(
            "assign_evaluator",
            json!({ "employees": [chief], "evaluator": first, "from": "2026-01-01", "basis": "SK" })
        ),
        "loop"
    );
    let fixes = json!({ "fixes": [{ "code": "set_evaluator", "employee": chief, "evaluator": first }] });
    assert_eq!(world.refused("fix_problems", fixes), "loop", "a repair that makes a loop is refused whole");
    assert_eq!(problem(&mut world, "evaluator_loop").len(), 0);

    // It comes when two records turn out to be one person: the chief was entered again as an evaluator
    // below one of his own people.
    world.ask("save_unit", json!({ "name": "Dinas Arsip", "code": "01" }));
    let top = world.unit("01");
    let boss = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "196901011995031001", "name": "Silvester Tnunay", "unit": top }),
        ),
        "id",
    );
    world.ask("save_unit", json!({ "id": top, "name": "Dinas Arsip", "code": "01", "head": boss }));
    let unit = world.unit("BIDANG ARSIP");
    world.ask("save_unit", json!({ "id": unit, "name": "BIDANG ARSIP", "parent": top, "head": chief }));
    let double = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "197501012000031002", "name": "Yohanis Tefa", "unit": unit }),
        ),
        "id",
    );
    world.ask(
        "assign_evaluator",
        json!({ "employees": [double], "evaluator": first, "from": "2026-01-01", "basis": "SK" }),
    );
    world.ask("merge_people", json!({ "keep": chief, "merge": double }));
    let cases = problem(&mut world, "evaluator_loop");
    let names: Vec<_> = cases.iter().map(|case| text_of(&case["employee"], "name")).collect();
    assert_eq!(names, [TEAM[0].name, CHIEF.name], "both of the loop");
    let fixable: Vec<_> = cases.iter().filter(|case| !case["fix"].is_null()).collect();
    assert_eq!(fixable.len(), 1, "only the one whose evaluator is not the head above: {cases:?}");
    assert_eq!(fixable[0]["fix"]["evaluator"]["name"], "Silvester Tnunay");
    let fix = json!({ "code": "set_evaluator", "employee": fixable[0]["employee"]["id"], "evaluator": boss, "on": "2026-01-01" });
    world.ask("fix_problems", json!({ "fixes": [fix] }));
    assert_eq!(problem(&mut world, "evaluator_loop").len(), 0);
    world.assert_sound();
}

#[test]
fn r_010_the_people_of_an_evaluator_who_retired_are_repaired_in_one_act_and_undone_in_one() {
    let mut world = team_in_force();
    let chief = world.person(CHIEF.nip);
    let boss = text_of(&world.ask("save_employee", json!({
        "nip": "196901011995031001", "name": "Silvester Tnunay", "position": "Kepala Dinas", "positionKind": "jpt_pratama",
    })), "id");
    world.ask("assign_evaluator", json!({ "employees": [chief], "evaluator": boss, "from": "2026-01-01" }));
    let mut more = Vec::new();
    for number in 1..=6 {
        let nip = format!("19880808201001100{number}");
        let new = world.ask("save_employee", json!({ "nip": nip, "name": format!("Pegawai Baru {number}") }));
        more.push(text_of(&new, "id"));
    }
    world.ask("assign_evaluator", json!({ "employees": more, "evaluator": chief, "from": "2026-01-01" }));
    world.ask("retire_employee", json!({ "id": chief, "on": "2026-08-31" }));
    let cases = problem(&mut world, "evaluator_retired");
    assert_eq!(cases.len(), 12);
    let fix = &cases[0]["fix"];
    assert_eq!(
        (text_of(fix, "code"), text_of(fix, "on"), text_of(&fix["evaluator"], "name")),
        ("hand_to_superior".into(), "2026-09-01".into(), "Silvester Tnunay".into())
    );
    assert_eq!(text_of(fix, "words"), "Serahkan kepada atasan penilai, Silvester Tnunay");
    let fixes: Vec<_> = cases
        .iter()
        .map(|case| {
            json!({
                "code": case["fix"]["code"], "employee": case["employee"]["id"],
                "evaluator": case["fix"]["evaluator"]["id"], "on": case["fix"]["on"],
            })
        })
        .collect();
    let people = nips(&mut world);
    world.ask("fix_problems", json!({ "fixes": fixes }));
    assert_eq!(problem(&mut world, "evaluator_retired").len(), 0);
    assert_eq!(plans(&mut world, &people[0]), [("revising".into(), 2), ("approved".into(), 1)], "R-097");
    world.ask("undo", json!({}));
    assert_eq!(problem(&mut world, "evaluator_retired").len(), 12, "one act, one undo");
    assert_eq!(plans(&mut world, &people[0]), [("approved".into(), 1)]);
    world.assert_sound();
}

#[test]
fn r_009_people_without_unit_or_evaluator_and_units_that_ended_are_named_with_a_repair() {
    let mut world = team_in_force();
    let unit = world.unit("BIDANG ARSIP");
    let new = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "199303032020121003", "name": "Gregorius Bau", "unit": unit }),
        ),
        "id",
    );
    let cases = problem(&mut world, "no_evaluator");
    let case = cases.iter().find(|case| case["employee"]["id"] == json!(new)).cloned().unwrap_or_default();
    assert_eq!(case["fix"]["evaluator"]["name"], CHIEF.name, "the head of the unit");
    let fix = json!({ "code": "set_evaluator", "employee": new, "evaluator": case["fix"]["evaluator"]["id"], "on": "2026-09-01" });
    world.ask("fix_problems", json!({ "fixes": [fix] }));
    assert!(problem(&mut world, "no_evaluator").iter().all(|case| case["employee"]["id"] != json!(new)));

    let lost = text_of(
        &world.ask("save_employee", json!({ "nip": "199404042019032004", "name": "Yuliana Seran" })),
        "id",
    );
    let chief = world.person(CHIEF.nip);
    world.ask("assign_evaluator", json!({ "employees": [lost], "evaluator": chief, "from": "2026-01-01" }));
    let case = problem(&mut world, "no_unit")
        .into_iter()
        .find(|case| case["employee"]["id"] == json!(lost))
        .unwrap_or_default();
    assert_eq!(case["fix"]["unit"]["name"], "BIDANG ARSIP", "the unit the evaluator leads");
    world.ask("fix_problems", json!({ "fixes": [{ "code": "set_unit", "employee": lost, "unit": unit }] }));
    assert!(problem(&mut world, "no_unit").iter().all(|case| case["employee"]["id"] != json!(lost)));

    world.ask(
        "save_unit",
        json!({ "name": "Seksi Lama", "code": "09", "parent": unit, "endsOn": "2026-06-30" }),
    );
    let ended = world.unit("09");
    world.ask("assign_unit", json!({ "employees": [lost], "unit": ended }));
    let case = problem(&mut world, "unit_ended");
    assert_eq!((case.len(), &case[0]["fix"]["unit"]["name"]), (1, &json!("BIDANG ARSIP")));
}

#[test]
fn r_004_an_evaluator_without_delegation_is_named_until_its_basis_is_recorded() {
    let mut world = team_in_force();
    let [person, expert] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    world
        .ask("assign_evaluator", json!({ "employees": [person], "evaluator": expert, "from": "2026-08-01" }));
    world.ask("save_employee", json!({ "id": expert, "positionKind": "operational_staff" }));
    let cases = problem(&mut world, "evaluator_not_entitled");
    let case = cases.iter().find(|case| case["employee"]["id"] == json!(person)).cloned().unwrap_or_default();
    assert_eq!(case["fix"]["code"], "record_basis");
    let fix =
        |basis: &str| json!({ "fixes": [{ "code": "record_basis", "employee": person, "basis": basis }] });
    assert_eq!(world.refused("fix_problems", fix(" ")), "invalid");
    world.ask("fix_problems", fix("SK Delegasi 5/2026"));
    assert!(
        problem(&mut world, "evaluator_not_entitled")
            .iter()
            .all(|case| case["employee"]["id"] != json!(person))
    );
}

#[test]
fn r_001_people_past_the_age_of_retirement_by_their_nip_are_named() {
    let mut world = team_in_force();
    let old = text_of(
        &world.ask(
            "save_employee",
            json!({
                "nip": "196005051985031001", "name": "Aloysius Nenobais", "positionKind": "operational_staff",
            }),
        ),
        "id",
    );
    let case = problem(&mut world, "past_retirement_age")
        .into_iter()
        .find(|case| case["employee"]["id"] == json!(old))
        .unwrap_or_default();
    assert_eq!(
        (text_of(&case["fix"], "code"), text_of(&case["fix"], "on")),
        ("retire".into(), "2018-05-31".into())
    );
    world.ask(
        "fix_problems",
        json!({ "fixes": [{ "code": "retire", "employee": old, "on": case["fix"]["on"] }] }),
    );
    assert_eq!(world.ask("show_employee", json!({ "id": old }))["retiredOn"], "2018-05-31");
}

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
