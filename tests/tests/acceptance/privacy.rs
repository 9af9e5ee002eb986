//! The rights of the people in the records.

use std::process::Command;

use serde_json::json;
use tests::{PASSWORD, TEAM, World, list_of, number_of, text_of};

fn read_from(archive: &std::path::Path, name: &str) -> String {
    const SCRIPT: &str =
        "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";
    let read = Command::new("python3").args(["-c", SCRIPT]).arg(archive).arg(name).output().expect("python3");
    assert!(read.status.success(), "{name}: {}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8_lossy(&read.stdout).into_owned()
}

#[test]
fn one_persons_data_leave_as_a_page_and_as_data_with_nothing_of_others() {
    let mut world = World::with_team();
    let person = world.person(TEAM[1].nip);
    let path = world.path("data.zip");
    let file = world.file(&path);
    let request = json!({ "id": person, "file": file, "password": PASSWORD });
    world.ask("export_person", request);
    let data: serde_json::Value = serde_json::from_str(&read_from(&path, "data.json")).expect("JSON");
    assert_eq!(data["format"], "kinerja-luring/person/1");
    let of_table = |name: &str| list_of(&data, "records").iter().filter(|row| row["table"] == name).count();
    assert_eq!((of_table("employees"), of_table("plans")), (1, 1));
    assert!(of_table("work_results") > 0 && !list_of(&data, "history").is_empty());
    let page = read_from(&path, "halaman.html");
    assert!(page.contains("Benyamin") && !page.contains("Agustina"), "nobody else is in it");
    assert!(read_from(&path, "lembar/2026.pdf").starts_with("%PDF"), "the sheets are in it");
}

#[test]
fn r_128_the_data_of_one_person_hold_evidence_and_meetings_and_leave_counselling_where_it_is() {
    let mut world = World::with_team();
    let (person, other) = (world.person(TEAM[1].nip), world.person(TEAM[0].nip));
    let file = world.written("daftar.csv", "kotak;jumlah\n1;40\n");
    world.ask("add_evidence", json!({ "employee": person, "kind": "file", "file": file }));
    let note = json!({ "employee": person, "kind": "note", "text": "Map 3 di ruang arsip" });
    world.ask("add_evidence", note);
    world.ask(
        "plan_support",
        json!({ "employee": person, "kind": "coaching", "reason": "Daftar tertinggal" }),
    );
    let secret = "Berulang kali membentak pengunjung";
    world.ask("plan_support", json!({ "employee": person, "kind": "counselling", "reason": secret }));
    let unit = world.unit("BIDANG ARSIP");
    let meeting =
        world.ask("make_meeting", json!({ "unit": unit, "kind": "monitoring", "heldOn": "2026-09-28" }));
    let action = |person: &str, text: &str| json!({ "text": text, "person": person });
    let lines = json!([action(&person, "Susun jadwal loket"), action(&other, "Cetak papan petunjuk")]);
    let lists = json!([{ "list": "action", "lines": lines }]);
    world.ask("save_meeting", json!({ "id": meeting["id"], "state": "held", "lists": lists }));

    let path = world.path("data.zip");
    let out = world.file(&path);
    world.ask("export_person", json!({ "id": person, "file": out, "password": PASSWORD }));
    let data: serde_json::Value = serde_json::from_str(&read_from(&path, "data.json")).expect("JSON");
    let kept = list_of(&data, "records").iter().find_map(|row| row["file"].as_str()).expect("the file");
    assert_eq!(read_from(&path, kept), "kotak;jumlah\n1;40\n");
    for place in ["data.json", "halaman.html"] {
        let text = read_from(&path, place);
        for told in ["Map 3 di ruang arsip", "Daftar tertinggal", "Susun jadwal loket"] {
            assert!(text.contains(told), "{place}: {told}");
        }
        for untold in [secret, "Cetak papan petunjuk"] {
            assert!(!text.contains(untold), "{place}: {untold}");
        }
    }
    assert!(read_from(&path, "BACA-SAYA.txt").contains("1 catatan konseling"), "that there is one is said");
}

#[test]
fn the_recap_and_the_data_of_one_person_leave_the_office_with_the_own_password_only() {
    let mut world = World::with_team();
    let person = world.person(TEAM[1].nip);
    for (command, name, mut request) in [
        ("export_recap", "rekap.xlsx", json!({ "period": "2026-Q3" })),
        ("export_ekinerja", "ekinerja.xlsx", json!({ "period": "2026-Q3" })),
        ("export_person", "data.zip", json!({ "id": person })),
    ] {
        let path = world.path(name);
        request["file"] = json!(world.file(&path));
        request["password"] = json!("bukan kata sandinya");
        assert_eq!(world.refused(command, request.clone()), "wrong_password", "{command}");
        assert!(!path.exists(), "{command} wrote a file");
        request["password"] = json!(PASSWORD);
        world.ask(command, request);
        assert!(path.exists(), "{command}");
    }
}

#[test]
fn nobody_is_erased_without_the_own_password() {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    world.ask("retire_employee", json!({ "id": person, "on": "2026-09-01" }));
    let before = text_of(&world.ask("read_fingerprint", json!({})), "fingerprint");
    let erase = |password: &str| json!({ "id": person, "reason": "permintaan", "name": TEAM[2].name, "password": password });
    assert_eq!(world.refused("erase_person", erase("bukan kata sandinya")), "wrong_password");
    assert_eq!(text_of(&world.ask("read_fingerprint", json!({})), "fingerprint"), before);
    assert!(!world.path("cadangan").exists(), "no backup was made for it either");
    world.ask("erase_person", erase(PASSWORD));
}

#[test]
fn records_are_due_once_the_office_says_how_long_and_the_years_have_passed() {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    world.ask("retire_employee", json!({ "id": person, "on": "2026-09-01" }));
    assert_eq!(number_of(&world.ask("show_retention", json!({})), "years"), 0);
    assert_eq!(world.refused("save_retention", json!({ "years": 101 })), "invalid");
    world.ask("save_retention", json!({ "years": 5 }));
    assert!(list_of(&world.ask("show_retention", json!({})), "due").is_empty());
    world.now("2032-01-02T09:00:00+08:00");
    let due = world.ask("show_retention", json!({}));
    assert_eq!(text_of(&list_of(&due, "due")[0], "id"), person);
}

#[test]
fn somebody_still_needed_is_not_erased_and_a_mistyped_name_erases_nobody() {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    let request =
        |name: &str| json!({ "id": person, "reason": "permintaan", "name": name, "password": PASSWORD });
    assert_eq!(world.refused("erase_person", request(TEAM[2].name)), "still_needed");
    world.ask("retire_employee", json!({ "id": person, "on": "2026-09-01" }));
    assert_eq!(world.refused("erase_person", request("Carolina")), "name_differs");
    let mut blank = request(TEAM[2].name);
    blank["reason"] = json!("  ");
    assert_eq!(world.refused("erase_person", blank), "reason_missing");
    let chief = world.person(tests::CHIEF.nip);
    world.ask("retire_employee", json!({ "id": chief, "on": "2026-09-01" }));
    let of_chief = json!({ "id": chief, "reason": "x", "name": tests::CHIEF.name, "password": PASSWORD });
    assert_eq!(world.refused("erase_person", of_chief), "still_needed", "he still evaluates");
    assert_eq!(world.person(TEAM[2].nip), person);
}

#[test]
fn an_account_of_a_record_that_was_merged_into_another_keeps_that_one_from_being_erased() {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    let double = json!({ "nip": "198002022005012003", "name": TEAM[2].name });
    let double = text_of(&world.ask("save_employee", double), "id");
    let account = json!({
        "name": "Rangkap", "role": "employee", "person": double, "newPassword": "perahu kertas warna ungu",
        "password": PASSWORD,
    });
    world.ask("add_user", account);
    world.ask("merge_people", json!({ "keep": person, "merge": double }));
    world.ask("retire_employee", json!({ "id": person, "on": "2026-09-01" }));
    let erase = json!({ "id": person, "reason": "permintaan", "name": TEAM[2].name, "password": PASSWORD });
    let refusal = world.refusal("erase_person", erase.clone());
    assert_eq!(
        (refusal.code.as_str(), text_of(&refusal.details, "why")),
        ("still_needed", "has_account".into())
    );
    let users = world.ask("list_users", json!({}));
    let user = list_of(&users, "users").iter().find(|user| user["name"] == "Rangkap").expect("the account");
    world.ask("remove_user", json!({ "id": user["id"], "password": PASSWORD }));
    world.ask("erase_person", erase);
}

#[test]
fn an_erased_person_is_gone_for_good_and_the_history_still_verifies() {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    world.ask("make_checkpoint", json!({ "password": PASSWORD }));
    world.ask("retire_employee", json!({ "id": person, "on": "2026-09-01" }));
    let erased = world.ask(
        "erase_person",
        json!({ "id": person, "reason": "permintaan", "name": TEAM[2].name, "password": PASSWORD }),
    );
    assert!(number_of(&erased, "rows") > 5 && number_of(&erased, "commits") > 0, "{erased}");
    assert_eq!(number_of(&erased, "backups"), 1, "the backup made just before is named");
    assert_eq!(world.refused("find_person", json!({ "text": TEAM[2].nip })), "not_found");
    assert_eq!(world.refused("show_employee", json!({ "id": person })), "not_found");
    world.assert_sound();
    let points = world.ask("list_checkpoints", json!({}));
    assert_eq!(list_of(&points, "checkpoints")[0]["holds"], true);
    while world.try_ask("undo", json!({})).is_ok() {}
    assert_eq!(world.refused("find_person", json!({ "text": TEAM[2].nip })), "not_found");
    world.assert_sound();
}
