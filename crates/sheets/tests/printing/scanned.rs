//! Sheets that come back as scans: printed with their code, rasterised as a scanner does, laid askew, out of focus,
//! and packed as JPEG.

use std::path::Path;
use std::process::Command;

use domain::{Evaluation, Paper};
use exchange::{OfficeKey, SheetFacts, read_sheet, sheet_name, sheet_period, sign_sheet};
use image::codecs::jpeg::JpegEncoder;
use image::{GrayImage, imageops};
use sheets::layout::Draw;
use sheets::{Form, Page, Press, Record, SheetCode, scan};

use crate::file::imprint;
use crate::support::{Cases, OFFICE};

const N_SHEETS: usize = 100;
/// What an office scanner is set to as it comes.
const DOTS_AN_INCH: &str = "150";
const QUALITY: u8 = 60;

fn key() -> OfficeKey {
    OfficeKey::from_secret(&[11; 32]).expect("a key")
}

/// The text of the code of a sheet: no two have anything in common but the office.
fn proof(at: usize) -> String {
    let number = u8::try_from(at).expect("a small number");
    let facts = SheetFacts {
        code: *b"K7QF2A",
        period: sheet_period(2026, number % 17).expect("a period"),
        form: number % 7,
        results: number % 4,
        conduct: number / 4 % 4,
        grade: number % 6,
        copy: number + 1,
        number: 198_503_122_010_121_004 + u64::from(number) * 1_000_003,
        name: sheet_name(&format!("Pegawai {number}")),
        seal: std::array::from_fn(|byte| {
            number.wrapping_mul(31).wrapping_add(u8::try_from(byte).expect("small"))
        }),
    };
    sign_sheet(&facts, &key())
}

/// The first page of a C or D sheet, with its code.
fn first_page(evaluation: &Evaluation, at: usize, text: &str) -> Page {
    let form = if at.is_multiple_of(2) { Form::D11 } else { evaluation.form().into() };
    let paper = if at.is_multiple_of(3) { Paper::A4 } else { Paper::Folio };
    let content = sheets::content(form, &OFFICE, &Record::Evaluation(evaluation), None).expect("content");
    let code = SheetCode { code: "K7QF2A".into(), copy: 1, reason: "".into(), proof: Some(text.into()) };
    sheets::layout(&content.coded(code), paper).into_iter().next().expect("a page")
}

/// Pages as a scanner gives them, in grey, each a little askew.
fn rasterised(sheets: &[Vec<Page>], folder: &Path) -> Option<Vec<GrayImage>> {
    let file = Press::new(None).expect("a press").pdf(sheets, &imprint()).expect("a file");
    std::fs::write(folder.join("sheets.pdf"), askew(&file, slant)).expect("a written file");
    let how = ["-r", DOTS_AN_INCH, "-gray", "sheets.pdf", "page"];
    let Ok(output) = Command::new("pdftoppm").current_dir(folder).args(how).output() else {
        eprintln!("SKIPPED: pdftoppm is not installed");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let pages = (1..=sheets.len()).map(|page| {
        let digits = sheets.len().to_string().len();
        let bytes = std::fs::read(folder.join(format!("page-{page:0digits$}.pgm"))).expect("a page");
        grey_map(&bytes)
    });
    Some(pages.collect())
}

/// A picture in the plainest of formats: three numbers in a head of text, then a byte a pixel.
fn grey_map(bytes: &[u8]) -> GrayImage {
    let head = String::from_utf8_lossy(&bytes[..64]).into_owned();
    let mut numbers = head.split_ascii_whitespace();
    assert_eq!(numbers.next(), Some("P5"));
    let mut side = || numbers.next().and_then(|number| number.parse().ok()).expect("a number");
    let (width, height): (u32, u32) = (side(), side());
    let length = usize::try_from(width * height).expect("a length");
    GrayImage::from_raw(width, height, bytes[bytes.len() - length..].to_vec()).expect("a picture")
}

/// Pages laid on the glass askew, each by some degrees around its middle.
fn askew(file: &[u8], degrees: impl Fn(usize) -> f32) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::load_mem(file).expect("a file");
    let pages: Vec<_> = document.page_iter().collect();
    for (at, id) in pages.into_iter().enumerate() {
        let page = document.get_dictionary(id).expect("a page").clone();
        let paper = page.get(b"MediaBox").and_then(Object::as_array).expect("a paper");
        let [x, y] = [2, 3].map(|side| paper[side].as_float().expect("a length") / 2.0);
        let (sin, cos) = degrees(at).to_radians().sin_cos();
        let (right, up) = (x - cos * x + sin * y, y - sin * x - cos * y);
        let turn = format!("q {cos:.6} {sin:.6} {:.6} {cos:.6} {right:.4} {up:.4} cm\n", -sin);
        let before = document.add_object(Stream::new(dictionary! {}, turn.into_bytes()));
        let after = document.add_object(Stream::new(dictionary! {}, b"\nQ".to_vec()));
        let drawn = page.get(b"Contents").expect("contents").clone();
        let page = document.get_object_mut(id).and_then(Object::as_dict_mut).expect("a page");
        page.set("Contents", vec![before.into(), drawn, after.into()]);
    }
    let mut turned = Vec::new();
    document.save_to(&mut turned).expect("a file");
    turned
}

