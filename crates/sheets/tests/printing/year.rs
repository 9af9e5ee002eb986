//! The forms of the year, and what follows a signature.

use domain::{Identity, Paper};
use sheets::layout::{Draw, Figure, Role};
use sheets::{
    Coaching, CompetencyAssessment, ConductReport, CounsellingRecord, Counsellor, Documentation, Form,
    GuidanceFeedback, Mentoring, Minutes, Record,
};

use crate::file::{assert_order, pages, pages_on, print};
use crate::pages::{assert_nothing_is_lost, runs, text};
use crate::support::{Cases, OFFICE, year};

fn words(form: Form, record: Record<'_>) -> Option<String> {
    print(form, record).reading()
}

#[test]
fn r_111_documentation_says_result_actions_and_realisation_with_its_evidence_as_p68() {
    let Some(cases) = Cases::read() else { return };
    let mut documentation = year::documentation(&cases);
    documentation.results.truncate(1);
    let Some(text) = words(Form::B12, Record::Documentation(&documentation)) else { return };
    assert_order(
        &text,
        &[
            "PENDOKUMENTASIAN KINERJA KEMENTERIAN X PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
            "3 PANGKAT/ GOL. RUANG Penata (III/c)",
            "HASIL KERJA 1 Proses bisnis aplikasi SIMBG",
            "Rencana Aksi: 1. Menyusun rancangan",
            "Realisasi dan Bukti Dukung: 1. Triwulan I: rancangan proses bisnis 25% tersusun (bukti: Nota dinas",
            "2. Triwulan II: 60%, diuji di dua kota (bukti: Berita acara uji; BD-2026-031)",
            "Jakarta, 3 Juli 2026 Pegawai yang Dinilai Ni Luh Putu Ayu Saraswati",
        ],
    );
    assert_eq!(text.matches("Pejabat Penilai Kinerja").count(), 0, "only the employee signs");
}

#[test]
fn documentation_without_results_has_rows_to_write_into() {
    let blank = Documentation::default();
    let Some(text) = words(Form::B12, Record::Documentation(&blank)) else { return };
    assert!(text.contains("5 Rencana Aksi: 1. 2. Realisasi dan Bukti Dukung: 1. 2."), "{text}");
}

#[test]
fn r_115_recorded_feedback_stands_in_the_columns_of_the_evaluation_without_any_rating() {
    let Some(cases) = Cases::read() else { return };
    let expected = [
        ("bidan-penyelia", Form::B13, "KUALITATIF PERIODE: TRIWULAN", "PERILAKU KERJA UMPAN"),
        (
            "dirjen-iii",
            Form::B14,
            "KUANTITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI PERIODE: TRIWULAN",
            "PERILAKU KERJA* UMPAN",
        ),
        (
            "jf-tbp-muda",
            Form::B15,
            "KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL PERIODE: TRIWULAN",
            "PERILAKU KERJA* UMPAN",
        ),
    ];
    for (id, form, title, conduct) in expected {
        let record = year::feedback(&cases, id);
        assert_eq!(Record::Feedback(&record).forms(), [form]);
        let Some(text) = words(form, Record::Feedback(&record)) else { return };
        assert_order(
            &text,
            &[
                "REKAMAN INFORMASI UMPAN BALIK BERKELANJUTAN PENDEKATAN HASIL KERJA",
                title,
                "KEMENTERIAN X PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
                "A. UTAMA",
                "Pimpinan:",
                conduct,
                "7 Kolaboratif",
                "Pegawai yang Dinilai",
                "Jakarta, 2 Oktober 2026 Pejabat Penilai Kinerja",
                "pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi \
                 Pemerintah)",
            ],
        );
        for absent in ["RATING", "PREDIKAT", "CAPAIAN KINERJA ORGANISASI", "POLA DISTRIBUSI"] {
            assert!(!text.contains(absent), "{form}: {absent}");
        }
    }
}

