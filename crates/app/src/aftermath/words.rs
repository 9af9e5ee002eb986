//! Words of what follows a signature: terms, acts, refusals, late marks.

use contract::{DeadlineKind, Language};
use domain::lifecycle::Refusal;
use domain::objection::{Finality, ObjectionState};

use super::{follow_ups, proposals, say};
use crate::convert;
use domain::ExpectationLevel;
use domain::calibration::ProposalState;
use domain::follow_up::FollowUpKind;
use domain::holidays::HolidayKind;
use store::records::{FollowUpState, Term};

/// Acts of what follows a signature by their permanent kind, in Indonesian and English.
pub(crate) const ACTS: &[(&str, &str, &str)] = &[
    ("set_graduation", "Kelulusan tugas belajar dicatat", "Graduation recorded"),
    ("deliver_documents", "Dokumen evaluasi disampaikan", "Evaluation documents delivered"),
    ("return_documents", "Dokumen evaluasi kembali", "Evaluation documents returned"),
    ("refuse_return", "Penolakan tanda tangan dicatat", "Refusal to sign recorded"),
    ("report_documents", "Dokumen evaluasi dilaporkan", "Evaluation documents reported"),
    (
        "take_over_evaluation",
        "Penilaian diambil alih atasan penilai",
        "Evaluation taken over by the superior",
    ),
    ("file_objection", "Keberatan diajukan", "Objection filed"),
    ("add_to_objection", "Penjelasan pegawai atas keberatan dicatat", "Employee heard on the objection"),
    ("answer_objection", "Penjelasan penilai atas keberatan dicatat", "Evaluator heard on the objection"),
    ("withdraw_objection", "Keberatan ditarik kembali", "Objection taken back"),
    ("accept_late_objection", "Keberatan yang terlambat diterima", "Late objection accepted"),
    ("examine_objection", "Pemeriksaan keberatan dimulai", "Examination of the objection begun"),
    ("decide_objection", "Keberatan diputuskan", "Objection decided"),
    ("mark_discussed", "Penilaian ditandai sudah dibahas", "Evaluation marked as discussed"),
    ("propose_rating", "Rating lain diusulkan kepada penilai", "Other ratings proposed to the evaluator"),
    ("withdraw_proposal", "Usulan kalibrasi ditarik kembali", "Proposal of the calibration taken back"),
    ("answer_proposal", "Usulan kalibrasi dijawab", "Proposal of the calibration answered"),
    ("save_holidays", "Hari libur diubah", "Holidays changed"),
    ("restore_holidays", "Hari libur dikembalikan", "Holidays restored"),
    ("change_setting", "Pengaturan diubah", "Setting changed"),
    ("save_phrase", "Kalimat bank disimpan", "Phrase of the bank saved"),
    ("remove_phrase", "Kalimat bank dihapus", "Phrase of the bank removed"),
    ("save_follow_up", "Tindak lanjut dicatat", "Follow-up recorded"),
    ("record_check", "Rencana perbaikan diperiksa", "Improvement plan checked"),
    ("close_follow_up", "Tindak lanjut diakhiri", "Follow-up ended"),
    ("remove_follow_up", "Tindak lanjut dihapus", "Follow-up removed"),
];

