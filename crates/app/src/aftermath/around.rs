//! What stands around evaluations, read once for all of a list: people, superiors, windows. One case is a
//! list of one, so that a list and a document never tell different things.

use super::facts::Case;
use crate::Moment;
use crate::cycles::window_of;
use crate::failure::Halt;
use crate::people::People;
use chrono::NaiveDate;
use contract::{Failure, PersonRef};
use domain::Period;
use domain::approval::EvaluatorStanding;
use domain::objection::{Finality, final_by_evaluator};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use store::RowId;
use store::records::{EvaluationRecord, Office, Reader};

/// What the cases of a list have in common.
pub(super) struct Around {
    office: Office,
    /// Employees and evaluators of the list.
    people: People,
    /// Superiors as of today, by evaluator.
    superiors: HashMap<RowId, RowId>,
    windows: Windows,
}

/// First and last days of windows, by period.
pub(crate) type Windows = HashMap<Period, (NaiveDate, NaiveDate)>;

/// The windows of periods, each asked for once.
pub(crate) fn windows_of(
    reader: Reader<'_>,
    periods: impl IntoIterator<Item = Period>,
) -> Result<Windows, Halt> {
    let mut windows = Windows::new();
    for period in periods {
        if let Entry::Vacant(place) = windows.entry(period) {
            place.insert(window_of(reader, period)?);
        }
    }
    Ok(windows)
}

impl Around {
    /// Reads what stands around records.
    pub(super) fn of<'r>(
        reader: Reader<'_>,
        records: impl Iterator<Item = &'r EvaluationRecord> + Clone,
        moment: Moment,
    ) -> Result<Self, Halt> {
        let office = reader.find_office()?.ok_or_else(|| Failure::NotFound { what: "Kantor".into() })?;
        let evaluators: BTreeSet<RowId> = records.clone().filter_map(|record| record.evaluator).collect();
        let evaluators: Vec<RowId> = evaluators.into_iter().collect();
        let employees = records.clone().map(|record| record.employee);
        Ok(Self {
            office,
            people: People::of(reader, employees.chain(evaluators.iter().copied()))?,
            superiors: reader.list_evaluators(&evaluators, moment.today())?,
            windows: windows_of(reader, records.map(|record| record.period))?,
        })
    }

    /// A record of the list with what stands around it.
    pub(super) fn case(&self, reader: Reader<'_>, record: EvaluationRecord) -> Result<Case, Halt> {
        let superior = record.evaluator.and_then(|evaluator| self.superiors.get(&evaluator)).copied();
        let window = match self.windows.get(&record.period) {
            Some(window) => *window,
            None => window_of(reader, record.period)?,
        };
        Ok(Case { superior, finality: self.finality(&record), window, record })
    }

    /// Why the result of a record is final, where it is.
    pub(super) fn finality(&self, record: &EvaluationRecord) -> Option<Finality> {
        if record.papers.is_taken_over() {
            return Some(Finality::TakenOver);
        }
        let kind = self.people.find(record.employee)?.position_kind?;
        let evaluator = self.people.find(record.evaluator?)?;
        let standing = EvaluatorStanding::of(
            evaluator.position_kind,
            evaluator.employee_type,
            Some(evaluator.position.as_str()),
        );
        final_by_evaluator(self.office.level, kind, standing)
    }

    /// A person of the list, named in passing.
    pub(super) fn named(&self, reader: Reader<'_>, person: RowId) -> Result<PersonRef, Halt> {
        self.people.named(reader, person)
    }

    /// The evaluator of a record, named in passing.
    pub(super) fn evaluator_of(
        &self,
        reader: Reader<'_>,
        record: &EvaluationRecord,
    ) -> Result<Option<PersonRef>, Halt> {
        self.people.named_if(reader, record.evaluator)
    }

    /// The unit the employee of a record is placed in.
    pub(super) fn unit_of(&self, record: &EvaluationRecord) -> Option<RowId> {
        self.people.unit_of(record.employee)
    }
}
