//! The plan (*Sasaran Kinerja Pegawai*, SKP) with its annex, and what must be true of it.

use chrono::NaiveDate;

use crate::conduct::ConductItem;
use crate::evaluation::{Actual, Feedback};
use crate::person::{Identity, PositionGroup};
use crate::planning::Planning;

mod checks;

pub use checks::{agreement_findings, manual_finding, resource_hint};

/// How work results are measured; one per SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approach {
    /// *Kualitatif*: measure and target in one narrative.
    Qualitative,
    /// *Kuantitatif*: indicator and target apart.
    Quantitative,
}

/// Priority of a work result, decided by the evaluator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    /// *Utama*.
    Main,
    /// *Tambahan*.
    Additional,
}

/// Aspect of a quantitative indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// *Kuantitas*.
    Quantity,
    /// *Kualitas*.
    Quality,
    /// *Waktu*.
    Time,
    /// *Biaya*.
    Cost,
}

/// Perspective of an executive's indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Perspective {
    /// *Penerima Layanan*.
    ServiceRecipient,
    /// *Proses Bisnis*.
    BusinessProcess,
    /// *Penguatan Internal*.
    InternalStrengthening,
    /// *Anggaran*.
    Budget,
}

impl Perspective {
    /// All four, in the order the regulation names them.
    pub const ALL: [Self; 4] =
        [Self::ServiceRecipient, Self::BusinessProcess, Self::InternalStrengthening, Self::Budget];
}

/// A leader's result that a work result supports (*rencana hasil kerja pimpinan yang diintervensi*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportedResult {
    /// The leader's work result.
    pub text: String,
    /// Its indicator, printed where the leader is an executive.
    pub indicator: Option<String>,
}

/// A planned result (*rencana hasil kerja*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkResult {
    /// Main or additional.
    pub priority: Priority,
    /// The achievement promised.
    pub text: String,
    /// Position or team that gave the assignment.
    pub assigned_by: Option<String>,
    /// The leader's result it supports, where there is one.
    pub supported: Option<SupportedResult>,
    /// How it is measured, in order; at least one before submitting.
    pub indicators: Vec<Indicator>,
    /// What planning records and no form prints.
    pub planning: Planning,
    /// Realisation of the whole result; used by qualitative evaluations only.
    pub actual: Actual,
    /// Feedback on the whole result; used by qualitative evaluations only.
    pub feedback: Vec<Feedback>,
}

/// A measure of a work result (*ukuran keberhasilan / indikator kinerja individu*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// Aspect; quantitative SKP of administration and functional officials only.
    pub aspect: Option<Aspect>,
    /// The measure; in a qualitative SKP it holds the target too.
    pub text: String,
    /// The target; quantitative only.
    pub target: Option<String>,
    /// Perspective; executives only.
    pub perspective: Option<Perspective>,
    /// Where the measure stood before.
    pub baseline: Option<String>,
    /// Realisation; used by quantitative evaluations only.
    pub actual: Actual,
    /// Feedback; used by quantitative evaluations only.
    pub feedback: Vec<Feedback>,
}

/// Annex to the SKP (A.1.8), R-080: each list in the order of print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annex {
    /// *Dukungan sumber daya* (R-081).
    pub resource_support: Vec<String>,
    /// *Skema pertanggungjawaban* (R-083).
    pub accountability_scheme: Vec<String>,
    /// *Konsekuensi* (R-084).
    pub consequences: Vec<String>,
}

impl Annex {
    /// Whether none of the three lists holds a line.
    pub fn is_empty(&self) -> bool {
        self.resource_support.is_empty()
            && self.accountability_scheme.is_empty()
            && self.consequences.is_empty()
    }
}

/// State of an SKP, `rules.md` 13.1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SkpState {
    /// Being written.
    #[default]
    Draft,
    /// Offered to the evaluator.
    Submitted,
    /// Sent back with a reason.
    Returned,
    /// Signed by the employee.
    Signed,
    /// Set by the evaluator; in force.
    Approved,
    /// A new version is being written.
    Revising,
    /// Replaced by a later version.
    Superseded,
    /// Position or year ended.
    Closed,
    /// Withdrawn before approval.
    Cancelled,
}

impl SkpState {
    /// Whether nothing can happen to the version any more, `rules.md` 13.1: what replaced it, or the plan
    /// that begins after it, is another one.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Superseded | Self::Closed | Self::Cancelled)
    }

    /// Whether the evaluator has set the version, whatever became of it since.
    pub fn was_set(self) -> bool {
        matches!(self, Self::Approved | Self::Superseded | Self::Closed)
    }
}

/// The official form of an SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkpForm {
    /// A.1.1, qualitative, executives.
    A11,
    /// A.1.2, quantitative, executives.
    A12,
    /// A.1.6, qualitative, administration and functional.
    A16,
    /// A.1.7, quantitative, administration and functional.
    A17,
}

impl SkpForm {
    /// The form for a position group and an approach, `forms.md` 13.
    pub fn of(group: PositionGroup, approach: Approach) -> Self {
        match (group, approach) {
            (PositionGroup::Executive, Approach::Qualitative) => Self::A11,
            (PositionGroup::Executive, Approach::Quantitative) => Self::A12,
            (PositionGroup::AdministrativeFunctional, Approach::Qualitative) => Self::A16,
            (PositionGroup::AdministrativeFunctional, Approach::Quantitative) => Self::A17,
        }
    }
}

/// A plan as one version of one person's SKP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skp {
    /// Qualitative or quantitative.
    pub approach: Approach,
    /// Group of the employee's position.
    pub group: PositionGroup,
    /// First day of the assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the assessment period.
    pub ends_on: NaiveDate,
    /// The employee as printed.
    pub employee: Identity,
    /// The evaluator as printed.
    pub evaluator: Identity,
    /// Results in print order: main ones first, numbering runs on.
    pub results: Vec<WorkResult>,
    /// The seven values in order.
    pub conduct: Vec<ConductItem>,
    /// Annex, where one was agreed.
    pub annex: Option<Annex>,
    /// State of this version.
    pub state: SkpState,
    /// Day the evaluator approved it, where he has.
    pub approved_on: Option<NaiveDate>,
}

impl Skp {
    /// The official form this SKP is printed on.
    pub fn form(&self) -> SkpForm {
        SkpForm::of(self.group, self.approach)
    }

    /// Results of one priority, with the number each has in print (numbering runs on, forms A.1.x).
    pub fn numbered(&self, priority: Priority) -> impl Iterator<Item = (usize, &WorkResult)> {
        let main = self.results.iter().filter(|result| result.priority == Priority::Main);
        let additional = self.results.iter().filter(|result| result.priority == Priority::Additional);
        main.chain(additional)
            .enumerate()
            .map(|(at, result)| (at + 1, result))
            .filter(move |(_, r)| r.priority == priority)
    }

    /// All results in print order with their numbers.
    pub fn all_numbered(&self) -> impl Iterator<Item = (usize, &WorkResult)> {
        self.numbered(Priority::Main).chain(self.numbered(Priority::Additional))
    }
}

#[cfg(test)]
mod tests;
