//! 13.1 written out.
