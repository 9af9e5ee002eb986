//! Packing of payloads: one zstd frame, with a dictionary of appraisal phrases where that helps.

use std::io::Write;

/// Versions of the dictionary; the newest is used for writing, all of them for reading.
const DICTIONARIES: [(u8, &[u8]); 1] = [(1, include_bytes!("../dictionary/1.dict"))];

/// A packed payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// One zstd frame.
    pub bytes: Vec<u8>,
    /// Which dictionary it needs; 0 for none.
    pub dictionary: u8,
    /// How long it is unpacked.
    pub raw_length: u64,
}

pub fn frame(raw: &[u8], dictionary: &[u8], level: i32, boundary: usize) -> std::io::Result<Vec<u8>> {
    let mut encoder = zstd::stream::Encoder::with_dictionary(Vec::new(), level, dictionary)?;
    encoder.include_contentsize(false)?;
    encoder.include_dictid(false)?;
    encoder.include_checksum(false)?;
    if boundary > 0 {
        encoder.write_all(&raw[..boundary])?;
        encoder.flush()?;
    }
    encoder.write_all(&raw[boundary..])?;
    encoder.finish()
}
