//! Bands of a table with their lines set: measured, parted between pages, drawn.

use std::ops::Range;

use super::canvas::Canvas;
use super::command::{Draw, Ink, Place, Role, TextRun};
use super::figure;
use super::grid::{HAIR, PAD_X, PAD_Y, POINT, TITLE_PAD_X, baseline, line_height};
use super::lines::{Columns, Kind, Line, Lines, Piece, Setting, Stretch};
use crate::content::{Align, Band, Cell};

/// Least number of lines on each side of a break inside a cell.
pub(super) const LEAST_LINES: usize = 2;

/// From the left rule of a table to the bar beside what changed.
const BAR_AWAY: f32 = 2.0;

/// A band whose lines are set.
pub(super) struct Laid<'c> {
    cells: Vec<LaidCell<'c>>,
    heights: Vec<f32>,
    /// Row of the table in which it begins.
    first_row: usize,
    n_leading: usize,
    /// Thick rules around it, by the number of the frame it is joined with.
    pub(super) frame: Option<usize>,
    pub(super) is_whole: bool,
    pub(super) leads: bool,
}

#[derive(Clone)]
struct LaidCell<'c> {
    cell: &'c Cell<'c>,
    x: f32,
    width: f32,
    pad: f32,
    row: usize,
    n_rows: usize,
    lines: Range<usize>,
}

/// Where a band is parted.
struct Cut {
    /// First row of the second part.
    row: usize,
    /// Height of the cut.
    at: f32,
    /// Whether the cut goes through that row, so that both parts have it.
    is_inside: bool,
    /// Least number of lines on each side of a parted cell.
    least: usize,
}

impl<'c> Laid<'c> {
    /// Sets the lines of a band between the edges of its columns.
    pub(super) fn new(
        band: &'c Band<'c>,
        first_row: usize,
        columns: &Columns,
        size: f32,
        lines: &mut Lines<'c>,
    ) -> Self {
        let edge = |at: usize| columns.edges.get(at).or(columns.edges.last()).copied().unwrap_or(0.0);
        let cells = band.cells.iter().map(|cell| {
            let (x, end) = (edge(cell.column), edge(cell.column + cell.n_columns));
            // A heading over the whole table has room enough to keep away from the rules.
            let is_title = is_title(cell) && cell.n_columns + 1 < columns.edges.len();
            let pad = if is_title { TITLE_PAD_X } else { PAD_X };
            let after_comma = columns.after_comma.get(cell.column).copied().unwrap_or(0.0);
            let setting = Setting { after_comma, ..Setting::new(end - x - 2.0 * pad, size, cell.align) };
            let lines = if is_title {
                lines.set_title(&cell.items, setting)
            } else {
                lines.set(&cell.items, setting)
            };
            LaidCell { cell, x, width: end - x, pad, row: cell.row, n_rows: cell.n_rows, lines }
        });
        let mut laid = Self {
            cells: cells.collect(),
            heights: vec![0.0; band.n_rows.max(1)],
            first_row,
            n_leading: band.n_leading,
            frame: band.frame,
            is_whole: band.is_whole,
            leads: band.leads,
        };
        let n_free_lines = f32::from(u16::try_from(band.n_free_lines.max(1)).unwrap_or(1));
        laid.settle(lines, n_free_lines * line_height(size) + 2.0 * PAD_Y);
        laid
    }

    /// Gives every row its height; what a spanning cell needs beyond its rows goes to the last of them.
    fn settle(&mut self, lines: &Lines<'c>, least: f32) {
        self.heights.fill(least);
        let mut cells: Vec<_> = self.cells.iter().collect();
        cells.sort_by_key(|cell| cell.n_rows);
        for cell in cells {
            let needed = lines.height(&cell.lines) + 2.0 * PAD_Y;
            let Some(rows) = self.heights.get_mut(cell.row..cell.row + cell.n_rows) else { continue };
            let has: f32 = rows.iter().sum();
            if let Some(last) = rows.last_mut() {
                *last += (needed - has).max(0.0);
            }
        }
    }

    /// Height of the band.
    pub(super) fn height(&self) -> f32 {
        self.heights.iter().sum()
    }

    /// Least height that may stand at the foot of a page.
    pub(super) fn least_height(&self, line: f32) -> f32 {
        if self.is_whole {
            return self.height();
        }
        let leading: f32 = self.heights.iter().take(self.n_leading).sum();
        self.height().min(leading + line * 3.0)
    }

    /// Number of rows.
    pub(super) fn n_rows(&self) -> usize {
        self.heights.len()
    }

    fn top_of(&self, row: usize) -> f32 {
        self.heights.iter().take(row).sum()
    }

    /// Parts the band so that the first part is at most `room` high; `None` where it cannot be parted well.
    pub(super) fn split(
        &self,
        room: f32,
        least: usize,
        line: f32,
        lines: &Lines<'c>,
    ) -> Option<(Self, Self)> {
        let row = (0..self.heights.len()).find(|row| self.top_of(row + 1) > room + HAIR)?;
        let top = self.top_of(row);
        let inside = || {
            (row >= self.n_leading)
                .then(|| self.cut(Cut { row, at: room, is_inside: true, least }, lines))
                .flatten()
        };
        let between = || {
            (row > self.n_leading)
                .then(|| self.cut(Cut { row, at: top, is_inside: false, least }, lines))
                .flatten()
        };
        if room - top < line * 3.0 { between().or_else(inside) } else { inside().or_else(between) }
    }

