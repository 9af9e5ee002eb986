//! Writes the content stream of a page: short operators, relative text positions, no repeated state, and marks
//! that tell which element of the structure each part belongs to.

use std::io::Write as _;

use super::fonts::{Fonts, N_FONTS, name};
use super::subset::Subsets;
use super::tags::Tags;
use super::values::escaped;
use crate::face::Face;
use crate::layout::{Command, Draw, Ink, Page, Role, Step, TextRun};

/// Hundredths of a point; positions are rounded once, so that relative moves never drift.
type Centipoint = i32;

/// The fonts of a file.
#[derive(Clone, Copy)]
pub(super) enum Case<'p> {
    /// Those every file may share.
    Stock(&'p Fonts),
    /// Its own.
    Cut(&'p Subsets),
}

impl Case<'_> {
    fn choose(self, run: &TextRun) -> usize {
        match self {
            Self::Stock(fonts) => fonts.choose(run.face, &run.text),
            Self::Cut(_) => run.face as usize * 2,
        }
    }

    fn code(self, index: usize, face: Face, letter: char) -> u16 {
        match self {
            Self::Stock(fonts) => fonts.code(index, letter),
            Self::Cut(subsets) => subsets.get(&face).map_or(0, |subset| subset.code(letter)),
        }
    }
}

/// A code of dark and light modules drawn on a page.
pub(super) struct Modules {
    pub(super) n: usize,
    pub(super) dark: Vec<bool>,
}

/// Writes pages; its buffer is reused from page to page.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    pub(super) uses_font: [bool; N_FONTS],
    pub(super) uses_emblem: bool,
    /// Codes of the page written last, named Q0, Q1 and so on.
    pub(super) modules: Vec<Modules>,
    state: State,
}

/// What the content written now is marked as.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Marked {
    #[default]
    Nothing,
    Artifact,
    /// The foot of a page, which PDF/UA wants told apart from other artifacts (7.8).
    Foot,
    Element(usize),
}

impl Marked {
    fn of(element: Option<usize>, role: Role) -> Self {
        match element {
            Some(element) => Self::Element(element),
            None if role == Role::Foot => Self::Foot,
            None => Self::Artifact,
        }
    }
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
    marked: Marked,
}

impl Writer {
    /// Forgets what the files before used.
    pub(super) fn begin_file(&mut self) {
        self.uses_font = [false; N_FONTS];
        self.uses_emblem = false;
    }

    /// The content of a page; `emblem_ratio` is the emblem's height by its width.
    pub(super) fn page(&mut self, page: &Page, case: Case<'_>, emblem_ratio: f32, tags: &mut Tags) -> &[u8] {
        self.bytes.clear();
        self.modules.clear();
        self.state = State::default();
        let height = page.height_mm;
        let mut struck = None;
        for (at, command) in page.commands.iter().enumerate() {
            // The line through a word belongs to the word.
            let element = struck.take().or_else(|| {
                let element = tags.place(command.role)?;
                if !is_struck(command, page.commands.get(at + 1)) {
                    return Some(element);
                }
                struck = Some(tags.struck(element));
                struck
            });
            self.mark(Marked::of(element, command.role), tags);
            if let Some(element) = element {
                tags.draw(element, &command.draw, height);
            }
            self.draw(&command.draw, height, case, emblem_ratio);
        }
        self.end_mark();
        &self.bytes
    }

    fn draw(&mut self, draw: &Draw, height: f32, case: Case<'_>, emblem_ratio: f32) {
        match draw {
            Draw::Text(run) => self.text(run, height, case),
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
            Draw::Path { steps, stroke } => self.path(steps, *stroke, height),
            Draw::Emblem { x, y, width, height: tall } => {
                let (w, h) = if width * emblem_ratio > *tall {
                    (tall / emblem_ratio, *tall)
                } else {
                    (*width, width * emblem_ratio)
                };
                self.uses_emblem = true;
                let corner = point((x + (width - w) / 2.0, y + f32::midpoint(*tall, h)), height);
                self.picture("E", corner, (w, h));
            }
            Draw::Modules { x, y, side, n, dark } => {
                let name = format!("Q{}", self.modules.len());
                self.modules.push(Modules { n: *n, dark: dark.clone() });
                self.picture(&name, point((*x, y + side), height), (*side, *side));
            }
        }
    }

    /// Goes on in the mark of an element, or of what is not read; a mark never parts a text object.
    fn mark(&mut self, marked: Marked, tags: &mut Tags) {
        if self.state.marked == marked {
            return;
        }
        self.end_mark();
        match marked {
            Marked::Nothing => {}
            Marked::Artifact => self.operator("/Artifact BMC"),
            Marked::Foot => self.operator("/Artifact<</Type/Pagination/Subtype/Footer>>BDC"),
            // Writing to a Vec cannot fail.
            Marked::Element(element) => {
                let (name, mark) = (tags.name(element), tags.mark(element));
                _ = writeln!(self.bytes, "/{name}<</MCID {mark}>>BDC");
            }
        }
        self.state.marked = marked;
    }

    fn end_mark(&mut self) {
        self.shapes();
        if std::mem::take(&mut self.state.marked) != Marked::Nothing {
            self.operator("EMC");
        }
    }

    /// Draws a picture of the page's resources.
    fn picture(&mut self, name: &str, (left, bottom): (Centipoint, Centipoint), (width, height): (f32, f32)) {
        self.shapes();
        self.bytes.extend_from_slice(b"q ");
        self.numbers(&[centipoints(width), 0, 0, centipoints(height), left, bottom]);
        _ = writeln!(self.bytes, "cm /{name} Do Q");
    }

    fn text(&mut self, run: &TextRun, height: f32, case: Case<'_>) {
        self.strokes();
        self.ink(Ink::Black);
        let index = case.choose(run);
        let (x, y) = point((run.x, run.y), height);
        let (from_x, from_y) = self.state.text_at.unwrap_or_else(|| {
            self.bytes.extend_from_slice(b"BT ");
            (0, 0)
        });
        let size = centipoints(run.size);
        if self.state.font != Some((index, size)) {
            _ = write!(self.bytes, "/{} ", name(index));
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
        self.letters(run, |letter| case.code(index, run.face, letter));
    }

    /// Shows the letters of a run, with what is added between them.
    fn letters(&mut self, run: &TextRun, code: impl Fn(char) -> u16) {
        let advances = run.face.advances();
        let start = self.bytes.len();
        self.bytes.push(b'(');
        let (mut before, mut is_kerned) = (None, false);
        for letter in run.text.chars() {
            let kern = before.map_or(0, |before| advances.kern(before, letter));
            if kern != 0 {
                // Told as what is taken away.
                _ = write!(self.bytes, "){}(", -kern);
                is_kerned = true;
            }
            for byte in code(letter).to_be_bytes() {
                escaped(byte, &mut self.bytes);
            }
            before = Some(letter);
        }
        self.bytes.push(b')');
        if is_kerned {
            self.bytes.insert(start, b'[');
            self.operator("]TJ");
        } else {
            self.operator("Tj");
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

/// Whether a line through it follows a word.
fn is_struck(command: &Command, next: Option<&Command>) -> bool {
    let is_word = matches!(command.draw, Draw::Text(_))
        && !matches!(command.role, Role::Foot | Role::Artifact | Role::Figure(_));
    let is_line = |next: &Command| {
        matches!(next.draw, Draw::Line { .. }) && (next.role == command.role || next.role == Role::Continued)
    };
    is_word && next.is_some_and(is_line)
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
