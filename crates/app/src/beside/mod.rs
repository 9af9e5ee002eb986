//! Beside e-Kinerja and SIASN: what they state comes in and is kept as they state it, what they ask for
//! goes out in their layouts.

mod copied_fields;
mod copy_board;
mod daily_progress;
mod ekinerja_report;
mod plans_in_period;
pub(crate) mod words;