    fn cut(&self, Cut { row, at, is_inside, least }: Cut, lines: &Lines<'c>) -> Option<(Self, Self)> {
        let n_first = row + usize::from(is_inside);
        let (mut first, mut rest) = (Vec::new(), Vec::new());
        for cell in &self.cells {
            let end = cell.row + cell.n_rows;
            if end <= row {
                first.push(cell.clone());
            } else if cell.row >= n_first {
                rest.push(LaidCell { row: cell.row - row, ..cell.clone() });
            } else {
                let room = at - self.top_of(cell.row) - 2.0 * PAD_Y;
                let middle = cell.lines.start + lines.fitting(&cell.lines, room, least)?;
                first.push(LaidCell {
                    n_rows: n_first - cell.row,
                    lines: cell.lines.start..middle,
                    ..cell.clone()
                });
                rest.push(LaidCell {
                    row: 0,
                    n_rows: end - row,
                    lines: middle..cell.lines.end,
                    ..cell.clone()
                });
            }
        }
        let least_height = self.least_row(lines);
        let part = |cells, n_rows: usize| {
            let mut part = Self { cells, heights: vec![0.0; n_rows], n_leading: 0, ..*self };
            part.settle(lines, least_height);
            part
        };
        let first = Self { n_leading: self.n_leading, leads: false, ..part(first, n_first) };
        let rest = part(rest, self.heights.len() - row);
        Some((first, rest))
    }

    fn least_row(&self, lines: &Lines<'c>) -> f32 {
        let heights = self.cells.iter().flat_map(|cell| lines.of(&cell.lines)).map(|line| line.height);
        heights.reduce(f32::min).unwrap_or(0.0) + 2.0 * PAD_Y
    }

    /// Draws the band with its upper and left rules; lower and right ones are the neighbours'.
    pub(super) fn draw(&self, canvas: &mut Canvas, y: f32, table: Option<usize>, lines: &Lines<'c>) {
        let (left, right) = self.sides();
        for laid in &self.cells {
            let top = y + self.top_of(laid.row);
            let height = self.top_of(laid.row + laid.n_rows) - self.top_of(laid.row);
            if laid.cell.is_shaded {
                canvas.ground((laid.x, top), laid.width, height);
            }
            canvas.level(top, laid.x, laid.x + laid.width);
            canvas.upright(laid.x, top, top + height);
            if laid.cell.is_changed {
                canvas.bar(left - BAR_AWAY, top, top + height);
            }
            let role = self.role(laid, table);
            let free = height - lines.height(&laid.lines);
            // Titles of columns stand in the middle of their cell.
            let y = top + if is_title(laid.cell) { free / 2.0 } else { PAD_Y };
            let mut spot = Spot { x: laid.x + laid.pad, y, width: laid.width - 2.0 * laid.pad };
            for line in lines.of(&laid.lines) {
                draw_line(canvas, lines, line, role, spot);
                spot.y += line.height;
            }
        }
        canvas.upright(right, y, y + self.height());
        if self.frame.is_some() {
            canvas.frame((left, right), (y, y + self.height()));
        }
    }

    /// Its left and its right edge.
    pub(super) fn sides(&self) -> (f32, f32) {
        let left = self.cells.iter().map(|cell| cell.x).reduce(f32::min).unwrap_or(0.0);
        let right = self.cells.iter().map(|cell| cell.x + cell.width).reduce(f32::max).unwrap_or(0.0);
        (left, right)
    }

    fn role(&self, laid: &LaidCell<'c>, table: Option<usize>) -> Role {
        // A head repeated on a further page has no table: it is not read again.
        let Some(table) = table else { return Role::Artifact };
        let cell = laid.cell;
        let place = Place {
            table,
            row: self.first_row + cell.row,
            column: cell.column,
            n_rows: cell.n_rows,
            n_columns: cell.n_columns,
        };
        if cell.is_head { Role::TableHead(place) } else { Role::TableCell(place) }
    }
}

/// Whether a cell is the title of a column.
fn is_title(cell: &Cell<'_>) -> bool {
    cell.is_head && cell.align == Align::Centre
}

/// Upper left corner and width of the place of a line.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
}

/// Draws a line in its place.
pub(super) fn draw_line(canvas: &mut Canvas, lines: &Lines<'_>, line: &Line, role: Role, spot: Spot) {
    match line.kind {
        Kind::Symbol(symbol) => figure::symbol(canvas, symbol, spot.x, spot.y + 0.6),
        // The caption begins beside the heading, one line above.
        Kind::Curve(achievement) => {
            let (centre, top) = (spot.x + spot.width / 2.0, spot.y - line_height(line.size));
            figure::pattern(canvas, achievement, centre, top, (line.size, lines.typeface));
        }
        Kind::Text => {
            for (at, piece) in lines.pieces(line).iter().enumerate() {
                let role = if line.begins && at == 0 { role } else { further(role) };
                draw_piece(canvas, piece, line.size, role, spot);
            }
        }
    }
}

fn draw_piece(canvas: &mut Canvas, piece: &Piece<'_>, size: f32, role: Role, spot: Spot) {
    let (x, y) = (spot.x + piece.x, spot.y + baseline(size));
    let Stretch { width, run, face, .. } = piece.stretch;
    canvas.text(role, TextRun { x, y, size, width, face, text: piece.stretch.text().to_owned() });
    if run.is_struck {
        let y = y - size * 0.26;
        let line = Draw::Line { from: (x, y), to: (x + width, y), width: 0.7 * POINT, ink: Ink::Black };
        canvas.draw(further(role), line);
    }
}

/// The role of what goes on with a line; a cell is told by its place.
fn further(role: Role) -> Role {
    match role {
        Role::Title | Role::Paragraph | Role::Note => Role::Continued,
        Role::TableHead(_)
        | Role::TableCell(_)
        | Role::Figure(_)
        | Role::Continued
        | Role::Foot
        | Role::Artifact => role,
    }
}
