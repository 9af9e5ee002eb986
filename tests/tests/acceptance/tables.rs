//! Tables that leave the office and come back, here and by way of LibreOffice, and the archive that opens without
//! the program.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

const ENDINGS: [&str; 3] = ["xlsx", "csv", "ods"];
/// A name that a spreadsheet would take for a formula.
const FORMULA: &str = "=HYPERLINK(\"http://x\";\"klik\")";

/// The team with plans in force, one of them under a name that is a formula.
fn office() -> World {
    let mut world = World::with_team();
    let person = world.person(TEAM[2].nip);
    world.ask("save_employee", json!({ "id": person, "name": FORMULA }));
    world
}

fn export(world: &mut World, what: &str, name: &str) -> (PathBuf, Value) {
    let path = world.path(name);
    let file = world.file(&path);
    let request = json!({ "what": what, "period": "2026", "file": file, "password": PASSWORD });
    let view = world.ask("export_tables", request);
    (path, view)
}

fn counts(world: &mut World, path: &Path) -> [u64; 4] {
    let file = world.file(path);
    let preview = world.ask("preview_import", json!({ "file": file }));
    assert_eq!(list_of(&preview, "rejected").len(), 0, "{preview}");
    ["new", "changed", "same", "skipped"].map(|field| number_of(&preview, field))
}

/// An empty office that took the people of another from a table.
fn imported(ending: &str) -> World {
    let name = format!("pegawai.{ending}");
    let mut world = office();
    let (path, _) = export(&mut world, "employees", &name);
    let table = std::fs::read(path).expect("the table");
    let mut other = World::with_office();
    let path = other.path(&name);
    std::fs::write(&path, table).expect("a copy");
    other.import_staff(path);
    other
}

#[test]
fn the_people_of_an_office_come_back_from_every_format_as_they_are() {
    for ending in ENDINGS {
        let mut world = imported(ending);
        let (path, view) = export(&mut world, "employees", &format!("lagi.{ending}"));
        let n_people = number_of(&view, "rows");
        assert!(n_people >= 6, "{view}");
        assert_eq!(counts(&mut world, &path), [0, 0, n_people, 0], "{ending}");
    }
}

#[test]
fn an_empty_office_takes_the_people_of_another_with_units_and_evaluators() {
    let (mut world, mut other) = (office(), imported("ods"));
    let of = |world: &mut World| {
        let id = world.person(TEAM[2].nip);
        let card = world.ask("show_employee", json!({ "id": id }));
        let evaluator = text_of(&card["evaluators"][0]["person"], "name");
        (text_of(&card, "rank"), text_of(&card, "position"), evaluator)
    };
    let (here, there) = (of(&mut world), of(&mut other));
    assert_eq!(here, there);
    assert_eq!(there.2, CHIEF.name);
    let found = other.ask("list_employees", json!({ "search": "HYPERLINK" }));
    assert_eq!(number_of(&found, "total"), 1, "the formula is a name and nothing else");
}

#[test]
fn the_plans_of_an_office_are_read_back_from_every_format() {
    let mut world = office();
    for ending in ENDINGS {
        let (path, view) = export(&mut world, "plans", &format!("skp.{ending}"));
        assert_eq!(number_of(&view, "rows"), 6, "{ending}");
        let file = world.file(&path);
        let read = world.ask("read_plan_workbook", json!({ "file": file, "year": 2026 }));
        assert_eq!(list_of(&read, "people").len(), 6, "{ending}: {read}");
        let faults: Vec<String> =
            list_of(&read, "rejected").iter().map(|remark| text_of(remark, "code")).collect();
        assert!(faults.iter().all(|code| code == "plan_not_open"), "{ending}: {faults:?}");
    }
}

#[test]
fn evaluations_and_the_recap_leave_with_the_own_password_in_the_format_of_the_ending() {
    let mut world = office();
    let (path, _) = export(&mut world, "evaluations", "nilai.csv");
    let lines = std::fs::read_to_string(path).expect("lines");
    assert!(lines.starts_with("\u{feff}\"Periode\";\"NIP\";\"Nama\""), "{lines}");
    let (_, view) = export(&mut world, "recap", "rekap.xlsx");
    assert!(number_of(&view, "rows") > 0);
    let (here, elsewhere) = (world.path("x.ods"), world.path("x.txt"));
    let (here, elsewhere) = (world.file(here), world.file(elsewhere));
    let request =
        |what: &str, file: u32, password: &str| json!({ "what": what, "file": file, "password": password });
    assert_eq!(world.refused("export_tables", request("employees", here, "bukan")), "wrong_password");
    let refusal = world.refusal("export_tables", request("employees", elsewhere, PASSWORD));
    assert_eq!(refusal.details["fields"][0]["problem"], "other_ending");
    assert_eq!(refusal.what, "Nama berkas harus berakhiran .xlsx, .csv, atau .ods.");
    assert_eq!(world.refused("export_tables", request("recap", here, PASSWORD)), "invalid");
    assert!(!world.path("x.ods").exists());
}

