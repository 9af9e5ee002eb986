//! What can go wrong with the store; the front of the program turns it into words.

use crate::schema::{Column, Table};
use ledger::RowId;
use std::io;
use std::path::{Path, PathBuf};

/// Why the store could not do what was asked. Unless said otherwise, nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder could not be read or written.
    #[error("cannot {operation} {}: {source}", path.display())]
    Io {
        /// What was tried, as a verb with its object.
        operation: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused a statement.
    #[error("the database refused: {0}")]
    Sql(rusqlite::Error),
    /// The medium is full.
    #[error("no space is left on the medium of the store")]
    DiskFull,
    /// The medium or the file may only be read.
    #[error("the store is on a medium that may only be read")]
    ReadOnly,
    /// No store file at this place.
    #[error("there is no store at {}", .0.display())]
    NoStore(PathBuf),
    /// The store file is there, the folder of its key slots is not.
    #[error("the folder of key slots {} is missing", .0.display())]
    NoSlots(PathBuf),
    /// Something is already there and is never overwritten.
    #[error("{} exists already", .0.display())]
    AlreadyExists(PathBuf),
    /// Another program has the store open.
    #[error("the store {} is open in another program", .0.display())]
    InUse(PathBuf),
    /// The password does not open this account's slot.
    #[error("wrong password")]
    WrongPassword,
    /// The recovery code is well formed, but is not that of this store.
    #[error("this recovery code does not open this store")]
    WrongRecoveryCode,
    /// The recovery code was copied wrongly: length or check characters do not fit.
    #[error("the recovery code is mistyped")]
    MistypedRecoveryCode,
    /// No slot for this account, or for the recovery code.
    #[error("no key slot for {0}")]
    NoSlot(String),
    /// The slot of this account went with the old key; a new password has to be set for it.
    #[error("the account {0} needs a new password")]
    LapsedSlot(String),
    /// A slot is torn or edited.
    #[error("the key slot {} is damaged", .0.display())]
    BadSlot(PathBuf),
    /// A slot names another cost for a guess than this program writes.
    #[error("the key slot {} was weakened", .0.display())]
    WeakenedSlot(PathBuf),
    /// A slot lies where that of somebody else belongs.
    #[error("the key slot {} is that of somebody else", .0.display())]
    SwappedSlot(PathBuf),
    /// A code of the office recovery was copied wrongly, or is a code for something else.
    #[error("an office recovery code is mistyped")]
    MistypedOfficeCode,
    /// The codes of the two officers were given the wrong way round.
    #[error("the office recovery codes are the wrong way round")]
    SwappedOfficeCodes,
    /// The codes are well formed, but are not the pair of this store.
    #[error("these office recovery codes do not open this store together")]
    OtherOfficeCodes,
    /// The secret half of a personal key is not that of its public half.
    #[error("the personal key of the account is damaged")]
    BadPersonalKey,
    /// A page of the file cannot be read with its key, or what it holds contradicts itself.
    #[error("the store {} is damaged", .0.display())]
    Damaged(PathBuf),
    /// The key of the slots fits no page of the file: the slots are those of another store, or the very
    /// beginning of the file is damaged.
    #[error("the slots beside the store {} are not its own", .0.display())]
    ForeignSlots(PathBuf),
    /// The medium refuses to read or write.
    #[error("the medium of the store gives no answer: {0}")]
    Medium(String),
    /// A page of the open store cannot be read.
    #[error("a page of the store is damaged")]
    DamagedPage,
    /// The file opens, but is not a store of this program.
    #[error("{} is not a store of this program", .0.display())]
    NotOurs(PathBuf),
    /// A newer version of the program wrote the file; it is left untouched.
    #[error("the file has version {found}; this program knows up to {known}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// No such row in the table.
    #[error("no row {row} in {table}")]
    NoSuchRow {
        /// Where it was looked for.
        table: Table,
        /// The row.
        row: RowId,
    },
    /// A value of another kind than the column holds.
    #[error("column {0} holds values of another kind")]
    WrongKind(Column),
    /// The content of the file contradicts itself.
    #[error("the store contradicts itself: {0}")]
    Inconsistent(String),
    /// A commit in the history cannot be read.
    #[error("a commit of the history cannot be read: {0}")]
    Commit(#[from] ledger::CodecError),
    /// An account of this name exists.
    #[error("there is an account {0} already")]
    AccountExists(String),
    /// No account of this name.
    #[error("there is no account {0}")]
    NoAccount(String),
    /// The file is no backup, or a damaged one.
    #[error("{} is not a whole backup: {why}", path.display())]
    BadBackup {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// The system's source of random numbers failed.
    #[error("the system gives no random numbers: {0}")]
    NoRandomness(getrandom::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
                Self::DamagedPage
            }
            Some(rusqlite::ErrorCode::SystemIoFailure | rusqlite::ErrorCode::CannotOpen) => {
                Self::Medium(error.to_string())
            }
            _ => Self::Sql(error),
        }
    }
}

/// The result of everything here.
pub(crate) type Result<T> = std::result::Result<T, StoreError>;

/// Names operation and path in an I/O error.
pub(crate) trait OnPath<T> {
    /// The same result, with what was tried where.
    fn on(self, operation: &'static str, path: &Path) -> Result<T>;
}

impl<T> OnPath<T> for io::Result<T> {
    fn on(self, operation: &'static str, path: &Path) -> Result<T> {
        self.map_err(|source| StoreError::Io { operation, path: path.to_owned(), source })
    }
}

pub(crate) fn inconsistent(what: impl Into<String>) -> StoreError {
    StoreError::Inconsistent(what.into())
}
