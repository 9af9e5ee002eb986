//! Breaks paragraphs into lines: greedy, ragged right, over-long words broken hard.

use std::ops::Range;

use domain::{FeedbackSymbol, OrgAchievement};

use super::band::LEAST_LINES;
use super::figure;
use super::grid::{HAIR, line_height};
use crate::content::{Align, Item, Paragraph, Run};
use crate::face::{Face, Typeface};

/// Words narrower than this part of their line when shrunk are shrunk and not broken.
const SMALLEST: f32 = 0.82;

/// Parts of their size that titles of columns may shrink to.
const TITLE_SIZES: [f32; 2] = [0.95, 0.9];

/// A stretch of a line in one look.
pub(super) struct Piece<'c> {
    pub(super) x: f32,
    pub(super) stretch: Stretch<'c>,
}

/// A part of a run and its width.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'c> {
    pub(super) run: &'c Run<'c>,
    /// Face of the run in the sheet's typeface.
    pub(super) face: Face,
    start: usize,
    end: usize,
    pub(super) width: f32,
}

impl<'c> Stretch<'c> {
    fn new(run: &'c Run<'c>, (start, end): (usize, usize), (size, typeface): (f32, Typeface)) -> Self {
        let face = run.face.in_typeface(typeface);
        Self { run, face, start, end, width: 0.0 }.measured(size)
    }

    fn measured(self, size: f32) -> Self {
        Self { width: self.face.advances().width(self.text()) * size, ..self }
    }

    pub(super) fn text(&self) -> &'c str {
        self.run.text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What a line holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Text,
    Symbol(FeedbackSymbol),
    Curve(OrgAchievement),
}

/// A line.
pub(super) struct Line {
    pub(super) kind: Kind,
    pub(super) pieces: Range<usize>,
    pub(super) height: f32,
    pub(super) size: f32,
    /// Whether it is the first of its paragraph.
    pub(super) begins: bool,
    /// Whether it must stay with the line before it.
    is_glued: bool,
}

/// All lines of a sheet; cells hold ranges of them, so that parting a cell copies nothing.
#[derive(Default)]
pub(super) struct Lines<'c> {
    all: Vec<Line>,
    pieces: Vec<Piece<'c>>,
    atoms: Vec<Atom<'c>>,
    /// How many cells have a word that had to be broken.
    pub(super) n_broken: usize,
    /// Letters of the sheet.
    pub(super) typeface: Typeface,
}

/// How much was set at some time, to go back to.
#[derive(Clone, Copy)]
struct State {
    lines: usize,
    pieces: usize,
    broken: usize,
}

/// The columns of a table.
pub(super) struct Columns {
    /// Left edges, and the right one of the last.
    pub(super) edges: Vec<f32>,
    /// Width of the longest part behind a comma in each column of numbers.
    pub(super) after_comma: Vec<f32>,
}

/// A stretch without spaces inside one run.
#[derive(Clone, Copy)]
struct Atom<'c> {
    stretch: Stretch<'c>,
    /// The space before it, where there is one.
    space: Option<Stretch<'c>>,
    /// Whether a line may begin with it though no space is before it.
    may_begin: bool,
}

/// Where and how lines are set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) width: f32,
    pub(super) size: f32,
    pub(super) align: Align,
    /// Room for what stands behind the comma of a number.
    pub(super) after_comma: f32,
}

impl Setting {
    pub(super) fn new(width: f32, size: f32, align: Align) -> Self {
        Self { width, size, align, after_comma: 0.0 }
    }

    fn shrunk(self, factor: f32) -> Self {
        Self { size: self.size * factor, after_comma: self.after_comma * factor, ..self }
    }

    /// How far a line moves to the right.
    fn shift(self, line: &[Piece<'_>]) -> f32 {
        let Some(last) = line.last() else { return 0.0 };
        let room = self.width - last.x - last.stretch.width;
        let shift = match self.align {
            Align::Left => 0.0,
            Align::Centre => room / 2.0,
            Align::Right => room,
            Align::Decimal => {
                let advances = last.stretch.face.advances();
                room - self.after_comma + advances.width_after_comma(last.stretch.text()) * self.size
            }
        };
        shift.max(0.0)
    }
}

impl<'c> Lines<'c> {
    /// None yet, of a typeface.
    pub(super) fn of_typeface(typeface: Typeface) -> Self {
        Self { typeface, ..Self::default() }
    }

