//! Guidance and counselling: forms, signatures, to whom they go, and who may see them.

use super::{add_user, as_user, plan_of, result_of, rule_of};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, USER, World, list_of, text_of};

const NIP: &str = TEAM[0].nip;

fn plan_support(world: &mut World, kind: &str, mut with: Value) -> Value {
    with["employee"] = json!(world.person(NIP));
    with["kind"] = json!(kind);
    world.ask("plan_support", with)
}

fn step(world: &mut World, support: &Value, step: &str) -> Value {
    world.ask("move_support", json!({ "id": support["id"], "step": step }))
}

fn fill(world: &mut World, support: &Value, form: &str, entries: &[(&str, u32, &str)]) -> Value {
    let entry = |(field, row, text): &(&str, u32, &str)| json!({ "form": form, "field": field, "ordinal": row, "text": text });
    let entries: Vec<Value> = entries.iter().map(entry).collect();
    world.ask("save_support", json!({ "id": support["id"], "entries": entries }))
}

fn field(support: &Value, form: &str, name: &str) -> Value {
    let form = list_of(support, "forms").iter().find(|one| one["form"] == form).unwrap();
    list_of(form, "fields").iter().find(|one| one["field"] == name).cloned().unwrap_or_default()
}

/// The stations of a way: the rule and whether it was reached.
fn route(support: &Value) -> Vec<(String, bool)> {
    let station = |step: &Value| (text_of(step, "rule"), !step["doneOn"].is_null());
    list_of(support, "route").iter().map(station).collect()
}

#[test]
fn r_121_coaching_begins_with_what_is_known_is_signed_by_both_and_may_ask_for_a_change_of_the_plan() {
    let mut world = World::with_team();
    let result = result_of(&mut world, NIP, 2);
    let indicator = text_of(&list_of(&result, "rows")[0], "indicator");
    let plan = plan_of(&mut world, NIP);
    let cell = json!({
        "result": result["id"], "indicator": indicator, "period": "2026-Q3", "value": "4 daftar",
    });
    world.ask("save_year_progress", json!({ "plan": plan, "cells": [cell] }));
    let support = plan_support(&mut world, "coaching", json!({ "result": result["id"] }));
    assert_eq!(text_of(&support["ledBy"], "name"), CHIEF.name, "the evaluator unless told");
    let known = |name: &str| text_of(&list_of(&field(&support, "coaching", name), "entries")[0], "text");
    assert_eq!(
        ["goal.indicator", "goal.target", "fact.progress"].map(known),
        ["Jumlah daftar yang lengkap", "12 daftar", "4 daftar"]
    );
    step(&mut world, &support, "begin");
    assert_eq!(
        rule_of(&mut world, "move_support", json!({ "id": support["id"], "step": "finish" })),
        "R-121"
    );
    let after = fill(
        &mut world,
        &support,
        "coaching",
        &[("step.strategy", 1, "Tim kecil"), ("step.change", 1, "ya")],
    );
    assert_eq!(after["needsChange"], true);
    for one in ["sign_employee", "sign_leader", "finish", "report"] {
        step(&mut world, &support, one);
    }
    let after = world.ask("show_support", json!({ "id": support["id"] }));
    assert_eq!(text_of(&after, "state"), "reported");
    let reported = [("R-125".to_owned(), true), ("R-125".to_owned(), false)];
    assert!(route(&after).ends_with(&reported), "reported, and nothing decided yet: {after}");
    let close = json!({ "id": support["id"], "step": "close" });
    let refused = world.refusal("move_support", close.clone());
    assert_eq!(
        (refused.code.as_str(), refused.why.contains("belum diputuskan"), &refused.details["rule"]),
        ("rule_says", true, &json!("R-125")),
        "what is not decided is not closed: {refused:?}"
    );
    let decide = |decision: &str| {
        json!({
            "id": support["id"], "step": "decide", "decision": decision,
            "decidedBy": "Kepala Dinas", "on": "2026-09-24",
        })
    };
    assert_eq!(world.refused("move_support", decide(" ")), "invalid", "a decision says what it is");
    let after = world.ask("move_support", decide("Lanjut dengan mentoring"));
    let last = list_of(&after, "route").last().cloned().unwrap();
    assert_eq!([text_of(&last, "to"), text_of(&last, "doneOn")], ["Kepala Dinas", "2026-09-24"]);
    assert_eq!(text_of(&after, "decision"), "Lanjut dengan mentoring");
    assert_eq!(after["steps"], json!(["close"]), "it is decided once");
    assert_eq!(world.ask("move_support", close.clone())["state"], "closed");
    assert_eq!(rule_of(&mut world, "move_support", close), "R-125", "and closed once");
    let refused = json!({ "id": support["id"], "place": "Ruang lain" });
    assert_eq!(rule_of(&mut world, "save_support", refused), "R-125", "what was reported stays");
    world.assert_sound();
}

