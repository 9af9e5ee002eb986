//! What a person signs, the hash of every cell that the sheets of an evaluation show, and whether a seal
//! still holds.

use super::{EvaluationRecord, Reader, Result};
use crate::schema::{Table, evaluations};
use crate::{Store, rows, segments};
use chrono::NaiveDate;
use ledger::{Cell, RowId};
use rusqlite::types::ValueRef;

/// What is hashed, in order. A released query is never edited: old seals rest on it.
const QUERIES_1: [&str; 8] = [
    "select period, results_rating, conduct_rating, notes, achievement_as_signed, employee_as_signed,
            evaluator_as_signed, superior_as_signed from evaluations where id = :evaluation",
    "select starts_on, ends_on, approach, position_group, employee_position, employee_unit, evaluator_position,
            evaluator_unit from plans where id = :plan",
    "select priority, ordinal, text, assigned_by, supported_text, supported_indicator from work_results
     where plan = :plan and gone = 0 order by ordinal, id",
    "select r.ordinal, i.ordinal, i.aspect, i.text, i.target, i.perspective from indicators i
     join work_results r on r.id = i.work_result and r.plan = :plan and r.gone = 0
     where i.gone = 0 order by r.ordinal, r.id, i.ordinal, i.id",
    "select value, ordinal, text from special_expectations where plan = :plan and gone = 0 order by value, ordinal, id",
    "select list, ordinal, text from annex_lines where plan = :plan and gone = 0 order by list, ordinal, id",
    "select text from actuals where evaluation = :evaluation and gone = 0 order by id",
    "select value, ordinal, source, source_label, text, symbol from feedback
     where evaluation = :evaluation and gone = 0 order by ordinal, id",
];

/// The same of version 2, in which results and indicators have their ids, and what is written about them
/// names them.
const QUERIES_2: [&str; 8] = [
    QUERIES_1[0],
    QUERIES_1[1],
    "select id as row_1, priority, ordinal, text, assigned_by, supported_text, supported_indicator
     from work_results where plan = :plan and gone = 0 order by ordinal, id",
    "select i.work_result as row_1, i.id as row_2, i.ordinal, i.aspect, i.text, i.target, i.perspective
     from indicators i join work_results r on r.id = i.work_result and r.plan = :plan and r.gone = 0
     where i.gone = 0 order by r.ordinal, r.id, i.ordinal, i.id",
    QUERIES_1[4],
    QUERIES_1[5],
    "select work_result as row_1, indicator as row_2, text from actuals
     where evaluation = :evaluation and gone = 0 order by id",
    "select work_result as row_1, indicator as row_2, value, ordinal, source, source_label, text, symbol
     from feedback where evaluation = :evaluation and gone = 0 order by ordinal, id",
];

/// The same of version 3, in which every row has its id and the rows of a query stand in the order of their
/// bytes, which begin with it: the same in every store.
const QUERIES_3: [&str; 8] = [
    QUERIES_1[0],
    QUERIES_1[1],
    "select id as row_1, priority, ordinal, text, assigned_by, supported_text, supported_indicator
     from work_results where plan = :plan and gone = 0",
    "select i.id as row_1, i.work_result as row_2, i.ordinal, i.aspect, i.text, i.target, i.perspective
     from indicators i join work_results r on r.id = i.work_result and r.plan = :plan and r.gone = 0
     where i.gone = 0",
    "select id as row_1, value, ordinal, text from special_expectations where plan = :plan and gone = 0",
    "select id as row_1, list, ordinal, text from annex_lines where plan = :plan and gone = 0",
    "select id as row_1, work_result as row_2, indicator as row_3, text from actuals
     where evaluation = :evaluation and gone = 0",
    "select id as row_1, work_result as row_2, indicator as row_3, value, ordinal, source, source_label, text, symbol
     from feedback where evaluation = :evaluation and gone = 0",
];

/// The same of version 4, in which what the grade rests on beside the ratings is hashed too, and whose document
/// it is.
const QUERIES_4: [&str; 8] = [
    "select period, results_rating, conduct_rating, notes, achievement_as_signed, employee_as_signed,
            evaluator_as_signed, superior_as_signed, state, fallback_year, not_graduated
     from evaluations where id = :evaluation",
    QUERIES_3[1],
    QUERIES_3[2],
    QUERIES_3[3],
    QUERIES_3[4],
    QUERIES_3[5],
    QUERIES_3[6],
    QUERIES_3[7],
];

/// Columns of these names hold rows, which count by replica and counter: numbers in SQL are of this store.
const ROW_COLUMN: &str = "row_";

/// What stands in front of the message that is signed, so that no signature made for something else passes
/// for a seal.
const SEAL_DOMAIN: &[u8] = b"Kinerja Luring 2026 seal of an evaluation v2\n";

/// The role of those who record what others signed on paper.
pub(super) const HR_OFFICER: &str = "hr_officer";

