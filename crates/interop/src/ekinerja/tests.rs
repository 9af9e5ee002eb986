use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::{ExpectationLevel, Grade, SkpState};

use super::*;
use crate::ReadError;

const HEAD: &str = "Laporan Penilaian SKP Periode Triwulan III Tahun 2026\n\n\
    perilaku_kerja;NIP;Nama;hasil_kerja;hasil_akhir;periode_akhir_skp;pegawai_atasan_nip;skp_id;skp_penilaian_id\n";

fn report(lines: &str) -> Report {
    read(format!("{HEAD}{lines}").as_bytes()).unwrap()
}

/// A sample of the specification, where it is here.
fn sample() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let root = std::env::var_os("KINERJA_SHARED").map_or(beside, PathBuf::from);
    let path = root.join("samples/laporan_penilaian_skp.xlsx");
    if !path.exists() {
        eprintln!("SKIPPED: {} is not here; set KINERJA_SHARED", path.display());
        return None;
    }
    Some(path)
}

#[test]
fn columns_are_known_by_their_names_wherever_they_stand() {
    let read = report(
        "sesuai ekspetasi;198001012005011001;Budi Santoso;DIATAS ESPEKTASI;BAIK;2026-12-31;197501012000031001;s-1;sp-1\n",
    );
    assert_eq!(
        (read.kind, read.period.map(|period| period.to_string())),
        (ReportKind::Evaluations, Some("2026-Q3".into()))
    );
    let row = &read.rows[0];
    assert_eq!(
        row.stated(),
        Stated::Rated(Ratings {
            results: ExpectationLevel::Above,
            conduct: ExpectationLevel::Meets,
            grade: Some(Grade::Good)
        })
    );
    assert_eq!(
        (row.text(Field::PlanId), row.text(Field::PlanEvaluationId), row.text(Field::Unit)),
        ("s-1", "sp-1", "")
    );
    assert_eq!(
        (row.superior.as_deref(), row.ends_on),
        (Some("197501012000031001"), NaiveDate::from_ymd_opt(2026, 12, 31))
    );
}

#[test]
fn no_rating_an_unclear_one_and_a_grade_that_does_not_follow_are_told_apart() {
    let read = report(
        "-;198001012005011001;A;;BELUM DINILAI;2026-12-31;;s-1;\n\
         ;198002022005012002;B;TIDAK MEMBUAT SKP;;2026-12-31;;;\n\
         SESUAI;198003032005011003;C;;BAIK;2026-12-31;;s-3;\n\
         baik;198004042005011004;D;SESUAI;BAIK;2026-12-31;;s-4;\n\
         DIBAWAH EKSPEKTASI;198005052005011005;E;SESUAI EKSPEKTASI;BUTUH PERBAIKAN;2026-12-31;;s-5;\n",
    );
    let stated: Vec<Stated> = read.rows.iter().map(ReportRow::stated).collect();
    assert_eq!(stated[..4], [Stated::Nothing, Stated::Nothing, Stated::Unclear, Stated::Unclear]);
    let Stated::Rated(ratings) = stated[4] else { panic!("{:?}", stated[4]) };
    assert_eq!((ratings.follows(), ratings.stray_grade()), (Grade::Poor, Some(Grade::NeedsImprovement)));
}

#[test]
fn of_several_rows_of_a_person_the_latest_period_speaks_and_an_equal_one_is_marked() {
    let read = report(
        "SESUAI;198001012005011001;A;SESUAI;BAIK;2026-06-30;;s-1;sp-1\n\
         SESUAI;198001012005011001;A;DIATAS;BAIK;2026-12-31;;s-2;sp-2\n\
         SESUAI;198001012005011001;A;SESUAI;BAIK;2026-06-30;;s-1;sp-1\n",
    );
    let deciding: Vec<u32> = read.deciding_rows().map(|row| row.row).collect();
    assert_eq!(deciding, [5]);
    assert_eq!(read.rows.iter().map(|row| row.repeats).collect::<Vec<_>>(), [None, None, Some(4)]);
}