#[test]
fn r_122_and_r_124_mentoring_has_a_journal_and_competencies_a_score_from_1_to_5() {
    let mut world = World::with_team();
    let support =
        plan_support(&mut world, "mentoring", json!({ "ledByLabel": "Dr. Markus Riwu, arsiparis utama" }));
    let rows =
        [("goal.skill", 1, "Preservasi"), ("journal.subject", 1, "Kertas"), ("journal.subject", 2, "Foto")];
    let after = fill(&mut world, &support, "mentoring", &rows);
    assert_eq!(list_of(&field(&after, "mentoring", "journal.subject"), "entries").len(), 2);
    let score = |score: u32| {
        let entry = json!({ "form": "competency", "field": "managerial.1", "text": "Teguh", "score": score });
        json!({ "id": support["id"], "entries": [entry] })
    };
    assert_eq!(world.refused("save_support", score(6)), "invalid");
    let after = world.ask("save_support", score(4));
    assert_eq!(list_of(&field(&after, "competency", "managerial.1"), "entries")[0]["score"], 4);
    let unknown =
        json!({ "id": support["id"], "entries": [{ "form": "coaching", "field": "options", "text": "x" }] });
    assert_eq!(world.refused("save_support", unknown), "invalid", "a mentoring has no B.1.6");
    let after = fill(&mut world, &support, "mentoring", &[("journal.subject", 2, "")]);
    assert_eq!(list_of(&field(&after, "mentoring", "journal.subject"), "entries").len(), 1);
}

#[test]
fn r_123_what_the_employee_says_of_guidance_stays_hidden_from_the_coach_until_it_is_handed_over() {
    let mut world = World::with_team();
    add_user(&mut world, "yohanis", "evaluator", Some(CHIEF.nip));
    add_user(&mut world, "agustina", "employee", Some(NIP));
    let support = plan_support(&mut world, "coaching", json!({}));
    as_user(&mut world, "yohanis");
    step(&mut world, &support, "begin");
    as_user(&mut world, "agustina");
    let secret = "Saya merasa kurang didengar";
    fill(&mut world, &support, "feedback", &[("answer.1", 1, secret)]);
    as_user(&mut world, "yohanis");
    let seen = world.ask("show_support", json!({ "id": support["id"] }));
    let form = list_of(&seen, "forms").iter().find(|form| form["form"] == "feedback").unwrap().clone();
    assert_eq!((&form["isHidden"], list_of(&form, "fields").len()), (&json!(true), 0));
    as_user(&mut world, USER);
    world.ask("change_setting", json!({ "key": "guidance_feedback", "value": "false" }));
    as_user(&mut world, "yohanis");
    let seen = world.ask("show_support", json!({ "id": support["id"] }));
    let form = list_of(&seen, "forms").iter().find(|form| form["form"] == "feedback").unwrap().clone();
    assert_eq!(
        [&form["isHidden"], &form["canEdit"]],
        [&json!(false); 2],
        "an office may hide nothing; the words stay the employee's"
    );
    assert!(form.to_string().contains(secret));
    as_user(&mut world, USER);
    world.ask("change_setting", json!({ "key": "guidance_feedback", "value": null }));
    as_user(&mut world, "yohanis");
    let employee = world.person(NIP);
    let history = |world: &mut World| world.ask("show_history", json!({ "id": employee })).to_string();
    assert!(!history(&mut world).contains(secret));
    as_user(&mut world, "agustina");
    step(&mut world, &support, "sign_employee");
    as_user(&mut world, "yohanis");
    assert_eq!(
        world.refused("move_support", json!({ "id": support["id"], "step": "hand_over" })),
        "not_permitted",
        "that is the employee's"
    );
    step(&mut world, &support, "sign_leader");
    step(&mut world, &support, "finish");
    as_user(&mut world, "agustina");
    step(&mut world, &support, "hand_over");
    as_user(&mut world, "yohanis");
    let seen = world.ask("show_support", json!({ "id": support["id"] }));
    assert_eq!(text_of(&list_of(&field(&seen, "feedback", "answer.1"), "entries")[0], "text"), secret);
    assert!(history(&mut world).contains(secret));
}

#[test]
fn r_126_counselling_is_seen_by_evaluator_and_office_and_neither_by_the_person_nor_by_the_auditor() {
    let mut world = World::with_team();
    add_user(&mut world, "yohanis", "evaluator", Some(CHIEF.nip));
    add_user(&mut world, "agustina", "employee", Some(NIP));
    add_user(&mut world, "pemeriksa", "auditor", None);
    let employee = world.person(NIP);
    let secret = "Berulang kali membentak pengunjung";
    let support = plan_support(&mut world, "counselling", json!({}));
    assert_eq!(support["isSecret"], true);
    fill(&mut world, &support, "conduct_report", &[("problem", 1, secret)]);
    as_user(&mut world, "yohanis");
    let seen = world.ask("show_support", json!({ "id": support["id"] }));
    assert_eq!(text_of(&list_of(&field(&seen, "conduct_report", "problem"), "entries")[0], "text"), secret);
    for account in ["agustina", "pemeriksa"] {
        as_user(&mut world, account);
        let list = world.ask("list_supports", json!({ "id": employee }));
        assert!(list_of(&list, "supports").is_empty(), "{account}");
        assert_eq!(world.refused("show_support", json!({ "id": support["id"] })), "not_found", "{account}");
        let history = world.ask("show_history", json!({ "id": employee })).to_string();
        assert!(!history.contains(secret), "{account}");
        let what = json!({
            "forms": ["B.1.10"], "who": { "kind": "people", "ids": [employee] }, "period": "2026",
        });
        let run = world.ask("plan_print_run", what);
        assert!(list_of(&run, "ready").is_empty(), "{account}");
    }
    as_user(&mut world, "agustina");
    let own = json!({ "employee": employee, "kind": "counselling" });
    assert_eq!(rule_of(&mut world, "plan_support", own), "R-126");
    as_user(&mut world, USER);
    assert!(world.ask("show_history", json!({ "id": employee })).to_string().contains(secret));
    world.ask("remove_support", json!({ "id": support["id"] }));
    as_user(&mut world, "pemeriksa");
    assert!(!world.ask("list_deleted", json!({})).to_string().contains(secret));
}

