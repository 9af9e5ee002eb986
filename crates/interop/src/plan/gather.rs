//! Gathers the rows of a table into planned results, whatever table they come from.

use std::collections::{BTreeSet, HashSet};

use domain::{Annex, Approach, Priority, SupportedResult};

use super::cell::{
    is_placeholder, items, lines, parts, split_assignment, split_perspective, split_supported, without_number,
};
use super::columns::{Columns, Row, is_number};
use super::field::Field;
use super::sections::Section;
use super::{Place, PlanReason, PlannedExpectation, PlannedIndicator, PlannedResult, Remark};
use crate::reason::letters;
use crate::source::Value;
use crate::words;

/// Letters a cell of a plan may have.
pub(super) const MAX_LETTERS: usize = 4_000;
/// Letters of a cell that a remark shows.
const SHOWN_LETTERS: usize = 80;

/// The table rows come from.
pub(crate) struct Table<'t> {
    pub(crate) columns: &'t Columns,
    /// Name of the sheet; empty for text.
    pub(crate) sheet: &'t str,
    /// Whether it was pasted, so that its cells have no address.
    pub(crate) is_pasted: bool,
    /// Whether it is a qualitative form: results and measures in one column.
    pub(crate) is_narrative: bool,
}

/// A row and the table it stands in.
#[derive(Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) table: &'a Table<'a>,
    pub(crate) row: &'a Row<'a>,
}

/// What was gathered.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) approach: Option<Approach>,
    pub(crate) results: Vec<PlannedResult>,
    pub(crate) leading: Vec<PlannedIndicator>,
    pub(crate) expectations: Vec<PlannedExpectation>,
    pub(crate) annex: Annex,
    pub(crate) remarks: Vec<Remark>,
    /// Whether a cell that belongs to the plan could not be taken.
    pub(crate) has_gaps: bool,
}

/// Takes rows one after another.
#[derive(Default)]
pub(crate) struct Gatherer {
    pub(crate) out: Gathered,
    pub(crate) section: Section,
    pub(crate) priority: Option<Priority>,
    /// The number each result carries in the table.
    pub(crate) numbers: Vec<String>,
    pub(crate) unread: BTreeSet<String>,
    /// Places of results whose words could not be taken: what follows is theirs and goes with them.
    pub(crate) unusable: HashSet<usize>,
    /// In a qualitative form: whether the caption of the measures has been passed.
    pub(crate) measures_follow: bool,
    /// In a qualitative form: whether measures are marked with dashes.
    pub(crate) measures_are_marked: bool,
}

/// The cells of one row that say something about a result.
struct ResultCells {
    number: String,
    priority: Option<Priority>,
    text: String,
    /// Whether the cell of the text says something that could not be taken.
    is_unusable: bool,
    assigned_by: Option<String>,
    supported: Option<SupportedResult>,
    /// Whether the leader's result was left empty, as below a merged cell.
    leaves_supported: bool,
    indicators: Vec<PlannedIndicator>,
}

impl Gatherer {
    /// Takes a row below the headings.
    pub(crate) fn take(&mut self, spot: Spot<'_>) {
        if spot.row.numbers_columns() || spot.table.columns.repeats_headings(spot.row) {
            return;
        }
        if !spot.table.columns.name_owners() && self.takes_section_line(spot.row) {
            return;
        }
        match self.section {
            Section::Results if spot.table.is_narrative => self.take_narrative(spot),
            Section::Results => self.take_result(spot),
            Section::Conduct { .. } => self.take_conduct(spot),
            Section::Annex(list) => self.take_annex(list, spot),
            Section::Done => {}
        }
    }

    /// What was gathered; a number without a text behind it is no result, and one whose words could not be
    /// taken neither.
    pub(crate) fn finish(mut self) -> Gathered {
        let mut at = 0..;
        self.out.results.retain(|result| {
            let is_usable = at.next().is_some_and(|at| !self.unusable.contains(&at));
            is_usable && (!result.text.is_empty() || !result.indicators.is_empty())
        });
        self.out
    }

