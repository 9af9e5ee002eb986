//! The folder of key slots beside a store: one small age file for each password, for the recovery code
//! and for two officers together, each holding the key of the database.
//!
//! File names are a hash of a salt kept in the folder and the account name, so that the right slot is
//! found without trying all and without writing names. Every slot says inside whose it is and which one of
//! all that its owner had, so that one put under another name and one of before are recognised.

use crate::envelope::{self, Fault};
use crate::error::{OnPath, Result, StoreError};
use crate::key::{Password, RecoveryCode, StoreKey};
use crate::office_code::OfficeCodes;
use secrecy::SecretString;
use std::fmt;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const SALT_FILE: &str = "salt";
const SLOT_CONTEXT: &str = "Kinerja Luring 2026 key slot name v1";
const OWNER_CONTEXT: &str = "Kinerja Luring 2026 key slot owner v1";
const LARGEST_SLOT: u64 = 4096;
/// First byte of a slot's content that names its owner; slots of version 2 of the file name none.
const BOUND: u8 = 2;
const TAG: usize = 32;
const GENERATION: usize = 16;

/// Which of the slots that an owner had over time: the file of the database knows the present one, so an
/// older one, taken from a backup with its password of then, is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Generation([u8; GENERATION]);

impl Generation {
    /// Of slots of version 2 of the file, and of that of the recovery code: it is made anew only together
    /// with the key, and an older one holds a key that opens nothing any more.
    pub(crate) const NONE: Self = Self([0; GENERATION]);

    pub(crate) fn draw() -> Result<Self> {
        let mut bytes = [0; GENERATION];
        getrandom::fill(&mut bytes).map_err(StoreError::NoRandomness)?;
        Ok(Self(bytes))
    }

    pub(crate) fn bytes(self) -> [u8; GENERATION] {
        self.0
    }

    /// Those that stand one behind the other, as the file keeps the present one and one on its way.
    pub(crate) fn listed(bytes: &[u8]) -> Vec<Self> {
        bytes.as_chunks::<GENERATION>().0.iter().copied().map(Self).collect()
    }
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

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
    Office,
}

/// What a slot holds.
pub(crate) struct Opened {
    /// The keys, the one to try first in front: there are two while a change of key is under way.
    pub(crate) keys: Vec<StoreKey>,
    /// Whose slot it says it is, and which; nothing in slots of version 2 of the file.
    bound: Option<([u8; TAG], Generation)>,
    path: PathBuf,
}

impl Opened {
    /// Which of its owner's slots it is.
    pub(crate) fn generation(&self) -> Generation {
        self.bound.map_or(Generation::NONE, |(_, generation)| generation)
    }

    /// What is said of a slot that lies where it does not belong, or does no more.
    pub(crate) fn misplaced(&self) -> StoreError {
        StoreError::SwappedSlot(self.path.clone())
    }
}

