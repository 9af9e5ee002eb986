//! The words of findings, and where the regulation says so.

use contract::{FindingView, Language};
use domain::{Finding, Severity};

/// A finding of the domain with its words.
pub(crate) fn finding(found: &Finding, language: Language) -> FindingView {
    FindingView {
        severity: super::to_wire(found.severity),
        code: found.code.to_owned(),
        rule: found.rule.to_owned(),
        text: text(found, language),
        source: source(found.rule).to_owned(),
        result: found.result.and_then(|number| u32::try_from(number).ok()),
    }
}

/// A finding with words made elsewhere, about something only the caller can name.
pub(crate) fn finding_about(
    rule: &'static str,
    severity: Severity,
    code: &'static str,
    text: String,
) -> FindingView {
    FindingView {
        severity: super::to_wire(severity),
        code: code.to_owned(),
        rule: rule.to_owned(),
        text,
        source: source(rule).to_owned(),
        result: None,
    }
}

/// The sentence of a code that speaks of no work result.
pub(crate) fn sentence(code: &str, language: Language) -> String {
    let (id, en) = words(code);
    match language {
        Language::Id => id.to_owned(),
        Language::En => en.to_owned(),
    }
}

fn text(found: &Finding, language: Language) -> String {
    let number = found.result.map(|number| number.to_string()).unwrap_or_default();
    let (id, en) = words(found.code);
    match language {
        Language::Id => id.replace("{n}", &number),
        Language::En => en.replace("{n}", &number),
    }
}

/// Indonesian and English sentence of a code; `{n}` is the printed number of the work result.
pub(crate) fn words(code: &str) -> (&'static str, &'static str) {
    match code {
        "no_main_result" => ("Belum ada hasil kerja utama.", "There is no main result yet."),
        "no_indicator" => {
            ("Hasil kerja no. {n} belum punya indikator.", "Result no. {n} has no indicator yet.")
        }
        "assignment_not_named" => (
            "Hasil kerja no. {n} belum menyebut jabatan yang memberi penugasan.",
            "Result no. {n} does not name the position that assigned it.",
        ),
        "no_budget_perspective" => ("Perspektif Anggaran belum ada.", "The perspective Anggaran is missing."),
        "no_service_recipient_perspective" => {
            ("Perspektif Penerima Layanan belum ada.", "The perspective Penerima Layanan is missing.")
        }
        "no_business_process_perspective" => {
            ("Perspektif Proses Bisnis belum ada.", "The perspective Proses Bisnis is missing.")
        }
        "no_internal_strengthening_perspective" => {
            ("Perspektif Penguatan Internal belum ada.", "The perspective Penguatan Internal is missing.")
        }
        "no_annex" => ("Lampiran SKP belum ada.", "The annex to the SKP is missing."),
        "no_resource_support" => {
            ("Dukungan sumber daya pada lampiran masih kosong.", "The annex names no resources.")
        }
        "no_accountability_scheme" => (
            "Skema pertanggungjawaban pada lampiran masih kosong.",
            "The annex names no accountability scheme.",
        ),
        "no_consequences" => ("Konsekuensi pada lampiran masih kosong.", "The annex names no consequences."),
        "plan_not_approved" => ("SKP-nya belum ditetapkan.", "The SKP is not approved yet."),
        "no_actual" => {
            ("Hasil kerja no. {n} belum punya realisasi.", "Result no. {n} has no realisation yet.")
        }
        "no_feedback" => {
            ("Hasil kerja no. {n} belum punya umpan balik.", "Result no. {n} has no feedback yet.")
        }
        "feedback_in_periods" => (
            "Hasil kerja no. {n} punya umpan balik dari periode tahun ini yang belum diambil ke evaluasi tahunan.",
            "Result no. {n} has feedback of this year's periods that is not on the annual evaluation yet.",
        ),
        "leader_not_heard" => (
            "Hasil kerja no. {n} ditugaskan pimpinan lain yang belum memberi umpan balik.",
            "Result no. {n} was assigned by another leader, who has given no feedback yet.",
        ),
        "no_note" => (
            "Belum ada catatan, padahal predikatnya bukan Baik.",
            "There is no note though the grade is not Good.",
        ),
        _ => [PLAN_WORDS, LIFE_WORDS, APPROVER_WORDS, MOVE_WORDS, DOCUMENT_WORDS, OBJECTION_WORDS]
            .into_iter()
            .flatten()
            .find(|(other, ..)| *other == code)
            .map_or(("Perlu diperiksa.", "Needs a look."), |(_, id, en)| (*id, *en)),
    }
}

