//! The faces of the printed sheets: their files and how wide their letters are.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::text;

/// Letters a sheet is printed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Typeface {
    /// TeX Gyre Bonum, the free Bookman, which the regulation's forms are set in.
    #[default]
    Bonum,
    /// Arimo, without serifs and a little narrower.
    Arimo,
}

/// A face of the sheets. Contents name those of Bonum; the layout takes the like one of the sheet's typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Upright.
    Regular,
    /// Bold: headings of blocks.
    Bold,
    /// Italic: footnotes, assignments, perspectives.
    Italic,
    /// Upright, of Arimo.
    SansRegular,
    /// Bold, of Arimo.
    SansBold,
    /// Italic, of Arimo.
    SansItalic,
}

/// The files of a face.
struct Files {
    postscript_name: &'static str,
    small: &'static [u8],
    wide: &'static [u8],
    pairs: &'static [u8],
}

macro_rules! files {
    ($name:literal, $file:literal, $ending:literal) => {
        Files {
            postscript_name: $name,
            small: include_bytes!(concat!("../assets/fonts/", $file, ".", $ending)),
            wide: include_bytes!(concat!("../assets/fonts/", $file, "-wide.", $ending)),
            pairs: include_bytes!(concat!("../assets/fonts/", $file, ".kern")),
        }
    };
}

impl Face {
    /// All faces; the order is that of their embedded files.
    pub const ALL: [Self; 6] =
        [Self::Regular, Self::Bold, Self::Italic, Self::SansRegular, Self::SansBold, Self::SansItalic];

    /// The like face of a typeface.
    #[must_use]
    pub fn in_typeface(self, typeface: Typeface) -> Self {
        match (typeface, self) {
            (Typeface::Bonum, Self::Regular | Self::SansRegular) => Self::Regular,
            (Typeface::Bonum, Self::Bold | Self::SansBold) => Self::Bold,
            (Typeface::Bonum, Self::Italic | Self::SansItalic) => Self::Italic,
            (Typeface::Arimo, Self::Regular | Self::SansRegular) => Self::SansRegular,
            (Typeface::Arimo, Self::Bold | Self::SansBold) => Self::SansBold,
            (Typeface::Arimo, Self::Italic | Self::SansItalic) => Self::SansItalic,
        }
    }

    fn files(self) -> Files {
        match self {
            Self::Regular => files!("TeXGyreBonum-Regular", "bonum-regular", "otf"),
            Self::Bold => files!("TeXGyreBonum-Bold", "bonum-bold", "otf"),
            Self::Italic => files!("TeXGyreBonum-Italic", "bonum-italic", "otf"),
            Self::SansRegular => files!("Arimo", "arimo-regular", "ttf"),
            Self::SansBold => files!("Arimo-Bold", "arimo-bold", "ttf"),
            Self::SansItalic => files!("Arimo-Italic", "arimo-italic", "ttf"),
        }
    }

    /// Name of the embedded face without the tag of the subset.
    pub fn postscript_name(self) -> &'static str {
        self.files().postscript_name
    }

    /// The file with the letters of Indonesian texts.
    pub(crate) fn small_file(self) -> &'static [u8] {
        self.files().small
    }

    /// The file with every Latin letter.
    pub(crate) fn wide_file(self) -> &'static [u8] {
        self.files().wide
    }

    /// Whether the face has a character.
    pub(crate) fn has(self, character: char) -> bool {
        self.advances().has(character)
    }

    /// How wide the letters are, of the widest file of the face.
    pub(crate) fn advances(self) -> &'static Advances {
        static OF_ALL: [OnceLock<Advances>; 6] = [const { OnceLock::new() }; 6];
        let [regular, bold, italic, sans_regular, sans_bold, sans_italic] = &OF_ALL;
        let of_face = match self {
            Self::Regular => regular,
            Self::Bold => bold,
            Self::Italic => italic,
            Self::SansRegular => sans_regular,
            Self::SansBold => sans_bold,
            Self::SansItalic => sans_italic,
        };
        of_face.get_or_init(|| Advances::of(&self.files()))
    }
}

/// Letters up to here are looked up in a flat table.
const FLAT: usize = 0x250;
/// Letters below this may be kerned.
const KERNED: usize = 0x80;

