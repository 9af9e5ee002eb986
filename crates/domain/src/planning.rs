//! What planning records about a work result and no form prints: where it comes from, how it was
//! handed down, how far its owner controls it, whose consent it needs.

use crate::skp::Priority;
use crate::text::normal_form;

/// What a work result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResultKind {
    /// *Outcome*.
    Outcome,
    /// *Outcome antara*.
    IntermediateOutcome,
    /// *Output*.
    Output,
    /// *Layanan*.
    Service,
}

/// Quality and level of control (*kualitas dan tingkat kendali*), R-045; the highest quality first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ControlLevel {
    /// *Outcome*.
    Outcome,
    /// *Outcome antara*.
    IntermediateOutcome,
    /// *Output kendali rendah*: depends mainly on others.
    OutputLowControl,
    /// *Output kendali sedang*: balanced.
    OutputMediumControl,
    /// *Output kendali tinggi*: depends mainly on the owner.
    OutputHighControl,
}

/// How a leader's result was handed down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cascading {
    /// Direct, by aspect, component, element, criterion or key stage.
    DirectByAspect,
    /// Direct, by area (*pembagian wilayah*).
    DirectByArea,
    /// Direct, by a share of the quantitative target.
    DirectByLoad,
    /// Non-direct, by service (*layanan*).
    ByService,
    /// Non-direct, by *output antara*.
    ByIntermediateOutput,
}

impl Cascading {
    /// Whether the result represents the leader's (*direct cascading*, R-042) and not only serves it
    /// (*non-direct*, R-044).
    #[doc(alias = "cascading_method")]
    pub fn is_direct(self) -> bool {
        match self {
            Self::DirectByAspect | Self::DirectByArea | Self::DirectByLoad => true,
            Self::ByService | Self::ByIntermediateOutput => false,
        }
    }
}

/// How an assignment came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AssignmentMode {
    /// *Penunjukan*, on the leader's initiative.
    #[default]
    Appointed,
    /// *Pengajuan sukarela*; needs the evaluator's consent.
    Voluntary,
}

/// The evaluator's consent to a result that somebody else assigned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Consent {
    /// The evaluator assigned it himself.
    #[default]
    NotNeeded,
    /// Proposed; stays so until he answers.
    Needed,
    /// He agreed.
    Given,
    /// He refused.
    Refused,
}

/// What people write for their evaluator instead of his position; nothing at all means him too.
const EVALUATOR_WORDS: [&str; 5] =
    ["", "pimpinan", "atasan langsung", "pejabat penilai", "pejabat penilai kinerja"];

impl Consent {
    /// What a new result starts with: the evaluator's own assignment needs no consent, anybody else's
    /// and every voluntary one waits for it. A blank or general word such as *Pimpinan* means
    /// the evaluator.
    pub fn at_first(
        mode: AssignmentMode,
        assigned_by: Option<&str>,
        evaluator_position: Option<&str>,
    ) -> Self {
        let is_evaluator = is_of_evaluator(assigned_by, evaluator_position);
        if mode == AssignmentMode::Appointed && is_evaluator { Self::NotNeeded } else { Self::Needed }
    }
}

/// Whether the words for whoever assigned a result mean the evaluator.
pub(crate) fn is_of_evaluator(assigned_by: Option<&str>, evaluator_position: Option<&str>) -> bool {
    let giver = normal_form(assigned_by.unwrap_or_default());
    EVALUATOR_WORDS.contains(&giver.as_str())
        || evaluator_position.is_some_and(|position| normal_form(position) == giver)
}

/// Where a result comes from, as far as a rule asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Agreed in dialog.
    #[default]
    Dialog,
    /// An item of the unit's performance agreement, R-035.
    PerformanceAgreement,
    /// *Direktif*, R-036.
    Directive,
    /// *Inisiatif strategis*, R-036.
    Initiative,
    /// Work as Plt., Plh. or in a structural position; always main.
    Acting,
    /// Academic result of a *tugas belajar*, R-100.
    StudyResult,
    /// Graduation of a *tugas belajar*, R-100, R-102.
    StudyGraduation,
}

impl Origin {
    /// The priority a result of this origin always has: acting work is a main result.
    pub fn fixed_priority(self) -> Option<Priority> {
        (self == Self::Acting).then_some(Priority::Main)
    }
}

/// Whether a needed resource was promised and came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ResourceStatus {
    /// *Disepakati*.
    #[default]
    Agreed,
    /// *Tidak disepakati*.
    Refused,
    /// *Disepakati tetapi tidak terealisasi*.
    NotRealised,
}

/// All of it for one result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planning {
    /// What it is, where said.
    pub kind: Option<ResultKind>,
    /// Level of control, where said.
    pub control_level: Option<ControlLevel>,
    /// How it was handed down, where said.
    pub cascading: Option<Cascading>,
    /// Appointed or voluntary.
    pub mode: AssignmentMode,
    /// Whether a team carries it.
    pub in_team: bool,
    /// The evaluator's consent.
    pub consent: Consent,
    /// Where it comes from.
    pub origin: Origin,
    /// With whom measure and target of a directive were clarified.
    pub clarified_with: Option<String>,
    /// Why its target may be absolute.
    pub absolute_because: Option<String>,
}
