//! Packing of payloads: one zstd frame, for small ones with a dictionary of appraisal phrases.

use crate::payload;
use std::io::{self, Error, ErrorKind, Read, Write};

/// The dictionaries by number, never taken out: packages that were made with them may still arrive.
const DICTIONARIES: [(u8, &[u8]); 1] = [(1, include_bytes!("../dictionary/1.dict"))];
/// Packed without a dictionary.
const NONE: u8 = 0;
/// Larger payloads learn their own phrases, and a dictionary is only in their way.
const DICTIONARY_UP_TO: usize = 256 << 10;
const THOROUGH: i32 = 19;
/// Twelve times faster and 8 % larger.
const FAST: i32 = 12;
const FAST_FROM: usize = 4 << 20;

/// No package is larger.
const LARGEST_PACKED: usize = 64 << 20;
/// No payload is larger.
const LARGEST_RAW: u64 = 256 << 20;
/// How many times its packed length a payload may have, beside what any may have.
const MOST_TIMES: u64 = 100;
const FREE_RAW: u64 = 64 << 10;
/// As a power of two: 8 MB of memory are enough to unpack anything.
const LARGEST_WINDOW: u32 = 23;

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

/// Packs a payload.
pub fn pack(raw: &[u8]) -> io::Result<Packed> {
    let (dictionary, phrases) = dictionary_for(raw);
    let level = if raw.len() < FAST_FROM { THOROUGH } else { FAST };
    let mut encoder = zstd::stream::write::Encoder::with_dictionary(Vec::new(), level, phrases)?;
    // What the manifest says already is not said again.
    encoder.include_checksum(false)?;
    encoder.include_dictid(false)?;
    encoder.include_contentsize(false)?;
    encoder.window_log(window_for(raw.len()))?;
    encoder.set_pledged_src_size(Some(raw.len() as u64))?;
    let (numbers, texts) = raw.split_at_checked(payload::end_of_numbers(raw)).unwrap_or((raw, &[]));
    encoder.write_all(numbers)?;
    if !numbers.is_empty() && !texts.is_empty() {
        // Numbers are packed already. In a block of their own they do not blur what letters are frequent.
        encoder.flush()?;
    }
    encoder.write_all(texts)?;
    let bytes = encoder.finish()?;
    let raw_length = raw.len() as u64;
    if bytes.len() > LARGEST_PACKED || raw_length > allowed(bytes.len()) {
        return Err(Error::new(ErrorKind::FileTooLarge, "larger than a package may be"));
    }
    Ok(Packed { bytes, dictionary, raw_length })
}

fn dictionary_for(raw: &[u8]) -> (u8, &'static [u8]) {
    let newest = DICTIONARIES.last().filter(|_| raw.len() <= DICTIONARY_UP_TO);
    newest.copied().unwrap_or((NONE, &[]))
}

/// Enough for the whole payload, up to what every reader grants.
fn window_for(length: usize) -> u32 {
    length.max(1).next_power_of_two().ilog2().clamp(18, LARGEST_WINDOW)
}

fn allowed(packed: usize) -> u64 {
    (packed as u64).saturating_mul(MOST_TIMES).saturating_add(FREE_RAW).min(LARGEST_RAW)
}

/// Unpacks a payload of a stated length; whatever the bytes claim, no more than that is read.
pub fn unpack(bytes: &[u8], dictionary: u8, raw_length: u64) -> io::Result<Vec<u8>> {
    if bytes.len() > LARGEST_PACKED || raw_length > allowed(bytes.len()) {
        return Err(Error::new(ErrorKind::FileTooLarge, "larger than a package may be"));
    }
    let known = DICTIONARIES.iter().find(|(number, _)| *number == dictionary).map(|(_, phrases)| *phrases);
    let phrases = known.or((dictionary == NONE).then_some(&[] as &[u8]));
    let phrases =
        phrases.ok_or_else(|| Error::new(ErrorKind::Unsupported, "a dictionary of a newer program"))?;
    let mut source = bytes;
    let mut decoder = zstd::stream::read::Decoder::with_dictionary(&mut source, phrases)?.single_frame();
    decoder.window_log_max(LARGEST_WINDOW)?;
    let mut raw = Vec::new();
    decoder.by_ref().take(raw_length + 1).read_to_end(&mut raw)?;
    let is_behind_empty = decoder.finish().is_empty();
    if raw.len() as u64 != raw_length || !is_behind_empty {
        return Err(refused("another length than stated"));
    }
    Ok(raw)
}

fn refused(why: &'static str) -> Error {
    Error::new(ErrorKind::InvalidData, why)
}
