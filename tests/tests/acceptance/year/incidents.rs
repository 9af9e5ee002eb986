//! The diary of incidents, and a potential, which the person does not read either.

use super::{add_user, as_user};
use serde_json::{Value, json};
use tests::{TEAM, USER, World, list_of, text_of};

fn diary(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    world.ask("list_incidents", json!({ "employee": employee }))
}

#[test]
fn r_112_an_incident_is_noted_on_the_day_it_happened_of_several_people_and_can_be_changed_and_removed() {
    let mut world = World::with_team();
    let people = [TEAM[0].nip, TEAM[3].nip].map(|nip| world.person(nip));
    let request = json!({
        "employees": people, "text": "{nama} menolong warga yang kehilangan akta", "isPositive": true,
        "on": "2026-08-03", "value": 1,
    });
    world.ask("note_incident", request);
    let noted = list_of(&diary(&mut world, TEAM[3].nip), "incidents")[0].clone();
    assert!(text_of(&noted, "text").starts_with(TEAM[3].name), "{noted}");
    assert_eq!(
        [text_of(&noted, "on"), text_of(&noted, "valueWords")],
        ["2026-08-03", "Berorientasi pelayanan"]
    );
    let change = json!({ "id": noted["id"], "employees": [people[1]], "text": "Terlambat tiga kali", "isPositive": false });
    let view = world.ask("note_incident", change);
    assert_eq!(list_of(&view, "incidents")[0]["isPositive"], false);
    assert_eq!(list_of(&diary(&mut world, TEAM[0].nip), "incidents").len(), 1, "the other one is untouched");
    let view = world.ask("remove_incident", json!({ "id": noted["id"] }));
    assert!(list_of(&view, "incidents").is_empty());
    world.assert_sound();
}

#[test]
fn the_person_an_incident_is_about_reads_it_neither_in_the_diary_nor_in_the_history() {
    let mut world = World::with_team();
    add_user(&mut world, "agustina", "employee", Some(TEAM[0].nip));
    let employee = world.person(TEAM[0].nip);
    let text = "Meninggalkan loket tanpa pengganti";
    world.ask("note_incident", json!({ "employees": [employee], "text": text, "isPositive": false }));
    as_user(&mut world, "agustina");
    assert_eq!(world.refused("list_incidents", json!({ "employee": employee })), "not_permitted");
    let history = world.ask("show_history", json!({ "id": employee })).to_string();
    assert!(!history.contains(text), "{history}");
    as_user(&mut world, USER);
    assert!(world.ask("show_history", json!({ "id": employee })).to_string().contains(text));
}

#[test]
fn r_352_a_potential_is_not_in_the_history_that_the_person_reads() {
    let mut world = World::with_team();
    add_user(&mut world, "agustina", "employee", Some(TEAM[0].nip));
    let employee = world.person(TEAM[0].nip);
    let basis = "BA 7/2026";
    let request = json!({ "year": 2026, "people": [employee], "level": "high", "basis": basis });
    world.ask("save_potentials", request);
    as_user(&mut world, "agustina");
    let history = world.ask("show_history", json!({ "id": employee })).to_string();
    assert!(!history.contains(basis), "{history}");
    as_user(&mut world, USER);
    assert!(world.ask("show_history", json!({ "id": employee })).to_string().contains(basis));
}
