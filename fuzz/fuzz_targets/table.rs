//! A table of people that left the program and comes back.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::tables::recognise(data);
    let columns = interop::tables::people::COLUMNS;
    if let Ok(rows) = interop::tables::read(data, columns) {
        assert!(rows.iter().all(|row| row.len() == columns.len()));
    }
});
