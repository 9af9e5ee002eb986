//! The workbook the program writes: read back as it is, after other programs, and after people.

use std::io::{Cursor, Write};

use chrono::{NaiveDate, NaiveDateTime};
use domain::Nip;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;
use crate::beside::{python, runs};

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().and_hms_opt(8, 0, 0).unwrap()
}

fn owner(code: &str, nip: &str, name: &str) -> PlanOwner {
    PlanOwner {
        code: Some(code.into()),
        nip: Some(Nip::parse(nip).unwrap()),
        name: Some(name.into()),
        position: Some("Arsiparis Ahli Muda".into()),
        unit: Some("Bidang Arsip".into()),
    }
}

fn indicator(aspect: Option<Aspect>, text: &str, target: &str) -> PlannedIndicator {
    let target = Some(target.to_owned()).filter(|target| !target.is_empty());
    PlannedIndicator { row: 0, aspect, text: text.into(), target, perspective: None }
}

fn content() -> PlanWorkbook {
    let full = PersonPlan {
        owner: owner("K7-001", "198002022005012002", "Yohanis Tefa"),
        approach: Some(Approach::Qualitative),
        results: vec![
            PlannedResult {
                priority: Some(Priority::Main),
                text: "Arsip dinamis tertata sesuai kaidah".into(),
                assigned_by: Some("Kepala Bidang Arsip".into()),
                supported: Some(SupportedResult {
                    text: "Tata kelola arsip andal".into(),
                    indicator: Some("Indeks kearsipan".into()),
                }),
                indicators: vec![
                    indicator(Some(Aspect::Quantity), "Persentase berkas tertata", "80 – 90%"),
                    indicator(Some(Aspect::Time), "Rata-rata hari penataan", "1-2"),
                ],
                ..PlannedResult::default()
            },
            PlannedResult {
                priority: Some(Priority::Additional),
                text: "=Ide layanan arsip digital".into(),
                indicators: vec![PlannedIndicator {
                    perspective: Some(Perspective::BusinessProcess),
                    ..indicator(None, "+1 gagasan diuji sebelum Juni", "")
                }],
                ..PlannedResult::default()
            },
            PlannedResult { text: "Hasil tanpa ukuran".into(), ..PlannedResult::default() },
        ],
        expectations: vec![PlannedExpectation { row: 0, value: CoreValue::Adaptive, text: "Belajar".into() }],
        annex: Annex {
            resource_support: vec!["Dua rak arsip".into(), "Pemindai".into()],
            accountability_scheme: vec!["Laporan bulanan".into()],
            consequences: vec![],
        },
        ..PersonPlan::default()
    };
    let bare =
        PersonPlan { owner: owner("K7-002", "199003032022211003", "Maria Seran"), ..PersonPlan::default() };
    PlanWorkbook { title: "SKP 2026, Bidang Arsip".into(), people: vec![full, bare], n_blank_rows: 2 }
}

/// A plan without the rows it stands in.
fn bare(mut plan: PersonPlan) -> PersonPlan {
    (plan.sheet, plan.row) = (String::new(), 0);
    plan.results.iter_mut().for_each(|result| {
        result.row = 0;
        result.indicators.iter_mut().for_each(|indicator| indicator.row = 0);
    });
    plan.expectations.iter_mut().for_each(|expectation| expectation.row = 0);
    plan
}

fn assert_is_content(read: PlanSheets, from: &str) {
    assert_eq!(read.layout, PlanLayout::Rows, "{from}");
    assert_eq!((read.remarks, read.unread_sheets), (vec![], vec![]), "{from}");
    assert!(read.has_expectations && read.has_annex, "{from}");
    let people: Vec<_> = read.people.into_iter().map(bare).collect();
    assert_eq!(people, content().people, "{from}");
}

#[test]
fn what_was_written_is_read_back_and_equal_content_gives_equal_bytes() {
    let bytes = write_workbook(&content(), made()).unwrap();
    assert_eq!(bytes, write_workbook(&content(), made()).unwrap());
    let read = read_workbook(&bytes).unwrap();
    assert_eq!((read.people[0].sheet.as_str(), read.people[0].row), ("SKP", 2));
    assert_eq!(read.people[0].results[1].row, 4, "to point at it in the workbook");
    assert_is_content(read, "our own");
}

