//! What the sheets say, against the wording of the regulation.

use domain::{
    EmployeeType, Evaluation, ExpectationLevel, OrgAchievement, Paper, Period, Rhythm, Skp, UnitLabel,
};
use sheets::content::{Content, Paragraph};
use sheets::{Form, GuideWording, Mark, NotThisForm, Office, Record};

use crate::file::{assert_order, pages_on, print};
use crate::support::{Cases, OFFICE, evaluated, with_people};

/// The paragraphs of a sheet, struck words between tildes.
fn said(content: &Content<'_>) -> Vec<String> {
    let words = |paragraph: &Paragraph<'_>| {
        let runs = paragraph.runs.iter();
        let runs =
            runs.map(|run| if run.is_struck { format!("~{}~", run.text) } else { run.text.to_string() });
        runs.collect::<String>().replace("~~", "")
    };
    content.paragraphs().map(words).collect()
}

fn said_of(form: Form, record: Record<'_>, office: &Office<'_>) -> Vec<String> {
    said(&sheets::content(form, office, &record, None).expect("a form of the record"))
}

fn says(said: &[String], words: &str) -> bool {
    said.iter().any(|line| line == words)
}

fn some_plan() -> Option<Skp> {
    Some(Cases::read()?.plan("skp-kasubdit-ii"))
}

fn some_evaluation() -> Option<Evaluation> {
    Some(Cases::read()?.evaluation("eval-jf-tbp-muda"))
}

#[test]
fn r_215_an_evaluation_sheet_says_what_p111_to_p113_say_in_their_order() {
    let Some(evaluation) = some_evaluation() else { return };
    let Some(text) = print(Form::C13, Record::Evaluation(&evaluation)).reading() else { return };
    assert_order(
        &text,
        &[
            "HASIL EVALUASI KINERJA PEGAWAI",
            "PENDEKATAN HASIL KERJA KUANTITATIF",
            "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
            "PERIODE***: TRIWULAN I/II/III/IV-AKHIR*",
            "KEMENTERIAN X",
            "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
            "PEGAWAI YANG DINILAI",
            "PANGKAT/GOL RUANG",
            "CAPAIAN KINERJA ORGANISASI*",
            "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG",
            "POLA DISTRIBUSI",
            "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN",
            "CAPAIAN KINERJA ORGANISASI BAIK",
            "HASIL KERJA",
            "UMPAN BALIK BERKELANJUTAN",
            "A. UTAMA",
            "85% berdasarkan penilaian Pimpinan",
            "Pimpinan: modul proses bisnis secara keseluruhan",
            "B. TAMBAHAN",
            "RATING HASIL KERJA*",
            "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**",
            "PERILAKU KERJA",
            "Berorientasi pelayanan",
            "Kolaboratif",
            "RATING PERILAKU KERJA*",
            "PREDIKAT KINERJA PEGAWAI*",
            "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG",
            "Jakarta, 12 Januari 2027",
            "Pejabat Penilai Kinerja",
            "* pilih salah satu",
            "** rating hasil dan rating perilaku kerja Pegawai ditetapkan",
            "*** periode disesuaikan",
            "Halaman 6 dari 6",
        ],
    );
}

#[test]
fn r_205_and_r_210_what_was_not_chosen_is_struck_out_with_the_separator_behind_it() {
    let Some(evaluation) = some_evaluation() else { return };
    let said = said_of(Form::C13, Record::Evaluation(&evaluation), &OFFICE);
    for words in [
        "PERIODE***: TRIWULAN ~I/II/III/~IV-AKHIR*",
        "~ISTIMEWA/~ BAIK/ ~BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG~",
        "DIATAS EKSPEKTASI/ ~SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI~**",
        "~DIATAS EKSPEKTASI/~ SESUAI EKSPEKTASI/ ~DIBAWAH EKSPEKTASI~**",
        "~SANGAT BAIK/~ BAIK/ ~BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG~",
    ] {
        assert!(says(&said, words), "{words} in {said:#?}");
    }
}

