//! What follows an evaluation: the decision on an objection (D.1.3) and the recap of follow-ups, which is the
//! program's own. Plain records without rules.

use chrono::NaiveDate;
use domain::{Evaluation, Grade};

/// A decided objection (*keberatan*, D.1.3), R-254, p118; may be printed as minutes where it was upheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionDecision {
    /// The evaluation as it stands after the decision.
    pub evaluation: Evaluation,
    /// What the employee objects, with reasons.
    pub objection: String,
    /// What the evaluator says to it.
    pub explanation: String,
    /// What the superior decided and recommends.
    pub decision: String,
    /// The day of the decision; dots where unknown.
    pub decided_on: Option<NaiveDate>,
}

/// A recap of follow-ups, R-260 to R-263.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUpRecap {
    /// The unit it is of; blank for the whole agency.
    pub unit: String,
    /// First day of the assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the assessment period.
    pub ends_on: NaiveDate,
    /// The follow-ups; printed by kind, within a kind in this order.
    pub follow_ups: Vec<FollowUp>,
    /// Needs of training, summed.
    pub training_needs: Vec<TrainingNeed>,
}

/// Kind of a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FollowUpKind {
    /// *Penghargaan*.
    Reward,
    /// *Inovasi*.
    Innovation,
    /// *Rencana perbaikan kinerja*.
    Improvement,
    /// *Pelatihan*.
    Training,
    /// *Pengembangan kompetensi*.
    Competency,
    /// *Sanksi*, recorded and never proposed.
    Sanction,
}

impl FollowUpKind {
    /// All kinds, in the order they are printed.
    pub const ALL: [Self; 6] =
        [Self::Reward, Self::Innovation, Self::Improvement, Self::Training, Self::Competency, Self::Sanction];
}

/// A follow-up of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its kind.
    pub kind: FollowUpKind,
    /// Name of the person as printed.
    pub name: String,
    /// NIP, NI PPPK or NRP; may be blank.
    pub nip: String,
    /// Position.
    pub position: String,
    /// The grade it follows.
    pub grade: Option<Grade>,
    /// What it rests on: rule, decree, note of the evaluation.
    pub basis: String,
    /// What is done.
    pub text: String,
    /// When, as written: `1 Maret – 31 Mei 2027`.
    pub when: String,
    /// State or outcome, as written.
    pub outcome: String,
}

/// How many people of a unit need a training.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrainingNeed {
    /// Topic of the training.
    pub topic: String,
    /// Unit.
    pub unit: String,
    /// Number of people.
    pub n_people: u32,
}
