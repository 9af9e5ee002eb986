//! Checkpoints and the bundle that auditors take along.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use tests::{PASSWORD, TEAM, World, list_of, text_of};

use crate::words_of;

/// Reads a file of an archive with a program that is not ours.
fn read_from(archive: &Path, name: &str) -> String {
    const SCRIPT: &str =
        "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";
    let read = Command::new("python3").args(["-c", SCRIPT]).arg(archive).arg(name).output().expect("python3");
    assert!(read.status.success(), "{name}: {}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).expect("words in UTF-8")
}

#[test]
fn a_checkpoint_is_made_with_the_password_printed_and_holds_while_work_goes_on() {
    let mut world = World::with_team();
    assert_eq!(world.refused("make_checkpoint", json!({ "password": "bukan ini" })), "wrong_password");
    let made = world.ask("make_checkpoint", json!({ "password": PASSWORD }));
    let point = list_of(&made, "checkpoints")[0].clone();
    let root = text_of(&point, "root");
    assert_eq!((root.split(' ').count(), point["holds"].clone()), (8, json!(true)));
    let page = world.path("titik.pdf");
    let file = world.file(&page);
    world.ask("print_checkpoint", json!({ "id": point["id"], "file": file }));
    let words = words_of(&page);
    for group in root.split(' ') {
        assert!(words.contains(group), "{group} stands on the page: {words}");
    }
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "ARSIPARIS MAHIR" }));
    world.ask("make_checkpoint", json!({ "password": PASSWORD }));
    let view = world.ask("list_checkpoints", json!({}));
    let all = list_of(&view, "checkpoints");
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|point| point["holds"] == true));
    assert_ne!(text_of(&all[0], "root"), text_of(&all[1], "root"));
    world.assert_sound();
}

#[test]
fn the_audit_bundle_opens_without_the_program_and_tells_every_change() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "=1+1 <b>" }));
    let path = world.path("periksa.zip");
    let file = world.file(&path);
    assert_eq!(
        world.refused("write_audit_bundle", json!({ "file": file, "password": "bukan ini" })),
        "wrong_password"
    );
    assert!(!path.exists(), "nothing is written without the password");
    world.ask("write_audit_bundle", json!({ "file": file, "password": PASSWORD }));
    let history = read_from(&path, "riwayat.csv");
    assert!(history.contains("Agustina"), "{}", &history[..400.min(history.len())]);
    assert!(history.contains("'=1+1 <b>"), "no cell is taken for a formula");
    let summary = read_from(&path, "ringkasan.html");
    assert!(summary.contains("Pegawai") && !summary.contains("<script"));
    for name in [
        "BACA-SAYA.txt",
        "langkah.csv",
        "rantai.csv",
        "penilaian.csv",
        "pengguna.csv",
        "catatan-akses.csv",
        "titik-periksa.csv",
    ] {
        assert!(!read_from(&path, name).trim().is_empty(), "{name}");
    }
}
