//! The words of every failure, in both languages: what happened, why, what to press.
//!
//! One table serves window and command line. The match is exhaustive, so a failure without words
//! does not compile.

mod disk;
mod keys;
mod packages;

use crate::{Failure, FieldFault, FieldProblem, Language, PasswordAdvice};
use disk::{cannot_write_en, cannot_write_id};
use keys::{key_slot_en, key_slot_id, office_codes_en, office_codes_id};

pub use packages::package_fault_words;

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
        F::WeakPassword { least, advice } => three(
            "Kata sandi mudah ditebak.",
            weakness_id(advice),
            format!(
                "Pakai sedikitnya {least} karakter; empat atau lima kata yang tidak biasa mudah diingat dan kuat."
            ),
        ),
        F::NotPermitted { act, why, .. } => three(
            format!("Tidak diizinkan: {act}."),
            why,
            "Minta orang yang berwenang, atau ganti orang dengan Ctrl+L.",
        ),
        F::PasswordReplaced { name } => three(
            format!("Kata sandi {name} perlu dibuat baru."),
            "Kunci berkas kantor sudah diganti.",
            "Minta pengelola kepegawaian membuat kata sandi baru di Keamanan.",
        ),
        F::UserExists { name } => three(
            format!("Pengguna “{name}” sudah ada."),
            "Nama di layar kunci harus berbeda.",
            "Pakai nama lain, misalnya dengan nama tengah.",
        ),
        F::LastHrOfficer => three(
            "Pengelola kepegawaian terakhir tidak dapat dihapus atau diganti perannya.",
            "Tanpa pengelola tidak ada yang dapat menambah pengguna.",
            "Tambahkan pengelola lain dahulu.",
        ),
        F::PersonMissing => three(
            "Peran ini perlu dihubungkan dengan seorang pegawai.",
            "Yang boleh dilihat bergantung pada siapa orangnya.",
            "Pilih pegawainya.",
        ),
        F::WrongOfficeCodes { fault } => office_codes_id(*fault),
        F::BadKeySlot { fault } => key_slot_id(*fault),
        F::StillNeeded { name, why } => {
            let (why, next) = still_needed_id(why);
            three(format!("Data {name} belum dapat dihapus."), why, next)
        }
        F::NameDiffers => three(
            "Nama yang diketik berbeda.",
            "Penghapusan tidak dapat diurungkan.",
            "Ketik nama lengkap persis seperti tertulis.",
        ),
        F::PlaceAway { name } => three(
            format!("{name} tidak dapat dijangkau."),
            "Flashdisk belum terpasang, atau foldernya dipindahkan.",
            "Pasang medianya, lalu ulangi; atau pilih tempat lain.",
        ),
        F::SamePlace { name } => three(
            format!("{name} sudah menjadi tempat cadangan yang biasa."),
            "Tempat kedua berguna bila disk laptop ini rusak atau hilang.",
            "Pilih folder di flashdisk atau disk lain.",
        ),
        F::ForeignSlots { name } => three(
            format!("{name} tidak terbuka dengan kuncinya."),
            "Folder kunci di sebelahnya milik berkas lain, atau awal berkas ini rusak.",
            "Kembalikan folder kunci yang semula, atau pulihkan dari cadangan.",
        ),
        F::NotDamaged => three(
            "Berkas kantor ini tidak ditemukan rusak.",
            "Hanya berkas yang tidak dapat dibaca yang disisihkan.",
            "Untuk kembali ke hari lain, pilih Pulihkan cadangan.",
        ),
        F::BackupNeedsPassword => three(
            "Cadangan ini dikunci dengan kata sandi pada harinya.",
            "Kunci berkas sudah diganti sejak itu, atau kantor sedang terkunci.",
            "Masukkan nama pengguna dan kata sandi yang berlaku waktu itu.",
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
        F::NoSuchSheet { what } => three(
            format!("{what} tidak ditemukan."),
            "",
            "Bandingkan kode di kaki lembar dan nomor barisnya dengan yang diketik, lalu periksa periodenya.",
        ),
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
        F::NothingToPrint => three(
            "Tidak ada yang siap dicetak.",
            "Yang dipilih belum punya catatan untuk formulir dan periode itu.",
            "Periksa pilihan orang, formulir, dan periode.",
        ),
        F::DiskFull { name } => three(
            format!("Ruang simpan penuh saat menulis {name}."),
            "Tidak ada yang berubah.",
            "Kosongkan ruang, lalu coba lagi.",
        ),
        F::CannotWrite { name, fault, system } => cannot_write_id(name, *fault, system),
        F::Cancelled => three("Dibatalkan.", "Tidak ada yang berubah.", ""),
        F::PlaceGone { title } => three(
            format!("“{title}” belum dapat dikembalikan."),
            "Tempatnya sendiri sudah dihapus.",
            "Kembalikan dahulu catatan tempatnya berada.",
        ),
        F::PlaceTaken { title } => three(
            format!("“{title}” belum dapat dikembalikan."),
            "Catatan lain sudah mengisi tempatnya.",
            "Hapus atau batalkan dahulu catatan yang ada sekarang.",
        ),
        F::NothingToUndo => three("Tidak ada yang dapat diurungkan.", "", ""),
        F::NothingToRedo => three("Tidak ada yang dapat diulangi.", "", ""),
        F::BadPackage { name, fault } => packages::indonesian(name, *fault),
        F::NotEnrolled => three(
            "Berkas ini belum menjadi perangkat kantor.",
            "Paket hanya beredar di antara perangkat yang sudah didaftarkan.",
            "Tulis permintaan perangkat di layar Paket, lalu kirim ke pengelola kepegawaian.",
        ),
        F::NotTheHub => three(
            "Perangkat didaftarkan dan dicabut hanya di perangkat induk.",
            "Kunci kantor hanya ada di sana.",
            "Minta pengelola kepegawaian yang memegang perangkat induk.",
        ),
        F::WordsDiffer => three(
            "Enam kata itu berbeda dari enam kata permintaan ini.",
            "Berkasnya bisa tertukar atau diganti di jalan.",
            "Bacakan ulang lewat telepon; bila tetap berbeda, minta permintaan baru.",
        ),
        F::OfficeNotConfirmed => three(
            "Enam kata kantor belum dicocokkan.",
            "Tanpa itu berkas dari pihak lain dapat menyamar sebagai kantor Anda.",
            "Telepon pengelola kepegawaian, cocokkan keenam katanya, lalu ulangi.",
        ),
        F::DeviceRevoked { name } => three(
            sentence(format!("Perangkat ini sudah dicabut: {name}")),
            "Yang dicabut tidak menerima dan tidak mengirim paket lagi.",
            "Bila perangkatnya kembali, minta permintaan baru darinya dan daftarkan lagi.",
        ),
        F::NothingToSettle => three(
            "Tidak ada lagi yang perlu diputuskan di sini.",
            "Sudah diputuskan, atau catatannya sudah berubah.",
            "Muat ulang daftarnya.",
        ),
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
        F::WeakPassword { least, advice } => three(
            "The password is easily guessed.",
            weakness_en(advice),
            format!(
                "Use at least {least} characters; four or five unusual words are strong and easy to keep in mind."
            ),
        ),
        F::NotPermitted { act, why, .. } => three(
            format!("Not permitted: {act}."),
            why,
            "Ask somebody who may, or change the person with Ctrl+L.",
        ),
        F::PasswordReplaced { name } => three(
            format!("{name} needs a new password."),
            "The key of the office file was changed.",
            "Ask the HR officer to set a new password in Safety.",
        ),
        F::UserExists { name } => three(
            format!("There is a user “{name}” already."),
            "Names on the lock screen must differ.",
            "Use another name, with a middle name for example.",
        ),
        F::LastHrOfficer => three(
            "The last HR officer cannot be removed or given another role.",
            "Without one nobody could add users.",
            "Add another HR officer first.",
        ),
        F::PersonMissing => three(
            "This role needs to be linked to an employee.",
            "What may be seen depends on who the person is.",
            "Choose the employee.",
        ),
        F::WrongOfficeCodes { fault } => office_codes_en(*fault),
        F::BadKeySlot { fault } => key_slot_en(*fault),
        F::StillNeeded { name, why } => {
            let (why, next) = still_needed_en(why);
            three(format!("The records of {name} cannot be erased yet."), why, next)
        }
        F::NameDiffers => three(
            "The typed name differs.",
            "Erasing cannot be undone.",
            "Type the full name exactly as it stands.",
        ),
        F::PlaceAway { name } => three(
            format!("{name} cannot be reached."),
            "The stick is not plugged in, or the folder was moved.",
            "Plug it in and repeat, or choose another place.",
        ),
        F::SamePlace { name } => three(
            format!("{name} is the usual place of backups already."),
            "A second place helps when the disk of this laptop fails or is lost.",
            "Choose a folder on a stick or another disk.",
        ),
        F::ForeignSlots { name } => three(
            format!("{name} does not open with its key."),
            "The folder of keys beside it belongs to another file, or the beginning of this file is damaged.",
            "Put the right folder of keys back, or restore a backup.",
        ),
        F::NotDamaged => three(
            "This office file was not found damaged.",
            "Only a file that cannot be read is set aside.",
            "To go back to another day, choose Restore a backup.",
        ),
        F::BackupNeedsPassword => three(
            "This backup is locked with a password of its day.",
            "The key of the file was changed since, or the office is locked.",
            "Give the account and the password that were valid then.",
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
        F::NoSuchSheet { what } => three(
            format!("{what} was not found."),
            "",
            "Compare the code at the foot of the sheet and the line number with what was typed, and check the period.",
        ),
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
        F::NothingToPrint => three(
            "Nothing is ready to print.",
            "Those chosen have no record yet for that form and period.",
            "Check people, forms and period.",
        ),
        F::DiskFull { name } => three(
            format!("The disk is full at {name}."),
            "Nothing was changed.",
            "Free some room, then try again.",
        ),
        F::CannotWrite { name, fault, system } => cannot_write_en(name, *fault, system),
        F::Cancelled => three("Cancelled.", "Nothing was changed.", ""),
        F::PlaceGone { title } => three(
            format!("“{title}” cannot be brought back yet."),
            "What it was a part of was deleted too.",
            "Bring that back first.",
        ),
        F::PlaceTaken { title } => three(
            format!("“{title}” cannot be brought back yet."),
            "Another record has taken its place.",
            "Remove or cancel the present one first.",
        ),
        F::NothingToUndo => three("There is nothing to undo.", "", ""),
        F::NothingToRedo => three("There is nothing to redo.", "", ""),
        F::BadPackage { name, fault } => packages::english(name, *fault),
        F::NotEnrolled => three(
            "This store is not a device of an office yet.",
            "Packages travel only between devices that were enrolled.",
            "Write a device request on the screen Packages, then send it to the HR officer.",
        ),
        F::NotTheHub => three(
            "Devices are enrolled and shut out on a hub only.",
            "The key of the office is there and nowhere else.",
            "Ask the HR officer who keeps the hub.",
        ),
        F::WordsDiffer => three(
            "These six words are not those of the request.",
            "The file may be another one, or was exchanged on its way.",
            "Read them out again by phone; where they still differ, ask for a new request.",
        ),
        F::OfficeNotConfirmed => three(
            "The six words of the office were not compared yet.",
            "Without that somebody else's file could pass for your office.",
            "Call the HR officer, compare the six words, then repeat.",
        ),
        F::DeviceRevoked { name } => three(
            sentence(format!("This device was shut out: {name}")),
            "A device that was shut out gets and sends no packages any more.",
            "Where it came back, ask it for a new request and enrol it again.",
        ),
        F::NothingToSettle => three(
            "There is nothing to decide here any more.",
            "It was decided, or the record changed meanwhile.",
            "Load the list again.",
        ),
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
        FieldFault::NotAPeriod => "belum disebut atau tidak dikenal; tulis 2026, 2026-Q3, atau 2026-07",
        FieldFault::NipBroken => "rusak oleh Excel; ketik ulang dari sumbernya",
        FieldFault::NipLength => "harus 18 angka",
        FieldFault::NipBirthDate => "delapan angka pertama bukan tanggal lahir",
        FieldFault::UnknownRank => "golongan tidak dikenal",
        FieldFault::UnknownId => "tidak ditemukan",
        FieldFault::EndsBeforeStart => "berakhir sebelum mulai",
        FieldFault::OutOfRange => "di luar batas",
        FieldFault::UnknownWord => "memuat kata dalam kurung kurawal yang tidak dikenal",
        FieldFault::OtherRhythm => "tidak ada dalam irama siklus tahun itu (bulanan atau triwulanan)",
        FieldFault::OtherEnding => "harus berakhiran .xlsx, .csv, atau .ods",
        FieldFault::Taken => "sudah dipakai catatan lain",
    })
}

