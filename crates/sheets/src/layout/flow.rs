//! Fills pages from top to bottom: where a table begins, breaks and ends, and what must stay together.

mod own;

use std::ops::Range;

use super::band::{LEAST_LINES, Laid, Spot, draw_line};
use super::canvas::Canvas;
use super::command::{Draw, Figure, Page, Role, TextRun};
use super::foot::{self, Proof};
use super::grid::{HAIR, PAD_X, RULE, Sheet, edges};
use super::lines::{Columns, Lines, Setting};
use crate::content::{Align, Item, Paragraph, Signature, Table};
use crate::face::{Face, Typeface};
use crate::form::Mark;

/// Width and height of the box of the emblem.
const EMBLEM: (f32, f32) = (22.0, 23.5);
/// Lines left free for the signature itself.
const SIGNATURE_LINES: f32 = 4.0;
/// Where the right part of the agency line begins, in parts of the measure.
const AGENCY_RIGHT: f32 = 0.505;
/// From a table to the line that joins two of its frames, and from one such line to the next.
const JOINT: f32 = 5.0;
const JOINT_STEP: f32 = 2.5;

/// The sheet while it is laid out.
pub(super) struct Flow<'c> {
    sheet: Sheet,
    lines: Lines<'c>,
    done: Vec<Canvas>,
    canvas: Canvas,
    y: f32,
    /// Where the room of this page begins.
    page_top: f32,
    /// Where the room below repeated heads begins.
    body_top: f32,
    /// Whether the rule below the last band is still to be drawn.
    is_open: bool,
    n_tables: usize,
    /// Lines beside the page numbers.
    foot: Range<usize>,
    /// What the first page carries in its lower left corner.
    proof: Option<&'c Proof>,
    /// Where the room of the pages behind the first one ends.
    later_bottom: f32,
    /// Middles of the framed rows of this page, by number, that nothing is joined with yet.
    frames: Vec<(usize, f32)>,
}

impl<'c> Flow<'c> {
    pub(super) fn new(sheet: Sheet, typeface: Typeface) -> Self {
        Self {
            sheet,
            lines: Lines::of_typeface(typeface),
            done: Vec::new(),
            canvas: Canvas::default(),
            y: sheet.top,
            page_top: sheet.top,
            body_top: sheet.top,
            is_open: false,
            n_tables: 0,
            foot: 0..0,
            proof: None,
            later_bottom: sheet.bottom,
            frames: Vec::new(),
        }
    }

    /// The pages, with their numbers.
    pub(super) fn finish(mut self, mark: Option<Mark>) -> Vec<Page> {
        self.close();
        self.done.push(self.canvas);
        let n_pages = self.done.len();
        let sheet = self.sheet;
        let face = Face::Regular.in_typeface(self.lines.typeface);
        for (at, canvas) in self.done.iter_mut().enumerate() {
            let is_first = at == 0;
            let proof = self.proof.filter(|_| is_first);
            foot::draw(canvas, &self.lines, &self.foot, (&sheet, is_first), proof);
        }
        let number = |(at, mut canvas): (usize, Canvas)| {
            let number = format!("Halaman {} dari {n_pages}", at + 1);
            let text = mark.map_or_else(|| number.clone(), |mark| format!("{} – {number}", mark.word()));
            let size = foot::SIZE;
            let width = face.advances().width(&text) * size;
            let y = sheet.height - foot::FROM_EDGE;
            let run = TextRun { x: sheet.right - width, y, size, width, face, text };
            canvas.text(Role::Foot, run);
            canvas.page(&sheet)
        };
        self.done.into_iter().enumerate().map(number).collect()
    }

    /// How many cells have a word that had to be broken.
    pub(super) fn n_broken(&self) -> usize {
        self.lines.n_broken
    }

