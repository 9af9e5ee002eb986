//! Backups, restoring, integrity, and a power cut.

use std::path::PathBuf;

use serde_json::json;
use tests::{PASSWORD, TEAM, USER, World, list_of, number_of, team_case, text_of};

/// Backups in the machine's folder, by name.
fn backups(world: &World) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(world.path("cadangan"))
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
        .unwrap_or_default();
    found.sort();
    found
}

#[test]
fn a_backup_is_made_and_tested_before_an_import_and_at_closing() {
    let mut world = World::with_team();
    let before = backups(&world).len();
    let file = world.written("lagi.json", &team_case().to_string());
    world.now("2026-09-24T10:00:00+08:00");
    world.ask("import_plans", json!({ "file": file }));
    assert_eq!(backups(&world).len(), before + 1);
    let safety = world.ask("show_safety", json!({}));
    assert_eq!(
        (text_of(&safety, "backupAt"), safety["backupGood"].clone(), number_of(&safety, "backupAgeDays")),
        ("2026-09-24T10:00:00+08:00".into(), json!(true), 0)
    );

    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
    world.now("2026-09-25T17:00:00+08:00");
    world.close();
    let after = backups(&world);
    assert_eq!(after.len(), before + 2);
    let newest = std::fs::read(after.last().expect("a backup")).expect("its bytes");
    assert!(!String::from_utf8_lossy(&newest).contains("Agustina"), "encrypted like the office");
    let status = world.ask("read_status", json!({}));
    assert_eq!(
        (text_of(&status, "phase"), text_of(&status, "backupAt")),
        ("locked".into(), "2026-09-25T17:00:00+08:00".into())
    );
    world.now("2026-10-01T17:00:00+08:00");
    world.unlock();
    assert_eq!(number_of(&world.ask("show_safety", json!({})), "backupAgeDays"), 6);
}

#[test]
fn an_empty_office_needs_no_backup_before_its_first_import() {
    let mut world = World::with_office();
    let file = world.written("tim.json", &team_case().to_string());
    world.ask("import_plans", json!({ "file": file }));
    assert_eq!(backups(&world).len(), 0);
}

#[test]
fn a_backup_restored_to_a_new_file_opens_with_the_password_of_its_day_and_holds_what_it_held() {
    let mut world = World::with_team();
    let before = text_of(&world.ask("read_fingerprint", json!({})), "fingerprint");
    let folder = world.path("flashdisk");
    let target = world.file(&folder);
    let made = world.ask("back_up", json!({ "file": target }));
    assert_eq!(made["good"], true);
    let backup = folder.join(text_of(&made, "name"));
    assert_eq!(backup.extension().and_then(|ending| ending.to_str()), Some("cadangan"));
    world.ask("change_password", json!({ "password": PASSWORD, "newPassword": "kata sandi yang baru" }));
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Sudah diubah" }));

    let [file, occupied, to] =
        [backup, world.path("Kantor.kantor"), world.path("pulih/Kantor.kantor")].map(|path| world.file(path));
    assert_eq!(
        world.refused("restore_backup", json!({ "file": file, "to": occupied })),
        "office_exists",
        "never over an office that is there"
    );
    assert_eq!(
        world.ask("read_status", json!({}))["phase"],
        "open",
        "a refused restore leaves the office open"
    );
    let status = world.ask("restore_backup", json!({ "file": file, "to": to }));
    assert_eq!(status["phase"], "locked");
    assert_eq!(
        world.refused("unlock", json!({ "account": USER, "password": "kata sandi yang baru" })),
        "wrong_password"
    );
    world.ask("unlock", json!({ "account": USER, "password": PASSWORD }));
    assert_eq!(text_of(&world.ask("read_fingerprint", json!({})), "fingerprint"), before);
    world.assert_sound();

    let first = world.path("Kantor.kantor");
    let file = world.file(first);
    world.ask("open_office_file", json!({ "file": file }));
    world.ask("unlock", json!({ "account": USER, "password": "kata sandi yang baru" }));
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(card["position"], "Sudah diubah", "the office itself was not touched");
}

