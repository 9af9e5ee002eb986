//! Targets and measures: absolute words, numbers and units, each in its place.

use serde_json::Value;

use super::*;

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
fn r_061_the_absolute_targets_of_page_51_are_warned_of_at_the_word() {
    let case = case("result_wording.json");
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
    let (pusat, daerah) = (case("skp_pusat.json"), case("skp_daerah.json"));
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
