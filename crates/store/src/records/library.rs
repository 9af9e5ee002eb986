//! Results and indicators kept for reuse.

use super::{Fields, Reader, Result};
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
