//! A payload whose signature holds, packed and unpacked.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = exchange::fuzzing::payload(data);
    let _ = exchange::fuzzing::packed_payload(data);
});
