//! What is said of tables that come back.

use crate::beside::words::{Pair, say};
use crate::beside::workbooks::Told;
use contract::{Language, TableKind, TableVerdict};

/// What keeps a row from being read or found.
pub(super) enum Fault {
    /// The period says nothing.
    NoPeriod,
    /// The code is that of somebody else's evaluation.
    CodeOfOther,
    /// A rating or grade that is none, with its column and what stands there.
    NoWord(&'static str, String),
    /// Notes beyond what a field holds.
    TooLong,
    /// An earlier row is about the same.
    Twice(u32),
    /// Nobody has the number.
    NobodyHere,
    /// The person has no evaluation in the period.
    NoEvaluation,
    /// The person has several, and the code is of none of them.
    Several,
    /// No unit of that name, or nothing of the period.
    NoUnit,
}

/// Told of a row that differs in nothing that an import writes.
const ONLY_COMPARED: (Pair, Pair) = (
    (
        "Isi kolom ini mengikuti catatan lain di program, jadi hanya dibandingkan.",
        "These columns follow other records of the program and are only compared.",
    ),
    (
        "Bila berkas ini yang benar, ubah datanya di layar asalnya.",
        "Where this file is right, change it on the screen it comes from.",
    ),
);

/// What of a table is never written.
pub(super) fn note(kind: TableKind, language: Language) -> &'static str {
    let pair = match kind {
        TableKind::Employees => (
            "Pegawai masuk lewat impor daftar pegawai. Sel kosong tidak menghapus apa pun, dan orang yang tidak ada di berkas tetap seperti sekarang.",
            "People come in by the import of staff lists. An empty cell takes nothing out, and people who are not in the file stay as they are.",
        ),
        TableKind::Plans => (
            "Hanya SKP yang masih dapat diubah yang ditulis. Yang sudah ditetapkan atau ditutup tidak pernah diganti.",
            "Only SKP that can still be changed are written. One in force or closed is never replaced.",
        ),
        TableKind::Evaluations => (
            "Hanya rating, catatan, dan predikat menurut berkas asal yang ditulis, pada penilaian yang masih terbuka. Yang sudah ditandatangani tidak pernah diganti, dan sel kosong tidak menghapus apa pun.",
            "Only ratings, notes and the grade as given are written, in evaluations that are still open. What was signed is never replaced, and an empty cell takes nothing out.",
        ),
        TableKind::Recap => (
            "Rekap dihitung dari SKP dan penilaian, jadi hanya dibandingkan; tidak ada yang ditulis.",
            "A recap is reckoned from SKP and evaluations and is only compared; nothing is written.",
        ),
    };
    say(language, pair)
}

/// A row that is only compared.
pub(super) fn only_compared(language: Language) -> Told {
    let (reason, fix) = ONLY_COMPARED;
    Told {
        code: "only_compared",
        reason: say(language, reason).to_owned(),
        fix: say(language, fix).to_owned(),
    }
}

/// What to do where a signed evaluation says something else.
pub(super) fn reopen_first(language: Language) -> String {
    let pair = (
        "Bila berkas ini yang benar, buka kembali penilaiannya dengan alasan, lalu impor lagi.",
        "Where this file is right, reopen the evaluation with a reason, then import again.",
    );
    say(language, pair).to_owned()
}

/// A unit of the recap that the file does not have.
pub(super) fn unit_missing(unit: &str, language: Language) -> Told {
    let (reason, fix) = match language {
        Language::Id => {
            (format!("Unit “{unit}” ada di sini dan tidak ada di berkas."), "Simpan tabel rekap yang baru.")
        }
        Language::En => {
            (format!("The unit “{unit}” is here and not in the file."), "Save the table of the recap anew.")
        }
    };
    Told { code: "unit_missing", reason, fix: fix.to_owned() }
}

impl Fault {
    /// What the row comes to: what it is about is not here, or the row itself is at fault.
    pub(super) fn verdict(&self) -> TableVerdict {
        match self {
            Self::NobodyHere | Self::NoEvaluation | Self::NoUnit => TableVerdict::NotHere,
            Self::NoPeriod
            | Self::CodeOfOther
            | Self::NoWord(..)
            | Self::TooLong
            | Self::Twice(_)
            | Self::Several => TableVerdict::Invalid,
        }
    }