/// Which content a seal is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealForm {
    /// Version 1, without signature.
    Bare,
    /// Version 2, with the signature of a personal key.
    Signed,
    /// Version 3, signed as well, in which nothing depends on the order in which rows came to a store.
    Exchanged,
    /// Version 4, which also tells whether the superior signed, a study that was not graduated from, and an
    /// achievement of another year.
    Whole,
}

impl SealForm {
    /// What the hash begins with, and what it is over.
    fn content(self) -> (&'static str, [&'static str; 8]) {
        match self {
            Self::Bare => ("kinerja-luring seal 1", QUERIES_1),
            Self::Signed => ("kinerja-luring seal 2", QUERIES_2),
            Self::Exchanged => ("kinerja-luring seal 3", QUERIES_3),
            Self::Whole => ("kinerja-luring seal 4", QUERIES_4),
        }
    }

    /// Whether rows stand in the order of their bytes, and not in that of one store.
    fn is_same_everywhere(self) -> bool {
        matches!(self, Self::Exchanged | Self::Whole)
    }
}

/// What a personal key signs.
#[derive(Clone, Copy, Debug)]
pub struct SealedContent<'a> {
    /// The evaluation.
    pub evaluation: RowId,
    /// The row of the key.
    pub key: RowId,
    /// The day that the sheets carry.
    pub signed_on: Option<NaiveDate>,
    /// The hash of the content, as hex digits.
    pub hash: &'a str,
}

impl SealedContent<'_> {
    /// The message: everything in it has a fixed length, or its length in front.
    pub fn message(&self) -> Vec<u8> {
        let day = self.signed_on.map(|day| day.to_string()).unwrap_or_default();
        let mut message = SEAL_DOMAIN.to_vec();
        message.extend_from_slice(&row_bytes(self.evaluation));
        message.extend_from_slice(&row_bytes(self.key));
        for text in [day.as_str(), self.hash] {
            message.extend_from_slice(&(text.len() as u64).to_le_bytes());
            message.extend_from_slice(text.as_bytes());
        }
        message
    }
}

/// How a seal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealStanding {
    /// The content is what was signed, and the signature is that of the key named.
    Holds,
    /// The content is what was sealed; the seal is from before there were personal keys, or an invented one
    /// of a practice office.
    WithoutSignature,
    /// The content is not what was sealed.
    OtherContent,
    /// The signature is not that of the key named.
    OtherSignature,
    /// There is no signature, although there were personal keys when the seal was made.
    MissingSignature,
    /// The key is neither the evaluator's nor an HR officer's.
    OtherSigner,
}

impl SealStanding {
    /// Whether nothing speaks against the seal.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Holds | Self::WithoutSignature)
    }
}

impl Store {
    /// How the seal of an evaluation stands, which `reader` reads from this store or its past; nothing where
    /// it has none. Whether a seal needs a signature is asked of the history.
    pub fn seal_standing(
        &self,
        reader: Reader<'_>,
        record: &EvaluationRecord,
    ) -> Result<Option<SealStanding>> {
        let Some(hash) = record.seal_hash.as_deref() else { return Ok(None) };
        Ok(Some(match (record.seal_key, record.seal_signature.as_deref()) {
            (Some(key), Some(signature)) => signed_standing(reader, record, (key, signature, hash))?,
            (None, None) => self.bare_standing(reader, record.id, hash)?,
            (Some(_), None) | (None, Some(_)) => SealStanding::OtherSignature,
        }))
    }

    fn bare_standing(&self, reader: Reader<'_>, evaluation: RowId, hash: &str) -> Result<SealStanding> {
        if reader.content_hash(evaluation, SealForm::Bare)? != hash {
            return Ok(SealStanding::OtherContent);
        }
        let may_be_bare = reader.find_office()?.is_some_and(|office| office.is_practice)
            || self.is_from_before_keys(evaluation, hash)?;
        Ok(if may_be_bare { SealStanding::WithoutSignature } else { SealStanding::MissingSignature })
    }

    /// Whether the commit that wrote a seal lies before the one that made the first personal key.
    fn is_from_before_keys(&self, evaluation: RowId, hash: &str) -> Result<bool> {
        let Some(first_key) = self.first_key_at()? else { return Ok(true) };
        let id = self.home.replicas.sql_id(evaluation);
        let standing = id.map(|id| rows::standing(&self.connection, Table::Evaluations, id)).transpose()?;
        let Some(standing) = standing.flatten() else { return Ok(false) };
        let (column, table) = (evaluations::SEAL_HASH.number, Table::Evaluations.number());
        let cell = Cell { table, row: evaluation, column };
        let commits = segments::commits_of(&self.connection, standing.scope)?;
        let sealing = commits
            .iter()
            .filter(|commit| commit.ops.iter().any(|op| op.cell == cell && op.value.as_text() == Some(hash)));
        Ok(sealing.map(|commit| commit.lamport).max().is_some_and(|sealed_at| sealed_at < first_key))
    }

