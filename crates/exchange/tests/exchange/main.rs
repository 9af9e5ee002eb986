//! Packages, requests and words, through what other crates can call.

mod common;
mod files;
mod format;
mod hostile;
mod packages;
mod words;
