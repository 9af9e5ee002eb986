//! What is known of a scope; what is read is written as it was.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(context) = ledger::Context::decode(data) {
        assert_eq!(context.encode(), data);
    }
});
