//! Mail and chat that let no unknown file through let an archive through: one entry, stored as it is.
//!
//! Only fields at fixed places are read, and nothing is unpacked, because nobody has signed the archive.

use crate::bytes::Cut;
use crate::error::Refusal;
use std::io::{Cursor, Result, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_LENGTH: usize = 30;
const END_LENGTH: usize = 22;

/// Puts a package into an archive under a name, which should say nothing of its content; nor does the archive
/// say when it was made.
///
/// # Errors
///
/// A package or name longer than an archive takes.
pub fn wrap_in_zip(name: &str, package: &[u8]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(package.len() + 256)));
    archive.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
    archive.write_all(package)?;
    Ok(archive.finish()?.into_inner())
}

/// The one file in an archive; any other bytes as they are.
pub(crate) fn unwrapped(bytes: &[u8]) -> std::result::Result<&[u8], Refusal> {
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
