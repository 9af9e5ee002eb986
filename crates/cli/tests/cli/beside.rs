//! What other systems and evaluators without the program give and take, by words: `import`, `export`, `compare`,
//! `workbook`.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tests::{CHIEF, TEAM};

use crate::office::Office;

/// Fills in a workbook as somebody with another program would.
const FILL: &str = include_str!("../../../../tests/tests/acceptance/workbooks/fill.py");

/// The team, whose unit has its achievement of the third quarter.
fn team() -> Office {
    let office = Office::with_team();
    office.done("unit achievement 'BIDANG ARSIP' --period 2026-Q3 --value good");
    office
}

/// The first of the team rated and signed.
fn signed() -> Office {
    let office = team();
    let nip = TEAM[0].nip;
    office.done(&format!("evaluation rate '{nip}' --period 2026-Q3 --results above --conduct meets"));
    office.done(&format!("evaluation seal '{nip}' --period 2026-Q3"));
    office
}

fn numbers(view: &Value, fields: &[&str]) -> Vec<u64> {
    fields.iter().map(|field| view[*field].as_u64().unwrap_or(u64::MAX)).collect()
}

/// Whether a workbook was filled in; `false`, said loudly, where openpyxl is not at hand.
fn filled(workbook: &str, name: &str) -> bool {
    let python = if Path::new("/usr/bin/python3").exists() { "/usr/bin/python3" } else { "python3" };
    let Ok(answer) = Command::new(python).args(["-c", FILL, workbook, name]).output() else {
        eprintln!("SKIPPED: {python} is not here");
        return false;
    };
    let said = String::from_utf8_lossy(&answer.stderr);
    if said.contains("No module named") {
        eprintln!("SKIPPED: {python} has no openpyxl");
        return false;
    }
    assert!(answer.status.success(), "{said}");
    true
}

#[test]
fn a_workbook_goes_out_for_one_evaluator_and_for_all_and_what_was_filled_in_is_looked_at_and_taken() {
    let office = team();
    let file = office.text("nilai.xlsx");
    let made =
        office.done(&format!("workbook export --evaluator '{}' --period 2026-Q3 --out '{file}'", CHIEF.nip));
    assert_eq!((&made["files"][0]["file"], &made["files"][0]["nPeople"]), (&json!("nilai.xlsx"), &json!(6)));
    let folder = office.text("semua");
    let all = office.done(&format!("workbook export --all --period 2026-Q3 --out '{folder}'"));
    let names: Vec<&str> =
        all["files"].as_array().unwrap().iter().filter_map(|one| one["file"].as_str()).collect();
    assert_eq!(names.len(), 1, "one evaluator, one file: {all}");
    assert!(names[0].contains(CHIEF.nip) && office.path("semua").join(names[0]).is_file(), "{all}");

    let other = office.write("daftar.csv", "NIP;Nama\n198002022005012002;Agustina\n");
    assert_eq!(office.refused(&format!("workbook import '{other}'")), (1, "unreadable_file".into()));
    let as_report = format!("import ekinerja '{file}' --period 2026-Q3");
    assert_eq!(office.refused(&as_report), (1, "unreadable_file".into()), "not past the codes of its rows");
    if !filled(&file, TEAM[0].name) {
        return;
    }
    let before = office.done("store fingerprint");
    let looked = office.done(&format!("workbook import '{file}' --plan"));
    assert_eq!(numbers(&looked, &["new", "changed", "conflicts", "same"]), [3, 0, 0, 0], "{looked}");
    assert_eq!(looked["changes"][0]["key"], "Penilaian!F4");
    assert_eq!(office.done("store fingerprint"), before, "a look changes nothing");
    let taken = office.done(&format!("workbook import '{file}'"));
    assert_eq!(numbers(&taken, &["written", "nPeople", "kept"]), [3, 1, 0], "{taken}");
    let shown = office.done(&format!("evaluation show '{}' --period 2026-Q3", TEAM[0].nip));
    assert_eq!(
        [&shown["resultsRating"], &shown["conductRating"], &shown["grade"]],
        ["above", "meets", "good"]
    );
}

