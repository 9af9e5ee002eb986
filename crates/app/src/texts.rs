//! Typed texts of an evaluation: a draft at every key, a commit when the field is left.

use crate::convert::row;
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::{App, sheet};
use contract::{EvaluationView, Failure, TextField, WriteTextRequest};
use store::records::EvaluationRecord;
use store::schema::{actuals, evaluations, feedback};
use store::{Column, RowId, Scope, Table};

impl App {
    /// Writes a text field, as a draft while typing goes on.
    pub(crate) fn write_text(&mut self, request: WriteTextRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        check_open(&record)?;
        match self.cell_of(&record, &request.field)? {
            Some((row, column)) if request.draft => {
                self.keep_draft(column.of(row), &request.text)?;
            }
            Some((row, column)) => {
                self.act("write_text", record.evaluator, |act| {
                    Ok(act.set(row, column, request.text.as_str())?)
                })?;
            }
            None => self.first_actual(&record, &request.field, &request.text)?,
        }
        self.evaluation_view(record.id)
    }

    /// The cell of a field; nothing where its row is still to be made.
    fn cell_of(&self, record: &EvaluationRecord, field: &TextField) -> Result<Option<(RowId, Column)>, Halt> {
        let about = match field {
            TextField::Notes => return Ok(Some((record.id, evaluations::NOTES))),
            TextField::WarningReason => return Ok(Some((record.id, evaluations::WARNING_REASON))),
            TextField::Feedback { id } => {
                let entry = self.read()?.find_feedback(row(id)?)?;
                let entry = entry.filter(|entry| entry.evaluation == Some(record.id));
                let entry = entry.ok_or_else(|| Failure::NotFound { what: "Umpan balik".into() })?;
                return Ok(Some((entry.id, feedback::TEXT)));
            }
            TextField::ResultActual { id } | TextField::IndicatorActual { id } => row(id)?,
        };
        let dossier = sheet::Dossier::read(self.read()?, record.clone())?;
        if !dossier.has_subject(about) {
            return Err(Failure::NotFound { what: "Rencana hasil kerja".into() }.into());
        }
        Ok(dossier.actuals.get(&about).map(|(row, _)| (*row, actuals::TEXT)))
    }

    /// The first words of a realisation make its row.
    fn first_actual(&mut self, record: &EvaluationRecord, field: &TextField, text: &str) -> Result<(), Halt> {
        let (column, about) = match field {
            TextField::ResultActual { id } => (actuals::WORK_RESULT, row(id)?),
            TextField::IndicatorActual { id } => (actuals::INDICATOR, row(id)?),
            TextField::Notes | TextField::WarningReason | TextField::Feedback { .. } => return Ok(()),
        };
        let values =
            [(actuals::EVALUATION, record.id.into()), (column, about.into()), (actuals::TEXT, text.into())];
        let scope = Scope::dossier(record.employee);
        self.act("write_text", record.evaluator, |act| {
            act.insert(Table::Actuals, scope, &values)?;
            Ok(())
        })
    }
}
