//! Our own tables through the imports that offices use.

use domain::rank::Rank;
use domain::{
    Annex, Approach, Aspect, CoreValue, EmployeeType, ExpectationLevel, Grade, LegalStatus, Nip, Perspective,
    PositionKind, Priority, SupportedResult,
};

use super::*;
use crate::plan::{
    PersonPlan, PlanOwner, PlannedExpectation, PlannedIndicator, PlannedResult, read_workbook,
};
use crate::staff::{EvaluatorRef, StaffRow};
use crate::tables::evaluations::EvaluationRow;
use crate::tables::people::{EvaluatorCells, PersonRow};

const NAMES: [&str; 8] = [
    "Drs. Agustina Bere, S.H.",
    "=HYPERLINK(\"http://x\")",
    "+62 811",
    "-",
    "@x",
    "'Aisyah; \"Ani\"",
    "'=1+1",
    "Budi, Citra",
];
const KINDS: [PositionKind; 8] = [
    PositionKind::ExecutiveUtama,
    PositionKind::ExecutiveMadya,
    PositionKind::ExecutivePratama,
    PositionKind::IndependentUnitHead,
    PositionKind::Administrator,
    PositionKind::SupervisorOfficial,
    PositionKind::OperationalStaff,
    PositionKind::Functional,
];
const STATUSES: [LegalStatus; 8] = [
    LegalStatus::Active,
    LegalStatus::StudyAssignment,
    LegalStatus::StateOfficial,
    LegalStatus::Suspended,
    LegalStatus::UnpaidLeave,
    LegalStatus::PreRetirement,
    LegalStatus::Inactive,
    LegalStatus::PreAppointment,
];
const TYPES: [EmployeeType; 4] =
    [EmployeeType::Pns, EmployeeType::Pppk, EmployeeType::Cpns, EmployeeType::PppkPartTime];
/// Evaluates all the others.
const FIRST: &str = "198001312010031001";

/// People with what the import is to read of each.
fn people() -> Vec<(PersonRow, StaffRow)> {
    (0..NAMES.len()).map(person).collect()
}

fn person(at: usize) -> (PersonRow, StaffRow) {
    let employee_type = TYPES[at % 4];
    let employment = if employee_type.is_pppk() { "202121" } else { "201003" };
    let nip = Nip::parse(&format!("19800131{employment}1{:03}", at + 1)).unwrap();
    let rank = Rank::parse(if employee_type.is_pppk() { "IX" } else { "III/c" }).unwrap();
    let evaluator = if at == 0 { "" } else { FIRST };
    let row = PersonRow {
        nip: nip.to_string(),
        name: NAMES[at].into(),
        employee_type,
        legal_status: STATUSES[at],
        rank: rank.to_string(),
        position: format!("Jabatan {at}"),
        position_kind: Some(KINDS[at]),
        unit: "Bidang 1-2".into(),
        parent_unit: "Dinas Kearsipan".into(),
        evaluator: EvaluatorCells { number: evaluator.into(), ..EvaluatorCells::default() },
        born_on: nip.born_on(),
        left_on: (at == 6).then(|| day(2026, 6, 30)),
        code: format!("K7QF-{at:04}"),
        siasn_id: if at == 3 { "A5EB03E2-2C5D-1A3B-E040-640A040252AD".into() } else { String::new() },
    };
    let read = StaffRow {
        row: u32::try_from(at + 2).unwrap(),
        nip,
        name: NAMES[at].into(),
        employee_type,
        legal_status: Some(STATUSES[at]),
        rank: Some(rank),
        position: Some(row.position.clone()),
        position_kind: Some(KINDS[at]),
        unit: Some(row.unit.clone()),
        evaluator: (at > 0).then(|| EvaluatorRef::Number(FIRST.into())),
        left_on: row.left_on,
        siasn_id: Some(row.siasn_id.clone()).filter(|id| !id.is_empty()),
        earlier: Vec::new(),
    };
    (row, read)
}

pub(super) fn people_file(format: Format) -> Vec<u8> {
    let rows: Vec<Vec<Cell>> = people().iter().map(|(row, _)| row.cells()).collect();
    written(format, crate::tables::people::COLUMNS, &rows)
}

