//! Why e-Kinerja names another evaluator than the office.

use super::office::Office;
use super::why::{Why, because, plainly};
use contract::Language;
use domain::Period;
use domain::period::date_words;
use store::records::{Assignment, Employee};

/// What is to be done where the office is right.
const THERE: (&str, &str) =
    ("Perbarui pejabat penilai di e-Kinerja.", "Bring the evaluator in e-Kinerja up to date.");

/// Why another evaluator stands there.
pub(super) fn other_evaluator(
    (office, person): (&Office, &Employee),
    ours: Option<&Employee>,
    (theirs, name): (Option<&Employee>, &str),
    (period, language): (Period, Language),
) -> Why {
    if ours.is_none() {
        return plainly(
            language,
            ("Pejabat penilainya belum ditetapkan di sini.", "No evaluator is set here."),
            (
                "Tetapkan pejabat penilainya di sini, lalu bandingkan lagi.",
                "Set the evaluator here, then compare again.",
            ),
        )
        .here();
    }
    if theirs.is_none() && name.is_empty() {
        return plainly(
            language,
            ("Pejabat penilai belum diisi di e-Kinerja.", "No evaluator is entered in e-Kinerja."),
            THERE,
        );
    }
    let assignments = office.assignments(person.id);
    let at = theirs.and_then(|theirs| assignments.iter().position(|found| found.evaluator == theirs.id));
    let Some((at, found)) = at.and_then(|at| Some((at, assignments.get(at)?))) else {
        return never_noted(office, person, language);
    };
    // Newest first: the entry before one in the list took over from it.
    let next = at.checked_sub(1).and_then(|at| assignments.get(at));
    noted(found, next, period, language)
}

/// The evaluator there was never one here.
fn never_noted(office: &Office, person: &Employee, language: Language) -> Why {
    let Some(moved) = office.moved(person.id) else {
        return plainly(
            language,
            (
                "Penilai di e-Kinerja tidak pernah tercatat di sini sebagai penilainya.",
                "The evaluator in e-Kinerja was never noted here as the person's evaluator.",
            ),
            THERE,
        );
    };
    let day = date_words(moved.moved_on);
    because(
        language,
        (
            format!("Mutasi pada {day}; penilai di e-Kinerja belum ikut berganti."),
            format!("Moved on {day}; the evaluator in e-Kinerja was not changed."),
        ),
        THERE,
    )
}

/// The evaluator there is one of another time here.
fn noted(found: &Assignment, next: Option<&Assignment>, period: Period, language: Language) -> Why {
    if found.from_on > period.ends_on() {
        let day = date_words(found.from_on);
        return because(
            language,
            (
                format!("Penilai di e-Kinerja baru menilai sejak {day}, sesudah periode ini."),
                format!("The evaluator in e-Kinerja evaluates since {day} only, after this period."),
            ),
            THERE,
        );
    }
    let until = found.until_on.or_else(|| next.and_then(|next| next.from_on.pred_opt()));
    let Some(last) = until else {
        return plainly(
            language,
            (
                "Penilaian di sini dibuat oleh penilai lain daripada yang ditetapkan.",
                "The evaluation here is by another evaluator than the one who is set.",
            ),
            ("Periksa siapa yang menilai pada periode ini.", "Check who evaluates in this period."),
        )
        .here();
    };
    let day = date_words(last);
    because(
        language,
        (
            format!("Penilai di e-Kinerja adalah penilai lama, sampai {day}."),
            format!("The evaluator in e-Kinerja is the former one, until {day}."),
        ),
        THERE,
    )
}
