//! Plans and evaluations of the regulation's examples.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, rated_case, shared, team_case, text_of};

fn item<'v>(view: &'v Value, case_id: &str) -> &'v Value {
    list_of(view, "items").iter().find(|item| item["caseId"] == case_id).unwrap_or(&Value::Null)
}

fn rules(item: &Value) -> Vec<String> {
    list_of(item, "findings").iter().map(|finding| text_of(finding, "rule")).collect()
}

fn counts(view: &Value) -> [u64; 3] {
    ["new", "changed", "same"].map(|field| number_of(view, field))
}

fn evaluations(world: &mut World) -> Vec<Value> {
    list_of(&world.ask("list_evaluations", json!({ "period": "2026" })), "evaluations").to_vec()
}

/// What the specification's table expects: person, ratings, printed grade, grade by the quadrant.
const EXPECTED: [[&str; 5]; 4] = [
    ["DIREKTUR JENDERAL III", "meets", "above", "good", "good"],
    ["DIREKTUR II", "meets", "above", "good", "good"],
    ["KEPALA SUBDIREKTORAT II", "meets", "below", "needs_improvement", "poor"],
    ["JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN DAN PERUMAHAN MUDA", "above", "meets", "good", "good"],
];

#[test]
fn r_210_and_r_211_every_example_has_the_grade_of_the_quadrant_and_the_misprint_is_told() {
    let Some(mut world) = World::with_cases() else { return };
    let rows = evaluations(&mut world);
    assert_eq!(rows.len(), 4);
    for [position, results, conduct, printed, grade] in EXPECTED {
        let row = rows.iter().find(|row| row["employee"]["position"] == position).expect(position);
        assert_eq!(
            ["resultsRating", "conductRating", "grade", "achievement", "state"]
                .map(|field| text_of(row, field)),
            [results, conduct, grade, "good", "rated"],
            "{position}"
        );
        let differs = if printed == grade { Value::Null } else { json!(printed) };
        assert_eq!(row["gradeAsGiven"], differs, "{position}");
    }
    let misprinted = rows.iter().find(|row| row["grade"] == "poor").expect("the misprinted example");
    let why = world.ask("explain_grade", json!({ "id": misprinted["id"] }));
    assert_eq!(
        (text_of(&why, "rule"), text_of(&why, "gradeAsGiven")),
        ("R-210".into(), "needs_improvement".into())
    );
    world.assert_sound();
}

#[test]
fn r_204_a_case_makes_people_units_evaluators_and_the_year() {
    let Some(mut world) = World::with_cases() else { return };
    let people = world.ask("list_employees", json!({ "limit": 1000, "withInactive": true }));
    let positions: Vec<_> =
        list_of(&people, "employees").iter().map(|row| text_of(row, "position")).collect();
    let times = |position: &str| positions.iter().filter(|one| *one == position).count();
    assert_eq!(
        (times("DIREKTUR JENDERAL III"), times("KEPALA DINAS KESEHATAN"), times("KEPALA PUSKESMAS")),
        (1, 1, 1),
        "{positions:?}"
    );
    assert_eq!(world.counts()[2..], [7, 4], "seven plans and four evaluations");

    let subordinate = list_of(&people, "employees")
        .iter()
        .find(|row| row["position"] == "KEPALA SUBDIREKTORAT II")
        .expect("the head")
        .clone();
    assert_eq!(text_of(&subordinate["evaluator"], "position"), "DIREKTUR II");
    let card = world.ask("show_employee", json!({ "id": subordinate["id"] }));
    assert_eq!(card["fullName"], "", "a blank name stays blank");
    let evaluator = world.ask("list_teams", json!({ "period": "2026" }));
    let led = list_of(&evaluator, "teams")
        .iter()
        .find(|team| team["evaluator"]["position"] == "KEPALA SUBDIREKTORAT II")
        .cloned()
        .unwrap_or_default();
    assert_eq!(
        text_of(&led["unit"], "name"),
        "SUBDIREKTORAT II",
        "the unit he leads, not the one he belongs to"
    );
}

