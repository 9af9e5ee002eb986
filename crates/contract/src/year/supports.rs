//! Guidance and counselling (R-120 to R-128, forms B.1.6 to B.1.10 and the counselling record).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Day, Id, PersonRef};

term! { /// A measure of support.
SupportKind { /// *Coaching*, B.1.6.
    Coaching, /// *Mentoring*, B.1.7.
    Mentoring, /// *Pelatihan formal*.
    FormalTraining, /// *Pelatihan informal*.
    InformalTraining, /// *Konseling kinerja*, B.1.10; confidential.
    Counselling, /// *Evaluasi kompetensi*, B.1.9.
    Competency } }
term! { /// How far a support has come.
SupportState { /// *Direncanakan*.
    Planned, /// *Berjalan*.
    Running, /// *Selesai*.
    Done, /// *Dilaporkan*.
    Reported, /// *Ditutup*.
    Closed } }
term! { /// Who counsels.
Counsellor { /// The evaluator, trained in counselling.
    Evaluator, /// An official whose function it is.
    Official, /// An independent counsellor the agency appointed.
    Independent } }
term! { /// A form of a support.
SupportForm { /// B.1.6, coaching.
    Coaching, /// B.1.7, mentoring.
    Mentoring, /// B.1.8, the employee's feedback on the guidance.
    Feedback, /// B.1.9, assessment of competency.
    Competency, /// B.1.10, report of a conduct problem.
    ConductReport, /// The counselling record.
    Record } }
term! { /// A step of a support.
SupportStep { /// It begins.
    Begin, /// The employee signed.
    SignEmployee, /// Whoever leads it signed.
    SignLeader, /// It was held and its form is signed.
    Finish, /// The employee handed B.1.8 to the superior of whoever led it.
    HandOver, /// It was reported to whom names.
    Report, /// The follow-up was decided.
    Decide, /// The evaluator told the employee of the conduct problem.
    Tell, /// Nothing more is done about it.
    Close } }

/// Supports of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportsView {
    /// The person.
    pub employee: PersonRef,
    /// Newest first; secret ones only for whoever may see them.
    pub supports: Vec<SupportLineView>,
    /// Whether the account may plan supports.
    pub can_plan: bool,
}

/// Open supports that whoever works leads, of whatever person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LedSupportsView {
    /// The first to begin first.
    pub supports: Vec<SupportLineView>,
}

/// A support in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportLineView {
    /// Record.
    pub id: Id,
    /// The person.
    pub employee: PersonRef,
    /// Kind.
    pub kind: SupportKind,
    /// Kind in words.
    pub words: String,
    /// State.
    pub state: SupportState,
    /// State in words.
    pub state_words: String,
    /// Who leads it, as shown.
    pub led_by: String,
    /// Why.
    pub reason: String,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
    /// Whether only those named may see it.
    pub is_secret: bool,
    /// The next step in words; empty where nothing is left.
    pub next: String,
}

/// A support with its forms and its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportView {
    /// Record.
    pub id: Id,
    /// Version to send back.
    pub seen_version: u32,
    /// The person.
    pub employee: PersonRef,
    /// Kind.
    pub kind: SupportKind,
    /// Kind in words.
    pub words: String,
    /// State.
    pub state: SupportState,
    /// State in words.
    pub state_words: String,
    /// Who leads it, where that is somebody of the office.
    pub led_by: Option<PersonRef>,
    /// Who leads it, in words.
    pub led_by_label: String,
    /// What the counsellor is.
    pub counsellor: Option<Counsellor>,
    /// Why.
    pub reason: String,
    /// First day.
    pub starts_on: Option<Day>,
    /// Last day.
    pub ends_on: Option<Day>,
    /// Place.
    pub place: String,
    /// Day of the employee's signature.
    pub signed_by_employee_on: Option<Day>,
    /// Day of the signature of whoever leads it.
    pub signed_by_leader_on: Option<Day>,
    /// Whether measure and target are to be adjusted, which asks a change of the plan.
    pub needs_change: Option<bool>,
    /// The plan it is about.
    pub plan: Option<Id>,
    /// Day B.1.8 was handed over.
    pub handed_over_on: Option<Day>,
    /// Day of the report.
    pub reported_on: Option<Day>,
    /// To whom.
    pub reported_to: String,
    /// Day the follow-up was decided.
    pub decided_on: Option<Day>,
    /// Who decided it.
    pub decided_by: String,
    /// What was decided.
    pub decision: String,
    /// Day the evaluator told the employee.
    pub told_on: Option<Day>,
    /// Whether only those named may see it.
    pub is_secret: bool,
    /// Its forms; one that the account may not see yet says so and holds nothing.
    pub forms: Vec<SupportFormView>,
    /// To whom it goes, in order.
    pub route: Vec<RouteStepView>,
    /// Steps that are possible now.
    pub steps: Vec<SupportStep>,
    /// Whether the account may write in it.
    pub can_edit: bool,
}

