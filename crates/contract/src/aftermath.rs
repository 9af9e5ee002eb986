//! What completes an evaluation, and what follows a signature.

mod calibration;
mod case;
mod deadlines;
mod follow_up;
mod holidays;
mod objection;
mod phrases;
mod rating;
mod settings;
mod unit_page;
mod what_if;

pub use calibration::*;
pub use case::*;
pub use deadlines::*;
pub use follow_up::*;
pub use holidays::*;
pub use objection::*;
pub use phrases::*;
pub use rating::*;
pub use settings::*;
pub use unit_page::*;
pub use what_if::*;