#[test]
fn small_words_of_the_three_feedback_forms_are_those_of_their_pages() {
    let Some(cases) = Cases::read() else { return };
    let qualitative = year::feedback(&cases, "bidan-penyelia");
    let Some(text) = words(Form::B13, Record::Feedback(&qualitative)) else { return };
    assert!(text.contains("Ukuran keberhasilan dan Target:") && text.contains("setia pada NKRI"), "p71, p72");
    assert!(text.contains("3 PANGKAT/ GOL. RUANG") && text.contains("*pilih salah satu"), "p71, p72");
    let executive = year::feedback(&cases, "dirjen-iii");
    let Some(text) = words(Form::B14, Record::Feedback(&executive)) else { return };
    assert!(
        text.contains("5 INSTANSI") && text.contains("3 PANGKAT/GOL RUANG") && text.contains("NO. RENCANA")
    );
    let functional = year::feedback(&cases, "jf-tbp-muda");
    let Some(text) = words(Form::B15, Record::Feedback(&functional)) else { return };
    assert!(text.contains("I. PEGAWAI YANG DINILAI") && text.contains("* pilih salah satu"), "p75, p77");
}

#[test]
fn the_quarter_of_recorded_feedback_is_the_one_that_is_not_struck() {
    let Some(cases) = Cases::read() else { return };
    let record = year::feedback(&cases, "bidan-penyelia");
    let content = sheets::content(Form::B13, &OFFICE, &Record::Feedback(&record), None).expect("B.1.3");
    let period = content.paragraphs().find(|line| line.runs[0].text == "PERIODE: ").expect("the period line");
    let standing: String =
        period.runs.iter().filter(|run| !run.is_struck).map(|run| run.text.as_ref()).collect();
    assert_eq!(standing, "PERIODE: TRIWULAN III*");
}

#[test]
fn r_121_a_coaching_says_word_for_word_what_p80_says_around_what_was_agreed() {
    let Some(cases) = Cases::read() else { return };
    let coaching = year::coaching(&cases);
    let Some(text) = words(Form::B16, Record::Coaching(&coaching)) else { return };
    let at = text.find("TUJUAN").expect("the first part");
    let expected = "TUJUAN: APA YANG INGIN SAYA CAPAI? \
        INDIKATOR KINERJA INDIVIDU BASELINE TARGET (JIKA ADA) TARGET STRATEGI PENCAPAIAN TARGET \
        Persentase pengaduan yang ditindaklanjuti tepat waktu 70% (2025) 90% \
        Membagi pengaduan menurut wilayah dan memeriksanya tiap Senin \
        FAKTA: DIMANA SAYA SEKARANG? TARGET SKP PROGRES PENCAPAIAN TARGET MASALAH / HAMBATAN PENYEBAB \
        90% 62% pada akhir Juni Jawaban dari daerah terlambat Belum ada narahubung tetap di 14 kabupaten \
        PELUANG: APA YANG DAPAT SAYA LAKUKAN? \
        Meminta daerah menunjuk narahubung. Menjawab pengaduan ringan tanpa menunggu rapat. \
        LANGKAH KEDEPAN: APA YANG AKAN SAYA LAKUKAN KE DEPAN? \
        INDIKATOR KINERJA INDIVIDU STRATEGI UNTUK MENGATASI MASALAH/HAMBATAN \
        PENYESUAIAN UKURAN KEBERHASILAN DAN TARGET (YA/ TIDAK)* \
        Persentase pengaduan yang ditindaklanjuti tepat waktu Surat Direktur kepada 14 kabupaten sebelum 20 Juli TIDAK \
        Waktu penyelesaian pengaduan berat Dipisahkan dari pengaduan ringan YA \
        *Jika diperlukan penyesuaian indikator/ target kinerja maka dilakukan perubahan SKP \
        Pegawai yang Dinilai Ni Luh Putu Ayu Saraswati, S.T., M.T. NIP. 199003122015032001 \
        Jakarta, 6 Juli 2026 Pimpinan/ Pihak Lain yang Diberikan Penugasan Khusus \
        Drs. Hasanuddin Siregar, M.Si. NIP. 197505172000031002 Halaman 1 dari 1";
    assert_eq!(&text[at..], expected);
    assert!(text.starts_with("PELAKSANAAN COACHING KEMENTERIAN X PERIODE PENILAIAN: 1 JANUARI"), "{text}");
}

