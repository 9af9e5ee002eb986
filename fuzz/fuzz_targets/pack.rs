//! A pack of indicators; what is read is written so that it reads the same.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    if let Ok(pack) = interop::pack::read(data) {
        assert_eq!(interop::pack::read(&interop::pack::write(&pack)).ok(), Some(pack));
    }
});
