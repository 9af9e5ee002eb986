//! The shape of a sheet's words: blocks, tables, cells and paragraphs. No lengths and no pages.

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{FeedbackSymbol, OrgAchievement};

use crate::face::{Face, missing_characters};
use crate::form::{Form, Mark};

/// What stands before the code of a sheet in its foot.
pub(crate) const CODE_FOLLOWS: &str = "Lembar ";

/// Text of a sheet, borrowed from the record wherever it is printed as it stands.
pub type Words<'a> = Cow<'a, str>;

/// Everything one sheet says, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Content<'a> {
    /// The form it is.
    pub form: Form,
    /// Word of the foot line where the sheet is not final.
    pub mark: Option<Mark>,
    /// Whether it lies on its side.
    pub is_landscape: bool,
    /// Left of the page numbers: what changed since the plan was signed, on what its setting rests, and the
    /// day of records of the past.
    pub foot: Option<Paragraph<'a>>,
    /// By what the printed sheet is known when it comes back; below the foot line.
    pub code: Option<SheetCode<'a>>,
    /// The blocks from top to bottom.
    pub blocks: Vec<Block<'a>>,
}

/// By what a printed sheet is known when it comes back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetCode<'a> {
    /// Six characters of the bundle it belongs to.
    pub code: Words<'a>,
    /// Which printing it is of what it says, from 1.
    pub copy: u32,
    /// Why it was printed anew with other words; blank for the first printing.
    pub reason: Words<'a>,
    /// Signed text drawn as a QR on the first page of a C or D form, where the office wants it.
    pub proof: Option<Words<'a>>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<'a> {
    /// The national emblem or the office's own picture in its place.
    Emblem,
    /// Lines of the title, centred.
    Title(Vec<Paragraph<'a>>),
    /// The PERIODE line, centred, with a rule across the page below it.
    Period(Paragraph<'a>),
    /// Who sends a letter, centred, with a rule across the page below it.
    Letterhead(Vec<Paragraph<'a>>),
    /// Running text from margin to margin.
    Text(Vec<Paragraph<'a>>),
    /// A page ends here.
    PageBreak,
    /// Rules, grounds and codes a printer is tried with, and what is said beside them.
    Marks(Marks<'a>),
    /// Agency on the left, assessment period on the right.
    Agency {
        /// Name of the agency.
        name: [Paragraph<'a>; 1],
        /// The period on one line, or on two in portrait forms.
        period: Vec<Paragraph<'a>>,
    },
    /// A table; tables that follow one another touch.
    Table(Table<'a>),
    /// Room between two tables.
    Gap,
    /// Signatures side by side; never parted.
    Signatures(Vec<Signature<'a>>),
    /// Footnotes, in italics.
    Notes(Vec<Paragraph<'a>>),
}

/// What stands on one side of the printer test page.
#[derive(Clone, Debug, PartialEq)]
pub enum Marks<'a> {
    /// Frames, rulers, grounds and codes, with a label for each sample in their order.
    Front(Vec<Paragraph<'a>>),
    /// The cross that must lie behind that of the front.
    Back,
}

/// Which set of columns a table has; the layout knows their widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grid {
    /// One column over the whole width: ratings, curve, grade.
    Whole,
    /// Number, label, value; twice, side by side.
    Identity,
    /// Number and text of A.1.1 and A.1.6.
    PlanQualitative,
    /// Five columns of A.1.2.
    PlanExecutive,
    /// Six columns of A.1.7.
    PlanSupported,
    /// Number and text of A.1.8.
    Annex,
    /// Conduct of A.1.1 and A.1.2.
    ConductExecutive,
    /// Conduct of A.1.6.
    ConductQualitative,
    /// Conduct of A.1.7.
    ConductSupported,
    /// Four columns of C.1.1, also its conduct.
    EvaluationQualitative,
    /// Seven columns of C.1.2.
    EvaluationExecutive,
    /// Eight columns of C.1.3.
    EvaluationSupported,
    /// Conduct of C.1.2.
    ConductEvaluatedExecutive,
    /// Conduct of C.1.3.
    ConductEvaluatedSupported,
    /// Number, label, colon, value of the D forms.
    Document,
    /// Label of A.1.3 and its values: one, three or four cells side by side.
    Manual,
    /// Label and value of A.1.4, twice; also number and text.
    Workblock,
    /// Employee, position and a number of columns of A.1.5.
    Matrix(usize),
    /// Number, label, value of the upright forms; twice, side by side.
    IdentityUpright,
    /// Number, result and actions of B.1.1.
    ActionPlan,
    /// Number, result, actions and realisation of B.1.2.
    Documentation,
    /// Four columns of B.1.3, also its conduct.
    FeedbackQualitative,
    /// Conduct of B.1.4.
    ConductFeedbackExecutive,
    /// Conduct of B.1.5.
    ConductFeedbackSupported,
    /// Goals of B.1.6, also its facts.
    CoachingGoals,
    /// Steps of B.1.6.
    CoachingSteps,
    /// Goals of B.1.7.
    MentoringGoals,
    /// Journal of B.1.7.
    MentoringJournal,
    /// Subject, statements and feedback of B.1.8.
    GuidanceFeedback,
    /// Number, competency, score and reason of B.1.9.
    Competency,
    /// Number, step and description of the scale of B.1.9.
    Scale,
    /// Label and value of the program's own sheets.
    Labelled,
    /// Number and text of minutes.
    MinutesList,
    /// Number, action, person, due day and state of minutes.
    MinutesActions,
    /// Number, name, position and signature of minutes.
    MinutesAttendance,
    /// Seven columns of the recap of follow-ups.
    FollowUps,
    /// Number, topic, unit and number of people of the recap.
    TrainingNeeds,
    /// Unit, achievement, five grades and those not rated of the page about a unit.
    UnitSpread,
    /// Number, what was due, last day and lateness of that page.
    LateDuties,
    /// Number, person, grade, what is done, last day and next check of that page.
    OpenImprovements,
    /// Year, two ratings, grade, state of the document and its place of the dossier of a candidate.
    CandidateYears,
    /// Unit, four numbers of people and five grades of the recap of a unit.
    UnitRecap,
    /// Number, person, evaluator, two states, two ratings and grade of that recap.
    RecapPeople,
    /// Number, person, evaluator and reason of the list of what is missing.
    Missing,
    /// Number, code, person, forms, pages and a box to tick: bundles.
    Bundles,
    /// Number, code, person, document, last day and lateness of a reminder.
    LateItems,
    /// Code, result, indicator, target, progress before and two columns to write into.
    HandProgress,
    /// Number, code, person, twice three boxes and a note.
    HandRating,
    /// Number, label and value of the person of a credit sheet.
    CreditPerson,
    /// Grade, percentage, coefficient and credit of a conversion.
    CreditConversion,
    /// Year, months, grade, percentage, coefficient and credit of an accumulation.
    CreditAccumulation,
    /// Number, row, three amounts and a remark of a determination.
    CreditDetermination,
    /// What is demanded, of rank and of level.
    CreditNeeds,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    /// Its columns.
    pub grid: Grid,
    /// Bands repeated on every page the table reaches.
    pub head: Vec<Band<'a>>,
    /// The other bands.
    pub body: Vec<Band<'a>>,
}

/// Rows joined by cells that span them; what the eye takes as one entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band<'a> {
    /// Number of rows, at least one.
    pub n_rows: usize,
    /// Cells in reading order; together they cover every row and column.
    pub cells: Vec<Cell<'a>>,
    /// Rows at the top that may not be left alone at the foot of a page.
    pub n_leading: usize,
    /// Whether it must not be parted at all.
    pub is_whole: bool,
    /// Whether the next band must begin on the same page.
    pub leads: bool,
    /// Least number of lines a row has room for, where there is something to be written by hand.
    pub n_free_lines: usize,
    /// Thick rules around it, by the number of the frame it is joined with.
    pub frame: Option<usize>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell<'a> {
    /// First column.
    pub column: usize,
    /// Number of columns.
    pub n_columns: usize,
    /// First row within the band.
    pub row: usize,
    /// Number of rows.
    pub n_rows: usize,
    /// Light blue ground.
    pub is_shaded: bool,
    /// A heading of columns or rows.
    pub is_head: bool,
    /// Where its lines stand between left and right.
    pub align: Align,
    /// Whether a bar in the margin says that it changed since the plan was signed.
    pub is_changed: bool,
    /// What it says.
    pub items: Vec<Item<'a>>,
}

/// Where the lines of a cell stand between its left and its right rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
    /// Numbers of a column end alike at the comma.
    Decimal,
}

/// A part of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Item<'a> {
    /// Words.
    Paragraph(Paragraph<'a>),
    /// A symbol of feedback, below the words it goes with.
    Symbol(FeedbackSymbol),
    /// The drawn distribution pattern of an achievement.
    Curve(OrgAchievement),
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph<'a> {
    /// Stretches of equal look.
    pub runs: Vec<Run<'a>>,
    /// Dash, bullet or number before it, behind which its lines hang.
    pub sign: Option<Run<'a>>,
    /// Whether it must not be parted from what follows.
    pub leads: bool,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, PartialEq)]
pub struct Run<'a> {
    /// The words.
    pub text: Words<'a>,
    /// Face.
    pub face: Face,
    /// Whether a line is struck through it.
    pub is_struck: bool,
}

/// Where a signature stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left half.
    Left,
    /// Right half.
    Right,
    /// Between both.
    Middle,
}

/// A signature block.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature<'a> {
    /// Left, right or between.
    pub side: Side,
    /// Place and date or an empty line, then what the signatory is.
    pub above: Vec<Paragraph<'a>>,
    /// Name, or dots; then the number, where there is one.
    pub below: Vec<Paragraph<'a>>,
}

impl<'a> Content<'a> {
    /// Every paragraph of the sheet, in reading order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph<'a>> {
        self.blocks.iter().flat_map(Block::paragraphs).chain(&self.foot)
    }

    /// The same sheet with the day whose records it shows in its foot line.
    #[must_use]
    pub fn standing_on(mut self, day: NaiveDate) -> Self {
        let said = format!("Keadaan per {}", domain::period::date_words(day));
        let foot = self.foot.get_or_insert_default();
        if !foot.runs.is_empty() {
            foot.runs.push(Run::plain(" · "));
        }
        foot.runs.push(Run::plain(said));
        self
    }

    /// The same sheet on its side, where its form may be turned; others stay as they are.
    #[must_use]
    pub fn turned(mut self) -> Self {
        if self.form.may_be_turned() {
            self.is_landscape = true;
            for block in &mut self.blocks {
                if let Block::Agency { period, .. } = block {
                    join_period(period);
                }
            }
        }
        self
    }

    /// The same sheet with a note in its foot line, behind what stands there; blank says nothing.
    #[must_use]
    pub fn noting(mut self, note: Option<&str>) -> Self {
        let note = crate::text::plain(note.unwrap_or_default()).into_owned();
        if note.is_empty() {
            return self;
        }
        match &mut self.foot {
            Some(foot) => foot.runs.push(Run::plain(format!(" · {note}"))),
            None => self.foot = Some(Paragraph::plain(note)),
        }
        self
    }

    /// The same sheet with the code by which it is known when it comes back.
    #[must_use]
    pub fn coded(self, code: SheetCode<'a>) -> Self {
        Self { code: Some(code), ..self }
    }

    /// What the sheet says, a paragraph a line in reading order, struck words between tildes; without foot and code.
    ///
    /// Whether a printed file was changed rests on it: a file can be asked for its words, not for its drawings.
    pub fn words(&self) -> String {
        let lines = self.blocks.iter().flat_map(Block::paragraphs).map(Paragraph::words);
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The same, and behind it each symbol of feedback and each bar of a change with the number of its cell; of
    /// a sheet without either, the words alone.
    ///
    /// Whether a sheet printed again says the same rests on it.
    pub fn words_and_marks(&self) -> String {
        let cells = self.blocks.iter().flat_map(Block::cells).enumerate();
        let marks = cells.flat_map(|(at, cell)| cell.marks().map(move |mark| format!("{at}: {mark}")));
        std::iter::once(self.words()).chain(marks).collect::<Vec<_>>().join("\n")
    }

    /// The line of the code: `Lembar K7Q F2A · Cetakan ke-2: nilai diubah`.
    pub(crate) fn code_line(&self) -> Option<Paragraph<'static>> {
        let code = self.code.as_ref()?;
        let mut line = format!("{CODE_FOLLOWS}{}", crate::text::in_threes(&code.code));
        if code.copy > 1 {
            line += " · Cetakan ke-";
            line += &code.copy.to_string();
            let reason = crate::text::plain(&code.reason);
            if !reason.is_empty() {
                line += ": ";
                line += &reason;
            }
        }
        Some(Paragraph::plain(line))
    }

    /// What is drawn as a QR, where the form has room for it.
    pub(crate) fn proof(&self) -> Option<&str> {
        let proof = self.code.as_ref()?.proof.as_deref()?;
        self.form.may_carry_proof().then_some(proof)
    }

    /// The characters of the sheet that no font has, each once; to be reported before printing.
    pub fn missing_characters(&self) -> Vec<char> {
        let mut missing = Vec::new();
        let reason = self.code.as_ref().map(|code| &code.reason);
        let texts = self.paragraphs().flat_map(|paragraph| &paragraph.runs).map(|run| &run.text);
        for text in texts.chain(reason) {
            for character in missing_characters(text) {
                if !missing.contains(&character) {
                    missing.push(character);
                }
            }
        }
        missing
    }
}

/// Joins label and period, which stand on two lines in upright sheets only.
fn join_period(period: &mut Vec<Paragraph<'_>>) {
    let rest: Vec<_> = period.drain(1.min(period.len())..).collect();
    for line in rest {
        if let Some(first) = period.first_mut() {
            first.runs.push(Run::plain(" "));
            first.runs.extend(line.runs);
        }
    }
}

impl<'a> Block<'a> {
    fn paragraphs(&self) -> Box<dyn Iterator<Item = &Paragraph<'a>> + '_> {
        match self {
            Self::Emblem | Self::Gap | Self::PageBreak | Self::Marks(Marks::Back) => {
                Box::new(std::iter::empty())
            }
            Self::Title(lines)
            | Self::Notes(lines)
            | Self::Letterhead(lines)
            | Self::Text(lines)
            | Self::Marks(Marks::Front(lines)) => Box::new(lines.iter()),
            Self::Period(line) => Box::new(std::iter::once(line)),
            Self::Agency { name, period } => Box::new(name.iter().chain(period)),
            Self::Table(table) => Box::new(table.paragraphs()),
            Self::Signatures(signatures) => Box::new(
                signatures.iter().flat_map(|signature| signature.above.iter().chain(&signature.below)),
            ),
        }
    }

    /// The cells of a table in reading order; none of other blocks.
    fn cells(&self) -> impl Iterator<Item = &Cell<'a>> {
        let table = match self {
            Self::Table(table) => Some(table),
            Self::Emblem
            | Self::Gap
            | Self::PageBreak
            | Self::Marks(_)
            | Self::Title(_)
            | Self::Notes(_)
            | Self::Letterhead(_)
            | Self::Text(_)
            | Self::Period(_)
            | Self::Agency { .. }
            | Self::Signatures(_) => None,
        };
        table.into_iter().flat_map(Table::cells)
    }
}

