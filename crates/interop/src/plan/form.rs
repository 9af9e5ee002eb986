//! Forms A.1.1, A.1.2, A.1.6 and A.1.7 filled in with a spreadsheet: whose they are, and their tables.

use domain::Approach;

use super::columns::{Columns, Row, is_number};
use super::gather::{Gatherer, Spot, Table, remark};
use super::sections::{AnnexList, are_narrative, begins_results};
use super::workbook::{checked_nip, filled, first_line};
use super::{PersonPlan, PlanOwner, PlanReason};
use crate::source::Value;
use crate::words::compact;

/// Rows above the identity block that belong to it: title lines, agency, heads.
const TITLE_ROWS: usize = 9;

/// The left side of the identity block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Name,
    Nip,
    Position,
    Unit,
    Rank,
}

fn label(text: &str) -> Option<Label> {
    match compact(text.split(':').next().unwrap_or_default()).as_str() {
        // `(Nama)` and `(NIP)` stand below signatures.
        _ if text.starts_with('(') => None,
        "NAMA" | "NAMALENGKAP" => Some(Label::Name),
        "NIP" | "NIPPPK" | "NIPNIPPPK" | "NIPOPSIONAL" | "NRP" => Some(Label::Nip),
        "JABATAN" => Some(Label::Position),
        "UNITKERJA" | "INSTANSI" => Some(Label::Unit),
        "PANGKATGOLRUANG" | "PANGKATGOLONGANRUANG" | "GOLONGAN" | "PANGKAT" => Some(Label::Rank),
        _ => None,
    }
}

