//! Why rows and cells of a workbook are not taken, and what to do.

use crate::failure::Halt;
use contract::{Failure, ImportRemarkView, Language, failure_words};
use interop::Place;

/// A reason with its stable code and the way to repair it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::beside) struct Told {
    pub(in crate::beside) code: &'static str,
    pub(in crate::beside) reason: String,
    pub(in crate::beside) fix: String,
}

/// Why a row is not taken.
pub(super) enum RowFault {
    NoCode,
    CodeUnknown,
    OtherPeriod(String),
    OtherEvaluator(String),
    OtherWorkbook,
    Twice(u32),
    SubjectGone,
    /// A cell that says whose the row is, with what should stand there where that can be told.
    Identity(String),
}

/// Why a cell is not taken.
pub(super) enum CellFault {
    Error,
    NoRating,
    NoValue,
    UnknownValue,
    TooLong,
}

/// What else is to know of a workbook.
pub(super) enum Oddity {
    /// A row that was written and did not come back.
    Missing(String),
    /// The records of the person moved on.
    Newer { written: u32, now: u32 },
}

type Pair = (String, &'static str);

fn pick(language: Language, (id, en): (Pair, Pair)) -> Pair {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

fn told(code: &'static str, (reason, fix): Pair) -> Told {
    Told { code, reason, fix: fix.to_owned() }
}

impl RowFault {
    pub(super) fn told(&self, language: Language) -> Told {
        let code = match self {
            Self::NoCode => "no_code",
            Self::CodeUnknown => "code_unknown",
            Self::OtherPeriod(_) => "other_period",
            Self::OtherEvaluator(_) => "other_evaluator",
            Self::OtherWorkbook => "other_workbook",
            Self::Twice(_) => "row_twice",
            Self::SubjectGone => "result_gone",
            Self::Identity(_) => "identity_changed",
        };
        told(code, pick(language, (self.indonesian(), self.english())))
    }

    fn indonesian(&self) -> Pair {
        const COPY: &str = "Salin isinya ke buku kerja yang ditulis program, pada baris orang yang dimaksud.";
        match self {
            Self::NoCode => ("Baris ini diisi, tetapi kodenya kosong.".into(), COPY),
            Self::CodeUnknown => (
                "Kode baris ini bukan dari kantor ini, atau sudah diubah.".into(),
                "Kembalikan kode seperti semula dari berkas asli, atau isi baris aslinya.",
            ),
            Self::OtherPeriod(period) => (
                format!("Baris ini untuk {period}, bukan periode buku kerja ini."),
                "Isi baris itu pada buku kerja periodenya sendiri.",
            ),
            Self::OtherEvaluator(name) => (
                format!("Pegawai ini dinilai {name}, bukan pejabat penilai buku kerja ini."),
                "Periksa pejabat penilainya, lalu tulis buku kerja baru bila perlu.",
            ),
            Self::OtherWorkbook => ("Baris ini disalin dari buku kerja lain.".into(), COPY),
            Self::Twice(row) => (
                format!("Baris ini mengulang baris {row}; yang pertama yang dibaca."),
                "Hapus salah satunya, lalu terima berkas ini lagi.",
            ),
            Self::SubjectGone => (
                "Hasil kerja atau indikator ini tidak ada lagi pada SKP yang dinilai.".into(),
                "Tulis buku kerja baru, lalu salin isinya ke baris yang sesuai.",
            ),
            Self::Identity(should) if should.is_empty() => (
                "Isi sel yang dikunci ini bukan lagi seperti yang ditulis program.".into(),
                "Kembalikan isi sel seperti berkas asli, atau ketik isinya di program.",
            ),
            Self::Identity(should) => (
                format!("Isi sel yang dikunci ini diubah; baris ini milik {should}."),
                "Periksa apakah baris tertukar, kembalikan isi selnya, lalu terima lagi.",
            ),
        }
    }

    fn english(&self) -> Pair {
        const COPY: &str = "Copy it into the workbook that the program wrote, in the row of that person.";
        match self {
            Self::NoCode => ("This row is filled in and has no code.".into(), COPY),
            Self::CodeUnknown => (
                "The code of this row is not of this office, or was changed.".into(),
                "Put the code back as in the original file, or fill in the original row.",
            ),
            Self::OtherPeriod(period) => (
                format!("This row is of {period}, not of the period of this workbook."),
                "Fill it in in the workbook of its own period.",
            ),
            Self::OtherEvaluator(name) => (
                format!("This person is evaluated by {name}, not by the evaluator of this workbook."),
                "Check who the evaluator is, and write a new workbook where needed.",
            ),
            Self::OtherWorkbook => ("This row was copied from another workbook.".into(), COPY),
            Self::Twice(row) => (
                format!("This row repeats row {row}; the first one is read."),
                "Delete one of them and take this file in again.",
            ),
            Self::SubjectGone => (
                "This result or indicator is no longer on the plan that is rated.".into(),
                "Write a new workbook and copy what was filled in to the row that fits.",
            ),
            Self::Identity(should) if should.is_empty() => (
                "This locked cell is not as the program wrote it.".into(),
                "Put it back as in the original file, or type the row into the program.",
            ),
            Self::Identity(should) => (
                format!("This locked cell was changed; the row is that of {should}."),
                "Check whether rows were mixed up, put the cell back, and take it in again.",
            ),
        }
    }
}

impl CellFault {
    pub(super) fn told(&self, language: Language) -> Told {
        let (code, id, en) = match self {
            Self::Error => (
                "cell_error",
                (
                    "Sel ini berisi nilai galat dari lembar kerja.",
                    "Ketik isinya, lalu terima berkas ini lagi.",
                ),
                (
                    "This cell holds an error value of the spreadsheet.",
                    "Type what it should say and take the file in again.",
                ),
            ),
            Self::NoRating => (
                "rating_unknown",
                (
                    "Isi sel ini bukan rating.",
                    "Pilih Di atas ekspektasi, Sesuai ekspektasi, atau Di bawah ekspektasi.",
                ),
                (
                    "This cell holds no rating.",
                    "Choose Di atas ekspektasi, Sesuai ekspektasi or Di bawah ekspektasi.",
                ),
            ),
            Self::NoValue => (
                "value_missing",
                (
                    "Umpan balik perilaku ini belum menyebut nilai dasarnya.",
                    "Pilih Nilai dasar pada baris yang sama.",
                ),
                ("This feedback on conduct names no core value.", "Choose a Nilai dasar in the same row."),
            ),
            Self::UnknownValue => (
                "value_unknown",
                ("Isi sel ini bukan salah satu dari tujuh nilai dasar.", "Pilih Nilai dasar dari daftar."),
                ("This cell holds none of the seven core values.", "Choose a Nilai dasar from the list."),
            ),
            Self::TooLong => (
                "text_too_long",
                ("Isi sel ini lebih dari 4.000 huruf.", "Ringkas isinya, lalu terima berkas ini lagi."),
                ("This cell holds more than 4,000 characters.", "Shorten it and take the file in again."),
            ),
        };
        told(code, pick(language, ((id.0.to_owned(), id.1), (en.0.to_owned(), en.1))))
    }
}

impl Oddity {
    pub(super) fn told(&self, language: Language) -> Told {
        match self {
            Self::Missing(name) => told(
                "row_missing",
                pick(
                    language,
                    (
                        (
                            format!("Baris {name} tidak ada lagi di berkas ini."),
                            "Isian pegawai itu tidak berubah.",
                        ),
                        (
                            format!("A row of {name} is no longer in this file."),
                            "What the office has of that person stays.",
                        ),
                    ),
                ),
            ),
            Self::Newer { written, now } => told(
                "records_newer",
                pick(
                    language,
                    (
                        (
                            format!(
                                "Catatan pegawai ini berubah sejak buku kerja ditulis (versi {written}, kini {now})."
                            ),
                            "Isian yang bertentangan ditandai dan tidak ditimpa kecuali dipilih.",
                        ),
                        (
                            format!(
                                "The records of this person changed since the workbook was written (version {written}, now {now})."
                            ),
                            "Cells that conflict are marked and overwrite nothing unless chosen.",
                        ),
                    ),
                ),
            ),
        }
    }
}

/// The account may not change the record.
pub(in crate::beside) fn not_permitted(why: String, language: Language) -> Told {
    let fix = match language {
        Language::Id => "Serahkan berkas ini kepada yang berhak menerimanya.",
        Language::En => "Hand this file to whoever may take it in.",
    };
    Told { code: "not_permitted", reason: why, fix: fix.to_owned() }
}

/// A refusal of the rules in the words it has everywhere; faults of the machine stay faults.
pub(in crate::beside) fn of_refusal(
    code: &'static str,
    checked: Result<(), Halt>,
    language: Language,
) -> Result<Option<Told>, Halt> {
    match checked {
        Ok(()) => Ok(None),
        Err(Halt::Told(failure)) => {
            let words = failure_words(&failure, language);
            let reason = format!("{} {}", words.what, words.why).trim().to_owned();
            Ok(Some(Told { code, reason, fix: words.next }))
        }
        Err(other) => Err(other),
    }
}

/// What the office wrote in a cell after the workbook was made.
pub(super) fn meanwhile(from: &str, language: Language) -> String {
    match (language, from.is_empty()) {
        (Language::Id, true) => "Isian ini dikosongkan sejak buku kerja ditulis.".to_owned(),
        (Language::Id, false) => "Isian ini diubah di program sejak buku kerja ditulis.".to_owned(),
        (Language::En, true) => "This was emptied since the workbook was written.".to_owned(),
        (Language::En, false) => "This was changed in the program since the workbook was written.".to_owned(),
    }
}

/// A remark as every import shows it.
pub(super) fn remark(place: Place, value: &str, told: Told) -> ImportRemarkView {
    ImportRemarkView {
        sheet: place.sheet,
        row: place.row,
        column: place.column,
        cell: place.cell,
        value: value.to_owned(),
        code: told.code.to_owned(),
        reason: told.reason,
        fix: told.fix,
    }
}

/// Nobody of those asked for waits to be rated.
pub(super) fn nobody_to_rate(language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            "Tidak ada pegawai yang masih dapat dinilai pada periode ini oleh pejabat penilai yang dipilih.",
            "Pilih pejabat penilai atau periode lain.",
        ),
        Language::En => (
            "The evaluators chosen have nobody left to rate in this period.",
            "Choose another evaluator or period.",
        ),
    };
    Failure::RuleSays { rule: "R-205".to_owned(), why: why.to_owned(), next: next.to_owned() }
}

