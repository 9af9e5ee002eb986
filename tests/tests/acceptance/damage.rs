//! A store that cannot be read: told apart, set aside, and the newest whole backup offered.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{PASSWORD, USER, World, text_of};

const PAGE: usize = 4096;

/// Flips a bit in a page of a file.
fn damage(path: &Path, page: usize) {
    let mut bytes = std::fs::read(path).expect("the file");
    bytes[page * PAGE + 500] ^= 1;
    std::fs::write(path, bytes).expect("the file");
}

/// An office with two backups, locked.
fn backed_up() -> (World, PathBuf) {
    let mut world = World::with_team();
    world.ask("back_up_now", json!({}));
    world.now("2026-09-25T10:00:00+08:00");
    world.ask("back_up_now", json!({}));
    world.ask("lock", json!({}));
    let store = world.path("Kantor.kantor");
    (world, store)
}

fn unlock() -> Value {
    json!({ "account": USER, "password": PASSWORD })
}

#[test]
fn a_damaged_store_is_told_at_the_lock_screen_with_the_newest_whole_backup() {
    let (mut world, store) = backed_up();
    damage(&store, 6);
    let before = std::fs::read(&store).expect("the store");
    let refused = world.refusal("unlock", unlock());
    assert_eq!(refused.code, "damaged_store");
    let status = world.ask("read_status", json!({}));
    assert_eq!(
        (text_of(&status["damage"], "name"), text_of(&status["damage"]["backup"], "at")),
        ("Kantor.kantor".into(), "2026-09-25T10:00:00+08:00".into())
    );
    assert_eq!(status["damage"]["backup"]["good"], true);
    assert!(std::fs::read(&store).expect("the store") == before, "nothing was written to it");

    let file = status["damage"]["backup"]["file"].clone();
    let status = world.ask("set_damaged_aside", json!({ "file": file }));
    assert_eq!((text_of(&status, "phase"), status["damage"].clone()), ("locked".into(), Value::Null));
    let aside = world.path("Kantor.rusak-20260925-020000.kantor");
    assert!(std::fs::read(aside).expect("set aside") == before);
    world.unlock();
    assert_eq!(world.counts()[2], 6);
    world.assert_sound();
}

#[test]
fn a_backup_that_is_damaged_itself_is_passed_over() {
    let (mut world, store) = backed_up();
    let newest = world.path("cadangan").join("Kantor-20260925-020000.cadangan");
    damage(&newest, 5);
    damage(&store, 0);
    assert_eq!(world.refused("unlock", unlock()), "damaged_store");
    let status = world.ask("read_status", json!({}));
    assert_eq!(text_of(&status["damage"]["backup"], "at"), "2026-09-24T09:00:00+08:00");
}

#[test]
fn a_beginning_that_is_damaged_is_told_apart_from_foreign_slots_by_the_backups() {
    let (mut world, store) = backed_up();
    let mut bytes = std::fs::read(&store).expect("the store");
    bytes[3] ^= 1;
    std::fs::write(&store, &bytes).expect("the store");
    assert_eq!(world.refused("unlock", unlock()), "damaged_store");
    bytes[3] ^= 1;
    std::fs::write(&store, &bytes).expect("the store");
    world.unlock();
    assert_eq!(world.ask("read_status", json!({}))["damage"], Value::Null, "whole again");
    world.ask("lock", json!({}));

    let slots = world.path("Kantor.kantor.slots");
    let mut foreign = World::on_a_new_machine();
    foreign.ask(
        "create_office",
        json!({ "agency": "X", "unit": "Y", "level": "regional", "user": USER, "rhythm": "quarterly", "password": PASSWORD }),
    );
    foreign.ask("lock", json!({}));
    std::fs::rename(&slots, world.path("disimpan")).expect("aside");
    std::fs::rename(foreign.path("Kantor.kantor.slots"), &slots).expect("another's");
    assert_eq!(world.refused("unlock", unlock()), "foreign_slots");
    assert_eq!(world.ask("read_status", json!({}))["damage"], Value::Null);
}

#[test]
fn pages_that_break_while_the_office_is_open_are_found_by_the_check_and_offered_to_be_set_aside() {
    let (mut world, store) = backed_up();
    world.unlock();
    let bytes = std::fs::read(&store).expect("the store").len();
    for page in 2..bytes / PAGE {
        damage(&store, page);
    }
    assert_eq!(world.ask("check_store", json!({}))["good"], false);
    let status = world.ask("read_status", json!({}));
    let file = status["damage"]["backup"]["file"].clone();
    world.ask("set_damaged_aside", json!({ "file": file }));
    world.unlock();
    world.assert_sound();
}

#[test]
fn a_store_that_is_whole_is_not_set_aside() {
    let (mut world, _) = backed_up();
    world.unlock();
    let listed = world.ask("list_backups", json!({}));
    let file = listed["backups"][0]["file"].clone();
    assert_eq!(world.refused("set_damaged_aside", json!({ "file": file })), "not_damaged");
    world.ask("show_home", json!({}));
}

#[test]
fn a_damaged_store_without_a_backup_is_told_without_an_offer() {
    let mut world = World::with_office();
    world.ask("lock", json!({}));
    std::fs::remove_dir_all(world.path("cadangan")).ok();
    let store = world.path("Kantor.kantor");
    damage(&store, 4);
    assert_eq!(world.refused("unlock", unlock()), "damaged_store");
    let damage = &world.ask("read_status", json!({}))["damage"];
    assert_eq!((text_of(damage, "name"), damage["backup"].clone()), ("Kantor.kantor".into(), Value::Null));
}
