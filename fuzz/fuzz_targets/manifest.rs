//! A manifest whose signature holds.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = exchange::fuzzing::manifest(data);
});
