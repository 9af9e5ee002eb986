//! Plans being made: season, desk, steps, versions, the wording check, and work on many at once.

mod actions;
mod bulk;
mod desk;
mod edits;
pub(crate) mod facts;
pub(crate) mod making;
pub(crate) mod next_version;
mod rules;
mod season;
pub(crate) mod step_rows;
pub(crate) mod steps;
mod versions;
mod wording;
pub(crate) mod writer;
