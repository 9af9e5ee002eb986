//! The register of evidence, with and without the files.

use super::{result_of, year_of};
use serde_json::{Value, json};
use std::path::Path;
use tests::{TEAM, World, list_of, number_of, text_of};

const NIP: &str = TEAM[0].nip;
/// A picture that is in the tree anyway.
const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/sheets/assets/garuda.jpg");

fn add(world: &mut World, mut what: Value) -> Value {
    what["employee"] = json!(world.person(NIP));
    world.ask("add_evidence", what)
}

fn newest(view: &Value) -> Value {
    list_of(view, "items")[0].clone()
}

#[test]
fn a_picture_is_kept_with_its_hash_and_a_shrunk_copy_and_comes_out_as_it_went_in() {
    let mut world = World::with_team();
    let result = result_of(&mut world, NIP, 1);
    let file = world.file(Path::new(PICTURE));
    let view = add(&mut world, json!({ "kind": "file", "file": file, "result": result["id"] }));
    let entry = newest(&view);
    assert_eq!([text_of(&entry, "name"), text_of(&entry, "mediaType")], ["garuda.jpg", "image/jpeg"]);
    assert_eq!([number_of(&entry, "result"), text_of(&entry, "hash").len() as u64], [1, 64]);
    assert_eq!(text_of(&entry, "registerNo"), "2026/1");
    let preview = world.ask("show_evidence_preview", json!({ "id": entry["id"] }));
    let picture = text_of(&preview, "picture");
    assert!(picture.starts_with("data:image/jpeg;base64,") && picture.len() < 60 * 1024 * 4 / 3 + 100);
    let out = world.path("keluar.jpg");
    let to = world.file(&out);
    world.ask("write_evidence_file", json!({ "id": entry["id"], "file": to }));
    assert_eq!(std::fs::read(out).unwrap(), std::fs::read(PICTURE).unwrap());
    world.assert_sound();
}

#[test]
fn the_register_says_as_much_once_the_file_is_forgotten() {
    let mut world = World::with_team();
    let file = world.written("daftar.csv", "kotak;jumlah\n1;40\n");
    let entry = newest(&add(&mut world, json!({ "kind": "file", "file": file, "text": "Daftar kotak" })));
    let view = world.ask("forget_evidence_file", json!({ "id": entry["id"] }));
    let after = newest(&view);
    assert_eq!(after["isHere"], false);
    for field in ["name", "hash", "registerNo", "text", "nBytes"] {
        assert_eq!(after[field], entry[field], "{field}");
    }
    let to = world.path("keluar.csv");
    let to = world.file(to);
    assert_eq!(world.refused("write_evidence_file", json!({ "id": entry["id"], "file": to })), "not_found");
}

#[test]
fn links_and_notes_are_registered_under_the_note_of_progress_they_prove() {
    let mut world = World::with_team();
    let result = result_of(&mut world, NIP, 2);
    let plan = text_of(&year_of(&mut world, NIP), "plan");
    let cells = json!([{ "result": result["id"], "period": "2026-Q3", "text": "Daftar selesai" }]);
    let year = world.ask("save_year_progress", json!({ "plan": plan, "cells": cells }));
    let whole = |year: &Value| {
        let rows = list_of(&list_of(year, "results")[1], "rows").to_vec();
        let row = rows.into_iter().find(|row| row["indicator"].is_null()).unwrap();
        list_of(&row, "cells")[2].clone()
    };
    let note = whole(&year)["note"].clone();
    let link = json!({ "kind": "link", "link": "https://arsip.example/daftar", "progress": note });
    assert_eq!(number_of(&newest(&add(&mut world, link)), "result"), 2);
    assert_eq!(number_of(&whole(&year_of(&mut world, NIP)), "nEvidence"), 1);
    let view = add(&mut world, json!({ "kind": "note", "text": "Map hijau, lemari 3" }));
    assert_eq!(text_of(&newest(&view), "registerNo"), "2026/2");
    let employee = world.person(NIP);
    assert_eq!(world.refused("add_evidence", json!({ "employee": employee, "kind": "note" })), "invalid");
    let other = result_of(&mut world, TEAM[1].nip, 1);
    let foreign =
        json!({ "employee": employee, "kind": "note", "text": "Salah orang", "result": other["id"] });
    assert_eq!(world.refused("add_evidence", foreign), "not_found");
}
