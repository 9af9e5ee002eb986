//! Answers as SIASN gives them, in every wrapping that clients save.

use chrono::NaiveDate;
use domain::credit::{Level, Thousandths};
use domain::{EmployeeType, ExpectationLevel, Grade, LegalStatus, PositionKind};
use serde_json::{Value, json};

use super::*;

fn annual() -> Value {
    json!({
        "id": "8AE4828", "tahun": "2023", "hasilKinerja": "DIATAS ESPEKTASI", "hasilKinerjaNilai": "1",
        "perilakuKerja": "DIBAWAH ESPEKTASI", "PerilakuKerjaNilai": 3, "kuadranKinerja": "CUKUP/BUTUH PERBAIKAN",
        "KuadranKinerjaNilai": 3, "namaPenilai": "Ratna", "nipNrpPenilai": "197501012000031001",
        "penilaiGolonganId": "41", "penilaiJabatanNm": "Kepala Bidang", "penilaiUnorNm": "Bidang Arsip",
        "pnsDinilaiId": "A5EB", "statusPenilai": "ASN", "path": null,
    })
}

fn read_value(value: &Value) -> SiasnFile {
    read(value.to_string().as_bytes()).unwrap()
}

#[test]
fn an_answer_is_read_alone_in_a_list_in_data_and_line_by_line() {
    let one = annual();
    let lines = format!("\u{FEFF}{one}\n\n{one}\n");
    for (wrapped, n) in [
        (one.to_string(), 1),
        (json!([one, one]).to_string(), 2),
        (json!({ "code": 1, "data": [one, one, one] }).to_string(), 3),
        (json!([{ "code": 1, "data": one }, { "code": 1, "data": "Data tidak ditemukan" }]).to_string(), 1),
        (lines, 2),
    ] {
        assert_eq!(read(wrapped.as_bytes()).unwrap().results.len(), n, "{wrapped}");
    }
    for (nothing, code) in [
        ("", "siasn_empty"),
        ("{\"code\":0,\"data\":null}", "siasn_empty"),
        ("{\"tahun\": 2023", "not_json"),
        ("PK\u{3}\u{4}xl/workbook.xml", "siasn_another_kind"),
        ("%PDF-1.7", "siasn_another_kind"),
        ("[1]", "siasn_unknown_record"),
        ("{\"schema\":\"pk-case/1\"}", "siasn_unknown_record"),
    ] {
        assert_eq!(read(nothing.as_bytes()).unwrap_err().code(), code, "{nothing}");
    }
}

#[test]
fn numbers_are_read_as_numbers_and_as_text_under_the_odd_capitals_of_siasn() {
    let result = read_value(&annual()).results.remove(0);
    assert_eq!(
        (result.endpoint, result.year, result.period.as_deref()),
        (Endpoint::RwSkp22, 2023, Some("2023"))
    );
    assert_eq!(result.results.known, Some(ExpectationLevel::Above));
    assert_eq!(result.conduct.known, Some(ExpectationLevel::Below));
    assert_eq!(result.grade.known, Some(Grade::NeedsImprovement), "as stated, whatever the quadrant says");
    assert_eq!((result.id.as_str(), result.person_id.as_str()), ("8AE4828", "A5EB"));
    assert_eq!(result.evaluator_position, "Kepala Bidang");
    let mut odd = annual();
    odd["KuadranKinerjaNilai"] = json!(9);
    odd["kuadranKinerja"] = json!("LUAR BIASA");
    let odd = read_value(&odd).results.remove(0).grade;
    assert!(odd.is_odd() && odd.written == "LUAR BIASA", "{odd:?}");
}

