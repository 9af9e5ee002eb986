//! A print run of a whole office: order, files, both sides, what is there already, and who is not ready.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

use crate::words_of;

/// The team with annual evaluations, rated and not signed.
fn team() -> World {
    let mut world = World::with_office();
    let file = world.written("nilai.json", &rated_case(&[("meets", "meets"); 6]).to_string());
    world.ask("import_evaluations", json!({ "file": file }));
    world.now("2026-12-18T09:00:00+08:00");
    world
}

/// An office of several evaluators, and the period whose evaluations are begun there.
fn office() -> (World, String) {
    let mut world = World::on_a_new_machine();
    let session = world.ask("create_practice_office", json!({ "employees": 60, "units": 3 }));
    (world, text_of(&session, "currentPeriod"))
}

fn what(forms: &[&str], period: &str) -> Value {
    json!({ "forms": forms, "who": { "kind": "all" }, "period": period })
}

/// A request of a run, with more than what and where.
fn request(what: &Value, file: u32, more: &Value) -> Value {
    let mut request = json!({ "what": what, "merge": false, "file": file });
    for (field, value) in more.as_object().into_iter().flatten() {
        request[field] = value.clone();
    }
    request
}

fn run(world: &mut World, what: &Value, to: &str, more: &Value) -> (Value, PathBuf) {
    let path = world.path(to);
    let file = world.file(&path);
    (world.ask("print", request(what, file, more)), path)
}

/// Every file of a folder with its bytes.
fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry"));
    entries
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).expect("a file");
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect()
}

fn pages_of(path: &Path) -> Vec<String> {
    let words = words_of(path);
    let pages = words.split('\u{c}').map(str::to_owned);
    // Behind the last page nothing follows.
    let mut pages: Vec<String> = pages.collect();
    pages.pop();
    pages
}

#[test]
fn the_same_folder_a_second_time_writes_nothing() {
    let mut world = team();
    let what = what(&["D.1"], "2026");
    let (first, folder) = run(&mut world, &what, "cetak", &json!({ "onlyMissing": true }));
    assert_eq!((number_of(&first, "kept"), list_of(&first, "files").len()), (0, 6));
    let before = files_of(&folder);
    let (second, _) = run(&mut world, &what, "cetak", &json!({ "onlyMissing": true }));
    assert_eq!((number_of(&second, "kept"), list_of(&second, "files").len()), (6, 0));
    assert_eq!(number_of(&second, "people"), 6, "they are there, whoever wrote them");
    assert!(files_of(&folder) == before);

    let (_, merged) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one" }));
    let bytes = std::fs::read(&merged).expect("a file");
    let (again, _) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one", "onlyMissing": true }));
    assert_eq!((number_of(&again, "kept"), list_of(&again, "files").len()), (1, 0));
    assert!(std::fs::read(&merged).expect("a file") == bytes);
}

#[test]
fn a_run_that_was_stopped_and_gone_on_with_gives_the_files_of_one_that_was_not() {
    let (mut world, period) = office();
    let what = what(&["auto"], &period);
    let (whole, folder) = run(&mut world, &what, "sekali", &json!({}));
    let whole_files = files_of(&folder);

    world.will_stop_after(3);
    let (stopped, folder) = run(&mut world, &what, "dua-kali", &json!({}));
    let written = files_of(&folder);
    assert_eq!(stopped["cancelled"], json!(true));
    assert!(!written.is_empty() && written.len() < whole_files.len(), "{} files", written.len());
    assert_eq!(list_of(&stopped, "files").len(), written.len(), "what is there is told, whole files only");
    assert_eq!(stopped["people"], json!(written.len()));

    let (rest, _) = run(&mut world, &what, "dua-kali", &json!({ "onlyMissing": true }));
    assert_eq!(rest["kept"], json!(written.len()));
    assert_eq!(number_of(&rest, "people"), number_of(&whole, "people"));
    assert!(files_of(&folder) == whole_files, "file by file, byte by byte");
}

#[test]
fn everybody_begins_on_a_front_page_where_both_sides_are_printed() {
    let mut world = team();
    let ids: Vec<_> = TEAM[..3].iter().map(|member| world.person(member.nip)).collect();
    let what = json!({ "forms": ["D.1"], "who": { "kind": "people", "ids": ids }, "period": "2026" });
    let (printed, path) =
        run(&mut world, &what, "bolak-balik.pdf", &json!({ "output": "one", "duplex": true }));
    let pages = pages_of(&path);
    let is_blank: Vec<bool> = pages.iter().map(|page| page.trim().is_empty()).collect();
    assert_eq!(is_blank, [false, true, false, true, false], "a D sheet is one page, its back stays empty");
    assert_eq!(number_of(&printed, "pages"), 3, "an empty back is no page of anybody");

    let (_, path) = run(&mut world, &what, "satu-sisi.pdf", &json!({ "output": "one" }));
    assert_eq!(pages_of(&path).len(), 3);
}

