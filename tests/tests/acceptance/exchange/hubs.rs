//! Offices with two hubs, a hub that was set back, and two machines that live as one device: what one of them
//! does not know yet is never taken for what may not be.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, text_of};

use crate::devices;

use super::office::{OWNER, carried, enrolled, field, hub_of, pair, rate, shared};

const LATE: &str = "199303032019031003";

/// Two hubs and the laptop of a regional office, which may hold one person; all know of each other.
struct Hubs {
    first: World,
    second: World,
    laptop: World,
    of_first: String,
    of_second: String,
    of_laptop: String,
    person: String,
    other: String,
}

impl Hubs {
    fn that_know_each_other() -> Self {
        let mut first = World::with_team();
        let mut second = World::with_office_on_machine(2, "Induk Kedua", "Maria Seran");
        let mut laptop = World::with_office_on_machine(3, "Laptop UPT", "Petrus Kana");
        let (person, other) = (first.person(TEAM[0].nip), first.person(TEAM[1].nip));
        let of_second = enrolled(&mut first, &mut second, "Induk Kedua", ("hub", json!({})));
        let people = json!({ "people": [person] });
        let of_laptop = enrolled(&mut first, &mut laptop, "UPT Lembah Utara", ("office", people));
        let of_first = hub_of(&mut first);
        carried(&mut first, &mut second, &of_second);
        carried(&mut first, &mut laptop, &of_laptop);
        carried(&mut second, &mut first, &of_first);
        carried(&mut laptop, &mut first, &of_first);
        Self { first, second, laptop, of_first, of_second, of_laptop, person, other }
    }

    /// The first hub lets the laptop hold these people.
    fn grant(&mut self, people: &[String]) {
        let request = json!({ "id": self.of_laptop, "scopes": { "people": people }, "password": PASSWORD });
        self.first.ask("change_device", request);
    }
}

fn position(world: &mut World, person: &str) -> String {
    text_of(&world.ask("show_employee", json!({ "id": person })), "position")
}

fn placed(world: &mut World, person: &str, position: &str) {
    world.ask("save_employee", json!({ "id": person, "position": position }));
}

/// Somebody who merged was told so.
fn assert_noted(merged: &Value, words: &str) {
    let notes = list_of(&merged["files"][0]["package"], "notes");
    assert!(notes.iter().filter_map(Value::as_str).any(|note| note.contains(words)), "{notes:?}");
}

/// Nothing is kept apart.
fn assert_nothing_parked(world: &mut World) {
    let view = world.ask("list_conflicts", json!({}));
    assert!(list_of(&view, "parked").is_empty(), "{view}");
}

#[test]
fn edits_under_a_right_that_only_the_other_hub_knows_of_wait_and_come_again() {
    let mut hubs = Hubs::that_know_each_other();
    let (person, other) = (hubs.person.clone(), hubs.other.clone());
    hubs.grant(&[person.clone(), other.clone()]);
    carried(&mut hubs.first, &mut hubs.laptop, &hubs.of_laptop);
    placed(&mut hubs.laptop, &other, "ARSIPARIS MAHIR");
    placed(&mut hubs.laptop, &person, "ARSIPARIS MUDA");

    // What it was given as it stood it tells as it stands, unless it has heard how much of it is there.
    let merged = carried(&mut hubs.laptop, &mut hubs.second, &hubs.of_second);
    assert_ne!(position(&mut hubs.second, &person), "ARSIPARIS MUDA");
    assert_noted(&merged, "Buat paket untuknya");
    carried(&mut hubs.second, &mut hubs.laptop, &hubs.of_laptop);

    let merged = carried(&mut hubs.laptop, &mut hubs.second, &hubs.of_second);
    assert_eq!(position(&mut hubs.second, &person), "ARSIPARIS MUDA", "of this one it has heard");
    assert_ne!(position(&mut hubs.second, &other), "ARSIPARIS MAHIR", "of this one not yet");
    assert_eq!(number_of(&merged["counts"], "parked"), 0, "neither applied nor refused: {merged}");
    assert_noted(&merged, "ikut lagi");
    assert_nothing_parked(&mut hubs.second);

    // The second hub calls nothing back that it never gave.
    carried(&mut hubs.second, &mut hubs.laptop, &hubs.of_laptop);
    assert_eq!(position(&mut hubs.laptop, &other), "ARSIPARIS MAHIR");

    carried(&mut hubs.first, &mut hubs.second, &hubs.of_second);
    carried(&mut hubs.second, &mut hubs.laptop, &hubs.of_laptop);
    carried(&mut hubs.laptop, &mut hubs.second, &hubs.of_second);
    assert_eq!(position(&mut hubs.second, &other), "ARSIPARIS MAHIR", "it came again");
    carried(&mut hubs.second, &mut hubs.first, &hubs.of_first);
    assert_eq!(position(&mut hubs.first, &other), "ARSIPARIS MAHIR");
    for world in [&mut hubs.first, &mut hubs.second, &mut hubs.laptop] {
        assert_nothing_parked(world);
        world.assert_sound();
    }
    let device = hubs.of_laptop.clone();
    assert_eq!(shared(&mut hubs.first, &device), shared(&mut hubs.second, &device));
}

