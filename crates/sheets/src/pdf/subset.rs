//! Fonts of one file, cut down to the letters it has. Letters are collected before anything is written, because
//! cutting renumbers them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lopdf::Object;
use printpdf::ToUnicodeCMap;
use subsetter::GlyphRemapper;
use ttf_parser::{RawFace, Tag};

use super::deflate::Deflate;
use super::fonts::{Font, Fonts, Parts};
use super::{Hash, PressError};
use crate::face::Face;
use crate::layout::{Draw, Page};

/// Subsets kept of each face: headings and notes of a form are the same for everybody.
const KEPT: usize = 32;
/// Deflate level of glyphs, which hardly get smaller above it.
const LEVEL: u32 = 6;

/// The letters of a face in a file, and their font.
pub(super) struct Subset {
    codes: BTreeMap<char, u16>,
    pub(super) parts: Arc<Parts>,
}

impl Subset {
    /// Code of a character; those no font has were given that of the question mark.
    pub(super) fn code(&self, character: char) -> u16 {
        self.codes.get(&character).copied().unwrap_or(0)
    }
}

/// The subsets of a file by face.
pub(super) type Subsets = BTreeMap<Face, Subset>;

/// Cuts fonts, and keeps what it cut lately.
pub(super) struct Cutter {
    kept: BTreeMap<(Face, Vec<u16>), Arc<Parts>>,
    deflate: Deflate,
}

impl Default for Cutter {
    fn default() -> Self {
        Self { kept: BTreeMap::new(), deflate: Deflate::new(LEVEL) }
    }
}

impl Cutter {
    /// Fonts with the letters of some pages.
    pub(super) fn cut<'p>(
        &mut self,
        pages: impl Iterator<Item = &'p Page>,
        fonts: &Fonts,
    ) -> Result<Subsets, PressError> {
        let letters = letters_of(pages);
        letters.into_iter().map(|(face, letters)| Ok((face, self.subset(face, &letters, fonts)?))).collect()
    }

    fn subset(&mut self, face: Face, letters: &BTreeSet<char>, fonts: &Fonts) -> Result<Subset, PressError> {
        let broken = || PressError::Font(face.postscript_name().to_owned());
        let font = fonts.wide(face).ok_or_else(broken)?;
        let glyphs: BTreeSet<u16> = letters.iter().map(|letter| font.printed_glyph(*letter)).collect();
        let glyphs: Vec<u16> = glyphs.into_iter().collect();
        // Codes follow the order of the glyphs; that of the glyph for unknown letters is 0.
        let code = |letter: char| {
            let at = glyphs.binary_search(&font.printed_glyph(letter)).unwrap_or_default();
            u16::try_from(at + 1).unwrap_or_default()
        };
        let codes: BTreeMap<char, u16> = letters.iter().map(|letter| (*letter, code(*letter))).collect();
        let key = (face, glyphs);
        let parts = if let Some(parts) = self.kept.get(&key) {
            Arc::clone(parts)
        } else {
            let parts = Arc::new(self.parts(face, &key.1, &codes, font).ok_or_else(broken)?);
            self.keep(key, &parts);
            parts
        };
        Ok(Subset { codes, parts })
    }

    fn keep(&mut self, key: (Face, Vec<u16>), parts: &Arc<Parts>) {
        if self.kept.keys().filter(|(face, _)| *face == key.0).count() >= KEPT {
            self.kept.retain(|(face, _), _| *face != key.0);
        }
        self.kept.insert(key, Arc::clone(parts));
    }

    /// The wide font of a face with these glyphs only.
    fn parts(
        &mut self,
        face: Face,
        glyphs: &[u16],
        codes: &BTreeMap<char, u16>,
        font: &Font,
    ) -> Option<Parts> {
        let remapper = GlyphRemapper::new_from_glyphs_sorted(glyphs);
        let file = subsetter::subset(face.wide_file(), 0, &remapper).ok()?;
        let (kind, program) = match RawFace::parse(&file, 0).ok()?.table(Tag::from_bytes(b"CFF ")) {
            Some(outlines) => ("/Subtype/CIDFontType0C", outlines),
            None => ("", file.as_slice()),
        };
        let mut letters = BTreeMap::new();
        for (letter, code) in codes {
            // Two letters of one glyph are found as the lower one; a letter no font has, as it is printed.
            let found = if face.has(*letter) { *letter } else { '?' };
            letters.entry(*code).or_insert(found);
        }
        let mut parts = font.parts.clone();
        let name = format!("{}+{}", tag_of(glyphs), face.postscript_name());
        for dictionary in [&mut parts.root, &mut parts.descendant] {
            dictionary.set("BaseFont", Object::Name(name.clone().into_bytes()));
        }
        parts.descriptor.set("FontName", Object::Name(name.into_bytes()));
        let widths = letters.values().map(|letter| Object::Integer(face.advances().advance(*letter).into()));
        parts.descendant.set("W", vec![Object::Integer(1), Object::Array(widths.collect())]);
        let mappings =
            letters.iter().map(|(code, letter)| (u32::from(*code), vec![u32::from(*letter)])).collect();
        let map = ToUnicodeCMap { mappings }.to_cmap_string(face.postscript_name());
        parts.to_unicode = self.deflate.all(map.as_bytes()).ok()?;
        let entries = format!("{kind}/Length1 {}/Filter/FlateDecode", program.len());
        parts.program = (entries, self.deflate.all(program).ok()?);
        Some(parts)
    }
}

/// The letters of each face.
fn letters_of<'p>(pages: impl Iterator<Item = &'p Page>) -> BTreeMap<Face, BTreeSet<char>> {
    let mut ascii = [[false; 128]; Face::ALL.len()];
    let mut letters = BTreeMap::<Face, BTreeSet<char>>::new();
    for command in pages.flat_map(|page| &page.commands) {
        let Draw::Text(run) = &command.draw else { continue };
        for letter in run.text.chars() {
            let of_face = ascii.get_mut(run.face as usize);
            match of_face.and_then(|of_face| of_face.get_mut(letter as usize)) {
                Some(is_used) => *is_used = true,
                None => _ = letters.entry(run.face).or_default().insert(letter),
            }
        }
    }
    for (face, used) in Face::ALL.into_iter().zip(&ascii) {
        let used = ('\0'..).zip(used).filter_map(|(letter, is_used)| is_used.then_some(letter));
        for letter in used {
            letters.entry(face).or_default().insert(letter);
        }
    }
    letters
}

/// Six capitals in front of the name, told by the glyphs: subsets that differ have names that differ.
fn tag_of(glyphs: &[u16]) -> String {
    let mut hash = Hash::default();
    for glyph in glyphs {
        hash.take(&glyph.to_be_bytes());
    }
    let mut rest = hash.0;
    let capital = |_| {
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        rest /= 26;
        char::from(b'A' + letter)
    };
    (0..6).map(capital).collect()
}
