//! Creating, opening and closing a store.

use crate::account::{self, Account, AccountId, NewAccount};
use crate::backup;
use crate::error::{OnPath, Result, StoreError};
use crate::home::{Home, Replicas};
use crate::key::{Password, RecoveryCode, StoreKey};
use crate::local::{OFFICE_RECOVERY_AT, OFFICE_RECOVERY_USED_AT, RECOVERY_USED_AT};
use crate::merge;
use crate::migrate::{self, MIGRATIONS, Version};
use crate::office_code::OfficeCodes;
use crate::slots::{Generation, Opened, Owner, Slots};
use ledger::{ReplicaId, RowId, ShortRowId};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// Bytes of a page.
const PAGE: u64 = 4096;
/// Larger stores are not read whole at every unlock.
const LARGEST_CHECKED: u64 = 128 << 20;

/// An unlocked store. Only one program has it open at a time.
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) key: StoreKey,
    pub(crate) home: Home,
}

/// What a new store begins with.
#[derive(Debug)]
pub struct NewStore<'a> {
    /// The life of this installation; 64 bits from the host's source of randomness.
    pub replica: ReplicaId,
    /// The first person who can open it.
    pub account: NewAccount<'a>,
    /// Milliseconds since 1970 UTC.
    pub at: i64,
}

/// A moment in the life of an open store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoreMark {
    lamport: u64,
    /// Rows of any table that the connection has written so far.
    written: u64,
}

impl Store {
    /// Version of the files this program writes.
    #[expect(clippy::cast_possible_truncation, reason = "a few dozen scripts in the life of the program")]
    pub const VERSION: u32 = MIGRATIONS.len() as u32;

