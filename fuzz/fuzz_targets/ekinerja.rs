//! A report of e-Kinerja, with its people and its ratings.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::ekinerja::read(data);
});
