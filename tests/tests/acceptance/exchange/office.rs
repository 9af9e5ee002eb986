//! An office with a hub and the laptop of the team's chief, which belongs to it already.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, Template, USER, World, list_of, text_of};

/// Who works on the laptop.
pub(super) const OWNER: &str = "Maria Seran";
/// What the laptop is called.
pub(super) const LAPTOP: &str = "Laptop Kabid Arsip";

/// A hub and the laptop of an evaluator, each knowing the other.
pub(super) struct Pair {
    pub(super) hub: World,
    pub(super) laptop: World,
    /// The laptop's device, and the hub's.
    pub(super) device: String,
    pub(super) hub_device: String,
    /// Evaluations of the third quarter, in the order of names.
    pub(super) evaluations: Vec<String>,
}

struct Made {
    hub: Template,
    laptop: Template,
    device: String,
    hub_device: String,
    evaluations: Vec<String>,
}

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let mut hub = World::with_team();
    let mut laptop = World::with_office_on_machine(2, "Laptop", OWNER);
    let evaluations = opened(&mut hub);
    let chief = hub.person(CHIEF.nip);
    let device = enrolled(&mut hub, &mut laptop, LAPTOP, ("evaluator", json!({ "evaluator": chief })));
    let hub_device = hub_of(&mut hub);
    carried(&mut hub, &mut laptop, &device);
    carried(&mut laptop, &mut hub, &hub_device);
    Made { hub: Template::of(hub), laptop: Template::of(laptop), device, hub_device, evaluations }
});

/// The pair, the first package acknowledged.
pub(super) fn pair() -> Pair {
    Pair {
        hub: World::unlocked(&MADE.hub),
        laptop: World::unlocked_by(&MADE.laptop, OWNER),
        device: MADE.device.clone(),
        hub_device: MADE.hub_device.clone(),
        evaluations: MADE.evaluations.clone(),
    }
}

impl Pair {
    /// The laptop sends, the hub receives.
    pub(super) fn up(&mut self) -> Value {
        carried(&mut self.laptop, &mut self.hub, &self.hub_device)
    }

    /// The hub sends, the laptop receives.
    pub(super) fn down(&mut self) -> Value {
        carried(&mut self.hub, &mut self.laptop, &self.device)
    }

    /// Both know the same of what they share, and their tables are what their histories say.
    pub(super) fn assert_agreed(&mut self) {
        assert_eq!(shared(&mut self.hub, &self.device), shared(&mut self.laptop, &self.device));
        self.hub.assert_sound();
        self.laptop.assert_sound();
    }
}

/// Opens the chief's evaluations of the third quarter.
pub(super) fn opened(hub: &mut World) -> Vec<String> {
    let chief = hub.person(CHIEF.nip);
    let team = hub.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect()
}

/// Makes a laptop a device of the office; its id.
pub(super) fn enrolled(
    hub: &mut World,
    laptop: &mut World,
    name: &str,
    (kind, scopes): (&str, Value),
) -> String {
    let path = laptop.path("Permintaan.kinerja");
    let file = laptop.file(&path);
    let asked = laptop.ask("request_device", json!({ "name": name, "file": file }));
    let file = hub.file(&path);
    let request = json!({
        "file": file, "words": asked["words"], "kind": kind, "scopes": scopes, "password": PASSWORD,
    });
    let view = hub.ask("enrol_device", request);
    let found = list_of(&view, "devices").iter().find(|device| device["name"] == name);
    text_of(found.expect("the device"), "id")
}

/// The hub's own device.
pub(super) fn hub_of(hub: &mut World) -> String {
    text_of(&hub.ask("list_devices", json!({}))["own"], "id")
}

/// Makes a package for a device; where it lies.
pub(super) fn made(from: &mut World, device: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let path = from.path(&format!("{}.kinerja", COUNT.fetch_add(1, Ordering::Relaxed)));
    let file = from.file(&path);
    from.ask("make_packages", json!({ "devices": [device], "file": file }));
    path
}

/// What files would do.
pub(super) fn previewed(to: &mut World, paths: &[&Path]) -> Value {
    let files: Vec<u32> = paths.iter().map(|path| to.file(*path)).collect();
    to.ask("preview_packages", json!({ "files": files }))
}

/// Looks into files and merges them.
pub(super) fn received(to: &mut World, paths: &[&Path]) -> Value {
    let preview = previewed(to, paths);
    to.ask("merge_packages", json!({ "preview": preview["preview"], "officeConfirmed": true }))
}

/// Makes a package and merges it on the other side.
pub(super) fn carried(from: &mut World, to: &mut World, device: &str) -> Value {
    let path = made(from, device);
    let merged = received(to, &[&path]);
    assert_eq!(merged["files"][0]["refusal"], Value::Null, "{merged}");
    merged
}

/// The fingerprint of what a device is to have.
pub(super) fn shared(world: &mut World, device: &str) -> String {
    text_of(&world.ask("read_fingerprint", json!({ "sharedWith": device })), "fingerprint")
}

/// The fingerprint of everything.
pub(super) fn whole(world: &mut World) -> String {
    text_of(&world.ask("read_fingerprint", json!({})), "fingerprint")
}

/// Rates one evaluation.
pub(super) fn rate(world: &mut World, evaluation: &str, rating: &str, level: &str) {
    world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": level }));
}

/// The value of a field of an evaluation.
pub(super) fn field(world: &mut World, evaluation: &str, name: &str) -> Value {
    world.ask("show_evaluation", json!({ "id": evaluation }))[name].clone()
}

/// Writes the notes of an evaluation.
pub(super) fn note(world: &mut World, evaluation: &str, text: &str) {
    world.ask(
        "write_text",
        json!({ "evaluation": evaluation, "field": { "kind": "notes" }, "text": text, "draft": false }),
    );
}

/// Who opens the hub.
pub(super) const OFFICER: &str = USER;