#[test]
fn tables_saved_by_libreoffice_in_another_format_are_the_same_people_and_plans() {
    let (mut world, mut people) = (office(), imported("xlsx"));
    for ending in ENDINGS {
        export(&mut world, "plans", &format!("skp.{ending}"));
        let (path, _) = export(&mut people, "employees", &format!("orang.{ending}"));
        let beside = world.path(&format!("orang.{ending}"));
        std::fs::copy(path, beside).expect("a copy, so that one call converts both");
    }
    let as_lines = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true";
    let ways = [
        (None, "xlsx", "ods"),
        (None, "ods", "xlsx:Calc MS Excel 2007 XML"),
        (Some(as_lines), "csv", "xlsx:Calc MS Excel 2007 XML"),
    ];
    for (filter, from, to) in ways {
        if !converts(&world.path(""), filter, to, &[&format!("orang.{from}"), &format!("skp.{from}")]) {
            return;
        }
        let ending = to.split(':').next().unwrap_or(to);
        let converted = world.path(&format!("hasil/orang.{ending}"));
        let [new, changed, same, skipped] = counts(&mut people, &converted);
        assert_eq!((new, changed, skipped), (0, 0, 0), "{from} to {ending}");
        assert!(same >= 6);
        let plans = world.path(&format!("hasil/skp.{ending}"));
        let file = world.file(plans);
        let read = world.ask("read_plan_workbook", json!({ "file": file, "year": 2026 }));
        assert_eq!(list_of(&read, "people").len(), 6, "{from} to {ending}: {read}");
    }
}

/// Converts files at once; `false` (said loudly) where LibreOffice is not at hand.
fn converts(folder: &Path, filter: Option<&str>, to: &str, files: &[&str]) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profil", folder.display());
    let mut command = Command::new("soffice");
    command.current_dir(folder).args([&profile, "--headless"]).args(filter);
    command.args(["--convert-to", to, "--outdir", "hasil"]).args(files);
    let Ok(output) = command.output() else {
        eprintln!("SKIPPED: soffice (libreoffice-calc) is not here");
        return false;
    };
    assert!(output.status.success(), "soffice: {}", String::from_utf8_lossy(&output.stderr));
    true
}

/// The files of an archive, with a program that is not ours.
fn names_in(archive: &Path) -> Vec<String> {
    let listed = python(
        "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))",
        archive,
        "",
    );
    String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect()
}

fn read_from(archive: &Path, name: &str) -> Vec<u8> {
    python(
        "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))",
        archive,
        name,
    )
}

fn python(script: &str, archive: &Path, name: &str) -> Vec<u8> {
    let read = Command::new("python3").args(["-c", script]).arg(archive).arg(name).output().expect("python3");
    assert!(read.status.success(), "{name}: {}", String::from_utf8_lossy(&read.stderr));
    read.stdout
}

