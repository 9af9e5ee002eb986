//! What a page is made of: commands plain enough for a PDF and for SVG alike.
//!
//! All lengths are millimetres from the top left corner of the page, y grows downwards.

use domain::FeedbackSymbol;

use crate::face::Face;

/// A laid-out page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Width of the paper.
    pub width_mm: f32,
    /// Height of the paper.
    pub height_mm: f32,
    /// What is drawn, in order: grounds, rules, then everything else in reading order.
    pub commands: Vec<Command>,
}

impl Page {
    /// A page with nothing on it: the back of the last front page of a person.
    pub fn blank(width_mm: f32, height_mm: f32) -> Self {
        Self { width_mm, height_mm, commands: Vec::new() }
    }
}

/// One thing drawn, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Its part in the document.
    pub role: Role,
    /// How it is drawn.
    pub draw: Draw,
}

/// The part a command plays in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Line of the title.
    Title,
    /// Running text: PERIODE line, agency line, signatures.
    Paragraph,
    /// Cell that heads columns or rows.
    TableHead(Place),
    /// Other cell.
    TableCell(Place),
    /// Drawing with a meaning.
    Figure(Figure),
    /// Footnote.
    Note,
    /// A further line or stretch of the title, paragraph or note begun before it.
    Continued,
    /// Page numbers, and the lines beside them on further pages: not read again.
    Foot,
    /// Rules, grounds, heads repeated on a further page.
    Artifact,
}

/// Where in which table a cell stands; a cell continued on a further page keeps its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Number of the table on the sheet, from 0.
    pub table: usize,
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// Rows it spans.
    pub n_rows: usize,
    /// Columns it spans.
    pub n_columns: usize,
}

/// A drawing with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// National emblem, or the office's own picture.
    Emblem,
    /// Distribution pattern.
    Pattern,
    /// Symbol of a feedback.
    Symbol(FeedbackSymbol),
    /// QR by which the sheet proves itself.
    Code,
}

/// A drawing command.
#[derive(Clone, Debug, PartialEq)]
pub enum Draw {
    /// A run of text in one face.
    Text(TextRun),
    /// A straight black rule.
    Line {
        /// Start, as x and y.
        from: (f32, f32),
        /// End, as x and y.
        to: (f32, f32),
        /// Thickness.
        width: f32,
        /// Colour.
        ink: Ink,
    },
    /// A filled rectangle.
    Fill {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        ink: Ink,
    },
    /// A path, stroked or filled in black.
    Path {
        /// The steps of the pen.
        steps: Vec<Step>,
        /// Thickness of the stroke; filled where there is none.
        stroke: Option<f32>,
    },
    /// The emblem, as large as fits into the box, centred, its proportions kept.
    Emblem {
        /// Left edge of the box.
        x: f32,
        /// Upper edge of the box.
        y: f32,
        /// Width of the box.
        width: f32,
        /// Height of the box.
        height: f32,
    },
    /// A QR without its quiet zone.
    Modules {
        /// Left edge.
        x: f32,
        /// Upper edge.
        y: f32,
        /// Width and height.
        side: f32,
        /// Modules a row, and rows.
        n: usize,
        /// Row by row, whether a module is dark.
        dark: Vec<bool>,
    },
}

/// A run of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Size of the letters (height of an em).
    pub size: f32,
    /// Width of the run by the face's advances.
    pub width: f32,
    /// Face.
    pub face: Face,
    /// The words.
    pub text: String,
}

/// A step of the pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Goes to a point without drawing.
    Move((f32, f32)),
    /// Draws a straight line to a point.
    Line((f32, f32)),
    /// Draws a cubic Bézier curve: two control points and the end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Closes the figure.
    Close,
}

/// A colour of the sheets (`forms.md` 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text and rules.
    Black,
    /// Ground of heads: `#DEEBF7`.
    Blue,
    /// Ground of the plot.
    White,
    /// Grid of the plot: `#D9D9D9`.
    Grey,
}

impl Ink {
    /// Red, green and blue, 0 to 255.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Black => [0, 0, 0],
            Self::Blue => [0xDE, 0xEB, 0xF7],
            Self::White => [255, 255, 255],
            Self::Grey => [0xD9, 0xD9, 0xD9],
        }
    }
}