/// Between two degrees to the left and to the right.
fn slant(at: usize) -> f32 {
    part(at) * 4.0 - 2.0
}

/// Where in the row of all sheets one stands, from 0 to 1.
fn part(at: usize) -> f32 {
    f32::from(u16::try_from(at).expect("a small number")) / 99.0
}

/// What the scan of a page is when it arrives: out of focus, packed.
fn scanned(page: &GrayImage, at: usize) -> Vec<u8> {
    let soft = imageops::blur(page, 0.6 + (part(at) * 7.0).fract() * 0.4);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&soft).expect("a picture");
    jpeg
}

#[test]
fn of_a_hundred_scanned_sheets_every_code_is_read_and_every_altered_one_found() {
    let Some(cases) = Cases::read() else { return };
    let texts: Vec<String> = (0..N_SHEETS).map(proof).collect();
    let evaluations = cases.evaluations.iter().map(|(_, evaluation)| evaluation).cycle();
    let sheets: Vec<Vec<Page>> = evaluations
        .zip(texts.iter().enumerate())
        .map(|(evaluation, (at, text))| vec![first_page(evaluation, at, text)])
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let Some(pages) = rasterised(&sheets, folder.path()) else { return };
    let half = pages.len() / 2;
    let unread: Vec<usize> = std::thread::scope(|scope| {
        let look = |range: std::ops::Range<usize>| {
            let is_unread = |at: &usize| {
                let found = scan::texts(&scanned(&pages[*at], *at)).expect("a picture");
                !(found.len() == 1 && found[0].text == texts[*at])
            };
            range.filter(is_unread).collect::<Vec<_>>()
        };
        let other = scope.spawn(move || look(half..N_SHEETS));
        look(0..half).into_iter().chain(other.join().expect("the other half")).collect()
    });
    assert!(unread.is_empty(), "{} codes were not read: {unread:?}", unread.len());
    for (at, text) in texts.iter().enumerate() {
        assert!(read_sheet(text).is_some_and(|sheet| sheet.holds(&key().public())));
        let mut altered = text.clone().into_bytes();
        let place = at * 7 % text.len();
        altered[place] = if altered[place] == b'3' { b'8' } else { b'3' };
        let altered = read_sheet(std::str::from_utf8(&altered).expect("text"));
        assert!(altered.is_none_or(|sheet| !sheet.holds(&key().public())), "sheet {at}, character {place}");
    }
}