#[test]
fn r_125_guidance_that_was_not_held_or_reported_is_not_closed_and_its_plan_is_removed_instead() {
    let mut world = World::with_team();
    let support = plan_support(&mut world, "informal_training", json!({}));
    assert_eq!(support["steps"], json!(["begin"]));
    for before in ["begin", "finish", "report"] {
        let close = json!({ "id": support["id"], "step": "close" });
        assert_eq!(rule_of(&mut world, "move_support", close), "R-125", "before {before}");
        step(&mut world, &support, before);
    }
    let planned = plan_support(&mut world, "mentoring", json!({}));
    let close = json!({ "id": planned["id"], "step": "close" });
    assert!(world.refusal("move_support", close).next.contains("hapus"), "the way out of a plan");
    world.ask("remove_support", json!({ "id": planned["id"] }));
}

#[test]
fn r_126_counselling_is_closed_once_the_employee_was_told_and_the_record_only_where_it_began() {
    let mut world = World::with_team();
    let enough = plan_support(&mut world, "counselling", json!({}));
    let close = |support: &Value| json!({ "id": support["id"], "step": "close" });
    assert_eq!(rule_of(&mut world, "move_support", close(&enough)), "R-126", "told first");
    step(&mut world, &enough, "tell");
    let closed = world.ask("move_support", close(&enough));
    assert_eq!(closed["state"], "closed", "the conduct changed: nothing is reported");
    let held = plan_support(&mut world, "counselling", json!({ "counsellor": "official" }));
    for one in ["tell", "begin"] {
        step(&mut world, &held, one);
    }
    assert_eq!(rule_of(&mut world, "move_support", close(&held)), "R-128", "it runs");
    for one in ["sign_leader", "finish", "report", "close"] {
        step(&mut world, &held, one);
    }
    world.assert_sound();
}

#[test]
fn r_127_and_r_128_the_record_goes_to_whom_the_kind_of_counsellor_asks_for() {
    let mut world = World::with_team();
    let mut to = Vec::new();
    for counsellor in ["evaluator", "official", "independent"] {
        let support = plan_support(&mut world, "counselling", json!({ "counsellor": counsellor }));
        assert_eq!(
            route(&support).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>(),
            ["R-126", "R-126", "R-127", "R-128"]
        );
        let told = step(&mut world, &support, "tell");
        assert_eq!(text_of(&list_of(&told, "route")[0], "to"), TEAM[0].name, "the employee is told");
        assert_eq!(route(&told)[0], ("R-126".into(), true));
        assert!(!list_of(&told, "steps").contains(&json!("tell")));
        to.push(text_of(list_of(&support, "route").last().unwrap(), "to"));
    }
    assert_eq!(to[0], "atasan pejabat penilai", "nobody is known above the evaluator here");
    assert!(to[1].contains(CHIEF.name), "{}", to[1]);
    assert_eq!(to[2], "PyB atau pimpinan unit kepegawaian");
}

#[test]
fn r_125_whoever_leads_a_guidance_of_somebody_elses_employee_works_in_it_and_nowhere_else() {
    let mut world = World::with_team();
    let coach = TEAM[4];
    add_user(&mut world, "elisabet", "employee", Some(coach.nip));
    let (employee, leader) = (world.person(NIP), world.person(coach.nip));
    let support = plan_support(&mut world, "coaching", json!({ "ledBy": leader }));
    assert_eq!(
        text_of(list_of(&support, "route").iter().rev().nth(1).unwrap(), "to"),
        CHIEF.name,
        "reported to the evaluator"
    );
    as_user(&mut world, "elisabet");
    let led = world.ask("list_led_supports", json!({}));
    assert_eq!(text_of(&list_of(&led, "supports")[0]["employee"], "name"), TEAM[0].name);
    step(&mut world, &support, "begin");
    fill(&mut world, &support, "coaching", &[("options", 1, "Belajar dari tim lain")]);
    assert_eq!(world.refused("list_supports", json!({ "id": employee })), "not_permitted");
    assert_eq!(world.refused("list_evidence", json!({ "employee": employee })), "not_permitted");
}
