//! Tables of this program that come back: told by their headings, compared with what is here row by row, and taken
//! in as one act. People and plans go the ways of their own imports; a recap is reckoned and only compared.

mod evaluations;
mod people;
mod recap;
mod words;

use super::workbooks::Told;
use crate::App;
use crate::failure::Halt;
use crate::files::file_name;
use crate::imports::unreadable;
use chrono::{Datelike, NaiveDate};
use contract::{
    ApplyImportRequest, ApplyPlanWorkbookRequest, Failure, FieldChangeView, ImportRemarkView,
    PreviewTableRequest, TableAppliedView, TableCountsView, TableKind, TablePreviewView, TableRowView,
    TableVerdict,
};
use domain::Period;
use interop::tables::{self, Cell, Column, Kind};

/// Rows of a preview that are shown; the counts cover all.
const ROWS_SHOWN: usize = 2000;

/// A table that was read, waiting to be taken in.
pub(super) struct Table {
    token: u32,
    kind: TableKind,
    counts: TableCountsView,
    content: Content,
}

/// Where what a table says waits.
enum Content {
    /// With the staff lists.
    People,
    /// With the workbooks of plans.
    Plans,
    /// Here.
    Evaluations(tables::Table),
    /// Nowhere: nothing of it is written.
    Recap,
}

/// What looking at a table found.
pub(crate) struct Looked {
    /// Of the preview it waits under.
    token: u32,
    counts: TableCountsView,
    /// The rows that are not the same.
    rows: Vec<TableRowView>,
    /// What is odd and keeps nothing from being taken.
    warnings: Vec<ImportRemarkView>,
}

impl Looked {
    /// A table with the rows that are not the same, and how many are.
    pub(crate) fn at(
        token: u32,
        (rows, same): (Vec<TableRowView>, u32),
        warnings: Vec<ImportRemarkView>,
    ) -> Self {
        let of = |verdict| count(rows.iter().filter(|row| row.verdict == verdict).count());
        let counts = TableCountsView {
            new: of(TableVerdict::New),
            changed: of(TableVerdict::Changed),
            same,
            refused: of(TableVerdict::Refused),
            compared: of(TableVerdict::Compared),
            not_here: of(TableVerdict::NotHere),
            invalid: of(TableVerdict::Invalid),
        };
        Self { token, counts, rows, warnings }
    }
}

impl App {
    /// Reads a table that came back and says what taking it in would do. Nothing is changed.
    pub(crate) fn preview_table(&mut self, request: PreviewTableRequest) -> Result<TablePreviewView, Halt> {
        let path = self.path(request.file)?;
        self.opened()?;
        self.commit_drafts()?;
        let language = self.moment().language;
        let told = |fault: interop::ReadError| unreadable(&path, &fault, language);
        let bytes = tables::load(&path).map_err(told)?;
        let kind = tables::recognise(&bytes).map_err(told)?;
        let (kind, looked, content) = match kind {
            Kind::People => (TableKind::Employees, self.look_at_people(&path, &bytes)?, Content::People),
            Kind::Plans => {
                let looked = self.look_at_plans(&path, &bytes, request.year)?;
                (TableKind::Plans, looked, Content::Plans)
            }
            Kind::Evaluations => {
                let table = tables::read_table(&bytes, tables::evaluations::COLUMNS).map_err(told)?;
                let looked = self.look_at_evaluations(&table)?;
                (TableKind::Evaluations, looked, Content::Evaluations(table))
            }
            Kind::Recap => {
                let table = tables::read_table(&bytes, tables::units::COLUMNS).map_err(told)?;
                (TableKind::Recap, self.look_at_recap(&table)?, Content::Recap)
            }
        };
        let table = Table { token: looked.token, kind, counts: looked.counts, content };
        let view = TablePreviewView {
            preview: table.token,
            file: file_name(&path),
            kind,
            counts: table.counts,
            writes: table.writes(),
            rows: shown(looked.rows),
            warnings: looked.warnings,
            note: words::note(kind, language).to_owned(),
        };
        self.beside.table = Some(table);
        Ok(view)
    }