/// A form of a support with its fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportFormView {
    /// Form.
    pub form: SupportForm,
    /// Official code, `B.1.6`, or `KONSELING`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Whether it stays hidden from the account: B.1.8 before it is handed over.
    pub is_hidden: bool,
    /// Whether the account may write in it.
    pub can_edit: bool,
    /// Fields in the order of the form.
    pub fields: Vec<SupportFieldView>,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportFieldView {
    /// Permanent word: `goal.target`, `answer.3`.
    pub field: String,
    /// Label, in the words of the form.
    pub label: String,
    /// Whether it has one value for each row of a table.
    pub is_repeated: bool,
    /// Whether it has a score from 1 to 5.
    pub has_score: bool,
    /// What it says, row by row.
    pub entries: Vec<SupportEntryView>,
}

/// What a field says in one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportEntryView {
    /// Row, from 1.
    pub ordinal: u32,
    /// Words.
    pub text: String,
    /// Score, 1 to 5.
    pub score: Option<u32>,
}

/// A station of a support's way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RouteStepView {
    /// What is done, in words.
    pub words: String,
    /// Number of our rule list.
    pub rule: String,
    /// To whom, in words.
    pub to: String,
    /// Day it was done.
    pub done_on: Option<Day>,
}

/// Plans a support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanSupportRequest {
    /// Whom it is for.
    pub employee: Id,
    /// Kind.
    pub kind: SupportKind,
    /// Why.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reason: String,
    /// Who leads it; the evaluator unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub led_by: Option<Id>,
    /// Who leads it, in words, where it is nobody of the office.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub led_by_label: String,
    /// What the counsellor is, for counselling.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub counsellor: Option<Counsellor>,
    /// First day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<Day>,
    /// Last day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<Day>,
    /// Place.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub place: String,
    /// The plan it is about; the one in force unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub plan: Option<Id>,
    /// The result that lags behind, whose indicators, targets and values begin B.1.6.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub result: Option<Id>,
}

/// Changes a support and what its forms say, in one act. What is left out stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSupportRequest {
    /// The support.
    pub id: Id,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
    /// Who leads it, in words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub led_by_label: Option<String>,
    /// Who leads it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub led_by: Option<Id>,
    /// What the counsellor is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub counsellor: Option<Counsellor>,
    /// Why.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub reason: Option<String>,
    /// First day; empty takes it away.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub starts_on: Option<Day>,
    /// Last day; empty takes it away.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<Day>,
    /// Place.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub place: Option<String>,
    /// Whether measure and target are to be adjusted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub needs_change: Option<bool>,
    /// Entries of forms: those named are written, empty ones are removed.
    #[serde(default)]
    #[ts(as = "Option<Vec<NewSupportEntry>>", optional)]
    pub entries: Vec<NewSupportEntry>,
}

/// An entry of a form to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSupportEntry {
    /// Form.
    pub form: SupportForm,
    /// Field, as the view names it.
    pub field: String,
    /// Row, from 1.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ordinal: Option<u32>,
    /// Words.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// Score, 1 to 5.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub score: Option<u32>,
}

/// Takes a step of a support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveSupportRequest {
    /// The support.
    pub id: Id,
    /// The step.
    pub step: SupportStep,
    /// Day; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
    /// To whom it was reported; whom the rule names unless told.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub reported_to: String,
    /// What was decided; needed where the follow-up is decided.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub decision: String,
    /// Who decided it; needed there too.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub decided_by: String,
}
