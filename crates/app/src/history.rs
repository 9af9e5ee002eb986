//! History of records, the list of acts, undo and redo.

mod subjects;
mod values;

pub(crate) use subjects::Subjects;
pub(crate) use values::{choice_words, value_words};

use crate::convert::{id, row};
use crate::failure::Halt;
use crate::{App, Moment, permissions, units, words};
use chrono::{DateTime, FixedOffset};
use contract::{
    ActView, Failure, FieldFault, FieldProblem, HistoryEntryView, HistoryRequest, HistoryView, Instant,
    Language, Nothing, TimelineView, UndoneView,
};
use std::collections::HashSet;
use store::records::Reader;
use store::schema::outside_results;
use store::{CellRef, HistoryEntry, HistoryQuery, ReplicaId, RowId, Scope, Table, Value};

/// Events shown on the card of a person.
const TIMELINE_SHOWN: usize = 8;
/// Newest acts among which those of one account are looked for.
const ACTS_LOOKED_AT: u32 = 500;

impl App {
    /// What changed on a person's dossier or a unit, newest first.
    pub(crate) fn show_history(&mut self, request: HistoryRequest) -> Result<HistoryView, Halt> {
        let subject = row(&request.id)?;
        let mut entries = self.entries(subject, request.as_of.as_deref())?;
        entries.retain(|entry| !values::is_technical(&entry.cell));
        let subjects = Subjects::of(&entries, self.moment());
        if let Some(field) = &request.field {
            entries.retain(|entry| field_code(&entry.cell).contains(field.as_str()));
        }
        if let Some(by) = &request.by {
            entries.retain(|entry| entry.author_name.as_ref() == Some(by));
        }
        let (reader, moment, here) = (self.read()?, self.moment(), self.store()?.replica());
        let views = entries.iter().rev().map(|entry| {
            let device = device_words(entry.act.replica, here, moment.language);
            let subject = subjects.name(&entry.cell);
            Ok::<_, Halt>(HistoryEntryView { device, subject, ..entry_view(reader, moment, entry)? })
        });
        Ok(HistoryView { today: moment.today().to_string(), entries: views.collect::<Result<_, _>>()? })
    }

    /// Takes back the newest act that can be, whole.
    pub(crate) fn undo(&mut self, _: Nothing) -> Result<UndoneView, Halt> {
        self.commit_drafts()?;
        let next = self.store()?.next_undo(self.opened()?.account.id)?.ok_or(Failure::NothingToUndo)?;
        self.refuse_taking_back(&next)?;
        let at = self.moment().millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let undone = open.store.undo(open.account.id, at)?.ok_or(Failure::NothingToUndo)?;
        Ok(self.undone_view(&undone))
    }

    /// Does again what was undone last.
    pub(crate) fn redo(&mut self, _: Nothing) -> Result<UndoneView, Halt> {
        let next = self.store()?.next_redo(self.opened()?.account.id)?.ok_or(Failure::NothingToRedo)?;
        self.refuse_taking_back(&next)?;
        let at = self.moment().millis();
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let redone = open.store.redo(open.account.id, at)?.ok_or(Failure::NothingToRedo)?;
        Ok(self.undone_view(&redone))
    }

    fn undone_view(&self, undone: &store::Undone) -> UndoneView {
        let language = self.moment().language;
        UndoneView {
            words: words::act(&undone.kind, language).to_owned(),
            fields: u32::try_from(undone.changed_cells).unwrap_or(u32::MAX),
            left: undone.left.iter().map(|cell| words::field(&field_code(cell), language)).collect(),
        }
    }

