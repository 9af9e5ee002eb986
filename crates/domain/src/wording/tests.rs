//! The rules of wording against the statements the regulation prints, and against anything typed.

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;

use super::passive::passive;
use super::*;
use crate::person::PositionGroup::{self, AdministrativeFunctional, Executive};
use crate::skp::Approach::{self, Qualitative, Quantitative};

/// A case file of the specification beside the repository, or of `KINERJA_SHARED`.
fn case(name: &str) -> Option<Value> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let root = std::env::var_os("KINERJA_SHARED").map_or(beside, PathBuf::from);
    let path = root.join("cases").join(name);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("SKIPPED: {} is not here; set KINERJA_SHARED", path.display());
        return None;
    };
    Some(serde_json::from_str(&text).expect("a case file is JSON"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn class_named(name: &str) -> WordingClass {
    match name {
        "achievement" => WordingClass::Achievement,
        "activity" => WordingClass::Activity,
        "category" => WordingClass::Category,
        other => panic!("no such class: {other}"),
    }
}

fn codes(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(|remark| remark.code).collect()
}

fn marked<'a>(text: &'a str, remarks: &[Remark]) -> Vec<&'a str> {
    remarks.iter().map(|remark| &text[remark.span.clone()]).collect()
}

fn target(text: &str) -> Vec<Remark> {
    lint_target(text, AdministrativeFunctional, Quantitative, false)
}

fn measure(text: &str, its_target: &str) -> Vec<Remark> {
    lint_indicator(text, Some(its_target), AdministrativeFunctional, Quantitative, false)
}

fn narrative(text: &str) -> Vec<Remark> {
    lint_indicator(text, None, AdministrativeFunctional, Qualitative, false)
}

#[test]
fn r_060_every_statement_printed_on_pages_120_to_122_is_classed_as_printed() {
    let Some(case) = case("result_wording.json") else { return };
    let statements = list(&case, "statements");
    assert_eq!(statements.len(), 38);
    for statement in statements {
        let text = word(statement, "text");
        assert_eq!(classify(text), class_named(word(statement, "class")), "{text}");
    }
}

#[test]
fn r_060_every_proposal_for_a_printed_activity_or_category_states_an_achievement() {
    let Some(case) = case("result_wording.json") else { return };
    for statement in list(&case, "statements").iter().filter(|one| word(one, "class") != "achievement") {
        let text = word(statement, "text");
        let remarks = lint_result(text);
        assert_eq!(codes(&remarks), [format!("sounds_like_{}", word(statement, "class"))], "{text}");
        assert_eq!(remarks[0].severity, Severity::Warn);
        assert_eq!(remarks[0].rewrites.len(), 2, "{text}");
        for rewrite in &remarks[0].rewrites {
            assert_eq!(classify(rewrite), WordingClass::Achievement, "{text}: {rewrite}");
        }
    }
}

/// Every work result and every cell of a matrix in a case file.
fn planned_results(case: &Value) -> Vec<&str> {
    let results = list(case, "skps").iter().flat_map(|skp| list(skp, "work_results"));
    let rows = list(case, "role_result_matrices").iter().flat_map(|matrix| list(matrix, "rows"));
    let cells =
        rows.flat_map(|row| list(row, "cells")).flat_map(|cell| cell.as_array().into_iter().flatten());
    results.map(|result| word(result, "text")).chain(cells.filter_map(Value::as_str)).collect()
}

#[test]
fn r_060_of_the_model_plans_and_matrices_only_one_result_is_flagged() {
    let mut flagged = Vec::new();
    for name in ["skp_pusat.json", "skp_daerah.json"] {
        let Some(case) = case(name) else { return };
        let results = planned_results(&case);
        assert!(results.len() > 20, "{name}: {}", results.len());
        flagged.extend(results.into_iter().filter(|text| !lint_result(text).is_empty()).map(str::to_owned));
    }
    assert_eq!(flagged, ["Meningkatkan kualitas layanan Direktorat Jenderal III"]);
}

#[test]
fn r_060_a_light_verb_is_looked_through_and_both_words_are_marked() {
    let text = "Melaksanakan penyusunan telaahan pengaduan";
    let remarks = lint_result(text);
    assert_eq!(marked(text, &remarks), ["Melaksanakan penyusunan"]);
    assert_eq!(
        remarks[0].rewrites,
        [
            "Telaahan pengaduan tersusun cepat dan akurat",
            "Tersusunnya telaahan pengaduan yang lengkap dan siap digunakan"
        ]
    );
    assert!(remarks[0].source.contains("p120"));
}

