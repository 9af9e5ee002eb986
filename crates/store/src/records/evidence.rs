//! The register of evidence: what proves a progress or a realisation, with or without the file at hand.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceKind {
    /// A file, with its hash.
    File,
    /// An address where it is found.
    Link,
    /// Words that say where it is kept.
    Note,
}

/// An entry of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceEntry {
    /// Row.
    pub id: RowId,
    /// Whose it is.
    pub employee: RowId,
    /// The plan version.
    pub plan: Option<RowId>,
    /// The work result it proves.
    pub work_result: Option<RowId>,
    /// The indicator it proves.
    pub indicator: Option<RowId>,
    /// The note of progress it came with.
    pub progress: Option<RowId>,
    /// The evaluation it was added in.
    pub evaluation: Option<RowId>,
    /// What it is.
    pub kind: EvidenceKind,
    /// Name of the file, or what it is called.
    pub name: String,
    /// `image/jpeg`; empty where unknown.
    pub media_type: String,
    /// Length of the file.
    pub n_bytes: u64,
    /// BLAKE3 of the file, as 64 hexadecimal digits.
    pub hash: Option<String>,
    /// Whether there is a shrunk picture of it.
    pub has_preview: bool,
    /// Whether the file itself is on this machine.
    pub is_here: bool,
    /// Address.
    pub link: String,
    /// What it says, or where it is kept.
    pub text: String,
    /// Day it was added.
    pub added_on: Option<NaiveDate>,
    /// Number in the office's own register.
    pub register_no: String,
}

/// The columns of an entry of alias `e`; pictures are read one at a time.
const ENTRY: &str = "select e.id, e.employee, e.plan, e.work_result, e.indicator, e.progress, e.evaluation,
        e.kind, e.name, e.media_type, e.n_bytes, e.hash, e.preview is not null as has_preview,
        exists (select 1 from evidence_files f where f.hash = e.hash) as is_here,
        e.link, e.text, e.added_on, e.register_no
    from evidence e where e.gone = 0 and e.employee is not null";

impl Reader<'_> {
    /// An entry.
    pub fn find_evidence(self, id: RowId) -> Result<Option<EvidenceEntry>> {
        let sql = format!("{ENTRY} and e.id = :id");
        self.one(&sql, named_params! { ":id": self.key(id) }, read_evidence)
    }

    /// Entries of a person, newest first.
    pub fn list_evidence_of(self, employee: RowId) -> Result<Vec<EvidenceEntry>> {
        let sql = format!("{ENTRY} and e.employee = :employee order by e.added_on desc, e.id desc");
        self.many(&sql, named_params! { ":employee": self.key(employee) }, read_evidence)
    }

    /// Entries of a person that belong to an evaluation: added in it, or in none and between the two days,
    /// both counted. Oldest first.
    pub fn list_evidence_for(
        self,
        (employee, evaluation): (RowId, RowId),
        (from, until): (NaiveDate, NaiveDate),
    ) -> Result<Vec<EvidenceEntry>> {
        let sql = format!(
            "{ENTRY} and e.employee = :employee and (e.evaluation = :evaluation
               or (e.evaluation is null and e.added_on between :from and :until)) order by e.added_on, e.id"
        );
        let params = named_params! {
            ":employee": self.key(employee), ":evaluation": self.key(evaluation),
            ":from": from.to_string(), ":until": until.to_string(),
        };
        self.many(&sql, params, read_evidence)
    }

    /// Entries of the register whose file is not on this machine, of one person or of everybody.
    pub fn list_evidence_elsewhere(self, employee: Option<RowId>) -> Result<Vec<EvidenceEntry>> {
        let sql = format!(
            "{ENTRY} and e.kind = 'file' and e.hash is not null and (:employee is null or e.employee = :employee)
               and not exists (select 1 from evidence_files f where f.hash = e.hash)
             order by e.employee, e.added_on, e.id"
        );
        let only = employee.map(|row| self.key(row));
        self.many(&sql, named_params! { ":employee": only }, read_evidence)
    }

    /// The shrunk picture of an entry.
    pub fn find_evidence_preview(self, id: RowId) -> Result<Option<Vec<u8>>> {
        let sql = "select preview from evidence where id = :id and gone = 0";
        let found = self.one(sql, named_params! { ":id": self.key(id) }, |fields| {
            fields.get::<Option<Vec<u8>>>("preview")
        })?;
        Ok(found.flatten())
    }
}

fn read_evidence(fields: &Fields<'_>) -> Result<EvidenceEntry> {
    Ok(EvidenceEntry {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        plan: fields.row_named("plan")?,
        work_result: fields.row_named("work_result")?,
        indicator: fields.row_named("indicator")?,
        progress: fields.row_named("progress")?,
        evaluation: fields.row_named("evaluation")?,
        kind: fields.term("kind")?.unwrap_or(EvidenceKind::Note),
        name: fields.text("name")?,
        media_type: fields.text("media_type")?,
        n_bytes: fields.get::<Option<u64>>("n_bytes")?.unwrap_or_default(),
        hash: fields.get("hash")?,
        has_preview: fields.truth("has_preview")?,
        is_here: fields.truth("is_here")?,
        link: fields.text("link")?,
        text: fields.text("text")?,
        added_on: fields.date("added_on")?,
        register_no: fields.text("register_no")?,
    })
}
