//! Words of what follows a signature: terms, acts, refusals, late marks.

use contract::{DeadlineKind, Language};
use domain::lifecycle::Refusal;
use domain::objection::{Finality, ObjectionState};

use super::say;
use crate::convert;

/// What is due, about one person or so many.
pub(super) fn due(kind: DeadlineKind, who: &str, language: Language) -> String {
    let (id, en) = match kind {
        DeadlineKind::Plan => ("Tetapkan SKP {}", "Set the SKP of {}"),
        DeadlineKind::Evaluate => ("Nilai dan tandatangani penilaian {}", "Rate and sign the evaluation of {}"),
        DeadlineKind::TakeOver => {
            ("Nilai {} menggantikan pejabat penilai", "Evaluate {} in the evaluator's place")
        }
        DeadlineKind::Deliver => ("Sampaikan dokumen evaluasi kepada {}", "Hand the evaluation document to {}"),
        DeadlineKind::Return => {
            ("Terima kembali dokumen evaluasi dari {}", "Receive the signed document back from {}")
        }
        DeadlineKind::Object => ("Hak mengajukan keberatan {} berakhir", "The right to object of {} ends"),
        DeadlineKind::Decide => ("Putuskan keberatan {}", "Decide the objection of {}"),
        DeadlineKind::Report => ("Laporkan dokumen evaluasi {} kepada PyB", "Report the document of {} to PyB"),
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
            "window_is_open", "evaluation_not_open", "evaluation_not_rated", "evaluation_not_overdue",
            "evaluation_is_settled", "evaluation_not_signed", "evaluation_not_delivered", "not_received",
            "no_objection", "evaluation_not_returned", "window_not_open", "window_runs", "window_over",
            "achievement_missing", "rating_missing", "annual_is_set_anew", "employee_did_not_move",
            "agreement_missing", "date_in_future", "date_too_early", "return_term_runs", "witness_missing",
            "objection_undecided", "objection_stands", "superior_consent_missing", "no_recorded_error",
            "not_exempt", "already_objected", "before_receipt", "objection_late", "not_graduated",
            "objection_not_rejected", "objection_not_filed", "objection_is_over", "objection_not_examined",
            "objection_is_barred", "evaluator_not_heard", "employee_not_heard", "new_ratings_missing",
            "recommendation_missing", "decided_late", "evidence_unseen", "signed_late", "delivered_late",
            "returned_late", "reported_late", "objection_term_runs",
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
