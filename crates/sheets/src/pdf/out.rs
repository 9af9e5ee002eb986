//! Writes a file from front to back: streams go out at once, small objects a hundred at a time in compressed
//! streams. Only the place of every object is remembered, eight bytes each.

use std::fmt::{self, Write as _};
use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};

use super::PressError;
use super::deflate::Deflate;

/// Objects of one compressed stream.
const BUNDLE: usize = 100;
/// Deflate level of the streams of small objects, which are much alike.
const LEVEL: u32 = 6;
/// Bytes of an entry of the table of places: its kind, a position or the number of a stream, a place in it.
const ENTRY: usize = 8;

/// Number of an indirect object; shown as a reference to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id(u32);

impl Id {
    /// The object so many numbers further on.
    pub(super) fn after(self, n_objects: usize) -> Self {
        Self(self.0.saturating_add(u32::try_from(n_objects).unwrap_or(u32::MAX)))
    }

    /// The bare number.
    pub(super) fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} 0 R", self.0)
    }
}

/// Where an object stands.
#[derive(Clone, Copy)]
struct Place(u64);

impl Place {
    const NOWHERE: Self = Self(0);
    /// Set where the object is in a compressed stream.
    const PACKED: u64 = 1 << 63;

    fn at(position: u64) -> Self {
        Self(position & !Self::PACKED)
    }

    fn packed(stream: Id, at: u16) -> Self {
        Self(Self::PACKED | (u64::from(stream.0) << 16) | u64::from(at))
    }

    fn entry(self) -> [u8; ENTRY] {
        let kind = match self.0 {
            0 => 0,
            place if place & Self::PACKED == 0 => 1,
            _ => 2,
        };
        // Position and number of a stream have five bytes, the place in it two.
        let rest = if kind == 2 { self.0 & !Self::PACKED } else { self.0 << 16 };
        let mut entry = rest.to_be_bytes();
        if let Some(first) = entry.first_mut() {
            *first = kind;
        }
        entry
    }
}

/// Small objects that wait for their stream.
#[derive(Default)]
struct Bundle {
    ids: Vec<Id>,
    index: String,
    body: Vec<u8>,
}

/// A file in the making.
pub(super) struct OutFile<W> {
    out: W,
    position: u64,
    places: Vec<Place>,
    bundle: Bundle,
    deflate: Deflate,
}

impl<W: Write> OutFile<W> {
    /// A file that is written into `out`.
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            position: 0,
            places: vec![Place::NOWHERE],
            bundle: Bundle::default(),
            deflate: Deflate::new(LEVEL),
        }
    }

    /// Numbers of objects that were given so far.
    pub(super) fn n_objects(&self) -> usize {
        self.places.len()
    }

    /// Bytes that were written so far.
    pub(super) fn written(&self) -> u64 {
        self.position
    }

    /// A number for an object that is written later.
    pub(super) fn reserve(&mut self) -> Id {
        self.reserve_row(1)
    }

    /// The first of some numbers in a row.
    pub(super) fn reserve_row(&mut self, n_objects: usize) -> Id {
        let first = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        self.places.resize(self.places.len() + n_objects, Place::NOWHERE);
        Id(first)
    }

    /// A small object; it goes into a compressed stream with its neighbours.
    pub(super) fn object(&mut self, id: Id, write: impl FnOnce(&mut Vec<u8>)) -> Result<(), PressError> {
        let bundle = &mut self.bundle;
        bundle.ids.push(id);
        // Writing to a String cannot fail.
        _ = write!(bundle.index, "{} {} ", id.0, bundle.body.len());
        write(&mut bundle.body);
        bundle.body.push(b'\n');
        if bundle.ids.len() >= BUNDLE { self.pack() } else { Ok(()) }
    }

    /// An object that every reader is to find without unpacking anything.
    pub(super) fn plain(&mut self, id: Id, body: &[u8]) -> Result<(), PressError> {
        self.begin(id)?;
        self.put(body)?;
        self.put(b"\nendobj\n")
    }

    /// A stream whose content is written as it is; `entries` tell how it is packed.
    pub(super) fn stream(&mut self, id: Id, entries: &str, content: &[u8]) -> Result<(), PressError> {
        self.begin(id)?;
        self.put(format!("<<{entries}/Length {}>>stream\n", content.len()).as_bytes())?;
        self.put(content)?;
        self.put(b"\nendstream\nendobj\n")
    }

    /// Writes the table of places and ends the file.
    pub(super) fn finish(mut self, root: Id, about: Id, name: u128) -> Result<W, PressError> {
        self.pack()?;
        let table = self.reserve();
        let start = self.position;
        self.place(table, Place::at(start));
        let content = table_of(&self.places).map_err(PressError::Assemble)?;
        let entries = format!(
            "/Type/XRef/Size {}/W[1 5 2]/Root {root}/Info {about}/ID[<{name:032x}><{name:032x}>]\
             /Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {ENTRY}>>",
            self.places.len()
        );
        self.stream(table, &entries, &content)?;
        self.put(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush().map_err(PressError::Assemble)?;
        Ok(self.out)
    }

    /// Writes the small objects that wait.
    fn pack(&mut self) -> Result<(), PressError> {
        if self.bundle.ids.is_empty() {
            return Ok(());
        }
        let Bundle { ids, index, body } = std::mem::take(&mut self.bundle);
        let stream = self.reserve();
        for (at, id) in (0..).zip(&ids) {
            self.place(*id, Place::packed(stream, at));
        }
        let content = self.deflate.all(&[index.as_bytes(), &body].concat())?;
        let entries = format!("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", ids.len(), index.len());
        self.stream(stream, &entries, &content)
    }

    fn begin(&mut self, id: Id) -> Result<(), PressError> {
        if self.position == 0 {
            // Four bytes above 127 tell programs that pass files on that this is no text.
            self.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        }
        self.place(id, Place::at(self.position));
        self.put(format!("{} 0 obj\n", id.0).as_bytes())
    }

    fn place(&mut self, id: Id, place: Place) {
        if let Some(of_object) = self.places.get_mut(id.0 as usize) {
            *of_object = place;
        }
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), PressError> {
        self.position += bytes.len() as u64;
        self.out.write_all(bytes).map_err(PressError::Assemble)
    }
}

/// The table of places, each entry told by what differs from the one before: neighbours are much alike.
fn table_of(places: &[Place]) -> std::io::Result<Vec<u8>> {
    /// Mark of a row that is told by its difference.
    const UP: u8 = 2;
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    let mut before = [0; ENTRY];
    for place in places {
        let entry = place.entry();
        packed.write_all(&[UP])?;
        for (byte, above) in entry.iter().zip(before) {
            packed.write_all(&[byte.wrapping_sub(above)])?;
        }
        before = entry;
    }
    packed.finish()
}
