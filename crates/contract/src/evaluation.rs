//! Rating a team: the grid, the evidence beside it, the distribution, sealing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    ConductView, Day, EvaluationState, ExpectationLevel, FeedbackSource, FeedbackSymbol, FindingView, Grade,
    Id, Instant, OrgAchievement, PeriodCode, PeriodView, PersonRef, ProposalView, RatingKind, Role,
    SealState, UnitRef, WorkResultView,
};

/// Evaluators with people to rate in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamsView {
    /// Period.
    pub period: PeriodView,
    /// Evaluators by name.
    pub teams: Vec<TeamCountView>,
}

/// How far an evaluator is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamCountView {
    /// The evaluator.
    pub evaluator: PersonRef,
    /// Unit he leads.
    pub unit: Option<UnitRef>,
    /// People he rates.
    pub total: u32,
    /// Not yet rated.
    pub unrated: u32,
    /// Rated, not signed.
    pub rated: u32,
    /// Signed and beyond.
    pub signed: u32,
    /// Not signed when the office closed the period: nothing to do until it is opened again (13.2).
    pub left_unsigned: u32,
}

/// Opens the team of an evaluator in a period; evaluations that are due are made on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenTeamRequest {
    /// The evaluator.
    pub evaluator: Id,
    /// The period.
    pub period: PeriodCode,
}

/// The grid of an evaluator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamView {
    /// Period.
    pub period: PeriodView,
    /// The evaluator the account acts for.
    pub evaluator: PersonRef,
    /// Unit he leads; its achievement counts.
    pub unit: Option<UnitRef>,
    /// Achievement of that unit.
    pub achievement: Option<OrgAchievement>,
    /// Rows by name; the interface puts those not yet rated first.
    pub rows: Vec<TeamRowView>,
    /// People who cannot be rated here, and why.
    pub left_out: Vec<LeftOutView>,
    /// Distribution of the group.
    pub distribution: DistributionView,
    /// Why this account may rate nobody here; nothing where it may.
    pub why_not: Option<String>,
    /// The evaluation the account worked on last, on this machine.
    pub at: Option<Id>,
}

/// A person without a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOutView {
    /// The person.
    pub person: PersonRef,
    /// Why, in words.
    pub reason: String,
}

/// A person in the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamRowView {
    /// Record of the evaluation.
    pub evaluation: Id,
    /// Version to send back with a change.
    pub version: u32,
    /// The person.
    pub employee: PersonRef,
    /// NIP.
    pub nip: String,
    /// `Plt.` or `Plh.`, where it is that work which is rated; else empty.
    pub acting: String,
    /// Private marks of the main results, in print order.
    pub main_marks: Vec<Option<ExpectationLevel>>,
    /// Private marks of the additional results.
    pub additional_marks: Vec<Option<ExpectationLevel>>,
    /// Results or indicators with a realisation.
    pub n_evidence: u32,
    /// Results or indicators that should have one.
    pub n_evidence_due: u32,
    /// Feedback with thumbs-up, smile or no symbol.
    pub n_feedback_good: u32,
    /// Feedback with a frown.
    pub n_feedback_bad: u32,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade by the quadrant.
    pub grade: Option<Grade>,
    /// Whether there is a note.
    pub has_note: bool,
    /// Somebody of the team whose note says the same.
    pub same_note_as: Option<String>,
    /// Held back by the evaluator.
    pub held: bool,
    /// Whether the evidence was opened before rating.
    pub evidence_seen: bool,
    /// How many were rated together in one act; 0 or 1 = alone.
    pub batch_size: u32,
    /// State.
    pub state: EvaluationState,
    /// What a calibration proposes to the evaluator and what waits for an answer.
    pub proposal: Option<ProposalView>,
    /// Soft warnings beside the ratings.
    pub findings: Vec<FindingView>,
}

/// Everything beside a row: evidence, ratings, notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationView {
    /// Record.
    pub id: Id,
    /// Version to send back with a change.
    pub version: u32,
    /// The person.
    pub employee: PersonRef,
    /// NIP.
    pub nip: String,
    /// Rank as printed.
    pub rank: String,
    /// Plan version it is rated on.
    pub plan: Id,
    /// Official sheet, `C.1.3`.
    pub form: String,
    /// Period.
    pub period: PeriodView,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
    /// The evaluator's own evaluator.
    pub superior: Option<PersonRef>,
    /// State.
    pub state: EvaluationState,
    /// Achievement of the unit led by the evaluator.
    pub achievement: Option<OrgAchievement>,
    /// Results with realisation and feedback.
    pub results: Vec<WorkResultView>,
    /// The seven values with feedback.
    pub conduct: Vec<ConductView>,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade.
    pub grade: Option<Grade>,
    /// *Catatan/rekomendasi*.
    pub notes: String,
    /// Reason given for a soft warning.
    pub warning_reason: String,
    /// Held back.
    pub held: bool,
    /// Evaluator's signature.
    pub signed_on: Option<Day>,
    /// The seal, where it is signed.
    pub seal: Option<SealView>,
    /// The last four evaluated periods before this one, oldest first.
    pub earlier: Vec<EarlierView>,
    /// Findings.
    pub findings: Vec<FindingView>,
    /// Whether this record's period was already over when its cycle was made here.
    pub recorded_late: bool,
}

