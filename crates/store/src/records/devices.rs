//! Devices of the office and what each may hold.

use super::{Fields, Reader, Result};
use ledger::RowId;
use rusqlite::named_params;

/// The word of the kind of device that holds everything.
pub const HUB: &str = "hub";

/// A device of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Row, which is also the row of a roster scope of its own.
    pub id: RowId,
    /// What people call it.
    pub name: String,
    /// Word of what it is for.
    pub kind: String,
    /// Its public key for signatures, 32 bytes.
    pub sign_key: Vec<u8>,
    /// Its public key for receiving, `age1…`.
    pub receive_key: String,
    /// The evaluator whose device it is.
    pub employee: Option<RowId>,
    /// The certificate of the office.
    pub certificate: Option<Vec<u8>>,
    /// The state of the roster in which that was made.
    pub epoch: u32,
    /// When it became one of the office, in milliseconds since 1970 UTC.
    pub enrolled_at: i64,
    /// When it was shut out.
    pub revoked_at: Option<i64>,
    /// From when on what it wrote is not trusted.
    pub revoked_since: Option<i64>,
    /// Why it was shut out.
    pub revoke_reason: String,
}

impl Device {
    /// Whether it holds everything.
    pub fn is_hub(&self) -> bool {
        self.kind == HUB
    }

    /// Whether it still is one of the office.
    pub fn is_in_use(&self) -> bool {
        self.revoked_at.is_none()
    }
}

/// What a device may hold beside its evaluator's people; ended ones stay for the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Row.
    pub id: RowId,
    /// A unit with everything below.
    pub unit: Option<RowId>,
    /// One person.
    pub employee: Option<RowId>,
    /// Since when, in milliseconds since 1970 UTC.
    pub from_at: i64,
    /// Until when.
    pub ended_at: Option<i64>,
}

impl Reader<'_> {
    /// All devices: those in use by name, then those shut out.
    pub fn list_devices(self) -> Result<Vec<Device>> {
        let sql = "select * from devices where gone = 0 order by revoked_at is not null, name, id";
        self.many(sql, [], read_device)
    }

    /// A device.
    pub fn find_device(self, id: RowId) -> Result<Option<Device>> {
        let sql = "select * from devices where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_device)
    }

    /// The device with a key for signatures.
    pub fn find_device_by_key(self, sign_key: &[u8]) -> Result<Option<Device>> {
        let sql = "select * from devices where sign_key = :key and gone = 0 order by id limit 1";
        self.one(sql, named_params! { ":key": sign_key }, read_device)
    }

    /// What a device may hold now.
    pub fn list_grants(self, device: RowId) -> Result<Vec<Grant>> {
        let sql = "select * from grants where device = :device and gone = 0 and ended_at is null order by id";
        self.many(sql, named_params! { ":device": self.key(device) }, read_grant)
    }

    /// The number of the office's roster: one more for every device that came, changed or was shut out.
    pub fn roster_epoch(self) -> Result<u32> {
        self.number("select coalesce(max(roster_epoch), 0) from offices where gone = 0", [])
    }

    /// Every office here: two while a store joins another's.
    pub fn list_office_rows(self) -> Result<Vec<RowId>> {
        self.many("select id from offices where gone = 0 order by id", [], super::id_of)
    }

    /// Windows of periods that differ from the usual ones.
    pub fn list_window_rows(self) -> Result<Vec<RowId>> {
        self.many("select id from period_windows where gone = 0 order by id", [], super::id_of)
    }

    /// Units, removed ones too: that one is gone is to be told as well.
    pub fn list_unit_rows(self) -> Result<Vec<RowId>> {
        self.many("select id from units order by id", [], super::id_of)
    }

    /// People with the unit each is placed in, removed ones too, of people entered twice all records.
    pub fn list_placings(self) -> Result<Vec<(RowId, Option<RowId>)>> {
        self.many("select id, unit from employees order by id", [], |fields| {
            Ok((fields.id()?, fields.row_named("unit")?))
        })
    }

    /// Records found to double another, each with the one that was kept.
    pub fn list_doubles(self) -> Result<Vec<(RowId, RowId)>> {
        // Ids are above zero; asked that way, the index finds the few that are filled.
        let sql = "select id, merged_into from employees where merged_into > 0 order by id";
        let found = self.many(sql, [], |fields| Ok((fields.id()?, fields.row_named("merged_into")?)))?;
        Ok(found.into_iter().filter_map(|(double, kept)| Some((double, kept?))).collect())
    }
}

fn read_device(fields: &Fields<'_>) -> Result<Device> {
    Ok(Device {
        id: fields.id()?,
        name: fields.text("name")?,
        kind: fields.text("kind")?,
        sign_key: fields.get::<Option<Vec<u8>>>("sign_key")?.unwrap_or_default(),
        receive_key: fields.text("receive_key")?,
        employee: fields.row_named("employee")?,
        certificate: fields.get("certificate")?,
        epoch: fields.get::<Option<u32>>("epoch")?.unwrap_or_default(),
        enrolled_at: fields.get::<Option<i64>>("enrolled_at")?.unwrap_or_default(),
        revoked_at: fields.get("revoked_at")?,
        revoked_since: fields.get("revoked_since")?,
        revoke_reason: fields.text("revoke_reason")?,
    })
}

fn read_grant(fields: &Fields<'_>) -> Result<Grant> {
    Ok(Grant {
        id: fields.id()?,
        unit: fields.row_named("unit")?,
        employee: fields.row_named("employee")?,
        from_at: fields.get::<Option<i64>>("from_at")?.unwrap_or_default(),
        ended_at: fields.get("ended_at")?,
    })
}