#[test]
fn the_code_is_read_from_the_printed_file_itself_on_the_page_it_stands_on() {
    let Some(cases) = Cases::read() else { return };
    let (_, evaluation) = &cases.evaluations[0];
    let sheets = [vec![first_page(evaluation, 0, &proof(0))], vec![first_page(evaluation, 1, &proof(1))]];
    let file = Press::new(None).expect("a press").pdf(&sheets, &imprint()).expect("a file");
    let found = scan::texts(&file).expect("a file");
    let found: Vec<_> = found.iter().map(|found| (found.page, found.text.as_str())).collect();
    assert_eq!(found, [(1, proof(0).as_str()), (2, proof(1).as_str())]);
}

#[test]
fn a_scan_is_read_whichever_way_up_it_lies_and_as_the_picture_of_a_pdf() {
    let Some(cases) = Cases::read() else { return };
    let (_, evaluation) = &cases.evaluations[0];
    let folder = tempfile::tempdir().expect("a folder");
    let sheets = [vec![first_page(evaluation, 0, &proof(0))]];
    let Some(pages) = rasterised(&sheets, folder.path()) else { return };
    let turned =
        [imageops::rotate90(&pages[0]), imageops::rotate180(&pages[0]), imageops::rotate270(&pages[0])];
    for page in &turned {
        let jpeg = scanned(page, 0);
        let found = scan::texts(&jpeg).expect("a picture");
        assert_eq!(found.first().map(|found| found.text.clone()), Some(proof(0)));
        let found = scan::texts(&as_scanner_writes(page, &jpeg)).expect("a file");
        assert_eq!(found.first().map(|found| found.text.clone()), Some(proof(0)));
    }
}

#[test]
fn a_file_whose_words_were_changed_is_told_from_one_that_says_what_it_is_to_say() {
    let Some(cases) = Cases::read() else { return };
    for (name, evaluation) in &cases.evaluations {
        for form in [Form::D11, evaluation.form().into()] {
            let content =
                sheets::content(form, &OFFICE, &Record::Evaluation(evaluation), None).expect("content");
            let words = content.words();
            let code =
                SheetCode { code: "K7QF2A".into(), copy: 1, reason: "".into(), proof: Some(proof(0).into()) };
            let mut pages = sheets::layout(&content.coded(code), Paper::A4);
            let printed = |pages: &[Page]| {
                let file =
                    Press::new(None).expect("a press").pdf(&[pages.to_vec()], &imprint()).expect("a file");
                scan::lacks_words(&file, 1, &words)
            };
            assert_eq!(printed(&pages), Some(false), "{name} {form}");
            let mut runs = pages[0].commands.iter_mut().filter_map(|command| match &mut command.draw {
                Draw::Text(run) if run.text.len() > 6 => Some(run),
                _ => None,
            });
            let middle = runs.nth(4).expect("a run");
            let at = middle.text.find(|letter: char| letter.is_ascii_alphanumeric()).expect("a letter");
            middle.text.replace_range(at..=at, if middle.text[at..].starts_with('8') { "3" } else { "8" });
            assert_eq!(printed(&pages), Some(true), "{name} {form}");
        }
    }
}

/// A PDF of one picture, as scanners make it.
fn as_scanner_writes(page: &GrayImage, jpeg: &[u8]) -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.4");
    let pages = document.new_object_id();
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Filter" => "DCTDecode", "ColorSpace" => "DeviceGray",
        "Width" => i64::from(page.width()), "Height" => i64::from(page.height()), "BitsPerComponent" => 8,
    };
    let picture = document.add_object(Stream::new(picture, jpeg.to_vec()));
    let content = document.add_object(Stream::new(dictionary! {}, b"q 595 0 0 842 0 0 cm /I Do Q".to_vec()));
    let only = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "XObject" => dictionary! { "I" => picture } },
    });
    let tree = dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![Object::from(only)] };
    document.objects.insert(pages, tree.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a file");
    bytes
}
