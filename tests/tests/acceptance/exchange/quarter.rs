//! Three stores play a quarter: handed out, rated on both sides, a conflict, a move, a lost stick, a duplicate.

use std::path::Path;

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

use super::office::{carried, enrolled, field, hub_of, made, note, opened, rate, received, shared, whole};

const MOVED: &str = "199303032019031003";
const TWICE: &str = "199901012024011001";

/// The hub, the chief's laptop and the laptop of a regional office, with their devices.
struct Quarter {
    hub: World,
    chief: World,
    region: World,
    of_hub: String,
    of_chief: String,
    of_region: String,
    evaluations: Vec<String>,
    moved: String,
    unit: String,
}

impl Quarter {
    /// An office with two laptops that joined it and acknowledged what they were given.
    fn handed_out() -> Self {
        let mut hub = World::with_team();
        let units = hub.ask("save_unit", json!({ "name": "UPT Lembah Utara" }));
        assert!(!list_of(&units, "units").is_empty());
        let unit = hub.unit("UPT Lembah Utara");
        let (from, chief_id) = (hub.unit("BIDANG ARSIP"), hub.person(CHIEF.nip));
        let moved = json!({ "nip": MOVED, "name": "Kornelis Seran" });
        let moved = text_of(&hub.ask("save_employee", moved), "id");
        hub.ask("assign_unit", json!({ "employees": [moved], "unit": from }));
        let assign = json!({ "employees": [moved], "evaluator": chief_id, "from": "2026-01-02" });
        hub.ask("assign_evaluator", assign);
        let evaluations = opened(&mut hub);
        let mut chief = World::with_office_on_machine(2, "Laptop", "Maria Seran");
        let mut region = World::with_office_on_machine(3, "Laptop UPT", "Petrus Kana");
        let scopes = ("evaluator", json!({ "evaluator": chief_id }));
        let of_chief = enrolled(&mut hub, &mut chief, "Laptop Kabid Arsip", scopes);
        let of_region =
            enrolled(&mut hub, &mut region, "UPT Lembah Utara", ("office", json!({ "units": [unit] })));
        let of_hub = hub_of(&mut hub);
        let mut quarter = Self { hub, chief, region, of_hub, of_chief, of_region, evaluations, moved, unit };
        quarter.down();
        quarter.up();
        quarter
    }

    /// The hub gives both laptops what is theirs.
    fn down(&mut self) {
        carried(&mut self.hub, &mut self.chief, &self.of_chief);
        carried(&mut self.hub, &mut self.region, &self.of_region);
    }

    /// Both laptops send what they wrote.
    fn up(&mut self) {
        carried(&mut self.chief, &mut self.hub, &self.of_hub);
        carried(&mut self.region, &mut self.hub, &self.of_hub);
    }

    fn book(&mut self) -> Value {
        self.hub.ask("list_packages", json!({}))
    }
}

#[test]
fn three_stores_play_a_quarter_and_agree_at_its_end() {
    let mut quarter = Quarter::handed_out();
    assert_handed_out(&mut quarter);
    let lost = rated_and_lost(&mut quarter);
    assert_nothing_lost(&mut quarter, &lost);
    settled(&mut quarter);
    moved(&mut quarter);
    same_nip_twice(&mut quarter);
    assert_agreed(&mut quarter);
}

/// Every package was acknowledged, and each laptop has its people and no others.
fn assert_handed_out(quarter: &mut Quarter) {
    let book = quarter.book();
    let states: Vec<String> = list_of(&book, "packages")
        .iter()
        .filter(|line| line["direction"] == "out")
        .map(|line| text_of(line, "state"))
        .collect();
    assert_eq!(states, ["acknowledged", "acknowledged"], "{book}");
    let names = |world: &mut World| -> Vec<String> {
        let people = world.ask("list_employees", json!({}));
        list_of(&people, "employees").iter().map(|person| text_of(person, "name")).collect()
    };
    let (of_chief, of_region) = (names(&mut quarter.chief), names(&mut quarter.region));
    assert!(of_chief.contains(&TEAM[0].name.to_owned()) && of_chief.contains(&"Kornelis Seran".to_owned()));
    assert!(of_region.is_empty(), "nobody is placed there yet: {of_region:?}");
}

/// The chief rates; the first stick is lost, the second one arrives. The office rated one person as well.
fn rated_and_lost(quarter: &mut Quarter) -> std::path::PathBuf {
    let all = quarter.evaluations.clone();
    for evaluation in &all {
        rate(&mut quarter.chief, evaluation, "results", "meets");
        rate(&mut quarter.chief, evaluation, "conduct", "meets");
    }
    let lost = made(&mut quarter.chief, &quarter.of_hub);
    note(&mut quarter.chief, &all[1], "Cepat menanggapi laporan warga");
    rate(&mut quarter.hub, &all[0], "results", "above");
    let second = made(&mut quarter.chief, &quarter.of_hub);
    received(&mut quarter.hub, &[&second]);
    let after = whole(&mut quarter.hub);
    let again = received(&mut quarter.hub, &[&second]);
    assert_eq!(
        (&again["files"][0]["already"], whole(&mut quarter.hub)),
        (&json!(true), after),
        "a duplicate"
    );
    lost
}

