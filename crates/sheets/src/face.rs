//! The faces of the printed sheets: their files and how wide their letters are.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::text;

/// A face of TeX Gyre Bonum, the free Bookman the sheets are printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold: headings of blocks.
    Bold,
    /// Italic: footnotes, assignments, perspectives.
    Italic,
}

/// The family of letters the sheets of an office are printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Typeface {
    /// TeX Gyre Bonum, the free Bookman; as the regulation's own pages.
    #[default]
    Bonum,
    /// Arimo, without serifs.
    Arimo,
}

impl Face {
    /// All faces; the order is that of their embedded files.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// Name of the embedded face without the tag of the subset.
    pub fn postscript_name(self) -> &'static str {
        match self {
            Self::Regular => "TeXGyreBonum-Regular",
            Self::Bold => "TeXGyreBonum-Bold",
            Self::Italic => "TeXGyreBonum-Italic",
        }
    }

    /// The OpenType file with the letters of Indonesian texts.
    pub(crate) fn small_file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../assets/fonts/bonum-regular.otf"),
            Self::Bold => include_bytes!("../assets/fonts/bonum-bold.otf"),
            Self::Italic => include_bytes!("../assets/fonts/bonum-italic.otf"),
        }
    }

    /// The OpenType file with every Latin letter.
    pub(crate) fn wide_file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../assets/fonts/bonum-regular-wide.otf"),
            Self::Bold => include_bytes!("../assets/fonts/bonum-bold-wide.otf"),
            Self::Italic => include_bytes!("../assets/fonts/bonum-italic-wide.otf"),
        }
    }

    /// How wide the letters are, of the widest file of the face.
    pub(crate) fn advances(self) -> &'static Advances {
        static OF_ALL: OnceLock<[Advances; 3]> = OnceLock::new();
        let [regular, bold, italic] =
            OF_ALL.get_or_init(|| Self::ALL.map(|face| Advances::of(face.wide_file())));
        match self {
            Self::Regular => regular,
            Self::Bold => bold,
            Self::Italic => italic,
        }
    }
}

/// Letters up to here are looked up in a flat table.
const FLAT: usize = 0x250;

/// Advance widths of a face in thousandths of an em.
pub(crate) struct Advances {
    flat: [u16; FLAT],
    others: BTreeMap<char, u16>,
}

impl Advances {
    fn of(file: &[u8]) -> Self {
        let mut advances = Self { flat: [0; FLAT], others: BTreeMap::new() };
        let Ok(font) = ttf_parser::Face::parse(file, 0) else { return advances };
        let per_em = u32::from(font.units_per_em().max(1));
        for character in ' '..='\u{2FFF}' {
            let advance = font.glyph_index(character).and_then(|glyph| font.glyph_hor_advance(glyph));
            let Some(thousandths) = advance.and_then(|a| u16::try_from(u32::from(a) * 1000 / per_em).ok())
            else {
                continue;
            };
            match advances.flat.get_mut(character as usize) {
                Some(place) => *place = thousandths,
                None => _ = advances.others.insert(character, thousandths),
            }
        }
        advances
    }

    /// Whether the face has a character.
    fn has(&self, character: char) -> bool {
        self.known(character) > 0
    }

    /// Advance of a character in thousandths of an em; of the question mark where the face lacks it.
    pub(crate) fn advance(&self, character: char) -> u16 {
        match self.known(character) {
            0 => self.known('?'),
            advance => advance,
        }
    }

    fn known(&self, character: char) -> u16 {
        match self.flat.get(character as usize) {
            Some(advance) => *advance,
            None => self.others.get(&character).copied().unwrap_or(0),
        }
    }

    /// Width of a text in ems.
    pub(crate) fn width(&self, text: &str) -> f32 {
        let thousandths: u32 = text.chars().map(|character| u32::from(self.advance(character))).sum();
        // A text would need millions of letters before a f32 lost a thousandth that matters on paper.
        #[expect(clippy::cast_precision_loss, reason = "widths of lines are far below 2^24 thousandths")]
        let ems = thousandths as f32 / 1000.0;
        ems
    }
}

/// The characters of a text that no font of the sheets has, each once, in the order they occur.
///
/// To be reported with the person's name before printing; on paper they become a question mark.
pub fn missing_characters(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for line in text::plain_lines(text) {
        for character in line.chars() {
            if !Face::Regular.advances().has(character) && !missing.contains(&character) {
                missing.push(character);
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_same_letters_so_one_check_speaks_for_all() {
        for character in ' '..='\u{2FFF}' {
            let has = Face::ALL.map(|face| face.advances().has(character));
            assert!(has == [true; 3] || has == [false; 3], "{character:?} {has:?}");
        }
    }

    #[test]
    fn letters_are_as_wide_as_those_of_the_regulation() {
        // p151 prints "Kuantitas" in 11 pt Bookman Old Style 52.9 pt wide.
        let width = Face::Regular.advances().width("Kuantitas") * 11.0;
        assert!((width - 52.9).abs() < 0.2, "{width}");
    }

    #[test]
    fn a_character_no_font_has_is_reported_once_and_a_pasted_space_is_not_one() {
        assert_eq!(missing_characters("Wayan\u{a0}ᬯ Łukasz Nuraʼini 你你"), ['ᬯ', '你']);
        assert_eq!(missing_characters("≤ 5 hari – “tepat”… ≥ 90% ± 2 • é Ş"), []);
    }
}
