//! What the account that works has typed and not left. A draft becomes a commit of the person who typed
//! it, or of nobody: those of others wait on this machine for their authors.

use crate::App;
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::matrix::typing::is_of_matrix;
use crate::permissions::{Deed, Sight};
use crate::planning::typing;
use crate::year::typing::is_of_year;
use contract::{AddProgressRequest, ProgressDraftView};
use std::collections::BTreeMap;
use store::records::EvaluationRecord;
use store::schema::progress;
use store::{CellRef, Draft, RowId, Table};

/// Where a note of progress is kept while it is written: under the person, in the column that ties such notes
/// to people. Nobody types into that column itself.
fn progress_cell(employee: RowId) -> CellRef {
    progress::EMPLOYEE.of(employee)
}

/// Whether a draft is a note of progress, which nobody but its author sends.
fn is_of_progress(draft: &Draft) -> bool {
    draft.cell.column == Some(progress::EMPLOYEE)
}

impl App {
    /// The drafts of the account that works, oldest first.
    pub(crate) fn own_drafts(&self) -> Result<Vec<Draft>, Halt> {
        let open = self.opened()?;
        Ok(open.store.drafts(open.account.id)?)
    }

    /// Keeps what the account that works has typed into a cell so far.
    pub(crate) fn keep_draft(&mut self, cell: CellRef, text: &str) -> Result<(), Halt> {
        let (account, at) = (self.opened()?.account.id, self.moment().millis());
        Ok(self.store_mut()?.keep_draft(account, cell, text, at)?)
    }

    /// Forgets what the account that works has typed into a cell.
    pub(crate) fn drop_draft(&mut self, cell: CellRef) -> Result<(), Halt> {
        let account = self.opened()?.account.id;
        Ok(self.store_mut()?.drop_draft(account, cell)?)
    }

    /// Keeps a note of progress as far as it is written; one without a word is forgotten.
    pub(crate) fn keep_progress(
        &mut self,
        employee: RowId,
        request: &AddProgressRequest,
    ) -> Result<(), Halt> {
        let (text, evidence) = (request.text.clone(), request.evidence.clone());
        if text.trim().is_empty() && evidence.trim().is_empty() {
            return self.drop_progress(employee);
        }
        let note = ProgressDraftView { result: request.result, text, evidence };
        let note = serde_json::to_string(&note).map_err(|_| crate::failure::incident("add_progress"))?;
        self.keep_draft(progress_cell(employee), &note)
    }

    /// Forgets the note of progress that was being written: it was sent, or taken back.
    pub(crate) fn drop_progress(&mut self, employee: RowId) -> Result<(), Halt> {
        self.drop_draft(progress_cell(employee))
    }

    /// The note of progress that the account had begun to write about a person.
    pub(crate) fn progress_draft(&self, employee: RowId) -> Result<Option<ProgressDraftView>, Halt> {
        let drafts = self.own_drafts()?;
        let begun = drafts.iter().find(|draft| draft.cell == progress_cell(employee));
        Ok(begun.and_then(|draft| serde_json::from_str(&draft.text).ok()))
    }

    /// Turns the own drafts into commits; what a killed session had typed is kept that way.
    pub(crate) fn commit_drafts(&mut self) -> Result<(), Halt> {
        let drafts = self.drafts_to_write()?;
        if drafts.is_empty() {
            return Ok(());
        }
        self.commit_plan_drafts(&drafts)?;
        self.commit_matrix_drafts(&drafts)?;
        self.commit_year_drafts(&drafts)?;
        self.commit_evaluation_drafts(drafts)
    }

    /// The own drafts that the account may write down. Its role or team may have changed since: the others
    /// stay drafts, for that may change back. An auditor's session changes nothing.
    fn drafts_to_write(&self) -> Result<Vec<Draft>, Halt> {
        let mut drafts = self.own_drafts()?;
        drafts.retain(|draft| !is_of_progress(draft));
        if drafts.is_empty() || self.is_reader_only()? {
            return Ok(Vec::new());
        }
        let sight = self.sight()?;
        let mut writable = Vec::new();
        for draft in drafts {
            if self.may_write_down(&draft, &sight)? {
                writable.push(draft);
            }
        }
        Ok(writable)
    }

    fn may_write_down(&self, draft: &Draft, sight: &Sight) -> Result<bool, Halt> {
        let row = draft.cell.row;
        if typing::is_of_plan(draft) {
            self.may_do(Deed::WritePlans, row, sight)
        } else if is_of_matrix(draft) {
            self.may_do(Deed::WriteMatrix, row, sight)
        } else if is_of_year(draft) {
            self.may_do(Deed::NoteProgress, row, sight)
        } else {
            let evaluation = self.typed_in(draft)?.map_or(row, |record| record.id);
            self.may_do(Deed::Rate, evaluation, sight)
        }
    }

    /// One act for each evaluator. Typing into an evaluation that was signed meanwhile, or is gone, is let
    /// go: a signature covers every text.
    fn commit_evaluation_drafts(&mut self, drafts: Vec<Draft>) -> Result<(), Halt> {
        let mut by_evaluator: BTreeMap<Option<RowId>, Vec<Draft>> = BTreeMap::new();
        let is_elsewhere =
            |draft: &Draft| typing::is_of_plan(draft) || is_of_matrix(draft) || is_of_year(draft);
        for draft in drafts.into_iter().filter(|draft| !is_elsewhere(draft)) {
            match self.typed_in(&draft)?.filter(|record| check_open(record).is_ok()) {
                Some(record) => by_evaluator.entry(record.evaluator).or_default().push(draft),
                None => self.drop_draft(draft.cell)?,
            }
        }
        for (evaluator, drafts) in by_evaluator {
            self.act("keep_drafts", evaluator, |act| {
                for draft in drafts {
                    if let Some(column) = draft.cell.column {
                        act.set(draft.cell.row, column, draft.text.as_str())?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// The evaluation a draft was typed in.
    fn typed_in(&self, draft: &Draft) -> Result<Option<EvaluationRecord>, Halt> {
        let (reader, CellRef { table, row, .. }) = (self.read()?, draft.cell);
        let evaluation = if table == Table::Actuals {
            reader.find_evaluation_of_actual(row)?
        } else if table == Table::Feedback {
            reader.find_feedback(row)?.and_then(|entry| entry.evaluation)
        } else {
            Some(row)
        };
        Ok(evaluation.map(|evaluation| reader.find_evaluation(evaluation)).transpose()?.flatten())
    }
}
