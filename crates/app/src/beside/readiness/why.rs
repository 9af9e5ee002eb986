//! Why the office and e-Kinerja differ, and what to do about it, in sentences.

use super::office::Office;
use crate::beside::ekinerja::step;
use crate::beside::words::{legal_status, said};
use crate::words::evaluation_state;
use chrono::NaiveDate;
use contract::{Language, ReadinessKind};
use domain::period::date_words;
use domain::{EvaluationState, LegalStatus, SkpState};
use interop::ekinerja::{Field, ReportKind};
use store::records::{Employee, EvaluationRecord, Objected};

/// A reason with what to do.
pub(super) struct Why {
    pub(super) reason: String,
    pub(super) fix: String,
    /// Whether something is to be done here before anything can be corrected there.
    pub(super) is_here: bool,
}

impl Why {
    /// The same, to be done here.
    pub(super) fn here(self) -> Self {
        Self { is_here: true, ..self }
    }
}

/// A reason and a way to repair it, in Indonesian and in English.
pub(super) fn because(language: Language, why: (String, String), fix: (&str, &str)) -> Why {
    Why { reason: said(language, why.0, why.1), fix: said(language, fix.0, fix.1), is_here: false }
}

/// The same where nothing is filled in.
pub(super) fn plainly(language: Language, why: (&str, &str), fix: (&str, &str)) -> Why {
    because(language, (why.0.to_owned(), why.1.to_owned()), fix)
}

/// What kind of difference it is, in the list of corrections; the screen has words of its own.
pub(super) fn kind(kind: ReadinessKind) -> &'static str {
    match kind {
        ReadinessKind::MissingThere => "Tidak ada di e-Kinerja",
        ReadinessKind::MissingHere => "Tidak ada di kantor ini",
        ReadinessKind::NotRatedThere => "Belum dinilai di e-Kinerja",
        ReadinessKind::NotRatedHere => "Belum dinilai di sini",
        ReadinessKind::Different => "Isinya berbeda",
        ReadinessKind::Doubled => "Tercatat lebih dari sekali",
        ReadinessKind::OtherEvaluator => "Penilainya lain",
        ReadinessKind::GradeDoesNotFollow => "Predikat tidak mengikuti rating",
        ReadinessKind::Unreadable => "Baris tidak terbaca",
    }
}

/// Where it is corrected; nothing where it is to be done here.
pub(super) fn place_of_correction(kind: ReadinessKind, report: ReportKind) -> Option<&'static str> {
    match kind {
        ReadinessKind::MissingThere | ReadinessKind::Unreadable => Some("SIASN › Data pegawai"),
        ReadinessKind::Different if report == ReportKind::Plans => Some("e-Kinerja › SKP"),
        ReadinessKind::NotRatedThere | ReadinessKind::Different | ReadinessKind::GradeDoesNotFollow => {
            Some("e-Kinerja › Penilaian")
        }
        ReadinessKind::Doubled => Some("e-Kinerja › SKP"),
        ReadinessKind::OtherEvaluator => Some("e-Kinerja › Pejabat penilai"),
        ReadinessKind::MissingHere | ReadinessKind::NotRatedHere => None,
    }
}

/// What of somebody differs.
pub(super) fn field(field: Field, language: Language) -> &'static str {
    let (id, en) = if field == Field::Results {
        ("Hasil kerja", "Results")
    } else if field == Field::Conduct {
        ("Perilaku kerja", "Conduct")
    } else if field == Field::Grade {
        ("Predikat", "Grade")
    } else if field == Field::SuperiorName {
        ("Pejabat penilai", "Evaluator")
    } else {
        ("Status SKP", "State of the SKP")
    };
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

/// A row of the report.
pub(super) fn row_words(row: u32, language: Language) -> String {
    said(language, format!("baris {row}"), format!("row {row}"))
}

pub(super) fn repeated(other: u32, language: Language) -> Why {
    because(
        language,
        (
            format!("Baris ini sama persis dengan baris {other}."),
            format!("This row is exactly row {other} again."),
        ),
        ("Hapus salah satu catatan di e-Kinerja.", "Delete one of the records in e-Kinerja."),
    )
}

pub(super) fn other_plan(used: u32, ends_on: Option<NaiveDate>, language: Language) -> Why {
    let until = ends_on.map(date_words).unwrap_or_default();
    because(
        language,
        (
            format!("Ada SKP lain sampai {until}; yang dipakai baris {used} karena periodenya paling akhir."),
            format!("There is another SKP until {until}; row {used} is used, its period ends last."),
        ),
        (
            "Pastikan SKP yang lama sudah ditutup di e-Kinerja.",
            "Make sure that the earlier SKP is closed in e-Kinerja.",
        ),
    )
}

