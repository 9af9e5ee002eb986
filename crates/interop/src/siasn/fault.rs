//! Why a file of SIASN is refused, where, and what to do.

use super::read::MAX_BYTES;
use crate::json::JsonFault;

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SiasnFault {
    /// The file is larger than any answer of SIASN.
    #[error("{bytes} bytes, at most {MAX_BYTES}")]
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It holds more than any agency has.
    #[error("more than {most} records")]
    TooMany {
        /// The most that is read.
        most: u32,
    },
    /// The file is a PDF, a spreadsheet or another document.
    #[error("another kind of file")]
    AnotherKind {
        /// Whether it is a PDF.
        is_pdf: bool,
    },
    /// There is no record in it.
    #[error("no records")]
    NoRecords,
    /// A record has the fields of no endpoint that is read here.
    #[error("record {record} is of no known endpoint")]
    UnknownRecord {
        /// Which record, from 1.
        record: u32,
    },
    /// The file is no JSON.
    #[error(transparent)]
    NotJson(JsonFault),
    /// A field of a record is missing or of the wrong kind.
    #[error("record {record}: {fault}")]
    Field {
        /// Which record, from 1.
        record: u32,
        /// What is wrong, with the path within the record.
        fault: JsonFault,
    },
}

impl SiasnFault {
    /// Stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "siasn_too_large",
            Self::TooMany { .. } => "siasn_too_many",
            Self::AnotherKind { .. } => "siasn_another_kind",
            Self::NoRecords => "siasn_empty",
            Self::UnknownRecord { .. } => "siasn_unknown_record",
            Self::NotJson(fault) | Self::Field { fault, .. } => fault.code(),
        }
    }

    /// What is wrong and where, in Indonesian.
    pub fn reason_id(&self) -> String {
        match self {
            Self::TooLarge { .. } => format!("Berkas ini lebih dari {} MB.", MAX_BYTES >> 20),
            Self::TooMany { most } => format!("Berkas ini berisi lebih dari {most} data."),
            Self::AnotherKind { is_pdf: true } => "Berkas ini PDF, bukan data JSON dari SIASN.".into(),
            Self::AnotherKind { is_pdf: false } => {
                "Berkas ini lembar kerja atau dokumen, bukan data JSON dari SIASN.".into()
            }
            Self::NoRecords => "Berkas ini tidak berisi data.".into(),
            Self::UnknownRecord { record } => format!(
                "Data ke-{record} bukan data-utama, rw-skp22, rw-kinerjaperiodik, atau rw-angkakredit dari SIASN."
            ),
            Self::NotJson(fault) => fault.reason_id(),
            Self::Field { record, fault } => format!("Data ke-{record}: {}", fault.reason_id()),
        }
    }

    /// What to do about it, in Indonesian.
    pub fn fix_id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "Bagi menjadi beberapa berkas, lalu impor bersama.",
            Self::TooMany { .. } => "Bagi menjadi beberapa berkas, lalu impor satu per satu.",
            Self::AnotherKind { is_pdf: true } => "Pilih berkas .json yang diberikan SIASN.",
            Self::AnotherKind { is_pdf: false } => {
                "Pilih berkas .json dari SIASN. Laporan e-Kinerja dan daftar pegawai punya impor sendiri."
            }
            Self::NoRecords => "Ambil datanya sekali lagi dari SIASN.",
            Self::UnknownRecord { .. } => "Pilih berkas lain. Tidak ada yang berubah.",
            Self::NotJson(fault) | Self::Field { fault, .. } => fault.fix_id(),
        }
    }

    /// What is wrong and where, in English.
    pub fn reason_en(&self) -> String {
        match self {
            Self::TooLarge { .. } => format!("This file has more than {} MB.", MAX_BYTES >> 20),
            Self::TooMany { most } => format!("This file holds more than {most} records."),
            Self::AnotherKind { is_pdf: true } => "This file is a PDF, not JSON data of SIASN.".into(),
            Self::AnotherKind { is_pdf: false } => {
                "This file is a spreadsheet or a document, not JSON data of SIASN.".into()
            }
            Self::NoRecords => "This file holds no records.".into(),
            Self::UnknownRecord { record } => format!(
                "Record {record} is none of data-utama, rw-skp22, rw-kinerjaperiodik or rw-angkakredit of SIASN."
            ),
            Self::NotJson(fault) => fault.reason_en(),
            Self::Field { record, fault } => format!("Record {record}: {}", fault.reason_en()),
        }
    }

    /// What to do about it, in English.
    pub fn fix_en(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "Divide it into several files and import them together.",
            Self::TooMany { .. } => "Divide it into several files and import one after the other.",
            Self::AnotherKind { is_pdf: true } => "Choose a .json file that SIASN gave.",
            Self::AnotherKind { is_pdf: false } => {
                "Choose a .json file of SIASN. Reports of e-Kinerja and staff lists have imports of their own."
            }
            Self::NoRecords => "Get the data from SIASN once more.",
            Self::UnknownRecord { .. } => "Choose another file. Nothing was changed.",
            Self::NotJson(fault) | Self::Field { fault, .. } => fault.fix_en(),
        }
    }
}
