//! Gathers the rows of a table into planned results, whatever table they come from.

use std::collections::BTreeSet;

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

/// What was gathered.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) approach: Option<Approach>,
    pub(crate) results: Vec<PlannedResult>,
    pub(crate) leading: Vec<PlannedIndicator>,
    pub(crate) expectations: Vec<PlannedExpectation>,
    pub(crate) annex: Annex,
    pub(crate) remarks: Vec<Remark>,
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
    assigned_by: Option<String>,
    supported: Option<SupportedResult>,
    /// Whether the leader's result was left empty, as below a merged cell.
    leaves_supported: bool,
    indicators: Vec<PlannedIndicator>,
}

impl Gatherer {
    /// Takes a row below the headings.
    pub(crate) fn take(&mut self, table: &Table<'_>, row: &Row<'_>) {
        if row.numbers_columns() || table.columns.repeats_headings(row) {
            return;
        }
        if !table.columns.name_owners() && self.takes_section_line(row) {
            return;
        }
        match self.section {
            Section::Results if table.is_narrative => self.take_narrative(table, row),
            Section::Results => self.take_result(table, row),
            Section::Conduct { .. } => self.take_conduct(row),
            Section::Annex(list) => self.take_annex(list, row),
            Section::Done => {}
        }
    }

    /// What was gathered; a number without a text behind it is no result.
    pub(crate) fn finish(mut self) -> Gathered {
        self.out.results.retain(|result| !result.text.is_empty() || !result.indicators.is_empty());
        self.out
    }

    fn take_result(&mut self, table: &Table<'_>, row: &Row<'_>) {
        self.mention_unread(table, row);
        let before = self.out.remarks.len();
        let cells = self.result_cells(table, row);
        let is_blank = cells.text.is_empty()
            && cells.indicators.is_empty()
            && cells.supported.is_none()
            && cells.assigned_by.is_none();
        if is_blank {
            let number = table.columns.column(Field::Number);
            let says_more = row.filled().any(|(column, cell)| {
                Some(column) == number && !is_number(&cell.shown()) && !is_placeholder(&cell.shown())
            });
            if says_more && self.out.remarks.len() == before {
                self.remark(table, row, number, PlanReason::LineNotUnderstood);
            }
            return;
        }
        match self.place(&cells) {
            Some(at) => self.continue_result(table, row, at, cells),
            None if cells.text.is_empty() && cells.supported.is_none() => {
                let column = table.columns.column(Field::Indicator).or(table.columns.column(Field::Target));
                self.remark(table, row, column, PlanReason::IndicatorWithoutResult);
                self.out.leading.extend(cells.indicators);
            }
            None => self.begin_result(table, row, cells),
        }
    }

    /// The result a row continues: the one with its text, the one with its number, else the last.
    fn place(&self, cells: &ResultCells) -> Option<usize> {
        let results = &self.out.results;
        let last = results.len().checked_sub(1);
        if cells.text.is_empty() {
            let numbered = || self.numbers.iter().rposition(|number| *number == cells.number);
            return if is_number(&cells.number) { numbered().or(last) } else { last };
        }
        let priority = cells.priority.or(self.priority);
        let same = |result: &PlannedResult| {
            result.text == cells.text && (priority.is_none() || result.priority == priority)
        };
        results.iter().rposition(same)
    }

    fn begin_result(&mut self, table: &Table<'_>, row: &Row<'_>, cells: ResultCells) {
        let priority = cells.priority.or(self.priority);
        let above = self.out.results.last().filter(|above| above.priority == priority);
        let mut supported = cells.supported;
        if supported.is_none() && cells.leaves_supported && !table.columns.name_owners() {
            supported = above.and_then(|above| above.supported.clone());
            if supported.is_some() {
                let column = table.columns.column(Field::Supported);
                self.remark(table, row, column, PlanReason::SupportedFromAbove);
            }
        }
        self.numbers.push(cells.number);
        self.out.results.push(PlannedResult {
            row: row.number,
            priority,
            text: cells.text,
            assigned_by: cells.assigned_by,
            supported,
            indicators: cells.indicators,
        });
    }

