//! The QR by which a printed sheet proves itself.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of the QR of a text, row by row, and how many stand in a row; `None` where the text is too long.
///
/// Medium error correction: a crease or a stamp over the corner is read through.
pub fn modules(text: &str) -> Option<(usize, Vec<bool>)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let n = code.size();
    let dark = (0..n).flat_map(|y| (0..n).map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y));
    Some((usize::try_from(n).ok()?, dark.collect()))
}

/// A text as long as that of a printed proof, for trying out a printer.
pub(crate) fn sample() -> String {
    "HALAMAN UJI.".chars().chain(('0'..='9').cycle()).take(154).collect()
}
