//! A case file.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = interop::case_file::parse(data);
});
