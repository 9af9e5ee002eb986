//! Devices of an office: the request and its six words, enrolling, shutting out, whose data was where, and
//! stores that are copied, moved or set back.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

use crate::words_of;

/// Who works on the laptop before it belongs to the office.
const OWNER: &str = "Yohanis Tefa";

/// The office, and a laptop where the program was just set up.
fn office_and_laptop() -> (World, World) {
    (World::with_team(), World::with_office_on_machine(2, "Laptop", OWNER))
}

/// Writes the request of a laptop; its six words and where it lies.
fn requested(laptop: &mut World, name: &str) -> (Vec<String>, PathBuf) {
    let path = laptop.path("Permintaan.kinerja");
    let file = laptop.file(&path);
    let asked = laptop.ask("request_device", json!({ "name": name, "file": file }));
    (words(&asked), path)
}

fn words(view: &Value) -> Vec<String> {
    list_of(view, "words").iter().map(|word| word.as_str().unwrap_or_default().to_owned()).collect()
}

/// Enrols a laptop as that of the team's chief; the id of the device.
fn enrolled_for_the_chief(office: &mut World, laptop: &mut World) -> String {
    let (words, path) = requested(laptop, "Laptop Kabid Arsip");
    let (file, chief) = (office.file(path), office.person(CHIEF.nip));
    let request = json!({
        "file": file, "words": words, "kind": "evaluator", "scopes": { "evaluator": chief }, "password": PASSWORD,
    });
    let view = office.ask("enrol_device", request);
    text_of(named(&view, "Laptop Kabid Arsip"), "id")
}

fn named<'v>(view: &'v Value, name: &str) -> &'v Value {
    let found = list_of(view, "devices").iter().find(|device| device["name"] == name);
    found.unwrap_or_else(|| panic!("no device {name}: {view}"))
}

/// The life a store writes as.
fn life(world: &mut World) -> String {
    text_of(&world.ask("read_store", json!({})), "replica")
}

/// Copies or moves a store with its slots.
pub(crate) fn carried(from: &Path, to: &Path, moves: bool) {
    let slots = |store: &Path| PathBuf::from(format!("{}.slots", store.display()));
    if moves {
        std::fs::rename(slots(from), slots(to)).expect("moved slots");
        std::fs::rename(from, to).expect("a moved store");
        return;
    }
    std::fs::copy(from, to).expect("a copied store");
    std::fs::create_dir(slots(to)).expect("a folder of slots");
    for slot in std::fs::read_dir(slots(from)).expect("slots").flatten() {
        std::fs::copy(slot.path(), slots(to).join(slot.file_name())).expect("a copied slot");
    }
}

/// Opens the office file at a path.
fn opened(world: &mut World, path: &Path) {
    let file = world.file(path);
    world.ask("open_office_file", json!({ "file": file }));
    world.unlock();
}

/// An office that has enrolled a laptop: from then on copies of its store are told apart.
fn hub() -> World {
    let (mut office, mut laptop) = office_and_laptop();
    enrolled_for_the_chief(&mut office, &mut laptop);
    office
}

#[test]
fn a_request_has_the_same_six_words_on_both_sides_and_enrols_only_with_these() {
    let (mut office, mut laptop) = office_and_laptop();
    let (words, path) = requested(&mut laptop, "Laptop Kabid Arsip");
    assert_eq!(words.len(), 6, "{words:?}");
    let own = laptop.ask("list_devices", json!({}))["own"].take();
    assert_eq!(
        (own["id"].clone(), own["kind"].clone()),
        (Value::Null, Value::Null),
        "not one of an office yet"
    );
    assert!(own["requestedAt"].is_string());
    assert_eq!(self::words(&own), words, "shown again until the call is over");

    let file = office.file(&path);
    let preview = office.ask("preview_enrolment", json!({ "file": file }));
    assert_eq!(self::words(&preview), words);
    assert_eq!(text_of(&preview, "name"), "Laptop Kabid Arsip");
    assert!(text_of(&preview, "from").contains(OWNER), "{preview}");
    let chief = office.person(CHIEF.nip);
    let enrol = |words: &[String], password: &str| {
        json!({
            "file": file, "words": words, "kind": "evaluator", "scopes": { "evaluator": chief },
            "password": password,
        })
    };
    let mut wrong = words.clone();
    wrong.swap(0, 5);
    assert_eq!(office.refused("enrol_device", enrol(&wrong, PASSWORD)), "words_differ");
    assert_eq!(office.refused("enrol_device", enrol(&words, "bukan ini")), "wrong_password");
    assert!(list_of(&office.ask("list_devices", json!({})), "devices").is_empty(), "nothing was changed");

    let typed: Vec<String> = words.iter().map(|word| format!(" {} ", word.to_uppercase())).collect();
    let view = office.ask("enrol_device", enrol(&typed, PASSWORD));
    assert_eq!(list_of(&view, "devices").len(), 2, "the office's own device and the laptop: {view}");
    let device = named(&view, "Laptop Kabid Arsip");
    assert_eq!((text_of(device, "kind"), text_of(&device["evaluator"], "id")), ("evaluator".into(), chief));
    assert_eq!(number_of(device, "nPeople"), 7, "the chief and the team of six");
    assert_eq!(text_of(&view["own"], "kind"), "hub");
    let again = office.ask("preview_enrolment", json!({ "file": file }));
    assert_eq!(again["known"], device["id"]);
    office.assert_sound();
}