/// Statements with the first proposal each gets.
const PROPOSALS: &[(&str, &str)] = &[
    ("Melatih tenaga kesehatan", "Tenaga kesehatan memahami dan dapat menerapkan materi pelatihan"),
    (
        "Melatih keterampilan",
        "Peserta pelatihan keterampilan memahami dan dapat menerapkan materi yang disampaikan",
    ),
    ("Mengembangkan aplikasi SIMBG", "Aplikasi SIMBG siap digunakan sesuai kebutuhan"),
    ("Mengembangkan kompetensi pegawai", "Kompetensi pegawai berkembang sesuai rencana"),
    ("Memberikan obat kepada pasien", "Pasien mendapat obat sesuai kebutuhan"),
    (
        "Memberikan bimbingan Kinerja kepada pegawai di tim kerja",
        "Pegawai di tim kerja memahami dan dapat menerapkan materi bimbingan Kinerja",
    ),
    (
        "Asistensi/ pendampingan terhadap Pemerintah Daerah terkait penggunaan SIMBG",
        "Pemerintah Daerah mendapat asistensi/ pendampingan terkait penggunaan SIMBG sesuai kebutuhan",
    ),
    ("Meningkatkan kualitas layanan", "Meningkatnya kualitas layanan"),
    ("Mengawasi pelaksanaan proyek", "Hasil pengawasan pelaksanaan proyek disampaikan tepat waktu"),
    ("Monitoring dan supervisi", "Hasil monitoring dan supervisi disampaikan tepat waktu"),
    ("Layanan persalinan", "Penerima layanan persalinan terlayani sesuai standar"),
    ("Hubungan masyarakat", "Hubungan masyarakat dikelola dengan baik dan sesuai standar"),
    ("Menandatangani surat", "Surat ditandatangani tepat waktu dan sesuai standar"),
    ("Menjadi narasumber", "Tugas sebagai narasumber terlaksana sesuai kebutuhan"),
    ("Membantu dalam rapat", "Tugas dalam rapat terlaksana tepat waktu dan sesuai ketentuan"),
    ("me-review dokumen", "Hasil review dokumen disampaikan tepat waktu"),
];

#[test]
fn r_060_a_proposal_keeps_what_the_statement_is_about() {
    for (text, expected) in PROPOSALS {
        let remarks = lint_result(text);
        assert_eq!(remarks[0].rewrites.first().map(String::as_str), Some(*expected), "{text}");
    }
}

#[test]
fn r_060_a_proposal_keeps_the_manner_brackets_and_capitals_of_the_statement() {
    for (text, expected) in [
        ("Menyusun laporan keuangan secara berkala", "Laporan keuangan tersusun secara berkala"),
        ("Menyusun “Buku Saku” (edisi 2).", "“Buku Saku” (edisi 2) tersusun cepat dan akurat"),
        ("MENYUSUN LAPORAN", "LAPORAN TERSUSUN CEPAT DAN AKURAT"),
        ("1. Menyusun\n   laporan", "Laporan tersusun cepat dan akurat"),
        ("b) menyusun SKP", "SKP tersusun cepat dan akurat"),
    ] {
        assert_eq!(lint_result(text)[0].rewrites[0], expected, "{text}");
    }
}

#[test]
fn r_060_of_several_activities_one_achievement_is_proposed() {
    for (text, expected) in [
        ("Menyusun dan/atau mengirim laporan", "Laporan disampaikan tepat waktu"),
        ("Menyusun laporan dan/atau mengirimkannya", "Laporan tersusun cepat dan akurat"),
        ("Menyusun laporan; mengirim surat", "Laporan tersusun cepat dan akurat"),
        ("Membantu menyusun laporan", "Laporan tersusun cepat dan akurat"),
    ] {
        assert_eq!(lint_result(text)[0].rewrites[0], expected, "{text}");
    }
}

#[test]
fn r_060_a_verb_alone_is_remarked_without_a_proposal() {
    for text in ["Menyusun", "Melaksanakan", "Mengajar"] {
        let remarks = lint_result(text);
        assert_eq!(codes(&remarks), ["sounds_like_activity"]);
        assert!(remarks[0].rewrites.is_empty(), "{:?}", remarks[0].rewrites);
    }
}

#[test]
fn r_060_nouns_in_me_are_no_verbs() {
    for text in
        ["Media sosial", "Mesin produksi", "Metode kerja", "Menteri", "Melati Putri", "Mentoring", "Medan"]
    {
        assert_eq!(classify(text), WordingClass::Category, "{text}");
    }
    assert_eq!(classify("Media sosial dinas terkelola baik"), WordingClass::Achievement);
    assert_eq!(classify("Menyusunnya tiap bulan"), WordingClass::Activity);
}

