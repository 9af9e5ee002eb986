//! Early warnings, each with its reason and the one act that answers it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PeriodCode, PersonRef, SupportKind};

term! { /// Why somebody is on the list.
WarningKind { /// No plan is in force though one is due.
    NoPlan, /// Nothing was noted in the last span of the office's rhythm.
    NoProgress, /// The leader owes scheduled feedback.
    NoScheduledFeedback, /// A request for feedback was not answered in time.
    FeedbackUnanswered, /// The last value lags behind the target of the period.
    BehindTrajectory, /// A legal term was missed.
    Overdue, /// A check of an improvement plan is due.
    CheckDue } }

term! { /// What can be done about progress that is not noted, by whoever does not note it.
NoProgressAnswer { /// Ask the employee for it, as feedback that the employee reads.
    Ask, /// Guide the employee.
    Coach, /// Take a result over, where nothing before helped.
    TakeOver } }

/// Narrows the warnings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WarningsRequest {
    /// Of one person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub employee: Option<Id>,
    /// Of people of one unit and the units below it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Of those one person evaluates.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
    /// Of one kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<WarningKind>,
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WarningsView {
    /// Today.
    pub today: Day,
    /// The longest waiting first.
    pub warnings: Vec<WarningView>,
    /// How many of each kind there are, before narrowing by kind.
    pub counts: Vec<WarningCountView>,
}

/// How many warnings of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WarningCountView {
    /// Kind.
    pub kind: WarningKind,
    /// In words.
    pub words: String,
    /// People; of whoever sees only the own team those of the team, without the own person.
    pub people: u32,
    /// Whether the own person, who is not counted among the team, has it too.
    pub is_own: bool,
}

/// One warning about one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WarningView {
    /// The person.
    pub employee: PersonRef,
    /// Why.
    pub kind: WarningKind,
    /// Number of our rule list.
    pub rule: String,
    /// The reason in one sentence.
    pub words: String,
    /// The day it was due, or the last day of the span without a note.
    pub since: Day,
    /// Working days since then.
    pub days_late: u32,
    /// Printed number of the work result it is about; 0 where it is about none.
    pub result: u32,
    /// What answers it.
    pub act: WarningActView,
}

/// The one act that answers a warning, with the ids it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum WarningActView {
    /// Make or go on with the plan.
    OpenPlan {
        /// The person.
        employee: Id,
        /// Year.
        year: i32,
        /// The version in work, where there is one.
        plan: Option<Id>,
    },
    /// Note progress.
    NoteProgress {
        /// The person.
        employee: Id,
        /// The plan in force.
        plan: Id,
        /// Period the note is missing in.
        period: PeriodCode,
    },
    /// Do something about it, where noting progress is the employee's own.
    AnswerNoProgress {
        /// The person.
        employee: Id,
        /// The plan in force.
        plan: Id,
        /// Period the note is missing in.
        period: PeriodCode,
        /// What the account may do, in the order of the rules; nothing where it only reads.
        answers: Vec<NoProgressAnswer>,
    },
    /// Give the scheduled feedback.
    GiveFeedback {
        /// The person.
        employee: Id,
        /// The plan in force.
        plan: Id,
    },
    /// Answer the request, or close it.
    AnswerFeedback {
        /// The person it is about.
        employee: Id,
        /// The request.
        request: Id,
    },
    /// Plan a support; the employee's report comes with it.
    PlanSupport {
        /// The person.
        employee: Id,
        /// The plan in force.
        plan: Id,
        /// The result that lags.
        result: Id,
        /// What is proposed.
        support: SupportKind,
    },
    /// Go on with the evaluation: rate it, or once it is signed with what follows.
    OpenEvaluation {
        /// The person.
        employee: Id,
        /// The evaluation.
        evaluation: Id,
        /// Its period.
        period: PeriodCode,
        /// Who rates it.
        evaluator: Option<Id>,
        /// Whether it is signed: what is due is of the document then.
        signed: bool,
    },
    /// Note the check of the improvement plan.
    NoteCheck {
        /// The person.
        employee: Id,
        /// The check.
        check: Id,
    },
}
