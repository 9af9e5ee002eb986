//! Printed forms in three steps: [`content`] (which words stand in which cell), [`layout`] (boxes in
//! millimetres, pages of draw commands) and [`pdf`] (a file). Screens draw the commands of the second step.

pub mod aftermath;
pub mod code;
pub mod content;
pub mod credit;
pub mod dossier;
pub mod face;
mod form;
pub mod layout;
pub mod meeting;
pub mod office_sheets;
pub mod pdf;
pub mod planning;
pub mod progress;
pub mod revision;
pub mod scan;
pub mod support;
mod text;
pub mod unit_page;

pub use aftermath::{FollowUp, FollowUpKind, FollowUpRecap, ObjectionDecision, TrainingNeed};
pub use content::{Align, Content, SheetCode, content};
pub use credit::{CreditAccumulation, CreditConversion, CreditDetermination, CreditHead, CreditPerson};
pub use dossier::{CandidateDossier, CandidateYear};
pub use face::{Face, Typeface, missing_characters};
pub use form::{Form, GuideWording, Mark, NotAForm, NotThisForm, Office, Record};
pub use layout::{Leaf, Page, Setup, lay_out, layout};
pub use meeting::{Attendee, MeetingAction, MeetingKind, Minutes};
pub use office_sheets::{
    Bundle, CoverLetter, HandPerson, HandProgress, HandRating, HandRow, LateItem, MissingGroup, MissingList,
    MissingPerson, RecapPerson, RecapRow, Receipt, Reminder, Separator, TestPage, UnitRecap,
};
pub use pdf::{Imprint, Press, PressError, Volume, national_emblem};
pub use planning::{
    ActionPlan, IndicatorManual, PlannedActions, ReportingPeriod, RoleResultMatrix, RoleRow, RoleTable,
    Strategy, TrajectoryTarget, Workblock,
};
pub use progress::{Documentation, DocumentedProgress, DocumentedResult, FeedbackRecord};
pub use revision::{AnnexList, Change, Revision};
pub use support::{
    Coaching, CoachingFact, CoachingGoal, CoachingStep, CompetencyAssessment, ConductReport,
    CounsellingRecord, Counsellor, GuidanceFeedback, Guided, Mentoring, MentoringEntry, MentoringGoal, Score,
    TechnicalScore,
};
pub use unit_page::UnitPage;