#[test]
fn r_060_words_that_only_look_passive_do_not_make_an_achievement() {
    for text in
        ["Monitoring terhadap dinas", "Layanan direktorat", "Rujukan terkait disabilitas", "Diklat terpadu"]
    {
        assert_eq!(classify(text), WordingClass::Category, "{text}");
    }
}

#[test]
fn r_060_nothing_is_said_of_an_empty_text_or_the_first_letters_typed() {
    for text in ["", "  ", "M", "Me", "…", "1.", "🙂🙂🙂", "\u{200f}"] {
        assert_eq!(classify(text), WordingClass::Unclear, "{text:?}");
        assert!(lint_result(text).is_empty(), "{text:?}");
    }
}

#[test]
fn r_060_the_passive_of_a_verb_finds_its_root_again() {
    for (active, expected) in [
        ("mengirim", "dikirim"),
        ("mengolah", "diolah"),
        ("mengawal", "dikawal"),
        ("mengawali", "diawali"),
        ("mengecek", "dicek"),
        ("menghitung", "dihitung"),
        ("menerima", "diterima"),
        ("menilai", "dinilai"),
        ("mencetak", "dicetak"),
        ("menyediakan", "disediakan"),
        ("menyatakan", "dinyatakan"),
        ("menyatukan", "disatukan"),
        ("memasang", "dipasang"),
        ("memulai", "dimulai"),
        ("memperbaiki", "diperbaiki"),
        ("membagikan", "dibagikan"),
        ("merawat", "dirawat"),
    ] {
        assert_eq!(passive(active).as_deref(), Some(expected));
    }
    assert_eq!(passive("me"), None);
}

#[test]
fn r_061_the_absolute_targets_of_page_51_are_warned_of_at_the_word() {
    let Some(case) = case("result_wording.json") else { return };
    for text in list(&case, "absolute_targets_bad").iter().filter_map(Value::as_str) {
        let remarks = lint_target(text, AdministrativeFunctional, Qualitative, false);
        assert_eq!(codes(&remarks), ["absolute_target"], "{text}");
        assert_eq!((remarks[0].rule, remarks[0].severity), ("R-061", Severity::Warn));
    }
    for phrase in list(&case, "absolute_words").iter().filter_map(Value::as_str) {
        let text = format!("Laporan {phrase} 5 hari");
        assert_eq!(marked(&text, &target(&text)), [phrase]);
    }
}

#[test]
fn r_061_a_tolerant_wording_is_proposed_and_no_longer_remarked() {
    let text = "Semua klaim selalu diproses dalam 3 hari";
    let remarks = target(text);
    assert_eq!(marked(text, &remarks), ["Semua", "selalu"]);
    assert_eq!(remarks[0].rewrites, ["Hampir semua klaim selalu diproses dalam 3 hari"]);
    assert_eq!(codes(&target("Hampir semua klaim diproses dalam 3 hari")), [""; 0]);
    assert_eq!(codes(&target("Tidak semua klaim diproses dalam 3 hari")), [""; 0]);
}

#[test]
fn r_061_only_whole_words_are_absolute() {
    for text in ["Persemuaan 3 unit", "Setiapnya 3", "2 semuanya", "3 kali"] {
        assert_eq!(codes(&target(text)), [""; 0], "{text}");
    }
}

#[test]
fn r_061_executives_may_promise_everything() {
    for approach in [Qualitative, Quantitative] {
        assert_eq!(codes(&lint_target("Semua, selalu, 100%", Executive, approach, false)), [""; 0]);
    }
    assert_eq!(codes(&lint_indicator("Semua izin terbit", None, Executive, Qualitative, false)), [""; 0]);
}

#[test]
fn r_062_an_excused_result_may_be_absolute() {
    let text = "Seluruh ibu hamil yang datang selalu terlayani persalinannya";
    assert_eq!(codes(&narrative(text)), ["softly_absolute", "absolute_target"]);
    assert_eq!(codes(&lint_indicator(text, None, AdministrativeFunctional, Qualitative, true)), [""; 0]);
    assert_eq!(codes(&lint_target("100%", AdministrativeFunctional, Quantitative, true)), [""; 0]);
}

