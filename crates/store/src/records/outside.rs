//! What other systems and older schemes state about a person's results, kept as they state it.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;

/// A result as another system states it; nothing of it is recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideResult {
    /// The row.
    pub id: RowId,
    /// Whose result it is.
    pub employee: RowId,
    /// Who states it: `ekinerja`, `siasn` or `office` (entered from the office's own papers); `siasn_credit` of a
    /// conversion into credit points, which has months, total and id and is no result.
    pub source: String,
    /// The rule set it follows: `PP46_2011`, `PP30_2019` or `PERMENPANRB_6_2022`.
    pub scheme: String,
    /// The period, `2019`, `2021-H1`, `2025`, `2026-Q1` or `2026-07`; of a conversion also `2026-03..2026-08`.
    pub period: String,
    /// Rating of the results as a word of ours (`above`), or a number of an older scheme as written (`88,50`).
    pub results: String,
    /// Rating of the conduct, likewise.
    pub conduct: String,
    /// The grade as a word of ours (`very_good`), or as an older scheme words it.
    pub grade: String,
    /// The number of the whole, where an older scheme has one, as written.
    pub total: String,
    /// What the source calls this result.
    pub outside_id: String,
    /// NIP or NRP of the evaluator.
    pub evaluator_number: String,
    /// Name of the evaluator.
    pub evaluator_name: String,
    /// Position of the evaluator.
    pub evaluator_position: String,
    /// Unit of the evaluator.
    pub evaluator_unit: String,
    /// The day the source states it for.
    pub stated_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// A result as somebody else states it.
    pub fn find_outside_result(self, id: RowId) -> Result<Option<OutsideResult>> {
        let sql = "select * from outside_results where id = :id and gone = 0";
        Ok(self.one(sql, named_params! { ":id": self.key(id) }, read_outside)?.flatten())
    }

    /// What others state about a person, oldest period first.
    pub fn list_outside_results(self, employee: RowId) -> Result<Vec<OutsideResult>> {
        let sql = "select * from outside_results where employee = :employee and gone = 0
                   order by period, source, id";
        let found = self.many(sql, named_params! { ":employee": self.key(employee) }, read_outside)?;
        Ok(found.into_iter().flatten().collect())
    }

    /// What others state about everybody, by person, oldest period first.
    pub fn list_all_outside_results(self) -> Result<Vec<OutsideResult>> {
        let sql = "select * from outside_results where gone = 0 order by employee, period, source, id";
        Ok(self.many(sql, [], read_outside)?.into_iter().flatten().collect())
    }
}

/// Nothing where it has not wholly arrived.
fn read_outside(fields: &Fields<'_>) -> Result<Option<OutsideResult>> {
    let Some(employee) = fields.row_named("employee")? else { return Ok(None) };
    Ok(Some(OutsideResult {
        id: fields.id()?,
        employee,
        source: fields.text("source")?,
        scheme: fields.text("scheme")?,
        period: fields.text("period")?,
        results: fields.text("results")?,
        conduct: fields.text("conduct")?,
        grade: fields.text("grade")?,
        total: fields.text("total")?,
        outside_id: fields.text("outside_id")?,
        evaluator_number: fields.text("evaluator_number")?,
        evaluator_name: fields.text("evaluator_name")?,
        evaluator_position: fields.text("evaluator_position")?,
        evaluator_unit: fields.text("evaluator_unit")?,
        stated_on: fields.date("stated_on")?,
    }))
}