#[test]
fn the_text_of_a_plan_stands_as_printed_with_its_slips() {
    let Some(path) = shared("cases/skp_pusat.json") else { return };
    let mut world = World::with_office();
    let imported = world.import_case("import_plans", path.clone());
    assert_eq!(counts(&imported), [4, 0, 0]);
    let source: Value = serde_json::from_slice(&std::fs::read(path).expect("the case")).expect("JSON");
    for skp in list_of(&source, "skps") {
        let id = text_of(item(&imported, &text_of(skp, "id")), "id");
        let plan = world.ask("show_plan", json!({ "id": id }));
        assert_eq!((text_of(&plan, "state"), text_of(&plan, "form")), ("draft".into(), text_of(skp, "form")));
        let texts =
            |results: &[Value]| results.iter().map(|result| text_of(result, "text")).collect::<Vec<_>>();
        assert_eq!(texts(list_of(&plan, "results")), texts(list_of(skp, "work_results")));
        for (shown, printed) in list_of(&plan, "results").iter().zip(list_of(skp, "work_results")) {
            assert_eq!(texts(list_of(shown, "indicators")), texts(list_of(printed, "indicators")));
            assert_eq!(
                (shown["no"].clone(), shown["priority"].clone()),
                (printed["no"].clone(), printed["priority"].clone())
            );
        }
    }
}

#[test]
fn r_038_every_executive_example_holds_the_budget_and_r_054_aspects_repeat() {
    let Some(mut world) = World::with_cases() else { return };
    let people = world.ask("list_employees", json!({ "limit": 1000 }));
    let mut n_executives = 0;
    for row in list_of(&people, "employees") {
        let plans = world.ask("list_plans", json!({ "employee": row["id"], "year": 2026 }));
        for plan in list_of(&plans, "plans") {
            let indicators: Vec<&Value> =
                list_of(plan, "results").iter().flat_map(|result| list_of(result, "indicators")).collect();
            if plan["positionGroup"] == "executive" {
                n_executives += 1;
                assert!(
                    indicators.iter().any(|indicator| indicator["perspective"] == "budget"),
                    "{}",
                    row["position"]
                );
                assert!(!rules(plan).contains(&"R-038".to_owned()));
            } else if plan["form"] == "A.1.7"
                && text_of(row, "position").starts_with("JABATAN FUNGSIONAL TEKNIS")
            {
                let fourth = list_of(&list_of(plan, "results")[3], "indicators");
                assert_eq!(fourth.iter().filter(|indicator| indicator["aspect"] == "quality").count(), 2);
            }
        }
    }
    assert_eq!(n_executives, 4);
}

#[test]
fn r_080_a_missing_annex_is_a_finding_of_an_import_and_no_refusal() {
    let Some(path) = shared("cases/skp_pusat.json") else { return };
    let mut world = World::with_office();
    let imported = world.import_case("import_plans", path);
    assert!(rules(item(&imported, "skp-dirjen-iii")).contains(&"R-080".to_owned()), "{imported}");
    assert!(
        !rules(item(&imported, "skp-kasubdit-ii")).contains(&"R-080".to_owned()),
        "this one has an annex"
    );
}

#[test]
fn the_same_case_file_again_changes_nothing_and_leaves_no_act() {
    let Some(mut world) = World::with_cases() else { return };
    let acts = number_of(&world.ask("read_store", json!({})), "acts");
    for (command, path, same) in
        [("import_plans", "cases/skp_daerah.json", 3), ("import_evaluations", "cases/evaluasi_pusat.json", 4)]
    {
        let again = world.import_case(command, shared(path).expect("the case"));
        assert_eq!((counts(&again), number_of(&again, "people")), ([0, 0, same], 0), "{path}");
    }
    assert_eq!(number_of(&world.ask("read_store", json!({})), "acts"), acts);
}

