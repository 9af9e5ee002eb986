//! The grid of an evaluator: rating by key, evidence, distribution, and what stays when power goes.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

fn open_team(world: &mut World) -> Value {
    let chief = world.person(CHIEF.nip);
    world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }))
}

fn rows(team: &Value) -> &[Value] {
    list_of(team, "rows")
}

/// The evaluations of the team in the order of names.
fn evaluations(world: &mut World) -> Vec<String> {
    rows(&open_team(world)).iter().map(|row| text_of(row, "evaluation")).collect()
}

fn rate(world: &mut World, evaluation: &str, results: &str, conduct: &str) -> Value {
    world.ask("rate", json!({ "evaluation": evaluation, "rating": "results", "level": results }));
    world.ask("rate", json!({ "evaluation": evaluation, "rating": "conduct", "level": conduct }))
}

fn show(world: &mut World, evaluation: &str) -> Value {
    world.ask("show_evaluation", json!({ "id": evaluation }))
}

#[test]
fn the_grid_lists_the_team_by_name_with_what_each_brings() {
    let mut world = World::with_team();
    let team = open_team(&mut world);
    assert_eq!(
        (text_of(&team["evaluator"], "name"), text_of(&team["unit"], "name"), text_of(&team, "achievement")),
        (CHIEF.name.into(), "BIDANG ARSIP".into(), "good".into())
    );
    let names: Vec<_> = rows(&team).iter().map(|row| text_of(&row["employee"], "name")).collect();
    assert_eq!(names, TEAM.map(|member| member.name));
    let first = &rows(&team)[0];
    assert_eq!((list_of(first, "mainMarks").len(), list_of(first, "additionalMarks").len()), (2, 1));
    assert_eq!(
        ["nEvidence", "nEvidenceDue", "nFeedbackGood", "batchSize"].map(|field| number_of(first, field)),
        [0, 3, 0, 0]
    );
    assert_eq!((text_of(first, "state"), first["grade"].clone()), ("open".into(), Value::Null));
    let teams = world.ask("list_teams", json!({ "period": "2026-Q3" }));
    let counts =
        ["total", "unrated", "rated", "signed"].map(|field| number_of(&list_of(&teams, "teams")[0], field));
    assert_eq!(counts, [6, 6, 0, 0]);
    let before = number_of(&world.ask("read_store", json!({})), "acts");
    open_team(&mut world);
    assert_eq!(number_of(&world.ask("read_store", json!({})), "acts"), before, "looking again makes nothing");
}

#[test]
fn r_205_and_r_210_two_ratings_give_the_grade_and_one_alone_gives_none() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let half = world.ask("rate", json!({ "evaluation": all[0], "rating": "results", "level": "above" }));
    assert_eq!((half["grade"].clone(), text_of(&half, "state")), (Value::Null, "open".into()));
    let quadrant = [
        ("above", "above", "very_good"),
        ("above", "meets", "good"),
        ("above", "below", "poor"),
        ("meets", "above", "good"),
        ("meets", "meets", "good"),
        ("meets", "below", "poor"),
        ("below", "above", "needs_improvement"),
        ("below", "meets", "needs_improvement"),
        ("below", "below", "very_poor"),
    ];
    for (results, conduct, grade) in quadrant {
        let rated = rate(&mut world, &all[0], results, conduct);
        assert_eq!(
            (text_of(&rated, "grade"), text_of(&rated, "state")),
            (grade.into(), "rated".into()),
            "{results} × {conduct}"
        );
    }
    let emptied = world.ask("rate", json!({ "evaluation": all[0], "rating": "conduct", "level": null }));
    assert_eq!((emptied["grade"].clone(), text_of(&emptied, "state")), (Value::Null, "open".into()));
    world.assert_sound();
}

#[test]
fn r_200_nobody_is_rated_before_the_achievement_of_the_evaluators_unit_is_set() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q3", "value": null }));
    let refusal =
        world.refusal("rate", json!({ "evaluation": all[0], "rating": "results", "level": "meets" }));
    assert_eq!(
        (refusal.code.as_str(), text_of(&refusal.details, "unit")),
        ("no_org_achievement", "BIDANG ARSIP".into())
    );
    let together = json!({ "evaluations": all, "rating": "results", "level": "meets" });
    assert_eq!(world.refused("rate_together", together), "no_org_achievement");
    assert_eq!(show(&mut world, &all[0])["resultsRating"], Value::Null);
}

