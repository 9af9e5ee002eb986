//! A whole file, as a stranger hands it over.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = exchange::glance(data);
    let _ = exchange::fuzzing::open(data);
});