#[test]
fn what_a_device_may_hold_has_to_fit_its_kind_and_can_be_changed_later() {
    let (mut office, mut laptop) = office_and_laptop();
    let (words, path) = requested(&mut laptop, "Laptop Kecamatan");
    let (file, unit) = (office.file(path), office.unit("BIDANG ARSIP"));
    let enrol = |kind: &str, scopes: Value| json!({ "file": file, "words": words, "kind": kind, "scopes": scopes, "password": PASSWORD });
    for (kind, scopes) in [
        ("office", json!({})),
        ("evaluator", json!({ "units": [unit] })),
        ("hub", json!({ "units": [unit] })),
    ] {
        assert_eq!(office.refused("enrol_device", enrol(kind, scopes)), "invalid", "{kind}");
    }
    let view = office.ask("enrol_device", enrol("office", json!({ "units": [unit] })));
    let device = named(&view, "Laptop Kecamatan").clone();
    assert_eq!(device["units"][0]["name"], "BIDANG ARSIP");
    assert!(number_of(&device, "nPeople") >= 6, "{device}");
    let person = office.person(TEAM[0].nip);
    let request = json!({ "id": device["id"], "scopes": { "people": [person] }, "password": PASSWORD });
    let changed = office.ask("change_device", request);
    let device = named(&changed, "Laptop Kecamatan");
    assert_eq!((list_of(device, "units").len(), number_of(device, "nPeople")), (0, 1), "{device}");
    office.assert_sound();
}

#[test]
fn a_file_that_is_no_request_is_refused_by_what_it_is() {
    let mut office = World::with_office();
    let file = office.written("Daftar.csv", "NIP;Nama\n");
    let refusal = office.refusal("preview_enrolment", json!({ "file": file }));
    assert_eq!(
        (refusal.code.as_str(), text_of(&refusal.details, "fault")),
        ("bad_package", "not_a_package".into())
    );
    let (_, path) = requested(&mut office, "Laptop");
    let file = office.file(path);
    let refusal = office.refusal("preview_enrolment", json!({ "file": file }));
    assert_eq!(text_of(&refusal.details, "fault"), "from_here", "its own request");
}

