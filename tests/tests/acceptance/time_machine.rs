//! Records as they stood on a day, printed as they stood, and what was deleted.

mod deleted;

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

use crate::words_of;

/// What the screens of a person show: the card, the plans, the evaluations.
#[derive(Debug, PartialEq)]
struct Shown {
    person: Value,
    plans: Vec<Value>,
    evaluations: Vec<Value>,
}

fn shown(world: &mut World, person: &str) -> Shown {
    let card = world.ask("show_employee", json!({ "id": person }));
    let mut each = |list: &str, command: &str| {
        list_of(&card, list).iter().map(|row| world.ask(command, json!({ "id": row["id"] }))).collect()
    };
    let (plans, evaluations) = (each("plans", "show_plan"), each("evaluations", "show_evaluation"));
    Shown { person: card, plans, evaluations }
}

fn look_back(world: &mut World, person: &str, on: &str) -> Shown {
    let view = world.ask("look_back", json!({ "id": person, "on": on }));
    assert_eq!(view["on"], on);
    Shown {
        person: view["person"].clone(),
        plans: list_of(&view, "plans").to_vec(),
        evaluations: list_of(&view, "evaluations").to_vec(),
    }
}

/// The evaluation of somebody of the team in the third quarter.
fn evaluation(world: &mut World, person: &str) -> String {
    text_of(&world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q3" })), "id")
}

fn rate(world: &mut World, evaluation: &str, level: &str) {
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": level }));
    }
}

fn sign_the_plan(world: &mut World, person: &str) {
    let plans = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
    let plan = plans["plans"][0]["id"].clone();
    for event in ["submit", "agree", "sign", "approve"] {
        let moved = world.ask("move_plans", json!({ "plans": [plan], "event": event }));
        assert_eq!(list_of(&moved, "done").len(), 1, "{event}: {moved}");
    }
}

/// A unit with a head who evaluates in it; the unit's id.
fn other_unit(world: &mut World) -> String {
    world.ask("save_unit", json!({ "name": "Puskesmas Waimana", "code": "11.4" }));
    let unit = world.unit("11.4");
    let head = world.ask(
        "save_employee",
        json!({ "nip": "197701012002122001", "name": "Maria Ximenes", "position": "Kepala Puskesmas",
                "positionKind": "independent_unit_head", "unit": unit }),
    );
    world.ask(
        "save_unit",
        json!({ "id": unit, "name": "Puskesmas Waimana", "code": "11.4", "head": head["id"] }),
    );
    unit
}

