//! Asking somebody for feedback on a person, answering, and giving up waiting.

use super::giving::{self, Words};
use super::lineage::plan_with;
use super::{day_or_none, row_or_none};
use crate::App;
use crate::aftermath::calendar;
use crate::convert::{from_wire, id, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::organisation::refusal;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::Datelike;
use contract::{
    AnswerFeedbackRequest, AskFeedbackRequest, ById, FeedbackAbout, FeedbackAskedView, FieldFault, Nothing,
    YearFeedbackView,
};
use domain::{FeedbackSource, FeedbackSymbol};
use store::records::{FeedbackRequest, Term};
use store::schema::feedback_requests as column;
use store::{RowId, Scope, Table};

/// \[D\] Working days for an answer unless another day is told.
const DAYS_TO_ANSWER: u32 = 5;

impl App {
    /// Asks somebody for feedback on a person.
    pub(crate) fn ask_feedback(&mut self, request: AskFeedbackRequest) -> Result<YearFeedbackView, Halt> {
        let employee = row(&request.employee)?;
        let asked_of = row_or_none(request.asked_of.as_ref())?;
        let label = checked_text("askedOfLabel", &request.asked_of_label)?;
        if (asked_of.is_none() && label.is_none()) || asked_of == Some(employee) {
            return Err(invalid("askedOf", FieldFault::Empty));
        }
        if let Some(asked_of) = asked_of {
            self.employee(asked_of)?;
        }
        let result = row_or_none(request.result.as_ref())?;
        if let Some(result) = result {
            let plan = plan_with(self.read()?, result)?.filter(|plan| plan.employee == employee);
            plan.ok_or_else(|| super::missing("Rencana hasil kerja"))?;
        }
        let today = self.moment().today();
        let due = day_or_none("dueOn", request.due_on.as_ref())?;
        let due = match due {
            Some(due) => due,
            None => calendar::of_office(self.read()?)?.add(today, DAYS_TO_ANSWER),
        };
        let asked_by = self.sight()?.own().unwrap_or(employee);
        let values = vec![
            (column::EMPLOYEE, employee.into()),
            (column::ASKED_OF, asked_of.into()),
            (column::ASKED_OF_LABEL, label.into()),
            (column::SOURCE, from_wire::<FeedbackSource>(request.source).word().into()),
            (column::ASKED_BY, asked_by.into()),
            (column::ASKED_ON, today.to_string().into()),
            (column::ABOUT, checked_text("about", &request.about)?.into()),
            (column::WORK_RESULT, result.into()),
            (column::DUE_ON, due.to_string().into()),
        ];
        self.act("ask_feedback", Some(asked_by), |act| {
            Ok(act.insert(Table::FeedbackRequests, Scope::dossier(employee), &filled(values))?)
        })?;
        self.year_feedback(employee, today.year())
    }

    /// Requests that wait for whoever works; for the office all of them.
    pub(crate) fn list_feedback_asked(&mut self, _: Nothing) -> Result<FeedbackAskedView, Halt> {
        self.feedback_asked()
    }

    /// Answers a request; the answer is feedback like any other.
    pub(crate) fn answer_feedback(
        &mut self,
        request: AnswerFeedbackRequest,
    ) -> Result<FeedbackAskedView, Halt> {
        let asked = self.open_request(row(&request.request)?)?;
        let about =
            request.about.or(asked.work_result.map(|result| FeedbackAbout::Result { id: id(result) }));
        let about = about.ok_or_else(|| invalid("about", FieldFault::Empty))?;
        let text = checked_text("text", &request.text)?.unwrap_or_default();
        if text.is_empty() && request.symbol.is_none() {
            return Err(invalid("text", FieldFault::Empty));
        }
        let words = Words {
            source: asked.source.unwrap_or(FeedbackSource::Other),
            label: None,
            text,
            symbol: request.symbol.map(from_wire::<FeedbackSymbol>),
            is_scheduled: false,
            on: self.moment().today(),
        };
        let place = self.place_of_feedback(asked.employee, &about, words.on)?.by(asked.asked_of);
        let today = words.on.to_string();
        self.act("answer_feedback", asked.asked_of, |act| {
            let answer = giving::write(act, &place, &words, Some(asked.id))?;
            act.set(asked.id, column::ANSWER, answer)?;
            act.set(asked.id, column::CLOSED_ON, today)?;
            Ok(())
        })?;
        self.feedback_asked()
    }

    /// Gives up waiting for an answer.
    pub(crate) fn close_feedback_request(&mut self, request: ById) -> Result<YearFeedbackView, Halt> {
        let asked = self.open_request(row(&request.id)?)?;
        let today = self.moment().today();
        self.act("close_feedback_request", asked.asked_by, |act| {
            Ok(act.set(asked.id, column::CLOSED_ON, today.to_string())?)
        })?;
        self.year_feedback(asked.employee, asked.asked_on.unwrap_or(today).year())
    }

    fn feedback_asked(&self) -> Result<FeedbackAskedView, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let requests = match sight.own() {
            _ if sight.sees_everybody() => reader.list_open_feedback_requests(None)?,
            Some(own) => reader.list_open_feedback_requests(Some(own))?,
            None => Vec::new(),
        };
        Ok(FeedbackAskedView { requests: self.request_views(&requests)? })
    }

    fn open_request(&self, request: RowId) -> Result<FeedbackRequest, Halt> {
        let found = self.read()?.find_feedback_request(request)?;
        let found = found.ok_or_else(|| super::missing("Permintaan umpan balik"))?;
        if found.is_open() {
            return Ok(found);
        }
        Err(refusal(
            self.moment().language,
            "R-114",
            ["Permintaan ini sudah dijawab atau ditutup.", "Buat permintaan baru bila masih diperlukan."],
            ["This request was answered or closed.", "Make a new one where it is still needed."],
        ))
    }
}