#[test]
fn a_note_below_a_table_stands_below_its_last_rule() {
    let Some(cases) = Cases::read() else { return };
    let coaching = year::coaching(&cases);
    let page = &pages(Form::B16, Record::Coaching(&coaching))[0];
    let (_, note) = runs(page).find(|(_, run)| run.text.starts_with("*Jika")).expect("the note");
    let lowest = page.commands.iter().filter_map(|command| match command.draw {
        Draw::Line { to, .. } => Some(to.1),
        _ => None,
    });
    assert!(lowest.fold(0.0, f32::max) < note.y - note.size, "no rule at or below the note");
}

#[test]
fn a_part_still_empty_says_who_fills_it_in_and_leaves_room() {
    let Some(cases) = Cases::read() else { return };
    let blank = Coaching { guided: year::guided(&cases), ..Coaching::default() };
    let Some(text) = words(Form::B16, Record::Coaching(&blank)) else { return };
    assert_eq!(text.matches("(diisi oleh Pegawai)").count(), 3);
    assert!(text.contains("(rekomendasi pimpinan atau pihak lain yang diberikan penugasan khusus"), "{text}");
    assert!(text.ends_with("Halaman 1 dari 1"), "one page to write on");
    let blank = Mentoring { guided: year::guided(&cases), ..Mentoring::default() };
    let Some(text) = words(Form::B17, Record::Mentoring(&blank)) else { return };
    assert_eq!(text.matches("(diisi oleh Pegawai)").count(), 1);
}

#[test]
fn a_heading_over_a_whole_table_keeps_away_from_the_rules_beside_it() {
    let Some(cases) = Cases::read() else { return };
    let blank = Coaching { guided: year::guided(&cases), ..Coaching::default() };
    let page = &pages(Form::B16, Record::Coaching(&blank))[0];
    let (_, hint) = runs(page).find(|(_, run)| run.text.starts_with("(rekomendasi")).expect("the hint");
    assert!(hint.text.ends_with("penugasan khusus yang"), "breaks as p80: {}", hint.text);
    assert!(hint.x > 24.0 + 1.5 && hint.x + hint.width < page.width_mm - 20.0 - 1.5, "{hint:?}");
}

#[test]
fn names_under_two_signatures_stand_on_one_line_however_the_captions_wrap() {
    let Some(cases) = Cases::read() else { return };
    let coaching = year::coaching(&cases);
    let page = &pages(Form::B16, Record::Coaching(&coaching))[0];
    let y_of = |name: &str| {
        runs(page).filter(|(_, run)| run.text.contains(name)).last().expect("a name under a signature").1.y
    };
    assert!((y_of("Saraswati") - y_of("Hasanuddin")).abs() < 0.01);
}

#[test]
fn r_122_a_mentoring_prints_goals_and_journal_of_p82() {
    let Some(cases) = Cases::read() else { return };
    let mentoring = year::mentoring(&cases);
    let Some(text) = words(Form::B17, Record::Mentoring(&mentoring)) else { return };
    assert_order(
        &text,
        &[
            "PELAKSANAAN MENTORING",
            "TUJUAN: APA YANG INGIN SAYA CAPAI DENGAN MENTORING?",
            "KEAHLIAN/ KETERAMPILAN SPESIFIK YANG AKAN DIKEMBANGKAN JANGKA WAKTU MENTORING PERUBAHAN YANG DIHARAPKAN \
             UKURAN KEBERHASILAN MENTORING",
            "Menyusun arsitektur aplikasi",
            "JURNAL MENTORING WAKTU DAN TEMPAT MATERI MENTORING RENCANA AKSI TARGET WAKTU RENCANA AKSI",
            "6 Juli 2026, ruang rapat II",
            "20 Juli 2026",
            "Pimpinan/ Pihak Lain yang Diberikan Penugasan Khusus",
        ],
    );
}

