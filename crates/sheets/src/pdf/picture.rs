//! The emblem: the national one, or the office's own PNG or JPEG. Also pictures made small, for those who
//! may not depend on the library that reads them.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageReader, Limits, Rgb, RgbImage};

use super::PressError;

/// Pixels of the longer side at most: 22 mm at 460 dpi.
const LONGEST: u32 = 400;
/// Pixels a side of an office's file may have.
const LARGEST_FILE: u32 = 12_000;
const QUALITY: u8 = 86;

/// The national emblem as a JPEG file; the preview shows the same.
pub fn national_emblem() -> &'static [u8] {
    include_bytes!("../../assets/garuda.jpg")
}

/// A picture ready to be embedded.
pub(super) struct Picture {
    pub(super) jpeg: Vec<u8>,
    /// How it is packed and how large it is.
    pub(super) entries: String,
    /// Height by width.
    pub(super) ratio: f32,
}

impl Picture {
    /// Reads a PNG or JPEG, puts it on white, and makes it no larger than its place needs.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, PressError> {
        let unreadable = |error: image::ImageError| PressError::Emblem(error.to_string());
        let mut picture = decoded(bytes).map_err(unreadable)?;
        if picture.width().max(picture.height()) > LONGEST {
            picture = picture.resize(LONGEST, LONGEST, FilterType::Lanczos3);
        }
        let flat = on_white(&picture);
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&flat).map_err(unreadable)?;
        let entries = format!(
            "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceRGB/BitsPerComponent 8\
             /Filter/DCTDecode",
            flat.width(),
            flat.height()
        );
        #[expect(clippy::cast_precision_loss, reason = "no side has more than 400 pixels")]
        let ratio = flat.height() as f32 / flat.width().max(1) as f32;
        Ok(Self { jpeg, entries, ratio })
    }
}

/// Sides and qualities that are tried one after the other until a shrunk picture is small enough.
const SHRUNK: [(u32, u8); 5] = [(1280, 70), (1024, 60), (800, 50), (640, 45), (400, 40)];

/// A PNG or JPEG as a JPEG of at most `most` bytes, without what a camera wrote into it; nothing where it
/// is no such picture.
pub fn shrunk(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let picture = decoded(bytes).ok()?;
    SHRUNK.into_iter().find_map(|(side, quality)| {
        let is_larger = picture.width().max(picture.height()) > side;
        let small = if is_larger { picture.thumbnail(side, side) } else { picture.clone() };
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(&on_white(&small)).ok()?;
        (jpeg.len() <= most).then_some(jpeg)
    })
}

/// A PNG or JPEG of a size that fits into memory.
fn decoded(bytes: &[u8]) -> image::ImageResult<DynamicImage> {
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_FILE);
    limits.max_image_height = Some(LARGEST_FILE);
    reader.limits(limits);
    reader.decode()
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    let source = picture.to_rgba8();
    let mut flat = RgbImage::new(source.width(), source.height());
    for (to, from) in flat.pixels_mut().zip(source.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let on_white = |part: u8| {
            let mixed = u32::from(part) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(255)
        };
        *to = Rgb([on_white(red), on_white(green), on_white(blue)]);
    }
    flat
}
