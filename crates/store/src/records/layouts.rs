//! Layouts of workbooks that somebody showed the program how to read.

use super::{Fields, Reader, Result};
use ledger::RowId;
use std::cmp::Reverse;

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
        let mut found = self.many("select * from layouts where gone = 0", [], read_layout)?;
        // Where two devices were shown the same headings, both read by the same of the two.
        found.sort_by_key(|layout| Reverse(layout.id));
        Ok(found)
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
