//! Third step: pages of commands become a PDF file. Fonts and their dictionaries are printpdf's; contents,
//! structure and the objects around them are ours and go out as they come, so that a file may be of any length.

mod deflate;
mod fonts;
mod out;
mod picture;
mod stream;
mod subset;
mod tags;
mod values;
mod xmp;

use std::fmt::Write as _;
use std::io::Write;

use chrono::NaiveDateTime;
use thiserror::Error;

pub use picture::{national_emblem, shrunk};

use crate::layout::Page;
use deflate::Deflate;
use fonts::Fonts;
use out::{Id, OutFile};
use picture::Picture;
use stream::{Case, Modules, Writer, centipoints};
use subset::{Cutter, Subsets};
use tags::{Branch, Tags};

/// Deflate level of page contents: half the time of level 9 for a few percent of size.
const LEVEL: u32 = 4;
const PRODUCER: &str = "Kinerja Luring";
/// Objects a file may have (ISO 19005-2, 6.1.13), less what the sheets of one more person and the end of the file
/// may need.
pub const MOST_OBJECTS: usize = 8_388_607 - 100_000;

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
    /// What it is about; may be empty.
    pub subject: &'a str,
    /// Whose office made it; may be empty.
    pub author: &'a str,
    /// When it was made, in the office's own time.
    pub created: NaiveDateTime,
}

/// Makes PDF files; keeps fonts, emblem and compressor from one file of a run to the next.
pub struct Press {
    fonts: Fonts,
    cutter: Cutter,
    emblem: Picture,
    writer: Writer,
    deflate: Deflate,
}

impl Press {
    /// A press with the office's own emblem, a PNG or JPEG, or else the national one.
    pub fn new(emblem: Option<&[u8]>) -> Result<Self, PressError> {
        Ok(Self {
            fonts: Fonts::new()?,
            cutter: Cutter::default(),
            emblem: Picture::read(emblem.unwrap_or(national_emblem()))?,
            writer: Writer::default(),
            deflate: Deflate::new(LEVEL),
        })
    }

    /// A file of the given sheets, in order, with no letters in its fonts but those it has.
    pub fn pdf(&mut self, sheets: &[Vec<Page>], imprint: &Imprint<'_>) -> Result<Vec<u8>, PressError> {
        let subsets = self.cutter.cut(sheets.iter().flatten(), &self.fonts)?;
        let mut volume = Volume::new(self, Vec::new(), Some(subsets));
        for sheet in sheets {
            volume.add(sheet)?;
        }
        volume.finish(imprint)
    }

    /// Begins a file of any length, to which sheets are added one after the other; what is finished is written
    /// into `out` at once. Its fonts are those of the letters of Indonesian texts, and the wide ones where a sheet
    /// needs them.
    pub fn volume<W: Write>(&mut self, out: W) -> Volume<'_, W> {
        Volume::new(self, out, None)
    }
}

/// Objects every page refers to and that are written last.
struct Shared {
    catalog: Id,
    about: Id,
    pages: Id,
    resources: Id,
    fonts: Id,
    emblem: Id,
    structure: Id,
    document: Id,
}

/// A file in the making.
pub struct Volume<'p, W> {
    press: &'p mut Press,
    subsets: Option<Subsets>,
    out: OutFile<W>,
    shared: Shared,
    /// A node of pages for each sheet.
    nodes: Vec<Id>,
    branches: Vec<Branch>,
    n_pages: usize,
    hash: Hash,
}

impl<'p, W: Write> Volume<'p, W> {
    fn new(press: &'p mut Press, out: W, subsets: Option<Subsets>) -> Self {
        press.writer.begin_file();
        let mut out = OutFile::new(out);
        let shared = Shared {
            catalog: out.reserve(),
            about: out.reserve(),
            pages: out.reserve(),
            resources: out.reserve(),
            fonts: out.reserve(),
            emblem: out.reserve(),
            structure: out.reserve(),
            document: out.reserve(),
        };
        let (nodes, branches) = (Vec::new(), Vec::new());
        Self { press, subsets, out, shared, nodes, branches, n_pages: 0, hash: Hash::default() }
    }