#[test]
fn before_anything_is_chosen_nothing_is_struck_and_no_curve_is_drawn() {
    let Some(mut evaluation) = some_evaluation() else { return };
    evaluation.org_achievement = None;
    evaluation.results_rating = None;
    evaluation.conduct_rating = None;
    let said = said_of(Form::C13, Record::Evaluation(&evaluation), &OFFICE);
    assert!(says(&said, "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG"));
    assert!(says(&said, "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG"));
    let Some(text) = print(Form::C13, Record::Evaluation(&evaluation)).text() else { return };
    assert!(text.contains("POLA DISTRIBUSI") && !text.contains("KURVA"), "{text}");
    let Some(text) = print(Form::D11, Record::Evaluation(&evaluation)).reading() else { return };
    assert_order(&text, &["CAPAIAN KINERJA ORGANISASI : PREDIKAT KINERJA PEGAWAI : 5."]);
}

#[test]
fn r_220_r_221_r_222_r_223_and_r_224_the_drawn_pattern_is_that_of_the_achievement() {
    let Some(mut evaluation) = some_evaluation() else { return };
    let names = ["ISTIMEWA", "BAIK", "BUTUH PERBAIKAN", "KURANG", "SANGAT KURANG"];
    for (achievement, name) in OrgAchievement::ALL.into_iter().zip(names) {
        evaluation.org_achievement = Some(achievement);
        let Some(text) = print(Form::C13, Record::Evaluation(&evaluation)).reading() else { return };
        assert_order(
            &text,
            &[
                &format!("CAPAIAN KINERJA ORGANISASI {name}"),
                "Frekuensi Pegawai Sangat Kurang Kurang/ Misconduct Butuh Perbaikan Baik Sangat Baik",
                "Predikat Kinerja Pegawai",
            ],
        );
    }
}

#[test]
fn r_024_a_monthly_agency_names_the_month_and_its_annual_sheet_says_akhir() {
    let Some(mut evaluation) = some_evaluation() else { return };
    let office = Office { rhythm: Rhythm::Monthly, ..OFFICE };
    evaluation.period = Period::month(2026, 7).expect("July");
    let said = said_of(Form::C13, Record::Evaluation(&evaluation), &office);
    assert!(says(&said, "PERIODE***: BULAN JULI TAHUN 2026"));
    evaluation.period = Period::annual(2026);
    assert!(says(&said_of(Form::D11, Record::Evaluation(&evaluation), &office), "PERIODE*: AKHIR"));
}

#[test]
fn r_055_a_supported_result_of_an_executive_is_printed_with_its_indicator() {
    let Some(plan) = some_plan() else { return };
    let said = said_of(Form::A17, Record::Plan(&plan), &OFFICE);
    let at = said.iter().position(|line| line == "Indikator Kinerja Individu:").expect("the caption");
    assert!(said[at - 1].starts_with("Meningkatnya kualitas bangunan gedung"), "{}", said[at - 1]);
    assert!(said[at + 1].starts_with("Persentase Pemerintah Daerah"), "{}", said[at + 1]);
    assert!(says(&said, "(dapat ditambahkan pada tahun berjalan)"), "no additional result yet");
}

#[test]
fn r_054_every_indicator_is_printed_with_its_aspect_and_an_aspect_may_repeat() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-jf-tbp-muda");
    let indicators: Vec<_> = plan.results.iter().flat_map(|result| &result.indicators).collect();
    let said = said_of(Form::A17, Record::Plan(&plan), &OFFICE);
    let aspects = ["Kuantitas", "Kualitas", "Waktu", "Biaya"];
    let printed = said.iter().filter(|line| aspects.contains(&line.as_str())).count();
    assert_eq!(printed, indicators.len());
    for indicator in indicators {
        let at = said.iter().position(|line| *line == indicator.text).expect("the indicator");
        assert!(aspects.contains(&said[at - 1].as_str()), "the aspect stands before {:?}", said[at]);
    }
}

