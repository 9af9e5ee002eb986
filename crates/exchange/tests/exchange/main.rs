//! Packages, requests and words, through what other crates can call.

#[cfg(test)]
mod common;
#[cfg(test)]
mod files;
#[cfg(test)]
mod format;
#[cfg(test)]
#[path = "../generate/mod.rs"]
mod generate;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod packages;
#[cfg(test)]
mod payload;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod words;