#[test]
fn plans_and_evaluations_that_differ_settle_and_the_plan_in_force_stays_in_force() {
    let Some(mut world) = World::with_cases() else { return };
    let plans = shared("cases/skp_pusat.json").expect("the case");
    let evaluations = shared("cases/evaluasi_pusat.json").expect("the case");
    let next = world.import_case("import_plans", plans.clone());
    assert_eq!(counts(&next), [0, 4, 0], "the evaluations had brought a later text");
    for item in list_of(&next, "items") {
        let plan = world.ask("show_plan", json!({ "id": item["id"] }));
        assert_eq!(
            text_of(&plan, "state"),
            "revising",
            "what is in force stays in force until this is approved"
        );
    }
    assert_eq!(counts(&world.import_case("import_evaluations", evaluations)), [0, 0, 4]);
    assert_eq!(counts(&world.import_case("import_plans", plans)), [0, 0, 4]);
}

#[test]
fn an_evaluation_whose_text_drifted_makes_the_next_version_of_its_plan_and_prints_on_that() {
    let Some(path) = shared("cases/skp_pusat.json") else { return };
    let mut world = World::with_office();
    let plans = world.import_case("import_plans", path);
    let first = text_of(item(&plans, "skp-jf-tbp-muda"), "id");
    let evaluated =
        world.import_case("import_evaluations", shared("cases/evaluasi_pusat.json").expect("the case"));
    let evaluation =
        world.ask("show_evaluation", json!({ "id": item(&evaluated, "eval-jf-tbp-muda")["id"] }));
    let [before, after] =
        [first, text_of(&evaluation, "plan")].map(|id| world.ask("show_plan", json!({ "id": id })));
    assert_eq!(
        (text_of(&before, "state"), text_of(&after, "state")),
        ("superseded".into(), "approved".into())
    );
    assert_eq!((before["version"].clone(), after["version"].clone()), (json!(1), json!(2)));
    assert_ne!(before["results"], after["results"]);
    assert_eq!(before["annex"], after["annex"], "an evaluation prints no annex; the plan keeps its own");
    assert_eq!(world.counts()[2], 4, "still one plan a person");
}

#[test]
fn an_evaluation_without_its_plan_makes_the_plan_of_its_own_text() {
    let Some(path) = shared("cases/evaluasi_pusat.json") else { return };
    let mut world = World::with_office();
    let imported = world.import_case("import_evaluations", path);
    assert_eq!((counts(&imported), world.counts()[2..].to_vec()), ([4, 0, 0], vec![4, 4]));
    let evaluation = world.ask("show_evaluation", json!({ "id": item(&imported, "eval-kasubdit-ii")["id"] }));
    let plan = world.ask("show_plan", json!({ "id": evaluation["plan"] }));
    assert_eq!((text_of(&plan, "state"), plan["version"].clone()), ("approved".into(), json!(1)));
    assert_eq!(list_of(&evaluation, "results").len(), 3);
    assert!(rules(item(&imported, "eval-kasubdit-ii")).contains(&"R-211".to_owned()));
}

#[test]
fn r_098_changed_text_of_a_plan_becomes_its_next_version_and_a_second_plan_of_a_person_stands_beside_it() {
    let mut world = World::with_team();
    let mut case = team_case();
    case["skps"][0]["work_results"][0]["text"] = json!("Arsip statis terlayani pada hari yang sama");
    let mut second = case["skps"][1].clone();
    second["id"] = json!("skp-plt");
    case["skps"].as_array_mut().expect("plans").push(second);
    let file = world.written("berubah.json", &case.to_string());
    let imported = world.ask("import_plans", json!({ "file": file }));
    assert_eq!(counts(&imported), [1, 1, 5]);
    assert_eq!(
        (number_of(&imported, "people"), item(&imported, "skp-0")["outcome"].clone()),
        (0, json!("changed"))
    );

    let person = world.person(TEAM[0].nip);
    let card = world.ask("show_employee", json!({ "id": person }));
    let versions: Vec<_> = list_of(&card, "plans")
        .iter()
        .map(|plan| (number_of(plan, "version"), text_of(plan, "state")))
        .collect();
    assert_eq!(versions, [(2, "draft".into()), (1, "superseded".into())]);

    let other = world.person(TEAM[1].nip);
    let plans = world.ask("list_plans", json!({ "employee": other, "year": 2026 }));
    assert_eq!(list_of(&plans, "plans").len(), 2, "R-098: a person may have several plans a year");
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    assert_eq!(
        list_of(&team, "rows").iter().filter(|row| row["employee"]["id"] == json!(other)).count(),
        2,
        "one evaluation a plan"
    );
    let several = world.refusal("open_evaluation", json!({ "employee": other, "period": "2026-Q3" }));
    assert_eq!((several.code.as_str(), list_of(&several.details, "candidates").len()), ("ambiguous", 2));
    let meant = list_of(&plans, "plans")[1]["id"].clone();
    let opened = world.ask("open_evaluation", json!({ "employee": other, "period": "2026-Q3", "id": meant }));
    assert_eq!(opened["plan"], meant);
}