    /// Lines of a range.
    pub(super) fn of(&self, range: &Range<usize>) -> &[Line] {
        self.all.get(range.clone()).unwrap_or_default()
    }

    /// Pieces of a line.
    pub(super) fn pieces(&self, line: &Line) -> &[Piece<'c>] {
        self.pieces.get(line.pieces.clone()).unwrap_or_default()
    }

    /// Height of a range.
    pub(super) fn height(&self, range: &Range<usize>) -> f32 {
        self.of(range).iter().map(|line| line.height).sum()
    }

    /// Width of the widest line of a range.
    pub(super) fn width(&self, range: &Range<usize>) -> f32 {
        let ends = self.of(range).iter().filter_map(|line| self.pieces(line).last());
        ends.map(|piece| piece.x + piece.stretch.width).fold(0.0, f32::max)
    }

    /// How many lines of a range fit into a room when at least `least` must stay on each side of the break; some
    /// fewer where that leaves no line of a paragraph alone.
    ///
    /// `None` where no such break exists.
    pub(super) fn fitting(&self, range: &Range<usize>, room: f32, least: usize) -> Option<usize> {
        let lines = self.of(range);
        let mut left = room + HAIR;
        let fit = lines.iter().take_while(|line| {
            left -= line.height;
            left >= 0.0
        });
        let fit = fit.count();
        if fit == lines.len() {
            return Some(fit);
        }
        let most = fit.min(lines.len().saturating_sub(least));
        let is_loose = |at: &usize| lines.get(*at).is_some_and(|next| !next.is_glued);
        let mut breaks = (least..=most).rev().filter(is_loose);
        breaks.clone().find(|at| leaves_none_alone(lines, *at)).or_else(|| breaks.next())
    }

    /// Sets paragraphs outside a table.
    pub(super) fn set_paragraphs(
        &mut self,
        paragraphs: &'c [Paragraph<'c>],
        setting: Setting,
    ) -> Range<usize> {
        let first = self.all.len();
        for paragraph in paragraphs {
            self.paragraph(paragraph, setting, false);
        }
        first..self.all.len()
    }