    /// Creates a store and its key slots; the recovery code is shown this once.
    pub fn create(path: &Path, new: &NewStore<'_>) -> Result<(Self, RecoveryCode)> {
        let folder = Slots::folder_of(path);
        for taken in [path, &folder] {
            if taken.exists() {
                return Err(StoreError::AlreadyExists(taken.to_owned()));
            }
        }
        let key = StoreKey::draw()?;
        let code = RecoveryCode::draw()?;
        let generation = Generation::draw()?;
        let fresh = backup::clear_fresh(path);
        let made = write_new_file(&fresh, &key, (new, generation))
            .and_then(|()| {
                let slots = Slots::create(&Slots::folder_of(&fresh))?;
                slots.put_password((new.account.name, generation), new.account.password, &[&key])?;
                slots.put_recovery(&code, &[&key])?;
                backup::put_in_place(&fresh, path)
            })
            .and_then(|()| Self::open_with_keys(path, vec![key]));
        match made {
            Ok(store) => Ok((store, code)),
            Err(error) => {
                // Half a store would stand in the way of the next try.
                backup::clear_fresh(path);
                let _ = fs::remove_file(path);
                let _ = fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    /// Opens a store with the password of one of its accounts.
    pub fn open(path: &Path, account: &str, password: &Password) -> Result<Self> {
        let slots = slots_of(path)?;
        let opened = slots.open_with_password(account, password)?;
        let mut store = Self::open_with_keys(path, opened.keys.clone())?;
        store.settle_slot(account, password, &opened)?;
        Ok(store)
    }

    /// Opens a store in which a single account has a slot with its password, and tells whose it is.
    pub fn open_sole(path: &Path, password: &Password) -> Result<(Self, Account)> {
        let slots = slots_of(path)?;
        let opened = slots.open_sole(password)?;
        let mut store = Self::open_with_keys(path, opened.keys.clone())?;
        let accounts = store.accounts()?.into_iter().filter(|account| !account.is_removed);
        for account in accounts {
            if slots.is_of(Owner::Account(&account.name), &opened) {
                store.settle_slot(&account.name, password, &opened)?;
                return Ok((store, account));
            }
        }
        Err(opened.misplaced())
    }

    /// Opens a store with its recovery code; the use is recorded.
    pub fn open_with_recovery(path: &Path, code: &RecoveryCode, at: i64) -> Result<Self> {
        let opened = slots_of(path)?.open_with_recovery(code)?;
        let mut store = Self::open_with_keys(path, opened.keys)?;
        store.set_setting(RECOVERY_USED_AT, &at.to_string())?;
        Ok(store)
    }

    /// Opens a store with the codes of two officers; the use is recorded.
    pub fn open_with_office(path: &Path, codes: &OfficeCodes, at: i64) -> Result<Self> {
        let opened = slots_of(path)?.open_with_office(codes)?;
        let mut store = Self::open_with_keys(path, opened.keys.clone())?;
        if !store.is_present_office(&opened)? {
            return Err(opened.misplaced());
        }
        store.set_setting(OFFICE_RECOVERY_USED_AT, &at.to_string())?;
        Ok(store)
    }

    /// The folder of key slots beside a store; neither need be there.
    pub fn slots_folder(path: &Path) -> PathBuf {
        Slots::folder_of(path)
    }

    /// Whether two officers can open a store together; it need not be open to know.
    pub fn has_office_recovery(path: &Path) -> bool {
        slots_of(path).is_ok_and(|slots| slots.has(Owner::Office))
    }

    /// Makes the slot of two officers anew; codes of an earlier one open nothing any more.
    pub fn make_office_recovery(&mut self, at: i64) -> Result<OfficeCodes> {
        let codes = OfficeCodes::draw()?;
        self.renew_office_slot(&codes)?;
        self.set_setting(OFFICE_RECOVERY_AT, &at.to_string())?;
        Ok(codes)
    }

    /// Whether a recovery code is that of this store.
    pub fn check_recovery(&self, code: &RecoveryCode) -> Result<bool> {
        match self.slots()?.open_with_recovery(code) {
            Ok(opened) => Ok(opened.keys.iter().any(|key| key.bytes() == self.key.bytes())),
            Err(StoreError::WrongRecoveryCode) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Takes the slot that opened the store as that of an account, unless it is an older one; one from
    /// before slots named their owner is written anew, and refused from then on.
    fn settle_slot(&mut self, name: &str, password: &Password, opened: &Opened) -> Result<()> {
        let Some(account) = self.find_account(name)? else { return Ok(()) };
        if !self.is_present(account.id, opened)? {
            return Err(opened.misplaced());
        }
        let was_cut_short = opened.keys.len() > 1;
        if was_cut_short {
            self.end_change_of_key(account.id)?;
        }
        if was_cut_short || opened.generation() == Generation::NONE {
            self.renew_slot(&account, password)?;
        } else {
            self.settle_on(account.id, opened)?;
        }
        if account.needs_password {
            self.note_password(account.id, account.password_given)?;
        }
        Ok(())
    }

    /// Does what a change of key that was cut short had left: slots that hold the old key go. Where the
    /// file had not been exchanged yet, nobody waits for a password and nothing goes.
    fn end_change_of_key(&self, done_by: AccountId) -> Result<()> {
        let slots = self.slots()?;
        let accounts = self.accounts()?;
        let waiting = accounts.iter().filter(|other| other.needs_password && other.id != done_by);
        for account in waiting {
            slots.lapse(Owner::Account(&account.name))?;
        }
        if self.setting(OFFICE_RECOVERY_AT)?.is_none() {
            slots.remove(Owner::Office)?;
        }
        Ok(())
    }

    /// Opens with the first key that fits: a slot holds two while a change of key is under way.
    pub(crate) fn open_with_keys(path: &Path, keys: Vec<StoreKey>) -> Result<Self> {
        for key in keys {
            match Self::open_with_key(path, key) {
                Err(StoreError::ForeignSlots(_)) => {}
                Err(StoreError::DamagedPage) => return Err(StoreError::Damaged(path.to_owned())),
                other => return other,
            }
        }
        Err(StoreError::ForeignSlots(path.to_owned()))
    }

    fn open_with_key(path: &Path, key: StoreKey) -> Result<Self> {
        let mut connection = connect(path, &key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        refuse_damaged(&connection, path)?;
        match migrate::version(&connection, MIGRATIONS)? {
            Version::Current => {}
            Version::Older(from) => {
                backup::before_migration(&connection, &key, path, from)?;
                migrate::migrate(&mut connection, MIGRATIONS, from)?;
            }
            // Cut to nothing: a store is never empty, not even before its first act.
            Version::Empty => return Err(StoreError::Damaged(path.to_owned())),
            Version::NotOurs => return Err(StoreError::NotOurs(path.to_owned())),
        }
        prepare(&connection)?;
        backup::clear_left(path);
        let mut home = Home::load(&connection)?;
        merge::show_unread(&connection, &mut home)?;
        Ok(Self { connection, path: path.to_owned(), key, home })
    }

    /// Folds the journal into the file and closes it. Dropping a store closes it as safely.
    pub fn close(self) -> Result<()> {
        self.connection.execute_batch("pragma optimize")?;
        self.connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
        self.connection.close().map_err(|(_, error)| StoreError::from(error))
    }

    /// For reading. Writing goes through [`Store::begin`] only.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Translates between row ids and their numbers in SQL.
    pub fn replicas(&self) -> &Replicas {
        &self.home.replicas
    }

    /// This replica.
    pub fn replica(&self) -> ReplicaId {
        self.home.replica
    }

    /// Marks this moment: where a later mark is the same, nothing was written in between.
    pub fn mark(&self) -> StoreMark {
        StoreMark { lamport: self.home.lamport, written: self.connection.total_changes() }
    }

    /// Where the store is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The rows of a table that print like a short id; more than one where replicas look alike.
    pub fn rows_like(&self, table: crate::Table, short: ShortRowId) -> Result<Vec<RowId>> {
        let mut found = Vec::new();
        for replica in self.home.replicas.all().iter().filter(|replica| short.matches_replica(**replica)) {
            let row = RowId { replica: *replica, counter: short.counter() };
            let Some(id) = self.home.replicas.sql_id(row) else { continue };
            if crate::rows::standing(&self.connection, table, id)?.is_some_and(|standing| !standing.gone) {
                found.push(row);
            }
        }
        Ok(found)
    }

    pub(crate) fn slots(&self) -> Result<Slots> {
        slots_of(&self.path)
    }
}

fn slots_of(path: &Path) -> Result<Slots> {
    if !path.is_file() {
        return Err(StoreError::NoStore(path.to_owned()));
    }
    Slots::open(&Slots::folder_of(path))
}

fn write_new_file(path: &Path, key: &StoreKey, (new, slot): (&NewStore<'_>, Generation)) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).on("create the folder", folder)?;
    }
    let _ = fs::remove_file(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = connect(path, key, flags)?;
    migrate::migrate(&mut connection, MIGRATIONS, 0)?;
    let transaction = connection.transaction()?;
    Home::found(&transaction, new.replica, new.at)?;
    let mut home = Home::load(&transaction)?;
    account::record(&transaction, &mut home, (&new.account, slot), new.at)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| StoreError::from(error))
}

/// Connects with the key and takes the file for itself.
pub(crate) fn connect(path: &Path, key: &StoreKey, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags)?;
    // What SQLCipher would log, every error here says.
    connection.query_row("pragma cipher_log_level = none", [], |_| Ok(())).optional()?;
    connection.execute_batch(&Zeroizing::new(format!("pragma key = \"{}\"", key.literal().as_str())))?;
    connection.execute_batch("pragma locking_mode = exclusive; pragma busy_timeout = 0")?;
    let read = connection.query_row("select count(*) from sqlite_master", [], |_| Ok(()));
    match read.as_ref().err().and_then(rusqlite::Error::sqlite_error_code) {
        Some(ErrorCode::DatabaseCorrupt) => Err(StoreError::Damaged(path.to_owned())),
        Some(ErrorCode::NotADatabase) if fits_a_page(&connection, path) => {
            Err(StoreError::Damaged(path.to_owned()))
        }
        Some(ErrorCode::NotADatabase) => Err(StoreError::ForeignSlots(path.to_owned())),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Err(StoreError::InUse(path.to_owned())),
        _ => {
            read?;
            Ok(connection)
        }
    }
}

/// Whether the key fits any page of a file whose first page it does not open: then it is the file that
/// is damaged, and not the key that is another's.
fn fits_a_page(connection: &Connection, path: &Path) -> bool {
    let pages = fs::metadata(path).map_or(0, |meta| meta.len() / PAGE);
    let refused = backup::report(connection, "pragma cipher_integrity_check").map_or(0, |lines| lines.len());
    refused > 0 && u64::try_from(refused).unwrap_or(u64::MAX) < pages
}

/// Checks every page of a store before anything is done with it; of a large one the backups are checked.
fn refuse_damaged(connection: &Connection, path: &Path) -> Result<()> {
    if fs::metadata(path).on("read the store", path)?.len() > LARGEST_CHECKED {
        return Ok(());
    }
    // What a cut left half of a page in the file is whole in its log, so that comes into the file first.
    connection.query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))?;
    let faults = backup::faults(connection, "pragma quick_check")?;
    if faults.is_empty() { Ok(()) } else { Err(StoreError::Damaged(path.to_owned())) }
}

/// Settings of a connection that will write.
fn prepare(connection: &Connection) -> Result<()> {
    // FULL, because in WAL mode NORMAL does not sync commits: a power cut would take an evening's ratings.
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
         pragma temp_store = memory; pragma cache_size = -65536;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
