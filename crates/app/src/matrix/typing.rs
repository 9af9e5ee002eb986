//! What is being typed into a cell of a matrix: kept at every key, written once the cell is left or the
//! session ends.

use super::{columns, people, trimmed};
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use contract::{Failure, MatrixEdit, Nothing, TypeInMatrixRequest};
use store::schema::role_results;
use store::{CellRef, Draft, RowId};

/// Where the text typed into a matrix is kept: one cell is open at a time. Nobody types into that column itself.
pub(super) fn cell_of(matrix: RowId) -> CellRef {
    role_results::MATRIX_ROW.of(matrix)
}

/// Whether a draft was typed into a matrix.
pub(crate) fn is_of_matrix(draft: &Draft) -> bool {
    draft.cell.column == Some(role_results::MATRIX_ROW)
}

impl App {
    /// Keeps what is typed into a cell; without texts it is forgotten.
    pub(crate) fn type_in_matrix(&mut self, request: TypeInMatrixRequest) -> Result<Nothing, Halt> {
        let matrix = self.matrix(row(&request.matrix)?)?;
        let cell = cell_of(matrix.id);
        let Some(texts) = request.texts else {
            self.drop_draft(cell)?;
            return Ok(Nothing {});
        };
        let content = self.read()?.matrix_content(matrix.id)?;
        people::known(&content, &request.row)?;
        columns::known(&content, &request.column)?;
        for text in &texts {
            trimmed("texts", text)?;
        }
        let edit = MatrixEdit::SetCell { row: request.row, column: request.column, texts };
        let edit = serde_json::to_string(&edit).map_err(|_| crate::failure::incident("type_in_matrix"))?;
        self.keep_draft(cell, &edit)?;
        Ok(Nothing {})
    }

    /// Turns what was typed into matrices into acts; where row or column are gone, it is let go.
    pub(crate) fn commit_matrix_drafts(&mut self, drafts: &[Draft]) -> Result<(), Halt> {
        for draft in drafts.iter().filter(|draft| is_of_matrix(draft)) {
            let matrix = self.read()?.find_matrix(draft.cell.row)?;
            if let (Some(matrix), Ok(edit)) = (matrix, serde_json::from_str(&draft.text)) {
                match self.change_matrix(&matrix, vec![edit]) {
                    Err(Halt::Told(Failure::NotFound { .. } | Failure::Invalid { .. })) | Ok(()) => {}
                    Err(other) => return Err(other),
                }
            }
            self.drop_draft(draft.cell)?;
        }
        Ok(())
    }
}