    /// Sets the items of a cell; words a little too wide make the whole cell a little smaller.
    pub(super) fn set(&mut self, items: &'c [Item<'c>], setting: Setting) -> Range<usize> {
        let start = self.state();
        let widest = self.set_once(items, setting);
        if widest * SMALLEST > setting.width {
            self.n_broken += 1;
        } else if widest > setting.width {
            self.undo(start);
            self.set_once(items, setting.shrunk(setting.width / widest * 0.999));
        }
        start.lines..self.all.len()
    }

    /// Sets the title of a column, a little smaller where that saves a line.
    pub(super) fn set_title(&mut self, items: &'c [Item<'c>], setting: Setting) -> Range<usize> {
        let start = self.state();
        let large = self.set(items, setting);
        // Nothing takes less than a line.
        if large.len() <= 1 {
            return large;
        }
        for factor in TITLE_SIZES {
            self.undo(start);
            let smaller = self.set(items, setting.shrunk(factor));
            if smaller.len() < large.len() {
                return smaller;
            }
        }
        self.undo(start);
        self.set(items, setting)
    }

    fn state(&self) -> State {
        State { lines: self.all.len(), pieces: self.pieces.len(), broken: self.n_broken }
    }

    /// Forgets what was set since.
    fn undo(&mut self, to: State) {
        self.all.truncate(to.lines);
        self.pieces.truncate(to.pieces);
        self.n_broken = to.broken;
    }

    /// Sets the items and returns the width of the widest word.
    fn set_once(&mut self, items: &'c [Item<'c>], setting: Setting) -> f32 {
        let mut widest = 0.0_f32;
        let mut is_glued = false;
        for item in items {
            match item {
                Item::Paragraph(paragraph) => {
                    widest = widest.max(self.paragraph(paragraph, setting, is_glued));
                    is_glued = paragraph.leads;
                }
                Item::Symbol(symbol) => {
                    self.drawn(Kind::Symbol(*symbol), figure::SYMBOL_HEIGHT, setting, is_glued);
                    is_glued = false;
                }
                Item::Curve(achievement) => {
                    let height = figure::pattern_height(setting.size);
                    self.drawn(Kind::Curve(*achievement), height, setting, true);
                    is_glued = false;
                }
            }
        }
        widest
    }

    fn drawn(&mut self, kind: Kind, height: f32, setting: Setting, is_glued: bool) {
        let at = self.pieces.len();
        self.all.push(Line { kind, pieces: at..at, height, size: setting.size, begins: true, is_glued });
    }

    /// Sets one paragraph and returns the width of its widest word.
    fn paragraph(&mut self, paragraph: &'c Paragraph<'c>, setting: Setting, is_glued: bool) -> f32 {
        let first = self.pieces.len();
        let look = (setting.size, self.typeface);
        let sign = paragraph.sign.as_ref().map(|sign| Stretch::new(sign, (0, sign.text.len()), look));
        let indent = sign.map_or(0.0, |sign| hang(&sign) * setting.size);
        let mut pen = Pen { setting, indent, x: indent, first, begins: true, is_glued, is_empty: true };
        self.pieces.extend(sign.map(|stretch| Piece { x: 0.0, stretch }));
        let mut atoms = std::mem::take(&mut self.atoms);
        let mut widest = 0.0_f32;
        take_apart(&paragraph.runs, look, &mut atoms);
        let mut rest = atoms.as_slice();
        while let Some(first_atom) = rest.first() {
            let glued =
                rest.iter().skip(1).take_while(|atom| atom.space.is_none() && !atom.may_begin).count();
            let (word, after) = rest.split_at(glued + 1);
            let width: f32 = word.iter().map(|atom| atom.stretch.width).sum();
            widest = widest.max(width + indent);
            self.word(word, width, first_atom.space, &mut pen);
            rest = after;
        }
        self.end_line(&mut pen);
        atoms.clear();
        self.atoms = atoms;
        widest
    }

    fn word(&mut self, word: &[Atom<'c>], width: f32, space: Option<Stretch<'c>>, pen: &mut Pen) {
        let space_width = space.map_or(0.0, |space| space.width);
        if !pen.is_empty && pen.x + space_width + width > pen.setting.width + HAIR {
            self.end_line(pen);
        }
        if let (Some(space), false) = (space, pen.is_empty) {
            // A space is part of the piece before it, or a piece of its own where it is struck through.
            if !self.extend(space, pen) && space.run.is_struck {
                self.push(space, pen);
            }
            pen.x += space.width;
        }
        for atom in word {
            self.stretch(atom.stretch, pen);
        }
    }

    fn stretch(&mut self, mut stretch: Stretch<'c>, pen: &mut Pen) {
        let size = pen.setting.size;
        while pen.x + stretch.width > pen.setting.width + HAIR {
            let cut = break_word(stretch, (pen.setting.width - pen.x) / size, pen.is_empty);
            if cut > stretch.start {
                self.push(Stretch { end: cut, ..stretch }.measured(size), pen);
                stretch = Stretch { start: cut, ..stretch }.measured(size);
            } else if pen.is_empty {
                break;
            }
            self.end_line(pen);
        }
        if !self.extend(stretch, pen) {
            self.push(stretch, pen);
        }
        pen.x += stretch.width;
        pen.is_empty = false;
    }

    /// Lengthens the last piece of the line where it ends exactly where this stretch begins.
    fn extend(&mut self, by: Stretch<'c>, pen: &Pen) -> bool {
        let of_line = self.pieces.get_mut(pen.first..).unwrap_or_default();
        match of_line.last_mut().map(|piece| &mut piece.stretch) {
            Some(last) if std::ptr::eq(last.run, by.run) && last.end == by.start => {
                last.end = by.end;
                last.width += by.width;
                true
            }
            _ => false,
        }
    }

    fn push(&mut self, stretch: Stretch<'c>, pen: &Pen) {
        self.pieces.push(Piece { x: pen.x, stretch });
    }

    fn end_line(&mut self, pen: &mut Pen) {
        let size = pen.setting.size;
        if let Some(line) = self.pieces.get_mut(pen.first..) {
            let shift = pen.setting.shift(line);
            for piece in line {
                piece.x += shift;
            }
        }
        self.all.push(Line {
            kind: Kind::Text,
            pieces: pen.first..self.pieces.len(),
            height: line_height(size),
            size,
            begins: pen.begins,
            is_glued: pen.is_glued,
        });
        let first = self.pieces.len();
        *pen = Pen { x: pen.indent, first, begins: false, is_glued: false, is_empty: true, ..*pen };
    }
}

