//! Lists in the shapes agencies give them.

use domain::{EmployeeType, LegalStatus, PositionKind};

use super::{list, names, odd, person, refused};
use crate::staff::*;

#[test]
fn merged_titles_group_lines_repeated_headings_sums_and_signatures_do_no_harm() {
    let list = list("merged-head.xlsx");
    assert_eq!(list.header_row, 7);
    assert_eq!(list.header[9], "PENDIDIKAN › LULUS");
    assert_eq!(names(&list), ["Rosa Amtaran, S.Sos.", "Yohanis Tefa", "Maria Seran, A.Md.", "Petrus Nahak"]);
    assert_eq!(refused(&list), []);
    assert_eq!(list.skipped, 8, "column numbers, group, headings again, sum and four lines of the signature");
    let chief = person(&list, "197501012000031001");
    assert_eq!(
        (chief.position.as_deref(), chief.position_kind),
        (Some("Sekretaris"), Some(PositionKind::Administrator))
    );
    assert_eq!(chief.evaluator, Some(EvaluatorRef::Number("196812311990031012".into())));
    assert_eq!(
        person(&list, "198002022005012002").evaluator,
        Some(EvaluatorRef::Number("197501012000031001".into()))
    );
    assert_eq!(
        person(&list, "198104042006041004").evaluator,
        Some(EvaluatorRef::Number("197501012000031001".into())),
        "the number is broken, the name finds her"
    );
    assert_eq!(odd(&list), [("L14", "evaluator_number_unusable")]);
}

#[test]
fn evaluators_from_outside_come_in_with_nip_or_nrp() {
    let list = list("merged-head.xlsx");
    let outside: Vec<_> = list
        .evaluators
        .iter()
        .map(|e| (e.name.as_str(), e.number.as_deref().unwrap(), e.employee_type))
        .collect();
    assert_eq!(
        outside,
        [
            ("Drs. Luis Bria", "196812311990031012", EmployeeType::Pns),
            ("Mayor Agus Lado", "11990012345678", EmployeeType::Military),
        ]
    );
}

#[test]
fn name_and_nip_may_share_a_cell() {
    let list = list("one-column.xlsx");
    assert_eq!(names(&list), ["Rosa Amtaran, S.Sos.", "Yohanis Tefa"]);
    assert_eq!(refused(&list), [("B4", "nip_missing")]);
    assert_eq!(person(&list, "198002022005012002").rank.unwrap().code(), "III/b");
    assert_eq!(
        person(&list, "198002022005012002").evaluator,
        Some(EvaluatorRef::Number("197501012000031001".into()))
    );
}

#[test]
fn degrees_employee_types_legal_status_and_position_kinds_are_read() {
    let list = list("degrees-and-kinds.xlsx");
    assert_eq!(
        names(&list),
        [
            "Dr. Rosa Amtaran, S.Sos., M.Si.",
            "Yohanis Tefa",
            "Maria Seran, A.Md.",
            "Petrus Nahak, S.Kom.",
            "Ana Bria"
        ]
    );
    let types: Vec<_> = list.people.iter().map(|person| person.employee_type).collect();
    assert_eq!(
        types,
        [
            EmployeeType::Pns,
            EmployeeType::Pns,
            EmployeeType::PppkPartTime,
            EmployeeType::Cpns,
            EmployeeType::Pns
        ]
    );
    let statuses: Vec<_> = list.people.iter().map(|person| person.legal_status).collect();
    assert_eq!(
        statuses,
        [
            Some(LegalStatus::Active),
            Some(LegalStatus::UnpaidLeave),
            Some(LegalStatus::Active),
            None,
            Some(LegalStatus::StudyAssignment)
        ]
    );
    let kinds: Vec<_> = list.people.iter().map(|person| person.position_kind).collect();
    assert_eq!(
        kinds,
        [
            Some(PositionKind::Administrator),
            Some(PositionKind::Functional),
            Some(PositionKind::OperationalStaff),
            Some(PositionKind::Functional),
            Some(PositionKind::Functional)
        ]
    );
    assert_eq!(odd(&list), [("F5", "legal_status_unknown"), ("E6", "employee_type_unknown")]);
}

#[test]
fn the_sheet_with_the_best_headings_is_read_and_the_other_lists_are_named() {
    let list = list("several-sheets.xlsx");
    assert_eq!((list.sheet.as_str(), list.people.len()), ("PNS", 2));
    assert_eq!(list.warnings[0].reason, Reason::OtherSheets("PPPK".into()));
    assert_eq!(
        list.warnings[0].reason_id(),
        "Lembar lain juga berisi daftar pegawai dan tidak dibaca: PPPK."
    );
}

#[test]
fn every_format_and_encoding_gives_the_same_people() {
    let expected = list("plain.xlsx");
    assert_eq!(expected.people.len(), 3);
    for name in ["plain.ods", "plain.xls"] {
        assert_eq!(list(name), expected, "{name}");
    }
    for name in ["semicolon.csv", "comma-bom.csv", "unicode-text.txt", "utf-16-be.txt", "windows-1252.csv"] {
        let list = list(name);
        assert_eq!(names(&list)[..3], names(&expected), "{name}");
        assert_eq!(list.people[1].rank.unwrap().code(), "III/b", "{name}");
    }
    for name in ["unicode-text.txt", "utf-16-be.txt", "windows-1252.csv"] {
        assert_eq!(names(&list(name))[3], "José Nuñez", "{name}");
    }
}

#[test]
fn rows_of_text_files_are_numbered_as_spreadsheets_number_them() {
    assert_eq!(list("semicolon.csv").header_row, 3, "a title and a blank line above");
    let list = list("sep.csv");
    let rows: Vec<_> = list.people.iter().map(|person| (person.row, person.name.as_str())).collect();
    assert_eq!(
        rows,
        [(2, "Rosa Amtaran, S.Sos."), (4, "Yohanis Tefa")],
        "the line sep= is no row, a blank line is one"
    );
    assert_eq!(
        refused(&list),
        [("B5", "nip_broken_by_spreadsheet")],
        "a line break within a cell makes no row"
    );
}
