//! What a user would notice if the change history were wrong: edits lost, ids misread, hashes that
//! do not tell a change.

mod cells;
mod codec;
mod ids;
mod worlds;
