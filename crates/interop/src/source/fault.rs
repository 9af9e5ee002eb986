//! Why a file cannot be read at all, in a stable code and in words.

use std::io;
use std::path::{Path, PathBuf};

/// What a file is instead of a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disguise {
    /// A PDF.
    Pdf,
    /// A web page, often named `.xls` by the system that made it.
    WebPage,
    /// A text document or slides.
    Document,
    /// Something else.
    Unknown,
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file system refused.
    #[error("{operation} {path:?}")]
    File {
        /// The file.
        path: PathBuf,
        /// What was tried.
        operation: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else than a spreadsheet.
    #[error("no spreadsheet but {0:?}")]
    NotASpreadsheet(Disguise),
    /// It wants a password.
    #[error("the workbook is protected by a password")]
    PasswordProtected,
    /// It is a spreadsheet but cannot be read to its end.
    #[error("damaged spreadsheet: {detail}")]
    Damaged {
        /// What the parser said, for the technical log.
        detail: String,
    },
    /// It is too large, packed or unpacked.
    #[error("{bytes} bytes unpacked, at most {limit}")]
    TooLarge {
        /// Its size in bytes, unpacked where it is packed.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// A cell says more than any spreadsheet keeps in one.
    #[error("row {row}: more than {limit} characters in a cell")]
    LongText {
        /// Row as the spreadsheet numbers it.
        row: u32,
        /// The most that is read.
        limit: usize,
    },
    /// It has more rows than any agency has people.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// The most that is read.
        limit: u32,
    },
    /// No sheet has a row of headings with NIP and name among its first 30.
    #[error("no row of headings; missing {missing:?}")]
    NoHeader {
        /// The column that is missing where the other headings are there; else nothing.
        missing: Option<&'static str>,
    },
    /// There is no sheet of that name.
    #[error("no sheet {name:?}")]
    NoSheet {
        /// The name.
        name: String,
    },
    /// No sheet holds a table of results with headings, or a form.
    #[error("no table of results")]
    NoPlan,
    /// The headings are those of neither report of e-Kinerja.
    #[error("no report of e-Kinerja")]
    NoReport,
    /// No sheet has headings of results of earlier years.
    #[error("no table of old results")]
    NoOldResults,
    /// It is the workbook of an evaluator, whose rows are guarded by codes that other readers do not look at.
    #[error("a workbook of an evaluator")]
    EvaluatorWorkbook,
    /// No sheet begins with the headings of a table that this program writes.
    #[error("no table of ours")]
    NoTable,
}

