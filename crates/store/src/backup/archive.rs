//! The file of a backup: a tar of known entries in a fixed order, closed by a hash over all of them.

use crate::error::{OnPath, Result, StoreError};
use crate::slots::{Slots, sync_folder};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// First entry; its content is the format's number.
const FIRST: &str = "kinerja-cadangan";
const FORMAT: &[u8] = b"1\n";
const DATABASE: &str = "store.kantor";
const SLOTS: &str = "slots/";
const SALT: &str = "slots/salt";
/// Last entry: hash over the names and contents of all others.
const LAST: &str = "blake3";
const MOST_SLOTS: usize = 1000;
const LARGEST_SLOT: u64 = 4096;

/// What a backup says of itself to whoever has no key.
pub(crate) struct Label {
    /// Of the slots, which tells of which store it is.
    pub(crate) salt: Vec<u8>,
    /// Which of the store's backups it is: each has a greater one than those before it, whatever the
    /// clock showed.
    pub(crate) number: u32,
}

/// Writes a database copy and its slots into one file, durably. Its number stands where a tar has the
/// time of change.
pub(crate) fn pack(to: &Path, database: &Path, slots: &Slots, number: u32) -> Result<()> {
    let file = File::create(to).on("write the backup", to)?;
    let mut builder = Packer { builder: tar::Builder::new(file), hasher: blake3::Hasher::new(), number };
    builder.bytes(FIRST, FORMAT).on("write the backup", to)?;
    builder.file(DATABASE, database).on("write the backup", to)?;
    for slot in slots.files()? {
        let name = slot.file_name().unwrap_or_default().to_string_lossy().into_owned();
        builder.file(&format!("{SLOTS}{name}"), &slot).on("write the backup", to)?;
    }
    builder.finish().on("write the backup", to)
}

struct Packer {
    builder: tar::Builder<File>,
    hasher: blake3::Hasher,
    number: u32,
}

impl Packer {
    fn bytes(&mut self, name: &str, content: &[u8]) -> io::Result<()> {
        self.entry(name, content.len() as u64, content)
    }

    fn file(&mut self, name: &str, path: &Path) -> io::Result<()> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        self.entry(name, length, file)
    }

    fn entry(&mut self, name: &str, length: u64, content: impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_ustar();
        header.set_size(length);
        header.set_mode(0o600);
        header.set_mtime(u64::from(self.number));
        self.hasher.update(name.as_bytes()).update(&length.to_be_bytes());
        let hashed = Hashed { content, hasher: &mut self.hasher };
        self.builder.append_data(&mut header, name, hashed)
    }

    fn finish(mut self) -> io::Result<()> {
        let digest = self.hasher.finalize().to_hex();
        self.bytes(LAST, digest.as_bytes())?;
        let mut file = self.builder.into_inner()?;
        file.flush()?;
        file.sync_all()
    }
}

/// Hashes what is read through it.
struct Hashed<'h, R> {
    content: R,
    hasher: &'h mut blake3::Hasher,
}

impl<R: Read> Read for Hashed<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.content.read(buffer)?;
        self.hasher.update(buffer.get(..n).unwrap_or_default());
        Ok(n)
    }
}

/// Takes a backup apart into a database and a folder of slots; no name in the file decides a path.
pub(crate) fn unpack(from: &Path, database: &Path, slots: &Path) -> Result<()> {
    fs::create_dir(slots).on("create the folder of key slots", slots)?;
    read(from, Some((database, slots)))?;
    sync_folder(slots);
    Ok(())
}

/// Reads a backup to its end and compares its hash, writing nothing.
pub(crate) fn prove(from: &Path) -> Result<()> {
    read(from, None)
}

/// What a backup says of itself; nothing where it cannot be read.
pub(crate) fn label_of(from: &Path) -> Option<Label> {
    let mut archive = tar::Archive::new(File::open(from).ok()?);
    for entry in archive.entries_with_seek().ok()?.raw(true) {
        let entry = entry.ok()?;
        if entry.path().ok()?.to_str() == Some(SALT) && entry.size() <= LARGEST_SLOT {
            let number = entry.header().mtime().ok().and_then(|number| u32::try_from(number).ok());
            let mut salt = Vec::new();
            entry.take(LARGEST_SLOT).read_to_end(&mut salt).ok()?;
            return Some(Label { salt, number: number.unwrap_or_default() });
        }
    }
    None
}