#[test]
fn after_a_loss_the_list_names_exactly_the_people_whose_records_were_delivered() {
    let (mut office, mut laptop) = office_and_laptop();
    let device = enrolled_for_the_chief(&mut office, &mut laptop);
    let outsider = json!({ "nip": "199303032019031003", "name": "Kornelis Seran" });
    office.ask("save_employee", outsider);
    let file = office.file(office.path("Untuk Kabid.kinerja"));
    office.ask("make_packages", json!({ "devices": [device], "file": file }));
    office.now("2026-10-02T09:00:00+08:00");
    // What was begun after the last package was never there.
    let chief = office.person(CHIEF.nip);
    office.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let revoke =
        |reason: &str, password: &str| json!({ "id": device, "reason": reason, "password": password });
    assert_eq!(office.refused("revoke_device", revoke(" ", PASSWORD)), "reason_missing");
    assert_eq!(office.refused("revoke_device", revoke("Hilang", "bukan ini")), "wrong_password");
    let exposure = office.ask("revoke_device", revoke("Hilang di terminal", PASSWORD));
    let mut delivered: Vec<String> =
        list_of(&exposure, "people").iter().map(|one| text_of(&one["person"], "name")).collect();
    delivered.sort();
    let mut expected: Vec<&str> = TEAM.iter().map(|member| member.name).chain([CHIEF.name]).collect();
    expected.sort_unstable();
    assert_eq!(delivered, expected);
    for one in list_of(&exposure, "people") {
        assert_eq!(one["until"], "2026-09-24", "the day of the package, not of the loss");
        let fields: Vec<&str> = list_of(one, "fields").iter().filter_map(Value::as_str).collect();
        let is_chief = one["person"]["name"] == CHIEF.name;
        assert_eq!(fields.contains(&"SKP 2026"), !is_chief, "who has no plan here lost none: {one}");
        assert!(fields.contains(&"identitas, pangkat, dan jabatan"), "{one}");
        assert!(
            !fields.iter().any(|field| field.contains("penilaian")),
            "begun after the last package: {one}"
        );
    }
    assert_eq!(office.refused("revoke_device", revoke("Lagi", PASSWORD)), "device_revoked");

    let path = office.path("Daftar.pdf");
    let file = office.file(&path);
    office.ask("print_exposure", json!({ "id": device, "file": file }));
    let page = words_of(&path).split_whitespace().collect::<Vec<_>>().join(" ");
    let one = list_of(&exposure, "people").iter().find(|one| one["person"]["name"] == TEAM[5].name);
    let one = one.expect("a member of the team");
    let fields: Vec<&str> = list_of(one, "fields").iter().filter_map(Value::as_str).collect();
    let (who, fields) = (format!("{} ({})", TEAM[5].name, TEAM[5].position), fields.join(", "));
    let line = format!("{who}: {fields}; sampai 24 September 2026");
    for said in ["Laptop Kabid Arsip", "Hilang di terminal", line.as_str()] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Kornelis"), "who was not on it is not on the list");
    let file = office.file(office.path("Lagi.kinerja"));
    assert_eq!(
        office.refused("make_packages", json!({ "devices": [device], "file": file })),
        "device_revoked"
    );
}

/// Merges the first package for a laptop, its owner having compared the words of the office.
fn joined(office: &mut World, laptop: &mut World, device: &str) {
    let path = office.path("Pertama.kinerja");
    let file = office.file(&path);
    office.ask("make_packages", json!({ "devices": [device], "file": file }));
    let file = laptop.file(&path);
    let preview = laptop.ask("preview_packages", json!({ "files": [file] }));
    let said = office.ask("list_devices", json!({}))["own"]["officeWords"].take();
    assert_eq!((list_of(&preview, "officeWords").len(), &preview["officeWords"]), (6, &said), "{preview}");
    laptop.ask("merge_packages", json!({ "preview": preview["preview"], "officeConfirmed": true }));
}

#[test]
fn a_laptop_of_an_evaluator_joins_with_its_first_package_and_its_owner_becomes_that_evaluator() {
    let (mut office, mut laptop) = office_and_laptop();
    let device = enrolled_for_the_chief(&mut office, &mut laptop);
    office.ask("save_employee", json!({ "nip": "199303032019031003", "name": "Kornelis Seran" }));
    joined(&mut office, &mut laptop, &device);
    let own = laptop.ask("list_devices", json!({}))["own"].take();
    assert_eq!((text_of(&own, "id"), text_of(&own, "kind")), (device, "evaluator".into()));
    laptop.ask("lock", json!({}));
    let session = laptop.ask("unlock", json!({ "account": OWNER, "password": PASSWORD }));
    let of_the_office = office.ask("read_status", json!({}))["session"].take();
    assert_eq!(text_of(&session["account"], "role"), "evaluator");
    assert_eq!(text_of(&session, "unit"), text_of(&of_the_office, "unit"), "one office for both");
    assert_eq!(text_of(&session["person"], "name"), CHIEF.name);
    let people = laptop.ask("list_employees", json!({}));
    let names: Vec<&str> =
        list_of(&people, "employees").iter().filter_map(|person| person["name"].as_str()).collect();
    for member in TEAM {
        assert!(names.contains(&member.name), "{names:?}");
    }
    assert!(!names.contains(&"Kornelis Seran"), "who is not evaluated by the owner stays at the office");
}