#[test]
fn a_rating_from_an_outdated_screen_is_refused_and_nothing_changes() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let seen = show(&mut world, &all[0])["version"].clone();
    let rate = |level: &str| json!({ "evaluation": all[0], "rating": "results", "level": level, "seenVersion": seen });
    let first = world.ask("rate", rate("meets"));
    let refusal = world.refusal("rate", rate("above"));
    assert_eq!((refusal.code.as_str(), &refusal.details["currentVersion"]), ("stale", &first["version"]));
    assert_eq!(show(&mut world, &all[0])["resultsRating"], "meets");
}

#[test]
fn several_people_are_rated_together_in_one_act_that_stays_marked_and_is_undone_whole() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let team =
        world.ask("rate_together", json!({ "evaluations": all[..4], "rating": "conduct", "level": "meets" }));
    let sizes: Vec<_> = rows(&team).iter().map(|row| number_of(row, "batchSize")).collect();
    assert_eq!(sizes, [4, 4, 4, 4, 0, 0], "each row says that it was one of four");
    rate(&mut world, &all[0], "above", "above");
    assert_eq!(number_of(&rows(&open_team(&mut world))[0], "batchSize"), 1, "rated alone since");
    for _ in 0..3 {
        world.ask("undo", json!({}));
    }
    let team = open_team(&mut world);
    assert!(rows(&team).iter().all(|row| row["conductRating"] == Value::Null), "{team}");
    world.ask("redo", json!({}));
    assert_eq!(rows(&open_team(&mut world)).iter().filter(|row| row["conductRating"] == "meets").count(), 4);
    assert_eq!(
        world.refused("rate_together", json!({ "evaluations": [], "rating": "conduct", "level": "meets" })),
        "not_found"
    );
    world.assert_sound();
}

#[test]
fn before_several_people_are_rated_together_it_is_told_who_would_be_and_who_is_left_out_and_why() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    rate(&mut world, &all[0], "above", "above");
    world.ask("seal", json!({ "evaluations": [all[0]], "password": PASSWORD }));
    rate(&mut world, &all[1], "meets", "above");
    world.ask("hold", json!({ "evaluation": all[2], "held": true }));
    let wanted = json!({ "evaluations": all, "rating": "results", "level": "above" });
    let preview = world.ask("preview_rate_together", wanted);
    let ready = list_of(&preview, "ready");
    let names: Vec<_> = ready.iter().map(|line| text_of(&line["employee"], "name")).collect();
    assert_eq!(names, [TEAM[1].name, TEAM[3].name, TEAM[4].name, TEAM[5].name]);
    assert_eq!([&ready[0]["before"], &ready[0]["grade"]], ["meets", "very_good"]);
    assert_eq!(ready[1]["grade"], Value::Null, "conduct is not rated yet");
    let why: Vec<_> = list_of(&preview, "leftOut").iter().map(|one| text_of(one, "why")).collect();
    assert_eq!(why, ["Penilaian ini sudah ditandatangani.", "Ditahan untuk dilihat tersendiri."]);
    assert_eq!(show(&mut world, &all[3])["resultsRating"], Value::Null, "nothing was rated");
}

#[test]
fn a_person_is_held_back_until_rated() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    assert_eq!(world.ask("hold", json!({ "evaluation": all[2], "held": true }))["held"], true);
    assert_eq!(rows(&open_team(&mut world))[2]["held"], true);
    world.ask("hold", json!({ "evaluation": all[2], "held": false }));
    world.ask("hold", json!({ "evaluation": all[2], "held": true }));
    assert_eq!(rate(&mut world, &all[2], "meets", "meets")["held"], false, "a rating takes it back");
}