fn read(from: &Path, to: Option<(&Path, &Path)>) -> Result<()> {
    let file = File::open(from).on("open the backup", from)?;
    let largest = file.metadata().on("read the backup", from)?.len();
    let mut archive = tar::Archive::new(file);
    let hasher = blake3::Hasher::new();
    let mut unpacker = Unpacker { from, to, largest, hasher, entries: 0, is_whole: false };
    let entries = archive.entries().map_err(|_| unpacker.bad("it is no archive"))?;
    // Raw: a few bytes of another kind of entry stand for as many zeros, or for as long a name, as they say.
    for entry in entries.raw(true) {
        let entry = entry.map_err(|_| unpacker.bad("it breaks off or is damaged"))?;
        unpacker.entry(entry)?;
    }
    if unpacker.is_whole { Ok(()) } else { Err(unpacker.bad("it breaks off")) }
}

struct Unpacker<'p> {
    from: &'p Path,
    /// Database and folder of slots; nothing where it is only proved.
    to: Option<(&'p Path, &'p Path)>,
    /// Length of the file, which nothing in it exceeds.
    largest: u64,
    hasher: blake3::Hasher,
    entries: usize,
    is_whole: bool,
}

impl Unpacker<'_> {
    fn bad(&self, why: &str) -> StoreError {
        StoreError::BadBackup { path: self.from.to_owned(), why: why.to_owned() }
    }

    fn entry(&mut self, entry: tar::Entry<'_, File>) -> Result<()> {
        let name = entry.path().ok().and_then(|path| path.to_str().map(str::to_owned)).unwrap_or_default();
        let length = entry.size();
        let position = self.entries;
        self.entries += 1;
        if self.is_whole || position > MOST_SLOTS {
            return Err(self.bad("something follows its end"));
        }
        if entry.header().entry_type() != tar::EntryType::Regular || length > self.largest {
            return Err(self.bad("it holds what no backup holds"));
        }
        if name == LAST && position > 2 {
            return self.close(entry);
        }
        self.hasher.update(name.as_bytes()).update(&length.to_be_bytes());
        match (position, name.as_str()) {
            (0, FIRST) => self.first(entry),
            (1, DATABASE) => self.write(entry, self.to.map(|(database, _)| database.to_owned()), length),
            (2.., _) => {
                let slot = slot_name(&name).filter(|_| length <= LARGEST_SLOT);
                let slot = slot.ok_or_else(|| self.bad("it holds what no backup holds"))?;
                self.write(entry, self.to.map(|(_, slots)| slots.join(slot)), length)
            }
            _ => Err(self.bad("it is not a backup of this program")),
        }
    }

    fn first(&mut self, entry: tar::Entry<'_, File>) -> Result<()> {
        let mut format = Vec::new();
        Hashed { content: entry.take(16), hasher: &mut self.hasher }
            .read_to_end(&mut format)
            .on("read the backup", self.from)?;
        if format == FORMAT { Ok(()) } else { Err(self.bad("a newer program wrote it")) }
    }

    fn write(&mut self, entry: tar::Entry<'_, File>, to: Option<PathBuf>, length: u64) -> Result<()> {
        let mut content = Hashed { content: entry, hasher: &mut self.hasher };
        let copied = match to {
            None => io::copy(&mut content, &mut io::sink()).on("read the backup", self.from)?,
            Some(target) => {
                let mut file = File::create_new(&target).on("write", &target)?;
                let copied = io::copy(&mut content, &mut file).on("copy out of the backup to", &target)?;
                file.sync_all().on("write", &target)?;
                copied
            }
        };
        if copied == length { Ok(()) } else { Err(self.bad("it breaks off")) }
    }

    fn close(&mut self, entry: tar::Entry<'_, File>) -> Result<()> {
        let mut digest = String::new();
        let read = entry.take(128).read_to_string(&mut digest);
        if read.is_err() || digest != self.hasher.finalize().to_hex().as_str() {
            return Err(self.bad("its content was damaged"));
        }
        self.is_whole = true;
        Ok(())
    }
}

/// The file name of a slot entry: the salt, or hexadecimal digits and `.age`.
fn slot_name(entry: &str) -> Option<&str> {
    let name = entry.strip_prefix(SLOTS)?;
    let stem = name.strip_suffix(".age").unwrap_or_default();
    let is_slot = !stem.is_empty() && stem.chars().all(|character| character.is_ascii_hexdigit());
    (name == "salt" || is_slot).then_some(name)
}