    /// The newest acts, for Beranda.
    pub(crate) fn newest_acts(&self, most: u32) -> Result<Vec<ActView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let account = self.opened()?.account.id;
        let mine = account.0;
        let sees_all = self.sight()?.sees_everybody();
        let mut acts = self.store()?.acts(if sees_all { most } else { ACTS_LOOKED_AT })?;
        if !sees_all {
            acts.retain(|act| act.author == mine);
            acts.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        }
        let undoable = acts
            .iter()
            .find(|act| act.is_undoable && !act.is_undone && act.kind != "undo" && act.author == mine);
        let next = self.store()?.next_undo(account)?;
        let out_of_reach = next.map(|next| self.why_not_take_back(&next)).transpose()?.flatten();
        let undoable = undoable.filter(|_| out_of_reach.is_none()).map(|act| act.id);
        let views = acts.iter().map(|act| {
            Ok(ActView {
                at: instant(act.at, moment),
                kind: act.kind.clone(),
                words: words::act(&act.kind, moment.language).to_owned(),
                by: act.author_name.clone().unwrap_or_default(),
                acted_for: name_of(reader, act.acted_for)?,
                can_undo: Some(act.id) == undoable,
                undone: act.is_undone,
            })
        });
        views.collect()
    }

    /// What was written about a unit or a person, with what came by a merge, oldest first.
    pub(crate) fn entries(&self, subject: RowId, as_of: Option<&str>) -> Result<Vec<HistoryEntry>, Halt> {
        let mut entries = self.all_entries(subject, as_of)?;
        let person = permissions::kept(self.read()?, subject)?;
        if self.sight()?.hides_unsigned(person) {
            self.hide_unsigned(person, &mut entries)?;
        }
        self.hide_confidential(person, &mut entries)?;
        Ok(entries)
    }

    /// What stands on evaluations that are not signed now stays with the evaluator until they are, and so does what
    /// another system states of the same period: it may have been taken over.
    fn hide_unsigned(&self, person: RowId, entries: &mut Vec<HistoryEntry>) -> Result<(), Halt> {
        let (signed, open): (Vec<_>, Vec<_>) =
            self.read()?.list_evaluations_of(person)?.into_iter().partition(|one| one.state.is_sealed());
        let mut shown: HashSet<RowId> = signed.into_iter().map(|record| record.id).collect();
        let open: HashSet<String> = open.into_iter().map(|record| record.period.to_string()).collect();
        let is_open = |entry: &&HistoryEntry| {
            let is_period = entry.cell.column == Some(outside_results::PERIOD);
            is_period && entry.to.as_text().is_some_and(|period| open.contains(period))
        };
        let stated: HashSet<RowId> = entries.iter().filter(is_open).map(|entry| entry.cell.row).collect();
        entries.retain(|entry| !stated.contains(&entry.cell.row));
        for entry in entries.iter() {
            let belongs = matches!(&entry.to, Value::Row(named) if shown.contains(named));
            if belongs && matches!(entry.cell.table, Table::Feedback | Table::Actuals) {
                shown.insert(entry.cell.row);
            }
        }
        let of_evaluation =
            |table: Table| matches!(table, Table::Evaluations | Table::Feedback | Table::Actuals);
        entries.retain(|entry| !of_evaluation(entry.cell.table) || shown.contains(&entry.cell.row));
        Ok(())
    }

    fn all_entries(&self, subject: RowId, as_of: Option<&str>) -> Result<Vec<HistoryEntry>, Halt> {
        let is_unit = self.read()?.find_unit(subject)?.is_some();
        let as_of = as_of.map(|text| parse_instant(text, self.moment())).transpose()?;
        let as_of = as_of.or_else(|| self.then.as_ref().map(|then| then.records.at()));
        let history = |scope| {
            self.store()?.history(&HistoryQuery { as_of, ..HistoryQuery::scope(scope) }).map_err(Halt::from)
        };
        if is_unit {
            return history(Scope::unit(subject));
        }
        let mut entries = history(Scope::dossier(subject))?;
        // What a merged record brought is still written in its own dossier.
        // One dossier stays in the order it was written in, also where a clock went back.
        let merged = self.read()?.list_merged_into(subject)?;
        for record in &merged {
            entries.extend(history(Scope::dossier(record.id))?);
        }
        if !merged.is_empty() {
            entries.sort_by_key(|entry| entry.at);
        }
        Ok(entries)
    }
}

/// The machine an act was done on, as people name it: this one, or the beginning of its short ids.
fn device_words(replica: ReplicaId, here: ReplicaId, language: Language) -> String {
    if replica == here {
        return if language == Language::Id { "laptop ini" } else { "this laptop" }.to_owned();
    }
    let short = RowId { replica, counter: 0 }.to_string();
    let (name, _) = short.split_once('-').unwrap_or((short.as_str(), ""));
    format!("laptop {name}")
}

