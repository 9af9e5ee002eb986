//! What a printed sheet says of itself in its square code: who, which period, which ratings, under which seal,
//! signed by the office (`docs/formats/sheet-proof.md`).
//!
//! The text is what a hand scanner types: the code of the sheet, a point, and bytes in Base45.

mod base45;

use crate::bytes::tag;
use crate::keys::{OfficeKey, holds};
use ledger::crockford;

/// Characters of a sheet's code.
const CODE: usize = 6;
/// Bytes of the facts.
const FACTS: usize = 34;
/// Bytes of the signature.
const SIGNATURE: usize = 64;
/// Characters of the whole text; a code of 41 modules a side holds exactly as many.
const LENGTH: usize = CODE + 1 + (FACTS + SIGNATURE) * 3 / 2;
/// The only version so far.
const VERSION: u8 = 1;
/// What a signature of the office begins with here, so that it means nothing anywhere else.
const MESSAGE: &[u8] = b"Kinerja Luring 2026 sheet v1\n";
const NAME_CONTEXT: &str = "Kinerja Luring 2026 name on a sheet v1";
const FIRST_YEAR: i32 = 2_000;
const LAST_YEAR: i32 = 2_127;

/// What the square code of a sheet says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetFacts {
    /// The six characters of the bundle, in ASCII.
    pub code: [u8; 6],
    /// The period, as [`sheet_period`] packs it; 12 bits.
    pub period: u16,
    /// Number of the form.
    pub form: u8,
    /// Rating of the results, 0 for none; 2 bits.
    pub results: u8,
    /// Rating of the conduct, 0 for none; 2 bits.
    pub conduct: u8,
    /// Grade, 0 for none; 3 bits.
    pub grade: u8,
    /// Which copy it is.
    pub copy: u8,
    /// The NIP as a number, 0 for none.
    pub number: u64,
    /// The printed name, as [`sheet_name`] hashes it.
    pub name: [u8; 4],
    /// First half of the hash that the evaluation, or the decision on an objection, was sealed with.
    pub seal: [u8; 16],
}

/// The facts of a sheet with their signature, as read; whose signature it is must be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedSheet {
    facts: SheetFacts,
    signature: [u8; SIGNATURE],
}

impl SheetFacts {
    /// The bytes of the facts. Bits that a field has no room for are lost.
    fn bytes(&self) -> Vec<u8> {
        let [year, kind] = (self.period & 0x0fff).to_be_bytes();
        let ratings = (self.results & 3) << 5 | (self.conduct & 3) << 3 | self.grade & 7;
        let mut bytes = vec![VERSION, year, kind, self.form, ratings, self.copy];
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(self.name);
        bytes.extend(self.seal);
        bytes
    }

    fn read(code: [u8; CODE], bytes: &[u8; FACTS]) -> Option<Self> {
        let [VERSION, year, kind, form, ratings, copy, rest @ ..] = *bytes else { return None };
        let period = u16::from_be_bytes([year, kind]);
        if period > 0x0fff || ratings > 0x7f {
            return None;
        }
        let (number, rest) = rest.split_first_chunk::<8>()?;
        let (name, rest) = rest.split_first_chunk::<4>()?;
        Some(Self {
            code,
            period,
            form,
            results: ratings >> 5,
            conduct: ratings >> 3 & 3,
            grade: ratings & 7,
            copy,
            number: u64::from_be_bytes(*number),
            name: *name,
            seal: rest.try_into().ok()?,
        })
    }

    /// What is signed: the code stands outside the facts and is part of it.
    fn message(&self) -> Vec<u8> {
        [MESSAGE, self.code.as_slice(), &self.bytes()].concat()
    }
}

impl SignedSheet {
    /// What the sheet says.
    pub fn facts(&self) -> &SheetFacts {
        &self.facts
    }

    /// Whether the office with this public key signed it.
    pub fn holds(&self, office: &[u8; 32]) -> bool {
        holds(office, &self.facts.message(), &self.signature)
    }
}

/// The text of a sheet's square code, signed by the office: 154 characters.
pub fn sign_sheet(facts: &SheetFacts, key: &OfficeKey) -> String {
    let mut bytes = facts.bytes();
    bytes.extend(key.signature(&facts.message()));
    let code: String = facts.code.iter().copied().map(char::from).collect();
    format!("{code}.{}", base45::encode(&bytes))
}

