//! Continuous feedback: scheduled and incidental, for several people, asked for and answered.

use super::{add_user, as_user, result_of};
use serde_json::{Value, json};
use tests::{CHIEF, TEAM, USER, World, list_of, text_of};

fn feedback_of(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    world.ask("list_year_feedback", json!({ "employee": employee, "year": 2026 }))
}

fn texts(view: &Value) -> Vec<String> {
    list_of(view, "items").iter().map(|item| text_of(&item["feedback"], "text")).collect()
}

fn conduct(world: &mut World, nips: &[&str], value: u32) -> Vec<Value> {
    let about = json!({ "kind": "conduct", "value": value });
    nips.iter().map(|nip| json!({ "employee": world.person(nip), "about": about })).collect()
}

#[test]
fn r_116_several_people_get_feedback_in_one_step_with_their_names_in_it() {
    let mut world = World::with_team();
    let people = conduct(&mut world, &[TEAM[0].nip, TEAM[1].nip, TEAM[2].nip], 7);
    let request = json!({
        "people": people, "source": "leader", "symbol": "thumbs_up",
        "text": "{nama} membantu pameran arsip sampai selesai", "on": "2026-08-20",
    });
    let given = world.ask("give_feedback", request);
    assert_eq!(list_of(&given, "people").len(), 3);
    let view = feedback_of(&mut world, TEAM[1].nip);
    assert_eq!(texts(&view), [format!("{} membantu pameran arsip sampai selesai", TEAM[1].name)]);
    let item = &list_of(&view, "items")[0];
    assert_eq!([text_of(&item["feedback"], "symbol"), text_of(item, "about")], ["thumbs_up", "Kolaboratif"]);
    assert_eq!(item["isScheduled"], false);
    world.ask("undo", json!({}));
    for member in &TEAM[..3] {
        assert!(texts(&feedback_of(&mut world, member.nip)).is_empty(), "one step for all");
    }
    world.assert_sound();
}

#[test]
fn r_115_feedback_given_before_an_evaluation_is_opened_stands_on_it_once_it_is() {
    let mut world = World::with_team();
    let nip = TEAM[0].nip;
    let (employee, result) = (world.person(nip), result_of(&mut world, nip, 1));
    let give = |text: &str, on: &str| {
        json!({
            "people": [{ "employee": employee, "about": { "kind": "result", "id": result["id"] } }],
            "source": "leader", "text": text, "on": on,
        })
    };
    world.ask("give_feedback", give("Layanan bulan Juli cepat", "2026-07-31"));
    world.ask("give_feedback", give("Sudah dari triwulan II", "2026-05-04"));
    let evaluation = world.ask("open_evaluation", json!({ "employee": employee, "period": "2026-Q3" }));
    let said = |evaluation: &Value| -> Vec<String> {
        let indicator = list_of(&list_of(evaluation, "results")[0], "indicators")[0].clone();
        list_of(&indicator, "feedback").iter().map(|one| text_of(one, "text")).collect()
    };
    assert_eq!(said(&evaluation), ["Layanan bulan Juli cepat"], "of its own quarter only");
    world.ask("give_feedback", give("Layanan bulan September tetap cepat", "2026-09-23"));
    let evaluation = world.ask("show_evaluation", json!({ "id": evaluation["id"] }));
    assert_eq!(said(&evaluation).len(), 2, "what comes while it is open goes there at once");
}

#[test]
fn r_113_scheduled_feedback_is_owed_in_the_rhythm_that_was_agreed() {
    let mut world = World::with_team();
    let nip = TEAM[0].nip;
    let plan = super::set_plan(&mut world, nip, "2026-01-12");
    assert_eq!(feedback_of(&mut world, nip)["owedSince"], Value::Null, "nothing was agreed");
    let view = world.ask("agree_feedback", json!({ "plan": plan, "rhythm": "monthly" }));
    assert_eq!([text_of(&view, "rhythm"), text_of(&view, "owedSince")], ["monthly", "2026-08-31"]);
    let people = conduct(&mut world, &[nip], 1);
    let mut request = json!({
        "people": people, "source": "leader", "text": "Ramah kepada pengunjung", "on": "2026-08-14",
    });
    world.ask("give_feedback", request.clone());
    assert_eq!(text_of(&feedback_of(&mut world, nip), "owedSince"), "2026-08-31", "that one is incidental");
    request["scheduled"] = json!(true);
    world.ask("give_feedback", request);
    let view = feedback_of(&mut world, nip);
    assert_eq!((text_of(&view, "lastScheduledOn"), &view["owedSince"]), ("2026-08-14".into(), &Value::Null));
}

