//! Indicator packs: results with their indicators for positions, exchanged between offices as files.

mod document;
mod fault;
mod table;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use domain::{Aspect, Perspective, Priority};

pub use fault::PackFault;
pub use table::{PackTableError, write_xlsx};

/// The schema packs are written in.
pub const SCHEMA: &str = "kinerja-indicator-pack/1";
/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10 << 20;
/// Entries a pack may have.
pub const MAX_ENTRIES: usize = 20_000;
/// Letters a text of a pack may have.
pub const MAX_LETTERS: usize = 2_000;

/// A collection of indicators that an office gives to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// Its name, for example `Puskesmas: bidan dan perawat`.
    pub name: String,
    /// Office that made it.
    pub made_by: Option<String>,
    /// Day it was made.
    pub made_on: Option<NaiveDate>,
    /// The indicators, in order.
    pub entries: Vec<PackEntry>,
}

/// One indicator of a pack, with the result it measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackEntry {
    /// Position it is meant for; `None` for any.
    pub position: Option<String>,
    /// Main or additional, where said.
    pub priority: Option<Priority>,
    /// The work result.
    pub result: String,
    /// Position or team that usually assigns it.
    pub assigned_by: Option<String>,
    /// The leader's result it usually supports.
    pub supported: Option<String>,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// The measure; empty where the pack gives only the result.
    pub indicator: String,
    /// Target, often with dots to be filled in.
    pub target: Option<String>,
    /// Perspective.
    pub perspective: Option<Perspective>,
    /// A word to whoever uses it.
    pub note: Option<String>,
}

/// Reads a pack: the JSON document, or a spreadsheet with the same columns, recognised by content.
pub fn read(bytes: &[u8]) -> Result<Pack, PackFault> {
    if bytes.len() > MAX_BYTES {
        return Err(PackFault::TooLarge { bytes: bytes.len() });
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_document = text.trim_ascii_start().first().is_some_and(|first| matches!(first, b'{' | b'['));
    let pack = if is_document { document::read(text)? } else { table::read(bytes)? };
    fault::check(&pack)?;
    Ok(pack)
}

/// Writes a pack as its JSON document. Equal packs give equal bytes.
pub fn write(pack: &Pack) -> Vec<u8> {
    document::write(pack).into_bytes()
}
