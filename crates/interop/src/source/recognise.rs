//! What a file is, by its first bytes and its table of contents, and whether it is safe to unpack.

use std::io::Cursor;

use zip::ZipArchive;

use super::fault::{Disguise, ReadError};
use super::{MAX_FILE, MAX_UNPACKED, claims, compound};

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Workbook(BookKind),
    /// CSV and its relatives.
    Text,
}

/// The kinds of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BookKind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// More than this many bytes out of one is no document but a trap; dense sheets reach some 30.
const MAX_RATIO: u64 = 300;
/// Parts up to this size may be as dense as they like.
const SMALL_PART: u64 = 16 << 20;

const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Recognises a file, or says why it is not read.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    if bytes.len() > MAX_FILE {
        return Err(ReadError::TooLarge { bytes: bytes.len() as u64, limit: MAX_FILE as u64 });
    }
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    if head.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    if head.starts_with(b"PK") {
        return packed(bytes);
    }
    if head.starts_with(OLE) {
        return old(bytes);
    }
    if head.starts_with(b"%PDF") {
        return Err(ReadError::NotASpreadsheet(Disguise::Pdf));
    }
    let unicode = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    if head.contains(&0) && !unicode {
        return Err(ReadError::NotASpreadsheet(Disguise::Unknown));
    }
    if is_web_page(head) { Err(ReadError::NotASpreadsheet(Disguise::WebPage)) } else { Ok(Kind::Text) }
}

fn is_web_page(head: &[u8]) -> bool {
    let start = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    ["<html", "<!doctype", "<table", "<?xml", "<head", "<body", "<meta", "<style", "<div"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

/// XLSX, XLSB and ODS are zip archives; their parts say which is which and how large they get.
fn packed(bytes: &[u8]) -> Result<Kind, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|error| ReadError::Damaged { detail: format!("zip: {error}") })?;
    let mut unpacked: u64 = 0;
    for at in 0..archive.len() {
        let part = archive
            .by_index_raw(at)
            .map_err(|error| ReadError::Damaged { detail: format!("zip: {error}") })?;
        unpacked = unpacked.saturating_add(part.size());
        let too_dense = part.size() > SMALL_PART && part.size() / part.compressed_size().max(1) > MAX_RATIO;
        if too_dense || unpacked > MAX_UNPACKED {
            return Err(ReadError::TooLarge { bytes: unpacked, limit: MAX_UNPACKED });
        }
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    let holds = |folder: &str| archive.file_names().flatten().any(|name| name.starts_with(folder));
    if has("encrypted-package") {
        // LibreOffice encrypts a workbook whole since version 24.8.
        Err(ReadError::PasswordProtected)
    } else if has("xl/workbook.bin") {
        Ok(Kind::Workbook(BookKind::Xlsb))
    } else if holds("xl/") {
        claims::of_xlsx(&mut archive)?;
        Ok(Kind::Workbook(BookKind::Xlsx))
    } else if has("content.xml") && !is_text_document(bytes) {
        claims::of_ods(&mut archive)?;
        Ok(Kind::Workbook(BookKind::Ods))
    } else if has("content.xml") || holds("word/") || holds("ppt/") {
        Err(ReadError::NotASpreadsheet(Disguise::Document))
    } else {
        Err(ReadError::NotASpreadsheet(Disguise::Unknown))
    }
}

/// An `OpenDocument` file names its type uncompressed within its first bytes.
fn is_text_document(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    contains(head, b"opendocument.") && !contains(head, b"opendocument.spreadsheet")
}

/// Old Excel, or a new workbook that was encrypted; both are OLE files.
fn old(bytes: &[u8]) -> Result<Kind, ReadError> {
    let named =
        |name: &str| contains(bytes, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    if named("EncryptedPackage") {
        Err(ReadError::PasswordProtected)
    } else if named("Workbook") || named("Book") {
        compound::check(bytes)?;
        Ok(Kind::Workbook(BookKind::Xls))
    } else if named("WordDocument") || named("PowerPoint Document") {
        Err(ReadError::NotASpreadsheet(Disguise::Document))
    } else {
        Err(ReadError::NotASpreadsheet(Disguise::Unknown))
    }
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
