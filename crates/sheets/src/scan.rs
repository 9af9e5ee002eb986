//! Reads the square codes (QR) on photographs and scans of sheets, and in the pictures of a PDF. Texts are found
//! here, not judged; finding and decoding a code is `rqrr`'s.

mod pdf;
mod picture;
mod text;

pub use text::{lacks_words, printed_codes};

use thiserror::Error;

/// Bytes of the largest file that is looked at.
const LARGEST_FILE: usize = 100 * 1024 * 1024;
/// A PDF may have something before its first line.
const HEAD: usize = 1024;

/// The text of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundText {
    /// Page it is on, from 1; a picture is one page.
    pub page: u32,
    /// The text.
    pub text: String,
}

/// Why a file was not looked through.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ScanError {
    /// Neither PDF nor JPEG nor PNG.
    #[error("the file is no PDF, JPEG or PNG")]
    Unknown,
    /// Larger than anything a scanner makes of a sheet.
    #[error("the file is too large")]
    TooLarge,
    /// Cut short or damaged.
    #[error("the file cannot be read: {0}")]
    Broken(String),
    /// A PDF that asks for a password.
    #[error("the file is protected by a password")]
    Locked,
    /// No code was found, and some pictures are packed in a way that is not read here.
    #[error("a picture in the file is packed as {0}, which is not read here")]
    Packed(String),
}

/// The texts of all codes in a PDF, JPEG or PNG, page by page; none where there is no code that can be read.
pub fn texts(bytes: &[u8]) -> Result<Vec<FoundText>, ScanError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ScanError::TooLarge);
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if head.windows(5).any(|five| five == b"%PDF-") {
        return pdf::texts(bytes);
    }
    let grey = picture::decoded(bytes)?;
    Ok(picture::texts(&grey).into_iter().map(|text| FoundText { page: 1, text }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_drawn_by_another_program_is_read() {
        let seed = include_bytes!("../../../fuzz/seeds/scan/golden");
        let text = include_str!("../../../fuzz/seeds/sheet_proof/golden");
        assert_eq!(texts(seed), Ok(vec![FoundText { page: 1, text: text.to_owned() }]));
    }

    #[test]
    fn what_is_no_picture_is_told_apart_from_a_picture_without_code() {
        assert_eq!(texts(b"Kinerja"), Err(ScanError::Unknown));
        assert_eq!(texts(b""), Err(ScanError::Unknown));
        assert!(matches!(texts(b"%PDF-1.7 and no more"), Err(ScanError::Broken(_))));
        assert!(matches!(texts(b"\x89PNG\r\n\x1a\n and no more"), Err(ScanError::Broken(_))));
        assert_eq!(texts(crate::national_emblem()), Ok(Vec::new()), "an emblem is no code");
    }
}
