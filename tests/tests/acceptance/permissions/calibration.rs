//! The head of a unit: calibration, whose proposals evaluators answer, what waits, and the page of the unit.

use super::office::{Office, SUPERIOR};
use crate::words_drawn;
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, USER, list_of, number_of, text_of};

const PERIOD: &str = "2026-Q3";

fn card(room: &Value, employee: &str) -> Value {
    let found = list_of(room, "cards").iter().find(|card| card["employee"]["id"] == employee);
    found.cloned().unwrap_or_default()
}

fn count(distribution: &Value, grade: &str) -> u64 {
    let found = list_of(distribution, "grades").iter().find(|row| row["grade"] == grade);
    found.map(|row| number_of(row, "count")).unwrap_or_default()
}

/// The chief rates the second of the team without opening the evidence.
fn rated() -> Office {
    let mut office = Office::new();
    office.as_user("penilai");
    for rating in ["results", "conduct"] {
        let request = json!({ "evaluation": office.second.evaluation, "rating": rating, "level": "meets" });
        office.world.ask("rate", request);
    }
    office.as_user("atasan");
    office
}

fn proposal(office: &Office, meeting: &Value, reason: &str) -> Value {
    json!({
        "evaluation": office.second.evaluation, "results": "above", "conduct": "above", "reason": reason,
        "meeting": meeting["id"],
    })
}

