//! The time machine: records as they stood at the end of a day, through the very views of today.
//!
//! While an [`App`] answers for the past it is lent out for reading only, so nothing can be written.

use crate::convert::row;
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::permissions::Sight;
use crate::{App, Moment, plans};
use chrono::NaiveDate;
use contract::{Failure, FieldFault, FieldProblem, LookBackRequest, PastView};
use store::{Past, PastOf, RowId};

/// The records of a day, and the moment at which they are looked at.
pub(crate) struct Then {
    pub(crate) records: Past,
    pub(crate) moment: Moment,
    pub(crate) on: NaiveDate,
    /// Whose records may be seen, which is a matter of today.
    pub(crate) sight: Sight,
}

impl App {
    /// A person with plans and evaluations as they stood at the end of a day.
    pub(crate) fn look_back(&mut self, request: LookBackRequest) -> Result<PastView, Halt> {
        let (person, on) = (row(&request.id)?, parse_day("on", &request.on)?);
        self.in_the_past(PastOf::People(&[person]), on, |app| app.past_view(person, on))
    }

    /// Lets `work` read the records as they stood at the end of a day; whatever happens to it, the program
    /// is back in the present afterwards.
    pub(crate) fn in_the_past<T>(
        &mut self,
        of: PastOf<'_>,
        on: NaiveDate,
        work: impl FnOnce(&Self) -> Result<T, Halt>,
    ) -> Result<T, Halt> {
        let (moment, sight) = (self.end_of(on)?, self.sight()?);
        let records = self.store()?.past(of, moment.millis())?;
        self.then = Some(Then { records, moment, on, sight });
        let done = work(self);
        self.then = None;
        done
    }

    /// The last moment of a day that has begun.
    fn end_of(&self, on: NaiveDate) -> Result<Moment, Halt> {
        let now = self.moment();
        let fault = || Failure::Invalid {
            fields: vec![FieldProblem { field: "on".into(), problem: FieldFault::OutOfRange }],
        };
        let end = on.and_hms_milli_opt(23, 59, 59, 999).filter(|_| on <= now.today()).ok_or_else(fault)?;
        let end = end.and_local_timezone(*now.now.offset()).single().ok_or_else(fault)?;
        Ok(Moment { now: end, ..now })
    }

    fn past_view(&self, person: RowId, on: NaiveDate) -> Result<PastView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        if reader.find_employee(person)?.is_none() {
            return Ok(PastView {
                on: on.to_string(),
                person: None,
                plans: Vec::new(),
                evaluations: Vec::new(),
            });
        }
        let versions = reader.list_plan_versions(person)?;
        let plans = versions.iter().map(|plan| plans::plan_view(reader, plan, moment));
        let (sight, mut records) = (self.sight()?, reader.list_evaluations_of(person)?);
        records.retain(|record| !sight.hides_outcome(person, Some(record.state)));
        let evaluations = records.iter().map(|record| self.evaluation_view(record.id));
        Ok(PastView {
            on: on.to_string(),
            person: Some(self.employee_view(person)?),
            plans: plans.collect::<Result<_, _>>()?,
            evaluations: evaluations.collect::<Result<_, _>>()?,
        })
    }
}