#[test]
fn r_123_the_nine_statements_are_answered_by_number_and_signed_by_the_employee_alone() {
    let Some(cases) = Cases::read() else { return };
    let mut feedback = year::guidance_feedback(&cases);
    feedback.answers[8].clear();
    let Some(text) = words(Form::B18, Record::GuidanceFeedback(&feedback)) else { return };
    assert_order(
        &text,
        &[
            "UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA NO PEGAWAI YANG DINILAI",
            "SUBJEK KRITERIA UMPAN BALIK TENTANG PEGAWAI 1. Saya merasa diperhatikan dan dipahami",
            "3. Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya 1. Ya 2. Ya 3. Ya",
            "TENTANG PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS 4. Saya merasa",
            "4. Ya, dengan angka register",
            "9. Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini 7. Ya 8. Ya Jakarta",
            "Pegawai yang Dinilai Ni Luh",
        ],
    );
    assert!(!text.contains("PERIODE PENILAIAN"), "p83 has no agency line");
    assert_eq!(GuidanceFeedback::STATEMENTS.len(), feedback.answers.len());
}

#[test]
fn r_124_competencies_are_scored_by_kind_with_the_scale_below() {
    let Some(cases) = Cases::read() else { return };
    let assessment = year::competency(&cases);
    let Some(text) = words(Form::B19, Record::CompetencyAssessment(&assessment)) else { return };
    assert_order(
        &text,
        &[
            "EVALUASI KOMPETENSI PEGAWAI SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA",
            "NO KOMPETENSI PEGAWAI* NILAI (SKALA 1-5) ALASAN TERHADAP PENILAIAN KOMPETENSI",
            "1 Manajerial 1. Integritas 5 Menolak",
            "4. Orientasi pada Hasil 2 Dua dari tiga",
            "8. Pengambilan Keputusan 3",
            "2 Sosio Kultural 1. Perekat dan Pemersatu Bangsa 4",
            "3 Teknis 1. Penyusunan arsitektur aplikasi 3",
            "2. Pengelolaan basis data pengaduan 2",
            "REKOMENDASI Pelatihan manajemen proyek",
            "DESKRIPSI SKALA PENILAIAN 1 Sangat Kurang Diberikan apabila",
            "5 Istimewa Diberikan apabila",
            "Pimpinan atau Pihak Lain yang Diberikan Penugasan Khusus",
        ],
    );
    let page = &pages(Form::B19, Record::CompetencyAssessment(&assessment))[0];
    assert!(runs(page).any(|(_, run)| run.text == "Sangat Kurang"), "the first step on one line, as p84");
    let blank = CompetencyAssessment { guided: year::guided(&cases), ..CompetencyAssessment::default() };
    let Some(text) = words(Form::B19, Record::CompetencyAssessment(&blank)) else { return };
    assert!(text.contains("3 Teknis 1. ……. REKOMENDASI"), "{text}");
}

