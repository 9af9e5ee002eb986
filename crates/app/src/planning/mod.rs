//! Plans being made: season, desk, steps, versions, the wording check, and work on many at once.

mod actions;
pub(crate) mod bulk;
pub(crate) mod compare;
mod create;
pub(crate) mod desk;
pub(crate) mod edit_fields;
mod edit_lists;
mod edit_rows;
pub(crate) mod edits;
pub(crate) mod facts;
mod gates;
pub(crate) mod leaders;
pub(crate) mod making;
pub(crate) mod next_version;
pub(crate) mod pairs;
mod resources;
pub(crate) mod rules;
mod season;
pub(crate) mod step_rows;
pub(crate) mod steps;
mod trail;
pub(crate) mod typing;
pub(crate) mod versions;
pub(crate) mod wording;
pub(crate) mod writer;
