//! Rules that no other story tells.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

fn plan_of(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    let plans = world.ask("list_plans", json!({ "employee": employee, "year": 2026 }));
    list_of(&plans, "plans")[0].clone()
}

fn grid(world: &mut World) -> Vec<Value> {
    let chief = world.person(CHIEF.nip);
    list_of(&world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" })), "rows").to_vec()
}

fn to_do(world: &mut World, kind: &str) -> u64 {
    let home = world.ask("show_home", json!({}));
    list_of(&home, "toDo").iter().find(|list| list["kind"] == kind).map_or(0, |list| number_of(list, "count"))
}

#[test]
fn r_005_each_result_names_the_leader_who_assigned_it_beside_the_evaluator() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[5].nip);
    assert!(list_of(&plan, "results").iter().all(|result| result["assignedBy"] == "Kepala Bidang Arsip"));
    assert_eq!(text_of(&plan["evaluatorIdentity"], "name"), CHIEF.name);
    assert_eq!(plan_of(&mut world, TEAM[0].nip)["results"][0]["assignedBy"], Value::Null);
}

#[test]
fn r_009_people_without_unit_or_evaluator_are_told_until_both_are_known() {
    let mut world = World::with_team();
    let person = text_of(&world.ask("save_employee", json!({ "nip": "199303032020121003", "name": "Gregorius Bau", "rank": "II/a", "position": "Pengelola Arsip" })), "id");
    let before = [to_do(&mut world, "no_evaluator"), to_do(&mut world, "incomplete")];
    let (unit, chief) = (world.unit("BIDANG ARSIP"), world.person(CHIEF.nip));
    world.ask("assign_unit", json!({ "employees": [person], "unit": unit }));
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": chief, "from": "2026-01-01" }));
    assert_eq!(
        [to_do(&mut world, "no_evaluator"), to_do(&mut world, "incomplete")],
        before.map(|count| count - 1)
    );
}

#[test]
fn r_010_the_evaluators_superior_takes_over_from_a_day_on_with_what_it_rests_on() {
    let mut world = World::with_team();
    let superior = text_of(
        &world.ask(
            "save_employee",
            json!({ "nip": "197001011995031001", "name": "Marthen Koli", "positionKind": "jpt_pratama" }),
        ),
        "id",
    );
    let [chief, member] = [CHIEF.nip, TEAM[0].nip].map(|nip| world.person(nip));
    world.ask(
        "assign_evaluator",
        json!({ "employees": [chief], "evaluator": superior, "from": "2026-01-01" }),
    );
    let basis = "Penilai berhalangan tetap, SK 44/2026";
    world.ask(
        "assign_evaluator",
        json!({ "employees": [member], "evaluator": superior, "from": "2026-09-01", "basis": basis }),
    );
    let team = world.ask("open_team", json!({ "evaluator": superior, "period": "2026-Q3" }));
    let names: Vec<_> = list_of(&team, "rows")
        .iter()
        .chain(list_of(&team, "leftOut").iter())
        .map(|row| text_of(if row["employee"].is_null() { &row["person"] } else { &row["employee"] }, "name"))
        .collect();
    assert!(names.contains(&TEAM[0].name.to_owned()), "{names:?}");
    let history = world.ask("show_history", json!({ "id": member, "field": "evaluator_assignments.basis" }));
    assert_eq!(text_of(&list_of(&history, "entries")[0], "to"), basis);
}

#[test]
fn r_013_a_seconded_person_is_evaluated_at_home_on_feedback_of_the_place_of_work() {
    let mut world = World::with_team();
    let evaluation = text_of(&grid(&mut world)[0], "evaluation");
    let view = world.ask(
        "add_feedback",
        json!({
            "evaluation": evaluation, "about": { "kind": "conduct", "value": 1 }, "source": "other",
            "sourceLabel": "Kepala Perwakilan UNDP", "text": "Diandalkan mitra",
        }),
    );
    let feedback = &view["conduct"][0]["feedback"][0];
    assert_eq!(
        ["sourceLabel", "text"].map(|part| text_of(feedback, part)),
        ["Kepala Perwakilan UNDP", "Diandalkan mitra"]
    );
    assert_eq!(text_of(&view["evaluator"], "name"), CHIEF.name);
}

#[test]
fn r_019_and_r_213_nobody_reviews_or_ranks_between_rating_and_signing() {
    let mut world = World::with_team();
    let rows = grid(&mut world);
    for (row, results) in rows.iter().zip(["below", "above", "meets", "above", "meets", "below"]) {
        world.ask("rate", json!({ "evaluation": row["evaluation"], "rating": "results", "level": results }));
        world.ask("rate", json!({ "evaluation": row["evaluation"], "rating": "conduct", "level": "above" }));
    }
    let names: Vec<_> = grid(&mut world).iter().map(|row| text_of(&row["employee"], "name")).collect();
    assert_eq!(names, TEAM.map(|member| member.name), "by name, whatever the grades");
    let sealed = world.ask("seal", json!({ "evaluations": [rows[0]["evaluation"]], "password": PASSWORD }));
    assert_eq!(sealed["sealed"], 1, "rated, then signed");
}

#[test]
fn r_023_plans_are_due_at_the_end_of_january_and_late_from_the_first_of_february() {
    let mut world = World::with_team();
    let step = |world: &mut World, now: &str| {
        world.now(now);
        let home = world.ask("show_home", json!({}));
        let step = list_of(&home, "steps")[0].clone();
        (
            text_of(&step, "title"),
            text_of(&step, "closesOn"),
            text_of(&step, "phase"),
            number_of(&step, "done"),
        )
    };
    let (title, due) = ("SKP 2026".to_owned(), "2026-01-31".to_owned());
    assert_eq!(
        step(&mut world, "2026-01-31T15:00:00+08:00"),
        (title.clone(), due.clone(), "running".into(), 0)
    );
    assert_eq!(
        step(&mut world, "2026-02-01T08:00:00+08:00"),
        (title, due, "over".into(), 0),
        "six plans, none in force"
    );
}

#[test]
fn r_030_a_plan_holds_results_with_measure_and_target_conduct_resources_accountability_and_consequences() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, TEAM[0].nip);
    let results = list_of(&plan, "results");
    assert_eq!(
        results
            .iter()
            .map(|result| (number_of(result, "no"), text_of(result, "priority")))
            .collect::<Vec<_>>(),
        [(1, "main".into()), (2, "main".into()), (3, "additional".into())],
        "R-051: numbering runs on"
    );
    assert!(results.iter().all(|result| {
        list_of(result, "indicators").iter().all(|indicator| {
            !text_of(indicator, "text").is_empty() && !text_of(indicator, "target").is_empty()
        })
    }));
    assert_eq!(list_of(&plan, "conduct").len(), 7);
    for list in ["resourceSupport", "accountabilityScheme", "consequences"] {
        assert_eq!(list_of(&plan["annex"], list).len(), 1, "{list}");
    }
}
