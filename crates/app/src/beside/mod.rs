//! Beside e-Kinerja and SIASN: what they state comes in and is kept as they state it, what they ask for
//! goes out in their layouts.

pub(crate) mod mapping;
pub(crate) mod words;
