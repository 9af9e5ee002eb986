//! The structure of a file for readers that read aloud: which element each part of a page belongs to. Told by the
//! roles and places of the layout; nothing is guessed from where something stands.

use std::collections::BTreeMap;
use std::io::Write;

use super::out::{Id, OutFile};
use super::values::text;
use super::{PressError, points};
use crate::layout::{Draw, Figure, Place, Role, Step};

/// What an element is.
enum Kind {
    Part,
    Heading,
    Paragraph,
    Note,
    Table,
    /// What is drawn as a table and has no heads, so that it is none to those who hear it.
    Group,
    Row,
    Head {
        is_of_row: bool,
        spans: (usize, usize),
    },
    Cell {
        spans: (usize, usize),
    },
    /// With the words inside it, and its box from left, bottom, right, top in millimetres.
    Figure {
        figure: Figure,
        words: String,
        box_: Option<[f32; 4]>,
    },
    Struck,
}

impl Kind {
    fn name(&self) -> &'static str {
        match self {
            Self::Part => "Part",
            Self::Heading => "H1",
            Self::Paragraph => "P",
            Self::Note => "Note",
            Self::Table => "Table",
            Self::Group => "Div",
            Self::Row => "TR",
            Self::Head { .. } => "TH",
            Self::Cell { .. } => "TD",
            Self::Figure { .. } => "Figure",
            Self::Struck => "Span",
        }
    }
}

/// What an element holds, in order.
#[derive(Clone, Copy)]
enum Kid {
    Element(usize),
    /// A marked part of a page: number of the page in the sheet, number of the mark on it.
    Mark(usize, usize),
}

struct Element {
    kind: Kind,
    parent: usize,
    kids: Vec<Kid>,
}

/// A table while its cells come in.
struct Table {
    element: usize,
    /// Cells by row and column.
    cells: BTreeMap<(usize, usize), (usize, Place)>,
}

/// The elements of a sheet.
pub(super) struct Tags {
    elements: Vec<Element>,
    tables: BTreeMap<usize, Table>,
    /// Objects of the pages, and the element of each mark on them.
    pages: Vec<(Id, Vec<usize>)>,
    /// The paragraph, cell or figure something was placed in last.
    last: usize,
    /// The cell a figure belongs to.
    cell: Option<usize>,
    has_heading: bool,
}

/// A part of the whole file's structure: what a sheet leaves behind once it is written.
pub(super) struct Branch {
    /// Its element.
    pub(super) part: Id,
    /// Its node in the tree from pages to elements.
    pub(super) parents: Id,
    /// Its node in the tree of the elements with names, where it has such.
    pub(super) names: Option<Id>,
}

const ROOT: usize = 0;

impl Default for Tags {
    fn default() -> Self {
        let root = Element { kind: Kind::Part, parent: ROOT, kids: Vec::new() };
        Self {
            elements: vec![root],
            tables: BTreeMap::new(),
            pages: Vec::new(),
            last: ROOT,
            cell: None,
            has_heading: false,
        }
    }
}

impl Tags {
    /// Goes on to the next page.
    pub(super) fn begin_page(&mut self, page: Id) {
        self.pages.push((page, Vec::new()));
    }

    /// The element of a command that begins or goes on here; nothing for what is not read.
    pub(super) fn place(&mut self, role: Role) -> Option<usize> {
        let element = match role {
            Role::Foot | Role::Artifact => return None,
            Role::Continued => return Some(self.last),
            Role::TableHead(place) => self.cell(place, true),
            Role::TableCell(place) => self.cell(place, false),
            Role::Figure(figure) => return Some(self.figure(figure)),
            Role::Title if !self.has_heading => {
                self.has_heading = true;
                self.add(Kind::Heading, ROOT)
            }
            Role::Title | Role::Paragraph => self.add(Kind::Paragraph, ROOT),
            Role::Note => self.add(Kind::Note, ROOT),
        };
        self.last = element;
        self.cell = matches!(role, Role::TableHead(_) | Role::TableCell(_)).then_some(element);
        Some(element)
    }

    /// A stretch of an element that a line is struck through.
    pub(super) fn struck(&mut self, of: usize) -> usize {
        self.add(Kind::Struck, of)
    }

