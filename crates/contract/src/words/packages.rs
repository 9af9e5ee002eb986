//! Why a file is no package for this store: what it is, why it cannot be used, what to do.

use super::{FailureWords, Three, three};
use crate::{Language, PackageFault};

/// The words of a refused file in a language.
pub fn package_fault_words(name: &str, fault: PackageFault, language: Language) -> FailureWords {
    let (what, why, next) = match language {
        Language::Id => indonesian(name, fault),
        Language::En => english(name, fault),
    };
    FailureWords { what, why, next }
}

#[expect(clippy::too_many_lines, reason = "one row per fault")]
pub(super) fn indonesian(name: &str, fault: PackageFault) -> Three {
    use PackageFault as P;
    let again = "Minta pengirim menyalin atau mengirim berkasnya sekali lagi.";
    match fault {
        P::NotAPackage => three(
            format!("{name} bukan paket Kinerja Luring."),
            "Paket dikenali dari isinya, bukan dari namanya.",
            "Pilih berkas lain.",
        ),
        P::DeviceRequest => three(
            format!("{name} adalah permintaan sebuah perangkat, bukan paket."),
            "Perangkat didaftarkan sebelum dapat bertukar paket.",
            "Buka Perangkat, lalu daftarkan dengan berkas ini.",
        ),
        P::Backup => three(
            format!("{name} adalah cadangan kantor, bukan paket."),
            "Cadangan berisi seluruh berkas kantor dan tidak digabung.",
            "Pilih paketnya; cadangan dipulihkan di Keamanan.",
        ),
        P::Store => three(
            format!("{name} adalah berkas kantor, bukan paket."),
            "Berkas kantor tidak digabung dengan berkas kantor lain.",
            "Minta pengirim membuat paket, lalu kirim paket itu.",
        ),
        P::CutShort => three(
            format!("{name} terpotong."),
            "Akhir berkasnya tidak ada: salinannya belum selesai atau medianya dicabut terlalu cepat.",
            again,
        ),
        P::Damaged => {
            three(format!("{name} rusak."), "Isinya tidak lagi sama dengan yang ditulis pengirim.", again)
        }
        P::Glued => three(
            format!("{name} berisi lebih dari satu paket atau tambahan di ujungnya."),
            "Setiap paket adalah satu berkas tersendiri.",
            again,
        ),
        P::NotForHere => three(
            format!("{name} ditujukan kepada perangkat lain."),
            "Isinya terkunci bagi penerimanya, jadi tidak dapat dibaca di sini.",
            "Berikan berkas ini kepada penerimanya, atau minta pengirim membuat paket untuk perangkat ini.",
        ),
        P::FromHere => three(
            format!("{name} dibuat di perangkat ini sendiri."),
            "Isinya sudah ada di sini.",
            "Berikan berkas ini kepada penerimanya.",
        ),
        P::UnknownSender => three(
            format!("Pengirim {name} tidak dikenal."),
            "Perangkatnya belum terdaftar di kantor ini, jadi tidak dapat dipastikan siapa pengirimnya.",
            "Daftarkan perangkat itu dahulu, lalu terima lagi paketnya.",
        ),
        P::RevokedSender => three(
            format!("{name} berasal dari perangkat yang sudah dicabut."),
            "Perangkat itu tercatat hilang atau tidak dipercaya lagi.",
            "Bila perangkatnya kembali, daftarkan lagi; bila tidak, simpan berkas ini sebagai bukti.",
        ),
        P::BadSignature => three(
            format!("Tanda tangan pada {name} tidak sah."),
            "Berkas ini tidak ditulis oleh perangkat yang disebutnya, atau diubah sesudahnya.",
            "Jangan pakai berkas ini. Minta pengirim membuat paket baru.",
        ),
        P::OtherOffice => three(
            format!("{name} berasal dari kantor lain."),
            "Sertifikat di dalamnya tidak dibuat oleh kantor ini.",
            "Pastikan berkasnya tidak tertukar.",
        ),
        P::NewerVersion => three(
            format!("{name} ditulis oleh program yang lebih baru."),
            "Isinya utuh, tetapi belum dapat dibaca program ini. Tidak ada yang hilang.",
            "Pasang Kinerja Luring terbaru, lalu terima lagi paketnya.",
        ),
        P::TooLarge => three(
            format!("{name} terlalu besar untuk sebuah paket."),
            "Program ini tidak pernah menulis paket sebesar itu.",
            "Pastikan berkasnya benar; bila benar, minta pengirim membaginya.",
        ),
        P::Malformed => three(
            format!("Isi {name} tidak seperti yang ditulis program ini."),
            "Tanda tangannya sah, tetapi isinya tidak dapat dibaca.",
            "Minta pengirim membuat paket baru dan laporkan berkas ini.",
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "one row per fault")]
pub(super) fn english(name: &str, fault: PackageFault) -> Three {
    use PackageFault as P;
    let again = "Ask the sender to copy or send the file once more.";
    match fault {
        P::NotAPackage => three(
            format!("{name} is no package of Kinerja Luring."),
            "Packages are known by their content, not by their name.",
            "Choose another file.",
        ),
        P::DeviceRequest => three(
            format!("{name} is the request of a device, not a package."),
            "A device is enrolled before it can exchange packages.",
            "Open Devices and enrol it with this file.",
        ),
        P::Backup => three(
            format!("{name} is a backup of an office, not a package."),
            "A backup holds the whole office file and is not merged.",
            "Choose the package; backups are restored under Safety.",
        ),
        P::Store => three(
            format!("{name} is an office file, not a package."),
            "Office files are not merged with one another.",
            "Ask the sender to make a package, and to send that.",
        ),
        P::CutShort => three(
            format!("{name} is cut short."),
            "The end of the file is missing: copying did not finish, or the medium was pulled too early.",
            again,
        ),
        P::Damaged => {
            three(format!("{name} is damaged."), "Its content is not what the sender wrote.", again)
        }
        P::Glued => three(
            format!("{name} holds more than one package, or something after its end."),
            "Every package is a file of its own.",
            again,
        ),
        P::NotForHere => three(
            format!("{name} is for another device."),
            "It is locked for its recipient and cannot be read here.",
            "Give the file to its recipient, or ask the sender for a package for this device.",
        ),
        P::FromHere => three(
            format!("{name} was made on this very device."),
            "What is in it is here already.",
            "Give the file to its recipient.",
        ),
        P::UnknownSender => three(
            format!("The sender of {name} is unknown."),
            "The device is not enrolled in this office, so nobody can tell who sent it.",
            "Enrol the device first, then receive the package again.",
        ),
        P::RevokedSender => three(
            format!("{name} comes from a device that was shut out."),
            "It is recorded as lost, or is not trusted any more.",
            "Where the device came back, enrol it again; otherwise keep the file as evidence.",
        ),
        P::BadSignature => three(
            format!("The signature of {name} does not hold."),
            "The file was not written by the device it names, or was changed afterwards.",
            "Do not use it. Ask the sender for a new package.",
        ),
        P::OtherOffice => three(
            format!("{name} comes from another office."),
            "The certificate in it was not made by this office.",
            "Make sure it is the right file.",
        ),
        P::NewerVersion => three(
            format!("{name} was written by a newer program."),
            "It is whole, but this program cannot read it yet. Nothing is lost.",
            "Install the newest Kinerja Luring, then receive the package again.",
        ),
        P::TooLarge => three(
            format!("{name} is too large for a package."),
            "This program never writes a package of that size.",
            "Make sure it is the right file; if it is, ask the sender to split it.",
        ),
        P::Malformed => three(
            format!("The content of {name} is not as this program writes it."),
            "Its signature holds, but it cannot be read.",
            "Ask the sender for a new package and report this file.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_that_cannot_be_used_is_told_by_name_what_it_is_why_and_what_to_do() {
        for language in Language::ALL {
            let mut told = BTreeSet::new();
            for fault in PackageFault::ALL {
                let words = package_fault_words("berkas.kinerja", *fault, *language);
                assert!(words.what.contains("berkas.kinerja"), "{fault:?}: {}", words.what);
                for sentence in [&words.what, &words.why, &words.next] {
                    assert!(sentence.len() > 10 && sentence.ends_with('.'), "{fault:?}: {sentence}");
                }
                assert!(told.insert(words.what), "{fault:?} is told like another");
            }
        }
    }
}