#[test]
fn r_117_r_206_and_r_209_realisation_and_feedback_stand_beside_the_row_and_decide_nothing() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    rate(&mut world, &all[0], "meets", "meets");
    let warned =
        |view: &Value| list_of(view, "findings").iter().filter(|finding| finding["rule"] == "R-206").count();
    let bare = show(&mut world, &all[0]);
    assert_eq!(
        (warned(&bare), text_of(&bare, "grade")),
        (6, "good".into()),
        "three results without realisation and feedback"
    );

    let indicator = bare["results"][0]["indicators"][0]["id"].clone();
    let write = |text: &str| json!({ "evaluation": all[0], "field": { "kind": "indicatorActual", "id": indicator }, "text": text, "draft": false });
    world.ask("write_text", write("12% saja"));
    let written =
        world.ask("write_text", write("40% berdasarkan buku layanan\nSisanya menunggu ruang simpan"));
    let about = json!({ "kind": "indicator", "id": indicator });
    assert_eq!(
        world.refused("add_feedback", json!({ "evaluation": all[0], "about": about, "source": "leader" })),
        "invalid",
        "words or a symbol"
    );
    world.ask("add_feedback", json!({ "evaluation": all[0], "about": about, "source": "leader", "text": "Percepat", "symbol": "frown" }));
    let view = world.ask("add_feedback", json!({ "evaluation": all[0], "about": { "kind": "conduct", "value": 7 }, "source": "peer", "symbol": "thumbs_up" }));
    assert_eq!(text_of(&written["results"][0]["indicators"][0], "actual").lines().count(), 2);
    assert_eq!(text_of(&view["results"][0]["indicators"][0]["feedback"][0], "sourceLabel"), "Pimpinan");
    assert_eq!(text_of(&view["conduct"][6]["feedback"][0], "symbol"), "thumbs_up");
    assert_eq!(
        (warned(&view), text_of(&view, "grade"), text_of(&view, "resultsRating")),
        (4, "good".into(), "meets".into())
    );
    let row = rows(&open_team(&mut world))[0].clone();
    assert_eq!(
        ["nEvidence", "nEvidenceDue", "nFeedbackGood", "nFeedbackBad"].map(|field| number_of(&row, field)),
        [1, 3, 1, 1]
    );

    assert_eq!(world.refused("add_feedback", json!({ "evaluation": all[0], "about": { "kind": "conduct", "value": 8 }, "source": "peer", "symbol": "smile" })), "invalid");
    let foreign = show(&mut world, &all[1])["results"][0]["indicators"][0]["id"].clone();
    assert_eq!(world.refused("add_feedback", json!({ "evaluation": all[0], "about": { "kind": "indicator", "id": foreign }, "source": "peer", "symbol": "smile" })), "not_found");
    let feedback = view["conduct"][6]["feedback"][0]["id"].clone();
    world.ask("remove_feedback", json!({ "id": feedback }));
    assert_eq!(list_of(&show(&mut world, &all[0])["conduct"][6], "feedback").len(), 0);
    world.ask("undo", json!({}));
    assert_eq!(list_of(&show(&mut world, &all[0])["conduct"][6], "feedback").len(), 1);
    world.assert_sound();
}

#[test]
fn r_053_a_qualitative_plan_takes_realisation_and_feedback_on_the_whole_result() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let view = show(&mut world, &all[5]);
    assert_eq!(text_of(&view, "form"), "C.1.1");
    let result = view["results"][0]["id"].clone();
    world.ask("write_text", json!({ "evaluation": all[5], "field": { "kind": "resultActual", "id": result }, "text": "Terlayani semua", "draft": false }));
    let view = world.ask("add_feedback", json!({ "evaluation": all[5], "about": { "kind": "result", "id": result }, "source": "subordinate", "text": "Cepat" }));
    assert_eq!(
        (text_of(&view["results"][0], "actual"), text_of(&view["results"][0]["feedback"][0], "sourceLabel")),
        ("Terlayani semua".into(), "Pegawai di bawahnya".into())
    );
    assert_eq!(number_of(&rows(&open_team(&mut world))[5], "nEvidence"), 1);
}

