//! This machine as a device of an office, and what is read of what other devices were sent and wrote, which
//! [`crate::Book`] writes. Never replicated.

use crate::error::{Result, StoreError};
use crate::home::{Home, Replicas};
use crate::open::Store;
use crate::segments;
use ledger::{ReplicaId, RowId, Scope};
use rusqlite::{Connection, OptionalExtension, named_params};
use zeroize::Zeroizing;

/// This machine as a device, with its secret keys, which is why it cannot be printed.
#[derive(Clone)]
pub struct OwnDevice {
    /// What people call it.
    pub name: String,
    /// Its secret keys.
    pub secret: Zeroizing<Vec<u8>>,
    /// Its row in the office, once it is enrolled.
    pub device: Option<RowId>,
    /// The certificate of the office.
    pub certificate: Option<Vec<u8>>,
    /// When a request was written that no office has answered yet.
    pub requested_at: Option<i64>,
    /// The public key of the office, 32 bytes.
    pub office_key: Option<Vec<u8>>,
    /// When the words of the office were compared.
    pub office_confirmed_at: Option<i64>,
    /// The secret key of the office, on a hub.
    pub office_secret: Option<Zeroizing<Vec<u8>>>,
    /// Lives of this store.
    pub n_incarnations: u32,
}

/// A life of the store on some device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceReplica {
    /// The life.
    pub replica: ReplicaId,
    /// Since when it is known here, in milliseconds since 1970 UTC.
    pub since: i64,
}

/// A scope that a device was sent, or wrote in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceScope {
    /// The scope.
    pub scope: Scope,
    /// When it first had it.
    pub first_at: i64,
    /// The newest state that went there or came from there.
    pub last_at: i64,
    /// When it was told to let it go.
    pub release_at: Option<i64>,
    /// When it told that its copy is gone.
    pub released_at: Option<i64>,
}

/// What went to a device and came from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeviceTraffic {
    /// When something of it last arrived.
    pub received_at: Option<i64>,
    /// When something was last made for it.
    pub made_at: Option<i64>,
    /// Packages for it in a row that were not acknowledged.
    pub n_unacknowledged: u32,
}

/// Random bytes of the system's generator: tokens and lives have to differ on machines that are otherwise
/// alike.
pub fn drawn<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(StoreError::NoRandomness)?;
    Ok(bytes)
}

impl Store {
    /// This machine as a device; nothing before it asked to become one, or enrolled another.
    pub fn own_device(&self) -> Result<Option<OwnDevice>> {
        let sql = "select name, secret, device, certificate, requested_at, office_key, office_confirmed_at,
                          office_secret, n_incarnations from own_device";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let device: Option<i64> = row.get(2)?;
        Ok(Some(OwnDevice {
            name: row.get(0)?,
            secret: Zeroizing::new(row.get(1)?),
            device: device.map(|id| self.home.replicas.known_row(id)).transpose()?,
            certificate: row.get(3)?,
            requested_at: row.get(4)?,
            office_key: row.get(5)?,
            office_confirmed_at: row.get(6)?,
            office_secret: row.get::<_, Option<Vec<u8>>>(7)?.map(Zeroizing::new),
            n_incarnations: row.get(8)?,
        }))
    }