/// Why a whole file is not taken.
pub(super) enum FileFault {
    NoManifest,
    OtherOffice(String),
    Seal,
}

impl FileFault {
    pub(super) fn failure(&self, name: String, language: Language) -> Failure {
        let (problem, fix) = pick(language, (self.indonesian(), self.english()));
        Failure::UnreadableFile { name, problem, fix: fix.to_owned() }
    }

    fn indonesian(&self) -> Pair {
        match self {
            Self::NoManifest => (
                "Berkas ini bukan buku kerja penilai: lembar tersembunyi Pengenal tidak ada.".into(),
                "Pakai berkas yang ditulis program, dan simpan seluruh lembarnya.",
            ),
            Self::OtherOffice(office) => (
                format!("Buku kerja ini ditulis kantor lain: {office} (sel B2 lembar Pengenal)."),
                "Kembalikan kepada kantor yang menulisnya.",
            ),
            Self::Seal => (
                "Lembar tersembunyi Pengenal sudah diubah (segel di sel B6 tidak cocok).".into(),
                "Salin isinya ke buku kerja asli yang ditulis program, lalu terima berkas itu.",
            ),
        }
    }

    fn english(&self) -> Pair {
        match self {
            Self::NoManifest => (
                "This file is no workbook of an evaluator: the hidden sheet Pengenal is missing.".into(),
                "Use the file that the program wrote and keep all its sheets.",
            ),
            Self::OtherOffice(office) => (
                format!(
                    "This workbook was written by another office: {office} (cell B2 of the sheet Pengenal)."
                ),
                "Give it back to the office that wrote it.",
            ),
            Self::Seal => (
                "The hidden sheet Pengenal was changed (the seal in cell B6 does not fit).".into(),
                "Copy what was filled in into the original workbook and take that in.",
            ),
        }
    }
}
