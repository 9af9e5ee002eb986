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

/// Bytes that a QR of medium error correction holds whatever they are.
const BYTES: usize = 2_331;

/// Whether a text fits a QR; a sheet whose proof does not prints without one.
pub fn holds(text: &str) -> bool {
    text.len() <= BYTES || modules(text).is_some()
}

/// A text as long as that of a printed proof, for trying out a printer.
pub(crate) fn sample() -> String {
    "HALAMAN UJI.".chars().chain(('0'..='9').cycle()).take(154).collect()
}

#[cfg(test)]
mod tests {
    use super::{BYTES, holds, modules};

    #[test]
    fn what_a_sheet_proves_fills_a_code_of_41_modules_exactly() {
        let (side, dark) = modules(&"K".repeat(154)).unwrap();
        assert_eq!((side, dark.len()), (41, 41 * 41));
        assert_eq!(modules(&"K".repeat(155)).unwrap().0, 45, "one more character needs the next size");
        assert!(dark[0] && !dark[7] && dark[40] && !dark[41 * 40 + 7], "the corners that a reader looks for");
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert_eq!(modules(&"k".repeat(3_000)), None);
        assert!(modules(&"k".repeat(BYTES)).is_some(), "what is said to fit does");
        assert!(holds(&"k".repeat(BYTES)) && !holds(&"k".repeat(BYTES + 1)));
    }
}
