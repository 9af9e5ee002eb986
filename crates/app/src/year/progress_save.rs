//! Writing cells of the year: one, many, *sama dengan target*, a block of a spreadsheet.

use super::progress::Board;
use super::{row_or_none, typing};
use crate::App;
use crate::convert::row;
use crate::cycles::{parse_period, period_words};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::{invalid, known};
use contract::{
    FieldFault, Language, NewProgressCell, PasteProgressRequest, PastedCellView, PastedProgressView,
    SaveYearProgressRequest, YearProgressView,
};
use domain::Period;
use interop::matrix::read_block;
use store::records::{IndicatorEntry, PlanContent, PlanRecord, Progress, ResultEntry};
use store::schema::progress as column;
use store::{Act, RowId, Scope, Table, Value};

/// A cell as it is to be.
struct Cell {
    result: RowId,
    indicator: Option<RowId>,
    period: Period,
    note: Option<Progress>,
    value: Option<String>,
    text: Option<String>,
}

/// A row that a block is pasted along.
struct Line<'c> {
    no: u32,
    result: &'c ResultEntry,
    indicator: Option<&'c IndicatorEntry>,
}

impl App {
    /// Writes cells in one act.
    pub(crate) fn save_year_progress(
        &mut self,
        request: SaveYearProgressRequest,
    ) -> Result<YearProgressView, Halt> {
        let plan = self.plan_in_use(row(&request.plan)?)?;
        self.still_at(plan.employee, request.seen_version)?;
        self.write_cells(&plan, &request.cells)?;
        self.drop_draft(typing::cell_of(plan.id))?;
        self.year_progress(&plan)
    }

    /// Reads a block and writes it where it is asked to.
    pub(crate) fn paste_year_progress(
        &mut self,
        request: PasteProgressRequest,
    ) -> Result<PastedProgressView, Halt> {
        let plan = self.plan_in_use(row(&request.plan)?)?;
        self.still_at(plan.employee, request.seen_version)?;
        let (board, content) = (self.board(&plan)?, self.read()?.plan_content(plan.id)?);
        let lines = lines(&content);
        let first = parse_period(&request.period)?;
        let column = board.periods.iter().position(|period| *period == first);
        let column = column.ok_or_else(|| invalid("period", FieldFault::NotAPeriod))?;
        let at = start(&lines, row(&request.result)?, row_or_none(request.indicator.as_ref())?)?;
        let mut view =
            PastedProgressView { cells: Vec::new(), left_out: Vec::new(), year: self.year_progress(&plan)? };
        let mut cells = Vec::new();
        for (down, texts) in read_block(&request.text).iter().enumerate() {
            for (across, text) in texts.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
                match (lines.get(at + down), board.periods.get(column + across)) {
                    (Some(line), Some(period)) if self.has_begun(*period) => {
                        view.cells.extend(self.pasted(&board, line, *period, text));
                        cells.push(new_cell(line, *period, text));
                    }
                    _ => view.left_out.push(self.left_out_words(down + 1, across + 1, text)),
                }
            }
        }
        if request.save {
            self.write_cells(&plan, &cells)?;
            view.year = self.year_progress(&plan)?;
        }
        Ok(view)
    }

    fn has_begun(&self, period: Period) -> bool {
        period.starts_on() <= self.moment().today()
    }

    fn pasted(&self, board: &Board, line: &Line<'_>, period: Period, text: &str) -> Option<PastedCellView> {
        let indicator = line.indicator.map(|indicator| indicator.id);
        let note = board.note(line.result.id, indicator, period);
        let from = note.map(|note| note.value.clone()).unwrap_or_default();
        let to = text.trim().to_owned();
        (from != to).then(|| PastedCellView {
            no: line.no,
            indicator: line.indicator.map(|indicator| indicator.text.clone()).unwrap_or_default(),
            period: period_words(period, self.moment()),
            from,
            to,
        })
    }

    fn left_out_words(&self, down: usize, across: usize, text: &str) -> String {
        let text = text.trim();
        match self.moment().language {
            Language::Id => format!(
                "Baris {down}, kolom {across} ({text}): tidak ada indikator atau periode berjalan di tempat itu."
            ),
            Language::En => format!(
                "Row {down}, column {across} ({text}): no indicator, or no period that has begun, stands there."
            ),
        }
    }

    /// Refuses a cell that the plan does not have, or whose period has not begun.
    pub(crate) fn check_cell(&self, plan: &PlanRecord, cell: &NewProgressCell) -> Result<(), Halt> {
        let (board, content) = (self.board(plan)?, self.read()?.plan_content(plan.id)?);
        self.checked(&board, &content, cell).map(drop)
    }

    pub(crate) fn write_cells(&mut self, plan: &PlanRecord, cells: &[NewProgressCell]) -> Result<(), Halt> {
        let (board, content) = (self.board(plan)?, self.read()?.plan_content(plan.id)?);
        let cells = cells.iter().map(|cell| self.checked(&board, &content, cell));
        let cells = cells.collect::<Result<Vec<_>, Halt>>()?;
        let today = self.moment().today().to_string();
        self.act("save_year_progress", Some(plan.employee), |act| {
            cells.into_iter().try_for_each(|cell| write(act, plan, cell, &today))
        })
    }

    /// A cell with what it is to say, once everything it names is found on the plan.
    fn checked(&self, board: &Board, content: &PlanContent, cell: &NewProgressCell) -> Result<Cell, Halt> {
        let period = parse_period(&cell.period)?;
        if !board.periods.contains(&period) {
            return Err(invalid("period", FieldFault::NotAPeriod));
        }
        if !self.has_begun(period) {
            return Err(invalid("period", FieldFault::OutOfRange));
        }
        let rows: Vec<RowId> = content.results.iter().map(|result| result.id).collect();
        let result = known(&cell.result, &rows)?;
        let entry = content.results.iter().find(|entry| entry.id == result);
        let indicators = entry.map(|entry| entry.indicators.as_slice()).unwrap_or_default();
        let rows: Vec<RowId> = indicators.iter().map(|indicator| indicator.id).collect();
        let indicator = cell.indicator.as_deref().map(|wanted| known(wanted, &rows)).transpose()?;
        let note = board.note(result, indicator, period).cloned();
        let kept =
            |text: fn(&Progress) -> &String| note.as_ref().map(text).filter(|text| !text.is_empty()).cloned();
        let value = match &cell.value {
            _ if cell.as_target => {
                let of_year = indicators.iter().find(|one| Some(one.id) == indicator);
                let of_year = of_year.and_then(|one| one.target.clone());
                Some(target_of(board.target(indicator, period), of_year)?)
            }
            Some(value) => checked_text("value", value)?,
            None => kept(|note| &note.value),
        };
        let text = match &cell.text {
            Some(text) => checked_text("text", text)?,
            None => kept(|note| &note.text),
        };
        Ok(Cell { result, indicator, period, note, value, text })
    }
}

