//! Beside e-Kinerja and SIASN: what comes in from files of others and goes out to them.

mod mapping;

pub use mapping::*;