#[test]
fn the_report_of_e_kinerja_goes_out_comes_in_as_the_same_and_agrees() {
    let office = signed();
    let file = office.text("laporan.xlsx");
    office.done(&format!("export ekinerja --period 2026-Q3 --out '{file}'"));
    let looked = office.done(&format!("import ekinerja '{file}' --plan"));
    let ratings = numbers(&looked["ratings"], &["new", "changed", "same", "left", "none"]);
    assert_eq!(ratings, [0, 0, 1, 0, 5], "{looked}");
    let compared = office.done(&format!("compare ekinerja '{file}'"));
    assert_eq!((numbers(&compared, &["people", "agree"]), &compared["lines"]), (vec![6, 6], &json!([])));
    let plain = office.write("daftar.csv", "NIP;Nama\n198002022005012002;Agustina\n");
    assert_eq!(office.refused(&format!("import ekinerja '{plain}'")), (1, "unreadable_file".into()));
}

#[test]
fn the_folder_for_siasn_goes_out_and_answers_of_siasn_come_in() {
    let office = signed();
    let folder = office.text("siasn");
    let made = office.done(&format!("export siasn --period 2026-Q3 --out '{folder}'"));
    assert_eq!(numbers(&made, &["lines", "documents", "withoutId"]), [1, 1, 1], "{made}");
    assert_eq!(made["leftOut"].as_array().map(Vec::len), Some(5));
    let lines = std::fs::read_to_string(office.path("siasn").join("kinerjaperiodik.jsonl")).unwrap();
    let line: Value = serde_json::from_str(lines.trim()).unwrap();
    assert_eq!((&line["nip"], &line["bulanMulaiPenilaian"]), (&json!(TEAM[0].nip), &json!(7)));
    let file = office.text("siasn/kinerjaperiodik.jsonl");
    let looked = office.done(&format!("import siasn '{file}' --plan"));
    assert_eq!(
        (&looked["counts"][0]["kind"], &looked["counts"][0]["new"]),
        (&json!("rw_kinerjaperiodik"), &json!(1))
    );
    office.done(&format!("import siasn '{file}'"));
    let again = office.done(&format!("import siasn '{file}' --plan"));
    assert_eq!(again["counts"][0]["same"], 1, "{again}");
}

#[test]
fn old_results_come_in_as_written_and_a_year_of_today_is_refused_with_its_cell() {
    let office = team();
    let nip = TEAM[0].nip;
    let list = format!(
        "NIP;Nama;Tahun;Nilai SKP;Perilaku;Nilai;Predikat\n\
         {nip};Agustina;2019;88,50;80;85,10;Baik\n{nip};Agustina;2023;88,50;80;85,10;Baik\n"
    );
    let file = office.write("lama.csv", &list);
    let said = office.call(&format!("import old-results '{file}' --json"));
    let view = said.json();
    assert_eq!((said.status, &view["new"], &view["rejected"][0]["cell"]), (1, &json!(1), &json!("C3")));
    let listed = office.done(&format!("outside list '{nip}'"));
    assert!(listed.to_string().contains("85,10"), "{listed}");
}

#[test]
fn tables_go_out_in_the_format_of_their_ending_and_say_nothing_new_when_they_come_back() {
    let office = signed();
    for ending in ["xlsx", "csv", "ods"] {
        for (what, period) in [
            ("employees", ""),
            ("plans", " --period 2026"),
            ("evaluations", " --period 2026-Q3"),
            ("recap", " --period 2026-Q3"),
        ] {
            let file = office.text(&format!("{what}.{ending}"));
            let made = office.done(&format!("export {what} --out '{file}'{period}"));
            assert!(made["rows"].as_u64().is_some_and(|rows| rows > 0), "{what}.{ending}: {made}");
        }
        let file = office.text(&format!("employees.{ending}"));
        let people = office.done(&format!("employee import '{file}' --dry-run"));
        assert_eq!((&people["new"], &people["rejected"]), (&json!(0), &json!([])), "{ending}: {people}");
        let file = office.text(&format!("evaluations.{ending}"));
        let rated = office.done(&format!("import ekinerja '{file}' --plan --period 2026-Q3"));
        let ratings = numbers(&rated["ratings"], &["new", "changed", "same", "none"]);
        assert_eq!(ratings, [0, 0, 1, 5], "{ending}: {rated}");
    }
    let archive = office.text("arsip.zip");
    office.done(&format!("export archive --out '{archive}'"));
    assert!(std::fs::read(&archive).is_ok_and(|bytes| bytes.starts_with(b"PK")));
}
