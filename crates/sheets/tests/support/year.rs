//! Records of the year and of what follows a signature, for which the case files have no examples: invented.

use domain::{ExpectationLevel, Grade, Identity, OrgAchievement, Skp};
use sheets::unit_page::{LateDuty, OpenImprovement, UnitPage, UnitSpread};
use sheets::{
    Attendee, CandidateDossier, CandidateYear, Coaching, CoachingFact, CoachingGoal, CoachingStep,
    CompetencyAssessment, ConductReport, CounsellingRecord, Counsellor, Documentation, DocumentedProgress,
    DocumentedResult, FeedbackRecord, FollowUp, FollowUpKind, FollowUpRecap, GuidanceFeedback, Guided,
    MeetingAction, MeetingKind, Mentoring, MentoringEntry, MentoringGoal, Minutes, ObjectionDecision, Score,
    TechnicalScore, TrainingNeed,
};

use super::{Cases, day, evaluated, with_people};

fn person(name: &str, nip: &str, position: &str) -> Identity {
    Identity {
        name: Some(name.into()),
        nip: Some(nip.into()),
        rank: Some("Pembina Tingkat I (IV/b)".into()),
        position: Some(position.into()),
        unit: Some("DIREKTORAT II".into()),
        ..Identity::default()
    }
}

/// The evaluator's superior.
pub fn superior() -> Identity {
    Identity {
        unit: Some("DIREKTORAT JENDERAL III".into()),
        ..person("Dr. Ir. Maria Kartika Wijaya, M.Eng.", "196811231994032002", "DIREKTUR JENDERAL III")
    }
}

pub fn guided(cases: &Cases) -> Guided {
    let mut plan = cases.plan("skp-jf-tbp-muda");
    with_people(&mut plan);
    Guided {
        starts_on: plan.starts_on,
        ends_on: plan.ends_on,
        by: plan.evaluator.clone(),
        employee: plan.employee,
        evaluator: plan.evaluator,
        signed_on: Some(day(2026, 7, 6)),
    }
}

pub fn documentation(cases: &Cases) -> Documentation {
    let planned = super::planning::action_plan(cases, "skp-jf-tbp-muda");
    let progress = |when: &str, text: &str, evidence: &[&str]| DocumentedProgress {
        when: when.into(),
        text: text.into(),
        evidence: evidence.iter().map(|one| (*one).to_owned()).collect(),
    };
    let result = |(at, result): (usize, sheets::PlannedActions)| DocumentedResult {
        result: result.result,
        actions: result.actions,
        progress: if at == 0 {
            vec![
                progress("Triwulan I", "rancangan proses bisnis 25% tersusun", &["Nota dinas 14/TB/2026"]),
                progress("Triwulan II", "60%, diuji di dua kota", &["Berita acara uji", "BD-2026-031"]),
            ]
        } else {
            vec![progress("Triwulan II", "basis data pengaduan terisi", &[])]
        },
    };
    Documentation {
        starts_on: planned.starts_on,
        ends_on: planned.ends_on,
        employee: planned.employee,
        evaluator: planned.evaluator,
        results: planned.results.into_iter().enumerate().map(result).collect(),
        signed_on: Some(day(2026, 7, 3)),
    }
}

/// Recorded feedback on a plan: that of its evaluation where the case files have one.
pub fn feedback(cases: &Cases, id: &str) -> FeedbackRecord {
    let known = cases.evaluations.iter().find(|(known, _)| *known == format!("eval-{id}"));
    let mut plan = known.map_or_else(
        || of_third_quarter(evaluated(cases.plan(&format!("skp-{id}"))).plan),
        |(_, evaluation)| evaluation.plan.clone(),
    );
    with_people(&mut plan);
    FeedbackRecord {
        plan,
        period: domain::Period::quarter(2026, 3).expect("a quarter"),
        signed_on: Some(day(2026, 10, 2)),
    }
}

/// A plan whose invented realisation is that of the third quarter and not that of the year.
fn of_third_quarter(mut plan: Skp) -> Skp {
    for result in &mut plan.results {
        result.actual = vec![
            "Seluruh permohonan terlayani menurut register triwulan III".into(),
            "Tidak ada keluhan tertulis sepanjang triwulan".into(),
        ];
    }
    plan
}

