//! The e-Kinerja report *Laporan Penilaian SKP*, written: seven lines of text, the 30 headings in row 8, people
//! from row 9. Reading such a report is elsewhere.

use chrono::{NaiveDate, NaiveDateTime};
use domain::period::{PeriodKind, month_name};
use domain::{EmployeeType, ExpectationLevel, Grade, Period, PositionKind};
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::xlsx::{Formats, print_lying, workbook};

/// The headings, in their order; the layout is not ours, so neither are the words.
pub const HEADS: [&str; 30] = [
    "jenis",
    "id",
    "nip",
    "nama",
    "periode_awal_skp",
    "periode_akhir_skp",
    "skp_unor_id",
    "skp_unor",
    "skp_unor_induk",
    "skp_jabatan",
    "skp_jenis_jabatan",
    "is_skp_plt_plh_pjb",
    "hasil_kerja",
    "perilaku_kerja",
    "hasil_akhir",
    "pegawai_atasan_id",
    "pegawai_atasan_nip",
    "pegawai_atasan_nama",
    "pegawai_atasan_unor_id",
    "pegawai_atasan_unor",
    "pegawai_atasan_jabatan",
    "pegawai_atasan_golru",
    "waktu_dinilai",
    "pegawai_penilai_id",
    "tahun_skp",
    "skp_id",
    "periode_id",
    "skp_penilaian_id",
    "golru",
    "jenis_pegawai",
];

/// How wide the columns are, in the order of [`HEADS`]: none cuts its heading.
const WIDTHS: [f64; 30] = [
    10.0, 14.0, 20.0, 30.0, 18.0, 19.0, 14.0, 30.0, 30.0, 30.0, 19.0, 20.0, 21.0, 21.0, 21.0, 20.0, 20.0,
    30.0, 24.0, 30.0, 30.0, 22.0, 20.0, 20.0, 11.0, 14.0, 12.0, 18.0, 9.0, 15.0,
];
/// Columns that hold numbers, counted from 0: kind of position, whether acting, year, period.
const NUMBERS: [u16; 4] = [10, 11, 24, 26];
/// Row of the headings, counted from 0.
const HEAD: u32 = 7;
/// What stands where nothing was decided yet.
const OPEN: &str = "-";
/// Says in the properties of the file what it is not: the cells have no room for it.
const PROPERTY: &str = "Laporan Penilaian SKP, dibuat dengan alat bantu kerja di samping e-Kinerja BKN";

/// What stands above the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTitle {
    /// The agency.
    pub agency: String,
    /// The period of all rows.
    pub period: Period,
    /// When the records were read.
    pub drawn_at: NaiveDateTime,
}

/// A person as a row names one: the employee, or the evaluator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportPerson {
    /// What the official systems call the person; empty where unknown.
    pub id: String,
    /// NIP or another number.
    pub nip: String,
    /// Name with degrees.
    pub name: String,
    /// What the official systems call the unit; empty where unknown.
    pub unit_id: String,
    /// Unit.
    pub unit: String,
    /// Position.
    pub position: String,
    /// `III/c` or `IX`.
    pub rank_code: String,
}

/// One plan of a person with its evaluation in the period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportRow {
    /// The employee.
    pub person: ReportPerson,
    /// The evaluator.
    pub evaluator: ReportPerson,
    /// First and last day of the plan; nothing where there is none.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The unit at the top of the employee's branch.
    pub top_unit: String,
    /// Kind of the position, where known.
    pub position_kind: Option<PositionKind>,
    /// Whether it is the plan of a post as Plt. or Plh.
    pub is_acting: bool,
    /// Rating of the results.
    pub results: Option<ExpectationLevel>,
    /// Rating of the conduct.
    pub conduct: Option<ExpectationLevel>,
    /// Grade.
    pub grade: Option<Grade>,
    /// Day of the signature.
    pub rated_on: Option<NaiveDate>,
    /// What the official systems call whoever signed; empty where unknown.
    pub rated_by_id: String,
    /// What e-Kinerja calls the plan; empty where unknown.
    pub plan_id: String,
    /// What e-Kinerja calls this evaluation; empty where unknown.
    pub result_id: String,
    /// How employed.
    pub employee_type: EmployeeType,
}

