//! One commit; what is read is written as it was.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(commit) = ledger::Commit::decode(data) {
        assert_eq!(commit.encode(), data);
    }
});
