//! The reasons of early warnings in one sentence each.

use super::words::pick;
use contract::{Language, WarningKind};
use domain::deadlines::DeadlineKind;
use domain::period::date_words;
use domain::warnings::{EarlyWarning, WarningReason};

/// The kind of a reason.
pub(super) fn kind_of(reason: WarningReason) -> WarningKind {
    match reason {
        WarningReason::NoPlan => WarningKind::NoPlan,
        WarningReason::NoProgress => WarningKind::NoProgress,
        WarningReason::NoScheduledFeedback => WarningKind::NoScheduledFeedback,
        WarningReason::FeedbackUnanswered => WarningKind::FeedbackUnanswered,
        WarningReason::BehindTrajectory => WarningKind::BehindTrajectory,
        WarningReason::Overdue(_) => WarningKind::Overdue,
        WarningReason::CheckDue => WarningKind::CheckDue,
    }
}

/// A kind of warning.
pub(super) fn kind_words(kind: WarningKind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            WarningKind::NoPlan => ("Belum ada SKP", "No SKP"),
            WarningKind::NoProgress => ("Belum lapor progres", "No progress noted"),
            WarningKind::NoScheduledFeedback => ("Belum ada umpan balik berkala", "No scheduled feedback"),
            WarningKind::FeedbackUnanswered => {
                ("Permintaan umpan balik belum dijawab", "Request for feedback not answered")
            }
            WarningKind::BehindTrajectory => {
                ("Tertinggal dari target periode", "Behind the target of the period")
            }
            WarningKind::Overdue => ("Lewat tenggat", "A term was missed"),
            WarningKind::CheckDue => ("Pemeriksaan rencana perbaikan", "Check of an improvement plan"),
        },
    )
}

/// The reason of one warning.
pub(super) fn sentence(warning: &EarlyWarning, language: Language) -> String {
    let day = date_words(warning.since);
    let no = warning.result.unwrap_or_default();
    match (warning.reason, language) {
        (WarningReason::NoPlan, Language::Id) => {
            format!("Belum ada SKP yang ditetapkan; seharusnya paling lambat {day}.")
        }
        (WarningReason::NoPlan, Language::En) => format!("No SKP is in force; one was due by {day}."),
        (WarningReason::NoProgress, Language::Id) => {
            format!("Belum ada progres untuk periode yang berakhir {day}.")
        }
        (WarningReason::NoProgress, Language::En) => {
            format!("No progress was noted for the span that ended on {day}.")
        }
        (WarningReason::NoScheduledFeedback, Language::Id) => {
            format!("Pimpinan belum memberi umpan balik berkala untuk periode yang berakhir {day}.")
        }
        (WarningReason::NoScheduledFeedback, Language::En) => {
            format!("The leader gave no scheduled feedback for the span that ended on {day}.")
        }
        (WarningReason::FeedbackUnanswered, Language::Id) => {
            format!("Permintaan umpan balik belum dijawab sampai {day}.")
        }
        (WarningReason::FeedbackUnanswered, Language::En) => {
            format!("A request for feedback was not answered by {day}.")
        }
        (WarningReason::BehindTrajectory, Language::Id) => {
            format!("RHK {no} tertinggal dari target sampai {day}.")
        }
        (WarningReason::BehindTrajectory, Language::En) => {
            format!("Result {no} lags behind its target for {day}.")
        }
        (WarningReason::Overdue(kind), Language::Id) => {
            format!("{} belum dilakukan; batasnya {day}.", deadline(kind, language))
        }
        (WarningReason::Overdue(kind), Language::En) => {
            format!("{} was not done; it was due by {day}.", deadline(kind, language))
        }
        (WarningReason::CheckDue, Language::Id) => format!("Rencana perbaikan perlu diperiksa sejak {day}."),
        (WarningReason::CheckDue, Language::En) => {
            format!("The improvement plan is to be checked since {day}.")
        }
    }
}

fn deadline(kind: DeadlineKind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            DeadlineKind::Evaluate => ("Penilaian", "The evaluation"),
            DeadlineKind::TakeOver => ("Penilaian oleh atasan penilai", "The evaluation by the superior"),
            DeadlineKind::Deliver => ("Penyampaian dokumen", "The delivery of the document"),
            DeadlineKind::Return => ("Pengembalian dokumen", "The return of the document"),
            DeadlineKind::Object => ("Keberatan", "The objection"),
            DeadlineKind::Decide => ("Keputusan atas keberatan", "The decision on the objection"),
            DeadlineKind::Report => ("Pelaporan kepada PyB", "The report to the PyB"),
        },
    )
}