#[test]
fn a_device_lets_go_only_once_the_very_hub_that_calls_back_has_everything() {
    let mut hubs = Hubs::that_know_each_other();
    let (person, other) = (hubs.person.clone(), hubs.other.clone());
    hubs.grant(&[person.clone(), other.clone()]);
    carried(&mut hubs.first, &mut hubs.second, &hubs.of_second);
    carried(&mut hubs.first, &mut hubs.laptop, &hubs.of_laptop);
    placed(&mut hubs.laptop, &other, "ARSIPARIS MAHIR");
    carried(&mut hubs.laptop, &mut hubs.second, &hubs.of_second);
    carried(&mut hubs.second, &mut hubs.laptop, &hubs.of_laptop);

    hubs.grant(&[person]);
    carried(&mut hubs.first, &mut hubs.laptop, &hubs.of_laptop);
    assert_eq!(position(&mut hubs.laptop, &other), "ARSIPARIS MAHIR", "only the second hub has that edit");
    carried(&mut hubs.laptop, &mut hubs.first, &hubs.of_first);
    carried(&mut hubs.first, &mut hubs.laptop, &hubs.of_laptop);
    assert_eq!(hubs.laptop.refused("find_person", json!({ "text": TEAM[1].nip })), "not_found");
    assert_eq!(position(&mut hubs.first, &other), "ARSIPARIS MAHIR");
    hubs.laptop.assert_sound();
}

/// A backup of a world on a stick.
fn backed_up(world: &mut World) -> PathBuf {
    let folder = world.path("FLASHDISK");
    std::fs::create_dir_all(&folder).expect("a stick");
    let file = world.file(&folder);
    let name = text_of(&world.ask("back_up", json!({ "file": file })), "name");
    folder.join(name)
}

#[test]
fn a_hub_that_was_set_back_believes_a_device_about_what_it_gave_it_since_the_backup() {
    let mut hub = World::with_team();
    let mut laptop = World::with_office_on_machine(3, "Laptop UPT", "Petrus Kana");
    hub.ask("save_unit", json!({ "name": "UPT Lembah Utara" }));
    let unit = hub.unit("UPT Lembah Utara");
    let device = enrolled(&mut hub, &mut laptop, "UPT Lembah Utara", ("office", json!({ "units": [unit] })));
    let of_hub = hub_of(&mut hub);
    carried(&mut hub, &mut laptop, &device);
    carried(&mut laptop, &mut hub, &of_hub);
    let backup = backed_up(&mut hub);

    let late = json!({ "nip": LATE, "name": "Kornelis Seran" });
    let late = text_of(&hub.ask("save_employee", late), "id");
    hub.ask("assign_unit", json!({ "employees": [late], "unit": unit }));
    carried(&mut hub, &mut laptop, &device);
    placed(&mut laptop, &late, "ARSIPARIS MAHIR");

    let file = hub.file(&backup);
    hub.ask("restore_backup", json!({ "file": file }));
    hub.unlock();
    assert_eq!(hub.refused("find_person", json!({ "text": LATE })), "not_found");
    for _ in 0..2 {
        carried(&mut laptop, &mut hub, &of_hub);
        assert_nothing_parked(&mut hub);
        carried(&mut hub, &mut laptop, &device);
    }
    assert_eq!(position(&mut hub, &late), "ARSIPARIS MAHIR");
    assert_eq!(position(&mut laptop, &late), "ARSIPARIS MAHIR", "and does not call it back");
    assert_eq!(shared(&mut hub, &device), shared(&mut laptop, &device));
    hub.assert_sound();
    laptop.assert_sound();
}

