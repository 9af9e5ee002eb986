//! Beside e-Kinerja and SIASN: what they state, and what they ask for.

mod siasn;

pub use siasn::*;
