//! When backups are taken, where they come to, and what is said about them.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

/// Names in a folder that are backups.
fn in_folder(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".cadangan"))
        .collect();
    names.sort();
    names
}

/// Codes of what the safety bar warns of.
fn warnings(world: &mut World) -> Vec<String> {
    let safety = world.ask("show_safety", json!({}));
    list_of(&safety, "warnings").iter().map(|warning| text_of(warning, "code")).collect()
}

/// A folder as a plugged in stick.
fn stick(world: &World) -> PathBuf {
    let folder = world.path("FLASHDISK");
    std::fs::create_dir_all(&folder).expect("a stick");
    folder
}

/// Makes the stick the second place.
fn with_stick(world: &mut World) -> PathBuf {
    let folder = stick(world);
    let file = world.file(&folder);
    let view = world.ask("set_second_place", json!({ "file": file }));
    assert_eq!(
        (text_of(&view, "secondPlace"), view["secondPlaceReachable"].clone()),
        (folder.display().to_string(), json!(true))
    );
    folder
}

#[test]
fn a_session_ends_with_a_backup_only_where_something_was_changed() {
    let mut world = World::with_team();
    world.ask("lock", json!({}));
    let first = in_folder(&world.path("cadangan"));
    assert_eq!(first.len(), 1, "the office was never backed up before");
    world.now("2026-09-25T09:00:00+08:00");
    world.unlock();
    world.ask("show_home", json!({}));
    world.ask("lock", json!({}));
    assert_eq!(in_folder(&world.path("cadangan")), first, "looking changes nothing");
    world.unlock();
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
    world.close();
    let second = in_folder(&world.path("cadangan"));
    assert_eq!(second.len(), 2, "a change is backed up when the window closes");
}

#[test]
fn a_practice_office_leaves_no_backup_and_warns_of_nothing() {
    let mut world = World::on_a_new_machine();
    world.ask("create_practice_office", json!({ "employees": 5, "units": 1 }));
    assert_eq!(warnings(&mut world), Vec::<String>::new());
    world.ask("lock", json!({}));
    assert!(in_folder(&world.path("cadangan")).is_empty());
}

#[test]
fn records_are_backed_up_before_two_people_become_one() {
    let mut world = World::with_team();
    let keep = world.person(TEAM[0].nip);
    let double = json!({ "nip": "198002022005012003", "name": "Agustina Nahak" });
    let merge = text_of(&world.ask("save_employee", double), "id");
    let before = in_folder(&world.path("cadangan")).len();
    world.now("2026-09-25T09:00:00+08:00");
    world.ask("merge_people", json!({ "keep": keep, "merge": merge }));
    assert_eq!(in_folder(&world.path("cadangan")).len(), before + 1);
}

#[test]
fn a_backup_comes_to_the_second_place_too_and_is_listed_with_its_test() {
    let mut world = World::with_team();
    assert!(warnings(&mut world).contains(&"no_second_place".to_owned()));
    let stick = with_stick(&mut world);
    assert_eq!(in_folder(&stick).len(), 1, "a first backup is there at once");
    assert!(!warnings(&mut world).iter().any(|code| code.contains("place")));

    world.now("2026-09-25T10:00:00+08:00");
    let made = text_of(&world.ask("back_up_now", json!({})), "name");
    assert!(in_folder(&stick).contains(&made));
    let safety = world.ask("show_safety", json!({}));
    assert_eq!(text_of(&safety, "secondBackupAt"), "2026-09-25T10:00:00+08:00");

    let listed = world.ask("list_backups", json!({}));
    let lines: Vec<(String, String, Value)> = list_of(&listed, "backups")
        .iter()
        .map(|line| (text_of(line, "at"), text_of(line, "place"), line["good"].clone()))
        .collect();
    let newest = "2026-09-25T10:00:00+08:00";
    assert_eq!(
        lines.iter().take(2).cloned().collect::<Vec<_>>(),
        [(newest.into(), "usual".into(), json!(true)), (newest.into(), "second".into(), json!(true))]
    );
    assert!(lines.windows(2).all(|pair| pair[0].0 >= pair[1].0), "newest first: {lines:?}");
}

