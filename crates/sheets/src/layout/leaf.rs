//! Pages of plain lines that are printed beside the official sheets: a code to keep, a number to sign.

use super::band::{Spot, draw_line};
use super::canvas::Canvas;
use super::command::{Page, Role};
use super::lines::{Lines, Setting};
use crate::content::{Align, Paragraph};

const WIDTH: f32 = 210.0;
const HEIGHT: f32 = 297.0;
const MARGIN: f32 = 25.0;
/// Size of the letters and distance of lines, in millimetres.
const TITLE: (f32, f32) = (6.0, 15.8);
const TEXT: (f32, f32) = (4.0, 7.0);
const LARGE: (f32, f32) = (7.0, 12.5);

/// A page of A4 that is written from top to bottom. What is wider than the page goes on below.
pub struct Leaf {
    canvas: Canvas,
    /// Where the next line begins, from the top.
    y: f32,
}

impl Leaf {
    /// A page with its title.
    pub fn titled(title: &str) -> Self {
        let mut leaf = Self { canvas: Canvas::default(), y: MARGIN };
        leaf.write(&[Paragraph::bold(title)], TITLE);
        leaf
    }

    /// Lines to read; an empty one leaves its place.
    #[must_use]
    pub fn text<'t>(mut self, lines: impl IntoIterator<Item = &'t str>) -> Self {
        for line in lines {
            self.write(&[Paragraph::plain(line)], TEXT);
        }
        self
    }

    /// Lines to copy or compare by hand.
    #[must_use]
    pub fn large<'t>(mut self, lines: impl IntoIterator<Item = &'t str>) -> Self {
        for line in lines {
            self.write(&[Paragraph::bold(line)], LARGE);
        }
        self
    }

    /// Leaves room, in millimetres.
    #[must_use]
    pub fn gap(mut self, room: f32) -> Self {
        self.y += room;
        self
    }

    /// A line to sign on, with a name beneath.
    #[must_use]
    pub fn signature(self, name: &str) -> Self {
        self.gap(18.0).text(["________________________________", name])
    }

    /// The page.
    pub fn page(self) -> Page {
        Page { width_mm: WIDTH, height_mm: HEIGHT, commands: self.canvas.commands() }
    }

    fn write(&mut self, paragraphs: &[Paragraph<'_>], (size, step): (f32, f32)) {
        let width = WIDTH - 2.0 * MARGIN;
        let mut lines = Lines::default();
        let set = lines.set_paragraphs(paragraphs, Setting::new(width, size, Align::Left));
        for line in lines.of(&set) {
            let spot = Spot { x: MARGIN, y: self.y, width };
            draw_line(&mut self.canvas, &lines, line, Role::Paragraph, spot);
            self.y += step;
        }
        if set.is_empty() {
            self.y += step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Draw;

    #[test]
    fn a_name_wider_than_the_page_goes_on_below_and_nothing_leaves_the_margins() {
        let office = "Dinas Kependudukan, Pencatatan Sipil, Tenaga Kerja, dan Transmigrasi, Pemerintah Kabupaten \
                      Kepulauan Lembah Jati Selatan";
        let page = Leaf::titled("Lembar pemulihan")
            .text([office, "", "Jangan difoto."])
            .large(["1AYR – ZNB3"])
            .page();
        let runs: Vec<_> = page
            .commands
            .iter()
            .filter_map(|command| if let Draw::Text(run) = &command.draw { Some(run) } else { None })
            .collect();
        let words: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(words.join(" ").matches("Transmigrasi").count(), 1);
        assert!(runs.iter().all(|run| run.x >= MARGIN && run.x + run.width <= WIDTH - MARGIN), "{runs:?}");
        assert!(runs.len() > 4, "the name takes two lines");
        assert!(runs.windows(2).all(|pair| pair[0].y <= pair[1].y));
    }
}