/// Code, Indonesian, English.
type Words = (&'static str, &'static str, &'static str);

/// What is found in the text of a plan.
const PLAN_WORDS: &[Words] = &[
    (
        "consent_needed",
        "Hasil kerja no. {n} menunggu persetujuan pejabat penilai.",
        "Result no. {n} waits for the evaluator's consent.",
    ),
    (
        "consent_refused",
        "Penugasan untuk hasil kerja no. {n} tidak disetujui pejabat penilai.",
        "The evaluator did not consent to result no. {n}.",
    ),
    (
        "acting_not_main",
        "Hasil kerja no. {n} adalah tugas Plt./Plh. dan seharusnya hasil kerja utama.",
        "Result no. {n} is acting work and should be a main result.",
    ),
    (
        "directive_not_clarified",
        "Ukuran dan target direktif pada hasil kerja no. {n} belum diklarifikasi dengan pemberinya.",
        "Measure and target of the directive in result no. {n} are not clarified with whoever gave it.",
    ),
    (
        "control_below_executive",
        "Hasil kerja no. {n} sebaiknya outcome, outcome antara, atau output kendali rendah.",
        "Result no. {n} should be an outcome, an intermediate outcome or an output with low control.",
    ),
    (
        "control_below_position",
        "Tingkat kendali hasil kerja no. {n} di bawah yang sebaiknya dipegang jabatan ini.",
        "The control level of result no. {n} lies below what this position should answer for.",
    ),
    (
        "target_apart_from_narrative",
        "Pada SKP kualitatif, target hasil kerja no. {n} ditulis menyatu dalam ukuran keberhasilan.",
        "In a qualitative SKP the target of result no. {n} belongs into the narrative.",
    ),
    (
        "no_target",
        "Hasil kerja no. {n} punya indikator tanpa target.",
        "Result no. {n} has an indicator without a target.",
    ),
    (
        "cell_drift",
        "Kalimat hasil kerja no. {n} berbeda dari matriks peran hasil.",
        "Result no. {n} differs from the role–result matrix.",
    ),
    (
        "agreement_item_missing",
        "Butir perjanjian kinerja ini belum menjadi hasil kerja utama.",
        "This item of the performance agreement is not a main result yet.",
    ),
    (
        "manual_missing",
        "Ada indikator yang belum punya manual indikator.",
        "An indicator has no indicator manual yet.",
    ),
    (
        "load_mismatch",
        "Jumlah bagian tidak sama dengan target pimpinan.",
        "The parts do not sum to the leader's target.",
    ),
    (
        "study_expectation",
        "Hasil kerja no. {n}: ekspektasi hasil akademik mempertimbangkan akreditasi perguruan tinggi dan program studi (dalam negeri) atau kriteria kementerian (luar negeri), dan/atau potensi pegawai. Panduan untuk perguruan tinggi terakreditasi A: S-1 mulai 3,01 Baik, mulai 3,51 Sangat Baik; profesi, S-2, dan S-3 mulai 3,20 Baik, mulai 3,51 Sangat Baik.",
        "Result no. {n}: the academic expectation considers the accreditation of institution and programme (at home) or the criteria of the ministry (abroad), and/or the employee's potential. Guide for institutions accredited A: bachelor from 3.01 good, from 3.51 very good; professional, master and doctorate from 3.20 good, from 3.51 very good.",
    ),
    (
        "resource_short",
        "Ada sumber daya yang tidak disepakati atau tidak terealisasi; ekspektasi dapat disesuaikan lewat perubahan SKP.",
        "A resource was refused or did not come; the expectation may be adjusted by a change of the SKP.",
    ),
];

/// Why an act on a plan is refused.
const LIFE_WORDS: &[Words] = &[
    (
        "plan_not_in_writing",
        "SKP ini tidak sedang disusun. Buka kembali atau mulai perubahan dahulu.",
        "This SKP is not being written. Reopen it or start a change first.",
    ),
    (
        "plan_not_submitted",
        "SKP ini belum diajukan kepada pejabat penilai.",
        "This SKP is not submitted to the evaluator.",
    ),
    (
        "plan_not_signed",
        "SKP ini belum ditandatangani pegawai.",
        "This SKP is not signed by the employee yet.",
    ),
    (
        "plan_not_in_force",
        "SKP ini belum ditetapkan atau tidak berlaku lagi.",
        "This SKP is not approved, or no longer in force.",
    ),
    (
        "plan_not_cancellable",
        "Hanya SKP yang belum pernah ditetapkan yang dapat dibatalkan.",
        "Only an SKP that never was approved can be cancelled.",
    ),
    (
        "not_a_revision",
        "Ini bukan perubahan SKP; tidak ada versi sebelumnya yang berlaku.",
        "This is no change of an SKP; no earlier version is in force.",
    ),
    (
        "revision_is_dropped",
        "Ini perubahan SKP: batalkan perubahannya, SKP yang berlaku tetap ada.",
        "This is a change: drop the change, and the SKP in force stays.",
    ),
    (
        "revision_open",
        "Perubahan SKP ini sudah sedang disusun. Lanjutkan atau batalkan dahulu.",
        "A change of this SKP is being written. Continue or drop it first.",
    ),
    ("not_his_act", "Tindakan ini bukan wewenang peran tersebut.", "This act does not belong to that role."),
    ("reason_missing", "Tulis alasannya.", "Give a reason."),
    ("date_missing", "Isi tanggal berlakunya.", "Give the date from which it holds."),
    (
        "text_not_agreed",
        "Pejabat penilai belum menandai naskah ini sebagai disepakati.",
        "The evaluator has not marked this text as agreed.",
    ),
    ("already_agreed", "Naskah ini sudah ditandai disepakati.", "This text is marked as agreed already."),
    (
        "superior_not_yet",
        "Atasan pejabat penilai baru bertindak mulai 1 Februari, sebulan setelah SKP mulai, atau bila penilai berhalangan tetap.",
        "The evaluator's superior acts only from 1 February, a month after the start, or for an absent evaluator.",
    ),
    (
        "hr_checks_first",
        "Di kantor ini pengelola memeriksa SKP sebelum ditetapkan, dan pengelola yang mencatat penetapannya.",
        "In this office HR checks an SKP before it is set, and HR records that it was.",
    ),
    (
        "placement_unknown",
        "Jabatan, unit kerja, dan pejabat penilai harus diketahui dahulu.",
        "Position, unit and evaluator must be known first.",
    ),
    (
        "exempt_throughout",
        "Pegawai dibebaskan selama seluruh masa itu.",
        "The employee is exempt for all of that time.",
    ),
    (
        "form_undecided",
        "Pilih jenis jabatan dan pendekatan; keduanya menentukan formulir.",
        "Choose kind of position and approach; they decide the form.",
    ),
    ("superior_unknown", "Atasan pejabat penilai belum diketahui.", "The evaluator's superior is not known."),
    (
        "day_before_last_step",
        "Tanggal ini mendahului langkah sebelumnya.",
        "This day lies before the step it follows.",
    ),
    (
        "year_not_evaluated",
        "Evaluasi tahunannya belum dilaporkan.",
        "Its annual evaluation is not reported yet.",
    ),
];

/// Who should set the plan of an executive instead.
const APPROVER_WORDS: &[Words] = &[
    (
        "approver_not_minister",
        "SKP JPT utama ditetapkan oleh menteri yang mengoordinasikan.",
        "The SKP of a JPT utama is set by the coordinating minister.",
    ),
    (
        "approver_not_agency_head",
        "SKP JPT madya ditetapkan oleh pimpinan instansi.",
        "The SKP of a JPT madya is set by the head of the agency.",
    ),
    (
        "approver_not_executive_madya",
        "SKP JPT pratama ditetapkan oleh JPT madya.",
        "The SKP of a JPT pratama is set by a JPT madya.",
    ),
    (
        "approver_not_minister_or_executive",
        "SKP pimpinan unit kerja mandiri ditetapkan oleh menteri atau JPT yang mengoordinasikan.",
        "The SKP of an independent unit head is set by the minister or the coordinating JPT.",
    ),
    (
        "approver_not_regional_head",
        "SKP JPT di daerah ditetapkan oleh kepala daerah.",
        "The SKP of a JPT in a region is set by the head of the region.",
    ),
    (
        "approver_not_regional_head_or_office_head",
        "SKP pimpinan unit kerja mandiri ditetapkan oleh kepala daerah atau pimpinan perangkat daerah yang mengoordinasikan.",
        "The SKP of an independent unit head is set by the head of the region or of the coordinating office.",
    ),
];

/// Why a period is evaluated by whom after a move.
const MOVE_WORDS: &[Words] = &[
    ("ended_before_move", "Periode ini berakhir sebelum perpindahan.", "This period ended before the move."),
    (
        "first_after_move",
        "Dinilai pejabat penilai baru, atau memakai hasil periode sebelumnya bila disepakati.",
        "By the new evaluator, or the previous result is used where both agree.",
    ),
    ("after_move", "Periode ini sesudah perpindahan.", "This period follows the move."),
    ("same_evaluator", "Pejabat penilainya tetap.", "The evaluator stays the same."),
    (
        "annual_by_new_evaluator",
        "Evaluasi tahunan dilakukan pejabat penilai baru dengan capaian unit baru.",
        "The annual evaluation is the new evaluator's, with the new unit's achievement.",
    ),
    (
        "annual_by_evaluator_in_office",
        "Evaluasi tahunan dilakukan pejabat penilai yang menjabat saat evaluasi.",
        "The annual evaluation is done by whoever is in office on its day.",
    ),
    (
        "moved_inside_window",
        "Penilai pindah di dalam jangka waktu evaluasi, jadi masih menilai unit lama.",
        "The evaluator moved inside the window and still evaluates the old unit.",
    ),
    (
        "moved_outside_window",
        "Penilai pindah di luar jangka waktu evaluasi, jadi tidak menilai unit lama.",
        "The evaluator moved outside the window and does not evaluate the old unit.",
    ),
    (
        "acting_unit_head",
        "Tugas Plt. dinilai pimpinan unit tempat ia melapor.",
        "Acting work is evaluated by the head of the unit it is reported to.",
    ),
    (
        "acting_inside_definitive_plan",
        "Tugas Plt. menjadi hasil kerja utama pada SKP definitif.",
        "The acting work is a main result of the definitive plan.",
    ),
    (
        "acting_is_over",
        "Tugas Plt. berakhir; penilai kembali mengikuti jabatan definitif.",
        "The acting work is over; the evaluator follows the definitive position again.",
    ),
    (
        "home_evaluator",
        "Tetap dinilai instansi induk dengan umpan balik dari tempat tugas.",
        "Still evaluated at home, on feedback from the place of work or study.",
    ),
    ("served_in_part", "Dinilai untuk masa yang dijalani.", "Evaluated for the time served."),
    (
        "only_planning_exempt",
        "Pembebasan hanya berlaku untuk perencanaan.",
        "The exemption is from planning only.",
    ),
];

/// Why an act on an evaluation or its document is refused, and what to look at.
const DOCUMENT_WORDS: &[Words] = &[
    ("window_is_open", "Jangka waktu evaluasinya sudah dibuka.", "Its window is open already."),
    ("window_not_open", "Jangka waktu evaluasinya belum dibuka.", "Its window has not opened yet."),
    ("window_runs", "Jangka waktu evaluasinya belum berakhir.", "Its window is not over."),
    (
        "window_over",
        "Jangka waktu evaluasinya sudah berakhir; atasan pejabat penilai yang menilai.",
        "Its window is over; the evaluator's superior evaluates.",
    ),
    (
        "evaluation_not_open",
        "Penilaian ini tidak sedang menunggu rating.",
        "This evaluation is not waiting for its ratings.",
    ),
    ("evaluation_not_rated", "Penilaian ini belum dinilai.", "This evaluation is not rated yet."),
    (
        "evaluation_not_overdue",
        "Pejabat penilai masih berwenang, atau penilaiannya sudah ditandatangani.",
        "The evaluator may still act, or the evaluation is signed.",
    ),
    ("evaluation_is_settled", "Penilaian ini sudah selesai.", "This evaluation is settled."),
    (
        "evaluation_not_signed",
        "Penilaian ini belum ditandatangani, atau dokumennya sudah disampaikan.",
        "This evaluation is not signed, or its document was delivered.",
    ),
    (
        "evaluation_not_delivered",
        "Dokumennya belum disampaikan kepada pegawai, atau sudah kembali.",
        "Its document is not with the employee.",
    ),
    (
        "evaluation_not_returned",
        "Dokumennya belum disampaikan, atau sudah dilaporkan.",
        "Its document was not delivered, or is reported already.",
    ),
    (
        "achievement_missing",
        "Capaian kinerja unit yang dipimpin pejabat penilai belum diisi.",
        "The achievement of the unit the evaluator leads is not set.",
    ),
    ("rating_missing", "Kedua rating belum dipilih.", "Both ratings are not chosen yet."),
    (
        "annual_is_set_anew",
        "Evaluasi tahunan ditetapkan baru, tidak memakai hasil sebelumnya.",
        "The annual evaluation is set anew and uses no earlier result.",
    ),
    (
        "employee_did_not_move",
        "Pegawai tidak pindah dalam periode ini.",
        "The employee did not move in this period.",
    ),
    (
        "agreement_missing",
        "Kesepakatan penilai dan pegawai belum dicatat.",
        "The agreement of evaluator and employee is not recorded.",
    ),
    (
        "not_exempt",
        "Pegawai tidak dibebaskan pada periode ini.",
        "The employee is not exempt in this period.",
    ),
    ("date_in_future", "Tanggal ini belum tiba.", "This day is still to come."),
    (
        "date_too_early",
        "Tanggal ini mendahului langkah sebelumnya.",
        "This day lies before the step it follows.",
    ),
    (
        "return_term_runs",
        "Waktu pegawai untuk mengembalikan dokumen belum habis.",
        "The employee's time to return the document is not over.",
    ),
    ("witness_missing", "Tulis siapa saksinya dan apa yang terjadi.", "Name the witness and what happened."),
    (
        "superior_consent_missing",
        "Atasan pejabat penilai belum menyetujui.",
        "The evaluator's superior has not agreed.",
    ),
    (
        "no_recorded_error",
        "Kantor ini hanya membuka kembali penilaian yang diajukan keberatan.",
        "This office opens a signed evaluation again only after an objection to it.",
    ),
    (
        "not_graduated",
        "Pegawai yang tidak lulus tugas belajar mendapat Kurang atau Sangat Kurang.",
        "Whoever does not graduate is graded Poor or Very Poor.",
    ),
    (
        "evidence_unseen",
        "Dinilai tanpa membuka bukti dan umpan balik.",
        "Rated without opening evidence and feedback.",
    ),
    (
        "note_is_phrase",
        "Catatannya masih kalimat bank apa adanya; tulis kelanjutannya.",
        "The note is a phrase of the bank as it is; write it further.",
    ),
    (
        "signed_late",
        "Ditandatangani atasan sesudah batas waktunya.",
        "Signed by the superior after the last day.",
    ),
    ("delivered_late", "Disampaikan sesudah batas waktunya.", "Delivered after the last day."),
    ("returned_late", "Dikembalikan sesudah batas waktunya.", "Returned after the last day."),
    ("reported_late", "Dilaporkan sesudah batas waktunya.", "Reported after the last day."),
    (
        "objection_term_runs",
        "Waktu pegawai untuk mengajukan keberatan belum habis.",
        "The employee may still object.",
    ),
    (
        "many_main_results_below",
        "Menurut panduan, rating sesuai hanya bila sebagian kecil hasil kerja utama di bawah ekspektasi.",
        "By the guide a rating of meets leaves only a small part of the main results below.",
    ),
    (
        "most_results_otherwise",
        "Menurut tanda Anda sendiri, sebagian besar hasil kerja tidak pada tingkat rating ini.",
        "By your own marks most results are not at the level of this rating.",
    ),
    (
        "above_with_main_below",
        "Menurut panduan, rating di atas ekspektasi tidak menyisakan hasil kerja utama di bawah ekspektasi.",
        "By the guide a rating of above leaves no main result below expectation.",
    ),
];

/// Why an act on an objection is refused, and what to look at before deciding.
const OBJECTION_WORDS: &[Words] = &[
    (
        "not_received",
        "Pegawai belum menerima dokumen evaluasinya.",
        "The employee has not received the document.",
    ),
    ("no_objection", "Tidak ada keberatan yang sedang berjalan.", "No objection is under way."),
    ("objection_undecided", "Keberatannya belum diputuskan.", "The objection is not decided."),
    ("objection_stands", "Keberatannya belum ditarik kembali.", "The objection was not taken back."),
    (
        "objection_open",
        "Keberatan atas dokumen ini sedang berjalan.",
        "An objection to this document is under way.",
    ),
    (
        "already_objected",
        "Dokumen ini sudah pernah diputuskan keberatannya; keberatan hanya satu tingkat.",
        "An objection to this document was decided; there is one level only.",
    ),
    (
        "before_receipt",
        "Keberatan diajukan sesudah dokumen diterima.",
        "An objection follows the receipt of the document.",
    ),
    (
        "objection_late",
        "Lewat 14 hari kerja sejak dokumen diterima.",
        "More than 14 working days after the receipt of the document.",
    ),
    ("objection_not_rejected", "Keberatan ini tidak sedang ditolak.", "This objection is not rejected."),
    (
        "objection_not_filed",
        "Keberatan ini tidak menunggu pemeriksaan.",
        "This objection does not wait for examination.",
    ),
    ("objection_is_over", "Keberatan ini sudah selesai.", "This objection is over."),
    (
        "objection_not_examined",
        "Mulai pemeriksaan keberatan ini dahulu.",
        "Begin the examination of this objection first.",
    ),
    (
        "objection_is_barred",
        "Hasilnya final; keberatan ini tidak dapat diterima.",
        "The result is final; this objection cannot be accepted.",
    ),
    (
        "evaluator_not_heard",
        "Penjelasan pejabat penilai belum dicatat.",
        "The evaluator's explanation is not recorded.",
    ),
    (
        "employee_not_heard",
        "Penjelasan pegawai belum dicatat.",
        "The employee's explanation is not recorded.",
    ),
    ("new_ratings_missing", "Pilih kedua rating baru.", "Choose both new ratings."),
    ("recommendation_missing", "Tulis rekomendasi yang baru.", "Write the new recommendation."),
    ("decided_late", "Diputuskan sesudah 7 hari kerja.", "Decided after 7 working days."),
];

/// Where the regulation, or the circular, says what a rule says.
pub(crate) fn source(rule: &str) -> &'static str {
    match rule {
        "R-003" | "R-004" => "PermenPANRB 6/2022, Pasal 1 dan hlm. 89",
        "R-007" => "PermenPANRB 6/2022, hlm. 46",
        "R-009" => "PermenPANRB 6/2022, hlm. 45",
        "R-008" | "R-010" | "R-011" => "PermenPANRB 6/2022, hlm. 89",
        "R-012" => "PermenPANRB 6/2022, hlm. 50",
        "R-013" | "R-105" => "PermenPANRB 6/2022, hlm. 92",
        "R-014" => "PermenPANRB 6/2022, hlm. 65–66",
        "R-019" => "pilihan kantor; tidak diatur PermenPANRB 6/2022",
        "R-031" => "PermenPANRB 6/2022, Pasal 7 dan hlm. 26",
        "R-035" | "R-036" => "PermenPANRB 6/2022, hlm. 27–28",
        "R-037" => "PermenPANRB 6/2022, hlm. 28",
        "R-040" => "PermenPANRB 6/2022, hlm. 37",
        "R-043" => "PermenPANRB 6/2022, hlm. 41",
        "R-044" => "PermenPANRB 6/2022, hlm. 41–43",
        "R-047" => "PermenPANRB 6/2022, hlm. 46–49",
        "R-048" => "PermenPANRB 6/2022, hlm. 47 dan 49",
        "R-049" => "PermenPANRB 6/2022, hlm. 46–47",
        "R-050" => "PermenPANRB 6/2022, hlm. 47",
        "R-110" => "PermenPANRB 6/2022, hlm. 67",
        "R-046" => "PermenPANRB 6/2022, hlm. 44",
        "R-052" | "R-053" => "PermenPANRB 6/2022, Pasal 9 dan hlm. 50",
        "R-057" => "PermenPANRB 6/2022, hlm. 52",
        "R-038" => "PermenPANRB 6/2022, hlm. 29",
        "R-051" => "PermenPANRB 6/2022, hlm. 27 dan 49",
        "R-054" => "PermenPANRB 6/2022, Pasal 9",
        "R-056" => "PermenPANRB 6/2022, hlm. 32 dan 55",
        "R-080" | "R-081" | "R-083" | "R-084" => "PermenPANRB 6/2022, hlm. 60–61",
        "R-082" => "PermenPANRB 6/2022, Pasal 11",
        "R-090" => "PermenPANRB 6/2022, Pasal 14",
        "R-091" | "R-092" | "R-094" | "R-096" | "R-097" => "PermenPANRB 6/2022, hlm. 65",
        "R-095" => "PermenPANRB 6/2022, Pasal 14 dan Pasal 20",
        "R-104" => "PermenPANRB 6/2022, hlm. 64–65",
        "R-200" => "PermenPANRB 6/2022, Pasal 24",
        "R-206" => "PermenPANRB 6/2022, hlm. 97",
        "R-207" => "PermenPANRB 6/2022, hlm. 97–98",
        "R-210" | "R-211" => "PermenPANRB 6/2022, Lampiran Bab IV, hlm. 99",
        "R-214" => "PermenPANRB 6/2022, Pasal 24 dan hlm. 114",
        "R-106" => "PermenPANRB 6/2022, hlm. 100 dan 103",
        "R-203" | "R-204" => "PermenPANRB 6/2022, hlm. 94",
        "R-208" => "PermenPANRB 6/2022, hlm. 98 dan 102",
        "R-021" | "R-233" | "R-234" => "PermenPANRB 6/2022, hlm. 90",
        "R-240" | "R-241" | "R-242" => "PermenPANRB 6/2022, hlm. 114",
        "R-243" | "R-244" => "PermenPANRB 6/2022, hlm. 115",
        "R-245" | "R-246" => "PermenPANRB 6/2022, hlm. 116",
        "R-247" | "R-250" | "R-252" | "R-253" | "R-260" => "PermenPANRB 6/2022, hlm. 117",
        "R-254" => "PermenPANRB 6/2022, hlm. 118",
        "R-255" | "R-261" | "R-263" => "PermenPANRB 6/2022, hlm. 119",
        "R-220" | "R-221" | "R-222" | "R-223" | "R-224" | "R-225" => "PermenPANRB 6/2022, hlm. 94–97",
        "R-230" | "R-231" => "PermenPANRB 6/2022, hlm. 91",
        "R-232" => "PermenPANRB 6/2022, hlm. 91–92",
        "R-300" | "R-301" | "R-302" | "R-303" | "R-304" | "R-305" => "SE MenPANRB 3/2023",
        _ => "PermenPANRB 6/2022",
    }
}