#[test]
fn a_million_empty_formatted_rows_below_the_plans_are_passed_over() {
    let written = write_workbook(&content(), made()).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(&written)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut part = std::io::read_to_string(archive.by_name(&name).unwrap()).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            let empty =
                |rows: String, row: u32| rows + &format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>");
            let rows = (100..1_000_100).fold(String::with_capacity(50 << 20), empty);
            part = part.replace("</sheetData>", &format!("{rows}</sheetData>"));
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
    }
    let read = read_workbook(&zip.finish().unwrap().into_inner()).unwrap();
    assert_is_content(read, "with a million rows");
}

#[test]
fn a_workbook_saved_by_libreoffice_in_any_format_is_read_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("skp.xlsx"), write_workbook(&content(), made()).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    for (format, name) in
        [("ods", "skp.ods"), ("xls", "skp.xls"), ("xlsx:Calc MS Excel 2007 XML", "again/skp.xlsx")]
    {
        let out = if name.contains('/') { "again" } else { "." };
        let arguments = [&profile, "--headless", "--convert-to", format, "--outdir", out, "skp.xlsx"];
        if !runs("soffice", &arguments, folder.path()) {
            return;
        }
        assert_is_content(read_workbook_file(&folder.path().join(name)).unwrap(), name);
    }
}

#[test]
fn a_workbook_filled_in_with_openpyxl_is_read_with_what_was_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("skp.xlsx"), write_workbook(&content(), made()).unwrap()).unwrap();
    let script = "import openpyxl\n\
        b = openpyxl.load_workbook('skp.xlsx'); s = b['SKP']\n\
        s['F8'] = 'kualitatif'; s['K8'] = 'Layanan arsip cepat'; s['M8'] = 'Waktu'; s['N8'] = 'Rata-rata menit'; s['O8'] = 15\n\
        s['M9'] = 'Mutu'; s['N9'] = 'Indeks kepuasan'; s['O9'] = 0.9; s['O9'].number_format = '0%'\n\
        b.save('skp.xlsx')\n";
    if !runs(python(), &["-c", script], folder.path()) {
        return;
    }
    let read = read_workbook_file(&folder.path().join("skp.xlsx")).unwrap();
    assert_eq!(
        short(&read.people[1].results),
        ["Layanan arsip cepat: Time Rata-rata menit = 15; Quality Indeks kepuasan = 90%"]
    );
    assert_eq!(read.people[1].approach, Some(Approach::Qualitative));
}

#[test]
fn r_052_the_approach_stands_in_a_column_of_its_own_and_in_blank_rows_too() {
    let bytes = write_workbook(&content(), made()).unwrap();
    let approaches = |bytes: &[u8]| -> Vec<_> {
        read_workbook(bytes).unwrap().people.iter().map(|person| person.approach).collect()
    };
    assert_eq!(approaches(&bytes), [Some(Approach::Qualitative), None]);
    let mut blank = content();
    blank.people[1].approach = Some(Approach::Quantitative);
    let bytes = write_workbook(&blank, made()).unwrap();
    assert_eq!(approaches(&bytes), [Some(Approach::Qualitative), Some(Approach::Quantitative)]);
    let text = "Nama;Jabatan;Pendekatan;RHK\nAna;Bidan;Kualitatif;Satu\nAna;Bidan;Kuantitatif;Dua\n\
                Budi;Bidan;Cepat;Tiga\n";
    let read = read_workbook(text.as_bytes()).unwrap();
    assert_eq!(read.people[0].approach, Some(Approach::Qualitative), "one plan has one approach");
    assert_eq!(said(&read.people[0].remarks), [("C3".into(), "approaches_differ")]);
    assert_eq!(said(&read.people[1].remarks), [("C4".into(), "approach_unknown")]);
    assert_eq!(read.people[1].approach, None);
}
