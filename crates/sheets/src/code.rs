//! The square code (QR) of a text as dark and light modules. Where and how large it stands on paper is said in
//! [`crate::layout`]; reading it back in [`crate::scan`].

use qrcodegen::{QrCode, QrCodeEcc};

/// The modules of a text, row by row, and how many stand in a row; true is dark. The quiet zone around them is
/// not among them. None for a text that no code holds.
///
/// A smudge over a seventh of the code does not hurt (correction level M), more where the same size has room.
pub fn modules(text: &str) -> Option<(usize, Vec<bool>)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    Some((usize::try_from(side).ok()?, dark.map(|(x, y)| code.get_module(x, y)).collect()))
}

#[cfg(test)]
mod tests {
    use super::modules;

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
    }
}