    /// Takes a table in that was looked at, as one act after a tested backup. Where there is nothing to write
    /// nothing is done.
    pub(crate) fn apply_table(&mut self, request: ApplyImportRequest) -> Result<TableAppliedView, Halt> {
        let is_shown = self.beside.table.as_ref().is_some_and(|table| table.token == request.preview);
        let table = self.beside.table.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.take_table(&table);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.beside.table = Some(table);
        }
        applied
    }

    fn take_table(&mut self, table: &Table) -> Result<TableAppliedView, Halt> {
        let preview = table.token;
        let view = |written, left| TableAppliedView { kind: table.kind, written, left };
        if table.writes() == 0 {
            return Ok(view(0, table.left()));
        }
        Ok(match &table.content {
            Content::People => {
                let done = self.apply_import(ApplyImportRequest { preview })?;
                view(done.new + done.changed, table.left())
            }
            Content::Plans => {
                let done = self.apply_plan_workbook(ApplyPlanWorkbookRequest { preview })?;
                view(count(done.done.len()), count(done.refused.len()))
            }
            Content::Evaluations(content) => {
                let written = self.take_evaluations(content)?;
                view(written, table.left())
            }
            Content::Recap => view(0, table.left()),
        })
    }
}

impl Table {
    /// How many rows taking it in writes.
    fn writes(&self) -> u32 {
        match self.content {
            Content::People | Content::Plans | Content::Evaluations(_) => {
                self.counts.new + self.counts.changed
            }
            Content::Recap => 0,
        }
    }

    /// How many rows stay as they are here although they differ, or cannot be read.
    fn left(&self) -> u32 {
        self.counts.refused + self.counts.compared + self.counts.not_here + self.counts.invalid
    }
}

/// The first rows, those that somebody has to look at before the others.
fn shown(mut rows: Vec<TableRowView>) -> Vec<TableRowView> {
    rows.sort_by_key(|row| match row.verdict {
        TableVerdict::Invalid | TableVerdict::NotHere | TableVerdict::Refused => 0,
        TableVerdict::Changed => 1,
        TableVerdict::New => 2,
        TableVerdict::Compared | TableVerdict::Same => 3,
    });
    rows.truncate(ROWS_SHOWN);
    rows
}

/// A row that the reader refused.
pub(crate) fn rejected(remark: ImportRemarkView) -> TableRowView {
    TableRowView {
        row: remark.row,
        verdict: TableVerdict::Invalid,
        nip: String::new(),
        name: remark.value,
        about: String::new(),
        changes: Vec::new(),
        why: remark.reason,
        fix: remark.fix,
    }
}

/// A row that is left, with why and how to repair it.
fn left((row, verdict): (u32, TableVerdict), told: &Told) -> TableRowView {
    TableRowView {
        row,
        verdict,
        nip: String::new(),
        name: String::new(),
        about: String::new(),
        changes: Vec::new(),
        why: told.reason.clone(),
        fix: told.fix.clone(),
    }
}

/// Where a row says something else than what is here, by the place of the column, as its heading reads.
fn differing(columns: &[Column], said: &[Cell], here: &[Cell]) -> Vec<(usize, FieldChangeView)> {
    let cell = |cells: &[Cell], at: usize| cells.get(at).cloned().unwrap_or_default();
    let pairs =
        columns.iter().enumerate().map(|(at, column)| (at, column.head, cell(said, at), cell(here, at)));
    let differ = pairs.filter(|(_, _, said, here)| said != here);
    let change = |(at, head, said, here): (usize, &str, Cell, Cell)| {
        (at, FieldChangeView { field: head.to_owned(), from: here.shown(), to: said.shown() })
    };
    differ.map(change).collect()
}

/// The period a cell names. Spreadsheets make a day of a month such as `2026-07`.
fn period_of(text: &str) -> Option<Period> {
    let text = text.trim();
    text.parse().ok().or_else(|| {
        let day = NaiveDate::parse_from_str(text, "%d-%m-%Y").ok()?;
        Period::month(day.year(), u8::try_from(day.month()).ok()?)
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