fn fields_en(fields: &[FieldProblem]) -> String {
    join(fields, Language::En, |fault| match fault {
        FieldFault::Empty => "must be filled",
        FieldFault::TooLong => "is too long",
        FieldFault::NotADate => "is no date",
        FieldFault::NotAPeriod => "is missing or unknown; write 2026, 2026-Q3 or 2026-07",
        FieldFault::NipBroken => "was broken by a spreadsheet; type it again from its source",
        FieldFault::NipLength => "must have 18 digits",
        FieldFault::NipBirthDate => "does not start with a birth date",
        FieldFault::UnknownRank => "is no known rank",
        FieldFault::UnknownId => "was not found",
        FieldFault::EndsBeforeStart => "ends before it starts",
        FieldFault::OutOfRange => "is out of range",
        FieldFault::UnknownWord => "holds an unknown word in braces",
        FieldFault::OtherRhythm => "is none in the rhythm of the cycle of its year (monthly or quarterly)",
        FieldFault::OtherEnding => "must end in .xlsx, .csv or .ods",
        FieldFault::Taken => "is taken by another record",
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
const FIELDS: [(&str, &str, &str); 19] = [
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
    ("file", "Nama berkas", "File name"),
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

/// What makes a password weak, in Indonesian; what it protects where nothing particular was found.
fn weakness_id(advice: &[PasswordAdvice]) -> String {
    let words = |one: &PasswordAdvice| match one {
        PasswordAdvice::TooShort => "Terlalu pendek.",
        PasswordAdvice::Common => "Mirip kata sandi yang sering dipakai orang.",
        PasswordAdvice::Names => "Nama orang termasuk yang pertama dicoba.",
        PasswordAdvice::SingleWord => "Satu kata saja cepat ditebak.",
        PasswordAdvice::Dates => "Tanggal dan tahun cepat ditebak.",
        PasswordAdvice::Keyboard => "Deretan tombol bersebelahan cepat ditebak.",
        PasswordAdvice::Repeats => "Pengulangan tidak menambah kekuatan.",
        PasswordAdvice::Sequences => "Urutan seperti abc atau 6543 cepat ditebak.",
        PasswordAdvice::OfficeWords => "Memuat nama kantor atau nama Anda.",
        PasswordAdvice::AddWords => "Tambahkan satu atau dua kata yang tidak biasa.",
    };
    if advice.is_empty() {
        return "Berkas ini memuat data pribadi banyak orang.".to_owned();
    }
    advice.iter().map(words).collect::<Vec<_>>().join(" ")
}

/// The same in English.
fn weakness_en(advice: &[PasswordAdvice]) -> String {
    let words = |one: &PasswordAdvice| match one {
        PasswordAdvice::TooShort => "Too short.",
        PasswordAdvice::Common => "Close to a password that many people use.",
        PasswordAdvice::Names => "Names are among the first to be tried.",
        PasswordAdvice::SingleWord => "A single word is guessed quickly.",
        PasswordAdvice::Dates => "Dates and years are guessed quickly.",
        PasswordAdvice::Keyboard => "Rows of neighbouring keys are guessed quickly.",
        PasswordAdvice::Repeats => "Repetition adds no strength.",
        PasswordAdvice::Sequences => "Sequences such as abc or 6543 are guessed quickly.",
        PasswordAdvice::OfficeWords => "It contains the name of the office or yours.",
        PasswordAdvice::AddWords => "Add one or two unusual words.",
    };
    if advice.is_empty() {
        return "This file holds personal data of many people.".to_owned();
    }
    advice.iter().map(words).collect::<Vec<_>>().join(" ")
}

fn still_needed_id(why: &str) -> (&'static str, &'static str) {
    match why {
        "still_evaluates" => {
            ("Orang ini masih menjadi pejabat penilai.", "Tetapkan penilai lain bagi pegawainya dahulu.")
        }
        "still_heads" => ("Orang ini masih tercatat memimpin unit.", "Isi pemimpin unit yang baru dahulu."),
        "has_account" => ("Orang ini masih pengguna laptop ini.", "Hapus penggunanya di Keamanan dahulu."),
        _ => ("Orang ini masih bekerja di sini.", "Catat tanggal keluarnya dahulu."),
    }
}

fn still_needed_en(why: &str) -> (&'static str, &'static str) {
    match why {
        "still_evaluates" => ("The person still evaluates others.", "Give them another evaluator first."),
        "still_heads" => ("The person still heads a unit.", "Enter the unit's new head first."),
        "has_account" => ("The person is still a user of this laptop.", "Remove the user in Safety first."),
        _ => ("The person still works here.", "Enter the last day first."),
    }
}