#[test]
fn r_114_whoever_was_asked_answers_and_the_person_reads_it_without_the_name_of_the_peer() {
    let mut world = World::with_team();
    let (asking, asked) = (TEAM[0], TEAM[2]);
    add_user(&mut world, "agustina", "employee", Some(asking.nip));
    add_user(&mut world, "carolina", "employee", Some(asked.nip));
    let (employee, peer) = (world.person(asking.nip), world.person(asked.nip));
    let result = result_of(&mut world, asking.nip, 1)["id"].clone();
    as_user(&mut world, "agustina");
    let request = json!({
        "employee": employee, "askedOf": peer, "source": "peer", "about": "Layanan arsip", "result": result,
    });
    let view = world.ask("ask_feedback", request);
    let asked_for = list_of(&view, "requests")[0].clone();
    assert_eq!([text_of(&asked_for, "askedOf"), text_of(&asked_for, "dueOn")], [asked.name, "2026-10-01"]);
    let answer = json!({ "request": asked_for["id"], "text": "Cepat dan rapi", "symbol": "smile" });
    assert_eq!(world.refused("answer_feedback", answer.clone()), "not_permitted", "not to oneself");
    as_user(&mut world, "carolina");
    let waiting = world.ask("list_feedback_asked", json!({}));
    assert_eq!(list_of(&waiting, "requests").len(), 1);
    assert_eq!(list_of(&world.ask("answer_feedback", answer), "requests").len(), 0);
    as_user(&mut world, "agustina");
    let view = world.ask("list_year_feedback", json!({ "employee": employee, "year": 2026 }));
    assert_eq!(texts(&view), ["Cepat dan rapi"]);
    let item = &list_of(&view, "items")[0];
    assert_eq!((text_of(&item["feedback"], "source"), &item["givenBy"]), ("peer".into(), &Value::Null));
    as_user(&mut world, USER);
    let view = feedback_of(&mut world, asking.nip);
    assert_eq!(text_of(&list_of(&view, "items")[0]["givenBy"], "name"), asked.name);
    world.assert_sound();
}

#[test]
fn r_114_an_employee_finds_colleagues_by_name_alone_and_gives_them_feedback_in_the_own_name() {
    let mut world = World::with_team();
    let (giving, other) = (TEAM[2], TEAM[0]);
    add_user(&mut world, "carolina", "employee", Some(giving.nip));
    let people = conduct(&mut world, &[other.nip], 7);
    as_user(&mut world, "carolina");
    let mut find =
        |typed: &str| list_of(&world.ask("list_colleagues", json!({ "search": typed })), "people").to_vec();
    let found = find(other.name);
    assert_eq!((found.len(), text_of(&found[0], "name")), (1, other.name.to_owned()));
    let told: Vec<_> = found[0].as_object().unwrap().keys().cloned().collect();
    assert_eq!(told.len(), 4, "id, name, position and unit: {told:?}");
    assert!(find(other.nip).is_empty() && find("1980").is_empty(), "the NIP tells the day of birth");
    assert!(find(giving.name).is_empty(), "nobody is the own colleague");
    assert!(!find("").is_empty(), "the own unit while nothing is typed");

    let give = |source: &str| json!({ "people": people, "source": source, "text": "Membantu rekan baru" });
    assert_eq!(super::rule_of(&mut world, "give_feedback", give("leader")), "R-114");
    world.ask("give_feedback", give("peer"));
    let seen = json!({ "employee": people[0]["employee"], "year": 2026 });
    assert_eq!(world.refused("list_year_feedback", seen), "not_permitted", "giving is not reading");
    as_user(&mut world, USER);
    let item = list_of(&feedback_of(&mut world, other.nip), "items")[0].clone();
    assert_eq!(text_of(&item["givenBy"], "name"), giving.name);
    assert_eq!(text_of(&item["feedback"], "source"), "peer");
    world.assert_sound();
}

#[test]
fn r_114_a_request_can_be_closed_and_is_then_not_answered_any_more() {
    let mut world = World::with_team();
    let employee = world.person(TEAM[0].nip);
    let view = world.ask(
        "ask_feedback",
        json!({ "employee": employee, "askedOfLabel": "Perpustakaan Daerah", "source": "other" }),
    );
    let request = list_of(&view, "requests")[0]["id"].clone();
    let view = world.ask("close_feedback_request", json!({ "id": request }));
    assert_eq!(text_of(&list_of(&view, "requests")[0], "closedOn"), "2026-09-24");
    let about = json!({ "kind": "conduct", "value": 1 });
    let answer = json!({ "request": request, "about": about, "text": "Terlambat" });
    assert_eq!(super::rule_of(&mut world, "answer_feedback", answer), "R-114");
}

#[test]
fn feedback_on_a_signed_evaluation_is_not_withdrawn() {
    let mut world = World::with_team();
    let people = conduct(&mut world, &[TEAM[0].nip], 2);
    world.ask("give_feedback", json!({ "people": people, "source": "leader", "text": "Teliti" }));
    let item = list_of(&feedback_of(&mut world, TEAM[0].nip), "items")[0]["feedback"]["id"].clone();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let evaluation = list_of(&team, "rows")[0]["evaluation"].clone();
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "meets" }));
    }
    world.ask("seal", json!({ "evaluations": [evaluation], "password": tests::PASSWORD }));
    assert_eq!(world.refused("withdraw_feedback", json!({ "id": item })), "sealed");
}
