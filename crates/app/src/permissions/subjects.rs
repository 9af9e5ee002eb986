//! Whose records a request is about: every id in it, through the scope of its row.

use super::matrix::LISTS;
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use serde_json::Value;
use std::collections::BTreeSet;
use store::records::Reader;
use store::{RowId, ScopeKind, Table};

/// What one id of a request is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The person whose dossier it is in, or the leader of the matrix.
    pub(crate) person: Option<RowId>,
    /// The unit it belongs to.
    pub(crate) unit: Option<RowId>,
    /// The evaluator the record names.
    pub(crate) evaluator: Option<RowId>,
    /// Who leads the support, or was asked for the feedback: to that person it is as of the own team.
    pub(crate) entrusted_to: Option<RowId>,
    /// Whether it is an evaluation that is signed.
    pub(crate) is_sealed: bool,
}

/// Fields that only point at something, by command. The commands look for what they change in the plan,
/// matrix or team named beside; what is pointed at stays as it is.
const POINTERS: &[(&str, &str)] = &[
    ("edit_plan", "edits"),
    ("edit_matrix", "edits"),
    ("type_in_matrix", "row"),
    ("type_in_matrix", "column"),
    ("edit_tree", "edits"),
    ("make_plans_from_matrix", "rows"),
    ("preflight", "evaluations"),
    ("ask_feedback", "askedOf"),
    ("answer_feedback", "about"),
    ("fill_column", "about"),
    ("take_feedback", "about"),
    ("plan_support", "ledBy"),
    ("save_support", "ledBy"),
    ("save_meeting", "lists"),
    ("save_meeting", "ledBy"),
    ("save_meeting", "writtenBy"),
    ("try_distribution", "scenarios"),
    ("mark_discussed", "employee"),
    ("propose_rating", "meeting"),
];

/// Everything a request is about.
pub(super) fn of(app: &App, command: &str, request: &Value) -> Result<Vec<Subject>, Halt> {
    let mut rows = BTreeSet::new();
    if !LISTS.contains(&command) {
        gather(command, request, &mut rows);
    }
    let mut subjects = Vec::new();
    for row in rows {
        let found = subject(app, row)?.filter(|found| !subjects.contains(found));
        subjects.extend(found);
    }
    Ok(subjects)
}

fn gather(command: &str, value: &Value, rows: &mut BTreeSet<RowId>) {
    match value {
        Value::String(text) => rows.extend(row(text).ok()),
        Value::Array(values) => values.iter().for_each(|value| gather(command, value, rows)),
        Value::Object(fields) => {
            for (field, value) in fields {
                let is_pointer = POINTERS.contains(&(command, field.as_str())) || is_a_group(field, value);
                if !is_pointer {
                    gather(command, value, rows);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether it chooses the people of a print run by unit or evaluator: those not seen are left out of it.
fn is_a_group(field: &str, value: &Value) -> bool {
    field == "who" && value.get("kind").and_then(Value::as_str) != Some("people")
}

/// What one id is about; nothing where it is of a list, or of no record here.
pub(super) fn subject(app: &App, row: RowId) -> Result<Option<Subject>, Halt> {
    let Some((table, scope)) = app.store()?.scope_of(row)? else { return Ok(None) };
    let reader = app.read()?;
    let mut subject = Subject::default();
    match scope.kind {
        ScopeKind::Dossier => {
            subject.person = Some(kept(reader, scope.row)?);
            name_evaluator(reader, (table, row), &mut subject)?;
            subject.entrusted_to = entrusted_to(reader, (table, row))?;
        }
        ScopeKind::Unit => match leader(reader, (table, row))? {
            Some(leader) => subject.person = Some(leader),
            None => subject.unit = Some(scope.row),
        },
        ScopeKind::Ref | ScopeKind::Roster => return Ok(None),
    }
    Ok(Some(subject))
}

/// The record that stands for a person who was entered twice.
pub(crate) fn kept(reader: Reader<'_>, person: RowId) -> Result<RowId, Halt> {
    let found = reader.find_employee(person)?;
    Ok(found.and_then(|person| person.merged_into).unwrap_or(person))
}

/// Who leads a support or was asked for a feedback.
fn entrusted_to(reader: Reader<'_>, (table, row): (Table, RowId)) -> Result<Option<RowId>, Halt> {
    let person = if table == Table::Supports {
        reader.find_support(row)?.and_then(|support| support.led_by)
    } else if table == Table::FeedbackRequests {
        reader.find_feedback_request(row)?.and_then(|request| request.asked_of)
    } else {
        None
    };
    person.map(|person| kept(reader, person)).transpose()
}

fn name_evaluator(
    reader: Reader<'_>,
    (table, row): (Table, RowId),
    subject: &mut Subject,
) -> Result<(), Halt> {
    let evaluation = if table == Table::Feedback {
        reader.find_feedback(row)?.and_then(|entry| entry.evaluation)
    } else if table == Table::Objections {
        reader.find_objection(row)?.map(|objection| objection.evaluation)
    } else if table == Table::RatingProposals {
        reader.find_proposal(row)?.map(|proposal| proposal.evaluation)
    } else {
        (table == Table::Evaluations).then_some(row)
    };
    if let Some(record) = evaluation.map(|row| reader.find_evaluation(row)).transpose()?.flatten() {
        subject.evaluator = record.evaluator;
        subject.is_sealed = record.state.is_sealed();
    }
    let plan = if table == Table::WorkResults {
        reader.find_plan_of_result(row)?
    } else if table == Table::Plans {
        reader.find_plan(row)?
    } else {
        None
    };
    if let Some(plan) = plan {
        subject.evaluator = plan.evaluator;
    }
    Ok(())
}

/// A matrix is its leader's, in whatever unit it is kept.
fn leader(reader: Reader<'_>, (table, row): (Table, RowId)) -> Result<Option<RowId>, Halt> {
    let matrix = if table == Table::Matrices {
        reader.find_matrix(row)?
    } else if table == Table::RoleResults {
        reader.find_matrix_of_entry(row)?
    } else {
        None
    };
    Ok(matrix.map(|matrix| matrix.leader))
}