#[test]
fn a_second_place_that_is_away_is_a_warning_and_no_obstacle_and_is_never_made_on_this_disk() {
    let mut world = World::with_team();
    let stick = with_stick(&mut world);
    let drawer = world.path("laci");
    std::fs::rename(&stick, &drawer).expect("pulled out");
    world.ask("back_up_now", json!({}));
    assert!(!stick.exists());
    assert!(warnings(&mut world).contains(&"second_place_away".to_owned()));
    let view = world.ask("show_security", json!({}));
    assert_eq!(view["secondPlaceReachable"], false);

    std::fs::rename(&drawer, &stick).expect("plugged in");
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("back_up_now", json!({}));
    assert!(!warnings(&mut world).contains(&"second_place_away".to_owned()));
    world.ask("set_second_place", json!({}));
    assert!(warnings(&mut world).contains(&"no_second_place".to_owned()));
    assert!(!in_folder(&stick).is_empty(), "what is there stays there");
}

#[test]
fn what_did_not_come_to_a_stick_that_was_away_comes_there_at_the_end_of_a_session_that_finds_it() {
    let mut world = World::with_team();
    let stick = with_stick(&mut world);
    let drawer = world.path("laci");
    std::fs::rename(&stick, &drawer).expect("pulled out");
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("lock", json!({}));
    world.unlock();
    world.now("2026-09-25T11:00:00+08:00");
    world.ask("lock", json!({}));
    let usual = in_folder(&world.path("cadangan"));
    assert_eq!(usual.len(), 2, "while it is away nothing is made twice");
    std::fs::rename(&drawer, &stick).expect("plugged in");
    world.unlock();
    world.now("2026-09-25T12:00:00+08:00");
    world.ask("lock", json!({}));
    assert_eq!(in_folder(&stick).last().map(String::as_str), Some("Kantor-20260925-040000.cadangan"));
    world.unlock();
    world.now("2026-09-25T13:00:00+08:00");
    world.ask("lock", json!({}));
    assert_eq!(in_folder(&stick).len(), 2, "once");
}

#[test]
fn a_second_place_that_takes_nothing_or_lost_what_it_had_is_warned_of() {
    let mut world = World::with_team();
    let stick = with_stick(&mut world);
    std::fs::create_dir(stick.join("Kantor-20260925-020000.cadangan")).expect("in the way");
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("back_up_now", json!({}));
    assert!(warnings(&mut world).contains(&"second_place_bad".to_owned()));
    world.now("2026-09-25T11:00:00+08:00");
    let made = text_of(&world.ask("back_up_now", json!({})), "name");
    assert!(!warnings(&mut world).contains(&"second_place_bad".to_owned()));
    std::fs::remove_file(stick.join(made)).expect("gone");
    assert!(warnings(&mut world).contains(&"second_place_bad".to_owned()));
}

#[test]
fn a_backup_that_is_gone_is_no_backup_and_the_next_end_of_a_session_makes_one() {
    let mut empty = World::with_office();
    assert!(!warnings(&mut empty).contains(&"backup_none".to_owned()), "nothing can be lost yet");
    let mut world = World::with_team();
    assert_eq!(warnings(&mut world)[0], "backup_none");
    let made = text_of(&world.ask("back_up_now", json!({})), "name");
    assert!(!warnings(&mut world).contains(&"backup_none".to_owned()));
    std::fs::remove_file(world.path("cadangan").join(made)).expect("gone");
    assert_eq!(warnings(&mut world)[0], "backup_none");
    let safety = world.ask("show_safety", json!({}));
    assert_eq!((&safety["backupAt"], &safety["backupGood"]), (&Value::Null, &json!(false)));
    world.ask("lock", json!({}));
    assert_eq!(in_folder(&world.path("cadangan")).len(), 1);
}

#[test]
fn leaving_an_office_or_opening_another_ends_the_session_with_its_backup() {
    let mut world = World::with_team();
    world.ask("leave_office", json!({}));
    assert_eq!(in_folder(&world.path("cadangan")).len(), 1);
    let path = world.path("Kantor.kantor");
    let file = world.file(&path);
    for n in 2..=3 {
        world.ask("open_office_file", json!({ "file": file }));
        world.unlock();
        let person = world.person(TEAM[0].nip);
        world.ask("save_employee", json!({ "id": person, "position": format!("Arsiparis {n}") }));
        world.ask("open_office_file", json!({ "file": file }));
        assert_eq!(in_folder(&world.path("cadangan")).len(), n);
    }
}

