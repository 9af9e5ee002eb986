//! The practice office, the recap, and the second language.

use calamine::{Data, Reader};
use contract::Language;
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

#[test]
fn a_practice_office_is_filled_at_once_and_visibly_not_real() {
    let mut world = World::on_a_new_machine();
    let session = world.ask("create_practice_office", json!({ "employees": 40, "units": 3 }));
    assert_eq!(session["isPractice"], true);
    let [employees, units, plans, evaluations] = world.counts();
    assert!(
        employees >= 40 && units >= 3 && plans > 30 && evaluations > 0,
        "{employees} {units} {plans} {evaluations}"
    );
    world.assert_sound();
    assert_eq!(world.refused("undo", json!({})), "nothing_to_undo");

    let home = world.ask("show_home", json!({}));
    assert!(number_of(&home, "nUnrated") > 0, "something is left to practise");
    world.ask("lock", json!({}));
    let again = world.ask("create_practice_office", json!({}));
    assert_eq!(
        (again["isPractice"].clone(), world.counts()[0]),
        (json!(true), employees),
        "the same one is opened again"
    );
}

#[test]
fn the_documents_of_a_practice_office_go_the_way_of_a_real_one_and_only_a_few_are_late() {
    let mut world = World::on_a_new_machine();
    world.ask("create_practice_office", json!({ "employees": 60, "units": 3 }));
    let states = |world: &mut World, period: &str| -> Vec<String> {
        let documents = world.ask("list_documents", json!({ "period": period }));
        list_of(&documents, "rows").iter().map(|row| text_of(row, "state")).collect()
    };
    let first = states(&mut world, "2026-Q1");
    assert!(first.len() == 60 && first.iter().all(|state| state == "reported"), "{first:?}");
    let second = states(&mut world, "2026-Q2");
    let count = |state: &str| second.iter().filter(|one| *one == state).count();
    assert_eq!(["signed", "delivered", "reported"].map(count), [3, 2, 55], "a few are on their way");
    let all = json!({ "of": { "kind": "office" }, "withDone": true, "limit": 2000 });
    let terms = world.ask("list_deadlines", all);
    let is = |field: &str| list_of(&terms, "rows").iter().filter(|row| row[field] == true).count();
    assert_eq!([is("isLate"), is("isMissed")], [0, 10], "what is done was in time: {}", terms["total"]);
}

#[test]
fn r_328_functional_people_of_a_practice_office_have_ranks_of_their_level() {
    let mut world = World::on_a_new_machine();
    world.ask("create_practice_office", json!({ "employees": 60, "units": 3 }));
    let credit = world.ask("list_credit", json!({ "year": 2026 }));
    let people = list_of(&credit, "people");
    let levels: std::collections::BTreeSet<String> =
        people.iter().map(|line| text_of(line, "level")).collect();
    assert!(levels.len() > 2, "{levels:?}");
    for line in people {
        let remarks: Vec<String> =
            list_of(line, "remarks").iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect();
        let is_of_other_level = remarks.iter().any(|remark| remark.starts_with("Golongan"));
        assert!(!is_of_other_level, "{} as {}", text_of(line, "rank"), text_of(line, "level"));
    }
}

#[test]
fn practice_data_never_go_where_people_are() {
    let mut world = World::with_team();
    assert_eq!(world.refused("fill_practice", json!({ "employees": 5 })), "not_empty");
    assert_eq!(world.ask("read_office", json!({}))["isPractice"], false);

    let mut empty = World::with_office();
    empty.ask("fill_practice", json!({ "employees": 5, "units": 1, "year": 2026 }));
    assert_eq!(empty.ask("read_office", json!({}))["isPractice"], true, "marked for good");
    assert_eq!(empty.refused("fill_practice", json!({})), "not_empty");
    empty.assert_sound();
}

