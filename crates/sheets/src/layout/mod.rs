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
mod saving;

use std::borrow::Cow;

use domain::Paper;

pub use command::{Command, Draw, Figure, Ink, Page, Place, Role, Step, TextRun};
pub use leaf::Leaf;

use crate::content::{Block, Content, Marks, Paragraph, parted};
use crate::face::Typeface;
use crate::form::Form;
use flow::Flow;
use foot::Proof;
use grid::Sheet;

/// Size of the regulation's letters in points.
const POINTS: f32 = 11.0;
/// Sizes tried so that the D forms, the record of counselling and the page about a unit fit one page, largest first.
const ONE_PAGE_POINTS: [f32; 4] = [POINTS, 10.5, 10.0, 9.5];

/// Sizes tried so that narrow columns of A.1.5 break no word, largest first.
const MATRIX_POINTS: [f32; 3] = [POINTS, 10.0, 9.0];

/// How the sheets of a run are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// The paper.
    pub paper: Paper,
    /// The family of letters.
    pub typeface: Typeface,
    /// Whether grounds are left out and heads are bold instead.
    pub saves_ink: bool,
}

/// Lays out a sheet on a paper, in the default letters and with its grounds.
pub fn layout(content: &Content<'_>, paper: Paper) -> Vec<Page> {
    lay_out(content, Setup { paper, ..Setup::default() })
}

/// Lays out a sheet.
///
/// The D forms must fit one page (`forms.md` 10), the record of counselling is to, and the page about a unit
/// is one by its name: their letters shrink a little where that helps, and long texts go on on a second sheet where
/// it does not. Those of A.1.5 shrink a little where that saves words from being broken; its columns are parted
/// between several tables before they get too narrow to read.
pub fn lay_out(content: &Content<'_>, setup: Setup) -> Vec<Page> {
    // A printer is tried with the grounds it will be asked for.
    if !setup.saves_ink || content.form == Form::TestPage {
        return Job::new(content, setup).pages();
    }
    let pages = Job::new(&saving::with_bold_heads(content), setup).pages();
    pages.into_iter().map(saving::without_grounds).collect()
}

/// A sheet to be laid out, with what stands in its foot.
struct Job<'c> {
    content: Cow<'c, Content<'c>>,
    foot: Vec<Paragraph<'c>>,
    proof: Option<Proof>,
    setup: Setup,
}

impl<'c> Job<'c> {
    fn new(content: &'c Content<'c>, setup: Setup) -> Self {
        let foot = content.foot.clone().into_iter().chain(content.code_line()).collect();
        let proof = content.proof().and_then(Proof::of);
        Self { content: Cow::Borrowed(content), foot, proof, setup }
    }

    fn pages(mut self) -> Vec<Page> {
        let is_document = self.content.form.is_document();
        if is_document
            || matches!(
                self.content.form,
                Form::Counselling | Form::UnitPage | Form::Candidate | Form::CreditDetermination
            )
        {
            let mut sizes = ONE_PAGE_POINTS.iter().map(|points| self.in_size(*points));
            sizes.find(|pages| pages.len() == 1).unwrap_or_else(|| self.in_size(POINTS))
        } else if self.content.form == Form::A15 {
            let columns = with_legible_columns(&self.content, &self.sheet(POINTS));
            self.content = Cow::Owned(columns);
            let fills = MATRIX_POINTS.map(|points| self.fill(points));
            let best = fills.into_iter().min_by_key(Flow::n_broken);
            best.map(|flow| flow.finish(self.content.mark)).unwrap_or_default()
        } else {
            self.in_size(POINTS)
        }
    }

    fn in_size(&self, points: f32) -> Vec<Page> {
        self.fill(points).finish(self.content.mark)
    }

    fn sheet(&self, points: f32) -> Sheet {
        Sheet::of(self.content.form, self.setup.paper, self.content.is_landscape, points)
    }

    fn fill(&self, points: f32) -> Flow<'_> {
        let mut flow = Flow::new(self.sheet(points), self.setup.typeface);
        flow.keep_foot(&self.foot, self.proof.as_ref());
        fill(&mut flow, &self.content.blocks);
        flow
    }
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

fn fill<'c>(flow: &mut Flow<'c>, blocks: &'c [Block<'c>]) {
    let mut blocks = blocks.iter();
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
            Block::Letterhead(lines) => {
                flow.centred(lines, Role::Paragraph);
                flow.rule();
                flow.skip(1.0);
            }
            Block::Text(paragraphs) => {
                let tail = tail(flow, blocks.as_slice());
                flow.text(paragraphs, tail);
            }
            Block::PageBreak => flow.break_page(),
            Block::Marks(Marks::Front(labels)) => flow.front_marks(labels),
            Block::Marks(Marks::Back) => flow.back_marks(),
            Block::Agency { name, period } => flow.agency(name, period),
            Block::Table(table) => {
                let tail = tail(flow, blocks.as_slice());
                flow.table(table, tail);
            }
            Block::Gap => flow.gap(),
            Block::Signatures(signatures) => flow.signatures(signatures),
            Block::Notes(notes) => flow.notes(notes),
        }
    }
}

/// Height of the closing words, signatures and footnotes that follow at once: they stay with what is before them.
fn tail<'c>(flow: &mut Flow<'c>, blocks: &'c [Block<'c>]) -> f32 {
    let heights = blocks.iter().map_while(|block| {
        if let Block::Signatures(signatures) = block {
            Some(flow.signatures_height(signatures))
        } else if let Block::Notes(notes) = block {
            Some(flow.notes_height(notes))
        } else if let Block::Text(paragraphs) = block {
            Some(flow.text_height(paragraphs))
        } else {
            None
        }
    });
    heights.sum()
}
