//! The guard against copies: a store that was copied or restored begins a new life before it writes
//! anything, so that two never write different things under one number.
//!
//! A token stands in the store and in a small file of this machine, kept by the store's path, and changes
//! at every unlock. Where the two differ the store is not the one that was here last. The file is written
//! before and after the store, so that a crash in between leaves two tokens, of which either is good.

use crate::App;
use crate::failure::Halt;
use crate::files::write_whole;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use store::{ReplicaId, Store, StoreError};

/// Folder of the files in the folder of this machine.
const FOLDER: &str = "penanda";
/// Bytes of a token.
const TOKEN: usize = 16;
const NAME_CONTEXT: &str = "Kinerja Luring 2026 name of a store on a machine v1";

/// What this machine knows of the store at a path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Life {
    store: PathBuf,
    /// The token it had; empty where a backup was restored there.
    token: String,
    /// The token it was about to be given.
    next: Option<String>,
}

impl Life {
    fn knows(&self, token: &str) -> bool {
        !token.is_empty() && (self.token == token || self.next.as_deref() == Some(token))
    }
}

/// The files of this machine about stores.
struct Lives {
    folder: PathBuf,
}

impl Lives {
    fn file(&self, store: &Path) -> PathBuf {
        let name = exchange::tag::<8>(NAME_CONTEXT, store.as_os_str().as_encoded_bytes());
        self.folder.join(format!("{}.json", hex(&name)))
    }

    fn find(&self, store: &Path) -> Option<Life> {
        read(&self.file(store)).filter(|life| life.store == store)
    }

    /// Takes over what was known of a store that carries this token and was moved here: its old place is
    /// empty now.
    fn moved_here(&self, token: &str) -> bool {
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return false };
        let lives = entries.flatten().filter_map(|entry| Some((read(&entry.path())?, entry.path())));
        let mut moved = lives.filter(|(life, _)| life.knows(token) && !life.store.exists());
        let Some((_, file)) = moved.next() else { return false };
        // Whatever comes to the old place later is another copy.
        let _ = std::fs::remove_file(file);
        true
    }

    fn write(&self, life: &Life) -> Result<(), Halt> {
        let text = serde_json::to_vec(life).unwrap_or_default();
        std::fs::create_dir_all(&self.folder)
            .map_err(|error| crate::failure::cannot_write(&self.folder, &error))?;
        write_whole(&self.file(&life.store), &text)
    }

    fn forget(&self, store: &Path) {
        let _ = std::fs::remove_file(self.file(store));
    }

    /// Looks whether a store is the one that was here last, and lets it begin a new life where it is not.
    fn guard(&self, store: &mut Store, at: i64) -> Result<(), Halt> {
        let path = settled(store.path());
        let known = self.find(&path);
        if store.own_device()?.is_none() {
            // Of a store that is no device nobody holds a commit, unless one that was a device was set back.
            if known.is_some() {
                begin(store, at)?;
                self.forget(&path);
            }
            return Ok(());
        }
        let token = store.incarnation_token()?.map(|token| hex(&token));
        let is_same = match (&token, known) {
            (Some(token), Some(life)) => life.knows(token),
            (Some(token), None) => self.moved_here(token),
            (None, Some(_)) => false,
            // It became a device just now, and was cut short.
            (None, None) => true,
        };
        if !is_same {
            begin(store, at)?;
        }
        self.renew(store)
    }

    /// Gives a store its next token. Where this machine or the medium cannot keep it, the old one stays.
    fn renew(&self, store: &mut Store) -> Result<(), Halt> {
        let path = settled(store.path());
        let present = store.incarnation_token()?;
        let next: [u8; TOKEN] = store::drawn()?;
        let token = present.as_deref().map(hex).unwrap_or_default();
        let life = Life { store: path.clone(), token, next: Some(hex(&next)) };
        if self.write(&life).is_ok() && store.set_incarnation_token(&next).is_ok() {
            let _ = self.write(&Life { store: path, token: hex(&next), next: None });
        }
        Ok(())
    }
}

fn read(file: &Path) -> Option<Life> {
    serde_json::from_slice(&std::fs::read(file).ok()?).ok()
}

/// The same path however it was written.
fn settled(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

impl App {
    /// A store just opened, as somebody new where it is not the one that was here last. Asked before
    /// anything is written.
    pub(crate) fn guarded(&self, mut store: Store) -> Result<Store, Halt> {
        self.lives().guard(&mut store, self.moment().millis())?;
        Ok(store)
    }

    /// Remembers that what stands at a path now is set back to an earlier day.
    pub(crate) fn note_restored(&self, path: &Path) {
        let life = Life { store: settled(path), ..Life::default() };
        // Where this cannot be written, the token of the day before tells in most cases.
        let _ = self.lives().write(&life);
    }

    /// Lets the open store write as somebody new from here on.
    pub(crate) fn begin_life(&mut self) -> Result<(), Halt> {
        let (lives, at) = (self.lives(), self.moment().millis());
        let store = self.store_mut()?;
        begin(store, at)?;
        lives.renew(store)
    }

    /// Gives the open store its next token.
    pub(super) fn renew_life(&mut self) -> Result<(), Halt> {
        let lives = self.lives();
        lives.renew(self.store_mut()?)
    }

    fn lives(&self) -> Lives {
        Lives { folder: self.machine.folder().join(FOLDER) }
    }
}

/// Begins a new life. A medium that takes nothing takes no commits either.
fn begin(store: &mut Store, at: i64) -> Result<(), Halt> {
    let replica = ReplicaId(u64::from_be_bytes(store::drawn()?));
    let begun = store.begin_incarnation(replica);
    if matches!(begun, Err(StoreError::ReadOnly)) {
        return Ok(());
    }
    begun?;
    if let Some(device) = store.own_device()?.and_then(|own| own.device) {
        store.note_device_replica(device, replica, at)?;
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(store: &Path, token: &str, next: Option<&str>) -> Life {
        Life { store: store.to_owned(), token: token.to_owned(), next: next.map(str::to_owned) }
    }

    #[test]
    fn a_crash_between_the_two_files_leaves_two_good_tokens_and_a_restored_store_none() {
        let life = life(Path::new("Kantor.kantor"), "aa", Some("bb"));
        assert!(life.knows("aa"), "the store was not written yet");
        assert!(life.knows("bb"), "the store was written, the end was not noted");
        assert!(!life.knows("cc"));
        assert!(!Life::default().knows(""), "a restored store has no token that counts");
    }

    #[test]
    fn a_store_whose_old_place_is_empty_was_moved_and_one_whose_old_place_is_not_was_copied() {
        let folder = tempfile::tempdir().unwrap();
        let lives = Lives { folder: folder.path().join(FOLDER) };
        let old = folder.path().join("Lama.kantor");
        std::fs::write(&old, "x").unwrap();
        lives.write(&life(&old, "aa", None)).unwrap();
        assert_eq!(lives.find(&old), Some(life(&old, "aa", None)));
        assert!(!lives.moved_here("aa"), "the file is still at its place");
        std::fs::remove_file(&old).unwrap();
        assert!(!lives.moved_here("bb"), "another token is another store");
        assert!(lives.moved_here("aa"));
        assert!(!lives.moved_here("aa"), "once: whatever comes there later is a copy");
    }
}
