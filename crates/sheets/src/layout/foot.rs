//! The foot of a page: its number, and beside it what changed since the plan was signed and who set it.

use std::ops::Range;

use super::band::{Spot, draw_line};
use super::canvas::Canvas;
use super::command::Role;
use super::grid::{POINT, Sheet, baseline};
use super::lines::Lines;

/// Size of the letters.
pub(super) const SIZE: f32 = 8.0 * POINT;
/// From the lower edge of the paper to the baseline of the last line.
pub(super) const FROM_EDGE: f32 = 10.0;
/// Room kept free for `LATIHAN – Halaman 10 dari 12`.
pub(super) const NUMBER_WIDTH: f32 = 48.0;

/// Draws the lines so that the last one stands beside the page number; read once, on the first page.
pub(super) fn draw(
    canvas: &mut Canvas,
    lines: &Lines<'_>,
    range: &Range<usize>,
    (sheet, is_first): (&Sheet, bool),
) {
    let role = if is_first { Role::Note } else { Role::Artifact };
    let last = lines.of(range).last().map_or(0.0, |line| line.height);
    let mut y = sheet.height - FROM_EDGE - baseline(SIZE) + last - lines.height(range);
    for line in lines.of(range) {
        draw_line(canvas, lines, line, role, Spot { x: sheet.left, y, width: sheet.measure() });
        y += line.height;
    }
}
