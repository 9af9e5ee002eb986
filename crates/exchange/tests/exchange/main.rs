//! Packages, requests and words, through what other crates can call.

mod common;
mod files;
mod format;
#[path = "../generate/mod.rs"]
mod generate;
mod hostile;
mod packages;
mod payload;
mod sizes;
mod words;