#[test]
fn r_126_a_report_of_a_conduct_problem_asks_what_p86_asks_and_is_marked_confidential_on_every_page() {
    let Some(cases) = Cases::read() else { return };
    let report = year::conduct_report(&cases);
    let Some(said) = words(Form::B110, Record::ConductReport(&report)) else { return };
    assert_order(
        &said,
        &[
            "LAPORAN PERMASALAHAN PERILAKU KERJA NO PEGAWAI",
            "MASALAH: APA PERMASALAHAN PERILAKU KERJA PEGAWAI DIDASARKAN PADA NILAI DASAR ASN? APAKAH ANDA MEMILIKI \
             EKSPEKTASI KHUSUS TERHADAP YANG BERSANGKUTAN? JIKA YA, APA EKSPEKTASI KHUSUS TERSEBUT?",
            "Melaporkan kendala",
            "JELASKAN SECARA DETIL PERMASALAHAN TERKAIT PERILAKU KERJA PEGAWAI YANG DIANGGAP MENGHAMBAT KINERJA \
             INDIVIDU, UNIT KERJA, DAN/ATAU TIM KERJA!",
            "Tiga kali tidak hadir",
            "APAKAH PERMASALAHAN PERILAKU KERJA SERUPA JUGA TERJADI PADA PEGAWAI LAINNYA? YA / TIDAK",
            "RETROSPEKTIF: APA YANG SUDAH ANDA LAKUKAN UNTUK PERBAIKAN PERILAKU KERJA PEGAWAI?",
            "YANG SUDAH SAYA LAKUKAN UNTUK MEMPERBAIKI PERILAKU KERJA PEGAWAI ADALAH:",
            "Pejabat Penilai Kinerja Drs. Hasanuddin Siregar, M.Si.",
        ],
    );
    let long = ConductReport { problem: "tidak hadir tanpa kabar ".repeat(600), ..report };
    let pages = pages(Form::B110, Record::ConductReport(&long));
    assert!(pages.len() > 1 && pages.iter().all(|page| text(page).contains("RAHASIA")));
    assert!(Form::ALL.into_iter().filter(|form| form.is_confidential()).eq([Form::B110, Form::Counselling]));
}

#[test]
fn the_answer_that_was_not_given_to_yes_or_no_is_struck_and_neither_before_an_answer() {
    let Some(cases) = Cases::read() else { return };
    let struck = |is_found_with_others| {
        let report = ConductReport { is_found_with_others, ..year::conduct_report(&cases) };
        let record = Record::ConductReport(&report);
        let content = sheets::content(Form::B110, &OFFICE, &record, None).expect("B.1.10");
        let runs = content.paragraphs().flat_map(|line| &line.runs).filter(|run| run.is_struck);
        runs.map(|run| run.text.as_ref()).collect::<String>()
    };
    assert_eq!(struck(None), "");
    assert_eq!(struck(Some(true)), "TIDAK");
    assert_eq!(struck(Some(false)), "YA /");
}

#[test]
fn r_128_a_record_of_counselling_fits_one_page_and_names_to_whom_it_is_reported() {
    let Some(cases) = Cases::read() else { return };
    let record = year::counselling(&cases);
    for paper in [Paper::Folio, Paper::A4] {
        assert_eq!(pages_on(Form::Counselling, Record::Counselling(&record), paper, None).len(), 1);
    }
    let said = |counsellor, reported_to: &str| {
        let record = CounsellingRecord { counsellor, reported_to: reported_to.into(), ..record.clone() };
        words(Form::Counselling, Record::Counselling(&record))
    };
    let Some(text) = said(Some(Counsellor::Independent), "") else { return };
    assert_order(
        &text,
        &[
            "REKAMAN INFORMASI HASIL KONSELING KINERJA",
            "KONSELOR Dra. Theresia Manullang",
            "LANGKAH YANG DISEPAKATI 1. Pegawai memohon",
            "DILAPORKAN KEPADA PyB atau pimpinan unit kerja yang membidangi pengelolaan kepegawaian",
            "TANGGAL PELAPORAN 17 Juni 2026",
            "Konselor Dra. Theresia",
            "RAHASIA",
        ],
    );
    let of_evaluator = said(Some(Counsellor::Evaluator), "").expect("as before");
    assert!(of_evaluator.contains("DILAPORKAN KEPADA Atasan dari Pejabat Penilai Kinerja TANGGAL"));
    let of_official = said(Some(Counsellor::Official), "").expect("as before");
    assert!(of_official.contains("Pejabat Penilai Kinerja dan atasan dari Pejabat Penilai Kinerja TANGGAL"));
    let named = said(Some(Counsellor::Evaluator), "Direktur II").expect("as before");
    assert!(named.contains("DILAPORKAN KEPADA Direktur II TANGGAL"));
    let blank = CounsellingRecord { guided: year::guided(&cases), ..CounsellingRecord::default() };
    assert_eq!(pages(Form::Counselling, Record::Counselling(&blank)).len(), 1, "to be written by hand");
}