/// Whether a break before a line parts no paragraph, or leaves several lines of it on both sides.
fn leaves_none_alone(lines: &[Line], at: usize) -> bool {
    let Some((before, after)) = lines.split_at_checked(at) else { return true };
    if after.first().is_none_or(|next| next.begins) {
        return true;
    }
    let here = before.iter().rev().position(|line| line.begins).map_or(before.len(), |back| back + 1);
    let there = after.iter().position(|line| line.begins).unwrap_or(after.len());
    here >= LEAST_LINES && there >= LEAST_LINES
}

/// Where the next word goes.
#[derive(Clone, Copy)]
struct Pen {
    setting: Setting,
    indent: f32,
    x: f32,
    /// First piece of the line.
    first: usize,
    /// Whether the line is the first of its paragraph.
    begins: bool,
    is_glued: bool,
    is_empty: bool,
}

/// Ems from a sign to the words behind it; entries numbered with one or two digits hang alike.
fn hang(sign: &Stretch<'_>) -> f32 {
    match sign.text() {
        "-" => 0.62,
        "•" | "–" => 1.0,
        number => (sign.face.advances().width(number) + 0.3).max(1.9),
    }
}

/// Takes runs apart into stretches without spaces, also behind a hyphen or slash between letters.
fn take_apart<'c>(runs: &'c [Run<'c>], look: (f32, Typeface), atoms: &mut Vec<Atom<'c>>) {
    let mut space = None;
    for run in runs {
        let (mut start, mut may_begin) = (0, false);
        let mut take = |start: usize, end: usize, space: &mut Option<_>, may_begin: bool| {
            if end > start {
                let stretch = Stretch::new(run, (start, end), look);
                atoms.push(Atom { stretch, space: space.take(), may_begin });
            }
        };
        for (at, sign) in run.text.bytes().enumerate() {
            if sign == b' ' {
                take(start, at, &mut space, may_begin);
                space = Some(Stretch::new(run, (at, at + 1), look));
                (start, may_begin) = (at + 1, false);
            } else if matches!(sign, b'-' | b'/') && at > start + 1 && parts_letters(&run.text, at) {
                take(start, at + 1, &mut space, may_begin);
                (start, may_begin) = (at + 1, true);
            }
        }
        take(start, run.text.len(), &mut space, may_begin);
    }
}

/// Whether the sign stands between letters, as in `sungguh-sungguh`, and not in a number as in `4-5`.
fn parts_letters(text: &str, at: usize) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
    let bytes = text.as_bytes();
    is_letter(bytes.get(at.wrapping_sub(1))) && is_letter(bytes.get(at + 1)) && is_letter(bytes.get(at + 2))
}

