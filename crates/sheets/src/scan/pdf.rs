//! The codes in the pictures of a PDF: what a scanner put there, and the codes of our own sheets.

use super::{FoundText, ScanError, picture};
use image::{GrayImage, imageops};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};
use std::collections::BTreeMap;

/// Pages that are looked at.
pub(super) const MOST_PAGES: usize = 2_000;
/// Bytes a picture, or a list of objects, may unpack to.
pub(super) const LARGEST: usize = 256 * 1024 * 1024;
/// Pictures inside pictures that are followed: a scanner's page is at most a form around an image.
const DEEPEST: usize = 3;

/// The texts of all codes in the pictures of a PDF.
pub(super) fn texts(bytes: &[u8]) -> Result<Vec<FoundText>, ScanError> {
    let document = opened(bytes)?;
    let mut look = Look { document: &document, seen: BTreeMap::new(), packed: None };
    let mut found = Vec::new();
    for (number, page) in (1..).zip(document.page_iter().take(MOST_PAGES)) {
        let texts = look.page(page);
        found.extend(texts.into_iter().map(|text| FoundText { page: number, text }));
    }
    match look.packed {
        Some(filter) if found.is_empty() => Err(ScanError::Packed(filter)),
        _ => Ok(found),
    }
}

/// A document that asks for no password.
pub(super) fn opened(bytes: &[u8]) -> Result<Document, ScanError> {
    let options = LoadOptions { max_decompressed_size: Some(LARGEST), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options);
    let document = document.map_err(|error| ScanError::Broken(error.to_string()))?;
    if document.is_encrypted() { Err(ScanError::Locked) } else { Ok(document) }
}

/// A walk through the pictures of a document.
struct Look<'d> {
    document: &'d Document,
    /// What was found in each picture; a head that is on every page is looked at once.
    seen: BTreeMap<ObjectId, Vec<String>>,
    /// A filter that was met and is not read here.
    packed: Option<String>,
}

impl<'d> Look<'d> {
    fn page(&mut self, page: ObjectId) -> Vec<String> {
        let Ok((own, inherited)) = self.document.get_page_resources(page) else { return Vec::new() };
        let document = self.document;
        let inherited = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
        let mut texts: Vec<String> =
            own.into_iter().chain(inherited).flat_map(|resources| self.pictures(resources, 0)).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    fn pictures(&mut self, resources: &'d Dictionary, depth: usize) -> Vec<String> {
        let document = self.document;
        let Ok(drawn) = resources.get_deref(b"XObject", document).and_then(Object::as_dict) else {
            return Vec::new();
        };
        let mut texts = Vec::new();
        for id in drawn.iter().filter_map(|(_, one)| one.as_reference().ok()) {
            if let Some(known) = self.seen.get(&id) {
                texts.extend(known.iter().cloned());
                continue;
            }
            // Before it is looked at: a form may name itself.
            self.seen.insert(id, Vec::new());
            let found = self.one(id, depth);
            texts.extend(found.iter().cloned());
            self.seen.insert(id, found);
        }
        texts
    }

    fn one(&mut self, id: ObjectId, depth: usize) -> Vec<String> {
        let Ok(stream) = self.document.get_object(id).and_then(Object::as_stream) else { return Vec::new() };
        let kind = stream.dict.get_deref(b"Subtype", self.document).and_then(Object::as_name);
        match kind {
            Ok(b"Image") => self.image(stream),
            Ok(b"Form") if depth < DEEPEST => {
                let inside = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict);
                inside.map(|resources| self.pictures(resources, depth + 1)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn image(&mut self, stream: &Stream) -> Vec<String> {
        let filters = stream.filters().unwrap_or_default();
        let read = match filters.as_slice() {
            [b"DCTDecode"] => picture::decoded(&stream.content).ok(),
            [b"FlateDecode" | b"LZWDecode" | b"ASCII85Decode", ..] | [] => self.plain(stream),
            _ => None,
        };
        if read.is_none() {
            let known = [b"DCTDecode".as_slice(), b"FlateDecode", b"LZWDecode", b"ASCII85Decode"];
            let strange = filters.iter().find(|filter| !known.contains(filter));
            self.packed =
                self.packed.take().or(strange.map(|name| String::from_utf8_lossy(name).into_owned()));
        }
        read.map(|picture| picture::texts(&picture)).unwrap_or_default()
    }

    /// A picture of 1 or 8 bits a colour; how many colours a pixel has is told by the length of its rows.
    fn plain(&self, stream: &Stream) -> Option<GrayImage> {
        let number = |key: &[u8]| stream.dict.get_deref(key, self.document).and_then(Object::as_i64).ok();
        let (width, height) = (side(number(b"Width")?)?, side(number(b"Height")?)?);
        let is_mask = stream.dict.get(b"ImageMask").and_then(Object::as_bool).unwrap_or(false);
        let bits = if is_mask { 1 } else { number(b"BitsPerComponent")? };
        let data = stream.get_plain_content_with_limit(LARGEST).ok()?;
        let row = data.len() / usize::try_from(height).ok()?;
        let rows = data.chunks_exact(row.max(1)).take(usize::try_from(height).ok()?);
        let wide = usize::try_from(width).ok()?;
        let pixels: Vec<u8> = match bits {
            1 if row >= wide.div_ceil(8) => rows.flat_map(|row| bits_of(row, wide)).collect(),
            8 if row >= wide => rows.flat_map(|pixels| bytes_of(pixels, wide)).collect(),
            _ => return None,
        };
        let mut picture = GrayImage::from_raw(width, height, pixels)?;
        if self.is_negative(stream) {
            imageops::invert(&mut picture);
        }
        Some(picture)
    }

    /// Whether 0 is white.
    fn is_negative(&self, stream: &Stream) -> bool {
        let decode = stream.dict.get_deref(b"Decode", self.document).and_then(Object::as_array);
        decode.is_ok_and(|bounds| {
            bounds.first().and_then(|first| first.as_float().ok()).is_some_and(|low| low > 0.5)
        })
    }
}

/// A side of a picture, of a size that a scanner makes.
fn side(pixels: i64) -> Option<u32> {
    u32::try_from(pixels).ok().filter(|pixels| (1..=20_000).contains(pixels))
}

fn bits_of(row: &[u8], width: usize) -> impl Iterator<Item = u8> {
    let bits = row.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
    bits.take(width).map(|bit| bit * 255)
}

/// One grey a pixel: the mean of its colours.
fn bytes_of(row: &[u8], width: usize) -> impl Iterator<Item = u8> {
    let n_colours = (row.len() / width.max(1)).max(1);
    row.chunks_exact(n_colours).take(width).map(move |pixel| {
        let sum: usize = pixel.iter().copied().map(usize::from).sum();
        u8::try_from(sum / n_colours).unwrap_or(255)
    })
}
