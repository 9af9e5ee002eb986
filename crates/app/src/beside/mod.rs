//! Beside e-Kinerja and SIASN: what they state comes in and is kept as they state it, what they ask for
//! goes out in their layouts.

mod archive;
mod archive_data;
mod archive_schema;
mod archive_words;
mod copied_fields;
mod copy_board;
mod daily_progress;
mod ekinerja;
mod ekinerja_report;
pub(crate) mod mapping;
mod old_results;
mod outside;
mod plans_in_period;
mod readiness;
mod rows;
pub(crate) mod siasn;
mod tables;
pub(crate) mod tables_in;
mod talent;
pub(crate) mod words;
pub(crate) mod workbooks;

use crate::failure::Halt;
use std::path::Path;

/// Writes a workbook whole or not at all; one that could not be made is told like a file that cannot be written.
fn write_workbook(path: &Path, made: Result<Vec<u8>, impl std::fmt::Display>) -> Result<(), Halt> {
    let bytes = made.map_err(|fault| {
        let fault = std::io::Error::other(fault.to_string());
        crate::failure::cannot_write(path, &fault)
    })?;
    crate::files::write_whole(path, &bytes)
}

/// What was read from files of other systems and waits for a person.
#[derive(Default)]
pub(crate) struct Waiting {
    report: Option<ekinerja::Report>,
    old_results: Option<old_results::Preview>,
    compared: Option<readiness::Compared>,
    table: Option<tables_in::Table>,
}