/// What the import of staff lists says of a file with [`people_file`].
pub(super) fn assert_is_people(bytes: &[u8], from: &str) {
    let list = crate::staff::read(bytes).unwrap();
    let expected: Vec<StaffRow> = people().into_iter().map(|(_, read)| read).collect();
    assert_eq!(list.people, expected, "{from}");
    assert_eq!((list.rejected, list.warnings, list.skipped), (vec![], vec![], 0), "{from}");
    let units: Vec<_> = list.units.iter().map(|unit| (unit.name.as_str(), unit.parent.as_deref())).collect();
    assert_eq!(units, [("Bidang 1-2", Some("Dinas Kearsipan"))], "{from}");
}

#[test]
fn the_import_of_staff_lists_reads_our_table_of_people_to_equal_records() {
    for format in Format::ALL {
        assert_is_people(&people_file(format), format.ending());
    }
}

pub(super) fn plans() -> Vec<PersonPlan> {
    let owner = |code: &str, nip: &str, name: &str| PlanOwner {
        code: Some(code.into()),
        nip: Some(Nip::parse(nip).unwrap()),
        name: Some(name.into()),
        position: Some("Arsiparis Ahli Muda".into()),
        unit: Some("Bidang Arsip".into()),
    };
    let indicator = |aspect, text: &str, target: &str| PlannedIndicator {
        aspect: Some(aspect),
        text: text.into(),
        target: Some(target.into()),
        perspective: Some(Perspective::BusinessProcess),
        ..PlannedIndicator::default()
    };
    let result = PlannedResult {
        priority: Some(Priority::Main),
        text: "=Arsip tertata; rapi, dan \"lengkap\"".into(),
        assigned_by: Some("@Kepala Bidang".into()),
        supported: Some(SupportedResult {
            text: "Tata kelola".into(),
            indicator: Some("+Indeks arsip".into()),
        }),
        indicators: vec![
            indicator(Aspect::Quantity, "Berkas tertata, seluruhnya", "1-2"),
            indicator(Aspect::Time, "Hari penataan", "Mei 2026"),
        ],
        ..PlannedResult::default()
    };
    let other = PlannedResult {
        priority: Some(Priority::Additional),
        text: "Layanan".into(),
        indicators: vec![indicator(Aspect::Quality, "Indeks", "90%")],
        ..PlannedResult::default()
    };
    let first = PersonPlan {
        owner: owner("K7-001", "198002022005012002", "Yohanis Tefa"),
        approach: Some(Approach::Quantitative),
        results: vec![result, other.clone()],
        expectations: vec![PlannedExpectation {
            row: 0,
            value: CoreValue::Adaptive,
            text: "=Belajar; terus".into(),
        }],
        annex: Annex {
            resource_support: vec!["2 rak arsip".into(), "Pemindai".into()],
            accountability_scheme: vec!["Laporan bulanan".into()],
            consequences: vec!["Teguran".into()],
        },
        ..PersonPlan::default()
    };
    let second = PersonPlan {
        owner: owner("K7-002", "199003032022211003", "Maria Seran"),
        approach: Some(Approach::Qualitative),
        results: vec![other],
        ..PersonPlan::default()
    };
    vec![first, second]
}

pub(super) fn plans_file(format: Format) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = Writer::begin(format, &mut bytes, &about()).unwrap();
    crate::tables::plans::write(&mut writer, format, &plans()).unwrap();
    writer.finish().unwrap();
    bytes.into_inner()
}

/// What the import of plans says of a file with [`plans_file`].
pub(super) fn assert_is_plans(bytes: &[u8], from: &str) {
    let read = read_workbook(bytes).unwrap();
    assert_eq!((read.remarks, read.unread_sheets), (vec![], vec![]), "{from}");
    assert!(read.has_expectations && read.has_annex, "{from}");
    let people: Vec<PersonPlan> = read.people.into_iter().map(without_places).collect();
    assert_eq!(people, plans(), "{from}");
}

fn without_places(mut plan: PersonPlan) -> PersonPlan {
    (plan.sheet, plan.row) = (String::new(), 0);
    for result in &mut plan.results {
        result.row = 0;
        result.indicators.iter_mut().for_each(|indicator| indicator.row = 0);
    }
    plan.expectations.iter_mut().for_each(|expectation| expectation.row = 0);
    plan
}

#[test]
fn the_import_of_plans_reads_our_tables_of_plans_to_equal_records() {
    for format in Format::ALL {
        assert_is_plans(&plans_file(format), format.ending());
    }
}

