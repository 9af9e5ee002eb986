//! What a person signs, the hash of every cell that the sheets of an evaluation show, and whether a seal
//! still holds.

use super::{EvaluationRecord, Reader, Result};
use ledger::RowId;
use rusqlite::types::ValueRef;

/// What is hashed, in order. A released query is never edited: old seals rest on it.
const QUERIES: [&str; 8] = [
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

/// What stands in front of the hash in the message that is signed, so that no signature made for something
/// else passes for a seal.
const SEAL_DOMAIN: &str = "Kinerja Luring 2026 seal of an evaluation v2\n";

/// The message that the personal key signs for a content hash.
pub fn seal_message(hash: &str) -> Vec<u8> {
    format!("{SEAL_DOMAIN}{hash}").into_bytes()
}

/// How a seal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealStanding {
    /// The content is what was signed, and the signature is that of the key named.
    Holds,
    /// The content is what was sealed; the seal is from before there were personal keys.
    WithoutSignature,
    /// The content is not what was sealed.
    OtherContent,
    /// The signature is not that of the key named.
    OtherSignature,
}

impl SealStanding {
    /// Whether nothing speaks against the seal.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Holds | Self::WithoutSignature)
    }
}

impl Reader<'_> {
    /// How the seal of an evaluation stands; nothing where it has none.
    pub fn seal_standing(self, record: &EvaluationRecord) -> Result<Option<SealStanding>> {
        let Some(sealed) = &record.seal_hash else { return Ok(None) };
        if *sealed != self.content_hash(record.id)? {
            return Ok(Some(SealStanding::OtherContent));
        }
        let (Some(key), Some(signature)) = (record.seal_key, &record.seal_signature) else {
            let is_bare = record.seal_key.is_none() && record.seal_signature.is_none();
            let standing =
                if is_bare { SealStanding::WithoutSignature } else { SealStanding::OtherSignature };
            return Ok(Some(standing));
        };
        let holds = self.verify_signature(key, &seal_message(sealed), signature)?;
        Ok(Some(if holds { SealStanding::Holds } else { SealStanding::OtherSignature }))
    }

    /// Evaluations that carry a seal, by row.
    pub fn list_sealed(self) -> Result<Vec<RowId>> {
        let sql = "select id from evaluations where seal_hash is not null and gone = 0 order by id";
        self.many(sql, [], super::id_of)
    }

    /// The hash of an evaluation and the plan version it was rated on, as 64 hex digits.
    pub fn content_hash(self, evaluation: RowId) -> Result<String> {
        let evaluation = self.key(evaluation);
        let plan =
            self.connection.query_row("select plan from evaluations where id = ?", [evaluation], |row| {
                row.get::<_, Option<i64>>(0)
            })?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"kinerja-luring seal 1");
        for sql in QUERIES {
            let mut statement = self.connection.prepare_cached(sql)?;
            let n_columns = statement.column_count();
            let subject = if sql.contains(":plan") { plan } else { Some(evaluation) };
            let mut rows = statement.query([subject])?;
            while let Some(row) = rows.next()? {
                hasher.update(b"\x01");
                for at in 0..n_columns {
                    take(&mut hasher, row.get_ref(at)?);
                }
            }
            hasher.update(b"\x02");
        }
        Ok(hasher.finalize().to_hex().to_string())
    }
}

/// Each value with its kind and length, so that no two contents run into one another.
fn take(hasher: &mut blake3::Hasher, value: ValueRef<'_>) {
    let (kind, bytes): (u8, Vec<u8>) = match value {
        ValueRef::Null => (0, Vec::new()),
        ValueRef::Integer(number) => (1, number.to_le_bytes().to_vec()),
        ValueRef::Real(number) => (2, number.to_le_bytes().to_vec()),
        ValueRef::Text(text) => (3, text.to_vec()),
        ValueRef::Blob(bytes) => (4, bytes.to_vec()),
    };
    hasher.update(&[kind]);
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(&bytes);
}
