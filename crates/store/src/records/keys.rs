//! The public halves of personal keys, and what the keys of people signed.

use super::{EvaluationRecord, Fields, Reader, Result};
use crate::personal::signature_holds;
use ledger::RowId;
use rusqlite::named_params;

/// A personal key, as everybody may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalKey {
    /// Row.
    pub id: RowId,
    /// Name of the account when the key was made.
    pub account_name: String,
    /// Word of the account's role.
    pub role: String,
    /// The employee the person is.
    pub employee: Option<RowId>,
    /// The public half, 32 bytes.
    pub public_key: Vec<u8>,
    /// Since when it signs no more, in milliseconds since 1970 UTC.
    pub retired_at: Option<i64>,
}

impl PersonalKey {
    /// Whether it is that of whoever evaluated: the evaluator himself, or the superior who signed in his
    /// place.
    pub fn is_evaluators(&self, record: &EvaluationRecord) -> bool {
        self.employee.is_some() && self.employee == record.signed_by.or(record.evaluator)
    }
}

impl Reader<'_> {
    /// A personal key.
    pub fn find_personal_key(self, id: RowId) -> Result<Option<PersonalKey>> {
        let sql = "select * from personal_keys where id = :id and gone = 0";
        self.one(sql, named_params! { ":id": self.key(id) }, read_key)
    }

    /// Whether a personal key made the signature over a message; it need not be one that still signs.
    pub fn verify_signature(self, key: RowId, message: &[u8], signature: &[u8]) -> Result<bool> {
        let key = self.find_personal_key(key)?;
        Ok(key.is_some_and(|key| signature_holds(&key.public_key, message, signature)))
    }
}

fn read_key(fields: &Fields<'_>) -> Result<PersonalKey> {
    Ok(PersonalKey {
        id: fields.id()?,
        account_name: fields.text("account_name")?,
        role: fields.text("role")?,
        employee: fields.row_named("employee")?,
        public_key: fields.get::<Option<Vec<u8>>>("public_key")?.unwrap_or_default(),
        retired_at: fields.get("retired_at")?,
    })
}
