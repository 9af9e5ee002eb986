//! Deciding a conflict: an ordinary edit that names every value it replaces, so that it merges like any other
//! and can be taken back.

use super::{OF_A_SEAL, ids};
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::permissions::{Reason, role_of};
use chrono::NaiveDate;
use contract::{
    ConflictsView, Failure, FieldFault, FieldProblem, HoldConflictRequest, Nothing, SettleConflictRequest,
    Take,
};
use domain::ExpectationLevel;
use store::records::Term;
use store::schema::{Kind, evaluations};
use store::{CellRef, Column, Conflict, RowId, Side, Value};

/// Ratings, whose words are few.
const RATINGS: [Column; 2] = [evaluations::RESULTS_RATING, evaluations::CONDUCT_RATING];

impl App {
    /// Decides a conflict; every side stays in the history.
    pub(crate) fn settle_conflict(&mut self, request: SettleConflictRequest) -> Result<ConflictsView, Halt> {
        self.commit_drafts()?;
        let cell = ids::cell_of(&request.id)?;
        let conflict = self.conflict_here(&cell)?;
        self.refuse_settling(&cell)?;
        self.refuse_signed(&cell)?;
        let acted_for = self.evaluator_in_question(&cell)?;
        if let Some(column) = cell.column {
            let value = chosen(&conflict, column, &request)?;
            let follow = self.followers(&conflict, &request)?;
            self.act("settle_conflict", acted_for, |act| {
                act.settle(cell.row, column, value)?;
                for (column, value) in follow {
                    act.settle(cell.row, column, value)?;
                }
                Ok(())
            })?;
        } else {
            let exists = side_of(&conflict, request.take)?.value.as_integer() == Some(1);
            self.act("settle_conflict", acted_for, |act| {
                Ok(act.settle_existence(cell.table, cell.row, exists)?)
            })?;
        }
        self.list_conflicts(Nothing {})
    }

    /// Sets a conflict aside to ask first, or takes it up again.
    pub(crate) fn hold_conflict(&mut self, request: HoldConflictRequest) -> Result<ConflictsView, Halt> {
        let cell = ids::cell_of(&request.id)?;
        self.conflict_here(&cell)?;
        self.refuse_settling(&cell)?;
        let at = self.moment().millis();
        self.store_mut()?.hold_conflict(cell, request.held, at)?;
        self.list_conflicts(Nothing {})
    }

    fn conflict_here(&self, cell: &CellRef) -> Result<Conflict, Halt> {
        let found = self.open_conflicts()?.into_iter().find(|conflict| conflict.cell == *cell);
        Ok(found.ok_or(Failure::NothingToSettle)?)
    }

    /// Refuses a decision about a record of somebody else's people.
    pub(super) fn refuse_settling(&self, cell: &CellRef) -> Result<(), Halt> {
        let about = self.about(cell)?;
        if self.may_settle(cell, &about)? {
            return Ok(());
        }
        let role = role_of(&self.opened()?.account);
        let act = ("memutuskan pertentangan", "deciding a conflict");
        Err(self.refused((role, act), Reason::OnlyTeam, about.employee).into())
    }

    /// Refuses to write in an evaluation that is signed; which signature holds is decided all the same.
    fn refuse_signed(&self, cell: &CellRef) -> Result<(), Halt> {
        let is_of_seal =
            cell.column.is_some_and(|column| column == evaluations::SEAL_HASH || OF_A_SEAL.contains(&column));
        let Some(evaluation) = self.evaluation_of(cell)?.filter(|_| !is_of_seal) else { return Ok(()) };
        match self.read()?.find_evaluation(evaluation)? {
            Some(record) if record.state.is_sealed() => Err(Failure::Sealed.into()),
            _ => Ok(()),
        }
    }

    /// The evaluator whose work is decided about.
    fn evaluator_in_question(&self, cell: &CellRef) -> Result<Option<RowId>, Halt> {
        let Some(evaluation) = self.evaluation_of(cell)? else { return Ok(None) };
        Ok(self.read()?.find_evaluation(evaluation)?.and_then(|record| record.evaluator))
    }

