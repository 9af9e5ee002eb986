//! Writes the content stream of a page: short operators, relative text positions, no repeated state.

use std::io::Write as _;

use super::fonts::{Fonts, N_FONTS};
use crate::layout::{Draw, Ink, Page, Step, TextRun};

/// Hundredths of a point; positions are rounded once, so that relative moves never drift.
type Centipoint = i32;

/// Writes pages; its buffer is reused from page to page.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    pub(super) uses_font: [bool; N_FONTS],
    pub(super) uses_emblem: bool,
    state: State,
}

/// What the page's graphics state is.
#[derive(Default)]
struct State {
    /// Where the current line of text began; `None` outside a text object.
    text_at: Option<(Centipoint, Centipoint)>,
    font: Option<(usize, Centipoint)>,
    /// Whether straight lines wait for their stroke.
    has_lines: bool,
    stroke: Option<(Ink, Centipoint)>,
    fill: Option<Ink>,
}

impl Writer {
    /// The content of a page; `emblem_ratio` is the emblem's height by its width.
    pub(super) fn page(&mut self, page: &Page, fonts: &Fonts, emblem_ratio: f32) -> &[u8] {
        self.bytes.clear();
        self.state = State::default();
        let height = page.height_mm;
        for command in &page.commands {
            match &command.draw {
                Draw::Text(run) => self.text(run, height, fonts),
                Draw::Line { from, to, width, ink } => {
                    self.line(point(*from, height), point(*to, height), *width, *ink);
                }
                Draw::Fill { x, y, width, height: tall, ink } => {
                    self.shapes();
                    self.ink(*ink);
                    let (left, bottom) = point((*x, y + tall), height);
                    self.numbers(&[left, bottom, centipoints(*width), centipoints(*tall)]);
                    self.operator("re f");
                }
                Draw::Modules { x, y, side, n, dark } => self.modules((*x, *y), *side, (*n, dark), height),
                Draw::Path { steps, stroke } => self.path(steps, *stroke, height),
                Draw::Emblem { x, y, width, height: tall } => {
                    let (w, h) = if width * emblem_ratio > *tall {
                        (tall / emblem_ratio, *tall)
                    } else {
                        (*width, width * emblem_ratio)
                    };
                    let (left, bottom) = point((x + (width - w) / 2.0, y + f32::midpoint(*tall, h)), height);
                    self.shapes();
                    self.uses_emblem = true;
                    self.bytes.extend_from_slice(b"q ");
                    self.numbers(&[centipoints(w), 0, 0, centipoints(h), left, bottom]);
                    self.operator("cm /E Do Q");
                }
            }
        }
        self.shapes();
        &self.bytes
    }

    fn text(&mut self, run: &TextRun, height: f32, fonts: &Fonts) {
        self.strokes();
        self.ink(Ink::Black);
        let index = fonts.choose(run.face, &run.text);
        let (x, y) = point((run.x, run.y), height);
        let (from_x, from_y) = self.state.text_at.unwrap_or_else(|| {
            self.bytes.extend_from_slice(b"BT ");
            (0, 0)
        });
        let size = centipoints(run.size);
        if self.state.font != Some((index, size)) {
            if let Some(font) = fonts.at(index) {
                // Writing to a Vec cannot fail.
                _ = write!(self.bytes, "/{} ", font.name);
            }
            self.numbers(&[size]);
            self.operator("Tf");
            self.state.font = Some((index, size));
        }
        if let Some(used) = self.uses_font.get_mut(index) {
            *used = true;
        }
        self.numbers(&[x - from_x, y - from_y]);
        self.operator("Td");
        self.state.text_at = Some((x, y));
        self.bytes.push(b'(');
        for character in run.text.chars() {
            for byte in fonts.code(index, character).to_be_bytes() {
                self.escaped(byte);
            }
        }
        self.bytes.push(b')');
        self.operator("Tj");
    }

    fn escaped(&mut self, byte: u8) {
        match byte {
            b'(' | b')' | b'\\' => self.bytes.extend_from_slice(&[b'\\', byte]),
            b'\r' => self.bytes.extend_from_slice(b"\\r"),
            _ => self.bytes.push(byte),
        }
    }

    fn line(&mut self, from: (Centipoint, Centipoint), to: (Centipoint, Centipoint), width: f32, ink: Ink) {
        self.end_text();
        self.pen(ink, width);
        self.numbers(&[from.0, from.1]);
        self.operator("m");
        self.numbers(&[to.0, to.1]);
        self.operator("l");
        self.state.has_lines = true;
    }