    /// Marks a part of the page as belonging to an element; gives the number of the mark.
    pub(super) fn mark(&mut self, element: usize) -> usize {
        let n_page = self.pages.len().saturating_sub(1);
        let Some((_, marks)) = self.pages.last_mut() else { return 0 };
        marks.push(element);
        let mark = marks.len() - 1;
        self.hang(element, Kid::Mark(n_page, mark));
        mark
    }

    /// Name of an element's kind.
    pub(super) fn name(&self, element: usize) -> &'static str {
        self.elements.get(element).map_or("Span", |element| element.kind.name())
    }

    /// Tells a figure what is drawn in it.
    pub(super) fn draw(&mut self, element: usize, draw: &Draw, height: f32) {
        let Some(Element { kind: Kind::Figure { words, box_, .. }, .. }) = self.elements.get_mut(element)
        else {
            return;
        };
        if let Draw::Text(run) = draw {
            words.push(' ');
            words.push_str(&run.text);
        }
        for (x, y) in corners(draw) {
            let y = height - y;
            let [left, bottom, right, top] = box_.unwrap_or([x, y, x, y]);
            *box_ = Some([left.min(x), bottom.min(y), right.max(x), top.max(y)]);
        }
    }

    fn add(&mut self, kind: Kind, parent: usize) -> usize {
        let element = self.elements.len();
        self.elements.push(Element { kind, parent, kids: Vec::new() });
        self.hang(parent, Kid::Element(element));
        element
    }

    fn hang(&mut self, parent: usize, kid: Kid) {
        if let Some(parent) = self.elements.get_mut(parent) {
            parent.kids.push(kid);
        }
    }

    /// Drawings of one figure follow each other.
    fn figure(&mut self, figure: Figure) -> usize {
        let is_same = |element: &Element| matches!(&element.kind, Kind::Figure { figure: before, .. } if *before == figure);
        if !self.elements.get(self.last).is_some_and(is_same) {
            let is_apart = matches!(figure, Figure::Emblem | Figure::Code);
            let parent = if is_apart { ROOT } else { self.cell.unwrap_or(ROOT) };
            self.last = self.add(Kind::Figure { figure, words: String::new(), box_: None }, parent);
        }
        self.last
    }

    /// The cell of a place, which may have begun on an earlier page. It is hung into its row at the end.
    fn cell(&mut self, place: Place, is_head: bool) -> usize {
        let known = self.tables.get(&place.table);
        if let Some((cell, _)) = known.and_then(|table| table.cells.get(&(place.row, place.column))) {
            return *cell;
        }
        let table = match known {
            Some(table) => table.element,
            None => self.add(Kind::Table, ROOT),
        };
        let spans = (place.n_rows, place.n_columns);
        let kind = if is_head { Kind::Head { is_of_row: false, spans } } else { Kind::Cell { spans } };
        let cell = self.elements.len();
        self.elements.push(Element { kind, parent: table, kids: Vec::new() });
        let table = self
            .tables
            .entry(place.table)
            .or_insert_with(|| Table { element: table, cells: BTreeMap::new() });
        table.cells.insert((place.row, place.column), (cell, place));
        cell
    }

    /// Hangs cells into rows, with empty ones where a table has nothing to say.
    fn settle(&mut self) {
        for Table { element, cells } in std::mem::take(&mut self.tables).into_values() {
            if self.is_group(element, &cells) {
                continue;
            }
            let places = || cells.values().map(|(_, place)| place);
            let n_rows = places().map(|place| place.row + place.n_rows).max().unwrap_or(0);
            let n_columns = places().map(|place| place.column + place.n_columns).max().unwrap_or(0);
            // How many rows from here on each column is taken by a cell that began above.
            let mut taken = vec![0_usize; n_columns];
            for row in 0..n_rows {
                let tr = self.add(Kind::Row, element);
                let mut column = 0;
                while column < n_columns {
                    let is_free = taken.get(column).is_none_or(|left| *left == 0);
                    let mut width = 1;
                    if let Some((cell, place)) = cells.get(&(row, column)) {
                        width = place.n_columns.max(1);
                        taken.iter_mut().skip(column).take(width).for_each(|left| *left = place.n_rows);
                        self.hang(tr, Kid::Element(*cell));
                    } else if is_free {
                        self.add(Kind::Cell { spans: (1, 1) }, tr);
                    }
                    column += width;
                }
                self.settle_row(tr);
                for left in &mut taken {
                    *left = left.saturating_sub(1);
                }
            }
        }
    }

    /// Makes a table without heads a group of paragraphs; says whether it was one.
    fn is_group(&mut self, element: usize, cells: &BTreeMap<(usize, usize), (usize, Place)>) -> bool {
        let is_head = |cell: &usize| {
            self.elements.get(*cell).is_some_and(|cell| matches!(cell.kind, Kind::Head { .. }))
        };
        if cells.values().any(|(cell, _)| is_head(cell)) {
            return false;
        }
        let kinds = std::iter::once((element, Kind::Group));
        for (at, kind) in kinds.chain(cells.values().map(|(cell, _)| (*cell, Kind::Paragraph))) {
            if let Some(element) = self.elements.get_mut(at) {
                element.kind = kind;
            }
        }
        for (cell, _) in cells.values() {
            self.hang(element, Kid::Element(*cell));
        }
        true
    }

    /// Tells cells their row. Heads beside cells that say something are those of the row, all others of columns.
    fn settle_row(&mut self, tr: usize) {
        let kids = self.elements.get(tr).map(|row| row.kids.clone()).unwrap_or_default();
        let says = |kid: &Kid| {
            let Kid::Element(cell) = kid else { return false };
            let cell = self.elements.get(*cell);
            cell.is_some_and(|cell| matches!(cell.kind, Kind::Cell { .. }) && !cell.kids.is_empty())
        };
        let is_beside = kids.iter().any(says);
        for kid in kids {
            let Kid::Element(cell) = kid else { continue };
            let Some(cell) = self.elements.get_mut(cell) else { continue };
            cell.parent = tr;
            if let Kind::Head { is_of_row, .. } = &mut cell.kind {
                *is_of_row = is_beside;
            }
        }
    }

    /// Writes the elements below the document's own; `first_page` is the number of the first page in the file.
    pub(super) fn write<W: Write>(
        mut self,
        out: &mut OutFile<W>,
        document: Id,
        first_page: usize,
    ) -> Result<Branch, PressError> {
        self.settle();
        let first = out.reserve_row(self.elements.len());
        let mut notes = Vec::new();
        for (at, element) in self.elements.iter().enumerate() {
            let parent = if at == ROOT { document } else { first.after(element.parent) };
            let id = first.after(at);
            if matches!(element.kind, Kind::Note) {
                notes.push(id);
            }
            out.object(id, |into| self.element(element, (id, parent, first), into))?;
        }
        let parents = self.parents(out, first, first_page)?;
        Ok(Branch { part: first, parents, names: named(out, &notes)? })
    }

    fn element(&self, element: &Element, (id, parent, first): (Id, Id, Id), into: &mut Vec<u8>) {
        // Writing to a Vec cannot fail, here and below.
        _ = write!(into, "<</S/{}/P {parent}", element.kind.name());
        element.kind.write(id, into);
        let page =
            element.kids.iter().find_map(|kid| if let Kid::Mark(page, _) = kid { Some(*page) } else { None });
        let object = |page: usize| self.pages.get(page).map(|(id, _)| *id);
        if let Some(page) = page.and_then(object) {
            _ = write!(into, "/Pg {page}");
        }
        if !element.kids.is_empty() {
            into.extend_from_slice(b"/K");
            let is_list = element.kids.len() > 1;
            into.extend_from_slice(if is_list { b"[" } else { b" " });
            for kid in &element.kids {
                match *kid {
                    Kid::Element(kid) => _ = write!(into, "{} ", first.after(kid)),
                    Kid::Mark(of, mark) if Some(of) == page => _ = write!(into, "{mark} "),
                    Kid::Mark(of, mark) => {
                        if let Some(of) = object(of) {
                            _ = write!(into, "<</Type/MCR/Pg {of}/MCID {mark}>>");
                        }
                    }
                }
            }
            if is_list {
                into.push(b']');
            }
        }
        into.extend_from_slice(b">>");
    }

    /// From the marks of each page back to their elements.
    fn parents<W: Write>(
        &self,
        out: &mut OutFile<W>,
        first: Id,
        first_page: usize,
    ) -> Result<Id, PressError> {
        let node = out.reserve();
        let last = (first_page + self.pages.len()).saturating_sub(1);
        out.object(node, |into| {
            _ = write!(into, "<</Limits[{first_page} {last}]/Nums[");
            for (number, (_, marks)) in (first_page..).zip(&self.pages) {
                _ = write!(into, "{number}[");
                for element in marks {
                    _ = write!(into, "{} ", first.after(*element));
                }
                into.push(b']');
            }
            into.extend_from_slice(b"]>>");
        })?;
        Ok(node)
    }
}

