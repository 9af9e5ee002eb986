//! Sheets that were printed to be signed, and the way of each bundle of them.

use super::plans::{PlanRecord, read_plan};
use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::Period;
use ledger::RowId;
use rusqlite::named_params;

/// What a bundle of sheets is of: the C and D sheets of an evaluation, or the SKP of one plan version with
/// its annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperSubject {
    /// The sheets of an evaluation.
    Evaluation(RowId),
    /// The sheets of a plan version.
    Plan(RowId),
}

impl PaperSubject {
    /// The row.
    pub fn row(self) -> RowId {
        match self {
            Self::Evaluation(row) | Self::Plan(row) => row,
        }
    }

    /// The code on its sheets.
    pub fn code(self) -> String {
        crate::sheet_code(self.row())
    }
}

/// A form of a bundle, as it was printed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedSheet {
    /// Row.
    pub id: RowId,
    /// Whose it is.
    pub employee: RowId,
    /// The bundle it belongs to.
    pub subject: PaperSubject,
    /// Code of the form.
    pub form: String,
    /// From 1; it grows when the words change.
    pub copy: u32,
    /// BLAKE3 of the words, as 64 hexadecimal digits.
    pub content: String,
    /// Why there is another copy; empty of the first.
    pub reason: String,
    /// The day of the last print.
    pub printed_on: Option<NaiveDate>,
}

/// How far a bundle has come on paper. Of an evaluation, delivery and return stand in the evaluation itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperWay {
    /// Row.
    pub id: RowId,
    /// Whose it is.
    pub employee: RowId,
    /// The bundle.
    pub subject: PaperSubject,
    /// The day it was handed over, of a plan.
    pub delivered_on: Option<NaiveDate>,
    /// The day it was signed.
    pub signed_on: Option<NaiveDate>,
    /// The day it came back, of a plan.
    pub returned_on: Option<NaiveDate>,
    /// The day it was filed.
    pub filed_on: Option<NaiveDate>,
    /// Where: a folder, a cabinet.
    pub filed_at: String,
    /// BLAKE3 of the scan, as 64 hexadecimal digits; empty where there is none.
    pub scan_hash: String,
    /// The name of the scan's file.
    pub scan_name: String,
    /// How long the scan is.
    pub scan_bytes: u64,
}