/// What a sheet of the superior says, with single blanks.
fn minutes(office: &mut Office, meeting: &Value) -> String {
    let what = json!({
        "forms": ["NOTULA"], "who": { "kind": "people", "ids": [office.superior.person] }, "period": PERIOD,
        "record": meeting["id"],
    });
    let path = office.world.path("notula.pdf");
    let file = office.world.file(path.clone());
    office.world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The room of a calibration, with those within sight.
fn room_of(office: &mut Office) -> (Value, Value) {
    let unit = office.superior.unit.clone();
    let meeting = office.world.ask("make_meeting", json!({ "unit": unit, "kind": "calibration" }));
    let room = office.world.ask("open_calibration", json!({ "period": PERIOD }));
    let names: Vec<_> =
        list_of(&room, "evaluators").iter().map(|one| text_of(&one["evaluator"], "name")).collect();
    assert_eq!(names, [SUPERIOR[0], CHIEF.name], "those within sight, by name");
    assert_eq!(
        number_of(&list_of(&room, "evaluators")[1], "nUnopened"),
        1,
        "rated without opening the evidence"
    );
    assert_eq!(
        (text_of(&room["unit"], "name"), &room["meeting"]["id"]),
        (SUPERIOR[3].into(), &meeting["id"])
    );
    (meeting, room)
}

#[test]
fn r_205_a_calibration_proposes_and_the_evaluator_stays_the_one_who_sets_the_rating() {
    let mut office = rated();
    let (meeting, room) = room_of(&mut office);
    let second = office.second.person.clone();
    assert_eq!(card(&room, &second)["isDiscussed"], false);

    let silent = office.world.refusal("propose_rating", proposal(&office, &meeting, " "));
    assert_eq!((silent.code.as_str(), text_of(&silent.details, "rule").as_str()), ("rule_says", "R-205"));
    let reason = proposal(&office, &meeting, "Kontribusinya sama dengan tim lain");
    let proposed = office.world.ask("propose_rating", reason);
    let room = office.world.ask("open_calibration", json!({ "period": PERIOD }));
    let shown = card(&room, &second);
    assert_eq!(
        (&shown["results"], &shown["isDiscussed"], &shown["proposal"]["results"]),
        (&json!("meets"), &json!(true), &json!("above")),
        "the rating is the evaluator's"
    );
    assert_eq!((count(&room["now"], "very_good"), count(&room["proposed"], "very_good")), (0, 1));
    let answer = |accept: bool, word: &str| json!({ "id": proposed["id"], "accept": accept, "word": word });
    assert_eq!(
        office.world.refused("answer_proposal", answer(true, "")),
        "not_permitted",
        "it is not his answer"
    );

    office.as_user("penilai");
    let waiting = office.world.ask("list_proposals", json!({}));
    assert_eq!(list_of(&waiting, "rows")[0]["whyNotAnswer"], Value::Null);
    let evaluator = office.evaluator.person.clone();
    let grid = json!({ "evaluator": evaluator, "period": PERIOD });
    let team = office.world.ask("open_team", grid.clone());
    let row =
        |team: &Value| list_of(team, "rows").iter().find(|row| row["employee"]["id"] == *second).cloned();
    assert_eq!(row(&team).unwrap()["proposal"]["grade"], "very_good", "it stands beside the rating");
    assert_eq!(office.world.refused("answer_proposal", answer(false, "")), "rule_says", "say why");
    let kept = office.world.ask("answer_proposal", answer(false, "Bukti belum lengkap"));
    assert_eq!(
        (&kept["state"], list_of(&office.world.ask("list_proposals", json!({})), "rows").len()),
        (&json!("declined"), 0)
    );
    office.world.ask("undo", json!({}));
    office.world.ask("answer_proposal", answer(true, "Setuju"));
    let team = office.world.ask("open_team", grid);
    assert_eq!(row(&team).unwrap()["grade"], "very_good");

    office.as_user("atasan");
    let said = minutes(&mut office, &meeting);
    for words in [
        "KALIBRASI PENILAIAN KINERJA",
        TEAM[1].name,
        "Kontribusinya sama dengan tim lain",
        "diterima pejabat penilai: Setuju",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    office.as_user("penilai");
    let history = office.world.ask("show_history", json!({ "id": second }));
    assert!(history.to_string().contains("Kontribusinya sama dengan tim lain"), "the evaluator reads it");
    office.world.assert_sound();
}

#[test]
fn a_mark_and_a_proposal_are_taken_back_and_what_is_signed_is_not_proposed_for() {
    let mut office = rated();
    let unit = office.superior.unit.clone();
    let meeting = office.world.ask("make_meeting", json!({ "unit": unit, "kind": "calibration" }));
    let second = office.second.person.clone();
    let mark =
        |discussed: bool| json!({ "meeting": meeting["id"], "employee": second, "discussed": discussed });
    let is_marked = |office: &mut Office| {
        let room = office.world.ask("open_calibration", json!({ "period": PERIOD }));
        card(&room, &second)["isDiscussed"] == json!(true)
    };
    office.world.ask("mark_discussed", mark(true));
    assert!(is_marked(&mut office));
    office.world.ask("mark_discussed", mark(false));
    assert!(!is_marked(&mut office));
    let request = proposal(&office, &meeting, "Dibandingkan tim lain");
    let proposed = office.world.ask("propose_rating", request.clone());
    let taken_back = office.world.ask("withdraw_proposal", json!({ "id": proposed["id"] }));
    assert_eq!(taken_back["state"], "withdrawn");

    office.as_user("penilai");
    assert_eq!(office.world.refused("open_calibration", json!({ "period": PERIOD })), "not_permitted");
    let seal = json!({ "evaluations": [office.second.evaluation], "password": super::office::OTHERS });
    office.world.ask("seal", seal);
    office.as_user("atasan");
    assert_eq!(office.world.refused("propose_rating", request), "rule_says");
    let room = office.world.ask("open_calibration", json!({ "period": PERIOD }));
    assert!(text_of(&card(&room, &second), "whyNot").contains("ditandatangani"));
}

#[test]
fn posts_as_plt_stand_in_the_queue_and_the_page_of_a_unit_is_written() {
    let mut office = rated();
    office.as_user(USER);
    let post = json!({
        "employee": office.evaluator.person, "kind": "plt", "unit": office.second.unit,
        "position": "Plt. Kepala Subbidang", "from": "2026-09-01", "until": "2026-10-30", "basis": "SK 12", "place": "", "leadsUnit": false,
    });
    office.world.ask("save_appointment", post);
    office.world.ask(
        "save_follow_up",
        json!({
            "employee": office.second.person, "kind": "improvement", "state": "running",
            "text": "Rencana tiga bulan", "startsOn": "2026-09-01", "endsOn": "2026-11-30",
        }),
    );
    office.as_user("atasan");
    let queue = office.world.ask("list_objections", json!({}));
    let posts = list_of(&queue, "delegations");
    assert_eq!((posts.len(), text_of(&posts[0], "words")), (1, "Plt. Kepala Subbidang".to_owned()));
    assert!(posts[0]["daysLeft"].as_i64().unwrap() > 0);
    let unit = office.superior.unit.clone();
    let page = office.world.ask("show_unit_page", json!({ "unit": unit, "period": PERIOD }));
    assert_eq!(count(&page["distribution"], "good"), 1);
    assert_eq!(text_of(&list_of(&page, "improvements")[0], "text"), "Rencana tiga bulan");
    let path = office.world.path("halaman.pdf");
    let file = office.world.file(path.clone());
    office.world.ask("write_unit_page", json!({ "unit": unit, "period": PERIOD, "file": file }));
    let said = words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["RINGKASAN KINERJA UNIT", SUPERIOR[3], "Rencana tiga bulan", TEAM[1].name] {
        assert!(said.contains(words), "{words}: {said}");
    }
}