#[test]
fn r_207_a_main_result_marked_below_beside_a_rating_above_is_a_soft_warning_with_room_for_a_reason() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let result = show(&mut world, &all[0])["results"][1]["id"].clone();
    let marked =
        world.ask("mark_result", json!({ "evaluation": all[0], "result": result, "level": "below" }));
    assert_eq!(text_of(&marked["results"][1], "mark"), "below");
    let rated = rate(&mut world, &all[0], "above", "meets");
    let warning = list_of(&rated, "findings")
        .iter()
        .find(|finding| finding["rule"] == "R-207")
        .cloned()
        .unwrap_or_default();
    assert_eq!((text_of(&warning, "severity"), warning["result"].clone()), ("warn".into(), json!(2)));
    assert_eq!(text_of(&rated, "grade"), "good", "it never blocks");
    let row = rows(&open_team(&mut world))[0].clone();
    assert_eq!((row["mainMarks"].clone(), list_of(&row, "findings").len()), (json!([null, "below"]), 1));
    let reasoned = world.ask("write_text", json!({ "evaluation": all[0], "field": { "kind": "warningReason" }, "text": "Hasil lain jauh melampaui", "draft": false }));
    assert_eq!(text_of(&reasoned, "warningReason"), "Hasil lain jauh melampaui");
    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person }));
    let marks = list_of(&history, "entries").iter().any(|entry| text_of(entry, "field").contains("mark"));
    assert!(!marks, "private marks are in no history");
}

#[test]
fn why_a_grade_is_what_it_is_names_rule_quadrant_and_who_set_it_for_whom() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let id = json!({ "id": all[0] });
    assert_eq!(world.refused("explain_grade", id.clone()), "rating_missing");
    world.ask("see_evidence", id.clone());
    world.now("2026-09-24T11:15:00+08:00");
    rate(&mut world, &all[0], "below", "above");
    let why = world.ask("explain_grade", id);
    assert_eq!(
        ["results", "conduct", "grade", "rule", "setBy", "actedFor", "setAt"]
            .map(|field| text_of(&why, field)),
        ["below", "above", "needs_improvement", "R-210", USER, CHIEF.name, "2026-09-24T11:15:00+08:00"]
    );
    assert_eq!(
        why["quadrant"],
        json!([
            ["poor", "good", "very_good"],
            ["poor", "good", "good"],
            ["very_poor", "needs_improvement", "needs_improvement"]
        ])
    );
    assert!(text_of(&why, "source").contains("99"));
    assert_eq!(why["evidenceSeen"], true);
    assert_eq!(rows(&open_team(&mut world))[0]["evidenceSeen"], true);
    assert_eq!(rows(&open_team(&mut world))[1]["evidenceSeen"], false);
}

#[test]
fn every_rating_is_one_commit_of_its_field_with_who_when_and_for_whom() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    rate(&mut world, &all[0], "meets", "meets");
    world.now("2026-09-25T08:00:00+08:00");
    world.ask("rate", json!({ "evaluation": all[0], "rating": "results", "level": "above" }));
    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "results_rating" }));
    let told: Vec<_> = list_of(&history, "entries")
        .iter()
        .map(|entry| ["at", "by", "actedFor", "fieldWords", "from", "to"].map(|part| text_of(entry, part)))
        .collect();
    assert_eq!(
        told[0],
        [
            "2026-09-25T08:00:00+08:00",
            USER,
            CHIEF.name,
            "Rating hasil kerja",
            "Sesuai ekspektasi",
            "Di atas ekspektasi"
        ]
    );
    assert_eq!(told.len(), 2);
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(text_of(&list_of(&card, "timeline")[0], "title"), "Rating diberikan");
}

#[test]
fn typing_is_kept_at_every_key_and_becomes_one_commit_when_the_field_is_left() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let write = |text: &str, draft: bool| json!({ "evaluation": all[0], "field": { "kind": "notes" }, "text": text, "draft": draft });
    let acts = |world: &mut World| number_of(&world.ask("read_store", json!({})), "acts");
    let before = acts(&mut world);
    for end in 1..=8 {
        world.ask("write_text", write(&"Catatan:"[..end], true));
    }
    assert_eq!(acts(&mut world), before, "keys are no acts");
    world.ask("write_text", write("Catatan: teruskan", false));
    assert_eq!(acts(&mut world), before + 1);
    assert_eq!(text_of(&show(&mut world, &all[0]), "notes"), "Catatan: teruskan");
    assert_eq!(rows(&open_team(&mut world))[0]["hasNote"], true);
    world.ask("undo", json!({}));
    assert_eq!(text_of(&show(&mut world, &all[0]), "notes"), "");
}