#[test]
fn the_own_post_speaks_before_work_as_plt_whatever_the_order_of_rows() {
    let head = "Laporan Penilaian SKP Periode Triwulan III Tahun 2026\n\n\
        nip;nama;skp_jabatan;is_skp_plt_plh_pjb;hasil_kerja;perilaku_kerja;hasil_akhir;periode_akhir_skp;pegawai_atasan_nip\n";
    let [acting, own] =
        ["Plt. Kepala Bidang;1;SESUAI;SESUAI;BAIK;2026-12-31;", "Arsiparis;0;SESUAI;SESUAI;BAIK;2026-06-30;"]
            .map(|line| format!("198001012005011001;A;{line}\n"));
    for rows in [[&acting, &own], [&own, &acting]] {
        let read = read(format!("{head}{}{}", rows[0], rows[1]).as_bytes()).unwrap();
        let person = &read.people.people[0];
        assert_eq!(person.position.as_deref(), Some("Arsiparis"));
        let deciding = read.deciding_rows().next().unwrap();
        assert!(!deciding.is_acting() && read.rows.iter().any(ReportRow::is_acting));
    }
}

#[test]
fn the_title_of_another_agency_is_told() {
    let read = read(format!("Instansi Kota Seberang\n{HEAD}").as_bytes()).unwrap();
    assert_eq!(read.other_agency("Pemerintah Kabupaten Lembah Jati").as_deref(), Some("Kota Seberang"));
    assert_eq!(
        (read.other_agency("Pemkot Seberang"), report("").other_agency("Pemkot Seberang")),
        (None, None)
    );
}

#[test]
fn the_report_of_plans_tells_how_far_each_is() {
    let read = read(
        b"Laporan SKP Tahun 2026\nskp_id;nip;nama;skp_status;periode_awal;periode_akhir;skp_model;is_plt_plh\n\
          s-1;198001012005011001;A;draft;2026-01-01;2026-12-31;kuantitatif;0\n\
          s-2;198001012005011001;A;persetujuan;2026-01-01;2026-06-30;;0\n\
          s-3;198002022005012002;B;pengajuan;2026-01-01;2026-12-31;;0\n\
          ;198003032005011003;C;;;;;0\n",
    )
    .unwrap();
    assert_eq!((read.kind, read.period, read.people.people.len()), (ReportKind::Plans, None, 3));
    let states: Vec<_> = read.rows.iter().map(ReportRow::plan_state).collect();
    assert_eq!(states, [Some(SkpState::Draft), Some(SkpState::Approved), Some(SkpState::Submitted), None]);
    assert_eq!((read.rows[0].year(), read.rows[3].has_plan()), (Some(2026), false));
}

/// The columns of *Laporan SKP*, of which the order is not certain.
const PLAN_HEADS: [&str; 20] = [
    "created_at",
    "Is PLT PLH",
    "PERIODE_AKHIR",
    "periode_awal",
    "skp_jenis_jabatan",
    "skp_jabatan",
    "skp_unor_induk",
    "skp_unor_atasan",
    "skp_unor",
    "skp_model",
    "SKP Status",
    "jenis_pegawai",
    "unit",
    "is_skp",
    "jabatan",
    "nama",
    "nip",
    "jenis",
    "id",
    "skp_id",
];

