//! The 26 bytes in clear before the age file: what it is, which part, and whether it is whole.

use crate::bytes::{Cut, tag};
use crate::error::Refusal;
use crate::keys::DevicePublic;
use crate::{archive, request};
use crc::{CRC_32_ISCSI, Crc};

/// Bytes of the largest file that is looked into.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

pub(crate) const LENGTH: usize = 26;
const MAGIC: [u8; 4] = *b"\x8bKLP";
const FORMAT: u8 = 1;
const BEFORE_CRC: usize = LENGTH - 4;
/// No age file for one recipient is shorter.
const LEAST_BODY: usize = 200;
const HINT_CONTEXT: &str = "Kinerja Luring 2026 package hint v1";
static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISCSI);

/// What is seen of a file without any key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Whether it is the request of a device and no package.
    pub is_request: bool,
    /// Names it: files with the same id have the same content.
    pub id: [u8; 8],
    /// Which part, and of how many.
    pub part: (u16, u16),
    /// Something only its recipient recognises; zeros where there are several.
    pub hint: [u8; 4],
}

/// Looks at a file without any key: what it is, and whether it is whole.
pub fn glance(bytes: &[u8]) -> Result<Glance, Refusal> {
    let bytes = unwrapped(bytes)?;
    if request::is_request(bytes) { request::glance(bytes) } else { Ok(read(bytes)?.0) }
}

/// The file itself, out of a zip archive where it is in one.
pub(crate) fn unwrapped(bytes: &[u8]) -> Result<&[u8], Refusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    archive::unwrapped(bytes)
}

/// The header and the age file behind it.
pub(crate) fn read(bytes: &[u8]) -> Result<(Glance, &[u8]), Refusal> {
    if bytes.len() < MAGIC.len() && MAGIC.starts_with(bytes) {
        return Err(Refusal::CutShort);
    }
    if request::is_request(bytes) {
        return Err(Refusal::DeviceRequest);
    }
    if !bytes.starts_with(&MAGIC) {
        return Err(Refusal::NotAPackage);
    }
    if bytes.len() < LENGTH + LEAST_BODY {
        return Err(Refusal::CutShort);
    }
    let (header, sealed) = bytes.split_first_chunk::<LENGTH>().ok_or(Refusal::CutShort)?;
    let (fields, crc) = header.split_last_chunk::<4>().ok_or(Refusal::CutShort)?;
    if checksum(fields, sealed) != u32::from_be_bytes(*crc) {
        return Err(if is_glued(bytes, u32::from_be_bytes(*crc)) {
            Refusal::Glued
        } else {
            Refusal::Damaged
        });
    }
    let glance = self::fields(fields).ok_or(Refusal::NewerVersion)?;
    Ok((glance, sealed))
}

/// What the fields say; nothing where a later form or a flag is in them.
fn fields(fields: &[u8]) -> Option<Glance> {
    let mut cut = Cut::new(fields);
    cut.take(MAGIC.len())?;
    if cut.array()? != [FORMAT, 0] {
        return None;
    }
    let part = (u16::from_be_bytes(cut.array()?), u16::from_be_bytes(cut.array()?));
    Some(Glance { is_request: false, part, id: cut.array()?, hint: cut.array()? })
}

/// The header for an age file.
pub(crate) fn write(id: [u8; 8], part: (u16, u16), hint: [u8; 4], sealed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(LENGTH + sealed.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&[FORMAT, 0]);
    bytes.extend_from_slice(&part.0.to_be_bytes());
    bytes.extend_from_slice(&part.1.to_be_bytes());
    bytes.extend_from_slice(&id);
    bytes.extend_from_slice(&hint);
    let crc = checksum(&bytes, sealed);
    bytes.extend_from_slice(&crc.to_be_bytes());
    bytes.extend_from_slice(sealed);
    bytes
}

/// What only the recipient recognises, other in every package; zeros for several recipients.
pub(crate) fn hint(id: [u8; 8], to: &[DevicePublic]) -> [u8; 4] {
    let [only] = to else { return [0; 4] };
    tag(HINT_CONTEXT, &[&id, only.receive.as_bytes()].concat())
}

/// CRC-32C over what stands before it and what follows.
pub(crate) fn checksum(before: &[u8], after: &[u8]) -> u32 {
    let mut digest = CRC.digest();
    digest.update(before);
    digest.update(after);
    digest.finalize()
}

/// Whether the bytes begin with a whole package, behind which something like another begins.
fn is_glued(bytes: &[u8], crc: u32) -> bool {
    let mut digest = CRC.digest();
    digest.update(bytes.get(..BEFORE_CRC).unwrap_or_default());
    let mut reached = LENGTH;
    let starts = bytes.windows(MAGIC.len()).enumerate().skip(LENGTH);
    for (at, _) in starts.filter(|(_, window)| *window == MAGIC) {
        digest.update(bytes.get(reached..at).unwrap_or_default());
        reached = at;
        if digest.clone().finalize() == crc {
            return true;
        }
    }
    false
}
