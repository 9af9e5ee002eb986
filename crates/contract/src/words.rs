//! The words of every failure, in both languages: what happened, why, what to press.
//!
//! One table serves window and command line. The match is exhaustive, so a failure without words
//! does not compile.

use crate::{Failure, FieldFault, FieldProblem, Language};

/// What a person reads when a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailureWords {
    /// What happened.
    pub what: String,
    /// Why, with the rule; may be empty.
    pub why: String,
    /// What to do.
    pub next: String,
}

/// The words of a failure in a language.
pub fn failure_words(failure: &Failure, language: Language) -> FailureWords {
    let (what, why, next) = match language {
        Language::Id => indonesian(failure),
        Language::En => english(failure),
    };
    FailureWords { what, why, next }
}

type Three = (String, String, String);

fn three(what: impl Into<String>, why: impl Into<String>, next: impl Into<String>) -> Three {
    (what.into(), why.into(), next.into())
}

#[expect(clippy::too_many_lines, reason = "one row per failure")]
fn indonesian(failure: &Failure) -> Three {
    use Failure as F;
    match failure {
        F::UnknownCommand { name } => {
            three(format!("Perintah “{name}” tidak ada."), "", "Lihat daftar perintah dengan --help.")
        }
        F::MalformedRequest { problem } => {
            three("Isian perintah tidak dikenali.", problem, "Periksa nama dan isi pilihan, lalu ulangi.")
        }
        F::Locked => {
            three("Berkas kantor terkunci.", "Isinya terenkripsi.", "Masukkan kata sandi untuk membuka.")
        }
        F::WrongPassword => three(
            "Kata sandi tidak cocok.",
            "Huruf besar dan kecil dibedakan.",
            "Coba lagi, atau pakai lembar pemulihan.",
        ),
        F::WrongRecoveryCode { mistyped: true } => three(
            "Kode pemulihan salah ketik.",
            "Huruf pemeriksanya tidak cocok.",
            "Bandingkan tiap kelompok huruf dengan lembar pemulihan.",
        ),
        F::WrongRecoveryCode { mistyped: false } => three(
            "Kode pemulihan bukan milik berkas ini.",
            "Tiap berkas kantor punya kode sendiri.",
            "Ambil lembar pemulihan dari kantor ini.",
        ),
        F::WeakPassword { least } => three(
            "Kata sandi terlalu lemah.",
            "Berkas ini memuat data pribadi banyak orang.",
            format!("Pakai sedikitnya {least} karakter, misalnya beberapa kata."),
        ),
        F::NoSuchAccount { name } => {
            three(format!("Tidak ada pengguna “{name}”."), "", "Pilih nama yang ada pada layar kunci.")
        }
        F::OfficeExists { name } => three(
            format!("Berkas {name} sudah ada."),
            "Berkas yang ada tidak pernah ditimpa.",
            "Pilih nama atau folder lain, atau buka berkas itu.",
        ),
        F::NoOffice { name } => three(
            format!("Berkas kantor {name} tidak ditemukan."),
            "",
            "Buat kantor baru, atau pilih berkasnya.",
        ),
        F::SlotsMissing { name } => three(
            format!("Folder kunci {name} tidak ada di samping berkas kantor."),
            "Tanpa folder itu berkas tidak dapat dibuka.",
            "Salin kembali foldernya, atau pulihkan dari cadangan.",
        ),
        F::StoreBusy => three(
            "Berkas kantor sedang dipakai program lain.",
            "Hanya satu program boleh menulis pada satu waktu.",
            "Tutup jendela Kinerja Luring yang lain, lalu coba lagi.",
        ),
        F::NewerStore { version } => three(
            "Berkas ini ditulis oleh program yang lebih baru.",
            format!("Versi berkas {version}. Tidak ada yang berubah."),
            "Pasang Kinerja Luring terbaru.",
        ),
        F::DamagedStore { problem } => {
            three("Berkas kantor rusak.", problem, "Berkas tidak dihapus. Pulihkan dari cadangan terbaru.")
        }
        F::NotThisKind { name } => three(
            format!("{name} bukan berkas yang dimaksud."),
            "Berkas dikenali dari isinya.",
            "Pilih berkas lain.",
        ),
        F::Invalid { fields } => three(fields_id(fields), "", "Perbaiki isian yang ditandai."),
        F::NotFound { what } => three(format!("{what} tidak ditemukan."), "", "Periksa nomor atau namanya."),
        F::Ambiguous { what, candidates } => three(
            format!("“{what}” cocok dengan {} catatan.", candidates.len()),
            candidates.join("; "),
            "Sebut nomor pendek salah satunya.",
        ),
        F::Stale { .. } => three(
            "Catatan ini sudah berubah sejak ditampilkan.",
            "Perubahan Anda tidak disimpan agar tidak menimpa.",
            "Muat ulang, lihat yang baru, lalu ulangi.",
        ),
        F::NipTaken { name, .. } => three(
            sentence(format!("NIP ini milik {name}")),
            "Satu NIP untuk satu orang.",
            "Buka orang itu, atau periksa NIP.",
        ),
        F::Sealed => three(
            "Penilaian ini sudah ditandatangani.",
            "Isinya terkunci agar sama dengan lembar.",
            "Buka kembali dengan alasan, atau tekan Esc.",
        ),
        F::NotSealed => three("Penilaian ini belum ditandatangani.", "", "Ubah langsung di tabel."),
        F::ResultReused => three(
            "Periode ini memakai hasil sebelumnya.",
            "Pegawai dan penilai menyepakatinya saat mutasi (PermenPANRB 6/2022, hlm. 91).",
            "Bila kesepakatannya keliru, urungkan mutasinya.",
        ),
        F::NoOrgAchievement { unit } => three(
            if unit.is_empty() {
                "Capaian kinerja organisasi belum ditetapkan: penilai belum memimpin unit.".to_owned()
            } else {
                format!("Capaian kinerja {unit} belum ditetapkan.")
            },
            "Capaian organisasi ditetapkan lebih dahulu (PermenPANRB 6/2022, Pasal 24).",
            if unit.is_empty() {
                "Isi kepala unit di Unit kerja, lalu capaiannya di Siklus."
            } else {
                "Isi capaian unit di Siklus."
            },
        ),
        F::RatingMissing { names } => three(
            sentence(format!("Rating belum lengkap: {}", names.join(", "))),
            "Predikat dibaca dari rating hasil kerja dan rating perilaku (hlm. 99).",
            "Isi kedua rating, lalu tandatangani.",
        ),
        F::RuleSays { rule: _, why, next } => three("Belum dapat dilakukan.", why, next),
        F::ReasonMissing => {
            three("Alasan belum diisi.", "Alasan tercatat dalam riwayat.", "Tulis alasannya.")
        }
        F::WindowNotOpen { opens_on } => three(
            format!("Penilaian periode ini baru dibuka {opens_on}."),
            "Rating diberikan pada jangka waktu penilaian.",
            "Ubah jangka waktunya di Siklus dengan alasan, bila memang perlu.",
        ),
        F::NoPlan { name } => three(
            format!("{name} belum punya SKP untuk periode ini."),
            "Yang dinilai adalah SKP.",
            "Impor SKP-nya lebih dahulu.",
        ),
        F::NoCycle { year } => {
            three(format!("Siklus {year} belum dibuat."), "", "Buat siklusnya di layar Siklus.")
        }
        F::CycleExists { year } => three(format!("Siklus {year} sudah ada."), "", "Pilih tahun lain."),
        F::Loop { name } => three(
            format!("{name} akan menilai dirinya sendiri, langsung atau lewat orang lain."),
            "Penilai adalah atasan (PermenPANRB 6/2022, Pasal 1).",
            "Pilih penilai lain.",
        ),
        F::DelegationMissing { name } => three(
            format!("{name} pejabat fungsional dan belum dapat menilai."),
            "Pejabat fungsional menilai dengan pendelegasian, selama memimpin unit kerja (PermenPANRB 6/2022, hlm. 89).",
            "Jadikan ia kepala unit dan tulis dasar pendelegasiannya, atau pilih penilai lain.",
        ),
        F::NotEmpty => three(
            "Kantor ini sudah berisi pegawai.",
            "Data latihan hanya masuk ke berkas kosong.",
            "Buat kantor latihan tersendiri.",
        ),
        F::UnreadableFile { name, problem, fix } => {
            three(format!("{name} tidak dapat dibaca."), problem, fix)
        }
        F::BadCaseFile { name, problem, fix } => {
            three(format!("Berkas kasus {name} tidak dapat diimpor."), problem, fix)
        }
        F::FileForgotten => three("Berkas perlu dipilih lagi.", "", "Pilih berkasnya sekali lagi."),
        F::PreviewForgotten => three("Pratinjau impor sudah kedaluwarsa.", "", "Baca berkasnya sekali lagi."),
        F::NoDialog => {
            three("Dialog berkas tidak tersedia di sini.", "", "Sebut berkasnya pada baris perintah.")
        }
        F::NoSuchForm { form } => three(
            format!("Formulir {form} tidak ada untuk catatan ini."),
            "",
            "Pilih formulir lain, atau auto.",
        ),
        F::NothingToPrint => {
            three("Tidak ada yang siap dicetak.", "", "Periksa pilihan orang, formulir, dan periode.")
        }
        F::DiskFull { name } => three(
            format!("Ruang simpan penuh saat menulis {name}."),
            "Tidak ada yang berubah.",
            "Kosongkan ruang, lalu coba lagi.",
        ),
        F::CannotWrite { name, problem } => three(
            format!("{name} tidak dapat ditulis."),
            problem,
            "Pilih folder lain, atau tutup program yang memakainya.",
        ),
        F::Cancelled => three("Dibatalkan.", "Tidak ada yang berubah.", ""),
        F::NothingToUndo => three("Tidak ada yang dapat diurungkan.", "", ""),
        F::NothingToRedo => three("Tidak ada yang dapat diulangi.", "", ""),
        F::Unexpected { incident } => three(
            "Terjadi gangguan pada program.",
            "Tidak ada yang berubah.",
            format!("Coba lagi. Bila terulang, sebut nomor {incident}."),
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "one row per failure")]
fn english(failure: &Failure) -> Three {
    use Failure as F;
    match failure {
        F::UnknownCommand { name } => {
            three(format!("There is no command “{name}”."), "", "See the list with --help.")
        }
        F::MalformedRequest { problem } => three(
            "The command was not understood.",
            problem,
            "Check names and values of the options, then repeat.",
        ),
        F::Locked => {
            three("The office file is locked.", "Its content is encrypted.", "Enter the password to open it.")
        }
        F::WrongPassword => {
            three("The password does not match.", "Capitals count.", "Try again, or use the recovery sheet.")
        }
        F::WrongRecoveryCode { mistyped: true } => three(
            "The recovery code is mistyped.",
            "Its check characters do not fit.",
            "Compare each group with the recovery sheet.",
        ),
        F::WrongRecoveryCode { mistyped: false } => three(
            "The recovery code belongs to another file.",
            "Every office file has its own code.",
            "Take the recovery sheet of this office.",
        ),
        F::WeakPassword { least } => three(
            "The password is too weak.",
            "This file holds personal data of many people.",
            format!("Use at least {least} characters, for example several words."),
        ),
        F::NoSuchAccount { name } => {
            three(format!("There is no user “{name}”."), "", "Choose a name of the lock screen.")
        }
        F::OfficeExists { name } => three(
            format!("The file {name} exists."),
            "An existing file is never overwritten.",
            "Choose another name or folder, or open that file.",
        ),
        F::NoOffice { name } => three(
            format!("The office file {name} was not found."),
            "",
            "Create an office, or choose its file.",
        ),
        F::SlotsMissing { name } => three(
            format!("The key folder {name} is not beside the office file."),
            "Without it the file cannot be opened.",
            "Copy the folder back, or restore a backup.",
        ),
        F::StoreBusy => three(
            "Another program has the office file open.",
            "Only one program may write at a time.",
            "Close the other window of Kinerja Luring, then try again.",
        ),
        F::NewerStore { version } => three(
            "This file was written by a newer program.",
            format!("File version {version}. Nothing was changed."),
            "Install the newest Kinerja Luring.",
        ),
        F::DamagedStore { problem } => {
            three("The office file is damaged.", problem, "The file is kept. Restore the newest backup.")
        }
        F::NotThisKind { name } => three(
            format!("{name} is not the file meant here."),
            "Files are known by their content.",
            "Choose another file.",
        ),
        F::Invalid { fields } => three(fields_en(fields), "", "Correct the marked fields."),
        F::NotFound { what } => three(format!("{what} was not found."), "", "Check the number or name."),
        F::Ambiguous { what, candidates } => three(
            format!("“{what}” fits {} records.", candidates.len()),
            candidates.join("; "),
            "Name the short id of one of them.",
        ),
        F::Stale { .. } => three(
            "This record changed since it was shown.",
            "Your change was not saved, so that nothing is overwritten.",
            "Reload, look, then repeat.",
        ),
        F::NipTaken { name, .. } => three(
            sentence(format!("This NIP belongs to {name}")),
            "One NIP for one person.",
            "Open that person, or check the NIP.",
        ),
        F::Sealed => three(
            "This evaluation is signed.",
            "It is locked so that it matches the sheet.",
            "Reopen it with a reason, or press Esc.",
        ),
        F::NotSealed => three("This evaluation is not signed.", "", "Change it in the grid."),
        F::ResultReused => three(
            "This period uses the earlier result.",
            "Employee and evaluator agreed on it with the move (PermenPANRB 6/2022, p. 91).",
            "Undo the move where the agreement is wrong.",
        ),
        F::NoOrgAchievement { unit } => three(
            if unit.is_empty() {
                "The organisation's achievement is not set: the evaluator leads no unit.".to_owned()
            } else {
                format!("The achievement of {unit} is not set.")
            },
            "The organisation's achievement is set first (PermenPANRB 6/2022, article 24).",
            if unit.is_empty() {
                "Name the head of the unit under Units, then its achievement under Cycle."
            } else {
                "Set it under Cycle."
            },
        ),
        F::RatingMissing { names } => three(
            sentence(format!("Ratings are missing: {}", names.join(", "))),
            "The grade is read off the two ratings (p. 99).",
            "Set both ratings, then sign.",
        ),
        F::RuleSays { rule: _, why, next } => three("This cannot be done yet.", why, next),
        F::ReasonMissing => {
            three("The reason is missing.", "It is kept in the history.", "Write the reason.")
        }
        F::WindowNotOpen { opens_on } => three(
            format!("Rating of this period opens on {opens_on}."),
            "Ratings are given in the evaluation window.",
            "Move the window under Cycle, with a reason, where it must be.",
        ),
        F::NoPlan { name } => three(
            format!("{name} has no SKP for this period."),
            "What is evaluated is the SKP.",
            "Import the SKP first.",
        ),
        F::NoCycle { year } => three(format!("There is no cycle {year}."), "", "Create it under Cycle."),
        F::CycleExists { year } => three(format!("The cycle {year} exists."), "", "Choose another year."),
        F::Loop { name } => three(
            format!("{name} would evaluate himself, directly or through others."),
            "The evaluator is a superior (PermenPANRB 6/2022, article 1).",
            "Choose another evaluator.",
        ),
        F::DelegationMissing { name } => three(
            format!("{name} is a functional official and cannot evaluate yet."),
            "A functional official evaluates by delegation, while leading a unit (PermenPANRB 6/2022, p. 89).",
            "Make the person head of a unit and write the basis of the delegation, or choose another evaluator.",
        ),
        F::NotEmpty => three(
            "This office already holds people.",
            "Practice data go into an empty file only.",
            "Create a practice office of its own.",
        ),
        F::UnreadableFile { name, problem, fix } => three(format!("{name} cannot be read."), problem, fix),
        F::BadCaseFile { name, problem, fix } => {
            three(format!("The case file {name} cannot be imported."), problem, fix)
        }
        F::FileForgotten => three("The file must be chosen again.", "", "Choose the file once more."),
        F::PreviewForgotten => three("The import preview is out of date.", "", "Read the file once more."),
        F::NoDialog => three("No file dialog can be shown here.", "", "Name the file on the command line."),
        F::NoSuchForm { form } => {
            three(format!("There is no form {form} for this record."), "", "Choose another form, or auto.")
        }
        F::NothingToPrint => three("Nothing is ready to print.", "", "Check people, forms and period."),
        F::DiskFull { name } => three(
            format!("The disk is full at {name}."),
            "Nothing was changed.",
            "Free some room, then try again.",
        ),
        F::CannotWrite { name, problem } => three(
            format!("{name} cannot be written."),
            problem,
            "Choose another folder, or close the program that uses it.",
        ),
        F::Cancelled => three("Cancelled.", "Nothing was changed.", ""),
        F::NothingToUndo => three("There is nothing to undo.", "", ""),
        F::NothingToRedo => three("There is nothing to redo.", "", ""),
        F::Unexpected { incident } => three(
            "The program met a fault.",
            "Nothing was changed.",
            format!("Try again. If it happens again, quote {incident}."),
        ),
    }
}

fn fields_id(fields: &[FieldProblem]) -> String {
    join(fields, Language::Id, |fault| match fault {
        FieldFault::Empty => "belum diisi",
        FieldFault::TooLong => "terlalu panjang",
        FieldFault::NotADate => "bukan tanggal",
        FieldFault::NotAPeriod => "bukan periode",
        FieldFault::NipBroken => "rusak oleh Excel; ketik ulang dari sumbernya",
        FieldFault::NipLength => "harus 18 angka",
        FieldFault::NipBirthDate => "delapan angka pertama bukan tanggal lahir",
        FieldFault::UnknownRank => "golongan tidak dikenal",
        FieldFault::UnknownId => "tidak ditemukan",
        FieldFault::EndsBeforeStart => "berakhir sebelum mulai",
        FieldFault::OutOfRange => "di luar batas",
    })
}

fn fields_en(fields: &[FieldProblem]) -> String {
    join(fields, Language::En, |fault| match fault {
        FieldFault::Empty => "must be filled",
        FieldFault::TooLong => "is too long",
        FieldFault::NotADate => "is no date",
        FieldFault::NotAPeriod => "is no period",
        FieldFault::NipBroken => "was broken by a spreadsheet; type it again from its source",
        FieldFault::NipLength => "must have 18 digits",
        FieldFault::NipBirthDate => "does not start with a birth date",
        FieldFault::UnknownRank => "is no known rank",
        FieldFault::UnknownId => "was not found",
        FieldFault::EndsBeforeStart => "ends before it starts",
        FieldFault::OutOfRange => "is out of range",
    })
}

/// Ends a sentence with one full stop, also after a degree such as `M.Si.`
fn sentence(mut words: String) -> String {
    if !words.ends_with('.') {
        words.push('.');
    }
    words
}

/// Names of request fields as the screens call them.
const FIELDS: [(&str, &str, &str); 18] = [
    ("agency", "Nama instansi", "Agency"),
    ("unit", "Unit kerja", "Unit"),
    ("user", "Nama Anda", "Your name"),
    ("name", "Nama", "Name"),
    ("nip", "NIP", "NIP"),
    ("rank", "Pangkat/golongan", "Rank"),
    ("year", "Tahun", "Year"),
    ("period", "Periode", "Period"),
    ("opensOn", "Hari pertama", "First day"),
    ("closesOn", "Hari terakhir", "Last day"),
    ("from", "Mulai tanggal", "From"),
    ("on", "Tanggal", "Day"),
    ("asOf", "Tanggal", "Day"),
    ("text", "Isi", "Text"),
    ("result", "Nomor rencana hasil kerja", "Number of the result"),
    ("about.value", "Nomor nilai perilaku", "Number of the value"),
    ("basis", "Dasar", "Basis"),
    ("head", "Kepala unit", "Head"),
];

fn field_name(field: &str, language: Language) -> &str {
    let known = FIELDS.iter().find(|(name, _, _)| *name == field);
    match (known, language) {
        (Some((_, id, _)), Language::Id) => id,
        (Some((_, _, en)), Language::En) => en,
        (None, _) => field,
    }
}

fn join(fields: &[FieldProblem], language: Language, words: impl Fn(FieldFault) -> &'static str) -> String {
    let named =
        |field: &FieldProblem| format!("{} {}", field_name(&field.field, language), words(field.problem));
    format!("{}.", fields.iter().map(named).collect::<Vec<_>>().join("; "))
}
