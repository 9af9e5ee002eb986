//! Files that are no package for this store: a sentence says what each is, and nothing is changed.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, text_of};

use super::office::{
    LAPTOP, OWNER, Pair, carried, enrolled, field, made, note, pair, previewed, rate, received, whole,
};

/// A package from the laptop that was not merged yet.
fn with_a_package() -> (Pair, PathBuf) {
    let mut pair = pair();
    let one = pair.evaluations[0].clone();
    note(&mut pair.laptop, &one, "Cepat menanggapi laporan warga");
    let device = pair.hub_device.clone();
    let path = made(&mut pair.laptop, &device);
    (pair, path)
}

/// The code by which the hub refuses some bytes.
fn refused(hub: &mut World, name: &str, bytes: &[u8]) -> String {
    let path = hub.path(name);
    std::fs::write(&path, bytes).expect("a file");
    let preview = previewed(hub, &[&path]);
    let refusal = &list_of(&preview, "files")[0]["refusal"];
    for part in ["what", "why", "next"] {
        assert!(!text_of(refusal, part).is_empty(), "{name} {part}: {preview}");
    }
    let merged = hub.ask("merge_packages", json!({ "preview": preview["preview"] }));
    assert_eq!(merged["files"][0]["package"], Value::Null);
    text_of(refusal, "code")
}

#[test]
fn a_file_cut_short_or_changed_anywhere_is_refused_and_changes_nothing() {
    let (mut pair, path) = with_a_package();
    let bytes = std::fs::read(&path).expect("a package");
    let (before, length) = (whole(&mut pair.hub), bytes.len());
    for cut in [0, 3, 25, 26, 200, length / 2, length - 1] {
        let code = refused(&mut pair.hub, "terpotong.kinerja", &bytes[..cut]);
        assert!(["cut_short", "damaged", "not_a_package"].contains(&code.as_str()), "cut at {cut}: {code}");
    }
    for at in [0, 4, 7, 12, 20, 25, 26, 60, length / 2, length - 1] {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        let code = refused(&mut pair.hub, "berubah.kinerja", &changed);
        assert!(["damaged", "not_a_package"].contains(&code.as_str()), "byte {at}: {code}");
    }
    let twice = [bytes.as_slice(), bytes.as_slice()].concat();
    assert_eq!(refused(&mut pair.hub, "dua.kinerja", &twice), "glued");
    assert_eq!(whole(&mut pair.hub), before);
    received(&mut pair.hub, &[&path]);
    assert_ne!(whole(&mut pair.hub), before, "the whole file is taken");
}

#[test]
fn what_a_package_has_is_counted_in_words_before_it_is_merged_and_stays_in_the_book() {
    let mut pair = pair();
    let member = |world: &mut World, nip: &str| {
        let about = json!({ "kind": "conduct", "value": 7 });
        json!({ "employee": world.person(nip), "about": about })
    };
    let people = [TEAM[0].nip, TEAM[1].nip].map(|nip| member(&mut pair.laptop, nip));
    let feedback =
        json!({ "people": people, "source": "leader", "text": "{nama} teliti", "on": "2026-08-20" });
    pair.laptop.ask("give_feedback", feedback);
    let employee = pair.laptop.person(TEAM[0].nip);
    let note = json!({ "employee": employee, "kind": "note", "text": "Map 3 di ruang arsip" });
    pair.laptop.ask("add_evidence", note);
    let path = made(&mut pair.laptop, &pair.hub_device.clone());
    let preview = previewed(&mut pair.hub, &[&path]);
    let contains = |files: &Value| files["files"][0]["package"]["contains"].clone();
    let told = list_of(&preview["files"][0]["package"], "contains").to_vec();
    for words in ["2 umpan balik", "1 bukti"] {
        assert!(told.contains(&json!(words)), "{words}: {preview}");
    }
    let merged = received(&mut pair.hub, &[&path]);
    assert_eq!(contains(&merged), contains(&preview));
}

