//! Two programs that have nothing in common draw the same page.

use std::path::Path;
use std::process::Command;

use image::GrayImage;
use image::imageops::{FilterType, resize};
use lopdf::{Document, Object};
use sheets::layout::{Command as Drawn, Draw, Figure, Role};
use sheets::{Form, Page, Record};

use crate::file::{Printed, pages};
use crate::support::{Cases, year};

/// Mean difference of two pictures, 0 to 255. An empty page differs by 11 to 22; the programs smooth letters and
/// thin rules differently, by 1.3 to 2.1.
const MEAN: f64 = 3.0;
/// Share of points that differ by a quarter of the scale; 0.0003 at most where nothing is wrong.
const SHARE: f64 = 0.002;
/// Pixels of an inch, and how many of them make a point that is compared.
const DPI: &str = "144";
const POINT: u32 = 4;

fn drawn(program: &str, before: &[&str], file: &Path, after: &[&str], picture: &Path) -> Option<GrayImage> {
    let Ok(output) = Command::new(program).args(before).arg(file).args(after).output() else {
        assert!(std::env::var_os("CI").is_none(), "{program} is not installed");
        eprintln!("SKIPPED: {program} is not installed");
        return None;
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    Some(image::open(picture).expect("a picture").into_luma8())
}

/// Asserts that `mutool` and poppler draw a page alike.
fn assert_alike(file: &Printed, page: usize, form: Form) {
    let (path, folder) = (file.path(), file.path().parent().expect("a folder").to_owned());
    let text = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let number = page.to_string();
    let one = folder.join("one.png");
    let before = ["draw", "-q", "-r", DPI, "-o", &text(&one)].map(str::to_owned);
    let before: Vec<_> = before.iter().map(String::as_str).collect();
    let Some(one) = drawn("mutool", &before, &path, &[&number], &one) else { return };
    let before = ["-r", DPI, "-png", "-singlefile", "-f", &number];
    let other = folder.join("other");
    let picture = other.with_extension("png");
    let Some(other) = drawn("pdftoppm", &before, &path, &[&text(&other)], &picture) else { return };
    let (width, height) = (one.width() / POINT, one.height() / POINT);
    assert!(one.width().abs_diff(other.width()) <= 1 && one.height().abs_diff(other.height()) <= 1);
    let [one, other] = [one, other].map(|picture| resize(&picture, width, height, FilterType::Triangle));
    let (mut sum, mut n_apart) = (0.0, 0.0);
    for (x, y) in (0..width).flat_map(|x| (0..height).map(move |y| (x, y))) {
        let apart = f64::from(one.get_pixel(x, y).0[0].abs_diff(other.get_pixel(x, y).0[0]));
        sum += apart;
        n_apart += f64::from(u8::from(apart > 64.0));
    }
    let n_pixels = f64::from(width) * f64::from(height);
    assert!(sum / n_pixels < MEAN, "{form}: {} in the mean", sum / n_pixels);
    assert!(n_apart / n_pixels < SHARE, "{form}: {} of the pixels", n_apart / n_pixels);
}

#[test]
fn another_reader_draws_the_same_page() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let evaluation = cases.evaluation("eval-jf-tbp-muda");
    let matrix = &cases.matrices[0].1;
    let coaching = year::coaching(&cases);
    let sheets = [
        (Form::A17, Record::Plan(&plan)),
        (Form::A15, Record::Matrix(matrix)),
        (Form::B16, Record::Coaching(&coaching)),
        (Form::C13, Record::Evaluation(&evaluation)),
        (Form::D11, Record::Evaluation(&evaluation)),
    ];
    for (form, record) in sheets {
        assert_alike(&Printed::of(&[pages(form, record)]), 1, form);
    }
}

#[test]
fn a_code_is_a_picture_of_eight_dots_a_module_that_programs_find_and_printers_draw_sharply() {
    // A square in a corner, and one module far from it.
    let n = 9;
    let dark: Vec<bool> = (0..n * n).map(|at| (at % n < 3 && at / n < 3) || at == n * n - 1).collect();
    let draw = Draw::Modules { x: 20.0, y: 30.0, side: 90.0, n, dark };
    let code = Drawn { role: Role::Figure(Figure::Code), draw };
    let page = Page { width_mm: 210.0, height_mm: 297.0, commands: vec![code] };
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let mut sheet = pages(Form::A18, Record::Plan(&plan));
    sheet.push(page);
    let file = Printed::of(&[sheet]);
    file.check();
    let document = Document::load_mem(&file.bytes).expect("a file");
    let pictures: Vec<_> = document.objects.values().filter_map(|object| object.as_stream().ok()).collect();
    let bits_of = |stream: &lopdf::Stream| stream.dict.get(b"BitsPerComponent").and_then(Object::as_i64).ok();
    let found: Vec<_> = pictures.into_iter().filter(|stream| bits_of(stream) == Some(1)).collect();
    let [code] = found[..] else { panic!("{} codes", found.len()) };
    assert_eq!(code.dict.get(b"Width").and_then(Object::as_i64).expect("a width"), 72);
    let bits = code.decompressed_content().expect("bits");
    assert_eq!(bits.len(), 9 * 72, "a byte a module in each of its eight rows");
    assert_eq!((bits[2], bits[3], bits[7 * 9], bits[9 * 72 - 1]), (0, 255, 0, 0), "dark is 0");
    let number = document.get_pages().len().to_string();
    let picture = file.path().with_extension("png");
    let base = file.path().with_extension("");
    let after = [base.to_str().expect("a plain path")];
    let before = ["-r", "50.8", "-gray", "-png", "-singlefile", "-f", &number];
    let Some(drawn) = drawn("pdftoppm", &before, &file.path(), &after, &picture) else { return };
    // Two pixels a millimetre, ten millimetres a module.
    let at = |x: u32, y: u32| drawn.get_pixel(40 + x * 20 + 10, 60 + y * 20 + 10).0[0];
    assert!(at(0, 0) < 30 && at(2, 2) < 30 && at(8, 8) < 30, "dark ones");
    assert!(at(3, 0) > 220 && at(0, 3) > 220 && at(7, 8) > 220, "light ones");
}
