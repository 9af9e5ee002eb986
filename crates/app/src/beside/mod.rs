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

/// A text as a cell; an empty one holds nothing.
fn text_cell(text: &str) -> store::Value {
    Some(text).filter(|text| !text.is_empty()).into()
}

/// What was read from files of other systems and waits for a person.
#[derive(Default)]
pub(crate) struct Waiting {
    report: Option<ekinerja::Report>,
    old_results: Option<old_results::Preview>,
    compared: Option<readiness::Compared>,
    table: Option<tables_in::Table>,
}
