//! Why a pack is refused, where, and what to do.

use super::{MAX_BYTES, MAX_ENTRIES, MAX_LETTERS, Pack, PackEntry};
use crate::json::JsonFault;
use crate::plan::Remark;
use crate::source::ReadError;

/// Why an indicator pack is refused.
#[derive(Debug, thiserror::Error)]
pub enum PackFault {
    /// The file is larger than any pack.
    #[error("{bytes} bytes, at most {MAX_BYTES}")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// There are more entries than a pack may have.
    #[error("more than {MAX_ENTRIES} entries")]
    TooManyEntries,
    /// There is nothing in it.
    #[error("no entries")]
    NoEntries,
    /// A text is longer than any plan needs.
    #[error("{path} has more than {MAX_LETTERS} letters")]
    TextTooLong {
        /// Where, for example `entries[3].indicator`.
        path: String,
    },
    /// The document is no JSON, or a part of it is missing or of the wrong kind.
    #[error(transparent)]
    Document(#[from] JsonFault),
    /// The spreadsheet cannot be read.
    #[error(transparent)]
    Spreadsheet(#[from] ReadError),
    /// A row of the spreadsheet cannot be taken; the first of them.
    #[error("row {}: {}", .0.place.row, .0.reason.code())]
    Row(Box<Remark>),
}

impl PackFault {
    /// Stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "pack_too_large",
            Self::TooManyEntries => "pack_too_many_entries",
            Self::NoEntries => "pack_empty",
            Self::TextTooLong { .. } => "pack_text_too_long",
            Self::Document(fault) => fault.code(),
            Self::Spreadsheet(fault) => fault.code(),
            Self::Row(remark) => remark.reason.code(),
        }
    }

    /// What is wrong and where, in Indonesian.
    pub fn reason_id(&self) -> String {
        match self {
            Self::TooLarge { .. } => format!("Berkas ini lebih dari {} MB.", MAX_BYTES >> 20),
            Self::TooManyEntries => format!("Paket ini berisi lebih dari {MAX_ENTRIES} indikator."),
            Self::NoEntries => "Paket ini tidak berisi indikator.".into(),
            Self::TextTooLong { path } => format!("{path} lebih dari {MAX_LETTERS} huruf."),
            Self::Document(fault) => fault.reason_id(),
            Self::Spreadsheet(fault) => fault.reason_id(),
            Self::Row(remark) => remark.reason_id(),
        }
    }

    /// What to do about it, in Indonesian.
    pub fn fix_id(&self) -> String {
        match self {
            Self::TooLarge { .. } | Self::TooManyEntries => {
                "Minta paket itu dibagi, misalnya satu berkas per jabatan.".into()
            }
            Self::NoEntries => "Minta berkasnya sekali lagi kepada pembuatnya.".into(),
            Self::TextTooLong { .. } => "Minta teks itu dipendekkan, lalu muat lagi.".into(),
            Self::Document(JsonFault::WrongSchema { .. }) => {
                "Pilih paket indikator (.json) atau tabelnya (.xlsx).".into()
            }
            Self::Document(fault) => fault.fix_id().into(),
            Self::Spreadsheet(fault) => fault.fix_id().into(),
            Self::Row(remark) => remark.fix_id(),
        }
    }

    /// What is wrong and where, in English.
    pub fn reason_en(&self) -> String {
        match self {
            Self::TooLarge { .. } => format!("This file has more than {} MB.", MAX_BYTES >> 20),
            Self::TooManyEntries => format!("This pack holds more than {MAX_ENTRIES} indicators."),
            Self::NoEntries => "This pack holds no indicators.".into(),
            Self::TextTooLong { path } => format!("{path} has more than {MAX_LETTERS} letters."),
            Self::Document(fault) => fault.reason_en(),
            Self::Spreadsheet(fault) => fault.reason_en(),
            Self::Row(remark) => remark.reason_en(),
        }
    }

    /// What to do about it, in English.
    pub fn fix_en(&self) -> String {
        match self {
            Self::TooLarge { .. } | Self::TooManyEntries => {
                "Ask for the pack in parts, for example one file per position.".into()
            }
            Self::NoEntries => "Ask its maker for the file once more.".into(),
            Self::TextTooLong { .. } => "Ask for that text to be shortened, then load it again.".into(),
            Self::Document(JsonFault::WrongSchema { .. }) => {
                "Choose an indicator pack (.json) or its table (.xlsx).".into()
            }
            Self::Document(fault) => fault.fix_en().into(),
            Self::Spreadsheet(fault) => fault.fix_en().into(),
            Self::Row(remark) => remark.fix_en(),
        }
    }
}

/// Refuses what no plan could take.
pub(super) fn check(pack: &Pack) -> Result<(), PackFault> {
    if pack.entries.is_empty() {
        return Err(PackFault::NoEntries);
    }
    if pack.entries.len() > MAX_ENTRIES {
        return Err(PackFault::TooManyEntries);
    }
    let too_long = |text: &str| text.chars().nth(MAX_LETTERS).is_some();
    for (key, text) in [("name", Some(&pack.name)), ("made_by", pack.made_by.as_ref())] {
        if text.is_some_and(|text| too_long(text)) {
            return Err(PackFault::TextTooLong { path: key.into() });
        }
    }
    for (at, entry) in pack.entries.iter().enumerate() {
        if let Some((key, _)) = texts(entry).into_iter().find(|(_, text)| text.is_some_and(too_long)) {
            return Err(PackFault::TextTooLong { path: format!("entries[{at}].{key}") });
        }
    }
    Ok(())
}

fn texts(entry: &PackEntry) -> [(&'static str, Option<&str>); 7] {
    [
        ("position", entry.position.as_deref()),
        ("result", Some(&entry.result)),
        ("assigned_by", entry.assigned_by.as_deref()),
        ("supported", entry.supported.as_deref()),
        ("indicator", Some(&entry.indicator)),
        ("target", entry.target.as_deref()),
        ("note", entry.note.as_deref()),
    ]
}
