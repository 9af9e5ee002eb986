//! Decoders that are called only behind a signature, for the targets in `fuzz`.

use crate::bytes::Cut;
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

/// Unpacks a payload and reads it; before it stand a byte for the dictionary and four for its length.
pub fn packed_payload(bytes: &[u8]) -> Option<Bundle> {
    let mut cut = Cut::new(bytes);
    let (dictionary, length) = (cut.byte()?, u32::from_be_bytes(cut.array()?));
    payload(&pack::unpack(cut.rest(), dictionary, u64::from(length)).ok()?)
}

fn replicas() -> ReplicaTable {
    (1..4).map(ReplicaId).collect()
}
