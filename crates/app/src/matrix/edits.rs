//! Changes of a matrix, all of one request as one act.

use super::{cells, columns, people, strategies, typing};
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use contract::{EditMatrixRequest, Language, MatrixEdit, MatrixView};
use store::records::{Matrix, MatrixContent};
use store::{Act, RowId};

/// A matrix while one edit is carried out.
pub(super) struct Desk<'a, 's> {
    pub(super) act: &'a mut Act<'s>,
    pub(super) matrix: &'a Matrix,
    pub(super) content: MatrixContent,
    pub(super) language: Language,
}

impl App {
    /// Changes cells, columns, rows and strategies.
    pub(crate) fn edit_matrix(&mut self, request: EditMatrixRequest) -> Result<MatrixView, Halt> {
        let matrix = self.matrix(row(&request.matrix)?)?;
        self.still_at(matrix.unit, request.seen_version)?;
        let ends_typing = request.edits.iter().any(|edit| matches!(edit, MatrixEdit::SetCell { .. }));
        self.change_matrix(&matrix, request.edits)?;
        if ends_typing {
            self.drop_draft(typing::cell_of(matrix.id))?;
        }
        let matrix = self.matrix(matrix.id)?;
        self.matrix_view(&matrix)
    }

    /// Carries out edits in their order as one act.
    pub(super) fn change_matrix(&mut self, matrix: &Matrix, edits: Vec<MatrixEdit>) -> Result<(), Halt> {
        let language = self.moment().language;
        self.act("edit_matrix", Some(matrix.leader), |act| {
            for edit in edits {
                let content = act.read().matrix_content(matrix.id)?;
                Desk { act, matrix, content, language }.carry_out(edit)?;
            }
            Ok(())
        })
    }
}

impl Desk<'_, '_> {
    fn carry_out(&mut self, edit: MatrixEdit) -> Result<(), Halt> {
        match edit {
            MatrixEdit::SetCell { row, column, texts } => {
                let cell = self.cell(&row, &column)?;
                cells::set(self.act, self.matrix, &self.content, cell, &texts)
            }
            MatrixEdit::FillDown { column, from, to } => {
                let from = self.cell(&from, &column)?;
                let to: Result<Vec<RowId>, Halt> =
                    to.iter().map(|id| Ok(people::known(&self.content, id)?.id)).collect();
                cells::fill_down(self.act, self.matrix, &self.content, from, &to?)
            }
            MatrixEdit::PasteCells { row, column, text } => {
                let from = self.cell(&row, &column)?;
                cells::paste(self.act, self.matrix, &self.content, (from, &text), self.language)
            }
            MatrixEdit::PasteColumns { text } => columns::paste(self, &text),
            MatrixEdit::TakeColumnsFromPlan { by_indicator } => columns::take(self, by_indicator),
            MatrixEdit::AddColumn { after, result_text, indicator_text } => {
                columns::add(self, after.as_deref(), (&result_text, &indicator_text))
            }
            MatrixEdit::SetColumn { id, result_text, indicator_text } => {
                columns::reword(self, &id, (&result_text, &indicator_text))
            }
            MatrixEdit::RemoveColumn { id } => columns::remove(self, &id),
            MatrixEdit::MoveColumn { id, after } => columns::put_behind(self, &id, after.as_deref()),
            MatrixEdit::AddGuest { employee, name, position, unit_name } => {
                people::add_guest(self, employee.as_deref(), [&name, &position, &unit_name])
            }
            MatrixEdit::RemoveRow { id } => people::remove(self, &id),
            MatrixEdit::MoveRow { id, after } => people::put_behind(self, &id, after.as_deref()),
            MatrixEdit::SetTeamLeader { row, leads } => people::set_team_leader(self, &row, leads),
            MatrixEdit::AddStrategy { column, text, kind, cascading } => {
                strategies::add(self, &column, (&text, kind, cascading))
            }
            MatrixEdit::SetStrategy { id, text, kind, cascading } => {
                strategies::reword(self, &id, (&text, kind, cascading))
            }
            MatrixEdit::RemoveStrategy { id } => strategies::remove(self, &id),
        }
    }

    fn cell(&self, row: &str, column: &str) -> Result<cells::Cell, Halt> {
        Ok((people::known(&self.content, row)?.id, columns::known(&self.content, column)?))
    }
}
