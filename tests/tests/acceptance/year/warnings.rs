//! Early warnings with their reasons, each with the act that answers it.

use super::{add_user, as_user, plan_of, result_of, set_plan};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

const NIP: &str = TEAM[0].nip;

/// The warnings about one person: kind and act.
fn warnings(world: &mut World, nip: &str) -> Vec<(String, Value)> {
    let employee = world.person(nip);
    let view = world.ask("list_warnings", json!({ "employee": employee }));
    let found = list_of(&view, "warnings").iter();
    found.map(|warning| (text_of(warning, "kind"), warning["act"].clone())).collect()
}

fn kinds(world: &mut World, nip: &str) -> Vec<String> {
    warnings(world, nip).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn r_023_and_r_111_a_plan_that_is_not_in_force_and_a_month_without_progress_are_named_with_their_act() {
    let mut world = World::with_team();
    let found = warnings(&mut world, NIP);
    let (_, act) = found.iter().find(|(kind, _)| kind == "no_plan").unwrap();
    assert_eq!([text_of(act, "kind"), text_of(act, "employee")], ["openPlan".into(), world.person(NIP)]);
    let plan = set_plan(&mut world, NIP, "2026-01-12");
    let found = warnings(&mut world, NIP);
    let (_, act) = found.iter().find(|(kind, _)| kind == "no_progress").unwrap();
    assert_eq!(["plan", "period"].map(|field| text_of(act, field)), [plan.clone(), "2026-Q3".into()]);
    let result = result_of(&mut world, NIP, 1);
    let cells = json!([{ "result": result["id"], "period": "2026-Q3", "text": "Layanan berjalan" }]);
    world.ask("save_year_progress", json!({ "plan": plan, "cells": cells }));
    assert!(!kinds(&mut world, NIP).contains(&"no_progress".into()));
}

#[test]
fn r_118_and_r_119_whoever_may_not_note_progress_is_led_to_asking_guiding_and_taking_over() {
    let mut world = World::with_team();
    let (employee, plan) = (world.person(NIP), set_plan(&mut world, NIP, "2026-01-12"));
    let result = text_of(&result_of(&mut world, NIP, 1), "id");
    let act = |world: &mut World| {
        let view = world.ask("list_warnings", json!({ "employee": employee, "kind": "no_progress" }));
        list_of(&view, "warnings")[0]["act"].clone()
    };
    assert_eq!(act(&mut world)["kind"], "noteProgress", "the office notes for somebody without an account");
    add_user(&mut world, "pegawai", "employee", Some(NIP));
    add_user(&mut world, "penilai", "evaluator", Some(CHIEF.nip));
    add_user(&mut world, "pemeriksa", "auditor", None);
    let answers = |world: &mut World| {
        let act = act(world);
        assert_eq!([text_of(&act, "kind"), text_of(&act, "plan")], ["answerNoProgress".into(), plan.clone()]);
        act["answers"].clone()
    };
    assert_eq!(
        answers(&mut world),
        json!(["ask", "coach"]),
        "the evaluator takes over under the own account"
    );
    as_user(&mut world, "pemeriksa");
    assert_eq!(answers(&mut world), json!([]));
    as_user(&mut world, "pegawai");
    assert_eq!(act(&mut world)["kind"], "noteProgress", "the employee notes the own progress");

    as_user(&mut world, "penilai");
    assert_eq!(answers(&mut world), json!(["ask", "coach", "take_over"]));
    let cells = json!([{ "result": result, "period": "2026-Q3", "text": "Layanan berjalan" }]);
    let note = json!({ "plan": plan, "cells": cells });
    assert_eq!(world.refused("save_year_progress", note), "not_permitted");
    // What is offered is permitted.
    let about = json!({ "kind": "result", "id": result });
    let people = json!([{ "employee": employee, "about": about }]);
    world.ask(
        "give_feedback",
        json!({ "people": people, "source": "leader", "text": "Progresnya belum ada" }),
    );
    let support = json!({ "employee": employee, "kind": "coaching", "reason": "Belum ada progres" });
    world.ask("plan_support", support);
    world.ask("take_over_result", json!({ "result": result, "note": "Tidak selesai walau dibimbing" }));
}

#[test]
fn r_113_and_r_114_feedback_that_is_owed_and_a_request_nobody_answered_are_named() {
    let mut world = World::with_team();
    let plan = set_plan(&mut world, NIP, "2026-01-12");
    world.ask("agree_feedback", json!({ "plan": plan, "rhythm": "monthly" }));
    let employee = world.person(NIP);
    let asked = json!({
        "employee": employee, "askedOfLabel": "Dinas Sosial", "source": "other", "dueOn": "2026-09-18",
    });
    world.ask("ask_feedback", asked);
    let found = kinds(&mut world, NIP);
    for kind in ["no_scheduled_feedback", "feedback_unanswered"] {
        assert!(found.contains(&kind.into()), "{kind}: {found:?}");
    }
    let view = world.ask("list_warnings", json!({ "kind": "feedback_unanswered" }));
    assert_eq!(list_of(&view, "warnings").len(), 1);
    let all = list_of(&view, "counts").iter().map(|count| text_of(count, "kind")).collect::<Vec<_>>();
    assert!(all.contains(&"no_plan".into()), "the counts are of everything: {all:?}");
}

#[test]
fn an_evaluator_reads_about_the_own_person_last_and_is_not_counted_among_the_team() {
    let mut world = World::with_team();
    let counted = |view: &Value| {
        let count = list_of(view, "counts").iter().find(|count| count["kind"] == "no_plan").cloned();
        count.unwrap_or_default()
    };
    let (own, member) = (world.person(TEAM[0].nip), world.person(TEAM[1].nip));
    let assigned = json!({ "employees": [member], "evaluator": own, "from": "2026-01-01" });
    world.ask("assign_evaluator", assigned);
    let office = counted(&world.ask("list_warnings", json!({})));
    assert_eq!(office["isOwn"], false, "whoever looks after the office counts everybody: {office}");
    add_user(&mut world, "penilai", "evaluator", Some(TEAM[0].nip));
    as_user(&mut world, "penilai");
    let view = world.ask("list_warnings", json!({}));
    let whose: Vec<String> =
        list_of(&view, "warnings").iter().map(|warning| text_of(&warning["employee"], "id")).collect();
    let first_own = whose.iter().position(|person| *person == own).unwrap();
    assert!(first_own > 0, "the team comes first: {view}");
    assert!(whose.iter().skip(first_own).all(|person| *person == own), "and the own rows last: {view}");
    let (team, no_plan) = (counted(&view), |warning: &&Value| warning["kind"] == "no_plan");
    let listed = list_of(&view, "warnings").iter().filter(no_plan).count();
    let others = u64::try_from(listed).unwrap() - 1;
    assert_eq!((number_of(&team, "people"), &team["isOwn"]), (others, &json!(true)), "{team}");
}

#[test]
fn r_118_a_result_behind_its_target_proposes_coaching_about_that_result() {
    let mut world = World::with_team();
    set_plan(&mut world, NIP, "2026-01-12");
    let plan = plan_of(&mut world, NIP);
    let result = result_of(&mut world, NIP, 1);
    let indicator = text_of(&list_of(&result, "rows")[0], "indicator");
    let targets = json!([{ "indicator": indicator, "targets": ["20%", "40%", "60%", "90%"] }]);
    world.ask("save_action_plan", json!({ "plan": plan, "indicators": targets }));
    let cell = json!({ "result": result["id"], "indicator": indicator, "period": "2026-Q3", "value": "35%" });
    world.ask("save_year_progress", json!({ "plan": plan, "cells": [cell] }));
    let found = warnings(&mut world, NIP);
    let (_, act) = found.iter().find(|(kind, _)| kind == "behind_trajectory").unwrap();
    assert_eq!(
        ["kind", "result", "support"].map(|field| text_of(act, field)),
        ["planSupport".into(), text_of(&result, "id"), "coaching".into()]
    );
}

#[test]
fn a_term_that_passed_leads_to_the_rating_and_once_it_is_signed_to_the_document_of_its_period() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let evaluation = |nip: &str| {
        let row = list_of(&team, "rows").iter().find(|row| text_of(row, "nip") == nip);
        text_of(row.unwrap(), "evaluation")
    };
    let (unsigned, signed) = (evaluation(NIP), evaluation(TEAM[1].nip));
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": signed, "rating": rating, "level": "meets" }));
    }
    world.ask("seal", json!({ "evaluations": [signed], "password": tests::PASSWORD }));
    world.now("2026-11-16T09:00:00+08:00");
    for (nip, wanted, is_signed) in [(NIP, unsigned, false), (TEAM[1].nip, signed, true)] {
        let found = warnings(&mut world, nip);
        let (_, act) = found.iter().find(|(kind, _)| kind == "overdue").unwrap();
        let told = ["kind", "evaluation", "period", "evaluator"].map(|field| text_of(act, field));
        assert_eq!(told, ["openEvaluation".to_owned(), wanted, "2026-Q3".into(), chief.clone()], "{act}");
        assert_eq!(act["signed"], is_signed);
    }
}
