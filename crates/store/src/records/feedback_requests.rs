//! Who was asked for feedback on whom.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use domain::FeedbackSource;
use ledger::RowId;
use rusqlite::named_params;

/// A request for feedback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackRequest {
    /// Row.
    pub id: RowId,
    /// Whom the feedback is to be about.
    pub employee: RowId,
    /// Who was asked, where that is somebody of the store.
    pub asked_of: Option<RowId>,
    /// Who was asked, in words.
    pub asked_of_label: String,
    /// What that person is to the employee.
    pub source: Option<FeedbackSource>,
    /// Who asked.
    pub asked_by: Option<RowId>,
    /// Day of the request.
    pub asked_on: Option<NaiveDate>,
    /// What it is about, in words.
    pub about: String,
    /// The work result it is about.
    pub work_result: Option<RowId>,
    /// Day by which an answer is hoped for.
    pub due_on: Option<NaiveDate>,
    /// The feedback that answers it.
    pub answer: Option<RowId>,
    /// Day it was answered or given up.
    pub closed_on: Option<NaiveDate>,
}

impl FeedbackRequest {
    /// Whether an answer is still hoped for.
    pub fn is_open(&self) -> bool {
        self.answer.is_none() && self.closed_on.is_none()
    }
}

impl Reader<'_> {
    /// A request.
    pub fn find_feedback_request(self, id: RowId) -> Result<Option<FeedbackRequest>> {
        let sql = "select * from feedback_requests where id = :id and gone = 0 and employee is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_request)
    }

    /// Requests about a person, newest first.
    pub fn list_feedback_requests_of(self, employee: RowId) -> Result<Vec<FeedbackRequest>> {
        let sql = "select * from feedback_requests where employee = :employee and gone = 0
                   order by asked_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_request)
    }

    /// Requests nobody answered yet, of everybody or those one person was asked, the first due first.
    pub fn list_open_feedback_requests(self, asked_of: Option<RowId>) -> Result<Vec<FeedbackRequest>> {
        let sql = "select * from feedback_requests where gone = 0 and employee is not null
                     and answer is null and closed_on is null and (:asked_of is null or asked_of = :asked_of)
                   order by due_on is null, due_on, id";
        let only = asked_of.map(|row| self.key(row));
        self.many(sql, named_params! { ":asked_of": only }, read_request)
    }
}

fn read_request(fields: &Fields<'_>) -> Result<FeedbackRequest> {
    Ok(FeedbackRequest {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        asked_of: fields.row_named("asked_of")?,
        asked_of_label: fields.text("asked_of_label")?,
        source: fields.term("source")?,
        asked_by: fields.row_named("asked_by")?,
        asked_on: fields.date("asked_on")?,
        about: fields.text("about")?,
        work_result: fields.row_named("work_result")?,
        due_on: fields.date("due_on")?,
        answer: fields.row_named("answer")?,
        closed_on: fields.date("closed_on")?,
    })
}
