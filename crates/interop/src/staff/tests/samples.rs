//! The sample workbooks of the specification, to the letter.

use domain::{EmployeeType, PositionKind};

use super::{person, shared};
use crate::staff::*;

#[test]
fn the_ekinerja_sample_gives_exactly_the_expected_people_faults_and_warnings() {
    let Some(file) = shared("samples/laporan_penilaian_skp.xlsx") else { return };
    let expected: serde_json::Value =
        serde_json::from_slice(&std::fs::read(file.with_extension("expected.json")).unwrap()).unwrap();
    let list = read_file(&file).unwrap();

    assert_eq!((list.layout, list.header_row), (Layout::SkpReport, 8));
    assert_eq!(list.people.len(), expected["distinct_good_people"]);
    assert_eq!(list.evaluators.len(), expected["evaluators_not_in_list"]);
    assert_eq!((list.skipped, list.doubled), (1, 1), "the foot line and the exact double");

    let kind = |rejected: &RejectedRow| match rejected.reason.code() {
        "nip_broken_by_spreadsheet" if rejected.value == "1,97511E+17" => "nip_scientific_text",
        "nip_broken_by_spreadsheet" => "nip_rounded_by_spreadsheet",
        "nip_not_eighteen_digits" => "nip_too_short",
        other => other,
    };
    let faults = expected["faults"].as_array().unwrap();
    assert_eq!(list.rejected.len(), faults.len());
    for fault in faults {
        let row = fault["row"].as_u64().unwrap();
        let rejected = list.rejected.iter().find(|rejected| u64::from(rejected.place.row) == row).unwrap();
        assert_eq!(rejected.place.column, fault["column"].as_str().unwrap());
        assert_eq!(kind(rejected), fault["kind"].as_str().unwrap(), "row {row}");
    }

    let said: Vec<(u64, &str)> =
        list.warnings.iter().map(|warning| (warning.place.row.into(), warning.reason.code())).collect();
    let grade_row = expected["grade_not_following_row"].as_u64().unwrap();
    assert_eq!(
        said,
        [(grade_row, "grade_not_following"), (99, "earlier_period")],
        "tolerated rows say nothing"
    );
    for row in expected["tolerated_rows"].as_array().unwrap() {
        assert!(list.people.iter().any(|person| u64::from(person.row) == row.as_u64().unwrap()), "row {row}");
    }
}

#[test]
fn the_ekinerja_sample_says_who_works_where_and_who_evaluates_whom() {
    let Some(file) = shared("samples/laporan_penilaian_skp.xlsx") else { return };
    let list = read_file(&file).unwrap();

    let moved = person(&list, "198503012008012055");
    assert_eq!((moved.row, moved.unit.as_deref()), (12, Some("Dinas Kesehatan")), "the later period counts");
    assert_eq!(moved.earlier.len(), 1);
    assert_eq!(moved.earlier[0].row, 99);
    assert_eq!(moved.rank.unwrap().to_string(), "Pembina (IV/a)");
    assert_eq!(moved.evaluator, Some(EvaluatorRef::Number("198107312004092013".into())));

    let odd = person(&list, "199711192021042014");
    assert_eq!(odd.name, "dr. Nurhayati Santoso, S.Kom., M.M.", "NBSP became blanks");
    assert_eq!(
        person(&list, "199212152015082029").name,
        "=1+1 Drs. Dominggus Hidayat, S.Sos",
        "text, not a formula"
    );
    let pppk = person(&list, "198902062022211010");
    assert_eq!((pppk.employee_type, pppk.rank.unwrap().code()), (EmployeeType::Pppk, "IX"));

    assert_eq!(list.units.len(), 6);
    let health = list.units.iter().find(|unit| unit.name == "Dinas Kesehatan").unwrap();
    assert_eq!(health.parent.as_deref(), Some("PEMERINTAH KABUPATEN LEMBAH JATI"));
    assert_eq!(health.head, Some(EvaluatorRef::Number("198107312004092013".into())));
    let head =
        list.evaluators.iter().find(|person| person.number.as_deref() == Some("198107312004092013")).unwrap();
    assert_eq!(
        (head.name.as_str(), head.position.as_deref()),
        ("dr. Ni Nuban, S.Sos", Some("Kepala Dinas Kesehatan"))
    );
}

#[test]
fn the_nominative_sample_gives_65_people_in_5_units_with_5_heads_and_invents_nobody() {
    let Some(file) = shared("samples/daftar_nominatif.xlsx") else { return };
    let list = read_file(&file).unwrap();

    assert_eq!((list.layout, list.sheet.as_str(), list.header_row), (Layout::StaffList, "DUK 2026", 7));
    assert_eq!((list.people.len(), list.units.len(), list.rejected.len()), (65, 5, 0));
    assert_eq!(list.units.iter().filter(|unit| unit.head.is_some()).count(), 5);
    assert!(list.evaluators.is_empty(), "nobody is invented");
    assert_eq!(list.skipped, 7, "five group lines and two lines of the signature");

    let unknown: Vec<_> = list.warnings.iter().filter(|w| w.reason == Reason::EvaluatorNotFound).collect();
    assert_eq!(unknown.len(), 1);
    assert_eq!(
        (unknown[0].value.as_str(), unknown[0].lines, unknown[0].place.cell.as_str()),
        ("Kepala Dinas", 5, "K9")
    );
    assert_eq!(unknown[0].reason_id(), "Atasan “Kepala Dinas” tidak ada di daftar ini.");

    assert!(list.people.iter().all(|person| person.rank.is_some()), "five spellings of ranks");
    let member = person(&list, "199311112020122010");
    assert_eq!(member.rank.unwrap().to_string(), "Penata Muda Tingkat I (III/b)");
    assert_eq!(member.unit.as_deref(), Some("Sekretariat"));
    assert_eq!(member.evaluator, Some(EvaluatorRef::Number("197810152001022002".into())), "found by name");
    assert_eq!(member.position_kind, Some(PositionKind::OperationalStaff));
    let head = person(&list, "198002262003112015");
    assert_eq!(head.evaluator, Some(EvaluatorRef::Name("Kepala Dinas".into())));
    assert_eq!(head.position_kind, Some(PositionKind::Administrator), "Kepala Bidang");

    let dates: Vec<_> = list.warnings.iter().filter(|w| w.reason == Reason::DateDisagreesWithNip).collect();
    assert_eq!(dates.len(), 1, "a column that disagrees everywhere is said once");
    assert_eq!(dates[0].place.column, "TGL LAHIR");
    assert_eq!(list.warnings.len(), 2, "{:?}", list.warnings);
}
