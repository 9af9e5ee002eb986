//! What a signed sheet turns out to be, beside the records of today.

use super::facts;
use super::words::Why;
use crate::App;
use crate::failure::Halt;
use crate::paper::Subject;
use contract::SheetVerdict;
use exchange::{SheetFacts, SignedSheet};
use sheets::Form;
use std::collections::HashMap;
use store::RowId;
use store::records::{EvaluationRecord, Reader};

/// All that sheets are judged by, read once for all of them.
pub(super) struct Known {
    /// The public key of the office, where this store knows it.
    office: Option<[u8; 32]>,
    evaluations: HashMap<String, Vec<RowId>>,
}

/// What a sheet turned out to be.
pub(super) struct Judged {
    pub(super) verdict: SheetVerdict,
    pub(super) why: Why,
    /// Its record, where it is here and the account sees it; not of a sheet that nobody signed.
    pub(super) record: Option<EvaluationRecord>,
}

impl Judged {
    /// A sheet whose code is genuine and whose words are not.
    pub(super) fn reworded() -> Self {
        Self::without_record(SheetVerdict::Altered, Why::Words)
    }

    fn without_record(verdict: SheetVerdict, why: Why) -> Self {
        Self { verdict, why, record: None }
    }
}

impl App {
    /// What sheets are judged by.
    pub(super) fn known_sheets(&self) -> Result<Known, Halt> {
        Ok(Known { office: self.office_of_sheets()?, evaluations: facts::evaluations_by_code(self.read()?)? })
    }

    /// The public key that sheets of this office are signed with, where this store knows it.
    pub(super) fn office_of_sheets(&self) -> Result<Option<[u8; 32]>, Halt> {
        let own = self.store()?.own_device()?.and_then(|own| own.office_key);
        Ok(own.and_then(|key| <[u8; 32]>::try_from(key.as_slice()).ok()))
    }

    /// Judges a sheet. The signature comes first: nothing is looked up of what nobody signed.
    pub(super) fn judge(&self, sheet: &SignedSheet, known: &Known) -> Result<Judged, Halt> {
        let Some(office) = known.office else {
            return Ok(Judged::without_record(SheetVerdict::UnknownOffice, Why::NoKey));
        };
        let of_code = String::from_utf8_lossy(&sheet.facts().code).into_owned();
        let of_code = known.evaluations.get(&of_code).map(Vec::as_slice).unwrap_or_default();
        if !sheet.holds(&office) {
            // Another office signs with another key. A code that is one of ours was altered.
            let (verdict, why) = if of_code.is_empty() {
                (SheetVerdict::UnknownOffice, Why::OtherKey)
            } else {
                (SheetVerdict::Altered, Why::Signature)
            };
            return Ok(Judged::without_record(verdict, why));
        }
        let (reader, sight, mut best) = (self.read()?, self.sight()?, None);
        for row in of_code {
            let Some(record) = reader.find_evaluation(*row)? else { continue };
            let is_hidden = sight.hides_outcome(record.employee, Some(record.state));
            if is_hidden || !sight.sees(record.employee) {
                continue;
            }
            let judged = beside_record(reader, sheet.facts(), record)?;
            // Of two that share a code, the one that the sheet agrees with is meant.
            if judged.verdict == SheetVerdict::Genuine {
                return Ok(judged);
            }
            best.get_or_insert(judged);
        }
        Ok(best.unwrap_or_else(|| Judged::without_record(SheetVerdict::NotHere, Why::NotHere)))
    }
}

/// Judges what the office signed by what the record says now.
fn beside_record(reader: Reader<'_>, signed: &SheetFacts, record: EvaluationRecord) -> Result<Judged, Halt> {
    let form = facts::form_of(signed.form);
    let now = match form {
        Some(form) => facts::of(reader, &record, (form, u32::from(signed.copy)))?,
        None => return Ok(Judged::without_record(SheetVerdict::NotHere, Why::NewerForm)),
    };
    let (verdict, why) = match now {
        None => (SheetVerdict::Superseded, Why::Reopened),
        Some(now) if now.seal != signed.seal => {
            (SheetVerdict::Superseded, Why::SignedAgain(record.signed_on))
        }
        Some(now) if now != *signed => (SheetVerdict::Altered, Why::Record),
        Some(_) if form != Some(Form::D13) && record.objection.is_some_and(|one| one.is_changed()) => {
            (SheetVerdict::Superseded, Why::Objection)
        }
        Some(_) => match newest_copy(reader, &record, form)? {
            Some(copy) if copy > u32::from(signed.copy) && signed.copy < u8::MAX => {
                (SheetVerdict::Superseded, Why::NewerCopy(copy))
            }
            _ => (SheetVerdict::Genuine, Why::Holds),
        },
    };
    Ok(Judged { verdict, why, record: Some(record) })
}

/// The copy of the form that was printed last, as far as it was noted here.
fn newest_copy(
    reader: Reader<'_>,
    record: &EvaluationRecord,
    form: Option<Form>,
) -> Result<Option<u32>, Halt> {
    let form = form.map(|form| form.to_string()).unwrap_or_default();
    let printed = reader.list_printed_of(Subject::Evaluation(record.id))?;
    Ok(printed.iter().filter(|sheet| sheet.form == form).map(|sheet| sheet.copy).max())
}