#[test]
fn the_recap_counts_per_unit_who_has_what_in_which_state() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let first = text_of(&list_of(&team, "rows")[0], "evaluation");
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": first, "rating": rating, "level": "above" }));
    }
    world.ask("seal", json!({ "evaluations": [first], "password": tests::PASSWORD }));
    let recap = world.ask("show_recap", json!({ "period": "2026-Q3" }));
    let unit = list_of(&recap, "units")
        .iter()
        .find(|unit| unit["name"] == "BIDANG ARSIP")
        .cloned()
        .unwrap_or_default();
    assert_eq!(
        ["total", "plans", "plansApproved", "rated", "signed"].map(|field| number_of(&unit, field)),
        [6, 6, 0, 1, 1]
    );
    assert_eq!(unit["grades"], json!([1, 0, 0, 0, 0]), "best first");
    let condition = |world: &mut World, condition: &str| {
        number_of(&world.ask("list_employees", json!({ "condition": condition })), "total")
    };
    assert_eq!(
        ["signed", "rated", "unrated", "no_plan"].map(|name| condition(&mut world, name)),
        [1, 0, 5, 0]
    );
}

#[test]
fn the_recap_as_a_workbook_says_the_same_with_numbers_as_text() {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let first = text_of(&list_of(&team, "rows")[0], "evaluation");
    for (rating, level) in [("results", "meets"), ("conduct", "above")] {
        world.ask("rate", json!({ "evaluation": first, "rating": rating, "level": level }));
    }
    let path = world.path("rekap.xlsx");
    let file = world.file(&path);
    assert_eq!(
        world.ask("export_recap", json!({ "period": "2026-Q3", "file": file, "password": PASSWORD }))["name"],
        "rekap.xlsx"
    );
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
    let range = workbook.worksheet_range("Rekap").expect("the sheet");
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let row = rows.iter().find(|row| row.contains(&TEAM[0].nip.to_owned())).expect("the first of the team");
    assert_eq!(
        row[1..],
        [
            "BIDANG ARSIP",
            TEAM[0].name,
            TEAM[0].nip,
            TEAM[0].position,
            CHIEF.name,
            "Draf",
            "Dinilai",
            "Sesuai ekspektasi",
            "Di atas ekspektasi",
            "Baik"
        ]
    );
    let nip = range.rows().flatten().find(|cell| **cell == *TEAM[0].nip);
    assert!(matches!(nip, Some(Data::String(_))), "a NIP is text: {nip:?}");
    assert_eq!(
        rows.iter().filter(|row| TEAM.iter().any(|member| row.contains(&member.nip.to_owned()))).count(),
        6
    );

    let again = world.path("lagi.xlsx");
    let file = world.file(&again);
    world.ask("export_recap", json!({ "period": "2026-Q3", "file": file, "password": PASSWORD }));
    assert!(
        std::fs::read(path).expect("bytes") == std::fs::read(again).expect("bytes"),
        "the same bytes at the same time"
    );
}

#[test]
fn everything_people_read_can_be_english() {
    let mut world = World::with_team().speaking(Language::En);
    world.ask("read_status", json!({}));
    let person = world.person(TEAM[0].nip);
    world.ask("save_employee", json!({ "id": person, "position": "Archivist" }));
    let history = world.ask("show_history", json!({ "id": person, "field": "position" }));
    assert_eq!(
        ["fieldWords", "act", "record"].map(|part| text_of(&list_of(&history, "entries")[0], part)),
        ["Position", "Employee changed", "Employee"]
    );
    let period = world.ask("list_teams", json!({ "period": "2026-Q3" }))["period"].clone();
    assert_eq!(text_of(&period, "words"), "Quarter 3 2026");
    let refusal = world.refusal("seal", json!({ "evaluations": [], "password": "salah sekali" }));
    assert_eq!(refusal.code, "wrong_password");
    assert!(refusal.what.to_lowercase().contains("password"), "{}", refusal.what);
    let indonesian =
        text_of(&World::with_team().ask("list_teams", json!({ "period": "2026-Q3" }))["period"], "words");
    assert_eq!(indonesian, "Triwulan III 2026");
}

#[test]
fn no_refusal_is_without_words_in_either_language() {
    for language in [Language::Id, Language::En] {
        let mut world = World::with_office().speaking(language);
        world.unlock();
        for (command, request) in [
            ("undo", json!({})),
            ("show_employee", json!({ "id": "0000000000000001-99" })),
            ("create_cycle", json!({ "year": 2026, "rhythm": "monthly" })),
            ("preview_sheet", json!({ "employee": "x", "forms": ["B.7"], "period": "2026" })),
            ("save_unit", json!({ "name": "" })),
        ] {
            let failure = world.refusal(command, request);
            assert!(!failure.what.is_empty(), "{language:?} {command}: {failure:?}");
            assert!(failure.details.is_object() || failure.details == Value::Null);
        }
    }
}