impl<'a> Table<'a> {
    fn cells(&self) -> impl Iterator<Item = &Cell<'a>> {
        self.head.iter().chain(&self.body).flat_map(|band| &band.cells)
    }

    fn paragraphs(&self) -> impl Iterator<Item = &Paragraph<'a>> {
        self.cells().flat_map(|cell| &cell.items).filter_map(|item| match item {
            Item::Paragraph(paragraph) => Some(paragraph),
            Item::Symbol(_) | Item::Curve(_) => None,
        })
    }
}

impl<'a> Run<'a> {
    /// Upright words that stand.
    pub fn plain(text: impl Into<Words<'a>>) -> Self {
        Self { text: text.into(), face: Face::Regular, is_struck: false }
    }

    /// Italic words that stand.
    pub fn italic(text: impl Into<Words<'a>>) -> Self {
        Self { text: text.into(), face: Face::Italic, is_struck: false }
    }
}

impl<'a> Paragraph<'a> {
    /// A paragraph of one upright run.
    pub fn plain(text: impl Into<Words<'a>>) -> Self {
        Self { runs: vec![Run::plain(text)], ..Self::default() }
    }

    /// A heading of a block.
    pub fn bold(text: impl Into<Words<'a>>) -> Self {
        Self { runs: vec![Run { text: text.into(), face: Face::Bold, is_struck: false }], ..Self::default() }
    }