#[test]
fn requests_backups_stores_and_other_files_are_told_apart_by_what_they_are() {
    let mut pair = pair();
    assert_eq!(refused(&mut pair.hub, "daftar.csv", b"NIP;Nama\n"), "not_a_package");
    let mut stranger = World::with_office_on_machine(5, "Kantor Lain", "Orang Lain");
    let asked = stranger.path("Permintaan.kinerja");
    let file = stranger.file(&asked);
    stranger.ask("request_device", json!({ "name": "Laptop Lain", "file": file }));
    let request = std::fs::read(&asked).expect("a request");
    assert_eq!(refused(&mut pair.hub, "permintaan.kinerja", &request), "device_request");
    let folder = pair.hub.path("FLASHDISK");
    std::fs::create_dir_all(&folder).expect("a stick");
    let file = pair.hub.file(&folder);
    let name = text_of(&pair.hub.ask("back_up", json!({ "file": file })), "name");
    let backup = std::fs::read(folder.join(name)).expect("a backup");
    assert_eq!(refused(&mut pair.hub, "apa saja.bin", &backup), "backup", "by its content");
    assert_eq!(refused(&mut pair.hub, "Lain.kantor", b"apa saja"), "store", "by its name");

    let device = pair.device.clone();
    let path = made(&mut pair.hub, &device);
    let preview = previewed(&mut stranger, &[&path]);
    assert_eq!(text_of(&preview["files"][0]["refusal"], "code"), "not_for_here");
}

#[test]
fn a_package_is_known_by_its_content_whatever_it_is_called() {
    let mut pair = pair();
    let (device, one) = (pair.hub_device.clone(), pair.evaluations[0].clone());
    for name in ["paket.kantor", "paket.cadangan", "paket.jpg", "paket"] {
        note(&mut pair.laptop, &one, name);
        let path = made(&mut pair.laptop, &device);
        let renamed = pair.hub.path(name);
        std::fs::copy(path, &renamed).expect("a copy under another name");
        received(&mut pair.hub, &[&renamed]);
        assert_eq!(field(&mut pair.hub, &one, "notes"), name);
    }
}

#[test]
fn a_package_of_a_device_that_was_shut_out_is_refused() {
    let (mut pair, path) = with_a_package();
    let request = json!({ "id": pair.device, "reason": "Hilang di terminal", "password": PASSWORD });
    pair.hub.ask("revoke_device", request);
    let before = whole(&mut pair.hub);
    let bytes = std::fs::read(&path).expect("a package");
    assert_eq!(refused(&mut pair.hub, "hilang.kinerja", &bytes), "revoked_sender");
    assert_eq!(whole(&mut pair.hub), before);
}

#[test]
fn a_package_of_a_newer_program_is_kept_until_it_can_be_read() {
    let (mut pair, path) = with_a_package();
    let mut bytes = std::fs::read(&path).expect("a package");
    bytes[4] = 2;
    let before = whole(&mut pair.hub);
    assert_eq!(refused(&mut pair.hub, "baru.kinerja", &with_crc(bytes)), "newer_version");
    assert_eq!(whole(&mut pair.hub), before);
    let book = pair.hub.ask("list_packages", json!({}));
    let line = &list_of(&book, "packages")[0];
    assert_eq!(
        (text_of(line, "state"), text_of(line, "direction")),
        ("waiting".into(), "in".into()),
        "{line}"
    );
    let again = pair.hub.ask("preview_packages", json!({ "files": [] }));
    assert_eq!(text_of(&again["files"][0], "name"), "baru.kinerja", "it can be looked into again");
}

/// A file with the checksum that its header ought to have.
fn with_crc(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = crc32c(&[&bytes[..22], &bytes[26..]].concat());
    bytes[22..26].copy_from_slice(&sum.to_be_bytes());
    bytes
}