    fn take_result(&mut self, spot: Spot<'_>) {
        self.mention_unread(spot);
        self.take_approach(spot);
        let before = self.out.remarks.len();
        let cells = self.result_cells(spot);
        let is_blank = cells.text.is_empty()
            && !cells.is_unusable
            && cells.indicators.is_empty()
            && cells.supported.is_none()
            && cells.assigned_by.is_none();
        if is_blank {
            let number = spot.table.columns.column(Field::Number);
            let says_more = spot.row.filled().any(|(column, cell)| {
                Some(column) == number && !is_number(&cell.shown()) && !is_placeholder(&cell.shown())
            });
            if says_more && self.out.remarks.len() == before {
                self.remark(spot, number, PlanReason::LineNotUnderstood);
            }
            return;
        }
        if cells.is_unusable {
            // Its measures are not those of the result above.
            self.unusable.insert(self.out.results.len());
            self.begin_result(spot, cells);
            return;
        }
        match self.place(&cells) {
            Some(at) => self.continue_result(spot, at, cells),
            None if cells.text.is_empty() && cells.supported.is_none() => {
                let column =
                    spot.table.columns.column(Field::Indicator).or(spot.table.columns.column(Field::Target));
                self.remark(spot, column, PlanReason::IndicatorWithoutResult);
                self.out.leading.extend(cells.indicators);
            }
            None => self.begin_result(spot, cells),
        }
    }

    /// The result a row continues: the one with its text, the one with its number, else the last.
    fn place(&self, cells: &ResultCells) -> Option<usize> {
        let results = &self.out.results;
        let last = results.len().checked_sub(1);
        if cells.text.is_empty() {
            let numbered = || self.numbers.iter().rposition(|number| *number == cells.number);
            let found = if is_number(&cells.number) { numbered().or(last) } else { last };
            // A group line ends the result above it.
            let is_in_group = |at: &usize| {
                self.priority.is_none() || results.get(*at).is_some_and(|it| it.priority == self.priority)
            };
            return found.filter(is_in_group);
        }
        let priority = cells.priority.or(self.priority);
        let same = |result: &PlannedResult| {
            result.text == cells.text && (priority.is_none() || result.priority == priority)
        };
        results.iter().rposition(same)
    }

    fn begin_result(&mut self, spot: Spot<'_>, cells: ResultCells) {
        let priority = cells.priority.or(self.priority);
        let above = self.out.results.last().filter(|above| above.priority == priority);
        let mut supported = cells.supported;
        if supported.is_none() && cells.leaves_supported && !spot.table.columns.name_owners() {
            supported = above.and_then(|above| above.supported.clone());
            if supported.is_some() {
                let column = spot.table.columns.column(Field::Supported);
                self.remark(spot, column, PlanReason::SupportedFromAbove);
            }
        }
        self.numbers.push(cells.number);
        self.out.results.push(PlannedResult {
            row: spot.row.number,
            priority,
            text: cells.text,
            assigned_by: cells.assigned_by,
            supported,
            indicators: cells.indicators,
        });
    }

    fn continue_result(&mut self, spot: Spot<'_>, at: usize, cells: ResultCells) {
        let Some(result) = self.out.results.get_mut(at) else { return };
        result.indicators.extend(cells.indicators);
        result.priority = result.priority.or(cells.priority);
        result.assigned_by = result.assigned_by.take().or(cells.assigned_by);
        let Some(more) = cells.supported else { return };
        match &mut result.supported {
            None => result.supported = Some(more),
            // The caption `Indikator Kinerja Individu:` may stand in a row of its own.
            Some(known) if more.text.is_empty() && known.indicator.is_none() => {
                known.indicator = more.indicator;
            }
            Some(known) if *known == more => {}
            Some(_) => {
                let column = spot.table.columns.column(Field::Supported);
                self.remark(spot, column, PlanReason::LineNotUnderstood);
            }
        }
    }

    fn result_cells(&mut self, spot: Spot<'_>) -> ResultCells {
        let is_unusable = unusable(spot, Field::Result).is_some();
        let text = items(&self.lines(spot, Field::Result)).join(" ");
        let (text, in_brackets) = split_assignment(&text);
        let text = without_number(text).to_owned();
        let assigned_by = self.text(spot, Field::AssignedBy).or(in_brackets);
        let supported = self.lines(spot, Field::Supported);
        let (supported, indicator) = split_supported(&supported);
        let indicator = self.text(spot, Field::SupportedIndicator).or(indicator);
        let says = !is_placeholder(&supported) || indicator.is_some();
        let supported = if is_placeholder(&supported) { String::new() } else { supported };
        ResultCells {
            number: self.text(spot, Field::Number).map(|text| bare_number(&text)).unwrap_or_default(),
            priority: self.priority_cell(spot),
            text: if is_placeholder(&text) { String::new() } else { text },
            is_unusable,
            assigned_by,
            supported: says.then_some(SupportedResult { text: supported, indicator }),
            leaves_supported: spot
                .table
                .columns
                .column(Field::Supported)
                .is_some_and(|column| spot.row.cells.get(column).is_none_or(Value::is_empty)),
            indicators: self.indicators(spot),
        }
    }