    /// A paragraph in italics.
    pub fn italic(text: impl Into<Words<'a>>) -> Self {
        Self { runs: vec![Run::italic(text)], ..Self::default() }
    }

    /// An entry of a list.
    pub fn dashed(text: impl Into<Words<'a>>) -> Self {
        Self::plain(text).behind("-")
    }

    /// The same paragraph behind a dash, a bullet or a number.
    #[must_use]
    pub fn behind(self, sign: impl Into<Words<'a>>) -> Self {
        Self { sign: Some(Run::plain(sign)), ..self }
    }

    /// Its words behind its sign, struck ones between tildes.
    fn words(&self) -> String {
        let mut words = String::new();
        if let Some(sign) = &self.sign {
            words.push_str(&sign.text);
            words.push(' ');
        }
        let mut is_struck = false;
        for run in &self.runs {
            if run.is_struck != is_struck {
                words.push('~');
                is_struck = run.is_struck;
            }
            words.push_str(&run.text);
        }
        if is_struck {
            words.push('~');
        }
        words
    }

    /// The same paragraph, kept with what follows.
    #[must_use]
    pub fn leading(self) -> Self {
        Self { leads: true, ..self }
    }
}

impl<'a> Cell<'a> {
    /// A cell of one column and row, empty.
    pub fn at(column: usize) -> Self {
        Self { column, n_columns: 1, n_rows: 1, ..Self::default() }
    }

