//! A PDF, JPEG or PNG with codes in it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = sheets::scan::texts(data);
});
