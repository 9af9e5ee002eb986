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
    assert!(!offered.contains(&"talent".into()), "the boxes of talent are the office's");
    assert!(offered.contains(&"packages".into()), "an evaluator exchanges packages with the office");
    assert!(offered.contains(&"own_record".into()), "an evaluator is an employee too: {offered:?}");
    assert!(features("atasan").2.contains(&"own_record".into()));
    let (_, person, offered) = features("pemeriksa");
    assert!(person.is_empty() && offered.contains(&"audit".into()) && !offered.contains(&"import".into()));
    assert!(offered.contains(&"talent".into()), "an auditor reads the boxes of talent");
    let (role, _, offered) = features(USER);
    assert_eq!(role, "hr_officer");
    assert!(offered.contains(&"users".into()) && !offered.contains(&"own_record".into()));
}

/// The lists of documents on the home of an account: which, how many, how many of them late.
fn documents_on_home(office: &mut Office, account: &str) -> Vec<String> {
    office.as_user(account);
    let home = office.world.ask("show_home", json!({}));
    let lists = list_of(&home, "toDo").iter();
    let documents = lists.filter(|list| text_of(list, "kind").starts_with("to_"));
    let line = |list: &Value| {
        let [count, late] = ["count", "nMissed"].map(|field| number_of(list, field));
        format!("{} {count} late {late}", text_of(list, "kind"))
    };
    documents.map(line).collect()
}

#[test]
fn r_241_r_244_each_role_finds_its_own_duties_with_documents_on_home_and_in_the_deadlines_overdue_first() {
    let mut office = Office::new();
    office.sign_own();
    office.world.now("2026-11-02T09:00:00+08:00");
    let evaluator = documents_on_home(&mut office, "penilai");
    assert_eq!(evaluator, ["to_deliver 1 late 1"], "what the superior may take over is not listed");
    let superior = documents_on_home(&mut office, "atasan");
    let expected = ["to_deliver 1 late 1", "to_take_over 5 late 0"];
    assert_eq!(superior, expected, "the own documents, and those an evaluator below let pass");
    let of = json!({ "kind": "evaluator", "id": office.superior.person });
    let terms = office.world.ask("list_deadlines", json!({ "of": of }));
    let groups: Vec<_> = list_of(&terms, "groups")
        .iter()
        .filter(|group| group["kind"] == "take_over" || group["kind"] == "deliver")
        .map(|group| format!("{}: {}", text_of(group, "kind"), text_of(group, "left")))
        .collect();
    assert_eq!(groups, ["deliver: lewat 13 hari kerja", "take_over: 2 hari kerja lagi"]);
    assert_eq!(documents_on_home(&mut office, USER).len(), 2, "the office sees both lists");
    office.as_user("pegawai");
    let of = json!({ "kind": "person", "id": office.employee.person });
    let own = office.world.ask("list_deadlines", json!({ "of": of }));
    assert_eq!(text_of(&list_of(&own, "rows")[0], "kind"), "deliver", "what the employee waits for");
}

#[test]
fn forms_and_lists_on_paper_name_nobody_whom_an_evaluator_does_not_see() {
    let mut office = Office::new();
    let (chief, unit) = (office.evaluator.person.clone(), office.evaluator.unit.clone());
    office.as_user("penilai");
    let mut written = Vec::new();
    for (command, field, id, more) in [
        ("write_hand_forms", "evaluator", &chief, json!({ "form": "rating" })),
        ("write_hand_forms", "evaluator", &chief, json!({ "form": "progress" })),
        ("write_missing", "unit", &unit, json!({})),
    ] {
        let path = office.world.path("lembar.pdf");
        let mut request = json!({ "period": "2026-Q3", field: id, "file": office.world.file(&path) });
        if let Some(form) = more.get("form") {
            request["form"] = form.clone();
        }
        office.world.ask(command, request);
        let words = crate::words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ");
        for other in [OUTSIDER[0], STRANGER[0], JUNIOR[0]] {
            assert!(!words.contains(other), "{command}: {other} in {words}");
        }
        written.push(words);
    }
    assert!(written[0].contains(TEAM[0].name), "the own team stands there: {}", written[0]);
    let file = office.world.file("semua.pdf");
    let of_all = json!({ "period": "2026-Q3", "form": "rating", "file": file });
    assert_eq!(
        office.world.refused("write_hand_forms", of_all),
        "not_permitted",
        "those of all are the office's"
    );
}
