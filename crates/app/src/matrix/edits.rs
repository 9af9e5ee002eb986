//! Changes of a matrix, all of one request as one act.

use super::columns::{self, moved, reorder};
use super::{cells, invalid, needed, text_cell, trimmed};
use crate::App;
use crate::convert::{from_wire, row};
use crate::failure::Halt;
use contract::{EditMatrixRequest, Failure, FieldFault, Language, MatrixEdit, MatrixView};
use domain::{Cascading, ResultKind};
use store::records::{Matrix, MatrixContent, MatrixRow, Term};
use store::schema::{employees, matrices, matrix_rows as column, strategies};
use store::{Act, RowId, Scope, Table, Value};

impl App {
    /// Changes cells, columns, rows and strategies.
    pub(crate) fn edit_matrix(&mut self, request: EditMatrixRequest) -> Result<MatrixView, Halt> {
        let matrix = self.matrix(row(&request.matrix)?)?;
        self.still_at(matrix.unit, request.seen_version)?;
        let language = self.moment().language;
        self.act("edit_matrix", Some(matrix.leader), |act| {
            for edit in request.edits {
                carry_out(act, &matrix, edit, language)?;
            }
            Ok(())
        })?;
        let matrix = self.matrix(matrix.id)?;
        self.matrix_view(&matrix)
    }
}

fn carry_out(act: &mut Act<'_>, matrix: &Matrix, edit: MatrixEdit, language: Language) -> Result<(), Halt> {
    let content = act.read().matrix_content(matrix.id)?;
    match edit {
        MatrixEdit::SetCell { row, column, texts } => {
            let cell = (known(&content, &row)?.id, columns::known(&content, &column)?);
            cells::set(act, matrix, &content, cell, &texts)
        }
        MatrixEdit::FillDown { column, from, to } => {
            let from = (known(&content, &from)?.id, columns::known(&content, &column)?);
            let to: Vec<RowId> =
                to.iter().map(|id| Ok(known(&content, id)?.id)).collect::<Result<_, Halt>>()?;
            cells::fill_down(act, matrix, &content, from, &to)
        }
        MatrixEdit::PasteCells { row, column, text } => {
            let from = (known(&content, &row)?.id, columns::known(&content, &column)?);
            cells::paste(act, matrix, &content, (from, &text), language)
        }
        MatrixEdit::TakeColumnsFromPlan { by_indicator } => {
            set_level(act, matrix, by_indicator)?;
            columns::edit(act, matrix, &content, edit)
        }
        MatrixEdit::PasteColumns { .. }
        | MatrixEdit::AddColumn { .. }
        | MatrixEdit::SetColumn { .. }
        | MatrixEdit::RemoveColumn { .. }
        | MatrixEdit::MoveColumn { .. } => columns::edit(act, matrix, &content, edit),
        MatrixEdit::AddGuest { employee, name, position, unit_name } => {
            let guest = Guest { employee, name, position, unit_name };
            add_guest(act, matrix, &content, &guest)
        }
        MatrixEdit::RemoveRow { id } => remove_row(act, matrix, &content, (&id, language)),
        MatrixEdit::MoveRow { id, after } => {
            let order = content.rows.iter().map(|row| row.id).collect();
            let after = after.as_deref().map(|after| known(&content, after)).transpose()?.map(|row| row.id);
            reorder(act, column::ORDINAL, &moved(order, known(&content, &id)?.id, after))
        }
        MatrixEdit::SetTeamLeader { row, leads } => {
            let person = known(&content, &row)?.employee;
            let person = person.ok_or_else(|| invalid("row", FieldFault::UnknownId))?;
            act.set(person, employees::IS_TEAM_LEADER, leads.then_some(true))?;
            Ok(())
        }
        MatrixEdit::AddStrategy { .. }
        | MatrixEdit::SetStrategy { .. }
        | MatrixEdit::RemoveStrategy { .. } => strategy(act, matrix, &content, edit),
    }
}

/// The row an interface means.
fn known<'c>(content: &'c MatrixContent, id: &str) -> Result<&'c MatrixRow, Halt> {
    let wanted = row(id)?;
    let found = content.rows.iter().find(|row| row.id == wanted);
    Ok(found.ok_or_else(|| Failure::NotFound { what: "Baris matriks".into() })?)
}

/// Indicators are divided at level 1; results at level 2, below the matrix in which the leader has a row.
fn set_level(act: &mut Act<'_>, matrix: &Matrix, by_indicator: bool) -> Result<(), Halt> {
    let leader = act.read().find_employee(matrix.leader)?;
    let parent = match leader.filter(|_| !by_indicator) {
        Some(leader) => super::sheet::parent_of(act.read(), &leader, matrix.year)?,
        None => None,
    };
    act.set(matrix.id, matrices::PARENT, parent)?;
    Ok(())
}

/// Somebody from elsewhere, as an interface names him.
struct Guest {
    employee: Option<String>,
    name: String,
    position: String,
    unit_name: String,
}

