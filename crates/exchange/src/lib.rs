//! The sync file: what leaves a store for another one, and what is let in.
pub mod pack;
pub mod payload;