#[test]
fn r_056_a_result_carries_who_gave_the_assignment() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-dirjen-iii");
    assert!(
        said_of(Form::A12, Record::Plan(&plan), &OFFICE)
            .iter()
            .any(|line| line.ends_with("(penugasan dari Menteri)"))
    );
    let plan = cases.plan("skp-bidan-penyelia");
    let said = said_of(Form::A16, Record::Plan(&plan), &OFFICE);
    assert!(said.iter().any(|line| line.ends_with("(penugasan dari Kepala Puskesmas)")));
}

#[test]
fn r_039_perspectives_are_printed_for_executives_only() {
    let Some(cases) = Cases::read() else { return };
    let mut plan = cases.plan("skp-kadis-kesehatan");
    let said = said_of(Form::A11, Record::Plan(&plan), &OFFICE);
    assert!(said.iter().any(|line| line.ends_with("(Perspektif Penerima Layanan)")), "{said:#?}");
    assert!(says(&said, "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:"));
    plan.group = domain::PositionGroup::AdministrativeFunctional;
    let said = said_of(Form::A16, Record::Plan(&plan), &OFFICE);
    assert!(!said.iter().any(|line| line.contains("Perspektif")), "{said:#?}");
    assert!(says(&said, "Ukuran keberhasilan/ indikator kinerja individu dan Target:"));
}

#[test]
fn r_070_every_sheet_prints_the_seven_values_and_writes_nkri_where_its_form_does() {
    let Some(cases) = Cases::read() else { return };
    let labels =
        ["Berorientasi pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"];
    let sheets = cases.plans.iter().map(|(_, plan)| (Form::from(plan.form()), Record::Plan(plan)));
    let evaluations =
        cases.evaluations.iter().map(|(_, one)| (Form::from(one.form()), Record::Evaluation(one)));
    for (form, record) in sheets.chain(evaluations) {
        let said = said_of(form, record, &OFFICE);
        assert!(labels.iter().all(|label| says(&said, label)), "{form}");
        let writes_nkri = said.iter().any(|line| line.contains("setia pada NKRI serta"));
        assert_eq!(writes_nkri, !matches!(form, Form::A11 | Form::A12), "{form}");
        assert!(says(
            &said,
            "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi"
        ));
    }
}

#[test]
fn r_070_an_office_may_print_the_guides_in_one_wording_or_with_the_full_stop_of_the_forms() {
    let Some(plan) = some_plan() else { return };
    let long = "setia pada Negara Kesatuan Republik Indonesia";
    for (guides, is_long, has_stop) in [
        (GuideWording::AsPrinted, false, false),
        (GuideWording::WithFullStop, false, true),
        (GuideWording::One, true, false),
    ] {
        let said = said_of(Form::A17, Record::Plan(&plan), &Office { guides, ..OFFICE });
        assert_eq!(said.iter().any(|line| line.contains(long)), is_long, "{guides:?}");
        assert_eq!(said.iter().any(|line| line.ends_with("efektif, dan efisien.")), has_stop, "{guides:?}");
    }
}

#[test]
fn r_071_special_expectations_stand_under_their_value() {
    let Some(plan) = some_plan() else { return };
    let said = said_of(Form::A17, Record::Plan(&plan), &OFFICE);
    assert_eq!(said.iter().filter(|line| *line == "Ekspektasi Khusus Pimpinan:").count(), 7);
    assert!(says(&said, "Berani berterus terang dan mengakui kesalahan"));
}

#[test]
fn r_080_r_081_r_083_and_r_084_the_annex_numbers_its_three_lists_from_one_and_an_empty_list_keeps_its_row() {
    let Some(mut plan) = some_plan() else { return };
    let said = said_of(Form::A18, Record::Plan(&plan), &OFFICE);
    for head in ["DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI"] {
        let at = said.iter().position(|line| line == head).expect(head);
        assert_eq!(said[at + 1], "1.", "{head}");
    }
    plan.annex = None;
    assert_eq!(
        said_of(Form::A18, Record::Plan(&plan), &OFFICE).iter().filter(|line| *line == "-").count(),
        3
    );
}

