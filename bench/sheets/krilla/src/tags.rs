//! The structure of the sheets: paragraphs, and tables of rows and cells, in reading order.

use std::num::NonZeroU32;

use krilla::tagging::{Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use sheets::layout::{Place, Role};

/// What was drawn, in order, until the tree is made of it.
#[derive(Default)]
pub struct Tree {
    parts: Vec<Part>,
    n_sheets: usize,
}

/// A part of a sheet and all that was drawn of it, on one page or several.
struct Part {
    sheet: usize,
    role: Role,
    drawn: Vec<Identifier>,
}

impl Tree {
    /// Begins a further sheet.
    pub fn begin_sheet(&mut self) {
        self.n_sheets += 1;
    }

    /// Adds what was drawn of a part; a cell that goes on on a further page stays one.
    pub fn add(&mut self, role: Role, identifier: Identifier) {
        if role == Role::Artifact {
            return;
        }
        let sheet = self.n_sheets;
        if role == Role::Continued {
            // Further lines of a title, paragraph or note.
            if let Some(last) = self.parts.last_mut() {
                last.drawn.push(identifier);
            }
            return;
        }
        let is_cell = matches!(role, Role::TableCell(_) | Role::TableHead(_));
        let of_sheet = self.parts.iter_mut().rev().take_while(|part| part.sheet == sheet);
        let same = of_sheet.into_iter().find(|part| is_cell && part.role == role);
        match same {
            Some(part) => part.drawn.push(identifier),
            None => self.parts.push(Part { sheet, role, drawn: vec![identifier] }),
        }
    }

    /// The finished tree.
    pub fn finish(self) -> TagTree {
        let mut children = Vec::new();
        let mut cells: Vec<(usize, Place, TagGroup)> = Vec::new();
        for part in self.parts {
            let drawn = part.drawn.into_iter().map(Node::from).collect();
            match part.role {
                Role::TableCell(place) | Role::TableHead(place) => {
                    let is_same = cells
                        .last()
                        .is_none_or(|(sheet, last, _)| (*sheet, last.table) == (part.sheet, place.table));
                    if !is_same {
                        children.push(table(std::mem::take(&mut cells)));
                    }
                    let is_head = matches!(part.role, Role::TableHead(_));
                    cells.push((part.sheet, place, cell(place, is_head, drawn)));
                }
                role => {
                    if !cells.is_empty() {
                        children.push(table(std::mem::take(&mut cells)));
                    }
                    children.push(other(role, drawn));
                }
            }
        }
        if !cells.is_empty() {
            children.push(table(cells));
        }
        TagTree::from(children).with_lang(Some("id-ID".into()))
    }
}

fn other(role: Role, drawn: Vec<Node>) -> Node {
    match role {
        Role::Note => TagGroup::with_children(Tag::Note, drawn).into(),
        _ => TagGroup::with_children(Tag::P, drawn).into(),
    }
}

fn cell(place: Place, is_head: bool, drawn: Vec<Node>) -> TagGroup {
    let span =
        |n: usize| (n > 1).then(|| NonZeroU32::new(u32::try_from(n).expect("a small number"))).flatten();
    let (rows, columns) = (span(place.n_rows), span(place.n_columns));
    if is_head {
        let tag = Tag::TH(TableHeaderScope::Column).with_row_span(rows).with_col_span(columns);
        TagGroup::with_children(tag, drawn)
    } else {
        TagGroup::with_children(Tag::TD.with_row_span(rows).with_col_span(columns), drawn)
    }
}

fn table(mut cells: Vec<(usize, Place, TagGroup)>) -> Node {
    cells.sort_by_key(|(_, place, _)| (place.row, place.column));
    let mut rows: Vec<(usize, TagGroup)> = Vec::new();
    for (_, place, cell) in cells {
        match rows.last_mut() {
            Some((row, group)) if *row == place.row => group.push(cell),
            _ => rows.push((place.row, TagGroup::with_children(Tag::TR, vec![cell.into()]))),
        }
    }
    TagGroup::with_children(Tag::Table, rows.into_iter().map(|(_, row)| row.into()).collect()).into()
}
