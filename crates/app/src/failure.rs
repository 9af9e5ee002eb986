//! The one place where faults of other crates become failures that interfaces know.

use crate::permissions::Refused;
use contract::{Failure, KeySlotFault, OfficeCodeFault, WriteFault};
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use store::StoreError;

/// A fault nobody can act on, with a number to quote.
pub(crate) fn incident(where_from: &str) -> Failure {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let letter = where_from.chars().next().unwrap_or('x').to_ascii_uppercase();
    Failure::Unexpected { incident: format!("{letter}-{:03}", COUNT.fetch_add(1, Ordering::Relaxed)) }
}

/// A file or folder that cannot be written.
pub(crate) fn cannot_write(path: &Path, error: &Error) -> Failure {
    let name = crate::files::file_name(path);
    if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
        Failure::DiskFull { name }
    } else {
        let fault = write_fault(error);
        let system = if fault == WriteFault::Other { error.to_string() } else { String::new() };
        Failure::CannotWrite { name, fault, system }
    }
}

/// Why a file cannot be written. Windows has two numbers of its own for a file that another program holds.
#[expect(clippy::wildcard_enum_match_arm, reason = "the system may fail in ways that are not listed")]
fn write_fault(error: &Error) -> WriteFault {
    if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
        return WriteFault::InUse;
    }
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => WriteFault::NotFound,
        ErrorKind::PermissionDenied => WriteFault::NoPermission,
        ErrorKind::ReadOnlyFilesystem => WriteFault::ReadOnly,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => WriteFault::InUse,
        ErrorKind::InvalidFilename | ErrorKind::IsADirectory => WriteFault::BadName,
        ErrorKind::FileTooLarge => WriteFault::TooLarge,
        _ => WriteFault::Other,
    }
}

/// A file that cannot be read.
pub(crate) fn cannot_read(path: &Path, error: &Error) -> Failure {
    Failure::UnreadableFile {
        name: crate::files::file_name(path),
        problem: io_words(error),
        fix: "Periksa apakah berkasnya ada dan tidak sedang dibuka program lain.".into(),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the system may fail in ways that are not listed")]
fn io_words(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "Berkas atau foldernya tidak ada.".into(),
        ErrorKind::PermissionDenied => "Sistem tidak memberi izin.".into(),
        ErrorKind::ReadOnlyFilesystem => "Medianya hanya dapat dibaca.".into(),
        ErrorKind::IsADirectory => "Ini folder, bukan berkas.".into(),
        ErrorKind::NotADirectory => "Ada berkas bernama sama dengan foldernya.".into(),
        _ => format!("Sistem melaporkan gangguan saat membaca ({error})."),
    }
}

/// Why a command stopped, before it is put into words.
#[derive(Debug)]
pub(crate) enum Halt {
    /// A failure that interfaces know.
    Told(Failure),
    /// A fault of the store.
    Store(StoreError),
    /// The account may not; the log has it once the command ends so.
    NotPermitted(Box<Refused>),
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Self::Told(failure)
    }
}

impl From<StoreError> for Halt {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refused> for Halt {
    fn from(refused: Refused) -> Self {
        Self::NotPermitted(Box::new(refused))
    }
}

impl From<Halt> for Failure {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Told(failure) => failure,
            Halt::Store(error) => of_store(error),
            Halt::NotPermitted(refused) => refused.told(),
        }
    }
}

/// Store faults: those a person can act on by name, the rest as an incident.
fn of_store(error: StoreError) -> Failure {
    let name = |path: &Path| crate::files::file_name(path);
    match error {
        StoreError::Io { path, source, .. } => cannot_write(&path, &source),
        StoreError::DiskFull => Failure::DiskFull { name: String::from("kantor") },
        StoreError::ReadOnly => Failure::CannotWrite {
            name: String::from("kantor"),
            fault: WriteFault::ReadOnly,
            system: String::new(),
        },
        StoreError::NoStore(path) => Failure::NoOffice { name: name(&path) },
        StoreError::NoSlots(path) => Failure::SlotsMissing { name: name(&path) },
        StoreError::AlreadyExists(path) => Failure::OfficeExists { name: name(&path) },
        StoreError::InUse(_) => Failure::StoreBusy,
        StoreError::WrongPassword => Failure::WrongPassword,
        StoreError::WrongRecoveryCode => Failure::WrongRecoveryCode { mistyped: false },
        StoreError::MistypedRecoveryCode => Failure::WrongRecoveryCode { mistyped: true },
        StoreError::NoSlot(account) | StoreError::NoAccount(account) => {
            Failure::NoSuchAccount { name: account }
        }
        StoreError::LapsedSlot(account) => Failure::PasswordReplaced { name: account },
        StoreError::BadSlot(_) => Failure::BadKeySlot { fault: KeySlotFault::Damaged },
        StoreError::WeakenedSlot(_) => Failure::BadKeySlot { fault: KeySlotFault::Weakened },
        StoreError::SwappedSlot(_) => Failure::BadKeySlot { fault: KeySlotFault::Swapped },
        StoreError::BadPersonalKey => Failure::BadKeySlot { fault: KeySlotFault::PersonalKey },
        StoreError::MistypedOfficeCode => Failure::WrongOfficeCodes { fault: OfficeCodeFault::FirstMistyped },
        StoreError::SwappedOfficeCodes => Failure::WrongOfficeCodes { fault: OfficeCodeFault::Swapped },
        StoreError::OtherOfficeCodes => Failure::WrongOfficeCodes { fault: OfficeCodeFault::OtherPair },
        StoreError::Damaged(path) => Failure::DamagedStore { problem: name(&path) },
        StoreError::ForeignSlots(path) => Failure::ForeignSlots { name: name(&path) },
        StoreError::Medium(system) => {
            Failure::CannotWrite { name: String::from("kantor"), fault: WriteFault::Other, system }
        }
        StoreError::NotOurs(path) => Failure::NotThisKind { name: name(&path) },
        StoreError::Newer { found, .. } => Failure::NewerStore { version: found },
        StoreError::NoSuchRow { row, .. } => Failure::NotFound { what: row.to_string() },
        StoreError::BadBackup { path, why } => Failure::UnreadableFile {
            name: name(&path),
            problem: why,
            fix: "Pilih berkas cadangan lain.".into(),
        },
        StoreError::DamagedPage => Failure::DamagedStore { problem: "kantor".into() },
        StoreError::Inconsistent(problem) => Failure::DamagedStore { problem },
        StoreError::Commit(error) => Failure::DamagedStore { problem: error.to_string() },
        StoreError::AccountExists(account) => Failure::UserExists { name: account },
        StoreError::Sql(_) | StoreError::WrongKind(_) | StoreError::NoRandomness(_) => {
            let failure = incident("store");
            tell_developers(&failure, &error);
            failure
        }
    }
}

/// Statements and columns, never values: in builds for development only.
#[expect(clippy::print_stderr, reason = "the terminal of a developer")]
fn tell_developers(failure: &Failure, error: &StoreError) {
    if cfg!(debug_assertions) {
        eprintln!("{failure:?}: {error}");
    }
}
