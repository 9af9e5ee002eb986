//! Printing: who is ready, the preview, the run.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, FindingView, Id, Paper, PeriodCode, PersonRef};

/// Whose sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum PrintWho {
    /// These people.
    People {
        /// Records.
        ids: Vec<Id>,
    },
    /// Everybody in a unit.
    Unit {
        /// Record.
        id: Id,
    },
    /// Everybody of an evaluator.
    Evaluator {
        /// Record.
        id: Id,
    },
    /// Everybody.
    All,
}

/// What is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintWhat {
    /// Official codes (`A.1.7`), `D.1`: of the documents of an evaluation the one that applies, or `auto`: what
    /// the record of the period calls for.
    pub forms: Vec<String>,
    /// Whose.
    pub who: PrintWho,
    /// Period.
    pub period: PeriodCode,
    /// Paper; the office's unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<Paper>,
    /// Whether A.1.4, A.1.5 and A.1.8 lie on their side, as in the examples of the regulation.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub landscape: bool,
    /// Of forms that a person may have several of in a period, only the one of this record: a support or a
    /// meeting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub record: Option<Id>,
}

/// Who is ready, before printing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPlanView {
    /// People with at least one sheet, in print order: evaluator, unit, name.
    pub ready: Vec<PrintPersonView>,
    /// People without any, and why.
    pub not_ready: Vec<PrintPersonView>,
    /// Odd things on sheets that print all the same: blank superior, letters no font has.
    pub warnings: Vec<PrintPersonView>,
    /// How many sheets of each form.
    pub forms: Vec<FormCountView>,
}

/// How many people get a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FormCountView {
    /// Code.
    pub form: String,
    /// Title in words.
    pub title: String,
    /// People.
    pub people: u32,
}

/// A person of a print run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPersonView {
    /// The person.
    pub person: PersonRef,
    /// Forms that will print.
    pub forms: Vec<String>,
    /// What is missing or odd.
    pub findings: Vec<FindingView>,
}

/// Asks for the pages of one person as they will print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewSheetRequest {
    /// The person.
    pub employee: Id,
    /// Official codes, `D.1` or `auto`.
    pub forms: Vec<String>,
    /// Period.
    pub period: PeriodCode,
    /// Paper; the office's unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<Paper>,
    /// Whether A.1.4, A.1.5 and A.1.8 lie on their side.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub landscape: bool,
    /// Only the one of this record: a support or a meeting.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub record: Option<Id>,
}

/// Pages as drawing commands; the same layout as the PDF.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// The person.
    pub person: PersonRef,
    /// Pages of all sheets, in print order.
    pub pages: Vec<PageView>,
    /// Images by the number used in commands, as `data:` addresses.
    pub images: Vec<String>,
}

/// A page; lengths in millimetres, origin at the top left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PageView {
    /// Code of the sheet.
    pub form: String,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What is drawn, in order.
    pub commands: Vec<DrawView>,
    /// The page's text in reading order.
    pub text: String,
}

/// One thing drawn on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum DrawView {
    /// A run of text.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Drawn width, so that a web view can fit the run.
        width: f32,
        /// Size in millimetres.
        size: f32,
        /// Weight and slant.
        face: FaceView,
        /// The letters.
        text: String,
        /// Grey level, 0 black.
        grey: f32,
    },
    /// A filled rectangle.
    Fill {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour as `#rrggbb`.
        color: String,
    },
    /// A straight line.
    Line {
        /// Start.
        x1: f32,
        /// Start.
        y1: f32,
        /// End.
        x2: f32,
        /// End.
        y2: f32,
        /// Width.
        width: f32,
        /// Colour as `#rrggbb`.
        color: String,
    },
    /// An outline, in SVG path syntax.
    Path {
        /// The path.
        d: String,
        /// Stroke width; 0 = not stroked.
        width: f32,
        /// Whether it is filled.
        filled: bool,
        /// Colour as `#rrggbb`.
        color: String,
    },
    /// An image.
    Image {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Which of the preview's images.
        image: u32,
    },
}

/// A face of the sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FaceView {
    /// Upright.
    Regular,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

/// Prints to PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintRequest {
    /// What and whose.
    pub what: PrintWhat,
    /// One file for all instead of one a person.
    pub merge: bool,
    /// Folder, or file when merged.
    pub file: u32,
    /// Prints the records as they stood at the end of that day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub as_of: Option<Day>,
}

/// What was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintedView {
    /// People.
    pub people: u32,
    /// Pages.
    pub pages: u32,
    /// Files written.
    pub files: Vec<String>,
    /// People skipped because nothing of theirs was ready.
    pub skipped: u32,
    /// Stopped by the person before the end; what was written stays.
    pub cancelled: bool,
}