#[test]
fn people_with_a_nip_are_found_by_it_and_keep_what_the_office_knows() {
    let mut world = World::with_office();
    world.ask(
        "save_employee",
        json!({ "nip": TEAM[0].nip, "name": "Agustina Nahak", "position": "Arsiparis" }),
    );
    let file = world.written("tim.json", &team_case().to_string());
    let imported = world.ask("import_plans", json!({ "file": file }));
    assert_eq!(
        (number_of(&imported, "new"), number_of(&imported, "people")),
        (6, 6),
        "five members and their chief are new"
    );
    let person = world.person(TEAM[0].nip);
    let card = world.ask("show_employee", json!({ "id": person }));
    assert_eq!(
        (text_of(&card, "fullName"), text_of(&card, "position")),
        ("Agustina Nahak".into(), "Arsiparis".into())
    );
}

#[test]
fn an_import_of_cases_is_one_act() {
    let Some(mut world) = World::with_cases() else { return };
    world.ask("undo", json!({}));
    let [_, _, plans, evaluations] = world.counts();
    assert_eq!((plans, evaluations), (7, 0), "the plans are as they were before the evaluations came");
    world.assert_sound();
    world.ask("redo", json!({}));
    assert_eq!(world.counts()[3], 4);
    world.assert_sound();
}

#[test]
fn an_import_is_entered_for_the_evaluator_and_leaves_what_one_with_an_account_rates() {
    let mut world = World::with_office();
    let import = |world: &mut World, ratings: &[(&str, &str)]| {
        let file = world.written("nilai.json", &rated_case(ratings).to_string());
        world.ask("import_evaluations", json!({ "file": file }))
    };
    assert_eq!(counts(&import(&mut world, &[("meets", "meets")])), [1, 0, 0]);
    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "results_rating" }));
    assert_eq!(text_of(&list_of(&history, "entries")[0], "actedFor"), CHIEF.name);

    let chief = world.person(CHIEF.nip);
    let account = json!({
        "name": "Yohanis", "role": "evaluator", "person": chief,
        "newPassword": "hujan pagi di dermaga", "password": PASSWORD,
    });
    world.ask("add_user", account);
    let imported = import(&mut world, &[("below", "meets"), ("above", "meets")]);
    assert_eq!((counts(&imported), number_of(&imported, "people")), ([0, 0, 2], 0));
    for case_id in ["eval-0", "eval-1"] {
        let told = text_of(&list_of(item(&imported, case_id), "findings")[0], "text");
        assert!(told.contains("Dilewati") && told.contains("akun sendiri"), "{told}");
    }
    let rows = evaluations(&mut world);
    assert_eq!((rows.len(), text_of(&rows[0], "resultsRating")), (1, "meets".into()));

    let mut plans = team_case();
    plans["skps"][0]["work_results"][0]["text"] = json!("Arsip statis terlayani pada hari yang sama");
    let file = world.written("rencana.json", &plans.to_string());
    let imported = world.ask("import_plans", json!({ "file": file }));
    assert_eq!(counts(&imported), [5, 0, 1], "new drafts come in, the plan that is there stays");
    assert!(text_of(&list_of(item(&imported, "skp-0"), "findings")[0], "text").contains("Dilewati"));
    world.assert_sound();
}

