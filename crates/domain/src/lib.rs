//! The rules of performance management of civil servants (PermenPANRB 6/2022) as plain data and
//! pure functions.
//!
//! Nothing here reads a file, a clock or a setting, and nothing can be serialized: the shapes are
//! free to change. Rule numbers such as `R-210` name a row of the rule list in `docs/rules.md`.
#![deny(clippy::float_arithmetic)]

pub mod achievement;
pub mod agency;
pub mod answers;
pub mod approval;
pub mod calendar;
pub mod calibration;
pub mod conduct;
pub mod control;
pub mod credit;
pub mod deadlines;
pub mod distribution;
pub mod evaluation;
pub mod evaluation_lifecycle;
pub mod exemption;
pub mod finding;
pub mod follow_up;
pub mod grade;
pub mod guide;
pub mod holidays;
pub mod leaders;
pub mod lifecycle;
pub mod load;
pub mod moves;
pub mod nip;
pub mod objection;
pub mod outside;
pub mod period;
pub mod person;
pub mod planning;
pub mod rank;
pub mod reporting;
pub mod skp;
pub mod study;
pub mod talent;
mod text;
pub mod trajectory;
pub mod warnings;
pub mod wording;
pub mod working_days;

pub use achievement::achievement_fallback;
pub use agency::{AgencyLevel, Paper};
pub use calendar::{Calendar, WorkWeek};
pub use conduct::{ConductItem, CoreValue};
pub use evaluation::{Actual, Evaluation, EvaluationState, Feedback, FeedbackSource, FeedbackSymbol};
pub use finding::{Finding, Severity};
pub use grade::{ExpectationLevel, Grade, OrgAchievement};
pub use nip::Nip;
pub use objection::ObjectionState;
pub use period::{Period, PeriodKind, Rhythm};
pub use person::{EmployeeType, Identity, LegalStatus, NameParts, PositionGroup, PositionKind, UnitLabel};
pub use planning::{
    AssignmentMode, Cascading, Consent, ControlLevel, Origin, Planning, ResourceStatus, ResultKind,
};
pub use skp::{
    Annex, Approach, Aspect, Indicator, Perspective, Priority, Skp, SkpForm, SkpState, SupportedResult,
    WorkResult,
};
