//! What only the program's own sheets have: running text of letters, and the marks of the printer test page.

use super::super::command::{Draw, Figure, Ink, Role};
use super::super::grid::{PAD_X, Sheet};
use super::Flow;
use crate::code;
use crate::content::{Align, Paragraph};

/// Room above running text, in lines; as much is left below.
const TEXT_GAP: f32 = 0.5;
/// From the edge of the paper to the outer frame of the test page.
const OUTER: f32 = 5.0;
/// Thickness of its rules.
const FINE: f32 = 0.2;
/// Its marks begin so far above the lower edge.
const MARKS_HEIGHT: f32 = 142.0;
/// Its cross stands so far above the lower edge, on both sides of the paper.
const CROSS: f32 = 32.0;
const CROSS_ARM: f32 = 8.0;
/// Size of a sample of a ground.
const SAMPLE: (f32, f32) = (40.0, 12.0);
/// Ticks of a ruler: 100 mm.
const N_TICKS: u8 = 100;
/// Sizes of the modules that are tried.
const MODULES: [f32; 3] = [0.4, 0.5, 0.6];

impl<'c> Flow<'c> {
    /// Height of running text.
    pub(in super::super) fn text_height(&mut self, paragraphs: &'c [Paragraph<'c>]) -> f32 {
        let range = self.set(paragraphs, self.sheet.measure() - 2.0 * PAD_X, Align::Left);
        self.lines.height(&range) + 2.0 * TEXT_GAP * self.sheet.line()
    }

    /// Running text; `tail` is the height that must follow its last paragraph on the same page.
    pub(in super::super) fn text(&mut self, paragraphs: &'c [Paragraph<'c>], tail: f32) {
        self.close();
        self.skip(TEXT_GAP);
        let measure = self.sheet.measure() - 2.0 * PAD_X;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let range = self.set(std::slice::from_ref(paragraph), measure, Align::Left);
            let needed = self.lines.height(&range) + if at + 1 == paragraphs.len() { tail } else { 0.0 };
            if self.room() < needed && !self.is_at_top() {
                self.break_page();
            }
            self.draw_lines(&range, Role::Paragraph, self.sheet.left + PAD_X, measure);
        }
        self.skip(TEXT_GAP);
    }

    /// Frames, rulers, grounds and codes of the test page, each sample with its label.
    pub(in super::super) fn front_marks(&mut self, labels: &'c [Paragraph<'c>]) {
        self.close();
        let Sheet { left, right, top, bottom, width, height, .. } = self.sheet;
        self.box_of((OUTER, width - OUTER), (OUTER, height - OUTER));
        self.box_of((left, right), (top, bottom));
        let y = height - MARKS_HEIGHT;
        let x = left + 8.0;
        let mut labels = labels.iter();
        for (at, ink) in [Ink::Blue, Ink::Grey].into_iter().enumerate() {
            let x = x + if at == 0 { 0.0 } else { SAMPLE.0 + 8.0 };
            let draw = Draw::Fill { x, y, width: SAMPLE.0, height: SAMPLE.1, ink };
            self.canvas.draw(Role::Artifact, draw);
            self.label(labels.next(), (x + PAD_X, y + PAD_X));
        }
        self.ruler((x, y + 30.0), false);
        self.label(labels.next(), (x + f32::from(N_TICKS) + PAD_X, y + 26.0));
        self.ruler((right - 14.0, y), true);
        self.label(labels.next(), (right - 44.0, y + f32::from(N_TICKS)));
        let mut x = x;
        for module in MODULES {
            let Some(side) = self.sample((x, y + 44.0), module) else { continue };
            // One line below the largest of them.
            self.label(labels.next(), (x, y + 72.0));
            x += side + 12.0;
        }
        self.cross();
    }

    /// The cross on the back of the test page.
    pub(in super::super) fn back_marks(&mut self) {
        let Sheet { width, height, .. } = self.sheet;
        self.box_of((OUTER, width - OUTER), (OUTER, height - OUTER));
        self.cross();
    }

    /// Draws a QR as long as that of a sheet, in modules of a size, and gives its width.
    fn sample(&mut self, (x, y): (f32, f32), module: f32) -> Option<f32> {
        let (n, dark) = code::modules(&code::sample())?;
        let side = module * f32::from(u8::try_from(n).ok()?);
        self.canvas.draw(Role::Figure(Figure::Code), Draw::Modules { x, y, side, n, dark });
        Some(side)
    }

    fn label(&mut self, label: Option<&'c Paragraph<'c>>, (x, y): (f32, f32)) {
        let Some(label) = label else { return };
        let width = self.sheet.right - x;
        let range = self.set(std::slice::from_ref(label), width, Align::Left);
        self.y = y;
        self.draw_lines(&range, Role::Paragraph, x, width);
    }

    fn fine(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.canvas.draw(Role::Artifact, Draw::Line { from, to, width: FINE, ink: Ink::Black });
    }

    fn box_of(&mut self, (left, right): (f32, f32), (top, bottom): (f32, f32)) {
        for y in [top, bottom] {
            self.fine((left, y), (right, y));
        }
        for x in [left, right] {
            self.fine((x, top), (x, bottom));
        }
    }

    /// A ruler whose ticks are a millimetre apart, longer at every fifth and tenth.
    fn ruler(&mut self, (x, y): (f32, f32), is_upright: bool) {
        for tick in 0..=N_TICKS {
            let length = match tick {
                _ if tick % 10 == 0 => 6.0,
                _ if tick % 5 == 0 => 4.0,
                _ => 2.5,
            };
            let along = f32::from(tick);
            if is_upright {
                self.fine((x, y + along), (x + length, y + along));
            } else {
                self.fine((x + along, y - length), (x + along, y));
            }
        }
    }

    fn cross(&mut self) {
        let (x, y) = (self.sheet.width / 2.0, self.sheet.height - CROSS);
        self.fine((x - CROSS_ARM, y), (x + CROSS_ARM, y));
        self.fine((x, y - CROSS_ARM), (x, y + CROSS_ARM));
    }
}