    /// What is drawn in it or beside it and is no words. The distribution pattern follows from words of the sheet.
    fn marks(&self) -> impl Iterator<Item = &'static str> {
        let symbols = self.items.iter().filter_map(|item| match item {
            Item::Symbol(FeedbackSymbol::ThumbsUp) => Some("jempol"),
            Item::Symbol(FeedbackSymbol::Smile) => Some("senyum"),
            Item::Symbol(FeedbackSymbol::Frown) => Some("murung"),
            Item::Paragraph(_) | Item::Curve(_) => None,
        });
        symbols.chain(self.is_changed.then_some("berubah"))
    }

    /// The same cell in a lower row of its band.
    #[must_use]
    pub fn in_row(self, row: usize) -> Self {
        Self { row, ..self }
    }

    /// The same cell over several columns.
    #[must_use]
    pub fn over(self, n_columns: usize) -> Self {
        Self { n_columns, ..self }
    }

    /// The same cell over several rows.
    #[must_use]
    pub fn down(self, n_rows: usize) -> Self {
        Self { n_rows, ..self }
    }

    /// The same cell with a blue ground.
    #[must_use]
    pub fn shaded(self) -> Self {
        Self { is_shaded: true, ..self }
    }

    /// The same cell as a heading with a blue ground.
    #[must_use]
    pub fn head(self) -> Self {
        Self { is_shaded: true, is_head: true, ..self }
    }

    /// The same cell, centred.
    #[must_use]
    pub fn centred(self) -> Self {
        Self { align: Align::Centre, ..self }
    }

    /// The same cell, its lines at the right.
    #[must_use]
    pub fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    /// The same cell with a number that ends at the comma as those above and below it do.
    #[must_use]
    pub fn decimal(self) -> Self {
        Self { align: Align::Decimal, ..self }
    }

    /// The same cell with a bar in the margin beside it, where that is so.
    #[must_use]
    pub fn changed(self, is_changed: bool) -> Self {
        Self { is_changed, ..self }
    }

    /// The same cell with a paragraph of upright words added.
    #[must_use]
    pub fn says(self, text: impl Into<Words<'a>>) -> Self {
        self.with(Paragraph::plain(text))
    }

    /// The same cell with a paragraph added.
    #[must_use]
    pub fn with(mut self, paragraph: Paragraph<'a>) -> Self {
        self.items.push(Item::Paragraph(paragraph));
        self
    }

    /// The same cell with paragraphs added.
    #[must_use]
    pub fn with_all(mut self, paragraphs: impl IntoIterator<Item = Paragraph<'a>>) -> Self {
        self.items.extend(paragraphs.into_iter().map(Item::Paragraph));
        self
    }
}

