//! The workbook of an evaluator, as it comes back.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::workbook::read(data);
});
