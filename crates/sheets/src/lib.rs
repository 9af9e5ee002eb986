//! Printed forms in three steps: [`content`] (which words stand in which cell), [`layout`] (boxes in
//! millimetres, pages of draw commands) and [`pdf`] (a file). Screens draw the commands of the second step.

pub mod content;
pub mod face;
mod form;
pub mod layout;
pub mod pdf;
pub mod planning;
pub mod revision;
mod text;

pub use content::{Content, content};
pub use face::{Face, missing_characters};
pub use form::{Form, Mark, NotAForm, NotThisForm, Office, Record};
pub use layout::{Leaf, Page, layout};
pub use pdf::{Imprint, Press, PressError, Volume, national_emblem};
pub use planning::{
    ActionPlan, IndicatorManual, PlannedActions, ReportingPeriod, RoleResultMatrix, RoleRow, RoleTable,
    Strategy, TrajectoryTarget, Workblock,
};
pub use revision::{AnnexList, Change, Revision};
