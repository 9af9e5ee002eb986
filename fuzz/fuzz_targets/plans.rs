//! Plans in workbooks and forms, and blocks that were copied out of a spreadsheet.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::plan::read_workbook(data);
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = interop::plan::read_block(text);
        let _ = interop::matrix::read_block(text);
    }
});