#[test]
fn the_months_of_a_periodic_result_name_its_period() {
    let of = |first: u32, last: u32, until_year: i32| {
        let value = json!({
            "id": "1", "tahun": 2026, "bulanMulaiPenilaian": first.to_string(), "bulanSelesaiPenilaian": last,
            "tahunMulaiPenilaian": 2026, "tahunSelesaiPenilaian": until_year, "periodikId": "1",
            "hasilKinerjaNilai": 2, "perilakuKerjaNilai": 2, "kuadranKinerjaNilai": 2, "pnsDinilaiId": "A5EB",
        });
        read_value(&value).results.remove(0).period
    };
    let told = |period: &str| Some(period.to_owned());
    assert_eq!(
        [of(7, 7, 2026), of(4, 6, 2026), of(10, 12, 2026)],
        ["2026-07", "2026-Q2", "2026-Q4"].map(told)
    );
    assert_eq!([of(1, 12, 2026), of(1, 6, 2026)], ["2026", "2026-H1"].map(told));
    assert_eq!([of(2, 5, 2026), of(11, 1, 2027), of(13, 13, 2026), of(0, 0, 2026)], [None, None, None, None]);
}

#[test]
fn a_periodic_answer_is_read_under_the_names_siasn_gives_its_fields_and_no_period_is_made_up() {
    let mut answer = json!({
        "id": "8a03", "tahun": "2023", "nip": "199512162025061001", "nama": "Dominggus Kase", "hasilKinerja": "SESUAI ESPEKTASI",
        "hasilKinerjaNilai": "2", "perilakuKerja": "DIATAS ESPEKTASI", "perilakuKerjaNilai": "1", "kuadranNilai": "BAIK",
        "kuadranKinerjaNilai": "2", "jabatan": "Arsiparis Ahli Muda", "koefisenId": "22", "kriteria": "25", "persentase": "100",
        "namaPenilai": "Ratna", "penilaiNipNrp": "197501012000031001", "penilaiGolonganId": "41", "penilaiPnsId": "P1",
        "penilaiJabatanNama": "Kepala Bidang", "penilaiUnorNm": "Bidang Arsip", "pnsDinilaiId": "A5EB", "statusPenilai": "ASN",
        "instansiId": "I1", "instansiNama": "Lembah Jati", "unorId": "U1", "unorNama": "Bidang Arsip", "path": null,
    });
    let read = read_value(&answer).results.remove(0);
    assert_eq!((read.endpoint, read.year, read.period), (Endpoint::RwKinerjaPeriodik, 2023, None));
    assert_eq!(
        (read.results.known, read.conduct.known, read.grade.known),
        (Some(ExpectationLevel::Meets), Some(ExpectationLevel::Above), Some(Grade::Good))
    );
    assert_eq!(
        [&read.nip, &read.person_id, &read.evaluator_number, &read.evaluator_name],
        ["199512162025061001", "A5EB", "197501012000031001", "Ratna"]
    );
    assert_eq!([&read.evaluator_position, &read.evaluator_unit], ["Kepala Bidang", "Bidang Arsip"]);
    answer["bulanMulaiPenilaian"] = json!("4");
    answer["bulanSelesaiPenilaian"] = json!(6);
    assert_eq!(read_value(&answer).results.remove(0).period.as_deref(), Some("2023-Q2"));
}

#[test]
fn a_person_is_read_by_the_tables_of_ranks_positions_and_legal_status() {
    let person = json!({
        "id": "A5EB", "nipBaru": "199512162025061001", "nama": "Dominggus Kase", "gelarDepan": "",
        "gelarBelakang": "S.E.", "kedudukanPnsId": "03", "kedudukanPnsNama": "Tugas Belajar",
        "statusPegawai": "PNS", "golRuangAkhirId": 32, "golRuangAkhir": "III/b", "jenisJabatanId": "1",
        "eselonId": "32", "jabatanNama": "Kepala Bagian", "unorId": "U1", "unorNama": "Bagian Umum",
    });
    let person = read_value(&json!({ "code": 1, "data": person })).people.remove(0);
    assert_eq!(person.rank.known.map(domain::rank::Rank::code), Some("III/b"));
    assert_eq!(person.legal_status.known, Some(LegalStatus::StudyAssignment));
    assert_eq!(
        (person.employee_type, person.position_kind),
        (Some(EmployeeType::Pns), Some(PositionKind::Administrator))
    );
    assert_eq!((person.name.back.as_str(), person.unit_id.as_str()), ("S.E.", "U1"));
}

