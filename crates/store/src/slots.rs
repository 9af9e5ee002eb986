//! The folder of key slots beside a store: one small age file for each password and for the recovery
//! code, each holding the key of the database.
//!
//! File names are a hash of a salt kept in the folder and the account name, so that the right slot is
//! found without trying all and without writing names. How costly a guess is, is fixed here: neither
//! the speed of the machine nor an edited file can lower it.

use crate::error::{OnPath, Result, StoreError};
use crate::key::{Password, RecoveryCode, StoreKey};
use secrecy::SecretString;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// scrypt with N = 2^17: 128 MiB of memory for every guess.
const WORK_FACTOR: u8 = 17;
const SALT_FILE: &str = "salt";
const SLOT_CONTEXT: &str = "Kinerja Luring 2026 key slot name v1";
const LARGEST_SLOT: u64 = 4096;

/// The folder of a store.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    folder: PathBuf,
    salt: Vec<u8>,
}

/// Whose slot.
#[derive(Clone, Copy)]
pub(crate) enum Owner<'n> {
    Account(&'n str),
    Recovery,
}

impl Owner<'_> {
    fn label(self) -> String {
        match self {
            Self::Account(name) => format!("account {}", name.trim().to_lowercase()),
            Self::Recovery => "recovery".to_owned(),
        }
    }

    /// Whether both are the same slot.
    pub(crate) fn is(self, other: Owner<'_>) -> bool {
        self.label() == other.label()
    }
}

impl Slots {
    /// Where the slots of a store are.
    pub(crate) fn folder_of(store: &Path) -> PathBuf {
        let mut name = store.as_os_str().to_owned();
        name.push(".slots");
        PathBuf::from(name)
    }

    pub(crate) fn create(folder: &Path) -> Result<Self> {
        fs::create_dir(folder).on("create the folder of key slots", folder)?;
        let mut salt = vec![0; 16];
        getrandom::fill(&mut salt).map_err(StoreError::NoRandomness)?;
        let slots = Self { folder: folder.to_owned(), salt };
        slots.write_file(&folder.join(SALT_FILE), &slots.salt)?;
        Ok(slots)
    }

