//! Conflicts, kept edits, and records that met for the first time: what is shown, and what a decision does.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

use super::office::{LAPTOP, OFFICER, OWNER, Pair, carried, enrolled, field, note, pair, rate};

const HERE: &str = "Sesuai ekspektasi";
const THERE: &str = "Di atas ekspektasi";

/// The same rating, given on both sides without knowing of each other.
fn contested() -> Pair {
    contested_at("2026-09-25T14:40:00+08:00")
}

/// The same, with another clock on the laptop.
fn contested_at(clock_of_laptop: &str) -> Pair {
    let mut pair = pair();
    let one = pair.evaluations[0].clone();
    rate(&mut pair.hub, &one, "conduct", "meets");
    pair.laptop.now(clock_of_laptop);
    rate(&mut pair.laptop, &one, "conduct", "above");
    pair.up();
    pair
}

fn conflicts(world: &mut World) -> Vec<Value> {
    list_of(&world.ask("list_conflicts", json!({})), "conflicts").to_vec()
}

#[test]
fn both_values_are_kept_and_shown_with_who_wrote_them_and_the_lawful_evaluator_s_is_suggested() {
    let mut pair = contested();
    let found = conflicts(&mut pair.hub);
    assert_eq!(found.len(), 1, "{found:?}");
    let conflict = &found[0];
    assert_eq!(
        (text_of(conflict, "about"), text_of(conflict, "kind")),
        (TEAM[0].name.into(), "field".into())
    );
    assert_eq!(text_of(conflict, "period"), "Triwulan III 2026");
    let sides: Vec<[String; 3]> = list_of(conflict, "sides")
        .iter()
        .map(|side| ["origin", "words", "by"].map(|name| text_of(side, name)))
        .collect();
    let expected = [["here", HERE, OFFICER], ["package", THERE, OWNER]];
    assert_eq!(sides, expected.map(|side| side.map(str::to_owned)));
    let written: Vec<String> = list_of(conflict, "sides").iter().map(|side| text_of(side, "at")).collect();
    assert_eq!(written, ["2026-09-24T09:00:00+08:00", "2026-09-25T14:40:00+08:00"], "each by its own clock");
    assert_eq!(conflict["suggested"], 1, "the chief's own rating, whatever the clocks say: {conflict}");
    assert!(text_of(conflict, "suggestion").contains(CHIEF.name), "{conflict}");
    let book = pair.hub.ask("list_packages", json!({}));
    let line = &list_of(&book, "packages")[0];
    assert_eq!((text_of(line, "state"), number_of(line, "nOpen")), ("in_conflict".into(), 1), "{line}");
    assert_eq!((text_of(line, "deviceName"), number_of(&book, "nOpen")), (LAPTOP.into(), 1));
    pair.hub.assert_sound();
}

#[test]
fn neither_the_earlier_nor_the_later_of_two_clocks_is_suggested() {
    for clock in ["2026-09-23T08:00:00+08:00", "2026-09-29T08:00:00+08:00"] {
        let mut pair = contested_at(clock);
        let conflict = conflicts(&mut pair.hub).remove(0);
        assert_eq!(conflict["suggested"], 1, "{clock}: the lawful evaluator's: {conflict}");
        assert_eq!(text_of(&conflict["sides"][1], "by"), OWNER);
    }
}

