use domain::outside::Half;

use super::*;
use crate::ReadError;

const LIST: &str = "Nilai prestasi kerja Dinas Kearsipan\n\
    NIP;Nama;Tahun;Semester;Nilai SKP;Perilaku;Nilai;Predikat\n\
    198001012005011001;Budi Santoso;2019;;88,50;80;85,10;Baik\n\
    198001012005011001;Budi Santoso;2021;I;90;-;;Baik\n\
    198001012005011001;Budi Santoso;Semester II Tahun 2021;;;;112,4;Sangat Baik\n\
    198001012005011001;Budi Santoso;2022;;88;80;85;Baik\n\
    198001012005011001;Budi Santoso;2019;;1;1;1;Buruk\n\
    198002022005012002;Siti Aminah;2018;;;;;\n\
    1,98001E+17;Rusak;2018;;80;80;80;Baik\n\
    Mengetahui;;;;;;;\n";

#[test]
fn r_268_old_results_are_read_just_as_they_are_written() {
    let read = read(LIST.as_bytes()).unwrap();
    assert_eq!((read.header_row, read.rows.len(), read.skipped), (2, 3, 1));
    let first = &read.rows[0];
    assert_eq!((first.row, first.year, first.half), (3, 2019, None));
    assert_eq!(
        [&first.results, &first.conduct, &first.total, &first.grade],
        ["88,50", "80", "85,10", "Baik"],
        "not a digit is added or taken away"
    );
    assert_eq!((read.rows[1].half, read.rows[1].conduct.as_str()), (Some(Half::First), ""));
    assert_eq!((read.rows[2].half, read.rows[2].total.as_str()), (Some(Half::Second), "112,4"));
}

#[test]
fn a_line_that_cannot_be_taken_says_where_why_and_what_to_do() {
    let read = read(LIST.as_bytes()).unwrap();
    let said: Vec<(u32, &str)> =
        read.rejected.iter().map(|line| (line.place.row, line.reason.code())).collect();
    let expected =
        [(6, "year_outside"), (7, "result_twice"), (8, "nothing_stated"), (9, "nip_broken_by_spreadsheet")];
    assert_eq!(said, expected);
    assert_eq!(read.rejected[0].place.cell, "C6");
    assert!(read.rejected[1].reason_id().contains("baris 3"), "{}", read.rejected[1].reason_id());
}

#[test]
fn a_file_without_such_headings_is_told_from_one_that_has_them() {
    let refused = read(b"NIP;Nama;Jabatan\n198001012005011001;Budi;Arsiparis\n").unwrap_err();
    assert!(matches!(refused, ReadError::NoOldResults));
}