#[test]
fn what_was_typed_before_the_power_went_is_there_again() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    let indicator = show(&mut world, &all[0])["results"][0]["indicators"][0]["id"].clone();
    for text in ["4", "41", "412 permintaan"] {
        world.ask("write_text", json!({ "evaluation": all[0], "field": { "kind": "indicatorActual", "id": indicator }, "text": text, "draft": true }));
    }
    world.ask("write_text", json!({ "evaluation": all[1], "field": { "kind": "notes" }, "text": "Perlu pelatihan ala", "draft": true }));
    let mut world = world.power_cut();
    world.unlock();
    assert_eq!(
        text_of(&show(&mut world, &all[0])["results"][0]["indicators"][0], "actual"),
        "412 permintaan"
    );
    assert_eq!(text_of(&show(&mut world, &all[1]), "notes"), "Perlu pelatihan ala");
    let person = world.person(TEAM[1].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "notes" }));
    assert_eq!(text_of(&list_of(&history, "entries")[0], "actedFor"), CHIEF.name, "typed for the evaluator");
    world.assert_sound();
}

#[test]
fn r_220_to_r_226_the_distribution_counts_the_evaluators_people_and_never_blocks() {
    let mut world = World::with_team();
    let all = evaluations(&mut world);
    world.ask("rate_together", json!({ "evaluations": all, "rating": "results", "level": "above" }));
    let team =
        world.ask("rate_together", json!({ "evaluations": all, "rating": "conduct", "level": "above" }));
    let distribution = &team["distribution"];
    assert_eq!(
        (
            number_of(distribution, "total"),
            number_of(distribution, "unrated"),
            number_of(&list_of(distribution, "grades")[0], "count")
        ),
        (6, 0, 6)
    );
    assert_eq!(
        (distribution["withinGuide"].clone(), text_of(distribution, "achievement")),
        (json!(false), "good".into())
    );
    let severities: Vec<_> =
        list_of(distribution, "findings").iter().map(|finding| text_of(finding, "severity")).collect();
    assert!(!severities.is_empty() && severities.iter().all(|severity| severity == "warn"), "{severities:?}");
    assert!(text_of(distribution, "sentence").contains("tetap dapat melanjutkan"));

    let chief = world.person(CHIEF.nip);
    let preflight = world.ask("preflight", json!({ "evaluator": chief, "period": "2026-Q3" }));
    assert_eq!(
        (list_of(&preflight, "ready").len(), list_of(&preflight, "notReady").len()),
        (6, 0),
        "R-225: all may be signed"
    );
    let sealed = world.ask("seal", json!({ "evaluations": all, "password": tests::PASSWORD }));
    assert_eq!(sealed["sealed"], 6);
    let unit = world.unit("BIDANG ARSIP");
    let counted = world.ask("show_distribution", json!({ "unit": unit, "period": "2026-Q3" }));
    assert_eq!(counted["grades"], team["distribution"]["grades"]);
}

#[test]
fn r_301_and_r_305_the_guide_is_told_in_whole_persons_and_the_office_may_follow_the_regulation_alone() {
    let mut world = World::with_team();
    let team = open_team(&mut world);
    let good = list_of(&team["distribution"], "grades")
        .iter()
        .find(|row| row["grade"] == "good")
        .cloned()
        .unwrap_or_default();
    assert_eq!(good["atMost"], 4, "70 % of six people, rounded down");
    world.ask("change_office", json!({ "distributionRule": "permenpanrb_only" }));
    let team = open_team(&mut world);
    let good = list_of(&team["distribution"], "grades")
        .iter()
        .find(|row| row["grade"] == "good")
        .cloned()
        .unwrap_or_default();
    assert_eq!(good["atMost"], Value::Null, "no shares in the regulation itself");
}