#[test]
fn beside_a_locked_office_only_an_hr_officer_of_its_day_restores_a_backup() {
    let mut world = World::with_team();
    let others = "hujan pagi di dermaga";
    world.ask(
        "add_user",
        json!({ "name": "Petrus", "role": "auditor", "person": null, "newPassword": others, "password": PASSWORD }),
    );
    let made = text_of(&world.ask("back_up_now", json!({})), "name");
    world.ask("lock", json!({}));
    let backup = world.path("cadangan").join(made);
    let file = world.file(&backup);
    let with =
        |account: &str, password: &str| json!({ "file": file, "account": account, "password": password });
    assert_eq!(world.refused("restore_backup", json!({ "file": file })), "backup_needs_password");
    assert_eq!(world.refused("restore_backup", with(USER, "bukan yang itu ya")), "wrong_password");
    assert_eq!(world.refused("restore_backup", with("Orang Lain", PASSWORD)), "no_such_account");
    assert_eq!(world.refused("restore_backup", with("Petrus", others)), "not_permitted");
    let restored = world.path("Dipulihkan.kantor");
    assert!(!restored.exists());
    assert_eq!(world.ask("restore_backup", with(USER, PASSWORD))["phase"], "locked");
    assert!(restored.exists());
    world.unlock();
    world.assert_sound();

    let mut elsewhere = World::on_a_new_machine();
    let file = elsewhere.file(&backup);
    let status = elsewhere.ask("restore_backup", json!({ "file": file }));
    assert_eq!(status["phase"], "locked", "at the first start there is no office to guard");
}

#[test]
fn the_backup_that_a_second_place_begins_with_is_told_as_the_last_one() {
    let mut world = World::with_team();
    world.now("2026-09-25T10:00:00+08:00");
    with_stick(&mut world);
    assert_eq!(world.ask("read_status", json!({}))["backupAt"], "2026-09-25T10:00:00+08:00");
}

#[test]
fn a_second_place_that_is_no_folder_or_the_usual_one_is_refused() {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    let [away, usual] = ["tidak-ada", "cadangan"].map(|name| world.path(name));
    let [away, usual] = [world.file(away), world.file(usual)];
    assert_eq!(world.refused("set_second_place", json!({ "file": away })), "place_away");
    assert_eq!(world.refused("set_second_place", json!({ "file": usual })), "same_place");
    assert_eq!(world.ask("show_security", json!({}))["secondPlace"], Value::Null);
}

#[test]
fn a_backup_is_looked_into_before_it_is_restored_and_nothing_of_that_stays() {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    let person = world.person(TEAM[0].nip);
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
    let listed = world.ask("list_backups", json!({}));
    let backup = listed["backups"][0]["file"].clone();
    let files = |world: &World| std::fs::read_dir(world.path("")).expect("the folder").count();
    let before = files(&world);
    let view = world.ask("preview_restore", json!({ "file": backup }));
    assert_eq!(files(&world), before);
    assert_eq!(
        (text_of(&view, "at"), number_of(&view, "actsSince"), view["then"]["plans"].clone()),
        ("2026-09-24T09:00:00+08:00".into(), 1, json!(6))
    );
    assert_eq!(number_of(&view["now"], "acts"), number_of(&view["then"], "acts") + 1);
    let status = world.ask("restore_backup", json!({ "file": backup }));
    assert_eq!(status["phase"], "locked");
    world.unlock();
    assert_ne!(text_of(&world.ask("show_employee", json!({ "id": person })), "position"), "Arsiparis");
    world.assert_sound();
}

#[test]
fn what_was_done_since_the_last_backup_is_backed_up_before_another_is_restored() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    world.ask("back_up_now", json!({}));
    let folder = world.path("cadangan");
    let first = in_folder(&folder);
    let listed = world.ask("list_backups", json!({}));
    let backup = listed["backups"][0]["file"].clone();
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("save_employee", json!({ "id": person, "position": "Arsiparis" }));
    world.ask("restore_backup", json!({ "file": backup }));
    let second = in_folder(&folder);
    assert_eq!((first.len(), second.len()), (1, 2), "{second:?}");
    world.unlock();
    let position =
        |world: &mut World| text_of(&world.ask("show_employee", json!({ "id": person })), "position");
    assert_ne!(position(&mut world), "Arsiparis", "the office is that of the backup");

    let since = second.iter().find(|name| !first.contains(name)).expect("the backup of what was done since");
    let file = world.file(folder.join(since));
    world.ask("restore_backup", json!({ "file": file }));
    world.unlock();
    assert_eq!(position(&mut world), "Arsiparis");
    world.assert_sound();
}

