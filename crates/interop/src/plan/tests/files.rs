//! Last year's workbooks and forms filled in, made by other programs.

use std::path::{Path, PathBuf};

use domain::WorkResult;

use super::*;
use crate::{CaseFile, ReadError, case_file};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}

fn sheets(name: &str) -> PlanSheets {
    read_workbook_file(&file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A case of the specification, kept with the tests.
fn case(name: &str) -> CaseFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases").join(name);
    case_file::parse(&std::fs::read(path).unwrap()).unwrap()
}

fn planned(result: &WorkResult) -> PlannedResult {
    let indicators = result.indicators.iter().map(|it| PlannedIndicator {
        row: 0,
        aspect: it.aspect,
        text: it.text.clone(),
        target: it.target.clone(),
        perspective: it.perspective,
    });
    PlannedResult {
        row: 0,
        priority: Some(result.priority),
        text: result.text.clone(),
        assigned_by: result.assigned_by.clone(),
        supported: result.supported.clone(),
        indicators: indicators.collect(),
    }
}

#[test]
fn every_plan_printed_in_the_regulation_is_read_from_its_form_filled_in_with_a_spreadsheet() {
    for (book, name) in [("plans-central.xlsx", "skp_pusat.json"), ("plans-regional.xlsx", "skp_daerah.json")]
    {
        let case = case(name);
        let read = sheets(book);
        assert_eq!((read.layout, read.people.len()), (PlanLayout::Forms, case.skps.len()));
        assert_eq!(read.unread_sheets, Vec::<String>::new());
        for (person, skp) in read.people.iter().zip(&case.skps) {
            let expected: Vec<_> = skp.plan.results.iter().map(planned).collect();
            assert_eq!(short(&person.results), short(&expected), "{}", skp.id);
            assert_eq!(person.remarks, [], "{}", skp.id);
            assert_eq!(person.approach, Some(skp.plan.approach));
            assert_eq!(person.owner.position, skp.plan.employee.identity.position);
            assert_eq!(person.owner.unit, skp.plan.employee.identity.unit);
            assert!(person.owner.name.as_ref().unwrap().starts_with("Pegawai Contoh"));
            assert!(
                person.owner.nip.as_ref().unwrap().as_str().starts_with("19800202"),
                "not the evaluator's"
            );
            assert_eq!(person.annex, skp.plan.annex.clone().unwrap_or_default());
            let said: Vec<_> = person.expectations.iter().map(|it| (it.value, it.text.as_str())).collect();
            let expected: Vec<_> = skp
                .plan
                .conduct
                .iter()
                .flat_map(|item| item.special_expectations.iter().map(|text| (item.value, text.as_str())))
                .collect();
            assert_eq!(said, expected, "{}", skp.id);
        }
    }
}

#[test]
fn forms_one_below_another_on_a_sheet_are_as_many_plans() {
    let read = sheets("forms-stacked.xlsx");
    let names: Vec<_> = read.people.iter().map(|person| person.owner.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["Pegawai 1", "Pegawai 2"]);
    assert_eq!(short(&read.people[0].results), ["U Arsip 1 tertata: Quality Indeks arsip = 90%"]);
    assert_eq!(short(&read.people[1].results), ["U Arsip 2 tertata: Quality Indeks arsip = 90%"]);
    assert_eq!(read.unread_sheets, ["Rekap"]);
    let remark = &read.people[1].remarks[0];
    assert_eq!(remark.reason.code(), "nip_broken_by_spreadsheet");
    assert!(remark.reason_id().starts_with("NIP di sel C"), "{}", remark.reason_id());
    assert_eq!(
        (&read.people[1].owner.nip, remark.is_refusal()),
        (&None, false),
        "the name still says who it is"
    );
}

#[test]
fn last_years_table_with_merged_cells_formulas_and_faults_is_read_row_by_row() {
    let read = sheets("last-year.xlsx");
    assert_eq!((read.layout, read.has_annex), (PlanLayout::Rows, false));
    let plans: Vec<_> =
        read.people.iter().map(|it| (it.owner.name.as_deref().unwrap(), short(&it.results))).collect();
    assert_eq!(
        plans,
        [
            (
                "Yohanis Tefa",
                vec![
                    "Arsip tertata: Quantity Persentase berkas = 90%; Time Hari penataan = 01-02-2025".into(),
                    "Tamu arsip terlayani: Quality Indeks kepuasan = 4 dari 5; Quality Jumlah keluhan = 3"
                        .into(),
                ]
            ),
            (
                "Maria Seran",
                vec![
                    "Berkas terdaftar: Jumlah berkas = 480".to_owned(),
                    "Arsip aman: Quality  = 100%".into()
                ]
            ),
            ("Petrus Nahak", vec![]),
        ]
    );
    assert_eq!(
        said(&read.people[0].remarks),
        [("I7".into(), "column_not_read"), ("H8".into(), "text_became_date")]
    );
    assert_eq!(
        said(&read.people[1].remarks),
        [
            ("C10".into(), "nip_broken_by_spreadsheet"),
            ("F10".into(), "aspect_unknown"),
            ("G11".into(), "cell_error"),
            ("G11".into(), "indicator_text_missing"),
        ]
    );
    assert_eq!(said(&read.people[2].remarks), [("G12".into(), "indicator_without_result")]);
    assert_eq!(
        said(&read.remarks),
        [("13 ".into(), "person_missing"), ("15 ".into(), "line_not_understood")]
    );
    assert_eq!(read.unread_sheets, ["Catatan"]);
    let missing = &read.people[2].remarks[0];
    assert_eq!(
        missing.reason_id(),
        "Indikator di sel G12 lembar “SKP 2025” tidak punya rencana hasil kerja di baris itu atau di atasnya."
    );
}

#[test]
fn the_same_table_reads_the_same_from_every_kind_of_file() {
    let whole = sheets("last-year.xlsx");
    for (name, is_old) in [("last-year.ods", false), ("last-year.xls", true)] {
        let read = sheets(name);
        // LibreOffice leaves the texts of formulas out of .xls and writes 0 in their place.
        let lost = read.people[1].remarks.iter().any(|it| it.reason == PlanReason::NumberInsteadOfText);
        assert_eq!(lost, is_old, "{name}");
        let texts = |sheets: &PlanSheets| -> Vec<String> {
            sheets
                .people
                .iter()
                .flat_map(|person| short(&person.results))
                .map(|it| it.replace("90%", "0,9").replace("0: Jumlah", "Berkas terdaftar: Jumlah"))
                .collect()
        };
        assert_eq!(texts(&read), texts(&whole), "{name}");
        let doubt = read.people[0].remarks.iter().find(|it| it.reason.code() == "maybe_percentage").unwrap();
        assert_eq!(
            doubt.reason_id(),
            "Di sel H7 lembar “SKP 2025” tertulis 0,9; di lembar kerja mungkin tampil sebagai 90%.",
            "these kinds do not say how a number is shown"
        );
    }
    for name in ["plans-bom.csv", "plans-utf-16.txt"] {
        let read = sheets(name);
        assert_eq!(
            short(&read.people[0].results),
            ["Arsip tertata [Camat]: Quality Indeks = 3,5; Time Hari = =2+3"],
            "{name}"
        );
    }
}

#[test]
fn rows_of_one_person_need_not_stand_together_and_go_by_code_nip_or_name_and_position() {
    let text = "Kode;NIP;Nama;Jabatan;No. RHK;RHK;Indikator\n\
                A-1;;;;1;Satu;a\nB-2;;;;1;Lain;x\nA-1;;;;1;;b\nA-1;;;;2;Dua;c\n\
                ;198002022005012002;Ana;Bidan;;Tiga;d\n;;Ana;Bidan;;Empat;e\n;;Ana;Perawat;;Lima;f\n";
    let read = read_workbook(text.as_bytes()).unwrap();
    let plans: Vec<_> = read.people.iter().map(|person| short(&person.results).join(" | ")).collect();
    assert_eq!(plans, ["Satu: a; b | Dua: c", "Lain: x", "Tiga: d | Empat: e", "Lima: f"]);
}

/// A workbook with one sheet, as another program would save it; `#REF!` is a formula that failed.
fn saved(rows: &[[&str; 6]]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (number, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row).filter(|(_, text)| !text.is_empty()) {
            if text.starts_with('#') {
                let formula = rust_xlsxwriter::Formula::new("=A1/0").set_result(*text);
                sheet.write_formula(number, column, formula).unwrap();
            } else {
                sheet.write_string(number, column, *text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn measures_of_a_result_that_cannot_be_read_are_not_given_to_the_one_above() {
    let long = "panjang ".repeat(600);
    for broken in ["#REF!", long.as_str()] {
        let rows = [
            ["Nama", "Jabatan", "No. RHK", "RHK", "Indikator", "Target"],
            ["Ana", "Bidan", "1", "Ibu terlayani", "Persentase ibu", "90%"],
            ["Ana", "Bidan", "2", broken, "Persentase balita", "80%"],
            ["Ana", "Bidan", "2", "", "Waktu balita", "3 hari"],
            ["Budi", "Perawat", "1", "Luka dirawat", "Persentase luka", "95%"],
        ];
        let read = read_workbook(&saved(&rows)).unwrap();
        let plans: Vec<_> = read.people.iter().map(|it| (short(&it.results), it.has_gaps)).collect();
        assert_eq!(
            plans,
            [
                (vec!["Ibu terlayani: Persentase ibu = 90%".to_owned()], true),
                (vec!["Luka dirawat: Persentase luka = 95%".to_owned()], false),
            ]
        );
        let [remark] = read.people[0].remarks.as_slice() else { panic!("{:?}", read.people[0].remarks) };
        assert_eq!((remark.place.cell.as_str(), remark.leaves_gap()), ("D3", true));
    }
}

#[test]
fn an_expectation_or_annex_line_under_an_unknown_name_leaves_a_gap_and_a_name_that_failed_does_not() {
    let text = "Kode;Nama;RHK;Indikator\nA-1;#N/A;Satu;a\n";
    assert!(!read_workbook(text.as_bytes()).unwrap().people[0].has_gaps);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in (0..).zip(["Kode", "Nama", "Nilai dasar", "Ekspektasi khusus pimpinan"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["A-1", "Ana", "Rajin", "Datang tepat waktu"]) {
        sheet.write_string(1, column, text).unwrap();
    }
    let plans = workbook.add_worksheet();
    for (column, text) in (0..).zip(["Kode", "Nama", "RHK", "Indikator"]) {
        plans.write_string(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["A-1", "Ana", "Satu", "a"]) {
        plans.write_string(1, column, text).unwrap();
    }
    let read = read_workbook(&workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(said(&read.people[0].remarks), [("C2".into(), "core_value_unknown")]);
    assert!(read.people[0].has_gaps);
}

fn fault(bytes: &[u8]) -> &'static str {
    read_workbook(bytes).map_or_else(|error| error.code(), |_| "read")
}

#[test]
fn what_holds_no_plan_is_refused_in_words() {
    let error = read_workbook(b"Nama;Umur\nAna;5\n").unwrap_err();
    assert!(matches!(error, ReadError::NoPlan));
    assert!(error.reason_id().starts_with("Tabel rencana hasil kerja tidak ditemukan"));
    assert_eq!(fault(b""), "file_empty");
    assert_eq!(fault(b"%PDF-1.7"), "not_a_spreadsheet");
    let staff = std::fs::read(file("plain.xlsx")).unwrap();
    assert_eq!(fault(&staff), "no_plan", "a staff list is no plan");
    assert_eq!(fault(&std::fs::read(file("protected.xlsx")).unwrap()), "password_protected");
}

#[test]
fn a_workbook_damaged_anywhere_gives_a_sentence_or_plans_and_never_a_panic() {
    for name in ["last-year.xlsx", "last-year.ods", "last-year.xls", "plans-utf-16.txt"] {
        let whole = std::fs::read(file(name)).unwrap();
        for at in (0..whole.len()).step_by(whole.len() / 40) {
            fault(&whole[..at]);
            let mut flipped = whole.clone();
            flipped[at] ^= 0x55;
            fault(&flipped);
        }
    }
}

#[test]
fn a_huge_cell_and_too_many_rows_are_said() {
    let text = format!("Nama;Jabatan;RHK;Indikator\nAna;Bidan;Satu;{}\n", "x".repeat(2_000_000));
    let read = read_workbook(text.as_bytes()).unwrap();
    assert_eq!(said(&read.people[0].remarks), [("D2".into(), "text_too_long")]);
    let mut many = String::from("Nama;RHK\n");
    many.extend((0..100_001).map(|_| "Ana;Satu\n"));
    let error = read_workbook(many.as_bytes()).unwrap_err();
    assert_eq!(error.reason_id(), "Lembar ini berisi lebih dari 100.000 baris.");
}