/// Who sealed an evaluation with which key, and whether that still holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SealView {
    /// Name of the account that signed.
    pub by: String,
    /// Its role then; not known of seals from before there were personal keys.
    pub role: Option<Role>,
    /// The evaluator, where somebody else recorded the signature in his name.
    pub acted_for: Option<PersonRef>,
    /// When.
    pub at: Option<Instant>,
    /// Whether it holds.
    pub state: SealState,
    /// All of it as one sentence in the reader's language.
    pub words: String,
}

/// An earlier grade, as information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierView {
    /// Period in words, short.
    pub words: String,
    /// Grade.
    pub grade: Option<Grade>,
}

/// Sets or empties one rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RateRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Which rating.
    pub rating: RatingKind,
    /// Level; `null` empties it.
    pub level: Option<ExpectationLevel>,
    /// Version looked at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub seen_version: Option<u32>,
}

/// Gives several people the same rating in one act that lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RateTogetherRequest {
    /// The evaluations.
    pub evaluations: Vec<Id>,
    /// Which rating.
    pub rating: RatingKind,
    /// Level.
    pub level: ExpectationLevel,
}

/// Who would be rated together, before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TogetherView {
    /// Who would be rated, by name.
    pub ready: Vec<TogetherLineView>,
    /// Who would not, by name.
    pub left_out: Vec<TogetherLeftOutView>,
}

/// Somebody who would be rated with others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TogetherLineView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// The rating that would be replaced.
    pub before: Option<ExpectationLevel>,
    /// The grade it would come to, where the other rating is there.
    pub grade: Option<Grade>,
    /// Whether the evidence was opened.
    pub evidence_seen: bool,
}

/// Somebody who would not be rated with the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TogetherLeftOutView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// Why, in words.
    pub why: String,
}

/// A text field of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum TextField {
    /// *Catatan/rekomendasi*.
    Notes,
    /// Reason for a soft warning.
    WarningReason,
    /// Realisation of a work result (qualitative).
    ResultActual {
        /// The work result.
        id: Id,
    },
    /// Realisation of an indicator (quantitative).
    IndicatorActual {
        /// The indicator.
        id: Id,
    },
    /// Words of a piece of feedback.
    Feedback {
        /// The feedback.
        id: Id,
    },
}

/// Writes a text field of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteTextRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Which field.
    pub field: TextField,
    /// The text.
    pub text: String,
    /// Whether typing goes on: a draft is kept at every key, a commit is made when the field is left.
    pub draft: bool,
}

/// Adds a piece of feedback, or a symbol alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddFeedbackRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// What it is about.
    pub about: FeedbackAbout,
    /// Who gave it.
    pub source: FeedbackSource,
    /// Source as printed; the usual word for `source` unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_label: Option<String>,
    /// Words.
    #[serde(default)]
    pub text: String,
    /// Symbol.
    #[serde(default)]
    pub symbol: Option<FeedbackSymbol>,
}

/// What feedback is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum FeedbackAbout {
    /// A work result (qualitative).
    Result {
        /// The work result.
        id: Id,
    },
    /// An indicator (quantitative).
    Indicator {
        /// The indicator.
        id: Id,
    },
    /// A core value, 1 to 7.
    Conduct {
        /// Its number.
        value: u32,
    },
}

/// Sets the evaluator's private mark of a work result; never replicated, never printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkResultRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// The work result.
    pub result: Id,
    /// The mark; `null` takes it away.
    pub level: Option<ExpectationLevel>,
}

/// Holds a person back, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HoldRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Whether it is held.
    pub held: bool,
}

/// Evaluations to look over or sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreflightRequest {
    /// The evaluator.
    pub evaluator: Id,
    /// The period.
    pub period: PeriodCode,
    /// Only these; all rated ones unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluations: Option<Vec<Id>>,
}

/// What to look at before signing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightView {
    /// Evaluations that can be signed.
    pub ready: Vec<PreflightRowView>,
    /// Evaluations that cannot, with the refusal.
    pub not_ready: Vec<PreflightRowView>,
    /// The distribution.
    pub distribution: DistributionView,
}

