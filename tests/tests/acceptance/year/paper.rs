//! The year on paper: B.1.2 to B.1.10, the counselling record, minutes.

use super::{plan_of, result_of};
use crate::words_drawn;
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, text_of};

const NIP: &str = TEAM[0].nip;

/// The words of a form of one person in a period, with single blanks.
fn printed(world: &mut World, nip: &str, form: &str, with: Value) -> String {
    let employee = world.person(nip);
    let mut what = json!({
        "forms": [form], "who": { "kind": "people", "ids": [employee] }, "period": "2026-Q3",
    });
    if !with.is_null() {
        what["record"] = with;
    }
    let path = world.path(&format!("{form}.pdf"));
    let file = world.file(path.clone());
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn r_111_documentation_prints_what_was_reached_in_the_period_with_its_evidence() {
    let mut world = World::with_team();
    let (plan, result) = (plan_of(&mut world, NIP), result_of(&mut world, NIP, 2));
    let indicator = text_of(&list_of(&result, "rows")[0], "indicator");
    let cell = |period: &str, value: &str| json!({ "result": result["id"], "indicator": indicator, "period": period, "value": value });
    let cells = json!([cell("2026-Q2", "5 daftar"), cell("2026-Q3", "9 daftar")]);
    let year = world.ask("save_year_progress", json!({ "plan": plan, "cells": cells }));
    let row = list_of(&list_of(&year, "results")[1], "rows")[0].clone();
    let employee = world.person(NIP);
    let note = list_of(&row, "cells")[2]["note"].clone();
    let evidence = json!({ "employee": employee, "kind": "note", "text": "Map hijau", "name": "Berita acara", "progress": note });
    world.ask("add_evidence", evidence);
    let words = printed(&mut world, NIP, "B.1.2", Value::Null);
    assert!(words.contains("9 daftar") && words.contains("2026/1 Berita acara"), "{words}");
    assert!(!words.contains("5 daftar"), "of another quarter");
    assert!(words.contains("DRAF"), "the plan is not in force");
}

#[test]
fn r_115_recorded_feedback_prints_beside_the_realisation_without_any_rating() {
    let mut world = World::with_team();
    let (employee, result) = (world.person(NIP), result_of(&mut world, NIP, 1));
    let give = |about: Value, text: &str| json!({ "people": [{ "employee": employee, "about": about }], "source": "leader", "text": text });
    world.ask("give_feedback", give(json!({ "kind": "result", "id": result["id"] }), "Layanan cepat"));
    world.ask("give_feedback", give(json!({ "kind": "conduct", "value": 7 }), "Membantu rekan"));
    let words = printed(&mut world, NIP, "B.1.5", Value::Null);
    for text in ["REKAMAN INFORMASI UMPAN BALIK", "Layanan cepat", "Membantu rekan"] {
        assert!(words.contains(text), "{text}: {words}");
    }
    assert!(!words.contains("PREDIKAT"), "{words}");
    let qualitative = TEAM[5].nip;
    assert!(printed(&mut world, qualitative, "B.1.3", Value::Null).contains("KUALITATIF"));
}

#[test]
fn r_120_and_r_128_every_form_of_guidance_and_counselling_prints_what_was_filled_in() {
    let mut world = World::with_team();
    let employee = world.person(NIP);
    let forms = [
        ("coaching", "coaching", "options", "Belajar dari bidang lain", "B.1.6"),
        ("mentoring", "mentoring", "goal.skill", "Preservasi arsip foto", "B.1.7"),
        ("informal_training", "feedback", "answer.2", "Sangat dihargai", "B.1.8"),
        ("competency", "competency", "recommendation", "Pelatihan preservasi", "B.1.9"),
        ("counselling", "conduct_report", "problem", "Sering terlambat", "B.1.10"),
        ("counselling", "record", "outcome", "Jadwal baru disepakati", "KONSELING"),
    ];
    for (kind, form, field, text, code) in forms {
        let support = world
            .ask("plan_support", json!({ "employee": employee, "kind": kind, "startsOn": "2026-08-10" }));
        let entry = json!({ "form": form, "field": field, "text": text });
        world.ask("save_support", json!({ "id": support["id"], "entries": [entry] }));
        let words = printed(&mut world, NIP, code, support["id"].clone());
        assert!(words.contains(text), "{code}: {words}");
    }
}

#[test]
fn r_128_an_office_with_a_record_of_its_own_neither_fills_in_nor_prints_that_of_the_program() {
    let mut world = World::with_team();
    let employee = world.person(NIP);
    world.ask("change_setting", json!({ "key": "counselling_record", "value": "false" }));
    let support = world.ask("plan_support", json!({ "employee": employee, "kind": "counselling" }));
    let forms: Vec<String> = list_of(&support, "forms").iter().map(|form| text_of(form, "code")).collect();
    assert_eq!(forms, ["B.1.10"]);
    let what = json!({
        "forms": ["KONSELING"], "who": { "kind": "people", "ids": [employee] }, "period": "2026-Q3",
    });
    assert!(list_of(&world.ask("plan_print_run", what), "ready").is_empty());
}

#[test]
fn b_1_8_is_signed_by_the_employee_alone_and_bears_the_day_of_that_signature() {
    let mut world = World::with_team();
    let employee = world.person(NIP);
    let coaching = json!({ "employee": employee, "kind": "coaching", "startsOn": "2026-08-10" });
    let support = world.ask("plan_support", coaching);
    let step = |world: &mut World, step: &str, on: &str| {
        world.ask("move_support", json!({ "id": support["id"], "step": step, "on": on }));
    };
    step(&mut world, "begin", "2026-08-10");
    step(&mut world, "sign_leader", "2026-08-14");
    let unsigned = printed(&mut world, NIP, "B.1.8", support["id"].clone());
    assert!(unsigned.contains("DRAF") && !unsigned.contains("14 Agustus 2026"), "{unsigned}");
    step(&mut world, "sign_employee", "2026-08-12");
    let signed = printed(&mut world, NIP, "B.1.8", support["id"].clone());
    assert!(signed.contains("12 Agustus 2026") && !signed.contains("14 Agustus 2026"), "{signed}");
    assert!(!signed.contains("DRAF"), "{signed}");
    let of_both = printed(&mut world, NIP, "B.1.6", support["id"].clone());
    assert!(of_both.contains("14 Agustus 2026"), "the leader dates what both sign: {of_both}");
}

#[test]
fn minutes_print_for_whoever_led_the_meeting() {
    let mut world = World::with_team();
    let unit = world.unit("BIDANG ARSIP");
    let meeting =
        world.ask("make_meeting", json!({ "unit": unit, "kind": "dialog", "heldOn": "2026-09-07" }));
    world.ask("save_meeting", json!({ "id": meeting["id"], "minutes": "Target triwulan dibahas" }));
    let words = printed(&mut world, CHIEF.nip, "NOTULA", meeting["id"].clone());
    for text in ["NOTULA RAPAT", "Target triwulan dibahas", TEAM[3].name] {
        assert!(words.contains(text), "{text}: {words}");
    }
}
