//! Results of 2014 to 2021.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::old_results::read(data);
});