    pub(crate) fn open(folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            return Err(StoreError::NoSlots(folder.to_owned()));
        }
        let file = folder.join(SALT_FILE);
        let salt = fs::read(&file).on("read the salt of the key slots", &file)?;
        Ok(Self { folder: folder.to_owned(), salt })
    }

    pub(crate) fn salt(&self) -> &[u8] {
        &self.salt
    }

    /// Writes these slots into another folder, each whole or not at all, and takes away what is not of them.
    pub(crate) fn write_into(&self, folder: &Path) -> Result<()> {
        let target = Self { folder: folder.to_owned(), salt: self.salt.clone() };
        let mut names = Vec::new();
        for file in self.files()? {
            let name = file.file_name().unwrap_or_default().to_owned();
            let bytes = fs::read(&file).on("read the key slot", &file)?;
            target.write_file(&folder.join(&name), &bytes)?;
            names.push(name);
        }
        for file in target.files()? {
            if !file.file_name().is_some_and(|name| names.iter().any(|kept| kept == name)) {
                fs::remove_file(&file).on("remove the key slot", &file)?;
            }
        }
        sync_folder(folder);
        Ok(())
    }

    pub(crate) fn put_password(&self, account: &str, password: &Password, keys: &[&StoreKey]) -> Result<()> {
        self.put(Owner::Account(account), password.secret(), keys)
    }

    pub(crate) fn put_recovery(&self, code: &RecoveryCode, keys: &[&StoreKey]) -> Result<()> {
        self.put(Owner::Recovery, code.secret(), keys)
    }

    pub(crate) fn open_with_password(&self, account: &str, password: &Password) -> Result<Vec<StoreKey>> {
        self.unlock(Owner::Account(account), password.secret())?.ok_or(StoreError::WrongPassword)
    }

    /// Opens the only password slot there is, so that its owner need not be named.
    pub(crate) fn open_sole(&self, password: &Password) -> Result<Vec<StoreKey>> {
        let recovery = self.path(Owner::Recovery);
        let mut slots = self.files()?;
        slots.retain(|path| path.extension().is_some_and(|ending| ending == "age") && *path != recovery);
        let [only] = slots.as_slice() else { return Err(StoreError::NoSlot(String::new())) };
        Self::unlock_file(only, password.secret())?.ok_or(StoreError::WrongPassword)
    }

    pub(crate) fn open_with_recovery(&self, code: &RecoveryCode) -> Result<Vec<StoreKey>> {
        self.unlock(Owner::Recovery, code.secret())?.ok_or(StoreError::WrongRecoveryCode)
    }

    pub(crate) fn remove(&self, owner: Owner<'_>) -> Result<()> {
        let path = self.path(owner);
        if path.is_file() {
            fs::remove_file(&path).on("remove the key slot", &path)?;
        }
        Ok(())
    }

    /// The files of the folder, salt and slots, for a backup.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder).on("read the folder of key slots", &self.folder)? {
            let path = entry.on("read the folder of key slots", &self.folder)?.path();
            let is_slot = path.extension().is_some_and(|ending| ending == "age");
            if is_slot || path.file_name().is_some_and(|name| name == SALT_FILE) {
                files.push(path);
            }
        }
        files.sort();
        Ok(files)
    }

    fn path(&self, owner: Owner<'_>) -> PathBuf {
        let mut hasher = blake3::Hasher::new_derive_key(SLOT_CONTEXT);
        hasher.update(&self.salt);
        hasher.update(owner.label().as_bytes());
        let name = hasher.finalize().to_hex();
        self.folder.join(format!("{}.age", name.get(..24).unwrap_or_default()))
    }

    fn put(&self, owner: Owner<'_>, secret: SecretString, keys: &[&StoreKey]) -> Result<()> {
        let path = self.path(owner);
        let mut recipient = age::scrypt::Recipient::new(secret);
        recipient.set_work_factor(WORK_FACTOR);
        let mut plain = Zeroizing::new(Vec::with_capacity(2 * StoreKey::LENGTH));
        for key in keys {
            plain.extend_from_slice(key.bytes());
        }
        let sealed = age::encrypt(&recipient, &plain).map_err(|_| StoreError::BadSlot(path.clone()))?;
        self.write_file(&path, &sealed)
    }

    /// The keys in a slot, the one to try first in front; nothing where the secret does not fit.
    fn unlock(&self, owner: Owner<'_>, secret: SecretString) -> Result<Option<Vec<StoreKey>>> {
        let path = self.path(owner);
        if !path.is_file() {
            return Err(StoreError::NoSlot(owner.label()));
        }
        Self::unlock_file(&path, secret)
    }

    fn unlock_file(path: &Path, secret: SecretString) -> Result<Option<Vec<StoreKey>>> {
        let size = fs::metadata(path).on("read the key slot", path)?.len();
        let sealed = fs::read(path).on("read the key slot", path)?;
        let bad = || StoreError::BadSlot(path.to_owned());
        if size > LARGEST_SLOT || work_factor(&sealed) != Some(WORK_FACTOR) {
            return Err(bad());
        }
        let mut identity = age::scrypt::Identity::new(secret);
        identity.set_max_work_factor(WORK_FACTOR);
        let plain = match age::decrypt(&identity, &sealed) {
            Ok(plain) => Zeroizing::new(plain),
            Err(age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys) => return Ok(None),
            Err(_) => return Err(bad()),
        };
        let keys: Option<Vec<StoreKey>> = plain.chunks(StoreKey::LENGTH).map(StoreKey::from_bytes).collect();
        keys.filter(|keys| !keys.is_empty()).map(Some).ok_or_else(bad)
    }

    /// Writes beside, syncs and renames, so that a slot is old or new and never torn.
    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(&self.folder).on("write a key slot", path)?;
        file.write_all(bytes).on("write a key slot", path)?;
        file.as_file().sync_all().on("write a key slot", path)?;
        file.persist(path).map_err(|error| error.error).on("write a key slot", path)?;
        sync_folder(&self.folder);
        Ok(())
    }
}

/// The scrypt work factor that an age file names in its second line.
fn work_factor(sealed: &[u8]) -> Option<u8> {
    let line = sealed.split(|byte| *byte == b'\n').nth(1)?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    let is_scrypt = words.next() == Some("->") && words.next() == Some("scrypt");
    let factor = words.nth(1)?.parse().ok()?;
    is_scrypt.then_some(factor)
}

/// Makes a rename durable where the system lets folders be synced; elsewhere renames are so by themselves.
pub(crate) fn sync_folder(folder: &Path) {
    if let Ok(opened) = File::open(folder) {
        let _ = opened.sync_all();
    }
}
