//! The embedded fonts: made by printpdf once, deflated once, copied into every file that uses them.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfParseErrorSeverity,
    PdfSaveOptions, Pt, TextItem,
};

use super::{PressError, deflate};
use crate::face::Face;

/// Number of embedded files: a small and a wide one for each face.
pub(super) const N_FONTS: usize = Face::ALL.len() * 2;
/// What stands on paper for a character no font has; see [`crate::missing_characters`].
const UNKNOWN: char = '?';
/// Codes below this are looked up in a flat table.
const FLAT: usize = 0x250;

/// An embedded font file.
pub(super) struct Font {
    /// Name in the resources of a page.
    pub(super) name: String,
    /// The font's own object; the others hang from it.
    pub(super) root: ObjectId,
    /// All objects of the font, streams deflated.
    pub(super) objects: Vec<(ObjectId, Object)>,
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
}

/// All embedded fonts, the small file of a face before its wide one.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    /// Greatest object number used.
    pub(super) last_id: u32,
}

impl Fonts {
    /// Lets printpdf make the font objects of a page that shows every character of every font.
    pub(super) fn new() -> Result<Self, PressError> {
        let mut skeleton = PdfDocument::new("");
        let mut ops = vec![Op::StartTextSection];
        let mut parsed = Vec::with_capacity(N_FONTS);
        for (at, face) in Face::ALL.into_iter().enumerate() {
            for (tag, file) in [("KLSMLL", face.small_file()), ("KLWIDE", face.wide_file())] {
                let name = format!("F{}", at * 2 + usize::from(tag == "KLWIDE"));
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
        Ok(Self { fonts: fonts.collect::<Result<_, _>>()?, last_id: document.max_id })
    }

    /// A font by its place.
    pub(super) fn at(&self, index: usize) -> Option<&Font> {
        self.fonts.get(index)
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
        let Some(font) = self.at(index) else { return 0 };
        match font.glyph(character) {
            0 => font.glyph(UNKNOWN),
            glyph => glyph,
        }
    }
}

fn extract(document: &Document, name: String, font: &ParsedFont) -> Result<Font, PressError> {
    let root = font_object(document, &name).ok_or_else(|| PressError::Font(name.clone()))?;
    let mut objects = BTreeMap::new();
    collect(document, root, &mut objects)?;
    let mut flat = vec![0; FLAT];
    let mut others = BTreeMap::new();
    for (code, glyph) in &font.codepoint_to_glyph {
        match flat.get_mut(*code as usize) {
            Some(place) => *place = *glyph,
            None => _ = others.insert(*code, *glyph),
        }
    }
    Ok(Font { name, root, objects: objects.into_iter().collect(), flat, others })
}

/// The object of a font in the resources of the only page.
fn font_object(document: &Document, name: &str) -> Option<ObjectId> {
    let page = document.page_iter().next()?;
    let page = document.get_dictionary(page).ok()?;
    let resources = follow(document, page.get(b"Resources").ok()?)?;
    let fonts = follow(document, resources.get(b"Font").ok()?)?;
    fonts.get(name.as_bytes()).ok()?.as_reference().ok()
}

fn follow<'d>(document: &'d Document, object: &'d Object) -> Option<&'d Dictionary> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_dict().ok()
}

/// Copies an object and everything it refers to, deflating streams as well as zlib can.
fn collect(
    document: &Document,
    id: ObjectId,
    into: &mut BTreeMap<ObjectId, Object>,
) -> Result<(), PressError> {
    if into.contains_key(&id) {
        return Ok(());
    }
    let mut object = document.get_object(id).map_err(|error| PressError::Font(error.to_string()))?.clone();
    if let Object::Stream(stream) = &mut object {
        *stream = deflated(stream)?;
    }
    let mut referred = Vec::new();
    references(&object, &mut referred);
    into.insert(id, object);
    referred.into_iter().try_for_each(|id| collect(document, id, into))
}

fn deflated(stream: &Stream) -> Result<Stream, PressError> {
    let mut dictionary = stream.dict.clone();
    dictionary.set("Filter", "FlateDecode");
    Ok(Stream::new(dictionary, deflate::Deflate::new(9).all(&stream.content)?).with_compression(false))
}

fn references(object: &Object, into: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => into.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, into)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, item)| references(item, into)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, item)| references(item, into)),
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..) => {}
    }
}
