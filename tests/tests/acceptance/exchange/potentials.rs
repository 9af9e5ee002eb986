//! Potentials that two devices entered for one year without knowing of each other.

use serde_json::{Value, json};
use tests::{TEAM, World, list_of, text_of};

use super::office::{carried, enrolled, hub_of};

fn enter(world: &mut World, person: &str, level: &Value, day: &str) {
    let request = json!({
        "year": 2026, "people": [person], "level": level, "basis": "BA 7/2026", "measuredOn": day,
    });
    world.ask("save_potentials", request);
}

/// What the list says of somebody.
fn line(world: &mut World, person: &str) -> Value {
    let view = world.ask("show_talent", json!({ "year": 2026 }));
    let found = list_of(&view, "missing").iter().find(|one| one["employee"]["id"] == person);
    found.expect("somebody without a grade").clone()
}

#[test]
fn r_352_of_two_potentials_of_one_year_every_device_counts_the_same_and_taking_away_takes_both() {
    let mut first = World::with_team();
    let mut second = World::with_office_on_machine(2, "Induk Kedua", "Maria Seran");
    let (one, other) = (first.person(TEAM[0].nip), first.person(TEAM[1].nip));
    let of_second = enrolled(&mut first, &mut second, "Induk Kedua", ("hub", json!({})));
    let of_first = hub_of(&mut first);
    carried(&mut first, &mut second, &of_second);
    carried(&mut second, &mut first, &of_first);
    enter(&mut first, &one, &json!("high"), "2026-05-20");
    enter(&mut second, &one, &json!("low"), "2026-05-12");
    // Nothing tells these two apart but the device.
    enter(&mut first, &other, &json!("high"), "");
    enter(&mut second, &other, &json!("low"), "");
    carried(&mut first, &mut second, &of_second);
    carried(&mut second, &mut first, &of_first);

    for world in [&mut first, &mut second] {
        let shown = line(world, &one);
        assert_eq!(text_of(&shown, "potential"), "high", "measured last: {shown}");
        let reasons = list_of(&shown, "reasons");
        let kept = "Tercatat juga, tidak dihitung: Potensial rendah tahun 2026 (BA 7/2026, 12 Mei 2026). \
                    Isi ulang untuk memutuskan.";
        assert_eq!(reasons.last(), Some(&json!(kept)), "the other stays in sight");
    }
    let (here, there) = (line(&mut first, &other), line(&mut second, &other));
    assert_eq!(here["reasons"], there["reasons"], "both devices say the same");

    enter(&mut first, &one, &Value::Null, "");
    enter(&mut second, &other, &json!("middle"), "2026-06-02");
    carried(&mut first, &mut second, &of_second);
    carried(&mut second, &mut first, &of_first);
    for world in [&mut first, &mut second] {
        assert_eq!(line(world, &one)["potential"], Value::Null, "neither is left");
        let shown = line(world, &other);
        assert_eq!((text_of(&shown, "potential"), list_of(&shown, "reasons").len()), ("middle".into(), 2));
        world.assert_sound();
    }
}