pub fn coaching(cases: &Cases) -> Coaching {
    let indicator = "Persentase pengaduan yang ditindaklanjuti tepat waktu";
    Coaching {
        guided: guided(cases),
        goals: vec![CoachingGoal {
            indicator: indicator.into(),
            baseline: "70% (2025)".into(),
            target: "90%".into(),
            strategy: "Membagi pengaduan menurut wilayah dan memeriksanya tiap Senin".into(),
        }],
        facts: vec![CoachingFact {
            target: "90%".into(),
            progress: "62% pada akhir Juni".into(),
            obstacle: "Jawaban dari daerah terlambat".into(),
            cause: "Belum ada narahubung tetap di 14 kabupaten".into(),
        }],
        options: "Meminta daerah menunjuk narahubung.\nMenjawab pengaduan ringan tanpa menunggu rapat."
            .into(),
        steps: vec![
            CoachingStep {
                indicator: indicator.into(),
                strategy: "Surat Direktur kepada 14 kabupaten sebelum 20 Juli".into(),
                needs_change: Some(false),
            },
            CoachingStep {
                indicator: "Waktu penyelesaian pengaduan berat".into(),
                strategy: "Dipisahkan dari pengaduan ringan".into(),
                needs_change: Some(true),
            },
        ],
    }
}

pub fn mentoring(cases: &Cases) -> Mentoring {
    Mentoring {
        guided: Guided { signed_on: Some(day(2026, 9, 30)), ..guided(cases) },
        goals: vec![MentoringGoal {
            skill: "Menyusun arsitektur aplikasi".into(),
            duration: "Juli–September 2026".into(),
            change: "Menyusun arsitektur sendiri dan mempertahankannya di depan tim".into(),
            measure: "Arsitektur SIMBG disetujui tanpa perbaikan pokok".into(),
        }],
        journal: vec![
            MentoringEntry {
                when_and_where: "6 Juli 2026, ruang rapat II".into(),
                subject: "Membaca arsitektur yang ada bersama mentor (work sharing)".into(),
                action: "Menggambar proses bisnis loket".into(),
                due: "20 Juli 2026".into(),
            },
            MentoringEntry {
                when_and_where: "3 Agustus 2026, daring".into(),
                subject: "Mendampingi mentor dalam rapat dengan Pusdatin (shadowing events)".into(),
                action: "Menulis risalah keputusan teknis".into(),
                due: "7 Agustus 2026".into(),
            },
        ],
    }
}

pub fn guidance_feedback(cases: &Cases) -> GuidanceFeedback {
    let mut answers: [String; 9] = std::array::from_fn(|_| "Ya".into());
    answers[3] = "Ya, dengan angka register".into();
    answers[5] = "Sebagian besar bertanya".into();
    GuidanceFeedback { guided: guided(cases), answers }
}

pub fn competency(cases: &Cases) -> CompetencyAssessment {
    let score = |value, reason: &str| Score { value: Some(value), reason: reason.into() };
    CompetencyAssessment {
        guided: guided(cases),
        managerial: std::array::from_fn(|at| match at {
            0 => score(5, "Menolak pemberian dan melaporkannya"),
            3 => score(2, "Dua dari tiga indikator: target triwulan I dan II tidak tercapai"),
            _ => score(3, "Ketiga indikator dipenuhi"),
        }),
        socio_cultural: score(4, "Menengahi dua kelompok kerja daerah"),
        technical: vec![
            TechnicalScore {
                competency: "Penyusunan arsitektur aplikasi".into(),
                score: score(3, "Arsitektur loket disetujui"),
            },
            TechnicalScore {
                competency: "Pengelolaan basis data pengaduan".into(),
                score: score(2, "Masih memerlukan pendampingan"),
            },
        ],
        recommendation: "Pelatihan manajemen proyek pada triwulan IV.\nMentoring diteruskan.".into(),
    }
}

pub fn conduct_report(cases: &Cases) -> ConductReport {
    ConductReport {
        guided: Guided { signed_on: Some(day(2026, 5, 20)), ..guided(cases) },
        special_expectations: "Ya. Melaporkan kendala sebelum jatuh tempo (Akuntabel).".into(),
        problem: "Tiga kali tidak hadir pada rapat tim tanpa kabar (9 Maret, 6 April, 4 Mei 2026), sehingga uji coba \
                  mundur sebulan."
            .into(),
        is_found_with_others: Some(false),
        measures_taken: "Bicara empat mata 7 April dan 5 Mei; umpan balik tertulis 8 Mei; tidak ada perubahan."
            .into(),
    }
}

