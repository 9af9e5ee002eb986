//! Second step: boxes in millimetres and pages of draw commands. Pure; knows nothing of PDF.

mod band;
mod canvas;
mod command;
mod figure;
mod flow;
mod foot;
mod grid;
mod leaf;
mod lines;

use domain::Paper;

pub use command::{Command, Draw, Figure, Ink, Page, Place, Role, Step, TextRun};
pub use leaf::Leaf;

use crate::content::{Block, Content, parted};
use crate::face::Typeface;
use crate::form::Form;
use flow::Flow;
use grid::Sheet;

/// Size of the regulation's letters in points.
const POINTS: f32 = 11.0;
/// Sizes tried so that the D forms and the record of counselling fit one page, largest first.
const ONE_PAGE_POINTS: [f32; 4] = [POINTS, 10.5, 10.0, 9.5];

/// Sizes tried so that narrow columns of A.1.5 break no word, largest first.
const MATRIX_POINTS: [f32; 3] = [POINTS, 10.0, 9.0];

/// What sheets are printed on, and in which letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Size of the paper.
    pub paper: Paper,
    /// Letters.
    pub typeface: Typeface,
    /// Whether grounds are left white.
    pub saves_ink: bool,
}

/// Lays out a sheet on a paper, in the letters of the regulation.
pub fn layout(content: &Content<'_>, paper: Paper) -> Vec<Page> {
    lay_out(content, Setup { paper, typeface: Typeface::default(), saves_ink: false })
}

/// Lays out a sheet.
///
/// The D forms must fit one page (`forms.md` 10), the record of counselling is to: their letters shrink a
/// little where that helps, and long texts go on on a second sheet where it does not. Those of A.1.5 shrink a
/// little where that saves words from being broken; its columns are parted between several tables before they get
/// too narrow to read.
pub fn lay_out(content: &Content<'_>, setup: Setup) -> Vec<Page> {
    if content.form.is_document() || content.form == Form::Counselling {
        let fitting = ONE_PAGE_POINTS
            .iter()
            .map(|points| pages(content, setup, *points))
            .find(|pages| pages.len() == 1);
        fitting.unwrap_or_else(|| pages(content, setup, POINTS))
    } else if content.form == Form::A15 {
        matrix(content, setup)
    } else {
        pages(content, setup, POINTS)
    }
}

fn pages(content: &Content<'_>, setup: Setup, points: f32) -> Vec<Page> {
    let sheet = Sheet::of(content.form, setup.paper, content.is_landscape, points);
    fill(content, sheet, setup.typeface).finish(content.mark)
}

fn matrix(content: &Content<'_>, setup: Setup) -> Vec<Page> {
    let sheet = |points| Sheet::of(content.form, setup.paper, content.is_landscape, points);
    let content = with_legible_columns(content, &sheet(POINTS));
    let fills = MATRIX_POINTS.map(|points| fill(&content, sheet(points), setup.typeface));
    let best = fills.into_iter().min_by_key(Flow::n_broken);
    best.map(|flow| flow.finish(content.mark)).unwrap_or_default()
}

/// The content of a matrix, tables of too many columns parted.
fn with_legible_columns<'a>(content: &Content<'a>, sheet: &Sheet) -> Content<'a> {
    let most = grid::most_columns(sheet);
    let mut blocks = Vec::new();
    for block in &content.blocks {
        let Block::Table(table) = block else {
            blocks.push(block.clone());
            continue;
        };
        for (at, part) in parted(table, most).into_iter().enumerate() {
            blocks.extend((at > 0).then_some(Block::Gap));
            blocks.push(Block::Table(part));
        }
    }
    Content { blocks, ..content.clone() }
}

fn fill<'c>(content: &'c Content<'c>, sheet: Sheet, typeface: Typeface) -> Flow<'c> {
    let mut flow = Flow::new(sheet, typeface);
    flow.keep_foot(content.foot.as_ref());
    let mut blocks = content.blocks.iter();
    while let Some(block) = blocks.next() {
        match block {
            Block::Emblem => flow.emblem(),
            Block::Title(lines) => {
                flow.centred(lines, Role::Title);
                flow.skip(1.0);
            }
            Block::Period(line) => {
                flow.centred(std::slice::from_ref(line), Role::Paragraph);
                flow.rule();
            }
            Block::Agency { name, period } => flow.agency(name, period),
            Block::Table(table) => {
                let tail = tail(&mut flow, blocks.as_slice());
                flow.table(table, tail);
            }
            Block::Gap => flow.gap(),
            Block::Signatures(signatures) => flow.signatures(signatures),
            Block::Notes(notes) => flow.notes(notes),
        }
    }
    flow
}

/// Height of the signatures and footnotes that follow at once: they stay with the end of the table.
fn tail<'c>(flow: &mut Flow<'c>, blocks: &'c [Block<'c>]) -> f32 {
    let heights = blocks.iter().map_while(|block| {
        if let Block::Signatures(signatures) = block {
            Some(flow.signatures_height(signatures))
        } else if let Block::Notes(notes) = block {
            Some(flow.notes_height(notes))
        } else {
            None
        }
    });
    heights.sum()
}
