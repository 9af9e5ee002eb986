//! The register of what follows a grade.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, EarlierResultView, Grade, Id, PersonRef};

term! { /// Kind of a follow-up.
FollowUpKind { /// *Penghargaan*.
    Reward, /// *Inovasi*.
    Innovation, /// *Rencana perbaikan kinerja*.
    Improvement, /// *Sanksi*, recorded and never proposed.
    Sanction, /// *Pelatihan*.
    Training, /// *Pengembangan kompetensi lain*.
    Competency } }
term! { /// How far a follow-up has come.
FollowUpState { /// *Diusulkan*.
    Proposed, /// *Diputuskan*.
    Decided, /// *Berjalan*.
    Running, /// *Selesai*.
    Done, /// *Dihentikan*.
    Dropped } }
term! { /// What the next evaluation says about a plan to improve.
ImprovementOutcome { /// Better, no plan is needed any more.
    Achieved, /// Better, and still asks for a plan.
    Improved, /// The same.
    Unchanged, /// Worse.
    Worsened } }

/// Asks for the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListFollowUpsRequest {
    /// Only of this person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub employee: Option<Id>,
    /// Only of this kind.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<FollowUpKind>,
    /// Only decided in this year.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// The register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpsView {
    /// Newest first.
    pub rows: Vec<FollowUpView>,
}

/// A follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpView {
    /// Record.
    pub id: Id,
    /// The person.
    pub employee: PersonRef,
    /// The evaluation it follows.
    pub evaluation: Option<Id>,
    /// Its period in words.
    pub period: String,
    /// Its grade.
    pub grade: Option<Grade>,
    /// Kind.
    pub kind: FollowUpKind,
    /// Kind in words.
    pub kind_words: String,
    /// State.
    pub state: FollowUpState,
    /// State in words.
    pub state_words: String,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// What it rests on.
    pub basis: String,
    /// What is done.
    pub text: String,
    /// Topic of a training.
    pub topic: String,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
    /// Checks of a plan to improve, in order.
    pub checks: Vec<FollowUpCheckView>,
    /// What the next evaluation says.
    pub outcome: Option<ImprovementOutcome>,
    /// The same in words, with the period of that evaluation.
    pub outcome_words: String,
    /// What came of it, as written.
    pub outcome_text: String,
}

/// A day on which a plan to improve is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpCheckView {
    /// Record.
    pub id: Id,
    /// The day.
    pub due_on: Option<Day>,
    /// When it was done.
    pub done_on: Option<Day>,
    /// What was found.
    pub text: String,
    /// *9 hari kerja lagi*.
    pub left: String,
}

/// Makes or changes a follow-up; a plan to improve gets its days of checking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveFollowUpRequest {
    /// Record; left out for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
    /// The person.
    pub employee: Id,
    /// The evaluation it follows.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluation: Option<Id>,
    /// Kind.
    pub kind: FollowUpKind,
    /// State.
    pub state: FollowUpState,
    /// Day of the decision; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub decided_on: Option<Day>,
    /// What it rests on; a sanction and a reward name the decision.
    #[serde(default)]
    pub basis: String,
    /// What is done.
    #[serde(default)]
    pub text: String,
    /// Topic of a training.
    #[serde(default)]
    pub topic: String,
    /// First day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<Day>,
    /// Last day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<Day>,
    /// Days of checking; every month and the last day unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub check_days: Option<Vec<Day>>,
}

/// Records that a plan to improve was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordCheckRequest {
    /// The check.
    pub check: Id,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// What was found.
    pub text: String,
}

/// Ends a follow-up: done, or given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseFollowUpRequest {
    /// The follow-up.
    pub id: Id,
    /// Whether it is given up; else it is done.
    #[serde(default)]
    pub is_dropped: bool,
    /// What came of it.
    pub text: String,
}

/// Who is proposed for what, by the annual grades of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CandidatesView {
    /// Year.
    pub year: i32,
    /// Candidates for a reward, with their dossier.
    pub rewards: Vec<CandidateView>,
    /// People who need a plan to improve.
    pub improvements: Vec<CandidateView>,
    /// What the lists are, and are not.
    pub note: String,
}

/// Somebody proposed, with what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CandidateView {
    /// The person.
    pub employee: PersonRef,
    /// Unit.
    pub unit: String,
    /// The annual evaluation.
    pub evaluation: Id,
    /// Its grade.
    pub grade: Grade,
    /// Reasons, each in words.
    pub reasons: Vec<String>,
    /// Annual results of the years before, newest first.
    pub before: Vec<EarlierResultView>,
    /// What the dossier of a candidate for a reward lacks, each in words.
    pub missing: Vec<String>,
    /// The follow-up of this kind that was recorded for it.
    pub recorded: Option<Id>,
}

/// Training needs summed topic by unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrainingNeedsView {
    /// The topic most people need first.
    pub rows: Vec<TrainingNeedView>,
}

/// A topic of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrainingNeedView {
    /// Topic.
    pub topic: String,
    /// Unit; empty for people without one.
    pub unit: String,
    /// People, each counted once.
    pub n_people: u32,
}

/// Writes the register of a year, with training needs, to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteFollowUpsRequest {
    /// Year.
    pub year: i32,
    /// File to write: `.pdf` the recap as a sheet, `.xlsx` or `.csv` the training needs.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Writes the dossiers of candidates for a reward, a file each: a first page, then the signed documents of the years
/// that the reasons look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteDossiersRequest {
    /// Year of the grade.
    pub year: i32,
    /// Only of these people; of all candidates unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub people: Option<Vec<Id>>,
    /// Folder.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}