    /// One plan has one approach; it may stand in the first of its rows or in all of them.
    fn take_approach(&mut self, spot: Spot<'_>) {
        let Some(text) = self.text(spot, Field::Approach) else { return };
        let reason = match (words::approach(&text), self.out.approach) {
            (None, _) => PlanReason::ApproachUnknown,
            (Some(named), Some(first)) if named != first => PlanReason::ApproachesDiffer,
            (named, _) => {
                self.out.approach = named;
                return;
            }
        };
        self.remark(spot, spot.table.columns.column(Field::Approach), reason);
    }

    fn priority_cell(&mut self, spot: Spot<'_>) -> Option<Priority> {
        let text = self.text(spot, Field::Priority)?;
        let priority = words::priority(&text);
        if priority.is_none() {
            let column = spot.table.columns.column(Field::Priority);
            self.remark(spot, column, PlanReason::PriorityUnknown);
        }
        priority
    }

    /// The indicators of a row: one, or as many as its cell lists.
    fn indicators(&mut self, spot: Spot<'_>) -> Vec<PlannedIndicator> {
        let measures = self.lines(spot, Field::Indicator);
        let targets = self.lines(spot, Field::Target);
        let aspects = self.lines(spot, Field::Aspect);
        let perspectives = self.lines(spot, Field::Perspective);
        self.check_cells(spot);
        let mut texts = items(&measures);
        let each_has_an_aspect = || aspects.iter().all(|line| words::aspect(without_number(line)).is_some());
        if texts.len() == 1 && measures.len() > 1 && aspects.len() == measures.len() && each_has_an_aspect() {
            texts = measures;
        }
        let says = |lines: &[String]| !lines.iter().all(|line| is_placeholder(line));
        if texts.is_empty() {
            if !says(&targets) && !says(&aspects) && !says(&perspectives) {
                return Vec::new();
            }
            self.remark(spot, spot.table.columns.column(Field::Indicator), PlanReason::IndicatorTextMissing);
            texts.push(String::new());
        }
        let n = texts.len();
        let targets = self.dealt(spot, Field::Target, parts(&targets, n), n);
        let aspects = self.dealt(spot, Field::Aspect, parts(&aspects, n), n);
        let perspectives = self.dealt(spot, Field::Perspective, parts(&perspectives, n), n);
        let mut made = Vec::new();
        for (((text, target), aspect), perspective) in
            texts.into_iter().zip(targets).zip(aspects).zip(perspectives)
        {
            let (text, in_brackets) = split_perspective(&text);
            let aspect = aspect.and_then(|word| self.aspect(spot, &word));
            let perspective = perspective.and_then(|word| self.perspective(spot, &word));
            made.push(PlannedIndicator {
                row: spot.row.number,
                aspect,
                text: text.to_owned(),
                target,
                perspective: perspective.or(in_brackets),
            });
        }
        made
    }

    /// Deals what a cell holds out to `n` indicators. One aspect or perspective holds for all of them.
    fn dealt(&mut self, spot: Spot<'_>, field: Field, parts: Vec<String>, n: usize) -> Vec<Option<String>> {
        if parts.len() == n {
            return parts.into_iter().map(Some).collect();
        }
        if let ([only], true) = (parts.as_slice(), field != Field::Target) {
            return vec![Some(only.clone()); n];
        }
        let mut dealt = vec![None; n];
        if !parts.is_empty() {
            self.remark(spot, spot.table.columns.column(field), PlanReason::TargetsDoNotPair);
            if let Some(first) = dealt.first_mut() {
                *first = Some(parts.join("; "));
            }
        }
        dealt
    }

    fn aspect(&mut self, spot: Spot<'_>, word: &str) -> Option<domain::Aspect> {
        let word = without_number(word);
        if let Some(aspect) = words::aspect(word) {
            return Some(aspect);
        }
        let mut named = word.split(['/', ',', ';', '&', ' ']).map(str::trim).filter_map(words::aspect);
        let first = named.next();
        let reason = match first {
            // `Kuantitas/Output` says one thing twice.
            Some(first) if word.contains('/') && named.all(|other| other == first) => return Some(first),
            Some(_) => PlanReason::SeveralAspects,
            None => PlanReason::AspectUnknown,
        };
        self.remark(spot, spot.table.columns.column(Field::Aspect), reason);
        first
    }

    fn perspective(&mut self, spot: Spot<'_>, word: &str) -> Option<domain::Perspective> {
        let perspective = words::perspective(without_number(word));
        if perspective.is_none() {
            let column = spot.table.columns.column(Field::Perspective);
            self.remark(spot, column, PlanReason::PerspectiveUnknown);
        }
        perspective
    }