/// A year of one person, with what the screens showed at the end of each of its days.
fn a_person_with_a_past() -> (World, String, Vec<(&'static str, Shown)>) {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let mut days = vec![("2026-09-24", shown(&mut world, &person))];
    let mut remember = |world: &mut World, day| days.push((day, shown(world, &person)));

    world.now("2026-09-25T08:00:00+08:00");
    sign_the_plan(&mut world, &person);
    remember(&mut world, "2026-09-25");

    world.now("2026-09-28T15:00:00+08:00");
    let evaluation = evaluation(&mut world, &person);
    rate(&mut world, &evaluation, "meets");
    remember(&mut world, "2026-09-28");

    world.now("2026-09-30T10:00:00+08:00");
    rate(&mut world, &evaluation, "above");
    let field = json!({ "kind": "notes" });
    world.ask(
        "write_text",
        json!({ "evaluation": evaluation, "field": field, "text": "Pertahankan.", "draft": false }),
    );
    remember(&mut world, "2026-09-30");

    world.now("2026-10-02T11:00:00+08:00");
    world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    remember(&mut world, "2026-10-02");

    world.now("2026-10-12T09:00:00+08:00");
    let unit = other_unit(&mut world);
    world.ask(
        "move_employee",
        json!({ "employee": person, "on": "2026-10-12", "toUnit": unit, "position": "Perawat Terampil",
                "basis": "SK 824/2026", "periodicChoice": "new_evaluator", "carryResults": true }),
    );
    remember(&mut world, "2026-10-12");

    world.now("2026-11-02T09:00:00+08:00");
    world.ask("save_employee", json!({ "id": person, "name": "Agustina Nahak Tefa" }));
    (world, person, days)
}

#[test]
fn a_person_with_plans_and_evaluations_is_seen_as_every_screen_showed_them_on_each_day() {
    let (mut world, person, days) = a_person_with_a_past();
    for (day, then) in &days {
        assert_eq!(look_back(&mut world, &person, day), *then, "{day}");
    }
    let of = |day: &str| &days.iter().find(|(other, _)| *other == day).expect("a day").1;
    let state = |day| text_of(&of(day).evaluations[0], "state");
    assert_eq!([state("2026-09-28"), state("2026-10-02")], ["rated", "signed"], "the days do differ");
    assert_eq!(of("2026-09-28").evaluations[0]["grade"], "good");
    assert_eq!(of("2026-09-30").evaluations[0]["grade"], "very_good");
    assert_eq!(text_of(&of("2026-10-02").person["unit"], "name"), "BIDANG ARSIP");
    assert_eq!(text_of(&of("2026-10-12").person["unit"], "name"), "Puskesmas Waimana");
    let between = look_back(&mut world, &person, "2026-10-05");
    assert_eq!(between.evaluations[0]["state"], "signed", "a day without acts shows what stood");
}

#[test]
fn who_evaluated_whom_then_is_named_as_he_was_named_then() {
    let mut world = World::with_team();
    let (person, chief) = (world.person(TEAM[0].nip), world.person(CHIEF.nip));
    world.now("2026-10-05T09:00:00+08:00");
    world.ask(
        "save_employee",
        json!({ "id": chief, "name": "Yohanis Tefa Lopo", "position": "KEPALA DINAS" }),
    );
    let evaluator = |card: &Value| card["evaluators"][0]["person"].clone();
    let before = look_back(&mut world, &person, "2026-10-04").person;
    assert_eq!(text_of(&evaluator(&before), "position"), CHIEF.position);
    let after = look_back(&mut world, &person, "2026-10-05").person;
    assert_eq!(text_of(&evaluator(&after), "position"), "KEPALA DINAS");
}

#[test]
fn before_a_record_was_made_there_is_nobody_and_a_day_to_come_is_refused() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let view = world.ask("look_back", json!({ "id": person, "on": "2026-09-23" }));
    assert_eq!(
        (&view["person"], &view["plans"], &view["evaluations"]),
        (&Value::Null, &json!([]), &json!([]))
    );
    for wrong in ["2026-09-25", "kemarin"] {
        assert_eq!(world.refused("look_back", json!({ "id": person, "on": wrong })), "invalid", "{wrong}");
    }
}

#[test]
fn looking_back_writes_nothing_and_leaves_the_program_in_the_present() {
    let (mut world, person, _) = a_person_with_a_past();
    let fingerprint = |world: &mut World| text_of(&world.ask("read_fingerprint", json!({})), "fingerprint");
    let acts = |world: &mut World| number_of(&world.ask("read_store", json!({})), "acts");
    let (before, n_acts) = (fingerprint(&mut world), acts(&mut world));
    look_back(&mut world, &person, "2026-09-28");
    let (nobody, target) = (json!({ "kind": "people", "ids": [person] }), world.path("kosong.pdf"));
    let file = world.file(target);
    let too_early = json!({ "what": { "forms": ["auto"], "who": nobody, "period": "2026" }, "merge": true,
                            "file": file, "asOf": "2026-09-01" });
    world.try_ask("print", too_early).expect_err("there was no office yet");
    assert_eq!((fingerprint(&mut world), acts(&mut world)), (before, n_acts));
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(text_of(&card, "name"), "Agustina Nahak Tefa", "screens show today again");
    world.ask(
        "save_employee",
        json!({ "id": person, "position": "Perawat Mahir", "seenVersion": card["version"] }),
    );
    world.assert_sound();
}

#[test]
fn marks_of_an_evaluator_have_no_history_and_are_not_shown_in_the_past() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let evaluation = evaluation(&mut world, &person);
    let view = world.ask("show_evaluation", json!({ "id": evaluation }));
    let result = view["results"][0]["id"].clone();
    world.ask("mark_result", json!({ "evaluation": evaluation, "result": result, "level": "below" }));
    let then = look_back(&mut world, &person, "2026-09-24");
    assert_eq!(then.evaluations[0]["results"][0]["mark"], Value::Null);
}

