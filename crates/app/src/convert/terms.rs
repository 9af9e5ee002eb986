//! Closed lists: every value of `domain` or `store` has exactly one twin in `contract`.

/// A value with a twin on the other side of the boundary.
pub(crate) trait Twin {
    /// The twin's type.
    type Wire;
    /// The twin of a value.
    fn to_wire(self) -> Self::Wire;
    /// The value of a twin.
    fn from_wire(wire: Self::Wire) -> Self;
}

/// The value as the contract has it.
pub(crate) fn to_wire<T: Twin>(value: T) -> T::Wire {
    value.to_wire()
}

/// The value as the domain has it.
pub(crate) fn from_wire<T: Twin>(wire: T::Wire) -> T {
    T::from_wire(wire)
}

/// Pairs the variants of two enums; both matches are exhaustive.
macro_rules! twins {
    ($($domain:ty = $wire:ty { $($ours:ident = $theirs:ident),+ $(,)? })+) => { $(
        impl Twin for $domain {
            type Wire = $wire;
            fn to_wire(self) -> $wire {
                match self { $(Self::$ours => <$wire>::$theirs),+ }
            }
            fn from_wire(wire: $wire) -> Self {
                match wire { $(<$wire>::$theirs => Self::$ours),+ }
            }
        }
    )+ };
}

