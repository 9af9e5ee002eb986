//! Results and indicators kept for reuse: found, written, kept from a plan, put into one.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use contract::{
    Failure, FieldFault, FieldProblem, InsertFromLibraryRequest, KeepInLibraryRequest, LibraryEntryView,
    LibraryView, ListLibraryRequest, PackView, PlanDeskView, RemoveLibraryEntriesRequest,
    SaveLibraryEntryRequest,
};
use domain::{Aspect, Priority, SupportedResult, WorkResult};
use interop::pack::PackEntry;
use interop::plan::{PlannedIndicator, PlannedResult};
use store::records::{LibraryEntry, Reader, Term};
use store::schema::library_entries as column;
use store::{Act, Column, RowId, Scope, Table, Value};

use super::merge::Rows;
use super::{nearest, normal_form, planned};
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::writer;
use crate::{App, shared_lists};

/// Entries shown unless told.
const SHOWN: usize = 200;
/// Letters a text of the library may have, as in packs.
const MOST_LETTERS: usize = interop::pack::MAX_LETTERS;

impl App {
    /// Entries of the library: those of the nearest position first.
    pub(crate) fn list_library(&mut self, request: ListLibraryRequest) -> Result<LibraryView, Halt> {
        let all = self.read()?.list_library()?;
        let search = request.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let position = request.position.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let pack = request.pack.as_deref().filter(|pack| !pack.is_empty());
        let mut found: Vec<(f64, &LibraryEntry)> = all
            .iter()
            .filter(|entry| pack.is_none_or(|pack| entry.pack == pack))
            .filter(|entry| search.is_none_or(|typed| nearest::holds(entry, typed)))
            .filter_map(|entry| {
                let near = position.map_or(Some(1.0), |wanted| nearest::position(wanted, &entry.position));
                // Words that were typed are looked for everywhere; the position then only ranks.
                Some((near.or(search.map(|_| 0.0))?, entry))
            })
            .collect();
        found.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let wanted = request.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(SHOWN);
        Ok(LibraryView {
            total: count(found.len()),
            entries: found.into_iter().take(wanted).map(|(_, entry)| view(entry)).collect(),
            packs: packs(&all),
            positions: positions(&all),
        })
    }

    /// Makes or changes an entry.
    pub(crate) fn save_library_entry(
        &mut self,
        request: SaveLibraryEntryRequest,
    ) -> Result<LibraryEntryView, Halt> {
        refuse_bad_fields(&request)?;
        let existing = request.id.as_deref().map(row).transpose()?;
        if let Some(entry) = existing {
            self.library_entry(entry)?;
        }
        let lists = shared_lists(&self.office()?);
        let values = values(&request.pack, &content_of(&request));
        let entry = self.act("save_library_entry", None, |act| {
            let Some(entry) = existing else {
                let ordinal = next_place(act.read(), request.pack.trim())?;
                return insert(act, lists, values, ordinal);
            };
            for (column, value) in values {
                act.set(entry, column, value)?;
            }
            Ok(entry)
        })?;
        Ok(view(&self.library_entry(entry)?))
    }

    /// Takes entries out.
    pub(crate) fn remove_library_entries(
        &mut self,
        request: RemoveLibraryEntriesRequest,
    ) -> Result<LibraryView, Halt> {
        let entries: Vec<RowId> = request.ids.iter().map(|id| row(id)).collect::<Result<_, _>>()?;
        self.act("remove_library_entries", None, |act| {
            for entry in entries {
                act.delete(Table::LibraryEntries, entry)?;
            }
            Ok(())
        })?;
        self.list_library(everything())
    }

