//! The feedback of a year with the requests for it (B.1.3 to B.1.5, R-113 to R-116).

use super::lineage::numbers;
use super::person_or_none;
use crate::App;
use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::people::People;
use crate::permissions::{Deed, Sight};
use crate::reports_due::reporting;
use crate::sheet::feedback_view;
use crate::units;
use chrono::{Datelike, NaiveDate};
use contract::{
    AgreeFeedbackRequest, ById, FeedbackRequestView, Language, ReportSchedule, YearFeedbackItemView,
    YearFeedbackRequest, YearFeedbackView,
};
use domain::reporting::Reporting;
use domain::{FeedbackSource, Period};
use std::collections::HashMap;
use store::records::{FeedbackEntry, FeedbackRequest, PlanRecord, Term};
use store::schema::plans;
use store::{RowId, Table, Value};

impl App {
    /// The feedback of a person in a year.
    pub(crate) fn list_year_feedback(
        &mut self,
        request: YearFeedbackRequest,
    ) -> Result<YearFeedbackView, Halt> {
        self.year_feedback(row(&request.employee)?, request.year)
    }

    /// Agrees how often the leader gives scheduled feedback.
    pub(crate) fn agree_feedback(&mut self, request: AgreeFeedbackRequest) -> Result<YearFeedbackView, Halt> {
        let plan = self.plan_in_use(row(&request.plan)?)?;
        let rhythm = request.rhythm.and_then(reporting).map(Term::word);
        let evaluator = crate::plans::evaluator_of(self.read()?, &plan)?;
        self.act("agree_feedback", evaluator, |act| {
            Ok(act.set(plan.id, plans::FEEDBACK_RHYTHM, Value::from(rhythm))?)
        })?;
        self.year_feedback(plan.employee, plan.year)
    }

    /// Takes a piece of feedback back while its evaluation is not signed; it stays in the history.
    pub(crate) fn withdraw_feedback(&mut self, request: ById) -> Result<YearFeedbackView, Halt> {
        let entry = self.read()?.find_feedback(row(&request.id)?)?;
        let entry = entry.ok_or_else(|| super::missing("Umpan balik"))?;
        let employee = entry.employee.ok_or_else(|| super::missing("Umpan balik"))?;
        if let Some(evaluation) = entry.evaluation {
            crate::evaluations::check_open(&self.evaluation(evaluation)?)?;
        }
        let today = self.moment().today();
        let year = entry.given_on.unwrap_or(today).year();
        let evaluator = self.read()?.find_evaluator(employee, today)?;
        self.act("withdraw_feedback", evaluator, |act| Ok(act.delete(Table::Feedback, entry.id)?))?;
        self.year_feedback(employee, year)
    }

