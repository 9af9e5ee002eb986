//! What was encrypted to this device by anybody: the fields before the signature is checked.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = exchange::fuzzing::content(data);
});
