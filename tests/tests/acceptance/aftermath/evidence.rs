//! What stands beside the ratings: evidence, guide, phrases, guard rails, the achievement that counts.

use super::{Team, rule};
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

fn evidence(team: &mut Team, number: usize) -> Value {
    let evaluation = team.evaluations[number].clone();
    team.world.ask("show_rating_evidence", json!({ "id": evaluation }))
}

#[test]
fn r_206_r_207_and_r_208_realisation_feedback_and_the_guide_stand_beside_the_ratings() {
    let mut team = Team::new();
    let evaluation = team.evaluations[0].clone();
    let person = team.world.person(TEAM[0].nip);
    team.world.ask(
        "add_progress",
        json!({ "employee": person, "result": 1, "text": "38 permintaan terlayani", "evidence": "Buku tamu" }),
    );
    team.world.ask(
        "add_feedback",
        json!({ "evaluation": evaluation, "about": { "kind": "conduct", "value": 1 }, "source": "leader", "text": "Ramah" }),
    );
    for (text, on) in [("Menolong pengunjung difabel", "2026-08-03"), ("Terlambat", "2026-02-02")] {
        let incident =
            json!({ "employees": [person], "text": text, "isPositive": true, "on": on, "value": 1 });
        team.world.ask("note_incident", incident);
    }
    let view = evidence(&mut team, 0);
    let cited: Vec<String> = list_of(&view, "incidents").iter().map(|one| text_of(one, "text")).collect();
    assert_eq!(cited, ["Menolong pengunjung difabel"], "R-112: of its period");
    let result = &list_of(&view, "results")[0];
    assert_eq!(text_of(&list_of(result, "progress")[0], "text"), "38 permintaan terlayani");
    assert_eq!(text_of(&list_of(result, "indicators")[0], "target"), "90-95%");
    assert_eq!(text_of(&list_of(&list_of(&view, "conduct")[0], "feedback")[0], "text"), "Ramah");
    let guide = &view["guide"];
    assert_eq!((list_of(guide, "results").len(), list_of(guide, "conduct").len()), (3, 3));
    assert!(text_of(&view["achievement"], "words").contains("BIDANG ARSIP"), "{view}");
    assert_eq!(view["achievement"]["isFallback"], false);
}

/// Brings the plan that stands there in force.
fn set_plan(team: &mut Team, plan: &Value, on: Option<&str>) {
    for event in ["submit", "agree", "sign", "approve"] {
        team.world.ask("move_plans", json!({ "plans": [plan], "event": event, "on": on }));
    }
}

#[test]
fn r_008_r_119_and_r_206_beside_the_year_stands_all_that_was_noted_and_said_in_its_periods() {
    let mut team = Team::new();
    let employee = team.world.person(TEAM[0].nip);
    let of_year = json!({ "employee": employee, "year": 2026 });
    let year = team.world.ask("show_year_progress", of_year.clone());
    let results = list_of(&year, "results").to_vec();
    let first = &results[0];
    let indicator = text_of(&list_of(first, "rows")[0], "indicator");
    // The second result comes from another leader; the evaluator agreed to that.
    let giver = json!({ "edit": "set_result", "id": results[1]["id"], "field": "assigned_by", "value": "Ketua Tim Pameran" });
    team.world.ask("edit_plan", json!({ "plan": year["plan"], "edits": [giver] }));
    team.world.ask("answer_consent", json!({ "result": results[1]["id"], "answer": "given" }));
    set_plan(&mut team, &year["plan"], Some("2026-01-12"));
    let noted = json!({ "result": first["id"], "indicator": indicator, "period": "2026-Q3", "value": "88%" });
    team.world.ask("save_year_progress", json!({ "plan": year["plan"], "cells": [noted] }));
    let said = json!({
        "people": [{ "employee": employee, "about": { "kind": "result", "id": first["id"] } }],
        "source": "leader", "text": "Layanan cepat", "on": "2026-09-20",
    });
    team.world.ask("give_feedback", said);

    let revise = json!({
        "plans": [year["plan"]], "event": "revise", "changeKind": "resources", "reason": "Anggaran bertambah",
    });
    team.world.ask("move_plans", revise);
    let next = team.world.ask("find_plan", of_year.clone())["id"].clone();
    set_plan(&mut team, &next, None);
    let third = list_of(&team.world.ask("show_year_progress", of_year), "results")[2]["id"].clone();
    let note = "Diselesaikan kepala bidang";
    team.world.ask("take_over_result", json!({ "result": third, "note": note }));

    team.at("2026-12-28");
    let annual = team.world.ask("open_evaluation", json!({ "employee": employee, "period": "2026" }));
    let view = team.world.ask("show_rating_evidence", json!({ "id": annual["id"] }));
    let shown = list_of(&view, "results");
    let of_first = &list_of(&shown[0], "indicators")[0];
    assert_eq!(text_of(&list_of(&shown[0], "progress")[0], "value"), "88%", "noted on the earlier version");
    assert_eq!(
        (text_of(of_first, "value"), text_of(&list_of(of_first, "feedback")[0], "text")),
        ("88%".into(), "Layanan cepat".into())
    );
    assert_eq!(text_of(&shown[2], "takenOver"), note, "R-119: considered at the evaluation");
    let about = |code: &str| -> Vec<Value> {
        let found = list_of(&view, "findings").iter().filter(|found| found["code"] == code);
        found.map(|found| found["result"].clone()).collect()
    };
    assert!(!about("no_feedback").contains(&json!(1)), "what was said in the third quarter counts");
    assert_eq!(about("leader_not_heard"), [json!(2)], "R-008: a warning about what another leader assigned");
}