pub fn counselling(cases: &Cases) -> CounsellingRecord {
    let mut guided = Guided { signed_on: Some(day(2026, 6, 16)), ..guided(cases) };
    guided.by =
        person("Dra. Theresia Manullang, M.Psi., Psikolog", "197002021996032001", "ASESOR SDM APARATUR");
    CounsellingRecord {
        guided,
        counsellor: Some(Counsellor::Independent),
        held_on: Some(day(2026, 6, 15)),
        place: "ruang konseling Biro SDM".into(),
        basis: "Laporan permasalahan perilaku kerja tanggal 20 Mei 2026".into(),
        problem: "Ketidakhadiran tanpa kabar pada rapat tim.".into(),
        employee_says:
            "Merawat orang tua yang sakit sejak Februari dan tidak tahu bahwa jam kerja fleksibel dapat \
                        dimohonkan."
                .into(),
        agreed: vec![
            "Pegawai memohon jam kerja fleksibel sebelum 22 Juni 2026".into(),
            "Pegawai memberi kabar sebelum rapat bila berhalangan".into(),
        ],
        outcome: "Pegawai memahami akibat ketidakhadirannya bagi tim.".into(),
        recommendation: "Permohonan jam kerja fleksibel dikabulkan; ditinjau 31 Agustus 2026.".into(),
        reported_on: Some(day(2026, 6, 17)),
        reported_to: String::new(),
    }
}

pub fn objection(cases: &Cases) -> ObjectionDecision {
    let mut evaluation = cases.evaluation("eval-kasubdit-ii");
    with_people(&mut evaluation.plan);
    evaluation.superior = superior();
    evaluation.results_rating = Some(ExpectationLevel::Meets);
    evaluation.conduct_rating = Some(ExpectationLevel::Meets);
    evaluation.notes = "Penempatan pada tim SIMBG dilanjutkan.".into();
    ObjectionDecision {
        evaluation,
        objection: "Realisasi triwulan IV belum dihitung: laporan akhir diserahkan 30 Desember 2026 dan diterima dengan \
                    tanda terima."
            .into(),
        explanation: "Laporan diterima setelah rapat penilaian; isinya benar dan lengkap.".into(),
        decision: "Keberatan diterima. Kedua rating diubah menjadi sesuai ekspektasi; capaian triwulan IV dicatat."
            .into(),
        decided_on: Some(day(2027, 2, 9)),
    }
}

pub fn minutes() -> Minutes {
    let action = |text: &str, person: &str, due_on, done_on, carried_from| MeetingAction {
        text: text.into(),
        person: person.into(),
        due_on: Some(due_on),
        done_on,
        carried_from,
    };
    let attendee = |name: &str, position: &str, absence: Option<&str>| Attendee {
        name: name.into(),
        position: position.into(),
        absence: absence.map(str::to_owned),
    };
    Minutes {
        kind: MeetingKind::Monitoring,
        title: "Pemantauan kinerja triwulan II 2026".into(),
        unit: "Subdirektorat II".into(),
        held_on: Some(day(2026, 7, 6)),
        place: "Ruang rapat II".into(),
        led_by: person("Drs. Hasanuddin Siregar, M.Si.", "197505172000031002", "KEPALA SUBDIREKTORAT II"),
        written_by: person("Ni Luh Putu Ayu Saraswati, S.T., M.T.", "199003122015032001", "JF MUDA"),
        agenda: vec![
            "Dua orang tanpa realisasi triwulan II".into(),
            "Target pengaduan tepat waktu tertinggal 18 poin".into(),
        ],
        discussion:
            "Jawaban dari daerah terlambat karena narahubung berganti.\nRegister bukti dukung sudah lengkap."
                .into(),
        decisions: vec!["Pengaduan ringan dijawab tanpa menunggu rapat".into()],
        actions: vec![
            action("Surat kepada 14 kabupaten", "Ni Luh Putu Ayu Saraswati", day(2026, 7, 20), None, None),
            action(
                "Mengisi realisasi triwulan I",
                "Yohanes Wibisono",
                day(2026, 5, 4),
                Some(day(2026, 5, 2)),
                Some(day(2026, 4, 6)),
            ),
        ],
        attendance: vec![
            attendee("Drs. Hasanuddin Siregar, M.Si.", "Kepala Subdirektorat II", None),
            attendee("Ni Luh Putu Ayu Saraswati, S.T., M.T.", "JF Muda", None),
            attendee("Yohanes Wibisono", "Pengolah Data", Some("cuti")),
        ],
    }
}

