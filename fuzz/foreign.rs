//! Foreign parsers of spreadsheets may stop over a damaged file: `interop` catches that and calls the file damaged.

/// Lets a panic unwind to where it is caught; one that nobody catches still ends the fuzzer.
pub fn may_stop() {
    std::panic::set_hook(Box::new(|stopped| eprintln!("{stopped}")));
}