impl Kind {
    /// What an element of this kind says beyond its kind.
    fn write(&self, id: Id, into: &mut Vec<u8>) {
        match self {
            Self::Head { is_of_row, spans } => {
                let scope = if *is_of_row { "Row" } else { "Column" };
                _ = write!(into, "/A<</O/Table/Scope/{scope}");
                write_spans(*spans, into);
                into.extend_from_slice(b">>");
            }
            Self::Cell { spans } if *spans != (1, 1) => {
                into.extend_from_slice(b"/A<</O/Table");
                write_spans(*spans, into);
                into.extend_from_slice(b">>");
            }
            Self::Note => _ = write!(into, "/ID({})", name_of(id)),
            Self::Struck => into.extend_from_slice(b"/A<</O/Layout/TextDecorationType/LineThrough>>"),
            Self::Figure { figure, words, box_ } => {
                into.extend_from_slice(b"/Alt");
                text(&format!("{}{words}", spoken(*figure)), into);
                if let Some(sides) = box_ {
                    let [left, bottom, right, top] = sides.map(points);
                    _ = write!(into, "/A<</O/Layout/Placement/Block/BBox[{left} {bottom} {right} {top}]>>");
                }
            }
            Self::Part
            | Self::Heading
            | Self::Paragraph
            | Self::Table
            | Self::Group
            | Self::Row
            | Self::Cell { .. } => {}
        }
    }
}