#[test]
fn a_file_that_is_no_backup_is_refused_and_makes_nothing() {
    let mut world = World::with_office();
    let file = world.written("bukan.cadangan", "bukan cadangan");
    let to = world.path("baru.kantor");
    let target = world.file(&to);
    let code = world.refused("restore_backup", json!({ "file": file, "to": target }));
    assert!(["unreadable_file", "not_this_kind", "damaged_store"].contains(&code.as_str()), "{code}");
    assert!(!to.exists());
    world.ask("show_home", json!({}));
}

#[test]
fn a_truncated_backup_is_refused() {
    let mut world = World::with_team();
    let made = world.ask("back_up_now", json!({}));
    let path = world.path("cadangan").join(text_of(&made, "name"));
    let bytes = std::fs::read(&path).expect("the backup");
    let half = world.path("setengah.cadangan");
    std::fs::write(&half, &bytes[..bytes.len() / 2]).expect("half a backup");
    let [file, to] = [half, world.path("baru.kantor")].map(|path| world.file(path));
    let code = world.refused("restore_backup", json!({ "file": file, "to": to }));
    assert!(["unreadable_file", "damaged_store"].contains(&code.as_str()), "{code}");
    assert!(!world.path("baru.kantor").exists());
}

#[test]
fn a_new_key_gives_a_new_recovery_code_and_leaves_the_old_one_useless() {
    let mut world = World::with_team();
    assert_eq!(world.refused("rekey", json!({ "password": "salah sekali" })), "wrong_password");
    let old = text_of(&world.ask("rekey", json!({ "password": PASSWORD })), "recoveryCode");
    let new = text_of(&world.ask("rekey", json!({ "password": PASSWORD })), "recoveryCode");
    assert_ne!(old, new);
    assert_eq!(world.counts()[2], 6, "everything is still there");
    world.assert_sound();
    world.ask("lock", json!({}));
    let recover =
        |code: &str| json!({ "account": USER, "recoveryCode": code, "newPassword": "sesudah kunci baru" });
    assert_eq!(world.refused("recover", recover(&old)), "wrong_recovery_code");
    world.ask("recover", recover(&new));
}

#[test]
fn everything_committed_before_a_power_cut_is_there_after_it() {
    let mut world = World::with_team();
    let before = text_of(&world.ask("read_fingerprint", json!({})), "fingerprint");
    let mut world = world.power_cut();
    assert_eq!(world.ask("read_status", json!({}))["phase"], "locked");
    world.unlock();
    assert_eq!(text_of(&world.ask("read_fingerprint", json!({})), "fingerprint"), before);
    world.assert_sound();
}

#[test]
fn a_panic_ends_the_command_and_not_the_program_and_nothing_of_it_was_written() {
    let mut world = World::with_team();
    let list = world.written(
        "daftar.csv",
        "NIP;Nama;Jabatan;Unit Kerja\n198703032012012003;Sukmawati Hidayat;Arsiparis;BIDANG ARSIP\n",
    );
    let preview = world.ask("preview_import", json!({ "file": list }));
    let before = text_of(&world.ask("read_fingerprint", json!({})), "fingerprint");
    world.will_crash();
    let refusal = world.refusal("apply_import", json!({ "preview": preview["preview"] }));
    assert_eq!(refusal.code, "unexpected");
    assert_eq!(text_of(&world.ask("read_fingerprint", json!({})), "fingerprint"), before);
    world.assert_sound();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
}

#[test]
fn the_store_counts_what_it_holds() {
    let mut world = World::with_team();
    let view = world.ask("read_store", json!({}));
    assert_eq!(
        ["plans", "evaluations", "cycles", "version"].map(|field| number_of(&view, field)),
        [6, 0, 1, 8]
    );
    let accounts = world.ask("list_users", json!({}));
    assert_eq!(
        (list_of(&accounts, "users").len(), text_of(&accounts["users"][0], "role")),
        (1, "hr_officer".into())
    );
}
