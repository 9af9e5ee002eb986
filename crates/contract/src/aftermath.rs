//! What completes an evaluation, and what follows a signature.

mod case;
mod deadlines;
mod follow_up;
mod holidays;
mod objection;
mod phrases;
mod rating;
mod settings;
mod what_if;

pub use case::*;
pub use deadlines::*;
pub use follow_up::*;
pub use holidays::*;
pub use objection::*;
pub use phrases::*;
pub use rating::*;
pub use settings::*;
pub use what_if::*;