#[test]
fn r_063_softer_signs_of_the_absolute_are_hinted_at() {
    for (text, sign) in [
        ("100% dokumen", "100%"),
        ("100 persen", "100 persen"),
        ("tepat 100,00 % izin", "100,00 %"),
        ("0 atau nol kesalahan", "nol"),
        ("Seluruh 12 laporan", "Seluruh"),
        ("12 laporan seluruhnya", "seluruhnya"),
        ("12 laporan tanpa kecuali", "tanpa kecuali"),
        ("Tidak ada dari 12 yang hilang", "Tidak ada"),
    ] {
        let remarks = target(text);
        assert_eq!(marked(text, &remarks), [sign]);
        assert_eq!((remarks[0].rule, remarks[0].severity), ("R-063", Severity::Hint));
    }
}

#[test]
fn r_063_a_range_up_to_all_or_almost_nothing_leaves_room() {
    for text in [
        "95-100%",
        "95% – 100%",
        "95 sampai 100 persen",
        "99,100%",
        "1100%",
        "100 dokumen",
        "Sedikit atau hampir tidak ada kesalahan, 1 per bulan",
    ] {
        assert_eq!(codes(&target(text)), [""; 0], "{text}");
    }
}

#[test]
fn r_064_and_r_065_ask_four_and_seven_questions_with_codes_of_their_own() {
    let mut codes: Vec<_> = Criterion::ALL.map(Criterion::code).into();
    codes.extend(Consideration::ALL.map(Consideration::code));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 11);
    assert_eq!((Criterion::RULE, Consideration::RULE), ("R-064", "R-065"));
}

/// What is said of every measure and target of a case file, with the text it is said of.
fn model_remarks(case: &Value) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    for skp in list(case, "skps") {
        let approach: Approach =
            if word(skp, "approach") == "qualitative" { Qualitative } else { Quantitative };
        let is_executive = ["A.1.1", "A.1.2"].contains(&word(skp, "form"));
        let group: PositionGroup = if is_executive { Executive } else { AdministrativeFunctional };
        for one in list(skp, "work_results").iter().flat_map(|result| list(result, "indicators")) {
            let (text, its_target) = (word(one, "text"), one["target"].as_str());
            let remarks = lint_indicator(text, its_target, group, approach, false);
            found.extend(remarks.iter().map(|remark| (remark.code, text)));
            let its_target = its_target.unwrap_or_default();
            let remarks = lint_target(its_target, group, approach, false);
            found.extend(remarks.iter().map(|remark| (remark.code, its_target)));
        }
    }
    found
}

#[test]
fn r_053_r_066_r_067_the_model_plans_word_their_measures_well_but_for_three_absolute_ones() {
    let (Some(pusat), Some(daerah)) = (case("skp_pusat.json"), case("skp_daerah.json")) else { return };
    assert_eq!(model_remarks(&pusat), []);
    assert_eq!(
        model_remarks(&daerah),
        [
            (
                "softly_absolute",
                "Tidak ada kesalahan tindakan pada pemeriksaan kehamilan sesuai perannya dalam SOP"
            ),
            ("softly_absolute", "Seluruh ibu hamil yang datang terlayani persalinannya"),
            (
                "softly_absolute",
                "Tidak ada kesalahan tindakan pada penanganan persalinan sesuai perannya dalam SOP"
            ),
        ],
        "cases of life and injury, R-062"
    );
}

#[test]
fn r_053_a_narrative_that_counts_is_hinted_at() {
    assert_eq!(codes(&narrative("Persentase izin yang terbit tepat waktu")), ["stresses_units"]);
    assert_eq!(codes(&narrative("Izin terbit paling lambat 3 hari setelah berkas lengkap")), [""; 0]);
}

#[test]
fn r_066_a_quantitative_measure_begins_with_a_word_of_measuring() {
    for text in
        ["Persentase izin", "Presentase izin", "Rata – rata waktu", "RATA-RATA waktu", "Ketepatan waktu"]
    {
        assert_eq!(codes(&measure(text, "80%")), [""; 0], "{text}");
    }
    let remarks = measure("Izin terbit tepat waktu", "80%");
    assert_eq!(codes(&remarks), ["no_measure_word"]);
    assert_eq!(remarks[0].rewrites, ["Persentase izin terbit tepat waktu", "Jumlah izin terbit tepat waktu"]);
    assert!(measure("Menyusun laporan", "12")[0].rewrites.is_empty(), "an activity cannot be counted");
}

#[test]
fn r_066_a_quantitative_target_holds_a_number_a_range_or_a_unit() {
    for text in ["80 – 90%", "≤ 3 hari kerja", "tiga dokumen", "Predikat A", "akhir Desember", "½", ""] {
        assert_eq!(codes(&target(text)), [""; 0], "{text}");
    }
    assert_eq!(codes(&target("segera dan memuaskan")), ["target_without_number"]);
    let qualitative = lint_target("segera", AdministrativeFunctional, Qualitative, false);
    assert_eq!(codes(&qualitative), [""; 0], "a narrative needs none");
}