/// Advance widths of a face and its kerning, in thousandths of an em.
pub(crate) struct Advances {
    flat: [u16; FLAT],
    others: BTreeMap<char, u16>,
    /// What is added between two letters, by the left and then the right one.
    pairs: Vec<i16>,
}

impl Advances {
    fn of(files: &Files) -> Self {
        let mut advances = Self { flat: [0; FLAT], others: BTreeMap::new(), pairs: pairs(files.pairs) };
        let Ok(font) = ttf_parser::Face::parse(files.wide, 0) else { return advances };
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

    /// What is added between two letters, in thousandths of an em; mostly they come closer.
    pub(crate) fn kern(&self, left: char, right: char) -> i16 {
        let (left, right) = (left as usize, right as usize);
        let may_be = left < KERNED && right < KERNED;
        if may_be { self.pairs.get(left * KERNED + right).copied().unwrap_or(0) } else { 0 }
    }

    /// Width of a text in ems.
    pub(crate) fn width(&self, text: &str) -> f32 {
        let mut thousandths = 0_i32;
        let mut before = None;
        for letter in text.chars() {
            thousandths += i32::from(self.advance(letter));
            thousandths += before.map_or(0, |before| i32::from(self.kern(before, letter)));
            before = Some(letter);
        }
        // A text would need millions of letters before a f32 lost a thousandth that matters on paper.
        #[expect(clippy::cast_precision_loss, reason = "widths of lines are far below 2^24 thousandths")]
        let ems = thousandths as f32 / 1000.0;
        ems
    }

    /// Width in ems of what stands behind the comma of a number, the comma included.
    pub(crate) fn width_after_comma(&self, number: &str) -> f32 {
        number.rfind(',').and_then(|at| number.get(at..)).map_or(0.0, |part| self.width(part))
    }
}

/// The table of a file of pairs: two letters and what is added between them, four bytes each.
fn pairs(file: &[u8]) -> Vec<i16> {
    let mut pairs = vec![0; KERNED * KERNED];
    for pair in file.chunks_exact(4) {
        let [left, right, high, low] = *pair else { continue };
        if let Some(place) = pairs.get_mut(usize::from(left) * KERNED + usize::from(right)) {
            *place = i16::from_be_bytes([high, low]);
        }
    }
    pairs
}

/// The characters of a text that no font of the sheets has, each once, in the order they occur.
///
/// To be reported with the person's name before printing; on paper they become a question mark.
pub fn missing_characters(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for line in text::plain_lines(text) {
        for character in line.chars() {
            if !Face::Regular.has(character) && !missing.contains(&character) {
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
            let has = Face::ALL.map(|face| face.has(character));
            assert!(has == [true; 6] || has == [false; 6], "{character:?} {has:?}");
        }
    }

    #[test]
    fn letters_are_as_wide_as_those_of_the_regulation() {
        // p151 prints "Kuantitas" in 11 pt Bookman Old Style 52.9 pt wide.
        let width = Face::Regular.advances().width("Kuantitas") * 11.0;
        assert!((width - 52.9).abs() < 0.2, "{width}");
    }

    #[test]
    fn letters_that_would_gape_are_brought_closer_and_no_pair_is_kerned_where_lines_break() {
        for face in Face::ALL {
            let advances = face.advances();
            assert!(advances.kern('T', 'e') < -30 && advances.kern('A', 'V') < -30, "{face:?}");
            let apart = advances.width("A") + advances.width("V");
            assert!(advances.width("AV") < apart - 0.03, "{face:?}");
            for left in [' ', '-', '/'] {
                assert!((' '..='~').all(|right| advances.kern(left, right) == 0), "{face:?} {left:?}");
            }
            assert!((' '..='~').all(|left| advances.kern(left, ' ') == 0), "{face:?}");
        }
    }

    #[test]
    fn what_stands_behind_the_comma_is_measured_alone() {
        let advances = Face::Regular.advances();
        assert!((advances.width_after_comma("1.204,50") - advances.width(",50")).abs() < 1e-6);
        assert!(advances.width_after_comma("1.204").abs() < 1e-6);
    }

    #[test]
    fn a_character_no_font_has_is_reported_once_and_a_pasted_space_is_not_one() {
        assert_eq!(missing_characters("Wayan\u{a0}ᬯ Łukasz Nuraʼini 你你"), ['ᬯ', '你']);
        assert_eq!(missing_characters("≤ 5 hari – “tepat”… ≥ 90% ± 2 • é Ş"), []);
    }
}
