//! Prints real records and looks at what comes out.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::wildcard_enum_match_arm,
    unreachable_pub,
    reason = "a test stops at the first thing that is wrong"
)]

#[path = "../support/mod.rs"]
mod support;

mod credit;
mod drawing;
mod exact;
mod extremes;
mod file;
mod files;
mod own;
mod pages;
mod planning;
mod revisions;
mod scanned;
mod standards;
mod tags;
mod words;
mod year;
