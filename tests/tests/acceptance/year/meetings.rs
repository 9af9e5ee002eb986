//! Meetings: agenda from warnings, attendance, minutes, actions that carry over.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, text_of};

fn make(world: &mut World, on: &str) -> Value {
    let unit = world.unit("BIDANG ARSIP");
    world.ask("make_meeting", json!({ "unit": unit, "kind": "monitoring", "heldOn": on, "place": "Aula" }))
}

fn lines<'v>(meeting: &'v Value, list: &str) -> Vec<&'v Value> {
    list_of(meeting, "lines").iter().filter(|line| line["list"] == list).collect()
}

#[test]
fn a_meeting_begins_with_the_warnings_of_its_unit_and_everybody_of_it_is_invited() {
    let mut world = World::with_team();
    let meeting = make(&mut world, "2026-09-28");
    let agenda: Vec<_> = lines(&meeting, "agenda").iter().map(|line| text_of(line, "text")).collect();
    assert!(
        agenda.iter().any(|text| text.starts_with("Belum ada SKP") && text.contains(TEAM[0].name)),
        "{agenda:?}"
    );
    let invited: Vec<_> =
        lines(&meeting, "attendance").iter().map(|line| text_of(&line["person"], "name")).collect();
    assert_eq!((invited.len(), invited[0].as_str()), (7, CHIEF.name), "whoever leads comes first");
    assert_eq!(text_of(&meeting["ledBy"], "name"), CHIEF.name);
    assert_eq!(text_of(&meeting, "title"), "Pemantauan kinerja");
    world.assert_sound();
}

#[test]
fn minutes_are_written_whole_and_actions_that_are_not_done_come_to_the_next_meeting() {
    let mut world = World::with_team();
    let first = make(&mut world, "2026-08-03");
    let person = world.person(TEAM[2].nip);
    let action = |text: &str| json!({ "text": text, "person": person, "dueOn": "2026-09-01" });
    let saved = world.ask(
        "save_meeting",
        json!({
            "id": first["id"], "minutes": "Dibahas satu per satu", "state": "held",
            "lists": [
                { "list": "decision", "lines": [{ "text": "Layanan dibuka pukul 07.30" }] },
                { "list": "action", "lines": [action("Susun jadwal loket"), action("Cetak papan petunjuk")] },
            ],
        }),
    );
    assert_eq!((lines(&saved, "decision").len(), lines(&saved, "action").len()), (1, 2));
    let done = lines(&saved, "action")[0]["id"].clone();
    world.ask("tick_action", json!({ "line": done, "done": true }));
    let open = world.ask("list_meetings", json!({}));
    assert_eq!(list_of(&open, "openActions").len(), 1);
    let second = make(&mut world, "2026-09-07");
    let carried = lines(&second, "action");
    assert_eq!(carried.len(), 1);
    assert_eq!(
        ["text", "carriedFrom", "dueOn"].map(|field| text_of(carried[0], field)),
        ["Cetak papan petunjuk", "2026-08-03", "2026-09-01"]
    );
    assert_eq!(text_of(lines(&second, "agenda")[0], "text"), "Tindak lanjut rapat sebelumnya");
    let open = world.ask("list_meetings", json!({}));
    assert_eq!(
        text_of(&list_of(&open, "openActions")[0], "meeting"),
        text_of(&second, "id"),
        "it is carried on there"
    );
}

#[test]
fn whoever_was_absent_is_marked_and_a_line_that_is_not_named_is_removed() {
    let mut world = World::with_team();
    let meeting = make(&mut world, "2026-09-07");
    let mut invited: Vec<Value> = lines(&meeting, "attendance")
        .iter()
        .map(|line| json!({ "id": line["id"], "person": line["person"]["id"] }))
        .collect();
    invited.pop();
    invited[1]["absence"] = json!("Sakit");
    let request = json!({
        "id": meeting["id"], "seenVersion": meeting["seenVersion"],
        "lists": [{ "list": "attendance", "lines": invited }],
    });
    let saved = world.ask("save_meeting", request.clone());
    let attendance = lines(&saved, "attendance");
    assert_eq!((attendance.len(), text_of(attendance[1], "absence")), (6, "Sakit".into()));
    assert_eq!(attendance[0]["absence"], Value::Null);
    assert_eq!(world.refused("save_meeting", request), "stale");
    world.ask("undo", json!({}));
    let meeting = world.ask("show_meeting", json!({ "id": meeting["id"] }));
    assert_eq!(lines(&meeting, "attendance").len(), 7);
}