#[test]
fn r_214_the_document_holds_grade_and_notes_and_its_signatures_are_numbered() {
    let Some(mut evaluation) = some_evaluation() else { return };
    with_people(&mut evaluation.plan);
    evaluation.notes = "Catatan pertama.\n\nCatatan kedua.".into();
    let Some(text) = print(Form::D11, Record::Evaluation(&evaluation)).reading() else { return };
    assert_order(
        &text,
        &[
            "DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE*: TRIWULAN I/II/III/IV-AKHIR**",
            "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
            "1. PEGAWAI YANG DINILAI NAMA : Ni Luh Putu Ayu Saraswati, S.T., M.T.",
            "2. PEJABAT PENILAI KINERJA NAMA : Drs. Hasanuddin Siregar, M.Si.",
            "3. ATASAN PEJABAT PENILAI KINERJA NAMA : NIP : PANGKAT/GOL RUANG :",
            "4. EVALUASI KINERJA CAPAIAN KINERJA ORGANISASI : BAIK PREDIKAT KINERJA PEGAWAI : BAIK",
            "5. CATATAN/REKOMENDASI Catatan pertama. Catatan kedua.",
            "7. Pegawai yang Dinilai",
            "NIP. 199003122015032001",
            "Jakarta, 12 Januari 2027 6. Pejabat Penilai Kinerja",
            "* periode disesuaikan",
            "** pilih salah satu",
        ],
    );
}

#[test]
fn r_016_pppk_and_soldiers_get_their_own_labels_and_the_office_may_decline_those_of_pppk() {
    let Some(mut plan) = some_plan() else { return };
    with_people(&mut plan);
    plan.employee.employee_type = EmployeeType::Pppk;
    plan.evaluator.employee_type = EmployeeType::Military;
    let labelled = said_of(Form::A17, Record::Plan(&plan), &OFFICE);
    for words in
        ["NI PPPK", "GOLONGAN", "NRP", "PANGKAT", "NI PPPK. 199003122015032001", "NRP. 197505172000031002"]
    {
        assert!(says(&labelled, words), "{words}");
    }
    let declined = said_of(Form::A17, Record::Plan(&plan), &Office { pppk_labels: false, ..OFFICE });
    assert!(says(&declined, "NIP") && says(&declined, "PANGKAT/ GOL. RUANG") && !says(&declined, "NI PPPK"));
    assert!(says(&declined, "NRP"), "NRP is not a matter of that setting");
}

#[test]
fn an_evaluator_without_number_leaves_its_cell_empty_and_no_line_under_the_name() {
    let Some(mut plan) = some_plan() else { return };
    with_people(&mut plan);
    plan.evaluator.nip = None;
    let said = said_of(Form::A17, Record::Plan(&plan), &OFFICE);
    assert_eq!(said.iter().filter(|line| line.starts_with("NIP. ")).count(), 1, "only the employee's");
    assert!(says(&said, "NIP"));
}

#[test]
fn what_is_still_to_be_written_by_hand_is_dotted() {
    let Some(mut plan) = some_plan() else { return };
    plan.approved_on = None;
    let said = said_of(Form::A17, Record::Plan(&plan), &Office { place: None, ..OFFICE });
    assert!(says(&said, "……………………, ……………………"), "place and day");
    assert_eq!(said.iter().filter(|line| *line == "………………………………").count(), 2, "both names");
}

#[test]
fn the_label_of_the_unit_that_a_record_carries_wins_over_the_form() {
    let Some(cases) = Cases::read() else { return };
    let mut evaluation = cases.evaluation("eval-direktur-ii");
    evaluation.plan.evaluator.unit_label = None;
    assert!(says(&said_of(Form::C12, Record::Evaluation(&evaluation), &OFFICE), "INSTANSI"), "p108");
    evaluation.plan.evaluator.unit_label = Some(UnitLabel::Unit);
    assert!(!says(&said_of(Form::C12, Record::Evaluation(&evaluation), &OFFICE), "INSTANSI"));
}