/// Why a report cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("e-Kinerja report: {0}")]
pub struct ReportError(#[from] XlsxError);

/// Writes the report. Equal titles and rows give equal bytes.
///
/// # Errors
/// More rows than a sheet holds, or a text longer than a cell.
pub fn write_report(title: &ReportTitle, rows: &[ReportRow]) -> Result<Vec<u8>, ReportError> {
    let formats = Formats::new();
    let mut workbook = workbook(PROPERTY, title.drawn_at)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Laporan")?;
    write_head(sheet, title, &formats)?;
    for (row, one) in (HEAD + 1..).zip(rows) {
        for (column, text) in (0..).zip(cells(title.period, one)) {
            if NUMBERS.contains(&column) {
                formats.write_count(sheet, (row, column), &text)?;
            } else {
                formats.write(sheet, row, column, &text)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_head(sheet: &mut Worksheet, title: &ReportTitle, formats: &Formats) -> Result<(), XlsxError> {
    let (period, numbered) = period_words(title.period);
    let lines = [
        format!("Laporan Penilaian SKP Periode {period} Tahun {}", title.period.year()),
        format!("Instansi {}", title.agency),
        format!("Periode : {numbered}"),
        "Unor Induk : ALL".to_owned(),
        "Unor : ALL".to_owned(),
        format!("Data ditarik pada : {}", title.drawn_at.format("%d-%m-%Y %H:%M:%S")),
    ];
    for (row, line) in (0..).zip(&lines) {
        formats.write(sheet, row, 0, line)?;
    }
    let columns: Vec<(&str, f64)> = HEADS.into_iter().zip(WIDTHS).collect();
    formats.write_headings(sheet, HEAD, &columns)?;
    sheet.set_freeze_panes(HEAD + 1, 4)?;
    print_lying(sheet, HEAD, HEAD)
}

/// The period in the title, and in the line of its own: `Bulanan 9/September` and `Bulanan 9`.
fn period_words(period: Period) -> (String, String) {
    match period.kind() {
        PeriodKind::Month(number) => {
            (format!("Bulanan {number}/{}", month_name(number)), format!("Bulanan {number}"))
        }
        PeriodKind::Quarter(number) => (format!("Triwulanan {number}"), format!("Triwulanan {number}")),
        PeriodKind::Annual => ("Tahunan".to_owned(), "Tahunan".to_owned()),
    }
}

/// The number of a month or quarter; the year has none.
fn period_number(period: Period) -> String {
    match period.kind() {
        PeriodKind::Month(number) | PeriodKind::Quarter(number) => number.to_string(),
        PeriodKind::Annual => String::new(),
    }
}

/// One row, in the order of [`HEADS`].
fn cells(period: Period, row: &ReportRow) -> [String; 30] {
    let (person, evaluator) = (&row.person, &row.evaluator);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        "PEGAWAI".to_owned(),
        person.id.clone(),
        person.nip.clone(),
        person.name.clone(),
        day(row.days.map(|(from, _)| from)),
        day(row.days.map(|(_, until)| until)),
        person.unit_id.clone(),
        person.unit.clone(),
        row.top_unit.clone(),
        person.position.clone(),
        row.position_kind.map(kind_number).unwrap_or_default().to_owned(),
        u8::from(row.is_acting).to_string(),
        row.results.map_or(OPEN, level_words).to_owned(),
        row.conduct.map_or(OPEN, level_words).to_owned(),
        row.grade.map_or(OPEN, grade_words).to_owned(),
        evaluator.id.clone(),
        evaluator.nip.clone(),
        evaluator.name.clone(),
        evaluator.unit_id.clone(),
        evaluator.unit.clone(),
        evaluator.position.clone(),
        evaluator.rank_code.clone(),
        day(row.rated_on),
        row.rated_by_id.clone(),
        period.year().to_string(),
        row.plan_id.clone(),
        period_number(period),
        row.result_id.clone(),
        person.rank_code.clone(),
        type_word(row.employee_type).to_owned(),
    ]
}

/// *Jenis jabatan* as SIASN numbers it.
pub fn kind_number(kind: PositionKind) -> &'static str {
    match kind {
        PositionKind::ExecutiveUtama
        | PositionKind::ExecutiveMadya
        | PositionKind::ExecutivePratama
        | PositionKind::IndependentUnitHead
        | PositionKind::Administrator
        | PositionKind::SupervisorOfficial => "1",
        PositionKind::Functional => "2",
        PositionKind::OperationalStaff => "4",
    }
}

fn level_words(level: ExpectationLevel) -> &'static str {
    match level {
        ExpectationLevel::Above => "DIATAS EKSPEKTASI",
        ExpectationLevel::Meets => "SESUAI EKSPEKTASI",
        ExpectationLevel::Below => "DIBAWAH EKSPEKTASI",
    }
}

fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::VeryGood => "SANGAT BAIK",
        Grade::Good => "BAIK",
        Grade::NeedsImprovement => "BUTUH PERBAIKAN",
        Grade::Poor => "KURANG/MISCONDUCT",
        Grade::VeryPoor => "SANGAT KURANG",
    }
}

