//! What is asked and told between plan and grade: progress, evidence, feedback, incidents, warnings,
//! support and meetings.

mod column;
mod evidence;
mod feedback;
mod from_periods;
mod incidents;
mod meetings;
mod progress;
mod review;
mod supports;
mod warnings;

pub use column::*;
pub use evidence::*;
pub use feedback::*;
pub use from_periods::*;
pub use incidents::*;
pub use meetings::*;
pub use progress::*;
pub use review::*;
pub use supports::*;
pub use warnings::*;
