//! Answers of SIASN in every wrapping.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = interop::siasn::read(data);
});
