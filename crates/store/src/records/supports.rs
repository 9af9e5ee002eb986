//! Guidance and counselling of people, with what their forms say.

use super::{Fields, Reader, Result};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::named_params;

/// A measure of support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SupportKind {
    /// Coaching, B.1.6.
    Coaching,
    /// Mentoring, B.1.7.
    Mentoring,
    /// Formal training.
    FormalTraining,
    /// Informal training.
    InformalTraining,
    /// *Konseling kinerja*, B.1.10; confidential.
    Counselling,
    /// Assessment of competency, B.1.9.
    Competency,
}

/// How far a support has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SupportState {
    /// Agreed or asked for.
    #[default]
    Planned,
    /// Under way.
    Running,
    /// Held, its form is signed.
    Done,
    /// Reported to whom names.
    Reported,
    /// Nothing more is done about it.
    Closed,
}

/// Who counsels; it decides to whom the record is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counsellor {
    /// The evaluator, trained in counselling.
    Evaluator,
    /// An official whose function it is.
    Official,
    /// An independent counsellor the agency appointed.
    Independent,
}

/// A support of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Row.
    pub id: RowId,
    /// Who is supported.
    pub employee: RowId,
    /// The plan version it is about.
    pub plan: Option<RowId>,
    /// Kind; nothing where only a newer version knows it.
    pub kind: Option<SupportKind>,
    /// State.
    pub state: SupportState,
    /// Who leads it, where that is somebody of the store.
    pub led_by: Option<RowId>,
    /// Who leads it, in words.
    pub led_by_label: String,
    /// What the counsellor is.
    pub counsellor: Option<Counsellor>,
    /// Why.
    pub reason: String,
    /// First day, or the day it is held.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Place.
    pub place: String,
    /// Day of the employee's signature.
    pub signed_by_employee_on: Option<NaiveDate>,
    /// Day of the signature of whoever led it.
    pub signed_by_leader_on: Option<NaiveDate>,
    /// Whether measure and target are to be adjusted, which asks a change of the plan.
    pub needs_change: Option<bool>,
    /// Day the employee handed B.1.8 to the superior of whoever led it.
    pub handed_over_on: Option<NaiveDate>,
    /// Day it was reported.
    pub reported_on: Option<NaiveDate>,
    /// To whom.
    pub reported_to: String,
    /// Day the follow-up was decided.
    pub decided_on: Option<NaiveDate>,
    /// Who decided it, in words.
    pub decided_by: String,
    /// What was decided.
    pub decision: String,
    /// Day the evaluator told the employee of the conduct problem.
    pub told_on: Option<NaiveDate>,
    /// Whether only those named may see it.
    pub is_secret: bool,
}

/// What a form says in one of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportLine {
    /// Row.
    pub id: RowId,
    /// The form, a permanent word: `B.1.6` to `B.1.10`, or `record`.
    pub form: String,
    /// The field of the form; a permanent word.
    pub field: String,
    /// Place among the lines of the field.
    pub ordinal: i64,
    /// What it says.
    pub text: String,
    /// The score, where the field has one.
    pub score: Option<i64>,
}

impl Reader<'_> {
    /// A support.
    pub fn find_support(self, id: RowId) -> Result<Option<Support>> {
        let sql = "select * from supports where id = :id and gone = 0 and employee is not null";
        self.one(sql, named_params! { ":id": self.key(id) }, read_support)
    }

    /// Supports of a person, newest first; secret ones too.
    pub fn list_supports_of(self, employee: RowId) -> Result<Vec<Support>> {
        let sql = "select * from supports where employee = :employee and gone = 0
                   order by starts_on is null desc, starts_on desc, id desc";
        self.many(sql, named_params! { ":employee": self.key(employee) }, read_support)
    }

    /// Supports that are not closed, of everybody or those one person leads, the first to begin first;
    /// secret ones too.
    pub fn list_open_supports(self, led_by: Option<RowId>) -> Result<Vec<Support>> {
        let sql = "select * from supports where gone = 0 and employee is not null
                     and coalesce(state, 'planned') <> 'closed' and (:led_by is null or led_by = :led_by)
                   order by starts_on is null, starts_on, id";
        let only = led_by.map(|row| self.key(row));
        self.many(sql, named_params! { ":led_by": only }, read_support)
    }

    /// What the forms of a support say, form by form, in order.
    pub fn list_support_lines(self, support: RowId) -> Result<Vec<SupportLine>> {
        let sql = "select * from support_lines where support = :support and gone = 0
                   order by form, field, ordinal, id";
        self.many(sql, named_params! { ":support": self.key(support) }, |fields| {
            Ok(SupportLine {
                id: fields.id()?,
                form: fields.text("form")?,
                field: fields.text("field")?,
                ordinal: fields.get::<Option<i64>>("ordinal")?.unwrap_or_default(),
                text: fields.text("text")?,
                score: fields.get("score")?,
            })
        })
    }
}

fn read_support(fields: &Fields<'_>) -> Result<Support> {
    Ok(Support {
        id: fields.id()?,
        employee: fields.row_named("employee")?.ok_or_else(|| super::odd("employee"))?,
        plan: fields.row_named("plan")?,
        kind: fields.term("kind")?,
        state: fields.term("state")?.unwrap_or_default(),
        led_by: fields.row_named("led_by")?,
        led_by_label: fields.text("led_by_label")?,
        counsellor: fields.term("counsellor")?,
        reason: fields.text("reason")?,
        starts_on: fields.date("starts_on")?,
        ends_on: fields.date("ends_on")?,
        place: fields.text("place")?,
        signed_by_employee_on: fields.date("signed_by_employee_on")?,
        signed_by_leader_on: fields.date("signed_by_leader_on")?,
        needs_change: fields.get::<Option<i64>>("needs_change")?.map(|answer| answer != 0),
        handed_over_on: fields.date("handed_over_on")?,
        reported_on: fields.date("reported_on")?,
        reported_to: fields.text("reported_to")?,
        decided_on: fields.date("decided_on")?,
        decided_by: fields.text("decided_by")?,
        decision: fields.text("decision")?,
        told_on: fields.date("told_on")?,
        is_secret: fields.truth("is_secret")?,
    })
}
