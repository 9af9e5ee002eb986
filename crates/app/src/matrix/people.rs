//! The people of a matrix: those the leader evaluates, and guests.

use super::columns::{moved, reorder};
use super::edits::Desk;
use super::{invalid, needed, text_cell, trimmed};
use crate::convert::row;
use crate::failure::Halt;
use contract::{Failure, FieldFault, Language};
use store::records::{MatrixContent, MatrixRow};
use store::schema::{employees, matrix_rows as column};
use store::{Scope, Table};

/// The row an interface means.
///
/// # Errors
/// [`Failure::NotFound`] where the matrix has no such row.
pub(super) fn known<'c>(content: &'c MatrixContent, id: &str) -> Result<&'c MatrixRow, Halt> {
    let wanted = row(id)?;
    let found = content.rows.iter().find(|row| row.id == wanted);
    Ok(found.ok_or_else(|| Failure::NotFound { what: "Baris matriks".into() })?)
}

/// Adds a person the leader does not evaluate: one of the store, or name, position and unit in words.
pub(super) fn add_guest(
    desk: &mut Desk<'_, '_>,
    employee: Option<&str>,
    [name, position, unit_name]: [&str; 3],
) -> Result<(), Halt> {
    let ordinal = desk.content.rows.iter().map(|row| row.ordinal).max().unwrap_or(0) + 1;
    let mut values = vec![
        (column::MATRIX, desk.matrix.id.into()),
        (column::ORDINAL, ordinal.into()),
        (column::IS_GUEST, true.into()),
    ];
    if let Some(employee) = employee {
        let employee = row(employee)?;
        let is_there = desk.content.rows.iter().any(|row| row.employee == Some(employee));
        let is_known = desk.act.read().find_employee(employee)?.is_some();
        if is_there || employee == desk.matrix.leader || !is_known {
            return Err(invalid("employee", FieldFault::UnknownId).into());
        }
        values.push((column::EMPLOYEE, employee.into()));
    } else {
        // The regulation's own matrices name nobody, only positions.
        let name = trimmed("name", name)?;
        let position =
            if name.is_empty() { needed("name", position)? } else { trimmed("position", position)? };
        values.push((column::NAME, text_cell(name)));
        values.push((column::POSITION, text_cell(position)));
        values.push((column::UNIT_NAME, text_cell(trimmed("unitName", unit_name)?)));
    }
    let scope = Scope::unit(desk.matrix.unit);
    desk.act.insert(Table::MatrixRows, scope, &crate::imports::filled(values))?;
    Ok(())
}

/// Takes a row out. People the leader evaluates keep theirs: an empty one tells who has no role.
pub(super) fn remove(desk: &mut Desk<'_, '_>, id: &str) -> Result<(), Halt> {
    let gone = known(&desk.content, id)?;
    let whole = domain::Period::annual(desk.matrix.year);
    let evaluator = match gone.employee.filter(|_| !gone.is_guest) {
        Some(person) => desk.act.read().find_evaluator(person, whole.ends_on())?,
        None => None,
    };
    if evaluator == Some(desk.matrix.leader) {
        return Err(stays(desk.language).into());
    }
    for entry in desk.content.entries.iter().filter(|entry| entry.row == gone.id) {
        desk.act.delete(Table::RoleResults, entry.id)?;
    }
    desk.act.delete(Table::MatrixRows, gone.id)?;
    Ok(())
}

fn stays(language: Language) -> Failure {
    let (why, next) = match language {
        Language::Id => (
            "Orang ini dinilai oleh pimpinan matriks ini, jadi barisnya tetap ada.",
            "Kosongkan sel-selnya bila belum ada peran.",
        ),
        Language::En => (
            "This person is evaluated by the leader of this matrix, so the row stays.",
            "Empty the cells where there is no role.",
        ),
    };
    Failure::RuleSays { rule: "R-047".into(), why: why.into(), next: next.into() }
}

/// Puts a row behind another; first unless told.
pub(super) fn put_behind(desk: &mut Desk<'_, '_>, id: &str, after: Option<&str>) -> Result<(), Halt> {
    let order = desk.content.rows.iter().map(|row| row.id).collect();
    let after = after.map(|after| known(&desk.content, after)).transpose()?.map(|row| row.id);
    let order = moved(order, known(&desk.content, id)?.id, after);
    reorder(desk.act, column::ORDINAL, &order)
}

/// Says whether the person of a row leads a team.
pub(super) fn set_team_leader(desk: &mut Desk<'_, '_>, id: &str, leads: bool) -> Result<(), Halt> {
    let person = known(&desk.content, id)?.employee;
    let person = person.ok_or_else(|| invalid("row", FieldFault::UnknownId))?;
    desk.act.set(person, employees::IS_TEAM_LEADER, leads.then_some(true))?;
    Ok(())
}