/// One person of a preflight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreflightRowView {
    /// The evaluation.
    pub evaluation: Id,
    /// The person.
    pub employee: PersonRef,
    /// Grade.
    pub grade: Option<Grade>,
    /// Findings.
    pub findings: Vec<FindingView>,
}

/// Signs and locks evaluations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SealRequest {
    /// The evaluations.
    pub evaluations: Vec<Id>,
    /// Password of the account; read once and not kept.
    pub password: String,
    /// Day of signature; today unless told.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub on: Option<Day>,
}

/// What was signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SealedView {
    /// How many.
    pub sealed: u32,
    /// Day.
    pub on: Day,
}

/// Reopens a signed evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReopenRequest {
    /// The evaluation.
    pub evaluation: Id,
    /// Why.
    pub reason: String,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Why a grade is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WhyView {
    /// The person.
    pub employee: PersonRef,
    /// Period in words.
    pub period: String,
    /// Rating of results.
    pub results: ExpectationLevel,
    /// Rating of conduct.
    pub conduct: ExpectationLevel,
    /// The grade.
    pub grade: Grade,
    /// The quadrant, rows by results from above to below, columns by conduct from below to above.
    pub quadrant: Vec<Vec<Grade>>,
    /// Where the regulation says so.
    pub source: String,
    /// Number of our rule.
    pub rule: String,
    /// Who set the ratings.
    pub set_by: String,
    /// Acting for whom.
    pub acted_for: String,
    /// When the last of the two was set.
    pub set_at: Option<Instant>,
    /// Whether the evidence had been opened.
    pub evidence_seen: bool,
    /// A different grade that an imported file carried.
    pub grade_as_given: Option<Grade>,
    /// The seal, where it is signed.
    pub seal: Option<SealView>,
}

/// Asks for the distribution of the people whose evaluator leads a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DistributionRequest {
    /// Unit.
    pub unit: Id,
    /// Period.
    pub period: PeriodCode,
    /// Whether units below count too.
    #[serde(default)]
    pub roll_up: bool,
}

/// Grades of a group beside the guide, in whole persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DistributionView {
    /// Achievement the guide rests on.
    pub achievement: Option<OrgAchievement>,
    /// People in the group.
    pub total: u32,
    /// Not yet rated.
    pub unrated: u32,
    /// The five grades, best first.
    pub grades: Vec<GradeCountView>,
    /// What the guide says; never a refusal.
    pub findings: Vec<FindingView>,
    /// One sentence: verdict and what is still free.
    pub sentence: String,
    /// Whether everything is within the guide.
    pub within_guide: bool,
}

/// One grade of a distribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GradeCountView {
    /// Grade.
    pub grade: Grade,
    /// People.
    pub count: u32,
    /// At most so many by the guide.
    pub at_most: Option<u32>,
    /// At least so many by the guide.
    pub at_least: Option<u32>,
}

/// Who has what in which state, per unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecapView {
    /// Period.
    pub period: PeriodView,
    /// Units in tree order.
    pub units: Vec<RecapUnitView>,
}

/// A unit of the recap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecapUnitView {
    /// Unit; `None` for people without one.
    pub unit: Option<Id>,
    /// Name.
    pub name: String,
    /// People.
    pub total: u32,
    /// With an SKP in force.
    pub plans_approved: u32,
    /// With an SKP of any state.
    pub plans: u32,
    /// Rated or beyond.
    pub rated: u32,
    /// Signed or beyond.
    pub signed: u32,
    /// The five grades, best first.
    pub grades: Vec<u32>,
}

/// Writes the recap as a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportRecapRequest {
    /// Period.
    pub period: PeriodCode,
    /// File to write.
    pub file: u32,
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// Asks for the evaluations of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListEvaluationsRequest {
    /// Period.
    pub period: PeriodCode,
    /// Only people of this unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
}

/// Evaluations of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationsView {
    /// By name.
    pub evaluations: Vec<EvaluationListRowView>,
}

/// An evaluation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationListRowView {
    /// Record.
    pub id: Id,
    /// The person.
    pub employee: PersonRef,
    /// Short id of the person.
    pub short_id: String,
    /// NIP.
    pub nip: String,
    /// Unit.
    pub unit: String,
    /// Evaluator.
    pub evaluator: Option<PersonRef>,
    /// Achievement of the unit led by the evaluator.
    pub achievement: Option<OrgAchievement>,
    /// State.
    pub state: EvaluationState,
    /// Rating of results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Grade by the quadrant.
    pub grade: Option<Grade>,
    /// A different grade that an imported file carried.
    pub grade_as_given: Option<Grade>,
}

/// Opens one person's evaluation of a period, made where it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenEvaluationRequest {
    /// The person.
    pub employee: Id,
    /// The period.
    pub period: PeriodCode,
    /// Plan or evaluation meant, where the person has several.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<Id>,
}