    /// Keeps results of a plan for the position they were made for.
    pub(crate) fn keep_in_library(&mut self, request: KeepInLibraryRequest) -> Result<LibraryView, Halt> {
        let pack = request.pack.trim().to_owned();
        refuse_empty(&[("pack", &pack)])?;
        self.commit_drafts()?;
        let reader = self.read()?;
        let missing = || Failure::NotFound { what: "SKP".into() };
        let plan = reader.find_plan(row(&request.plan)?)?.ok_or_else(missing)?;
        let person = reader.find_employee(plan.employee)?;
        let position = plan.employee_position.or(person.map(|person| person.position)).unwrap_or_default();
        let mut results = reader.plan_content(plan.id)?.results;
        results.retain(|result| request.results.is_empty() || request.results.contains(&id(result.id)));
        let planned: Vec<PlannedResult> = results.iter().map(planned::of_entry).collect();
        let entries: Vec<PackEntry> =
            planned.iter().flat_map(|result| entries_of(result, &position)).collect();
        let lists = shared_lists(&self.office()?);
        self.act("keep_in_library", None, |act| add_new(act, lists, &pack, &entries))?;
        self.list_library(ListLibraryRequest { pack: Some(pack), ..everything() })
    }

    /// Puts entries into a draft: as results with their indicators, or as indicators of one result.
    pub(crate) fn insert_from_library(
        &mut self,
        request: InsertFromLibraryRequest,
    ) -> Result<PlanDeskView, Halt> {
        let plan = writer::editable(self.read()?, row(&request.plan)?, self.moment().language)?;
        self.commit_drafts()?;
        let entries: Vec<LibraryEntry> =
            request.entries.iter().map(|entry| self.library_entry(row(entry)?)).collect::<Result<_, _>>()?;
        let wanted = results_of(&entries);
        self.act("insert_from_library", Some(plan.employee), |act| {
            let mut rows = Rows::of(act, plan)?;
            let Some(result) = &request.result else { return rows.add_results(&wanted) };
            let there = rows.act.read().plan_content(rows.plan.id)?.results;
            let found = there.iter().find(|entry| id(entry.id) == *result);
            let entry = found.ok_or_else(|| Failure::NotFound { what: result.clone() })?;
            let indicators: Vec<_> = wanted.iter().flat_map(|it| it.indicators.iter().cloned()).collect();
            rows.add_indicators(entry, &indicators)
        })?;
        self.desk_view(row(&request.plan)?)
    }

    fn library_entry(&self, entry: RowId) -> Result<LibraryEntry, Halt> {
        let found = self.read()?.find_library_entry(entry)?;
        Ok(found.ok_or_else(|| Failure::NotFound { what: id(entry) })?)
    }
}

/// Entries as results of a plan; what others than the evaluator assign waits for consent.
pub(crate) fn work_results_of(entries: &[LibraryEntry], evaluator_position: Option<&str>) -> Vec<WorkResult> {
    results_of(entries).iter().map(|result| planned::work_result(result, evaluator_position)).collect()
}

/// What the library offers a position: the results of its own entries, in order.
pub(crate) fn template_for(library: &[LibraryEntry], position: &str) -> Vec<PlannedResult> {
    let wanted = normal_form(position);
    let own = library.iter().filter(|entry| normal_form(&entry.position) == wanted && !wanted.is_empty());
    results_of(&own.cloned().collect::<Vec<_>>())
}

/// Entries as results: neighbours with the same result are its indicators.
fn results_of(entries: &[LibraryEntry]) -> Vec<PlannedResult> {
    let mut results: Vec<PlannedResult> = Vec::new();
    for entry in entries {
        let indicator = Some(indicator_of(entry)).filter(|_| !entry.indicator.trim().is_empty());
        let same = |result: &&mut PlannedResult| normal_form(&result.text) == normal_form(&entry.result);
        if let Some(result) = results.iter_mut().find(same) {
            result.indicators.extend(indicator);
        } else {
            results.push(PlannedResult {
                row: 0,
                priority: Some(entry.priority),
                text: entry.result.clone(),
                assigned_by: said(&entry.assigned_by),
                supported: said(&entry.supported).map(|text| SupportedResult { text, indicator: None }),
                indicators: indicator.into_iter().collect(),
            });
        }
    }
    results
}

