//! The same inputs give the same bytes.

use std::path::Path;

use serde_json::Value;

use crate::office::{Office, said};

/// A practice office with its prints, made with a seed.
fn practice(seed: &str) -> (Office, Vec<Value>) {
    let office = Office::none();
    let call = |line: &str| {
        let said = said(office.command(&format!("{line} --seed {seed} --json")).output().unwrap());
        assert_eq!(said.status, 0, "{line}: {}{}", said.out, said.err);
        said.json()
    };
    call("store create --office 'Dinas Uji' --user Siti");
    call("demo --employees 9 --units 2 --year 2026");
    let documents = vec![
        call("employee list"),
        call("evaluation list --period 2026-Q3"),
        call("store fingerprint"),
        call(&format!("print auto --all --period 2026-Q3 --merge --out '{}'", office.text("semua.pdf"))),
    ];
    call(&format!("recap --period 2026-Q3 --out '{}'", office.text("rekap.xlsx")));
    (office, documents)
}

#[test]
fn the_same_clock_and_seed_give_the_same_documents_sheets_and_workbooks() {
    let ((one, first), (other, second)) = (practice("7"), practice("7"));
    assert_eq!(first, second);
    for name in ["semua.pdf", "rekap.xlsx"] {
        let [first, second] = [&one, &other].map(|office| std::fs::read(office.path(name)).unwrap());
        assert!(first == second && first.len() > 1000, "{name}");
    }
    let read = |office: &Office, name: &str| std::fs::read(office.path(name)).unwrap();
    assert!(read(&one, "uji.kantor") != read(&other, "uji.kantor"), "keys and salts always differ");
    let (_, third) = practice("8");
    assert_ne!(third[0], first[0], "another seed, other people");
}

#[test]
fn a_workbook_says_what_the_recap_says() {
    let (office, _) = practice("7");
    let recap = office.done("recap --period 2026-Q3");
    let people: u64 =
        recap["units"].as_array().unwrap().iter().map(|unit| unit["total"].as_u64().unwrap()).sum();
    assert_eq!(lines_with_a_nip(&office.path("rekap.xlsx")), people);
}

fn lines_with_a_nip(path: &Path) -> u64 {
    use calamine::Reader;
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let range = workbook.worksheet_range("Rekap").unwrap();
    let has_nip = |row: &&[calamine::Data]| {
        row.iter().any(|cell| {
            cell.to_string().len() == 18 && cell.to_string().bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    range.rows().filter(has_nip).count() as u64
}
