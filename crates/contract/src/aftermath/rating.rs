//! What the evaluator looks at before rating: evidence, guide, two people side by side, guard rails.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Aspect, Day, ExpectationLevel, FeedbackView, FindingView, Grade, Id, OrgAchievement, PeriodCode,
    PeriodFeedbackView, PersonRef, Priority,
};

/// Everything that speaks for or against a rating, of one person and period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatingEvidenceView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// Period in words.
    pub period: String,
    /// Work results in print order, main ones first.
    pub results: Vec<RatedResultView>,
    /// Feedback on conduct, by value.
    pub conduct: Vec<RatedValueView>,
    /// Feedback of these days that no evaluation has yet.
    pub loose_feedback: Vec<FeedbackView>,
    /// What was said in the year and an annual evaluation that is open does not have yet, the oldest first.
    pub from_periods: Vec<PeriodFeedbackView>,
    /// Incidents of the period, newest first.
    pub incidents: Vec<CitedIncidentView>,
    /// The last four periods before this one, oldest first; information only.
    pub earlier: Vec<EarlierResultView>,
    /// Annual evaluations of another unit in the same year, after a move.
    pub elsewhere: Vec<EarlierResultView>,
    /// The guide beside the two ratings.
    pub guide: RatingGuideView,
    /// The achievement it rests on, and whether it stands in for one not issued in time.
    pub achievement: Option<UsedAchievementView>,
    /// *Tugas belajar*, where a result of the plan is academic.
    pub study: Option<StudyGuideView>,
    /// What is to be looked at; none of it blocks.
    pub findings: Vec<FindingView>,
}

/// A work result with what was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatedResultView {
    /// The work result.
    pub id: Id,
    /// Printed number.
    pub number: u32,
    /// Main or additional.
    pub priority: Priority,
    /// The result.
    pub text: String,
    /// The evaluator's own mark.
    pub mark: Option<ExpectationLevel>,
    /// Realisation, in a qualitative plan.
    pub actual: String,
    /// Indicators with target and realisation.
    pub indicators: Vec<RatedIndicatorView>,
    /// Notes of progress in the period, newest first.
    pub progress: Vec<RatedProgressView>,
    /// Feedback on the result as a whole.
    pub feedback: Vec<FeedbackView>,
    /// Entries of the register of evidence.
    pub evidence: Vec<RatedEvidenceView>,
    /// What the leader noted when taking the result over; empty where he did not.
    pub taken_over: String,
}

/// An indicator with what was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatedIndicatorView {
    /// The indicator.
    pub id: Id,
    /// Aspect.
    pub aspect: Option<Aspect>,
    /// The indicator.
    pub text: String,
    /// Target of the year.
    pub target: String,
    /// Target of this period, where one was agreed (B.1.1).
    pub period_target: String,
    /// Value noted last.
    pub value: String,
    /// Realisation.
    pub actual: String,
    /// Feedback on it.
    pub feedback: Vec<FeedbackView>,
}

/// A note of progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatedProgressView {
    /// Day.
    pub on: Option<Day>,
    /// The value, where one was noted.
    pub value: String,
    /// What was reached.
    pub text: String,
    /// What proves it, as typed.
    pub evidence: String,
}

/// An entry of the register of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatedEvidenceView {
    /// The entry.
    pub id: Id,
    /// Name of the file, or what it is called.
    pub name: String,
    /// Number in the office's register.
    pub register_no: String,
    /// Day it was added.
    pub added_on: Option<Day>,
    /// Whether the file itself is on this machine.
    pub is_here: bool,
}

/// Feedback on one core value, with the incidents that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatedValueView {
    /// Number of the value, 1 to 7.
    pub value: u32,
    /// Its name.
    pub name: String,
    /// What the leader expects in particular.
    pub expectations: Vec<String>,
    /// Feedback on it.
    pub feedback: Vec<FeedbackView>,
}

/// An incident of the diary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CitedIncidentView {
    /// The incident.
    pub id: Id,
    /// Day.
    pub on: Option<Day>,
    /// What happened.
    pub text: String,
    /// Whether it speaks for the person.
    pub is_positive: bool,
    /// The core value it shows, 1 to 7.
    pub value: Option<u32>,
    /// Printed number of the work result it is about.
    pub result: Option<u32>,
}

