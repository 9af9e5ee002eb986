//! The fonts every file may use: made by printpdf once, deflated once. Files of a single record carry a subset
//! of their own instead ([`super::subset`]).

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Dictionary, Document, Object, Stream};
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfParseErrorSeverity,
    PdfSaveOptions, Pt, TextItem,
};

use super::out::{Id, OutFile};
use super::{PressError, deflate, values};
use crate::face::Face;

/// Number of font files: a small and a wide one for each face.
pub(super) const N_FONTS: usize = Face::ALL.len() * 2;
/// What stands on paper for a character no font has; see [`crate::missing_characters`].
const UNKNOWN: char = '?';
/// Codes below this are looked up in a flat table.
const FLAT: usize = 0x250;

/// What a font is made of in a file.
#[derive(Clone)]
pub(super) struct Parts {
    /// The font itself, without what hangs from it.
    pub(super) root: Dictionary,
    /// How its glyphs are found, without their measures.
    pub(super) descendant: Dictionary,
    /// Its measures, without the glyphs.
    pub(super) descriptor: Dictionary,
    /// Entries and deflated bytes of the glyphs.
    pub(super) program: (String, Vec<u8>),
    /// Key of the glyphs, which tells their kind.
    pub(super) program_key: &'static str,
    /// Deflated map from codes to letters.
    pub(super) to_unicode: Vec<u8>,
}

impl Parts {
    /// Writes the font; its own object is the one to refer to.
    pub(super) fn write<W: Write>(&self, out: &mut OutFile<W>) -> Result<Id, PressError> {
        let first = out.reserve_row(5);
        let [root, descendant, descriptor, program, map] = [0, 1, 2, 3, 4].map(|at| first.after(at));
        out.stream(program, &self.program.0, &self.program.1)?;
        out.stream(map, "/Filter/FlateDecode", &self.to_unicode)?;
        let mut object = |id, dictionary: &Dictionary, rest: String| {
            out.object(id, |into| {
                into.extend_from_slice(b"<<");
                values::entries(dictionary, into);
                into.extend_from_slice(rest.as_bytes());
                into.extend_from_slice(b">>");
            })
        };
        object(root, &self.root, format!("/ToUnicode {map}/DescendantFonts[{descendant}]"))?;
        object(descendant, &self.descendant, format!("/FontDescriptor {descriptor}"))?;
        object(descriptor, &self.descriptor, format!("/{} {program}", self.program_key))?;
        Ok(root)
    }
}

/// A font file, ready to be embedded.
pub(super) struct Font {
    pub(super) parts: Parts,
    flat: Vec<u16>,
    others: BTreeMap<u32, u16>,
}

impl Font {
    /// Glyph of a character, 0 where the file lacks it.
    pub(super) fn glyph(&self, character: char) -> u16 {
        match self.flat.get(character as usize) {
            Some(glyph) => *glyph,
            None => self.others.get(&u32::from(character)).copied().unwrap_or(0),
        }
    }

    /// The same, of the character that stands for those the file lacks.
    pub(super) fn printed_glyph(&self, character: char) -> u16 {
        match self.glyph(character) {
            0 => self.glyph(UNKNOWN),
            glyph => glyph,
        }
    }
}