#[test]
fn a_sheet_of_the_programs_own_never_calls_itself_a_format_of_the_regulation() {
    let Some(cases) = Cases::read() else { return };
    let office = sheets::Office { print_form_code: true, ..OFFICE };
    let says_format = |form, record: Record<'_>| {
        let content = sheets::content(form, &office, &record, None).expect("a form of the record");
        content.paragraphs().any(|line| line.runs.iter().any(|run| run.text.starts_with("FORMAT ")))
    };
    let (minutes, recap) = (year::minutes(), year::follow_ups());
    let (coaching, counselling) = (year::coaching(&cases), year::counselling(&cases));
    assert!(says_format(Form::B16, Record::Coaching(&coaching)));
    assert!(!says_format(Form::Counselling, Record::Counselling(&counselling)));
    assert!(!says_format(Form::Minutes, Record::Minutes(&minutes)));
    assert!(!says_format(Form::FollowUps, Record::FollowUps(&recap)));
}

#[test]
fn minutes_list_agenda_decisions_actions_and_who_was_there() {
    let minutes = year::minutes();
    let Some(text) = words(Form::Minutes, Record::Minutes(&minutes)) else { return };
    assert_order(
        &text,
        &[
            "NOTULA RAPAT PEMANTAUAN KINERJA KEMENTERIAN X",
            "TANGGAL 6 Juli 2026",
            "AGENDA 1. Dua orang tanpa realisasi",
            "PEMBAHASAN Jawaban dari daerah",
            "KEPUTUSAN 1. Pengaduan ringan",
            "TINDAK LANJUT NO TINDAKAN PENANGGUNG JAWAB BATAS WAKTU STATUS",
            "2. Mengisi realisasi triwulan I (lanjutan rapat 6 April 2026) Yohanes Wibisono 4 Mei 2026 Selesai 2 Mei",
            "DAFTAR HADIR NO NAMA JABATAN TANDA TANGAN",
            "3. Yohanes Wibisono Pengolah Data Tidak hadir: cuti",
            "Notulis",
            "Pimpinan Rapat",
        ],
    );
    let page = &pages(Form::Minutes, Record::Minutes(&minutes))[0];
    for day in ["20 Juli 2026", "2 Mei 2026"] {
        assert!(runs(page).any(|(_, run)| run.text == day), "{day} stands on one line");
    }
    let blank = Minutes::default();
    let Some(text) = words(Form::Minutes, Record::Minutes(&blank)) else { return };
    assert_order(&text, &["AGENDA 1. 2. 3.", "KEPUTUSAN 1. 2. 3.", "TANDA TANGAN 1. 2. 3."]);
}

#[test]
fn two_hundred_people_at_a_meeting_sign_on_rows_of_their_own_under_repeated_heads() {
    let mut minutes = year::minutes();
    let someone = minutes.attendance[0].clone();
    minutes.attendance = vec![someone; 200];
    assert_nothing_is_lost(Form::Minutes, Record::Minutes(&minutes), Paper::Folio);
    let pages = pages(Form::Minutes, Record::Minutes(&minutes));
    let with_rows: Vec<_> = pages.iter().filter(|page| text(page).contains("Hasanuddin")).collect();
    assert!(with_rows.iter().skip(1).all(|page| text(page).contains("DAFTAR HADIR")));
}