#[test]
fn on_a_device_below_the_hub_nobody_enrols_devices_or_changes_what_the_office_shares() {
    let (mut office, mut laptop) = office_and_laptop();
    let (words, path) = requested(&mut laptop, "Laptop Kecamatan");
    let (file, unit) = (office.file(path), office.unit("BIDANG ARSIP"));
    let view = office.ask(
        "enrol_device",
        json!({
            "file": file, "words": words, "kind": "office", "scopes": { "units": [unit] }, "password": PASSWORD,
        }),
    );
    joined(&mut office, &mut laptop, &text_of(named(&view, "Laptop Kecamatan"), "id"));
    let cycle = laptop.refusal("create_cycle", json!({ "year": 2031, "rhythm": "monthly" }));
    assert_eq!(cycle.code, "not_permitted");
    assert!(cycle.why.contains("perangkat induk"), "{cycle:?}");
    let mut third = World::with_office_on_machine(3, "Lain", "Orang Ketiga");
    let (_, other) = requested(&mut third, "Lain");
    let file = laptop.file(other);
    assert_eq!(laptop.refused("preview_enrolment", json!({ "file": file })), "not_the_hub");
    laptop.assert_sound();
}

#[test]
fn the_device_in_use_cannot_be_shut_out_from_itself() {
    let mut office = hub();
    let own = text_of(&office.ask("list_devices", json!({}))["own"], "id");
    let refusal =
        office.refusal("revoke_device", json!({ "id": own, "reason": "Hilang", "password": PASSWORD }));
    assert_eq!(refusal.code, "not_permitted");
    assert!(refusal.why.contains("sedang Anda pakai"), "{refusal:?}");
}

#[test]
fn the_same_store_keeps_its_life_from_unlock_to_unlock_also_after_a_power_cut() {
    let mut office = hub();
    let before = life(&mut office);
    for _ in 0..2 {
        office.ask("lock", json!({}));
        office.unlock();
    }
    let mut office = office.power_cut();
    office.unlock();
    assert_eq!(life(&mut office), before);
}

#[test]
fn a_copied_store_begins_a_new_life_and_the_one_it_was_copied_from_goes_on() {
    let mut office = hub();
    let before = life(&mut office);
    office.ask("lock", json!({}));
    let (first, copy) = (office.path("Kantor.kantor"), office.path("Salinan.kantor"));
    carried(&first, &copy, false);
    opened(&mut office, &copy);
    assert_ne!(life(&mut office), before, "two that write must not be one");
    assert_eq!(office.ask("list_devices", json!({}))["own"]["nIncarnations"], 2);
    office.assert_sound();
    opened(&mut office, &first);
    assert_eq!(life(&mut office), before);
}

#[test]
fn a_moved_store_keeps_working_as_it_was() {
    let mut office = hub();
    let before = life(&mut office);
    office.ask("lock", json!({}));
    let to = office.path("Arsip.kantor");
    carried(&office.path("Kantor.kantor"), &to, true);
    opened(&mut office, &to);
    assert_eq!(life(&mut office), before);
    let person = office.person(TEAM[0].nip);
    office.ask("save_employee", json!({ "id": person, "position": "ARSIPARIS MAHIR" }));
    office.assert_sound();
}

#[test]
fn a_restored_backup_begins_a_new_life_whether_the_office_has_devices_or_not() {
    for mut office in [World::with_team(), hub()] {
        let before = life(&mut office);
        let folder = office.path("FLASHDISK");
        std::fs::create_dir_all(&folder).expect("a stick");
        let file = office.file(&folder);
        let name = text_of(&office.ask("back_up", json!({ "file": file })), "name");
        let backup = office.file(folder.join(name));
        office.ask("restore_backup", json!({ "file": backup }));
        office.unlock();
        let after = life(&mut office);
        assert_ne!(after, before, "what was written since the backup may be elsewhere already");
        office.ask("lock", json!({}));
        office.unlock();
        assert_eq!(life(&mut office), after, "once");
        let person = office.person(TEAM[0].nip);
        office.ask("save_employee", json!({ "id": person, "position": "ARSIPARIS MAHIR" }));
        office.assert_sound();
    }
}

#[test]
fn files_opened_with_the_program_wait_until_the_window_takes_them_once() {
    let mut world = World::on_a_new_machine();
    let path = world.path("Paket.kinerja");
    std::fs::write(&path, "isi").expect("a file");
    world.was_opened_with(&path);
    let taken = world.ask("take_offered", json!({}));
    assert_eq!((taken[0]["name"].clone(), taken[0]["size"].clone()), ("Paket.kinerja".into(), 3.into()));
    assert_eq!(world.ask("take_offered", json!({})), json!([]));
}
