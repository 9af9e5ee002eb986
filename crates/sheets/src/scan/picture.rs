//! The codes on one picture.

use super::ScanError;
use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, ImageError, ImageReader, Limits, Luma};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pixels a side may have: A3 at 600 dots an inch.
const LONGEST: u32 = 10_000;
/// Bytes a picture may take while it is decoded.
const LARGEST: u64 = 512 * 1024 * 1024;
/// A picture whose longer side has fewer pixels is a code by itself, a pixel or few a module.
const SMALL: u32 = 400;
/// Least pixels of white around a code by itself, before it is made larger: four modules of two pixels.
const QUIET: u32 = 8;
/// The length of the longer side that codes of sheets are found best on: A4 at about 210 dots an inch.
const GOOD: u32 = 2_400;
/// Hundredths of the shorter side that a corner has: 74 mm of A4.
const CORNER: u32 = 35;
/// Pixels a corner is looked at with: seven for a module of a sheet's code.
const CORNER_SIDE: u32 = 1_000;

/// A PNG or JPEG in grey, what is transparent on white.
pub(super) fn decoded(bytes: &[u8]) -> Result<GrayImage, ScanError> {
    let broken = |error: ImageError| ScanError::Broken(error.to_string());
    let mut reader = ImageReader::new(std::io::Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| ScanError::Broken(error.to_string()))?;
    if reader.format().is_none() {
        return Err(ScanError::Unknown);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(LARGEST);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => ScanError::TooLarge,
        ImageError::Unsupported(_) => ScanError::Unknown,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::IoError(_) => broken(error),
    })?;
    Ok(grey(&picture))
}

fn grey(picture: &DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.to_luma8();
    }
    let both = picture.to_luma_alpha8();
    GrayImage::from_fn(both.width(), both.height(), |x, y| {
        let [light, alpha] = both.get_pixel(x, y).0.map(u32::from);
        Luma([u8::try_from((light * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)])
    })
}

/// The texts of the codes on a picture: it is looked at in several ways, the one that most often does first,
/// until one of them shows a code.
pub(super) fn texts(picture: &GrayImage) -> Vec<String> {
    if picture.width() < 8 || picture.height() < 8 {
        return Vec::new();
    }
    if picture.width().max(picture.height()) < SMALL {
        return of_small(picture);
    }
    WAYS.iter().map(|way| way(picture)).find(|texts| !texts.is_empty()).unwrap_or_default()
}

/// A way to look at a picture, or at a part of one.
type Way = fn(&GrayImage) -> Vec<String>;

/// Ways to look at a picture.
const WAYS: [Way; 9] = [
    |picture| in_corners(picture, |corner| seen(&scaled(corner, CORNER_SIDE), None)),
    // Edges of modules that fall between the dots of a scanner come out clearer at another size.
    |picture| in_corners(picture, |corner| seen(&scaled(corner, CORNER_SIDE * 7 / 5), None)),
    |picture| in_corners(picture, |corner| seen(&scaled(corner, CORNER_SIDE * 7 / 10), None)),
    // Out of focus.
    |picture| {
        in_corners(picture, |corner| seen(&imageops::unsharpen(&scaled(corner, CORNER_SIDE), 4.0, 0), None))
    },
    // Too dark or too light: one bound for all tells what is dark.
    |picture| in_corners(picture, |corner| seen(&scaled(corner, CORNER_SIDE), Some(128))),
    |picture| in_corners(picture, |corner| seen(&scaled(corner, CORNER_SIDE), Some(176))),
    // A photograph that shows the sheet somewhere, or a part of it.
    |picture| seen(&scaled(picture, GOOD), None),
    |picture| seen(picture, None),
    |picture| seen(&scaled(picture, GOOD), Some(128)),
];

/// The code of a sheet stands in a corner, in whichever direction the sheet was scanned. Little else stands there,
/// which makes this many times faster than to search the page.
fn in_corners(picture: &GrayImage, look: Way) -> Vec<String> {
    let (width, height) = picture.dimensions();
    let side = width.min(height) * CORNER / 100;
    let (right, low) = (width - side, height - side);
    let mut looks = [(0, low), (right, 0), (0, 0), (right, low)]
        .into_iter()
        .map(|(x, y)| look(&imageops::crop_imm(picture, x, y, side, side).to_image()));
    looks.find(|texts| !texts.is_empty()).unwrap_or_default()
}

/// A code by itself: each pixel becomes a square, with the white around it that readers need. Some pictures hold
/// white as 0.
fn of_small(picture: &GrayImage) -> Vec<String> {
    let factor = (GOOD / 4 / picture.width().max(picture.height())).max(1);
    let (width, height) = (picture.width() * factor, picture.height() * factor);
    let large = imageops::resize(picture, width, height, FilterType::Nearest);
    let texts = seen(&framed(&large, factor), None);
    if !texts.is_empty() {
        return texts;
    }
    let mut negative = large;
    imageops::invert(&mut negative);
    seen(&framed(&negative, factor), None)
}

fn framed(picture: &GrayImage, factor: u32) -> GrayImage {
    let margin = (QUIET * factor).max(picture.width() / 8);
    let (width, height) = (picture.width() + 2 * margin, picture.height() + 2 * margin);
    let mut framed = GrayImage::from_pixel(width, height, Luma([255]));
    imageops::replace(&mut framed, picture, i64::from(margin), i64::from(margin));
    framed
}

/// The picture with its longer side of a length.
fn scaled(picture: &GrayImage, side: u32) -> GrayImage {
    let longer = picture.width().max(picture.height()).max(1);
    let length = |pixels: u32| {
        u32::try_from(u64::from(pixels) * u64::from(side) / u64::from(longer)).unwrap_or(side).max(1)
    };
    imageops::resize(picture, length(picture.width()), length(picture.height()), FilterType::CatmullRom)
}

/// What is found where dark is what is below a bound; without one, what is darker than its neighbourhood.
///
/// A picture that the decoder cannot cope with shows no code, and is no reason to give up the other files.
fn seen(picture: &GrayImage, bound: Option<u8>) -> Vec<String> {
    catch_unwind(AssertUnwindSafe(|| found(picture, bound))).unwrap_or_default()
}

fn found(picture: &GrayImage, bound: Option<u8>) -> Vec<String> {
    let side = |pixels| usize::try_from(pixels).unwrap_or_default();
    let (width, height) = (side(picture.width()), side(picture.height()));
    let pixels = picture.as_raw();
    let light = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(255);
    let mut prepared = match bound {
        None => rqrr::PreparedImage::prepare_from_greyscale(width, height, light),
        Some(bound) => rqrr::PreparedImage::prepare_from_bitmap(width, height, |x, y| light(x, y) < bound),
    };
    let grids = prepared.detect_grids();
    let mut texts: Vec<String> = grids.iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}