#[test]
fn r_226_a_roll_up_adds_the_units_below() {
    let Some(mut world) = World::with_cases() else { return };
    let unit = world.unit("DIREKTORAT II");
    let count = |world: &mut World, roll_up: bool| {
        number_of(
            &world.ask("show_distribution", json!({ "unit": unit, "period": "2026", "rollUp": roll_up })),
            "total",
        )
    };
    assert_eq!(
        (count(&mut world, false), count(&mut world, true)),
        (1, 2),
        "the subdirectorate and its own member"
    );
}

#[test]
fn r_014_people_on_leave_are_left_out_and_say_why() {
    let mut world = World::with_team();
    let (away, unplanned) = (world.person(TEAM[0].nip), "199303032020121003");
    world.ask("save_employee", json!({ "id": away, "legalStatus": "unpaid_leave" }));
    let chief = world.person(CHIEF.nip);
    let new =
        text_of(&world.ask("save_employee", json!({ "nip": unplanned, "name": "Gregorius Bau" })), "id");
    world.ask("assign_evaluator", json!({ "employees": [new], "evaluator": chief, "from": "2026-01-01" }));
    let team = open_team(&mut world);
    let told: Vec<_> = list_of(&team, "leftOut")
        .iter()
        .map(|row| (text_of(&row["person"], "name"), text_of(row, "reason")))
        .collect();
    assert_eq!(
        told,
        [
            (TEAM[0].name.into(), "Tidak wajib menyusun SKP menurut kedudukan hukumnya.".into()),
            ("Gregorius Bau".into(), "Belum punya SKP untuk periode ini.".into()),
        ]
    );
    assert_eq!(
        (rows(&team).len(), number_of(&team["distribution"], "total")),
        (5, 6),
        "who still needs a plan counts for the group"
    );
}

#[test]
fn r_212_earlier_grades_are_shown_and_enter_no_calculation() {
    let mut world = World::with_team();
    let unit = world.unit("BIDANG ARSIP");
    let person = world.person(TEAM[0].nip);
    for (period, results) in [("2026-Q1", "below"), ("2026-Q2", "below")] {
        world.ask("set_achievement", json!({ "unit": unit, "period": period, "value": "good" }));
        let opened =
            text_of(&world.ask("open_evaluation", json!({ "employee": person, "period": period })), "id");
        rate(&mut world, &opened, results, "meets");
    }
    let all = evaluations(&mut world);
    let rated = rate(&mut world, &all[0], "above", "above");
    let earlier: Vec<_> =
        list_of(&rated, "earlier").iter().map(|row| (text_of(row, "words"), text_of(row, "grade"))).collect();
    assert_eq!(
        earlier,
        [
            ("Triwulan I 2026".into(), "needs_improvement".into()),
            ("Triwulan II 2026".into(), "needs_improvement".into())
        ]
    );
    assert_eq!(text_of(&rated, "grade"), "very_good");
}

#[test]
fn r_232_looking_ahead_ties_nobody_to_an_evaluator_who_leaves_before_the_window_opens() {
    let mut world = World::with_team();
    world.now("2026-07-10T09:00:00+08:00");
    evaluations(&mut world);
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": next, "from": "2026-08-25" }));
    world.now("2026-09-24T09:00:00+08:00");
    let team = world.ask("open_team", json!({ "evaluator": next, "period": "2026-Q3" }));
    let names: Vec<_> = rows(&team).iter().map(|row| text_of(&row["employee"], "name")).collect();
    assert_eq!(names, [TEAM[0].name], "moved on 25 August, outside the window: the new evaluator evaluates");
    assert_eq!(rows(&open_team(&mut world)).len(), 5);
}

#[test]
fn r_026_a_change_of_evaluator_inside_the_window_leaves_the_evaluation_with_the_old_one() {
    let mut world = World::with_team();
    world.now("2026-09-29T09:00:00+08:00");
    let [person, next] = [TEAM[0].nip, TEAM[1].nip].map(|nip| world.person(nip));
    world.ask("assign_evaluator", json!({ "employees": [person], "evaluator": next, "from": "2026-09-25" }));
    assert_eq!(
        rows(&open_team(&mut world)).len(),
        6,
        "25 September lies inside the window: the old evaluator evaluates"
    );
}