/// The newest acts on a person's dossier, one line each.
pub(crate) fn timeline(app: &App, person: RowId) -> Result<Vec<TimelineView>, Halt> {
    let moment = app.moment();
    let entries = app.entries(person, None)?;
    let reader = app.read()?;
    let mut seen = HashSet::new();
    let mut shown = Vec::new();
    for entry in entries.iter().rev() {
        if shown.len() == TIMELINE_SHOWN {
            break;
        }
        if seen.insert(entry.act) {
            shown.push(TimelineView {
                at: instant(entry.at, moment),
                kind: entry.act_kind.clone(),
                title: words::act(&entry.act_kind, moment.language).to_owned(),
                detail: detail(reader, &entries, entry, moment)?,
            });
        }
    }
    Ok(shown)
}

/// What an act came to on the dossier: its last value that says something, else who did it.
fn detail(
    reader: Reader<'_>,
    all: &[HistoryEntry],
    of: &HistoryEntry,
    moment: Moment,
) -> Result<String, Halt> {
    let telling =
        ["results_rating", "conduct_rating", "state", "evaluator", "position", "unit", "retired_on"];
    let mut cells = all.iter().filter(|entry| entry.act == of.act);
    let best = cells.rfind(|entry| entry.cell.column.is_some_and(|column| telling.contains(&column.name)));
    match best {
        Some(entry) => {
            let field = words::field(&field_code(&entry.cell), moment.language);
            Ok(format!("{field}: {}", value_words(reader, &entry.cell, &entry.to, moment)?))
        }
        None => Ok(of.author_name.clone().unwrap_or_default()),
    }
}

pub(crate) fn entry_view(
    reader: Reader<'_>,
    moment: Moment,
    entry: &HistoryEntry,
) -> Result<HistoryEntryView, Halt> {
    let code = field_code(&entry.cell);
    Ok(HistoryEntryView {
        at: instant(entry.at, moment),
        by: entry.author_name.clone().unwrap_or_default(),
        acted_for: name_of(reader, entry.acted_for)?,
        act: words::act(&entry.act_kind, moment.language).to_owned(),
        act_id: format!("{:016x}-{}", entry.act.replica.0, entry.act.counter),
        act_kind: entry.act_kind.clone(),
        device: String::new(),
        subject: String::new(),
        row: id(entry.cell.row),
        record: words::record(entry.cell.table.sql_name(), moment.language).to_owned(),
        field_words: words::field(&code, moment.language),
        field: code,
        from: value_words(reader, &entry.cell, &entry.from, moment)?,
        to: value_words(reader, &entry.cell, &entry.to, moment)?,
    })
}

pub(crate) fn name_of(reader: Reader<'_>, person: Option<RowId>) -> Result<String, Halt> {
    Ok(person
        .map(|person| units::person_ref(reader, person))
        .transpose()?
        .map(|person| person.name)
        .unwrap_or_default())
}

pub(crate) fn field_code(cell: &CellRef) -> String {
    format!("{}.{}", cell.table, cell.column.map_or("_row", |column| column.name))
}

/// Milliseconds as an instant with the machine's offset.
pub(crate) fn instant(millis: i64, moment: Moment) -> Instant {
    let offset: FixedOffset = *moment.now.offset();
    DateTime::from_timestamp_millis(millis)
        .map(|at| at.with_timezone(&offset).to_rfc3339())
        .unwrap_or_default()
}

/// Reads an instant, or a day, which then means its end.
fn parse_instant(text: &str, moment: Moment) -> Result<i64, Halt> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(instant.timestamp_millis());
    }
    let invalid = || Failure::Invalid {
        fields: vec![FieldProblem { field: "asOf".to_owned(), problem: FieldFault::NotADate }],
    };
    let day: chrono::NaiveDate = text.parse().map_err(|_| invalid())?;
    let end = day.and_hms_opt(23, 59, 59).ok_or_else(invalid)?;
    let local = end.and_local_timezone(*moment.now.offset()).single().ok_or_else(invalid)?;
    Ok(local.timestamp_millis() + 999)
}
