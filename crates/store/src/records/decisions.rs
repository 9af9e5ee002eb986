//! What a superior signs when an objection is decided, and whether the seal of a decision still holds.

use super::seal::{HR_OFFICER, row_bytes};
use super::{Objection, PersonalKey, Reader, Result, SealStanding};
use ledger::RowId;

/// What is hashed. A released query is never edited: old seals rest on it. It names no people: where two
/// records of one person are made one, such rows change.
const QUERY: &str = "
    select id as row_1, evaluation as row_2, document_hash, state, filed_on, received_on, reasons, evaluator_says,
           employee_says, late_reason, decided_on, decision, recommendation, results_rating, conduct_rating
    from objections where id = :objection";

/// What the hash begins with.
const CONTENT: &[u8] = b"kinerja-luring decision 1";

/// What stands in front of the message that is signed, so that no signature made for something else passes
/// for that of a decision.
const DOMAIN: &[u8] = b"Kinerja Luring 2026 decision on an objection v1\n";

/// What a personal key signs of a decision.
#[derive(Clone, Copy, Debug)]
pub struct SealedDecision<'a> {
    /// The objection.
    pub objection: RowId,
    /// The row of the key.
    pub key: RowId,
    /// The hash of the content, as hex digits.
    pub hash: &'a str,
}

impl SealedDecision<'_> {
    /// The message: everything in it has a fixed length, or its length in front.
    pub fn message(&self) -> Vec<u8> {
        let mut message = DOMAIN.to_vec();
        message.extend_from_slice(&row_bytes(self.objection));
        message.extend_from_slice(&row_bytes(self.key));
        message.extend_from_slice(&(self.hash.len() as u64).to_le_bytes());
        message.extend_from_slice(self.hash.as_bytes());
        message
    }
}

impl Reader<'_> {
    /// The hash of an objection with its decision, as 64 hex digits.
    pub fn decision_hash(self, objection: RowId) -> Result<String> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(CONTENT);
        for row in self.content_of(QUERY, Some(self.key(objection)))? {
            hasher.update(b"\x01").update(&row);
        }
        hasher.update(b"\x02");
        Ok(hasher.finalize().to_hex().to_string())
    }

    /// How the seal of a decision stands. There were personal keys before there were objections, so that
    /// none is good without a signature.
    pub fn decision_standing(self, objection: &Objection) -> Result<SealStanding> {
        let sealed = objection.seal_hash.as_deref().zip(objection.seal_key);
        let (Some((hash, key)), Some(signature)) = (sealed, objection.seal_signature.as_deref()) else {
            return Ok(SealStanding::MissingSignature);
        };
        if self.decision_hash(objection.id)? != hash {
            return Ok(SealStanding::OtherContent);
        }
        let content = SealedDecision { objection: objection.id, key, hash };
        if !self.verify_signature(key, &content.message(), signature)? {
            return Ok(SealStanding::OtherSignature);
        }
        let may_sign = self.find_personal_key(key)?.is_some_and(|key| may_decide(&key, objection));
        Ok(if may_sign { SealStanding::Holds } else { SealStanding::OtherSigner })
    }
}

/// Whether a key is that of whoever decided, or of an HR officer who recorded it; nobody decides about himself.
fn may_decide(key: &PersonalKey, objection: &Objection) -> bool {
    let is_about_himself = objection.decided_by == Some(objection.employee);
    let is_own = key.employee.is_some() && key.employee == objection.decided_by;
    !is_about_himself && (key.role == HR_OFFICER || is_own)
}
