//! Plans being made: season, desk, steps, versions, the wording check, and work on many at once.

mod actions;
mod bulk;
mod desk;
mod edits;
pub(crate) mod facts;
pub(crate) mod making;
pub(crate) mod next_version;
pub(crate) mod pairs;
mod rules;
mod season;
pub(crate) mod step_rows;
pub(crate) mod steps;
mod trail;
pub(crate) mod versions;
mod wording;
pub(crate) mod writer;
