//! What the account that works has typed and not left. A draft becomes a commit of the person who typed
//! it, or of nobody: those of others wait on this machine for their authors.

use crate::App;
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::matrix::typing::is_of_matrix;
use crate::permissions::{Deed, Sight};
use crate::planning::typing;
use std::collections::BTreeMap;
use store::records::EvaluationRecord;
use store::{CellRef, Draft, RowId, Table};

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

    /// Turns the own drafts into commits; what a killed session had typed is kept that way.
    pub(crate) fn commit_drafts(&mut self) -> Result<(), Halt> {
        let drafts = self.drafts_to_write()?;
        if drafts.is_empty() {
            return Ok(());
        }
        self.commit_plan_drafts(&drafts)?;
        self.commit_matrix_drafts(&drafts)?;
        self.commit_evaluation_drafts(drafts)
    }

    /// The own drafts that the account may write down. Its role or team may have changed since: the others
    /// stay drafts, for that may change back. An auditor's session changes nothing.
    fn drafts_to_write(&self) -> Result<Vec<Draft>, Halt> {
        let drafts = self.own_drafts()?;
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
        } else {
            let evaluation = self.typed_in(draft)?.map_or(row, |record| record.id);
            self.may_do(Deed::Rate, evaluation, sight)
        }
    }

    /// One act for each evaluator. Typing into an evaluation that was signed meanwhile, or is gone, is let
    /// go: a signature covers every text.
    fn commit_evaluation_drafts(&mut self, drafts: Vec<Draft>) -> Result<(), Halt> {
        let mut by_evaluator: BTreeMap<Option<RowId>, Vec<Draft>> = BTreeMap::new();
        for draft in drafts.into_iter().filter(|draft| !typing::is_of_plan(draft) && !is_of_matrix(draft)) {
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
