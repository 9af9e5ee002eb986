//! A laptop becomes a device of the office, as IT staff would do it in a script.

use serde_json::Value;
use tests::{CHIEF, TEAM};

use crate::office::{Office, words_of};

/// A laptop with a store of its own.
fn laptop() -> Office {
    let laptop = Office::none();
    let made = laptop.call("store create --office 'Laptop Kabid' --user Yohanis");
    assert_eq!(made.status, 0, "{}{}", made.out, made.err);
    laptop
}

#[test]
fn a_request_is_enrolled_with_its_words_listed_and_shut_out_with_a_list_of_whose_data_it_had() {
    let (office, laptop) = (Office::with_team(), laptop());
    let request = laptop.text("permintaan.kinerja");
    let asked = laptop.done(&format!("device request --name 'Laptop Kabid' --out '{request}'"));
    let words: Vec<&str> = asked["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!((words.len(), asked["file"]["file"].as_str()), (6, Some("permintaan.kinerja")));
    assert!(laptop.done("device show")["requestedAt"].is_string());

    let enrol = format!("device enrol '{request}' --scopes 'evaluator:{}'", CHIEF.nip);
    let wrong = format!("{enrol} --words {}", words.iter().rev().copied().collect::<Vec<_>>().join(" "));
    assert_eq!(office.refused(&wrong), (1, "words_differ".into()));
    let enrolled = office.done(&format!("{enrol} --words '{}'", words.join(" ")));
    assert_eq!(enrolled["words"], asked["words"], "to be compared by phone");
    let id = enrolled["id"].as_str().unwrap();
    let listed = office.done("device list");
    let device = listed["devices"].as_array().unwrap().iter().find(|device| device["id"] == id).unwrap();
    assert_eq!((device["kind"].as_str(), device["nPeople"].as_u64()), (Some("evaluator"), Some(7)));

    let changed =
        format!("device change 'laptop kabid' --scopes 'evaluator:{},person:{}'", CHIEF.nip, TEAM[0].nip);
    let changed = office.done(&changed);
    assert_eq!(changed["devices"].as_array().unwrap().len(), 2, "by name too");
    let lost = office.done(&format!("device revoke '{id}' --reason 'Hilang di terminal'"));
    assert_eq!(lost["people"].as_array().unwrap().len(), 0, "nothing was ever sent there");
    let page = office.text("daftar.pdf");
    office.done(&format!("device exposure '{id}' --out '{page}'"));
    assert!(words_of(&office.path("daftar.pdf")).contains("Hilang di terminal"));
}

#[test]
fn scopes_that_mean_nothing_and_devices_that_are_not_there_are_wrong_calls() {
    let office = Office::with_team();
    let request = office.write("permintaan.kinerja", "bukan permintaan");
    assert_eq!(office.refused(&format!("device enrol '{request}' --scopes all")), (1, "bad_package".into()));
    assert_eq!(office.refused("device revoke 'Tidak ada'"), (2, "not_found".into()));
    let laptop = laptop();
    let request = laptop.text("permintaan.kinerja");
    laptop.done(&format!("device request --out '{request}'"));
    let enrol = format!("device enrol '{request}' --scopes 'kecamatan:Alor'");
    assert_eq!(office.refused(&enrol), (2, "malformed_request".into()));
}
