//! The sheet of the bench through krilla: the pages of our own layout, drawn and tagged by krilla.
//!
//!     krilla-sheets separate|merged N FOLDER [plain]

#[path = "../../../../crates/sheets/examples/many/cost.rs"]
mod cost;
#[path = "../../../../crates/sheets/examples/many/sheet.rs"]
mod sheet;
mod tags;

use std::path::Path;

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, SpanTag};
use krilla::text::{Font, TextDirection};
use krilla::{Document, SerializeSettings};
use sheets::Face;
use sheets::layout::{Draw, Ink, Page, Role, TextRun};
use tags::Tree;

const POINTS_PER_MILLIMETRE: f32 = 72.0 / 25.4;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let run = cost::Run::begin();
    let [way, n_sheets, folder, rest @ ..] = arguments.as_slice() else {
        panic!("separate|merged N FOLDER [plain]")
    };
    let n_sheets: usize = n_sheets.parse().expect("a number");
    let (folder, is_tagged) = (Path::new(folder), rest.is_empty());
    let fonts = Fonts::new();
    let write = |numbers: std::ops::Range<usize>, name: &str| {
        let bytes = file(numbers, &fonts, is_tagged);
        std::fs::write(folder.join(name), &bytes).expect("a written file");
        bytes.len()
    };
    let n_bytes = match way.as_str() {
        "separate" => {
            (0..n_sheets).map(|number| write(number..number + 1, &format!("{number:05}.pdf"))).sum()
        }
        "merged" => write(0..n_sheets, "merged.pdf"),
        _ => panic!("separate or merged"),
    };
    println!("{}", run.line(n_sheets, n_bytes));
}

/// The faces, from the very files our own sheets take their letters from.
struct Fonts([Font; 3]);

impl Fonts {
    fn new() -> Self {
        let font = |file: &'static [u8]| Font::new(file.into(), 0).expect("a font");
        Self([
            font(include_bytes!("../../../../crates/sheets/assets/fonts/bonum-regular-wide.otf")),
            font(include_bytes!("../../../../crates/sheets/assets/fonts/bonum-bold-wide.otf")),
            font(include_bytes!("../../../../crates/sheets/assets/fonts/bonum-italic-wide.otf")),
        ])
    }

    fn of(&self, face: Face) -> Font {
        let [regular, bold, italic] = &self.0;
        match face {
            Face::Bold => bold.clone(),
            Face::Italic => italic.clone(),
            _ => regular.clone(),
        }
    }
}

fn file(numbers: std::ops::Range<usize>, fonts: &Fonts, is_tagged: bool) -> Vec<u8> {
    let settings = SerializeSettings { enable_tagging: is_tagged, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let metadata = Metadata::new().title("Sasaran Kinerja Pegawai".into()).language("id-ID".into());
    document.set_metadata(metadata);
    let mut tree = Tree::default();
    for number in numbers {
        tree.begin_sheet();
        for page in sheet::pages(number) {
            draw(&mut document, &page, fonts, &mut tree);
        }
    }
    if is_tagged {
        document.set_tag_tree(tree.finish());
    }
    document.finish().expect("a file")
}

fn draw(document: &mut Document, page: &Page, fonts: &Fonts, tree: &mut Tree) {
    let size = PageSettings::from_wh(points(page.width_mm), points(page.height_mm)).expect("a paper");
    let mut page_of_file = document.start_page_with(size);
    let mut surface = page_of_file.surface();
    let mut commands = page.commands.iter().peekable();
    while let Some(command) = commands.next() {
        let tag = if command.role == Role::Artifact {
            ContentTag::Artifact(Artifact::default())
        } else {
            ContentTag::Span(SpanTag::empty())
        };
        let identifier = surface.start_tagged(tag);
        one(&mut surface, &command.draw, fonts);
        // What belongs together is marked once.
        while let Some(next) = commands.next_if(|next| next.role == command.role) {
            one(&mut surface, &next.draw, fonts);
        }
        surface.end_tagged();
        tree.add(command.role, identifier);
    }
    surface.finish();
    page_of_file.finish();
}

fn one(surface: &mut Surface<'_>, draw: &Draw, fonts: &Fonts) {
    match draw {
        Draw::Text(run) => text(surface, run, fonts),
        Draw::Line { from, to, width, ink } => {
            let mut path = PathBuilder::new();
            path.move_to(points(from.0), points(from.1));
            path.line_to(points(to.0), points(to.1));
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: colour(*ink).into(),
                width: points(*width),
                ..Stroke::default()
            }));
            surface.draw_path(&path.finish().expect("a line"));
            surface.set_stroke(None);
        }
        Draw::Fill { x, y, width, height, ink } => {
            let mut path = PathBuilder::new();
            let area = Rect::from_xywh(points(*x), points(*y), points(*width), points(*height));
            path.push_rect(area.expect("an area"));
            surface.set_fill(Some(Fill { paint: colour(*ink).into(), ..Fill::default() }));
            surface.draw_path(&path.finish().expect("a ground"));
        }
        other => panic!("{other:?} is not on this sheet"),
    }
}

fn text(surface: &mut Surface<'_>, run: &TextRun, fonts: &Fonts) {
    surface.set_fill(Some(Fill { paint: colour(Ink::Black).into(), ..Fill::default() }));
    let at = Point::from_xy(points(run.x), points(run.y));
    surface.draw_text(at, fonts.of(run.face), points(run.size), &run.text, false, TextDirection::LeftToRight);
}

fn colour(ink: Ink) -> rgb::Color {
    let [red, green, blue] = ink.rgb();
    rgb::Color::new(red, green, blue)
}

fn points(millimetres: f32) -> f32 {
    millimetres * POINTS_PER_MILLIMETRE
}