pub fn follow_ups() -> FollowUpRecap {
    let follow_up = |kind, person: [&str; 3], grade, words: [&str; 4]| {
        let [name, nip, position] = person.map(str::to_owned);
        let [basis, text, when, outcome] = words.map(str::to_owned);
        FollowUp { kind, name, nip, position, grade, basis, text, when, outcome }
    };
    FollowUpRecap {
        unit: "Direktorat II".into(),
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        follow_ups: vec![
            follow_up(
                FollowUpKind::Improvement,
                ["Yohanes Wibisono", "198807192012121003", "Pengolah Data"],
                Some(Grade::NeedsImprovement),
                [
                    "Evaluasi tahunan 2026",
                    "Rencana perbaikan tiga bulan dengan dua pemeriksaan",
                    "1 Maret – 31 Mei 2027",
                    "Berjalan",
                ],
            ),
            follow_up(
                FollowUpKind::Reward,
                ["Ni Luh Putu Ayu Saraswati, S.T., M.T.", "199003122015032001", "JF Muda"],
                Some(Grade::VeryGood),
                [
                    "Pasal 31 PermenPANRB 6/2022",
                    "Prioritas kelompok rencana suksesi",
                    "2027",
                    "Diputuskan PPK 2 Maret 2027",
                ],
            ),
        ],
        training_needs: vec![TrainingNeed {
            topic: "Manajemen proyek".into(),
            unit: "Subdirektorat II".into(),
            n_people: 4,
        }],
    }
}

/// A unit with more of everything than the page has rows for.
pub fn unit_page() -> UnitPage {
    let spread = |unit: String, counts| UnitSpread {
        unit,
        achievement: Some(OrgAchievement::Good),
        counts,
        unrated: 1,
    };
    UnitPage {
        unit: "Direktorat II".into(),
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        spread: std::iter::once(spread("Direktorat II".into(), [3, 14, 2, 0, 0]))
            .chain((1..=9).map(|number| spread(format!("Subdirektorat {number}"), [0, 2, 0, 0, 0])))
            .collect(),
        remark: "Sesuai panduan. Sangat Baik masih muat 2 orang.".into(),
        late: (3..=7)
            .map(|n_people| LateDuty {
                text: format!("Sampaikan dokumen evaluasi kepada {n_people} pegawai"),
                due: "20 Januari 2027".into(),
                left: "lewat 4 hari kerja".into(),
            })
            .collect(),
        improvements: (1..=6)
            .map(|number| OpenImprovement {
                name: format!("Pegawai {number}"),
                grade: Some(Grade::NeedsImprovement),
                text: "Rencana perbaikan tiga bulan".into(),
                until: "31 Mei 2027".into(),
                check: "15 April 2027".into(),
            })
            .collect(),
        training_needs: ["Manajemen proyek", "Pelayanan publik", "Analisis data", "Bahasa Inggris", "Arsip"]
            .map(|topic| TrainingNeed { topic: topic.into(), unit: "Subdirektorat II".into(), n_people: 4 })
            .into(),
    }
}

/// A candidate with a year of each kind: signed, only elsewhere, not signed, and none.
pub fn candidate() -> CandidateDossier {
    let without = |year, state: &str| CandidateYear { year, state: state.into(), ..CandidateYear::default() };
    let very_good = CandidateYear {
        results: Some(ExpectationLevel::Above),
        conduct: Some(ExpectationLevel::Above),
        grade: Some(Grade::VeryGood),
        enclosure: Some(1),
        ..without(2026, "Dilaporkan\nTertanggal 18 Desember 2026")
    };
    let elsewhere = CandidateYear {
        grade: Some(Grade::Good),
        ..without(2025, "Hanya menurut e-Kinerja, tanpa dokumen di sini")
    };
    CandidateDossier {
        starts_on: day(2026, 1, 1),
        ends_on: day(2026, 12, 31),
        name: "Ni Luh Putu Ayu Saraswati, S.T., M.T.".into(),
        nip: "199003122015032001".into(),
        rank: "Penata (III/c)".into(),
        position: "JF Teknis Tata Bangunan dan Perumahan Muda".into(),
        unit: "Subdirektorat II".into(),
        evaluator: "Drs. Hasanuddin Siregar, M.Si.".into(),
        reasons: vec![
            "Predikat kinerja tahunan 2026: Sangat Baik".into(),
            "2 inovasi tercatat pada tahun 2026".into(),
        ],
        years: vec![
            very_good,
            elsewhere,
            without(2024, "Belum ditandatangani"),
            without(2023, "Tidak ada di berkas kantor ini"),
        ],
        innovations: vec!["Peta arsip digital".into(), "Antrean daring loket perizinan".into()],
        sanctions: vec!["Tidak ada sanksi yang tercatat sejak 1 Januari 2023".into()],
        decision: "Belum ada keputusan yang dicatat".into(),
    }
}
