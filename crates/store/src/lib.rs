//! The only crate with SQL: one encrypted SQLite file, its keys, its change history and its backups.
//!
//! Every change of a replicated record goes through an [`Act`], which writes the tables that screens
//! read and the commits of the ledger in one transaction. What the records mean is not known here.

mod access;
mod account;
mod act;
mod backup;
mod births;
mod chains;
mod checkpoint;
mod deleted;
mod device;
mod draft;
mod envelope;
mod erase;
mod error;
mod evidence;
mod fingerprint;
mod heads;
mod history;
mod home;
mod key;
mod local;
mod merge;
mod migrate;
mod office_code;
mod open;
mod packages;
mod past;
mod personal;
mod present_slot;
pub mod records;
mod rekey;
mod rotation;
mod rows;
mod scans;
pub mod schema;
mod search;
mod segments;
mod sheet_code;
mod slots;
mod undo;
mod verify;
mod workbook_code;

pub use access::AccessLine;
pub use account::{Account, AccountId, NewAccount};
pub use act::{Act, ActSummary, NewAct, Undoing};
pub use backup::{Backup, BackupEntry, FoundBackup, Glimpse};
pub use checkpoint::{ChainEnd, Checkpoint, Root, unpack_chains};
pub use deleted::{DeletedRow, together};
pub use device::{DeviceReplica, DeviceScope, DeviceTraffic, OwnDevice, drawn};
pub use draft::Draft;
#[cfg(debug_assertions)]
pub use envelope::lighten_guesses;
pub use erase::Erased;
pub use error::StoreError;
pub use evidence::EvidenceFile;
pub use fingerprint::Fingerprint;
pub use history::{ActEntry, HistoryEntry, HistoryOf, HistoryQuery};
pub use home::Replicas;
pub use key::{Password, RecoveryCode};
pub use local::{OFFICE_RECOVERY_AT, OFFICE_RECOVERY_USED_AT, RECOVERY_CONFIRMED_AT, RECOVERY_USED_AT};
pub use merge::{Change, Conflict, Incoming, LateEdit, Merged, Rights, Side, Wanted, WithheldEdit};
pub use office_code::{OfficeCode, OfficeCodes, Officer};
pub use open::{NewStore, Store, StoreMark};
pub use packages::{Book, BookEntry, MERGED, NewEntry, PREPARED, PeerScope, WAITING, Way, digest_of_known};
pub use past::{Past, PastOf};
pub use personal::{NewKey, SIGNATURE_LENGTH, Signer, signature_holds};
pub use rekey::Rekeyed;
pub use rotation::expired;
pub use schema::{CellRef, Column, Kind, Table};
pub use search::Search;
pub use sheet_code::{read_sheet_code, sheet_code, words_digest};
pub use undo::{NextStep, Undone};
pub use verify::{Difference, Verified};
pub use workbook_code::WorkbookKey;

pub use ledger::{
    ActId, Author, Bundle, ChainHead, Commit, Context, Dot, Ranges, ReplicaId, RowId, Scope, ScopeKind,
    ScopePart, ShortRowId, Value, Withholding,
};
