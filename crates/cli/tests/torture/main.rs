//! The program is killed before every call that changes a file, and every such call is refused in turn:
//! afterwards an office is as before or as after, never in between, and whole. The shipped program on
//! encrypted files, under `strace`; `docs/reliability.md` tells what was counted.
//!
//! A sample is taken unless `KINERJA_TORTURE=all` asks for every call.
#![cfg_attr(
    all(test, target_os = "linux"),
    expect(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::print_stdout,
        reason = "a scene that cannot be set up should stop, and the counts are what is read"
    )
)]

#[cfg(all(test, target_os = "linux"))]
mod cuts;
#[cfg(all(test, target_os = "linux"))]
mod refusals;
#[cfg(all(test, target_os = "linux"))]
mod scenes;
#[cfg(all(test, target_os = "linux"))]
mod tracer;