impl<'a> Band<'a> {
    /// A row of a label and what stands behind it in column 1.
    pub fn labelled(label: &'static str, value: Cell<'a>) -> Self {
        Self::row(vec![Cell::at(0).head().says(label), value])
    }

    /// A band of one row.
    pub fn row(cells: Vec<Cell<'a>>) -> Self {
        Self::rows(1, cells)
    }

    /// A band of several rows.
    pub fn rows(n_rows: usize, cells: Vec<Cell<'a>>) -> Self {
        Self { n_rows, cells, ..Self::default() }
    }

    /// The same band, not to be parted.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { is_whole: true, ..self }
    }

    /// The same band, kept with the beginning of the next one.
    #[must_use]
    pub fn leading(self) -> Self {
        Self { leads: true, is_whole: true, ..self }
    }

    /// The same band with rows high enough to write some lines into; not to be parted.
    #[must_use]
    pub fn by_hand(self, n_free_lines: usize) -> Self {
        Self { n_free_lines, is_whole: true, ..self }
    }

    /// The same band between thick rules.
    #[must_use]
    pub fn framed(self, frame: Option<usize>) -> Self {
        Self { frame, ..self }
    }

    /// The same band, whose first row is kept with the second.
    #[must_use]
    pub fn titled(self) -> Self {
        Self { n_leading: 1, ..self }
    }
}