#[test]
fn r_207_the_guide_speaks_up_against_the_evaluators_own_marks_and_changes_nothing() {
    let mut team = Team::new();
    let evaluation = team.evaluations[0].clone();
    let shown = team.world.ask("show_evaluation", json!({ "id": evaluation }));
    for result in list_of(&shown, "results") {
        let mark = json!({ "evaluation": evaluation, "result": result["id"], "level": "below" });
        team.world.ask("mark_result", mark);
    }
    let rated =
        team.world.ask("rate", json!({ "evaluation": evaluation, "rating": "results", "level": "meets" }));
    let codes: Vec<_> = list_of(&rated, "findings").iter().map(|found| text_of(found, "code")).collect();
    assert!(codes.contains(&"many_main_results_below".to_owned()), "{codes:?}");
    let hints = evidence(&mut team, 0);
    assert_eq!(list_of(&hints["guide"], "hints").len(), 2);
    assert_eq!(rated["resultsRating"], "meets", "a hint refuses nothing");
}

#[test]
fn a_phrase_of_the_bank_counts_as_a_note_only_once_it_was_written_further() {
    let mut team = Team::new();
    let saved = team.world.ask(
        "save_phrase",
        json!({ "value": 1, "level": "above", "text": "Menyapa setiap pemustaka, misalnya …" }),
    );
    let own = list_of(&saved, "phrases").iter().find(|one| !one["id"].is_null()).cloned().unwrap();
    let has_note = |team: &mut Team, text: &str| {
        let request = json!({ "evaluation": team.evaluations[0], "field": { "kind": "notes" }, "text": text, "draft": false });
        team.world.ask("write_text", request);
        let view = team.world.ask("open_team", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
        list_of(&view, "rows")[0]["hasNote"].clone()
    };
    assert_eq!(has_note(&mut team, &text_of(&own, "text")), false);
    let written = "Menyapa setiap pemustaka, misalnya saat pameran arsip.";
    assert_eq!(has_note(&mut team, written), true);
    let again = json!({ "evaluation": team.evaluations[1], "field": { "kind": "notes" }, "text": written, "draft": false });
    team.world.ask("write_text", again);
    let view = team.world.ask("open_team", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
    let same: Vec<_> = list_of(&view, "rows").iter().map(|row| row["sameNoteAs"].clone()).collect();
    assert_eq!((&same[0], &same[1]), (&json!(TEAM[1].name), &json!(TEAM[0].name)), "each names the other");
    assert_eq!(same[2], Value::Null);
    let left = team.world.ask("remove_phrase", json!({ "id": own["id"] }));
    assert!(list_of(&left, "phrases").iter().all(|one| one["id"].is_null()), "those of the program stay");
}

#[test]
fn guard_rails_say_in_whole_persons_what_was_rated_unseen_together_and_without_a_note() {
    let mut team = Team::new();
    let [first, second] = [team.evaluations[0].clone(), team.evaluations[1].clone()];
    team.world.ask("see_evidence", json!({ "id": first }));
    for (evaluation, conduct) in [(&first, "meets"), (&second, "below")] {
        team.world.ask("rate", json!({ "evaluation": evaluation, "rating": "results", "level": "meets" }));
        team.world.ask("rate", json!({ "evaluation": evaluation, "rating": "conduct", "level": conduct }));
    }
    for rating in ["results", "conduct"] {
        let request = json!({ "evaluations": team.evaluations[2..4], "rating": rating, "level": "meets" });
        team.world.ask("rate_together", request);
    }
    let open = team.world.ask("open_team", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
    assert_eq!(open["at"], json!(second), "whoever is interrupted comes back to the person rated last");
    let rails = team.world.ask("show_guard_rails", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
    let counts =
        ["unseen", "together", "withoutNote", "oldestFeedback"].map(|field| list_of(&rails, field).len());
    assert_eq!((number_of(&rails, "nRated"), counts), (4, [3, 2, 1, 3]));
    assert_eq!(list_of(&rails, "sentences").len(), 3);
    let preflight = team.world.ask("preflight", json!({ "evaluator": team.chief, "period": "2026-Q3" }));
    let lazy = list_of(&preflight, "ready")
        .iter()
        .filter(|row| list_of(row, "findings").iter().any(|found| found["code"] == "evidence_unseen"));
    assert_eq!(lazy.count(), 3);
}

#[test]
fn r_209_two_people_are_compared_side_by_side_in_one_period() {
    let mut team = Team::new();
    let view = team
        .world
        .ask("compare_evaluations", json!({ "left": team.evaluations[0], "right": team.evaluations[1] }));
    let names = ["left", "right"].map(|side| text_of(&view[side]["evidence"]["employee"], "name"));
    assert_eq!(names, [TEAM[0].name, TEAM[1].name]);
}

#[test]
fn r_105_and_r_106_whoever_did_not_graduate_is_poor_or_very_poor_whatever_the_ratings() {
    let mut team = Team::new();
    let evaluation = team.evaluations[0].clone();
    for rating in ["results", "conduct"] {
        team.world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "above" }));
    }
    let set = |not_graduated: bool| json!({ "evaluation": evaluation, "notGraduated": not_graduated });
    assert_eq!(team.world.ask("set_graduation", set(true))["grade"], "poor");
    let why = team.world.ask("explain_grade", json!({ "id": evaluation }));
    assert_eq!((text_of(&why, "rule"), text_of(&why, "grade")), ("R-106".into(), "poor".into()));
    // the evaluator at home hears the institution; what it says stands under its own name.
    let employee = team.world.person(TEAM[0].nip);
    let said = json!({
        "people": [{ "employee": employee, "about": { "kind": "conduct", "value": 3 } }],
        "source": "other", "sourceLabel": "Universitas Nusa Jaya", "text": "IPK 2,9, studi dihentikan",
    });
    team.world.ask("give_feedback", said);
    let view = evidence(&mut team, 0);
    let heard = &list_of(&list_of(&view, "conduct")[2], "feedback")[0];
    assert_eq!(text_of(heard, "sourceLabel"), "Universitas Nusa Jaya");
    assert!(text_of(&view["study"], "words").contains("perguruan tinggi"), "{}", view["study"]);
    assert_eq!(team.world.ask("set_graduation", set(false))["grade"], "very_good");
}

#[test]
fn r_101_r_107_and_r_108_the_ipk_guide_stands_beside_and_knows_not_every_accreditation() {
    let mut world = World::with_office();
    let ask = |university: &str| json!({ "ipk": "3,505", "isBachelor": true, "university": university, "programme": "B" });
    let found = world.ask("look_up_study_guide", ask("A"));
    assert_eq!((text_of(&found, "ipk"), text_of(&found, "grade")), ("3,51".into(), "very_good".into()));
    assert_eq!(world.ask("look_up_study_guide", ask("Unggul"))["grade"], Value::Null);
    let wrong = json!({ "ipk": "4,2", "isBachelor": true });
    assert_eq!(world.refused("look_up_study_guide", wrong), "invalid");
}

#[test]
fn r_203_from_february_the_achievement_of_the_year_before_stands_in_and_the_record_says_so() {
    let mut world = World::with_office();
    let file =
        world.written("nilai.json", &rated_case(&[("meets", "meets"), ("above", "meets")]).to_string());
    let imported = world.ask("import_evaluations", json!({ "file": file }));
    let evaluation = list_of(&imported, "items")[0]["id"].clone();
    let unit = world.unit("BIDANG ARSIP");
    world.ask("create_cycle", json!({ "year": 2025, "rhythm": "quarterly" }));
    world.ask("set_achievement", json!({ "unit": unit, "period": "2025", "value": "needs_improvement" }));
    let late = json!({ "unit": unit, "period": "2026", "value": "outstanding", "issuedOn": "2027-02-10" });
    world.ask("set_achievement", late);
    let shown = |world: &mut World| {
        world.ask("show_rating_evidence", json!({ "id": evaluation }))["achievement"].clone()
    };
    world.now("2027-01-31T09:00:00+08:00");
    assert_eq!(text_of(&shown(&mut world), "value"), "outstanding");
    world.now("2027-02-12T09:00:00+08:00");
    let used = shown(&mut world);
    assert_eq!(
        (text_of(&used, "value"), used["ofYear"].clone(), used["isFallback"].clone()),
        ("needs_improvement".into(), json!(2025), json!(true))
    );
    let over = world.refusal("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    assert_eq!(rule(&over), "R-233", "after January it is the superior's");
}