#[test]
fn the_head_of_one_package_before_the_content_of_another_is_refused_and_changes_nothing() {
    let (mut pair, first) = with_a_package();
    let device = pair.hub_device.clone();
    let second = made(&mut pair.laptop, &device);
    let [first, second] = [first, second].map(|path| std::fs::read(path).expect("a package"));
    let before = whole(&mut pair.hub);
    let swapped = with_crc([&first[..26], &second[26..]].concat());
    assert_eq!(refused(&mut pair.hub, "tertukar.kinerja", &swapped), "bad_signature");
    assert_eq!(whole(&mut pair.hub), before);
}

#[test]
fn a_package_of_another_office_that_knows_this_very_laptop_is_refused_and_changes_nothing() {
    let mut hub = World::with_team();
    let mut other = World::with_office_on_machine(5, "Kantor Lain", "Orang Lain");
    let mut laptop = World::with_office_on_machine(2, "Laptop", OWNER);
    let chief = hub.person(CHIEF.nip);
    let device = enrolled(&mut hub, &mut laptop, LAPTOP, ("evaluator", json!({ "evaluator": chief })));
    carried(&mut hub, &mut laptop, &device);
    other.ask("save_unit", json!({ "name": "UPT Lain" }));
    let unit = other.unit("UPT Lain");
    let file = other.file(laptop.path("Permintaan.kinerja"));
    let words = other.ask("preview_enrolment", json!({ "file": file }))["words"].take();
    let scopes = json!({ "units": [unit] });
    let enrol =
        json!({ "file": file, "words": words, "kind": "office", "scopes": scopes, "password": PASSWORD });
    let view = other.ask("enrol_device", enrol);
    let there = list_of(&view, "devices").iter().find(|device| device["name"] == LAPTOP);
    let path = made(&mut other, &text_of(there.expect("the device"), "id"));
    let before = whole(&mut laptop);
    let theirs = std::fs::read(path).expect("a package");
    assert_eq!(refused(&mut laptop, "lain.kinerja", &theirs), "other_office");
    assert_eq!(whole(&mut laptop), before);
}

#[test]
fn a_file_larger_than_any_package_is_refused_without_being_read() {
    let mut pair = pair();
    let path = pair.hub.path("besar.kinerja");
    let file = std::fs::File::create(&path).expect("a file");
    // Most of the machines of offices have no memory for so much.
    file.set_len(1 << 32).expect("a file with nothing in it");
    let preview = previewed(&mut pair.hub, &[&path]);
    assert_eq!(text_of(&preview["files"][0]["refusal"], "code"), "too_large", "{preview}");
}

#[test]
fn a_package_that_is_split_is_complete_in_every_part_and_merges_from_the_last_to_the_first() {
    let mut pair = pair();
    let (device, all) = (pair.hub_device.clone(), pair.evaluations.clone());
    for (at, evaluation) in all.iter().enumerate() {
        note(&mut pair.laptop, evaluation, &unlike(at));
    }
    let path = pair.laptop.path("Terbagi.kinerja");
    let file = pair.laptop.file(&path);
    let request = json!({ "devices": [device], "file": file, "partLimit": 16_384 });
    let made = pair.laptop.ask("make_packages", request);
    let parts: Vec<PathBuf> =
        list_of(&made, "files").iter().map(|file| pair.laptop.path(&text_of(file, "name"))).collect();
    assert!(parts.len() > 1, "{made}");
    for part in &parts {
        let size = std::fs::metadata(part).expect("a part").len();
        assert!(size <= 16_384, "{}: {size}", part.display());
    }
    let told = list_of(&made, "notes").iter().filter_map(Value::as_str).collect::<Vec<_>>();
    assert!(told.iter().any(|note| note.contains("urutannya bebas")), "{told:?}");
    let arrived = |hub: &mut World| {
        let came = |at: &usize| field(hub, &all[*at], "notes") == json!(unlike(*at));
        (0..all.len()).filter(came).count()
    };
    let mut after_each = vec![0];
    for part in parts.iter().rev() {
        let merged = received(&mut pair.hub, &[part]);
        assert_eq!(merged["files"][0]["refusal"], Value::Null, "{merged}");
        after_each.push(arrived(&mut pair.hub));
    }
    let n_bringing = after_each.windows(2).filter(|pair| pair[1] > pair[0]).count();
    assert!(n_bringing > 1, "each part brings what is in it: {after_each:?}");
    assert_eq!(after_each.last(), Some(&all.len()));
    assert!(list_of(&pair.hub.ask("list_packages", json!({})), "missing").is_empty());
    pair.down();
    pair.assert_agreed();
}

