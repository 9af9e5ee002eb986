//! The foot of a page: its number, and beside it what changed since the plan was signed, who set it, the code of
//! the sheet, and on the first page of some forms the QR by which it proves itself.

use std::ops::Range;

use super::band::{Spot, draw_line};
use super::canvas::Canvas;
use super::command::{Draw, Figure, Role};
use super::grid::{POINT, Sheet, baseline};
use super::lines::Lines;
use crate::code;

/// Size of the letters.
pub(super) const SIZE: f32 = 8.0 * POINT;
/// From the lower edge of the paper to the baseline of the last line.
pub(super) const FROM_EDGE: f32 = 10.0;
/// Room kept free for `LATIHAN – Halaman 10 dari 12`.
pub(super) const NUMBER_WIDTH: f32 = 48.0;
/// Width of a module of the QR.
const MODULE: f32 = 0.6;
/// White a reader needs around the QR: four modules.
const QUIET: f32 = 4.0 * MODULE;
/// From the lower edge of the paper to the QR; nearer, many printers cannot reach.
const PROOF_FROM_EDGE: f32 = 6.0;

/// From the upper edge of the paper to the first line, where a QR below lifts it: no nearer.
pub(super) const LEAST_TOP: f32 = 15.0;

/// The QR by which a sheet proves itself.
pub(super) struct Proof {
    n: usize,
    dark: Vec<bool>,
    side: f32,
}

impl Proof {
    /// The QR of a text; none where the text is too long for one.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (n, dark) = code::modules(text)?;
        let side = MODULE * f32::from(u8::try_from(n).ok()?);
        Some(Self { n, dark, side })
    }

    /// Room it takes from the left, with the white beside it.
    pub(super) fn width(&self) -> f32 {
        self.side + QUIET
    }

    /// Room it takes from the lower edge of the paper, with the white above it.
    pub(super) fn height(&self) -> f32 {
        PROOF_FROM_EDGE + self.side + QUIET
    }

    fn draw(&self, canvas: &mut Canvas, sheet: &Sheet) {
        let y = sheet.height - PROOF_FROM_EDGE - self.side;
        let draw = Draw::Modules { x: sheet.left, y, side: self.side, n: self.n, dark: self.dark.clone() };
        canvas.draw(Role::Figure(Figure::Code), draw);
    }
}

/// Draws the lines so that the last one stands beside the page number; read once, on the first page.
pub(super) fn draw(
    canvas: &mut Canvas,
    lines: &Lines<'_>,
    range: &Range<usize>,
    (sheet, is_first): (&Sheet, bool),
    proof: Option<&Proof>,
) {
    if let Some(proof) = proof {
        proof.draw(canvas, sheet);
    }
    let role = if is_first { Role::Note } else { Role::Foot };
    let x = sheet.left + proof.map_or(0.0, Proof::width);
    let last = lines.of(range).last().map_or(0.0, |line| line.height);
    let mut y = sheet.height - FROM_EDGE - baseline(SIZE) + last - lines.height(range);
    for line in lines.of(range) {
        draw_line(canvas, lines, line, role, Spot { x, y, width: sheet.measure() });
        y += line.height;
    }
}