fn credit() -> Value {
    json!({
        "id": "C1", "pns": "A5EB", "nomorSk": "800/12", "tanggalSk": "31-01-2025", "bulanMulaiPenailan": "1",
        "tahunMulaiPenailan": "2024", "bulanSelesaiPenailan": "12", "tahunSelesaiPenailan": "2024",
        "kreditUtamaBaru": "18.75", "kreditPenunjangBaru": 0, "kreditBaruTotal": 18.75, "rwJabatan": "RW9",
        "namaJabatan": "Arsiparis Ahli Pertama", "isAngkaKreditPertama": "0", "isIntegrasi": null, "isKonversi": "1",
    })
}

#[test]
fn credit_is_read_in_exact_thousandths_with_its_days() {
    let entry = read_value(&credit()).credits.remove(0);
    assert_eq!(entry.total.known, Some(Thousandths(18_750)));
    assert_eq!(entry.issued_on, NaiveDate::from_ymd_opt(2025, 1, 31));
    assert_eq!((entry.from, entry.until, entry.level), (Some((2024, 1)), Some((2024, 12)), Some(Level::Pt)));
    assert!(entry.is_conversion);
}

#[test]
fn a_fault_names_the_record_the_field_and_what_to_do() {
    let mut wrong = annual();
    wrong["tahun"] = json!("dua ribu");
    let fault = read(json!([annual(), wrong]).to_string().as_bytes()).unwrap_err();
    assert_eq!(fault.reason_id(), "Data ke-2: tahun berisi \"dua ribu\", seharusnya angka bulat.");
    assert!(fault.fix_id().contains("impor lagi"));
    let mut wrong = credit();
    wrong["tanggalSk"] = json!("kemarin");
    assert!(
        read(wrong.to_string().as_bytes()).unwrap_err().reason_en().starts_with("Record 1: tanggalSk holds")
    );
    let mut wrong = annual();
    wrong["PerilakuKerjaNilai"] = json!([1]);
    assert_eq!(read(wrong.to_string().as_bytes()).unwrap_err().code(), "wrong_kind");
}

#[test]
fn any_bytes_are_a_result_or_a_sentence() {
    let whole = json!({ "code": 1, "data": [annual(), credit()] }).to_string();
    for cut in 0..whole.len() {
        let mut bytes = whole.clone().into_bytes();
        bytes[cut] = bytes[cut].wrapping_add(13);
        for bytes in [&bytes[..], &bytes[..cut]] {
            if let Err(fault) = read(bytes) {
                assert!(!fault.reason_id().is_empty() && !fault.fix_id().is_empty());
            }
        }
    }
    let deep = "[".repeat(100_000);
    assert_eq!(read(deep.as_bytes()).unwrap_err().code(), "not_json");
}

#[test]
fn a_file_that_is_small_beside_the_memory_it_would_take_is_refused_before_it_takes_it() {
    let within =
        |text: &str, limits| read::read_within(text.as_bytes(), limits).map_err(|fault| fault.code());
    let noughts = format!("[{}0]", "0,".repeat(99));
    assert_eq!(within(&noughts, (99, 9)).unwrap_err(), "siasn_too_many");
    assert_eq!(within(&noughts, (100, 9)).unwrap_err(), "siasn_unknown_record", "a hundred, and no record");
    let people = "{\"nipBaru\":\"1\"}\n".repeat(3);
    assert_eq!(within(&people, (99, 2)).unwrap_err(), "siasn_too_many");
    assert_eq!(within(&people, (99, 3)).unwrap().people.len(), 3);
    let said = "a,[{\\\",".repeat(4);
    assert_eq!(
        read(format!("{{\"nipBaru\":\"{said}\"}}").as_bytes()).unwrap().people[0].nip,
        "a,[{\",".repeat(4)
    );
}

#[test]
fn a_text_longer_than_any_cell_and_a_file_of_noughts_are_refused_with_their_place() {
    let mut long = annual();
    long["namaPenilai"] = json!("a".repeat(32_768));
    let fault = read(long.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        (fault.code(), fault.reason_id()),
        ("text_too_long", "Data ke-1: namaPenilai berisi lebih dari 32767 huruf.".into())
    );
    assert_eq!(read(&[0; 64]).unwrap_err().code(), "not_json");
}