/// Whether rows without headings hold a form or its annex.
pub(super) fn is_form(rows: &[Row<'_>]) -> bool {
    let is_annex = rows.iter().filter(|row| AnnexList::named(&row.joined()).is_some()).count() >= 2;
    is_annex || (are_narrative(rows) && rows.iter().any(begins_results))
}

/// Reads the forms of a sheet, one below another.
pub(super) fn read(sheet: &str, rows: &[Row<'static>]) -> Vec<PersonPlan> {
    let mut starts: Vec<usize> = (0..rows.len()).filter(|at| begins_identity(rows, *at)).collect();
    for (nth, start) in starts.iter_mut().enumerate() {
        *start = if nth == 0 { 0 } else { with_titles(rows, *start) };
    }
    if starts.is_empty() {
        starts.push(0);
    }
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| rows.get(*start..end));
    parts.filter_map(|part| read_one(sheet, part)).collect()
}

/// `NAMA` in one row and `NIP` below it.
fn begins_identity(rows: &[Row<'_>], at: usize) -> bool {
    let labels = |row: Option<&Row<'_>>, wanted| {
        row.is_some_and(|row| row.filled().any(|(_, cell)| label(&cell.shown()) == Some(wanted)))
    };
    labels(rows.get(at), Label::Name)
        && !labels(rows.get(at), Label::Nip)
        && labels(rows.get(at + 1), Label::Nip)
}

/// The first of the title rows above an identity block.
fn with_titles(rows: &[Row<'_>], start: usize) -> usize {
    let is_title = |row: &Row<'_>| {
        let word = compact(&row.joined());
        ["SASARANKINERJA", "PENDEKATAN", "BAGIPEJABAT", "PERIODE", "PEGAWAIYANGDINILAI"]
            .iter()
            .any(|part| word.contains(part))
    };
    let first = start.saturating_sub(TITLE_ROWS);
    let titles = rows.get(first..start).unwrap_or_default();
    let last_signature = titles.iter().rposition(|row| !is_title(row)).map_or(first, |at| first + at + 1);
    last_signature.min(start)
}

fn read_one(sheet: &str, rows: &[Row<'static>]) -> Option<PersonPlan> {
    let found = Columns::find(rows).filter(|columns| columns.n_fields() > 1 || !are_narrative(rows));
    let begins = rows.iter().position(|row| begins_results(row) || AnnexList::named(&row.joined()).is_some());
    let (columns, top, begin) = match (found, begins) {
        (Some(columns), _) => {
            let (top, heading) = (columns.top, columns.heading.unwrap_or(0));
            (columns, top, heading + 1)
        }
        (None, Some(begins)) => (Columns::default(), begins, begins),
        (None, None) => return None,
    };
    let is_narrative = columns.heading.is_none();
    let table = Table { columns: &columns, sheet, is_pasted: false, is_narrative };
    let mut gatherer = Gatherer::default();
    let head = rows.get(..top).unwrap_or_default();
    let mut person = identity(&table, head, &mut gatherer);
    person.approach = approach(head);
    for row in rows.get(begin..).unwrap_or_default() {
        gatherer.take(Spot { table: &table, row });
    }
    let mut person = filled(person, gatherer);
    if is_annex_alone(&person) {
        person.owner.position = head.last().map(Row::joined);
    } else if person.owner == PlanOwner::default()
        && let Some(row) = rows.get(begin)
    {
        person.remarks.insert(0, remark(Spot { table: &table, row }, None, PlanReason::PersonMissing));
    }
    let says = !person.results.is_empty() || !person.annex.is_empty() || person.owner.name.is_some();
    says.then_some(person)
}

/// What the title says about the approach.
fn approach(head: &[Row<'_>]) -> Option<Approach> {
    head.iter().find_map(|row| {
        let word = compact(&row.joined());
        if word.contains("HASILKERJAKUALITATIF") {
            Some(Approach::Qualitative)
        } else if word.contains("HASILKERJAKUANTITATIF") {
            Some(Approach::Quantitative)
        } else {
            None
        }
    })
}

/// The employee of the identity block. The evaluator stands beside him, usually on the right.
fn identity(table: &Table<'_>, head: &[Row<'_>], gatherer: &mut Gatherer) -> PersonPlan {
    let side = head.iter().find_map(|row| {
        let heads = |(_, cell): &(usize, &Value<'_>)| compact(&cell.shown()).contains("PEGAWAIYANGDINILAI");
        row.filled().find(heads).map(|(column, _)| column)
    });
    let row_number = head.first().map_or(1, |row| row.number);
    let mut person = PersonPlan { sheet: table.sheet.to_owned(), row: row_number, ..PersonPlan::default() };
    for row in head {
        let Some((label, column, value)) = beside_label(row, side.unwrap_or(0)) else { continue };
        let text = Some(value.shown()).filter(|text| !super::cell::is_placeholder(text));
        match label {
            Label::Name => {
                person.row = row.number;
                person.owner.name = person.owner.name.or(text);
            }
            Label::Position => person.owner.position = person.owner.position.or(text),
            Label::Unit => person.owner.unit = person.owner.unit.or(text),
            Label::Nip => {
                let (nip, fault) = checked_nip(&value);
                person.owner.nip = person.owner.nip.or(nip);
                if let Some(reason) = fault {
                    let mut said = remark(Spot { table, row }, Some(column), PlanReason::Nip(reason));
                    "NIP".clone_into(&mut said.place.column);
                    gatherer.out.remarks.push(said);
                }
            }
            Label::Rank => {}
        }
    }
    person
}

/// The label nearest to a side of the block, with what stands beside it and where.
fn beside_label<'r>(row: &'r Row<'_>, side: usize) -> Option<(Label, usize, Value<'r>)> {
    let labels: Vec<(usize, Label)> =
        row.filled().filter_map(|(column, cell)| Some((column, label(&first_line(cell))?))).collect();
    let (column, label) = labels.iter().min_by_key(|(column, _)| column.abs_diff(side)).copied()?;
    let shown = row.cells.get(column).map(Value::shown).unwrap_or_default();
    if let Some((_, after)) = shown.split_once(':')
        && !after.trim().is_empty()
    {
        return Some((label, column, Value::text(after.trim().to_owned())));
    }
    let next = labels.iter().map(|(column, _)| *column).filter(|other| *other > column).min();
    let beside = row.filled().filter(|(at, _)| *at > column && next.is_none_or(|next| *at < next));
    // The number of the right block stands just before its label and is no value of the left one.
    let is_value = |(at, cell): &(usize, &Value<'_>)| {
        let shown = cell.shown();
        shown != ":" && !(next == Some(at + 1) && is_number(&shown))
    };
    let (at, cell) = beside.into_iter().find(is_value)?;
    let value = match cell {
        Value::Text(text) => Value::text(text.trim_start_matches([':', ' ']).to_owned()),
        Value::Empty | Value::Number(_) | Value::Date(_) | Value::Error(_) => cell.clone(),
    };
    Some((label, at, value))
}

/// Puts an annex on a sheet of its own to the plan it belongs to: the only one, or the only one of the
/// position that its title names (A.1.8).
pub(super) fn joined(people: Vec<PersonPlan>) -> Vec<PersonPlan> {
    let (annexes, mut plans): (Vec<_>, Vec<_>) = people.into_iter().partition(is_annex_alone);
    let mut left = Vec::new();
    for annex in annexes {
        let is_only = plans.len() == 1;
        let fits = |plan: &&mut PersonPlan| is_only || plan.owner.position == annex.owner.position;
        let mut fitting: Vec<&mut PersonPlan> = plans.iter_mut().filter(fits).collect();
        if let [plan] = fitting.as_mut_slice() {
            plan.annex.resource_support.extend(annex.annex.resource_support);
            plan.annex.accountability_scheme.extend(annex.annex.accountability_scheme);
            plan.annex.consequences.extend(annex.annex.consequences);
            plan.has_gaps |= annex.has_gaps;
            plan.remarks.extend(annex.remarks);
        } else {
            left.push(annex);
        }
    }
    plans.append(&mut left);
    plans
}

fn is_annex_alone(person: &PersonPlan) -> bool {
    let names_nobody = person.owner.name.is_none() && person.owner.nip.is_none();
    person.results.is_empty() && names_nobody && !person.annex.is_empty()
}
