//! Sheets that prove themselves: the code that a C or D sheet carries, signed with the key of the office, and what
//! the code on a sheet that came back turns out to be (`docs/formats/sheet-proof.md`).

mod codes;
mod facts;
mod judging;
mod rewording;
mod verify;
mod words;

pub(crate) use codes::CodesOnSheets;

use crate::App;
use crate::aftermath::settings;
use crate::failure::{Halt, incident};
use crate::paper::Subject;
use exchange::{OfficeKey, sign_sheet};
use sheets::Form;

pub(crate) use facts::evaluations_by_code;

impl App {
    /// The text of the code by which a copy of a sheet proves itself. Nothing where the office does not want
    /// codes or this store does not hold its key, for what is not signed, and for what shows a day of the past.
    pub(crate) fn sheet_proof(
        &self,
        subject: Subject,
        form: Form,
        copy: u32,
    ) -> Result<Option<String>, Halt> {
        let Subject::Evaluation(evaluation) = subject else { return Ok(None) };
        if self.then.is_some() || facts::number_of(form).is_none() || !self.wants_sheet_proof()? {
            return Ok(None);
        }
        let secret = self.store()?.own_device()?.and_then(|own| own.office_secret);
        let (Some(secret), Some(record)) = (secret, self.read()?.find_evaluation(evaluation)?) else {
            return Ok(None);
        };
        let key = OfficeKey::from_secret(&secret).map_err(|_| incident("office key"))?;
        let facts = facts::of(self.read()?, &record, (form, copy))?;
        Ok(facts.map(|facts| sign_sheet(&facts, &key)))
    }

    /// Whether sheets print without their code though the office wants it: its key is not on this device.
    pub(crate) fn lacks_sheet_proof(&self) -> Result<bool, Halt> {
        Ok(self.wants_sheet_proof()? && !self.is_hub()?)
    }

    /// Whether the office wants C and D sheets to carry a code.
    pub(crate) fn wants_sheet_proof(&self) -> Result<bool, Halt> {
        settings::is_on(self.read()?, settings::SHEET_PROOF)
    }
}