/// Fields by `table.column`, in Indonesian and English.
pub(crate) const FIELDS: &[(&str, &str, &str)] = &[
    ("evaluations.delivered_on", "Disampaikan tanggal", "Delivered on"),
    ("evaluations.fallback_year", "Tahun capaian yang dipakai", "Year of the achievement used"),
    ("evaluations.late_mark", "Batas waktu yang lewat", "Terms that were passed"),
    ("evaluations.not_graduated", "Tidak lulus tugas belajar", "Did not graduate"),
    ("evaluations.received_on", "Diterima tanggal", "Received on"),
    ("evaluations.reported_on", "Dilaporkan tanggal", "Reported on"),
    ("evaluations.return_refused_on", "Menolak menandatangani tanggal", "Refused to sign on"),
    ("evaluations.returned_on", "Kembali tanggal", "Returned on"),
    ("evaluations.signed_by", "Ditandatangani oleh", "Signed by"),
    ("evaluations.witness_note", "Catatan saksi", "Note of the witness"),
    ("follow_up_checks.done_on", "Diperiksa tanggal", "Checked on"),
    ("follow_up_checks.due_on", "Hari pemeriksaan", "Day of the check"),
    ("follow_up_checks.follow_up", "Rencana perbaikan", "Improvement plan"),
    ("follow_up_checks.result", "Hasil pemeriksaan", "Result of the check"),
    ("follow_up_checks.text", "Temuan pemeriksaan", "Findings of the check"),
    ("follow_ups.basis", "Dasar tindak lanjut", "Basis of the follow-up"),
    ("follow_ups.decided_on", "Tanggal keputusan", "Day of the decision"),
    ("follow_ups.ends_on", "Tindak lanjut sampai", "Follow-up until"),
    ("follow_ups.kind", "Jenis tindak lanjut", "Kind of follow-up"),
    ("follow_ups.outcome", "Hasil menurut evaluasi berikutnya", "Outcome by the next evaluation"),
    ("follow_ups.outcome_evaluation", "Evaluasi berikutnya", "Next evaluation"),
    ("follow_ups.outcome_text", "Hasil tindak lanjut", "What came of it"),
    ("follow_ups.starts_on", "Tindak lanjut sejak", "Follow-up since"),
    ("follow_ups.state", "Status tindak lanjut", "State of the follow-up"),
    ("follow_ups.text", "Tindak lanjut", "Follow-up"),
    ("follow_ups.topic", "Materi pelatihan", "Topic of the training"),
    ("holidays.day", "Hari", "Day"),
    ("holidays.kind", "Jenis hari libur", "Kind of holiday"),
    ("holidays.name", "Nama hari libur", "Name of the holiday"),
    ("objections.conduct_rating", "Rating perilaku kerja yang baru", "New rating of conduct"),
    ("objections.decided_by", "Diputuskan oleh", "Decided by"),
    ("objections.decided_on", "Diputuskan tanggal", "Decided on"),
    ("objections.decision", "Keputusan atas keberatan", "Decision on the objection"),
    ("objections.document_hash", "Sidik dokumen", "Hash of the document"),
    ("objections.employee_says", "Penjelasan pegawai", "The employee's explanation"),
    ("objections.evaluator_says", "Penjelasan pejabat penilai", "The evaluator's explanation"),
    ("objections.filed_on", "Keberatan ditulis tanggal", "Objection written on"),
    ("objections.late_reason", "Alasan keberatan terlambat diterima", "Why a late objection was accepted"),
    ("objections.reasons", "Alasan keberatan", "Reasons of the objection"),
    ("objections.received_on", "Keberatan diterima tanggal", "Objection received on"),
    ("objections.recommendation", "Rekomendasi yang baru", "New recommendation"),
    ("objections.reject_reason", "Alasan tidak diterima", "Why it was not accepted"),
    ("objections.results_rating", "Rating hasil kerja yang baru", "New rating of results"),
    ("objections.seal_hash", "Sidik tanda tangan keputusan", "Hash of the signature of the decision"),
    ("objections.seal_key", "Kunci tanda tangan keputusan", "Key that signed the decision"),
    (
        "objections.seal_signature",
        "Tanda tangan elektronik keputusan",
        "Electronic signature of the decision",
    ),
    ("objections.state", "Status keberatan", "State of the objection"),
    ("objections.withdrawn_on", "Keberatan ditarik tanggal", "Objection taken back on"),
    ("org_achievements.issued_on", "Capaian terbit tanggal", "Achievement issued on"),
    ("rating_proposals.answer", "Jawaban atas usulan kalibrasi", "Answer to the proposal"),
    ("rating_proposals.answered_by", "Usulan dijawab oleh", "Proposal answered by"),
    ("rating_proposals.answered_on", "Usulan dijawab tanggal", "Proposal answered on"),
    (
        "rating_proposals.conduct_before",
        "Rating perilaku sebelum usulan",
        "Rating of conduct before the proposal",
    ),
    ("rating_proposals.conduct_rating", "Rating perilaku yang diusulkan", "Rating of conduct proposed"),
    ("rating_proposals.meeting", "Rapat kalibrasi", "Calibration"),
    ("rating_proposals.proposed_by", "Diusulkan oleh", "Proposed by"),
    ("rating_proposals.proposed_on", "Diusulkan tanggal", "Proposed on"),
    ("rating_proposals.reason", "Alasan usulan kalibrasi", "Reason of the proposal"),
    (
        "rating_proposals.results_before",
        "Rating hasil kerja sebelum usulan",
        "Rating of results before the proposal",
    ),
    ("rating_proposals.results_rating", "Rating hasil kerja yang diusulkan", "Rating of results proposed"),
    ("rating_proposals.state", "Status usulan kalibrasi", "State of the proposal"),
    ("settings.key", "Pengaturan", "Setting"),
    ("settings.value", "Isi pengaturan", "Value of the setting"),
];

