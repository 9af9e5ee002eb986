//! Devices of the office: asking to become one, enrolling, changing and shutting out, and what each may
//! hold. Packages between them are made and merged in `packages`.

mod admission;
mod enrolment;
mod entitlement;
mod exposure;
mod joining;
mod lives;
mod own;
mod page;
mod scopes;

pub(crate) use admission::Admitted;
pub(crate) use enrolment::fault_of;
pub(crate) use entitlement::Sender;
pub(crate) use own::KnownDeviceRow;

use crate::App;
use crate::convert::id;
use crate::failure::Halt;
use crate::history::instant;
use crate::permissions::role_of;
use crate::units::person_ref;
use contract::{DeviceKind, DeviceView, DevicesView, Failure, Nothing, OwnDeviceView, Role, UnitRef};
use std::collections::BTreeMap;
use store::records::{Device, Grant, Reader};
use store::{Context, RowId, Scope, ScopeKind};

impl App {
    /// The device this store is on, and all others of the office.
    pub(crate) fn list_devices(&mut self, _: Nothing) -> Result<DevicesView, Halt> {
        let role = role_of(&self.opened()?.account);
        let devices = self.read()?.list_devices()?;
        let known = self.store()?.applied_scopes()?;
        let devices =
            devices.iter().map(|device| self.device_view(device, &known)).collect::<Result<_, _>>()?;
        Ok(DevicesView {
            own: self.own_device_view()?,
            devices,
            can_manage: role == Role::HrOfficer && !self.is_below_hub()?,
        })
    }

    /// The device this store is on, as interfaces see it.
    pub(crate) fn own_device_view(&self) -> Result<OwnDeviceView, Halt> {
        let office = self.office()?;
        let Some(own) = self.store()?.own_device()? else {
            return Ok(OwnDeviceView {
                id: None,
                name: office.unit_name,
                kind: None,
                words: Vec::new(),
                office_words: Vec::new(),
                office_confirmed: false,
                requested_at: None,
                n_incarnations: 1,
            });
        };
        let moment = self.moment();
        let device = own.device.map(|device| self.read()?.find_device(device).map_err(Halt::from));
        let device = device.transpose()?.flatten();
        let keys = own::keys_of(&own)?;
        let office_key = own.office_key.as_deref().and_then(|key| <[u8; 32]>::try_from(key).ok());
        Ok(OwnDeviceView {
            id: own.device.map(id),
            name: device.as_ref().map_or(own.name, |device| device.name.clone()),
            kind: device.as_ref().map(kind_of),
            words: as_words(&keys.public().words()),
            office_words: office_key.map(|key| as_words(&exchange::office_words(&key))).unwrap_or_default(),
            office_confirmed: own.office_secret.is_some() || own.office_confirmed_at.is_some(),
            requested_at: own.requested_at.map(|at| instant(at, moment)),
            n_incarnations: own.n_incarnations,
        })
    }

    /// A device of the office as interfaces see it, given what is known here of every scope.
    fn device_view(&self, device: &Device, known: &BTreeMap<Scope, Context>) -> Result<DeviceView, Halt> {
        let (store, reader, moment) = (self.store()?, self.read()?, self.moment());
        let grants = reader.list_grants(device.id)?;
        let people = grants.iter().filter_map(|grant| grant.employee);
        let is_own = store.own_device()?.and_then(|own| own.device) == Some(device.id);
        let entitled = self.entitled_scopes(device.id)?;
        let dossiers: Vec<&Scope> =
            entitled.iter().filter(|scope| scope.kind == ScopeKind::Dossier).collect();
        let told = store.peer_scopes(device.id)?;
        let is_behind = |scope: &&&Scope| {
            let told = told.get(**scope).map(|peer| &peer.known);
            known.get(**scope).is_some_and(|known| !told.is_some_and(|told| told.covers(known)))
        };
        let traffic = store.device_traffic(device.id)?;
        Ok(DeviceView {
            id: id(device.id),
            name: device.name.clone(),
            kind: kind_of(device),
            is_own,
            evaluator: device.employee.map(|person| person_ref(reader, person)).transpose()?,
            units: units_of(reader, &grants)?,
            people: people.map(|person| person_ref(reader, person)).collect::<Result<_, _>>()?,
            n_people: counted(dossiers.len()),
            enrolled_at: instant(device.enrolled_at, moment),
            revoked_at: device.revoked_at.map(|at| instant(at, moment)),
            revoke_reason: Some(device.revoke_reason.clone()).filter(|reason| !reason.is_empty()),
            received_at: traffic.received_at.map(|at| instant(at, moment)),
            made_at: traffic.made_at.map(|at| instant(at, moment)),
            n_waiting: if is_own { 0 } else { counted(dossiers.iter().filter(is_behind).count()) },
            n_unacknowledged: traffic.n_unacknowledged,
            n_incarnations: counted(store.device_replicas(device.id)?.len()),
        })
    }

    /// A device, or the refusal that there is none.
    pub(crate) fn device(&self, device: RowId) -> Result<Device, Halt> {
        let found = self.read()?.find_device(device)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: "Perangkat".into() })?)
    }
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What a device is for. A word of a newer program is the kind that may least.
pub(crate) fn kind_of(device: &Device) -> DeviceKind {
    DeviceKind::from_code(&device.kind).unwrap_or(DeviceKind::Evaluator)
}

/// Words of a list, as a view carries them.
pub(crate) fn as_words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Units granted; one that has not arrived here yet is named by its short id.
fn units_of(reader: Reader<'_>, grants: &[Grant]) -> Result<Vec<UnitRef>, Halt> {
    let mut units = Vec::new();
    for unit in grants.iter().filter_map(|grant| grant.unit) {
        let name = reader.find_unit(unit)?.map_or_else(|| unit.to_string(), |found| found.name);
        units.push(UnitRef { id: id(unit), name });
    }
    Ok(units)
}