    /// Adds a sheet.
    pub fn add(&mut self, sheet: &[Page]) -> Result<(), PressError> {
        if sheet.is_empty() {
            return Ok(());
        }
        let node = self.out.reserve();
        let mut tags = Tags::default();
        let mut kids = String::new();
        for (number, page) in (self.n_pages..).zip(sheet) {
            let id = self.page(page, &mut tags, (node, number))?;
            // Writing to a String cannot fail, here and below.
            _ = write!(kids, "{id} ");
        }
        self.out.object(node, |into| {
            let parent = self.shared.pages;
            into.extend_from_slice(
                format!("<</Type/Pages/Parent {parent}/Count {}/Kids[{kids}]>>", sheet.len()).as_bytes(),
            );
        })?;
        self.nodes.push(node);
        self.branches.push(tags.write(&mut self.out, self.shared.document, self.n_pages)?);
        self.n_pages += sheet.len();
        Ok(())
    }

    fn page(&mut self, page: &Page, tags: &mut Tags, (node, number): (Id, usize)) -> Result<Id, PressError> {
        let id = self.out.reserve();
        tags.begin_page(id);
        let press = &mut *self.press;
        let case = self.subsets.as_ref().map_or(Case::Stock(&press.fonts), Case::Cut);
        let content = press.writer.page(page, case, press.emblem.ratio, tags);
        let content = press.deflate.all(content)?;
        self.hash.take(&content);
        let stream = self.out.reserve();
        self.out.stream(stream, "/Filter/FlateDecode", &content)?;
        let resources = self.own_resources()?;
        let (width, height) = (points(page.width_mm), points(page.height_mm));
        self.out.object(id, |into| {
            let page = format!(
                "<</Type/Page/Parent {node}/MediaBox[0 0 {width} {height}]/Contents {stream}\
                 /Resources {resources}/StructParents {number}/Tabs/S>>"
            );
            into.extend_from_slice(page.as_bytes());
        })?;
        Ok(id)
    }

    /// Resources of the page written last: those of all pages, or its own where it has what others have not.
    fn own_resources(&mut self) -> Result<String, PressError> {
        let modules = std::mem::take(&mut self.press.writer.modules);
        if modules.is_empty() {
            return Ok(self.shared.resources.to_string());
        }
        let mut pictures = String::new();
        for (at, code) in modules.iter().enumerate() {
            let id = self.out.reserve();
            self.code(id, code)?;
            _ = write!(pictures, "/Q{at} {id}");
        }
        let Shared { fonts, emblem, .. } = self.shared;
        let emblem = if self.press.writer.uses_emblem { format!("/E {emblem}") } else { String::new() };
        Ok(format!("<</Font {fonts}/XObject<<{emblem}{pictures}>>>>"))
    }

    /// Writes a code as a picture, eight dots a side for each module, dark ones 0. With one dot a module, programs
    /// that draw it on a screen leave modules of unlike width, which no reader of codes forgives.
    fn code(&mut self, id: Id, code: &Modules) -> Result<(), PressError> {
        let n = code.n.max(1);
        let row =
            |row: &[bool]| row.iter().map(|is_dark| if *is_dark { 0 } else { 255 }).collect::<Vec<u8>>();
        let bits: Vec<u8> = code.dark.chunks(n).flat_map(|modules| row(modules).repeat(8)).collect();
        let bits = self.press.deflate.all(&bits)?;
        let side = n * 8;
        let entries = format!(
            "/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 1\
             /Filter/FlateDecode"
        );
        self.out.stream(id, &entries, &bits)
    }

    /// Bytes that were written so far.
    pub fn written(&self) -> u64 {
        self.out.written()
    }

    /// Objects the file has so far; one of [`MOST_OBJECTS`] takes no further sheets.
    pub fn n_objects(&self) -> usize {
        self.out.n_objects()
    }

