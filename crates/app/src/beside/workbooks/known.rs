//! The records that a workbook is compared with, each read once.

use super::binding::{Binding, Bound, Code};
use super::rows::{Subject, subjects};
use super::words::{self, Told};
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::permissions::{Deed, Sight};
use crate::proof::evaluations_by_code;
use crate::sheet::Dossier;
use crate::{App, units};
use contract::PersonRef;
use std::collections::HashMap;
use std::rc::Rc;
use store::RowId;

/// An evaluation as the office has it.
pub(super) struct Known {
    pub(super) dossier: Dossier,
    pub(super) subjects: Vec<Subject>,
    pub(super) employee: PersonRef,
    pub(super) nip: String,
    pub(super) evaluator: Option<RowId>,
    /// Of the person's records now.
    pub(super) version: u32,
    /// Why nothing of it is changed; nothing where it may be.
    pub(super) closed: Option<Told>,
    /// Why its ratings are not set now.
    pub(super) no_rating: Option<Told>,
}

/// What a code stands for: an evaluation, of a row about a result with that.
pub(super) type Found = (Rc<Known>, Option<Subject>);

/// All evaluations by the codes of rows.
pub(super) struct Records<'a> {
    app: &'a App,
    pub(super) binding: Binding,
    sight: Sight,
    by_code: HashMap<String, Vec<RowId>>,
    read: HashMap<RowId, Option<Rc<Known>>>,
}

impl<'a> Records<'a> {
    pub(super) fn of(app: &'a App) -> Result<Self, Halt> {
        let by_code = evaluations_by_code(app.read()?)?;
        Ok(Self { app, binding: app.binding()?, sight: app.sight()?, by_code, read: HashMap::new() })
    }

    /// What a code of this office stands for; nothing where its check does not hold, and for records that the
    /// account does not see.
    pub(super) fn find(&mut self, code: &Code) -> Result<Option<Found>, Halt> {
        for evaluation in self.by_code.get(&code.evaluation).cloned().unwrap_or_default() {
            let Some(known) = self.known(evaluation)? else { continue };
            let abouts: Vec<Option<Subject>> = match &code.about {
                None => vec![None],
                Some(about) => {
                    let named = known.subjects.iter().filter(|one| store::sheet_code(one.row) == *about);
                    named.cloned().map(Some).collect()
                }
            };
            for subject in abouts {
                let bound = Bound {
                    evaluation,
                    employee: known.dossier.record.employee,
                    about: subject.as_ref().map(|subject| subject.row),
                    version: code.version,
                };
                if self.binding.code(&bound) == code.text() {
                    return Ok(Some((known, subject)));
                }
            }
        }
        Ok(None)
    }

    fn known(&mut self, evaluation: RowId) -> Result<Option<Rc<Known>>, Halt> {
        if let Some(known) = self.read.get(&evaluation) {
            return Ok(known.clone());
        }
        let known = self.read_one(evaluation)?.map(Rc::new);
        self.read.insert(evaluation, known.clone());
        Ok(known)
    }

    fn read_one(&self, evaluation: RowId) -> Result<Option<Known>, Halt> {
        let reader = self.app.read()?;
        let Some(record) = reader.find_evaluation(evaluation)? else { return Ok(None) };
        if !self.sight.sees(record.employee) || self.sight.hides_unsigned(record.employee) {
            return Ok(None);
        }
        let person = self.app.employee(record.employee)?;
        let dossier = Dossier::read(reader, record)?;
        let record = &dossier.record;
        let by_right = self.app.why_not_do(Deed::Rate, evaluation, &self.sight)?;
        let language = self.app.moment().language;
        let closed = match by_right {
            Some(why) => Some(words::not_permitted(why, language)),
            None => words::of_refusal("evaluation_closed", check_open(record), language)?,
        };
        let no_rating = words::of_refusal("not_rated_now", self.app.check_can_rate(record), language)?;
        Ok(Some(Known {
            subjects: subjects(&dossier),
            employee: units::person_ref(reader, record.employee)?,
            nip: person.nip,
            evaluator: dossier.evaluator(reader)?,
            version: reader.version(record.employee)?,
            closed,
            no_rating,
            dossier,
        }))
    }
}