#[test]
fn a_decision_holds_on_both_sides_can_be_taken_back_and_leaves_both_values_in_the_history() {
    let mut pair = contested();
    let one = pair.evaluations[0].clone();
    let id = text_of(&conflicts(&mut pair.hub)[0], "id");
    let before = field(&mut pair.hub, &one, "conductRating");
    let other = if before == "above" { ("here", "meets") } else { ("package", "above") };
    let settle = |take: &str| json!({ "id": id, "take": take });
    let left = pair.hub.ask("settle_conflict", settle(other.0));
    assert!(list_of(&left, "conflicts").is_empty(), "{left}");
    assert_eq!(field(&mut pair.hub, &one, "conductRating"), other.1);
    assert_eq!(pair.hub.refused("settle_conflict", settle("here")), "nothing_to_settle");
    pair.hub.ask("undo", json!({}));
    assert_eq!(field(&mut pair.hub, &one, "conductRating"), before, "as it was shown before the decision");
    pair.hub.ask("redo", json!({}));
    assert_eq!(field(&mut pair.hub, &one, "conductRating"), other.1);
    pair.down();
    assert_eq!(field(&mut pair.laptop, &one, "conductRating"), other.1);
    assert!(conflicts(&mut pair.laptop).is_empty());
    let person = pair.laptop.person(TEAM[0].nip);
    let history = pair.laptop.ask("show_history", json!({ "id": person, "field": "conduct_rating" }));
    let written: Vec<(String, String)> = list_of(&history, "entries")
        .iter()
        .map(|entry| (text_of(entry, "by"), text_of(entry, "to")))
        .collect();
    for (by, to) in [(OFFICER, HERE), (OWNER, THERE)] {
        assert!(written.contains(&(by.to_owned(), to.to_owned())), "{by} wrote {to}: {written:?}");
    }
    pair.assert_agreed();
}

#[test]
fn a_third_value_may_be_taken_and_a_conflict_may_be_set_aside_to_ask_first() {
    let mut pair = contested();
    let one = pair.evaluations[0].clone();
    let id = text_of(&conflicts(&mut pair.hub)[0], "id");
    let held = pair.hub.ask("hold_conflict", json!({ "id": id, "held": true }));
    assert_eq!(held["conflicts"][0]["held"], true);
    let settle = |value: &str| json!({ "id": id, "take": "value", "value": value });
    assert_eq!(pair.hub.refused("settle_conflict", settle("luar biasa")), "invalid");
    pair.hub.ask("settle_conflict", settle("below"));
    assert_eq!(field(&mut pair.hub, &one, "conductRating"), "below");
}

#[test]
fn two_texts_that_changed_different_sentences_are_proposed_together_and_never_joined_by_themselves() {
    let mut pair = pair();
    let one = pair.evaluations[0].clone();
    let first = "Layanan cepat. Arsip tertata. Laporan tepat waktu.";
    note(&mut pair.hub, &one, first);
    pair.down();
    let here = "Layanan sangat cepat. Arsip tertata. Laporan tepat waktu.";
    let there = "Layanan cepat. Arsip tertata. Laporan selalu tepat waktu.";
    note(&mut pair.hub, &one, here);
    note(&mut pair.laptop, &one, there);
    pair.up();
    let conflict = conflicts(&mut pair.hub).remove(0);
    assert_eq!(conflict["isLong"], true);
    let joined = "Layanan sangat cepat. Arsip tertata. Laporan selalu tepat waktu.";
    assert_eq!(conflict["joined"], joined);
    let shown = field(&mut pair.hub, &one, "notes");
    assert!(
        [here, there].iter().any(|text| shown == *text),
        "nothing is joined before somebody says so: {shown}"
    );
    let request = json!({ "id": conflict["id"], "take": "value", "value": joined });
    pair.hub.ask("settle_conflict", request);
    pair.down();
    assert_eq!(field(&mut pair.laptop, &one, "notes"), joined);
    pair.assert_agreed();
}

