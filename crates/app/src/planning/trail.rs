//! What happened to a plan version: who did what, in whose name, and why.

use crate::convert::row;
use crate::failure::Halt;
use crate::history::instant;
use crate::{App, Moment, units, words};
use contract::{Failure, Language, PlanTrailItemView, PlanTrailRequest, PlanTrailView};
use domain::lifecycle::{Actor, PlanEvent};
use std::collections::HashSet;
use store::records::{PlanRecord, Reader};
use store::schema::{Kind, plans as column};
use store::{ActId, Column, HistoryEntry, RowId, Table, Value};

use super::steps::{event_of_kind, usual_actor};

/// Columns in which an act left its reason.
const REASONS: [Column; 4] =
    [column::RETURN_REASON, column::CHANGE_REASON, column::APPROVAL_BASIS, column::CLOSE_REASON];

impl App {
    /// What happened to a version, newest first.
    pub(crate) fn show_plan_trail(&mut self, request: PlanTrailRequest) -> Result<PlanTrailView, Halt> {
        let missing = || Failure::NotFound { what: "SKP".into() };
        let plan = self.read()?.find_plan(row(&request.plan)?)?.ok_or_else(missing)?;
        let entries = self.entries(plan.employee, None)?;
        let (reader, moment) = (self.read()?, self.moment());
        let mut items: Vec<PlanTrailItemView> = Vec::new();
        for act in acts_on(plan.id, &entries) {
            let item = item(reader, moment, &plan, &act)?;
            // Typing a plan is a hundred small acts of the same person on the same day: one line.
            let goes_on = items.last().is_some_and(|last| is_more_of(last, &item));
            if goes_on {
                items.pop();
            }
            items.push(item);
        }
        items.reverse();
        Ok(PlanTrailView { items })
    }
}

fn is_more_of(last: &PlanTrailItemView, next: &PlanTrailItemView) -> bool {
    let day = |item: &PlanTrailItemView| item.at.get(..10).map(str::to_owned);
    last.title == next.title && last.who == next.who && day(last) == day(next) && next.reason.is_empty()
}

/// Entries of the acts that touched a plan or what stands on it, act by act.
fn acts_on(plan: RowId, entries: &[HistoryEntry]) -> Vec<Vec<&HistoryEntry>> {
    let mut rows = HashSet::from([plan]);
    for entry in entries {
        let names_a_part = matches!(&entry.to, Value::Row(named) if rows.contains(named));
        if names_a_part && is_part_of_a_plan(entry) {
            rows.insert(entry.cell.row);
        }
    }
    let mut acts: Vec<(ActId, Vec<&HistoryEntry>)> = Vec::new();
    for entry in entries.iter().filter(|entry| rows.contains(&entry.cell.row)) {
        match acts.last_mut().filter(|(act, _)| *act == entry.act) {
            Some((_, of_act)) => of_act.push(entry),
            None => acts.push((entry.act, vec![entry])),
        }
    }
    acts.into_iter().map(|(_, entries)| entries).collect()
}

/// Whether a cell says which plan, result or indicator its row belongs to.
fn is_part_of_a_plan(entry: &HistoryEntry) -> bool {
    let is_content = !matches!(entry.cell.table, Table::Plans | Table::Evaluations | Table::Progress);
    let names = entry.cell.column.is_some_and(|column| {
        matches!(column.kind, Kind::Row(Table::Plans))
            || (column.name == "work_result" && entry.cell.table == Table::Indicators)
    });
    is_content && names
}

fn item(
    reader: Reader<'_>,
    moment: Moment,
    plan: &PlanRecord,
    act: &[&HistoryEntry],
) -> Result<PlanTrailItemView, Halt> {
    let Some(first) = act.first() else {
        return Err(Failure::NotFound { what: "SKP".into() }.into());
    };
    let who = first.author_name.clone().unwrap_or_default();
    let event = event_of_kind(&first.act_kind);
    let person = match (first.acted_for, event) {
        (Some(person), _) => Some(person),
        (None, Some(event)) => actor_of(plan, event),
        (None, None) => None,
    };
    let acted_for = person.map(|person| units::person_ref(reader, person)).transpose()?;
    let acted_for = acted_for.map(|person| person.name).unwrap_or_default();
    let kind = words::act(&first.act_kind, moment.language);
    let title = event
        .filter(|_| !acted_for.is_empty())
        .map_or_else(|| kind.to_owned(), |event| sentence(event, &acted_for, &who, moment.language));
    let mut told = act.iter().filter(|entry| entry.cell.column.is_some_and(|one| REASONS.contains(&one)));
    let reason = told.find_map(|entry| entry.to.as_text().map(str::to_owned)).unwrap_or_default();
    Ok(PlanTrailItemView { at: instant(first.at, moment), who, acted_for, title, reason })
}

/// In whose name an act on many plans was done on this one.
fn actor_of(plan: &PlanRecord, event: PlanEvent) -> Option<RowId> {
    match usual_actor(event) {
        Actor::Employee => Some(plan.employee),
        Actor::Evaluator => plan.evaluator,
        Actor::Superior => plan.approved_by,
        Actor::Leader | Actor::HrOfficer | Actor::Time => None,
    }
}

/// *Theresia Mau mengajukan SKP (dicatat oleh Nurul Azizah)*.
fn sentence(event: PlanEvent, actor: &str, who: &str, language: Language) -> String {
    let (id, en) = match event {
        PlanEvent::Submit => ("mengajukan SKP", "submitted the SKP"),
        PlanEvent::Return => ("mengembalikan SKP", "returned the SKP"),
        PlanEvent::Agree => ("menyepakati naskah SKP", "agreed to the text of the SKP"),
        PlanEvent::Sign => ("menandatangani SKP", "signed the SKP"),
        PlanEvent::Approve | PlanEvent::ApproveBySuperior => ("menetapkan SKP", "set the SKP"),
        PlanEvent::Reopen => ("membuka kembali SKP", "reopened the SKP"),
        PlanEvent::Revise => ("memulai perubahan SKP", "began a change of the SKP"),
        PlanEvent::DropRevision => ("membatalkan perubahan SKP", "dropped the change of the SKP"),
        PlanEvent::ChangeEvaluator => ("mengganti penilai pada SKP", "changed the evaluator of the SKP"),
        PlanEvent::Close(_) => ("menutup SKP", "closed the SKP"),
        PlanEvent::Cancel => ("membatalkan SKP", "cancelled the SKP"),
    };
    match language {
        Language::Id => format!("{actor} {id} (dicatat oleh {who})"),
        Language::En => format!("{actor} {en} (recorded by {who})"),
    }
}