impl Owner<'_> {
    fn label(self) -> String {
        match self {
            Self::Account(name) => format!("account {}", name.trim().to_lowercase()),
            Self::Recovery => "recovery".to_owned(),
            Self::Office => "two officers".to_owned(),
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

    pub(crate) fn put_password(
        &self,
        (account, generation): (&str, Generation),
        password: &Password,
        keys: &[&StoreKey],
    ) -> Result<()> {
        self.put((Owner::Account(account), generation), password.secret(), keys)
    }

    pub(crate) fn put_recovery(&self, code: &RecoveryCode, keys: &[&StoreKey]) -> Result<()> {
        self.put((Owner::Recovery, Generation::NONE), code.secret(), keys)
    }

    /// The slot of two officers: an envelope inside an envelope, so that neither opens it alone.
    pub(crate) fn put_office(
        &self,
        codes: &OfficeCodes,
        generation: Generation,
        key: &StoreKey,
    ) -> Result<()> {
        let path = self.path(Owner::Office);
        let (first, second) = (codes.first().secret(), codes.second().secret());
        let inner = envelope::close(second, &self.content((Owner::Office, generation), &[key]));
        let sealed = inner.and_then(|inner| envelope::close(first, &inner));
        self.write_file(&path, &sealed.ok_or_else(|| StoreError::BadSlot(path.clone()))?)
    }

    pub(crate) fn open_with_password(&self, account: &str, password: &Password) -> Result<Opened> {
        let owner = Owner::Account(account);
        let (path, sealed) = self.read(owner)?;
        let content = opened_at(&path, password.secret(), &sealed)?.ok_or(StoreError::WrongPassword)?;
        self.owned(owner, parsed(path, &content)?)
    }

    /// Opens the only password slot there is, so that its owner need not be named.
    pub(crate) fn open_sole(&self, password: &Password) -> Result<Opened> {
        let others = [self.path(Owner::Recovery), self.path(Owner::Office)];
        let mut slots = self.files()?;
        slots.retain(|path| path.extension().is_some_and(|ending| ending == "age") && !others.contains(path));
        let [only] = slots.as_slice() else { return Err(StoreError::NoSlot(String::new())) };
        let content = opened_at(only, password.secret(), &read_slot(only)?)?;
        parsed(only.clone(), &content.ok_or(StoreError::WrongPassword)?)
    }

    /// Whether a slot is that of an owner, by its place and by what it says inside.
    pub(crate) fn is_of(&self, owner: Owner<'_>, opened: &Opened) -> bool {
        opened.path == self.path(owner) && opened.bound.is_none_or(|(tag, _)| tag == self.tag(owner))
    }

    fn owned(&self, owner: Owner<'_>, opened: Opened) -> Result<Opened> {
        if self.is_of(owner, &opened) { Ok(opened) } else { Err(opened.misplaced()) }
    }

    pub(crate) fn open_with_recovery(&self, code: &RecoveryCode) -> Result<Opened> {
        let (path, sealed) = self.read(Owner::Recovery)?;
        let content = opened_at(&path, code.secret(), &sealed)?.ok_or(StoreError::WrongRecoveryCode)?;
        self.owned(Owner::Recovery, parsed(path, &content)?)
    }

    pub(crate) fn open_with_office(&self, codes: &OfficeCodes) -> Result<Opened> {
        let (path, sealed) = self.read(Owner::Office)?;
        let inner = opened_at(&path, codes.first().secret(), &sealed)?.ok_or(StoreError::OtherOfficeCodes)?;
        let content =
            opened_at(&path, codes.second().secret(), &inner)?.ok_or(StoreError::OtherOfficeCodes)?;
        let opened = self.owned(Owner::Office, parsed(path, &content)?)?;
        // Slots of two officers have named their owner from the first on.
        if opened.bound.is_some() { Ok(opened) } else { Err(opened.misplaced()) }
    }

    /// Whether there is a slot.
    pub(crate) fn has(&self, owner: Owner<'_>) -> bool {
        self.path(owner).is_file()
    }

    pub(crate) fn remove(&self, owner: Owner<'_>) -> Result<()> {
        for path in [self.path(owner), self.lapsed(owner)] {
            if path.is_file() {
                fs::remove_file(&path).on("remove the key slot", &path)?;
            }
        }
        Ok(())
    }

    /// Takes a slot away and leaves word that its owner needs a new password.
    pub(crate) fn lapse(&self, owner: Owner<'_>) -> Result<()> {
        self.write_file(&self.lapsed(owner), &[])?;
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
        self.file(owner, "age")
    }

    fn lapsed(&self, owner: Owner<'_>) -> PathBuf {
        self.file(owner, "diganti")
    }

    fn file(&self, owner: Owner<'_>, ending: &str) -> PathBuf {
        let name = self.hash(SLOT_CONTEXT, owner).to_hex();
        self.folder.join(format!("{}.{ending}", name.get(..24).unwrap_or_default()))
    }

    fn tag(&self, owner: Owner<'_>) -> [u8; TAG] {
        *self.hash(OWNER_CONTEXT, owner).as_bytes()
    }

    fn hash(&self, context: &str, owner: Owner<'_>) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_derive_key(context);
        hasher.update(&self.salt);
        hasher.update(owner.label().as_bytes());
        hasher.finalize()
    }

    fn put(
        &self,
        (owner, generation): (Owner<'_>, Generation),
        secret: SecretString,
        keys: &[&StoreKey],
    ) -> Result<()> {
        let path = self.path(owner);
        let sealed = envelope::close(secret, &self.content((owner, generation), keys));
        self.write_file(&path, &sealed.ok_or_else(|| StoreError::BadSlot(path.clone()))?)?;
        // Word that a new password is needed is out of date now; one left behind does no harm.
        let _ = fs::remove_file(self.lapsed(owner));
        Ok(())
    }

    fn content(
        &self,
        (owner, generation): (Owner<'_>, Generation),
        keys: &[&StoreKey],
    ) -> Zeroizing<Vec<u8>> {
        let length = 1 + TAG + GENERATION + 2 * StoreKey::LENGTH;
        let mut content = Zeroizing::new(Vec::with_capacity(length));
        content.push(BOUND);
        content.extend_from_slice(&self.tag(owner));
        content.extend_from_slice(&generation.bytes());
        for key in keys {
            content.extend_from_slice(key.bytes());
        }
        content
    }

    fn read(&self, owner: Owner<'_>) -> Result<(PathBuf, Vec<u8>)> {
        let path = self.path(owner);
        if path.is_file() {
            let sealed = read_slot(&path)?;
            return Ok((path, sealed));
        }
        match owner {
            Owner::Account(name) if self.lapsed(owner).is_file() => {
                Err(StoreError::LapsedSlot(name.trim().to_owned()))
            }
            Owner::Account(_) | Owner::Recovery | Owner::Office => Err(StoreError::NoSlot(owner.label())),
        }
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

fn read_slot(path: &Path) -> Result<Vec<u8>> {
    let size = fs::metadata(path).on("read the key slot", path)?.len();
    if size > LARGEST_SLOT {
        return Err(StoreError::BadSlot(path.to_owned()));
    }
    fs::read(path).on("read the key slot", path)
}

fn opened_at(path: &Path, secret: SecretString, sealed: &[u8]) -> Result<Option<Zeroizing<Vec<u8>>>> {
    envelope::open(secret, sealed).map_err(|fault| match fault {
        Fault::OtherCost => StoreError::WeakenedSlot(path.to_owned()),
        Fault::Damaged => StoreError::BadSlot(path.to_owned()),
    })
}

/// Takes apart what a slot holds: with its owner in front, or keys alone as version 2 of the file had it.
fn parsed(path: PathBuf, content: &[u8]) -> Result<Opened> {
    let bad = || StoreError::BadSlot(path.clone());
    let (bound, keys) = match content.split_first() {
        Some((&BOUND, rest)) if content.len() % StoreKey::LENGTH == 1 + GENERATION => {
            let (tag, rest) = rest.split_first_chunk::<TAG>().ok_or_else(bad)?;
            let (generation, keys) = rest.split_first_chunk::<GENERATION>().ok_or_else(bad)?;
            (Some((*tag, Generation(*generation))), keys)
        }
        _ => (None, content),
    };
    let keys: Option<Vec<StoreKey>> = keys.chunks(StoreKey::LENGTH).map(StoreKey::from_bytes).collect();
    let keys = keys.filter(|keys| !keys.is_empty()).ok_or_else(bad)?;
    Ok(Opened { keys, bound, path })
}

/// Makes a rename durable where the system lets folders be synced; elsewhere renames are so by themselves.
pub(crate) fn sync_folder(folder: &Path) {
    if let Ok(opened) = File::open(folder) {
        let _ = opened.sync_all();
    }
}