#[test]
fn a_case_file_that_is_none_is_refused_with_the_place_and_changes_nothing() {
    let mut world = World::with_office();
    let mut broken = rated_case(&[("above", "meets")]);
    broken["evaluations"][0]["work_results"][1]["priority"] = json!("urgent");
    for (name, text, place) in [
        ("rusak.json", "{ \"schema\": ", "1"),
        ("lain.json", "{\"schema\":\"pk-case/9\"}", "pk-case/9"),
        ("salah.json", broken.to_string().as_str(), "work_results"),
    ] {
        let file = world.written(name, text);
        let refusal = world.refusal("import_evaluations", json!({ "file": file }));
        assert_eq!(refusal.code, "bad_case_file", "{name}");
        assert!(format!("{} {}", refusal.what, refusal.why).contains(place), "{name}: {refusal:?}");
        assert!(!refusal.next.is_empty());
    }
    assert_eq!(world.counts(), [0, 0, 0, 0]);
}

#[test]
fn r_081_to_r_084_the_annex_lists_are_read_and_each_empty_one_is_a_warning() {
    let mut world = World::with_office();
    let mut case = team_case();
    case["skps"][0]["annex"]["consequences"] = json!([]);
    let file = world.written("tim.json", &case.to_string());
    let imported = world.ask("import_plans", json!({ "file": file }));
    let plan = world.ask("show_plan", json!({ "id": item(&imported, "skp-0")["id"] }));
    assert_eq!(plan["annex"]["resourceSupport"], json!(["Ruang simpan arsip dengan pendingin"]));
    let warned: Vec<_> = list_of(&plan, "findings")
        .iter()
        .map(|finding| (text_of(finding, "rule"), text_of(finding, "severity")))
        .collect();
    assert_eq!(warned, [("R-084".into(), "warn".into())]);
}

#[test]
fn r_070_r_071_and_r_072_a_plan_shows_the_seven_values_alone_and_the_leaders_expectations_under_theirs() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let plans = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
    let conduct = list_of(&list_of(&plans, "plans")[0], "conduct").to_vec();
    let labels: Vec<_> = conduct.iter().map(|value| text_of(value, "label")).collect();
    assert_eq!(
        labels,
        ["Berorientasi pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"]
    );
    assert!(conduct.iter().all(|value| list_of(value, "guides").len() == 3));
    let expected: Vec<_> = conduct.iter().map(|value| list_of(value, "specialExpectations").len()).collect();
    assert_eq!(expected, [0, 0, 0, 0, 1, 0, 0]);
}

#[test]
fn progress_is_noted_on_a_result_with_its_evidence() {
    let mut world = World::with_team();
    let person = world.person(TEAM[0].nip);
    let note = |result: u32, text: &str, on: &str| json!({ "employee": person, "result": result, "text": text, "evidence": "Buku layanan", "on": on });
    world.ask("add_progress", note(1, "31 permintaan terlayani", "2026-07-31"));
    let list = world.ask("add_progress", note(2, "4 daftar tersusun", "2026-08-31"));
    let told: Vec<_> = list_of(&list, "items")
        .iter()
        .map(|item| (number_of(item, "result"), text_of(item, "on"), text_of(item, "evidence")))
        .collect();
    assert_eq!(
        told,
        [(2, "2026-08-31".into(), "Buku layanan".into()), (1, "2026-07-31".into(), "Buku layanan".into())]
    );
    assert_eq!(world.refused("add_progress", note(9, "Lain", "2026-08-31")), "invalid");
    assert_eq!(world.refused("add_progress", note(1, " ", "2026-08-31")), "invalid");
    assert_eq!(world.refused("add_progress", note(1, "Lain", "2024-08-31")), "no_plan");
    let history = world.ask("show_history", json!({ "id": person, "field": "progress.text" }));
    assert_eq!(
        text_of(&list_of(&history, "entries")[0], "actedFor"),
        TEAM[0].name,
        "noted by the officer for the employee"
    );
}