pub(super) fn only_evaluator(language: Language) -> Why {
    plainly(
        language,
        (
            "Di sini orang ini hanya dikenal sebagai penilai.",
            "Here this person is known as an evaluator only.",
        ),
        (
            "Impor laporannya, atau tambahkan ke daftar pegawai.",
            "Import the report, or add the person to the list.",
        ),
    )
}

pub(super) fn other_number(nip: &str, language: Language) -> Why {
    because(
        language,
        (
            format!("Orang dengan nama yang sama tercatat di sini dengan NIP {nip}."),
            format!("Somebody of the same name is kept here with the NIP {nip}."),
        ),
        (
            "Cocokkan NIP dengan SK, lalu perbaiki yang salah.",
            "Compare the NIP with the decree and correct the wrong one.",
        ),
    )
}

pub(super) fn not_imported(language: Language) -> Why {
    plainly(
        language,
        (
            "Orang ini belum ada di daftar pegawai kantor ini.",
            "This person is not on the list of this office yet.",
        ),
        (
            "Impor laporannya, atau tambahkan ke daftar pegawai.",
            "Import the report, or add the person to the list.",
        ),
    )
}

pub(super) fn number_broken(row: u32, language: Language) -> Why {
    because(
        language,
        (
            format!("Orang dengan nama ini ada di baris {row}, tetapi NIP-nya rusak di laporan."),
            format!("Somebody of this name stands in row {row}, but the NIP is broken in the report."),
        ),
        (
            "Unduh ulang laporannya dengan kolom NIP sebagai teks.",
            "Download the report again with the NIP as text.",
        ),
    )
}

/// Why the report says nothing of somebody of the office.
pub(super) fn absent(office: &Office, person: &Employee, language: Language) -> Why {
    if let Some(last) = person.retired_on {
        let day = date_words(last);
        return because(
            language,
            (format!("Keluar pada {day}."), format!("Left on {day}.")),
            (
                "Pastikan penilaian sampai hari itu ada di e-Kinerja.",
                "Make sure that the evaluation up to that day is in e-Kinerja.",
            ),
        );
    }
    if let Some(moved) = office.moved(person.id) {
        let day = date_words(moved.moved_on);
        return because(
            language,
            (
                format!("Mutasi pada {day}; di e-Kinerja mungkin masih di unit lama."),
                format!("Moved on {day}; e-Kinerja may still have the old unit."),
            ),
            ("Perbarui unit organisasinya di SIASN.", "Bring the unit in SIASN up to date."),
        );
    }
    if office.plan_state(person.id).is_none() {
        return plainly(
            language,
            (
                "SKP belum dibuat, di sini maupun di e-Kinerja, atau akunnya belum disinkronkan dari SIASN.",
                "No SKP was made, here or in e-Kinerja, or the account was not synchronised from SIASN.",
            ),
            (
                "Sinkronkan data pegawai dari SIASN, lalu buat SKP-nya.",
                "Synchronise the person from SIASN, then make the SKP.",
            ),
        );
    }
    plainly(
        language,
        (
            "SKP ada di sini; akun e-Kinerja-nya mungkin belum disinkronkan dari SIASN.",
            "The SKP is here; the account in e-Kinerja may not be synchronised from SIASN.",
        ),
        (
            "Sinkronkan data pegawai dari SIASN di e-Kinerja.",
            "Synchronise the person from SIASN in e-Kinerja.",
        ),
    )
}

/// The day of a signature that stands; what was opened again has none.
fn signed_on(ours: &EvaluationRecord) -> Option<NaiveDate> {
    ours.signed_on.filter(|_| ours.state.is_sealed())
}

pub(super) fn not_rated_there(has_plan: bool, ours: &EvaluationRecord, language: Language) -> Why {
    if !has_plan {
        let why = plainly(
            language,
            ("SKP-nya belum ada di e-Kinerja.", "There is no SKP in e-Kinerja."),
            (
                "Buat dan tetapkan SKP di e-Kinerja, lalu isi penilaiannya.",
                "Make and set the SKP in e-Kinerja, then rate it.",
            ),
        );
        // A rating that is not signed is nobody's to enter there.
        return if signed_on(ours).is_none() { why.here() } else { why };
    }
    match signed_on(ours) {
        Some(day) => {
            let day = date_words(day);
            because(
                language,
                (
                    format!("Sudah ditandatangani di sini pada {day}, belum dimasukkan ke e-Kinerja."),
                    format!("Signed here on {day}, not entered in e-Kinerja yet."),
                ),
                ("Isi rating ini di e-Kinerja.", "Enter these ratings in e-Kinerja."),
            )
        }
        None => plainly(
            language,
            ("Di sini sudah dinilai tetapi belum ditandatangani.", "It is rated here, but not signed."),
            (
                "Tandatangani di sini, lalu isi rating ini di e-Kinerja.",
                "Sign it here, then enter these ratings in e-Kinerja.",
            ),
        )
        .here(),
    }
}