    /// Sets the lines beside the page numbers and leaves room for them on every page, on the first one also for
    /// the proof. What the proof takes below is given back above, so that this page holds as much as without it.
    pub(super) fn keep_foot(&mut self, foot: &'c [Paragraph<'c>], proof: Option<&'c Proof>) {
        self.proof = proof;
        let width = self.sheet.measure() - foot::NUMBER_WIDTH - proof.map_or(0.0, Proof::width);
        let setting = Setting::new(width, foot::SIZE, Align::Left);
        self.foot = self.lines.set_paragraphs(foot, setting);
        if !self.foot.is_empty() {
            let top = self.sheet.height - foot::FROM_EDGE - self.lines.height(&self.foot);
            self.sheet.bottom = self.sheet.bottom.min(top);
        }
        self.later_bottom = self.sheet.bottom;
        if let Some(proof) = proof {
            self.sheet.bottom = self.later_bottom.min(self.sheet.height - proof.height());
            let lifted = self.sheet.top - (self.later_bottom - self.sheet.bottom);
            self.begin_at(lifted.max(foot::LEAST_TOP).min(self.sheet.top));
        }
    }

    /// Begins a page so far below the upper edge of the paper.
    fn begin_at(&mut self, top: f32) {
        (self.y, self.page_top, self.body_top) = (top, top, top);
    }

    /// Room between two tables.
    pub(super) fn gap(&mut self) {
        self.close();
        self.skip(1.5);
    }

    fn close(&mut self) {
        if self.is_open {
            self.canvas.level(self.y, self.sheet.left, self.sheet.right);
            self.is_open = false;
        }
    }

    pub(super) fn break_page(&mut self) {
        self.close();
        self.done.push(std::mem::take(&mut self.canvas));
        self.sheet.bottom = self.later_bottom;
        self.frames.clear();
        self.begin_at(self.sheet.top);
    }

    fn room(&self) -> f32 {
        self.sheet.bottom - self.y
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.body_top + HAIR
    }

    fn draw_lines(&mut self, range: &Range<usize>, role: Role, x: f32, width: f32) {
        for line in self.lines.of(range) {
            draw_line(&mut self.canvas, &self.lines, line, role, Spot { x, y: self.y, width });
            self.y += line.height;
        }
    }

    fn set(&mut self, paragraphs: &'c [Paragraph<'c>], width: f32, align: Align) -> Range<usize> {
        self.lines.set_paragraphs(paragraphs, Setting::new(width, self.sheet.size, align))
    }

    /// The emblem, in the middle.
    pub(super) fn emblem(&mut self) {
        let (width, height) = EMBLEM;
        let x = f32::midpoint(self.sheet.left, self.sheet.right) - width / 2.0;
        self.canvas.draw(Role::Figure(Figure::Emblem), Draw::Emblem { x, y: self.y, width, height });
        self.y += height + self.sheet.line() * 0.5;
    }

    /// Centred lines of one role.
    pub(super) fn centred(&mut self, paragraphs: &'c [Paragraph<'c>], role: Role) {
        let range = self.set(paragraphs, self.sheet.measure(), Align::Centre);
        self.draw_lines(&range, role, self.sheet.left, self.sheet.measure());
    }

    /// A rule from margin to margin.
    pub(super) fn rule(&mut self) {
        self.y += RULE * 2.0;
        self.canvas.level(self.y, self.sheet.left, self.sheet.right);
    }

    /// Leaves some lines free.
    pub(super) fn skip(&mut self, n_lines: f32) {
        self.y += self.sheet.line() * n_lines;
    }

    /// Agency on the left, period on the right; the lower of the two decides the height.
    pub(super) fn agency(&mut self, name: &'c [Paragraph<'c>], period: &'c [Paragraph<'c>]) {
        let (left, measure, top) = (self.sheet.left, self.sheet.measure(), self.y);
        // The period stands on its line whole, if need be farther to the left.
        let period = self.set(period, measure * 0.65, Align::Left);
        let period_width = self.lines.width(&period) + 2.0 * PAD_X;
        let right = (left + measure * AGENCY_RIGHT).min(self.sheet.right - period_width);
        let name = self.set(name, right - left - 2.0 * PAD_X, Align::Left);
        let (name_height, period_height) = (self.lines.height(&name), self.lines.height(&period));
        let height = name_height.max(period_height);
        self.y = top + (height - name_height) / 2.0;
        self.draw_lines(&name, Role::Paragraph, left + PAD_X, measure);
        self.y = top + (height - period_height) / 2.0;
        self.draw_lines(&period, Role::Paragraph, right + PAD_X, measure);
        self.y = top + height + PAD_X / 4.0;
    }

    /// A table; `tail` is the height that must follow its last band on the same page.
    pub(super) fn table(&mut self, table: &'c Table<'c>, tail: f32) {
        let edges = edges(table.grid, &self.sheet);
        let columns = Columns { after_comma: self.after_commas(table), edges };
        let mut row = 0;
        let mut lay = |band| {
            let laid = Laid::new(band, row, &columns, self.sheet.size, &mut self.lines);
            row += laid.n_rows();
            laid
        };
        let head: Vec<_> = table.head.iter().map(&mut lay).collect();
        let body: Vec<_> = table.body.iter().map(&mut lay).collect();
        let number = self.n_tables;
        self.n_tables += 1;
        let head_height: f32 = head.iter().map(Laid::height).sum();
        if self.room() < head_height + self.needed(&body, tail) && self.y > self.page_top + HAIR {
            self.break_page();
        }
        self.heads(&head, Some(number));
        let n_bands = body.len();
        let mut rest = body.into_iter();
        for at in 0..n_bands {
            let Some(band) = rest.next() else { break };
            let reserve = match at {
                _ if at + 1 == n_bands => tail,
                _ if band.leads => self.needed(rest.as_slice(), tail),
                _ => 0.0,
            };
            self.band(band, &head, number, reserve);
        }
    }

    /// Width of what stands behind the comma in each column of numbers.
    fn after_commas(&self, table: &Table<'_>) -> Vec<f32> {
        let mut widths = Vec::new();
        let cells = table.head.iter().chain(&table.body).flat_map(|band| &band.cells);
        for cell in cells.filter(|cell| cell.align == Align::Decimal) {
            let paragraphs = cell.items.iter().filter_map(|item| match item {
                Item::Paragraph(paragraph) => Some(paragraph),
                Item::Symbol(_) | Item::Curve(_) => None,
            });
            for run in paragraphs.filter_map(|paragraph| paragraph.runs.last()) {
                let face = run.face.in_typeface(self.lines.typeface);
                let width = face.advances().width_after_comma(&run.text) * self.sheet.size;
                if widths.len() <= cell.column {
                    widths.resize(cell.column + 1, 0.0);
                }
                if let Some(widest) = widths.get_mut(cell.column) {
                    *widest = width.max(*widest);
                }
            }
        }
        widths
    }

    /// Height the first of some bands needs on a page, with those it leads and what must follow the last.
    fn needed(&self, bands: &[Laid<'c>], tail: f32) -> f32 {
        let mut needed = 0.0;
        for (at, band) in bands.iter().enumerate() {
            let is_last = at + 1 == bands.len();
            if is_last && band.is_whole {
                return needed + band.height() + tail;
            }
            if !band.leads {
                return needed + band.least_height(self.sheet.line());
            }
            needed += band.height();
        }
        needed
    }

    fn heads(&mut self, head: &[Laid<'c>], table: Option<usize>) {
        for band in head {
            self.draw_band(band, table);
        }
        self.body_top = self.y;
    }

    fn draw_band(&mut self, band: &Laid<'c>, table: Option<usize>) {
        band.draw(&mut self.canvas, self.y, table, &self.lines);
        if let Some(frame) = band.frame {
            self.join(frame, band);
        }
        self.y += band.height();
        self.is_open = true;
    }

    /// Joins a framed band with the last one of its number on this page, by a line left of the table (p49).
    fn join(&mut self, frame: usize, band: &Laid<'c>) {
        let (left, _) = band.sides();
        let middle = self.y + band.height() / 2.0;
        let known = self.frames.iter().rposition(|(number, _)| *number == frame);
        if let Some((_, from)) = known.map(|at| self.frames.remove(at)) {
            // Lines of several teams stand side by side in the margin.
            let n_lines = f32::from(u8::try_from((frame - 1) % 4).unwrap_or(0));
            let x = left - JOINT - n_lines * JOINT_STEP;
            self.canvas.beam(from, x, left);
            self.canvas.bar(x, from, middle);
            self.canvas.beam(middle, x, left);
        } else {
            self.frames.push((frame, middle));
        }
    }

    /// Draws a band, parted over as many pages as it needs.
    fn band(&mut self, mut band: Laid<'c>, head: &[Laid<'c>], table: usize, reserve: f32) {
        let line = self.sheet.line();
        loop {
            let (room, height) = (self.room(), band.height());
            if height + reserve <= room + HAIR {
                return self.draw_band(&band, Some(table));
            }
            let fits = height <= room + HAIR;
            // What follows does not fit: take three lines along, so that it does not stand alone.
            let at = if fits { height - 3.0 * line } else { room };
            // A small band moves as a whole unless that would leave a large gap.
            let may_part = !band.is_whole && (height > 9.0 * line || (!fits && room > 4.0 * line));
            let mut parts = may_part.then(|| band.split(at, LEAST_LINES, line, &self.lines)).flatten();
            if parts.is_none() && self.is_at_top() {
                // A page of its own is not enough: part it anywhere, or let a single tall thing stand.
                parts = (!fits).then(|| band.split(room, 1, line, &self.lines)).flatten();
                if parts.is_none() {
                    return self.draw_band(&band, Some(table));
                }
            }
            if let Some((first, rest)) = parts {
                self.draw_band(&first, Some(table));
                band = rest;
            }
            self.break_page();
            self.heads(head, None);
        }
    }

    /// Height of signatures with the line before them.
    pub(super) fn signatures_height(&mut self, signatures: &'c [Signature<'c>]) -> f32 {
        let set = self.set_signatures(signatures);
        let below = set.iter().map(|(_, below)| self.lines.height(below)).fold(0.0, f32::max);
        if set.is_empty() { 0.0 } else { self.room_above(&set) + below + self.sheet.line() }
    }

    /// Lines above and below every signature.
    fn set_signatures(&mut self, signatures: &'c [Signature<'c>]) -> Vec<(Range<usize>, Range<usize>)> {
        let set = |signature: &'c Signature<'c>| {
            let (_, width) = self.sheet.stand(signature.side);
            (
                self.set(&signature.above, width, Align::Centre),
                self.set(&signature.below, width, Align::Centre),
            )
        };
        signatures.iter().map(set).collect()
    }

    /// From the top of signatures to their names, which stand on one line however the captions wrap.
    fn room_above(&self, set: &[(Range<usize>, Range<usize>)]) -> f32 {
        let above = set.iter().map(|(above, _)| self.lines.height(above)).fold(0.0, f32::max);
        above + SIGNATURE_LINES * self.sheet.line()
    }

    /// Height of footnotes.
    pub(super) fn notes_height(&mut self, notes: &'c [Paragraph<'c>]) -> f32 {
        let range = self.set(notes, self.sheet.measure() - 2.0 * PAD_X, Align::Left);
        self.lines.height(&range) + self.sheet.line()
    }

    /// Signatures, kept together.
    pub(super) fn signatures(&mut self, signatures: &'c [Signature<'c>]) {
        self.close();
        if self.room() < self.signatures_height(signatures) && !self.is_at_top() {
            self.break_page();
        }
        self.skip(1.0);
        let top = self.y;
        let set = self.set_signatures(signatures);
        let names = top + self.room_above(&set);
        let mut lowest = names;
        for (signature, (above, below)) in signatures.iter().zip(&set) {
            let (left, width) = self.sheet.stand(signature.side);
            self.y = top;
            self.draw_lines(above, Role::Paragraph, left, width);
            self.y = names;
            self.draw_lines(below, Role::Paragraph, left, width);
            lowest = lowest.max(self.y);
        }
        self.y = lowest;
    }

    /// Footnotes.
    pub(super) fn notes(&mut self, notes: &'c [Paragraph<'c>]) {
        self.close();
        let range = self.set(notes, self.sheet.measure() - 2.0 * PAD_X, Align::Left);
        if self.room() < self.lines.height(&range) + self.sheet.line() && !self.is_at_top() {
            self.break_page();
        } else {
            self.skip(1.0);
        }
        self.draw_lines(&range, Role::Note, self.sheet.left + PAD_X, self.sheet.measure());
    }
}