#[test]
fn r_067_a_measure_that_holds_its_own_target_is_hinted_at_and_shortened() {
    for (text, its_target, held) in [
        ("Persentase izin terbit tepat waktu minimal 90%", "90%", "90%"),
        ("Persentase izin terbit tepat waktu sebesar 80 – 90 persen", "80-90%", "80 – 90 persen"),
        ("Rata-rata waktu penerbitan izin paling lambat 3 hari", "≤ 3 hari kerja", "3 hari"),
        ("Nilai akuntabilitas 61,95", "61,95", "61,95"),
        ("Nilai SAKIP predikat A", "Predikat A", "predikat A"),
        ("Persentase izin terbit 95%", "", "95%"),
    ] {
        let remarks = measure(text, its_target);
        assert_eq!(codes(&remarks), ["target_in_indicator"], "{text}");
        assert_eq!(marked(text, &remarks), [held]);
        assert_eq!(remarks[0].rewrites.len(), 1, "{text}");
        assert_eq!(codes(&measure(&remarks[0].rewrites[0], its_target)), [""; 0], "{text}");
    }
    let cut = measure("Persentase izin terbit tepat waktu minimal 90%", "90%");
    assert_eq!(cut[0].rewrites, ["Persentase izin terbit tepat waktu"]);
}

#[test]
fn r_067_a_number_that_belongs_to_the_measure_is_not_its_target() {
    for (text, its_target) in [
        ("Indeks penyelesaian revisi UU No. 28 Tahun 2002", "28"),
        ("Indeks kepuasan dalam skala 5", "3,5 dari skala 5"),
        ("Persentase proyek dengan kemajuan fisik 100%", "80%"),
        ("Jumlah pegawai pada Direktorat 3", "3 orang"),
        ("Jumlah kantor dengan 2,3 pegawai", "3"),
    ] {
        assert_eq!(codes(&measure(text, its_target)), [""; 0], "{text}");
    }
}

/// Asks everything of a text and checks that each remark points at whole characters.
fn lint_everything(text: &str, its_target: &str) {
    let mut remarks = lint_result(text);
    for group in [Executive, AdministrativeFunctional] {
        for approach in [Qualitative, Quantitative] {
            remarks.extend(lint_target(text, group, approach, false));
            remarks.extend(lint_indicator(text, Some(its_target), group, approach, false));
            remarks.extend(lint_indicator(text, None, group, approach, true));
        }
    }
    for remark in remarks {
        assert!(text.get(remark.span.clone()).is_some_and(|words| !words.is_empty()), "{text:?}: {remark:?}");
        assert_ne!(remark.severity, Severity::Block);
    }
}

#[test]
fn r_060_to_r_067_a_text_of_any_length_and_script_is_read() {
    for text in [
        "The quick brown fox",
        "تنظيم العمل في المكتب",
        "Menyusun \u{202e}laporan\u{202c} 🙂👩‍⚕️",
        "İSTANBUL ǅ ß 100%",
        "会議の準備",
        "{} | {0} %s",
        "Menyusun {} | laporan",
    ] {
        lint_everything(text, text);
    }
    for one in
        ["menyusun laporan dan ", "a", "1 ", "semua ", "100% ", "🙂", "pengawasan, ", "\n", "1.", "a) "]
    {
        let long = one.repeat(100_000 / one.len());
        lint_everything(&long, &long);
    }
}

proptest! {
    #[test]
    fn r_060_to_r_067_nothing_typed_breaks_the_check(text in ".{0,60}", its_target in ".{0,20}") {
        lint_everything(&text, &its_target);
    }

    #[test]
    fn r_060_to_r_067_no_order_of_known_words_breaks_the_check(
        parts in prop::collection::vec(prop::sample::select(vec![
            "Menyusun", "melaksanakan", "penyusunan", "laporan", "dan", "kepada", "terkait", "sesuai", "tepat waktu",
            "memberikan", "bimbingan", "Layanan", ",", "/", ".", "(", "100%", "3 hari", "semua", "tidak", "ada", "me-",
            "dengan", "é", "🙂", "\n",
        ]), 0..12),
    ) {
        let text = parts.join(" ");
        lint_everything(&text, "3 hari");
        for rewrite in lint_result(&text).iter().flat_map(|remark| &remark.rewrites) {
            prop_assert_eq!(classify(rewrite), WordingClass::Achievement);
        }
    }
}
