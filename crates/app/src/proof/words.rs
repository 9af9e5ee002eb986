//! What a sheet turned out to be, as a person without legal or technical words would say it.

use chrono::NaiveDate;
use contract::Language;
use domain::period::date_words;
use sheets::scan::ScanError;

/// Why a sheet is judged as it is.
pub(super) enum Why {
    /// All that it says stands in the records of today.
    Holds,
    /// The evaluation was opened again and is not signed.
    Reopened,
    /// The evaluation was signed again, on this day.
    SignedAgain(Option<NaiveDate>),
    /// The decision on an objection changed the result.
    Objection,
    /// The form was printed again with other words.
    NewerCopy(u32),
    /// The code is one of ours, the signature is not.
    Signature,
    /// Signed, but not what stands in the record under that very seal.
    Record,
    /// The code is genuine, the words around it are not those that were printed.
    Words,
    /// No record of it here.
    NotHere,
    /// Of a form that this version does not know.
    NewerForm,
    /// Signed by somebody else.
    OtherKey,
    /// This store knows no key of the office.
    NoKey,
    /// No code was found.
    NoCode,
    /// The file could not be looked through.
    Unread(ScanError),
}

impl Why {
    /// The verdict in a sentence or two, and what to do.
    pub(super) fn words(&self, language: Language) -> String {
        match language {
            Language::Id => self.indonesian(),
            Language::En => self.english(),
        }
    }

    fn indonesian(&self) -> String {
        match self {
            Self::Holds => "Asli dan berlaku. Cocokkan nama, rating, dan predikat di sini dengan yang tercetak.".into(),
            Self::Reopened => "Asli, tetapi tidak berlaku lagi: penilaiannya dibuka kembali dan belum ditandatangani.".into(),
            Self::SignedAgain(on) => {
                let on = on.map(|on| format!(" pada {}", date_words(on))).unwrap_or_default();
                format!("Asli, tetapi tidak berlaku lagi: penilaiannya ditandatangani ulang{on}. Cetak dan pakai lembar yang baru.")
            }
            Self::Objection => "Asli, tetapi hasilnya diubah oleh keputusan keberatan. Yang berlaku D.1.3.".into(),
            Self::NewerCopy(copy) => format!("Asli, tetapi sudah ada cetakan ke-{copy}. Pakai cetakan itu."),
            Self::Signature => "Diubah. Isi kode pada lembar ini bukan yang ditandatangani kantor; jangan dipakai.".into(),
            Self::Record => "Diubah. Isi lembar ini berbeda dari catatan yang ditandatangani; jangan dipakai, dan periksa keaslian riwayat.".into(),
            Self::Words => "Diubah. Kodenya asli, tetapi tulisan pada berkas ini bukan yang dicetak; jangan dipakai.".into(),
            Self::NotHere => "Ditandatangani kantor ini, tetapi catatannya tidak ada di perangkat ini atau tidak untuk akun ini. Periksa di perangkat pengelola kepegawaian apakah masih berlaku.".into(),
            Self::NewerForm => "Ditandatangani kantor ini, tetapi oleh versi program yang lebih baru. Perbarui program ini, lalu periksa lagi.".into(),
            Self::OtherKey => "Bukan dari kantor ini, atau kodenya diubah: tidak ditandatangani dengan kunci kantor ini.".into(),
            Self::NoKey => "Belum dapat diperiksa: berkas kantor ini belum mempunyai kunci kantor.".into(),
            Self::NoCode => "Tidak ada kode keaslian yang terbaca. Pindai lagi seluruh halaman dengan 150 dpi atau lebih, tanpa lipatan pada kodenya.".into(),
            Self::Unread(error) => unread_indonesian(error),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Holds => "Genuine and current. Compare name, ratings and grade here with what is printed.".into(),
            Self::Reopened => "Genuine, but no longer current: the evaluation was opened again and is not signed.".into(),
            Self::SignedAgain(on) => {
                let on = on.map(|on| format!(" on {on}")).unwrap_or_default();
                format!("Genuine, but no longer current: the evaluation was signed again{on}. Print and use the new sheet.")
            }
            Self::Objection => "Genuine, but an objection changed the result. D.1.3 counts.".into(),
            Self::NewerCopy(copy) => format!("Genuine, but there is a copy {copy}. Use that one."),
            Self::Signature => "Altered. The code on this sheet is not what the office signed; do not use it.".into(),
            Self::Record => "Altered. The sheet differs from the record that was signed; do not use it, and verify the history.".into(),
            Self::Words => "Altered. The code is genuine, but the words in this file are not those that were printed; do not use it.".into(),
            Self::NotHere => "Signed by this office, but its record is not on this device or not for this account. Ask on the device of the HR officer whether it is still current.".into(),
            Self::NewerForm => "Signed by this office, but by a newer version of the program. Update this one and verify again.".into(),
            Self::OtherKey => "Not from this office, or its code was altered: it is not signed with the key of this office.".into(),
            Self::NoKey => "Cannot be verified yet: this office file has no key of the office.".into(),
            Self::NoCode => "No code could be read. Scan the whole page again with 150 dpi or more, without a fold over the code.".into(),
            Self::Unread(error) => unread_english(error),
        }
    }
}

fn unread_indonesian(error: &ScanError) -> String {
    match error {
        ScanError::Unknown => "Bukan PDF, JPEG, atau PNG.".into(),
        ScanError::TooLarge => "Berkasnya terlalu besar. Pindai dengan 150 sampai 300 dpi.".into(),
        ScanError::Broken(_) => "Berkasnya terpotong atau rusak. Pindai atau salin lagi.".into(),
        ScanError::Locked => {
            "PDF ini dilindungi kata sandi. Simpan tanpa kata sandi, lalu periksa lagi.".into()
        }
        ScanError::Packed(how) => {
            format!(
                "Gambar di dalam PDF ini dikemas sebagai {how}, yang tidak terbaca di sini. Simpan pindaian sebagai JPEG atau PNG."
            )
        }
    }
}

fn unread_english(error: &ScanError) -> String {
    match error {
        ScanError::Unknown => "No PDF, JPEG or PNG.".into(),
        ScanError::TooLarge => "The file is too large. Scan with 150 to 300 dpi.".into(),
        ScanError::Broken(_) => "The file is cut short or damaged. Scan or copy it again.".into(),
        ScanError::Locked => {
            "This PDF is protected by a password. Save it without one and verify again.".into()
        }
        ScanError::Packed(how) => {
            format!(
                "The picture in this PDF is packed as {how}, which is not read here. Save the scan as JPEG or PNG."
            )
        }
    }
}

/// What is said behind the verdict where the return of the sheet could not be noted.
pub(super) fn not_booked(why: &str, language: Language) -> String {
    match language {
        Language::Id => format!("Pengembaliannya tidak dicatat: {why}"),
        Language::En => format!("Its return was not noted: {why}"),
    }
}
