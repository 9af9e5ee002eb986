//! A page while it is filled.

use super::command::{Command, Draw, Ink, Page, Role, TextRun};
use super::grid::{BAR, HAIR, RULE, Sheet};

/// How far back a rule looks for one it continues; neighbours in a table are never farther away.
const LOOK_BACK: usize = 24;

/// Collects the commands of a page: grounds first, rules next, the rest above them.
#[derive(Default)]
pub(super) struct Canvas {
    grounds: Vec<Command>,
    rules: Vec<Command>,
    rest: Vec<Command>,
}

impl Canvas {
    pub(super) fn draw(&mut self, role: Role, draw: Draw) {
        self.rest.push(Command { role, draw });
    }

    pub(super) fn text(&mut self, role: Role, run: TextRun) {
        self.draw(role, Draw::Text(run));
    }

    pub(super) fn ground(&mut self, (x, y): (f32, f32), width: f32, height: f32) {
        if let Some(Command { draw: Draw::Fill { x: x0, y: y0, width: w0, height: h0, .. }, .. }) =
            self.grounds.last_mut()
        {
            // Neighbours in a row become one ground, so that no seam shows between them.
            if near(*y0, y) && near(*h0, height) && near(*x0 + *w0, x) {
                *w0 += width;
                return;
            }
        }
        self.grounds
            .push(Command { role: Role::Artifact, draw: Draw::Fill { x, y, width, height, ink: Ink::Blue } });
    }

    pub(super) fn level(&mut self, y: f32, from: f32, to: f32) {
        self.rule((from, y), (to, y), RULE);
    }

    pub(super) fn upright(&mut self, x: f32, from: f32, to: f32) {
        self.rule((x, from), (x, to), RULE);
    }

    /// A thick rule down the page: beside what changed, and from frame to frame.
    pub(super) fn bar(&mut self, x: f32, from: f32, to: f32) {
        self.rule((x, from), (x, to), BAR);
    }

    /// A thick rule across.
    pub(super) fn beam(&mut self, y: f32, from: f32, to: f32) {
        self.rule((from, y), (to, y), BAR);
    }

    /// Thick rules around a rectangle.
    pub(super) fn frame(&mut self, (left, right): (f32, f32), (top, bottom): (f32, f32)) {
        let half = BAR / 2.0;
        for y in [top, bottom] {
            self.beam(y, left - half, right + half);
        }
        for x in [left, right] {
            self.bar(x, top, bottom);
        }
    }

    /// Draws a rule, lengthening one that ends where it begins.
    fn rule(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        for command in self.rules.iter_mut().rev().take(LOOK_BACK) {
            if let Draw::Line { from: first, to: last, width, .. } = &mut command.draw {
                let in_line = (near(first.1, last.1) && near(from.1, to.1))
                    || (near(first.0, last.0) && near(from.0, to.0));
                let in_line = in_line && near(*width, thickness);
                if in_line && near(last.0, from.0) && near(last.1, from.1) {
                    *last = to;
                    return;
                }
            }
        }
        self.rules.push(Command {
            role: Role::Artifact,
            draw: Draw::Line { from, to, width: thickness, ink: Ink::Black },
        });
    }

    pub(super) fn page(self, sheet: &Sheet) -> Page {
        Page { width_mm: sheet.width, height_mm: sheet.height, commands: self.commands() }
    }

    pub(super) fn commands(self) -> Vec<Command> {
        [self.grounds, self.rules, self.rest].into_iter().flatten().collect()
    }
}

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < HAIR
}