    pub(super) fn year_feedback(&self, employee: RowId, year: i32) -> Result<YearFeedbackView, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let plans = reader.list_plans(employee, year)?;
        let rhythm = plans.iter().rev().find_map(|plan| plan.feedback_rhythm);
        let entries = self.feedback_told(employee, Period::annual(year))?;
        let last =
            entries.iter().filter(|entry| is_of_schedule(entry)).filter_map(|entry| entry.given_on).max();
        let names = self.about_words(employee)?;
        let items = entries.iter().map(|entry| self.item_view(entry, &names, &sight));
        let mut requests = reader.list_feedback_requests_of(employee)?;
        requests.retain(|request| request.asked_on.is_some_and(|on| on.year() == year));
        Ok(YearFeedbackView {
            employee: units::person_ref(reader, employee)?,
            items: items.collect::<Result<_, Halt>>()?,
            requests: self.request_views(&requests)?,
            owed_since: self.owed_since(rhythm, &plans, last).map(|day| day.to_string()),
            rhythm: rhythm.map(schedule),
            last_scheduled_on: last.map(|day| day.to_string()),
            can_give: self.may_do(Deed::GiveFeedback, employee, &sight)?,
            can_ask: self.may_do(Deed::AskFeedback, employee, &sight)?,
        })
    }

    /// Feedback of a period that the account may read, newest first; what an annual evaluation took over is
    /// told where it was said.
    pub(crate) fn feedback_told(&self, employee: RowId, period: Period) -> Result<Vec<FeedbackEntry>, Halt> {
        let days = (period.starts_on(), period.ends_on());
        let mut entries = self.read()?.list_feedback_between(employee, days)?;
        let is_told = self.told_of(employee)?;
        entries.retain(|entry| entry.taken_from.is_none() && is_told(entry));
        Ok(entries)
    }

    /// Which feedback on a person the account may read. What was given openly is open to the person at once;
    /// what was typed while rating once it is signed.
    pub(crate) fn told_of(&self, employee: RowId) -> Result<impl Fn(&FeedbackEntry) -> bool + use<>, Halt> {
        let signed = if self.sight()?.hides_unsigned(employee) {
            let evaluations = self.read()?.list_evaluations_of(employee)?.into_iter();
            let signed = evaluations.filter(|record| record.state.is_sealed()).map(|record| record.id);
            Some(signed.collect::<Vec<RowId>>())
        } else {
            None
        };
        Ok(move |entry: &FeedbackEntry| {
            let Some(signed) = &signed else { return true };
            let is_signed = entry.evaluation.is_none_or(|evaluation| signed.contains(&evaluation));
            is_signed || entry.given_by.is_some() || entry.request.is_some()
        })
    }

    /// The last day of the span whose scheduled feedback is missing.
    fn owed_since(
        &self,
        rhythm: Option<Reporting>,
        plans: &[PlanRecord],
        last: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let (rhythm, today) = (rhythm?, self.moment().today());
        let from = plans.iter().filter_map(|plan| plan.approved_on.or(plan.starts_on)).min()?;
        rhythm.is_due(today, from, last).then(|| rhythm.last_span(today).1)
    }

    fn item_view(
        &self,
        entry: &FeedbackEntry,
        names: &HashMap<RowId, String>,
        sight: &Sight,
    ) -> Result<YearFeedbackItemView, Halt> {
        let reader = self.read()?;
        let record = entry.evaluation.map(|row| reader.find_evaluation(row)).transpose()?.flatten();
        let is_closed = record.is_some_and(|record| record.state.is_sealed());
        // Peers and subordinates are named to those who lead, not to the person.
        let is_named = entry.source == FeedbackSource::Leader
            || entry.employee.is_none_or(|person| !sight.hides_unsigned(person));
        let about = entry.work_result.or(entry.indicator).and_then(|about| names.get(&about)).cloned();
        let value = entry.value.map(|value| value.label().to_owned());
        Ok(YearFeedbackItemView {
            feedback: feedback_view(entry),
            about: about.or(value).unwrap_or_default(),
            is_scheduled: entry.is_scheduled,
            given_by: person_or_none(reader, entry.given_by.filter(|_| is_named))?,
            request: entry.request.map(id),
            can_withdraw: !is_closed && self.may_do(Deed::WithdrawFeedback, entry.id, sight)?,
        })
    }

    /// Results and indicators of a person as they are called: `RHK 2`.
    pub(super) fn about_words(&self, employee: RowId) -> Result<HashMap<RowId, String>, Halt> {
        let word = if self.moment().language == Language::Id { "RHK" } else { "Result" };
        let numbers = numbers(self.read()?, employee)?.into_iter();
        Ok(numbers.map(|(row, number)| (row, format!("{word} {number}"))).collect())
    }

    pub(super) fn request_views(
        &self,
        requests: &[FeedbackRequest],
    ) -> Result<Vec<FeedbackRequestView>, Halt> {
        let named = |request: &FeedbackRequest| [Some(request.employee), request.asked_of, request.asked_by];
        let people = People::of(self.read()?, requests.iter().flat_map(named).flatten())?;
        requests.iter().map(|request| self.request_view(request, &people)).collect()
    }

    fn request_view(&self, request: &FeedbackRequest, people: &People) -> Result<FeedbackRequestView, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let asked = people.named_if(reader, request.asked_of)?.map(|person| person.name);
        Ok(FeedbackRequestView {
            id: id(request.id),
            employee: people.named(reader, request.employee)?,
            asked_of: asked.unwrap_or_else(|| request.asked_of_label.clone()),
            source: to_wire(request.source.unwrap_or(FeedbackSource::Other)),
            asked_by: people.named_if(reader, request.asked_by)?,
            asked_on: super::day_words(request.asked_on),
            about: request.about.clone(),
            result: request.work_result.map(id),
            due_on: request.due_on.map(|day| day.to_string()),
            answer: request.answer.map(id),
            closed_on: request.closed_on.map(|day| day.to_string()),
            is_overdue: request.is_open() && request.due_on.is_some_and(|due| due < today),
        })
    }
}

/// Whether it is the one that the leader owes.
fn is_of_schedule(entry: &FeedbackEntry) -> bool {
    entry.is_scheduled && entry.source == FeedbackSource::Leader
}

/// A rhythm as interfaces know it.
pub(super) fn schedule(rhythm: Reporting) -> ReportSchedule {
    match rhythm {
        Reporting::Daily => ReportSchedule::Daily,
        Reporting::Weekly => ReportSchedule::Weekly,
        Reporting::Monthly => ReportSchedule::Monthly,
        Reporting::Quarterly => ReportSchedule::Quarterly,
        Reporting::HalfYearly => ReportSchedule::HalfYearly,
        Reporting::Yearly => ReportSchedule::Yearly,
    }
}
