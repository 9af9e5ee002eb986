//! Decoders that are called only behind a signature, for the targets in `fuzz`.

use crate::error::Refusal;
use crate::keys::DeviceKeys;
use crate::open::{Known, Package, Parts};
use crate::payload::ReplicaTable;
use crate::{manifest, pack, payload};
use ledger::{Bundle, ReplicaId};

/// Opens a file on a device that the golden package is for.
pub fn open(bytes: &[u8]) -> Result<Package, Refusal> {
    let own = DeviceKeys::from_secret(&[2; 64]).map_err(|_| Refusal::NotForHere)?;
    crate::open(bytes, &Known { own: &own, own_device: None, office: None, devices: &[] })
}

/// Looks for the sender of a decrypted content.
pub fn content(bytes: &[u8]) -> Result<(), Refusal> {
    let own = DeviceKeys::from_secret(&[2; 64]).map_err(|_| Refusal::NotForHere)?;
    let known = Known { own: &own, own_device: None, office: None, devices: &[] };
    Parts::of(bytes)?.sender(&known).map(|_| ())
}

/// Reads a manifest.
pub fn manifest(bytes: &[u8]) -> Result<(), Refusal> {
    manifest::read(bytes).map(|_| ())
}

/// Reads an unpacked payload.
pub fn payload(bytes: &[u8]) -> Option<Bundle> {
    payload::decode(bytes, &replicas()).ok()
}

/// Unpacks a payload that claims to be some megabytes, and reads it.
pub fn packed_payload(bytes: &[u8]) -> Option<Bundle> {
    let (dictionary, bytes) = bytes.split_first()?;
    payload(&pack::unpack(bytes, *dictionary, 4 << 20).ok()?)
}

fn replicas() -> ReplicaTable {
    (1..4).map(ReplicaId).collect()
}
