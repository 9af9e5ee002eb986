//! What goes to other systems and comes from them.

mod tables;

pub use tables::*;