    /// Ends the file and gives back what it was written into.
    pub fn finish(mut self, imprint: &Imprint<'_>) -> Result<W, PressError> {
        self.fonts()?;
        self.emblem()?;
        self.pages()?;
        self.structure()?;
        let [metadata, profile] = [self.out.reserve(), self.out.reserve()];
        self.out.stream(metadata, "/Type/Metadata/Subtype/XML", xmp::packet(imprint).as_bytes())?;
        let colours = self.press.deflate.all(include_bytes!("../../assets/srgb.icc"))?;
        self.out.stream(profile, "/N 3/Filter/FlateDecode", &colours)?;
        self.out.plain(self.shared.about, &xmp::properties(imprint))?;
        let Shared { catalog, about, pages, structure, .. } = self.shared;
        let root = format!(
            "<</Type/Catalog/Pages {pages}/Lang(id-ID)/MarkInfo<</Marked true>>/StructTreeRoot {structure}\
             /ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}\
             /OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)\
             /Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>]>>"
        );
        self.out.plain(catalog, root.as_bytes())?;
        for part in [xmp::date(imprint).as_str(), imprint.title, imprint.subject, imprint.author] {
            self.hash.take(part.as_bytes());
        }
        self.out.finish(catalog, about, self.hash.0)
    }

    /// Writes the fonts the pages use.
    fn fonts(&mut self) -> Result<(), PressError> {
        let mut names = String::new();
        for (at, is_used) in self.press.writer.uses_font.into_iter().enumerate() {
            let own = self
                .subsets
                .as_ref()
                .map(|subsets| subsets.iter().find(|(face, _)| **face as usize * 2 == at));
            let parts = match own {
                Some(own) => own.map(|(_, subset)| &*subset.parts),
                None => self.press.fonts.at(at).map(|font| &font.parts),
            };
            if let (true, Some(parts)) = (is_used, parts) {
                let font = parts.write(&mut self.out)?;
                _ = write!(names, "/{} {font}", fonts::name(at));
            }
        }
        self.out.object(self.shared.fonts, |into| into.extend_from_slice(format!("<<{names}>>").as_bytes()))
    }

    fn emblem(&mut self) -> Result<(), PressError> {
        if !self.press.writer.uses_emblem {
            return Ok(());
        }
        let Picture { entries, jpeg, .. } = &self.press.emblem;
        self.out.stream(self.shared.emblem, entries, jpeg)
    }

    /// The root of the pages, and the resources they share.
    fn pages(&mut self) -> Result<(), PressError> {
        let Shared { pages, resources, fonts, emblem, .. } = self.shared;
        let pictures =
            if self.press.writer.uses_emblem { format!("/XObject<</E {emblem}>>") } else { String::new() };
        self.out.object(resources, |into| {
            into.extend_from_slice(format!("<</Font {fonts}{pictures}>>").as_bytes());
        })?;
        let (n_pages, nodes) = (self.n_pages, listed(self.nodes.iter().copied()));
        self.out.object(pages, |into| {
            into.extend_from_slice(format!("<</Type/Pages/Count {n_pages}/Kids[{nodes}]>>").as_bytes());
        })
    }

    /// The root of the structure: one document, a part for each sheet.
    fn structure(&mut self) -> Result<(), PressError> {
        let Shared { structure, document, .. } = self.shared;
        let parts = listed(self.branches.iter().map(|branch| branch.part));
        let parents = listed(self.branches.iter().map(|branch| branch.parents));
        let names = listed(self.branches.iter().filter_map(|branch| branch.names));
        let next = self.n_pages;
        let names = if names.is_empty() { names } else { format!("/IDTree<</Kids[{names}]>>") };
        self.out.object(document, |into| {
            into.extend_from_slice(format!("<</S/Document/P {structure}/K[{parts}]>>").as_bytes());
        })?;
        self.out.object(structure, |into| {
            let root = format!(
                "<</Type/StructTreeRoot/K {document}/ParentTree<</Kids[{parents}]>>\
                 /ParentTreeNextKey {next}{names}>>"
            );
            into.extend_from_slice(root.as_bytes());
        })
    }
}

/// References one after the other.
fn listed(ids: impl Iterator<Item = Id>) -> String {
    let mut list = String::new();
    for id in ids {
        list.push_str(&id.to_string());
        list.push(' ');
    }
    list
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