/// Prints what the record of a period calls for, as of a day where one is told.
fn print(world: &mut World, who: &Value, as_of: Option<&str>, name: &str) -> std::path::PathBuf {
    let path = world.path(name);
    let file = world.file(&path);
    let what = json!({ "forms": ["auto"], "who": who, "period": "2026-Q3" });
    world.ask("print", json!({ "what": what, "merge": true, "file": file, "asOf": as_of }));
    path
}

/// The words of a sheet but for the line that tells the day.
fn but_for_the_foot(words: &str, foot: &str) -> Vec<String> {
    words.replace(foot, "").split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_sheets_of_a_day_print_as_they_printed_that_day_but_for_a_line_that_tells_the_day() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let evaluation = evaluation(&mut world, &person);
    let who = json!({ "kind": "people", "ids": [person] });
    world.now("2026-09-28T15:00:00+08:00");
    rate(&mut world, &evaluation, "meets");
    let printed_then = words_of(&print(&mut world, &who, None, "dahulu.pdf"));
    assert!(!printed_then.contains("Keadaan per"), "sheets of today tell no day");

    world.now("2026-10-02T11:00:00+08:00");
    rate(&mut world, &evaluation, "below");
    world.ask("change_office", json!({ "place": "Atambua" }));
    let now = words_of(&print(&mut world, &who, None, "kini.pdf"));
    assert!(now.contains("Atambua"), "{now}");

    let past = print(&mut world, &who, Some("2026-09-28"), "keadaan.pdf");
    let foot = "Keadaan per 28 September 2026";
    let words = words_of(&past);
    assert_eq!(words.matches(foot).count(), words.matches('\u{c}').count(), "on every page");
    assert_eq!(but_for_the_foot(&words, foot), but_for_the_foot(&printed_then, foot));
    let again = print(&mut world, &who, Some("2026-09-28"), "keadaan-lagi.pdf");
    let bytes = |path| std::fs::read(path).expect("a file");
    assert_eq!(bytes(past), bytes(again), "same record, same bytes");
}

#[test]
fn a_whole_unit_prints_as_it_stood_with_those_who_were_in_it_then() {
    let (mut world, _, _) = a_person_with_a_past();
    let unit = world.unit("BIDANG ARSIP");
    let who = json!({ "kind": "unit", "id": unit });
    let then = words_of(&print(&mut world, &who, Some("2026-10-02"), "unit.pdf"));
    assert!(then.contains(TEAM[0].nip), "she left the unit ten days later");
    let now = words_of(&print(&mut world, &who, None, "unit-kini.pdf"));
    assert!(!now.contains(TEAM[0].nip) && now.contains(TEAM[1].nip));
}

#[test]
fn an_entry_of_the_history_tells_act_device_and_which_record_it_is_about() {
    let (mut world, person, _) = a_person_with_a_past();
    let view = world.ask("show_history", json!({ "id": person, "field": "results_rating" }));
    assert_eq!(view["today"], "2026-11-02");
    let newest = &list_of(&view, "entries")[0];
    assert_eq!(
        ["actKind", "device", "subject", "to"].map(|field| text_of(newest, field)),
        ["rate", "laptop ini", "Triwulan III 2026", "Di atas ekspektasi"]
    );
    let texts = world
        .ask("show_history", json!({ "id": person, "field": "indicators.target", "asOf": "2026-09-24" }));
    let subjects: Vec<_> = list_of(&texts, "entries").iter().map(|entry| text_of(entry, "subject")).collect();
    assert_eq!(subjects.len(), 3);
    for number in 1..=3 {
        assert!(subjects.contains(&format!("RHK {number}")), "{subjects:?}");
    }
    let all = world.ask("show_history", json!({ "id": person }));
    let by = world.ask("show_history", json!({ "id": person, "by": tests::USER }));
    assert_eq!(list_of(&by, "entries").len(), list_of(&all, "entries").len());
    let nobody = world.ask("show_history", json!({ "id": person, "by": "Orang lain" }));
    assert_eq!(list_of(&nobody, "entries"), [] as [Value; 0]);
}
