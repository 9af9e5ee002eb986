//! Which of the slots that an account had is its present one; older ones are refused.
//!
//! The row of an account knows its slot. While a new slot is written the row lists both, so that a program
//! that is killed in between locks nobody out; whichever is found at the next opening stays alone.

use crate::account::{Account, AccountId};
use crate::error::Result;
use crate::key::Password;
use crate::local::OFFICE_SLOT;
use crate::office_code::OfficeCodes;
use crate::open::Store;
use crate::slots::{Generation, Opened};
use rusqlite::named_params;

impl Store {
    /// Opens the slot of an account, unless it is an older one.
    pub(crate) fn open_slot(&self, account: &Account, password: &Password) -> Result<Opened> {
        let opened = self.slots()?.open_with_password(&account.name, password)?;
        if self.is_present(account.id, &opened)? { Ok(opened) } else { Err(opened.misplaced()) }
    }

    /// Whether a slot is the one that the row of its account knows.
    pub(crate) fn is_present(&self, account: AccountId, opened: &Opened) -> Result<bool> {
        Ok(self.slots_of_account(account)?.contains(&opened.generation()))
    }

    /// Writes the slot of an account anew; those from before open the store no more.
    pub(crate) fn renew_slot(&self, account: &Account, password: &Password) -> Result<()> {
        let generation = Generation::draw()?;
        let mut both = self.slots_of_account(account.id)?;
        both.push(generation);
        self.list_slots(account.id, &both)?;
        self.slots()?.put_password((&account.name, generation), password, &[&self.key])?;
        self.list_slots(account.id, &[generation])
    }

    /// Leaves the slot that was found as the only one of its account.
    pub(crate) fn settle_on(&self, account: AccountId, opened: &Opened) -> Result<()> {
        let found = [opened.generation()];
        if self.slots_of_account(account)? == found { Ok(()) } else { self.list_slots(account, &found) }
    }

    /// Writes the slot of two officers anew; those from before open the store no more.
    pub(crate) fn renew_office_slot(&mut self, codes: &OfficeCodes) -> Result<()> {
        let generation = Generation::draw()?;
        let before = self.setting(OFFICE_SLOT)?.unwrap_or_default();
        self.set_setting(OFFICE_SLOT, &format!("{before} {generation}"))?;
        self.slots()?.put_office(codes, generation, &self.key)?;
        self.set_setting(OFFICE_SLOT, &generation.to_string())
    }

    /// Whether a slot of two officers is the present one.
    pub(crate) fn is_present_office(&self, opened: &Opened) -> Result<bool> {
        let (listed, found) = (self.setting(OFFICE_SLOT)?, opened.generation().to_string());
        Ok(listed.is_some_and(|listed| listed.split(' ').any(|one| one == found)))
    }

    /// What the row knows; of an account from before slots were told apart, that its slot is not.
    fn slots_of_account(&self, account: AccountId) -> Result<Vec<Generation>> {
        let sql = "select slot_generation from accounts where id = ?";
        let id = self.home.replicas.sql_id(account.0);
        let listed: Option<Vec<u8>> =
            self.connection.prepare_cached(sql)?.query_row([id], |row| row.get(0))?;
        Ok(listed.map_or_else(|| vec![Generation::NONE], |bytes| Generation::listed(&bytes)))
    }

    fn list_slots(&self, account: AccountId, slots: &[Generation]) -> Result<()> {
        let bytes: Vec<u8> = slots.iter().flat_map(|slot| slot.bytes()).collect();
        self.connection
            .prepare_cached("update accounts set slot_generation = :slots where id = :id")?
            .execute(named_params! { ":slots": bytes, ":id": self.home.replicas.sql_id(account.0) })?;
        Ok(())
    }
}
