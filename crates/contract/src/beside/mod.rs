//! What is asked and told beside e-Kinerja and SIASN.

mod copying;
mod ekinerja_out;

pub use copying::*;
pub use ekinerja_out::*;
