//! One certificate; what is read is written as it was.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(certificate) = exchange::Certificate::from_bytes(data) {
        assert_eq!(certificate.bytes(), data);
    }
});
