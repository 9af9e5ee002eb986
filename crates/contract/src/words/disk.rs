//! Why something cannot be written, in sentences: the system and its libraries speak English only.

use super::{Three, three};
use crate::WriteFault;

/// What the system said beside a fault that has no sentence of its own.
fn aside(system: &str) -> String {
    let system = system.trim().trim_end_matches('.');
    if system.is_empty() { String::new() } else { format!(" ({system})") }
}

pub(super) fn cannot_write_id(name: &str, fault: WriteFault, system: &str) -> Three {
    let (why, next) = match fault {
        WriteFault::NotFound => {
            ("Folder tujuannya tidak ada, atau medianya sudah dicabut.", "Pilih folder yang ada.")
        }
        WriteFault::NoPermission => {
            ("Anda tidak mempunyai izin menulis di sana.", "Pilih folder lain, misalnya Dokumen.")
        }
        WriteFault::ReadOnly => {
            ("Medianya hanya dapat dibaca.", "Buka kunci pada medianya, atau pilih tempat lain.")
        }
        WriteFault::InUse => {
            ("Berkas itu sedang dibuka di program lain.", "Tutup berkas itu di sana, atau pakai nama lain.")
        }
        WriteFault::BadName => {
            ("Nama itu tidak dapat dipakai di sana.", "Pakai nama lain yang lebih pendek.")
        }
        WriteFault::TooLarge => {
            ("Berkasnya lebih besar daripada yang dapat disimpan di sana.", "Pilih disk atau folder lain.")
        }
        WriteFault::Differs => {
            ("Yang terbaca kembali berbeda dari yang ditulis; medianya mungkin rusak.", "Pakai media lain.")
        }
        WriteFault::Other => {
            let why = format!("Sistem melaporkan gangguan saat menulis{}.", aside(system));
            return three(
                format!("{name} tidak dapat ditulis."),
                why,
                "Pilih folder lain, atau tutup program yang memakainya.",
            );
        }
    };
    three(format!("{name} tidak dapat ditulis."), why, next)
}

pub(super) fn cannot_write_en(name: &str, fault: WriteFault, system: &str) -> Three {
    let (why, next) = match fault {
        WriteFault::NotFound => {
            ("The folder does not exist, or the medium was taken out.", "Choose a folder that exists.")
        }
        WriteFault::NoPermission => {
            ("You may not write there.", "Choose another folder, for instance Documents.")
        }
        WriteFault::ReadOnly => {
            ("The medium can only be read.", "Unlock the medium, or choose another place.")
        }
        WriteFault::InUse => ("The file is open in another program.", "Close it there, or use another name."),
        WriteFault::BadName => ("This name cannot be used there.", "Use another, shorter name."),
        WriteFault::TooLarge => {
            ("The file is larger than what can be kept there.", "Choose another disk or folder.")
        }
        WriteFault::Differs => (
            "What was read back differs from what was written; the medium may be damaged.",
            "Use another medium.",
        ),
        WriteFault::Other => {
            let why = format!("The system reports a fault while writing{}.", aside(system));
            return three(
                format!("{name} cannot be written."),
                why,
                "Choose another folder, or close the program that uses it.",
            );
        }
    };
    three(format!("{name} cannot be written."), why, next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Failure, Language, failure_words};
    use std::collections::BTreeSet;

    #[test]
    fn every_fault_of_a_disk_has_a_sentence_of_its_own_in_both_languages() {
        for language in Language::ALL {
            let mut told = BTreeSet::new();
            for fault in WriteFault::ALL {
                let (name, system) = (String::from("rekap.xlsx"), String::from("broken pipe"));
                let words = failure_words(&Failure::CannotWrite { name, fault: *fault, system }, *language);
                assert!(words.what.contains("rekap.xlsx"), "{fault:?}: {}", words.what);
                assert!(words.why.ends_with('.') && words.next.ends_with('.'), "{fault:?}: {}", words.why);
                let says_system = words.why.contains("(broken pipe)");
                assert_eq!(
                    says_system,
                    *fault == WriteFault::Other,
                    "only what has no words quotes the system"
                );
                assert!(told.insert(words.why), "{fault:?} is told like another");
            }
        }
    }
}