impl ReadError {
    /// Stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File { .. } => "file_not_readable",
            Self::Empty => "file_empty",
            Self::NotASpreadsheet(_) => "not_a_spreadsheet",
            Self::PasswordProtected => "password_protected",
            Self::Damaged { .. } => "file_damaged",
            Self::TooLarge { .. } => "file_too_large",
            Self::LongText { .. } => "text_too_long",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::NoHeader { .. } => "no_header",
            Self::NoSheet { .. } => "no_sheet",
            Self::NoPlan => "no_plan",
            Self::NoReport => "no_report",
            Self::NoOldResults => "no_old_results",
            Self::EvaluatorWorkbook => "evaluator_workbook",
            Self::NoTable => "no_table",
        }
    }

    /// What is wrong, in Indonesian, one sentence.
    pub fn reason_id(&self) -> String {
        match self {
            Self::File { path, .. } => format!("Berkas {} tidak dapat dibuka.", name_of(path)),
            Self::Empty => "Berkas ini kosong.".into(),
            Self::NotASpreadsheet(Disguise::Pdf) => "Berkas ini PDF, bukan lembar kerja.".into(),
            Self::NotASpreadsheet(Disguise::WebPage) => {
                "Berkas ini halaman web yang diberi nama lembar kerja.".into()
            }
            Self::NotASpreadsheet(Disguise::Document) => "Berkas ini dokumen, bukan lembar kerja.".into(),
            Self::NotASpreadsheet(Disguise::Unknown) => "Berkas ini bukan XLSX, XLS, ODS, atau CSV.".into(),
            Self::PasswordProtected => "Buku kerja ini dilindungi kata sandi.".into(),
            Self::Damaged { .. } => "Lembar kerja ini rusak dan tidak terbaca sampai akhir.".into(),
            Self::TooLarge { limit, .. } => format!("Isi berkas lebih dari {} MB.", limit >> 20),
            Self::LongText { row, limit } => {
                format!("Baris {row}: satu sel berisi lebih dari {limit} huruf.")
            }
            Self::TooManyRows { limit } => {
                format!("Lembar ini berisi lebih dari {} baris.", thousands(*limit, '.'))
            }
            Self::NoHeader { missing: Some(column) } => {
                format!("Kolom {column} tidak ditemukan di baris judul.")
            }
            Self::NoHeader { missing: None } => {
                "Baris judul dengan kolom NIP dan Nama tidak ditemukan di 30 baris pertama.".into()
            }
            Self::NoSheet { name } => format!("Lembar “{name}” tidak ada di berkas ini."),
            Self::NoPlan => {
                "Tabel rencana hasil kerja tidak ditemukan di 30 baris pertama lembar mana pun.".into()
            }
            Self::NoReport => {
                "Berkas ini bukan Laporan Penilaian SKP atau Laporan SKP dari e-Kinerja.".into()
            }
            Self::NoOldResults => {
                "Judul kolom NIP, Tahun, dan nilai tidak ditemukan di 30 baris pertama.".into()
            }
            Self::EvaluatorWorkbook => "Berkas ini buku kerja penilai.".into(),
            Self::NoTable => {
                "Berkas ini bukan tabel pegawai, SKP, penilaian, atau rekap yang ditulis program ini.".into()
            }
        }
    }

    /// What to do about it, in Indonesian.
    pub fn fix_id(&self) -> &'static str {
        match self {
            Self::File { .. } => "Tutup berkas itu di program lain, periksa letaknya, lalu impor lagi.",
            Self::Empty => "Pilih berkas lain.",
            Self::NotASpreadsheet(Disguise::WebPage) => {
                "Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu impor lagi."
            }
            Self::NotASpreadsheet(_) => "Pilih berkas dalam bentuk XLSX, XLS, ODS, atau CSV.",
            Self::PasswordProtected => "Buka di Excel, hapus kata sandinya, simpan, lalu impor lagi.",
            Self::Damaged { .. } => "Buka di Excel, simpan dengan nama baru, lalu impor berkas baru itu.",
            Self::TooLarge { .. } | Self::TooManyRows { .. } => {
                "Bagi isinya menjadi beberapa berkas, misalnya satu per unit kerja, lalu impor satu per satu."
            }
            Self::LongText { .. } => "Hapus atau pendekkan isi sel itu, simpan, lalu impor lagi.",
            Self::NoHeader { .. } => {
                "Beri judul kolom, sekurangnya NIP dan Nama, pada satu baris di atas data, lalu impor lagi."
            }
            Self::NoSheet { .. } => "Pilih lembar yang ada di berkas ini.",
            Self::NoPlan => {
                "Beri judul kolom, sekurangnya Rencana hasil kerja dan Indikator, atau pakai templat dari program ini."
            }
            Self::NoReport => "Unduh laporannya dari e-Kinerja dan pilih berkas itu apa adanya.",
            Self::NoOldResults => {
                "Beri judul kolom NIP, Tahun, Nilai SKP, Perilaku, Nilai, dan Predikat pada satu baris di atas data, lalu impor lagi."
            }
            Self::EvaluatorWorkbook => {
                "Terima sebagai buku kerja penilai; di sana kode setiap barisnya diperiksa."
            }
            Self::NoTable => {
                "Biarkan baris judul seperti yang ditulis program, lalu impor lagi; daftar lain masuk lewat Daftar pegawai."
            }
        }
    }

    /// What is wrong, in English, one sentence.
    pub fn reason_en(&self) -> String {
        match self {
            Self::File { path, .. } => format!("The file {} cannot be opened.", name_of(path)),
            Self::Empty => "This file is empty.".into(),
            Self::NotASpreadsheet(Disguise::Pdf) => "This file is a PDF, not a spreadsheet.".into(),
            Self::NotASpreadsheet(Disguise::WebPage) => {
                "This file is a web page named like a spreadsheet.".into()
            }
            Self::NotASpreadsheet(Disguise::Document) => "This file is a document, not a spreadsheet.".into(),
            Self::NotASpreadsheet(Disguise::Unknown) => "This file is not XLSX, XLS, ODS or CSV.".into(),
            Self::PasswordProtected => "This workbook is protected by a password.".into(),
            Self::Damaged { .. } => "This spreadsheet is damaged and cannot be read to its end.".into(),
            Self::TooLarge { limit, .. } => format!("The file holds more than {} MB.", limit >> 20),
            Self::LongText { row, limit } => {
                format!("Row {row}: a cell holds more than {limit} characters.")
            }
            Self::TooManyRows { limit } => {
                format!("This sheet has more than {} rows.", thousands(*limit, ','))
            }
            Self::NoHeader { missing: Some(column) } => format!("No column {column} in the row of headings."),
            Self::NoHeader { missing: None } => {
                "No row of headings with NIP and Nama among the first 30 rows.".into()
            }
            Self::NoSheet { name } => format!("This file has no sheet “{name}”."),
            Self::NoPlan => "No table of work results among the first 30 rows of any sheet.".into(),
            Self::NoReport => {
                "This file is neither Laporan Penilaian SKP nor Laporan SKP of e-Kinerja.".into()
            }
            Self::NoOldResults => "No headings NIP, Tahun and results among the first 30 rows.".into(),
            Self::EvaluatorWorkbook => "This file is the workbook of an evaluator.".into(),
            Self::NoTable => {
                "This file is no table of people, SKP, evaluations or the recap that this program wrote."
                    .into()
            }
        }
    }

    /// What to do about it, in English.
    pub fn fix_en(&self) -> &'static str {
        match self {
            Self::File { .. } => "Close the file in other programs, check where it is, then import again.",
            Self::Empty => "Choose another file.",
            Self::NotASpreadsheet(Disguise::WebPage) => {
                "Open it in Excel, save it as an Excel Workbook (.xlsx), then import again."
            }
            Self::NotASpreadsheet(_) => "Choose a file as XLSX, XLS, ODS or CSV.",
            Self::PasswordProtected => "Open it in Excel, remove the password, save, then import again.",
            Self::Damaged { .. } => "Open it in Excel, save it under a new name, then import the new file.",
            Self::TooLarge { .. } | Self::TooManyRows { .. } => {
                "Split it into several files, for example one per unit, then import one after the other."
            }
            Self::LongText { .. } => "Delete or shorten what that cell holds, save, then import again.",
            Self::NoHeader { .. } => {
                "Give the columns headings, at least NIP and Nama, in one row above the people, then import again."
            }
            Self::NoSheet { .. } => "Choose a sheet of this file.",
            Self::NoPlan => {
                "Give the columns headings, at least Rencana hasil kerja and Indikator, or use the template of this program."
            }
            Self::NoReport => "Download the report from e-Kinerja and choose that file as it is.",
            Self::NoOldResults => {
                "Give the columns the headings NIP, Tahun, Nilai SKP, Perilaku, Nilai and Predikat in one row above the data, then import again."
            }
            Self::EvaluatorWorkbook => {
                "Take it in as the workbook of an evaluator; the code of every row is checked there."
            }
            Self::NoTable => {
                "Leave the row of headings as the program wrote it and import again; other lists come in as a staff list."
            }
        }
    }
}

/// The way to a file is nobody's business but the system's.
fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn thousands(number: u32, mark: char) -> String {
    format!("{}{mark}{:03}", number / 1000, number % 1000)
}