/// A text that packs badly and is like no other.
fn unlike(at: usize) -> String {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(at as u64 + 1);
    let word = |_| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        format!("{seed:016x}")
    };
    (0..400).map(word).collect::<Vec<_>>().join(" ")
}

/// CRC-32C, as the header of a package has it.
fn crc32c(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0x82F6_3B78 } else { crc >> 1 };
    let fold = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc));
    !bytes.iter().fold(!0, fold)
}

#[test]
fn several_files_are_merged_in_any_order_and_twice_changes_nothing() {
    let mut pair = pair();
    let (device, all) = (pair.hub_device.clone(), pair.evaluations.clone());
    let mut paths = Vec::new();
    for evaluation in &all[..3] {
        rate(&mut pair.laptop, evaluation, "results", "above");
        paths.push(made(&mut pair.laptop, &device));
    }
    let backwards = [paths[2].as_path(), paths[0].as_path(), paths[1].as_path(), paths[2].as_path()];
    let merged = received(&mut pair.hub, &backwards);
    let already: Vec<bool> = list_of(&merged, "files").iter().map(|file| file["already"] == true).collect();
    assert_eq!(already, [false, false, false, true], "{merged}");
    let after = whole(&mut pair.hub);
    let again = received(&mut pair.hub, &[&paths[0], &paths[2]]);
    assert!(list_of(&again, "files").iter().all(|file| file["already"] == true));
    assert_eq!(whole(&mut pair.hub), after);
    pair.down();
    pair.assert_agreed();
}

#[test]
fn looking_into_a_package_changes_nothing_and_says_what_would() {
    let (mut pair, path) = with_a_package();
    let before = whole(&mut pair.hub);
    let preview = previewed(&mut pair.hub, &[&path]);
    let package = &preview["files"][0]["package"];
    assert_eq!(package["signatureGood"], true);
    let changes = list_of(package, "changes");
    assert!(
        changes.iter().any(|change| text_of(change, "after") == "Cepat menanggapi laporan warga"),
        "{package}"
    );
    assert_eq!(whole(&mut pair.hub), before);
    assert!(
        list_of(&pair.hub.ask("list_packages", json!({})), "packages").iter().all(|line| line["number"] == 1)
    );
}

#[test]
fn a_package_saved_as_zip_is_an_archive_that_others_open_and_is_taken_as_it_is() {
    let (mut pair, plain) = with_a_package();
    let path = pair.laptop.path("untuk-surel.zip");
    let file = pair.laptop.file(&path);
    let device = pair.hub_device.clone();
    pair.laptop.ask("make_packages", json!({ "devices": [device], "file": file }));
    let listed = Command::new("python3").args(["-m", "zipfile", "-l"]).arg(&path).output().expect("python3");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.contains("untuk-surel.kinerja"), "{listed}");
    let before = whole(&mut pair.hub);
    let merged = received(&mut pair.hub, &[&path]);
    assert_eq!(merged["files"][0]["refusal"], Value::Null, "{merged}");
    assert_ne!(whole(&mut pair.hub), before);

    let folder = pair.laptop.path("UNTUK CHAT");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = pair.laptop.file(&folder);
    let made =
        pair.laptop.ask("make_packages", json!({ "devices": [device], "file": file, "wrapped": true }));
    let name = text_of(&made["files"][0], "name");
    assert!(name.contains(".zip"), "{name}");
    assert!(std::fs::read(folder.join(name)).expect("an archive").starts_with(b"PK"));
    assert!(!std::fs::read(plain).expect("a package").starts_with(b"PK"));
}
