//! The six characters by which a bundle of sheets is known on paper.
//!
//! They follow from the row that the sheets are of, so that every device prints the same without asking
//! another. Thirty bits are few: who looks for a code must be ready to find two rows.

use ledger::{RowId, crockford};

/// Separates this use of the hash from every other one.
const CONTEXT: &str = "Kinerja Luring 2026 sheet code";
/// Characters of a code, five bits each.
const LENGTH: usize = 6;

/// The code of the sheets of an evaluation or of a plan version.
#[doc(alias = "kode lembar")]
pub fn sheet_code(subject: RowId) -> String {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(&subject.replica.0.to_be_bytes()).update(&subject.counter.to_be_bytes());
    let [a, b, c, d, ..] = *hasher.finalize().as_bytes();
    crockford::number(u64::from(u32::from_be_bytes([a, b, c, d]) >> 2), LENGTH)
}

/// The code that a person typed or a hand scanner read: spaces and hyphens left out, `O` as 0, `I` and `L` as
/// 1; of the whole text of a square code only what stands before the point. Nothing where it is none.
pub fn read_sheet_code(typed: &str) -> Option<String> {
    let code = typed.split('.').next().unwrap_or_default();
    let marks = code.chars().filter(|mark| !mark.is_whitespace() && *mark != '-');
    let digits: Option<String> = marks.map(|mark| crockford::value(mark).map(crockford::digit)).collect();
    digits.filter(|digits| digits.chars().count() == LENGTH)
}

/// The BLAKE3 of a sheet's words, as 64 hexadecimal digits: by it two prints are told apart.
pub fn words_digest(words: &str) -> String {
    blake3::hash(words.as_bytes()).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ledger::ReplicaId;

    #[test]
    fn a_code_follows_from_the_row_alone_and_never_changes() {
        let row = RowId { replica: ReplicaId(0x0102_0304_0506_0708), counter: 9 };
        let code = sheet_code(row);
        assert_eq!(code.len(), 6);
        assert_eq!(sheet_code(row), code, "two devices print the same");
        let next = RowId { counter: 10, ..row };
        assert_ne!(sheet_code(next), code);
        assert_eq!(read_sheet_code(&code), Some(code));
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(read_sheet_code(" k7q f2a ").as_deref(), Some("K7QF2A"));
        assert_eq!(read_sheet_code("K7QF-O1").as_deref(), Some("K7QF01"));
        assert_eq!(read_sheet_code("K7QFIL").as_deref(), Some("K7QF11"));
        assert_eq!(
            read_sheet_code("K7QF2A.6BFOXN%1").as_deref(),
            Some("K7QF2A"),
            "the text of a square code"
        );
        for wrong in ["", "K7QF2", "K7QF2AB", "K7QF2U", "K7QF2Ä"] {
            assert_eq!(read_sheet_code(wrong), None, "{wrong}");
        }
    }
}