/// Adds a person the leader does not evaluate.
fn add_guest(act: &mut Act<'_>, matrix: &Matrix, content: &MatrixContent, guest: &Guest) -> Result<(), Halt> {
    let ordinal = content.rows.iter().map(|row| row.ordinal).max().unwrap_or(0) + 1;
    let mut values = vec![
        (column::MATRIX, matrix.id.into()),
        (column::ORDINAL, ordinal.into()),
        (column::IS_GUEST, true.into()),
    ];
    if let Some(employee) = &guest.employee {
        let employee = row(employee)?;
        let is_there = content.rows.iter().any(|row| row.employee == Some(employee));
        if is_there || employee == matrix.leader || act.read().find_employee(employee)?.is_none() {
            return Err(invalid("employee", FieldFault::UnknownId).into());
        }
        values.push((column::EMPLOYEE, employee.into()));
    } else {
        // The regulation's own matrices name nobody, only positions.
        let name = trimmed("name", &guest.name)?;
        let position = if name.is_empty() {
            needed("name", &guest.position)?
        } else {
            trimmed("position", &guest.position)?
        };
        values.push((column::NAME, text_cell(name)));
        values.push((column::POSITION, text_cell(position)));
        values.push((column::UNIT_NAME, text_cell(trimmed("unitName", &guest.unit_name)?)));
    }
    act.insert(Table::MatrixRows, Scope::unit(matrix.unit), &crate::imports::filled(values))?;
    Ok(())
}

/// Takes a row out. People the leader evaluates keep theirs: an empty one tells who has no role.
fn remove_row(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    (id, language): (&str, Language),
) -> Result<(), Halt> {
    let gone = known(content, id)?;
    for entry in content.entries.iter().filter(|entry| entry.row == gone.id) {
        act.delete(Table::RoleResults, entry.id)?;
    }
    let whole = domain::Period::annual(matrix.year);
    let evaluator = match gone.employee.filter(|_| !gone.is_guest) {
        Some(person) => act.read().find_evaluator(person, whole.ends_on())?,
        None => None,
    };
    if evaluator == Some(matrix.leader) {
        return Err(stays(language).into());
    }
    act.delete(Table::MatrixRows, gone.id)?;
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

/// Carries out an edit of strategies.
fn strategy(
    act: &mut Act<'_>,
    matrix: &Matrix,
    content: &MatrixContent,
    edit: MatrixEdit,
) -> Result<(), Halt> {
    let found = |id: &str| -> Result<RowId, Halt> {
        let wanted = row(id)?;
        let known = content.strategies.iter().any(|strategy| strategy.id == wanted);
        let missing = || Failure::NotFound { what: "Strategi".into() };
        Ok(known.then_some(wanted).ok_or_else(missing)?)
    };
    let said = |kind: Option<contract::ResultKind>, cascading: Option<contract::Cascading>| {
        let kind: Option<ResultKind> = kind.map(from_wire);
        let cascading: Option<Cascading> = cascading.map(from_wire);
        [
            (strategies::KIND, Value::from(kind.map(Term::word))),
            (strategies::CASCADING, Value::from(cascading.map(Term::word))),
        ]
    };
    match edit {
        MatrixEdit::AddStrategy { column, text, kind, cascading } => {
            let of = columns::known(content, &column)?;
            let last = content.strategies.iter().filter(|strategy| strategy.column == of);
            let ordinal = last.map(|strategy| strategy.ordinal).max().unwrap_or(0) + 1;
            let mut values = vec![
                (strategies::MATRIX, matrix.id.into()),
                (strategies::MATRIX_COLUMN, of.into()),
                (strategies::ORDINAL, ordinal.into()),
                (strategies::TEXT, needed("text", &text)?.into()),
            ];
            values.extend(said(kind, cascading));
            act.insert(Table::Strategies, Scope::unit(matrix.unit), &crate::imports::filled(values))?;
        }
        MatrixEdit::SetStrategy { id, text, kind, cascading } => {
            let strategy = found(&id)?;
            act.set(strategy, strategies::TEXT, needed("text", &text)?)?;
            for (column, value) in said(kind, cascading) {
                act.set(strategy, column, value)?;
            }
        }
        MatrixEdit::RemoveStrategy { id } => {
            act.delete(Table::Strategies, found(&id)?)?;
        }
        MatrixEdit::SetCell { .. }
        | MatrixEdit::FillDown { .. }
        | MatrixEdit::PasteCells { .. }
        | MatrixEdit::PasteColumns { .. }
        | MatrixEdit::TakeColumnsFromPlan { .. }
        | MatrixEdit::AddColumn { .. }
        | MatrixEdit::SetColumn { .. }
        | MatrixEdit::RemoveColumn { .. }
        | MatrixEdit::MoveColumn { .. }
        | MatrixEdit::AddGuest { .. }
        | MatrixEdit::RemoveRow { .. }
        | MatrixEdit::MoveRow { .. }
        | MatrixEdit::SetTeamLeader { .. } => {}
    }
    Ok(())
}
