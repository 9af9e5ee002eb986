//! Laid-out pages as the window draws them.

use std::fmt::Write as _;

use contract::{DrawView, FaceView, PageView};
use sheets::layout::{Draw, Ink, Step};
use sheets::{Face, Form, Page};

/// A page with its commands and its text in reading order.
pub(crate) fn view(page: &Page, form: Form) -> PageView {
    let texts = page.commands.iter().filter_map(|command| match &command.draw {
        Draw::Text(run) => Some(run.text.as_str()),
        Draw::Line { .. }
        | Draw::Fill { .. }
        | Draw::Path { .. }
        | Draw::Emblem { .. }
        | Draw::Modules { .. } => None,
    });
    PageView {
        form: form.to_string(),
        width: page.width_mm,
        height: page.height_mm,
        text: texts.collect::<Vec<_>>().join(" "),
        commands: page.commands.iter().map(|command| draw_view(&command.draw)).collect(),
    }
}

/// The emblem as a `data:` address; the national one unless the office has its own.
pub(crate) fn emblem_address(own: Option<&[u8]>) -> String {
    let bytes = own.unwrap_or(sheets::pdf::national_emblem());
    let kind = if bytes.starts_with(b"\x89PNG") { "png" } else { "jpeg" };
    format!("data:image/{kind};base64,{}", base64::Engine::encode(&base64::prelude::BASE64_STANDARD, bytes))
}

fn draw_view(draw: &Draw) -> DrawView {
    match draw {
        Draw::Text(run) => DrawView::Text {
            x: run.x,
            y: run.y,
            width: run.width,
            size: run.size,
            face: face(run.face),
            text: run.text.clone(),
        },
        Draw::Line { from, to, width, ink } => {
            DrawView::Line { x1: from.0, y1: from.1, x2: to.0, y2: to.1, width: *width, color: color(*ink) }
        }
        Draw::Fill { x, y, width, height, ink } => {
            DrawView::Fill { x: *x, y: *y, width: *width, height: *height, color: color(*ink) }
        }
        Draw::Path { steps, stroke } => DrawView::Path {
            d: path(steps),
            width: stroke.unwrap_or(0.0),
            filled: stroke.is_none(),
            color: color(Ink::Black),
        },
        Draw::Modules { x, y, side, n, dark } => DrawView::Path {
            d: modules((*x, *y), *side, (*n, dark)),
            width: 0.0,
            filled: true,
            color: color(Ink::Black),
        },
        Draw::Emblem { x, y, width, height } => {
            DrawView::Image { x: *x, y: *y, width: *width, height: *height, image: 0 }
        }
    }
}

fn face(face: Face) -> FaceView {
    match face {
        Face::Regular => FaceView::Regular,
        Face::Bold => FaceView::Bold,
        Face::Italic => FaceView::Italic,
        Face::SansRegular => FaceView::SansRegular,
        Face::SansBold => FaceView::SansBold,
        Face::SansItalic => FaceView::SansItalic,
    }
}

fn color(ink: Ink) -> String {
    let [red, green, blue] = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The dark modules of a QR as squares; neighbours in a row are one.
fn modules((x, y): (f32, f32), side: f32, (n, dark): (usize, &[bool])) -> String {
    let n = n.max(1);
    let module = side / f32::from(u8::try_from(n).unwrap_or(u8::MAX));
    let mut path = String::new();
    for (row, modules) in (0_u8..).zip(dark.chunks(n)) {
        let mut column = 0_u8;
        for run in modules.chunk_by(|one, other| one == other) {
            let length = u8::try_from(run.len()).unwrap_or(u8::MAX);
            if run.first() == Some(&true) {
                let (left, top) = (x + module * f32::from(column), y + module * f32::from(row));
                let width = module * f32::from(length);
                // Writing to a String cannot fail.
                _ = write!(path, "M{left:.3} {top:.3}h{width:.3}v{module:.3}h-{width:.3}Z");
            }
            column = column.saturating_add(length);
        }
    }
    path
}

fn path(steps: &[Step]) -> String {
    let part = |step: &Step| match step {
        Step::Move((x, y)) => format!("M{x:.3} {y:.3}"),
        Step::Line((x, y)) => format!("L{x:.3} {y:.3}"),
        Step::Curve(a, b, end) => {
            format!("C{:.3} {:.3} {:.3} {:.3} {:.3} {:.3}", a.0, a.1, b.0, b.1, end.0, end.1)
        }
        Step::Close => "Z".to_owned(),
    };
    steps.iter().map(part).collect()
}
