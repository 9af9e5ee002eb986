//! What comes from other systems beside the program, what is compared with them, and what goes to them.

mod ekinerja;
mod outside;
mod readiness;
mod tables;

pub use ekinerja::*;
pub use outside::*;
pub use readiness::*;
pub use tables::*;