#[test]
fn r_244_a_document_taken_over_is_signed_by_the_superior_and_so_is_its_result_sheet() {
    let Some(cases) = Cases::read() else { return };
    let mut evaluation = year::objection(&cases).evaluation;
    assert_eq!(Record::TakenOver(&evaluation).forms(), [Form::C13, Form::D12]);
    evaluation.notes = "Catatan atasan.".into();
    let Some(text) = words(Form::D12, Record::TakenOver(&evaluation)) else { return };
    assert_order(
        &text,
        &[
            "DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE*:",
            "2. PEJABAT PENILAI KINERJA NAMA : Drs. Hasanuddin Siregar, M.Si.",
            "3. ATASAN PEJABAT PENILAI KINERJA NAMA : Dr. Ir. Maria Kartika Wijaya",
            "5. CATATAN/ REKOMENDASI Catatan atasan.",
            "7. Pegawai yang Dinilai Ni Luh",
            "Jakarta, 12 Januari 2027 6. Atasan Pejabat Penilai Kinerja Dr. Ir. Maria Kartika Wijaya",
        ],
    );
    let Some(text) = words(Form::C13, Record::TakenOver(&evaluation)) else { return };
    assert!(text.contains("Jakarta, 12 Januari 2027 Atasan Pejabat Penilai Kinerja Dr. Ir. Maria"), "{text}");
    assert!(sheets::content(Form::D11, &OFFICE, &Record::TakenOver(&evaluation), None).is_err());
}

#[test]
fn r_254_a_decided_objection_prints_eight_boxes_and_three_signatures_on_one_page() {
    let Some(cases) = Cases::read() else { return };
    let decided = year::objection(&cases);
    assert_eq!(pages(Form::D13, Record::Objection(&decided)).len(), 1);
    let Some(said) = words(Form::D13, Record::Objection(&decided)) else { return };
    assert_order(
        &said,
        &[
            "4. EVALUASI KINERJA CAPAIAN KINERJA ORGANISASI : BAIK PREDIKAT KINERJA PEGAWAI : BAIK",
            "5. CATATAN/ REKOMENDASI Penempatan",
            "6. KEBERATAN Realisasi triwulan IV",
            "7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN Laporan diterima",
            "8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA Keberatan diterima.",
            "10. Pegawai yang Dinilai",
            "9. Pejabat Penilai Kinerja Drs.",
            "Jakarta, 9 Februari 2027 11. Atasan Pejabat Penilai Kinerja Dr. Ir. Maria",
        ],
    );
    let page = &pages(Form::D13, Record::Objection(&decided))[0];
    let emblem = page.commands.iter().any(|command| command.role == Role::Figure(Figure::Emblem));
    assert!(emblem, "the emblem as on D.1.1");
    let (_, last) =
        runs(page).find(|(_, run)| run.text.starts_with("11. Atasan")).expect("the third signature");
    assert!((last.x + last.width / 2.0 - page.width_mm / 2.0).abs() < 3.0, "in the middle");
}

#[test]
fn long_words_of_an_objection_go_on_on_a_second_sheet_and_all_signatures_stay_together() {
    let Some(cases) = Cases::read() else { return };
    let mut decided = year::objection(&cases);
    decided.objection = "laporan akhir diserahkan sebelum tahun berakhir ".repeat(90);
    assert_nothing_is_lost(Form::D13, Record::Objection(&decided), Paper::A4);
    let pages = pages(Form::D13, Record::Objection(&decided));
    let signed: Vec<_> = pages.iter().filter(|page| text(page).contains("9. Pejabat")).collect();
    assert_eq!(signed.len(), 1);
    assert!(text(signed[0]).contains("10. Pegawai") && text(signed[0]).contains("11. Atasan"));
}

#[test]
fn a_superior_not_yet_known_leaves_dots_to_sign_on() {
    let Some(cases) = Cases::read() else { return };
    let mut decided = year::objection(&cases);
    decided.evaluation.superior = Identity::default();
    let Some(text) = words(Form::D13, Record::Objection(&decided)) else { return };
    assert!(text.contains("11. Atasan Pejabat Penilai Kinerja ………"), "{text}");
}