#[test]
fn an_evaluation_comes_back_with_its_ratings_and_notes_of_several_lines() {
    let row = EvaluationRow {
        period: "2026-Q3".into(),
        nip: "198002022005012002".into(),
        name: "Yohanis Tefa".into(),
        results: Some(ExpectationLevel::Above),
        conduct: Some(ExpectationLevel::Below),
        grade: Some(Grade::NeedsImprovement),
        notes: "- Datang tepat waktu\n- =Lapor".into(),
        signed_on: Some(day(2026, 10, 2)),
        ..EvaluationRow::default()
    };
    let columns = crate::tables::evaluations::COLUMNS;
    assert_eq!(row.cells().len(), columns.len());
    for format in Format::ALL {
        let back = read(&written(format, columns, &[row.cells()]), columns).unwrap();
        assert_eq!(back, [row.cells()], "{format:?}");
    }
}

#[test]
fn a_unit_without_people_has_no_share_and_thirds_are_rounded() {
    use crate::tables::units::{COLUMNS, UnitLine};
    let of = |rated, total| UnitLine { total, rated, grades: vec![0; 5], ..UnitLine::default() }.cells();
    assert_eq!((of(2, 3)[6].clone(), of(0, 0)[6].clone()), (Cell::Number(66_667), Cell::Empty));
    assert_eq!((of(1, 2).len(), decimal(66_667, ',')), (COLUMNS.len(), "66,667".into()));
}

#[test]
fn every_table_is_told_by_its_headings_and_other_lists_are_none() {
    use crate::tables::{Kind, evaluations, people, recognise, units};
    for format in Format::ALL {
        let of = |columns: &[Column]| recognise(&written(format, columns, &[])).unwrap();
        assert_eq!(of(people::COLUMNS), Kind::People, "{format:?}");
        assert_eq!(of(evaluations::COLUMNS), Kind::Evaluations, "{format:?}");
        assert_eq!(of(units::COLUMNS), Kind::Recap, "{format:?}");
        assert_eq!(recognise(&plans_file(format)).unwrap(), Kind::Plans, "{format:?}");
        let other = recognise(&written(format, &COLUMNS, &[]));
        assert!(matches!(other, Err(ReadError::NoTable)), "{format:?}");
    }
    assert!(matches!(recognise(b"NIP;Nama\n1;2\n"), Err(ReadError::NoTable)));
}

#[test]
fn the_places_of_columns_are_those_of_their_headings() {
    use crate::tables::evaluations::{COLUMNS, at};
    use crate::tables::people;
    let places = [
        (people::at::NAME, "Nama"),
        (people::at::EMPLOYEE_TYPE, "Status kepegawaian"),
        (people::at::LEGAL_STATUS, "Kedudukan hukum"),
        (people::at::RANK, "Pangkat/Golongan ruang"),
        (people::at::POSITION, "Jabatan"),
        (people::at::POSITION_KIND, "Jenis jabatan"),
        (people::at::UNIT, "Unit kerja"),
        (people::at::EVALUATOR_NUMBER, "NIP pejabat penilai kinerja"),
        (people::at::EVALUATOR_NAME, "Nama pejabat penilai kinerja"),
        (people::at::CODE, "Kode"),
    ];
    for (at, head) in places {
        assert_eq!(people::COLUMNS[at].head, head);
    }
    let places = [
        (at::PERIOD, "Periode"),
        (at::NIP, "NIP"),
        (at::NAME, "Nama"),
        (at::RESULTS, "Rating hasil kerja"),
        (at::CONDUCT, "Rating perilaku kerja"),
        (at::NOTES, "Catatan/rekomendasi"),
        (at::GRADE_AS_GIVEN, "Predikat menurut berkas asal"),
        (at::CODE, "Kode"),
    ];
    for (at, head) in places {
        assert_eq!(COLUMNS[at].head, head);
    }
}

#[test]
fn the_rows_of_plans_come_back_cell_by_cell_whether_in_one_table_or_in_three() {
    use crate::tables::plans::{all_columns, all_rows, read};
    let width = all_columns().len();
    for format in Format::ALL {
        let back = read(&plans_file(format)).unwrap();
        for person in plans() {
            let mut written = all_rows(&person);
            for row in &mut written {
                row.resize(width, Cell::Empty);
            }
            let own: Vec<_> = back.iter().filter(|row| row[0] == written[0][0]).cloned().collect();
            assert_eq!(own, written, "{format:?}");
        }
    }
}
