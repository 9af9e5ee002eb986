//! The hash of what a person signs: every cell that the sheets of an evaluation show.

use super::{Reader, Result};
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

impl Reader<'_> {
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
