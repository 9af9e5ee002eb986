//! A store that was on its own becomes a device of an office, with what it holds.

use crate::App;
use crate::failure::{Halt, incident};
use crate::permissions::role_of;
use contract::{DeviceKind, Failure, PackageFault, Role};
use exchange::{Certificate, Package};
use store::records::Device;
use store::{Account, RowId, Scope, Table, Undoing};

impl App {
    /// Takes the place in the office that a package brings; called once the package was merged.
    ///
    /// The office and the calendar made here give way to those of the office; people, plans and evaluations
    /// stay and go to the hub with the first package.
    pub(crate) fn join_office(&mut self, package: &Package) -> Result<(), Halt> {
        let Some(gift) = &package.manifest.office else { return Ok(()) };
        let Some(mut own) = self.store()?.own_device()? else { return Ok(()) };
        let sign = super::own::keys_of(&own)?.public().sign;
        let Some(device) = self.read()?.find_device_by_key(&sign)? else {
            return Err(incident("join office").into());
        };
        if !is_certified(&device, &gift.key) {
            return Err(Failure::BadPackage { name: device.name, fault: PackageFault::OtherOffice }.into());
        }
        let at = self.moment().millis();
        let is_new = own.device.is_none();
        if is_new {
            self.leave_own_office(gift.row)?;
        }
        own.name.clone_from(&device.name);
        own.device = Some(device.id);
        own.certificate.clone_from(&device.certificate);
        own.requested_at = None;
        own.office_key = Some(gift.key.to_vec());
        own.office_confirmed_at = own.office_confirmed_at.or(Some(at));
        if device.is_hub() && gift.secret.is_some() {
            own.office_secret.clone_from(&gift.secret);
        }
        let replica = self.store()?.replica();
        let store = self.store_mut()?;
        store.put_own_device(&own)?;
        store.note_device_replica(device.id, replica, at)?;
        if is_new {
            self.renew_keys(at)?;
            self.become_the_evaluator(&device, at)?;
            self.renew_life()?;
            self.remember_names()?;
        }
        Ok(())
    }

    /// Removes the office made here with its calendar, which would stand beside those of the office joined.
    fn leave_own_office(&mut self, joined: RowId) -> Result<(), Halt> {
        let reader = self.read()?;
        let offices = reader.list_office_rows()?;
        let Some(office) = offices.into_iter().find(|row| *row != joined) else { return Ok(()) };
        let is_here = |row: &RowId| -> Result<bool, Halt> {
            let scope = self.store()?.scope_of(*row)?.map(|(_, scope)| scope);
            Ok(scope == Some(Scope::reference(office)))
        };
        let mut leaving = vec![(Table::Offices, office)];
        for cycle in reader.list_cycles()? {
            if is_here(&cycle.id)? {
                leaving.push((Table::Cycles, cycle.id));
            }
        }
        for window in reader.list_window_rows()? {
            if is_here(&window)? {
                leaving.push((Table::PeriodWindows, window));
            }
        }
        self.act_that("join_office", None, Undoing::Stops, |act| {
            for (table, row) in leaving {
                act.delete(table, row)?;
            }
            Ok(())
        })
    }

    /// Keys of before stand in the roster that was left; new ones are made where the office sees them, once
    /// the password is at hand.
    fn renew_keys(&mut self, at: i64) -> Result<(), Halt> {
        let author = self.opened()?.account.id;
        for account in self.accounts_in_use()? {
            self.store_mut()?.retire_key(author, account.id, at)?;
        }
        Ok(())
    }

    /// On the device of an evaluator whoever made the store is that evaluator.
    fn become_the_evaluator(&mut self, device: &Device, at: i64) -> Result<(), Halt> {
        if super::kind_of(device) != DeviceKind::Evaluator {
            return Ok(());
        }
        let accounts = self.accounts_in_use()?;
        let Some(sole) = accounts.first().filter(|_| accounts.len() == 1) else { return Ok(()) };
        if role_of(sole) != Role::HrOfficer {
            return Ok(());
        }
        let role = Role::Evaluator.code();
        self.store_mut()?.change_account(sole.id, sole.id, (&role, device.employee), at)?;
        self.refresh_account()
    }

    fn accounts_in_use(&self) -> Result<Vec<Account>, Halt> {
        let mut accounts = self.store()?.accounts()?;
        accounts.retain(|account| !account.is_removed);
        Ok(accounts)
    }
}

/// Whether the key of the office certified the device with the keys it has.
fn is_certified(device: &Device, office: &[u8; 32]) -> bool {
    let certificate = device.certificate.as_deref().and_then(|bytes| Certificate::from_bytes(bytes).ok());
    certificate.is_some_and(|found| {
        found.holds(office) && found.device == device.id && found.sign.as_slice() == device.sign_key
    })
}