pub(super) fn not_rated_here(
    (state, exempt): (Option<EvaluationState>, Option<LegalStatus>),
    language: Language,
) -> Why {
    if let Some(status) = exempt {
        let [id, en] = [Language::Id, Language::En].map(|language| legal_status(status, language));
        return because(
            language,
            (format!("Di sini dikecualikan karena {id}."), format!("Exempt here: {en}.")),
            ("Periksa kedudukan hukumnya di kedua sistem.", "Check the legal status in both systems."),
        );
    }
    let fix = ("Impor laporannya, atau nilai di sini.", "Import the report, or rate the person here.");
    match state {
        None => plainly(
            language,
            ("Penilaian periode ini belum ada di sini.", "There is no evaluation of this period here."),
            fix,
        ),
        Some(state) => {
            let state = evaluation_state(state, language);
            because(
                language,
                (format!("Di sini masih “{state}”."), format!("Here it is still “{state}”.")),
                fix,
            )
        }
    }
}

pub(super) fn no_such_period(language: Language) -> Why {
    plainly(
        language,
        (
            "Kantor ini menilai dalam irama lain; periode ini tidak ada di sini.",
            "This office evaluates in another rhythm; there is no such period here.",
        ),
        (
            "Bandingkan dengan laporan dari periode yang dinilai di kantor ini.",
            "Compare with a report of a period that this office evaluates.",
        ),
    )
}

pub(super) fn unclear(language: Language) -> Why {
    plainly(
        language,
        (
            "Rating di e-Kinerja tidak lengkap atau tidak terbaca.",
            "The ratings in e-Kinerja are incomplete or cannot be read.",
        ),
        ("Lengkapi kedua ratingnya di e-Kinerja.", "Complete both ratings in e-Kinerja."),
    )
}

pub(super) fn other_rating(ours: &EvaluationRecord, there: Option<NaiveDate>, language: Language) -> Why {
    let there = there.map(date_words);
    let rated_id = there.as_ref().map(|day| format!(" Di e-Kinerja dinilai pada {day}.")).unwrap_or_default();
    let rated_en = there.as_ref().map(|day| format!(" Rated in e-Kinerja on {day}.")).unwrap_or_default();
    if ours.objection.as_ref().is_some_and(Objected::is_changed) {
        return because(
            language,
            (
                format!("Hasil di sini diubah oleh keputusan atas keberatan.{rated_id}"),
                format!("The result here was changed by the decision on an objection.{rated_en}"),
            ),
            (
                "Ubah rating di e-Kinerja sesuai keputusan itu.",
                "Change the rating in e-Kinerja to that decision.",
            ),
        );
    }
    match signed_on(ours) {
        Some(day) => {
            let day = date_words(day);
            because(
                language,
                (
                    format!("Di sini ditandatangani pada {day}.{rated_id}"),
                    format!("Signed here on {day}.{rated_en}"),
                ),
                (
                    "Ubah rating di e-Kinerja seperti yang ditandatangani.",
                    "Change the rating in e-Kinerja to what was signed.",
                ),
            )
        }
        None => because(
            language,
            (
                format!("Di sini belum ditandatangani dan masih dapat berubah.{rated_id}"),
                format!("It is not signed here and may still change.{rated_en}"),
            ),
            (
                "Sepakati ratingnya dengan penilai, lalu samakan keduanya.",
                "Agree on the rating with the evaluator, then bring both together.",
            ),
        )
        .here(),
    }
}

pub(super) fn does_not_follow(follows: &str, language: Language) -> Why {
    because(
        language,
        (
            format!(
                "Kedua rating di e-Kinerja menghasilkan {follows} menurut kuadran (PermenPANRB 6/2022, hlm. 99)."
            ),
            format!(
                "The two ratings in e-Kinerja give {follows} by the quadrant (PermenPANRB 6/2022, p. 99)."
            ),
        ),
        ("Periksa rating dan predikatnya di e-Kinerja.", "Check ratings and grade in e-Kinerja."),
    )
}

pub(super) fn other_plan_state(
    (ours, theirs): (Option<SkpState>, Option<SkpState>),
    language: Language,
) -> Why {
    match (ours, theirs) {
        (Some(_), None) => plainly(
            language,
            ("SKP-nya belum ada di e-Kinerja.", "There is no SKP in e-Kinerja."),
            ("Buat SKP-nya di e-Kinerja.", "Make the SKP in e-Kinerja."),
        ),
        (None, _) => plainly(
            language,
            ("SKP-nya belum ada di sini.", "There is no SKP here."),
            ("Impor laporannya, atau buat SKP-nya di sini.", "Import the report, or make the SKP here."),
        )
        .here(),
        (Some(ours), Some(theirs)) => {
            let why = plainly(
                language,
                ("SKP tidak sama jauhnya di kedua sistem.", "The SKP is not equally far in both systems."),
                ("Samakan di sistem yang tertinggal.", "Bring the one that is behind up to date."),
            );
            if step(ours) < step(theirs) { why.here() } else { why }
        }
    }
}
