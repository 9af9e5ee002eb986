//! Packages: the files by which the stores of an office tell each other what changed. Made for a device,
//! carried by people, looked into before anything changes, merged, and kept byte by byte in the book.

mod book;
mod content;
mod kinds;
mod making;
mod merging;
mod missing;
mod peers;
mod reading;
mod reminder;
mod report;

use contract::{Language, PackagePurpose, PackageState};
use exchange::Purpose;

pub(crate) use reading::Preview;

/// The permanent word of a purpose in the book.
fn purpose_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Delta => "delta",
        Purpose::Snapshot => "snapshot",
        Purpose::Acknowledgement => "acknowledgement",
        Purpose::Request => "request",
        Purpose::Roster | Purpose::Release => "roster",
    }
}

/// A purpose as interfaces know it; a word of a newer program stands for records.
fn purpose_of(word: &str) -> PackagePurpose {
    PackagePurpose::from_code(word).unwrap_or(PackagePurpose::Delta)
}

/// How far a package came, in words.
fn state_words(state: PackageState, n_open: u32, language: Language) -> String {
    let (id, en) = match state {
        PackageState::Prepared => ("belum diserahkan", "not handed over"),
        PackageState::HandedOver => ("menunggu tanda terima", "not acknowledged yet"),
        PackageState::Acknowledged => ("sudah diterima", "acknowledged"),
        PackageState::Merged => ("diterima", "received"),
        PackageState::Waiting => ("perlu program terbaru", "needs a newer program"),
        PackageState::InConflict => {
            return match language {
                Language::Id => format!("{n_open} perlu keputusan"),
                Language::En => format!("{n_open} to decide"),
            };
        }
    };
    if language == Language::Id { id } else { en }.to_owned()
}
