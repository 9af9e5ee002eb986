//! A pack as a table: the same columns as the plan workbook, for offices that write in a spreadsheet.

use chrono::NaiveDateTime;
use domain::Priority;
use rust_xlsxwriter::XlsxError;

use super::{Pack, PackEntry, PackFault};
use crate::plan::columns::Columns;
use crate::plan::field::Field;
use crate::plan::gather::{Gatherer, Spot, Table, remark};
use crate::plan::sections::priority_word;
use crate::plan::template::{aspect_word, perspective_word};
use crate::plan::workbook::rows_of;
use crate::plan::{PlanReason, PlannedIndicator, PlannedResult, Remark};
use crate::source::{ReadError, Source};
use crate::xlsx::{Formats, fit_row, workbook};

/// Why the table of a pack cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("pack workbook: {0}")]
pub struct PackTableError(#[from] XlsxError);

const COLUMNS: [(&str, f64); 10] = [
    ("Jabatan", 30.0),
    ("Utama/Tambahan", 17.0),
    ("Rencana hasil kerja", 44.0),
    ("Penugasan dari", 24.0),
    ("RHK pimpinan", 36.0),
    ("Aspek", 12.0),
    ("Indikator", 40.0),
    ("Target", 20.0),
    ("Perspektif", 19.0),
    ("Catatan", 30.0),
];

/// Reads the first sheet that holds a table of results. Its name is the name of the pack.
pub(super) fn read(bytes: &[u8]) -> Result<Pack, PackFault> {
    let mut source = Source::open(bytes)?;
    for sheet in source.sheets() {
        let rows = rows_of(&mut source, &sheet)?;
        let Some(columns) = Columns::find(&rows).filter(|columns| columns.has(Field::Result)) else {
            continue;
        };
        let table = Table { columns: &columns, sheet: &sheet, is_pasted: false, is_narrative: false };
        let mut entries = Entries::default();
        for row in rows.iter().skip(columns.heading.map_or(0, |heading| heading + 1)) {
            if !row.numbers_columns() && !columns.repeats_headings(row) {
                entries.take(Spot { table: &table, row })?;
            }
        }
        return Ok(Pack { name: sheet, entries: entries.made, ..Pack::default() });
    }
    Err(ReadError::NoPlan.into())
}

/// The rows of the table as they come; what a row leaves empty it takes from the one above, as a result
/// with several indicators does.
#[derive(Default)]
struct Entries {
    position: Option<String>,
    result: PlannedResult,
    /// The group line above, `A. UTAMA` or `B. TAMBAHAN`.
    priority: Option<Priority>,
    made: Vec<PackEntry>,
}

impl Entries {
    fn take(&mut self, spot: Spot<'_>) -> Result<(), PackFault> {
        let mut gatherer = Gatherer { priority: self.priority, ..Gatherer::default() };
        let position = gatherer.text(spot, Field::Position);
        let note = gatherer.text(spot, Field::Note);
        if position.is_some() && position != self.position {
            (self.position, self.result) = (position, PlannedResult::default());
        }
        // The row continues the result above: it is gathered below that one.
        let continues = !self.result.text.is_empty();
        if continues {
            let above = PlannedResult { indicators: Vec::new(), ..self.result.clone() };
            gatherer.out.results.push(above);
        }
        gatherer.take(spot);
        self.priority = gatherer.priority;
        let out = gatherer.finish();
        let refused = |remark: &&Remark| {
            remark.reason != PlanReason::ColumnNotRead
                && (remark.is_refusal() || must_be_exact(&remark.reason))
        };
        if let Some(fault) = out.remarks.iter().find(refused) {
            return Err(PackFault::Row(Box::new(fault.clone())));
        }
        let Some(result) = out.results.into_iter().last() else {
            return Ok(());
        };
        let says_nothing = continues && result.indicators.is_empty() && result.text == self.result.text;
        if result.text.is_empty() {
            let column = spot.table.columns.column(Field::Result);
            let missing = remark(spot, column, PlanReason::IndicatorWithoutResult);
            return Err(PackFault::Row(Box::new(missing)));
        }
        if !says_nothing {
            self.made.extend(entries(self.position.as_ref(), &result, note.as_ref()));
        }
        self.result = result;
        Ok(())
    }
}

/// In a pack that others will use, a word that is not understood is a fault and no remark.
fn must_be_exact(reason: &PlanReason) -> bool {
    matches!(reason, PlanReason::AspectUnknown | PlanReason::PerspectiveUnknown | PlanReason::PriorityUnknown)
}

fn entries(position: Option<&String>, result: &PlannedResult, note: Option<&String>) -> Vec<PackEntry> {
    let of_result = PackEntry {
        position: position.cloned(),
        priority: result.priority,
        result: result.text.clone(),
        assigned_by: result.assigned_by.clone(),
        supported: result.supported.as_ref().map(|supported| supported.text.clone()),
        note: note.cloned(),
        ..PackEntry::default()
    };
    if result.indicators.is_empty() {
        return vec![of_result];
    }
    let measured = |indicator: &PlannedIndicator| PackEntry {
        aspect: indicator.aspect,
        indicator: indicator.text.clone(),
        target: indicator.target.clone(),
        perspective: indicator.perspective,
        ..of_result.clone()
    };
    result.indicators.iter().map(measured).collect()
}

/// Writes a pack as a workbook that [`super::read`] reads. Equal packs and times give equal bytes.
pub fn write_xlsx(pack: &Pack, created: NaiveDateTime) -> Result<Vec<u8>, PackTableError> {
    let formats = Formats::wrapping();
    let mut workbook = workbook(&pack.name, created)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name(&pack.name))?;
    for (column, (title, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?.set_column_format(column, &formats.text)?;
        sheet.write_string_with_format(0, column, title, &formats.heading)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, entry) in (1..).zip(&pack.entries) {
        let widths = COLUMNS.map(|(_, width)| width);
        fit_row(sheet, row, cells(entry).into_iter().zip(widths))?;
        for (column, text) in (0..).zip(cells(entry)) {
            formats.write(sheet, row, column, text)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// Names of sheets have at most 31 letters and none of `[]:*?/\`.
fn sheet_name(name: &str) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    let name: String = name.chars().filter(allowed).take(31).collect();
    let name = name.trim().to_owned();
    if name.is_empty() { "Paket indikator".to_owned() } else { name }
}

fn cells(entry: &PackEntry) -> [&str; 10] {
    fn text(part: Option<&String>) -> &str {
        part.map_or("", String::as_str)
    }
    [
        text(entry.position.as_ref()),
        entry.priority.map(priority_word).unwrap_or_default(),
        &entry.result,
        text(entry.assigned_by.as_ref()),
        text(entry.supported.as_ref()),
        entry.aspect.map(aspect_word).unwrap_or_default(),
        &entry.indicator,
        text(entry.target.as_ref()),
        entry.perspective.map(perspective_word).unwrap_or_default(),
        text(entry.note.as_ref()),
    ]
}