    /// Writes this machine as a device. How many lives it had is counted elsewhere.
    pub fn put_own_device(&mut self, own: &OwnDevice) -> Result<()> {
        let sql = "insert into own_device (only_row, name, secret, device, certificate, requested_at, office_key,
                     office_confirmed_at, office_secret, n_incarnations)
                   values (1, :name, :secret, :device, :certificate, :requested, :key, :confirmed, :office, :lives)
                   on conflict do update set name = :name, secret = :secret, device = :device,
                     certificate = :certificate, requested_at = :requested, office_key = :key,
                     office_confirmed_at = :confirmed, office_secret = :office";
        self.on_this_machine(|connection, home| {
            let device = own.device.map(|row| home.replicas.sql_id_or_add(connection, row)).transpose()?;
            connection.prepare_cached(sql)?.execute(named_params! {
                ":name": own.name, ":secret": own.secret.as_slice(), ":device": device,
                ":certificate": own.certificate, ":requested": own.requested_at, ":key": own.office_key,
                ":confirmed": own.office_confirmed_at,
                ":office": own.office_secret.as_ref().map(|secret| secret.as_slice()),
                ":lives": own.n_incarnations,
            })?;
            Ok(())
        })
    }

    /// The lives of a device that are known here, oldest first.
    pub fn device_replicas(&self, device: RowId) -> Result<Vec<DeviceReplica>> {
        let sql = "select replica, since from device_replicas where device = ? order by since, replica";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([self.home.replicas.sql_id(device)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let Some(replica) = self.home.replicas.id(row.get(0)?) else { continue };
            found.push(DeviceReplica { replica, since: row.get(1)? });
        }
        Ok(found)
    }

    /// Notes that a device lives as a replica, and keeps what is known of it.
    pub fn note_device_replica(&mut self, device: RowId, replica: ReplicaId, at: i64) -> Result<()> {
        let mut book = self.open_book()?;
        book.note_replica(device, replica, at)?;
        book.commit()
    }

    /// Everything a device was sent or wrote in, also what it has let go.
    pub fn device_scopes(&self, device: RowId) -> Result<Vec<DeviceScope>> {
        let sql = "select s.kind, s.row, d.first_at, d.last_at, d.release_at, d.released_at
                   from device_scopes d join scopes s on s.ix = d.scope where d.device = ? order by d.scope";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([self.home.replicas.sql_id(device)])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(DeviceScope {
                scope: segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?,
                first_at: row.get(2)?,
                last_at: row.get(3)?,
                release_at: row.get(4)?,
                released_at: row.get(5)?,
            });
        }
        Ok(found)
    }

    /// Scopes that this device was told to let go and still holds, each with when.
    pub fn leaving_scopes(&self) -> Result<Vec<(Scope, i64)>> {
        let sql =
            "select s.kind, s.row, l.at from leaving_scopes l join scopes s on s.ix = l.scope order by s.ix";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((segments::scope_of(&self.home, row.get(0)?, row.get(1)?)?, row.get(2)?));
        }
        Ok(found)
    }

    /// What went to a device and came from it, of the book of packages.
    pub fn device_traffic(&self, device: RowId) -> Result<DeviceTraffic> {
        let sql = "select max(at) filter (where direction = 'in'), max(at) filter (where direction = 'out'),
                     count(distinct replica || '-' || number) filter (where direction = 'out'
                       and acknowledged_at is null and id > coalesce((select max(a.id) from packages a
                         where a.device = :device and a.direction = 'out' and a.acknowledged_at is not null), 0))
                   from packages where device = :device";
        let device = self.home.replicas.sql_id(device);
        let found = self
            .connection
            .prepare_cached(sql)?
            .query_row(named_params! { ":device": device }, |row| {
                Ok(DeviceTraffic {
                    received_at: row.get(0)?,
                    made_at: row.get(1)?,
                    n_unacknowledged: row.get(2)?,
                })
            })
            .optional()?;
        Ok(found.unwrap_or_default())
    }

    /// Lets the personal key of an account sign no more; the next one is made when the password is at hand.
    pub fn retire_key(&mut self, author: crate::AccountId, account: crate::AccountId, at: i64) -> Result<()> {
        let key = self.key_of(account)?;
        if key.is_none() {
            return Ok(());
        }
        let mut act = self.begin(crate::personal::new_act("make_key", author, at))?;
        crate::personal::retire(&mut act, (account, key), at)?;
        act.commit()?;
        Ok(())
    }

    /// Writes what is of this machine alone in one transaction; replicas heard of for the first time are
    /// listed with it.
    fn on_this_machine(&mut self, work: impl FnOnce(&Connection, &mut Home) -> Result<()>) -> Result<()> {
        let mut home = self.home.clone();
        let transaction = self.connection.transaction()?;
        work(&transaction, &mut home)?;
        transaction.commit()?;
        self.home = home;
        Ok(())
    }
}

/// Where the personal keys of this store's accounts live: with the office, and on a device below with the
/// device, which is the only roster it may write in.
pub(crate) fn scope_of_keys(connection: &Connection, replicas: &Replicas, office: RowId) -> Result<Scope> {
    let sql = "select d.id from own_device o join devices d on d.id = o.device where d.kind <> 'hub'";
    let device: Option<i64> = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    let device = device.map(|id| replicas.known_row(id)).transpose()?;
    Ok(Scope::roster(device.unwrap_or(office)))
}