/// The office file in a world's folder.
fn store_in(world: &World) -> PathBuf {
    let entries = std::fs::read_dir(world.path("")).expect("the folder").flatten();
    let mut stores =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == "kantor"));
    stores.next().expect("an office file")
}

/// Opens an office file as the laptop's owner.
fn opened(laptop: &mut World, path: &Path) {
    let file = laptop.file(path);
    laptop.ask("open_office_file", json!({ "file": file }));
    laptop.ask("unlock", json!({ "account": OWNER, "password": PASSWORD }));
}

#[test]
fn of_two_machines_that_live_as_one_device_each_gets_what_the_other_wrote_once_it_has_spoken() {
    let mut pair = pair();
    let first = store_in(&pair.laptop);
    let copy = pair.laptop.path("Salinan.kantor");
    pair.laptop.ask("lock", json!({}));
    devices::carried(&first, &copy, false);
    let (one, other) = (pair.evaluations[0].clone(), pair.evaluations[1].clone());
    opened(&mut pair.laptop, &copy);
    rate(&mut pair.laptop, &one, "results", "above");
    pair.up();
    opened(&mut pair.laptop, &first);
    rate(&mut pair.laptop, &other, "results", "above");
    pair.up();
    pair.down();
    assert_eq!(field(&mut pair.laptop, &one, "resultsRating"), "above", "the older one is not left behind");
    pair.up();
    opened(&mut pair.laptop, &copy);
    pair.up();
    pair.down();
    assert_eq!(field(&mut pair.laptop, &other, "resultsRating"), "above", "nor is the younger one");
    pair.assert_agreed();
}

#[test]
fn of_two_officers_neither_is_suggested_whatever_their_clocks_say() {
    let mut hubs = Hubs::that_know_each_other();
    let person = hubs.person.clone();
    placed(&mut hubs.first, &person, "ARSIPARIS MAHIR");
    hubs.laptop.now("2026-09-27T08:00:00+08:00");
    placed(&mut hubs.laptop, &person, "ARSIPARIS MUDA");
    carried(&mut hubs.laptop, &mut hubs.first, &hubs.of_first);
    let view = hubs.first.ask("list_conflicts", json!({}));
    let conflict = &list_of(&view, "conflicts")[0];
    assert_eq!((list_of(conflict, "sides").len(), &conflict["suggested"]), (2, &Value::Null), "{conflict}");
    assert!(!text_of(conflict, "suggestion").contains("disarankan"), "{conflict}");
}

#[test]
fn what_a_lost_device_wrote_after_its_loss_is_kept_apart_also_where_another_hub_had_taken_it() {
    let mut hubs = Hubs::that_know_each_other();
    let person = hubs.person.clone();
    let before = position(&mut hubs.first, &person);
    carried(&mut hubs.second, &mut hubs.laptop, &hubs.of_laptop);
    hubs.first.now("2026-09-26T09:00:00+08:00");
    let lost = json!({
        "id": hubs.of_laptop, "reason": "Hilang di terminal", "since": "2026-09-25", "password": PASSWORD,
    });
    hubs.first.ask("revoke_device", lost);
    hubs.laptop.now("2026-09-25T20:00:00+08:00");
    placed(&mut hubs.laptop, &person, "KEPALA DINAS");
    carried(&mut hubs.laptop, &mut hubs.second, &hubs.of_second);
    assert_eq!(position(&mut hubs.second, &person), "KEPALA DINAS", "it has not heard of the loss");

    carried(&mut hubs.second, &mut hubs.first, &hubs.of_first);
    assert_eq!(position(&mut hubs.first, &person), before);
    let view = hubs.first.ask("list_conflicts", json!({}));
    let kept: Vec<(String, String)> = list_of(&view, "parked")
        .iter()
        .map(|parked| (text_of(parked, "reason"), text_of(parked, "value")))
        .collect();
    assert!(kept.contains(&("revoked".to_owned(), "KEPALA DINAS".to_owned())), "{view}");
    carried(&mut hubs.first, &mut hubs.second, &hubs.of_second);
    assert_eq!(position(&mut hubs.second, &person), before, "from then on it knows");
    hubs.first.assert_sound();
    hubs.second.assert_sound();
}
