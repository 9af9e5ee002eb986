//! What kind of file a piece of evidence is, by its content and else by its name.

use std::path::Path;

/// Beginnings of files that say what they are.
const SIGNS: &[(&[u8], &str)] =
    &[(b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"%PDF-", "application/pdf")];

/// Endings of names, for files whose beginning does not tell.
const ENDINGS: &[(&str, &str)] = &[
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("csv", "text/csv"),
    ("txt", "text/plain"),
    ("mp4", "video/mp4"),
    ("zip", "application/zip"),
];

/// The kind of a file; empty where nothing tells.
pub(super) fn media_type(name: &str, bytes: &[u8]) -> &'static str {
    let by_sign = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, kind)| *kind);
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let by_name = || ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending));
    by_sign.or_else(|| by_name().map(|(_, kind)| *kind)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_by_its_content_whatever_it_is_called() {
        assert_eq!(media_type("laporan.xlsx", b"\xff\xd8\xff\xe0"), "image/jpeg");
        assert_eq!(media_type("Laporan.XLSX", b"PK\x03\x04"), ENDINGS[0].1);
        assert_eq!(media_type("tanpa ekstensi", b"apa saja"), "");
    }
}
