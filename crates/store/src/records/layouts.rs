//! Layouts of workbooks that somebody showed the program how to read.

use super::{Fields, Reader, Result};
use ledger::RowId;

/// How workbooks with certain headings are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownLayout {
    /// The row.
    pub id: RowId,
    /// The headings, joined.
    pub heads: String,
    /// Which column holds what, as JSON.
    pub fields: String,
    /// What people call it.
    pub name: String,
}

impl Reader<'_> {
    /// Every layout that was shown, the newest first.
    pub fn list_layouts(self) -> Result<Vec<KnownLayout>> {
        self.many("select * from layouts where gone = 0 order by id desc", [], read_layout)
    }
}

fn read_layout(fields: &Fields<'_>) -> Result<KnownLayout> {
    Ok(KnownLayout {
        id: fields.id()?,
        heads: fields.text("heads")?,
        fields: fields.text("fields")?,
        name: fields.text("name")?,
    })
}