    /// Where in the order of commits the first personal key was made; nothing where there never was one.
    fn first_key_at(&self) -> Result<Option<u64>> {
        let keys = self.read().list_born(Table::PersonalKeys)?;
        let mut first = None;
        for (scope, replica, n) in keys {
            // A key that no commit made counts as one that was always there.
            let made_at = segments::commit_at(&self.connection, (scope, replica, n))?;
            let made_at = made_at.map_or(0, |commit| commit.lamport);
            first = Some(first.map_or(made_at, |first: u64| first.min(made_at)));
        }
        Ok(first)
    }
}

fn signed_standing(
    reader: Reader<'_>,
    record: &EvaluationRecord,
    (key, signature, hash): (RowId, &[u8], &str),
) -> Result<SealStanding> {
    let is_content = |form| Ok::<_, crate::StoreError>(reader.content_hash(record.id, form)? == hash);
    if !is_content(SealForm::Whole)? && !is_content(SealForm::Exchanged)? && !is_content(SealForm::Signed)? {
        return Ok(SealStanding::OtherContent);
    }
    let content = SealedContent { evaluation: record.id, key, signed_on: record.signed_on, hash };
    if !reader.verify_signature(key, &content.message(), signature)? {
        return Ok(SealStanding::OtherSignature);
    }
    let key = reader.find_personal_key(key)?;
    let may_sign = key.is_some_and(|key| key.role == HR_OFFICER || key.is_evaluators(record));
    Ok(if may_sign { SealStanding::Holds } else { SealStanding::OtherSigner })
}

impl Reader<'_> {
    /// Evaluations that carry a seal, by row.
    pub fn list_sealed(self) -> Result<Vec<RowId>> {
        let sql = "select id from evaluations where seal_hash is not null and gone = 0 order by id";
        self.many(sql, [], super::id_of)
    }

    /// The commits that made the rows of a table, deleted ones too: scope, replica and number, as SQL has them.
    fn list_born(self, table: Table) -> Result<Vec<(i64, i64, u32)>> {
        let sql = format!("select scope, id >> 32 as replica, coalesce(born_n, 0) as born_n from {table}");
        self.many(&sql, [], |fields| {
            Ok((fields.get("scope")?, fields.get("replica")?, fields.get("born_n")?))
        })
    }

    /// The hash of an evaluation and the plan version it was rated on, as 64 hex digits.
    pub fn content_hash(self, evaluation: RowId, form: SealForm) -> Result<String> {
        let evaluation = self.key(evaluation);
        let plan =
            self.connection.query_row("select plan from evaluations where id = ?", [evaluation], |row| {
                row.get::<_, Option<i64>>(0)
            })?;
        let (begins, queries) = form.content();
        let mut hasher = blake3::Hasher::new();
        hasher.update(begins.as_bytes());
        for sql in queries {
            let subject = if sql.contains(":plan") { plan } else { Some(evaluation) };
            let mut rows = self.content_of(sql, subject)?;
            if form.is_same_everywhere() {
                rows.sort_unstable();
            }
            for row in &rows {
                hasher.update(b"\x01").update(row);
            }
            hasher.update(b"\x02");
        }
        Ok(hasher.finalize().to_hex().to_string())
    }

    /// The rows of a query, each as the bytes that are hashed.
    pub(super) fn content_of(self, sql: &str, subject: Option<i64>) -> Result<Vec<Vec<u8>>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let are_rows: Vec<bool> = statement.column_names().map(|name| name.starts_with(ROW_COLUMN)).collect();
        let mut rows = statement.query([subject])?;
        let mut content = Vec::new();
        while let Some(row) = rows.next()? {
            let mut bytes = Vec::new();
            for (at, is_row) in are_rows.iter().enumerate() {
                let value = row.get_ref(at)?;
                if let (true, ValueRef::Integer(id)) = (*is_row, value) {
                    put(&mut bytes, 5, &row_bytes(self.replicas.known_row(id)?));
                } else {
                    take(&mut bytes, value);
                }
            }
            content.push(bytes);
        }
        Ok(content)
    }
}

/// Each value with its kind and length, so that no two contents run into one another.
fn take(bytes: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => put(bytes, 0, &[]),
        ValueRef::Integer(number) => put(bytes, 1, &number.to_le_bytes()),
        ValueRef::Real(number) => put(bytes, 2, &number.to_le_bytes()),
        ValueRef::Text(text) => put(bytes, 3, text),
        ValueRef::Blob(blob) => put(bytes, 4, blob),
    }
}

fn put(bytes: &mut Vec<u8>, kind: u8, value: &[u8]) {
    bytes.push(kind);
    bytes.extend_from_slice(&(value.len() as u64).to_le_bytes());
    bytes.extend_from_slice(value);
}

/// A row wherever it is named: its replica and its counter there.
pub(super) fn row_bytes(row: RowId) -> [u8; 12] {
    let mut bytes = [0; 12];
    let (replica, counter) = bytes.split_at_mut(8);
    replica.copy_from_slice(&row.replica.0.to_be_bytes());
    counter.copy_from_slice(&row.counter.to_be_bytes());
    bytes
}