fn json_from(archive: &Path, name: &str) -> Value {
    serde_json::from_slice(&read_from(archive, name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Holds a value against a schema of the words that ours use; another word fails the test.
fn check(value: &Value, schema: &Value, at: &str) {
    for (word, said) in schema.as_object().expect("a schema") {
        match word.as_str() {
            "$schema" | "title" | "description" => {}
            "format" => {
                assert_eq!(said, "date", "{at}");
                let day = value.as_str().map(str::parse::<chrono::NaiveDate>);
                assert!(day.is_some_and(|day| day.is_ok()), "{at}: {value} is no day");
            }
            "const" => assert_eq!(value, said, "{at}"),
            "type" => {
                let is_such = match said.as_str().expect("a type") {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64(),
                    other => panic!("{at}: type {other}"),
                };
                assert!(is_such, "{at}: {value} is no {said}");
            }
            "pattern" => {
                let (replica, counter) = value.as_str().and_then(|id| id.split_once('-')).expect("an id");
                let is_hex = replica.len() == 16 && replica.bytes().all(|byte| byte.is_ascii_hexdigit());
                assert!(is_hex && counter.parse::<u64>().is_ok(), "{at}: {value}");
            }
            "required" => {
                for name in said.as_array().expect("names") {
                    assert!(value.get(name.as_str().expect("a name")).is_some(), "{at}: {name} is missing");
                }
            }
            "additionalProperties" => {
                for name in value.as_object().expect("an object").keys() {
                    assert!(schema["properties"].get(name).is_some(), "{at}: {name} is not described");
                }
            }
            "properties" => {
                for (name, schema) in said.as_object().expect("properties") {
                    if let Some(value) = value.get(name) {
                        check(value, schema, &format!("{at}.{name}"));
                    }
                }
            }
            "items" => {
                for item in value.as_array().expect("a list") {
                    check(item, said, at);
                }
            }
            other => panic!("{at}: the schema says {other}"),
        }
    }
}

/// Rates and signs everybody in the third quarter.
fn sign(world: &mut World) {
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let all: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": all, "rating": rating, "level": "meets" }));
    }
    world.now("2026-10-01T14:00:00+08:00");
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
}

fn archive(world: &mut World, name: &str, period: &Value) -> (PathBuf, Value) {
    let path = world.path(name);
    let file = world.file(&path);
    let request = json!({ "period": period, "file": file, "password": PASSWORD });
    let view = world.ask("export_archive", request);
    (path, view)
}

#[test]
fn an_archive_named_without_an_ending_gets_one_to_be_opened_by() {
    let mut world = office();
    let (path, view) = archive(&mut world, "arsip", &Value::Null);
    assert_eq!(view["file"]["name"], "arsip.zip");
    assert!(!path.exists());
    assert!(names_in(&path.with_extension("zip")).iter().any(|name| name == "BACA-SAYA.txt"));
}

#[test]
fn r_264_the_archive_stands_beside_the_official_application_and_every_file_is_as_its_schema_says() {
    let mut world = office();
    sign(&mut world);
    let (path, view) = archive(&mut world, "arsip.zip", &Value::Null);
    let names = names_in(&path);
    assert_eq!((number_of(&view, "sheets"), number_of(&view, "evaluations")), (6, 6), "{view}");
    let sheets = format!("pdf/2026/BIDANG ARSIP/2026-Q3_{}.pdf", TEAM[0].nip);
    assert!(names.contains(&sheets), "{names:?}");
    assert!(read_from(&path, &sheets).starts_with(b"%PDF"));
    let data: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix("data/")).collect();
    assert!(data.len() >= 10, "{names:?}");
    for name in data {
        let schema = json_from(&path, &format!("schema/{}.schema.json", name.trim_end_matches(".json")));
        check(&json_from(&path, &format!("data/{name}")), &schema, name);
    }
    for name in ["matrices", "follow_ups", "library", "papers"] {
        assert!(names.contains(&format!("data/{name}.json")), "{name}");
    }
    let plans = json_from(&path, "data/plans.json");
    assert_eq!(list_of(&plans["tables"], "plans").len() as u64, number_of(&view, "plans"));
    assert!(!list_of(&plans["tables"], "indicators").is_empty());
    let people = json_from(&path, "data/people.json");
    let has_name = |row: &Value| row["name"] == FORMULA;
    assert!(list_of(&people["tables"], "employees").iter().any(has_name), "JSON needs no apostrophe");
    let read_me = String::from_utf8(read_from(&path, "BACA-SAYA.txt")).expect("words");
    assert!(read_me.contains("di samping e-Kinerja") && read_me.contains("data/plans.json"), "{read_me}");
    let page = String::from_utf8(read_from(&path, "index.html")).expect("a page");
    assert!(page.contains("data/plans.json") && !page.contains("<script"), "{page}");
    let links: Vec<&str> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(links.len() > 20, "{links:?}");
    for link in links {
        assert!(names.iter().any(|name| name.starts_with(link)), "{link} leads nowhere: {names:?}");
    }
    assert!(
        names.contains(&"tabel/pegawai.csv".to_owned()) && names.contains(&"tabel/skp-2026.csv".to_owned())
    );
}

#[test]
fn an_archive_of_another_year_has_the_people_and_none_of_the_plans() {
    let mut world = office();
    world.ask("create_cycle", json!({ "year": 2027, "rhythm": "quarterly" }));
    let (path, view) = archive(&mut world, "arsip.zip", &json!("2027"));
    let counted = ["plans", "evaluations", "sheets"].map(|field| number_of(&view, field));
    assert_eq!(counted, [0, 0, 0]);
    assert!(number_of(&view, "people") >= 6);
    let plans = json_from(&path, "data/plans.json");
    assert!(list_of(&plans["tables"], "work_results").is_empty(), "what hangs on them stays too");
}

#[test]
fn an_archive_goes_into_a_folder_under_a_name_of_its_own_and_only_with_the_password() {
    let mut world = office();
    let folder = world.path("arsip");
    std::fs::create_dir(&folder).expect("a folder");
    let file = world.file(&folder);
    let request = |password: &str| json!({ "file": file, "password": password });
    assert_eq!(world.refused("export_archive", request("bukan")), "wrong_password");
    let there = |folder: &Path| std::fs::read_dir(folder).expect("a folder").count();
    assert_eq!(there(&folder), 0, "nothing was begun");
    let view = world.ask("export_archive", request(PASSWORD));
    let name = text_of(&view["file"], "name");
    assert!(name.starts_with("arsip ") && name.ends_with("2026-09-24.zip"), "{name}");
    assert_eq!(there(&folder), 1, "no temporary file is left");
    let view = world.ask("export_archive", request(PASSWORD));
    assert!(text_of(&view["file"], "name").ends_with("2026-09-24 (1).zip"), "{view}");
    assert_eq!(there(&folder), 2, "nothing that stands there is written over");
}