#[test]
fn an_edit_that_did_not_know_of_the_signature_is_kept_apart_and_the_sheet_stays_as_it_was_signed() {
    let mut pair = pair();
    let one = pair.evaluations[0].clone();
    for rating in ["results", "conduct"] {
        rate(&mut pair.hub, &one, rating, "meets");
    }
    note(&mut pair.hub, &one, "Pertahankan");
    pair.hub.ask("seal", json!({ "evaluations": [one], "password": PASSWORD }));
    note(&mut pair.laptop, &one, "Perlu bimbingan");
    let merged = pair.up();
    assert_eq!(number_of(&merged["counts"], "parked"), 1, "{merged}");
    assert_eq!(field(&mut pair.hub, &one, "notes"), "Pertahankan");
    let view = pair.hub.ask("list_conflicts", json!({}));
    let parked = &list_of(&view, "parked")[0];
    assert_eq!((text_of(parked, "reason"), text_of(parked, "by")), ("late".into(), OWNER.into()));
    assert_eq!(
        (text_of(parked, "value"), text_of(parked, "now")),
        ("Perlu bimbingan".into(), "Pertahankan".into())
    );
    assert_eq!((parked["canApply"].clone(), text_of(parked, "about")), (false.into(), TEAM[0].name.into()));
    let id = parked["id"].clone();
    assert_eq!(pair.hub.refused("settle_parked", json!({ "id": id, "apply": true })), "sealed");
    let left = pair.hub.ask("settle_parked", json!({ "id": id, "apply": false }));
    assert!(list_of(&left, "parked").is_empty());
    pair.down();
    assert_eq!(
        field(&mut pair.laptop, &one, "notes"),
        "Pertahankan",
        "whoever wrote late sees the sheet as signed"
    );
    pair.assert_agreed();
}

/// The items of a kind that rules name.
fn items(world: &mut World, code: &str) -> Vec<Value> {
    let view = world.ask("list_conflicts", json!({}));
    list_of(&view, "items").iter().filter(|item| item["code"] == code).cloned().collect()
}

#[test]
fn a_stored_grade_that_does_not_follow_is_flagged_wherever_it_arrives_until_it_does() {
    let mut hub = World::with_team();
    let mut laptop = World::with_office_on_machine(2, "Laptop", OWNER);
    let mut case = rated_case(&[("meets", "below")]);
    case["evaluations"][0]["grade"] = json!("good");
    let file = hub.written("nilai.json", &case.to_string());
    let imported = hub.ask("import_evaluations", json!({ "file": file }));
    let evaluation = text_of(&list_of(&imported, "items")[0], "id");
    let chief = hub.person(CHIEF.nip);
    let device = enrolled(&mut hub, &mut laptop, LAPTOP, ("evaluator", json!({ "evaluator": chief })));
    carried(&mut hub, &mut laptop, &device);
    for world in [&mut hub, &mut laptop] {
        assert_eq!(field(world, &evaluation, "grade"), "poor", "what the ratings lead to is what counts");
        let flagged = items(world, "grade_differs");
        assert_eq!(flagged.len(), 1, "{flagged:?}");
        assert_eq!(text_of(&flagged[0]["people"][0], "name"), TEAM[0].name);
        let words = text_of(&flagged[0], "words");
        assert!(words.contains("Baik") && words.contains("Kurang"), "{words}");
    }
    for world in [&mut hub, &mut laptop] {
        world.now("2026-12-18T09:00:00+08:00");
    }
    rate(&mut hub, &evaluation, "conduct", "meets");
    carried(&mut hub, &mut laptop, &device);
    for world in [&mut hub, &mut laptop] {
        assert_eq!(items(world, "grade_differs"), Vec::<Value>::new());
    }
}

#[test]
fn whoever_evaluates_others_sees_no_conflict_about_the_own_rating_before_it_is_signed() {
    const OWN: &str = "empat ekor kuda nil menari";
    let mut pair = contested();
    let hub = &mut pair.hub;
    for (name, nip, n_seen) in [("penilai", CHIEF.nip, 1), ("dinilai", TEAM[0].nip, 0)] {
        let account = json!({
            "name": name, "role": "evaluator", "person": hub.person(nip), "newPassword": OWN, "password": PASSWORD,
        });
        hub.ask("add_user", account);
        hub.ask("lock", json!({}));
        hub.ask("unlock", json!({ "account": name, "password": OWN }));
        assert_eq!(conflicts(hub).len(), n_seen, "{name}");
        hub.ask("lock", json!({}));
        hub.unlock();
    }
}
