//! The rules of wording against the statements the regulation prints, and against anything typed.

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::Value;

use super::passive::passive;
use super::*;
use crate::person::PositionGroup::{self, AdministrativeFunctional, Executive};
use crate::skp::Approach::{self, Qualitative, Quantitative};

mod measures;

/// A case file of the specification, kept with the tests.
fn case(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("a case file is JSON")
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

#[test]
fn r_060_every_statement_printed_on_pages_120_to_122_is_classed_as_printed() {
    let case = case("result_wording.json");
    let statements = list(&case, "statements");
    assert_eq!(statements.len(), 38);
    for statement in statements {
        let text = word(statement, "text");
        assert_eq!(classify(text), class_named(word(statement, "class")), "{text}");
    }
}

#[test]
fn r_060_every_proposal_for_a_printed_activity_or_category_states_an_achievement() {
    let case = case("result_wording.json");
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
        let case = case(name);
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
    ("Ketersediaan obat", "Meningkatnya ketersediaan obat"),
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