    fn continue_result(&mut self, table: &Table<'_>, row: &Row<'_>, at: usize, cells: ResultCells) {
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
                let column = table.columns.column(Field::Supported);
                self.remark(table, row, column, PlanReason::LineNotUnderstood);
            }
        }
    }

    fn result_cells(&mut self, table: &Table<'_>, row: &Row<'_>) -> ResultCells {
        let text = items(&self.lines(table, row, Field::Result)).join(" ");
        let (text, in_brackets) = split_assignment(&text);
        let text = without_number(text).to_owned();
        let assigned_by = self.text(table, row, Field::AssignedBy).or(in_brackets);
        let supported = self.lines(table, row, Field::Supported);
        let (supported, indicator) = split_supported(&supported);
        let indicator = self.text(table, row, Field::SupportedIndicator).or(indicator);
        let says = !is_placeholder(&supported) || indicator.is_some();
        let supported = if is_placeholder(&supported) { String::new() } else { supported };
        ResultCells {
            number: self.text(table, row, Field::Number).map(|text| bare_number(&text)).unwrap_or_default(),
            priority: self.priority_cell(table, row),
            text: if is_placeholder(&text) { String::new() } else { text },
            assigned_by,
            supported: says.then_some(SupportedResult { text: supported, indicator }),
            leaves_supported: table
                .columns
                .column(Field::Supported)
                .is_some_and(|column| row.cells.get(column).is_none_or(Value::is_empty)),
            indicators: self.indicators(table, row),
        }
    }

    fn priority_cell(&mut self, table: &Table<'_>, row: &Row<'_>) -> Option<Priority> {
        let text = self.text(table, row, Field::Priority)?;
        let priority = words::priority(&text);
        if priority.is_none() {
            let column = table.columns.column(Field::Priority);
            self.remark(table, row, column, PlanReason::PriorityUnknown);
        }
        priority
    }

    /// The indicators of a row: one, or as many as its cell lists.
    fn indicators(&mut self, table: &Table<'_>, row: &Row<'_>) -> Vec<PlannedIndicator> {
        let measures = self.lines(table, row, Field::Indicator);
        let targets = self.lines(table, row, Field::Target);
        let aspects = self.lines(table, row, Field::Aspect);
        let perspectives = self.lines(table, row, Field::Perspective);
        self.check_cells(table, row);
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
            self.remark(table, row, table.columns.column(Field::Indicator), PlanReason::IndicatorTextMissing);
            texts.push(String::new());
        }
        let n = texts.len();
        let targets = self.dealt(table, row, Field::Target, parts(&targets, n), n);
        let aspects = self.dealt(table, row, Field::Aspect, parts(&aspects, n), n);
        let perspectives = self.dealt(table, row, Field::Perspective, parts(&perspectives, n), n);
        let mut made = Vec::new();
        for (((text, target), aspect), perspective) in
            texts.into_iter().zip(targets).zip(aspects).zip(perspectives)
        {
            let (text, in_brackets) = split_perspective(&text);
            let aspect = aspect.and_then(|word| self.aspect(table, row, &word));
            let perspective = perspective.and_then(|word| self.perspective(table, row, &word));
            made.push(PlannedIndicator {
                row: row.number,
                aspect,
                text: text.to_owned(),
                target,
                perspective: perspective.or(in_brackets),
            });
        }
        made
    }

    /// Deals what a cell holds out to `n` indicators. One aspect or perspective holds for all of them.
    fn dealt(
        &mut self,
        table: &Table<'_>,
        row: &Row<'_>,
        field: Field,
        parts: Vec<String>,
        n: usize,
    ) -> Vec<Option<String>> {
        if parts.len() == n {
            return parts.into_iter().map(Some).collect();
        }
        if let ([only], true) = (parts.as_slice(), field != Field::Target) {
            return vec![Some(only.clone()); n];
        }
        let mut dealt = vec![None; n];
        if !parts.is_empty() {
            self.remark(table, row, table.columns.column(field), PlanReason::TargetsDoNotPair);
            if let Some(first) = dealt.first_mut() {
                *first = Some(parts.join("; "));
            }
        }
        dealt
    }

    fn aspect(&mut self, table: &Table<'_>, row: &Row<'_>, word: &str) -> Option<domain::Aspect> {
        let word = without_number(word);
        if let Some(aspect) = words::aspect(word) {
            return Some(aspect);
        }
        let column = table.columns.column(Field::Aspect);
        let first = word.split(['/', ',', ';', '&', ' ']).find_map(words::aspect);
        let reason = if first.is_some() { PlanReason::SeveralAspects } else { PlanReason::AspectUnknown };
        self.remark(table, row, column, reason);
        first
    }

    fn perspective(&mut self, table: &Table<'_>, row: &Row<'_>, word: &str) -> Option<domain::Perspective> {
        let perspective = words::perspective(without_number(word));
        if perspective.is_none() {
            let column = table.columns.column(Field::Perspective);
            self.remark(table, row, column, PlanReason::PerspectiveUnknown);
        }
        perspective
    }

    /// Says what a spreadsheet did to texts: `90%` became a fraction, `1-2` a day, a formula a number.
    fn check_cells(&mut self, table: &Table<'_>, row: &Row<'_>) {
        for field in [Field::Supported, Field::Result, Field::Indicator, Field::Target] {
            let Some(column) = table.columns.column(field) else { continue };
            let reason = match row.cells.get(column) {
                Some(Value::Date(_)) => PlanReason::TextBecameDate,
                Some(Value::Number(_)) if field != Field::Target => PlanReason::NumberInsteadOfText,
                Some(Value::Number(part)) if *part > 0.0 && *part < 1.0 => {
                    PlanReason::MaybePercentage(format!("{}%", Value::Number(part * 100.0).shown()))
                }
                Some(Value::Empty | Value::Text(_) | Value::Number(_) | Value::Error(_)) | None => continue,
            };
            self.remark(table, row, Some(column), reason);
        }
    }

    /// The text of a cell, on one line; nothing for placeholders.
    pub(crate) fn text(&mut self, table: &Table<'_>, row: &Row<'_>, field: Field) -> Option<String> {
        let text = self.lines(table, row, field).join(" ");
        Some(text).filter(|text| !is_placeholder(text))
    }

    /// The lines of a cell; one that cannot be used is said and left out.
    pub(super) fn lines(&mut self, table: &Table<'_>, row: &Row<'_>, field: Field) -> Vec<String> {
        let Some(column) = table.columns.column(field) else { return Vec::new() };
        let cell = row.cells.get(column).unwrap_or(&Value::Empty);
        if matches!(cell, Value::Error(_)) {
            self.remark(table, row, Some(column), PlanReason::CellError);
            return Vec::new();
        }
        if let Value::Text(text) = cell
            && text.chars().nth(MAX_LETTERS).is_some()
        {
            self.remark(table, row, Some(column), PlanReason::TextTooLong(MAX_LETTERS));
            return Vec::new();
        }
        lines(cell)
    }

    /// Says once of every column that holds something and is not read.
    fn mention_unread(&mut self, table: &Table<'_>, row: &Row<'_>) {
        let unread: Vec<usize> = row.filled().map(|(column, _)| column).collect();
        for column in unread {
            let is_read = table.columns.knows(column) && table.columns.column(Field::Note) != Some(column);
            let title = table.columns.title(column);
            if !is_read && self.unread.insert(title.clone()) {
                self.remark(table, row, Some(column), PlanReason::ColumnNotRead);
                if let Some(remark) = self.out.remarks.last_mut() {
                    remark.value = title;
                }
            }
        }
    }

    pub(crate) fn remark(
        &mut self,
        table: &Table<'_>,
        row: &Row<'_>,
        column: Option<usize>,
        reason: PlanReason,
    ) {
        self.out.remarks.push(remark(table, row, column, reason));
    }
}

/// A remark about a cell or a whole row.
pub(crate) fn remark(table: &Table<'_>, row: &Row<'_>, column: Option<usize>, reason: PlanReason) -> Remark {
    let cell = column.and_then(|column| row.cells.get(column));
    let value = if column.is_some() { cell.map(Value::shown).unwrap_or_default() } else { row.joined() };
    let address = |column| format!("{}{}", letters(column), row.number);
    let place = Place {
        sheet: table.sheet.to_owned(),
        row: row.number,
        column: column.map(|column| table.columns.title(column)).unwrap_or_default(),
        cell: column.filter(|_| !table.is_pasted).map(address).unwrap_or_default(),
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
