//! Continuous feedback (B.1.3 to B.1.5): scheduled and incidental, asked for and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, FeedbackAbout, FeedbackSource, FeedbackSymbol, FeedbackView, Id, PersonRef, ReportSchedule,
};

/// Asks for the feedback of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearFeedbackRequest {
    /// The person.
    pub employee: Id,
    /// The year.
    pub year: i32,
}

/// The feedback of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct YearFeedbackView {
    /// The person.
    pub employee: PersonRef,
    /// Newest first.
    pub items: Vec<YearFeedbackItemView>,
    /// Requests, newest first.
    pub requests: Vec<FeedbackRequestView>,
    /// How often the leader gives scheduled feedback, as agreed; nothing where it was not agreed.
    pub rhythm: Option<ReportSchedule>,
    /// Day of the leader's last scheduled feedback.
    pub last_scheduled_on: Option<Day>,
    /// Last day of the span whose scheduled feedback is missing.
    pub owed_since: Option<Day>,
    /// Whether the account may give feedback.
    pub can_give: bool,
    /// Whether the account may ask for feedback.
    pub can_ask: bool,
}

/// A piece of feedback with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct YearFeedbackItemView {
    /// What was said.
    pub feedback: FeedbackView,
    /// What it is about, in words: `RHK 2`, `Kolaboratif`.
    pub about: String,
    /// Whether it is scheduled (*berkala*); else it is incidental (*insidentil*).
    pub is_scheduled: bool,
    /// Who gave it, where that is somebody of the office.
    pub given_by: Option<PersonRef>,
    /// The request it answers.
    pub request: Option<Id>,
    /// Whether it can be taken back: its evaluation is not signed.
    pub can_withdraw: bool,
}

/// Gives feedback to one or several people in one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GiveFeedbackRequest {
    /// To whom, and about what of each.
    pub people: Vec<FeedbackForRequest>,
    /// Who gives it.
    pub source: FeedbackSource,
    /// Source as printed; the usual word for `source` unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_label: Option<String>,
    /// Words; `{nama}` becomes the name of each.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// Symbol.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub symbol: Option<FeedbackSymbol>,
    /// Whether it is the scheduled one.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub scheduled: bool,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
}

/// One person whom feedback is given to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeedbackForRequest {
    /// The person.
    pub employee: Id,
    /// About what.
    pub about: FeedbackAbout,
}

/// To whom feedback was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenFeedbackView {
    /// In the order of the request.
    pub people: Vec<PersonRef>,
}

/// Asks somebody for feedback on a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskFeedbackRequest {
    /// Whom the feedback is to be about.
    pub employee: Id,
    /// Who is asked, where that is somebody of the office.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub asked_of: Option<Id>,
    /// Who is asked, in words, where it is nobody of the office.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub asked_of_label: String,
    /// What that person is to the employee.
    pub source: FeedbackSource,
    /// What it is to be about, in words.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub about: String,
    /// The work result it is about.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
    /// Day by which an answer is hoped for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due_on: Option<Day>,
}

/// A request for feedback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackRequestView {
    /// Record.
    pub id: Id,
    /// Whom it is about.
    pub employee: PersonRef,
    /// Who was asked, as shown.
    pub asked_of: String,
    /// What that person is to the employee.
    pub source: FeedbackSource,
    /// Who asked.
    pub asked_by: Option<PersonRef>,
    /// Day of the request.
    pub asked_on: Day,
    /// What it is about, in words.
    pub about: String,
    /// The work result it is about.
    pub result: Option<Id>,
    /// Day by which an answer is hoped for.
    pub due_on: Option<Day>,
    /// The feedback that answers it.
    pub answer: Option<Id>,
    /// Day it was answered or closed.
    pub closed_on: Option<Day>,
    /// Whether it is open and its day is over.
    pub is_overdue: bool,
}

/// Answers a request; HR officers do it for whoever has no account here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswerFeedbackRequest {
    /// The request.
    pub request: Id,
    /// About what; the work result of the request unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub about: Option<FeedbackAbout>,
    /// Words.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// Symbol.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub symbol: Option<FeedbackSymbol>,
}

/// Requests that wait for whoever works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeedbackAskedView {
    /// The first due first.
    pub requests: Vec<FeedbackRequestView>,
}

/// Looks for colleagues, to ask them for feedback or to give it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColleaguesRequest {
    /// Parts of name, position or unit; those of the own unit while nothing is typed.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub search: String,
}

/// Colleagues that were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColleaguesView {
    /// By name; a few, more words narrow them.
    pub people: Vec<ColleagueView>,
}

/// What everybody in the office may know of everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColleagueView {
    /// Record.
    pub id: Id,
    /// Name as shown.
    pub name: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit: String,
}

/// Agrees how often the leader gives scheduled feedback on a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreeFeedbackRequest {
    /// The plan version.
    pub plan: Id,
    /// How often; nothing takes the agreement back.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rhythm: Option<ReportSchedule>,
}
