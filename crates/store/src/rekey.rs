//! A new key for the whole store, for when somebody may have kept the old one.

use crate::account::Account;
use crate::backup::{clear_fresh, copy_database};
use crate::error::{OnPath, Result, StoreError};
use crate::key::{Password, RecoveryCode, StoreKey};
use crate::local::{OFFICE_RECOVERY_AT, OFFICE_SLOT, RECOVERY_CONFIRMED_AT};
use crate::open::{Store, connect};
use crate::slots::{Owner, sync_folder};
use rusqlite::{OpenFlags, params};
use std::fs;
use std::path::Path;

/// A store under its new key.
pub struct Rekeyed {
    /// The store, open again.
    pub store: Store,
    /// The new recovery code; the old one opens nothing any more.
    pub recovery_code: RecoveryCode,
    /// Accounts whose password was not given: they have no slot until a password is set for them.
    pub without_slot: Vec<String>,
    /// Whether there was a slot of two officers, which is gone: their codes cannot be used again.
    pub office_recovery_gone: bool,
}

impl Store {
    /// Encrypts the store under a new random key and wraps that for the people given.
    ///
    /// Killed at any moment, the store opens with the passwords given: until the file has been
    /// exchanged, each of their slots holds both keys. It is then to be done again, because the new
    /// recovery code may not have been shown. Afterwards old backups still open with old passwords.
    pub fn rekey(self, people: &[(&str, &Password)]) -> Result<Rekeyed> {
        let mut present = Vec::new();
        for (name, password) in people {
            let account =
                self.find_account(name)?.ok_or_else(|| StoreError::NoAccount((*name).to_owned()))?;
            present.push((*name, self.open_slot(&account, password)?.generation(), *password));
        }
        let accounts = self.accounts()?;
        let (path, slots, old_key) = (self.path.clone(), self.slots()?, self.key.clone());
        let key = StoreKey::draw()?;
        let recovery_code = RecoveryCode::draw()?;
        let fresh = clear_fresh(&path);
        copy_database(&self.connection, &key, &fresh)?;
        let given: Vec<Owner<'_>> = people.iter().map(|(name, _)| Owner::Account(name)).collect();
        settle(&fresh, &key, &accounts, &given)?;
        self.close()?;
        for (name, slot, password) in &present {
            slots.put_password((*name, *slot), password, &[&key, &old_key])?;
        }
        fs::rename(&fresh, &path).on("put the store under its new key in place", &path)?;
        path.parent().into_iter().for_each(sync_folder);
        slots.put_recovery(&recovery_code, &[&key])?;
        let office_recovery_gone = slots.has(Owner::Office);
        slots.remove(Owner::Office)?;
        let mut without_slot = Vec::new();
        for account in accounts.iter().filter(|account| !account.is_removed) {
            let own = Owner::Account(&account.name);
            if !people.iter().any(|(name, _)| Owner::Account(name).is(own)) {
                slots.lapse(own)?;
                without_slot.push(account.name.clone());
            }
        }
        // Last: two keys in a slot say that the change was cut short, and opening with it then ends it.
        for (name, slot, password) in &present {
            slots.put_password((*name, *slot), password, &[&key])?;
        }
        let store = Self::open_with_keys(&path, vec![key])?;
        Ok(Rekeyed { store, recovery_code, without_slot, office_recovery_gone })
    }
}

/// Writes into the copy under the new key what holds once it is in place: who has no slot any more, and
/// that neither the new recovery code was confirmed nor two officers have one.
fn settle(fresh: &Path, key: &StoreKey, accounts: &[Account], given: &[Owner<'_>]) -> Result<()> {
    let copy = connect(fresh, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    for account in accounts.iter().filter(|account| !account.is_removed) {
        let has_slot = given.iter().any(|owner| owner.is(Owner::Account(&account.name)));
        let sql = "update accounts set needs_password = ? where name = ? and removed_at is null";
        copy.execute(sql, params![!has_slot, account.name])?;
    }
    let sql = "delete from local_settings where key in (?, ?, ?)";
    copy.execute(sql, [RECOVERY_CONFIRMED_AT, OFFICE_RECOVERY_AT, OFFICE_SLOT])?;
    copy.close().map_err(|(_, error)| StoreError::from(error))
}
