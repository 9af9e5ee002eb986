//! Lists show what an account may see, and what a role is offered.

use super::office::{JUNIOR, OUTSIDER, Office, STRANGER, SUPERIOR};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{CHIEF, TEAM, USER, list_of, number_of, text_of};

/// The names of the people a list shows, wherever it puts them.
fn names(view: &Value, list: &str) -> BTreeSet<String> {
    let name = |row: &Value| {
        let person = ["employee", "person"].iter().find_map(|field| row[*field].get("name"));
        let own = ["name", "fullName"].iter().find_map(|field| row.get(*field));
        let head = ["evaluator", "leader"].iter().find_map(|field| row[*field].get("name"));
        person.or(own).or(head).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    list_of(view, list).iter().map(name).collect()
}

fn team() -> BTreeSet<String> {
    TEAM.iter().map(|member| member.name.to_owned()).collect()
}

fn with(mut people: BTreeSet<String>, others: &[&str]) -> BTreeSet<String> {
    people.extend(others.iter().map(|name| (*name).to_owned()));
    people
}

/// The lists of people, with what each shows to an account.
fn people_shown(office: &mut Office, account: &str) -> Vec<(&'static str, BTreeSet<String>)> {
    office.as_user(account);
    let lists = [
        ("list_employees", json!({ "withInactive": true }), "employees"),
        ("list_plan_season", json!({ "year": 2026 }), "people"),
        ("list_evaluations", json!({ "period": "2026-Q3" }), "evaluations"),
        (
            "plan_print_run",
            json!({ "forms": ["auto"], "who": { "kind": "all" }, "period": "2026-Q3" }),
            "ready",
        ),
    ];
    lists
        .into_iter()
        .map(|(command, request, list)| (command, names(&office.world.ask(command, request), list)))
        .collect()
}

#[test]
fn an_evaluator_sees_the_own_team_and_nobody_else_in_every_list() {
    let mut office = Office::new();
    let expected = with(team(), &[CHIEF.name]);
    for (command, shown) in people_shown(&mut office, "penilai") {
        // The own evaluation is not signed yet.
        let expected = if command == "list_evaluations" { team() } else { expected.clone() };
        assert_eq!(shown, expected, "{command}");
    }
    let teams = office.world.ask("list_teams", json!({ "period": "2026-Q3" }));
    assert_eq!(names(&teams, "teams"), with(BTreeSet::new(), &[CHIEF.name]));
    let home = office.world.ask("show_home", json!({}));
    assert_eq!(
        (number_of(&home, "nPeople"), number_of(&home, "nUnrated"), list_of(&home, "acts").len()),
        (6, 6, 0),
        "the team, without the evaluator"
    );
    assert_eq!(office.world.refused("find_person", json!({ "text": OUTSIDER[1] })), "not_found");
    let units = office.world.ask("list_units", json!({}));
    assert!(!names(&units, "units").contains("BIDANG PERPUSTAKAAN"), "{units}");
    assert!(!office.world.ask("list_matrices", json!({ "year": 2026 })).to_string().contains(STRANGER[0]));
}

#[test]
fn a_superior_sees_two_levels_and_not_the_third() {
    let mut office = Office::new();
    let seen = with(team(), &[CHIEF.name, SUPERIOR[0]]);
    for (command, shown) in people_shown(&mut office, "atasan") {
        let hidden = if command == "list_evaluations" { SUPERIOR[0] } else { "" };
        let expected: BTreeSet<String> = seen.iter().filter(|name| *name != hidden).cloned().collect();
        assert_eq!(shown, expected, "{command}");
        assert!(!shown.contains(JUNIOR[0]));
    }
    let teams = office.world.ask("list_teams", json!({ "period": "2026-Q3" }));
    assert_eq!(names(&teams, "teams"), with(BTreeSet::new(), &[CHIEF.name, SUPERIOR[0]]));
    let home = office.world.ask("show_home", json!({}));
    assert_eq!(number_of(&home, "nPeople"), 1, "whom the superior rates, not the level below");
}

#[test]
fn an_employee_sees_the_own_record_only() {
    let mut office = Office::new();
    let own = with(BTreeSet::new(), &[TEAM[0].name]);
    for (command, shown) in people_shown(&mut office, "pegawai") {
        let expected = if command == "list_evaluations" { BTreeSet::new() } else { own.clone() };
        assert_eq!(shown, expected, "{command}");
    }
    let view = office.world.ask("show_own", json!({}));
    assert_eq!(text_of(&view["person"], "name"), TEAM[0].name);
    assert_eq!(
        (text_of(&view["plan"], "id"), number_of(&view["plan"], "nMain")),
        (office.employee.plan.clone(), 2)
    );
    assert_eq!(view["evaluations"], json!([]));
}

#[test]
fn hr_officer_and_auditor_see_everybody() {
    let mut office = Office::new();
    for account in [USER, "pemeriksa"] {
        for (command, shown) in people_shown(&mut office, account) {
            for name in [TEAM[0].name, JUNIOR[0], OUTSIDER[0], SUPERIOR[0]] {
                assert!(shown.contains(name), "{account} {command} {name}: {shown:?}");
            }
        }
    }
}

#[test]
fn a_session_says_who_the_person_is_and_what_the_role_is_offered() {
    let mut office = Office::new();
    let mut features = |account: &str| {
        let session = office.as_user(account);
        let features: Vec<String> =
            list_of(&session, "features").iter().filter_map(Value::as_str).map(str::to_owned).collect();
        (text_of(&session["account"], "role"), text_of(&session["person"], "name"), features)
    };
    let (role, person, offered) = features("pegawai");
    assert_eq!(
        (role.as_str(), person.as_str(), offered),
        ("employee", TEAM[0].name, vec!["own_record".into()])
    );
    let (role, person, offered) = features("penilai");
    assert_eq!((role.as_str(), person.as_str()), ("evaluator", CHIEF.name));
    assert!(offered.contains(&"rate".into()) && !offered.contains(&"users".into()));
    assert!(offered.contains(&"packages".into()), "an evaluator exchanges packages with the office");
    assert!(offered.contains(&"own_record".into()), "an evaluator is an employee too: {offered:?}");
    assert!(features("atasan").2.contains(&"own_record".into()));
    let (_, person, offered) = features("pemeriksa");
    assert!(person.is_empty() && offered.contains(&"audit".into()) && !offered.contains(&"import".into()));
    let (role, _, offered) = features(USER);
    assert_eq!(role, "hr_officer");
    assert!(offered.contains(&"users".into()) && !offered.contains(&"own_record".into()));
}
