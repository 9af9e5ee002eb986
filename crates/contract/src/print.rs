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
    /// In which order people print.
    #[serde(default)]
    #[ts(as = "Option<PrintOrder>", optional)]
    pub order: PrintOrder,
    /// Forms to be written on by hand, also of people who have no record yet.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub blank: bool,
}

/// In which order people print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintOrder {
    /// By evaluator, then unit, then name: the way sheets go to be signed.
    #[default]
    Evaluator,
    /// By unit, then name.
    Unit,
    /// By name.
    Name,
}

/// Into which files a run goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintOutput {
    /// One file for everybody.
    One,
    /// One file for the people of each evaluator.
    PerEvaluator,
    /// One file for each person.
    PerPerson,
}

/// What is printed besides the sheets, for each evaluator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintExtra {
    /// A sheet before the bundles, with boxes to tick.
    Separator,
    /// A letter that goes with them.
    Cover,
    /// A receipt for them.
    Receipt,
}

/// Who is ready, before printing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintPlanView {
    /// People with at least one sheet, in print order.
    pub ready: Vec<PrintPersonView>,
    /// People without any, and why.
    pub not_ready: Vec<PrintPersonView>,
    /// Odd things on sheets that print all the same, one entry for each: blank superior, letters no font has.
    pub warnings: Vec<PrintPersonView>,
    /// How many sheets of each form.
    pub forms: Vec<FormCountView>,
    /// Pages in all, judged by some of the people.
    pub pages: u32,
    /// Sheets of paper when both sides are printed and everybody begins on a front page.
    pub paper_sheets: u32,
    /// How long printing takes, in seconds.
    pub seconds: u32,
    /// How large the files become, one a person.
    pub bytes: u32,
    /// People with a sheet that says something else than it did when it was printed before.
    pub reprints: u32,
    /// The first day by which one of the documents is to be back, were all handed over today;
    /// nothing where none waits to come back.
    pub return_by: Option<Day>,
    /// Files that one with everybody is parted into, judged by some of the people; 1 unless it would be larger than
    /// a file may be.
    pub parts: u32,
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
    /// Where the first of them is put right.
    pub fix: Option<PrintFix>,
}

/// Where something is put right before printing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintFix {
    /// The screen.
    pub screen: FixScreen,
    /// What stands there: of `rate` and `after` an evaluation, of `plan` a plan, else a person.
    pub id: Id,
    /// Of `rate` the evaluator, of `person` the part of the record.
    pub part: String,
}

/// A screen where something is put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FixScreen {
    /// The record of a person.
    Person,
    /// Ratings and notes.
    Rate,
    /// The way of a signed document.
    After,
    /// A plan.
    Plan,
    /// The form of a person in the list of people.
    People,
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
    /// Forms to be written on by hand, also of somebody who has no record yet.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub blank: bool,
    /// No coloured grounds; heads are bold instead.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub saves_ink: bool,
    /// Why the sheet is printed again, where it says something else than before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
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
    /// Upright, without serifs.
    SansRegular,
    /// Bold, without serifs.
    SansBold,
    /// Italic, without serifs.
    SansItalic,
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
    /// Into which files; as `merge` says unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub output: Option<PrintOutput>,
    /// How files are called, from the words `{tahun}`, `{periode}`, `{nip}`, `{nama}`, `{formulir}`, `{penilai}`
    /// and `{unit}`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pattern: Option<String>,
    /// Everybody begins on a front page.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub duplex: bool,
    /// No coloured grounds; heads are bold instead.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub saves_ink: bool,
    /// What is printed besides, for each evaluator.
    #[serde(default)]
    #[ts(as = "Option<Vec<PrintExtra>>", optional)]
    pub extras: Vec<PrintExtra>,
    /// Day by which everything is to be back, on the separator sheets; dots unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub return_by: Option<Day>,
    /// Whether the way of the sheets is followed; as the office chose unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub track: Option<bool>,
    /// Why sheets are printed again that say something else than before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
    /// Goes on with an earlier run: files that are there already with the same bytes stay as they are.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub only_missing: bool,
}

/// What was printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// Files that were there already with the same bytes.
    pub kept: u32,
    /// People with a sheet that says something else than it did when it was printed before.
    pub reprinted: u32,
    /// Files under the name of a written one or of its parts that an earlier run left; they stay.
    pub left_over: Vec<String>,
}

/// Asks for the page a printer is tried with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteTestPageRequest {
    /// Paper; the office's unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub paper: Option<Paper>,
    /// File.
    pub file: u32,
}
