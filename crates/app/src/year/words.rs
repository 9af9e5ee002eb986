//! Words of the closed lists of the year.

use contract::{Language, MeetingKind, SupportKind, SupportState};
use store::Table;

/// The words of a pair in a language.
pub(super) fn pick(language: Language, (id, en): (&'static str, &'static str)) -> &'static str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// A measure of support.
pub(super) fn support_kind(kind: SupportKind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            SupportKind::Coaching => ("Coaching", "Coaching"),
            SupportKind::Mentoring => ("Mentoring", "Mentoring"),
            SupportKind::FormalTraining => ("Pelatihan formal", "Formal training"),
            SupportKind::InformalTraining => ("Pelatihan informal", "Informal training"),
            SupportKind::Counselling => ("Konseling kinerja", "Counselling"),
            SupportKind::Competency => ("Evaluasi kompetensi", "Assessment of competency"),
        },
    )
}

/// How far a support has come.
pub(super) fn support_state(state: SupportState, language: Language) -> &'static str {
    pick(
        language,
        match state {
            SupportState::Planned => ("Direncanakan", "Planned"),
            SupportState::Running => ("Berjalan", "Under way"),
            SupportState::Done => ("Selesai", "Done"),
            SupportState::Reported => ("Dilaporkan", "Reported"),
            SupportState::Closed => ("Ditutup", "Closed"),
        },
    )
}

/// What a meeting is usually called; minutes print in Indonesian.
pub(super) fn meeting_title(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Dialog => "Dialog kinerja",
        MeetingKind::Monitoring => "Pemantauan kinerja",
        MeetingKind::Calibration => "Kalibrasi penilaian",
    }
}

/// A permanent word of a choice, in Indonesian and in English.
type Choice = (&'static str, &'static str, &'static str);

/// Choices by table and column.
const CHOICES: &[(Table, &str, &[Choice])] = &[
    (
        Table::Evidence,
        "kind",
        &[("file", "berkas", "file"), ("link", "tautan", "link"), ("note", "catatan", "note")],
    ),
    (
        Table::Supports,
        "kind",
        &[
            ("coaching", "coaching", "coaching"),
            ("mentoring", "mentoring", "mentoring"),
            ("formal_training", "pelatihan formal", "formal training"),
            ("informal_training", "pelatihan informal", "informal training"),
            ("counselling", "konseling kinerja", "counselling"),
            ("competency", "evaluasi kompetensi", "assessment of competency"),
        ],
    ),
    (
        Table::Supports,
        "state",
        &[
            ("planned", "direncanakan", "planned"),
            ("running", "berjalan", "under way"),
            ("done", "selesai", "done"),
            ("reported", "dilaporkan", "reported"),
            ("closed", "ditutup", "closed"),
        ],
    ),
    (
        Table::Supports,
        "counsellor",
        &[
            ("evaluator", "pejabat penilai", "the evaluator"),
            ("official", "pejabat fungsional konselor", "an official counsellor"),
            ("independent", "konselor independen", "an independent counsellor"),
        ],
    ),
    (
        Table::Meetings,
        "kind",
        &[
            ("dialog", "dialog kinerja", "dialogue"),
            ("monitoring", "pemantauan kinerja", "monitoring"),
            ("calibration", "kalibrasi penilaian", "calibration"),
        ],
    ),
    (
        Table::Meetings,
        "state",
        &[
            ("planned", "disiapkan", "prepared"),
            ("held", "dilaksanakan", "held"),
            ("closed", "notula selesai", "minutes done"),
        ],
    ),
    (
        Table::MeetingLines,
        "list",
        &[
            ("agenda", "agenda", "agenda"),
            ("decision", "keputusan", "decisions"),
            ("action", "tindak lanjut", "actions"),
            ("attendance", "daftar hadir", "attendance"),
        ],
    ),
    (Table::SupportLines, "form", &[("record", "rekaman konseling", "counselling record")]),
    (
        Table::Plans,
        "feedback_rhythm",
        &[
            ("daily", "harian", "daily"),
            ("weekly", "mingguan", "weekly"),
            ("monthly", "bulanan", "monthly"),
            ("quarterly", "triwulanan", "quarterly"),
            ("half_yearly", "semesteran", "half-yearly"),
            ("yearly", "tahunan", "yearly"),
        ],
    ),
];

/// A choice of the year's tables as people read it.
pub(crate) fn choice(table: Table, column: &str, text: &str, language: Language) -> Option<&'static str> {
    let (_, _, choices) = CHOICES.iter().find(|(of, name, _)| *of == table && *name == column)?;
    let (_, id, en) = *choices.iter().find(|(word, _, _)| *word == text)?;
    Some(pick(language, (id, en)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::records::{
        Counsellor, EvidenceKind, MeetingKind, MeetingList, MeetingState, SupportKind, SupportState, Term,
    };

    #[test]
    fn every_choice_of_the_year_has_words() {
        fn all<T: Term>(table: Table, column: &str) {
            for term in T::ALL {
                assert!(
                    choice(table, column, term.word(), Language::Id).is_some(),
                    "{column} {}",
                    term.word()
                );
            }
        }
        all::<EvidenceKind>(Table::Evidence, "kind");
        all::<SupportKind>(Table::Supports, "kind");
        all::<SupportState>(Table::Supports, "state");
        all::<Counsellor>(Table::Supports, "counsellor");
        all::<MeetingKind>(Table::Meetings, "kind");
        all::<MeetingState>(Table::Meetings, "state");
        all::<MeetingList>(Table::MeetingLines, "list");
        all::<domain::reporting::Reporting>(Table::Plans, "feedback_rhythm");
    }
}
