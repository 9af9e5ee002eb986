//! Results and indicators kept for reuse, and what work on the plans of many people asks.

use super::plans::read_plan;
use super::{Fields, PlanRecord, Reader, Result};
use domain::{Aspect, Perspective, Priority};
use ledger::RowId;
use rusqlite::named_params;

/// A result, or an indicator of one, kept for reuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryEntry {
    /// Row.
    pub id: RowId,
    /// Pack it belongs to.
    pub pack: String,
    /// Position it is meant for; empty for any.
    pub position: String,
    /// Place in the pack.
    pub ordinal: i64,
    /// Main or additional.
    pub priority: Priority,
    /// Result; empty where it is only an indicator.
    pub result: String,
    /// The leader's result it usually supports.
    pub supported: String,
    /// Who usually assigns it.
    pub assigned_by: String,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// Indicator; empty where it is only a result.
    pub indicator: String,
    /// Target.
    pub target: String,
    /// Perspective.
    pub perspective: Option<Perspective>,
    /// A word to whoever uses it.
    pub note: String,
}

impl Reader<'_> {
    /// Everything that is kept for reuse, pack by pack, in order.
    pub fn list_library(self) -> Result<Vec<LibraryEntry>> {
        let sql =
            "select * from library_entries where gone = 0 order by pack collate nocase, pack, ordinal, id";
        self.many(sql, [], read_entry)
    }

    /// An entry.
    pub fn find_library_entry(self, id: RowId) -> Result<Option<LibraryEntry>> {
        let sql = "select * from library_entries where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_entry)
    }

    /// The versions people work on in a year: of every plan the next version where one is being written,
    /// else the plan itself; person by person, in the order the plans begin.
    pub fn list_working_plans(self, year: i32) -> Result<Vec<PlanRecord>> {
        let sql = "select p.* from plans p
                   where p.year = :year and p.gone = 0 and p.state not in ('superseded', 'cancelled', 'closed')
                     and not exists (
                         select 1 from plans n
                         where n.employee = p.employee and n.gone = 0 and n.year = p.year
                           and coalesce(n.lineage, n.id) = coalesce(p.lineage, p.id)
                           and n.state not in ('superseded', 'cancelled', 'closed')
                           and (n.version > p.version or (n.version = p.version and n.id > p.id)))
                   order by p.employee, p.starts_on, p.id";
        self.many(sql, named_params! { ":year": year }, read_plan)
    }
}

fn read_entry(fields: &Fields<'_>) -> Result<LibraryEntry> {
    Ok(LibraryEntry {
        id: fields.id()?,
        pack: fields.text("pack")?,
        position: fields.text("position")?,
        ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
        priority: fields.term("priority")?.unwrap_or(Priority::Main),
        result: fields.text("result_text")?,
        supported: fields.text("supported_text")?,
        assigned_by: fields.text("assigned_by")?,
        aspect: fields.term("aspect")?,
        indicator: fields.text("indicator_text")?,
        target: fields.text("target")?,
        perspective: fields.term("perspective")?,
        note: fields.text("note")?,
    })
}