#[test]
fn a_qualitative_evaluation_repeats_its_heads_at_the_additional_results() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = evaluated(cases.plan("skp-kadis-kesehatan"));
    let said = said_of(Form::C11, Record::Evaluation(&evaluation), &OFFICE);
    assert_eq!(said.iter().filter(|line| *line == "REALISASI BERDASARKAN BUKTI DUKUNG").count(), 2);
    assert!(says(&said, "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:"));
    assert!(says(
        &said,
        "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"
    ));
}

#[test]
fn r_039_a_sheet_without_perspectives_has_no_note_about_them() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = evaluated(cases.plan("skp-bidan-penyelia"));
    let said = said_of(Form::C11, Record::Evaluation(&evaluation), &OFFICE);
    assert!(says(&said, "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:"), "{said:#?}");
    assert!(said.iter().any(|line| line.starts_with("*** periode disesuaikan")), "the other notes stay");
    assert!(!said.iter().any(|line| line.contains("****")), "nothing points at the fourth note");
}

#[test]
fn the_code_of_the_form_is_printed_only_where_the_office_wants_it() {
    let Some(plan) = some_plan() else { return };
    assert!(!says(&said_of(Form::A17, Record::Plan(&plan), &OFFICE), "FORMAT A.1.7"));
    let office = Office { print_form_code: true, ..OFFICE };
    assert_eq!(said_of(Form::A17, Record::Plan(&plan), &office)[0], "FORMAT A.1.7");
}

#[test]
fn a_record_is_refused_by_a_form_it_does_not_belong_on_with_the_forms_it_does() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let refused =
        sheets::content(Form::A12, &OFFICE, &Record::Plan(&plan), None).expect_err("an executive's form");
    assert_eq!(refused, NotThisForm { form: Form::A12, instead: &[Form::A17, Form::A18] });
    assert!(refused.to_string().contains("A.1.7"), "{refused}");
    assert!(sheets::content(Form::C13, &OFFICE, &Record::Plan(&plan), None).is_err());
}

#[test]
fn a_sheet_that_is_not_final_says_so_beside_its_page_number() {
    let Some(plan) = some_plan() else { return };
    for (mark, words) in
        [(Mark::Draft, "DRAF – Halaman 1 dari 4"), (Mark::Practice, "LATIHAN – Halaman 1 dari 4")]
    {
        let pages = pages_on(Form::A17, Record::Plan(&plan), Paper::Folio, Some(mark));
        let said = pages[0]
            .commands
            .iter()
            .any(|command| matches!(&command.draw, sheets::layout::Draw::Text(run) if run.text == words));
        assert!(said, "{words}");
    }
}

#[test]
fn r_211_the_grade_follows_the_quadrant_also_where_the_model_prints_another() {
    let Some(cases) = Cases::read() else { return };
    let evaluation = cases.evaluation("eval-kasubdit-ii");
    assert_eq!(evaluation.conduct_rating, Some(ExpectationLevel::Below));
    let said = said_of(Form::C13, Record::Evaluation(&evaluation), &OFFICE);
    // p208 leaves "BUTUH PERBAIKAN" standing.
    assert!(
        says(&said, "~SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/~ KURANG (MISCONDUCT)/ ~SANGAT KURANG~"),
        "{said:#?}"
    );
}

#[test]
fn a_form_is_found_by_its_official_code() {
    for form in Form::ALL {
        assert_eq!(form.to_string().parse(), Ok(form));
    }
    assert_eq!("a.1.7".parse(), Ok(Form::A17));
    assert_eq!("b.1.10".parse(), Ok(Form::B110));
    assert!("B.1.11".parse::<Form>().is_err());
}
