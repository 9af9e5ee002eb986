//! Beside the systems an office already has, and beside people who have no program at all.

mod workbooks;

pub use workbooks::*;