/// All fonts, the small file of a face before its wide one.
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    /// Lets printpdf make the font objects of a page that shows every character of every font.
    pub(super) fn new() -> Result<Self, PressError> {
        let mut skeleton = PdfDocument::new("");
        let mut ops = vec![Op::StartTextSection];
        let mut parsed = Vec::with_capacity(N_FONTS);
        for (at, face) in Face::ALL.into_iter().enumerate() {
            for (tag, file) in [("KLSMLL", face.small_file()), ("KLWIDE", face.wide_file())] {
                let name = name(at * 2 + usize::from(tag == "KLWIDE"));
                let mut font = ParsedFont::from_bytes(file, 0, &mut Vec::new())
                    .ok_or_else(|| PressError::Font(face.postscript_name().to_owned()))?;
                font.font_name = Some(format!("{tag}+{}", face.postscript_name()));
                let all: String =
                    font.codepoint_to_glyph.keys().filter_map(|code| char::from_u32(*code)).collect();
                let id = FontId(name);
                ops.push(Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(11.0) });
                ops.push(Op::ShowText { items: vec![TextItem::Text(all)] });
                skeleton.resources.fonts.map.insert(id.clone(), PdfFont::new(font.clone()));
                parsed.push((id.0, font));
            }
        }
        ops.push(Op::EndTextSection);
        skeleton.with_pages(vec![PdfPage::new(Mm(210.0), Mm(297.0), ops)]);
        let mut warnings = Vec::new();
        let document = skeleton.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
        if let Some(warning) =
            warnings.into_iter().find(|warning| warning.severity != PdfParseErrorSeverity::Info)
        {
            return Err(PressError::Font(warning.msg));
        }
        let fonts = parsed.into_iter().map(|(name, font)| extract(&document, name, &font));
        Ok(Self(fonts.collect::<Result<_, _>>()?))
    }

    /// A font by its place.
    pub(super) fn at(&self, index: usize) -> Option<&Font> {
        self.0.get(index)
    }

    /// The wide font of a face.
    pub(super) fn wide(&self, face: Face) -> Option<&Font> {
        self.at(face as usize * 2 + 1)
    }

    /// Place of the font for a run: the small file where it has every character.
    pub(super) fn choose(&self, face: Face, text: &str) -> usize {
        let small = face as usize * 2;
        let covers =
            self.at(small).is_some_and(|font| text.chars().all(|character| font.glyph(character) != 0));
        if covers { small } else { small + 1 }
    }

    /// Code of a character in a font.
    pub(super) fn code(&self, index: usize, character: char) -> u16 {
        self.at(index).map_or(0, |font| font.printed_glyph(character))
    }
}

/// Name of a font in the resources of a page.
pub(super) fn name(index: usize) -> String {
    format!("F{index}")
}

fn extract(document: &Document, name: String, font: &ParsedFont) -> Result<Font, PressError> {
    let parts = parts(document, &name).transpose()?.ok_or(PressError::Font(name))?;
    let mut flat = vec![0; FLAT];
    let mut others = BTreeMap::new();
    for (code, glyph) in &font.codepoint_to_glyph {
        match flat.get_mut(*code as usize) {
            Some(place) => *place = *glyph,
            None => _ = others.insert(*code, *glyph),
        }
    }
    Ok(Font { parts, flat, others })
}

/// Takes the objects of a font of the only page apart; nothing where one is missing.
fn parts(document: &Document, name: &str) -> Option<Result<Parts, PressError>> {
    let page = document.get_dictionary(document.page_iter().next()?).ok()?;
    let fonts = dictionary(document, dictionary(document, page.get(b"Resources").ok()?)?.get(b"Font").ok()?)?;
    let mut root = dictionary(document, fonts.get(name.as_bytes()).ok()?)?.clone();
    let to_unicode = stream(document, &root.remove(b"ToUnicode")?)?.content.clone();
    let mut descendant =
        dictionary(document, root.remove(b"DescendantFonts")?.as_array().ok()?.first()?)?.clone();
    let mut descriptor = dictionary(document, &descendant.remove(b"FontDescriptor")?)?.clone();
    let (program_key, program) = ["FontFile2", "FontFile3"]
        .into_iter()
        .find_map(|key| descriptor.remove(key.as_bytes()).map(|program| (key, program)))?;
    let program = stream(document, &program)?;
    let mut kind = Vec::new();
    if let Ok(subtype) = program.dict.get(b"Subtype").and_then(Object::as_name) {
        kind.extend_from_slice(b"/Subtype/");
        kind.extend_from_slice(subtype);
    }
    let length = program.content.len();
    let entries = format!("{}/Length1 {length}/Filter/FlateDecode", String::from_utf8_lossy(&kind));
    let packed = || {
        let mut deflate = deflate::Deflate::new(9);
        Ok(Parts {
            to_unicode: deflate.all(&to_unicode)?,
            program: (entries, deflate.all(&program.content)?),
            program_key,
            root,
            descendant,
            descriptor,
        })
    };
    Some(packed())
}

fn dictionary<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_dict().ok()
}

fn stream<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Stream> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_stream().ok()
}
