//! A new key for the whole store, for when somebody may have kept the old one.

use crate::backup::copy_database;
use crate::error::{OnPath, Result, StoreError};
use crate::key::{Password, RecoveryCode, StoreKey};
use crate::open::{Store, with_suffix};
use crate::slots::{Owner, sync_folder};
use std::fs;

/// A store under its new key.
pub struct Rekeyed {
    /// The store, open again.
    pub store: Store,
    /// The new recovery code; the old one opens nothing any more.
    pub recovery_code: RecoveryCode,
    /// Accounts whose password was not given: they have no slot until a password is set for them.
    pub without_slot: Vec<String>,
}

impl Store {
    /// Encrypts the store under a new random key and wraps that for the people given.
    ///
    /// Killed at any moment, the store opens with the passwords given: until the file has been
    /// exchanged, each of their slots holds both keys. It is then to be done again, because the new
    /// recovery code may not have been shown. Afterwards old backups still open with old passwords.
    pub fn rekey(self, people: &[(&str, &Password)]) -> Result<Rekeyed> {
        for (name, password) in people {
            if !self.check_password(name, password)? {
                return Err(StoreError::WrongPassword);
            }
        }
        let accounts = self.accounts()?;
        let (path, slots, old_key) = (self.path.clone(), self.slots()?, self.key.clone());
        let key = StoreKey::draw()?;
        let recovery_code = RecoveryCode::draw()?;
        let fresh = with_suffix(&path, ".baru");
        let _ = fs::remove_file(&fresh);
        copy_database(&self.connection, &key, &fresh)?;
        self.close()?;
        for (name, password) in people {
            slots.put_password(name, password, &[&key, &old_key])?;
        }
        fs::rename(&fresh, &path).on("put the store under its new key in place", &path)?;
        path.parent().into_iter().for_each(sync_folder);
        slots.put_recovery(&recovery_code, &[&key])?;
        let mut without_slot = Vec::new();
        for account in accounts.iter().filter(|account| !account.is_removed) {
            let own = Owner::Account(&account.name);
            if let Some((name, password)) = people.iter().find(|(name, _)| Owner::Account(name).is(own)) {
                slots.put_password(name, password, &[&key])?;
            } else {
                slots.remove(own)?;
                without_slot.push(account.name.clone());
            }
        }
        let store = Self::open_with_keys(&path, vec![key])?;
        Ok(Rekeyed { store, recovery_code, without_slot })
    }
}