/// Reads the text of a square code; nothing where it is not that of a sheet. A hand scanner may have lost
/// spaces at the end: they are put back.
pub fn read_sheet(text: &str) -> Option<SignedSheet> {
    let text = format!("{:<LENGTH$}", text.trim());
    let (code, rest) = text.split_once('.')?;
    let code: [u8; CODE] = code.as_bytes().try_into().ok()?;
    let is_code =
        |mark: &u8| crockford::value(char::from(*mark)).map(crockford::digit) == Some(char::from(*mark));
    if text.len() != LENGTH || !code.iter().all(is_code) {
        return None;
    }
    let bytes = base45::decode(rest)?;
    let (facts, signature) = bytes.split_first_chunk::<FACTS>()?;
    Some(SignedSheet { facts: SheetFacts::read(code, facts)?, signature: signature.try_into().ok()? })
}

/// A period in 12 bits: seven for the year from 2000, five for its kind. Nothing where it does not fit.
pub fn sheet_period(year: i32, kind: u8) -> Option<u16> {
    let since = u16::try_from(year.checked_sub(FIRST_YEAR)?).ok()?;
    (year <= LAST_YEAR && kind < 32).then_some(since << 5 | u16::from(kind))
}

/// Four bytes of the hash of a printed name: a name is compared by it, and cannot be read from it.
pub fn sheet_name(name: &str) -> [u8; 4] {
    tag(NAME_CONTEXT, name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> SheetFacts {
        SheetFacts {
            code: *b"K7QF2A",
            period: sheet_period(2026, 17).unwrap(),
            form: 4,
            results: 3,
            conduct: 2,
            grade: 4,
            copy: 2,
            number: 198_503_122_010_121_004,
            name: sheet_name("Dra. Siti Rahmawati, M.Si."),
            seal: [7; 16],
        }
    }

    fn key() -> OfficeKey {
        OfficeKey::from_secret(&[9; 32]).unwrap()
    }

    #[test]
    fn what_is_signed_is_read_back_and_holds_for_the_office_alone() {
        let text = sign_sheet(&facts(), &key());
        assert_eq!(text.len(), LENGTH);
        assert!(text.starts_with("K7QF2A."), "a hand scanner types the code first");
        let read = read_sheet(&text).unwrap();
        assert_eq!(read.facts(), &facts());
        assert!(read.holds(&key().public()));
        assert!(!read.holds(&OfficeKey::from_secret(&[8; 32]).unwrap().public()), "another office");
        assert_eq!(sign_sheet(&facts(), &key()), text, "the same record, the same bytes");
    }

    #[test]
    fn a_text_written_by_another_program_after_the_document_is_the_same() {
        // The seed of the fuzzer, made from `docs/formats/sheet-proof.md` with other libraries.
        let text = include_str!("../../../fuzz/seeds/sheet_proof/golden");
        assert_eq!(sign_sheet(&facts(), &key()), text);
    }

    #[test]
    fn a_text_with_any_character_changed_never_holds() {
        let (text, office) = (sign_sheet(&facts(), &key()), key().public());
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(read_sheet(&changed).is_none_or(|sheet| !sheet.holds(&office)), "{changed}");
        }
    }

    #[test]
    fn what_a_hand_scanner_adds_around_the_text_is_no_matter() {
        for copy in 0..255 {
            let text = sign_sheet(&SheetFacts { copy, ..facts() }, &key());
            let read = read_sheet(&format!("\t{text}\r\n"));
            assert!(read.is_some_and(|sheet| sheet.holds(&key().public())), "{text:?}");
            assert!(
                !text.ends_with(' '),
                "the last of three signs is below 33, so none is cut off: {text:?}"
            );
        }
    }

    #[test]
    fn what_is_not_of_a_sheet_is_nothing() {
        let text = sign_sheet(&facts(), &key());
        let wrong = ["", ".", "K7QF2A", "K7QF2A.", "https://example.org", &text[..150], &text.to_lowercase()];
        for wrong in wrong {
            assert_eq!(read_sheet(wrong), None, "{wrong}");
        }
        assert_eq!(read_sheet(&format!("{text}0")), None, "too long");
        assert_eq!(read_sheet(&text.replacen('K', "O", 1)), None, "no letter that looks like a digit");
        assert_eq!(read_sheet(&format!("É{}", &text[2..])), None, "not ASCII");
    }

    #[test]
    fn a_period_keeps_to_its_bits() {
        assert_eq!(sheet_period(2000, 0), Some(0));
        assert_eq!(sheet_period(2127, 31), Some(0x0fff));
        for (year, kind) in [(1999, 0), (2128, 0), (2026, 32), (i32::MIN, 0)] {
            assert_eq!(sheet_period(year, kind), None, "{year}");
        }
    }
}
