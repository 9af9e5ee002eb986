//! Six words that two people compare by telephone: 66 bits out of 2,048 plain Indonesian words.

const LIST: &str = include_str!("../words/id.txt");
const OFFICE_CONTEXT: &str = "Kinerja Luring 2026 words of an office v1";
const BITS: usize = 11;

/// The words of the first 66 bits of a hash, highest bit first.
pub fn six_words(of: &[u8; 32]) -> [&'static str; 6] {
    std::array::from_fn(|at| word(bits(of, at * BITS)))
}

/// The words of the key of an office.
pub fn office_words(public: &[u8; 32]) -> [&'static str; 6] {
    six_words(&blake3::derive_key(OFFICE_CONTEXT, public))
}

fn bits(of: &[u8; 32], from: usize) -> usize {
    (from..from + BITS).fold(0, |sum, at| {
        let byte = of.get(at / 8).copied().unwrap_or_default();
        sum * 2 + usize::from(byte >> (7 - at % 8) & 1)
    })
}

fn word(at: usize) -> &'static str {
    LIST.lines().nth(at).unwrap_or_default()
}
