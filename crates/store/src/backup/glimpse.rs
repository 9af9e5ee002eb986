//! Looking into a backup without restoring it: unpacked into a private folder that goes again.

use super::{archive, passing_folder, work_of};
use crate::account::Account;
use crate::error::{OnPath, Result, inconsistent};
use crate::key::Password;
use crate::open::Store;
use crate::slots::Slots;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The store in a backup, open for reading. It and its folder are gone when this is dropped.
pub struct Glimpse {
    store: Store,
    account: Option<Account>,
    // After the store: it is closed before its folder goes.
    _folder: TempDir,
}

impl Glimpse {
    /// The store as it was that day.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Whose password opened it, as the account was that day; nothing where the key of the store did.
    pub fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }
}

impl Store {
    /// Looks into a backup with the key of this store.
    ///
    /// # Errors
    /// `ForeignSlots` where another key locks it: the key was changed since.
    pub fn look_into(&self, backup: &Path) -> Result<Glimpse> {
        let folder = self.work_in(self.path.parent().unwrap_or(&self.path))?;
        let path = unpack(backup, &folder)?;
        let store = Self::open_with_keys(&path, vec![self.key.clone()])?;
        Ok(Glimpse { store, account: None, _folder: folder })
    }

    /// Looks into a backup with an account and its password of that day, beside a store that need not be
    /// open, nor there at all. The account need not be named where there is one only.
    ///
    /// # Errors
    /// `WrongPassword` and `NoSlot` as when opening; `BadBackup` where the file is not whole.
    pub fn look_into_as(backup: &Path, beside: &Path, account: &str, password: &Password) -> Result<Glimpse> {
        let within = beside.parent().unwrap_or(beside);
        fs::create_dir_all(within).on("create the folder", within)?;
        let folder = passing_folder(within, &format!("{}lihat-", work_of(beside)))?;
        let path = unpack(backup, &folder)?;
        let (store, account) = if account.is_empty() {
            let (store, account) = Self::open_sole(&path, password)?;
            (store, Some(account))
        } else {
            let store = Self::open(&path, account, password)?;
            let account = store.find_account(account)?;
            (store, account)
        };
        Ok(Glimpse { store, account, _folder: folder })
    }

    /// How many acts of this store another one does not have.
    pub fn count_acts_missing_in(&self, other: &Self) -> Result<u32> {
        let there: HashSet<(u64, u64)> = act_ids(other)?.into_iter().collect();
        let missing = act_ids(self)?.into_iter().filter(|act| !there.contains(act)).count();
        Ok(u32::try_from(missing).unwrap_or(u32::MAX))
    }
}

fn unpack(backup: &Path, folder: &TempDir) -> Result<PathBuf> {
    let path = folder.path().join("lihat.kantor");
    archive::unpack(backup, &path, &Slots::folder_of(&path))?;
    Ok(path)
}

/// Replica and counter of every act; both differ between stores that went separate ways.
fn act_ids(store: &Store) -> Result<Vec<(u64, u64)>> {
    let mut statement = store.connection.prepare_cached("select replica, counter from acts")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let mut ids = Vec::new();
    for row in rows {
        let (replica, counter) = row?;
        let replica = store.home.replicas.id(replica);
        let replica = replica.ok_or_else(|| inconsistent("an act of an unknown replica"))?;
        ids.push((replica.0, u64::try_from(counter).unwrap_or_default()));
    }
    Ok(ids)
}
