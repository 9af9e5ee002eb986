//! What comes from other systems beside the program, what is compared with them, and what goes to them.

mod copying;
mod ekinerja;
mod ekinerja_out;
mod mapping;
mod outside;
mod readiness;
mod siasn;
mod tables;
mod tables_in;
mod workbooks;

pub use copying::*;
pub use ekinerja::*;
pub use ekinerja_out::*;
pub use mapping::*;
pub use outside::*;
pub use readiness::*;
pub use siasn::*;
pub use tables::*;
pub use tables_in::*;
pub use workbooks::*;