fn write_spans((n_rows, n_columns): (usize, usize), into: &mut Vec<u8>) {
    for (key, n) in [("RowSpan", n_rows), ("ColSpan", n_columns)] {
        if n > 1 {
            _ = write!(into, "/{key} {n}");
        }
    }
}

/// What is said instead of a drawing.
fn spoken(figure: Figure) -> &'static str {
    match figure {
        Figure::Emblem => "Lambang",
        Figure::Pattern => "Gambar:",
        Figure::Symbol(domain::FeedbackSymbol::ThumbsUp) => "Simbol: jempol ke atas",
        Figure::Symbol(domain::FeedbackSymbol::Smile) => "Simbol: wajah tersenyum",
        Figure::Symbol(domain::FeedbackSymbol::Frown) => "Simbol: wajah murung",
        Figure::Code => "Kode QR lembar ini",
    }
}

/// Name of an element, in the order of their numbers.
fn name_of(id: Id) -> String {
    format!("n{:08}", id.number())
}

/// The node of elements with names.
fn named<W: Write>(out: &mut OutFile<W>, notes: &[Id]) -> Result<Option<Id>, PressError> {
    let (Some(first), Some(last)) = (notes.first(), notes.last()) else { return Ok(None) };
    let node = out.reserve();
    out.object(node, |into| {
        _ = write!(into, "<</Limits[({})({})]/Names[", name_of(*first), name_of(*last));
        for note in notes {
            _ = write!(into, "({}){note} ", name_of(*note));
        }
        into.extend_from_slice(b"]>>");
    })?;
    Ok(Some(node))
}

/// Points a drawing reaches to.
fn corners(draw: &Draw) -> Vec<(f32, f32)> {
    match draw {
        Draw::Text(run) => vec![(run.x, run.y - run.size), (run.x + run.width, run.y)],
        Draw::Line { from, to, .. } => vec![*from, *to],
        Draw::Fill { x, y, width, height, .. } | Draw::Emblem { x, y, width, height } => {
            vec![(*x, *y), (x + width, y + height)]
        }
        Draw::Modules { x, y, side, .. } => vec![(*x, *y), (x + side, y + side)],
        Draw::Path { steps, .. } => steps
            .iter()
            .filter_map(|step| match *step {
                Step::Move(to) | Step::Line(to) | Step::Curve(_, _, to) => Some(to),
                Step::Close => None,
            })
            .collect(),
    }
}
