//! Third step: pages of commands become a PDF file. Fonts and their dictionaries are printpdf's, page
//! contents are ours, and the file is finished on the lopdf document they share.

mod deflate;
mod fonts;
mod picture;
mod stream;

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use thiserror::Error;

pub use picture::{national_emblem, shrunk};

use crate::layout::Page;
use deflate::Deflate;
use fonts::{Fonts, N_FONTS};
use picture::Picture;
use stream::{Writer, centipoints};

/// Deflate level of page contents: half the time of level 9 for a few percent of size.
const LEVEL: u32 = 4;
const PRODUCER: &str = "Kinerja Luring";

/// Why nothing was printed.
#[derive(Debug, Error)]
pub enum PressError {
    /// A built-in font cannot be embedded; the program itself is broken.
    #[error("the built-in font {0} cannot be embedded")]
    Font(String),
    /// The office's emblem is not a PNG or JPEG that can be read.
    #[error("the emblem is not a readable PNG or JPEG file: {0}")]
    Emblem(String),
    /// Compressing a page failed.
    #[error("a page could not be compressed: {0}")]
    Compress(String),
    /// Writing the finished document failed.
    #[error("the document could not be put together: {0}")]
    Assemble(std::io::Error),
}

/// What a file says about itself. Told, so that the same record gives the same bytes.
#[derive(Clone, Copy, Debug)]
pub struct Imprint<'a> {
    /// Title shown by readers.
    pub title: &'a str,
    /// When it was made, in the office's own time.
    pub created: NaiveDateTime,
}

/// Makes PDF files; keeps fonts, emblem and compressor from one file of a run to the next.
pub struct Press {
    fonts: Fonts,
    emblem: Picture,
    writer: Writer,
    deflate: Deflate,
}

impl Press {
    /// A press with the office's own emblem, a PNG or JPEG, or else the national one.
    pub fn new(emblem: Option<&[u8]>) -> Result<Self, PressError> {
        Ok(Self {
            fonts: Fonts::new()?,
            emblem: Picture::read(emblem.unwrap_or(national_emblem()))?,
            writer: Writer::default(),
            deflate: Deflate::new(LEVEL),
        })
    }

    /// A file of the given sheets, in order.
    pub fn pdf(&mut self, sheets: &[Vec<Page>], imprint: &Imprint<'_>) -> Result<Vec<u8>, PressError> {
        let mut volume = self.volume();
        for sheet in sheets {
            volume.add(sheet)?;
        }
        volume.finish(imprint)
    }

    /// Begins a file to which sheets are added one after the other; only their compressed contents are kept.
    pub fn volume(&mut self) -> Volume<'_> {
        let mut document = Document::with_version("1.7");
        document.max_id = self.fonts.last_id;
        self.writer.uses_font = [false; N_FONTS];
        self.writer.uses_emblem = false;
        let [pages, resources] = [document.new_object_id(), document.new_object_id()];
        Volume { press: self, document, pages, resources, kids: Vec::new(), hash: Hash::default() }
    }
}

/// A file in the making.
pub struct Volume<'p> {
    press: &'p mut Press,
    document: Document,
    pages: ObjectId,
    resources: ObjectId,
    kids: Vec<Object>,
    hash: Hash,
}

impl Volume<'_> {
    /// Adds a sheet.
    pub fn add(&mut self, sheet: &[Page]) -> Result<(), PressError> {
        for page in sheet {
            let content = self.press.writer.page(page, &self.press.fonts, self.press.emblem.ratio);
            let content = self.press.deflate.all(content)?;
            self.hash.take(&content);
            let stream =
                Stream::new(dictionary! { "Filter" => "FlateDecode" }, content).with_compression(false);
            let content = self.document.add_object(stream);
            let size = |millimetres| Object::Real(points(millimetres));
            let page = self.document.add_object(dictionary! {
                "Type" => "Page",
                "Parent" => self.pages,
                "MediaBox" => vec![0.into(), 0.into(), size(page.width_mm), size(page.height_mm)],
                "Resources" => self.resources,
                "Contents" => content,
            });
            self.kids.push(page.into());
        }
        Ok(())
    }

    /// The finished file.
    pub fn finish(mut self, imprint: &Imprint<'_>) -> Result<Vec<u8>, PressError> {
        let resources = self.used_resources();
        let document = &mut self.document;
        document.objects.insert(self.resources, resources.into());
        let count = i64::try_from(self.kids.len()).unwrap_or(i64::MAX);
        let pages = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => self.kids };
        document.objects.insert(self.pages, pages.into());
        let catalog = document.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => self.pages,
            "Lang" => Object::string_literal("id-ID"),
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        });
        let date = imprint.created.format("D:%Y%m%d%H%M%S").to_string();
        self.hash.take(date.as_bytes());
        self.hash.take(imprint.title.as_bytes());
        let about = document.add_object(dictionary! {
            "Title" => text_string(imprint.title),
            "Producer" => Object::string_literal(PRODUCER),
            "CreationDate" => Object::string_literal(date.as_str()),
            "ModDate" => Object::string_literal(date),
        });
        let id = Object::String(self.hash.0.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
        document.trailer.set("Root", catalog);
        document.trailer.set("Info", about);
        document.trailer.set("ID", vec![id.clone(), id]);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).map_err(PressError::Assemble)?;
        Ok(bytes)
    }

    /// Copies the fonts and the emblem the pages use into the file.
    fn used_resources(&mut self) -> Dictionary {
        let press = &*self.press;
        let mut fonts = Dictionary::new();
        let used = press.writer.uses_font.iter().enumerate().filter(|(_, is_used)| **is_used);
        for font in used.filter_map(|(at, _)| press.fonts.at(at)) {
            self.document.objects.extend(font.objects.iter().cloned());
            fonts.set(font.name.as_str(), font.root);
        }
        let mut resources = dictionary! { "Font" => fonts };
        if press.writer.uses_emblem {
            let emblem = self.document.add_object(press.emblem.stream.clone());
            resources.set("XObject", dictionary! { "E" => emblem });
        }
        resources
    }
}

fn points(millimetres: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a paper is below 100 000 hundredths of a point")]
    let points = centipoints(millimetres) as f32 / 100.0;
    points
}

/// FNV-1a of 128 bits: names a file by what it holds. It guards nothing, so it need not be cryptographic.
struct Hash(u128);

impl Default for Hash {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Hash {
    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}