    /// Says what a spreadsheet did to texts: `90%` became a fraction, `1-2` a day, a formula a number.
    fn check_cells(&mut self, spot: Spot<'_>) {
        for field in [Field::Supported, Field::Result, Field::Indicator, Field::Target] {
            let Some(column) = spot.table.columns.column(field) else { continue };
            let reason = match spot.row.cells.get(column) {
                Some(Value::Date(_)) => PlanReason::TextBecameDate,
                Some(Value::Number(_)) if field != Field::Target => PlanReason::NumberInsteadOfText,
                Some(Value::Number(part)) if *part > 0.0 && *part < 1.0 => {
                    PlanReason::MaybePercentage(format!("{}%", Value::Number(part * 100.0).shown()))
                }
                Some(Value::Empty | Value::Text(_) | Value::Number(_) | Value::Error(_)) | None => continue,
            };
            self.remark(spot, Some(column), reason);
        }
    }

    /// The text of a cell, on one line; nothing for placeholders.
    pub(crate) fn text(&mut self, spot: Spot<'_>, field: Field) -> Option<String> {
        let text = self.lines(spot, field).join(" ");
        Some(text).filter(|text| !is_placeholder(text))
    }

    /// The lines of a cell; one that cannot be used is said and left out.
    pub(super) fn lines(&mut self, spot: Spot<'_>, field: Field) -> Vec<String> {
        let Some(column) = spot.table.columns.column(field) else { return Vec::new() };
        if let Some(reason) = unusable(spot, field) {
            self.refuse(spot, column, reason);
            return Vec::new();
        }
        lines(spot.row.cells.get(column).unwrap_or(&Value::Empty))
    }

    /// Says that a cell of the plan was left out, and that the plan has a gap there.
    pub(super) fn refuse(&mut self, spot: Spot<'_>, column: usize, reason: PlanReason) {
        self.out.has_gaps = true;
        self.remark(spot, Some(column), reason);
    }

    /// Says once of every column that holds something and is not read.
    fn mention_unread(&mut self, spot: Spot<'_>) {
        let unread: Vec<usize> = spot.row.filled().map(|(column, _)| column).collect();
        for column in unread {
            let is_read =
                spot.table.columns.knows(column) && spot.table.columns.column(Field::Note) != Some(column);
            let title = spot.table.columns.title(column);
            if !is_read && self.unread.insert(title.clone()) {
                self.remark(spot, Some(column), PlanReason::ColumnNotRead);
                if let Some(remark) = self.out.remarks.last_mut() {
                    remark.value = title;
                }
            }
        }
    }

    pub(crate) fn remark(&mut self, spot: Spot<'_>, column: Option<usize>, reason: PlanReason) {
        self.out.remarks.push(remark(spot, column, reason));
    }
}

/// Why what the cell of a field says cannot be taken.
fn unusable(spot: Spot<'_>, field: Field) -> Option<PlanReason> {
    unusable_cell(spot.row.cells.get(spot.table.columns.column(field)?)?)
}

/// Why what a cell says cannot be taken: a formula that failed, or more than any plan needs.
pub(super) fn unusable_cell(cell: &Value<'_>) -> Option<PlanReason> {
    match cell {
        Value::Error(_) => Some(PlanReason::CellError),
        Value::Text(text) if text.chars().nth(MAX_LETTERS).is_some() => {
            Some(PlanReason::TextTooLong(MAX_LETTERS))
        }
        Value::Empty | Value::Text(_) | Value::Number(_) | Value::Date(_) => None,
    }
}

/// A remark about a cell or a whole row.
pub(crate) fn remark(spot: Spot<'_>, column: Option<usize>, reason: PlanReason) -> Remark {
    let cell = column.and_then(|column| spot.row.cells.get(column));
    let value = if column.is_some() { cell.map(Value::shown).unwrap_or_default() } else { spot.row.joined() };
    let address = |column| format!("{}{}", letters(column), spot.row.number);
    let place = Place {
        sheet: spot.table.sheet.to_owned(),
        row: spot.row.number,
        column: column.map(|column| spot.table.columns.title(column)).unwrap_or_default(),
        cell: column.filter(|_| !spot.table.is_pasted).map(address).unwrap_or_default(),
    };
    Remark { place, column, value: shortened(value), reason }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(SHOWN_LETTERS) {
        None => text,
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

fn bare_number(text: &str) -> String {
    text.trim().trim_matches(['(', ')', '.']).to_owned()
}