fn indicator_of(entry: &LibraryEntry) -> PlannedIndicator {
    PlannedIndicator {
        row: 0,
        aspect: entry.aspect,
        text: entry.indicator.clone(),
        target: said(&entry.target),
        perspective: entry.perspective,
    }
}

/// A result as entries: one for each indicator.
fn entries_of(result: &PlannedResult, position: &str) -> Vec<PackEntry> {
    let bare = PackEntry {
        position: said(position),
        priority: result.priority,
        result: result.text.clone(),
        assigned_by: result.assigned_by.clone(),
        supported: result.supported.as_ref().map(|it| it.text.clone()),
        ..PackEntry::default()
    };
    if result.indicators.is_empty() {
        return vec![bare];
    }
    let measured = |indicator: &PlannedIndicator| PackEntry {
        aspect: indicator.aspect,
        indicator: indicator.text.clone(),
        target: indicator.target.clone(),
        perspective: indicator.perspective,
        ..bare.clone()
    };
    result.indicators.iter().map(measured).collect()
}

/// What an entry says, as packs carry it.
pub(super) fn content(entry: &LibraryEntry) -> PackEntry {
    PackEntry {
        position: said(&entry.position),
        priority: Some(entry.priority),
        result: entry.result.clone(),
        assigned_by: said(&entry.assigned_by),
        supported: said(&entry.supported),
        aspect: entry.aspect,
        indicator: entry.indicator.clone(),
        target: said(&entry.target),
        perspective: entry.perspective,
        note: said(&entry.note),
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What makes two entries of a pack the same.
type Meaning = (String, String, Option<Aspect>, String, String);

fn meaning(entry: &PackEntry) -> Meaning {
    let normal = |text: Option<&String>| text.map(|text| normal_form(text)).unwrap_or_default();
    // Signs tell targets apart: < 5% is not > 5%.
    let target = entry.target.as_deref().unwrap_or_default().trim().to_lowercase();
    let position = normal(entry.position.as_ref());
    (position, normal_form(&entry.result), entry.aspect, normal_form(&entry.indicator), target)
}

/// Adds the entries a pack does not have yet, behind those it has; answers how many.
pub(super) fn add_new(
    act: &mut Act<'_>,
    lists: Scope,
    pack: &str,
    entries: &[PackEntry],
) -> Result<usize, Halt> {
    let there = act.read().list_library()?;
    let of_pack = there.iter().filter(|entry| entry.pack == pack);
    let mut known: HashSet<Meaning> = of_pack.map(|entry| meaning(&content(entry))).collect();
    let mut ordinal = next_place(act.read(), pack)?;
    let mut added = 0;
    for entry in entries {
        if known.insert(meaning(entry)) {
            insert(act, lists, values(pack, entry), ordinal)?;
            ordinal += 1;
            added += 1;
        }
    }
    Ok(added)
}

fn next_place(reader: Reader<'_>, pack: &str) -> Result<i64, Halt> {
    let library = reader.list_library()?;
    let places = library.iter().filter(|entry| entry.pack == pack).map(|entry| entry.ordinal);
    Ok(places.max().unwrap_or(0) + 1)
}

fn insert(
    act: &mut Act<'_>,
    lists: Scope,
    mut values: Vec<(Column, Value)>,
    ordinal: i64,
) -> Result<RowId, Halt> {
    values.push((column::ORDINAL, ordinal.into()));
    Ok(act.insert(Table::LibraryEntries, lists, &filled(values))?)
}

/// Every cell of an entry but its place; empty ones are nothing.
fn values(pack: &str, entry: &PackEntry) -> Vec<(Column, Value)> {
    let text = |text: &str| Value::from(said(text));
    let perhaps = |text: Option<&String>| Value::from(text.and_then(|text| said(text)));
    vec![
        (column::PACK, text(pack)),
        (column::POSITION, perhaps(entry.position.as_ref())),
        (column::PRIORITY, entry.priority.unwrap_or(Priority::Main).word().into()),
        (column::RESULT_TEXT, text(&entry.result)),
        (column::SUPPORTED_TEXT, perhaps(entry.supported.as_ref())),
        (column::ASSIGNED_BY, perhaps(entry.assigned_by.as_ref())),
        (column::ASPECT, entry.aspect.map(Term::word).into()),
        (column::INDICATOR_TEXT, text(&entry.indicator)),
        (column::TARGET, perhaps(entry.target.as_ref())),
        (column::PERSPECTIVE, entry.perspective.map(Term::word).into()),
        (column::NOTE, perhaps(entry.note.as_ref())),
    ]
}

fn content_of(request: &SaveLibraryEntryRequest) -> PackEntry {
    PackEntry {
        position: said(&request.position),
        priority: Some(from_wire(request.priority)),
        result: request.result.clone(),
        assigned_by: said(&request.assigned_by),
        supported: said(&request.supported),
        aspect: request.aspect.map(from_wire),
        indicator: request.indicator.clone(),
        target: said(&request.target),
        perspective: request.perspective.map(from_wire),
        note: said(&request.note),
    }
}

fn refuse_bad_fields(request: &SaveLibraryEntryRequest) -> Result<(), Halt> {
    let said = format!("{}{}", request.result, request.indicator);
    refuse_empty(&[("pack", &request.pack), ("result", &said)])?;
    let texts = [
        ("pack", &request.pack),
        ("position", &request.position),
        ("result", &request.result),
        ("supported", &request.supported),
        ("assignedBy", &request.assigned_by),
        ("indicator", &request.indicator),
        ("target", &request.target),
        ("note", &request.note),
    ];
    let is_long = |text: &str| text.chars().nth(MOST_LETTERS).is_some();
    refuse(texts.into_iter().filter(|(_, text)| is_long(text)).map(|(field, _)| (field, FieldFault::TooLong)))
}

fn refuse_empty(texts: &[(&'static str, &String)]) -> Result<(), Halt> {
    let empty = texts.iter().filter(|(_, text)| text.trim().is_empty());
    refuse(empty.map(|(field, _)| (*field, FieldFault::Empty)))
}

fn refuse(faults: impl Iterator<Item = (&'static str, FieldFault)>) -> Result<(), Halt> {
    let fields: Vec<_> =
        faults.map(|(field, problem)| FieldProblem { field: field.into(), problem }).collect();
    if fields.is_empty() { Ok(()) } else { Err(Failure::Invalid { fields }.into()) }
}

fn everything() -> ListLibraryRequest {
    ListLibraryRequest { search: None, position: None, pack: None, limit: None }
}

fn packs(all: &[LibraryEntry]) -> Vec<PackView> {
    let mut by_name: BTreeMap<&str, Vec<&LibraryEntry>> = BTreeMap::new();
    for entry in all {
        by_name.entry(&entry.pack).or_default().push(entry);
    }
    let pack = |(name, entries): (&str, Vec<&LibraryEntry>)| {
        let positions: BTreeSet<String> = entries.iter().map(|entry| normal_form(&entry.position)).collect();
        PackView {
            name: name.to_owned(),
            n_entries: count(entries.len()),
            n_positions: count(positions.len()),
        }
    };
    by_name.into_iter().map(pack).collect()
}

fn positions(all: &[LibraryEntry]) -> Vec<String> {
    let named = all.iter().map(|entry| entry.position.clone()).filter(|position| !position.is_empty());
    named.collect::<BTreeSet<_>>().into_iter().collect()
}

fn view(entry: &LibraryEntry) -> LibraryEntryView {
    LibraryEntryView {
        id: id(entry.id),
        pack: entry.pack.clone(),
        position: entry.position.clone(),
        priority: to_wire(entry.priority),
        result: entry.result.clone(),
        supported: entry.supported.clone(),
        assigned_by: entry.assigned_by.clone(),
        aspect: entry.aspect.map(to_wire),
        indicator: entry.indicator.clone(),
        target: entry.target.clone(),
        perspective: entry.perspective.map(to_wire),
        note: entry.note.clone(),
    }
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