/// Where to break an over-long word so that its beginning fits into `room` ems; its start where nothing fits.
///
/// After a sign between parts of a word where one is near the end, else after any letter; at least one letter
/// where the line is empty.
fn break_word(word: Stretch<'_>, room: f32, is_alone: bool) -> usize {
    let advances = word.face.advances();
    let (mut width, mut cut, mut after_sign) = (0.0, word.start, word.start);
    for (at, letter) in word.text().char_indices() {
        width += f32::from(advances.advance(letter)) / 1000.0;
        if width > room && !(is_alone && cut == word.start) {
            break;
        }
        cut = word.start + at + letter.len_utf8();
        if matches!(letter, '/' | '-' | '–' | '_' | '.' | ',' | '@' | '&' | '=' | '?') {
            after_sign = cut;
        }
    }
    if after_sign > word.start && (after_sign - word.start) * 2 > cut - word.start { after_sign } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the line of a number begins, and where its comma would be.
    fn placed(number: &str, typeface: Typeface, align: Align) -> (f32, f32) {
        let items = [Item::Paragraph(Paragraph::plain(number.to_owned()))];
        let mut lines = Lines::of_typeface(typeface);
        let advances = Face::Regular.in_typeface(typeface).advances();
        let after_comma = advances.width_after_comma("0,125") * 4.0;
        let set = lines.set(&items, Setting { after_comma, ..Setting::new(40.0, 4.0, align) });
        let piece = &lines.pieces(&lines.of(&set)[0])[0];
        let end = piece.x + piece.stretch.width;
        (piece.x, end - advances.width_after_comma(number) * 4.0)
    }

    #[test]
    fn numbers_of_a_column_end_alike_at_the_comma_whatever_stands_behind_it() {
        for typeface in [Typeface::Bonum, Typeface::Arimo] {
            let commas =
                ["12,5", "1.204,125", "7", "0,25"].map(|number| placed(number, typeface, Align::Decimal).1);
            assert!(commas.iter().all(|comma| (comma - commas[0]).abs() < 0.001), "{commas:?}");
            assert!(commas[0] < 40.0 && commas[0] > 25.0, "near the right: {commas:?}");
            let (left, _) = placed("12,5", typeface, Align::Left);
            let (middle, _) = placed("12,5", typeface, Align::Centre);
            let (right, _) = placed("12,5", typeface, Align::Right);
            assert!(left.abs() < 0.001 && middle > 10.0 && right > middle + 10.0, "{left} {middle} {right}");
        }
    }

    #[test]
    fn a_title_tried_in_several_sizes_counts_its_broken_word_once_and_leaves_no_line_behind() {
        let items = [Item::Paragraph(Paragraph::plain("PERTANGGUNGJAWABAN"))];
        let mut lines = Lines::default();
        let set = lines.set_title(&items, Setting::new(20.0, 4.0, Align::Centre));
        assert!(set.len() > 1, "it does not fit");
        assert_eq!((lines.n_broken, set.start, set.end), (1, 0, lines.all.len()));
    }

    #[test]
    fn a_break_leaves_no_line_of_a_paragraph_alone_where_another_one_serves() {
        // Paragraphs of so many lines, the lines there is room for, and those that are taken.
        let cases: [(&[usize], u8, Option<usize>); 8] = [
            (&[6], 5, Some(4)),
            (&[4], 3, Some(2)),
            (&[3, 3], 5, Some(3)),
            (&[3, 3], 4, Some(3)),
            (&[2, 5], 3, Some(2)),
            (&[2, 5], 4, Some(4)),
            (&[1, 3], 3, Some(2)),
            (&[3], 2, None),
        ];
        for (paragraphs, room, taken) in cases {
            let words = paragraphs.iter().map(|n_lines| vec!["Pelayanan"; *n_lines].join(" "));
            let items: Vec<Item<'_>> = words.map(|words| Item::Paragraph(Paragraph::plain(words))).collect();
            let mut lines = Lines::default();
            let set = lines.set(&items, Setting::new(25.0, 4.0, Align::Left));
            assert_eq!(set.len(), paragraphs.iter().sum::<usize>(), "a word a line");
            let room = line_height(4.0) * f32::from(room);
            assert_eq!(lines.fitting(&set, room, LEAST_LINES), taken, "{paragraphs:?}");
        }
    }

    #[test]
    fn the_width_of_a_line_is_that_of_its_text_with_kerning_however_it_was_put_together() {
        let text = "Tata AVA/Tepat-Waktu Yang Tersusun";
        let items = [Item::Paragraph(Paragraph::plain(text))];
        let mut lines = Lines::default();
        let set = lines.set(&items, Setting::new(500.0, 4.0, Align::Left));
        let pieces = lines.pieces(&lines.of(&set)[0]);
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].stretch.text(), text);
        let whole = Face::Regular.advances().width(text) * 4.0;
        assert!((pieces[0].stretch.width - whole).abs() < 0.001);
    }
}