impl Reader<'_> {
    /// The forms of a bundle that were printed, by their code.
    pub fn list_printed_of(self, subject: PaperSubject) -> Result<Vec<PrintedSheet>> {
        let (column, row) = named(subject);
        let sql =
            format!("select * from printed_sheets where {column} = :row and gone = 0 order by form, id");
        self.sheets(&sql, named_params! { ":row": self.key(row) })
    }

    /// Forms that were printed of the evaluations of a period and of the plans of its year.
    pub fn list_printed_in(self, period: Period) -> Result<Vec<PrintedSheet>> {
        let sql = "select s.* from printed_sheets s where s.gone = 0 and (
                       s.evaluation in (select id from evaluations where period = :period and gone = 0)
                       or s.plan in (select id from plans where year = :year and gone = 0))
                   order by s.employee, s.form, s.id";
        self.sheets(sql, named_params! { ":period": period.to_string(), ":year": period.year() })
    }

    fn sheets(self, sql: &str, params: impl rusqlite::Params) -> Result<Vec<PrintedSheet>> {
        Ok(self.many(sql, params, read_printed)?.into_iter().flatten().collect())
    }

    /// The way of a bundle; the older one where two devices each began it.
    pub fn find_paper_way(self, subject: PaperSubject) -> Result<Option<PaperWay>> {
        let (column, row) = named(subject);
        let sql = format!("select * from paper_ways where {column} = :row and gone = 0 order by id limit 1");
        Ok(self.one(&sql, named_params! { ":row": self.key(row) }, read_way)?.flatten())
    }

    /// The ways of the evaluations of a period and of the plans of its year.
    pub fn list_paper_ways_in(self, period: Period) -> Result<Vec<PaperWay>> {
        let sql = "select w.* from paper_ways w where w.gone = 0 and (
                       w.evaluation in (select id from evaluations where period = :period and gone = 0)
                       or w.plan in (select id from plans where year = :year and gone = 0))
                   order by w.id";
        let params = named_params! { ":period": period.to_string(), ":year": period.year() };
        Ok(self.many(sql, params, read_way)?.into_iter().flatten().collect())
    }

    /// The ways of a person's bundles with a scan.
    pub fn list_scanned_of(self, employee: RowId) -> Result<Vec<PaperWay>> {
        let sql = "select * from paper_ways where employee = :employee and gone = 0
                   and coalesce(scan_hash, '') <> '' order by id";
        let params = named_params! { ":employee": self.key(employee) };
        Ok(self.many(sql, params, read_way)?.into_iter().flatten().collect())
    }

    /// Plan versions of a year whose sheets were printed or are on their way.
    pub fn list_plans_on_paper(self, year: i32) -> Result<Vec<PlanRecord>> {
        let sql = "select * from plans where year = :year and gone = 0 and id in (
                       select plan from printed_sheets where gone = 0 and plan is not null
                       union select plan from paper_ways where gone = 0 and plan is not null)
                   order by id";
        self.many(sql, named_params! { ":year": year }, read_plan)
    }

    /// Everything that may be on paper: a code typed from a sheet is looked for among these, so that also the
    /// sheets of another device are known.
    pub fn list_paper_subjects(self) -> Result<Vec<PaperSubject>> {
        let mut found = self.many("select id from evaluations where gone = 0 order by id", [], |fields| {
            Ok(PaperSubject::Evaluation(fields.id()?))
        })?;
        found.extend(self.many("select id from plans where gone = 0 order by id", [], |fields| {
            Ok(PaperSubject::Plan(fields.id()?))
        })?);
        Ok(found)
    }
}

/// The column that names a bundle, with its row.
fn named(subject: PaperSubject) -> (&'static str, RowId) {
    match subject {
        PaperSubject::Evaluation(row) => ("evaluation", row),
        PaperSubject::Plan(row) => ("plan", row),
    }
}

fn subject(fields: &Fields<'_>) -> Result<Option<PaperSubject>> {
    let evaluation = fields.row_named("evaluation")?.map(PaperSubject::Evaluation);
    Ok(evaluation.or(fields.row_named("plan")?.map(PaperSubject::Plan)))
}

/// Nothing where it has not wholly arrived.
fn read_printed(fields: &Fields<'_>) -> Result<Option<PrintedSheet>> {
    let (Some(employee), Some(subject)) = (fields.row_named("employee")?, subject(fields)?) else {
        return Ok(None);
    };
    Ok(Some(PrintedSheet {
        id: fields.id()?,
        employee,
        subject,
        form: fields.text("form")?,
        copy: fields.get::<Option<u32>>("copy")?.unwrap_or(1),
        content: fields.text("content")?,
        reason: fields.text("reason")?,
        printed_on: fields.date("printed_on")?,
    }))
}

/// Nothing where it has not wholly arrived.
fn read_way(fields: &Fields<'_>) -> Result<Option<PaperWay>> {
    let (Some(employee), Some(subject)) = (fields.row_named("employee")?, subject(fields)?) else {
        return Ok(None);
    };
    Ok(Some(PaperWay {
        id: fields.id()?,
        employee,
        subject,
        delivered_on: fields.date("delivered_on")?,
        signed_on: fields.date("signed_on")?,
        returned_on: fields.date("returned_on")?,
        filed_on: fields.date("filed_on")?,
        filed_at: fields.text("filed_at")?,
        scan_hash: fields.text("scan_hash")?,
        scan_name: fields.text("scan_name")?,
        scan_bytes: fields.get::<Option<u64>>("scan_bytes")?.unwrap_or(0),
    }))
}