/// The second stick brought what the lost one held, the missing number is named, and the lost one changes
/// nothing when it turns up after all.
fn assert_nothing_lost(quarter: &mut Quarter, lost: &Path) {
    let all = quarter.evaluations.clone();
    assert_eq!(field(&mut quarter.hub, &all[5], "conductRating"), "meets");
    assert_eq!(field(&mut quarter.hub, &all[1], "notes"), "Cepat menanggapi laporan warga");
    let book = quarter.book();
    let missing = &list_of(&book, "missing")[0];
    assert_eq!((&missing["numbers"], text_of(missing, "device")), (&json!([2]), quarter.of_chief.clone()));
    assert!(text_of(missing, "words").contains("tidak ada yang hilang"), "{missing}");
    let page = quarter.hub.path("Tagihan.pdf");
    let file = quarter.hub.file(&page);
    quarter.hub.ask("print_reminder", json!({ "id": quarter.of_chief, "file": file }));
    assert!(crate::words_of(&page).contains("Laptop Kabid Arsip"));
    let before = whole(&mut quarter.hub);
    received(&mut quarter.hub, &[lost]);
    assert_eq!(whole(&mut quarter.hub), before);
    assert!(list_of(&quarter.book(), "missing").is_empty());
}

/// The one rating that both gave is decided by the office, and the chief learns of it.
fn settled(quarter: &mut Quarter) {
    let view = quarter.hub.ask("list_conflicts", json!({}));
    let conflicts = list_of(&view, "conflicts");
    assert_eq!(conflicts.len(), 1, "{view}");
    assert_eq!(text_of(&conflicts[0], "about"), TEAM[0].name);
    quarter.hub.ask("settle_conflict", json!({ "id": conflicts[0]["id"], "take": "package" }));
    quarter.down();
    let first = quarter.evaluations[0].clone();
    assert_eq!(field(&mut quarter.chief, &first, "resultsRating"), "meets");
}

/// One person moves to the region: that laptop gets the records, the chief's lets them go.
fn moved(quarter: &mut Quarter) {
    let (moved, head) = (quarter.moved.clone(), quarter.hub.person(TEAM[5].nip));
    quarter.hub.ask("assign_unit", json!({ "employees": [moved], "unit": quarter.unit }));
    let assign =
        json!({ "employees": [moved], "evaluator": head, "from": "2026-09-24", "basis": "SK 7/2026" });
    quarter.hub.ask("assign_evaluator", assign);
    for _ in 0..3 {
        quarter.down();
        quarter.up();
    }
    assert_eq!(quarter.chief.refused("find_person", json!({ "text": MOVED })), "not_found");
    assert_eq!(quarter.region.person(MOVED), moved);
}

/// A person that two offices entered is one item to settle, not two people.
fn same_nip_twice(quarter: &mut Quarter) {
    for world in [&mut quarter.hub, &mut quarter.region] {
        world.ask("save_employee", json!({ "nip": TWICE, "name": "Yuliana Sarita" }));
    }
    quarter.up();
    let view = quarter.hub.ask("list_conflicts", json!({}));
    let same: Vec<&Value> =
        list_of(&view, "items").iter().filter(|item| item["code"] == "same_person").collect();
    assert_eq!(same.len(), 1, "{view}");
    assert_eq!(list_of(same[0], "people").len(), 2);
    assert!(text_of(same[0], "words").contains(TWICE));
}

fn assert_agreed(quarter: &mut Quarter) {
    for _ in 0..2 {
        quarter.down();
        quarter.up();
    }
    let (of_chief, of_region) = (quarter.of_chief.clone(), quarter.of_region.clone());
    assert_eq!(
        shared(&mut quarter.hub, &of_chief),
        shared(&mut quarter.chief, &of_chief),
        "the chief's laptop"
    );
    assert_eq!(shared(&mut quarter.hub, &of_region), shared(&mut quarter.region, &of_region), "the region");
    for world in [&mut quarter.hub, &mut quarter.chief, &mut quarter.region] {
        world.assert_sound();
    }
    let book = quarter.book();
    assert!(list_of(&book, "missing").is_empty(), "{book}");
    let devices = list_of(&book, "devices");
    assert!(devices.iter().all(|device| number_of(device, "nWaiting") == 0), "{book}");
}

#[test]
fn a_record_whose_evaluator_is_not_here_yet_says_so_until_the_evaluator_comes() {
    let mut quarter = Quarter::handed_out();
    moved(&mut quarter);
    let missing = |world: &mut World| -> Vec<Value> {
        let view = world.ask("list_conflicts", json!({}));
        list_of(&view, "items").iter().filter(|item| item["code"] == "evaluator_missing").cloned().collect()
    };
    let named = missing(&mut quarter.region);
    assert_eq!(named.len(), 1, "whoever evaluated before is not on this laptop: {named:?}");
    let people = list_of(&named[0], "people");
    assert!(people.iter().any(|person| person["name"] == "Kornelis Seran"), "{named:?}");
    assert!(text_of(&named[0], "words").contains("belum ada di sini"), "{named:?}");
    assert_eq!(missing(&mut quarter.hub), Vec::<Value>::new(), "the office has everybody");

    let chief = quarter.hub.person(CHIEF.nip);
    let scopes = json!({ "units": [quarter.unit], "people": [chief] });
    let request = json!({ "id": quarter.of_region, "scopes": scopes, "password": PASSWORD });
    quarter.hub.ask("change_device", request);
    quarter.down();
    assert_eq!(missing(&mut quarter.region), Vec::<Value>::new());
}
