//! Base45 (RFC 9285): bytes in the characters that a square code packs densest.

/// The digits, by value.
const DIGITS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Bytes as text: three characters for two bytes, two for a last one.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut left, n_digits) = match *pair {
            [high, low] => (u16::from_be_bytes([high, low]), 3),
            [only] => (u16::from(only), 2),
            _ => continue,
        };
        for _ in 0..n_digits {
            text.extend(DIGITS.get(usize::from(left % 45)).copied().map(char::from));
            left /= 45;
        }
    }
    text
}

/// Text as bytes; nothing where no bytes are written so.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for digits in text.as_bytes().chunks(3) {
        let mut value = 0;
        for digit in digits.iter().rev() {
            value = value * 45 + DIGITS.iter().position(|known| known == digit)?;
        }
        match digits.len() {
            3 => bytes.extend(u16::try_from(value).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(value).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard_are_written_and_read() {
        for (bytes, text) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
    }

    #[test]
    fn what_no_bytes_are_written_as_is_nothing() {
        for wrong in ["A", "GGW", "::", "BBé", "bb8", "BB8A"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
        assert_eq!(decode("FGW"), Some(vec![0xff, 0xff]), "the largest pair");
    }
}