/// The target of the period, else of the year; refused where there is none.
fn target_of(of_period: &str, of_year: Option<String>) -> Result<String, Halt> {
    let of_period = Some(of_period.trim().to_owned()).filter(|target| !target.is_empty());
    let target = of_period.or(of_year.filter(|target| !target.trim().is_empty()));
    target.ok_or_else(|| invalid("asTarget", FieldFault::Empty))
}

/// A cell that holds nothing any more loses its note.
fn write(act: &mut Act<'_>, plan: &PlanRecord, cell: Cell, today: &str) -> Result<(), Halt> {
    let is_empty = cell.value.is_none() && cell.text.is_none();
    let Some(note) = cell.note else {
        if is_empty {
            return Ok(());
        }
        let values = vec![
            (column::EMPLOYEE, plan.employee.into()),
            (column::PLAN, plan.id.into()),
            (column::WORK_RESULT, cell.result.into()),
            (column::INDICATOR, cell.indicator.into()),
            (column::PERIOD, cell.period.to_string().into()),
            (column::NOTED_ON, today.into()),
            (column::VALUE, cell.value.into()),
            (column::TEXT, cell.text.into()),
        ];
        act.insert(Table::Progress, Scope::dossier(plan.employee), &filled(values))?;
        return Ok(());
    };
    if is_empty {
        act.delete(Table::Progress, note.id)?;
        return Ok(());
    }
    act.set(note.id, column::VALUE, Value::from(cell.value))?;
    act.set(note.id, column::TEXT, Value::from(cell.text))?;
    Ok(())
}

/// The rows of a plan as the screen shows them, one an indicator.
fn lines(content: &PlanContent) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (no, result) in (1..).zip(&content.results) {
        lines.extend(result.indicators.iter().map(|one| Line { no, result, indicator: Some(one) }));
        if result.indicators.is_empty() {
            lines.push(Line { no, result, indicator: None });
        }
    }
    lines
}

/// Where a block begins.
fn start(lines: &[Line<'_>], result: RowId, indicator: Option<RowId>) -> Result<usize, Halt> {
    let is_it = |line: &Line<'_>| {
        line.result.id == result
            && indicator.is_none_or(|wanted| line.indicator.is_some_and(|one| one.id == wanted))
    };
    lines.iter().position(is_it).ok_or_else(|| super::missing("Bagian SKP"))
}

fn new_cell(line: &Line<'_>, period: Period, text: &str) -> NewProgressCell {
    NewProgressCell {
        result: crate::convert::id(line.result.id),
        indicator: line.indicator.map(|indicator| crate::convert::id(indicator.id)),
        period: period.to_string(),
        value: Some(text.trim().to_owned()),
        ..NewProgressCell::default()
    }
}