#[test]
fn what_one_file_may_not_hold_is_parted_into_numbered_ones_and_that_is_told_before_the_run() {
    let mut world = team();
    let what = what(&["D.1"], "2026");
    assert_eq!(number_of(&world.ask("plan_print_run", what.clone()), "parts"), 1);
    let (_, whole) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one" }));
    world.bounds_files(1);
    assert_eq!(
        number_of(&world.ask("plan_print_run", what.clone()), "parts"),
        6,
        "a person at least in each"
    );

    let more = json!({ "output": "one", "duplex": true, "onlyMissing": true });
    let (printed, path) = run(&mut world, &what, "bagian.pdf", &more);
    let names: Vec<String> = (1..=6).map(|number| format!("bagian-{number}.pdf")).collect();
    assert_eq!(printed["files"], json!(names));
    assert_eq!((number_of(&printed, "people"), path.exists()), (6, false));
    let parts: Vec<String> = names.iter().flat_map(|name| pages_of(&world.path(name))).collect();
    assert_eq!(parts, pages_of(&whole), "everybody once, in order, each part begun on a front page");
    let (again, _) = run(&mut world, &what, "bagian.pdf", &more);
    assert_eq!((number_of(&again, "kept"), list_of(&again, "files").len()), (6, 0));
    assert!(list_of(&again, "leftOver").is_empty());
    let (over, whole) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one" }));
    assert_eq!(over["leftOver"], json!(["semua.pdf"]), "the whole of before is told beside its parts");
    assert!(whole.exists(), "and nothing is deleted");

    world.will_stop_after(3);
    let (stopped, _) = run(&mut world, &what, "berhenti.pdf", &json!({ "output": "one" }));
    let files = list_of(&stopped, "files");
    assert_eq!(stopped["cancelled"], json!(true));
    assert!((2..6).contains(&files.len()), "whole parts stay, the one under way is none: {files:?}");
    assert_eq!(stopped["people"], json!(files.len()));
}

#[test]
fn a_file_that_is_there_stays_whole_where_a_run_over_it_is_stopped() {
    let mut world = team();
    let what = what(&["D.1"], "2026");
    let (_, path) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one" }));
    let folder = path.parent().expect("a folder").to_owned();
    let names = || {
        let entries = std::fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("an entry"));
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| name.contains("semua")).collect::<Vec<_>>()
    };
    let before = std::fs::read(&path).expect("a file");
    assert_eq!(names(), ["semua.pdf"]);
    world.will_stop_after(3);
    let (stopped, _) = run(&mut world, &what, "semua.pdf", &json!({ "output": "one", "savesInk": true }));
    assert_eq!(stopped["cancelled"], json!(true));
    assert!(std::fs::read(&path).expect("a file") == before, "it is replaced by a whole one or not at all");
    assert_eq!(names(), ["semua.pdf"], "and nothing lies beside it");
    run(&mut world, &what, "semua.pdf", &json!({ "output": "one", "savesInk": true }));
    assert!(std::fs::read(&path).expect("a file") != before);
}

#[test]
fn sheets_are_set_in_bonum_unless_the_office_chose_arimo() {
    let mut world = team();
    let what = what(&["D.1"], "2026");
    let fonts = |world: &mut World, name: &str| {
        let (_, path) = run(world, &what, name, &json!({ "output": "one" }));
        let told = std::process::Command::new("pdffonts").arg(&path).output();
        String::from_utf8(told.expect("pdffonts of poppler-utils").stdout).expect("words")
    };
    let usual = fonts(&mut world, "bonum.pdf");
    assert!(usual.contains("+TeXGyreBonum") && !usual.contains("Arimo"), "{usual}");
    world.ask("change_setting", json!({ "key": "sheet_typeface", "value": "arimo" }));
    let chosen = fonts(&mut world, "arimo.pdf");
    assert!(chosen.contains("+Arimo") && !chosen.contains("Bonum"), "{chosen}");
}

#[test]
fn a_full_medium_is_told_before_the_first_file() {
    let mut world = team();
    world.leaves_free(10_000);
    let folder = world.path("penuh");
    let file = world.file(&folder);
    let what = what(&["D.1"], "2026");
    assert_eq!(world.refused("print", request(&what, file, &json!({}))), "disk_full");
    assert!(!folder.exists());
    world.leaves_free(1_000_000_000);
    let (printed, _) = run(&mut world, &what, "penuh", &json!({}));
    assert_eq!(number_of(&printed, "people"), 6);
}