    /// In words.
    pub(super) fn told(&self, language: Language) -> Told {
        let code = match self {
            Self::NoPeriod => "no_period",
            Self::CodeOfOther => "code_and_nip_differ",
            Self::NoWord(..) => "word_unknown",
            Self::TooLong => "text_too_long",
            Self::Twice(_) => "row_twice",
            Self::NobodyHere => "person_unknown",
            Self::NoEvaluation => "no_evaluation",
            Self::Several => "evaluation_ambiguous",
            Self::NoUnit => "unit_unknown",
        };
        let (reason, fix) = match language {
            Language::Id => self.indonesian(),
            Language::En => self.english(),
        };
        Told { code, reason, fix: fix.to_owned() }
    }

    fn indonesian(&self) -> (String, &'static str) {
        match self {
            Self::NoPeriod => (
                "Periode di baris ini tidak terbaca.".into(),
                "Tulis misalnya 2026, 2026-Q3, atau 2026-07, lalu impor lagi.",
            ),
            Self::CodeOfOther => (
                "Kode baris ini milik penilaian orang atau periode lain.".into(),
                "Periksa apakah barisnya tertukar; kosongkan kodenya bila NIP dan periodenya yang benar.",
            ),
            Self::NoWord(column, value) => (
                format!("Isi kolom {column} ({value}) tidak dikenal."),
                "Tulis seperti pada tabel asli, misalnya Sesuai ekspektasi atau Baik, lalu impor lagi.",
            ),
            Self::TooLong => (
                "Catatan di baris ini lebih panjang daripada yang dapat disimpan.".into(),
                "Persingkat catatannya, lalu impor lagi.",
            ),
            Self::Twice(row) => (
                format!("Penilaian ini sudah disebut di baris {row}; yang pertama yang dibaca."),
                "Hapus salah satunya, lalu impor lagi.",
            ),
            Self::NobodyHere => (
                "Tidak ada pegawai dengan NIP ini di kantor ini.".into(),
                "Periksa NIP-nya, atau impor dulu tabel pegawai.",
            ),
            Self::NoEvaluation => (
                "Pegawai ini tidak punya penilaian pada periode itu.".into(),
                "Buka dulu penilaiannya di layar Penilaian, lalu impor lagi.",
            ),
            Self::Several => (
                "Pegawai ini punya beberapa penilaian pada periode itu, dan kodenya bukan kode salah satunya."
                    .into(),
                "Salin kode penilaian yang dimaksud dari tabel yang baru, lalu impor lagi.",
            ),
            Self::NoUnit => (
                "Unit atau periode ini tidak ada di rekap kantor ini.".into(),
                "Periksa nama unit dan periodenya.",
            ),
        }
    }

    fn english(&self) -> (String, &'static str) {
        match self {
            Self::NoPeriod => (
                "The period of this row cannot be read.".into(),
                "Write for example 2026, 2026-Q3 or 2026-07, then import again.",
            ),
            Self::CodeOfOther => (
                "The code of this row is that of another person's or period's evaluation.".into(),
                "Check whether rows were mixed up; clear the code where NIP and period are right.",
            ),
            Self::NoWord(column, value) => (
                format!("What the column {column} says ({value}) is not known."),
                "Write it as in the original table, for example Sesuai ekspektasi or Baik, then import again.",
            ),
            Self::TooLong => (
                "The notes of this row are longer than what can be kept.".into(),
                "Shorten them, then import again.",
            ),
            Self::Twice(row) => (
                format!("This evaluation stands in row {row} already; the first one is read."),
                "Delete one of them, then import again.",
            ),
            Self::NobodyHere => (
                "Nobody in this office has this NIP.".into(),
                "Check the NIP, or import the table of people first.",
            ),
            Self::NoEvaluation => (
                "This person has no evaluation in that period.".into(),
                "Open the evaluation under Ratings first, then import again.",
            ),
            Self::Several => (
                "This person has several evaluations in that period, and the code is that of none of them."
                    .into(),
                "Copy the code of the one meant from a new table, then import again.",
            ),
            Self::NoUnit => (
                "This unit or period is not in the recap of this office.".into(),
                "Check the name of the unit and the period.",
            ),
        }
    }
}
