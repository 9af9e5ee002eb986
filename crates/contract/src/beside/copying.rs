//! The copy board: what people type into the official screens, field by field in their order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, PeriodCode, PersonRef};

term! { /// A field of the official screens, in their order.
CopyFieldKind { /// *Rencana hasil kerja pimpinan yang diintervensi*.
    SupportedResult, /// *Rencana hasil kerja*.
    WorkResult, /// *Penugasan dari*.
    AssignedBy, /// *Aspek*.
    Aspect, /// *Indikator kinerja individu*, of a qualitative plan with its target.
    Indicator, /// *Target*.
    Target, /// *Perspektif*.
    Perspective, /// *Ekspektasi khusus pimpinan* on a value.
    Expectation, /// *Dukungan sumber daya* of the annex.
    Resources, /// *Skema pertanggungjawaban*.
    Accountability, /// *Konsekuensi*.
    Consequences, /// *Realisasi berdasarkan bukti dukung*.
    Actual, /// *Umpan balik berkelanjutan*.
    Feedback, /// *Rating hasil kerja*.
    ResultsRating, /// *Rating perilaku kerja*.
    ConductRating, /// *Predikat kinerja*.
    Grade, /// *Catatan/rekomendasi*.
    Notes } }

/// Asks who is to be copied; everything left out matches everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyBoardRequest {
    /// Period.
    pub period: PeriodCode,
    /// Placed in this unit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<Id>,
    /// Evaluated by this person in the period.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub evaluator: Option<Id>,
}

/// Who is to be copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyBoardView {
    /// People by name.
    pub people: Vec<CopyLineView>,
}

/// A person of the board, with how far copying is on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyLineView {
    /// The person.
    pub employee: PersonRef,
    /// NIP.
    pub nip: String,
    /// Unit.
    pub unit: String,
    /// Fields ticked off that say the same since.
    pub n_copied: u32,
    /// Fields there are; 0 until something of the person was ticked.
    pub n_fields: u32,
}

/// Asks for the fields of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopySheetRequest {
    /// The person.
    pub employee: Id,
    /// Period.
    pub period: PeriodCode,
}

/// What is copied of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopySheetView {
    /// The person, as the board lists one.
    pub person: CopyLineView,
    /// Each plan with its evaluation in the period.
    pub plans: Vec<CopyPlanView>,
}

/// A plan with its evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyPlanView {
    /// Position it was made for.
    pub position: String,
    /// Fields of the SKP, in the order of the official screen.
    pub plan: Vec<CopyFieldView>,
    /// Fields of the evaluation; none where there is none yet.
    pub evaluation: Vec<CopyFieldView>,
}

/// A field that holds something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyFieldView {
    /// Names the field in a tick.
    pub key: String,
    /// What it is.
    pub kind: CopyFieldKind,
    /// Number of the work result in print; 0 where it is about none.
    pub result: u32,
    /// The core value as printed; empty where it is about none.
    pub value: String,
    /// What is copied.
    pub text: String,
    /// Whether it was ticked off, and says the same since.
    pub is_copied: bool,
    /// Whether it was ticked off and says something else now.
    pub is_changed: bool,
}

/// Ticks fields of a person off on this machine, or takes ticks back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TickCopiedRequest {
    /// The person.
    pub employee: Id,
    /// Period.
    pub period: PeriodCode,
    /// Keys of the fields.
    pub fields: Vec<String>,
    /// Whether they were copied.
    pub is_copied: bool,
}
