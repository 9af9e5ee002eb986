//! What goes to e-Kinerja: its report written in its own layout, the board that is copied field by field, and the
//! sheet of daily progress.

use calamine::{Data, Reader};
use serde_json::{Value, json};
use std::path::Path;
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, text_of};

const PERIOD: &str = "2026-Q3";

/// The team with its evaluations of the third quarter; the first is rated.
fn rated() -> (World, Vec<String>) {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": PERIOD }));
    let evaluations: Vec<String> =
        list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for (rating, level) in [("results", "above"), ("conduct", "meets")] {
        let request = json!({ "evaluation": evaluations[0], "rating": rating, "level": level });
        world.ask("rate", request);
    }
    (world, evaluations)
}

fn written(world: &mut World, name: &str) -> std::path::PathBuf {
    let path = world.path(name);
    let file = world.file(&path);
    world.ask("export_ekinerja", json!({ "period": PERIOD, "file": file, "password": PASSWORD }));
    path
}

fn rows(path: &Path, sheet: &str) -> Vec<Vec<Data>> {
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
    let range = workbook.worksheet_range(sheet).expect("the sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

fn texts(row: &[Data]) -> Vec<String> {
    row.iter().map(ToString::to_string).collect()
}

#[test]
fn the_report_has_the_thirty_columns_of_e_kinerja_with_ratings_and_dashes_where_nothing_is_decided() {
    let (mut world, evaluations) = rated();
    world.ask("seal", json!({ "evaluations": evaluations[..1], "password": PASSWORD }));
    let path = written(&mut world, "laporan.xlsx");
    let rows = rows(&path, "Laporan");
    assert_eq!(texts(&rows[0])[0], "Laporan Penilaian SKP Periode Triwulanan 3 Tahun 2026");
    assert_eq!(texts(&rows[7])[..4], ["jenis", "id", "nip", "nama"], "headings stand in row 8");
    assert_eq!(texts(&rows[7]).len(), 30);
    let of = |nip: &str| rows[8..].iter().find(|row| row[2] == *nip).expect("a row of the person");
    let first = of(TEAM[0].nip);
    assert!(matches!(&first[2], Data::String(_)), "a NIP is text: {:?}", first[2]);
    let told = texts(first);
    assert_eq!(told[3..6], [TEAM[0].name, "2026-01-01", "2026-12-31"]);
    assert_eq!(told[9], TEAM[0].position);
    assert_eq!(told[12..15], ["DIATAS EKSPEKTASI", "SESUAI EKSPEKTASI", "BAIK"]);
    assert_eq!(told[16..18], [CHIEF.nip, CHIEF.name]);
    assert_eq!([&told[22], &told[24], &told[26]], ["2026-09-24", "2026", "3"]);
    let open = texts(of(TEAM[1].nip));
    assert_eq!((&open[12..15], open[22].as_str()), (&["-", "-", "-"].map(String::from)[..], ""));
    let again = written(&mut world, "lagi.xlsx");
    let bytes = |path: &Path| std::fs::read(path).expect("the file");
    assert_eq!(bytes(&path), bytes(&again), "the same records give the same file");
}

#[test]
fn what_went_out_comes_in_as_the_same_and_the_comparison_finds_nothing() {
    let (mut world, evaluations) = rated();
    // The report knows neither CPNS nor heads of independent units, and has no row of whoever is exempt.
    let kinds = ["functional", "functional", "independent_unit_head"];
    let kinds = kinds.into_iter().chain(["operational_staff"; 3]).chain(["administrator"]);
    for (member, kind) in TEAM.iter().chain([&CHIEF]).zip(kinds) {
        let person = world.person(member.nip);
        world.ask("save_employee", json!({ "id": person, "positionKind": kind }));
    }
    let person = world.person(TEAM[3].nip);
    world.ask("save_employee", json!({ "id": person, "employeeType": "cpns" }));
    let absent = json!({ "name": "Maria Seran", "nip": "199512162025062001", "legalStatus": "unpaid_leave" });
    world.ask("save_employee", absent);
    world.ask("seal", json!({ "evaluations": evaluations[..1], "password": PASSWORD }));
    let path = written(&mut world, "laporan.xlsx");
    let file = world.file(&path);
    let preview = world.ask("preview_ekinerja", json!({ "file": file }));
    assert_eq!(text_of(&preview, "period"), PERIOD);
    assert_eq!(
        [&preview["people"], &preview["counts"]]
            .map(|of| ["new", "changed"].map(|field| number_of(of, field))),
        [[0, 0], [0, 0]],
        "{preview}"
    );
    assert_eq!(["same", "left"].map(|field| number_of(&preview["counts"], field)), [1, 0]);
    let compared = world.ask("compare_ekinerja", json!({ "file": file }));
    assert!(list_of(&compared, "lines").is_empty(), "{compared}");
    assert_eq!(
        (number_of(&compared, "agree"), text_of(&compared, "otherAgency")),
        (number_of(&compared, "people"), String::new())
    );
}

fn sheet(world: &mut World, nip: &str) -> Value {
    let person = world.person(nip);
    world.ask("show_copy_sheet", json!({ "employee": person, "period": PERIOD }))
}

fn kinds(plan: &Value, part: &str) -> Vec<String> {
    list_of(plan, part).iter().map(|field| text_of(field, "kind")).collect()
}

#[test]
fn the_board_tells_the_fields_in_the_order_of_the_official_screens() {
    let (mut world, evaluations) = rated();
    let notes = json!({ "evaluation": evaluations[0], "field": { "kind": "notes" }, "text": "Pertahankan.", "draft": false });
    world.ask("write_text", notes);
    world.ask(
        "add_feedback",
        json!({ "evaluation": evaluations[0], "about": { "kind": "conduct", "value": 1 }, "source": "leader", "text": "Ramah" }),
    );
    let quantitative = sheet(&mut world, TEAM[0].nip);
    let plan = &list_of(&quantitative, "plans")[0];
    let of_result = ["supported_result", "work_result", "aspect", "indicator", "target"];
    let mut expected = of_result.repeat(3);
    expected.extend(["expectation", "resources", "accountability", "consequences"]);
    assert_eq!(kinds(plan, "plan"), expected);
    assert_eq!(
        kinds(plan, "evaluation"),
        ["results_rating", "feedback", "conduct_rating", "grade", "notes"],
        "what is empty is left out"
    );
    let said: Vec<String> = list_of(plan, "evaluation").iter().map(|field| text_of(field, "text")).collect();
    assert_eq!(said, ["Di atas ekspektasi", "Pimpinan: Ramah", "Sesuai ekspektasi", "Baik", "Pertahankan."]);
    assert_eq!(number_of(&list_of(plan, "plan")[5], "result"), 2);
    let annex = list_of(plan, "plan").last().expect("the annex");
    assert_eq!(
        (text_of(annex, "text"), text_of(annex, "value")),
        ("Penugasan pada tim pengembangan".into(), String::new())
    );
    let qualitative = sheet(&mut world, TEAM[5].nip);
    let plan = &list_of(&qualitative, "plans")[0];
    assert_eq!(kinds(plan, "plan")[..4], ["supported_result", "work_result", "assigned_by", "indicator"]);
}

#[test]
fn of_the_regulation_s_examples_every_plan_is_told_in_the_order_of_its_form() {
    let Some(mut world) = World::with_cases() else { return };
    let board = world.ask("show_copy_board", json!({ "period": "2026" }));
    let of_result = [
        "supported_result",
        "work_result",
        "assigned_by",
        "aspect",
        "indicator",
        "target",
        "perspective",
        "actual",
        "feedback",
    ];
    let (mut executives, mut people) = (0, 0);
    for person in list_of(&board, "people") {
        let request = json!({ "employee": person["employee"]["id"], "period": "2026" });
        let sheet = world.ask("show_copy_sheet", request);
        for plan in list_of(&sheet, "plans") {
            people += 1;
            let told = kinds(plan, "plan");
            executives += usize::from(told.iter().any(|kind| kind == "perspective"));
            assert!(
                !(told.iter().any(|kind| kind == "perspective") && told.iter().any(|kind| kind == "aspect"))
            );
            let mut before = (0, 0);
            for field in list_of(plan, "plan").iter().filter(|field| number_of(field, "result") > 0) {
                let kind = text_of(field, "kind");
                let at = of_result.iter().position(|one| *one == kind).expect("a kind of a result");
                // Indicators of a result follow one another, each with what belongs to it.
                let at = if at >= 3 { 3 } else { at };
                let place = (number_of(field, "result"), at);
                assert!(place >= before, "{kind} of result {} stands too late: {told:?}", place.0);
                before = place;
            }
            for pair in told.windows(2).filter(|pair| pair[1] == "perspective") {
                assert!(["target", "indicator"].contains(&pair[0].as_str()), "{told:?}");
            }
        }
    }
    assert!(executives >= 2 && people >= 5, "{executives} of {people}");
}

#[test]
fn ticks_outlive_the_program_are_no_act_and_tell_when_a_field_says_something_else() {
    let (mut world, evaluations) = rated();
    let person = world.person(TEAM[0].nip);
    let shown = sheet(&mut world, TEAM[0].nip);
    let ratings = list_of(&list_of(&shown, "plans")[0], "evaluation");
    let keys: Vec<String> = ratings.iter().map(|field| text_of(field, "key")).collect();
    let tick = |fields: &[String], is_copied: bool| json!({ "employee": person, "period": PERIOD, "fields": fields, "isCopied": is_copied });
    let acts = number_of(&world.ask("read_store", json!({})), "acts");
    let ticked = world.ask("tick_copied", tick(&keys, true));
    let all = number_of(&ticked["person"], "nFields");
    assert_eq!(number_of(&ticked["person"], "nCopied"), keys.len() as u64);
    assert_eq!(number_of(&world.ask("read_store", json!({})), "acts"), acts, "nothing that travels");

    let mut world = world.power_cut();
    world.unlock();
    let board = world.ask("show_copy_board", json!({ "period": PERIOD }));
    let line = |board: &Value| {
        let line = list_of(board, "people").iter().find(|line| line["employee"]["id"] == person.as_str());
        let line = line.expect("the person");
        (number_of(line, "nCopied"), number_of(line, "nFields"))
    };
    assert_eq!(line(&board), (keys.len() as u64, all));
    let nobody = world.ask("show_copy_board", json!({ "period": PERIOD, "evaluator": person }));
    assert!(list_of(&nobody, "people").is_empty(), "whom the first of the team evaluates");
    assert_eq!(
        world.ask("show_copy_board", json!({ "period": "2026-Q2" }))["people"][0]["nCopied"],
        0,
        "another period is copied anew"
    );

    world.ask("rate", json!({ "evaluation": evaluations[0], "rating": "results", "level": "meets" }));
    let changed = sheet(&mut world, TEAM[0].nip);
    let first = &list_of(&list_of(&changed, "plans")[0], "evaluation")[0];
    assert_eq!((&first["isCopied"], &first["isChanged"]), (&json!(false), &json!(true)));
    let notes = json!({ "evaluation": evaluations[0], "field": { "kind": "notes" }, "text": "Baru.", "draft": false });
    world.ask("write_text", notes);
    let board = world.ask("show_copy_board", json!({ "period": PERIOD }));
    let now = (keys.len() as u64 - 1, all + 1);
    assert_eq!(
        line(&board),
        now,
        "the board knows what changed and what came since: nobody seems done who is not"
    );
    world.ask("tick_copied", tick(&keys, false));
    let board = world.ask("show_copy_board", json!({ "period": PERIOD }));
    assert_eq!(line(&board), (0, all + 1));
    let unknown = ["grade:0".to_owned()];
    assert_eq!(world.refused("tick_copied", tick(&unknown, true)), "not_found");
    world.assert_sound();
}

#[test]
fn an_employee_may_neither_export_nor_see_the_board() {
    let (mut world, _) = rated();
    let person = world.person(TEAM[0].nip);
    let word = "empat ekor kuda nil menari";
    world.ask(
        "add_user",
        json!({ "name": "pegawai", "role": "employee", "person": person, "newPassword": word, "password": PASSWORD }),
    );
    world.ask("lock", json!({}));
    world.ask("unlock", json!({ "account": "pegawai", "password": word }));
    let file = world.path("laporan.xlsx");
    let file = world.file(file);
    for (command, request) in [
        ("export_ekinerja", json!({ "period": PERIOD, "file": file, "password": word })),
        ("show_copy_board", json!({ "period": PERIOD })),
        ("show_copy_sheet", json!({ "employee": person, "period": PERIOD })),
        ("tick_copied", json!({ "employee": person, "period": PERIOD, "fields": [], "isCopied": true })),
        (
            "write_daily_progress",
            json!({ "employee": person, "period": PERIOD, "file": file, "password": word }),
        ),
    ] {
        assert_eq!(world.refused(command, request), "not_permitted", "{command}");
    }
    world.ask("lock", json!({}));
    world.ask("unlock", json!({ "account": USER, "password": PASSWORD }));
    assert!(!world.path("laporan.xlsx").exists());
}

#[test]
fn notes_of_the_period_become_daily_progress_oldest_first() {
    let (mut world, _) = rated();
    let person = world.person(TEAM[0].nip);
    for (on, text) in
        [("2026-09-02", "Daftar kedua"), ("2026-07-03", "Daftar pertama"), ("2026-02-01", "Lama")]
    {
        let note = json!({ "employee": person, "result": 2, "on": on, "text": text, "evidence": "Map 3" });
        world.ask("add_progress", note);
    }
    let path = world.path("progres.xlsx");
    let file = world.file(&path);
    let request =
        |password: &str| json!({ "employee": person, "period": PERIOD, "file": file, "password": password });
    assert_eq!(world.refused("write_daily_progress", request("bukan kata sandinya")), "wrong_password");
    assert!(!path.exists());
    world.ask("write_daily_progress", request(PASSWORD));
    let rows: Vec<Vec<String>> = rows(&path, "Progress Harian").iter().map(|row| texts(row)).collect();
    let told: Vec<[&str; 4]> =
        rows[1..].iter().map(|row| [row[0].as_str(), &row[1], &row[4], &row[8]]).collect();
    let result = "Daftar arsip inaktif tersusun lengkap";
    let expected =
        [[result, "2026-07-03", "Daftar pertama", "Map 3"], [result, "2026-09-02", "Daftar kedua", "Map 3"]];
    assert_eq!(told, expected);
}

#[test]
fn a_month_of_a_year_by_quarters_is_refused_with_what_is_wrong_about_it() {
    let mut world = World::with_team();
    let file = world.path("laporan.xlsx");
    let file = world.file(file);
    let request = json!({ "period": "2026-09", "file": file, "password": PASSWORD });
    let refusal = world.refusal("export_ekinerja", request);
    assert_eq!(refusal.details["fields"][0]["problem"], "other_rhythm");
    assert!(refusal.what.starts_with("Periode tidak ada dalam irama siklus tahun itu"), "{}", refusal.what);
}