twins! {
    domain::AgencyLevel = contract::AgencyLevel { Central = Central, Regional = Regional }
    domain::Paper = contract::Paper { Folio = F4, A4 = A4 }
    domain::Rhythm = contract::Rhythm { Monthly = Monthly, Quarterly = Quarterly }
    domain::distribution::DistributionRule = contract::DistributionRule {
        Circular3Of2023 = Se32023, RegulationOnly = PermenpanrbOnly
    }
    domain::EmployeeType = contract::EmployeeType {
        Pns = Pns, Cpns = Cpns, Pppk = Pppk, PppkPartTime = PppkParuhWaktu, Military = Military, Other = Other
    }
    domain::LegalStatus = contract::LegalStatus {
        Active = Active, StudyAssignment = StudyAssignment, StateOfficial = StateOfficial, Suspended = Suspended,
        UnpaidLeave = UnpaidLeave, PreRetirement = PreRetirement, Inactive = Inactive, PreAppointment = PreAppointment
    }
    domain::PositionKind = contract::PositionKind {
        ExecutiveUtama = JptUtama, ExecutiveMadya = JptMadya, ExecutivePratama = JptPratama,
        IndependentUnitHead = IndependentUnitHead, Administrator = Administrator,
        SupervisorOfficial = SupervisorOfficial, OperationalStaff = OperationalStaff, Functional = Functional
    }
    domain::PositionGroup = contract::PositionGroup {
        Executive = Executive, AdministrativeFunctional = AdministrativeFunctional
    }
    domain::Approach = contract::Approach { Qualitative = Qualitative, Quantitative = Quantitative }
    domain::Priority = contract::Priority { Main = Main, Additional = Additional }
    domain::Aspect = contract::Aspect { Quantity = Quantity, Quality = Quality, Time = Time, Cost = Cost }
    domain::Perspective = contract::Perspective {
        ServiceRecipient = ServiceRecipient, BusinessProcess = BusinessProcess,
        InternalStrengthening = InternalStrengthening, Budget = Budget
    }
    domain::SkpState = contract::SkpState {
        Draft = Draft, Submitted = Submitted, Returned = Returned, Signed = Signed, Approved = Approved,
        Revising = Revising, Superseded = Superseded, Closed = Closed, Cancelled = Cancelled
    }
    domain::EvaluationState = contract::EvaluationState {
        Planned = Planned, Open = Open, Rated = Rated, Signed = Signed, Overdue = Overdue,
        LeftUnsigned = LeftUnsigned, SignedBySuperior = SignedBySuperior, Delivered = Delivered,
        Returned = Returned, Objected = Objected,
        Amended = Amended, Reported = Reported, Reused = Reused, NotRequired = NotRequired
    }
    domain::ExpectationLevel = contract::ExpectationLevel { Above = Above, Meets = Meets, Below = Below }
    domain::Grade = contract::Grade {
        VeryGood = VeryGood, Good = Good, NeedsImprovement = NeedsImprovement, Poor = Poor, VeryPoor = VeryPoor
    }
    domain::OrgAchievement = contract::OrgAchievement {
        Outstanding = Outstanding, Good = Good, NeedsImprovement = NeedsImprovement, Poor = Poor,
        VeryPoor = VeryPoor
    }
    domain::FeedbackSource = contract::FeedbackSource {
        Leader = Leader, Peer = Peer, Subordinate = Subordinate, Other = Other
    }
    domain::FeedbackSymbol = contract::FeedbackSymbol { ThumbsUp = ThumbsUp, Smile = Smile, Frown = Frown }
    domain::Severity = contract::Severity { Block = Block, Warn = Warn, Hint = Hint }
    domain::ResultKind = contract::ResultKind {
        Outcome = Outcome, IntermediateOutcome = IntermediateOutcome, Output = Output, Service = Service
    }
    domain::ControlLevel = contract::ControlLevel {
        Outcome = Outcome, IntermediateOutcome = IntermediateOutcome, OutputLowControl = OutputLowControl,
        OutputMediumControl = OutputMediumControl, OutputHighControl = OutputHighControl
    }
    domain::Cascading = contract::Cascading {
        DirectByAspect = DirectByAspect, DirectByArea = DirectByArea, DirectByLoad = DirectByLoad,
        ByService = ByService, ByIntermediateOutput = ByIntermediateOutput
    }
    domain::AssignmentMode = contract::AssignmentMode { Appointed = Appointed, Voluntary = Voluntary }
    domain::Consent = contract::Consent {
        NotNeeded = NotNeeded, Needed = Needed, Given = Given, Refused = Refused
    }
    domain::lifecycle::Actor = contract::PlanActor {
        Employee = Employee, Evaluator = Evaluator, Superior = Superior, Leader = Leader, HrOfficer = HrOfficer,
        Time = Time
    }
    domain::wording::WordingClass = contract::WordingClass {
        Achievement = Achievement, Activity = Activity, Category = Category, Unclear = Unclear
    }
    domain::Origin = contract::ResultOrigin {
        Dialog = Dialog, PerformanceAgreement = PerformanceAgreement, Directive = Directive,
        Initiative = Initiative, Acting = Acting, StudyResult = StudyResult, StudyGraduation = StudyGraduation
    }
    domain::answers::ProgressAnswer = contract::ProgressAnswer {
        Appreciate = Appreciate, Assign = Assign, AdjustExpectation = AdjustExpectation,
        AdjustResources = AdjustResources, Coach = Coach, TakeOver = TakeOver
    }
    store::records::EvidenceKind = contract::EvidenceKind { File = File, Link = Link, Note = Note }
    store::records::SupportKind = contract::SupportKind {
        Coaching = Coaching, Mentoring = Mentoring, FormalTraining = FormalTraining,
        InformalTraining = InformalTraining, Counselling = Counselling, Competency = Competency
    }
    store::records::SupportState = contract::SupportState {
        Planned = Planned, Running = Running, Done = Done, Reported = Reported, Closed = Closed
    }
    store::records::Counsellor = contract::Counsellor {
        Evaluator = Evaluator, Official = Official, Independent = Independent
    }
    store::records::MeetingKind = contract::MeetingKind {
        Dialog = Dialog, Monitoring = Monitoring, Calibration = Calibration
    }
    store::records::MeetingState = contract::MeetingState { Planned = Planned, Held = Held, Closed = Closed }
    store::records::MeetingList = contract::MeetingList {
        Agenda = Agenda, Decision = Decision, Action = Action, Attendance = Attendance
    }
    domain::objection::ObjectionState = contract::ObjectionState {
        Filed = Filed, Examining = Examining, Upheld = Upheld, Changed = Changed,
        RejectedFormal = RejectedFormal, Withdrawn = Withdrawn
    }
    domain::calibration::ProposalState = contract::ProposalState {
        Waiting = Waiting, Accepted = Accepted, Declined = Declined, Withdrawn = Withdrawn
    }
    domain::holidays::HolidayKind = contract::HolidayKind {
        National = National, Collective = Collective, Removed = Removed
    }
    domain::follow_up::FollowUpKind = contract::FollowUpKind {
        Reward = Reward, Innovation = Innovation, Improvement = Improvement, Sanction = Sanction,
        Training = Training, Competency = Competency
    }
    domain::follow_up::ImprovementOutcome = contract::ImprovementOutcome {
        Achieved = Achieved, Improved = Improved, Unchanged = Unchanged, Worsened = Worsened
    }
    store::records::FollowUpState = contract::FollowUpState {
        Proposed = Proposed, Decided = Decided, Running = Running, Done = Done, Dropped = Dropped
    }
    domain::moves::EvaluationDuty = contract::EvaluationDuty {
        Old = Old, New = New, Either = Either, Nobody = Nobody
    }
    domain::credit::Level = contract::CreditLevel {
        Ut = Ut, Ma = Ma, Mu = Mu, Pt = Pt, Py = Py, Mh = Mh, Tr = Tr, Pm = Pm
    }
    domain::talent::Potential = contract::Potential { Low = Low, Middle = Middle, High = High }
    domain::credit::Conclusion = contract::CreditConclusion {
        Rank = Rank, Level = Level, Both = Both, Neither = Neither
    }
    store::records::CreditPaperKind = contract::CreditPaperKind {
        Conversion = Conversion, Accumulation = Accumulation, Determination = Determination
    }
}
