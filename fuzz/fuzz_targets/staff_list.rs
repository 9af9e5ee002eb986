//! A staff list of any layout: as it is recognised, and as a mapping for it is proposed.
#![no_main]

#[path = "../foreign.rs"]
mod foreign;

libfuzzer_sys::fuzz_target!(init: foreign::may_stop(), |data: &[u8]| {
    let _ = interop::staff::read(data);
    let _ = interop::staff::propose(data, None, None, &[]);
});