#[test]
fn a_backup_from_before_the_key_was_changed_asks_for_a_password_of_its_day() {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    let listed = world.ask("list_backups", json!({}));
    let backup = listed["backups"][0]["file"].clone();
    world.ask("rekey", json!({ "password": PASSWORD }));
    assert_eq!(world.refused("preview_restore", json!({ "file": backup })), "backup_needs_password");
    let with = |password: &str| json!({ "file": backup, "account": USER, "password": password });
    assert_eq!(world.refused("preview_restore", with("bukan yang itu ya")), "wrong_password");
    assert_eq!(world.ask("preview_restore", with(PASSWORD))["then"]["plans"], 6);
    world.ask("lock", json!({}));
    assert_eq!(world.refused("preview_restore", json!({ "file": backup })), "backup_needs_password");
    let view = world.ask("preview_restore", with(PASSWORD));
    assert_eq!((view["then"]["plans"].clone(), view["now"].clone()), (json!(6), Value::Null));
}

#[test]
fn an_office_in_a_folder_that_is_copied_to_the_internet_is_warned_of() {
    let mut world = World::with_team();
    assert!(!warnings(&mut world).contains(&"cloud_folder".to_owned()));
    let folder = world.path("OneDrive - Dinas");
    std::fs::create_dir(&folder).expect("a folder");
    let file = world.file(&folder);
    let view = world.ask("set_second_place", json!({ "file": file }));
    assert_eq!(view["cloud"], "OneDrive");
    let warning = list_of(&view, "warnings").iter().find(|warning| warning["code"] == "cloud_folder");
    assert!(text_of(warning.expect("a warning"), "words").contains("OneDrive"));
}

#[test]
fn old_and_failed_backups_and_an_unconfirmed_recovery_code_are_warned_of() {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    assert!(warnings(&mut world).contains(&"recovery_not_confirmed".to_owned()));
    assert!(!warnings(&mut world).contains(&"backup_old".to_owned()));
    world.now("2026-10-20T10:00:00+08:00");
    assert_eq!(warnings(&mut world)[0], "backup_old");
    std::fs::remove_dir_all(world.path("cadangan")).expect("gone");
    std::fs::write(world.path("cadangan"), "bukan folder").expect("in the way");
    let refused = world.refusal("back_up_now", json!({}));
    assert_eq!(refused.code, "cannot_write");
    assert_eq!(warnings(&mut world)[0], "backup_bad");
    assert_eq!(world.ask("show_safety", json!({}))["backupGood"], false);
}

#[test]
fn minutes_until_the_lock_are_one_to_fifteen_and_the_lock_screen_may_name_nobody() {
    let mut world = World::with_team();
    assert_eq!(number_of(&world.ask("show_security", json!({})), "idleMinutes"), 5);
    for minutes in [0, 16] {
        assert_eq!(world.refused("change_security", json!({ "idleMinutes": minutes })), "invalid");
    }
    let view = world.ask("change_security", json!({ "idleMinutes": 15, "namesOnLockScreen": false }));
    assert_eq!((number_of(&view, "idleMinutes"), view["namesOnLockScreen"].clone()), (15, json!(false)));
    let named = |world: &mut World| {
        let status = world.ask("lock", json!({}));
        (text_of(&status, "office"), list_of(&status, "accounts").len())
    };
    assert_eq!(named(&mut world), (String::new(), 0));
    let memory = std::fs::read_to_string(world.path("kinerja-luring.json")).expect("the memory");
    assert!(!memory.contains(USER) && !memory.contains("Dinas Uji Coba"));
    world.unlock();
    assert_eq!(named(&mut world), (String::new(), 0), "unlocking does not bring the names back");
    world.unlock();
    world.ask("change_security", json!({ "namesOnLockScreen": true }));
    assert_eq!(named(&mut world), ("Dinas Uji Coba".into(), 1));
}