#[test]
fn each_evaluator_gets_a_file_with_the_sheets_that_go_with_it() {
    let (mut world, period) = office();
    let what = what(&["auto"], &period);
    let more = json!({
        "output": "per_evaluator", "extras": ["separator", "cover", "receipt"], "duplex": true,
        "pattern": "{tahun}_{penilai}",
    });
    let (printed, folder) = run(&mut world, &what, "penilai", &more);
    let files = files_of(&folder);
    assert!(files.len() > 1 && files.len() == list_of(&printed, "files").len(), "{:?}", files.keys());
    for name in files.keys() {
        assert!(name.starts_with("2026_"), "{name}");
        let pages = pages_of(&folder.join(name));
        let at = |title: &str| pages.iter().position(|page| page.contains(title));
        let places = ["SURAT PENGANTAR", "TANDA TERIMA", "LEMBAR PEMISAH"].map(at);
        assert!(places.iter().all(|at| at.is_some_and(|at| at % 2 == 0)), "{name}: fronts, {places:?}");
        assert!(places.is_sorted(), "{places:?}");
    }
    let all = number_of(&printed, "people");
    let (each, folder) = run(&mut world, &what, "orang", &json!({ "extras": ["separator"] }));
    assert_eq!(number_of(&each, "people"), all);
    let separators = files_of(&folder).into_keys().filter(|name| name.ends_with("_PENGANTAR.pdf"));
    assert_eq!(separators.count(), files.len(), "beside the files of the people");
}

#[test]
fn people_print_in_the_order_asked_for() {
    let (mut world, period) = office();
    let mut names = |order: &str| {
        let mut what = what(&["auto"], &period);
        what["order"] = json!(order);
        let plan = world.ask("plan_print_run", what);
        let names = list_of(&plan, "ready").iter().map(|row| text_of(&row["person"], "name"));
        names.collect::<Vec<_>>()
    };
    let (by_evaluator, by_unit, by_name) = (names("evaluator"), names("unit"), names("name"));
    assert!(by_name.is_sorted(), "{by_name:?}");
    assert_ne!(by_evaluator, by_name);
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    assert_eq!(sorted(by_evaluator), by_name);
    assert_eq!(sorted(by_unit), by_name);
}

#[test]
fn a_pattern_names_the_files_and_one_with_unknown_words_is_refused() {
    let mut world = team();
    let what = what(&["D.1"], "2026");
    let (printed, _) = run(&mut world, &what, "nama", &json!({ "pattern": "{tahun}_{nama}_{formulir}.pdf" }));
    let files: Vec<_> = list_of(&printed, "files").iter().filter_map(Value::as_str).collect();
    assert!(files.contains(&format!("2026_{}_D11.pdf", TEAM[0].name).as_str()), "{files:?}");
    let file = world.file("salah");
    let refusal = world.refusal("print", request(&what, file, &json!({ "pattern": "{nik}" })));
    let field = &list_of(&refusal.details, "fields")[0];
    assert_eq!(
        (text_of(field, "field"), text_of(field, "problem")),
        ("pattern".into(), "unknown_word".into())
    );
}

#[test]
fn r_214_and_r_240_what_is_odd_on_sheets_is_told_with_where_it_is_put_right() {
    let mut world = team();
    let [person, chief] = [TEAM[0].nip, CHIEF.nip].map(|nip| world.person(nip));
    let long = "Raden Mas Haryo Suryaningratkusumawardhanaadiningrat Puspitasarikusumaningtyas Widyaningrum \
                Cokroaminotohadikusumosastrowardoyo Notonegorohadiwinotopranotokusumo";
    world.ask("save_employee", json!({ "id": person, "name": long }));
    let plan = world.ask("plan_print_run", what(&["D.1"], "2026"));
    let warnings = list_of(&plan, "warnings");
    let found = |code: &str| {
        let is_it = |row: &&Value| text_of(&row["findings"][0], "code") == code;
        warnings.iter().find(is_it).unwrap_or_else(|| panic!("{code} in {warnings:?}")).clone()
    };
    let unsealed = found("not_sealed");
    assert_eq!(text_of(&unsealed["fix"], "screen"), "rate");
    assert_eq!(text_of(&unsealed["fix"], "part"), chief, "the team it stands in");
    assert_eq!(text_of(&found("superior_unknown")["fix"], "id"), chief);
    let cramped = found("name_too_long");
    assert_eq!(
        (text_of(&cramped["fix"], "screen"), text_of(&cramped["fix"], "id")),
        ("people".into(), person)
    );

    let rows = world.ask("list_evaluations", json!({ "period": "2026" }));
    let all: Vec<_> = list_of(&rows, "evaluations").iter().map(|row| row["id"].clone()).collect();
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
    let plan = world.ask("plan_print_run", what(&["D.1"], "2026"));
    let codes: Vec<_> = list_of(&plan, "warnings")
        .iter()
        .map(|row| text_of(&row["findings"][0], "code"))
        .filter(|code| code == "not_sealed")
        .collect();
    assert!(codes.is_empty());
}