#[test]
fn headings_are_found_down_to_row_30_in_any_order_and_no_further() {
    let cells = "2026-01-05 08:00:00;1;2026-12-31;2026-01-01;2;Arsiparis Ahli Muda;Dinas;Bidang;Seksi;kuantitatif;persetujuan;\
        pns;Seksi Lama;1;Arsiparis Ahli Pertama;Budi;198001012005011001;PEGAWAI;id-1;s-1";
    let report = |n_above: usize| {
        let above = "Catatan\n".repeat(n_above);
        read(format!("{above}{}\n{cells}\n", PLAN_HEADS.join(";")).as_bytes())
    };
    for n_above in [0, 7, 19, 29] {
        let read = report(n_above).unwrap();
        assert_eq!((read.kind, read.rows.len()), (ReportKind::Plans, 1), "{n_above} lines above");
        let row = &read.rows[0];
        assert_eq!((row.plan_state(), row.is_acting()), (Some(SkpState::Approved), true));
        let told =
            [Field::PlanId, Field::Id, Field::Unit, Field::ParentUnit, Field::SuperiorUnit, Field::Position];
        assert_eq!(
            told.map(|of| row.text(of)),
            ["s-1", "id-1", "Seksi", "Dinas", "Bidang", "Arsiparis Ahli Muda"]
        );
        let told = [Field::PlanModel, Field::EmployeeType, Field::HasPlan, Field::PositionKind, Field::Kind];
        assert_eq!(told.map(|of| row.text(of)), ["kuantitatif", "pns", "1", "2", "PEGAWAI"]);
    }
    assert!(matches!(report(31), Err(ReadError::NoHeader { .. })), "what stands below is not looked at");
    let ratings = |n_above: usize| {
        let above = "\n".repeat(n_above);
        read(format!("{above}{HEAD}SESUAI;198001012005011001;A;SESUAI;BAIK;2026-12-31;;s-1;\n").as_bytes())
    };
    assert_eq!(ratings(27).unwrap().people.header_row, 30, "two lines stand above them");
    assert!(matches!(ratings(28), Err(ReadError::NoHeader { .. })));
}

#[test]
fn another_table_of_people_is_no_report() {
    let refused = read(b"NIP;Nama;Jabatan\n198001012005011001;Budi;Arsiparis\n").unwrap_err();
    assert!(matches!(refused, ReadError::NoReport));
    // A workbook of an evaluator has such columns; taken in here, its rows would pass unguarded.
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/evaluator_workbook/golden");
    assert!(matches!(read_file(&seed), Err(ReadError::EvaluatorWorkbook)));
}

#[test]
fn the_sample_gives_its_period_every_cell_and_the_one_grade_that_does_not_follow() {
    let Some(path) = sample() else { return };
    let read = read_file(&path).unwrap();
    assert_eq!(read.period.map(|period| period.to_string()).as_deref(), Some("2026-09"));
    assert_eq!((read.deciding_rows().count(), read.rows.len()), (85, 87));
    let stray: Vec<u32> = read
        .deciding_rows()
        .filter(|row| matches!(row.stated(), Stated::Rated(ratings) if ratings.stray_grade().is_some()))
        .map(|row| row.row)
        .collect();
    assert_eq!(stray, [18]);
    assert!(read.deciding_rows().all(|row| matches!(row.stated(), Stated::Rated(_))));
    let first = &read.rows[0];
    let ids = [Field::Id, Field::UnitId, Field::PlanId, Field::PlanEvaluationId, Field::EvaluatorId];
    assert_eq!(ids.map(|id| first.text(id)), ["id-023551", "U03", "s-024930", "sp-728318", "p-1051"]);
    assert_eq!((first.rated_on, first.year()), (NaiveDate::from_ymd_opt(2026, 10, 5), Some(2026)));
}

#[test]
fn a_list_of_corrections_keeps_numbers_as_text_and_formulas_harmless() {
    use calamine::{Data, Reader, Xlsx};
    let made = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let row = Correction {
        nip: "199003032022211003".into(),
        name: "=1+1".into(),
        row: "18".into(),
        ..Correction::default()
    };
    let bytes = write_corrections(&CorrectionsTitle::default(), std::slice::from_ref(&row), made).unwrap();
    assert_eq!(bytes, write_corrections(&CorrectionsTitle::default(), &[row], made).unwrap());
    let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Perbaikan").unwrap();
    assert_eq!(range.get_value((4, 1)), Some(&Data::String("199003032022211003".into())));
    assert_eq!(range.get_value((4, 2)), Some(&Data::String("=1+1".into())));
    assert_eq!(range.get_value((4, 11)), Some(&Data::Float(18.0)), "the row of the report is a number");
}
