//! Closed lists as they stand in columns: permanent words, matched exhaustively.

use super::{
    Counsellor, EvidenceKind, FollowUpState, MeetingKind, MeetingList, MeetingState, SupportKind,
    SupportState,
};
use domain::calendar::WorkWeek;
use domain::calibration::ProposalState;
use domain::distribution::DistributionRule;
use domain::follow_up::{FollowUpKind, ImprovementOutcome};
use domain::holidays::HolidayKind;
use domain::objection::ObjectionState;
use domain::reporting::Reporting;
use domain::talent::Potential;
use domain::{
    AgencyLevel, Approach, Aspect, AssignmentMode, Cascading, Consent, ControlLevel, CoreValue, EmployeeType,
    EvaluationState, ExpectationLevel, FeedbackSource, FeedbackSymbol, Grade, LegalStatus, OrgAchievement,
    Origin, Paper, Perspective, PositionGroup, PositionKind, Priority, ResultKind, Rhythm, SkpState,
    UnitLabel,
};

/// A value that stands in a text column under a permanent word.
pub trait Term: Copy + Sized + 'static {
    /// Every value.
    const ALL: &'static [Self];

    /// The permanent word.
    fn word(self) -> &'static str;

    /// The value of a word, where this version knows it.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

macro_rules! terms {
    ($($name:ty { $($variant:ident = $word:literal),+ $(,)? })+) => { $(
        impl Term for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    )+ };
}

terms! {
    AgencyLevel { Central = "central", Regional = "regional" }
    Paper { Folio = "f4", A4 = "a4" }
    Rhythm { Monthly = "monthly", Quarterly = "quarterly" }
    DistributionRule { Circular3Of2023 = "se_3_2023", RegulationOnly = "permenpanrb_only" }
    EmployeeType {
        Pns = "pns", Cpns = "cpns", Pppk = "pppk", PppkPartTime = "pppk_paruh_waktu", Military = "military",
        Other = "other"
    }
    LegalStatus {
        Active = "active", StudyAssignment = "study_assignment", StateOfficial = "state_official",
        Suspended = "suspended", UnpaidLeave = "unpaid_leave", PreRetirement = "pre_retirement",
        Inactive = "inactive", PreAppointment = "pre_appointment"
    }
    PositionKind {
        ExecutiveUtama = "jpt_utama", ExecutiveMadya = "jpt_madya", ExecutivePratama = "jpt_pratama",
        IndependentUnitHead = "independent_unit_head", Administrator = "administrator",
        SupervisorOfficial = "supervisor_official", OperationalStaff = "operational_staff", Functional = "functional"
    }
    PositionGroup { Executive = "executive", AdministrativeFunctional = "administrative_functional" }
    UnitLabel { Unit = "unit", Agency = "agency" }
    Approach { Qualitative = "qualitative", Quantitative = "quantitative" }
    Priority { Main = "main", Additional = "additional" }
    Aspect { Quantity = "quantity", Quality = "quality", Time = "time", Cost = "cost" }
    Perspective {
        ServiceRecipient = "service_recipient", BusinessProcess = "business_process",
        InternalStrengthening = "internal_strengthening", Budget = "budget"
    }
    SkpState {
        Draft = "draft", Submitted = "submitted", Returned = "returned", Signed = "signed", Approved = "approved",
        Revising = "revising", Superseded = "superseded", Closed = "closed", Cancelled = "cancelled"
    }
    EvaluationState {
        Planned = "planned", Open = "open", Rated = "rated", Signed = "signed", Overdue = "overdue",
        LeftUnsigned = "left_unsigned", SignedBySuperior = "signed_by_superior", Delivered = "delivered",
        Returned = "returned", Objected = "objected", Amended = "amended", Reported = "reported", Reused = "reused",
        NotRequired = "not_required"
    }
    Potential { Low = "low", Middle = "middle", High = "high" }
    ExpectationLevel { Above = "above", Meets = "meets", Below = "below" }
    Grade {
        VeryGood = "very_good", Good = "good", NeedsImprovement = "needs_improvement", Poor = "poor",
        VeryPoor = "very_poor"
    }
    OrgAchievement {
        Outstanding = "outstanding", Good = "good", NeedsImprovement = "needs_improvement", Poor = "poor",
        VeryPoor = "very_poor"
    }
    FeedbackSource { Leader = "leader", Peer = "peer", Subordinate = "subordinate", Other = "other" }
    FeedbackSymbol { ThumbsUp = "thumbs_up", Smile = "smile", Frown = "frown" }
    CoreValue {
        ServiceOriented = "service_oriented", Accountable = "accountable", Competent = "competent",
        Harmonious = "harmonious", Loyal = "loyal", Adaptive = "adaptive", Collaborative = "collaborative"
    }
    ResultKind {
        Outcome = "outcome", IntermediateOutcome = "intermediate_outcome", Output = "output", Service = "service"
    }
    ControlLevel {
        Outcome = "outcome", IntermediateOutcome = "intermediate_outcome", OutputLowControl = "output_low_control",
        OutputMediumControl = "output_medium_control", OutputHighControl = "output_high_control"
    }
    Cascading {
        DirectByAspect = "direct_by_aspect", DirectByArea = "direct_by_area", DirectByLoad = "direct_by_load",
        ByService = "by_service", ByIntermediateOutput = "by_intermediate_output"
    }
    AssignmentMode { Appointed = "appointed", Voluntary = "voluntary" }
    Consent { NotNeeded = "not_needed", Needed = "needed", Given = "given", Refused = "refused" }
    Origin {
        Dialog = "dialog", PerformanceAgreement = "performance_agreement", Directive = "directive",
        Initiative = "initiative", Acting = "acting", StudyResult = "study_result",
        StudyGraduation = "study_graduation"
    }
    WorkWeek { Five = "five", Six = "six" }
    HolidayKind { National = "national", Collective = "collective", Removed = "removed" }
    Reporting {
        Daily = "daily", Weekly = "weekly", Monthly = "monthly", Quarterly = "quarterly",
        HalfYearly = "half_yearly", Yearly = "yearly"
    }
    EvidenceKind { File = "file", Link = "link", Note = "note" }
    SupportKind {
        Coaching = "coaching", Mentoring = "mentoring", FormalTraining = "formal_training",
        InformalTraining = "informal_training", Counselling = "counselling", Competency = "competency"
    }
    SupportState {
        Planned = "planned", Running = "running", Done = "done", Reported = "reported", Closed = "closed"
    }
    Counsellor { Evaluator = "evaluator", Official = "official", Independent = "independent" }
    MeetingKind { Dialog = "dialog", Monitoring = "monitoring", Calibration = "calibration" }
    MeetingState { Planned = "planned", Held = "held", Closed = "closed" }
    MeetingList { Agenda = "agenda", Decision = "decision", Action = "action", Attendance = "attendance" }
    ObjectionState {
        Filed = "filed", Examining = "examining", Upheld = "upheld", Changed = "changed",
        RejectedFormal = "rejected_formal", Withdrawn = "withdrawn"
    }
    FollowUpKind {
        Reward = "reward", Innovation = "innovation", Improvement = "improvement", Sanction = "sanction",
        Training = "training", Competency = "competency"
    }
    FollowUpState {
        Proposed = "proposed", Decided = "decided", Running = "running", Done = "done", Dropped = "dropped"
    }
    ProposalState {
        Waiting = "waiting", Accepted = "accepted", Declined = "declined", Withdrawn = "withdrawn"
    }
    ImprovementOutcome {
        Achieved = "achieved", Improved = "improved", Unchanged = "unchanged", Worsened = "worsened"
    }
}
