//! Files that are no package for this store: a sentence says what each is, and nothing is changed.

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};
use tests::{PASSWORD, World, list_of, text_of};

use super::office::{Pair, made, note, pair, previewed, rate, received, whole};

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
    let (head, body) = (bytes[..22].to_vec(), bytes[26..].to_vec());
    bytes[22..26].copy_from_slice(&crc32c(&[head, body].concat()).to_be_bytes());
    assert_eq!(refused(&mut pair.hub, "baru.kinerja", &bytes), "newer_version");
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
    assert!(name.ends_with(".zip"), "{name}");
    assert!(std::fs::read(folder.join(name)).expect("an archive").starts_with(b"PK"));
    assert!(!std::fs::read(plain).expect("a package").starts_with(b"PK"));
}