    fn path(&mut self, steps: &[Step], stroke: Option<f32>, height: f32) {
        self.shapes();
        match stroke {
            Some(width) => self.pen(Ink::Black, width),
            None => self.ink(Ink::Black),
        }
        for step in steps {
            match *step {
                Step::Move(to) => self.points(&[to], height, "m"),
                Step::Line(to) => self.points(&[to], height, "l"),
                Step::Curve(one, two, to) => self.points(&[one, two, to], height, "c"),
                Step::Close => self.operator("h"),
            }
        }
        self.operator(if stroke.is_some() { "S" } else { "f" });
    }

    /// Dark modules of a QR; neighbours in a row are one rectangle.
    fn modules(&mut self, (x, y): (f32, f32), side: f32, (n, dark): (usize, &[bool]), height: f32) {
        self.shapes();
        self.ink(Ink::Black);
        let n = n.max(1);
        let module = side / f32::from(u8::try_from(n).unwrap_or(u8::MAX));
        for (row, modules) in (0_u8..).zip(dark.chunks(n)) {
            let mut column = 0_u8;
            for run in modules.chunk_by(|one, other| one == other) {
                let length = u8::try_from(run.len()).unwrap_or(u8::MAX);
                if run.first() == Some(&true) {
                    let corner = (x + module * f32::from(column), y + module * f32::from(row + 1));
                    let (left, bottom) = point(corner, height);
                    let size = [centipoints(module * f32::from(length)), centipoints(module)];
                    self.numbers(&[left, bottom, size[0], size[1]]);
                    self.operator("re");
                }
                column = column.saturating_add(length);
            }
        }
        self.operator("f");
    }

    fn points(&mut self, points: &[(f32, f32)], height: f32, operator: &str) {
        for at in points {
            let (x, y) = point(*at, height);
            self.numbers(&[x, y]);
        }
        self.operator(operator);
    }

    /// Ends whatever is open, so that a shape may begin.
    fn shapes(&mut self) {
        self.end_text();
        self.strokes();
    }

    fn end_text(&mut self) {
        if self.state.text_at.take().is_some() {
            self.operator("ET");
        }
    }

    fn strokes(&mut self) {
        if std::mem::take(&mut self.state.has_lines) {
            self.operator("S");
        }
    }

    fn pen(&mut self, ink: Ink, width: f32) {
        let width = centipoints(width);
        if self.state.stroke != Some((ink, width)) {
            self.strokes();
            self.colour(ink, "G", "RG");
            self.numbers(&[width]);
            self.operator("w");
            self.state.stroke = Some((ink, width));
        }
    }

    fn ink(&mut self, ink: Ink) {
        if self.state.fill != Some(ink) {
            self.colour(ink, "g", "rg");
            self.state.fill = Some(ink);
        }
    }

    fn colour(&mut self, ink: Ink, grey_operator: &str, operator: &str) {
        let [red, green, blue] = ink.rgb();
        if red == green && green == blue {
            _ = write!(self.bytes, "{:.3} ", f32::from(red) / 255.0);
            self.operator(grey_operator);
        } else {
            let parts = [red, green, blue].map(|part| f32::from(part) / 255.0);
            for part in parts {
                _ = write!(self.bytes, "{part:.3} ");
            }
            self.operator(operator);
        }
    }

    fn numbers(&mut self, numbers: &[Centipoint]) {
        for number in numbers {
            push_number(&mut self.bytes, *number);
        }
    }

    fn operator(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }
}

/// A point of the page in PDF's measure, from the lower left corner.
fn point((x, y): (f32, f32), height: f32) -> (Centipoint, Centipoint) {
    (centipoints(x), centipoints(height - y))
}

/// Millimetres in hundredths of a point.
pub(super) fn centipoints(millimetres: f32) -> Centipoint {
    #[expect(clippy::cast_possible_truncation, reason = "a page is a few ten thousand hundredths of a point")]
    let rounded = (millimetres * (7200.0 / 25.4)).round() as Centipoint;
    rounded
}

/// Writes hundredths as a decimal number without needless digits, and a space.
fn push_number(bytes: &mut Vec<u8>, number: Centipoint) {
    if number < 0 {
        bytes.push(b'-');
    }
    let (whole, hundredths) = (number.unsigned_abs() / 100, number.unsigned_abs() % 100);
    _ = match (hundredths, hundredths % 10) {
        (0, _) => write!(bytes, "{whole} "),
        (_, 0) => write!(bytes, "{whole}.{} ", hundredths / 10),
        _ => write!(bytes, "{whole}.{hundredths:02} "),
    };
}
