//! Saves ink: grounds are left out, and what stood on them is bold instead.

use super::command::{Draw, Ink, Page};
use crate::content::{Block, Content, Item, Table};
use crate::face::Face;

/// The same sheet with bold words where its ground was blue.
pub(super) fn with_bold_heads<'a>(content: &Content<'a>) -> Content<'a> {
    let mut content = content.clone();
    for block in &mut content.blocks {
        if let Block::Table(table) = block {
            bolden(table);
        }
    }
    content
}

fn bolden(table: &mut Table<'_>) {
    let cells = table.head.iter_mut().chain(&mut table.body).flat_map(|band| &mut band.cells);
    for item in cells.filter(|cell| cell.is_shaded).flat_map(|cell| &mut cell.items) {
        let Item::Paragraph(paragraph) = item else { continue };
        for run in paragraph.runs.iter_mut().chain(&mut paragraph.sign) {
            if run.face == Face::Regular {
                run.face = Face::Bold;
            }
        }
    }
}

/// The same page without its blue grounds.
pub(super) fn without_grounds(mut page: Page) -> Page {
    page.commands.retain(|command| !matches!(command.draw, Draw::Fill { ink: Ink::Blue, .. }));
    page
}
