//! Progress in the rhythm of the office, taking a result over.

use super::{plan_of, result_of, year_of};
use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

const NIP: &str = TEAM[0].nip;

/// A cell of the first indicator of a result, by the place of its period.
fn cell(year: &Value, result: usize, period: usize) -> Value {
    let rows = list_of(&list_of(year, "results")[result - 1], "rows");
    list_of(&rows[0], "cells")[period - 1].clone()
}

fn indicator_of(result: &Value) -> String {
    text_of(&list_of(result, "rows")[0], "indicator")
}

fn save(world: &mut World, cells: &Value) -> Value {
    let plan = plan_of(world, NIP);
    world.ask("save_year_progress", json!({ "plan": plan, "cells": cells }))
}

#[test]
fn r_111_a_year_shows_every_result_in_the_periods_of_the_office_and_keeps_what_is_typed_in_a_cell() {
    let mut world = World::with_team();
    let year = year_of(&mut world, NIP);
    let periods: Vec<_> = list_of(&year, "periods").iter().map(|period| text_of(period, "code")).collect();
    assert_eq!(periods, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    assert_eq!(list_of(&year, "results").len(), 3);
    let result = result_of(&mut world, NIP, 2);
    let place = json!({ "result": result["id"], "indicator": indicator_of(&result), "period": "2026-Q2" });
    let mut noted = place.clone();
    noted["value"] = json!("5 daftar");
    noted["text"] = json!("Daftar kotak 1 sampai 40 selesai");
    let year = save(&mut world, &json!([noted]));
    let shown = cell(&year, 2, 2);
    assert_eq!([text_of(&shown, "value"), text_of(&shown, "on")], ["5 daftar", "2026-09-24"]);
    let mut later = place.clone();
    later["value"] = json!("6 daftar");
    let shown = cell(&save(&mut world, &json!([later])), 2, 2);
    assert_eq!(text_of(&shown, "value"), "6 daftar");
    assert_eq!(text_of(&shown, "text"), "Daftar kotak 1 sampai 40 selesai", "what is left out stays");
    world.ask("undo", json!({}));
    assert_eq!(text_of(&cell(&year_of(&mut world, NIP), 2, 2), "value"), "5 daftar");
    let mut emptied = place;
    emptied["value"] = json!("");
    emptied["text"] = json!("");
    assert_eq!(cell(&save(&mut world, &json!([emptied])), 2, 2)["note"], Value::Null);
    world.assert_sound();
}

#[test]
fn what_is_typed_into_a_cell_is_kept_at_every_key_and_written_where_the_power_goes() {
    let mut world = World::with_team();
    let (plan, result) = (plan_of(&mut world, NIP), result_of(&mut world, NIP, 2));
    let typed = |period: &str, value: &str| {
        let indicator = indicator_of(&result);
        let cell =
            json!({ "result": result["id"], "indicator": indicator, "period": period, "value": value });
        json!({ "plan": plan, "cell": cell })
    };
    assert_eq!(world.refused("type_year_progress", typed("2026-Q4", "1")), "invalid", "has not begun");
    world.ask("type_year_progress", typed("2026-Q3", "5 daf"));
    let mut world = world.power_cut();
    world.ask("unlock", json!({ "account": USER, "password": PASSWORD }));
    assert_eq!(text_of(&cell(&year_of(&mut world, NIP), 2, 3), "value"), "5 daf");

    world.ask("type_year_progress", typed("2026-Q3", "5 daftar l"));
    world.ask("type_year_progress", json!({ "plan": plan }));
    let mut world = world.power_cut();
    world.ask("unlock", json!({ "account": USER, "password": PASSWORD }));
    assert_eq!(text_of(&cell(&year_of(&mut world, NIP), 2, 3), "value"), "5 daf", "that was taken back");
    world.assert_sound();
}

#[test]
fn r_110_and_r_118_the_same_as_the_target_is_taken_over_and_what_lags_offers_the_leader_answers() {
    let mut world = World::with_team();
    let plan = plan_of(&mut world, NIP);
    let (first, second) = (result_of(&mut world, NIP, 1), result_of(&mut world, NIP, 2));
    let targets = json!([{ "indicator": indicator_of(&first), "targets": ["20%", "40%", "60%", "90%"] }]);
    world.ask("save_action_plan", json!({ "plan": plan, "indicators": targets }));
    let as_target = |result: &Value, period: &str| json!({ "result": result["id"], "indicator": indicator_of(result), "period": period, "asTarget": true });
    let year = save(&mut world, &json!([as_target(&first, "2026-Q2"), as_target(&second, "2026-Q3")]));
    assert_eq!(text_of(&cell(&year, 1, 2), "value"), "40%");
    assert_eq!(text_of(&cell(&year, 2, 3), "value"), "12 daftar");
    let behind = json!([{
        "result": first["id"], "indicator": indicator_of(&first), "period": "2026-Q3", "value": "45%",
    }]);
    let year = save(&mut world, &behind);
    assert_eq!(cell(&year, 1, 3)["isBehind"], true);
    // what can be done about it is offered where it is seen, and stays with the leader.
    let answers = |cell: &Value| cell["answers"].clone();
    assert_eq!(
        answers(&cell(&year, 1, 3)),
        json!(["adjust_expectation", "adjust_resources", "coach", "take_over"])
    );
    assert_eq!(answers(&cell(&year, 1, 2)), json!(["appreciate", "assign"]));
    assert_eq!(answers(&cell(&year, 1, 1)), json!([]), "nothing is noted there");
    super::add_user(&mut world, "agustina", "employee", Some(NIP));
    super::as_user(&mut world, "agustina");
    assert_eq!(answers(&cell(&year_of(&mut world, NIP), 1, 3)), json!([]));
}

#[test]
fn a_period_that_has_not_begun_and_an_outdated_screen_are_refused_and_nothing_is_written() {
    let mut world = World::with_team();
    let (plan, first) = (plan_of(&mut world, NIP), result_of(&mut world, NIP, 1));
    let cells = |period: &str| json!([{ "result": first["id"], "period": period, "text": "Selesai" }]);
    let early = json!({ "plan": plan, "cells": cells("2026-Q4") });
    assert_eq!(world.refused("save_year_progress", early), "invalid");
    let seen = year_of(&mut world, NIP)["seenVersion"].clone();
    let request = json!({ "plan": plan, "seenVersion": seen, "cells": cells("2026-Q3") });
    world.ask("save_year_progress", request.clone());
    assert_eq!(world.refused("save_year_progress", request), "stale");
}

#[test]
fn a_block_of_a_spreadsheet_goes_down_the_indicators_and_across_the_periods_and_says_what_found_no_place() {
    let mut world = World::with_team();
    let (plan, first) = (plan_of(&mut world, NIP), result_of(&mut world, NIP, 1));
    let block = "20%\t45%\t70%\t95%\n3 daftar\t\t9 daftar\n1\t2\t3\n7\n";
    let mut request = json!({
        "plan": plan, "text": block, "result": first["id"], "period": "2026-Q1",
    });
    let shown = world.ask("paste_year_progress", request.clone());
    assert_eq!(list_of(&shown, "cells").len(), 8);
    assert_eq!(
        list_of(&shown, "leftOut").len(),
        2,
        "the fourth quarter has not begun, the fourth row is none"
    );
    assert_eq!(cell(&shown["year"], 1, 1)["note"], Value::Null, "only shown so far");
    request["save"] = json!(true);
    let year = world.ask("paste_year_progress", request)["year"].clone();
    assert_eq!(
        [text_of(&cell(&year, 1, 3), "value"), text_of(&cell(&year, 2, 3), "value")],
        ["70%", "9 daftar"]
    );
    assert_eq!(cell(&year, 2, 2)["note"], Value::Null, "an empty cell of the block writes nothing");
    world.ask("undo", json!({}));
    assert_eq!(cell(&year_of(&mut world, NIP), 1, 3)["note"], Value::Null, "a block is one step");
}

#[test]
fn r_119_a_leader_takes_a_result_over_with_a_note_and_can_give_it_back() {
    let mut world = World::with_team();
    let first = result_of(&mut world, NIP, 1);
    let take = |note: &str| json!({ "result": first["id"], "note": note });
    assert_eq!(world.refused("take_over_result", take("  ")), "reason_missing");
    let note = "Pegawai tidak dapat menyelesaikan layanan arsip statis";
    let year = world.ask("take_over_result", take(note));
    let shown = list_of(&year, "results")[0]["takenOver"].clone();
    assert_eq!([text_of(&shown, "on"), text_of(&shown, "note")], ["2026-09-24", note]);
    let year = world.ask("give_back_result", json!({ "id": first["id"] }));
    assert_eq!(list_of(&year, "results")[0]["takenOver"], Value::Null);
    world.assert_sound();
}

#[test]
fn progress_noted_on_an_earlier_version_of_a_plan_stands_on_the_next_one() {
    let mut world = World::with_team();
    super::set_plan(&mut world, NIP, "2026-01-12");
    let first = result_of(&mut world, NIP, 1);
    let noted = json!([{
        "result": first["id"], "indicator": indicator_of(&first), "period": "2026-Q2", "value": "88%",
    }]);
    save(&mut world, &noted);
    let plan = plan_of(&mut world, NIP);
    world.ask(
        "move_plans",
        json!({ "plans": [plan], "event": "revise", "changeKind": "resources", "reason": "Anggaran bertambah" }),
    );
    let employee = world.person(NIP);
    let next = world.ask("find_plan", json!({ "employee": employee, "year": 2026 }));
    for event in ["submit", "agree", "sign", "approve"] {
        world.ask("move_plans", json!({ "plans": [next["id"]], "event": event }));
    }
    let year = year_of(&mut world, NIP);
    assert_eq!(text_of(&year, "plan"), text_of(&next, "id"));
    assert_eq!(text_of(&cell(&year, 1, 2), "value"), "88%");
    assert_eq!(number_of(&cell(&year, 1, 2), "nNotes"), 1);
}
