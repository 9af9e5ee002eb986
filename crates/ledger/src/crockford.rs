//! Crockford's base 32: digits that a person can read aloud and copy from paper.

const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The digit of a value; only its lowest five bits count.
pub fn digit(value: u32) -> char {
    DIGITS.get((value & 31) as usize).map_or('0', |byte| char::from(*byte))
}

/// The value of a digit as people type it: either case, `O` read as 0, `I` and `L` as 1.
pub fn value(typed: char) -> Option<u32> {
    let digit = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    DIGITS.iter().position(|known| char::from(*known) == digit).and_then(|at| u32::try_from(at).ok())
}

/// A number with leading zeros up to `width` digits, longer where the number needs it.
pub fn number(value: u64, width: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = value;
    while rest > 0 || digits.len() < width {
        digits.push(digit(u32::try_from(rest & 31).unwrap_or_default()));
        rest >>= 5;
    }
    digits.iter().rev().collect()
}

/// Reads a number; nothing where a character is no digit or 64 bits do not suffice.
pub fn parse_number(typed: &str) -> Option<u64> {
    if typed.is_empty() {
        return None;
    }
    typed.chars().try_fold(0_u64, |sum, next| sum.checked_mul(32)?.checked_add(u64::from(value(next)?)))
}