/// A result of another period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierResultView {
    /// The evaluation.
    pub evaluation: Id,
    /// Period in words.
    pub period: String,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade in force.
    pub grade: Option<Grade>,
    /// Its note.
    pub notes: String,
    /// Who evaluated.
    pub evaluator: Option<PersonRef>,
}

/// The guide of the regulation; examples that set nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RatingGuideView {
    /// When the results are above, meeting and below expectation.
    pub results: Vec<GuideLevelView>,
    /// The same of conduct.
    pub conduct: Vec<GuideLevelView>,
    /// Where the rating departs from the evaluator's own marks.
    pub hints: Vec<FindingView>,
}

/// One level of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuideLevelView {
    /// The level.
    pub level: ExpectationLevel,
    /// Sentences of the guide.
    pub texts: Vec<String>,
}

/// The achievement an evaluation rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UsedAchievementView {
    /// Unit, led by the evaluator.
    pub unit: String,
    /// The value.
    pub value: OrgAchievement,
    /// Year it is of.
    pub of_year: i32,
    /// Whether it stands in for a value that was not issued in time.
    pub is_fallback: bool,
    /// The same in words.
    pub words: String,
}

/// What the tables put beside an academic result; it sets nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StudyGuideView {
    /// Whether the evaluator recorded that the person did not graduate.
    pub not_graduated: bool,
    /// Grade left to somebody who did not graduate, by the rating of conduct.
    pub left: Option<Grade>,
    /// What is said of it, with where feedback comes from.
    pub words: String,
}

/// Asks the tables for an *IPK* (R-101, R-107, R-108).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StudyGuideRequest {
    /// The IPK as written, `3,51`.
    pub ipk: String,
    /// Whether it is a bachelor's study; else *profesi*, S-2 or S-3.
    pub is_bachelor: bool,
    /// Whether it is abroad.
    #[serde(default)]
    pub is_abroad: bool,
    /// Accreditation of the institution as written.
    #[serde(default)]
    pub university: String,
    /// Accreditation of the programme as written.
    #[serde(default)]
    pub programme: String,
}

/// What the tables say; nothing where they have no row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StudySuggestionView {
    /// The IPK as the tables read it.
    pub ipk: String,
    /// The grade beside it.
    pub grade: Option<Grade>,
    /// What that means.
    pub words: String,
}

/// Records whether a study ended without graduation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetGraduationRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Whether the person did not graduate.
    pub not_graduated: bool,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
}

/// Two people of a period to look at side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareEvaluationsRequest {
    /// One evaluation.
    pub left: Id,
    /// The other.
    pub right: Id,
}

/// Two people side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonView {
    /// One.
    pub left: ComparedView,
    /// The other.
    pub right: ComparedView,
}

/// One of two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ComparedView {
    /// Evidence.
    pub evidence: RatingEvidenceView,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade.
    pub grade: Option<Grade>,
    /// What the person contributes to the leader's results, by the role matrix.
    pub contributions: Vec<ContributionView>,
}

/// A leader's result or indicator, and what a person contributes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContributionView {
    /// The leader's result or indicator.
    pub of: String,
    /// The person's roles, each as the matrix has it.
    pub roles: Vec<String>,
}

/// Asks what gives way to lazy rating in a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GuardRailsRequest {
    /// The evaluator.
    pub evaluator: Id,
    /// The period.
    pub period: PeriodCode,
}

/// Guard rails: seen by the evaluator and where ratings are compared, never printed on anybody's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuardRailsView {
    /// People rated.
    pub n_rated: u32,
    /// Rated without the evidence having been opened.
    pub unseen: Vec<PersonRef>,
    /// Rated together with others in one act.
    pub together: Vec<PersonRef>,
    /// With a grade other than good and no note of their own.
    pub without_note: Vec<PersonRef>,
    /// Whose note is a phrase of the bank or stands under another name word for word.
    pub same_note: Vec<PersonRef>,
    /// Rated above expectation while a main result is marked below, without a reason.
    pub without_reason: Vec<PersonRef>,
    /// Whose newest feedback is the oldest of all: three at most.
    pub oldest_feedback: Vec<OldestFeedbackView>,
    /// All of it in one sentence each; empty where nothing is to say.
    pub sentences: Vec<String>,
}

/// How old somebody's newest feedback is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OldestFeedbackView {
    /// The person.
    pub employee: PersonRef,
    /// Day of the newest feedback; nothing where there is none.
    pub on: Option<Day>,
}