/// What kind of record a table holds; nothing for tables told elsewhere.
pub(crate) fn record(table: &str) -> Option<(&'static str, &'static str)> {
    match table {
        "follow_ups" => Some(("Tindak lanjut", "Follow-up")),
        "follow_up_checks" => Some(("Pemeriksaan rencana perbaikan", "Check of an improvement plan")),
        "rating_proposals" => Some(("Usulan kalibrasi", "Proposal of a calibration")),
        "objections" => Some(("Keberatan", "Objection")),
        "holidays" => Some(("Hari libur", "Holiday")),
        "settings" => Some(("Pengaturan", "Setting")),
        _ => None,
    }
}

/// A permanent word of a column of these tables, as people read it.
pub(crate) fn choice(column: &str, word: &str, language: Language) -> Option<&'static str> {
    Some(match column {
        "objections.state" => objection_state(ObjectionState::from_word(word)?, language),
        "follow_ups.state" => follow_ups::state_words(FollowUpState::from_word(word)?, language),
        "follow_ups.kind" => follow_ups::kind_words(FollowUpKind::from_word(word)?, language),
        "rating_proposals.state" => proposals::state_words(ProposalState::from_word(word)?, language),
        "rating_proposals.results_before" | "rating_proposals.conduct_before" => {
            crate::words::level(ExpectationLevel::from_word(word)?, language)
        }
        "holidays.kind" => say(
            language,
            match HolidayKind::from_word(word)? {
                HolidayKind::National => ("Hari libur nasional", "National holiday"),
                HolidayKind::Collective => ("Cuti bersama", "Collective leave"),
                HolidayKind::Removed => ("Tetap hari kerja", "Worked all the same"),
            },
        ),
        _ => return None,
    })
}

/// What is due, about one person or so many.
pub(super) fn due(kind: DeadlineKind, who: &str, language: Language) -> String {
    let (id, en) = match kind {
        DeadlineKind::Plan => ("Tetapkan SKP {}", "Set the SKP of {}"),
        DeadlineKind::Evaluate => {
            ("Nilai dan tandatangani penilaian {}", "Rate and sign the evaluation of {}")
        }
        DeadlineKind::TakeOver => {
            ("Nilai {} menggantikan pejabat penilai", "Evaluate {} in the evaluator's place")
        }
        DeadlineKind::Deliver => {
            ("Sampaikan dokumen evaluasi kepada {}", "Hand the evaluation document to {}")
        }
        DeadlineKind::Return => {
            ("Terima kembali dokumen evaluasi dari {}", "Receive the signed document back from {}")
        }
        DeadlineKind::Object => ("Hak mengajukan keberatan {} berakhir", "The right to object of {} ends"),
        DeadlineKind::Decide => ("Putuskan keberatan {}", "Decide the objection of {}"),
        DeadlineKind::Report => {
            ("Laporkan dokumen evaluasi {} kepada PyB", "Report the document of {} to PyB")
        }
        DeadlineKind::Check => ("Periksa rencana perbaikan {}", "Check the improvement plan of {}"),
    };
    say(language, (id, en)).replace("{}", who)
}

/// Why a result is final.
pub(super) fn finality(finality: Finality, language: Language) -> &'static str {
    say(
        language,
        match finality {
            Finality::TakenOver => (
                "Hasil ini ditetapkan atasan pejabat penilai karena penilai tidak menilai pada waktunya; sifatnya final.",
                "The evaluator's superior set this result because the evaluator did not in time; it is final.",
            ),
            Finality::ExecutiveUtama => (
                "Evaluasi JPT utama oleh menteri yang mengoordinasikan bersifat final.",
                "The evaluation of a JPT utama by the coordinating minister is final.",
            ),
            Finality::CentralMadya => (
                "Evaluasi JPT madya di pusat oleh pimpinan instansi bersifat final.",
                "The evaluation of a central JPT madya by the head of the agency is final.",
            ),
            Finality::RegionalExecutive => (
                "Evaluasi JPT madya dan pratama di daerah oleh kepala daerah bersifat final.",
                "The evaluation of a regional JPT madya or pratama by the Kepala Daerah is final.",
            ),
            Finality::CentralUnitHead => (
                "Evaluasi pimpinan unit kerja mandiri di pusat oleh menteri bersifat final.",
                "The evaluation of a central independent unit head by the minister is final.",
            ),
            Finality::RegionalUnitHead => (
                "Evaluasi pimpinan unit kerja mandiri di daerah oleh kepala daerah bersifat final.",
                "The evaluation of a regional independent unit head by the Kepala Daerah is final.",
            ),
        },
    )
}

