//! The lock that closes by itself.

use super::office::Office;
use serde_json::json;
use tests::{TEAM, USER, World, number_of, text_of};

fn phase(world: &mut World) -> String {
    text_of(&world.ask("read_status", json!({})), "phase")
}

#[test]
fn an_office_nobody_touches_for_five_minutes_locks_itself_and_asking_for_the_status_is_no_touch() {
    let mut world = World::with_team();
    world.now("2026-09-24T09:00:00+08:00");
    world.ask("read_office", json!({}));
    world.now("2026-09-24T09:04:59+08:00");
    assert!(!world.lock_when_idle());
    assert_eq!(phase(&mut world), "open");
    world.now("2026-09-24T09:05:00+08:00");
    assert!(world.lock_when_idle());
    assert_eq!(phase(&mut world), "locked");
    assert_eq!(world.refused("read_office", json!({})), "locked");
    assert!(!world.lock_when_idle(), "what is locked is not locked again");
}

#[test]
fn whoever_is_there_keeps_the_office_open() {
    let mut world = World::with_team();
    for minute in ["04", "08", "12"] {
        world.now(&format!("2026-09-24T09:{minute}:00+08:00"));
        assert!(!world.lock_when_idle(), "{minute}");
        world.ask("still_here", json!({}));
    }
    world.now("2026-09-24T09:17:00+08:00");
    assert!(world.lock_when_idle());
    assert_eq!(world.refused("still_here", json!({})), "locked");
}

#[test]
fn an_employee_has_a_minute() {
    let mut office = Office::new();
    let session = office.as_user("pegawai");
    assert_eq!(number_of(&session, "idleSeconds"), 60);
    assert_eq!(number_of(&office.as_user("penilai"), "idleSeconds"), 300);
    office.as_user("pegawai");
    office.world.now("2026-09-24T09:01:00+08:00");
    assert!(office.world.lock_when_idle());
}

#[test]
fn a_clock_that_was_set_back_locks_too() {
    let mut world = World::with_team();
    world.ask("still_here", json!({}));
    world.now("2026-09-24T08:00:00+08:00");
    assert!(world.lock_when_idle());
}

#[test]
fn what_was_typed_when_the_office_locked_itself_is_there_afterwards_as_an_act() {
    let mut office = Office::new();
    office.as_user("penilai");
    let evaluation = office.second.evaluation.clone();
    let typed = json!({
        "evaluation": evaluation, "field": { "kind": "notes" }, "text": "Belum selesai ditu", "draft": true,
    });
    office.world.ask("write_text", typed);
    office.world.now("2026-09-24T09:30:00+08:00");
    assert!(office.world.lock_when_idle());
    office.as_user(USER);
    let shown = office.world.ask("show_evaluation", json!({ "id": evaluation }));
    assert_eq!(text_of(&shown, "notes"), "Belum selesai ditu");
    let person = office.world.person(TEAM[1].nip);
    let history = office.world.ask("show_history", json!({ "id": person, "field": "notes" }));
    assert_eq!(text_of(&history["entries"][0], "by"), "penilai");
    office.world.assert_sound();
}

fn backups(world: &World) -> usize {
    std::fs::read_dir(world.path("cadangan")).map_or(0, Iterator::count)
}

fn moves(world: &mut World, position: &str) {
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": position }));
}

#[test]
fn before_the_machine_sleeps_the_file_is_closed_at_once_and_its_backup_stays_due() {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    moves(&mut world, "Arsiparis");
    world.now("2026-09-24T10:00:00+08:00");
    assert!(world.falls_asleep());
    assert_eq!(phase(&mut world), "locked");
    assert_eq!(backups(&world), 1, "the key is not kept for as long as a backup takes");
    assert!(!world.falls_asleep(), "what is locked is not locked again");

    world.unlock();
    assert_eq!(backups(&world), 1, "unlocking does not wait for a backup while the last is of today");
    world.ask("lock", json!({}));
    assert_eq!(backups(&world), 2, "the end of the next session makes it");

    world.unlock();
    moves(&mut world, "Pranata Arsip");
    assert!(world.falls_asleep());
    world.now("2026-09-26T08:00:00+08:00");
    world.unlock();
    assert_eq!(backups(&world), 3, "a day later unlocking does");
    assert!(world.falls_asleep());
    world.now("2026-09-28T08:00:00+08:00");
    world.unlock();
    assert_eq!(backups(&world), 3, "nothing was changed since");
}

#[test]
fn an_office_that_locks_itself_has_its_backup_made_later_too() {
    let mut world = World::with_team();
    moves(&mut world, "Arsiparis");
    world.now("2026-09-24T09:30:00+08:00");
    assert!(world.lock_when_idle());
    assert_eq!(backups(&world), 0);
    world.unlock();
    assert_eq!(backups(&world), 1, "there was none at all");
}
