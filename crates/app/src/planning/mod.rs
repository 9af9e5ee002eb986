//! Plans being made: season, desk, steps, versions, the wording check, and work on many at once.

mod actions;
mod bulk;
mod desk;
mod edits;
pub(crate) mod facts;
mod rules;
mod season;
mod steps;
mod versions;
mod wording;
pub(crate) mod writer;