    /// What belongs to a signature goes with it: the same side of every cell the two wrote differently.
    fn followers(
        &self,
        conflict: &Conflict,
        request: &SettleConflictRequest,
    ) -> Result<Vec<(Column, Value)>, Halt> {
        if conflict.cell.column != Some(evaluations::SEAL_HASH) {
            return Ok(Vec::new());
        }
        let dot = side_of(conflict, request.take)?.dot;
        let all = self.store()?.conflicts()?;
        let of_the_row = all.iter().filter(|other| other.cell.row == conflict.cell.row);
        let following = of_the_row.filter_map(|other| {
            let column = other.cell.column.filter(|column| OF_A_SEAL.contains(column))?;
            let side = other.sides.iter().find(|side| side.dot == dot)?;
            Some((column, side.value.clone()))
        });
        Ok(following.collect())
    }
}

/// The value a decision takes.
fn chosen(conflict: &Conflict, column: Column, request: &SettleConflictRequest) -> Result<Value, Halt> {
    match request.take {
        Take::Here | Take::Package => Ok(side_of(conflict, request.take)?.value.clone()),
        Take::Value => third(column, request.value.as_deref().unwrap_or_default().trim()),
    }
}

/// The side that was here first, or the newest that came with a package.
fn side_of(conflict: &Conflict, take: Take) -> Result<&Side, Halt> {
    let wanted = match take {
        Take::Here => conflict.sides.iter().find(|side| side.here_first),
        Take::Package => conflict.sides.iter().rev().find(|side| !side.here_first),
        Take::Value => None,
    };
    // Of two that came with packages neither was here first; then the order in which they are shown counts.
    let in_order = match take {
        Take::Here => conflict.sides.first(),
        Take::Package => conflict.sides.last(),
        Take::Value => None,
    };
    wanted.or(in_order).ok_or_else(|| unfit("take", FieldFault::OutOfRange))
}

/// A third value, as text or permanent word.
fn third(column: Column, text: &str) -> Result<Value, Halt> {
    let is_fixed = column == evaluations::SEAL_HASH || OF_A_SEAL.contains(&column);
    if is_fixed {
        return Err(unfit("value", FieldFault::OutOfRange));
    }
    if text.is_empty() {
        return Ok(Value::Null);
    }
    match column.kind {
        Kind::Integer => {
            let number: i64 = text.parse().map_err(|_| unfit("value", FieldFault::OutOfRange))?;
            Ok(number.into())
        }
        Kind::Row(_) => Ok(row(text)?.into()),
        Kind::Blob => Err(unfit("value", FieldFault::OutOfRange)),
        Kind::Text => {
            let is_rating = RATINGS.contains(&column);
            let is_day = column.name.ends_with("_on");
            if is_rating && <ExpectationLevel as Term>::from_word(text).is_none() {
                return Err(unfit("value", FieldFault::OutOfRange));
            }
            if is_day && text.parse::<NaiveDate>().is_err() {
                return Err(unfit("value", FieldFault::NotADate));
            }
            Ok(text.into())
        }
    }
}

fn unfit(field: &str, problem: FieldFault) -> Halt {
    Failure::Invalid { fields: vec![FieldProblem { field: field.to_owned(), problem }] }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::schema::{employees, plans};

    #[test]
    fn a_third_value_must_be_one_that_the_field_can_hold() {
        assert_eq!(third(evaluations::RESULTS_RATING, "above").unwrap(), Value::from("above"));
        assert!(third(evaluations::RESULTS_RATING, "tinggi sekali").is_err());
        assert_eq!(third(evaluations::NOTES, "Pertahankan").unwrap(), Value::from("Pertahankan"));
        assert_eq!(third(evaluations::NOTES, "").unwrap(), Value::Null, "empty is a value too");
        assert!(third(employees::RETIRED_ON, "besok").is_err());
        assert_eq!(third(plans::YEAR, "2026").unwrap(), Value::from(2026_i64));
        assert!(third(evaluations::SEAL_HASH, "00").is_err(), "nobody types a signature");
    }
}
