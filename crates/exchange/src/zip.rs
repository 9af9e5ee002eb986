//! Mail and chat that let no unknown file through let an archive through: one entry, stored as it is.
//!
//! Only fields at fixed places are read, and nothing is unpacked, because nobody has signed the archive.

use crate::bytes::Cut;
use crate::error::Refusal;
use crc::{CRC_32_ISO_HDLC, Crc};

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_LENGTH: usize = 30;
const CENTRAL_LENGTH: usize = 46;
const END_LENGTH: usize = 22;
const VERSION: [u8; 2] = [20, 0];
/// 1 January 1980, midnight: the archive says nothing of when it was made.
const EPOCH: [u8; 4] = [0, 0, 0x21, 0];
static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// The one file in an archive; any other bytes as they are.
pub(crate) fn unwrapped(bytes: &[u8]) -> Result<&[u8], Refusal> {
    if bytes.starts_with(&LOCAL) { entry(bytes).ok_or(Refusal::NotAPackage) } else { Ok(bytes) }
}

fn entry(bytes: &[u8]) -> Option<&[u8]> {
    let end = bytes.get(bytes.len().checked_sub(END_LENGTH)?..)?;
    let is_sole = field(end, 8)? == 1 && field(end, 10)? == 1;
    let directory = bytes.get(wide(end, 16)?..)?;
    let is_directory = directory.starts_with(&CENTRAL) && end.starts_with(&END);
    let is_stored = field(directory, 10)? == 0 && wide(directory, 20)? == wide(directory, 24)?;
    if !is_sole || !is_directory || !is_stored || wide(directory, 42)? != 0 {
        return None;
    }
    let start = LOCAL_LENGTH + field(bytes, 26)? + field(bytes, 28)?;
    bytes.get(start..start.checked_add(wide(directory, 20)?)?)
}

fn field(bytes: &[u8], at: usize) -> Option<usize> {
    Cut::new(bytes.get(at..)?).array().map(|number| usize::from(u16::from_le_bytes(number)))
}

fn wide(bytes: &[u8], at: usize) -> Option<usize> {
    let number = Cut::new(bytes.get(at..)?).array().map(u32::from_le_bytes)?;
    usize::try_from(number).ok()
}

/// Puts a package into an archive under a name, which should say nothing of its content.
///
/// Nothing where it is longer than archives of this form can say.
pub fn wrap_in_zip(name: &str, package: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(package.len()).ok()?;
    let name_length = u16::try_from(name.len()).ok()?;
    let shared = shared_fields(CRC.checksum(package), length, name_length);
    let mut bytes = Vec::with_capacity(package.len() + 2 * name.len() + 128);
    bytes.extend_from_slice(&LOCAL);
    bytes.extend_from_slice(&shared);
    bytes.extend_from_slice(name.as_bytes());
    bytes.extend_from_slice(package);
    let directory = u32::try_from(bytes.len()).ok()?;
    bytes.extend_from_slice(&CENTRAL);
    bytes.extend_from_slice(&VERSION);
    bytes.extend_from_slice(&shared);
    // Neither comment nor disk nor attributes, and the entry is at the beginning.
    bytes.extend_from_slice(&[0; CENTRAL_LENGTH - 6 - 26]);
    bytes.extend_from_slice(name.as_bytes());
    let directory_length = u32::try_from(CENTRAL_LENGTH + name.len()).ok()?;
    bytes.extend_from_slice(&END);
    bytes.extend_from_slice(&[0, 0, 0, 0, 1, 0, 1, 0]);
    bytes.extend_from_slice(&directory_length.to_le_bytes());
    bytes.extend_from_slice(&directory.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    Some(bytes)
}

/// Version, flags, method, time, checksum, both sizes, length of the name, no extra field.
fn shared_fields(crc: u32, length: u32, name_length: u16) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(26);
    bytes.extend_from_slice(&VERSION);
    bytes.extend_from_slice(&[0, 0, 0, 0]);
    bytes.extend_from_slice(&EPOCH);
    bytes.extend_from_slice(&crc.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&name_length.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes
}