#[test]
fn r_261_a_recap_lists_follow_ups_by_kind_and_proposes_none() {
    let recap = year::follow_ups();
    let Some(text) = words(Form::FollowUps, Record::FollowUps(&recap)) else { return };
    assert_order(
        &text,
        &[
            "REKAPITULASI TINDAK LANJUT EVALUASI KINERJA PEGAWAI DIREKTORAT II",
            "PENGHARGAAN 1 Ni Luh Putu Ayu Saraswati",
            "RENCANA PERBAIKAN KINERJA 2 Yohanes Wibisono",
            "BUTUH PERBAIKAN",
            "KEBUTUHAN PELATIHAN",
            "1 Manajemen proyek Subdirektorat II 4",
        ],
    );
    assert!(!text.contains("SANKSI"), "R-263: none was recorded, so none is named");
    let none = sheets::FollowUpRecap { follow_ups: Vec::new(), training_needs: Vec::new(), ..recap };
    let Some(text) = words(Form::FollowUps, Record::FollowUps(&none)) else { return };
    assert!(text.contains("STATUS/ HASIL - - - - - - -"), "{text}");
}

#[test]
fn a_page_about_a_unit_stays_one_page_and_says_how_many_rows_it_leaves_out() {
    let mut page = year::unit_page();
    let Some(text) = words(Form::UnitPage, Record::UnitPage(&page)) else { return };
    assert_order(
        &text,
        &[
            "RINGKASAN KINERJA UNIT DIREKTORAT II",
            "CAPAIAN ORGANISASI DAN PREDIKAT PEGAWAI",
            "Direktorat II BAIK 3 14 2 0 0 1",
            "dan 4 lainnya",
            "Sesuai panduan.",
            "1 Sampaikan dokumen evaluasi kepada 3 pegawai 20 Januari 2027 lewat 4 hari kerja",
            "dan 2 lainnya",
            "1 Pegawai 1 BUTUH PERBAIKAN Rencana",
            "dan 3 lainnya",
            "1 Manajemen proyek Subdirektorat II 4",
            "dan 2 lainnya",
        ],
    );
    for paper in [Paper::Folio, Paper::A4] {
        assert_eq!(pages_on(Form::UnitPage, Record::UnitPage(&page), paper, None).len(), 1, "{paper:?}");
    }
    for plan in &mut page.improvements {
        plan.text = "Rencana perbaikan tiga bulan dengan dua pemeriksaan dan pendampingan mentor".into();
    }
    let long = pages(Form::UnitPage, Record::UnitPage(&page));
    assert_eq!(long.len(), 1, "smaller letters where the rows get higher");
}

#[test]
fn r_261_the_first_page_of_a_dossier_says_why_and_where_the_document_of_every_year_stands() {
    let dossier = year::candidate();
    let Some(text) = words(Form::Candidate, Record::Candidate(&dossier)) else { return };
    assert_order(
        &text,
        &[
            "BERKAS CALON PENGHARGAAN",
            "NAMA Ni Luh Putu Ayu Saraswati, S.T., M.T.",
            "UNIT KERJA Subdirektorat II",
            "ALASAN MENURUT KETENTUAN 1. Predikat kinerja tahunan 2026: Sangat Baik 2. 2 inovasi tercatat",
            "EVALUASI KINERJA TAHUNAN",
            "2026 Di atas ekspektasi Di atas ekspektasi SANGAT BAIK Dilaporkan Tertanggal 18 Desember 2026 1",
            "2025 - - BAIK Hanya menurut",
            "2024 - - - Belum ditandatangani -",
            "2023 - - - Tidak ada di berkas kantor ini -",
            "INOVASI YANG TERCATAT 1. Peta arsip digital",
            "SANKSI YANG TERCATAT 1. Tidak ada sanksi yang tercatat sejak 1 Januari 2023",
            "KEPUTUSAN YANG TERCATAT 1. Belum ada keputusan yang dicatat",
            "Penghargaan menurut Pasal 31 PermenPANRB 6/2022",
        ],
    );
    for paper in [Paper::Folio, Paper::A4] {
        let laid_out = pages_on(Form::Candidate, Record::Candidate(&dossier), paper, None);
        assert_eq!(laid_out.len(), 1, "{paper:?}");
    }
    let bare = sheets::CandidateDossier { innovations: Vec::new(), ..dossier };
    let Some(text) = words(Form::Candidate, Record::Candidate(&bare)) else { return };
    assert!(!text.contains("INOVASI YANG TERCATAT"), "{text}");
}