/// State of an objection.
pub(super) fn objection_state(state: ObjectionState, language: Language) -> &'static str {
    say(
        language,
        match state {
            ObjectionState::Filed => ("Diterima, belum diperiksa", "Received, not yet examined"),
            ObjectionState::Examining => ("Sedang diperiksa", "Being examined"),
            ObjectionState::Upheld => ("Hasil dikuatkan", "Result upheld"),
            ObjectionState::Changed => ("Hasil diubah", "Result changed"),
            ObjectionState::RejectedFormal => ("Tidak diterima", "Not accepted"),
            ObjectionState::Withdrawn => ("Ditarik kembali", "Taken back"),
        },
    )
}

/// What becomes of an objection that comes after its term (13.4).
pub(super) fn late_objection(is_acceptable: bool, language: Language) -> &'static str {
    let words = if is_acceptable {
        (
            "Keberatan yang sampai kepada atasan penilai sesudah hari itu dicatat dan tidak diperiksa, kecuali ia \
             menerimanya dengan alasan.",
            "An objection that reaches the evaluator's superior after that day is recorded and not examined, \
             unless the superior accepts it with a reason.",
        )
    } else {
        (
            "Keberatan yang sampai kepada atasan penilai sesudah hari itu dicatat dan tidak diperiksa.",
            "An objection that reaches the evaluator's superior after that day is recorded and not examined.",
        )
    };
    say(language, words)
}

/// That a late objection is recorded already.
pub(super) fn late_is_kept(language: Language) -> &'static str {
    say(
        language,
        ("Keberatan yang terlambat sudah dicatat.", "An objection that came too late is recorded already."),
    )
}

/// Why an act is refused.
pub(super) fn refusal(refusal: Refusal, language: Language) -> String {
    convert::sentence(refusal.code, language)
}

/// Rules of terms that were passed, as people read them: *disampaikan terlambat (R-241)*.
pub(super) fn late(mark: &str, language: Language) -> String {
    let told = mark.split_whitespace().map(|rule| {
        let words = match rule {
            "R-241" | "R-245" => ("disampaikan terlambat", "delivered late"),
            "R-242" | "R-246" => ("dikembalikan terlambat", "returned late"),
            "R-243" | "R-247" | "R-255" => ("dilaporkan terlambat", "reported late"),
            "R-244" => ("ditandatangani atasan terlambat", "signed late by the superior"),
            "R-253" => ("keberatan diputuskan terlambat", "objection decided late"),
            _ => ("terlambat", "late"),
        };
        say(language, words)
    });
    told.collect::<Vec<_>>().join(", ")
}

/// A mark with another rule, each once.
pub(super) fn with_rule(mark: &str, rule: &str) -> String {
    if mark.split_whitespace().any(|known| known == rule) {
        return mark.to_owned();
    }
    format!("{mark} {rule}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::evaluation_lifecycle::EvaluationEvent;
    use domain::objection::ObjectionEvent;

    #[test]
    fn everything_that_can_keep_an_act_from_being_done_has_words_of_its_own() {
        let codes = [
            "window_is_open",
            "evaluation_not_open",
            "evaluation_not_rated",
            "evaluation_not_overdue",
            "evaluation_is_settled",
            "evaluation_not_signed",
            "evaluation_not_delivered",
            "not_received",
            "no_objection",
            "evaluation_not_returned",
            "window_not_open",
            "window_runs",
            "window_over",
            "achievement_missing",
            "rating_missing",
            "annual_is_set_anew",
            "employee_did_not_move",
            "agreement_missing",
            "date_in_future",
            "date_too_early",
            "return_term_runs",
            "witness_missing",
            "objection_undecided",
            "objection_stands",
            "superior_consent_missing",
            "no_recorded_error",
            "not_exempt",
            "already_objected",
            "before_receipt",
            "objection_late",
            "not_graduated",
            "objection_not_rejected",
            "objection_not_filed",
            "objection_is_over",
            "objection_not_examined",
            "objection_is_barred",
            "evaluator_not_heard",
            "employee_not_heard",
            "new_ratings_missing",
            "recommendation_missing",
            "decided_late",
            "evidence_unseen",
            "signed_late",
            "delivered_late",
            "returned_late",
            "reported_late",
            "objection_term_runs",
        ];
        for code in codes {
            assert_ne!(convert::sentence(code, Language::Id), "Perlu diperiksa.", "{code}");
            assert_ne!(convert::sentence(code, Language::En), "Needs a look.", "{code}");
        }
        assert_eq!((EvaluationEvent::ALL.len(), ObjectionEvent::ALL.len()), (18, 5), "new acts need words");
    }

    #[test]
    fn a_late_mark_names_each_rule_once() {
        let mark = with_rule(&with_rule(&with_rule("", "R-241"), "R-243"), "R-241");
        assert_eq!(mark, "R-241 R-243");
        assert_eq!(late(&mark, Language::Id), "disampaikan terlambat, dilaporkan terlambat");
    }
}