/// The three words e-Kinerja knows; others are in no report of it.
fn type_word(employee_type: EmployeeType) -> &'static str {
    match employee_type {
        EmployeeType::Pns | EmployeeType::Cpns => "pns",
        EmployeeType::Pppk => "pppk",
        EmployeeType::PppkPartTime => "pppk_paruh_waktu",
        EmployeeType::Military | EmployeeType::Other => "",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Range, Reader, Xlsx};

    use super::*;

    fn title(period: &str) -> ReportTitle {
        let drawn_at = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap().and_hms_opt(10, 11, 12).unwrap();
        ReportTitle { agency: "Kabupaten Lembah Jati".into(), period: period.parse().unwrap(), drawn_at }
    }

    fn rated() -> ReportRow {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        ReportRow {
            person: ReportPerson {
                nip: "199003032022211003".into(),
                name: "=Maria Seran".into(),
                rank_code: "IX".into(),
                ..ReportPerson::default()
            },
            evaluator: ReportPerson { nip: "197501012000031001".into(), ..ReportPerson::default() },
            days: Some((day(1, 1), day(12, 31))),
            position_kind: Some(PositionKind::Functional),
            is_acting: true,
            results: Some(ExpectationLevel::Above),
            conduct: Some(ExpectationLevel::Below),
            grade: Some(Grade::Poor),
            rated_on: Some(day(10, 2)),
            employee_type: EmployeeType::Pppk,
            ..ReportRow::default()
        }
    }

    fn read(bytes: Vec<u8>) -> Range<Data> {
        Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range("Laporan").unwrap()
    }

    fn said(range: &Range<Data>, row: u32, column: u32) -> String {
        range.get_value((row, column)).map(ToString::to_string).unwrap_or_default()
    }

    #[test]
    fn a_report_has_its_thirty_headings_in_row_8_and_people_from_row_9() {
        let bytes = write_report(&title("2026-09"), &[rated(), ReportRow::default()]).unwrap();
        let range = read(bytes);
        let row = |row| (0..30).map(|column| said(&range, row, column)).collect::<Vec<_>>();
        assert_eq!(row(7), HEADS);
        let expected = [
            "PEGAWAI",
            "",
            "199003032022211003",
            "=Maria Seran",
            "2026-01-01",
            "2026-12-31",
            "",
            "",
            "",
            "",
            "2",
            "1",
            "DIATAS EKSPEKTASI",
            "DIBAWAH EKSPEKTASI",
            "KURANG/MISCONDUCT",
            "",
            "197501012000031001",
            "",
            "",
            "",
            "",
            "",
            "2026-10-02",
            "",
            "2026",
            "",
            "9",
            "",
            "IX",
            "pppk",
        ];
        assert_eq!(row(8), expected);
        assert_eq!(row(9)[12..15], ["-", "-", "-"], "nobody decided anything");
        let first = range.get_value((8, 2)).cloned().unwrap_or_default();
        assert!(matches!(first, Data::String(_)), "a NIP is a text: {first:?}");
        let numbers = NUMBERS.map(|column| range.get_value((8, u32::from(column))).cloned());
        let expected = [2.0, 1.0, 2026.0, 9.0].map(|number| Some(Data::Float(number)));
        assert_eq!(numbers, expected, "as e-Kinerja writes them");
        assert_eq!(
            (0..7).map(|row| said(&range, row, 0)).collect::<Vec<_>>(),
            [
                "Laporan Penilaian SKP Periode Bulanan 9/September Tahun 2026",
                "Instansi Kabupaten Lembah Jati",
                "Periode : Bulanan 9",
                "Unor Induk : ALL",
                "Unor : ALL",
                "Data ditarik pada : 05-10-2026 10:11:12",
                "",
            ]
        );
    }

    #[test]
    fn quarters_and_years_are_named_in_the_title_too() {
        for (period, words, number) in [("2026-Q3", "Triwulanan 3", "3"), ("2026", "Tahunan", "")] {
            let range = read(write_report(&title(period), &[rated()]).unwrap());
            assert_eq!(said(&range, 0, 0), format!("Laporan Penilaian SKP Periode {words} Tahun 2026"));
            assert_eq!(said(&range, 8, 26), number, "{period}");
        }
    }

    #[test]
    fn the_same_rows_give_the_same_bytes_and_no_cell_is_a_formula() {
        let write = || write_report(&title("2026-09"), &[rated()]).unwrap();
        assert_eq!(write(), write());
        let mut book = Xlsx::new(Cursor::new(write())).unwrap();
        assert!(book.worksheet_formula("Laporan").unwrap().is_empty());
    }
}
