//! This store as a device: its keys, its place in the office, and the devices it knows.

use crate::App;
use crate::failure::{Halt, incident};
use contract::Failure;
use exchange::{Certificate, DeviceKeys, DevicePublic, OfficeKey};
use store::records::HUB;
use store::schema::{devices as column, offices as office};
use store::{OwnDevice, RowId, Table, Undoing};

/// A device with the keys by which it is known.
#[derive(Clone, Debug)]
pub(crate) struct KnownDeviceRow {
    /// Its row.
    pub(crate) device: RowId,
    /// What people call it.
    pub(crate) name: String,
    /// Its public keys.
    pub(crate) public: DevicePublic,
    /// Whether it holds everything.
    pub(crate) is_hub: bool,
    /// When it was shut out.
    pub(crate) revoked_at: Option<i64>,
}

/// The secret keys of a device.
pub(super) fn keys_of(own: &OwnDevice) -> Result<DeviceKeys, Halt> {
    DeviceKeys::from_secret(&own.secret).map_err(|_| incident("device keys").into())
}

impl App {
    /// The row of this store's device, once it is enrolled.
    pub(crate) fn own_device(&self) -> Result<Option<RowId>, Halt> {
        Ok(self.store()?.own_device()?.and_then(|own| own.device))
    }

    /// The secret keys of this store's device; nothing where it is none.
    pub(crate) fn own_keys(&self) -> Result<Option<DeviceKeys>, Halt> {
        self.store()?.own_device()?.map(|own| keys_of(&own)).transpose()
    }

    /// Whether this store holds the key of the office.
    pub(crate) fn is_hub(&self) -> Result<bool, Halt> {
        let own = self.store()?.own_device()?;
        Ok(own.is_some_and(|own| own.device.is_some() && own.office_secret.is_some()))
    }

    /// Whether this store is a device of an office whose lists and settings come from a hub.
    pub(crate) fn is_below_hub(&self) -> Result<bool, Halt> {
        let own = self.store()?.own_device()?;
        Ok(own.is_some_and(|own| own.device.is_some() && own.office_secret.is_none()))
    }

    /// Devices of the office with their keys. One whose keys cannot be read is left out: nothing can be
    /// sent to it or come from it.
    pub(crate) fn known_devices(&self) -> Result<Vec<KnownDeviceRow>, Halt> {
        let known = self.read()?.list_devices()?.into_iter().filter_map(|device| {
            let sign = <[u8; 32]>::try_from(device.sign_key.as_slice()).ok()?;
            Some(KnownDeviceRow {
                device: device.id,
                is_hub: device.is_hub(),
                public: DevicePublic { sign, receive: device.receive_key },
                name: device.name,
                revoked_at: device.revoked_at,
            })
        });
        Ok(known.collect())
    }

    /// This store as a device, with keys drawn where it has none yet.
    pub(super) fn own_or_drawn(&mut self, name: &str) -> Result<OwnDevice, Halt> {
        if let Some(own) = self.store()?.own_device()? {
            return Ok(own);
        }
        let keys = DeviceKeys::draw().map_err(|_| incident("device keys"))?;
        let own = OwnDevice {
            name: name.to_owned(),
            secret: keys.secret(),
            device: None,
            certificate: None,
            requested_at: None,
            office_key: None,
            office_confirmed_at: None,
            office_secret: None,
            n_incarnations: 1,
        };
        self.store_mut()?.put_own_device(&own)?;
        Ok(own)
    }

    /// The key of the office, on the hub. The first store that enrols a device becomes the hub: what it
    /// holds is the office. Cut short in between, it goes on where it stopped.
    pub(crate) fn office_key_of_hub(&mut self) -> Result<OfficeKey, Halt> {
        let office = self.office()?;
        let name = if office.unit_name.is_empty() { &office.agency } else { &office.unit_name };
        let mut own = self.own_or_drawn(name)?;
        if own.device.is_some() && own.office_secret.is_none() {
            return Err(Failure::NotTheHub.into());
        }
        let key = match &own.office_secret {
            Some(secret) => OfficeKey::from_secret(secret),
            None => OfficeKey::draw(),
        };
        let key = key.map_err(|_| incident("office key"))?;
        if own.office_secret.is_none() {
            own.office_key = Some(key.public().to_vec());
            own.office_secret = Some(key.secret());
            own.requested_at = None;
            self.store_mut()?.put_own_device(&own)?;
        }
        if own.device.is_none() {
            self.enrol_hub(&mut own, &key)?;
            self.renew_life()?;
        }
        Ok(key)
    }

    fn enrol_hub(&mut self, own: &mut OwnDevice, key: &OfficeKey) -> Result<(), Halt> {
        let public = keys_of(own)?.public();
        let (at, of) = (self.moment().millis(), self.office()?.id);
        let known = self.read()?.find_device_by_key(&public.sign)?;
        let device = match known {
            Some(found) => found.id,
            None => self.act_that("enrol_device", None, Undoing::Stops, |act| {
                let epoch = 1_u32;
                let values = [
                    (column::NAME, own.name.as_str().into()),
                    (column::KIND, HUB.into()),
                    (column::SIGN_KEY, public.sign.to_vec().into()),
                    (column::RECEIVE_KEY, public.receive.as_str().into()),
                    (column::EPOCH, epoch.into()),
                    (column::ENROLLED_AT, at.into()),
                ];
                let device = act.insert_root(Table::Devices, &values)?;
                let certificate = certified(key, (device, true), &public, epoch)?;
                act.set(device, column::CERTIFICATE, certificate)?;
                act.set(of, office::ROSTER_EPOCH, epoch)?;
                act.set(of, office::OFFICE_KEY, key.public().to_vec())?;
                Ok(device)
            })?,
        };
        own.device = Some(device);
        own.certificate = self.device(device)?.certificate;
        let replica = self.store()?.replica();
        let store = self.store_mut()?;
        store.put_own_device(own)?;
        store.note_device_replica(device, replica, at)?;
        Ok(())
    }
}

/// The certificate of a device, as bytes.
pub(super) fn certified(
    key: &OfficeKey,
    (device, is_hub): (RowId, bool),
    public: &DevicePublic,
    epoch: u32,
) -> Result<Vec<u8>, Halt> {
    let certificate = Certificate::issue(key, device, public, is_hub, epoch);
    Ok(certificate.map_err(|_| incident("certificate"))?.bytes())
}
