//! Beside e-Kinerja and SIASN: what they state comes in and is kept as they state it, what they ask for
//! goes out in their layouts.

mod archive;
mod archive_data;
mod archive_schema;
mod archive_words;
mod rows;
mod tables;
mod talent;
pub(crate) mod words;
