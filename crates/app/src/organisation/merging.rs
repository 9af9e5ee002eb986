//! Two records of one person made one, and taken apart again.

use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::organisation::refusal;
use contract::{ById, Failure, MergePeopleRequest, StandingView};
use serde::{Deserialize, Serialize};
use store::records::{Employee, Reader};
use store::schema::employees as column;
use store::{Act, Column, RowId, Table, Value};

/// What a merge did, kept on the merged record so that it can be taken back.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Merged {
    /// Cells that named the merged record and now name the one kept.
    cells: Vec<MergedCell>,
    /// Columns that were empty on the record kept and were filled from the merged one.
    filled: Vec<u16>,
}

/// A cell by the permanent numbers of its table and column.
#[derive(Debug, Serialize, Deserialize)]
struct MergedCell {
    table: u16,
    column: u16,
    row: String,
}

/// What the record kept takes over where it says nothing itself.
const TAKEN_OVER: [Column; 9] = [
    column::NIP,
    column::NAME,
    column::FRONT_DEGREE,
    column::BACK_DEGREE,
    column::RANK_CODE,
    column::RANK_TITLE,
    column::POSITION,
    column::POSITION_KIND,
    column::UNIT,
];

impl App {
    /// Makes two records one: plans, evaluations, posts and everything that names the one go to the other.
    pub(crate) fn merge_people(&mut self, request: MergePeopleRequest) -> Result<StandingView, Halt> {
        self.commit_drafts()?;
        let (kept, merged) = (self.employee(row(&request.keep)?)?, self.employee(row(&request.merge)?)?);
        self.refuse_merge(&kept, &merged)?;
        let language = self.moment().language;
        let references = self.read()?.list_references(merged.id)?;
        if evaluate_one_another(self.read()?, kept.id, merged.id)? {
            return Err(refusal(
                language,
                "R-003",
                [
                    "Keduanya tercatat saling menilai; setelah digabung ia menilai dirinya sendiri.",
                    "Ganti dahulu penilai salah satunya.",
                ],
                [
                    "The two are recorded as evaluating one another; merged, one would evaluate oneself.",
                    "Change the evaluator of one of them first.",
                ],
            ));
        }
        self.backup_before_change()?;
        self.act("merge_people", None, |act| {
            let mut done = Merged { cells: Vec::new(), filled: take_over(act, kept.id, merged.id)? };
            for (cell, place) in references {
                act.set(place, cell, kept.id)?;
                done.cells.push(MergedCell {
                    table: cell.table.number(),
                    column: cell.number,
                    row: id(place),
                });
            }
            let text = serde_json::to_string(&done).map_err(|_| crate::failure::incident("merge"))?;
            act.set(merged.id, column::MERGED_INTO, kept.id)?;
            act.set(merged.id, column::MERGED_CELLS, text)?;
            Ok(())
        })?;
        self.standing_view(kept.id)
    }

    /// Takes a merged record out again, with everything that was its own.
    pub(crate) fn split_person(&mut self, request: ById) -> Result<StandingView, Halt> {
        self.commit_drafts()?;
        let merged = self.employee(row(&request.id)?)?;
        let Some(kept) = merged.merged_into else {
            return Err(Failure::NotFound { what: merged.shown_name() }.into());
        };
        let done: Merged = serde_json::from_str(&self.read()?.merged_cells(merged.id)?).unwrap_or_default();
        self.act("split_person", None, |act| {
            for cell in &done.cells {
                give_back(act, cell, kept, merged.id)?;
            }
            let known = TAKEN_OVER.iter().filter(|column| done.filled.contains(&column.number));
            for column in known {
                let own = act.read().find_value(*column, merged.id)?;
                if act.read().find_value(*column, kept)? == own {
                    act.set(kept, *column, Value::Null)?;
                }
            }
            act.set(merged.id, column::MERGED_INTO, Value::Null)?;
            act.set(merged.id, column::MERGED_CELLS, Value::Null)?;
            Ok(())
        })?;
        self.standing_view(merged.id)
    }

    fn refuse_merge(&self, kept: &Employee, merged: &Employee) -> Result<(), Halt> {
        let language = self.moment().language;
        if kept.id == merged.id {
            return Err(refusal(
                language,
                "R-001",
                ["Keduanya data yang sama.", "Pilih dua data yang berbeda."],
                ["Both are the same record.", "Choose two different records."],
            ));
        }
        if kept.merged_into.is_some() || merged.merged_into.is_some() {
            return Err(refusal(
                language,
                "R-001",
                ["Salah satunya sudah digabung.", "Pisahkan dahulu, atau pilih data yang dipertahankan."],
                [
                    "One of them was merged already.",
                    "Take it apart first, or choose the record that was kept.",
                ],
            ));
        }
        Ok(())
    }
}

/// Whether one of the two is recorded as the other's evaluator.
fn evaluate_one_another(reader: Reader<'_>, kept: RowId, merged: RowId) -> Result<bool, Halt> {
    let of_kept = reader.list_assignments(kept)?.iter().any(|found| found.evaluator == merged);
    Ok(of_kept || reader.list_assignments(merged)?.iter().any(|found| found.evaluator == kept))
}

/// Fills what is empty on the record kept; answers the numbers of the columns.
fn take_over(act: &mut Act<'_>, kept: RowId, merged: RowId) -> Result<Vec<u16>, Halt> {
    let mut filled = Vec::new();
    for column in TAKEN_OVER {
        let (own, other) = (act.read().find_value(column, kept)?, act.read().find_value(column, merged)?);
        if own == Value::Null && other != Value::Null {
            act.set(kept, column, other)?;
            filled.push(column.number);
        }
    }
    Ok(filled)
}

/// A cell that was changed to somebody else since the merge, or whose row was deleted, stays as it is.
fn give_back(act: &mut Act<'_>, cell: &MergedCell, kept: RowId, merged: RowId) -> Result<(), Halt> {
    let column = Table::from_number(cell.table).and_then(|table| table.column(cell.column));
    let Some(column) = column else { return Ok(()) };
    let place = row(&cell.row)?;
    if act.read().find_value(column, place)? == Value::Row(kept) {
        act.set(place, column, merged)?;
    }
    Ok(())
}