#[test]
fn a_letter_no_font_has_is_told_with_the_name_before_printing() {
    let mut world = team();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "name": "Maria \u{6f22} Bere" }));
    let plan = world.ask("plan_print_run", what(&["D.1"], "2026"));
    let told = list_of(&plan, "warnings")
        .iter()
        .map(|row| row["findings"][0].clone())
        .find(|finding| text_of(finding, "code") == "letters_missing")
        .expect("a word about the letter");
    let words = text_of(&told, "text");
    assert!(words.contains('\u{6f22}') && words.contains("Maria"), "{words}");
}

#[test]
fn a_run_says_beforehand_how_many_pages_and_sheets_it_becomes() {
    let mut world = team();
    let what = what(&["auto"], "2026");
    let plan = world.ask("plan_print_run", what.clone());
    let (printed, _) = run(&mut world, &what, "cetak", &json!({}));
    assert_eq!(number_of(&plan, "pages"), number_of(&printed, "pages"), "few people are all laid out");
    let [pages, sheets] = ["pages", "paperSheets"].map(|field| number_of(&plan, field));
    assert!(sheets * 2 >= pages && sheets < pages, "{pages} pages on {sheets} sheets");
    assert!(number_of(&plan, "bytes") > 10_000 && number_of(&plan, "seconds") >= 1);
}

#[test]
fn an_ink_saver_prints_no_ground() {
    let mut world = team();
    let employee = world.person(TEAM[0].nip);
    let mut fills = |saves: bool| {
        let request = json!({ "employee": employee, "forms": ["D.1"], "period": "2026", "savesInk": saves });
        let preview = world.ask("preview_sheet", request);
        let commands = list_of(&list_of(&preview, "pages")[0], "commands").to_vec();
        commands.iter().filter(|command| command["kind"] == "fill").count()
    };
    assert!(fills(false) > 0);
    assert_eq!(fills(true), 0);
}

#[test]
fn somebody_without_a_plan_gets_forms_to_write_on_where_they_are_asked_for() {
    let mut world = team();
    world.ask("save_employee", json!({ "nip": "199303032020121003", "name": "Gregorius Bau" }));
    let ids = [world.person("199303032020121003")];
    let mut what =
        json!({ "forms": ["A.1.7", "A.1.8"], "who": { "kind": "people", "ids": ids }, "period": "2026" });
    let plan = world.ask("plan_print_run", what.clone());
    let fix = &list_of(&plan, "notReady")[0]["fix"];
    assert_eq!((text_of(fix, "screen"), text_of(fix, "part")), ("person".into(), "plan".into()));
    what["blank"] = json!(true);
    let (_, path) = run(&mut world, &what, "kosong.pdf", &json!({ "output": "one" }));
    let words = words_of(&path);
    assert!(words.contains("Gregorius Bau") && !words.contains("DRAF"), "{words}");
}

#[test]
fn the_page_for_a_printer_has_a_front_and_a_back() {
    let mut world = team();
    let path = world.path("uji.pdf");
    let file = world.file(&path);
    world.ask("write_test_page", json!({ "paper": "a4", "file": file }));
    let pages = pages_of(&path);
    assert_eq!(pages.len(), 2);
    assert!(pages.iter().all(|page| page.contains("HALAMAN UJI")), "{pages:?}");
}

#[test]
fn a_sheet_that_says_something_else_than_before_becomes_a_further_copy_with_its_reason() {
    let mut world = team();
    let rows = world.ask("list_evaluations", json!({ "period": "2026" }));
    let all: Vec<_> = list_of(&rows, "evaluations").iter().map(|row| row["id"].clone()).collect();
    world.ask("seal", json!({ "evaluations": all, "password": PASSWORD }));
    let what = what(&["D.1"], "2026");
    let (first, path) = run(&mut world, &what, "satu.pdf", &json!({ "output": "one" }));
    assert_eq!(number_of(&first, "reprinted"), 0);
    assert!(words_of(&path).contains("Lembar "), "each sheet has its code");
    assert!(!words_of(&path).contains("Cetakan ke-2"));

    world.ask("change_office", json!({ "place": "Kupang" }));
    let plan = world.ask("plan_print_run", what.clone());
    assert_eq!(number_of(&plan, "reprints"), 6);
    let more = json!({ "output": "one", "reason": "tempat salah" });
    let (second, path) = run(&mut world, &what, "dua.pdf", &more);
    assert_eq!(number_of(&second, "reprinted"), 6);
    assert!(words_of(&path).contains("Cetakan ke-2: tempat salah"));

    let (_, path) = run(&mut world, &what, "tanpa.pdf", &json!({ "output": "one", "track": false }));
    assert!(!words_of(&path).contains("Cetakan ke-2"), "a print that is nobody's paper");
    world.assert_sound();
}
